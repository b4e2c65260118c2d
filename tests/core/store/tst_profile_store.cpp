#include "core/store/delivery_ledger.h"
#include "tests/core/store/store_fixture.h"

#include <fstream>

using namespace weir;
using namespace weir::store;
using namespace weir::store::test;

/// Life of a store: what a run writes is there, once.
class TestProfileStore : public QObject
{
    Q_OBJECT

private:
    /// The same "run" every time it is called.
    static WriteSummary writeRun(ProfileStore& store)
    {
        Writer writer = must(store.beginWrite(RunId("r1"), context()));
        const std::uint32_t source = must(writer.source("crm"));
        const std::uint32_t email = must(writer.identifierType("email"));
        IdentifierIndex* index = must(writer.identifiers());
        std::vector<IdentifierAssignment> assignments;
        std::vector<std::uint32_t> people;
        for (int i = 0; i < 100; ++i) {
            const std::uint32_t number = index->intern(email, "person" + std::to_string(i) + "@example.org");
            std::uint32_t profile = index->profile(number);
            const SeenRange seen{1000 + i, 2000 + i};
            if (profile == kNoProfile) {
                profile = must(writer.createProfiles(std::span(&seen, 1)));
            } else {
                must(writer.touchProfiles(std::span(&profile, 1), std::span(&seen, 1)));
            }
            people.push_back(profile);
            assignments.push_back({number, profile, source, seen});
        }
        must(writer.putIdentifiers(assignments));
        const std::uint32_t city = must(writer.trait({"city", TypeKind::Text, Privacy::Personal, "Home town"}));
        Column cities;
        cities.type = TypeKind::Text;
        std::vector<std::int64_t> times(people.size(), 5);
        for (std::size_t i = 0; i < people.size(); ++i) {
            i % 10 == 0 ? cities.appendNull() : cities.append(Value(std::string(i % 2 == 0 ? "Köln" : "Genève")));
        }
        must(writer.putTraits({city, source, people, times, &cities}));
        std::vector<LinkRecord> links;
        std::vector<ConsentRecord> consents;
        for (std::size_t i = 0; i < people.size(); ++i) {
            links.push_back({"email", "person" + std::to_string(i) + "@example.org", "record", std::to_string(i), "crm",
                             "same record", RunId("r1"), Instant{5}});
            ConsentRecord record;
            record.profile = people[i];
            record.purpose = "newsletter";
            record.state = i % 2 == 0 ? ConsentState::Granted : ConsentState::Withdrawn;
            record.time = Instant{7};
            record.source = "crm";
            consents.push_back(record);
        }
        must(writer.putLinks(links));
        must(writer.putConsents(consents));
        Rows rows;
        const std::uint32_t viewed = must(writer.eventName("viewed"));
        for (int i = 0; i < 1000; ++i) {
            rows.add(people[static_cast<std::size_t>(i % 100)], viewed, 10'000 + i, messageKey("m" + std::to_string(i)),
                     R"({"page":"/p/)" + std::to_string(i % 7) + R"(","value":)" + std::to_string(i) + ".5}");
        }
        must(writer.appendEvents(rows.batch(source)));
        must(writer.setCursor("crm", "100"));
        return must(writer.commit());
    }

private slots:
    void aRunIsStoredOnce()
    {
        QTemporaryDir dir;
        {
            ProfileStore store = openStore(dir);
            const WriteSummary first = writeRun(store);
            QCOMPARE(first.profilesCreated, 100);
            QCOMPARE(first.identifiersAdded, 100);
            QCOMPARE(first.eventsAdded, 1000);
            QCOMPARE(first.linksAdded, 100);
            QCOMPARE(first.consentsAdded, 100);
            const WriteSummary second = writeRun(store);
            QVERIFY(second.changedNothing());
            QCOMPARE(second.eventDuplicates, 1000);
            mustBeSound(store);
        }
        ProfileStore store = openStore(dir);
        const WriteSummary third = writeRun(store);
        QVERIFY(third.changedNothing());
        const StoreInfo info = must(store.info());
        QCOMPARE(info.profiles, 100);
        QCOMPARE(info.events, 1000);
        QCOMPARE(info.identifiers, 100);
        QCOMPARE(info.consents, 100);
        mustBeSound(store);

        const Reader reader = must(store.openReader());
        QCOMPARE(reader.profileCount(), 100U);
        const TypedColumn city = must(reader.traitColumn("city"));
        QVERIFY(city.isNull(0));
        QCOMPARE(std::string(city.text(1)), std::string("Genève"));
        QCOMPARE(std::string(city.text(2)), std::string("Köln"));
        QVERIFY(must(reader.findByIdentifier("email", "person7@example.org")) == 7U);
        QVERIFY(!must(reader.findByIdentifier("email", "nobody@example.org")));
        QVERIFY(reader.find(reader.publicId(42)) == 42U);
        QVERIFY(!reader.find(PublicProfileId("p0123456789abc")));
        const std::vector<TimelineEvent> timeline = must(reader.timeline(3));
        QCOMPARE(timeline.size(), std::size_t{10});
        QCOMPARE(timeline[0].time.micros, 10'903);
        QCOMPARE(timeline[0].properties, std::string(R"({"page":"/p/0","value":903.5})"));
        QCOMPARE(timeline[0].source, std::string("crm"));
        EventFilter filter;
        filter.names = {"viewed"};
        const EventChunk events =
            must(reader.events(filter, {{"value", TypeKind::Number}, {"page", TypeKind::Text}}, context()));
        QCOMPARE(events.size(), std::size_t{1000});
        for (std::size_t i = 0; i < events.size(); ++i) {
            QCOMPARE(events.properties[0].numbers[i], static_cast<double>(events.times[i] - 10'000) + 0.5);
            if (i != 0) {
                QVERIFY(std::pair(events.profiles[i - 1], events.times[i - 1]) <=
                        std::pair(events.profiles[i], events.times[i]));
            }
        }
        QCOMPARE(must(reader.consents("newsletter")).size(), std::size_t{100});
        QCOMPARE(must(reader.linksOf(5)).size(), std::size_t{1});
        QCOMPARE(must(reader.cursor("crm")).value_or(""), std::string("100"));
        const Result<TypedColumn> unknown = reader.traitColumn("citty");
        QVERIFY(!unknown);
        QVERIFY(QString::fromStdString(unknown.error().text()).contains("Did you mean 'city'"));
    }

    void anUnfinishedWriteLeavesNothing()
    {
        QTemporaryDir dir;
        ProfileStore store = openStore(dir);
        writeRun(store);
        {
            Writer writer = must(store.beginWrite(RunId("r2"), context()));
            createProfiles(writer, 5);
            Rows rows;
            rows.add(0, must(writer.eventName("new")), 1, messageKey("lost"), "{}");
            must(writer.appendEvents(rows.batch(must(writer.source("crm")))));
            QVERIFY(!store.writable());
        }
        QCOMPARE(must(store.info()).profiles, 100);
        QCOMPARE(must(store.info()).events, 1000);
        // Its keys are forgotten too: the same message is new the next time.
        Writer writer = must(store.beginWrite(RunId("r2"), context()));
        Rows rows;
        rows.add(0, must(writer.eventName("new")), 1, messageKey("lost"), "{}");
        must(writer.appendEvents(rows.batch(must(writer.source("crm")))));
        QCOMPARE(must(writer.commit()).eventsAdded, 1);
    }

    void equalKeysOfDifferentEventsAreBothKept()
    {
        QTemporaryDir dir;
        ProfileStore store = openStore(dir);
        for (int round = 0; round < 2; ++round) {
            Writer writer = must(store.beginWrite(RunId("r"), context()));
            if (round == 0) {
                createProfiles(writer, 2);
            }
            Rows rows;
            const std::uint32_t name = must(writer.eventName("e"));
            rows.add(0, name, 1, 77);
            rows.add(1, name, 1, 77); // The same key, another person: a collision, no duplicate.
            rows.add(0, name, 1, 77);
            rows.add(1, name, 2, 0); // No key: never a duplicate.
            rows.add(1, name, 2, 0);
            must(writer.appendEvents(rows.batch(must(writer.source("s")))));
            const WriteSummary summary = must(writer.commit());
            QCOMPARE(summary.eventsAdded, round == 0 ? 4 : 2);
            QCOMPARE(summary.eventDuplicates, round == 0 ? 1 : 3);
        }
    }

    void contentKeysCountOccurrences()
    {
        ContentKeys first("orders.csv");
        ContentKeys second("orders.csv");
        ContentKeys other("other.csv");
        const std::uint64_t a = first.key("bought", 1, "x");
        const std::uint64_t b = first.key("bought", 1, "x");
        QVERIFY(a != b);
        QCOMPARE(second.key("bought", 1, "x"), a);
        QCOMPARE(second.key("bought", 1, "x"), b);
        QVERIFY(other.key("bought", 1, "x") != a);
        QVERIFY(second.key("bought", 2, "x") != first.key("bought", 3, "x"));
    }

    void mergedPeopleReadAsOne()
    {
        QTemporaryDir dir;
        ProfileStore store = openStore(dir);
        writeRun(store);
        {
            Writer writer = must(store.beginWrite(RunId("m"), context()));
            must(writer.mergeProfiles(3, 7, "test"));
            must(writer.mergeProfiles(2, 3, "test"));
            QCOMPARE(writer.resolve(7), 2U);
            QCOMPARE(must(writer.commit()).profilesMerged, 2);
        }
        for (const bool compacted : {false, true}) {
            if (compacted) {
                must(store.compact({Compact::All, Duration::days(30), false}, context()));
            }
            mustBeSound(store);
            const Reader reader = must(store.openReader());
            QCOMPARE(reader.survivors()[7], 2U);
            QCOMPARE(must(reader.timeline(7)).size(), std::size_t{30});
            QCOMPARE(must(reader.identifiersOf(3)).size(), std::size_t{3});
            QCOMPARE(must(reader.consentsOf(2)).size(), std::size_t{3});
            QVERIFY(reader.find(reader.publicId(7)) == 2U);
            EventFilter one;
            one.profile = 2;
            QCOMPARE(must(reader.countEvents(one)), 30);
            // Köln of profile 2 and Genève of 3 and 7 come from the same source and time: the greater text stays.
            QCOMPARE(std::string(must(reader.traitColumn("city")).text(2)), std::string("Köln"));
        }
        const WriteSummary again = writeRun(store);
        QVERIFY(again.changedNothing());
    }

    void aLaterTraitWinsWhateverTheOrder()
    {
        for (const bool reversed : {false, true}) {
            QTemporaryDir dir;
            ProfileStore store = openStore(dir);
            Writer writer = must(store.beginWrite(RunId("r"), context()));
            createProfiles(writer, 1);
            const std::uint32_t plan = must(writer.trait({"plan", TypeKind::Text, Privacy::Personal, ""}));
            struct Said
            {
                const char* source;
                std::int64_t time;
                const char* value;
            };
            std::vector<Said> said{{"crm", 10, "gold"}, {"shop", 20, "silver"}, {"crm", 15, "basic"}};
            if (reversed) {
                std::reverse(said.begin(), said.end());
            }
            const std::vector<std::uint32_t> who{0};
            for (const Said& one : said) {
                Column column;
                column.type = TypeKind::Text;
                column.append(Value(std::string(one.value)));
                must(writer.putTraits({plan, must(writer.source(one.source)), who, std::span(&one.time, 1), &column}));
            }
            must(writer.commit());
            const Reader reader = must(store.openReader());
            QCOMPARE(std::string(must(reader.traitColumn("plan")).text(0)), std::string("silver"));
            const std::vector<TraitRecord> all = must(reader.traitsOf(0));
            QCOMPARE(all.size(), std::size_t{2});
            QCOMPARE(std::get<std::string>(all[1].value), std::string("basic"));
            mustBeSound(store);
        }
    }

    void anErasedPersonIsGone()
    {
        QTemporaryDir dir;
        ProfileStore store = openStore(dir);
        writeRun(store);
        must(store.compact({Compact::All, Duration::days(30), false}, context()));
        must(store.erase(4, context()));
        mustBeSound(store);
        const Reader reader = must(store.openReader());
        QCOMPARE(must(reader.timeline(4)).size(), std::size_t{0});
        QCOMPARE(must(reader.identifiersOf(4)).size(), std::size_t{0});
        QCOMPARE(must(reader.consentsOf(4)).size(), std::size_t{0});
        QVERIFY(must(reader.profile(4)).erased);
        QCOMPARE(must(store.info()).events, 990);
        QCOMPARE(must(reader.timeline(5)).size(), std::size_t{10});
        QFile file(QString::fromStdString(store.path().string()));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(bytes.contains("person5@example.org"));
        QVERIFY2(!bytes.contains("person4@example.org"), "The address is still in the file");
    }

    void compactionDropsOldKeysOfLiveSourcesOnly()
    {
        QTemporaryDir dir;
        ProfileStore store = openStore(dir);
        Writer writer = must(store.beginWrite(RunId("r"), context()));
        createProfiles(writer, 1);
        const std::uint32_t name = must(writer.eventName("e"));
        Rows rows;
        rows.add(0, name, 1, 5);
        must(writer.appendEvents(rows.batch(must(writer.source("files", SourceKind::Replayable)))));
        Rows live;
        live.add(0, name, 2, 6);
        must(writer.appendEvents(live.batch(must(writer.source("collector", SourceKind::Live)))));
        must(writer.commit());
        FixedClock later(testClock().now() + Duration::days(31));
        RunContext then = context();
        then.clock = &later;
        must(store.compact({Compact::All, Duration::days(30), false}, then));
        QCOMPARE(must(store.readable().integer("SELECT count(*) FROM event WHERE message_key = 5")), 1);
        QCOMPARE(must(store.readable().integer("SELECT count(*) FROM event WHERE message_key IS NULL")), 1);
        mustBeSound(store);
    }

    void aReaderKeepsItsSnapshot()
    {
        QTemporaryDir dir;
        ProfileStore store = openStore(dir);
        writeRun(store);
        const Reader before = must(store.openReader());
        Writer writer = must(store.beginWrite(RunId("r2"), context()));
        createProfiles(writer, 10);
        Rows rows;
        rows.add(3, must(writer.eventName("viewed")), 99, messageKey("x"), "{}");
        must(writer.appendEvents(rows.batch(must(writer.source("crm")))));
        QCOMPARE(must(before.timeline(3)).size(), std::size_t{10});
        must(writer.commit());
        QCOMPARE(must(before.timeline(3)).size(), std::size_t{10});
        QCOMPARE(before.profileCount(), 100U);
        const Reader after = must(store.openReader());
        QCOMPARE(must(after.timeline(3)).size(), std::size_t{11});
        QCOMPARE(after.profileCount(), 110U);
    }

    void backupEqualsTheStore()
    {
        QTemporaryDir dir;
        ProfileStore store = openStore(dir);
        writeRun(store);
        const std::string target = dir.filePath("copy.weir").toStdString();
        must(store.backup(target, context()));
        OpenOptions reading = options(OpenMode::ReadOnly);
        const ProfileStore copy = must(ProfileStore::open(target, reading));
        const auto sum = [](const ProfileStore& of) {
            return must(
                of.readable().text("SELECT count(*) || '/' || sum(ts) || '/' || sum(length(properties)) || '/' || "
                                   "(SELECT group_concat(value) FROM identifier) FROM event"));
        };
        QCOMPARE(sum(copy), sum(store));
        QVERIFY(!copy.writable());
        const Status nowhere = store.backup(dir.filePath("no/such/folder/x").toStdString(), context());
        QVERIFY(!nowhere);
        QCOMPARE(nowhere.error().messageId(), std::string("store.cannotOpen"));
    }

    void explodedEventsArePlainRows()
    {
        QTemporaryDir dir;
        ProfileStore store = openStore(dir);
        writeRun(store);
        const std::string target = dir.filePath("plain.db").toStdString();
        QCOMPARE(must(store.explode(target, context())), 1000);
        QCOMPARE(must(store.explode(target, context())), 1000);
        const Database plain = must(Database::open(target, OpenMode::ReadOnly));
        const PlainNumbers plainNumbers;
        QCOMPARE(must(plain.integer("SELECT count(*) FROM event_plain WHERE name = 'viewed' AND "
                                    "json_extract(properties, '$.value') = (ts - 10000) + 0.5")),
                 1000);
        QCOMPARE(store.explode(store.path(), context()).error().messageId(), std::string("store.explode.intoStore"));
    }
};

QTEST_GUILESS_MAIN(TestProfileStore)
#include "tst_profile_store.moc"
