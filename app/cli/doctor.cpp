#include "app/cli/commands.h"

#include <unicode/uvernum.h>

#include <filesystem>
#include <sqlite3.h>
#include <thread>
#include <unistd.h>

namespace weir::cli {
namespace {

struct Check
{
    std::string what;
    bool good = true;
    std::string finding;
};

/// Opens the engine and asks it for one row, as a run would.
Check checkEngine(engine::Engine& engine)
{
    if (engine.id() != "duckdb") {
        return {"engine " + engine.id(), true, "ready for pipelines with a connection"};
    }
    auto session = engine.open({});
    return session ? Check{"engine " + engine.id(), true, "opens"}
                   : Check{"engine " + engine.id(), false, session.error().text()};
}

Check checkDisk(const std::filesystem::path& folder)
{
    std::error_code error;
    const auto space = std::filesystem::space(folder, error);
    if (error) {
        return {"disk", false, "The free space of " + folder.string() + " cannot be read."};
    }
    const auto available = static_cast<std::int64_t>(space.available);
    const bool enough = available > 2'000'000'000;
    return {"disk", enough, bytesText(available) + (enough ? " free" : " free; runs over large data may need more")};
}

} // namespace

void addDoctorCommand(CLI::App& app, Session& session, Action& action)
{
    app.add_subcommand("doctor", "Check this installation and the project's store, and say what to mend")
        ->callback([&] {
            action = [&session] {
                std::vector<Check> checks;
                checks.push_back({"weir", true, WEIR_VERSION});
                checks.push_back({"SQLite", true, ::sqlite3_libversion()});
                checks.push_back({"ICU", true, U_ICU_VERSION});
                checks.push_back(
                    {"machine", true,
                     std::to_string(std::thread::hardware_concurrency()) + " cores, " +
                         bytesText(static_cast<std::int64_t>(::sysconf(_SC_PHYS_PAGES)) * ::sysconf(_SC_PAGE_SIZE)) +
                         " memory"});
                for (const std::string& id : session.toolbox()->engineIds()) {
                    checks.push_back(checkEngine(*session.toolbox()->engine(id)));
                }
                checks.push_back({"node types", !session.toolbox()->registry().all().empty(),
                                  std::to_string(session.toolbox()->registry().all().size()) + " installed"});
                const auto folder = session.projectFolder.empty()
                                        ? project::findProjectFolder(std::filesystem::current_path())
                                        : std::optional(session.projectFolder);
                checks.push_back(checkDisk(folder.value_or(std::filesystem::current_path())));
                if (!folder) {
                    checks.push_back({"project", true, "none in this folder"});
                } else if (auto open = session.open(); !open) {
                    checks.push_back({"project", false, open.error().fullText()});
                } else {
                    const run::Workspace& workspace = *(*open)->workspace;
                    checks.push_back({"project", true, (*open)->loaded.project.name});
                    checks.push_back({"cache", true, bytesText(workspace.cache().bytes())});
                    if (!std::filesystem::exists(workspace.storeFile())) {
                        checks.push_back({"store", true, "not made yet; the first run makes it"});
                    } else if (const auto store = workspace.openStore(store::OpenMode::ReadOnly, session.clock);
                               !store) {
                        checks.push_back({"store", false, store.error().fullText()});
                    } else {
                        const auto findings = store->check(session.context());
                        checks.push_back({"store", findings && findings->empty(),
                                          !findings           ? findings.error().text()
                                          : findings->empty() ? "sound"
                                                              : findings->front().fullText()});
                    }
                }
                Json json = Json::array();
                Table table({{""}, {"What"}, {"Finding"}});
                bool good = true;
                for (const Check& check : checks) {
                    good = good && check.good;
                    json.push_back({{"what", check.what}, {"good", check.good}, {"finding", check.finding}});
                    table.row({check.good ? "✓" : "✗", check.what, check.finding});
                }
                print(session.json ? printJson(json) : table.text(session.terminal));
                return good ? Exit::Ok : Exit::Findings;
            };
        });
}

} // namespace weir::cli
