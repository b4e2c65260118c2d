#pragma once

#include <QWidget>

#include <optional>

namespace weir::ui {

/// What all charts have in common: places ("stops") that keys and the mouse go to, each of which is told in words, in
/// tips and to screen readers. Enter and clicks pick a place where a chart offers that.
class ChartWidget : public QWidget
{
    Q_OBJECT

public:
    explicit ChartWidget(const QString& name, QWidget* parent = nullptr);

    /// The place in words.
    [[nodiscard]] virtual QString spoken(int stop) const = 0;
    [[nodiscard]] virtual int stopCount() const = 0;
    /// Where the keys are.
    [[nodiscard]] int current() const { return m_current; }

protected:
    /// The place under the mouse; -1 for none.
    [[nodiscard]] virtual int stopAt(const QPointF& position) const = 0;
    /// Where the tip of a place begins that keys went to.
    [[nodiscard]] virtual QPointF tipPlace(int stop) const = 0;
    /// Where an arrow key leads from a place, beyond the ends too; nothing leaves the key to others. All arrows step
    /// here, left and right mirrored with the window.
    [[nodiscard]] virtual std::optional<int> neighbour(int stop, Qt::Key arrow) const;
    [[nodiscard]] virtual bool isPickable() const { return false; }
    virtual void pick(int) {}

    /// Other places are there than before: keys begin at `current`.
    void resetStops(int current = 0);
    void moveTo(int stop);
    [[nodiscard]] int hovered() const { return m_hovered; }
    /// The place that is looked at, by the mouse or else by keys; -1 for none.
    [[nodiscard]] int looked() const;

    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool event(QEvent* event) override;

private:
    int m_current = 0;
    int m_hovered = -1;
};

} // namespace weir::ui
