// Parses, cleans, joins and aggregates generated events to Parquet: a Weir plan against one hand-written DuckDB script.
//
//   bench_pipeline [--events N] [--runs N] [--folder DIR]
//
// Both run in this process, interleaved, each run in a session or database of its own. Prints the medians, their ratio,
// the peak memory and whether both files hold the same rows. Method and figures: tests/bench/README.md.
#include "core/engine/engine.h"
#include "core/expr/checker.h"
#include "core/plan/builders.h"
#include "core/plan/optimize.h"
#include "plugins/engines/duckdb/api.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <string>
#include <sys/resource.h>
#include <vector>

namespace weir::plugins::engines_duckdb {
std::unique_ptr<engine::Engine> create();
}

using namespace weir;
namespace duck = weir::plugins::engines_duckdb;

namespace {

struct Random
{
    std::uint64_t state;
    std::uint64_t next()
    {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        return state;
    }
};

constexpr std::int64_t kCustomers = 1'000'000;

void writeInput(const std::filesystem::path& events, const std::filesystem::path& customers, std::int64_t count)
{
    Random random{42};
    static constexpr const char* kNames[] = {"page_view", "add_to_cart", "Search", "order", "signup"};
    std::FILE* file = std::fopen(events.c_str(), "wb");
    std::fputs("message_id,user_id,event,ts,path,value\n", file);
    for (std::int64_t i = 0; i < count; ++i) {
        const std::uint64_t a = random.next();
        const std::uint64_t second = 1'735'689'600 + a % 7'776'000;
        const std::uint64_t day = second / 86400 - 20089;
        const std::uint64_t month = day < 31 ? 1 : (day < 59 ? 2 : 3);
        const std::uint64_t inMonth = day - (month == 1 ? 0 : (month == 2 ? 31 : 59)) + 1;
        std::fprintf(
            file, "%016llx,%llu,%s%s,2025-%02llu-%02llu %02llu:%02llu:%02llu,/p/%llu,%llu.%02llu\n",
            static_cast<unsigned long long>(random.next()), static_cast<unsigned long long>((a >> 20) % kCustomers),
            a % 11 == 0 ? " " : "", kNames[(a >> 40) % 5], static_cast<unsigned long long>(month),
            static_cast<unsigned long long>(std::min<std::uint64_t>(inMonth, month == 2 ? 28 : 31)),
            static_cast<unsigned long long>(second / 3600 % 24), static_cast<unsigned long long>(second / 60 % 60),
            static_cast<unsigned long long>(second % 60), static_cast<unsigned long long>((a >> 45) % 1000),
            static_cast<unsigned long long>((a >> 30) % 500), static_cast<unsigned long long>((a >> 12) % 100));
    }
    std::fclose(file);
    static constexpr const char* kCountries[] = {"DE", "FR", "GB", "US", "ES", "IT", "NL", "PL"};
    file = std::fopen(customers.c_str(), "wb");
    std::fputs("id,country\n", file);
    for (std::int64_t i = 0; i < kCustomers; ++i) {
        std::fprintf(file, "%lld,%s\n", static_cast<long long>(i), kCountries[random.next() % 8]);
    }
    std::fclose(file);
}

expr::CheckedExpr compiled(const char* text, const Schema& schema)
{
    return *expr::compile(text, schema);
}

double runWeir(const std::string& events, const std::string& customers, const std::string& target)
{
    const Schema eventSchema{{{"message_id", TypeKind::Text},
                              {"user_id", TypeKind::Integer},
                              {"event", TypeKind::Text},
                              {"ts", TypeKind::Instant},
                              {"path", TypeKind::Text},
                              {"value", DataType::decimal(12, 2)}}};
    const Schema customerSchema{{{"id", TypeKind::Integer}, {"country", TypeKind::Text}}};
    const SystemClock clock;
    const RunContext context{{}, &clock, nullptr, nullptr};
    const auto begin = std::chrono::steady_clock::now();
    plan::RelationPtr relation = plan::scan("events", eventSchema, NodeId("events"));
    relation = plan::project(relation,
                             {{"user_id", compiled("user_id", eventSchema)},
                              {"event", compiled("lower(trim(event))", eventSchema)},
                              {"day", compiled("to_date(ts)", eventSchema)},
                              {"value", compiled("value", eventSchema)}},
                             NodeId("clean"));
    relation = plan::filter(relation, compiled("event <> 'search'", relation->schema()), NodeId("filter"));
    const plan::RelationPtr people = plan::scan("customers", customerSchema, NodeId("customers"));
    relation = plan::join(relation, people, plan::JoinKind::Inner,
                          {{compiled("user_id", relation->schema()), compiled("id", customerSchema)}}, NodeId("join"));
    plan::Aggregate aggregate{relation, {}, {}};
    Schema schema;
    for (const char* name : {"country", "event", "day"}) {
        aggregate.groups.push_back({name, compiled(name, relation->schema())});
        schema.add(*relation->schema().find(name));
    }
    aggregate.outputs = {{"events", {"count", {}, false, std::nullopt}, {}},
                         {"value", {"sum", {compiled("value", relation->schema())}, false, std::nullopt}, {}}};
    schema.add({"events", TypeKind::Integer});
    schema.add({"value", DataType::decimal(38, 2)});
    relation = plan::optimize(plan::make(std::move(aggregate), std::move(schema), NodeId("aggregate")));

    const auto session = *duck::create()->open({});
    const Json options{{"header", true}};
    const engine::Bindings bindings{{"events", engine::FileScan{"csv", {events}, options}},
                                    {"customers", engine::FileScan{"csv", {customers}, options}}};
    const auto rows = session->writeParquet(relation, bindings, target, context);
    if (!rows) {
        std::fprintf(stderr, "%s\n", rows.error().fullText().c_str());
        std::exit(1);
    }
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

double runScript(const std::string& events, const std::string& customers, const std::string& target)
{
    const auto begin = std::chrono::steady_clock::now();
    auto database = std::make_shared<duck::Database>();
    duckdb_open(nullptr, database->address());
    const duck::Connection connection(database);
    const std::string sql =
        "COPY (SELECT c.country, lower(trim(e.event)) AS event, CAST(e.ts AS DATE) AS day, count(*) AS events, "
        "sum(e.value) AS value "
        "FROM read_csv('" +
        events +
        "', header = true, columns = {'message_id': 'VARCHAR', 'user_id': 'BIGINT', 'event': "
        "'VARCHAR', 'ts': 'TIMESTAMP', 'path': 'VARCHAR', 'value': 'DECIMAL(12,2)'}) e JOIN read_csv('" +
        customers +
        "', header = true, columns = {'id': 'BIGINT', 'country': 'VARCHAR'}) c ON c.id = e.user_id WHERE "
        "lower(trim(e.event)) <> "
        "'search' GROUP BY ALL) TO '" +
        target + "' (FORMAT parquet)";
    if (const auto failure = connection.run(sql)) {
        std::fprintf(stderr, "%s\n", failure->message.c_str());
        std::exit(1);
    }
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

/// Rows in one file and not in the other, of two Parquet files.
std::string differences(const std::string& a, const std::string& b)
{
    auto database = std::make_shared<duck::Database>();
    duckdb_open(nullptr, database->address());
    const duck::Connection connection(database);
    duck::QueryResult result;
    (void)connection.query("SELECT (SELECT count(*) FROM '" + a + "') || ' rows, ' || (SELECT count(*) FROM ((FROM '" +
                               a + "' EXCEPT ALL FROM '" + b + "') UNION ALL (FROM '" + b + "' EXCEPT ALL FROM '" + a +
                               "'))) || ' differ'",
                           result);
    return duck::cellText(*result.get(), 0, 0);
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

long peakMegabytes()
{
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss / 1024;
}

} // namespace

int main(int argc, char** argv)
{
    std::int64_t count = 10'000'000;
    int runs = 5;
    std::filesystem::path folder = std::filesystem::temp_directory_path() / "weir-bench-pipeline";
    for (int i = 1; i + 1 < argc; i += 2) {
        if (std::strcmp(argv[i], "--events") == 0) {
            count = std::atoll(argv[i + 1]);
        } else if (std::strcmp(argv[i], "--runs") == 0) {
            runs = std::atoi(argv[i + 1]);
        } else if (std::strcmp(argv[i], "--folder") == 0) {
            folder = argv[i + 1];
        }
    }
    std::filesystem::create_directories(folder);
    const std::string events = folder / ("events-" + std::to_string(count) + ".csv");
    const std::string customers = folder / "customers.csv";
    if (!std::filesystem::exists(events)) {
        writeInput(events, customers, count);
    }
    std::printf("%lld events, %.0f MB\n", static_cast<long long>(count),
                static_cast<double>(std::filesystem::file_size(events)) / 1e6);
    const std::string ours = folder / "weir.parquet";
    const std::string theirs = folder / "script.parquet";
    (void)runScript(events, customers, theirs); // both find the file in the page cache
    std::vector<double> weirTimes;
    std::vector<double> scriptTimes;
    for (int run = 0; run < runs; ++run) {
        weirTimes.push_back(runWeir(events, customers, ours));
        scriptTimes.push_back(runScript(events, customers, theirs));
        std::printf("run %d: weir %.3f s, script %.3f s\n", run + 1, weirTimes.back(), scriptTimes.back());
    }
    std::printf("medians: weir %.3f s, script %.3f s, ratio %.3f (goal 1.10)\npeak memory %ld MB\n%s\n",
                median(weirTimes), median(scriptTimes), median(weirTimes) / median(scriptTimes), peakMegabytes(),
                differences(ours, theirs).c_str());
    return 0;
}
