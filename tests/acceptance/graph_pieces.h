#pragma once

#include "tests/acceptance/duck.h"
#include "tests/acceptance/expect.h"
#include "tests/acceptance/small_project.h"
#include "tests/acceptance/sqlite.h"

#include <functional>
#include <set>

/// Pieces of graphs to put into the small project, and what to look at afterwards.
namespace weir::acceptance {

using Folder = std::filesystem::path;
using Keys = std::set<std::string>;

/// Writes a node of a pipeline.
inline void node(const Folder& project, const std::string& id, const Json& json, const std::string& pipeline = "main")
{
    writeText(project / "pipelines" / pipeline / "nodes" / (id + ".json"), json.dump(2));
}

/// Writes data/ages.csv with as many people: "id", which counts from 1, and "age".
inline void writeAges(const Folder& project, int people, const std::function<std::string(int)>& age)
{
    std::string csv = "id,age\n";
    for (int id = 1; id <= people; ++id) {
        csv += std::to_string(id) + ',' + age(id) + '\n';
    }
    writeText(project / "data" / "ages.csv", csv);
}

inline Json audience(const std::string& from, const Json& rows, const Json& more = Json::object())
{
    Json settings = {{"definition", {{"include", {{"match", "all"}, {"rows", rows}}}}}};
    settings.update(more);
    return {{"type", "audience"}, {"version", 1}, {"inputs", {{"in", {from}}}}, {"settings", settings}};
}

inline Json gate(const std::string& from, const Json& settings)
{
    return {{"type", "consent-gate"}, {"version", 1}, {"inputs", {{"in", {from}}}}, {"settings", settings}};
}

inline Json fileOut(const Json& from, const std::string& path, const std::string& format)
{
    return {{"type", "destination.file"},
            {"version", 1},
            {"inputs", {{"in", from}}},
            {"settings",
             {{"path", path},
              {"format", format},
              {"mode", "mirror"},
              {"removalLimit", 100},
              {"key", {{"name", "email"}, {"from", "identifier"}, {"of", "email"}, {"required", true}}},
              {"fields", {{{"from", "trait"}, {"of", "city"}}, {{"from", "trait"}, {"of", "visits"}}}}}}};
}

/// A second purpose, and people with answers to both: one row per person and purpose.
inline void moreConsent(const Folder& project)
{
    writeText(project / "purposes" / "ads.json", R"({"id": "ads", "title": "Ads"})");
    writeText(project / "data" / "answers.csv", "email,purpose,answer,at\n"
                                                "ann@x.example,ads,granted,2024-01-03T00:00:00Z\n"
                                                "bob@x.example,ads,granted,2024-01-03T00:00:00Z\n"
                                                "cem@x.example,ads,denied,2024-01-03T00:00:00Z\n");
    node(project, "answers", {{"type", "source.file"}, {"version", 1}, {"settings", {{"path", "data/answers.csv"}}}});
    Json people = *weir::parseJson(readText(nodeFile(project, "people")));
    people["inputs"]["in"].push_back("answers.out");
    people["settings"]["mapping"]["inputs"].push_back(
        {{"source", "answers"},
         {"identifiers", {{{"column", "email"}, {"type", "email"}, {"normalizer", "email"}}}},
         {"consent", {{"purpose", {{"column", "purpose"}}}, {"state", "answer"}, {"time", "at"}}}});
    node(project, "people", people);
}

/// Plans of the last run by destination node.
inline Json planOf(const Folder& project, const std::string& destination)
{
    for (const Json& plan : runOn(project, {"plan"}).json()) {
        if (plan["node"] == destination) {
            return plan;
        }
    }
    return {};
}

inline std::string idOf(const Json& plan)
{
    return plan.is_object() ? plan["id"].get<std::string>() : std::string();
}

inline std::string errorId(const Ended& ended)
{
    const auto errors = ended.errors();
    return errors.empty() ? std::string() : errors.front()["id"].get<std::string>();
}

/// The first column of a file by plain DuckDB.
inline std::set<std::string> keysIn(const Folder& file)
{
    std::set<std::string> keys;
    const std::string reader = file.extension() == ".parquet"  ? "read_parquet("
                               : file.extension() == ".ndjson" ? "read_ndjson_auto("
                                                               : "read_csv_auto(";
    for (const auto& row : Duck().rows("SELECT email FROM " + reader + quoted(file.string()) + ")")) {
        keys.insert(row[0]);
    }
    return keys;
}

} // namespace weir::acceptance
