#pragma once

#include <QPointer>
#include <QWidget>

namespace weir::ui {

class CanvasScene;
class CanvasView;

/// Overview of the canvas in its corner: nodes as blocks in the colour of their state, the visible part as a frame.
/// Click or drag moves the view.
class Minimap : public QWidget
{
    Q_OBJECT

public:
    explicit Minimap(CanvasView& view);
    void setScene(CanvasScene* scene);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    [[nodiscard]] QTransform sceneToMap() const;
    void go(const QPoint& at);
    CanvasView& m_view;
    QPointer<CanvasScene> m_scene;
};

} // namespace weir::ui
