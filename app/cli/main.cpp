#include "app/cli/commands.h"
#include "app/toolbox.h"

#include <algorithm>
#include <clocale>
#include <csignal>
#include <string_view>

namespace weir::cli {
namespace {

using namespace std::string_view_literals;

std::stop_source* g_stop = nullptr;

/// The first Ctrl+C asks the run to stop, the second ends the program at once.
void onInterrupt(int signal)
{
    if (g_stop && !g_stop->stop_requested()) {
        g_stop->request_stop();
        std::signal(signal, SIG_DFL);
    }
}

int go(int argc, char** argv)
{
    CLI::App app("Runs data pipelines and publishes audiences on your own machine: the same projects, engine and "
                 "consent gates as weir-designer.",
                 "weir");
    app.set_version_flag("--version", std::string("weir ") + WEIR_VERSION);
    app.require_subcommand(1);
    app.get_formatter()->column_width(34);

    bool json = false;
    bool quiet = false;
    bool noColour = false;
    bool colour = false;
    std::filesystem::path folder;
    std::string pipeline;
    app.add_option("-p,--project", folder, "Project folder; the one around the working folder when left out");
    app.add_option("--pipeline", pipeline, "Pipeline to work on, when the project has several");
    app.add_flag("--json", json, "Write JSON for machines");
    app.add_flag("-q,--quiet", quiet, "No progress and no notes");
    app.add_flag("--no-color", noColour, "No colours");
    app.add_flag("--color", colour, "Colours even when piped");

    auto toolbox = app::makeToolbox();
    if (!toolbox) {
        printError("error: " + toolbox.error().fullText() + '\n');
        return static_cast<int>(Exit::Defect);
    }
    Session session(Terminal(Terminal::Colour::Auto), *toolbox);
    Action action;
    addProjectCommands(app, session, action);
    addNodeCommands(app, session, action);
    addRunCommands(app, session, action);
    addExpectedCommands(app, session, action);
    addCompareCommand(app, session, action);
    addPublishCommands(app, session, action);
    addStoreCommands(app, session, action);
    addVersionCommands(app, session, action);
    addMatchCommands(app, session, action);
    addStitchCommand(app, session, action);
    addIdentityCommands(app, session, action);
    addTraitCommands(app, session, action);
    addPredictCommands(app, session, action);
    addAudienceCommands(app, session, action);
    addTestCommand(app, session, action);
    addSuppressCommands(app, session, action);
    addLedgerCommands(app, session, action);
    addRightsCommands(app, session, action);
    addDoctorCommand(app, session, action);
    addHelpCommands(app, session, action);
    for (CLI::App* command : app.get_subcommands(nullptr)) {
        command->fallthrough(); // --json and --project may also stand behind the command
        for (CLI::App* part : command->get_subcommands({})) {
            part->fallthrough();
        }
    }

    try {
        app.parse(argc, argv);
    } catch (const CLI::Success& asked) { // --help, --version
        return app.exit(asked);
    } catch (const CLI::ParseError& error) {
        session.json = std::any_of(argv + 1, argv + argc, [](const char* word) { return word == "--json"sv; });
        if (argc == 1) {
            printError(app.help());
        } else {
            static_cast<void>(session.fail(usageError(app, error)));
        }
        return static_cast<int>(Exit::Usage);
    }
    session.terminal = Terminal(noColour ? Terminal::Colour::Never
                                : colour ? Terminal::Colour::Always
                                         : Terminal::Colour::Auto);
    session.json = json;
    session.quiet = quiet;
    session.projectFolder = folder;
    session.pipelineId = pipeline;
    g_stop = &session.stop;
    std::signal(SIGINT, onInterrupt);
    std::signal(SIGTERM, onInterrupt);
    std::signal(SIGPIPE, SIG_IGN); // a closed pipe shows as a failed write
    return static_cast<int>(action ? action() : Exit::Usage);
}

} // namespace
} // namespace weir::cli

int main(int argc, char** argv)
{
    std::setlocale(LC_ALL, "");
    std::setlocale(LC_NUMERIC, "C");
    return weir::cli::go(argc, argv);
}
