#include "core/project/journal.h"

#include "core/base/file.h"
#include "core/project/bundle.h"
#include "core/project/strip_secrets.h"

#include <algorithm>
#include <system_error>
#include <unistd.h>

namespace weir::project {
namespace {

namespace fs = std::filesystem;

constexpr int kJournalFormat = 1;

fs::path journalFolder(const fs::path& folder)
{
    return folder / ".weir" / "recovery";
}

Result<Recovery> readJournal(const fs::path& file)
{
    WEIR_ASSIGN_OR_RETURN(const std::string text, readFile(file));
    WEIR_ASSIGN_OR_RETURN(const Json json, parseJson(text, file.string()));
    const auto files = json.find("files");
    const auto at = json.find("at");
    if (json.value("format", 0) != kJournalFormat || files == json.end() || !files->is_object() || at == json.end() ||
        !at->is_string()) {
        return Error(ErrorCode::InvalidInput, "project.journal.format", "{file} is no recovery file of this version.",
                     {{"file", file.string()}});
    }
    std::map<std::string, std::string> texts;
    for (const auto& [path, object] : files->items()) {
        texts[path] = printJson(object);
    }
    Recovery recovery;
    recovery.file = file;
    WEIR_ASSIGN_OR_RETURN(recovery.at, parseInstant(at->get<std::string>()));
    WEIR_ASSIGN_OR_RETURN(Project project, projectOf(texts));
    recovery.pipelines = std::move(project.pipelines);
    if (const auto expected = json.find("expected"); expected != json.end() && expected->is_object()) {
        for (const auto& [pipeline, names] : expected->items()) {
            for (auto each = names.begin(); names.is_object() && each != names.end(); ++each) {
                if (each->is_string()) {
                    recovery.expected[PipelineId(pipeline)][each.key()] = each->get<std::string>();
                }
            }
        }
    }
    return recovery;
}

} // namespace

fs::path journalFile(const fs::path& folder, Instant started)
{
    return journalFolder(folder) / (std::to_string(started.micros) + '-' + std::to_string(::getpid()) + ".json");
}

Status writeJournal(const fs::path& file, const std::map<PipelineId, graph::Document>& pipelines, Instant at,
                    const PipelineFiles& expected)
{
    std::error_code failure;
    if (pipelines.empty()) {
        fs::remove(file, failure);
        return failure ? Status(fileError(failure.value(), file)) : Status();
    }
    fs::create_directories(file.parent_path(), failure);
    if (failure) {
        return fileError(failure.value(), file.parent_path());
    }
    Project project;
    project.name = "recovery";
    for (const auto& [id, document] : pipelines) {
        project.pipelines[id] = withoutSecrets(document);
    }
    Json files = Json::object();
    for (const auto& [path, text] : filesOf(project)) {
        WEIR_ASSIGN_OR_RETURN(files[path], parseJson(text, path));
    }
    Json json{{"format", kJournalFormat}, {"at", toText(at)}, {"files", files}};
    for (const auto& [id, names] : expected) {
        for (const auto& [name, bytes] : names) {
            if (pipelines.contains(id)) {
                json["expected"][id.str()][name] = bytes;
            }
        }
    }
    return writeFileAtomically(file, printJson(json));
}

std::vector<Recovery> findRecoveries(const fs::path& folder, const Project& saved)
{
    std::vector<Recovery> found;
    std::error_code failure;
    for (const fs::directory_entry& entry : fs::directory_iterator(journalFolder(folder), failure)) {
        if (entry.path().extension() != ".json") {
            continue;
        }
        auto recovery = readJournal(entry.path());
        if (!recovery) {
            continue;
        }
        std::erase_if(recovery->pipelines, [&](const auto& item) {
            const auto same = saved.pipelines.find(item.first); // one that is not there was never saved
            return same != saved.pipelines.end() && same->second == item.second;
        });
        if (recovery->pipelines.empty()) {
            fs::remove(entry.path(), failure);
            continue;
        }
        found.push_back(*std::move(recovery));
    }
    std::sort(found.begin(), found.end(), [](const Recovery& a, const Recovery& b) { return a.at > b.at; });
    return found;
}

Status forgetRecovered(Recovery& recovery, const PipelineId& pipeline)
{
    recovery.pipelines.erase(pipeline);
    return writeJournal(recovery.file, recovery.pipelines, recovery.at, recovery.expected);
}

} // namespace weir::project
