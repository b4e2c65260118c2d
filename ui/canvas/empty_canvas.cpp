#include "ui/canvas/empty_canvas.h"

#include "ui/canvas/canvas_view.h"

#include <QEvent>
#include <QLayout>

namespace weir::ui {
namespace {

constexpr int kWidth = 460; // about sixty letters to a line

} // namespace

EmptyCanvas::EmptyCanvas(CanvasView& view)
    : EmptyState(Icon::Database, tr("Where does your data come from?"),
                 tr("Drop a CSV, Parquet, JSON or spreadsheet file here, or double-click for the list of nodes."),
                 &view),
      m_view(view)
{
    setPrimary(tr("Add a source"), Icon::Add);
    setSecondary(tr("Look at a sample"));
    view.installEventFilter(this);
    connect(&view, &CanvasView::canvasChanged, this, &EmptyCanvas::follow);
    follow();
}

bool EmptyCanvas::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize) {
        place();
    }
    return EmptyState::eventFilter(watched, event);
}

void EmptyCanvas::follow()
{
    if (m_view.canvas()) {
        connect(m_view.canvas(), &CanvasScene::layoutChanged, this, &EmptyCanvas::place);
    }
    place();
}

void EmptyCanvas::place()
{
    const bool empty = m_view.canvas() && m_view.canvas()->document().nodes.empty() &&
                       m_view.canvas()->document().notes.empty() && m_view.canvas()->document().frames.empty();
    setVisible(empty);
    if (empty) {
        const int width = std::min(Theme::instance().px(kWidth), m_view.width());
        const int height = std::min(layout()->heightForWidth(width), m_view.height());
        setGeometry((m_view.width() - width) / 2, (m_view.height() - height) / 2, width, height);
    }
}

} // namespace weir::ui
