#include "ui/charts/chart_menu.h"

#include "ui/kit/icon.h"
#include "ui/kit/labels.h"
#include "ui/theme/style.h"

#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QMenu>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace weir::ui {
namespace {

// The size of the table of a chart, at 100 %.
constexpr int kNarrow = 520;
constexpr int kWide = 960;
constexpr int kHigh = 460;
constexpr int kScrollBar = 24;

/// Cells with tabs between them, as spreadsheets take them from the clipboard.
QString tabbed(const ChartSheet& sheet)
{
    QStringList lines{sheet.columns.join(QLatin1Char('\t'))};
    for (const QStringList& row : sheet.rows) {
        lines << row.join(QLatin1Char('\t'));
    }
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

/// A number of the data as people of this country write it.
QString amountText(const QString& plain)
{
    bool whole = false;
    bool number = false;
    const qlonglong count = plain.toLongLong(&whole);
    const double amount = plain.toDouble(&number);
    const auto decimals = static_cast<int>(plain.size() - plain.indexOf(QLatin1Char('.')) - 1);
    return whole ? QLocale().toString(count) : number ? QLocale().toString(amount, 'f', decimals) : plain;
}

QString fileNameOf(QString title)
{
    for (QChar& c : title) {
        c = c.isLetterOrNumber() ? c : QLatin1Char('-');
    }
    return title.isEmpty() ? QStringLiteral("chart") : title.left(80);
}

} // namespace

ChartMenu::ChartMenu(const QString& chart, std::function<ChartSheet()> sheet, QWidget* parent)
    : QToolButton(parent), m_sheet(std::move(sheet))
{
    setIcon(ui::icon(Icon::More));
    setToolTip(tr("Table, export and print: %1").arg(chart));
    setAccessibleName(toolTip());
    setPopupMode(QToolButton::InstantPopup);
    setFocusPolicy(Qt::TabFocus);
    setAutoRaise(true);
    auto* menu = new QMenu(this);
    menu->addAction(ui::icon(Icon::Table), tr("Show as table"), this, &ChartMenu::showTable);
    menu->addAction(ui::icon(Icon::Copy), tr("Copy the data"), this, [this] {
        QGuiApplication::clipboard()->setText(tabbed(m_sheet()));
        emit said(tr("The data of the chart is on the clipboard."));
    });
    menu->addSeparator();
    menu->addAction(ui::icon(Icon::Download), tr("Export..."), this, &ChartMenu::askForFile);
    menu->addAction(tr("Print..."), this, &ChartMenu::print);
    setMenu(menu);
}

void ChartMenu::showTable()
{
    (new ChartTable(m_sheet(), window()))->open();
}

void ChartMenu::askForFile()
{
    const QStringList kinds{tr("Picture (*.png)"), tr("PDF (*.pdf)"), tr("SVG drawing (*.svg)"),
                            tr("Data as CSV (*.csv)")};
    const QStringList endings{QStringLiteral("png"), QStringLiteral("pdf"), QStringLiteral("svg"),
                              QStringLiteral("csv")};
    auto* dialog = new QFileDialog(window(), tr("Export the chart"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters(kinds);
    dialog->setDefaultSuffix(endings.front());
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog, kinds, endings](const QString& kind) {
        dialog->setDefaultSuffix(endings.value(static_cast<int>(kinds.indexOf(kind))));
    });
    dialog->selectFile(fileNameOf(m_sheet().title));
    connect(dialog, &QFileDialog::fileSelected, this, &ChartMenu::exportTo);
    dialog->open();
}

void ChartMenu::exportTo(const QString& path)
{
    if (const Status written = exportChart(m_sheet(), path); !written) {
        emit failed(written.error());
        return;
    }
    emit said(tr("Written to %1").arg(QDir::toNativeSeparators(path)));
}

void ChartMenu::print()
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setDocName(m_sheet().title);
    auto* dialog = new QPrintDialog(printer.get(), window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, qOverload<QPrinter*>(&QPrintDialog::accepted), this,
            [this, printer] { printChart(m_sheet(), *printer); });
    dialog->open();
}

ChartTable::ChartTable(const ChartSheet& sheet, QWidget* parent) : QDialog(parent)
{
    setWindowTitle(sheet.title);
    setAttribute(Qt::WA_DeleteOnClose);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kXl, space::kXl, space::kXl, space::kL);
    column->setSpacing(space::kM);
    column->addWidget(new SectionHeading(sheet.title, sheet.filters, this));
    auto* summary = new TextLabel(sheet.summary, TypeRole::Body, Token::Text2, this);
    summary->setWordWrap(true);
    summary->setVisible(!sheet.summary.isEmpty());
    column->addWidget(summary);
    auto* table = new QTableWidget(static_cast<int>(sheet.rows.size()), static_cast<int>(sheet.columns.size()), this);
    table->setHorizontalHeaderLabels(sheet.columns);
    table->setAccessibleName(sheet.title);
    table->setAccessibleDescription(sheet.summary);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setTabKeyNavigation(false);
    table->verticalHeader()->hide();
    table->setAlternatingRowColors(true);
    table->setShowGrid(false);
    table->setFrameShape(QFrame::NoFrame);
    const int amounts = sheet.amountsFrom < 0 ? table->columnCount() - 1 : sheet.amountsFrom;
    for (int row = 0; row < table->rowCount(); ++row) {
        for (int at = 0; at < table->columnCount(); ++at) {
            auto* item = new QTableWidgetItem(sheet.rows[row].value(at));
            if (at >= amounts) {
                item->setText(amountText(item->text()));
                item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
                item->setFont(Theme::instance().tabularFont(TypeRole::Body));
            }
            table->setItem(row, at, item);
        }
    }
    if (table->columnCount() > 0) {
        table->resizeColumnsToContents();
        const int wanted = table->horizontalHeader()->length() + 2 * space::kXl + Theme::instance().px(kScrollBar);
        resize(std::clamp(wanted, Theme::instance().px(kNarrow), Theme::instance().px(kWide)),
               Theme::instance().px(kHigh));
        table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
        for (int at = 0; at < table->columnCount(); ++at) {
            table->horizontalHeaderItem(at)->setTextAlignment((at < amounts ? Qt::AlignLeft : Qt::AlignRight) |
                                                              Qt::AlignVCenter);
        }
    }
    column->addWidget(table, 1);
    auto* buttons = new QHBoxLayout;
    auto* copy = new QPushButton(icon(Icon::Copy), tr("Copy the data"), this);
    auto* close = new QPushButton(tr("Close"), this);
    copy->setAutoDefault(false);
    buttons->addWidget(copy);
    buttons->addStretch();
    buttons->addWidget(close);
    column->addLayout(buttons);
    connect(copy, &QPushButton::clicked, this, [text = tabbed(sheet)] { QGuiApplication::clipboard()->setText(text); });
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    table->setFocus();
}

} // namespace weir::ui
