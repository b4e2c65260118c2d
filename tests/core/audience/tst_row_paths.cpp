// Rows by their places: moving against a list that is cut and put together by hand, and contradictions against the
// evaluator's own comparison of cells.
#include "core/audience/comparison.h"
#include "core/audience/row_paths.h"
#include "core/audience/text_form.h"

#include <QtTest>

#include <random>

using namespace weir;
using namespace weir::audience;

namespace {

Definition from(const char* text)
{
    const TextForm form = parseText(text);
    return form.definition.value_or(Definition{});
}

/// Every row that is no group, by what it says, in the order in which they stand.
void collect(const Group& group, std::vector<std::string>& out)
{
    for (const Row& row : group.rows) {
        if (const auto* nested = std::get_if<Group>(&row.condition)) {
            out.push_back("(");
            collect(*nested, out);
            out.push_back(")");
        } else {
            out.push_back(printText(row));
        }
    }
}

} // namespace

class tst_row_paths : public QObject
{
    Q_OBJECT

private slots:
    void findsRowsAndGroups()
    {
        Definition definition = from("a = 1 and (b = 2 or c = 3) except d = 4");
        QCOMPARE(printText(*rowAt(definition, "/include/rows/1/rows/0")), std::string("b = 2"));
        QVERIFY(groupAt(definition, "/include/rows/1") != nullptr);
        for (const char* none : {"", "/", "/include", "/include/rows/7", "/include/rows/x", "/include/rows/0/rows/0",
                                 "/include/rows/1/rows/2", "/other/rows/0", "/include/rows/"}) {
            QVERIFY2(rowAt(definition, none) == nullptr, none);
        }
        QVERIFY(groupAt(definition, "/include/rows/0") == nullptr);
    }

    void moves_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("group");
        QTest::addColumn<int>("index");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("path");
        const auto row = [](const char* name, const char* from, const char* group, int index, const char* text,
                            const char* path) { QTest::newRow(name) << from << group << index << text << path; };
        row("down", "/include/rows/0", "/include", 2, "(b = 2 or c = 3) and a = 1 and x = 9 except d = 4",
            "/include/rows/1");
        row("up", "/include/rows/2", "/include", 0, "x = 9 and a = 1 and (b = 2 or c = 3) except d = 4",
            "/include/rows/0");
        row("nowhere", "/include/rows/0", "/include", 1, "a = 1 and (b = 2 or c = 3) and x = 9 except d = 4",
            "/include/rows/0");
        row("into a group behind it", "/include/rows/0", "/include/rows/1", 1,
            "(b = 2 or a = 1 or c = 3) and x = 9 except d = 4", "/include/rows/0/rows/1");
        row("into a group before it", "/include/rows/2", "/include/rows/1", 9,
            "a = 1 and (b = 2 or c = 3 or x = 9) except d = 4", "/include/rows/1/rows/2");
        row("out of a group", "/include/rows/1/rows/0", "/exclude", 0,
            "a = 1 and any of (c = 3) and x = 9 except b = 2 or d = 4", "/exclude/rows/0");
        row("a group into itself", "/include/rows/1", "/include/rows/1", 0,
            "a = 1 and (b = 2 or c = 3) and x = 9 except d = 4", "");
    }

    void moves()
    {
        QFETCH(QString, from);
        QFETCH(QString, group);
        QFETCH(int, index);
        QFETCH(QString, text);
        QFETCH(QString, path);
        Definition definition = ::from("a = 1 and (b = 2 or c = 3) and x = 9 except d = 4");
        const auto now =
            moveRow(definition, from.toStdString(), {group.toStdString(), static_cast<std::size_t>(index)});
        QCOMPARE(QString::fromStdString(printText(definition)), text);
        QCOMPARE(QString::fromStdString(now.value_or("")), path);
    }

    /// Whatever is moved wherever: no row is lost or doubled, and the row is where the path says.
    void randomMovesKeepEveryRow()
    {
        std::mt19937 random(3);
        const Definition fresh =
            from("a = 1 and (b = 2 or (c = 3 and d = 4) or e = 5) and (f = 6 or g = 7) except h = 8 or "
                 "(i = 9 and j = 10)");
        const std::vector<std::string> groups = {"/include",        "/exclude",        "/include/rows/0",
                                                 "/include/rows/1", "/include/rows/2", "/include/rows/1/rows/1",
                                                 "/exclude/rows/1"};
        Definition definition = fresh;
        std::vector<std::string> all;
        collect(definition.include, all);
        collect(definition.exclude, all);
        std::sort(all.begin(), all.end());
        int moved = 0;
        for (int i = 0; i < 3000; ++i) {
            definition = i % 10 == 0 ? fresh : definition; // else everything is soon in one group
            const std::string from = groups[random() % groups.size()] + "/rows/" + std::to_string(random() % 4);
            const RowPlace to{groups[random() % groups.size()], random() % 5};
            const Row* row = rowAt(definition, from);
            const std::string before = row ? printText(*row) : "";
            if (const auto now = moveRow(definition, from, to)) {
                ++moved;
                const Row* there = rowAt(definition, *now);
                QVERIFY(there);
                QCOMPARE(printText(*there), before);
            }
            std::vector<std::string> after;
            collect(definition.include, after);
            collect(definition.exclude, after);
            std::sort(after.begin(), after.end());
            QVERIFY(after == all);
        }
        QVERIFY(moved > 500);
    }

    void contradictions_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("other");
        const auto row = [](const char* text, int other) { QTest::newRow(text) << text << other; };
        row("country = 'DE' and country = 'FR'", 0);
        row("country = 'DE' and country in ('FR', 'DE')", -1);
        row("country in ('IT', 'ES') and x = 1 and country in ('FR', 'DE')", 0);
        row("country = 'DE' and country = 'de'", 0);
        row("country = 'DE' ignoring case and country = 'de' ignoring case", -1);
        row("country = 'DE' or unknown and country = 'FR' or unknown", -1);
        row("x > 5 and x < 5", 0);
        row("x >= 5 and x <= 5", -1);
        row("x between 1 and 3 and x > 3", 0);
        row("x = 5 and x = 5.0", -1);
        row("a is true and a is false", 0);
        row("a is not known and a = 3", 0);
        row("did A in last 3 days and did not A in last 3 days", 0);
        row("did A in last 3 days and did not A in last 4 days", -1);
        row("in audience vip and not in audience vip", 0);
        row("consent ads is granted and consent ads in (denied, expired)", 0);
        row("lifecycle A new per 3 days and lifecycle A dormant per 3 days", 0);
        row("sample 0 to 10% and sample 10 to 20%", 0);
        row("sample 0 to 10% of 'x' and sample 10 to 20% of 'y'", -1);
        row("country = 'DE' or country = 'FR'", -1);
        row("off country = 'DE' and country = 'FR'", -1);
    }

    void contradictions()
    {
        QFETCH(QString, text);
        QFETCH(int, other);
        const Definition definition = from(text.toUtf8().constData());
        QVERIFY(definition.include.rows.size() >= 2);
        const auto found = contradicted(definition.include, definition.include.rows.size() - 1);
        QCOMPARE(found ? static_cast<int>(*found) : -1, other);
    }

    /// No cell passes two comparisons of which one contradicts the other.
    void contradictionsAgreeWithTheMatcher()
    {
        store::TypedColumn column;
        std::vector<Row> rows;
        const std::vector<std::string> texts = {"x = 1",
                                                "x != 1",
                                                "x < 2",
                                                "x <= 2",
                                                "x > 2",
                                                "x >= 2",
                                                "x = 2",
                                                "x = 3",
                                                "x between 1 and 2",
                                                "x between 3 and 4",
                                                "x in (1, 2)",
                                                "x in (3)",
                                                "x is known"};
        for (const std::string& text : texts) {
            rows.push_back(from(text.c_str()).include.rows.at(0));
        }
        column.kind = TypeKind::Number;
        for (int i = 0; i <= 20; ++i) {
            column.numbers.push_back(0.25 * i);
        }
        column.valid.assign(column.numbers.size(), 1);
        int found = 0;
        for (const Row& one : rows) {
            for (const Row& other : rows) {
                const Group both{Group::Match::All, {one, other}};
                if (!contradicted(both, 1)) {
                    continue;
                }
                ++found;
                const auto test = [&](const Row& row) {
                    const auto matcher =
                        Matcher::make(std::get<TraitCondition>(row.condition).is, TypeKind::Number, Instant{});
                    return matcher->test(column).value_or(std::vector<Verdict>());
                };
                const auto first = test(one);
                const auto second = test(other);
                for (std::size_t i = 0; i < first.size(); ++i) {
                    QVERIFY(!(first[i] == Verdict::Yes && second[i] == Verdict::Yes));
                }
            }
        }
        QVERIFY(found >= 10);
    }
};

QTEST_GUILESS_MAIN(tst_row_paths)
#include "tst_row_paths.moc"
