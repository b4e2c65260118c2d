#pragma once

#include "core/run/audience_insight.h"
#include "ui/charts/trend_data.h"

#include <QWidget>

class QCheckBox;
class QTreeWidget;

namespace weir::ui {

class ChartMenu;
class ProgressLine;
class TextLabel;
class Trend;

/// The size of the audience over the last 90 days, with who came and went (AUD-12): today's definition on what is known
/// now. The table below says the same in figures.
class TrendPane : public QWidget
{
    Q_OBJECT

public:
    static constexpr int kDays = 90;
    explicit TrendPane(QWidget* parent = nullptr);

    void setAudience(const QString& title) { m_audience = title; }
    void setDays(const std::vector<run::DayOfAudience>& days);
    void setMarks(const std::vector<TrendMark>& marks);
    void setFault(const QString& sentence);
    /// Another audience: nothing of the old one stays.
    void clear();
    /// 0 to 1, or less than 0 when nothing is counted.
    void setProgress(double fraction);

private:
    [[nodiscard]] ChartSheet sheet() const;
    void draw();

    QString m_audience;
    std::vector<run::DayOfAudience> m_days;
    std::vector<TrendMark> m_marks;
    TextLabel* m_note;
    ProgressLine* m_progress;
    ChartMenu* m_menu;
    Trend* m_trend;
    QCheckBox* m_zero;
    QTreeWidget* m_table;
};

} // namespace weir::ui
