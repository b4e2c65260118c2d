#include "tests/plugins/sources/files.h"

#include <random>

using namespace weir;
using namespace weir::testing;

class TestFileSource : public QObject
{
    Q_OBJECT

private slots:
    void plainCsv()
    {
        Files files;
        files.with("a.csv", "id,name,price,paid,day,at\n1,Ann,2.50,true,2024-01-31,2024-01-31 08:15:00\n"
                            "2,\"Bob, Jr\",10.00,false,2024-02-01,2024-02-01 09:00:00\n3,,,,,\n");
        QCOMPARE(files.columns(at("a.csv")),
                 QString("id:integer name:text price:decimal(18,2) paid:boolean day:date at:instant"));
        const QStringList wanted{"1|Ann|2.50|true|2024-01-31|2024-01-31T08:15:00Z",
                                 "2|Bob, Jr|10.00|false|2024-02-01|2024-02-01T09:00:00Z", "3|-|-|-|-|-"};
        QCOMPARE(files.rows(at("a.csv")), wanted);
        QVERIFY(files.rejected.empty());
    }

    void europeanCsv()
    {
        Files files;
        files.with("a.csv", "Datum;Betrag;Ort\n31.01.2024;1,50;K\xF6ln\n05.02.2024;20,00;Bonn\n");
        QCOMPARE(files.columns(at("a.csv")), QString("Datum:date Betrag:decimal(18,2) Ort:text"));
        const QStringList wanted{"2024-01-31|1.50|K\xC3\xB6ln", "2024-02-05|20.00|Bonn"};
        QCOMPARE(files.rows(at("a.csv")), wanted);
    }

    void codesStayText()
    {
        Files files;
        files.with("a.csv", "zip,phone,sku,big\n10115,4930123456,007,12345678901234567890123\n"
                            "20095,4940123456,012,12345678901234567890124\n");
        QCOMPARE(files.columns(at("a.csv")), QString("zip:text phone:text sku:text big:text"));
    }

    void dateOrders()
    {
        Files files;
        files.with("us.csv", "d,t\n12/25/2023,1/2/2024 8:05\n01/02/2024,12/31/2023 23:59\n");
        QCOMPARE(files.columns(at("us.csv")), QString("d:date t:instant"));
        QCOMPARE(files.rows(at("us.csv")).at(0), QString("2023-12-25|2024-01-02T08:05:00Z"));
        files.with("both.csv", "d;x\n01/02/2024;1\n03/04/2024;2\n");
        QVERIFY(files.notes(at("both.csv")).contains("day or the month first; the day is taken"));
        QCOMPARE(files.rows(at("both.csv")).at(0), QString("2024-02-01|1"));
    }

    void otherShapes()
    {
        Files files;
        files.with("t.tsv", "a\tb\n1\tx y\n")
            .with("pipe.txt", "a|b\n1|x\n2|y\n")
            .with("title.csv", "Report of May\n\nday,cost\n2024-05-01,1.5\n2024-05-02,2.5\n")
            .with("nohead.csv", "1,2.5,a@b.de\n2,3.5,c@d.de\n")
            .with("bom.csv", "\xEF\xBB\xBF"
                             "a,b\n1,2\n")
            .with("dup.csv", "a,a,\n1,2,3\n")
            .with("na.csv", "x,y\n1,a\nNA,b\n3,c\n")
            .with("country.csv", "x,c\n1,NA\nNA,DE\n");
        QCOMPARE(files.columns(at("t.tsv")), QString("a:integer b:text"));
        QCOMPARE(files.columns(at("pipe.txt")), QString("a:integer b:text"));
        QCOMPARE(files.columns(at("title.csv")), QString("day:date cost:decimal(18,1)"));
        QCOMPARE(files.rows(at("title.csv")).size(), 2);
        QCOMPARE(files.columns(at("nohead.csv")), QString("column_1:integer column_2:decimal(18,1) column_3:text"));
        QCOMPARE(files.rows(at("nohead.csv")).size(), 2);
        QCOMPARE(files.columns(at("bom.csv")), QString("a:integer b:integer"));
        QCOMPARE(files.rows(at("bom.csv")), QStringList{"1|2"});
        QCOMPARE(files.columns(at("dup.csv")), QString("a:integer a_2:integer column_3:integer"));
        QCOMPARE(files.rows(at("na.csv")).at(1), QString("-|b"));
        QCOMPARE(files.columns(at("country.csv")), QString("x:integer c:text"));
    }

    void encodings()
    {
        Files files;
        QString text = QString::fromUtf8("name,city\nJörg,Köln\nZoë,Århus\n");
        std::string utf16("\xFF\xFE");
        for (const QChar c : text) {
            utf16 += static_cast<char>(c.unicode() & 0xFF);
            utf16 += static_cast<char>(c.unicode() >> 8);
        }
        files.with("16.csv", utf16);
        files.with("1.csv", text.toLatin1().toStdString());
        for (const char* file : {"16.csv", "1.csv"}) {
            QCOMPARE(files.rows(at(file)).at(1), QString::fromUtf8("Zoë|Århus"));
        }
        QVERIFY(files.notes(at("1.csv")).contains("Latin-1"));
    }

    void filesThatDiffer()
    {
        Files files;
        files.with("d/1.csv", "a,b\n1,x\n").with("d/2.csv", "b,a\ny,2\n").with("d/3.csv", "a,c\n3,2024-01-01\n");
        for (const char* path : {"d", "d/*.csv", "**/*.csv"}) {
            QCOMPARE(files.columns(at(path)), QString("a:integer b:text c:date"));
            QStringList rows = files.rows(at(path));
            rows.sort();
            const QStringList wanted{"1|x|-", "2|y|-", "3|-|2024-01-01"};
            QCOMPARE(rows, wanted);
        }
        const QString notes = files.notes(at("d"));
        QVERIFY(notes.contains("2.csv differs from 1.csv: the columns stand in another order"));
        QVERIFY(notes.contains("3.csv differs from 1.csv: without b; with c"));
    }

    void malformedRowsAreRejected()
    {
        Files files;
        std::string text = "id,name\n";
        for (int i = 0; i < 50; ++i) {
            text += std::to_string(i) + ",n\n";
        }
        files.with("a.csv", text + "60,too,many\n61\n62,\xFF\xFE\n");
        const QStringList rows = files.rows({{"path", "a.csv"}, {"encoding", "utf-8"}});
        QCOMPARE(rows.size(), 50);
        QCOMPARE(files.rejected.size(), 3U);
        for (const auto& row : files.rejected) {
            QVERIFY(row.line >= 52 && row.line <= 54);
            QVERIFY(!row.reason.empty());
            QVERIFY(QString::fromStdString(row.file).endsWith("a.csv"));
        }
    }

    void jsonFiles()
    {
        Files files;
        files
            .with(
                "a.ndjson",
                "{\"id\": 1, \"at\": \"2024-01-01T10:00:00Z\", \"v\": 1.5}\n{\"id\": 2, \"tags\": [\"x\"], \"v\": 2}\n")
            .with("b.json", "[{\"a\": \"01\", \"b\": true}, {\"a\": \"2\", \"b\": null}]")
            .with("c.json", "{\"rows\": [\n1]}");
        QCOMPARE(files.columns(at("a.ndjson")), QString("id:integer at:instant v:decimal(18,1) tags:json"));
        QCOMPARE(files.rows(at("a.ndjson")).at(0), QString("1|2024-01-01T10:00:00Z|1.5|-"));
        QCOMPARE(files.columns(at("b.json")), QString("a:text b:boolean"));
        QCOMPARE(files.rows(at("b.json")).at(0), QString("01|true"));
        QCOMPARE(files.columns(at("c.json")), QString("source.file.jsonShape"));
    }

    /// The Parquet footer is read by our own code; the file is written by DuckDB.
    void parquetFiles()
    {
        Files files;
        const auto engine = plugins::engines_duckdb::create();
        auto session = engine->open({});
        const Schema schema({{"i", TypeKind::Integer},
                             {"t", TypeKind::Text},
                             {"n", TypeKind::Number},
                             {"d", DataType::decimal(18, 3)},
                             {"day", TypeKind::Date},
                             {"at", TypeKind::Instant},
                             {"b", TypeKind::Boolean}});
        const std::vector<Value> row{std::int64_t{7}, std::string("x"),          1.5, DecimalValue{1250, 3},
                                     Date{19000},     Instant{1700000000000000}, true};
        const auto written =
            (*session)->writeParquet(plan::scan("s", schema, NodeId("n")), {{"s", engine::scanOf(schema, {row})}},
                                     files.folder() / "a.parquet", {});
        QVERIFY2(written.has_value(), written ? "" : written.error().fullText().c_str());
        QCOMPARE(files.columns(at("a.parquet")),
                 QString("i:integer t:text n:number d:decimal(18,3) day:date at:instant b:boolean"));
        QCOMPARE(files.rows(at("a.parquet")), QStringList{"7|x|1.5|1.250|2022-01-08|2023-11-14T22:13:20Z|true"});
        files.with("cut.parquet", "PAR1 and nothing more");
        QCOMPARE(files.columns(at("cut.parquet")), QString("source.file.parquet"));
    }

    void wrongFiles()
    {
        Files files;
        files.with("orders.csv", "a\n1\n")
            .with("empty.csv", "")
            .with("only.csv", "a,b\n")
            .with("x.xlsx", "PK\x03\x04zzzz");
        files.with("bin.csv", std::string("a\0b\x01\x02", 5));
        QCOMPARE(files.columns(at("order.csv")), QString("source.file.missing"));
        QVERIFY(files.discover(at("order.csv")).error().text().ends_with("Did you mean orders.csv?"));
        QCOMPARE(files.columns(at("*.tsv")), QString("source.file.noMatch"));
        QCOMPARE(files.columns(at("empty.csv")), QString("source.file.empty"));
        QCOMPARE(files.columns(at("only.csv")), QString("a:text b:text"));
        QCOMPARE(files.rows(at("only.csv")), QStringList{});
        QCOMPARE(files.columns(at("x.xlsx")), QString("source.file.otherKind"));
        QCOMPARE(files.columns(at("bin.csv")), QString("source.file.binary"));
    }

    void privacyIsGuessed()
    {
        Files files;
        files.with("a.csv", "customer_id,E-Mail,x,email_opened,amount\n1,a@b.de,c@d.org,3,5\n2,e@f.de,g@h.org,4,6\n");
        const auto schema = files.discover(at("a.csv"))->schema;
        QVERIFY(schema[0].privacy == Privacy::Identifier);
        QVERIFY(schema[1].privacy == Privacy::Identifier);
        QVERIFY(schema[2].privacy == Privacy::Identifier);
        QVERIFY(schema[3].privacy == Privacy::Plain);
        QVERIFY(schema[4].privacy == Privacy::Plain);
        files.with("b.ndjson", R"({"by":{"who":{"mail":"n@web.example","name":"Nina F"}},"tags":["new","red"],"n":1})"
                               "\n"
                               R"({"by":{"who":{"name":"Ulrich G","phone":"+33 639 98"}},"tags":[],"n":2})"
                               "\n");
        const auto documents = files.discover(at("b.ndjson"))->schema;
        QVERIFY(documents.find("by")->privacy != Privacy::Plain); // somebody stands in it
        QVERIFY(documents.find("tags")->privacy == Privacy::Plain);
        QVERIFY(documents.find("n")->privacy == Privacy::Plain);
    }

    void fingerprintFollowsTheFile()
    {
        Files files;
        files.with("a.csv", "a\n1\n");
        const auto before = *files.source().fingerprint(at("a.csv"), files.context());
        QCOMPARE(*files.source().fingerprint(at("a.csv"), files.context()), before);
        files.with("a.csv", "a\n12\n");
        QVERIFY(*files.source().fingerprint(at("a.csv"), files.context()) != before);
    }

    /// All files of the UCI Online Retail data, when WEIR_ONLINE_RETAIL names their folder.
    void onlineRetail()
    {
        const QString folder = qEnvironmentVariable("WEIR_ONLINE_RETAIL");
        if (folder.isEmpty()) {
            QSKIP("WEIR_ONLINE_RETAIL is not set");
        }
        Files files;
        const Json settings = at(folder.toStdString() + "/*.csv");
        QCOMPARE(files.columns(settings),
                 QString("InvoiceNo:text StockCode:text Description:text Quantity:integer InvoiceDate:instant "
                         "UnitPrice:decimal(18,2) CustomerID:decimal(18,1) Country:text"));
        QVERIFY(files.rows(settings).size() > 100'000);
        QCOMPARE(files.rejected.size(), 0U);
    }

    /// Generated files: what was written is what is read, whatever the style.
    void generatedFilesReadBack()
    {
        std::mt19937 random(7);
        const std::vector<std::string> words{"x",           "a b",   "semi;colon", "com,ma",  "quo\"te",
                                             "line\nbreak", "t\tab", "pi|pe",      "\xC3\xBC"};
        for (int round = 0; round < 5; ++round) {
            const char delimiter = ",;\t|"[random() % 4];
            Files files;
            std::string text = std::string("id") + delimiter + "word" + delimiter + "n\n";
            QStringList wanted;
            for (int row = 0; row < 30; ++row) {
                const std::string word = words[random() % words.size()];
                std::string quoted;
                for (const char c : word) {
                    quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
                }
                const std::string number = std::to_string(random() % 100) + ".25";
                text += std::to_string(row) + delimiter + '"' + quoted + '"' + delimiter + number + '\n';
                wanted << QString::fromStdString(std::to_string(row) + '|' + word + '|' + number);
            }
            files.with("f.csv", text);
            QCOMPARE(files.columns(at("f.csv")), QString("id:integer word:text n:decimal(18,2)"));
            QStringList rows = files.rows(at("f.csv"));
            QCOMPARE(rows, wanted);
        }
    }
};

QTEST_GUILESS_MAIN(TestFileSource)
#include "tst_file_source.moc"
