#include "core/connect/source.h"
#include "core/engine/streams.h"
#include "plugins/sources/spreadsheet/cell_format.h"
#include "plugins/sources/spreadsheet/table_area.h"

#include <QTemporaryDir>
#include <QTest>

#include <fstream>

using namespace weir;
using namespace weir::plugins::sources_spreadsheet;

namespace weir::plugins::sources_spreadsheet {
std::unique_ptr<connect::Source> create();
}

namespace {

/// The workbooks that workbooks/make.py writes with openpyxl and odfpy.
class Workbooks
{
public:
    Workbooks() { context.projectFolder = WEIR_SOURCE_DIR "/tests/plugins/sources/workbooks"; }
    [[nodiscard]] QString columns(const Json& settings) const
    {
        const auto found = source->discover(settings, context);
        if (!found) {
            return QString::fromStdString(found.error().messageId());
        }
        QStringList list;
        for (const Field& field : found->schema.fields()) {
            list << QString::fromStdString(field.name + ':' + toText(field.type));
        }
        return list.join(' ');
    }
    [[nodiscard]] QStringList rows(const Json& settings) const
    {
        const auto found = source->discover(settings, context);
        return found ? rows(settings, found->schema) : QStringList{QString::fromStdString(found.error().messageId())};
    }
    [[nodiscard]] QStringList rows(const Json& settings, const Schema& schema) const
    {
        const auto binding = source->bind(settings, schema, "duckdb", {}, context);
        if (!binding) {
            return {QString::fromStdString(binding.error().messageId())};
        }
        auto stream = std::get<engine::StreamScan>(*binding).open(context.run);
        const auto all = engine::rowsOf(**stream);
        if (!all) {
            return {QString::fromStdString(all.error().messageId())};
        }
        QStringList list;
        for (const auto& row : *all) {
            QStringList cells;
            for (const Value& value : row) {
                cells << (isNull(value) ? QString("-") : QString::fromStdString(toText(value)));
            }
            list << cells.join('|');
        }
        return list;
    }
    std::unique_ptr<connect::Source> source = create();
    connect::SourceContext context;
};

Json sheet(const char* name, const char* range = "")
{
    return {{"path", "people.xlsx"}, {"sheet", name}, {"range", range}};
}

} // namespace

class TestSpreadsheetSource : public QObject
{
    Q_OBJECT

private slots:
    void bothFormatsGiveTheSameRows()
    {
        const Workbooks books;
        for (const char* file : {"people.xlsx", "people.ods"}) {
            const Json settings{{"path", file}, {"range", "A1:G4"}};
            QCOMPARE(books.columns(settings),
                     QString("id:integer name:text email:text amount:number day:date at:instant ok:boolean"));
            const QStringList wanted{"1|Ann|ann@example.org|12.5|2024-01-31|2024-02-01T08:30:00Z|true",
                                     "2|Zoë|zoe@example.org|7|1999-12-31|2024-02-29T23:59:59Z|false",
                                     "3|Łukasz|-|-0.25|2024-03-01|2024-03-01T00:00:00Z|true"};
            QCOMPARE(books.rows(settings), wanted);
        }
    }

    void sheetsAreListedAndTheFirstFilledOneIsTaken()
    {
        const Workbooks books;
        const auto entries = books.source->catalog({{"path", "people.xlsx"}}, books.context);
        QVERIFY(entries);
        QStringList names;
        for (const connect::CatalogEntry& entry : *entries) {
            names << QString::fromStdString(entry.name);
        }
        QCOMPARE(names, QStringList({"People", "With titles", "Mixed"}));
        const auto found = books.source->discover({{"path", "people.xlsx"}}, books.context);
        QVERIFY(found);
        QVERIFY(found->detected == Json({{"sheet", "People"}, {"range", "A1:G4"}, {"header", "yes"}}));
        QVERIFY(found->schema.find("email")->privacy != Privacy::Plain);
        for (const std::string& note : found->notes) {
            QVERIFY2(note.find("example.org") == std::string::npos, note.c_str());
        }
    }

    void titlesAboveAndEmptyRowsAreLeftOut()
    {
        const Workbooks books;
        const auto titled = books.source->discover(sheet("With titles"), books.context);
        QCOMPARE(titled->detected.at("range").get<std::string>(), std::string("B4:D8"));
        QCOMPARE(books.columns(sheet("With titles")), QString("order:text total:number note:text"));
        QCOMPARE(books.rows(sheet("With titles")), QStringList({"0017|10|a", "0018|20.5|-", "sum|30.5|calculated"}));
    }

    void rangesAndHeadersCanBeStated()
    {
        const Workbooks books;
        QCOMPARE(books.rows(sheet("People", "$a:$b")), QStringList({"1|Ann", "2|Zoë", "3|Łukasz"}));
        Json settings = sheet("People", "B2:C3");
        settings["header"] = "no";
        QCOMPARE(books.rows(settings), QStringList({"Ann|ann@example.org", "Zoë|zoe@example.org"}));
        settings["range"] = "B1:B4";
        QCOMPARE(books.columns(settings), QString("column_b:text"));
        QCOMPARE(books.rows(settings), QStringList({"name", "Ann", "Zoë", "Łukasz"}));
        QCOMPARE(books.rows(sheet("People", "Q1:R9")), QStringList{"source.spreadsheet.rangeEmpty"});
        QCOMPARE(books.rows(sheet("People", "People")), QStringList{"source.spreadsheet.range"});
        QCOMPARE(books.rows(sheet("Nobody")), QStringList{"source.spreadsheet.noSheet"});
    }

    void whatIsMixedIsTextAndKeepsItsForm()
    {
        const Workbooks books;
        Json settings = sheet("Mixed");
        settings["header"] = "no";
        QCOMPARE(books.columns(settings), QString("column_a:text column_b:text"));
        QCOMPARE(books.rows(settings), QStringList({"1|x", "2.5|3", "three|2024-05-06", "18:00:00|45000"}));
    }

    void statedTypesMustFit()
    {
        const Workbooks books;
        Schema schema;
        schema.add({"amount", DataType::decimal(10, 2)});
        schema.add({"id", TypeKind::Text});
        QCOMPARE(books.rows(sheet("People"), schema), QStringList({"12.50|1", "7.00|2", "-0.25|3"}));
        Schema wrong;
        wrong.add({"name", TypeKind::Integer});
        QCOMPARE(books.rows(sheet("People"), wrong), QStringList{"source.spreadsheet.value"});
        Schema missing;
        missing.add({"nmae", TypeKind::Text});
        QCOMPARE(books.rows(sheet("People"), missing), QStringList{"source.spreadsheet.columnMissing"});
    }

    void damagedAndOtherFilesAreNamed()
    {
        Workbooks books;
        QTemporaryDir folder;
        const std::filesystem::path place = folder.path().toStdString();
        std::ifstream whole(books.context.projectFolder / "people.xlsx", std::ios::binary);
        const std::string bytes{std::istreambuf_iterator<char>(whole), {}};
        const auto write = [&](const char* name, const std::string& content) {
            std::ofstream(place / name, std::ios::binary) << content;
        };
        write("cut.xlsx", bytes.substr(0, bytes.size() / 2));
        write("old.xls", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 old");
        write("list.xlsx", "a,b\n1,2\n");
        write("none.xlsx", "");
        books.context.projectFolder = place;
        const auto id = [&](const char* name) { return books.columns({{"path", name}}); };
        QVERIFY(id("cut.xlsx").startsWith("source.spreadsheet."));
        QCOMPARE(id("old.xls"), QString("source.spreadsheet.old"));
        QCOMPARE(id("list.xlsx"), QString("source.spreadsheet.other"));
        QCOMPARE(id("none.xlsx"), QString("source.spreadsheet.other"));
        QCOMPARE(id("missing.xlsx"), QString("file.missing"));
        for (std::size_t at = 40; at < bytes.size(); at += bytes.size() / 97) { // no flipped byte may end the program
            std::string broken = bytes;
            broken[at] = static_cast<char>(broken[at] ^ 0x55);
            write("broken.xlsx", broken);
            (void)books.columns({{"path", "broken.xlsx"}});
        }
    }

    void formatsTellDatesFromNumbers()
    {
        QCOMPARE(meaningOf("yyyy-mm-dd"), NumberMeaning::Date);
        QCOMPARE(meaningOf("d. mmmm yyyy"), NumberMeaning::Date);
        QCOMPARE(meaningOf("dd/mm/yy h:mm"), NumberMeaning::DateAndTime);
        QCOMPARE(meaningOf("[h]:mm:ss"), NumberMeaning::Time);
        QCOMPARE(meaningOf("mm:ss.0"), NumberMeaning::Time);
        QCOMPARE(meaningOf("General"), NumberMeaning::Number);
        QCOMPARE(meaningOf("#,##0.00 [Red];\"days\" 0"), NumberMeaning::Number);
        QCOMPARE(meaningOf("0\\d"), NumberMeaning::Number);
        QCOMPARE(meaningOf("\"unclosed"), NumberMeaning::Number);
        QCOMPARE(meaningOfBuiltIn(14), NumberMeaning::Date);
        QCOMPARE(meaningOfBuiltIn(22), NumberMeaning::DateAndTime);
        QCOMPARE(meaningOfBuiltIn(2), NumberMeaning::Number);
    }
};

QTEST_APPLESS_MAIN(TestSpreadsheetSource)
#include "tst_spreadsheet_source.moc"
