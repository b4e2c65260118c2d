// bench_traits [EVENTS] [PEOPLE] [FOLDER]: computed traits beside DuckDB's GROUP BY on the same events. See
// ../README.md.
#include "core/traits/keep.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <duckdb.h>
#include <filesystem>
#include <random>

using namespace weir;

namespace {

constexpr std::int64_t kFirst = 1'600'000'000'000'000;
constexpr std::int64_t kSpan = 90 * Duration::days(1).micros;

template <class T>
T must(Result<T> result)
{
    if (!result) {
        std::fprintf(stderr, "%s\n", result.error().fullText().c_str());
        std::exit(1);
    }
    return *std::move(result);
}
void must(const Status& status)
{
    if (!status) {
        std::fprintf(stderr, "%s\n", status.error().fullText().c_str());
        std::exit(1);
    }
}

template <class Call>
double seconds(Call&& call)
{
    const auto begin = std::chrono::steady_clock::now();
    call();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

/// The same events for both: a third of them orders, 500 paths, values in cents.
struct Events
{
    std::vector<std::uint32_t> profiles;
    std::vector<std::uint32_t> names; ///< 0: order, 1: view.
    std::vector<std::int64_t> times;
    std::vector<double> values;
    std::vector<std::uint32_t> paths;
};

Events makeEvents(std::size_t count, std::uint32_t people)
{
    Events events;
    std::mt19937_64 random(1);
    for (std::size_t i = 0; i < count; ++i) {
        events.profiles.push_back(static_cast<std::uint32_t>(random() % people));
        events.names.push_back(random() % 3 == 0 ? 0 : 1);
        events.times.push_back(kFirst + static_cast<std::int64_t>(random() % kSpan));
        events.values.push_back(static_cast<double>(random() % 20'000) / 100);
        events.paths.push_back(static_cast<std::uint32_t>(random() % 500));
    }
    return events;
}

void fillStore(store::ProfileStore& store, const Events& events, std::uint32_t people, const RunContext& context)
{
    constexpr std::size_t kBatch = 65'536;
    store::Writer writer = must(store.beginWrite(RunId("bench"), context));
    const std::uint32_t source = must(writer.source("bench"));
    const std::uint32_t ids[] = {must(writer.eventName("order")), must(writer.eventName("view"))};
    const std::uint32_t value = must(writer.property("value"));
    const std::uint32_t path = must(writer.property("path"));
    const std::vector<store::SeenRange> seen(people, store::SeenRange{kFirst, kFirst + kSpan});
    must(writer.createProfiles(seen));
    for (std::size_t begin = 0; begin < events.times.size(); begin += kBatch) {
        const std::size_t end = std::min(begin + kBatch, events.times.size());
        std::vector<std::uint32_t> names;
        Column values;
        values.type = TypeKind::Number;
        Column paths;
        paths.type = TypeKind::Text;
        for (std::size_t i = begin; i < end; ++i) {
            names.push_back(ids[events.names[i]]);
            values.append(events.values[i]);
            paths.append("/p/" + std::to_string(events.paths[i]));
        }
        store::EventBatch batch;
        batch.source = source;
        batch.profiles = std::span(events.profiles).subspan(begin, end - begin);
        batch.names = names;
        batch.times = std::span(events.times).subspan(begin, end - begin);
        batch.properties = {{value, &values}, {path, &paths}};
        must(writer.appendEvents(batch));
    }
    static_cast<void>(must(writer.commit()));
}

/// DuckDB with two threads and the events in a table in memory.
class Peer
{
public:
    explicit Peer(const Events& events)
    {
        duckdb_open(nullptr, &m_database);
        duckdb_connect(m_database, &m_connection);
        run("SET threads=2");
        run("CREATE TABLE e(profile UINTEGER, name VARCHAR, ts BIGINT, value DOUBLE, path VARCHAR)");
        duckdb_appender appender = nullptr;
        duckdb_appender_create(m_connection, nullptr, "e", &appender);
        for (std::size_t i = 0; i < events.times.size(); ++i) {
            duckdb_append_uint32(appender, events.profiles[i]);
            duckdb_append_varchar(appender, events.names[i] == 0 ? "order" : "view");
            duckdb_append_int64(appender, events.times[i]);
            duckdb_append_double(appender, events.values[i]);
            duckdb_append_varchar(appender, ("/p/" + std::to_string(events.paths[i])).c_str());
            duckdb_appender_end_row(appender);
        }
        duckdb_appender_destroy(&appender);
    }
    ~Peer()
    {
        duckdb_disconnect(&m_connection);
        duckdb_close(&m_database);
    }
    Peer(const Peer&) = delete;
    Peer& operator=(const Peer&) = delete;

    void run(const std::string& sql)
    {
        duckdb_result result;
        if (duckdb_query(m_connection, sql.c_str(), &result) != DuckDBSuccess) {
            std::fprintf(stderr, "DuckDB: %s\n", duckdb_result_error(&result));
            std::exit(1);
        }
        duckdb_destroy_result(&result);
    }
    double number(const std::string& sql)
    {
        duckdb_result result;
        if (duckdb_query(m_connection, sql.c_str(), &result) != DuckDBSuccess) {
            std::fprintf(stderr, "DuckDB: %s\n", duckdb_result_error(&result));
            std::exit(1);
        }
        const double value = duckdb_value_double(&result, 0, 0);
        duckdb_destroy_result(&result);
        return value;
    }

private:
    duckdb_database m_database = nullptr;
    duckdb_connection m_connection = nullptr;
};

struct Case
{
    const char* title;
    Json trait;
    std::string sql; ///< Of profile and v.
};

std::vector<Case> cases(std::int64_t now)
{
    const std::string recent = "name = 'order' AND ts > " + std::to_string(now - 30 * Duration::days(1).micros) +
                               " AND ts <= " + std::to_string(now);
    const std::string all = "name = 'order' AND ts <= " + std::to_string(now);
    const Json window{{"kind", "last"}, {"span", {{"count", 30}, {"unit", "days"}}}};
    const auto trait = [](const char* aggregate, const char* property) {
        Json json{{"name", aggregate}, {"aggregate", aggregate}, {"event", "order"}, {"whenNone", "missing"}};
        if (*property != '\0') {
            json["property"] = property;
            json["reads"] = std::string(property) == "value" ? "number" : "text";
        }
        if (std::string(aggregate) != "count" && std::string(aggregate) != "uniqueCount") {
            json.erase("whenNone");
        }
        return json;
    };
    Json count = trait("count", "");
    count["window"] = window;
    return {
        {"count, 30 days", count, "SELECT profile, count(*) AS v FROM e WHERE " + recent + " GROUP BY 1"},
        {"sum", trait("sum", "value"),
         "SELECT profile, sum(CAST(value AS DECIMAL(18,6))) AS v FROM e WHERE " + all + " GROUP BY 1"},
        {"median", trait("median", "value"), "SELECT profile, median(value) AS v FROM e WHERE " + all + " GROUP BY 1"},
        {"last value", trait("last", "path"),
         "SELECT profile, hash(arg_max(path, ts)) % 1000 AS v FROM e WHERE " + all + " GROUP BY 1"},
        {"unique count", trait("uniqueCount", "path"),
         "SELECT profile, count(DISTINCT path) AS v FROM e WHERE " + all + " GROUP BY 1"},
        {"most frequent", trait("mostFrequent", "path"),
         "SELECT DISTINCT ON (profile) profile, length(path) AS v FROM (SELECT profile, path, count(*) AS c, max(ts) "
         "AS "
         "last FROM e WHERE " +
             all + " GROUP BY 1, 2) ORDER BY profile, c DESC, last DESC, path"},
    };
}

/// A sum over all people that tells whether both found the same: numbers themselves, texts by their length.
double check(const Column& values, bool texts)
{
    double sum = 0;
    for (std::size_t row = 0; row < values.size(); ++row) {
        const Value value = values.value(row);
        if (const auto* whole = std::get_if<std::int64_t>(&value)) {
            sum += static_cast<double>(*whole);
        } else if (const auto* number = std::get_if<double>(&value)) {
            sum += *number;
        } else if (const auto* text = std::get_if<std::string>(&value); text && texts) {
            sum += static_cast<double>(text->size());
        }
    }
    return sum;
}

} // namespace

int main(int argc, char** argv)
{
    const auto events = static_cast<std::size_t>(argc > 1 ? std::atoll(argv[1]) : 10'000'000);
    const auto people = static_cast<std::uint32_t>(argc > 2 ? std::atoll(argv[2]) : 1'000'000);
    const std::filesystem::path folder = argc > 3 ? argv[3] : std::filesystem::temp_directory_path();
    const std::filesystem::path file = folder / "bench_traits.sqlite";
    for (const char* suffix : {"", "-wal", "-shm", ".lock"}) {
        std::filesystem::remove(file.string() + suffix);
    }
    const FixedClock clock(Instant{kFirst + kSpan});
    RunContext context;
    context.clock = &clock;
    store::OpenOptions options;
    options.now = clock.now();
    store::ProfileStore store = must(store::ProfileStore::open(file, options));
    const Events made = makeEvents(events, people);
    fillStore(store, made, people, context);
    must(store.compact({}, context));
    Peer peer(made);
    std::printf("%zu events of %u people, a third of them orders\n", events, people);

    const Instant now = clock.now();
    bool same = true;
    Json list = Json::array();
    for (const Case& each : cases(now.micros)) {
        list.push_back(each.trait);
        std::vector<traits::Trait> read;
        if (!traits::readTraits(Json::array({each.trait}), read).empty()) {
            return 1;
        }
        nodes::ProfileShape shape;
        shape.dynamicEvents["name"] = Schema({{"value", TypeKind::Number}, {"path", TypeKind::Text}});
        traits::Plan plan;
        static_cast<void>(traits::makePlan(read, shape, plan));
        const store::Reader reader = must(store.openReader());
        Column values;
        const double ours = seconds([&] {
            auto all = must(traits::Computer(reader).compute(plan, now, context));
            values = std::move(all.begin()->second.values);
        });
        peer.run("DROP TABLE IF EXISTS found");
        const double theirs = seconds([&] { peer.run("CREATE TABLE found AS " + each.sql); });
        const bool texts = std::string(each.title) == "most frequent";
        const double a = check(values, texts);
        const double b = peer.number("SELECT CAST(sum(v) AS DOUBLE) FROM found");
        const bool comparable = std::string(each.title) != "last value"; // its hash is DuckDB's own
        same = same && (!comparable || std::abs(a - b) <= 1e-9 * std::abs(b));
        std::printf("%-16s ours %.3f s, DuckDB GROUP BY %.3f s%s\n", each.title, ours, theirs,
                    !comparable                             ? ""
                    : std::abs(a - b) <= 1e-9 * std::abs(b) ? ", the same"
                                                            : ", DIFFERENT");
    }

    std::vector<traits::Trait> read;
    static_cast<void>(traits::readTraits(list, read));
    nodes::ProfileShape shape;
    shape.dynamicEvents["name"] = Schema({{"value", TypeKind::Number}, {"path", TypeKind::Text}});
    traits::Plan plan;
    static_cast<void>(traits::makePlan(read, shape, plan));
    traits::Kept kept;
    const auto keepAt = [&](const char* what, Instant instant) {
        std::int64_t changed = 0;
        std::size_t computed = 0;
        const double took = seconds([&] {
            const auto due = traits::dueTraits(plan, kept, "1", instant);
            computed = due.size();
            traits::KeepReport report =
                must(traits::keep(store, plan, due, kept, {}, instant, RunId("bench"), context));
            changed = report.changed;
            kept = std::move(report.kept);
            kept.storeVersion = "1";
        });
        std::printf("%-36s %.3f s, %zu of %zu traits computed, %lld values written\n", what, took, computed,
                    plan.size(), static_cast<long long>(changed));
    };
    keepAt("kept for the first time", now);
    keepAt("again", now);
    keepAt("an hour later", now + Duration::hours(1));
    return same ? 0 : 1;
}
