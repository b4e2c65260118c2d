#pragma once

#include <QString>
#include <QWidget>

#include <vector>

class QHBoxLayout;

namespace weir::ui {

class CanvasView;

/// The way from the outermost pipeline to the sub-pipeline that a canvas shows, on top of it. Hidden outside of any.
class Breadcrumb : public QWidget
{
    Q_OBJECT

public:
    explicit Breadcrumb(CanvasView& view);
    /// Shows these names; the last is where one is, the others are buttons.
    void show(const std::vector<QString>& trail);

signals:
    /// The pipeline so many places deep was chosen.
    void chosen(std::size_t depth);

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void rebuild();
    void place();

    CanvasView& m_view;
    QHBoxLayout* m_row;
    std::vector<QString> m_trail;
};

} // namespace weir::ui
