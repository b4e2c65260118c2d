#pragma once

#include "ui/canvas/canvas_view.h"
#include "ui/kit/icon.h"

#include <QObject>

#include <map>

class QAction;

namespace weir::ui {

class Breadcrumb;

/// Sub-pipelines on a canvas: collapsing and expanding, going in and out, and the breadcrumb that says where one is.
class SubPipelines : public QObject
{
    Q_OBJECT

public:
    explicit SubPipelines(CanvasView& view);

    [[nodiscard]] const std::vector<QAction*>& actions() const { return m_all; }
    QAction* collapse = nullptr;
    QAction* expand = nullptr;
    QAction* enter = nullptr;
    QAction* leave = nullptr;

    /// Goes into the sub-pipeline of a place; false when the node is none.
    bool goInto(const NodeId& node);
    /// Follows the canvas that the view shows now.
    void follow();
    /// Enables what the selection allows.
    void refresh();

signals:
    /// A sentence for the user: why nodes cannot become one.
    void failed(const weir::Error& error);

private:
    QAction* make(Icon glyph, const QString& text, const char* keys, void (SubPipelines::*act)());
    void doCollapse();
    void doExpand();
    void doEnter();
    void doLeave();
    void scopeChanged();
    [[nodiscard]] DocumentController& controller() const { return m_view.canvas()->controller(); }

    struct Look
    {
        double zoom;
        QPointF centre;
    };
    CanvasView& m_view;
    Breadcrumb* m_breadcrumb;
    std::vector<QAction*> m_all;
    graph::Address m_scope;                 ///< That was shown last.
    std::map<graph::Address, Look> m_looks; ///< How each pipeline was left.
};

} // namespace weir::ui
