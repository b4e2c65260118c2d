#include "tests/support/engine/plans.h"

#include <QTemporaryDir>
#include <QtTest>

#include <fstream>
#include <zlib.h>

namespace weir::plugins::engines_duckdb {
std::unique_ptr<engine::Engine> create();
}

using namespace weir;
using namespace weir::testing;

class TestDuckdbFiles : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    FixedClock m_clock{Instant{0}};
    RunContext m_context{{}, &m_clock, nullptr, nullptr};
    Schema m_schema{{{"id", TypeKind::Integer}, {"name", TypeKind::Text}, {"at", TypeKind::Instant}}};
    std::vector<engine::RejectedRow> m_rejected;

    std::string write(const std::string& name, const std::string& content)
    {
        const std::string path = m_folder.filePath(QString::fromStdString(name)).toStdString();
        std::ofstream(path, std::ios::binary) << content;
        return path;
    }
    /// The rows and, in m_rejected, what was refused: read past the engine where it can be, and again through it.
    std::string read(const std::string& format, const std::vector<std::string>& paths, Json options = Json::object())
    {
        const auto session = *plugins::engines_duckdb::create()->open({});
        const engine::Bindings bindings{{"f", engine::FileScan{format, paths, std::move(options)}}};
        const plan::RelationPtr scan = plan::scan("f", m_schema, node("file"));
        constexpr std::int64_t all = 1'000'000'000;
        const std::string engine = rowsText(session->query(plan::limit(scan, all, node("file")), bindings, m_context));
        m_rejected = session->takeRejected();
        const std::string refused = rejects();
        const std::string text = rowsText(session->query(scan, bindings, m_context));
        m_rejected = session->takeRejected();
        if (sortedLines(text) != sortedLines(engine) || rejects() != refused) {
            return "the two ways differ: " + engine + refused + " and " + text + rejects();
        }
        return text.starts_with("error") ? text : sortedLines(text);
    }
    [[nodiscard]] std::string rejects() const
    {
        std::string text;
        for (const engine::RejectedRow& row : m_rejected) {
            text += std::to_string(row.line) + " [" + row.column + "] " + row.reason + '\n';
        }
        return text;
    }

private slots:
    void goodRowsLoadAndBadOnesAreKept()
    {
        const std::string path =
            write("bad.csv", "id,name,at\n1,Ada,2020-01-02T03:04:05Z\nx,Bob,\n3,\"q\"z,\n4,few\n5,m,,7\n"
                             "6,a\xff"
                             "b,\n7,Zoë,2020-01-02T03:04:05Z\n8,secret,never\n");
        QCOMPARE(read("csv", {path}), std::string("1|Ada|2020-01-02T03:04:05Z\n7|Zoë|2020-01-02T03:04:05Z\n"));
        QCOMPARE(rejects(),
                 std::string("3 [id] The value of the column id cannot be read as integer.\n"
                             "4 [name] Text follows a closing quote. Quotes inside a quoted cell must be doubled.\n"
                             "5 [at] The row has fewer columns than the file's header.\n"
                             "6 [] The row has more columns than the file's header.\n"
                             "7 [name] The row is not valid UTF-8. Choose the encoding that the file was written in.\n"
                             "9 [at] The value of the column at cannot be read as instant.\n"));
        QCOMPARE(m_rejected.front().file, path);
        QCOMPARE(m_rejected.front().text, std::string("x,Bob,"));
    }

    void emptyAndHeaderOnlyFilesGiveNoRows()
    {
        QCOMPARE(read("csv", {write("empty.csv", ""), write("header.csv", "id,name,at\n")}), std::string());
        QCOMPARE(read("ndjson", {write("empty.ndjson", ""), write("blank.ndjson", "\n\n")}), std::string());
        QVERIFY(m_rejected.empty());
    }

    void missingFilesAndFoldersAreNamed()
    {
        QVERIFY(read("csv", {"/nonexistent/x.csv"}).find("/nonexistent/x.csv does not exist") != std::string::npos);
        QVERIFY(read("csv", {m_folder.path().toStdString()}).starts_with("error"));
        QVERIFY(read("parquet", {write("no.parquet", "this is no parquet file")}).starts_with("error"));
    }

    void aLongLineCostsOneRow()
    {
        const std::string path = write("long.csv", "id,name,at\n1,a,\n2," + std::string(10'000'000, 'x') + ",\n3,c,\n");
        QCOMPARE(read("csv", {path}), std::string("1|a|NULL\n3|c|NULL\n"));
        QCOMPARE(rejects(), std::string("3 [] The line is longer than the largest line allowed.\n"));
    }

    void otherEncodingsAreRead()
    {
        QCOMPARE(read("csv", {write("latin.csv", "id,name,at\n1,Zo\xeb \x80,\n")}, {{"encoding", "latin-1"}}),
                 std::string("1|Zoë €|NULL\n"));
        std::string wide = "\xff\xfe";
        for (const char c : std::string("id,name,at\n1,a,\n")) {
            wide += c;
            wide += '\0';
        }
        QCOMPARE(read("csv", {write("wide.csv", wide)}, {{"encoding", "utf-16"}}), std::string("1|a|NULL\n"));
        QCOMPARE(read("csv", {write("bom.csv", "\xef\xbb\xbfid,name,at\n1,a,\n")}), std::string("1|a|NULL\n"));
    }

    void offsetsCount()
    {
        QCOMPARE(
            read("csv", {write("offset.csv", "id,name,at\n1,a,2020-01-02T03:04:05+02:00\n2,b,2020-01-02 03:04:05Z\n")}),
            std::string("1|a|2020-01-02T01:04:05Z\n2|b|2020-01-02T03:04:05Z\n"));
    }

    void optionsAreKept()
    {
        const std::string path = write("odd.txt", "title\n1;'a;b';02.01.2020 03:04\n2;NA;\n");
        QCOMPARE(read("csv", {path},
                      {{"delimiter", ";"},
                       {"quote", "'"},
                       {"header", false},
                       {"skip", 1},
                       {"nullText", Json::array({"", "NA"})},
                       {"timestampFormat", "%d.%m.%Y %H:%M"}}),
                 std::string("1|a;b|2020-01-02T03:04:00Z\n2|NULL|NULL\n"));
    }

    void gzipIsUnpacked()
    {
        for (const char* name : {"a.csv.gz", "a.ndjson.gz"}) {
            const std::string path = m_folder.filePath(name).toStdString();
            const std::string text = std::string(name).find("csv") != std::string::npos ? "id,name,at\n1,a,\n"
                                                                                        : "{\"id\":1,\"name\":\"a\"}\n";
            const gzFile file = gzopen(path.c_str(), "wb");
            gzwrite(file, text.data(), static_cast<unsigned>(text.size()));
            gzclose(file);
            QCOMPARE(read(std::string(name).find("csv") != std::string::npos ? "csv" : "ndjson", {path}),
                     std::string("1|a|NULL\n"));
        }
    }

    void brokenJsonLinesAreKept()
    {
        const std::string path =
            write("bad.ndjson", "{\"id\":1,\"name\":\"Ada\",\"at\":\"2020-01-02T03:04:05Z\"}\n{\"id\":2,\n[1]\n{\"id\":"
                                "\"x\"}\n{\"id\":5,\"name\":{\"a\":1}}\n\n{\"id\":6,\"at\":\"soon\"}\n");
        QCOMPARE(read("ndjson", {path}), std::string("1|Ada|2020-01-02T03:04:05Z\n5|{\"a\":1}|NULL\n"));
        QCOMPARE(rejects(), std::string("2 [] The record is not valid JSON.\n3 [] The record is no JSON object.\n"
                                        "4 [id] The value of the column id cannot be read as integer.\n"
                                        "7 [at] The value of the column at cannot be read as instant.\n"));
    }

    void arraysOfObjectsAreRead()
    {
        QCOMPARE(read("json", {write("a.json", "[\n {\"id\": 1, \"name\": \"a,]\"},\n {\"id\": 2}\n]\n")}),
                 std::string("1|a,]|NULL\n2|NULL|NULL\n"));
        QVERIFY(m_rejected.empty());
        QCOMPARE(read("json", {write("cut.json", "[{\"id\": 1},\n{\"id\": 2},\n{\"id\":")}),
                 std::string("1|NULL|NULL\n2|NULL|NULL\n"));
        QCOMPARE(m_rejected.size(), std::size_t{2});
    }

    void fileNamesBecomeAColumn()
    {
        m_schema.add({"source", TypeKind::Text});
        const std::string path = write("named.csv", "id,name,at\n1,a,\n");
        QCOMPARE(read("csv", {path}, {{"fileNameColumn", "source"}}), "1|a|NULL|" + path + "\n");
        QCOMPARE(read("ndjson", {write("named.ndjson", "{\"id\":1}\n")}, {{"fileNameColumn", "source"}}),
                 "1|NULL|NULL|" + m_folder.filePath("named.ndjson").toStdString() + "\n");
        m_schema = Schema({m_schema[0], m_schema[1], m_schema[2]});
    }
};

QTEST_GUILESS_MAIN(TestDuckdbFiles)
#include "tst_duckdb_files.moc"
