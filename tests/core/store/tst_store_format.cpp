#include "core/store/observations.h"
#include "core/store/rights_ledger.h"
#include "core/store/schema.h"
#include "core/store/suppression.h"
#include "tests/core/store/store_fixture.h"

#include <QFile>

using namespace weir;
using namespace weir::store;
using namespace weir::store::test;

/// Stores as earlier programs wrote them: data/version<N>.sql is the dump of one, invented people and bytes of segments
/// included. A new format adds a dump of its own and leaves the old ones as they are. WEIR_WRITE_STORE=file writes
/// today's store with the same contents; `sqlite3 file .dump` after the two PRAGMA lines makes the dump.
class TestStoreFormat : public QObject
{
    Q_OBJECT

private:
    static constexpr int kEvents = 60;

    static std::string properties(int i)
    {
        const std::string number = std::to_string(i);
        return i % 3 == 0 ? "{\"page\":\"/p/" + std::to_string(i % 7) + "\",\"value\":" + number + ".25}"
                          : "{\"ok\":true,\"count\":" + number + "}";
    }

    static void appendEvents(Writer& writer, int begin, int end)
    {
        Rows rows;
        const std::uint32_t names[] = {must(writer.eventName("viewed")), must(writer.eventName("bought"))};
        for (int i = begin; i < end; ++i) {
            rows.add(static_cast<std::uint32_t>(i % 4), names[i % 2], 1'000'000 * std::int64_t{i},
                     messageKey("m" + std::to_string(i)), properties(i));
        }
        must(writer.appendEvents(rows.batch(must(writer.source("shop")))));
    }

    static void write(ProfileStore& store)
    {
        {
            Writer writer = must(store.beginWrite(RunId("first"), context()));
            const std::uint32_t source = must(writer.source("shop"));
            const std::uint32_t email = must(writer.identifierType("email"));
            IdentifierIndex* index = must(writer.identifiers());
            createProfiles(writer, 4);
            std::vector<IdentifierAssignment> assignments;
            for (std::uint32_t person = 0; person < 4; ++person) {
                const std::string value = "person" + std::to_string(person) + "@example.org";
                assignments.push_back({index->intern(email, value), person, source, {10, 20}});
            }
            must(writer.putIdentifiers(assignments));
            const std::uint32_t city = must(writer.trait({"city", TypeKind::Text, Privacy::Personal, "Home town"}));
            must(writer.setSurvivorship(city, {Survivor::First, {}}));
            Column cities;
            cities.type = TypeKind::Text;
            cities.append(Value(std::string("Köln")));
            const std::uint32_t who = 1;
            const std::int64_t when = 5;
            must(writer.putTraits({city, source, std::span(&who, 1), std::span(&when, 1), &cities}));
            ConsentRecord consent;
            consent.profile = 2;
            consent.purpose = "newsletter";
            consent.state = ConsentState::Withdrawn;
            consent.time = Instant{7};
            consent.source = "shop";
            must(writer.putConsents(std::span(&consent, 1)));
            const LinkRecord link{"email", "person0@example.org", "email",        "person3@example.org",
                                  "shop",  "same record",         RunId("first"), Instant{5}};
            must(writer.putLinks(std::span(&link, 1)));
            const LikelyLinkRecord likely{6,    source, email, "person1@example.org", email, "person2@example.org",
                                          0.97, 5};
            must(writer.putLikelyLinks(std::span(&likely, 1), std::span(&source, 1)));
            const LinkRecord confident{"email",
                                       "person1@example.org",
                                       "email",
                                       "person2@example.org",
                                       "shop",
                                       kMatchRule,
                                       RunId("first"),
                                       Instant{5},
                                       0.97};
            must(writer.replaceConfidentLinks(std::span(&confident, 1)));
            TextColumn keys;
            TextColumn buyers;
            Column totals;
            totals.type = TypeKind::Integer;
            for (int order = 0; order < 3; ++order) {
                keys.append("order" + std::to_string(order));
                buyers.append("person" + std::to_string(3 * order) + "@example.org"); // the third is of nobody
                totals.append(Value(std::int64_t{10} * order));
            }
            const std::vector<std::int64_t> times{5, 6, kNoTime};
            must(writer.replaceObjects(
                {"order", "shop/orders", true, "", {{"total", TypeKind::Integer, Privacy::Personal}}},
                {&keys, times, {&totals}, {{email, &buyers, nullptr, "buyer"}}}));
            must(writer.mergeProfiles(0, 3, "shared identifiers"));
            appendEvents(writer, 0, kEvents - 5);
            must(writer.commit());
        }
        must(store.compact({Compact::All, Duration::days(30), false}, context()));
        Writer writer = must(store.beginWrite(RunId("second"), context()));
        appendEvents(writer, kEvents - 5, kEvents); // These stay in the tail.
        must(writer.commit());
        const NewSuppression gone{"email", "gone@example.org", *readScope("forgotten"), "asked", "test", {}, "ana", {}};
        must(SuppressionList(store).add(std::span(&gone, 1), Instant{9}));
    }

private slots:
    void initTestCase()
    {
        if (const QByteArray file = qgetenv("WEIR_WRITE_STORE"); !file.isEmpty()) {
            ProfileStore store = must(ProfileStore::open(file.toStdString(), options()), "open");
            write(store);
        }
    }

    void formatsOfEarlierProgramsOpen_data()
    {
        QTest::addColumn<int>("version");
        for (int version = 1; version <= static_cast<int>(migrations().size()); ++version) {
            QTest::addRow("version %d", version) << version;
        }
    }
    void formatsOfEarlierProgramsOpen()
    {
        const PlainNumbers plain;
        QFETCH(const int, version);
        const QString file = QStringLiteral(WEIR_SOURCE_DIR "/tests/core/store/data/version%1.sql").arg(version);
        QFile dump(file);
        QVERIFY2(dump.open(QIODevice::ReadOnly), "every format has its dump");
        QTemporaryDir dir;
        const std::string path = dir.filePath("people.weir").toStdString();
        must(must(Database::open(path, OpenMode::Create)).execute(dump.readAll().toStdString()), "dump");

        {
            // Who only reads leaves the file as it is and still finds everything in the newest form.
            OpenOptions reading = options();
            reading.mode = OpenMode::ReadOnly;
            const ProfileStore old = must(ProfileStore::open(path, reading), "open for reading");
            const Reader reader = must(old.openReader());
            QCOMPARE(must(reader.linksOf(0)).size(), std::size_t{1});
            QCOMPARE(must(reader.traits()).size(), std::size_t{1});
            QCOMPARE(must(reader.observations()).size(), std::size_t{0});
            QVERIFY(must(reader.violations(9)).empty());
            QCOMPARE(must(reader.suppression())->isForgotten("email", "gone@example.org", Instant{9}), version >= 5);
            QVERIFY(must(reader.suppressedPeople()).empty());
            QCOMPARE(must(reader.objectTypes()).size(), std::size_t{version < 6 ? 0U : 1U});
            QCOMPARE(must(reader.objectsOf(0)).size(), std::size_t{version < 6 ? 0U : 2U});
            QVERIFY(must(RightsLedger(old).requests()).empty());
            QCOMPARE(must(old.readable().integer("PRAGMA user_version")), version);
        }
        ProfileStore store = must(ProfileStore::open(path, options()), "open");
        const StoreInfo info = must(store.info());
        QCOMPARE(info.formatVersion, static_cast<int>(migrations().size()));
        QCOMPARE(info.profiles, 3);
        QCOMPARE(info.mergedProfiles, 1);
        QCOMPARE(info.identifiers, 4);
        QCOMPARE(info.events, kEvents);
        QCOMPARE(info.segments, 1);
        QCOMPARE(info.tailEvents, 5);
        mustBeSound(store);
        {
            const Reader reader = must(store.openReader());
            QCOMPARE(must(reader.findByIdentifier("email", "person3@example.org")), std::optional(0U));
            QCOMPARE(std::string(must(reader.traitColumn("city")).text(1)), std::string("Köln"));
            const std::vector<ConsentRecord> consents = must(reader.consentsOf(2));
            QCOMPARE(consents.size(), std::size_t{1});
            QCOMPARE(consents[0].state, ConsentState::Withdrawn);
            QCOMPARE(must(reader.linksOf(0)).size(), std::size_t{1});
            QVERIFY(!must(reader.linksOf(0))[0].confidence);
            QCOMPARE(must(reader.linksOf(1)).size(), std::size_t{version < 4 ? 0U : 1U}); // likely ones came with 4
            QVERIFY(version < 4 || must(reader.linksOf(1))[0].confidence == 0.97);
            const std::vector<ObjectType> objects = must(reader.objectTypes());
            QCOMPARE(objects.size(), std::size_t{version < 6 ? 0U : 1U}); // they came with 6
            if (version >= 6) {
                QCOMPARE(objects[0].objects, 3);
                QCOMPARE(objects[0].unknownRelations, 1);
                QCOMPARE(must(reader.objectsOf(3)).at(0).key, std::string("order1"));
            }
            std::vector<int> owners{0, 1, 2, 0};
            for (std::uint32_t person = 0; person < 3; ++person) {
                const std::vector<TimelineEvent> timeline = must(reader.timeline(person));
                std::map<std::int64_t, std::string> expected;
                for (int i = 0; i < kEvents; ++i) {
                    if (owners[static_cast<std::size_t>(i % 4)] == static_cast<int>(person)) {
                        expected[1'000'000 * std::int64_t{i}] = i % 2 == 0 ? "viewed" : "bought";
                    }
                }
                std::map<std::int64_t, std::string> found;
                for (const TimelineEvent& event : timeline) {
                    found[event.time.micros] = event.name;
                }
                QCOMPARE(found, expected);
            }
        }
        const Database& db = store.readable();
        QCOMPARE(must(db.integer("SELECT count(*) FROM event WHERE json_extract(properties, '$.value') = 27.25")), 1);
        QCOMPARE(must(db.integer("SELECT sum(json_extract(properties, '$.count')) FROM event")), 1200);

        QCOMPARE(must(SuppressionList(store).load()).entries().size(), std::size_t{version < 5 ? 0U : 1U});
        QVERIFY(must(RightsLedger(store).holds()).empty());

        // Today's program goes on with it: what it knows is dropped, what is new is added.
        Writer writer = must(store.beginWrite(RunId("third"), context()));
        QCOMPARE(must(writer.likelyLinks()).size(), std::size_t{version < 4 ? 0U : 1U});
        appendEvents(writer, 0, kEvents + 1);
        const WriteSummary summary = must(writer.commit());
        QCOMPARE(summary.eventsAdded, 1);
        QCOMPARE(summary.eventDuplicates, kEvents);
        mustBeSound(store);
    }
};

QTEST_GUILESS_MAIN(TestStoreFormat)
#include "tst_store_format.moc"
