// Scans of CSV files that are read past the engine give what the engine gives, whichever columns are asked for, and
// stop, fail and report as it does. WEIR_SEED chooses other files.
#include "core/base/run_context.h"
#include "tests/support/engine/plans.h"

#include <QTemporaryDir>
#include <QtTest>

#include <charconv>
#include <fstream>
#include <random>
#include <stop_token>
#include <zlib.h>

namespace weir::plugins::engines_duckdb {
std::unique_ptr<engine::Engine> create();
}

using namespace weir;
using namespace weir::testing;

namespace {

Schema schema()
{
    return Schema({{"n", TypeKind::Integer},
                   {"word", TypeKind::Text},
                   {"share", TypeKind::Number},
                   {"price", DataType::decimal(9, 2)},
                   {"large", DataType::decimal(30, 3)},
                   {"day", TypeKind::Date},
                   {"at", TypeKind::Instant},
                   {"open", TypeKind::Boolean}});
}

/// A file of the schema with some cells empty, quoted, or not to be read.
std::string randomFile(std::mt19937& random, std::size_t rows)
{
    const std::vector<std::vector<const char*>> cells{
        {"1", "-20", "", "9223372036854775807", "9223372036854775808", "x"},
        {"a", "\"a, \"\"b\"\"\"", "", "\"two\nlines\"", "Zo\xC3\xAB, long enough to lie outside", "\xFF"},
        {"0.1", "-1.5e300", "", "123456.75", "1e999", "nan"},
        {"1.25", "-9999999.99", "", "0", "1.255", "12345678"},
        {"123456789012345678901234567.125", "-0.001", "", "7", "1.2345", "-"},
        {"2020-02-29", "1969-12-31", "", "0001-01-01", "2021-02-29", "soon"},
        {"2020-01-02T03:04:05Z", "1969-12-31T23:59:59.999999Z", "", "2024-06-30T12:00:00+02:00", "2020-01-02T25:00:00Z",
         "now"},
        {"true", "FALSE", "", "false", "yes", "2"}};
    const unsigned faulty = random() % 3 == 0 ? 8 : 200; // one cell in so many cannot be read
    std::string text = "n,word,share,price,large,day,at,open\n";
    for (std::size_t row = 0; row < rows; ++row) {
        for (std::size_t column = 0; column < cells.size(); ++column) {
            text += column > 0 ? "," : "";
            text += cells[column][random() % 4 + (random() % faulty == 0 ? 2 : 0)];
        }
        text += random() % 100 == 0 ? ",one too many\n" : "\n";
    }
    return text;
}

/// Some columns of the schema in any order, under new names, perhaps the same one twice.
plan::RelationPtr someColumns(const plan::RelationPtr& scan, std::mt19937& random)
{
    std::vector<plan::NamedExpr> columns;
    const std::size_t count = 1 + random() % 6;
    for (std::size_t i = 0; i < count; ++i) {
        const Field& field = scan->schema()[random() % scan->schema().size()];
        columns.push_back({"c" + std::to_string(i), plan::columnOf(field)});
    }
    return plan::project(scan, columns, node("chosen"));
}

std::string firstDifference(const std::string& a, const std::string& b)
{
    const auto at = std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin();
    const std::size_t begin = at == 0 ? 0 : a.rfind('\n', static_cast<std::size_t>(at) - 1) + 1;
    return a.substr(begin, a.find('\n', begin) - begin) + " <> " + b.substr(begin, b.find('\n', begin) - begin);
}

/// Counts what is reported.
class Counter final : public ProgressSink
{
public:
    void progress(std::string_view node, double, std::int64_t rows) override
    {
        m_text = std::string(node) + ' ' + std::to_string(rows);
    }
    [[nodiscard]] const std::string& last() const { return m_text; }

private:
    std::string m_text;
};

} // namespace

class TestCsvStream : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    FixedClock m_clock{Instant{0}};
    RunContext m_context{{}, &m_clock, nullptr, nullptr};

    std::string write(const char* name, const std::string& content)
    {
        const std::string path = m_folder.filePath(name).toStdString();
        std::ofstream(path, std::ios::binary) << content;
        return path;
    }
    static engine::Bindings bindings(const std::vector<std::string>& paths)
    {
        return {{"f", engine::FileScan{"csv", paths, Json{{"header", true}}}}};
    }
    /// A limit that cuts nothing needs the engine.
    static plan::RelationPtr throughEngine(const plan::RelationPtr& relation)
    {
        constexpr std::int64_t all = 1'000'000'000;
        return plan::limit(relation, all, relation->origin());
    }
    /// Rows in their order, what was refused, and what was reported last.
    std::string outcome(const plan::RelationPtr& relation, const std::vector<std::string>& paths)
    {
        Counter counter;
        RunContext context = m_context;
        context.progress = &counter;
        const auto session = *plugins::engines_duckdb::create()->open({});
        std::string text = rowsText(session->query(relation, bindings(paths), context));
        for (const engine::RejectedRow& row : session->takeRejected()) {
            text += row.file + ':' + std::to_string(row.line) + " [" + row.column + "] " + row.reason + ' ' + row.text +
                    ' ' + row.node.str() + '\n';
        }
        return text + counter.last();
    }
    std::string largeFile()
    {
        std::string text = "n,word,share,price,large,day,at,open\n";
        while (text.size() < (std::size_t{24} << 20)) {
            text += "1,word,0.5,1.25,7,2020-02-29,2020-01-02T03:04:05Z,true\n";
        }
        return write("large.csv", text);
    }

private slots:
    /// Short numbers are read eight digits at once; the library reads them one by one.
    void shortNumbersAreThoseOfTheLibrary()
    {
        std::mt19937 random(7);
        std::string text = "share\n";
        std::vector<double> expected;
        for (int i = 0; i < 20'000; ++i) {
            std::string number;
            for (std::size_t length = 1 + random() % 9; length > 0; --length) {
                number += "0123456789..:/"[random() % (i % 4 == 0 ? 14 : 11)];
            }
            text += number + '\n';
            double value = 0;
            const char* const end = number.data() + number.size();
            const auto read = std::from_chars(number.data(), end, value);
            const bool code = number.size() > 1 && number[0] == '0' && number[1] >= '0' && number[1] <= '9';
            if (read.ptr == end && read.ec == std::errc() && !code) {
                expected.push_back(value);
            }
        }
        const auto session = *plugins::engines_duckdb::create()->open({});
        const plan::RelationPtr scan = plan::scan("f", Schema({{"share", TypeKind::Number}}), node("f"));
        const auto stream = *session->query(scan, bindings({write("numbers.csv", text)}), m_context);
        std::vector<double> found;
        for (RowBatch rows = *stream->next(); rows.rows() > 0; rows = *stream->next()) {
            const std::vector<double>& numbers = rows.column(0).numbers;
            found.insert(found.end(), numbers.begin(), numbers.end());
        }
        QVERIFY(found.size() > 5000);
        QCOMPARE(found, expected);
    }

    void bothWaysGiveTheSame()
    {
        const QByteArray given = qgetenv("WEIR_SEED");
        const unsigned first = given.isEmpty() ? std::random_device()() % 1'000'000 : given.toUInt();
        qInfo("WEIR_SEED=%u", first);
        std::size_t compared = 0;
        constexpr unsigned kRounds = 15;
        for (unsigned seed = first; seed < first + kRounds; ++seed) {
            std::mt19937 random(seed);
            // The last one is parsed by a thread of its own.
            const std::size_t rows = seed + 1 < first + kRounds ? random() % 2000 : 60'000;
            const std::vector<std::string> paths{write("a.csv", randomFile(random, rows)),
                                                 write("b.csv", randomFile(random, random() % 50))};
            const plan::RelationPtr scan = plan::scan("f", schema(), node("file"));
            for (const plan::RelationPtr& relation : {scan, someColumns(scan, random)}) {
                const std::string direct = outcome(relation, paths);
                const std::string engine = outcome(throughEngine(relation), paths);
                QVERIFY2(direct == engine, ("WEIR_SEED=" + std::to_string(seed) +
                                            ", past the engine and through it: " + firstDifference(direct, engine))
                                               .c_str());
                compared += direct.size();
            }
        }
        QVERIFY(compared > 1'000'000);
    }

    void aStopEndsTheStream()
    {
        const std::vector<std::string> paths{largeFile()};
        std::stop_source source;
        RunContext context = m_context;
        context.stop = source.get_token();
        const auto session = *plugins::engines_duckdb::create()->open({});
        const plan::RelationPtr scan = plan::scan("f", schema(), node("file"));
        auto stream = session->query(scan, bindings(paths), context);
        QVERIFY(stream);
        const Result<RowBatch> rows = (*stream)->next();
        QVERIFY(rows && rows->rows() > 0);
        source.request_stop();
        const Result<RowBatch> after = (*stream)->next();
        QVERIFY(!after);
        QCOMPARE(after.error().fullText(), cancelled().fullText());
        stream->reset();
        QCOMPARE(session->query(scan, bindings(paths), context).error().fullText(), cancelled().fullText());
    }

    /// Whoever has seen enough lets go: the threads end, and the session goes on.
    void aStreamMayBeLeftInTheMiddle()
    {
        const std::vector<std::string> paths{largeFile()};
        const auto session = *plugins::engines_duckdb::create()->open({});
        const plan::RelationPtr scan = plan::scan("f", schema(), node("file"));
        for (int i = 0; i < 3; ++i) {
            auto stream = session->query(scan, bindings(paths), m_context);
            QVERIFY(stream && (*stream)->next());
        }
        const std::vector<std::string> small{write("small.csv", "n,word,share,price,large,day,at,open\n7,x,,,,,,\n")};
        const plan::RelationPtr two = plan::selectColumns(scan, {"word", "n"}, node("p"));
        const std::string after = rowsText(session->query(two, bindings(small), m_context));
        QVERIFY2(after == "x|7\n", after.c_str());
    }

    void brokenFilesFailAlike()
    {
        const std::string whole = m_folder.filePath("whole.csv.gz").toStdString();
        std::mt19937 random(1);
        const std::string text = randomFile(random, 20'000);
        const gzFile file = gzopen(whole.c_str(), "wb");
        gzwrite(file, text.data(), static_cast<unsigned>(text.size()));
        gzclose(file);
        std::ifstream in(whole, std::ios::binary);
        const std::string bytes((std::istreambuf_iterator<char>(in)), {});
        const plan::RelationPtr scan = plan::scan("f", schema(), node("file"));
        for (const std::string& path :
             {write("cut.csv.gz", bytes.substr(0, bytes.size() / 2)), std::string("/nonexistent/a.csv")}) {
            const std::string direct = outcome(scan, {path});
            QVERIFY2(direct.starts_with("error: "), direct.substr(0, 200).c_str());
            const std::string engine = outcome(throughEngine(scan), {path});
            QCOMPARE(direct.substr(0, direct.find('\n')), engine.substr(0, engine.find('\n')));
        }
    }
};

QTEST_GUILESS_MAIN(TestCsvStream)
#include "tst_csv_stream.moc"
