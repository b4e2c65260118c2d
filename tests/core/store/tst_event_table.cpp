#include "core/store/statements.h"
#include "tests/core/store/store_fixture.h"

#include <sqlite3.h>

using namespace weir;
using namespace weir::store;
using namespace weir::store::test;

/// The virtual table against a plain SQLite table with the same rows.
class TestEventTable : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    std::unique_ptr<ProfileStore> m_store;

    static std::vector<std::string> rows(const Database& db, const std::string& sql)
    {
        std::vector<std::string> all;
        Statement statement = must(db.prepare(sql), sql.c_str());
        while (must(statement.step(), sql.c_str())) {
            std::string line;
            for (int i = 0; i < sqlite3_column_count(statement.handle()); ++i) {
                line += std::to_string(sqlite3_column_type(statement.handle(), i)) + ":" + statement.string(i) + "|";
            }
            all.push_back(std::move(line));
        }
        std::sort(all.begin(), all.end());
        return all;
    }

private slots:
    void initTestCase()
    {
        m_store = std::make_unique<ProfileStore>(openStore(m_dir));
        const Database& db = m_store->readable();
        must(db.execute("CREATE TEMP TABLE plain(profile INTEGER, public_id TEXT, name TEXT, ts INTEGER, properties "
                        "TEXT, message_key INTEGER, source TEXT, received_at INTEGER, run TEXT)"));
        std::mt19937_64 random(11);
        // Several runs: segments of different sizes, then a tail; the later merge moves people.
        std::vector<std::vector<std::string>> written;
        for (int run = 0; run < 5; ++run) {
            Writer writer = must(m_store->beginWrite(RunId("run" + std::to_string(run)), context()));
            if (run == 0) {
                createProfiles(writer, 300);
            }
            const std::uint32_t source = must(writer.source(run % 2 == 0 ? "web" : "shop"));
            Rows rows;
            const int count = run < 3 ? 4200 : 100;
            for (int i = 0; i < count; ++i) {
                const auto profile = static_cast<std::uint32_t>(random() % 300);
                const std::string name = "name" + std::to_string(random() % (run == 1 ? 3 : 6));
                const std::int64_t time = static_cast<std::int64_t>(random() % 1000) + run * 300 - 500;
                const std::uint64_t key = random() % 4 == 0 ? 0 : random();
                std::string json;
                if (random() % 3 != 0) {
                    json = R"({"value":)" + std::to_string(random() % 50) + ".5";
                    json += random() % 40 == 0 ? R"(,"rare":[1,{"a":"ü"}]})" : "}";
                }
                rows.add(profile, must(writer.eventName(name)), time, key, json);
                written.push_back({std::to_string(profile), name, std::to_string(time), json.empty() ? "{}" : json,
                                   key == 0 ? "" : std::to_string(static_cast<std::int64_t>(key)),
                                   run % 2 == 0 ? "web" : "shop", "run" + std::to_string(run)});
            }
            must(writer.appendEvents(rows.batch(source)));
            if (run == 4) {
                must(writer.mergeProfiles(10, 11, "test"));
                must(writer.mergeProfiles(250, 10, "test"));
            }
            must(writer.commit());
        }
        Statement insert =
            must(db.prepare("INSERT INTO temp.plain VALUES(CASE WHEN ?1 IN (10, 11) THEN 250 ELSE ?1 END, "
                            "(SELECT public_id FROM profile WHERE id = CASE WHEN ?1 IN (10, 11) THEN 250 "
                            "ELSE ?1 END), ?2, ?3, ?4, ?5, ?6, ?7, ?8)"));
        for (const std::vector<std::string>& row : written) {
            insert.bind(1, std::int64_t{std::stoll(row[0])});
            insert.bind(2, std::string_view(row[1]));
            insert.bind(3, std::int64_t{std::stoll(row[2])});
            insert.bind(4, std::string_view(row[3]));
            row[4].empty() ? insert.bindNull(5) : insert.bind(5, std::int64_t{std::stoll(row[4])});
            insert.bind(6, std::string_view(row[5]));
            insert.bind(7, testClock().now());
            insert.bind(8, std::string_view(row[6]));
            must(insert.run());
        }
    }

    void everyRowAndColumn()
    {
        const Database& db = m_store->readable();
        QCOMPARE(must(db.integer("SELECT count(*) FROM event")), 12'800);
        QVERIFY(must(m_store->info()).tailEvents > 0);
        QVERIFY(must(m_store->info()).segments >= 3);
        QVERIFY(rows(db, "SELECT * FROM event") == rows(db, "SELECT * FROM temp.plain"));
    }

    void randomConditionsGiveTheSameRows()
    {
        const Database& db = m_store->readable();
        std::mt19937_64 random(12);
        const auto number = [&](std::int64_t low, std::int64_t high) {
            return std::to_string(low + static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(high - low)));
        };
        const auto condition = [&]() -> std::string {
            static const char* const kCompare[] = {"<", "<=", ">", ">=", "=", "<>", "IS"};
            const std::string compare = kCompare[random() % 7];
            switch (random() % 12) {
            case 0:
            case 1:
                return "ts " + compare + " " + number(-600, 1800);
            case 2:
                return "ts " + compare + " " + number(-600, 1800) + ".5";
            case 3:
                return "ts " + compare + " '" + number(-600, 1800) + "'";
            case 4:
                return "ts BETWEEN " + number(-600, 600) + " AND " + number(600, 1800);
            case 5:
            case 6:
                return "name = 'name" + number(0, 8) + "'";
            case 7:
                return "name = 'NAME" + number(0, 6) + "' COLLATE NOCASE";
            case 8:
                return "profile " + compare + " " + number(-2, 310);
            case 9:
                return "profile IN (10, 11, 250, " + number(0, 300) + ")";
            case 10:
                return "public_id = (SELECT public_id FROM profile WHERE id = " + number(0, 300) + ")";
            default:
                return random() % 2 == 0 ? "ts > NULL" : "name IN ('name1', 'name2', 'nothing')";
            }
        };
        const std::string kDigest =
            "SELECT count(*), sum(ts), sum(profile), sum(profile * ts), sum(ts * unicode(substr(name, 5))) FROM ";
        for (int round = 0; round < 120; ++round) {
            std::string where = condition();
            for (std::uint64_t more = random() % 3; more > 0; --more) {
                where += (random() % 4 == 0 ? " OR " : " AND ") + condition();
            }
            const std::vector<std::string> found = rows(db, kDigest + "event WHERE " + where);
            const std::vector<std::string> expected = rows(db, kDigest + "temp.plain WHERE " + where);
            QVERIFY2(found == expected, where.c_str());
        }
    }

    void joinsGroupsAndJsonWork()
    {
        const Database& db = m_store->readable();
        const PlainNumbers plainNumbers;
        for (const char* table : {"event", "temp.plain"}) {
            static std::vector<std::string> first;
            const std::vector<std::string> found =
                rows(db, std::string("SELECT p.id, count(*), sum(json_extract(e.properties, '$.value')) FROM profile p "
                                     "JOIN ") +
                             table + " e ON e.profile = p.id WHERE p.id > 240 AND e.ts >= 0 GROUP BY p.id");
            if (first.empty()) {
                first = found;
            }
            QVERIFY(!found.empty());
            QVERIFY(found == first);
        }
    }

    void typedReadsAgreeWithJson()
    {
        const Reader reader = must(m_store->openReader());
        const EventChunk chunk =
            must(reader.events({}, {{"value", TypeKind::Number}, {"rare", TypeKind::Text}}, context()));
        double sum = 0;
        std::int64_t rare = 0;
        for (std::size_t i = 0; i < chunk.size(); ++i) {
            sum += chunk.properties[0].isNull(i) ? 0 : chunk.properties[0].numbers[i];
            rare += chunk.properties[1].isNull(i) ? 0 : 1;
        }
        const Database& db = m_store->readable();
        const PlainNumbers plainNumbers;
        QCOMPARE(QString::number(sum, 'f', 1).toStdString(),
                 must(db.text("SELECT printf('%.1f', sum(json_extract(properties, '$.value'))) FROM temp.plain")));
        QCOMPARE(rare, must(db.integer("SELECT count(*) FROM temp.plain WHERE properties LIKE '%rare%'")));
        QVERIFY(rare > 0);
    }

    void compactionChangesNoRow()
    {
        const Database& db = m_store->readable();
        must(m_store->compact({Compact::Small, Duration::days(30), false}, context()));
        QCOMPARE(must(m_store->info()).tailEvents, 0);
        QVERIFY(rows(db, "SELECT * FROM event") == rows(db, "SELECT * FROM temp.plain"));
        must(m_store->compact({Compact::All, Duration::days(30), false}, context()));
        QVERIFY(rows(db, "SELECT * FROM event") == rows(db, "SELECT * FROM temp.plain"));
        mustBeSound(*m_store);
        randomConditionsGiveTheSameRows();
    }
};

QTEST_GUILESS_MAIN(TestEventTable)
#include "tst_event_table.moc"
