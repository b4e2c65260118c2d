#include "core/run/expected_rows.h"

#include <QTemporaryDir>
#include <QtTest>

#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>

using namespace weir;
using namespace weir::run;

namespace {

const PipelineId kMain("main");
const graph::PortRef kPort{NodeId("sales"), "out"};

std::shared_ptr<const Schema> schema(Privacy note = Privacy::Plain)
{
    return std::make_shared<const Schema>(std::vector<Field>{{"id", TypeKind::Integer},
                                                             {"email", TypeKind::Text, true, Privacy::Identifier},
                                                             {"note", TypeKind::Text, true, note},
                                                             {"total", TypeKind::Number}});
}

using Rows = std::vector<std::vector<Value>>;

std::unique_ptr<RowStream> stream(const Rows& rows, const std::shared_ptr<const Schema>& of = schema())
{
    RowBatch batch(of);
    for (const std::vector<Value>& row : rows) {
        batch.appendRow(row);
    }
    return streamOf(of, rows.empty() ? std::vector<RowBatch>{} : std::vector<RowBatch>{batch});
}

std::vector<Value> row(std::int64_t id, const char* note, double total)
{
    return {id, Value("p" + std::to_string(id) + "@x.example"), note ? Value(std::string(note)) : Value(), total};
}

std::string textOf(const std::filesystem::path& file)
{
    std::ifstream in(file);
    std::stringstream text;
    text << in.rdbuf();
    return text.str();
}

} // namespace

/// Rows that a port is expected to give: what is kept of them, how they are compared, and what is found stays true.
class TestExpectedRows : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_home;
    int m_count = 0;

    [[nodiscard]] std::filesystem::path project()
    {
        return std::filesystem::path(m_home.path().toStdString()) / ("p" + std::to_string(++m_count));
    }

    static ExpectedDifference difference(const ExpectedRows& expected, const Rows& rows,
                                         const std::shared_ptr<const Schema>& of = schema())
    {
        auto found = compareWithExpected(expected, *stream(rows, of), RunContext{});
        ExpectedDifference failed;
        failed.missingColumns = {"failed"};
        return found ? *std::move(found) : failed;
    }

private slots:
    void personalDataIsNeverKept()
    {
        const ExpectedBook book(project());
        const auto kept = book.keep(kMain, kPort, *stream({row(2, "b", 2), row(1, "a", 1)}), RunContext{});
        QVERIFY(kept);
        QCOMPARE(kept->leftOut, std::vector<std::string>{"email"});
        const std::string text = textOf(kept->file);
        QVERIFY(text.find("x.example") == std::string::npos && text.find("p1") == std::string::npos);
        QVERIFY(text.find("[\"1\",\"a\",\"1\"],\n") != std::string::npos); // a row is a line
        // Only the personal column differs: nobody can tell, and that is said.
        Rows other{row(1, "a", 1), row(2, "b", 2)};
        other[0][1] = Value(std::string("other@x.example"));
        const ExpectedDifference found = difference(*kept, other);
        QVERIFY(!found.any());
        QCOMPARE(found.leftOut, std::vector<std::string>{"email"});
        // A column that became personal since must not lie there in clear.
        const ExpectedDifference exposed = difference(*kept, {row(1, "a", 1)}, schema(Privacy::Personal));
        QVERIFY(exposed.any());
        QCOMPARE(exposed.exposed, std::vector<std::string>{"note"});
        QCOMPARE(expectedError(exposed, kPort).code(), ErrorCode::Denied);
        // And rows of nothing but personal data are refused.
        const auto mails =
            std::make_shared<const Schema>(std::vector<Field>{{"email", TypeKind::Text, true, Privacy::Identifier}});
        const auto refused =
            book.keep(kMain, {NodeId("mails"), "out"}, *stream({{Value(std::string("a@x"))}}, mails), RunContext{});
        QVERIFY(!refused);
        QCOMPARE(refused.error().code(), ErrorCode::Denied);
        QVERIFY(!std::filesystem::exists(book.fileOf(kMain, {NodeId("mails"), "out"})));
    }

    void rowsAreNamedByTheFirstColumnThatTellsThemApart()
    {
        const ExpectedBook book(project());
        QCOMPARE(book.keep(kMain, kPort, *stream({row(1, "a", 1), row(2, "a", 1)}), RunContext{})->key,
                 std::vector<std::string>{"id"});
        QCOMPARE(book.keep(kMain, kPort, *stream({row(1, "a", 1), row(1, "b", 1), row(2, "a", 1)}), RunContext{})->key,
                 (std::vector<std::string>{"id", "note"}));
        QVERIFY(book.keep(kMain, kPort, *stream({row(1, "a", 1), row(1, "a", 2)}), RunContext{})->key.empty());
    }

    void rowsAreNamedAsSomebodyChose()
    {
        const ExpectedBook book(project());
        QVERIFY(!book.nameBy(kMain, kPort, {"id"})); // nothing is kept
        QVERIFY(book.keep(kMain, kPort, *stream({row(1, "a", 1), row(2, "a", 1)}), RunContext{}));
        QVERIFY(!book.nameBy(kMain, kPort, {"email"})); // personal, so it is not there
        const auto named = book.nameBy(kMain, kPort, {"note", "total"});
        QVERIFY(named);
        QCOMPARE(book.of(kMain).at(kPort).key, (std::vector<std::string>{"note", "total"}));
        // Named by its number, a row would be missing and another one be new.
        const ExpectedDifference found = difference(*named, {row(1, "a", 1), row(3, "a", 1)});
        QCOMPARE(found.changed, std::int64_t{1});
        QCOMPARE(found.added + found.missing, std::int64_t{0});
        QVERIFY(book.keep(kMain, kPort, *stream({row(1, "a", 1), row(2, "b", 1)}), RunContext{}));
        QCOMPARE(book.of(kMain).at(kPort).key, (std::vector<std::string>{"note", "total"}));
        QVERIFY(book.nameBy(kMain, kPort, {}));
        QVERIFY(book.keep(kMain, kPort, *stream({row(1, "a", 1), row(2, "b", 1)}), RunContext{})->key.empty());
    }

    void filesGoWithAPipeline()
    {
        const ExpectedBook book(project());
        const graph::PortRef other{NodeId("Paid"), "second"};
        QVERIFY(book.keep(kMain, kPort, *stream({row(1, "a", 1)}), RunContext{}));
        QVERIFY(book.keep(kMain, other, *stream({row(2, "b", 2)}), RunContext{}));
        QVERIFY(book.strays(kMain, {kPort, other}).empty());
        const std::vector<Error> strays = book.strays(kMain, {kPort});
        QCOMPARE(strays.size(), std::size_t{1});
        QVERIFY(strays.front().text().find("Paid.second") != std::string::npos);
        const PipelineId copy("Copy");
        QVERIFY(book.put(copy, book.filesOf(kMain)));
        const auto copied = book.of(copy);
        QCOMPARE(copied.size(), std::size_t{2});
        QVERIFY(copied.at(other).rows == book.of(kMain).at(other).rows);
        QVERIFY(textOf(book.fileOf(copy, kPort)).find("\"pipeline\": \"Copy\"") != std::string::npos);
        const ExpectedBook::Files before = book.filesOf(kMain);
        QVERIFY(book.clear(kMain));
        QVERIFY(book.of(kMain).empty() && !std::filesystem::exists(book.fileOf(kMain, kPort).parent_path()));
        QCOMPARE(book.of(copy).size(), std::size_t{2});
        QVERIFY(book.put(kMain, before));
        QVERIFY(book.filesOf(kMain) == before); // byte for byte
    }

    void whatIsKeptIsReadAgain()
    {
        const ExpectedBook book(project());
        const auto kept = book.keep(kMain, kPort, *stream({row(1, nullptr, 0.1), row(2, "", 2)}), RunContext{});
        QVERIFY(kept);
        const auto all = book.of(kMain);
        QCOMPARE(all.size(), std::size_t{1});
        QVERIFY(!all.at(kPort).fault && all.at(kPort).rows == kept->rows && all.at(kPort).key == kept->key);
        QVERIFY(!difference(all.at(kPort), {row(2, "", 2), row(1, nullptr, 0.1)}).any()); // in any order
        // NULL is no empty text.
        QCOMPARE(difference(all.at(kPort), {row(2, nullptr, 2), row(1, nullptr, 0.1)}).changed, std::int64_t{1});
        // A sum that rounds otherwise in its last digits is the same sum.
        QVERIFY(!difference(all.at(kPort), {row(1, nullptr, 0.1 + 1e-13), row(2, "", 2)}).any());
        QVERIFY(difference(all.at(kPort), {row(1, nullptr, 0.1001), row(2, "", 2)}).any());
        QVERIFY(book.of(PipelineId("other")).empty());
        QVERIFY(book.forget(kMain, kPort));
        QVERIFY(book.of(kMain).empty() && !std::filesystem::exists(kept->file.parent_path()));
    }

    void aFileThatCannotBeReadMatchesNothing()
    {
        const ExpectedBook book(project());
        const auto kept = book.keep(kMain, kPort, *stream({row(1, "a", 1)}), RunContext{});
        QVERIFY(kept);
        const std::string good = textOf(kept->file);
        for (const std::string& bad : {std::string(), std::string("{}"), good.substr(0, good.size() / 2),
                                       std::string(good).replace(good.find("[\"1\""), 4, "[7"),
                                       std::string(good).replace(good.find("\"id\""), 4, "\"no\"")}) {
            std::ofstream(kept->file, std::ios::trunc) << bad;
            const auto all = book.of(kMain);
            QCOMPARE(all.size(), std::size_t{1});
            QVERIFY2(all.at(kPort).fault, bad.c_str());
            const auto found = compareWithExpected(all.at(kPort), *stream({row(1, "a", 1)}), RunContext{});
            QVERIFY(!found);
            QCOMPARE(found.error().code(), ErrorCode::Corrupt);
        }
    }

    void differencesAreThoseOfABruteForce()
    {
        std::mt19937 random(7);
        const ExpectedBook book(project());
        for (int round = 0; round < 60; ++round) {
            Rows before;
            Rows after;
            std::int64_t added = 0;
            std::int64_t missing = 0;
            std::int64_t changed = 0;
            std::int64_t same = 0;
            for (std::int64_t id = 0; id < 40; ++id) { // what happens to each row is thrown
                switch (random() % 4) {
                case 0:
                    after.push_back(row(id, "new", 1));
                    ++added;
                    break;
                case 1:
                    before.push_back(row(id, "old", 1));
                    ++missing;
                    break;
                case 2:
                    before.push_back(row(id, "old", 1));
                    after.push_back(row(id, "old", 1.5));
                    ++changed;
                    break;
                default:
                    before.push_back(row(id, "both", 3));
                    after.push_back(row(id, "both", 3));
                    ++same;
                }
            }
            std::shuffle(after.begin(), after.end(), random);
            const auto kept = book.keep(kMain, kPort, *stream(before), RunContext{});
            QVERIFY(kept);
            const ExpectedDifference found = difference(*kept, after);
            QCOMPARE(found.added, added);
            QCOMPARE(found.missing, missing);
            QCOMPARE(found.changed, changed);
            QCOMPARE(found.same, same);
            QCOMPARE(found.rows.size(), static_cast<std::size_t>(added + missing + changed));
            for (const RowDifference& each : found.rows) {
                if (each.kind == RowDifference::Kind::Changed) {
                    QCOMPARE(each.changes.size(), std::size_t{1});
                    QCOMPARE(each.changes[0].column, std::string("total"));
                    QCOMPARE(*each.changes[0].now, std::string("1.5"));
                }
            }
        }
    }

    void wholeRowsAreCountedWithoutAKey()
    {
        const ExpectedBook book(project());
        const auto kept =
            book.keep(kMain, kPort, *stream({row(1, "a", 1), row(1, "a", 1), row(1, "b", 2)}), RunContext{});
        QVERIFY(kept && kept->key.empty());
        QVERIFY(!difference(*kept, {row(1, "b", 2), row(1, "a", 1), row(1, "a", 1)}).any());
        const ExpectedDifference found = difference(*kept, {row(1, "a", 1), row(1, "b", 2), row(1, "c", 1)});
        QCOMPARE(found.missing, std::int64_t{1}); // one of the two that are alike
        QCOMPARE(found.added, std::int64_t{1});
        QCOMPARE(found.changed, std::int64_t{0});
    }

    void columnsComeAndGo()
    {
        const ExpectedBook book(project());
        const auto kept = book.keep(kMain, kPort, *stream({row(1, "a", 1)}), RunContext{});
        QVERIFY(kept);
        const auto other = std::make_shared<const Schema>(
            std::vector<Field>{{"id", TypeKind::Text}, {"note", TypeKind::Text}, {"city", TypeKind::Text}});
        const ExpectedDifference found =
            difference(*kept, {{Value(std::string("1")), Value(std::string("a")), Value(std::string("Ulm"))}}, other);
        QCOMPARE(found.missingColumns, (std::vector<std::string>{"id", "total"})); // of another type, and gone
        QCOMPARE(found.newColumns, std::vector<std::string>{"city"});
        QVERIFY(found.any());
        QVERIFY(expectedError(found, kPort).text().find("id, total") != std::string::npos);
    }

    void tooManyRowsAreNoSmallFile()
    {
        const ExpectedBook book(project());
        Rows rows;
        for (std::size_t i = 0; i <= ExpectedBook::kMostRows; ++i) {
            rows.push_back(row(static_cast<std::int64_t>(i), "a", 1));
        }
        QVERIFY(!book.keep(kMain, kPort, *stream(rows), RunContext{}));
        rows.pop_back();
        const auto kept = book.keep(kMain, kPort, *stream(rows), RunContext{});
        QVERIFY(kept);
        for (std::int64_t i = 0; i < 30'000; ++i) { // a result that grew beyond all measure
            rows.push_back(row(1'000'000 + i, "b", 1));
        }
        QCOMPARE(difference(*kept, rows).added, std::int64_t{30'000});
    }

    void findingsHoldUntilTheRowsAreOthers()
    {
        const ExpectedBook book(project());
        const auto kept = book.keep(kMain, kPort, *stream({row(1, "a", 1)}), RunContext{});
        QVERIFY(kept);
        const ContentKey key("k1");
        book.found(kMain, kPort, key, difference(*kept, {row(1, "b", 1), row(2, "b", 1)}));
        const auto findings = [&](const char* now) { return book.findings(kMain, {{kPort, ContentKey(now)}}); };
        QCOMPARE(findings("k1").size(), std::size_t{1});
        QCOMPARE(findings("k1")[0].where().node, std::string("sales"));
        QCOMPARE(findings("k1")[0].text(),
                 std::string("The rows are not as expected: 1 added, 0 missing, 1 changed, 0 as before. If they are "
                             "right, keep them as the expected ones."));
        QVERIFY(findings("k2").empty()); // another result, which nobody has compared
        QVERIFY(book.findings(PipelineId("other"), {{kPort, key}}).empty());
        book.found(kMain, kPort, key, difference(*kept, {row(1, "a", 1)}));
        QVERIFY(findings("k1").empty());
        book.found(kMain, kPort, key, expectedDamaged(kept->file));
        QCOMPARE(findings("k1")[0].code(), ErrorCode::Corrupt);
        QVERIFY(book.keep(kMain, kPort, *stream({row(1, "b", 1)}), RunContext{}));
        QVERIFY(findings("k1").empty()); // these rows are expected now
    }
};

QTEST_GUILESS_MAIN(TestExpectedRows)
#include "tst_expected_rows.moc"
