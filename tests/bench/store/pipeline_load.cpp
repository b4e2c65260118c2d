#include "tests/bench/store/pipeline_load.h"

#include "core/engine/engine.h"
#include "core/plan/builders.h"
#include "plugins/engines/duckdb/api.h"

#include <cstdio>
#include <cstdlib>
#include <filesystem>

namespace weir::plugins::engines_duckdb {
std::unique_ptr<engine::Engine> create();
}

using namespace weir;

namespace {

template <class T>
T must(Result<T> result)
{
    if (!result) {
        std::fprintf(stderr, "%s\n", result.error().fullText().c_str());
        std::exit(1);
    }
    return *std::move(result);
}

identity::Mapping mapping()
{
    identity::InputMapping input;
    input.source = "web";
    input.identifiers = {{"user_id", "user_id", identity::Normalizer::None, {}}};
    identity::EventPart event;
    event.name = {identity::ConstantOrColumn::Kind::Column, "event"};
    event.timeColumn = "ts";
    event.messageIdColumn = "message_id";
    event.properties = {"path", "value"};
    input.event = event;
    return {{input}, {}, {}};
}

} // namespace

identity::Report loadThroughPipeline(store::ProfileStore& store, const std::string& csv, int threads)
{
    const Schema schema({{"message_id", TypeKind::Text, true, Privacy::Plain},
                         {"user_id", TypeKind::Text, true, Privacy::Identifier},
                         {"event", TypeKind::Text, true, Privacy::Plain},
                         {"ts", TypeKind::Instant, true, Privacy::Plain},
                         {"path", TypeKind::Text, true, Privacy::Plain},
                         {"value", TypeKind::Number, true, Privacy::Plain}});
    const engine::Bindings bindings{{"events", engine::FileScan{"csv", {csv}, Json{{"header", true}}}}};
    engine::SessionOptions options;
    options.threads = threads;
    const auto session = must(plugins::engines_duckdb::create()->open(options));
    FixedClock clock(Instant{1'800'000'000'000'000});
    RunContext context;
    context.clock = &clock;
    std::vector<std::unique_ptr<RowStream>> streams;
    streams.push_back(must(session->query(plan::scan("events", schema, NodeId("events")), bindings, context)));
    identity::ResolveOptions resolve;
    resolve.run = RunId("bench");
    resolve.node = NodeId("people");
    return must(identity::resolve(mapping(), std::move(streams), store, resolve, context));
}

void loadWithScript(const std::string& csv, const std::string& file, bool resolved)
{
    namespace duck = plugins::engines_duckdb;
    std::filesystem::remove(file);
    std::filesystem::remove(file + ".wal");
    auto database = std::make_shared<duck::Database>();
    duckdb_open(resolved ? file.c_str() : nullptr, database->address());
    const duck::Connection connection(database);
    const auto run = [&](const std::string& sql) {
        if (const auto failure = connection.run(sql)) {
            std::fprintf(stderr, "%s\n", failure->message.c_str());
            std::exit(1);
        }
    };
    const std::string rows = "read_csv('" + csv +
                             "', header = true, columns = {'message_id': 'VARCHAR', 'user_id': 'VARCHAR', 'event': "
                             "'VARCHAR', 'ts': 'TIMESTAMP', 'path': 'VARCHAR', 'value': 'DOUBLE'})";
    run("SET threads = 2; BEGIN");
    run("CREATE TABLE loaded AS FROM " + rows);
    if (resolved) {
        run("CREATE TABLE identifier AS SELECT row_number() OVER () AS profile, user_id AS value, first, last FROM "
            "(SELECT user_id, min(ts) AS first, max(ts) AS last FROM loaded GROUP BY user_id)");
        run("CREATE TABLE event AS SELECT DISTINCT ON (l.message_id) l.message_id, i.profile, l.event, l.ts, l.path, "
            "l.value FROM loaded l JOIN identifier i ON i.value = l.user_id");
        run("CREATE TABLE sorted AS FROM event ORDER BY profile, ts; DROP TABLE event; DROP TABLE loaded");
    }
    run("COMMIT");
}
