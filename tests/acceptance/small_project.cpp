#include "tests/acceptance/small_project.h"

#include "tests/acceptance/command.h"

namespace weir::acceptance {

std::filesystem::path nodeFile(const std::filesystem::path& project, const std::string& node)
{
    return project / "pipelines" / "main" / "nodes" / (node + ".json");
}

void writeSmallProject(const std::filesystem::path& folder)
{
    writeText(folder / "weir.json", R"({"formatVersion": 2, "name": "Small"})");
    writeText(folder / "pipelines" / "main" / "pipeline.json", R"({"id": "main", "name": "Main"})");
    writeText(folder / "purposes" / "mail.json", R"({"id": "mail", "title": "Mail", "legalBasis": "consent"})");
    writeText(folder / "data" / "people.csv", "email,city,visits,answer,at\n"
                                              "ann@x.example,Ulm,3,granted,2024-01-01T00:00:00Z\n"
                                              "bob@x.example,Zürich,5,denied,2024-01-01T00:00:00Z\n"
                                              "cem@x.example,İzmir,8,granted,2024-01-02T00:00:00Z\n");
    writeText(nodeFile(folder, "rows"),
              R"({"type": "source.file", "version": 1, "settings": {"path": "data/people.csv"}})");
    writeText(nodeFile(folder, "people"), R"({"type": "identity", "version": 1, "inputs": {"in": ["rows.out"]},
        "settings": {"mapping": {"inputs": [{"source": "list",
          "identifiers": [{"column": "email", "type": "email", "normalizer": "email"}],
          "traits": [{"column": "city"}, {"column": "visits"}],
          "event": {"name": "visit", "time": "at"},
          "consent": {"purpose": "mail", "state": "answer", "time": "at"}}]}}})");
    writeText(nodeFile(folder, "all"), R"({"type": "audience", "version": 1, "inputs": {"in": ["people.out"]},
        "settings": {"definition": {"include": {"match": "all", "rows": [
          {"kind": "event", "event": "visit", "compare": "atLeast", "times": 1, "window": {"kind": "ever"}}]}}}})");
    writeText(nodeFile(folder, "gate"), R"({"type": "consent-gate", "version": 1, "inputs": {"in": ["all.out"]},
        "settings": {"purposes": ["mail"]}})");
    writeText(nodeFile(folder, "list"), R"({"type": "destination.file", "version": 1, "inputs": {"in": ["gate.out"]},
        "settings": {"path": "out/list.csv", "format": "csv", "mode": "mirror",
          "key": {"name": "email", "from": "identifier", "of": "email", "required": true}, "fields": []}})");
}

} // namespace weir::acceptance
