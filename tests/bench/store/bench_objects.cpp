// Objects and their relations in and out of the profile store. Method and figures: tests/bench/README.md.
#include "core/store/store.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <random>
#include <sqlite3.h>

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

double seconds()
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

template <class Use>
auto timed(const char* what, Use&& use)
{
    const double before = seconds();
    auto result = use();
    std::printf("%-58s %8.2f s\n", what, seconds() - before);
    std::fflush(stdout);
    return result;
}

/// The loop that reading cannot be faster than: plain SQLite steps through the same rows.
std::int64_t plainSteps(const std::string& file, const char* query)
{
    sqlite3* db = nullptr;
    sqlite3_stmt* rows = nullptr;
    sqlite3_open_v2(file.c_str(), &db, SQLITE_OPEN_READONLY, nullptr);
    sqlite3_prepare_v2(db, query, -1, &rows, nullptr);
    std::int64_t sum = 0;
    while (sqlite3_step(rows) == SQLITE_ROW) {
        sum += sqlite3_column_int64(rows, 0) + sqlite3_column_int64(rows, 1);
    }
    sqlite3_finalize(rows);
    sqlite3_close(db);
    return sum;
}

} // namespace

int main(int count, char** arguments)
{
    const std::size_t objects = count > 1 ? std::strtoull(arguments[1], nullptr, 10) : 5'000'000;
    const auto people = static_cast<std::uint32_t>(std::max<std::size_t>(1, objects / 5));
    const std::filesystem::path folder = std::filesystem::temp_directory_path() / "weir-bench-objects";
    std::filesystem::remove_all(folder);
    std::filesystem::create_directories(folder);
    OpenOptions options;
    options.mode = OpenMode::Create;
    const SystemClock clock;
    RunContext context;
    context.clock = &clock;
    ProfileStore store = must(ProfileStore::open(folder / "store.sqlite", options));
    const auto mail = [](std::uint32_t person) { return "person" + std::to_string(person) + "@example.org"; };
    {
        Writer writer = must(store.beginWrite(RunId("people"), context));
        const std::uint32_t source = must(writer.source("shop"));
        const std::uint32_t email = must(writer.identifierType("email"));
        IdentifierIndex* index = must(writer.identifiers());
        static_cast<void>(must(writer.createProfiles(std::vector<SeenRange>(people, SeenRange{1, 2}))));
        std::vector<IdentifierAssignment> assignments;
        for (std::uint32_t person = 0; person < people; ++person) {
            assignments.push_back({index->intern(email, mail(person)), person, source, {1, 2}});
        }
        if (const Status put = writer.putIdentifiers(assignments); !put) {
            std::fprintf(stderr, "%s\n", put.error().fullText().c_str());
            return 1;
        }
        static_cast<void>(must(writer.commit()));
    }

    std::mt19937 random(1);
    TextColumn keys;
    TextColumn buyers;
    Column totals;
    Column states;
    Column times;
    totals.type = TypeKind::Number;
    states.type = TypeKind::Text;
    times.type = TypeKind::Instant;
    std::vector<std::int64_t> when;
    for (std::size_t i = 0; i < objects; ++i) {
        keys.append("o" + std::to_string(i));
        buyers.append(mail(static_cast<std::uint32_t>(random() % people)));
        totals.numbers.push_back(static_cast<double>(random() % 10'000) / 100);
        states.texts.append(random() % 2 == 0 ? "paid" : "sent");
        when.push_back(1'700'000'000'000'000 + static_cast<std::int64_t>(i) * 1'000'000);
    }
    times.integers = when;
    const ObjectTypeDefinition type{"order",
                                    "bench/orders",
                                    true,
                                    "",
                                    {{"total", TypeKind::Number, Privacy::Personal},
                                     {"state", TypeKind::Text, Privacy::Personal},
                                     {"at", TypeKind::Instant, Privacy::Personal}}};
    const auto write = [&] {
        Writer writer = must(store.beginWrite(RunId("orders"), context));
        ObjectRows rows;
        rows.keys = &keys;
        rows.times = when;
        rows.properties = {&totals, &states, &times};
        rows.people = {{must(writer.identifierType("email")), &buyers, nullptr, "buyer"}};
        const ObjectSummary summary = must(writer.replaceObjects(type, rows));
        static_cast<void>(must(writer.commit()));
        return summary;
    };
    std::printf("%zu objects with 3 properties, %u people\n", objects, people);
    timed("write all for the first time", write);
    timed("write the same again", write);
    const Reader reader = must(store.openReader());
    const std::vector<PropertyRequest> one{{"total", TypeKind::Number}};
    const std::vector<PropertyRequest> three{
        {"total", TypeKind::Number}, {"state", TypeKind::Text}, {"at", TypeKind::Instant}};
    timed("read relations", [&] { return must(reader.objects("order", {})).count; });
    timed("read relations and one property", [&] { return must(reader.objects("order", one)).count; });
    timed("read relations and three properties", [&] { return must(reader.objects("order", three)).count; });
    timed("plain SQLite: steps through relations", [&] {
        return plainSteps(store.path().string(), "SELECT object, profile FROM object_person WHERE type = 1");
    });
    timed("plain SQLite: steps through one property", [&] {
        return plainSteps(store.path().string(), "SELECT object, value FROM object_value WHERE property = 1");
    });
    std::printf("%-58s %8.1f bytes per object\n", "file",
                static_cast<double>(std::filesystem::file_size(store.path())) / static_cast<double>(objects));
    std::filesystem::remove_all(folder);
    return 0;
}
