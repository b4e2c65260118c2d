#pragma once

#include "ui/panels/audiences/audience_entry.h"

#include <QWidget>

class QVBoxLayout;

namespace weir::ui {

struct ChartSheet;
class ChartMenu;
class ProgressLine;
class ReachView;
class TextLabel;

/// How many people the open audience has, out of how many, as of when, and what each of its rows does, and how
/// many of them each destination is sent.
class SizePane : public QWidget
{
    Q_OBJECT

public:
    explicit SizePane(QWidget* parent = nullptr);
    /// The name of the audience, for what leaves the window.
    void setAudience(const QString& title) { m_audience = title; }
    void setFigure(const AudienceFigure& figure);
    /// The figure that is shown is being counted again.
    void setCounting(bool counting);
    [[nodiscard]] ReachView* reach() const { return m_reach; }
    /// How many people each condition leaves, from everybody to the audience, as a chart.
    [[nodiscard]] ChartSheet sheet() const;

private:
    TextLabel* m_number;
    TextLabel* m_share;
    TextLabel* m_asOf;
    ProgressLine* m_bar;
    TextLabel* m_rowsTitle;
    QVBoxLayout* m_rows;
    QString m_asOfText;
    QString m_audience;
    AudienceFigure m_figure;
    ChartMenu* m_menu;
    ReachView* m_reach;
};

} // namespace weir::ui
