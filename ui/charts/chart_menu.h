#pragma once

#include "ui/charts/chart_sheet.h"

#include <QDialog>
#include <QToolButton>

#include <functional>

namespace weir::ui {

/// What can be done with a chart: its data as a table, on the clipboard, in a file and on paper.
class ChartMenu : public QToolButton
{
    Q_OBJECT

public:
    /// `sheet` is asked when something is chosen, so that what leaves is what is shown then.
    ChartMenu(const QString& chart, std::function<ChartSheet()> sheet, QWidget* parent = nullptr);

    void showTable();
    void exportTo(const QString& path);

signals:
    void said(const QString& sentence);
    void failed(const weir::Error& error);

private:
    void askForFile();
    void print();

    std::function<ChartSheet()> m_sheet;
};

/// The data behind a chart with its summary, for reading and copying.
class ChartTable : public QDialog
{
    Q_OBJECT

public:
    explicit ChartTable(const ChartSheet& sheet, QWidget* parent = nullptr);
};

} // namespace weir::ui
