// What runs found about expected rows, and how long it holds.

#include "core/base/file.h"
#include "core/base/json_text.h"
#include "core/project/file_names.h"
#include "core/run/expected_rows.h"

#include <system_error>

namespace weir::run {

namespace fs = std::filesystem;

namespace {

Json namesJson(const std::vector<std::string>& names)
{
    Json list = Json::array();
    for (const std::string& each : names) {
        list.push_back(each);
    }
    return list;
}

std::vector<std::string> namesIn(const Json& json, const char* key)
{
    std::vector<std::string> names;
    if (const auto found = json.find(key); found != json.end() && found->is_array()) {
        for (const Json& each : *found) {
            names.push_back(each.is_string() ? each.get<std::string>() : std::string());
        }
    }
    return names;
}

std::int64_t numberIn(const Json& json, const char* key)
{
    const auto found = json.find(key);
    return found != json.end() && found->is_number_integer() ? found->get<std::int64_t>() : 0;
}

/// Another text for each state of a file.
std::string stateOf(const fs::path& file)
{
    std::error_code error;
    const auto size = fs::file_size(file, error);
    const auto time = fs::last_write_time(file, error);
    return error ? std::string() : std::to_string(size) + ':' + std::to_string(time.time_since_epoch().count());
}

} // namespace

Error expectedDamaged(const fs::path& file)
{
    return Error(ErrorCode::Corrupt, "run.expectedDamaged",
                 "The expected rows in {file} cannot be read. Keep the rows again, or take the file from Git.",
                 {{"file", file.filename().string()}});
}

fs::path ExpectedBook::foundFile(const PipelineId& pipeline, const graph::PortRef& port) const
{
    return m_found / project::fileNameOf(pipeline.str()) / fileOf(pipeline, port).filename();
}

void ExpectedBook::found(const PipelineId& pipeline, const graph::PortRef& port, const ContentKey& key,
                         const Result<ExpectedDifference>& difference) const
{
    const fs::path file = foundFile(pipeline, port);
    std::error_code ignored; // a finding that is not kept is found again by the next run
    if (difference && !difference->any()) {
        fs::remove(file, ignored);
        return;
    }
    Json json{{"node", port.node.str()},
              {"port", port.port},
              {"key", key.str()},
              {"state", stateOf(fileOf(pipeline, port))},
              {"damaged", !difference}};
    if (difference) {
        json["missingColumns"] = namesJson(difference->missingColumns);
        json["exposed"] = namesJson(difference->exposed);
        json["added"] = difference->added;
        json["missing"] = difference->missing;
        json["changed"] = difference->changed;
        json["same"] = difference->same;
    }
    fs::create_directories(file.parent_path(), ignored);
    static_cast<void>(writeFileAtomically(file, compactJson(json)));
}

std::vector<Error> ExpectedBook::findings(const PipelineId& pipeline,
                                          const std::map<graph::PortRef, ContentKey>& keys) const
{
    std::vector<Error> all;
    std::error_code error;
    for (fs::directory_iterator it(m_found / project::fileNameOf(pipeline.str()), error), end; !error && it != end;
         it.increment(error)) {
        const auto text = readFile(it->path());
        const auto json = text ? parseJson(*text) : Result<Json>(text.error());
        if (!json || !json->is_object()) {
            continue;
        }
        const graph::PortRef port{NodeId(textAt(*json, "node")), textAt(*json, "port")};
        const auto key = keys.find(port);
        const std::string state = stateOf(fileOf(pipeline, port));
        if (key == keys.end() || key->second.str() != textAt(*json, "key") || state.empty() ||
            state != textAt(*json, "state")) {
            continue;
        }
        if (json->value("damaged", false)) {
            Where where;
            where.node = port.node.str();
            where.port = port.port;
            all.push_back(expectedDamaged(fileOf(pipeline, port)).at(where));
            continue;
        }
        ExpectedDifference difference;
        difference.missingColumns = namesIn(*json, "missingColumns");
        difference.exposed = namesIn(*json, "exposed");
        difference.added = numberIn(*json, "added");
        difference.missing = numberIn(*json, "missing");
        difference.changed = numberIn(*json, "changed");
        difference.same = numberIn(*json, "same");
        all.push_back(expectedError(difference, port));
    }
    return all;
}

} // namespace weir::run
