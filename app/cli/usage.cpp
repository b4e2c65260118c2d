#include "app/cli/commands.h"
#include "core/base/text.h"

namespace weir::cli {
namespace {

/// The command that the words name as far as they name one, and how it is called: "weir store".
std::pair<const CLI::App*, std::string> reached(const CLI::App& root)
{
    const CLI::App* app = &root;
    std::string name = root.get_name();
    while (!app->get_subcommands().empty()) {
        app = app->get_subcommands().front();
        name += ' ' + app->get_name();
    }
    return {app, name};
}

std::vector<std::string> commandsOf(const CLI::App& app)
{
    std::vector<std::string> names;
    for (const CLI::App* command : app.get_subcommands(nullptr)) {
        names.push_back(command->get_name());
    }
    return names;
}

std::vector<std::string> optionsOf(const CLI::App& app)
{
    std::vector<std::string> names;
    for (const CLI::App* at = &app; at; at = at->get_parent()) {
        for (const CLI::Option* option : at->get_options()) {
            for (const std::string& name : option->get_lnames()) {
                names.push_back("--" + name);
            }
        }
    }
    return names;
}

} // namespace

Error usageError(const CLI::App& root, const CLI::ParseError& error)
{
    const auto [app, name] = reached(root);
    std::vector<std::string> left = root.remaining(true);
    std::erase(left, "--");
    const std::vector<std::string> commands = commandsOf(*app);
    Error::Arguments arguments{{"command", name}, {"help", name + " --help"}};
    if (!left.empty()) {
        const std::string& word = left.front();
        const bool isOption = word.starts_with('-');
        const bool isCommand = !isOption && !commands.empty();
        const std::string near = closest(word, isOption ? optionsOf(*app) : commands);
        arguments.emplace_back("word", word);
        arguments.emplace_back("near", near);
        const std::string sentence =
            std::string(isCommand ? "There is no command {word}." : "{command} does not take {word}.") +
            (near.empty() ? "" : " Did you mean {near}?") +
            (isCommand ? " `{help}` lists the commands." : " `{help}` lists what it takes.");
        return {ErrorCode::InvalidInput, isCommand ? "cli.unknownCommand" : "cli.unknownArgument", sentence,
                std::move(arguments)};
    }
    if (!commands.empty() && error.get_name() != "ArgumentMismatch") {
        arguments.emplace_back("commands", joinText(commands, ", "));
        return {ErrorCode::InvalidInput, "cli.commandMissing", "{command} needs a command: {commands}.",
                std::move(arguments)};
    }
    constexpr std::string_view kRequired = " is required";
    std::string what = error.what();
    if (what.ends_with(kRequired)) {
        arguments.emplace_back("what", what.substr(0, what.size() - kRequired.size()));
        return {ErrorCode::InvalidInput, "cli.argumentMissing", "{command} needs {what}. `{help}` says what that is.",
                std::move(arguments)};
    }
    arguments.emplace_back("what", what);
    return {ErrorCode::InvalidInput, "cli.argumentWrong", "{what}. `{help}` lists what {command} takes.",
            std::move(arguments)};
}

} // namespace weir::cli
