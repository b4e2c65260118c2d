#include "core/run/name_search.h"
#include "tests/core/identity/people_fixture.h"

#include <QTest>

#include <algorithm>
#include <ctime>
#include <map>
#include <random>
#include <set>

using namespace weir;
using namespace weir::run;
using namespace weir::test;

namespace {

const Schema kCrm({{"id", TypeKind::Text}, {"first_name", TypeKind::Text}, {"last_name", TypeKind::Text}});

Json mapping()
{
    return {{"inputs",
             {{{"source", "crm"},
               {"identifiers", {{{"column", "id"}, {"type", "user_id"}}}},
               {"traits", {{{"column", "first_name"}}, {{"column", "last_name"}}}}}}}};
}

/// Insertions, removals, replacements and swaps of neighbours, by the plain table with a row and a column of "too far".
std::size_t distance(const std::string& a, const std::string& b)
{
    const std::size_t far = a.size() + b.size();
    std::vector<std::vector<std::size_t>> d(a.size() + 2, std::vector<std::size_t>(b.size() + 2, far));
    for (std::size_t i = 0; i <= a.size(); ++i) {
        d[i + 1][1] = i;
    }
    for (std::size_t j = 0; j <= b.size(); ++j) {
        d[1][j + 1] = j;
    }
    std::map<char, std::size_t> lastRow;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t lastColumn = 0;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t row = lastRow[b[j - 1]];
            const std::size_t column = lastColumn;
            const bool same = a[i - 1] == b[j - 1];
            lastColumn = same ? j : lastColumn;
            d[i + 1][j + 1] = std::min({d[i][j] + (same ? 0 : 1), d[i + 1][j] + 1, d[i][j + 1] + 1,
                                        d[row][column] + (i - row - 1) + 1 + (j - column - 1)});
        }
        lastRow[a[i - 1]] = i;
    }
    return d[a.size() + 1][b.size() + 1];
}

std::string randomWord(std::mt19937& random, std::size_t least, std::size_t most)
{
    static constexpr std::string_view kSyllables[] = {"an", "be", "ri", "to", "ka", "le", "mo", "su", "vi", "ra"};
    std::string word;
    const std::size_t length = least + random() % (most - least + 1);
    while (word.size() < length) {
        word += kSyllables[random() % std::size(kSyllables)];
    }
    return word;
}

std::vector<std::string> valuesOf(const std::vector<NameHit>& hits)
{
    std::vector<std::string> names;
    for (const NameHit& hit : hits) {
        names.push_back(hit.name);
    }
    return names;
}

} // namespace

/// Names that are only nearly as they were typed.
class TestNameSearch : public QObject
{
    Q_OBJECT

private slots:
    void namesAreFoundAlthoughTheyAreWrittenOtherwise_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("found");
        QTest::newRow("as it is") << "Zoë Müller"
                                  << "Zoë Müller";
        QTest::newRow("without accents and case") << "zoe muller"
                                                  << "Zoë Müller";
        QTest::newRow("written out") << "Zoe Mueller"
                                     << "Zoë Müller";
        QTest::newRow("two wrong in a short one") << "Zoe Muxxer"
                                                  << "";
        QTest::newRow("a letter missing") << "Zoe Muler"
                                          << "Zoë Müller";
        QTest::newRow("letters swapped") << "Smiht"
                                         << "William Smith";
        QTest::newRow("short form") << "Bill Smith"
                                    << "William Smith";
        QTest::newRow("the other way round") << "Smith William"
                                             << "William Smith";
        QTest::newRow("beginning") << "Will Smi"
                                   << "William Smith";
        QTest::newRow("two wrong in a long one") << "Featherstonhauhg"
                                                 << "Kim Featherstonehaugh";
        QTest::newRow("too short to be wrong") << "Kom"
                                               << "";
        QTest::newRow("every word counts") << "William Featherstonehaugh"
                                           << "";
        QTest::newRow("an address is no name") << "smith@example.org"
                                               << "";
    }
    void namesAreFoundAlthoughTheyAreWrittenOtherwise()
    {
        QFETCH(const QString, typed);
        QFETCH(const QString, found);
        People people;
        people.resolve(mapping(), inputs(rows(kCrm, {{"1", "Zoë", "Müller"},
                                                     {"2", "William", "Smith"},
                                                     {"3", "Kim", "Featherstonehaugh"},
                                                     {"4", "Ben", "-"}})));
        const store::Reader reader = must(people.store().openReader());
        const std::vector<std::string> names = valuesOf(must(findNames(reader, typed.toStdString(), 10)));
        QCOMPARE(names, found.isEmpty() ? std::vector<std::string>{} : std::vector<std::string>{found.toStdString()});
    }

    void manyAreFoundAsByLookingAtEachAndQuickly()
    {
        std::mt19937 random(11);
        Cells cells;
        for (int i = 0; i < 20'000; ++i) {
            cells.push_back({std::to_string(i), randomWord(random, 3, 9), randomWord(random, 4, 12)});
        }
        People people;
        people.resolve(mapping(), inputs(rows(kCrm, cells, 1'000)));
        const store::Reader reader = must(people.store().openReader());
        double slowest = 0;
        std::size_t all = 0;
        for (int round = 0; round < 12; ++round) {
            const auto& whom = cells[random() % cells.size()];
            std::string typed = whom[2];
            typed[random() % typed.size()] = 'x';
            std::set<std::uint32_t> expected;
            for (const auto& row : cells) {
                const auto alike = [&](const std::string& word) {
                    const std::size_t edits = distance(typed, word);
                    return word.starts_with(typed) || (typed.size() >= 4 && edits <= 1) ||
                           (typed.size() >= 7 && edits <= 2);
                };
                if (alike(row[1]) || alike(row[2])) {
                    expected.insert(*must(reader.findByIdentifier("user_id", row[0])));
                }
            }
            const std::clock_t begin = std::clock();
            const std::vector<NameHit> hits = must(findNames(reader, typed, 100'000));
            slowest = std::max(slowest, static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC);
            std::set<std::uint32_t> found;
            int cost = 0;
            for (const NameHit& hit : hits) {
                found.insert(hit.profile);
                QVERIFY(hit.cost >= cost); // best first
                cost = hit.cost;
            }
            QCOMPARE(found, expected);
            all += found.size();
        }
        QVERIFY(all > 20);
        qInfo("slowest search of 20,000 people: %.0f ms of processor time", slowest * 1000);
        QVERIFY(slowest < 0.2);
    }

    void onlyNamesAreNames()
    {
        for (const char* trait : {"name", "First Name", "last_name", "givenName", "Vorname"}) {
            QVERIFY2(isNameTrait(trait), trait);
        }
        for (const char* trait : {"company_name", "city", "username", "product_name"}) {
            QVERIFY2(!isNameTrait(trait), trait);
        }
    }
};

QTEST_GUILESS_MAIN(TestNameSearch)
#include "tst_name_search.moc"
