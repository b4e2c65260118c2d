// CSV as the engine reads it, against a second reader that shares nothing with it (csv_oracle.h): every accepted cell
// and the line and column of every refused record. WEIR_CSV_SEED and WEIR_CSV_ROUNDS repeat or extend a run.
#include "tests/plugins/engines/csv_oracle.h"
#include "tests/support/engine/plans.h"

#include <QTemporaryDir>
#include <QtTest>

#include <fstream>
#include <random>

namespace weir::plugins::engines_duckdb {
std::unique_ptr<engine::Engine> create();
}

using namespace weir;
using namespace weir::testing;

namespace {

const std::vector<std::pair<std::string, OracleType>> kColumns{{"n", OracleType::Integer},
                                                               {"word", OracleType::Text},
                                                               {"price", OracleType::Decimal92},
                                                               {"day", OracleType::Date},
                                                               {"at", OracleType::Instant}};

Schema schema()
{
    return Schema({{"n", TypeKind::Integer},
                   {"word", TypeKind::Text},
                   {"price", DataType::decimal(9, 2)},
                   {"day", TypeKind::Date},
                   {"at", TypeKind::Instant}});
}

/// Writes files that are mostly good, and bad in every way that comes to mind.
class Writer
{
public:
    Writer(unsigned seed, OracleFormat format) : m_random(seed), m_format(format) {}

    std::string file(std::size_t bytes)
    {
        std::string text;
        m_break = pick({"\n", "\n", "\r\n", "\r"});
        m_trouble = one(3) ? 3 : 60; // a bad cell in three, or in sixty
        while (text.size() < bytes) {
            text += record() + (one(40) ? pick({"\n", "\r\n", "\n\n", "\r"}) : m_break);
        }
        if (one(3)) {
            text.pop_back(); // no break at the end
        }
        if (one(4)) {
            text += m_format.delimiter + std::string(1, m_format.quote) + "open\nend,";
        }
        return text;
    }
    /// Any characters of the alphabet that matters.
    std::string soup(std::size_t length)
    {
        const std::vector<std::string> alphabet{std::string(1, m_format.delimiter),
                                                std::string(1, m_format.quote),
                                                std::string(1, m_format.escape),
                                                "\n",
                                                "\r",
                                                "\r\n",
                                                "a",
                                                "1",
                                                " ",
                                                "\xC3\xA9",
                                                "\xFF",
                                                ""};
        std::string text;
        for (std::size_t i = 0; i < length; ++i) {
            text += alphabet[m_random() % alphabet.size()];
        }
        return text;
    }

private:
    bool one(unsigned in) { return m_random() % in == 0; }
    std::string pick(const std::vector<std::string>& choices) { return choices[m_random() % choices.size()]; }
    std::string digits(unsigned most) { return std::to_string(m_random() % most); }

    std::string quoted(const std::string& text)
    {
        std::string result(1, m_format.quote);
        for (const char c : text) {
            if (c == m_format.quote || (c == m_format.escape && m_format.escape != m_format.quote)) {
                result += m_format.escape;
            }
            result += c;
        }
        return result + m_format.quote;
    }
    std::string word()
    {
        const std::string text =
            pick({"x", "two words", "a,b;c", "line\nbreak", "cr\rlf\r\n", "say \"hi\"", "it's", "back\\slash\\",
                  "\xC3\xBCmlaut", "", "\"", "'", std::string(40, 'y'), "exactly12byt", "exactly13byte"});
        return one(2) || text.find_first_of("\r\n,;\"'\\") != std::string::npos ? quoted(text) : text;
    }
    std::string cell(std::size_t column)
    {
        if (one(m_trouble)) {
            return pick({"\"no end",
                         "\"ab\"cd",
                         "\xFF\xFE",
                         "x\xC3",
                         "NaN",
                         "1,5",
                         "1e3",
                         "0123",
                         "+5",
                         " 7 ",
                         "7 ",
                         "1.239",
                         "1.230",
                         "12345678.00",
                         "99999999999999999999",
                         "-9223372036854775808",
                         "true",
                         "2024-02-30",
                         "2024-2-1",
                         "2024-13-01",
                         "never",
                         "2024-01-01 25:00:00",
                         "-0",
                         "-0.00",
                         ".5",
                         "5.",
                         ".",
                         "-",
                         " ",
                         "\"5\" ",
                         quoted("  6"),
                         "2024-01-01T00:00:00+19:00",
                         "1_000",
                         "1'000"});
        }
        const std::string two = digits(9);
        switch (column) {
        case 0:
            return (one(5) ? "-" : "") + digits(1'000'000);
        case 1:
            return word();
        case 2:
            return (one(5) ? "-" : "") + digits(10'000) + pick({"", ".5", ".25", ".00", ".2500"});
        case 3:
            return "20" + pick({"00", "24", "99"}) + "-0" + std::to_string(1 + m_random() % 9) + "-1" + two;
        default:
            return "20" + pick({"00", "24", "99"}) + "-1" + digits(3) + "-0" + std::to_string(1 + m_random() % 9) +
                   pick({" ", "T"}) + "1" + two + ":2" + two + ":3" + two +
                   pick({"", "", ".5", ".123456", ".1234567"}) + pick({"", "", "Z", "+02:00", "-0530", "+14:00"});
        }
    }
    std::string record()
    {
        if (one(100)) {
            return pick({"", "   ", "x", std::string(3, m_format.delimiter), std::string(9, m_format.delimiter)});
        }
        std::string text;
        const std::size_t columns = one(m_trouble * 2) ? m_random() % 8 : kColumns.size();
        for (std::size_t i = 0; i < columns; ++i) {
            text += (i == 0 ? "" : std::string(1, m_format.delimiter)) + cell(i % kColumns.size());
        }
        return text;
    }

    std::mt19937 m_random;
    OracleFormat m_format;
    std::string m_break;
    unsigned m_trouble = 60;
};

std::string oneLineDiff(const std::vector<std::string>& a, const std::vector<std::string>& b)
{
    std::size_t i = 0;
    while (i < a.size() && i < b.size() && a[i] == b[i]) {
        ++i;
    }
    return a == b ? ""
                  : std::to_string(a.size()) + " and " + std::to_string(b.size()) + " rows; first difference at " +
                        std::to_string(i) + ": " + (i < a.size() ? a[i] : "(none)") + " <> " +
                        (i < b.size() ? b[i] : "(none)");
}

} // namespace

class TestCsvExact : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    FixedClock m_clock{Instant{0}};
    RunContext m_context{{}, &m_clock, nullptr, nullptr};
    std::size_t m_rows = 0;
    std::size_t m_refused = 0;

    /// A plain scan is parsed past the engine; with a limit that cuts nothing it goes through it.
    enum class Way
    {
        Direct,
        Engine
    };
    /// Empty when both ways agree with the oracle.
    std::string difference(const std::string& text, const OracleFormat& format)
    {
        const std::string direct = difference(text, format, Way::Direct);
        return direct.empty() ? difference(text, format, Way::Engine) : "past the engine: " + direct;
    }
    std::string difference(const std::string& text, const OracleFormat& format, Way way)
    {
        const std::string path = m_folder.filePath("hostile.csv").toStdString();
        std::ofstream(path, std::ios::binary) << text;
        const Json options{{"header", false},
                           {"delimiter", std::string(1, format.delimiter)},
                           {"quote", std::string(1, format.quote)},
                           {"escape", std::string(1, format.escape)}};
        const auto session = *plugins::engines_duckdb::create()->open({});
        const plan::RelationPtr scan = plan::scan("f", schema(), node("n"));
        constexpr std::int64_t all = 1'000'000'000;
        auto stream = session->query(way == Way::Direct ? scan : plan::limit(scan, all, node("l")),
                                     {{"f", engine::FileScan{"csv", {path}, options}}}, m_context);
        if (!stream) {
            return stream.error().fullText();
        }
        const auto rows = engine::rowsOf(**stream);
        if (!rows) {
            return rows.error().fullText();
        }
        std::vector<std::string> given;
        for (const std::vector<Value>& row : *rows) {
            std::string line;
            for (std::size_t i = 0; i < row.size(); ++i) {
                line += (i > 0 ? "|" : "") + cellText(row[i]);
            }
            given.push_back(line);
        }
        const OracleResult wanted = readCsv(text, format, kColumns);
        if (std::string rowsDiffer = oneLineDiff(given, wanted.rows); !rowsDiffer.empty()) {
            return rowsDiffer;
        }
        std::vector<std::string> refused;
        for (const engine::RejectedRow& row : session->takeRejected()) {
            refused.push_back(std::to_string(row.line) + ' ' + row.column);
        }
        std::vector<std::string> refusedWanted;
        for (const auto& [line, column] : wanted.rejected) {
            refusedWanted.push_back(std::to_string(line) + ' ' + column);
        }
        m_rows += wanted.rows.size();
        m_refused += wanted.rejected.size();
        return oneLineDiff(refused, refusedWanted);
    }

    static unsigned number(const char* name, unsigned fallback)
    {
        const QByteArray text = qgetenv(name);
        return text.isEmpty() ? fallback : text.toUInt();
    }

private slots:
    void hostileFiles()
    {
        const unsigned first = number("WEIR_CSV_SEED", 1);
        const unsigned rounds = number("WEIR_CSV_ROUNDS", 12);
        for (unsigned seed = first; seed < first + rounds; ++seed) {
            const OracleFormat format = seed % 4 == 0   ? OracleFormat{';', '\'', '\''}
                                        : seed % 4 == 1 ? OracleFormat{',', '"', '\\'}
                                                        : OracleFormat{',', '"', '"'};
            Writer writer(seed, format);
            const std::string text = seed % 3 == 0 ? writer.soup(400) : writer.file(seed % 5 == 0 ? 60'000 : 2'000);
            const std::string differs = difference(text, format);
            QVERIFY2(differs.empty(), ("seed " + std::to_string(seed) + ": " + differs).c_str());
        }
        QVERIFY(m_rows > 100 && m_refused > 100);
    }

    /// Larger than what one thread reads at once: blocks, lines and the order of rows fit together.
    void hostileLargeFile()
    {
        const unsigned seed = number("WEIR_CSV_SEED", 1);
        const OracleFormat format;
        const std::string piece = Writer(seed, format).file(300'000);
        std::string text;
        while (text.size() < 5'000'000) {
            text += piece + "\n\"\n";
        }
        text += "\"\n";
        const std::string differs = difference(text, format);
        QVERIFY2(differs.empty(), ("seed " + std::to_string(seed) + ": " + differs).c_str());
    }
};

QTEST_GUILESS_MAIN(TestCsvExact)
#include "tst_csv_exact.moc"
