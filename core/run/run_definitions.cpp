#include "core/run/run_definitions.h"

#include "core/base/file.h"
#include "core/base/hash.h"
#include "core/base/json_text.h"
#include "core/project/bundle.h"
#include "core/project/secret_scan.h"
#include "core/project/strip_secrets.h"

#include <algorithm>
#include <system_error>

namespace weir::run {
namespace {

namespace fs = std::filesystem;

constexpr int kFormat = 1;
constexpr const char* kRuns = "runs";
constexpr const char* kDefinitions = "definitions";

/// Ids come from a command line too: one that is no plain name would lead out of the folder.
bool isPlain(const std::string& name)
{
    return !name.empty() && std::all_of(name.begin(), name.end(), [](unsigned char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    });
}

Error notKept(const RunId& run)
{
    return {ErrorCode::NotFound,
            "run.definition.notKept",
            "What run {run} ran is not kept: it is too long ago, or an older Weir ran it.",
            {{"run", run.str()}}};
}

Status makeFolder(const fs::path& folder)
{
    std::error_code failure;
    fs::create_directories(folder, failure);
    return failure ? Status(fileError(failure.value(), folder)) : Status();
}

} // namespace

RunDefinition::RunDefinition(const project::Project& project, const graph::Document& document)
{
    project::Project one = project;
    one.pipelines.clear();
    one.pipelines[document.id] = project::withoutSecrets(document);
    std::erase_if(one.engines, [&](const auto& engine) { return engine.first != document.id; });
    for (auto& [id, connection] : one.connections) {
        for (const std::string& pointer : project::literalSecrets(connection.settings)) {
            connection.settings[Json::json_pointer(pointer)] = "";
        }
    }
    Json files = Json::object();
    for (const auto& [path, text] : project::filesOf(one)) {
        files[path] = text;
    }
    m_text = printJson({{"format", kFormat}, {"files", files}});
    m_hash = sha256Hex(m_text);
}

fs::path RunDefinitions::runFile(const RunId& run) const
{
    return m_folder / kRuns / (run.str() + ".json");
}

fs::path RunDefinitions::definitionFile(const std::string& hash) const
{
    return m_folder / kDefinitions / (hash + ".json");
}

Status RunDefinitions::keep(const RunId& run, const RunDefinition& definition) const
{
    WEIR_RETURN_IF_ERROR(makeFolder(m_folder / kRuns));
    WEIR_RETURN_IF_ERROR(makeFolder(m_folder / kDefinitions));
    const fs::path file = definitionFile(definition.hash());
    std::error_code failure;
    if (!fs::exists(file, failure)) {
        WEIR_RETURN_IF_ERROR(writeFileAtomically(file, definition.text()));
    }
    return writeFileAtomically(runFile(run), printJson({{"definition", definition.hash()}}));
}

std::string RunDefinitions::hashOf(const RunId& run) const
{
    if (!isPlain(run.str())) {
        return {};
    }
    const auto text = readFile(runFile(run));
    const auto json = text ? parseJson(*text) : Result<Json>(text.error());
    const std::string hash = json && json->is_object() ? textAt(*json, "definition") : std::string();
    return isPlain(hash) ? hash : std::string();
}

Result<project::Project> RunDefinitions::load(const RunId& run) const
{
    const std::string hash = hashOf(run);
    if (hash.empty()) {
        return notKept(run);
    }
    const fs::path file = definitionFile(hash);
    std::error_code failure;
    if (!fs::exists(file, failure)) {
        return notKept(run);
    }
    WEIR_ASSIGN_OR_RETURN(const std::string text, readFile(file));
    if (sha256Hex(text) != hash) {
        return Error(ErrorCode::Corrupt, "run.definition.damaged",
                     "{file} was changed after the run, so what the run ran cannot be shown.",
                     {{"file", file.string()}});
    }
    WEIR_ASSIGN_OR_RETURN(const Json json, parseJson(text, file.string()));
    const auto files = json.is_object() ? json.find("files") : json.end();
    if (!json.is_object() || json.value("format", 0) != kFormat || files == json.end() || !files->is_object()) {
        return Error(ErrorCode::Corrupt, "run.definition.format",
                     "{file} was written by another version of Weir and cannot be read.", {{"file", file.string()}});
    }
    std::map<std::string, std::string> texts;
    for (const auto& [path, content] : files->items()) {
        texts[path] = content.is_string() ? content.get<std::string>() : std::string();
    }
    return project::projectOf(texts);
}

void RunDefinitions::prune(const std::set<RunId>& runs) const
{
    std::set<std::string> used;
    for (const RunId& run : runs) {
        used.insert(hashOf(run));
    }
    const auto sweep = [&](const char* part, const auto& isKept) {
        std::error_code failure;
        for (const fs::directory_entry& entry : fs::directory_iterator(m_folder / part, failure)) {
            std::error_code stays; // what cannot be removed goes next time
            if (entry.path().extension() == ".json" && !isKept(entry.path().stem().string())) {
                fs::remove(entry.path(), stays);
            }
        }
    };
    sweep(kRuns, [&](const std::string& name) { return runs.contains(RunId(name)); });
    sweep(kDefinitions, [&](const std::string& name) { return used.contains(name); });
}

} // namespace weir::run
