#include "ui/kit/command_palette.h"
#include "ui/kit/data_grid.h"
#include "ui/kit/fuzzy.h"
#include "ui/kit/inputs.h"
#include "ui/kit/messages.h"
#include "ui/kit/path_data.h"
#include "ui/kit/rows_text.h"
#include "ui/theme/theme.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPainter>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <cmath>
#include <numbers>
#include <set>

using namespace weir;
using namespace weir::ui;

namespace {

/// A million rows that exist only when asked for.
class HugePages : public RowPages
{
public:
    [[nodiscard]] std::shared_ptr<const Schema> schema() const override { return m_schema; }
    [[nodiscard]] std::int64_t rowCount() const override { return 1'000'000; }
    void request(std::int64_t page) override
    {
        ++requests;
        RowBatch rows(m_schema);
        for (std::int64_t i = page * kPageRows; i < std::min<std::int64_t>((page + 1) * kPageRows, rowCount()); ++i) {
            const std::vector<Value> row{i, i % 3 == 0 ? Value() : Value("p" + std::to_string(i) + "@x.org")};
            rows.appendRow(row);
        }
        emit arrived(page, rows);
    }
    void arrange(const RowArrangement&) override {}
    [[nodiscard]] Each each() const override { return {}; }
    int requests = 0;

private:
    std::shared_ptr<const Schema> m_schema = std::make_shared<const Schema>(
        std::vector<Field>{{"id", TypeKind::Integer}, {"email", TypeKind::Text, true, Privacy::Identifier}});
};

} // namespace

class TestKit : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { Theme::instance().install(*qApp); }

    /// A button says what its command says, with the keys after its name.
    void buttonsSayWhatTheirCommandSays()
    {
        QAction run(QStringLiteral("&Run to here"));
        run.setShortcut(Qt::Key_F7);
        const std::unique_ptr<QToolButton> button(actionButton(&run));
        QCOMPARE(button->toolTip(), QStringLiteral("Run to here (F7)"));
        run.setToolTip(QStringLiteral("Run to here. Will run:\nOrders"));
        QCOMPARE(button->toolTip(), QStringLiteral("Run to here (F7). Will run:\nOrders"));
        run.setToolTip(QStringLiteral("Computes what is before this node"));
        QCOMPARE(button->toolTip(), QStringLiteral("Computes what is before this node"));
        QAction open(QStringLiteral("Open..."));
        const std::unique_ptr<QToolButton> plain(actionButton(&open));
        QCOMPARE(plain->toolTip(), QStringLiteral("Open..."));
    }

    void sortsFiltersAndCopiesWhatIsShownHere()
    {
        const auto schema = std::make_shared<const Schema>(
            std::vector<Field>{{"id", TypeKind::Integer}, {"email", TypeKind::Text, true, Privacy::Identifier}});
        std::vector<RowBatch> batches;
        for (const std::int64_t first : {9, 100}) { // text order would be 100, 101, 10, 9
            RowBatch rows(schema);
            for (std::int64_t id : {first, first + 1}) {
                const std::vector<Value> row{id, Value("k" + std::to_string(id) + "@x.org")};
                rows.appendRow(row);
            }
            batches.push_back(std::move(rows));
        }
        RowBatch last(schema);
        last.appendRow(std::vector<Value>{Value(), Value("a, \"b\"")});
        batches.push_back(std::move(last));
        DataGrid grid;
        const QAbstractItemModelTester tester(grid.grid(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        grid.setPages(std::make_unique<MemoryPages>(schema, batches));
        const auto ids = [&] {
            QStringList all;
            for (int row = 0; row < grid.grid()->rowCount(); ++row) {
                all << grid.grid()->index(row, 0).data().toString();
            }
            return all.join(QLatin1Char(' '));
        };
        QCOMPARE(ids(), QStringLiteral("9 10 100 101 "));
        grid.turnSorting(0);
        QCOMPARE(ids(), QStringLiteral("9 10 100 101 "));
        grid.turnSorting(0);
        QCOMPARE(ids(), QStringLiteral("101 100 10 9 ")); // NULL stays last
        QCOMPARE(grid.grid()->headerData(0, Qt::Horizontal, GridModel::SortedRole).toInt(), -1);
        grid.find(QStringLiteral("10"));
        QCOMPARE(ids(), QStringLiteral("101 100 10"));
        grid.find(QStringLiteral("X.ORG"));
        QCOMPARE(grid.grid()->rowCount(), 0); // a masked column answers nothing
        grid.grid()->reveal(1);
        QCOMPARE(grid.grid()->rowCount(), 4);
        grid.grid()->hideAgain();
        QCOMPARE(grid.grid()->rowCount(), 0);
        grid.find({});
        grid.turnSorting(0);
        QCOMPARE(ids(), QStringLiteral("9 10 100 101 "));

        grid.selectionModel()->select(QItemSelection(grid.grid()->index(3, 0), grid.grid()->index(4, 1)),
                                      QItemSelectionModel::Select);
        QCOMPARE(grid.selectedText(), QStringLiteral("101\tk***@x.org\n\ta***"));
        const QJsonArray copied = QJsonDocument::fromJson(grid.selectedJson().toUtf8()).array();
        QCOMPARE(copied.size(), 2);
        QCOMPARE(copied[0].toObject()["email"].toString(), QStringLiteral("k***@x.org"));
        QVERIFY(copied[1].toObject()["id"].isNull());

        const auto csv = [&](std::vector<bool> masked) {
            QByteArray text = csvHead(*schema);
            const auto add = [&](const RowBatch& rows) -> Status {
                text += csvRows(rows, masked);
                return {};
            };
            return grid.grid()->pages()->each()(add, {}) ? text : QByteArray();
        };
        QCOMPARE(csv({false, true}), QByteArray("id,email\r\n9,k***@x.org\r\n10,k***@x.org\r\n100,k***@x.org\r\n"
                                                "101,k***@x.org\r\n,a***\r\n"));
        QVERIFY(csv({false, false}).endsWith("101,k101@x.org\r\n,\"a, \"\"b\"\"\"\r\n"));
    }

    void everyIconDrawsInsideItsGrid()
    {
        std::set<std::string_view> names;
        for (int i = 0; i < static_cast<int>(Icon::Count); ++i) {
            const auto icon = static_cast<Icon>(i);
            const QRectF bounds = iconPath(icon).boundingRect();
            QVERIFY2(!iconPath(icon).isEmpty(), name(icon).data());
            QVERIFY2(QRectF(0.8, 0.8, 18.4, 18.4).contains(bounds), name(icon).data());
            QVERIFY2(std::max(bounds.width(), bounds.height()) >= 7, name(icon).data());
            QVERIFY2(names.insert(name(icon)).second, name(icon).data());
            QCOMPARE(iconNamed(name(icon)), icon);
        }
        QCOMPARE(iconNamed("no such icon"), Icon::Node);
    }

    void pathDataFollowsSvg()
    {
        // A half circle by arc: its length is pi r, its top lies r above the chord.
        const QPainterPath arc = parsePathData("M0 10A5 5 0 0 1 10 10");
        QVERIFY2(std::abs(arc.length() - 5 * std::numbers::pi) < 0.05, qPrintable(QString::number(arc.length())));
        QVERIFY(std::abs(arc.boundingRect().top() - 5) < 0.01);
        // The other sweep bends down.
        QVERIFY(std::abs(parsePathData("M0 10A5 5 0 0 0 10 10").boundingRect().bottom() - 15) < 0.01);
        // S without a curve before it takes the current point as its first handle.
        const QPainterPath smooth = parsePathData("M2 10S5 5 10 5");
        QCOMPARE(QPointF(smooth.elementAt(1)), QPointF(2, 10));
        QCOMPARE(parsePathData("m1 1 2 2h3v-1z").elementCount(), 6);
        QVERIFY(parsePathData("nonsense").isEmpty());
    }

    void iconsFollowTheTheme()
    {
        const QIcon sample = icon(Icon::Stop, Token::Text);
        const auto ink = [&] {
            const QImage image = sample.pixmap(40, 40).toImage();
            QColor strongest(Qt::transparent);
            for (int i = 0; i < 40 * 40; ++i) {
                const QColor pixel = image.pixelColor(i % 40, i / 40);
                if (pixel.alpha() > strongest.alpha()) {
                    strongest = pixel;
                }
            }
            return strongest;
        };
        Theme::instance().setChoice(ThemeChoice::Light);
        QCOMPARE(ink().rgb(), tokenColor(Token::Text, Mode::Light).rgb());
        Theme::instance().setChoice(ThemeChoice::Dark);
        QCOMPARE(ink().rgb(), tokenColor(Token::Text, Mode::Dark).rgb());
        Theme::instance().setChoice(ThemeChoice::Light);
    }

    void fuzzyRanks()
    {
        const auto score = [](const char* query, const char* text) {
            const auto match = fuzzyMatch(QString::fromLatin1(query), QString::fromLatin1(text));
            return match ? match->score : -1000;
        };
        QVERIFY(!fuzzyMatch(u"xyz", u"Filter rows"));
        QVERIFY(score("fil", "Filter rows") > score("fil", "Profile"));
        QVERIFY(score("fr", "Filter rows") > score("fr", "Offer"));
        QVERIFY(score("rows", "Filter rows") > score("rows", "Remove old wrong sets"));
        QCOMPARE(fuzzyMatch(u"", u"anything")->score, 0);
        const auto match = fuzzyMatch(u"FR", u"Filter rows");
        QCOMPARE(match->positions, (std::vector<int>{0, 7}));
    }

    void gridHoldsAMillionRows()
    {
        DataGrid grid;
        new QAbstractItemModelTester(grid.grid(), QAbstractItemModelTester::FailureReportingMode::QtTest, &grid);
        auto pages = std::make_unique<HugePages>();
        HugePages* huge = pages.get();
        grid.setPages(std::move(pages));
        grid.resize(500, 400);
        grid.show();
        QCOMPARE(grid.grid()->rowCount(), 1'000'000);
        grid.scrollToBottom();
        QCoreApplication::processEvents();
        QCOMPARE(grid.grid()->index(999'999, 0).data().toString(), QStringLiteral("999999"));
        // What is not looked at is not fetched.
        QVERIFY2(huge->requests < 12, qPrintable(QString::number(huge->requests)));
    }

    void personalColumnsAreMasked()
    {
        DataGrid grid;
        grid.setPages(std::make_unique<HugePages>());
        const QModelIndex cell = grid.grid()->index(1, 1);
        QCOMPARE(cell.data().toString(), QStringLiteral("p***@x.org"));
        QVERIFY(grid.grid()->index(0, 1).data(GridModel::NullRole).toBool());
        QVERIFY(grid.grid()->index(0, 1).data().isNull());
        grid.selectRow(1);
        QVERIFY(!grid.selectedText().contains(QStringLiteral("p1@x.org")));
        QVERIFY(grid.grid()->hasMaskedColumns());
        grid.grid()->reveal(1);
        QCOMPARE(cell.data().toString(), QStringLiteral("p1@x.org"));
        grid.grid()->hideAgain();
        QCOMPARE(cell.data().toString(), QStringLiteral("p***@x.org"));
        QCOMPARE(cell.data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight, 0);
        QVERIFY((grid.grid()->index(1, 0).data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight) != 0);
    }

    void paletteRunsActionsByKeys()
    {
        QWidget window;
        window.resize(900, 600);
        window.show();
        QAction run(QStringLiteral("Run pipeline"));
        QAction undo(QStringLiteral("Undo"));
        undo.setEnabled(false);
        int ran = 0;
        connect(&run, &QAction::triggered, &window, [&ran] { ++ran; });
        bool went = false;
        CommandPalette palette(&window);
        palette.setActions([&] { return std::vector<QAction*>{&undo, &run}; });
        palette.setTargets([&] {
            CommandPalette::Target target;
            target.item.title = QStringLiteral("VIP audience");
            target.go = [&went] { went = true; };
            return std::vector<CommandPalette::Target>{target};
        });
        palette.open();
        auto* field = palette.findChild<QLineEdit*>();
        QTest::keyClicks(field, QStringLiteral("run"));
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(ran, 1);
        QVERIFY(!palette.isVisible());
        palette.open();
        QTest::keyClicks(field, QStringLiteral("undo"));
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(palette.isVisible());
        field->clear();
        QTest::keyClicks(field, QStringLiteral("@vip"));
        QCOMPARE(palette.shownIds().size(), 1);
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(went);
    }

    void toastsAreAtMostThree()
    {
        QWidget window;
        window.resize(900, 600);
        window.show();
        ToastHost toasts(&window);
        for (int i = 0; i < 5; ++i) {
            toasts.show(Tone::Info, QString::number(i));
        }
        QCOMPARE(toasts.visibleToasts(), 3);
        QCOMPARE(toasts.history().size(), std::size_t(5));
    }

    void formRowsShowTheirError()
    {
        auto* field = new QLineEdit;
        FormRow row(QStringLiteral("Column"), field, QStringLiteral("Help"));
        QCOMPARE(field->accessibleName(), QStringLiteral("Column"));
        row.setError(QStringLiteral("Wrong"));
        QVERIFY(field->property("weirInvalid").toBool());
        QCOMPARE(field->accessibleDescription(), QStringLiteral("Wrong"));
        row.setError({});
        QVERIFY(!field->property("weirInvalid").toBool());
        QCOMPARE(field->accessibleDescription(), QStringLiteral("Help"));
    }
};

QTEST_MAIN(TestKit)
#include "tst_kit.moc"
