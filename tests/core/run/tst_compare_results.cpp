#include "app/toolbox.h"
#include "core/engine/local_files.h"
#include "core/run/compare_results.h"

#include <QTemporaryDir>
#include <QtTest>

#include <map>
#include <random>

using namespace weir;
using namespace weir::run;

namespace {

using Rows = std::vector<std::vector<Value>>;

std::vector<Value> row(std::int64_t id, const char* mail, double total)
{
    return {id, mail ? Value(std::string(mail)) : Value(), total};
}

} // namespace

/// Two results in the cache, row by row: what differs, at any size, against a slow comparison; personal columns are
/// told.
class TestCompareResults : public QObject
{
    Q_OBJECT

    QTemporaryDir m_home;
    std::unique_ptr<Workspace> m_workspace;
    SystemClock m_clock;
    RunContext m_context;
    int m_count = 0;

    const Schema m_schema{std::vector<Field>{
        {"id", TypeKind::Integer}, {"mail", TypeKind::Text, true, Privacy::Identifier}, {"total", TypeKind::Number}}};

    PortResult written(const Rows& rows, const Schema& schema)
    {
        const auto of = std::make_shared<const Schema>(schema);
        RowBatch batch(of);
        for (const std::vector<Value>& each : rows) {
            batch.appendRow(each);
        }
        PortResult result;
        result.rows = static_cast<std::int64_t>(rows.size());
        result.file =
            std::filesystem::path(m_home.path().toStdString()) / ("result" + std::to_string(++m_count) + ".parquet");
        const auto count = m_workspace->localFiles()->writeParquet(
            streamOf(of, rows.empty() ? std::vector<RowBatch>{} : std::vector<RowBatch>{batch}), result.file,
            m_context);
        Q_ASSERT(count && *count == result.rows);
        return result;
    }
    PortResult written(const Rows& rows) { return written(rows, m_schema); }

    ResultDifference compared(const PortResult& before, const PortResult& now,
                              const std::optional<std::vector<std::string>>& key = std::nullopt)
    {
        auto difference = compareResults(*m_workspace, before, now, &m_schema, key, m_context);
        if (!difference) {
            qWarning("%s", difference.error().fullText().c_str());
        }
        return difference ? *std::move(difference) : ResultDifference{};
    }

private slots:
    void initTestCase()
    {
        const auto toolbox = app::makeToolbox();
        QVERIFY(toolbox);
        m_workspace = std::make_unique<Workspace>(m_home.path().toStdString(), *toolbox, nullptr);
        m_context.clock = &m_clock;
    }

    void rowsAreFoundByTheirKey()
    {
        const PortResult before = written({row(1, "a@x.example", 1), row(2, "b@x.example", 2), row(3, nullptr, 3)});
        const PortResult now = written({row(4, "d@x.example", 4), row(3, "c@x.example", 3), row(2, "b@x.example", 2)});
        const ResultDifference found = compared(before, now);
        QCOMPARE(found.key, std::vector<std::string>{"id"});
        QCOMPARE(found.added, 1);
        QCOMPARE(found.missing, 1);
        QCOMPARE(found.changed, 1);
        QCOMPARE(found.same, 1);
        QCOMPARE(found.personal, std::set<std::string>{"mail"});
        const auto changed = std::find_if(found.rows.begin(), found.rows.end(), [](const RowDifference& each) {
            return each.kind == RowDifference::Kind::Changed;
        });
        QCOMPARE(changed->key, RowCells{"3"});
        QCOMPARE(changed->changes.size(), std::size_t{1});
        QCOMPARE(changed->changes[0].column, std::string("mail"));
        QVERIFY(!changed->changes[0].before);
        QCOMPARE(changed->changes[0].now, RowCell("c@x.example"));
    }

    void theLastDigitsOfSumsAreNoDifference()
    {
        const PortResult before = written({row(1, "a", 0.1 + 0.2), row(2, "b", 123456.7499995)});
        const PortResult now = written({row(1, "a", 0.3), row(2, "b", 123456.7499995000001)});
        QVERIFY(!compared(before, now).any());
        QVERIFY(!compared(before, now, std::vector<std::string>{}).any()); // also as whole rows
        const PortResult other = written({row(1, "a", 0.3001), row(2, "b", 123456.7499995)});
        QCOMPARE(compared(before, other).changed, 1);
        const PortResult large = written({row(1, "a", 12'345'678.90)}); // cents stay cents
        QCOMPARE(compared(large, written({row(1, "a", 12'345'678.94)})).changed, 1);
    }

    void columnsThatCameOrWentAreTold()
    {
        const Schema wider{
            std::vector<Field>{{"id", TypeKind::Integer}, {"total", TypeKind::Text}, {"secret", TypeKind::Text}}};
        const PortResult before = written({row(1, "a", 1)});
        const PortResult now = written({{std::int64_t{1}, std::string("1"), std::string("s")}}, wider);
        const ResultDifference found = compared(before, now);
        QCOMPARE(found.compared, std::vector<std::string>{"id"});
        QCOMPARE(found.newColumns, (std::vector<std::string>{"total", "secret"}));
        QCOMPARE(found.missingColumns, (std::vector<std::string>{"mail", "total"}));
        QVERIFY(found.any());
        QVERIFY(found.personal.contains("secret")); // nobody said what it holds
        const auto unknown = compareResults(*m_workspace, before, now, nullptr, std::nullopt, m_context);
        QVERIFY(unknown && unknown->personal.contains("id"));
    }

    /// What tells the rows of one side apart by chance, and amounts, are no names.
    void rowsAreNamedByWhatHoldsOnBothSides()
    {
        const Schema sales{std::vector<Field>{{"revenue", DataType::decimal(18, 2)},
                                              {"month", TypeKind::Integer},
                                              {"currency", TypeKind::Text},
                                              {"orders", TypeKind::Integer}}};
        const auto line = [](std::int64_t cents, std::int64_t month, const char* currency, std::int64_t orders) {
            return std::vector<Value>{DecimalValue{cents, 2}, month, std::string(currency), orders};
        };
        const PortResult before =
            written({line(100, 1, "EUR", 7), line(200, 1, "USD", 8), line(200, 2, "EUR", 8)}, sales);
        const PortResult now = written({line(150, 1, "EUR", 5), line(250, 1, "USD", 6), line(350, 2, "EUR", 7)}, sales);
        const ResultDifference found = compared(before, now);
        QCOMPARE(found.key, (std::vector<std::string>{"month", "currency"}));
        QCOMPARE(found.changed, 3);
    }

    void aColumnThatOneSideLacksNamesNothing()
    {
        const PortResult before = written({row(1, "a", 1)});
        const auto refused =
            compareResults(*m_workspace, before, before, &m_schema, std::vector<std::string>{"nothing"}, m_context);
        QVERIFY(!refused);
        QCOMPARE(refused.error().messageId(), std::string("run.compareNoColumn"));
    }

    /// Thousands of rows with repeated keys, more differences than are kept: the counts are those of a slow comparison.
    void countsAreThoseOfASlowComparison_data()
    {
        QTest::addColumn<int>("rows");
        QTest::addColumn<int>("keys");
        QTest::addColumn<int>("changesPercent");
        QTest::newRow("few") << 40 << 40 << 30;
        QTest::newRow("repeated keys") << 2'000 << 300 << 10;
        QTest::newRow("a key for all") << 3'000 << 2 << 50;
        QTest::newRow("all differ") << 20'000 << 40'000 << 100;
        QTest::newRow("most are the same") << 50'000 << 100'000 << 1;
    }
    void countsAreThoseOfASlowComparison()
    {
        QFETCH(int, rows);
        QFETCH(int, keys);
        QFETCH(int, changesPercent);
        std::mt19937 random(static_cast<unsigned>(rows + keys));
        const auto pick = [&](int below) { return static_cast<std::int64_t>(random() % static_cast<unsigned>(below)); };
        Rows before;
        Rows now;
        for (int i = 0; i < rows; ++i) {
            std::vector<Value> each =
                row(pick(keys), pick(5) == 0 ? nullptr : "m", static_cast<double>(pick(1000)) / 7);
            const bool other = pick(100) < changesPercent;
            if (!other || pick(3) > 0) {
                before.push_back(each);
            }
            if (other && pick(2) == 0) {
                each[2] = std::get<double>(each[2]) + 1;
            }
            if (!other || pick(3) > 0) {
                now.push_back(each);
            }
        }
        std::shuffle(now.begin(), now.end(), random);
        for (const bool named : {true, false}) {
            RowComparison slow({{"id", "mail", "total"}, {false, false, true}, {}});
            if (named) {
                slow = RowComparison({{"id", "mail", "total"}, {false, false, true}, {0}});
            }
            const auto cells = [](const std::vector<Value>& each) {
                RowCells result;
                for (const Value& value : each) {
                    result.push_back(isNull(value) ? RowCell() : RowCell(toText(value)));
                }
                return result;
            };
            for (const std::vector<Value>& each : before) {
                slow.addBefore(cells(each));
            }
            for (const std::vector<Value>& each : now) {
                slow.addNow(cells(each));
            }
            RowDifferences wanted;
            slow.finish(wanted);
            const ResultDifference found = compared(
                written(before), written(now), named ? std::vector<std::string>{"id"} : std::vector<std::string>{});
            QCOMPARE(found.same, wanted.same);
            QCOMPARE(found.changed, wanted.changed);
            QCOMPARE(found.added, wanted.added);
            QCOMPARE(found.missing, wanted.missing);
            QCOMPARE(found.same + found.changed + found.added, static_cast<std::int64_t>(now.size()));
            QCOMPARE(found.same + found.changed + found.missing, static_cast<std::int64_t>(before.size()));
            QCOMPARE(found.rows.empty(), wanted.rows.empty());
        }
    }
};

QTEST_MAIN(TestCompareResults)
#include "tst_compare_results.moc"
