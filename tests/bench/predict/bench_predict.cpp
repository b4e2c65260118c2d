// bench_predict [EVENTS] [PEOPLE] [FOLDER]: learning and scoring beside DuckDB, which only computes the features. See
// ../README.md.
#include "core/predict/keep.h"

#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <duckdb.h>
#include <filesystem>
#include <random>

using namespace weir;
using namespace weir::predict;

namespace {

constexpr std::int64_t kNow = 1'717'200'000'000'000; ///< 2024-06-01T00:00:00Z
constexpr std::int64_t kSpan = 300 * kDay;
constexpr const char* kNames[] = {"view", "search", "cart", "order", "return"};

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

/// The same events for both. A third of the people is keen and orders more of what they look at.
struct Events
{
    std::vector<std::uint32_t> profiles;
    std::vector<std::uint32_t> names;
    std::vector<std::int64_t> times;
};

Events makeEvents(std::size_t count, std::uint32_t people)
{
    Events events;
    std::mt19937_64 random(1);
    for (std::size_t i = 0; i < count; ++i) {
        std::uint32_t person = static_cast<std::uint32_t>(random() % people);
        if (person % 3 != 0 && random() % 2 == 0) {
            person -= person % 3; // keen people do more
        }
        const auto of = static_cast<std::uint32_t>(random() % 100);
        const bool keen = person % 3 == 0;
        events.profiles.push_back(person);
        events.names.push_back(of < 50 ? 0 : of < 70 ? 1 : of < 85 ? 2 : of < (keen ? 97U : 88U) ? 3 : 4);
        events.times.push_back(kNow - static_cast<std::int64_t>(random() % kSpan));
    }
    return events;
}

void fillStore(store::ProfileStore& store, const Events& events, std::uint32_t people, const RunContext& context)
{
    constexpr std::size_t kBatch = 65'536;
    store::Writer writer = must(store.beginWrite(RunId("bench"), context));
    const std::uint32_t source = must(writer.source("bench"));
    std::vector<std::uint32_t> ids;
    for (const char* name : kNames) {
        ids.push_back(must(writer.eventName(name)));
    }
    const std::vector<store::SeenRange> seen(people, store::SeenRange{kNow - kSpan, kNow});
    must(writer.createProfiles(seen));
    for (std::size_t begin = 0; begin < events.times.size(); begin += kBatch) {
        const std::size_t end = std::min(begin + kBatch, events.times.size());
        std::vector<std::uint32_t> names;
        for (std::size_t i = begin; i < end; ++i) {
            names.push_back(ids[events.names[i]]);
        }
        store::EventBatch batch;
        batch.source = source;
        batch.profiles = std::span(events.profiles).subspan(begin, end - begin);
        batch.names = names;
        batch.times = std::span(events.times).subspan(begin, end - begin);
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
        run("CREATE TABLE e(profile UINTEGER, name UTINYINT, ts BIGINT)");
        duckdb_appender appender = nullptr;
        duckdb_appender_create(m_connection, nullptr, "e", &appender);
        for (std::size_t i = 0; i < events.times.size(); ++i) {
            duckdb_append_uint32(appender, events.profiles[i]);
            duckdb_append_uint8(appender, static_cast<std::uint8_t>(events.names[i]));
            duckdb_append_int64(appender, events.times[i]);
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

    void run(const std::string& sql) { static_cast<void>(numbers(sql)); }
    std::vector<double> numbers(const std::string& sql)
    {
        duckdb_result result;
        if (duckdb_query(m_connection, sql.c_str(), &result) != DuckDBSuccess) {
            std::fprintf(stderr, "DuckDB: %s\n", duckdb_result_error(&result));
            std::exit(1);
        }
        std::vector<double> found;
        for (idx_t i = 0; i < duckdb_column_count(&result); ++i) {
            found.push_back(duckdb_value_double(&result, i, 0));
        }
        duckdb_destroy_result(&result);
        return found;
    }

private:
    duckdb_database m_database = nullptr;
    duckdb_connection m_connection = nullptr;
};

/// Everybody's features of all names at a cut, as core/predict/features.h says.
std::string featuresSql(std::int64_t cut)
{
    std::string sql = "CREATE TABLE f AS SELECT profile";
    for (std::uint32_t name = 0; name < std::size(kNames); ++name) {
        const std::string own = "name = " + std::to_string(name) + " AND ts > ";
        const auto last = [&](std::int64_t days) { return own + std::to_string(cut - days * kDay); };
        const std::string age = "(" + std::to_string(cut) + " - ts) // " + std::to_string(kDay);
        const std::string column = "f" + std::to_string(name);
        for (const std::int64_t days : kWindows) {
            sql += ", count(*) FILTER (" + last(days) + ") AS " + column + "_" + std::to_string(days);
        }
        sql += ", coalesce(min(" + age + ") FILTER (" + last(kLookBack) + "), 180) AS " + column + "_s";
        sql += ", count(DISTINCT " + age + ") FILTER (" + last(90) + ") AS " + column + "_a";
    }
    sql += ", max(ts) > " + std::to_string(cut - 90 * kDay) + " AS eligible FROM e WHERE ts <= " + std::to_string(cut);
    return sql + " GROUP BY profile";
}

} // namespace

int main(int argc, char** argv)
{
    const auto events = static_cast<std::size_t>(argc > 1 ? std::atoll(argv[1]) : 10'000'000);
    const auto people = static_cast<std::uint32_t>(argc > 2 ? std::atoll(argv[2]) : 1'000'000);
    const std::filesystem::path folder = argc > 3 ? argv[3] : std::filesystem::temp_directory_path();
    const std::filesystem::path file = folder / "bench_predict.sqlite";
    for (const char* suffix : {"", "-wal", "-shm", ".lock"}) {
        std::filesystem::remove(file.string() + suffix);
    }
    const FixedClock clock(Instant{kNow});
    RunContext context;
    context.clock = &clock;
    store::OpenOptions options;
    options.now = clock.now();
    store::ProfileStore store = must(store::ProfileStore::open(file, options));
    const Events made = makeEvents(events, people);
    fillStore(store, made, people, context);
    must(store.compact({}, context));
    Peer peer(made);

    Prediction prediction;
    prediction.name = "likely";
    prediction.event = "order";
    prediction.purpose = "bench";
    const audience::ProfileSet everybody = audience::ProfileSet::all(people);
    std::printf("%zu events of %u people, 5 names, 300 days; orders in the next 30 days\n", events, people);
    Predicted done;
    {
        const store::Reader reader = must(store.openReader());
        History history;
        const double read =
            seconds([&] { history = must(History::read(reader, prediction, Instant{kNow}, std::nullopt, context)); });
        std::vector<LeftOut> leftOut;
        must(readCandidates(history, reader, prediction, leftOut));
        const double trained =
            seconds([&] { done.model = must(train(history, prediction, everybody, leftOut, {}, context)); });
        const double scored =
            seconds([&] { done.scores = score(done.model, history, everybody, reader.profileCount(), 0); });
        std::printf("ours: read %.2f s, learn and measure %.2f s, score %.2f s, together %.2f s\n", read, trained,
                    scored, read + trained + scored);

        // The features alone, by hand: both must find the same.
        const EventReader features(history, {kNames[0], kNames[1], kNames[2], kNames[3], kNames[4]});
        std::vector<double> ours(features.width(), 0);
        const double alone = seconds([&] {
            std::vector<std::uint16_t> row(features.width());
            for (const Stretch& person : history.people()) {
                features.read(person, kNow, row.data());
                for (std::size_t i = 0; i < row.size(); ++i) {
                    ours[i] += row[i];
                }
            }
        });
        double theirs = 0;
        constexpr int kCuts = 5; // four in the past, and now
        for (int back = kCuts - 1; back >= 0; --back) {
            peer.run("DROP TABLE IF EXISTS f");
            theirs += seconds([&] { peer.run(featuresSql(kNow - back * 30 * kDay)); });
        }
        std::string sums = "SELECT ";
        for (std::size_t name = 0; name < std::size(kNames); ++name) {
            for (const char* kind : {"_7", "_30", "_90", "_s", "_a"}) {
                sums += (sums.size() > 7 ? ", " : "") + std::string("CAST(sum(f") + std::to_string(name) + kind +
                        ") AS DOUBLE)";
            }
        }
        // Who did nothing for longer than is read counts as never in both; they are in none of our stretches.
        const std::vector<double> found =
            peer.numbers(sums + " FROM f WHERE profile IN (SELECT profile FROM e WHERE ts > " +
                         std::to_string(kNow - 300 * kDay) + ")");
        for (std::size_t i = 0; i < ours.size(); ++i) {
            if (ours[i] != found[i]) {
                std::printf("DIFFERENT: feature %zu is %.0f, DuckDB has %.0f\n", i, ours[i], found[i]);
                return 1;
            }
        }
        std::printf("features alone at one instant: ours, one thread %.2f s\n", alone);
        std::printf("DuckDB, two threads: features alone at the five instants %.2f s, the same sums\n", theirs);
    }
    std::int64_t changed = 0;
    const double kept = seconds([&] { changed = must(keep(store, done, RunId("bench"), context)); });
    std::printf("kept: %.2f s for %lld values and the history\n", kept, static_cast<long long>(changed));
    std::printf(
        "%lld examples, %lld learnt from, tested on %lld: AUC %.4f, log loss %.4f (base rate %.4f), %lld scored\n",
        static_cast<long long>(done.model.training.examples), static_cast<long long>(done.model.training.used),
        static_cast<long long>(done.model.quality.people), done.model.quality.auc, done.model.quality.logLoss,
        done.model.quality.plainLogLoss, static_cast<long long>(done.scores.people));
    return 0;
}
