// What a file says is what is read, wherever it stands in the file; what cannot be read is named with its line.
#include "tests/plugins/sources/files.h"

#include <algorithm>
#include <zlib.h>
#include <zstd.h>

using namespace weir;
using namespace weir::testing;

namespace {

/// Rows that fill more than what detection looks at closely, and keep the types of `row`.
std::string many(const std::string& row, std::size_t bytes)
{
    std::string text;
    while (text.size() < bytes) {
        text += row + '\n';
    }
    return text;
}

std::int64_t linesOf(const std::string& text)
{
    return std::count(text.begin(), text.end(), '\n');
}

std::string gzipped(const std::string& text)
{
    z_stream stream{};
    deflateInit2(&stream, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
    std::string packed(deflateBound(&stream, text.size()), '\0');
    std::string input = text;
    stream.next_in = reinterpret_cast<Bytef*>(input.data());
    stream.avail_in = static_cast<uInt>(input.size());
    stream.next_out = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    deflate(&stream, Z_FINISH);
    packed.resize(stream.total_out);
    deflateEnd(&stream);
    return packed;
}

std::string zstandard(const std::string& text)
{
    std::string packed(ZSTD_compressBound(text.size()), '\0');
    packed.resize(ZSTD_compress(packed.data(), packed.size(), text.data(), text.size(), 3));
    return packed;
}

std::string utf16(const QString& text)
{
    std::string bytes("\xFF\xFE");
    for (const QChar c : text) {
        bytes += static_cast<char>(c.unicode() & 0xFF);
        bytes += static_cast<char>(c.unicode() >> 8);
    }
    return bytes;
}

} // namespace

class TestFileExact : public QObject
{
    Q_OBJECT

private:
    /// "line column reason", one per rejected row.
    static QStringList rejects(const Files& files)
    {
        QStringList list;
        for (const engine::RejectedRow& row : files.rejected) {
            list << QString::number(row.line) + ' ' + QString::fromStdString(row.column) + ' ' +
                        QString::fromStdString(row.reason);
        }
        return list;
    }

private slots:
    /// An offset counts wherever it first appears, and an unreadable time is no NULL.
    void offsetsCountEverywhere()
    {
        const std::string start = "id,at\n" + many("1,2024-05-01T10:00:00", 6'000'000);
        const std::int64_t lines = linesOf(start);
        const std::string end = "2,2024-05-01T10:00:00+02:00\n3,2024-05-01 10:00:00-05:30\n4,\n5,2024-05-01T10:00:00Z\n"
                                "6,soon\n7,2024-05-01T10:00:00 CEST\n8,2024-02-30T10:00:00\n";
        Files files;
        files.with("late.csv", start + end).with("early.csv", "id,at\n" + end + "9,2024-01-01T00:00:00Z\n");
        files.with("good.csv", start + "2,2024-05-01T10:00:00+02:00\n");
        QCOMPARE(files.columns(at("good.csv")), QString("id:integer at:instant"));
        QCOMPARE(files.rows(at("good.csv")).last(), QString("2|2024-05-01T08:00:00Z"));
        const Schema schema({{"id", TypeKind::Integer}, {"at", TypeKind::Instant}});
        const QStringList rows = files.rows(at("late.csv"), schema);
        const QStringList wanted{"2|2024-05-01T08:00:00Z", "3|2024-05-01T15:30:00Z", "4|-", "5|2024-05-01T10:00:00Z"};
        QCOMPARE(rows.mid(rows.size() - 4), wanted);
        QCOMPARE(static_cast<std::int64_t>(rows.size()), lines - 1 + 4);
        const QString reason = " at The value of the column at cannot be read as instant.";
        const QStringList refused{QString::number(lines + 5) + reason, QString::number(lines + 6) + reason,
                                  QString::number(lines + 7) + reason};
        QCOMPARE(rejects(files), refused);

        QCOMPARE(files.rows(at("early.csv"), schema).mid(0, 4), wanted);
        QCOMPARE(rejects(files), QStringList({"6" + reason, "7" + reason, "8" + reason}));
    }

    /// Types come from samples; a later cell that says more than its type holds is rejected, never rounded or emptied.
    void contradictingCellsAreRejected()
    {
        const std::string good = "10,1.50,2.5e3,true,2024-05-01,x";
        const std::string start = "n,price,real,ok,day,country\n" + many(good, 300'000);
        const std::int64_t first = linesOf(start) + 1;
        const std::vector<std::pair<std::string, QString>> bad{
            {"1.5,1,1,true,2024-05-01,x", "n The value of the column n cannot be read as integer."},
            {"\"1,234\",1,1,true,2024-05-01,x", "n The value of the column n cannot be read as integer."},
            {"99999999999999999999,1,1,true,2024-05-01,x", "n The value of the column n is too large for integer."},
            {"01234,1,1,true,2024-05-01,x",
             "n The value of the column n has leading zeros, as codes have. Read the column "
             "as text to keep them."},
            {"1,1.505,1,true,2024-05-01,x", "price The value of the column price has more decimals than decimal(18,2) "
                                            "keeps. Give the column a larger scale."},
            {"1,12345678901234567.00,1,true,2024-05-01,x", "price The value of the column price is too large for "
                                                           "decimal(18,2)."},
            {"1,1,inf,true,2024-05-01,x", "real The value of the column real cannot be read as number."},
            {"1,1,123456789012345678901,true,2024-05-01,x",
             "real The value of the column real is too large for number."},
            {"1,1,1,1,2024-05-01,x", "ok The value of the column ok cannot be read as boolean."},
            {"1,1,1,true,01.05.2024,x", "day The value of the column day cannot be read as date."},
            {"none,1,1,true,2024-05-01,x", "n The value of the column n cannot be read as integer."},
        };
        std::string text = start;
        QStringList refused;
        for (const auto& [row, reason] : bad) {
            refused << QString::number(first + refused.size()) + ' ' + reason;
            text += row + '\n';
        }
        Files files;
        files.with("a.csv", text + many(good, 600'000) + "7,1.5000,1,TRUE,2024-05-01,NA\n");
        // Only the beginning is looked at closely: what follows must not change the types.
        const Schema schema({{"n", TypeKind::Integer},
                             {"price", DataType::decimal(18, 2)},
                             {"real", TypeKind::Number},
                             {"ok", TypeKind::Boolean},
                             {"day", TypeKind::Date},
                             {"country", TypeKind::Text}});
        const QStringList rows = files.rows(at("a.csv"), schema);
        QVERIFY2(rows.size() > 1000, qPrintable(rows.join('\n').left(500)));
        QCOMPARE(rows.last(), QString("7|1.50|1|true|2024-05-01|NA"));
        QCOMPARE(rejects(files), refused);
    }

    void wordsForNoValueAreOfTheirColumns()
    {
        Files files;
        files.with("a.csv", "n,country\n1,DE\nNA,FR\n3,IT\n" + many("4,NL", 5'000'000) + "NA,NA\n");
        QCOMPARE(files.columns(at("a.csv")), QString("n:integer country:text"));
        const QStringList rows = files.rows(at("a.csv"));
        QCOMPARE(rows.at(1), QString("-|FR"));
        QCOMPARE(rows.last(), QString("-|NA")); // Namibia
        QVERIFY(files.rejected.empty());
    }

    void unclearNumbersStayText()
    {
        Files files;
        files.with("thousands.csv", "n,m\n\"1,234\",1\n\"12,500\",2\n7,3\n")
            .with("comma.csv", "n;m\n1,234;1,5\n12,500;2,25\n")
            .with("long.csv",
                  "x,y,z\n0.12345678901234567890,0.30000000000000004,1234567890123456789012345678901234567890.5\n"
                  "1.5,0.1234567890123,2.5\n");
        QCOMPARE(files.columns(at("thousands.csv")), QString("n:text m:integer"));
        QVERIFY(files.notes(at("thousands.csv")).contains("may stand for thousands or for decimals"));
        QCOMPARE(files.columns(at("comma.csv")), QString("n:decimal(18,3) m:decimal(18,2)"));
        QCOMPARE(files.columns(at("long.csv")), QString("x:decimal(38,20) y:number z:text"));
        QCOMPARE(files.rows(at("long.csv")).at(0),
                 QString("0.12345678901234567890|0.30000000000000004|1234567890123456789012345678901234567890.5"));
    }

    /// All kinds of faults in one file; quoted line breaks before them count as lines.
    void linesOfRejectsAreExact()
    {
        const std::string text = "id,word,n\r\n"             // 1
                                 "1,\"two\r\nlines\",1\r\n"  // 2, 3
                                 "2,few\r\n"                 // 4
                                 "3,\"a\nb\nc\",3\n"         // 5 to 7
                                 "4,x,y,z\n"                 // 8
                                 "\n"                        // 9
                                 "5,\"ab\"cd,5\n"            // 10
                                 "6,\xC3\x28,6\n"            // 11
                                 "7,\"multi\nline\",seven\n" // 12, 13
                                 "8,fine,8\n"                // 14
                                 "9,\"never closed,9\n"      // 15
                                 "10,fine,10\n";             // 16
        Files files;
        files.with("a.csv", text);
        const Schema schema({{"id", TypeKind::Integer}, {"word", TypeKind::Text}, {"n", TypeKind::Integer}});
        const QStringList rows =
            files.rows({{"path", "a.csv"}, {"encoding", "utf-8"}, {"delimiter", ","}, {"quote", "\""}}, schema);
        QCOMPARE(rows, QStringList({"1|two\r\nlines|1", "3|a\nb\nc|3", "8|fine|8", "10|fine|10"}));
        QStringList lines;
        for (const engine::RejectedRow& row : files.rejected) {
            lines << QString::number(row.line) + QString::fromStdString(row.column);
        }
        QCOMPARE(lines, QStringList({"4n", "8", "10word", "11word", "12n", "15"}));
        QCOMPARE(files.rejected[3].text, std::string("6,\\xC3(,6"));
        QCOMPARE(files.rejected[4].text, std::string("7,\"multi\nline\",seven"));
    }

    /// Files of other encodings are named themselves, with their own lines.
    void encodedFilesAreNamed()
    {
        const QString text = QString::fromUtf8("id,name\n1,Jörg\n2,Zoë,more\n3,Åsa\nx,Øre\n");
        Files files;
        std::string broken = utf16(text + QString::fromUtf8("5,half\n6,ok\n"));
        broken[broken.size() - 2 * 9] = '\x01'; // the l of "half" becomes half a pair
        broken[broken.size() - 2 * 9 + 1] = '\xD8';
        files.with("1.csv", text.toLatin1().toStdString()).with("16.csv", broken);
        const Schema schema({{"id", TypeKind::Integer}, {"name", TypeKind::Text}});
        for (const char* name : {"1.csv", "16.csv"}) {
            const QStringList rows = files.rows(at(name), schema);
            QCOMPARE(rows.mid(0, 2), QStringList({QString::fromUtf8("1|Jörg"), QString::fromUtf8("3|Åsa")}));
            QCOMPARE(files.rejected.at(0).line, 3);
            QCOMPARE(files.rejected.at(1).line, 5);
            QCOMPARE(files.rejected.at(1).column, std::string("id"));
            for (const engine::RejectedRow& row : files.rejected) {
                QCOMPARE(row.file, (files.folder() / name).string());
            }
        }
        QCOMPARE(files.rejected.size(), 3U);
        QCOMPARE(files.rejected.at(2).line, 6);
    }

    void packedFiles()
    {
        const std::string csv =
            "id,at\n" + many("1,2024-05-01T10:00:00", 3'000'000) + "x,\n2,2024-05-01T10:00:00+02:00\n";
        const std::string lines = many("{\"id\": 1, \"name\": \"a\"}", 2'000'000) + "{\"id\": \"no\"}\n{\"id\": 2}\n";
        Files files;
        files.with("a.csv.gz", gzipped(csv))
            .with("a.csv.zst", zstandard(csv))
            .with("two.csv.gz", gzipped(csv) + gzipped("3,\n"))
            .with("a.ndjson.gz", gzipped(lines))
            .with("a.ndjson.zst", zstandard(lines))
            .with("cut.csv.gz", gzipped(csv).substr(0, 4000));
        for (const char* name : {"a.csv.gz", "a.csv.zst"}) {
            QCOMPARE(files.columns(at(name)), QString("id:integer at:instant"));
            const QStringList rows = files.rows(at(name));
            QCOMPARE(rows.last(), QString("2|2024-05-01T08:00:00Z"));
            QCOMPARE(static_cast<std::int64_t>(rows.size()), linesOf(csv) - 2);
            QCOMPARE(files.rejected.at(0).line, linesOf(csv) - 1);
        }
        QCOMPARE(files.rows(at("two.csv.gz")).last(), QString("3|-"));
        const Schema schema({{"id", TypeKind::Integer}, {"name", TypeKind::Text}});
        for (const char* name : {"a.ndjson.gz", "a.ndjson.zst"}) {
            QCOMPARE(files.columns(at(name)), QString("id:integer name:text"));
            QStringList rows = files.rows(at(name), schema);
            QCOMPARE(static_cast<std::int64_t>(rows.size()), linesOf(lines) - 1);
            QVERIFY(rows.contains("2|-"));
            QCOMPARE(files.rejected.at(0).line, linesOf(lines) - 1);
        }
        QVERIFY(files.rows(at("cut.csv.gz")).at(0).contains("cut off or damaged"));
    }

    void tenMegabyteLines()
    {
        Files files;
        const std::string longText(10'000'000, 'x');
        files.with("a.csv", "id,name\n1,a\n2," + longText + "\n3,c\n4,\"" + longText + "\n" + longText + "\"\n5,e\n")
            .with("a.ndjson", "{\"id\": 1}\n{\"id\": 2, \"name\": \"" + longText +
                                  "\"}\n{\"id\": \"no\", \"name\": \"" + longText + "\"}\n{\"id\": 4}\n");
        const Schema schema({{"id", TypeKind::Integer}, {"name", TypeKind::Text}});
        QCOMPARE(files.rows(at("a.csv"), schema), QStringList({"1|a", "3|c", "5|e"}));
        const QString reason = " The line is longer than the largest line allowed.";
        QCOMPARE(rejects(files), QStringList({"3 " + reason, "5 " + reason}));
        QCOMPARE(files.rows({{"path", "a.csv"}, {"maxLineBytes", 30'000'000}}, schema).size(), 5);
        QVERIFY(files.rejected.empty());
        const QStringList rows = files.rows(at("a.ndjson"), schema);
        QCOMPARE(rows.size(), 3);
        QCOMPARE(rows.at(1).size(), 10'000'002);
        QCOMPARE(files.rejected.at(0).line, 3);
    }

    void jsonIsExact()
    {
        Files files;
        files
            .with("a.ndjson", "{\"id\": 1, \"price\": 1.5, \"shop\": {\"city\": \"Ulm\", \"tags\": [1, 2]}}\n"
                              "{\"id\": 2, \"price\": 1234567890123456.78, \"shop\": null}\n"
                              "{\"id\": 3, \"price\": 1.239}\n{\"id\": 4.5}\n{\"id\": 99999999999999999999}\n"
                              "{\"id\": \"007\"}\n{\"id\": 8, \"price\": \"2.50\"}\n{\"id\": 9, \"price\": 2e3}\n")
            .with("wide.json", utf16(QString::fromUtf8("[{\"id\": 1, \"shop\": \"Köln\"},\n{\"id\": \"x\"}]")));
        const Schema schema(
            {{"id", TypeKind::Integer}, {"price", DataType::decimal(18, 2)}, {"shop", TypeKind::JsonValue}});
        QCOMPARE(files.columns(at("a.ndjson")).section(' ', 2), QString("shop:json"));
        const QStringList rows = files.rows(at("a.ndjson"), schema);
        QCOMPARE(rows.size(), 3);
        QVERIFY2(rows.at(0).startsWith("1|1.50|{") && rows.at(0).contains("\"city\""), qPrintable(rows.at(0)));
        QCOMPARE(rows.at(1), QString("2|1234567890123456.78|-"));
        QCOMPARE(rows.at(2), QString("8|2.50|-"));
        QStringList places;
        for (const engine::RejectedRow& row : files.rejected) {
            places << QString::number(row.line) + QString::fromStdString(row.column);
        }
        QCOMPARE(places, QStringList({"3price", "4id", "5id", "6id", "8price"}));
        const Schema two({{"id", TypeKind::Integer}, {"shop", TypeKind::Text}});
        QCOMPARE(files.rows(at("wide.json"), two), QStringList({QString::fromUtf8("1|Köln")}));
        QCOMPARE(files.rejected.at(0).line, 2);
        QVERIFY(QString::fromStdString(files.rejected.at(0).file).endsWith("wide.json"));
    }

    void emptyAndMixedFolders()
    {
        Files files;
        files.with("d/1.csv", "a,b\n")
            .with("d/2.csv", "")
            .with("d/3.csv", "\xEF\xBB\xBF"
                             "b,c\nx,1\n")
            .with("d/4.csv", "a,b\n7,\"y\n\"\nbad\n");
        QCOMPARE(files.columns(at("d")), QString("a:integer b:text c:integer"));
        QStringList rows = files.rows(at("d"));
        rows.sort();
        QCOMPARE(rows, QStringList({"-|x|1", "7|y\n|-"}));
        QCOMPARE(files.rejected.size(), 1U);
        QCOMPARE(files.rejected[0].line, 4);
        QVERIFY(QString::fromStdString(files.rejected[0].file).endsWith("4.csv"));
    }

    void customFormats()
    {
        Files files;
        files.with("a.csv",
                   "d,t\n31.01.2024,31.01.2024 08:15\n01.02.2024,31.02.2024 08:15\n03.02.2024,\n4.2.24,4.2.2024 "
                   "23:59\n");
        const Schema schema({{"d", TypeKind::Date}, {"t", TypeKind::Instant}});
        const Json settings{{"path", "a.csv"}, {"dateFormat", "%d.%m.%Y"}, {"timestampFormat", "%d.%m.%Y %H:%M"}};
        QCOMPARE(files.rows(settings, schema), QStringList({"2024-01-31|2024-01-31T08:15:00Z", "2024-02-03|-"}));
        QCOMPARE(rejects(files), QStringList({"3 t The value of the column t cannot be read as instant.",
                                              "5 d The value of the column d cannot be read as date."}));
        const Json unknown{{"path", "a.csv"}, {"dateFormat", "%Q"}};
        QVERIFY(files.rows(unknown, schema).at(0).contains("%Q of the format"));
    }
};

QTEST_GUILESS_MAIN(TestFileExact)
#include "tst_file_exact.moc"
