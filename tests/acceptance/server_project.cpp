#include "tests/acceptance/server_project.h"

#include "tests/acceptance/command.h"
#include "tests/acceptance/small_project.h"

namespace weir::acceptance {

void writeProject(const std::string& connection, const std::filesystem::path& project, const std::string& engine)
{
    const auto node = [&](const std::string& id, const std::string& json) { writeText(nodeFile(project, id), json); };
    writeText(project / "weir.json",
              R"({"formatVersion": 2, "name": "Server", "defaults": {"runInstant": "2026-01-15T00:00:00Z"}})");
    writeText(project / "pipelines" / "main" / "pipeline.json",
              R"({"id": "main", "name": "Main", "engine": ")" + engine + "\"" +
                  (engine == "postgres" ? R"(, "connection": "server")" : "") + "}");
    writeText(project / "connections" / "server.json",
              R"({"id": "server", "type": "postgres", "title": "Server", "settings": {"connection": ")" + connection +
                  "\"}}");
    writeText(project / "purposes" / "mail.json", R"({"id": "mail", "title": "Mail", "legalBasis": "consent"})");
    const auto source = [&](const std::string& id, const std::string& table) {
        node(id, R"({"type": "source.postgres", "version": 1, "settings": {"connection": ")" + connection +
                     R"(", "table": ")" + table + "\"}}");
    };
    source("people", "shop.people");
    source("orders", "shop.orders");
    node("tidy",
         R"json({"type": "formula", "version": 1, "inputs": {"in": ["people.out"]}, "settings": {"columns": [
        {"name": "mail", "expression": "normalize_email(email)"},
        {"name": "called", "expression": "normalize_name(name)"},
        {"name": "land", "expression": "coalesce(normalize_country(country), '??')"},
        {"name": "since", "expression": "parse_date(joined)"}]}})json");
    node("known", R"({"type": "filter", "version": 1, "inputs": {"in": ["tidy.out"]},
        "settings": {"condition": "mail is not null"}})");
    node("one", R"({"type": "deduplicate", "version": 1, "inputs": {"in": ["known.out"]},
        "settings": {"keys": ["mail"], "order": [{"expression": "since", "direction": "descending"}]}})");
    node("paid",
         R"json({"type": "formula", "version": 1, "inputs": {"in": ["orders.out"]}, "settings": {"columns": [
        {"name": "buyer", "expression": "normalize_email(email)"},
        {"name": "net", "expression": "round(amount / 1.19, 2)"}]}})json");
    node("sums", R"({"type": "aggregate", "version": 1, "inputs": {"in": ["paid.out"]}, "settings": {
        "groups": [{"expression": "buyer"}], "outputs": [
        {"function": "count", "name": "orders"}, {"function": "sum", "expression": "amount", "name": "revenue"},
        {"function": "max", "expression": "at", "name": "last_at"}]}})");
    node("both", R"({"type": "join", "version": 1, "inputs": {"left": ["one.out"], "right": ["sums.out"]},
        "settings": {"kind": "left", "keys": [{"left": "mail", "right": "buyer"}], "matches": "one"}})");
    node("figures", R"({"type": "aggregate", "version": 1, "inputs": {"in": ["both.out"]}, "settings": {
        "groups": [{"expression": "land"}], "outputs": [{"function": "count", "name": "people"},
        {"function": "sum", "expression": "revenue", "name": "revenue"}]}})");
    node("resolve", R"({"type": "identity", "version": 1, "inputs": {"in": ["both.out", "paid.out"]},
        "settings": {"mapping": {"inputs": [
          {"source": "crm", "identifiers": [{"column": "mail", "type": "email", "normalizer": "email"}],
           "traits": [{"column": "called"}, {"column": "land"}, {"column": "revenue"}],
           "consent": {"purpose": "mail", "state": "answer", "time": "asked_at"}},
          {"source": "shop", "identifiers": [{"column": "buyer", "type": "email", "normalizer": "email"}],
           "traits": [], "event": {"name": "order", "time": "at", "messageId": "id"}}]}}})");
    node("all", R"({"type": "audience", "version": 1, "inputs": {"in": ["resolve.out"]},
        "settings": {"definition": {"include": {"match": "all", "rows": [
          {"kind": "event", "event": "order", "compare": "atLeast", "times": 2, "window": {"kind": "ever"}}]}}}})");
    node("gate", R"({"type": "consent-gate", "version": 1, "inputs": {"in": ["all.out"]},
        "settings": {"purposes": ["mail"]}})");
    node("list", R"({"type": "destination.file", "version": 1, "inputs": {"in": ["gate.out"]},
        "settings": {"path": "out/list.csv", "format": "csv", "mode": "mirror",
          "key": {"name": "email", "from": "identifier", "of": "email", "required": true}, "fields": []}})");
}

void writeSleeper(const std::string& connection, const std::filesystem::path& project, int seconds)
{
    writeText(project / "weir.json", R"({"formatVersion": 2, "name": "Sleeper"})");
    writeText(project / "pipelines" / "main" / "pipeline.json",
              R"({"id": "main", "name": "Main", "engine": "postgres", "connection": "server"})");
    writeText(project / "connections" / "server.json",
              R"({"id": "server", "type": "postgres", "title": "Server", "settings": {"connection": ")" + connection +
                  "\"}}");
    writeText(nodeFile(project, "orders"), R"({"type": "source.postgres", "version": 1, "settings": {"connection": ")" +
                                               connection + R"(", "table": "shop.orders"}})");
    writeText(nodeFile(project, "slow"),
              R"({"type": "sql", "version": 1, "inputs": {"in": ["orders.out"]}, "settings": {"dialect": "postgres",
              "sql": "select count(*) as n from input_1, (select pg_sleep()" +
                  std::to_string(seconds) + R"()) as s", "columns": [{"name": "n", "type": "integer"}]}})");
}

void writeQuery(const std::string& connection, const std::filesystem::path& project, const std::string& engine,
                const std::string& sql)
{
    writeText(project / "weir.json", R"({"formatVersion": 2, "name": "Query"})");
    writeText(project / "pipelines" / "main" / "pipeline.json",
              R"({"id": "main", "name": "Main", "engine": ")" + engine + "\"" +
                  (engine == "postgres" ? R"(, "connection": "server")" : "") + "}");
    writeText(project / "connections" / "server.json",
              R"({"id": "server", "type": "postgres", "title": "Server", "settings": {"connection": ")" + connection +
                  "\"}}");
    for (const char* table : {"orders", "people"}) {
        writeText(nodeFile(project, table),
                  R"({"type": "source.postgres", "version": 1, "settings": {"connection": ")" + connection +
                      R"(", "table": "shop.)" + table + "\"}}");
    }
    Json node{{"type", "sql"}, {"version", 1}, {"inputs", {{"in", {"orders.out", "people.out"}}}}};
    node["settings"] = {{"dialect", engine}, {"sql", sql}, {"inputs", {"orders", "people"}}};
    writeText(nodeFile(project, "own"), weir::compactJson(node));
    writeText(nodeFile(project, "after"),
              R"({"type": "filter", "version": 1, "inputs": {"in": ["own.out"]}, "settings": {"condition": "n > 0"}})");
}

} // namespace weir::acceptance
