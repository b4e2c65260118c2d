#pragma once

#include "core/run/match_findings.h"
#include "ui/charts/chart_widget.h"
#include "ui/theme/tokens.h"

#include <QPointF>

#include <vector>

class QPainter;

namespace weir::ui {

/// Paints a group: records are numbered circles, pairs are lines, thicker and darker the surer they are; pairs below
/// the threshold are dotted, and a pair without which the group would be two is dashed and named. `chosen` and
/// `focused` are records, -1 for none. `places` are in the unit square.
void paintGroup(QPainter& painter, const QRectF& area, const run::MatchGroup& group, const std::vector<QPointF>& places,
                Mode mode, int chosen = -1, int focused = -1);

/// The drawing of a group. Arrow keys go to the nearest record in their direction, Enter and clicks choose one.
class GroupGraphView : public ChartWidget
{
    Q_OBJECT

public:
    explicit GroupGraphView(QWidget* parent = nullptr);

    void setGroup(const run::MatchGroup& group);
    [[nodiscard]] const std::vector<QPointF>& places() const { return m_places; }
    /// Marks a record; -1 marks none.
    void choose(int record);
    [[nodiscard]] int chosen() const { return m_chosen; }
    /// A record in words: its number and its pairs.
    [[nodiscard]] QString spoken(int record) const override;
    [[nodiscard]] int stopCount() const override { return static_cast<int>(m_places.size()); }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void recordChosen(int record);

protected:
    void paintEvent(QPaintEvent* event) override;
    [[nodiscard]] int stopAt(const QPointF& position) const override;
    [[nodiscard]] QPointF tipPlace(int record) const override;
    [[nodiscard]] std::optional<int> neighbour(int from, Qt::Key key) const override;
    [[nodiscard]] bool isPickable() const override { return true; }
    void pick(int record) override;

private:
    run::MatchGroup m_group;
    std::vector<QPointF> m_places;
    int m_chosen = -1;
};

} // namespace weir::ui
