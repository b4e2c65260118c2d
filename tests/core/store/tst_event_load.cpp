#include "core/store/event_encoder.h"
#include "core/store/event_order.h"
#include "core/store/event_parts.h"
#include "core/store/key_set.h"
#include "tests/core/store/store_fixture.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <numeric>
#include <set>
#include <tuple>
#include <unordered_set>

using namespace weir;
using namespace weir::store;
using namespace weir::store::test;

/// The parts of a large import, each against the plain way of doing the same.
class TestEventLoad : public QObject
{
    Q_OBJECT

private slots:
    void orderIsThatOfAStableSort()
    {
        std::mt19937_64 random(4);
        for (const std::uint32_t people : {1U, 7U, 5'000U, 3'000'000'000U}) {
            for (const std::size_t rows : {0U, 1U, 100U, 6'000U}) {
                std::vector<std::uint32_t> profiles(rows);
                std::vector<std::int64_t> times(rows);
                for (std::size_t i = 0; i < rows; ++i) {
                    profiles[i] = 1'000'000'000U + static_cast<std::uint32_t>(random() % people);
                    times[i] = static_cast<std::int64_t>(random() % 50) - 25;
                }
                std::vector<std::uint32_t> expected(rows);
                std::iota(expected.begin(), expected.end(), 0U);
                std::stable_sort(expected.begin(), expected.end(), [&](std::uint32_t a, std::uint32_t b) {
                    return std::pair(profiles[a], times[a]) < std::pair(profiles[b], times[b]);
                });
                QCOMPARE(orderByProfileAndTime(profiles, times), expected);
            }
        }
    }

    void keysAreFreshOnce()
    {
        std::mt19937_64 random(5);
        KeySet keys;
        std::unordered_set<std::uint64_t> oracle;
        for (const std::size_t count : {3U, 5'000U, 530'000U}) {
            std::vector<std::uint64_t> some(count);
            for (std::uint64_t& key : some) {
                key = random() % 100'000; // zeros and repeats among them
            }
            std::vector<std::uint8_t> fresh(count);
            keys.insert(some, fresh);
            for (std::size_t i = 0; i < count; ++i) {
                const bool expected = some[i] == 0 || oracle.insert(some[i]).second;
                QVERIFY(expected == (fresh[i] != 0));
            }
            QCOMPARE(keys.size(), oracle.size());
        }
    }

    void identifiersSortAsTheirTable()
    {
        std::mt19937_64 random(7);
        IdentifierIndex index;
        std::vector<std::uint32_t> numbers;
        for (int i = 0; i < 20'000; ++i) {
            const std::string value(random() % 40, static_cast<char>('a' + random() % 26)); // short, long, often again
            numbers.push_back(index.intern(static_cast<std::uint32_t>(random() % 3), value));
            QCOMPARE(index.value(numbers.back()), std::string_view(value));
        }
        std::shuffle(numbers.begin(), numbers.end(), random);
        std::vector<std::uint32_t> expected = numbers;
        std::stable_sort(expected.begin(), expected.end(), [&](std::uint32_t a, std::uint32_t b) {
            return std::tuple(index.type(a), static_cast<std::int64_t>(index.hash(a)), a) <
                   std::tuple(index.type(b), static_cast<std::int64_t>(index.hash(b)), b);
        });
        index.sort(numbers);
        QCOMPARE(numbers, expected);
    }

    /// The WAL of a large commit is copied on another thread: meanwhile readers see all of it, and afterwards the file
    /// alone has it.
    void largeCommitsAreCopiedBehindTheirBack()
    {
        QTemporaryDir dir;
        constexpr std::uint32_t kPeople = 600'000;
        {
            ProfileStore store = openStore(dir);
            Writer writer = must(store.beginWrite(RunId("r"), context()));
            createProfiles(writer, kPeople);
            must(writer.commit());
            QVERIFY(std::filesystem::file_size(store.path().string() + "-wal") > (16U << 20));
            QCOMPARE(must(store.openReader()).profileCount(), kPeople);
            Writer next = must(store.beginWrite(RunId("r2"), context()));
            createProfiles(next, 10);
            must(next.commit());
        }
        QVERIFY(!std::filesystem::exists(dir.filePath("people.weir-wal").toStdString()));
        const ProfileStore store = openStore(dir);
        QCOMPARE(must(store.openReader()).profileCount(), kPeople + 10);
        mustBeSound(store);
    }

    void onlyTheWantedRowsAreKept()
    {
        std::mt19937_64 random(6);
        EventBuffer all;
        EventBuffer wanted;
        std::vector<std::uint8_t> take;
        for (std::uint32_t i = 0; i < 2000; ++i) {
            const bool keep = random() % 3 != 0;
            const bool often = random() % 2 == 0;
            const bool text = i < 700;
            take.push_back(keep ? 1 : 0);
            const std::string page = "/p/" + std::to_string(random() % 9);
            for (EventBuffer* buffer : {&all, &wanted}) {
                if (buffer == &all || keep) {
                    buffer->append({i % 13, i % 3, i, i + 1, 1});
                    buffer->add(0, {TypeKind::Integer, 0, i, 0, {}});
                    if (often) {
                        buffer->add(1, {TypeKind::Number, 0, 0, i / 4.0, {}});
                    }
                    if (text) {
                        buffer->add(2, {TypeKind::Text, 0, 0, 0, page});
                    }
                }
            }
        }
        all.keepOnly(take);
        const auto names = [](std::uint32_t id) { return std::string_view("abc").substr(id, 1); };
        QCOMPARE(all.rows(), wanted.rows());
        QCOMPARE(all.propertiesJson(names), wanted.propertiesJson(names));
        for (std::size_t row = 0; row < all.rows(); ++row) {
            QCOMPARE(all.row(row).time, wanted.row(row).time);
            QCOMPARE(all.row(row).key, wanted.row(row).key);
        }
    }

    void segmentsComeBackInOrder()
    {
        EventEncoder encoder;
        std::vector<std::uint64_t> expected;
        const Dictionary none;
        for (std::uint32_t buffer = 0; buffer < 2; ++buffer) {
            EventBuffer rows;
            const std::vector<std::uint32_t> zeros(kSegmentRows + 10, 0);
            std::vector<std::int64_t> times(zeros.size());
            std::iota(times.rbegin(), times.rend(), std::int64_t{buffer} * 1000);
            rows.append(zeros, zeros, times, {}, buffer);
            for (const Segment& segment : rows.encode(1, [&](std::uint32_t id) { return none.name(id); })) {
                expected.push_back(segment.header.checksum);
            }
            encoder.push(std::move(rows), 1, none);
        }
        QCOMPARE(encoder.rows(), 2 * (kSegmentRows + 10));
        std::vector<std::uint64_t> found;
        while (const std::optional<Segment> segment = encoder.wait()) {
            found.push_back(segment->header.checksum);
        }
        QCOMPARE(found, expected);
        QCOMPARE(encoder.rows(), std::size_t{0});
    }

    /// Held events become what appended ones are, whatever number stood for their person meanwhile.
    void heldEventsAreStoredUnderTheirPeople()
    {
        QTemporaryDir dir;
        ProfileStore store = openStore(dir);
        constexpr std::uint32_t kPeople = 40;
        for (int run = 0; run < 2; ++run) { // The second one adds nothing.
            Writer writer = must(store.beginWrite(RunId("r"), context()));
            Rows rows;
            const std::uint32_t name = must(writer.eventName("e"));
            for (std::uint32_t i = 0; i < 6000; ++i) {
                rows.add(i % kPeople, name, i, i % 100 == 99 ? i : i + 1, R"({"n":1})"); // Some keys come twice...
            }
            must(writer.holdEvents(rows.batch(must(writer.source("s")))));
            QVERIFY(writer.heldBytes() > 0);
            std::vector<std::uint32_t> profileOf(kPeople);
            std::iota(profileOf.rbegin(), profileOf.rend(), 0U);
            if (run == 0) {
                createProfiles(writer, kPeople);
            }
            must(writer.releaseEvents(profileOf));
            const WriteSummary summary = must(writer.commit());
            QCOMPARE(summary.eventsAdded, run == 0 ? 6000 : 0); // ...but these are other events, so all are stored.
            QCOMPARE(summary.eventDuplicates, run == 0 ? 0 : 6000);
        }
        mustBeSound(store);
        const Reader reader = must(store.openReader());
        const std::vector<TimelineEvent> timeline = must(reader.timeline(kPeople - 1 - 3));
        QCOMPARE(timeline.size(), std::size_t{6000 / kPeople});
        QCOMPARE(std::min(timeline.front().time, timeline.back().time), Instant{3});
    }

    /// Whatever runs the events came in: parts follow each other by person, and each row keeps its place among those of
    /// its part and all that it has.
    void partsHaveAllOfTheirPeople()
    {
        std::mt19937_64 random(8);
        std::vector<EventBuffer> runs;
        const auto names = [](std::uint32_t id) { return std::string_view("abcd").substr(id, 1); };
        std::map<std::int64_t, std::pair<EventRow, std::string>> expected; // by time, which is the order of arrival
        for (std::uint32_t run = 0; run < 3; ++run) {
            EventBuffer rows = run == 2 ? runs.back().next() : EventBuffer(); // with texts of its own, or the same ones
            for (std::uint32_t i = 0; i < 1500; ++i) {
                const auto person = static_cast<std::uint32_t>(random() % 3 == 0 ? 77 : random() % 10'000);
                rows.append({person, i % 3, run * 10'000 + i, i + 1, i < 700 ? run : 9});
                rows.add(0, {TypeKind::Integer, 0, i, 0, {}});
                rows.add(1, {TypeKind::Text, 0, 0, 0, "/p/" + std::to_string(random() % 9)});
                if (random() % 2 == 0) {
                    rows.add(2, {TypeKind::Number, 0, 0, i / 4.0, {}});
                }
                if (run == 1) {
                    rows.add(3, {TypeKind::Text, 0, 0, 0, std::string(random() % 40, 'x')});
                }
            }
            const std::vector<std::string> json = rows.propertiesJson(names);
            for (std::size_t row = 0; row < rows.rows(); ++row) {
                expected[rows.row(row).time] = {rows.row(row), json[row]};
            }
            runs.push_back(std::move(rows));
        }
        const std::vector<EventBuffer> parts = EventParts::of(std::move(runs), 500);
        QVERIFY(parts.size() > 5);
        std::int64_t largest = -1; // profile of the parts before
        std::size_t rows = 0;
        for (const EventBuffer& part : parts) {
            const std::vector<std::string> json = part.propertiesJson(names);
            std::int64_t time = -1;
            std::int64_t last = largest;
            for (std::size_t row = 0; row < part.rows(); ++row, ++rows) {
                const EventRow found = part.row(row);
                const auto& [wanted, properties] = expected.at(found.time);
                QVERIFY(found.profile > largest && found.time > time);
                QCOMPARE(std::tuple(found.profile, found.name, found.key, found.import),
                         std::tuple(wanted.profile, wanted.name, wanted.key, wanted.import));
                QCOMPARE(json[row], properties);
                time = found.time;
                last = std::max(last, std::int64_t{found.profile});
            }
            largest = last;
        }
        QCOMPARE(rows, expected.size());
    }

    /// Events of a first load are told apart without a table of their keys; what follows knows them all the same.
    void repeatsAreDroppedInAFirstLoadAndAfterIt()
    {
        QTemporaryDir dir;
        ProfileStore store = openStore(dir);
        constexpr std::uint32_t kPeople = 50;
        std::vector<std::uint32_t> profileOf(kPeople);
        std::iota(profileOf.rbegin(), profileOf.rend(), 0U);
        std::mt19937_64 random(9);
        std::set<std::tuple<std::uint64_t, std::uint32_t, std::uint32_t, std::int64_t>> known;
        std::int64_t stored = 0;
        for (int run = 0; run < 2; ++run) {
            Writer writer = must(store.beginWrite(RunId("r"), context()));
            if (run == 0) {
                createProfiles(writer, kPeople);
            }
            const std::uint32_t first = must(writer.eventName("e"));
            must(writer.eventName("f"));
            std::int64_t added = 0;
            std::int64_t repeated = 0;
            for (int release = 0; release < 2; ++release) {
                for (int batch = 0; batch < 4; ++batch) {
                    Rows rows;
                    for (int i = 0; i < 6000; ++i) {
                        const auto person = static_cast<std::uint32_t>(random() % kPeople);
                        const auto name = first + static_cast<std::uint32_t>(random() % 2);
                        // Few times and keys: repeats, equal keys of other events, many events of one time.
                        const auto time = static_cast<std::int64_t>(random() % 40);
                        const std::uint64_t key = random() % 12;
                        const bool fresh = key == 0 || known.emplace(key, person, name, time).second;
                        ++(fresh ? added : repeated);
                        rows.add(person, name, time, key, R"({"n":1})");
                    }
                    must(writer.holdEvents(rows.batch(must(writer.source("s")))));
                }
                must(writer.prepareRelease());
                must(writer.releaseEvents(profileOf));
            }
            const WriteSummary summary = must(writer.commit());
            QCOMPARE(summary.eventsAdded, added);
            QCOMPARE(summary.eventDuplicates, repeated);
            stored += added;
        }
        mustBeSound(store);
        QCOMPARE(must(store.info()).events, stored);
    }
};

QTEST_GUILESS_MAIN(TestEventLoad)
#include "tst_event_load.moc"
