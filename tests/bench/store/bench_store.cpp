// Events from a CSV file through DuckDB into the profile store, and back. Method and goals: tests/bench/README.md.
#include "core/store/store.h"
#include "tests/bench/store/pipeline_load.h"
#include "tests/bench/store/thread_times.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <duckdb.h>
#include <fstream>
#include <random>
#include <sys/resource.h>
#include <thread>

using namespace weir;
using namespace weir::store;

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
void must(const Status& status)
{
    if (!status) {
        std::fprintf(stderr, "%s\n", status.error().fullText().c_str());
        std::exit(1);
    }
}

double seconds()
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

/// Processor time: what the work costs, whoever else uses the machine.
struct Processor
{
    double user = 0;
    double system = 0;
    double thisThread = 0; ///< Of both together.

    [[nodiscard]] static Processor now()
    {
        const auto of = [](const timeval& time) {
            return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
        };
        rusage all{};
        rusage one{};
        ::getrusage(RUSAGE_SELF, &all);
        ::getrusage(RUSAGE_THREAD, &one);
        return {of(all.ru_utime), of(all.ru_stime), of(one.ru_utime) + of(one.ru_stime)};
    }
};

/// Wall and processor time since it was made.
class Stopwatch
{
public:
    [[nodiscard]] std::string text() const
    {
        const Processor now = Processor::now();
        char line[160];
        std::snprintf(line, sizeof line, "%.2f s, processor %.2f s (system %.2f s; first thread %.2f s)",
                      seconds() - m_begin, now.user - m_before.user + now.system - m_before.system,
                      now.system - m_before.system, now.thisThread - m_before.thisThread);
        return line;
    }

private:
    double m_begin = seconds();
    Processor m_before = Processor::now();
};

/// Million xorshift steps on `threads` threads, per second and per second of processor time: says whether the machine
/// is ours, and whether its processors are slowed by neighbours (see README).
struct Spin
{
    double wall = 0;
    double processor = 0;
};
Spin spin(unsigned threads)
{
    constexpr int kSteps = 60'000'000;
    const double begin = seconds();
    const Processor before = Processor::now();
    std::vector<std::jthread> running;
    for (unsigned i = 0; i < threads; ++i) {
        running.emplace_back([i] {
            std::uint64_t x = 88172645463325252ULL + i;
            for (int step = 0; step < kSteps; ++step) {
                x ^= x << 13;
                x ^= x >> 7;
                x ^= x << 17;
            }
            volatile std::uint64_t sink = x;
            static_cast<void>(sink);
        });
    }
    running.clear();
    const Processor after = Processor::now();
    const double steps = kSteps / 1e6 * threads;
    return {steps / (seconds() - begin), steps / (after.user - before.user + after.system - before.system)};
}

void printSpin(const char* when)
{
    const Spin one = spin(1);
    const Spin two = spin(2);
    std::printf("spin %s: 1 thread %.0f, 2 threads %.0f Mop/s; %.0f and %.0f per second of processor time\n", when,
                one.wall, two.wall, one.processor, two.processor);
}

constexpr const char* kNames[] = {"page_viewed", "product_viewed", "product_added", "order_completed", "signed_up"};
constexpr std::int64_t kFirst = 1'600'000'000;
constexpr std::int64_t kSpan = 90 * 86'400;

/// message_id,user_id,event,ts,path,value: uniform people and times, five names (41/35/13/7/4 %), seed 1.
void writeCsv(const std::string& path, std::int64_t events, std::int64_t people)
{
    const std::string part = path + ".part";
    std::ofstream out(part, std::ios::binary);
    std::string block = "message_id,user_id,event,ts,path,value\n";
    std::mt19937_64 random(1);
    const auto number = [&](auto value) {
        char text[32];
        block.append(text, std::to_chars(text, text + sizeof text, value).ptr);
    };
    for (std::int64_t i = 0; i < events; ++i) {
        char id[40];
        std::snprintf(id, sizeof id, "%016llx", static_cast<unsigned long long>(random()));
        const std::uint64_t pick = random() % 100;
        block += id;
        block += ",u";
        number(random() % static_cast<std::uint64_t>(people));
        block += ',';
        block += kNames[pick < 41 ? 0 : pick < 76 ? 1 : pick < 89 ? 2 : pick < 96 ? 3 : 4];
        block += ',';
        block += toText(Instant{(kFirst + static_cast<std::int64_t>(random() % kSpan)) * 1'000'000});
        block += ",/p/";
        number(random() % 500);
        block += ',';
        number(static_cast<double>(random() % 20'000) / 100);
        block += '\n';
        if (block.size() > (1U << 20)) {
            out << block;
            block.clear();
        }
    }
    out << block;
    out.close();
    std::filesystem::rename(part, path); // Only a whole file is used again.
}

std::string_view text(duckdb_string_t& value)
{
    return {duckdb_string_t_data(&value), duckdb_string_t_length(value)};
}

/// Streams the CSV through DuckDB into one write transaction; returns what it did.
WriteSummary load(ProfileStore& store, const std::string& csv, unsigned threads)
{
    Stopwatch watch;
    duckdb_database database = nullptr;
    duckdb_connection connection = nullptr;
    duckdb_open(nullptr, &database);
    duckdb_connect(database, &connection);
    duckdb_query(connection, ("SET threads=" + std::to_string(threads)).c_str(), nullptr);
    duckdb_query(connection, "SET preserve_insertion_order=true", nullptr);
    duckdb_prepared_statement prepared = nullptr;
    const std::string sql = "SELECT message_id, user_id, event, epoch_us(ts), path, value FROM read_csv('" + csv +
                            "', header=true, columns={'message_id':'VARCHAR','user_id':'VARCHAR','event':'VARCHAR',"
                            "'ts':'TIMESTAMP','path':'VARCHAR','value':'DOUBLE'})";
    duckdb_pending_result pending = nullptr;
    duckdb_result result;
    if (duckdb_prepare(connection, sql.c_str(), &prepared) != DuckDBSuccess ||
        duckdb_pending_prepared_streaming(prepared, &pending) != DuckDBSuccess ||
        duckdb_execute_pending(pending, &result) != DuckDBSuccess) {
        std::fprintf(stderr, "DuckDB: %s\n", duckdb_prepare_error(prepared));
        std::exit(1);
    }
    Writer writer = must(store.beginWrite(RunId("bench"), RunContext{}));
    const std::uint32_t source = must(writer.source("events.csv"));
    const std::uint32_t userId = must(writer.identifierType("user_id"));
    const std::uint32_t path = must(writer.property("path"));
    const std::uint32_t value = must(writer.property("value"));
    IdentifierIndex* index = must(writer.identifiers());
    std::vector<SeenRange> seen;
    const std::uint32_t firstProfile = writer.profileCount();
    std::vector<std::string_view> userTexts;
    std::vector<std::uint32_t> numbersOfUsers;
    std::vector<std::uint32_t> profiles;
    std::vector<std::uint32_t> names;
    std::vector<std::int64_t> times;
    std::vector<std::uint64_t> keys;
    std::vector<std::pair<std::string, std::uint32_t>> knownNames;
    Column paths;
    paths.type = TypeKind::Text;
    Column values;
    values.type = TypeKind::Number;
    while (duckdb_data_chunk chunk = duckdb_fetch_chunk(result)) {
        const idx_t rows = duckdb_data_chunk_get_size(chunk);
        if (rows == 0) {
            duckdb_destroy_data_chunk(&chunk);
            break;
        }
        const auto column = [&](idx_t i) { return duckdb_vector_get_data(duckdb_data_chunk_get_vector(chunk, i)); };
        auto* ids = static_cast<duckdb_string_t*>(column(0));
        auto* users = static_cast<duckdb_string_t*>(column(1));
        auto* events = static_cast<duckdb_string_t*>(column(2));
        const auto* micros = static_cast<const std::int64_t*>(column(3));
        auto* pages = static_cast<duckdb_string_t*>(column(4));
        const auto* numbers = static_cast<const double*>(column(5));
        profiles.clear();
        names.clear();
        keys.clear();
        paths.texts.clear();
        times.assign(micros, micros + rows);
        values.numbers.assign(numbers, numbers + rows);
        userTexts.clear();
        for (idx_t row = 0; row < rows; ++row) {
            userTexts.push_back(text(users[row]));
        }
        index->intern(userId, userTexts, numbersOfUsers);
        for (idx_t row = 0; row < rows; ++row) {
            keys.push_back(messageKey(text(ids[row])));
            const std::uint32_t number = numbersOfUsers[row];
            std::uint32_t profile = index->profile(number);
            if (profile == kNoProfile) {
                profile = firstProfile + static_cast<std::uint32_t>(seen.size());
                index->setProfile(number, profile);
                seen.push_back({micros[row], micros[row]});
            } else if (profile >= firstProfile) {
                SeenRange& range = seen[profile - firstProfile];
                range.first = std::min(range.first, micros[row]);
                range.last = std::max(range.last, micros[row]);
            }
            profiles.push_back(profile);
            const std::string_view name = text(events[row]);
            auto known = knownNames.begin();
            while (known != knownNames.end() && known->first != name) {
                ++known;
            }
            if (known == knownNames.end()) {
                knownNames.emplace_back(std::string(name), must(writer.eventName(name)));
                known = knownNames.end() - 1;
            }
            names.push_back(known->second);
            paths.texts.append(text(pages[row]));
        }
        EventBatch batch;
        batch.source = source;
        batch.profiles = profiles;
        batch.names = names;
        batch.times = times;
        batch.keys = keys;
        batch.properties = {{path, &paths}, {value, &values}};
        must(writer.appendEvents(batch));
        duckdb_destroy_data_chunk(&chunk);
    }
    duckdb_destroy_result(&result);
    duckdb_destroy_pending(&pending);
    duckdb_destroy_prepare(&prepared);
    duckdb_disconnect(&connection);
    duckdb_close(&database);
    std::printf("  of it: read %s\n", watch.text().c_str());
    watch = Stopwatch();
    must(writer.createProfiles(seen));
    std::vector<IdentifierAssignment> assignments;
    for (std::uint32_t number = 0; number < index->size(); ++number) {
        const std::uint32_t profile = index->profile(number);
        if (profile >= firstProfile) {
            assignments.push_back({number, profile, source, seen[profile - firstProfile]});
        }
    }
    must(writer.putIdentifiers(assignments));
    std::printf("  people and identifiers %s\n", watch.text().c_str());
    watch = Stopwatch();
    const WriteSummary summary = must(writer.commit());
    std::printf("  last run and commit %s\n", watch.text().c_str());
    return summary;
}

template <class Call>
double median(int times, Call&& call)
{
    std::vector<double> all;
    for (int i = 0; i < times; ++i) {
        const double begin = seconds();
        call(i);
        all.push_back(seconds() - begin);
    }
    std::sort(all.begin(), all.end());
    return all[all.size() / 2];
}

/// Removes a store with the files beside it.
void removeStore(const std::filesystem::path& path)
{
    for (const char* suffix : {"", "-wal", "-shm", ".lock"}) {
        std::filesystem::remove(path.string() + suffix);
    }
}

/// The same events on the way of a run: session, identity, store. Returns what was stored.
identity::Report loadPiped(const std::filesystem::path& path, const OpenOptions& options, const std::string& csv)
{
    removeStore(path);
    ProfileStore store = must(ProfileStore::open(path, options));
    const Stopwatch watch;
    ThreadTimes threads;
    identity::Report report = loadThroughPipeline(store, csv, 2);
    std::printf("CSV -> pipeline -> identity -> store: %s (%lld events, %lld people); goal 4 s\n  %s\n",
                watch.text().c_str(), static_cast<long long>(report.eventsAdded),
                static_cast<long long>(report.profilesCreated), threads.text().c_str());
    return report;
}

/// The peer in the same run: DuckDB with a script written by hand.
void loadPeer(const std::filesystem::path& folder, const std::string& csv)
{
    for (const bool resolved : {false, true}) {
        const Stopwatch watch;
        loadWithScript(csv, folder / "script.duckdb", resolved);
        std::printf("DuckDB script, %s: %s\n", resolved ? "the same work into a file" : "rows into memory",
                    watch.text().c_str());
    }
}

} // namespace

int main(int argc, char** argv)
{
    std::setvbuf(stdout, nullptr, _IOLBF, 0); // Figures show as they come, also in a file.
    const std::int64_t events = argc > 1 ? std::atoll(argv[1]) : 10'000'000;
    const std::int64_t people = argc > 2 ? std::atoll(argv[2]) : events / 10;
    const std::filesystem::path folder =
        argc > 3 ? argv[3] : std::filesystem::temp_directory_path() / "weir_bench_store";
    const int pipedRuns = argc > 4 ? std::atoi(argv[4]) : 0;
    std::filesystem::create_directories(folder);
    const std::string csv =
        (folder / ("events-" + std::to_string(events) + '-' + std::to_string(people) + ".csv")).string();
    const std::filesystem::path path = folder / "people.weir";
    const std::filesystem::path piped = folder / "pipeline.weir";
    if (!std::filesystem::exists(csv)) {
        writeCsv(csv, events, people);
    }
    printSpin("before");
    std::printf("events %lld, people %lld, CSV %.0f MB\n", static_cast<long long>(events),
                static_cast<long long>(people), static_cast<double>(std::filesystem::file_size(csv)) / 1e6);
    OpenOptions options;
    options.now = Instant{(kFirst + kSpan) * 1'000'000};
    if (pipedRuns > 0) { // Only the goal of the load, several times: the best of them is the least disturbed one.
        for (int run = 0; run < pipedRuns; ++run) {
            static_cast<void>(loadPiped(piped, options, csv));
            loadPeer(folder, csv);
            printSpin("after");
        }
        return 0;
    }
    removeStore(path);
    {
        ProfileStore store = must(ProfileStore::open(path, options));
        Stopwatch watch;
        const WriteSummary first = load(store, csv, 2);
        std::printf("CSV -> store: %s (%lld events, %lld people); goal 4 s\n", watch.text().c_str(),
                    static_cast<long long>(first.eventsAdded), static_cast<long long>(first.profilesCreated));
        const identity::Report report = loadPiped(piped, options, csv);
        if (report.eventsAdded != first.eventsAdded || report.profilesCreated != first.profilesCreated) {
            std::fprintf(stderr, "Both ways must store the same.\n");
            return 1;
        }
        watch = Stopwatch();
        const WriteSummary second = load(store, csv, 2);
        std::printf("the same again: %s, %lld duplicates dropped, %lld added\n", watch.text().c_str(),
                    static_cast<long long>(second.eventDuplicates), static_cast<long long>(second.eventsAdded));
    }
    ProfileStore store = must(ProfileStore::open(path, options));
    const StoreInfo info = must(store.info());
    std::printf("on disk: %.2f B/event without keys, %.2f with (file %.0f MB with people and identifiers); goal 12\n",
                static_cast<double>(info.segmentBytes - info.keyBytes) / static_cast<double>(info.events),
                static_cast<double>(info.segmentBytes) / static_cast<double>(info.events),
                static_cast<double>(info.fileBytes) / 1e6);

    const auto report = [&](const char* state, const ProfileStore& of) {
        const Reader reader = must(of.openReader());
        const double scan = median(5, [&](int) {
            std::size_t rows = 0;
            must(reader.scanEvents({}, {}, RunContext{}, [&](const EventChunk& chunk) {
                rows += chunk.size();
                return true;
            }));
        });
        const Stopwatch watch;
        const double loaded = median(3, [&](int) { static_cast<void>(must(reader.events({}, {}, RunContext{}))); });
        std::printf("%s: three loads in one sorted piece %s\n", state, watch.text().c_str());
        const double typed = median(3, [&](int) {
            static_cast<void>(
                must(reader.events({}, {{"path", TypeKind::Text}, {"value", TypeKind::Number}}, RunContext{})));
        });
        std::mt19937_64 random(2);
        const double timeline = median(201, [&](int) {
            static_cast<void>(must(reader.timeline(static_cast<std::uint32_t>(random()) % reader.profileCount())));
        });
        std::printf(
            "%s: scan profile+name+ts %.3f s, in one sorted piece %.3f s (goal 0.5), with two properties %.3f s, "
            "timeline %.2f ms (goal 1)\n",
            state, scan, loaded, typed, timeline * 1000);
    };
    report("after the import", store);
    report("after the load through a pipeline", must(ProfileStore::open(piped, options)));

    const std::filesystem::path plainPath = folder / "plain.db";
    std::filesystem::remove(plainPath);
    {
        const Database plain = must(Database::open(plainPath, OpenMode::Create));
        must(plain.execute("PRAGMA page_size=16384; PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; BEGIN; "
                           "CREATE TABLE event(profile INTEGER, name TEXT, ts INTEGER, properties TEXT)"));
        Statement insert = must(plain.prepare("INSERT INTO event VALUES(?1, ?2, ?3, ?4)"));
        Statement rows = must(store.readable().prepare("SELECT profile, name, ts, properties FROM event"));
        while (must(rows.step())) {
            must(insert.runWith(rows.integer(0), rows.text(1), rows.integer(2), rows.text(3)));
        }
        must(plain.execute("COMMIT"));
    }
    const Database plain = must(Database::open(plainPath, OpenMode::ReadOnly));
    const std::string query = "SELECT count(*), sum(profile) FROM event WHERE name = 'order_completed' AND ts > " +
                              std::to_string((kFirst + kSpan * 6 / 7) * 1'000'000);
    std::string ours;
    std::string theirs;
    const auto ask = [&](const Database& db, std::string& answer) {
        Statement statement = must(db.prepare(query));
        must(statement.step());
        answer = statement.string(0) + '/' + statement.string(1);
    };
    std::vector<double> mine;
    std::vector<double> native;
    double processor[2] = {0, 0};
    const auto timed = [&](const Database& db, std::string& answer, std::vector<double>& all, double& spent) {
        const double before = Processor::now().thisThread;
        all.push_back(median(1, [&](int) { ask(db, answer); }));
        spent += Processor::now().thisThread - before;
    };
    constexpr int kRounds = 5;
    for (int round = 0; round < kRounds; ++round) {
        timed(store.readable(), ours, mine, processor[0]);
        timed(plain, theirs, native, processor[1]);
    }
    std::printf("time-and-name query, processor time: %.1f against %.1f ms, %.1f times\n",
                processor[0] * 1000 / kRounds, processor[1] * 1000 / kRounds, processor[1] / processor[0]);
    std::sort(mine.begin(), mine.end());
    std::sort(native.begin(), native.end());
    std::printf("time-and-name query: virtual table %.1f ms, plain table %.1f ms, %.1f times (goal 10); answers %s\n",
                mine[2] * 1000, native[2] * 1000, native[2] / mine[2], ours == theirs ? "equal" : "DIFFER");
    const double begin = seconds();
    must(store.compact({Compact::All, Duration::days(30), true}, RunContext{}));
    std::printf("compaction of everything, keys dropped: %.2f s\n", seconds() - begin);
    report("compacted", store);
    printSpin("after");
    return ours == theirs ? 0 : 1;
}
