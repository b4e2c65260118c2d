#pragma once

#include "ui/charts/chart_menu.h"
#include "ui/kit/surfaces.h"

namespace weir::ui {

class SectionHeading;
class TextLabel;

/// A chart with its title, what it says in words, and the menu by which it leaves the window.
class ChartCard : public Card
{
    Q_OBJECT

public:
    /// `chart` may be null where the words and the data are all.
    ChartCard(const QString& title, QWidget* chart, QWidget* parent = nullptr);

    /// The sheet says what is below the chart as well: its summary.
    void setSheet(ChartSheet sheet);
    [[nodiscard]] const ChartSheet& sheet() const { return m_sheet; }
    [[nodiscard]] ChartMenu* menu() const { return m_menu; }
    [[nodiscard]] SectionHeading* heading() const { return m_heading; }
    /// The summary is not written below the chart.
    void hideSummary();

private:
    ChartSheet m_sheet;
    SectionHeading* m_heading;
    ChartMenu* m_menu;
    TextLabel* m_summary;
};

} // namespace weir::ui
