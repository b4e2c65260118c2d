// What the ledger costs: answers written with and without their entries, and the check of the whole chain. Beside it,
// in the same run, SHA-256 alone over as many bytes, and plain inserts of as many bytes into a table: the floor of
// both.
//   bench_ledger [ANSWERS]
#include "core/base/hash.h"
#include "core/store/ledger.h"
#include "core/store/store.h"

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <sqlite3.h>
#include <sys/resource.h>
#include <unistd.h>

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

/// Processor time of the program: what the work costs, whoever else uses the machine.
double seconds()
{
    rusage used{};
    ::getrusage(RUSAGE_SELF, &used);
    const auto of = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    return of(used.ru_utime) + of(used.ru_stime);
}

void say(const char* what, double took, std::size_t rows)
{
    std::printf("%-42s %7.2f s  %9.0f per second of processor time\n", what, took, static_cast<double>(rows) / took);
}

/// As many rows of as many bytes, with SQLite alone.
double plainInserts(const std::filesystem::path& file, std::size_t rows)
{
    constexpr std::size_t kBytes = 260;
    sqlite3* db = nullptr;
    sqlite3_stmt* insert = nullptr;
    sqlite3_open(file.c_str(), &db);
    sqlite3_exec(db, "PRAGMA journal_mode=WAL; CREATE TABLE plain(id INTEGER PRIMARY KEY, data TEXT); BEGIN", nullptr,
                 nullptr, nullptr);
    sqlite3_prepare_v2(db, "INSERT INTO plain(data) VALUES(?1)", -1, &insert, nullptr);
    const std::string data(kBytes, 'x');
    const double began = seconds();
    for (std::size_t i = 0; i < rows; ++i) {
        sqlite3_bind_text(insert, 1, data.data(), static_cast<int>(data.size()), SQLITE_STATIC);
        sqlite3_step(insert);
        sqlite3_reset(insert);
    }
    sqlite3_exec(db, "COMMIT", nullptr, nullptr, nullptr);
    const double took = seconds() - began;
    sqlite3_finalize(insert);
    sqlite3_close(db);
    return took;
}

} // namespace

int main(int argc, char** argv)
{
    const std::size_t answers = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 1'000'000;
    const std::filesystem::path folder =
        std::filesystem::temp_directory_path() / ("weir-ledger-" + std::to_string(::getpid()));
    std::filesystem::create_directories(folder);
    const SystemClock clock;
    RunContext context;
    context.clock = &clock;
    {
        OpenOptions options;
        options.mode = OpenMode::Create;
        options.now = clock.now();
        ProfileStore store = must(ProfileStore::open(folder / "people.weir", options));
        Writer writer = must(store.beginWrite(RunId("bench"), context));
        const std::vector<SeenRange> seen(answers / 2 + 1, SeenRange{1, 2});
        static_cast<void>(must(writer.createProfiles(seen)));
        std::vector<ConsentRecord> records(answers);
        for (std::size_t i = 0; i < answers; ++i) {
            records[i].profile = static_cast<std::uint32_t>(i / 2);
            records[i].purpose = i % 2 == 0 ? "advertising" : "email";
            records[i].state = i % 3 == 0 ? ConsentState::Denied : ConsentState::Granted;
            records[i].time = Instant{static_cast<std::int64_t>(i) * 1'000'000};
            records[i].source = "banner";
            records[i].evidence = "notice v7";
        }
        double began = seconds();
        must(writer.putConsents(records));
        must(writer.commit());
        say("answers with their entries", seconds() - began, answers);
        began = seconds();
        const LedgerReport report = must(Ledger(store).verify(context));
        say("check of the chain", seconds() - began, static_cast<std::size_t>(report.head.entries));
        if (report.broken || report.head.entries != static_cast<std::int64_t>(answers)) {
            std::fprintf(stderr, "the chain does not hold\n");
            return 1;
        }
    }
    {
        const std::string link(200, 'x');
        const double began = seconds();
        unsigned sum = 0;
        for (std::size_t i = 0; i < answers; ++i) {
            sum += sha256(link)[0] + sha256(std::string_view(link).substr(100))[0];
        }
        say("SHA-256 alone (two per entry)", seconds() - began, answers + (sum == 1 ? 1 : 0));
    }
    say("SQLite alone, as many bytes", plainInserts(folder / "plain.db", answers), answers);
    std::filesystem::remove_all(folder);
    return 0;
}
