#include "core/match/strings.h"

#include <QtTest>

#include <algorithm>
#include <random>
#include <vector>

using namespace weir::match;

namespace {

/// The definition: a matrix of true Damerau-Levenshtein distances by trying all ways, small texts only.
int distance(std::string_view a, std::string_view b)
{
    std::vector<std::vector<int>> d(a.size() + 1, std::vector<int>(b.size() + 1, 0));
    for (std::size_t i = 0; i <= a.size(); ++i) {
        for (std::size_t j = 0; j <= b.size(); ++j) {
            if (i == 0 || j == 0) {
                d[i][j] = static_cast<int>(std::max(i, j));
                continue;
            }
            d[i][j] = std::min({d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + (a[i - 1] != b[j - 1])});
        }
    }
    return d[a.size()][b.size()];
}

/// Jaro by its definition, with flags for every byte.
double plainJaro(std::string_view a, std::string_view b)
{
    if (a.empty() || b.empty()) {
        return a.empty() && b.empty();
    }
    const int window = std::max(0, static_cast<int>(std::max(a.size(), b.size())) / 2 - 1);
    std::vector<bool> usedA(a.size()), usedB(b.size());
    int common = 0;
    for (int i = 0; i < static_cast<int>(a.size()); ++i) {
        for (int j = std::max(0, i - window); j <= std::min(static_cast<int>(b.size()) - 1, i + window); ++j) {
            if (!usedB[static_cast<std::size_t>(j)] &&
                a[static_cast<std::size_t>(i)] == b[static_cast<std::size_t>(j)]) {
                usedA[static_cast<std::size_t>(i)] = usedB[static_cast<std::size_t>(j)] = true;
                ++common;
                break;
            }
        }
    }
    if (common == 0) {
        return 0;
    }
    std::string x, y;
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (usedA[i]) {
            x += a[i];
        }
    }
    for (std::size_t j = 0; j < b.size(); ++j) {
        if (usedB[j]) {
            y += b[j];
        }
    }
    int moved = 0;
    for (std::size_t i = 0; i < x.size(); ++i) {
        moved += x[i] != y[i];
    }
    const double m = common;
    return (m / static_cast<double>(a.size()) + m / static_cast<double>(b.size()) + (m - moved / 2) / m) / 3;
}

/// The same text in digits.
std::string digitsOf(std::string text)
{
    for (char& c : text) {
        c = static_cast<char>(c - 'a' + '0');
    }
    return text;
}

} // namespace

class tst_match_strings : public QObject
{
    Q_OBJECT
private slots:
    void publishedValues()
    {
        // Winkler, "Overview of record linkage and current research directions" (2006), table 6.
        QVERIFY(std::abs(jaro("shackleford", "shackelford") - 0.970) < 0.0005);
        QVERIFY(std::abs(jaroWinkler("shackleford", "shackelford") - 0.982) < 0.0005);
        QVERIFY(std::abs(jaroWinkler("dunningham", "cunnigham") - 0.896) < 0.0005);
        QVERIFY(std::abs(jaroWinkler("martha", "marhta") - 0.961) < 0.0005);
        QVERIFY(std::abs(jaro("dixon", "dicksonx") - 0.767) < 0.0005);
        QCOMPARE(levenshtein("kitten", "sitting"), 3);
        QCOMPARE(damerauLevenshtein("ca", "abc"), 2);
        QVERIFY(oneEditApart("smith", "smiht") && oneEditApart("smith", "smit") && !oneEditApart("smith", "smyht"));
    }
    void sameAsTheDefinitions()
    {
        std::mt19937 random(1);
        for (int round = 0; round < 20'000; ++round) {
            std::string a, b;
            const auto letters = static_cast<unsigned>(2 + round % 5);
            const auto longest = round % 50 == 0 ? 140U : 12U;
            for (std::string* text : {&a, &b}) {
                const std::size_t size = random() % longest;
                for (std::size_t i = 0; i < size; ++i) {
                    *text += static_cast<char>('a' + random() % letters);
                }
            }
            QCOMPARE(levenshtein(a, b), distance(a, b));
            QVERIFY(std::abs(jaro(a, b) - plainJaro(a, b)) < 1e-12);
            QCOMPARE(oneEditApart(a, b), damerauLevenshtein(a, b) <= 1);
            QVERIFY(canBeAlike(a, letterSignature(a), b, letterSignature(b), 0.88) || jaroWinkler(a, b) < 0.88);
            QVERIFY(leastDistance(letterSignature(a), letterSignature(b)) <= levenshtein(a, b));
            QVERIFY(leastDistance(letterSignature(a), letterSignature(b)) <= damerauLevenshtein(a, b));
            QCOMPARE(twoEditsApart(a, b), damerauLevenshtein(a, b) <= 2);
            const std::string x = digitsOf(a);
            const std::string y = digitsOf(b);
            QVERIFY(leastDistance(digitSignature(x), digitSignature(y)) <= damerauLevenshtein(x, y));
        }
    }
};

QTEST_GUILESS_MAIN(tst_match_strings)
#include "tst_match_strings.moc"
