#pragma once

#include "core/run/person_graph.h"
#include "ui/panels/people/person_rows.h"

#include <QPointF>
#include <QWidget>

#include <optional>
#include <vector>

namespace weir::ui {

/// A drawing of a person's identifiers and what links them. A shape for every kind of identifier; certain links are
/// solid, likely ones dashed. Arrow keys walk, Space chooses up to two; what lies between two chosen ones is marked.
class PersonGraphView : public QWidget
{
    Q_OBJECT

public:
    explicit PersonGraphView(QWidget* parent = nullptr);

    void setGraph(const run::PersonGraph& graph, Mask mask);
    [[nodiscard]] const run::PersonGraph& graph() const { return m_graph; }
    /// The chosen nodes, at most two; the older one first.
    [[nodiscard]] const std::vector<std::size_t>& chosen() const { return m_chosen; }
    void choose(std::vector<std::size_t> nodes);
    /// Where a node is drawn.
    [[nodiscard]] QPointF placeOf(std::size_t node) const { return m_places[node]; }
    [[nodiscard]] const std::vector<std::size_t>& way() const { return m_way; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void chosenChanged();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    bool event(QEvent* event) override;

private:
    void layOut();
    void findWay();
    [[nodiscard]] bool isChosen(std::size_t node) const;
    void toggle(std::size_t node);
    void walk(std::size_t node);
    [[nodiscard]] std::optional<std::size_t> nodeAt(QPointF at) const;
    /// The nearest node in the direction of an arrow key.
    [[nodiscard]] std::optional<std::size_t> neighbour(int key) const;
    [[nodiscard]] QString textOf(std::size_t node) const;
    void drawNode(QPainter& painter, std::size_t node, bool named) const;

    run::PersonGraph m_graph;
    Mask m_mask = Mask::On;
    std::vector<QPointF> m_places;
    std::vector<std::size_t> m_chosen;
    std::vector<std::size_t> m_way; ///< Edges between the chosen ones.
    std::size_t m_current = 0;
};

} // namespace weir::ui
