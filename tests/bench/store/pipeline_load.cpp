#include "tests/bench/store/pipeline_load.h"

#include "core/engine/engine.h"
#include "core/plan/builders.h"

#include <cstdio>
#include <cstdlib>

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
    return {{input}, {}};
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
