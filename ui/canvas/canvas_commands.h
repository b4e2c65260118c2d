#pragma once

#include "ui/canvas/canvas_view.h"
#include "ui/canvas/quick_add.h"
#include "ui/canvas/sub_pipelines.h"
#include "ui/document/arrange.h"
#include "ui/kit/icon.h"

#include <QAction>
#include <QObject>
#include <QPointer>

#include <memory>
#include <optional>
#include <vector>

namespace weir::ui {

class ProjectBook;

/// The actions of a canvas with their keys, for menus, tool rows and the command palette. They work on whatever scene
/// the view shows, each is one undo step, and those that make no sense now are disabled.
class CanvasCommands : public QObject
{
    Q_OBJECT

public:
    explicit CanvasCommands(CanvasView& view, QuickAdd& quickAdd);
    ~CanvasCommands() override;

    SubPipelines* subPipelines = nullptr;
    QAction* undo;
    QAction* redo;
    QAction* cut;
    QAction* copy;
    QAction* paste;
    QAction* pasteKeepingInputs;
    QAction* duplicate;
    QAction* remove;
    QAction* removeAndHeal;
    QAction* selectAll;
    QAction* selectNone;
    QAction* selectUpstream;
    QAction* selectDownstream;
    QAction* connectSelected;
    QAction* disconnectSelected;
    QAction* quickAdd;
    QAction* rename;
    QAction* toggleDisabled;
    QAction* tidyUp;
    QAction* frame;
    QAction* note;
    QAction* zoomIn;
    QAction* zoomOut;
    QAction* zoomActual;
    QAction* zoomFit;
    QAction* zoomSelection;
    QAction* minimap;
    std::vector<QAction*> align;      ///< Left, centre, right, top, middle, bottom.
    std::vector<QAction*> distribute; ///< Horizontally, vertically.

    /// Undo and redo take steps of the project in their turn as well: pipelines that came and went, its name.
    void setProjectBook(ProjectBook* book);
    /// All of them, in menu order.
    [[nodiscard]] const std::vector<QAction*>& all() const { return m_all; }

    /// Tab opens quick-add, unless it is wanted for moving the focus or assistive technology is at work; Ctrl+. always
    /// does.
    void setTabMovesFocus(bool moves);

    /// Follows the scene that the view shows now; done by itself whenever the view gets another one.
    void follow();

signals:
    /// Cells of a spreadsheet were pasted, as text with tabs.
    void tablePasted(const QString& text, const QPointF& at);
    void renameRequested(const weir::NodeId& node);
    void failed(const weir::Error& error);

private:
    QAction* make(Icon icon, const QString& text, const QList<QKeySequence>& keys, void (CanvasCommands::*act)());
    void refresh();
    [[nodiscard]] CanvasScene& scene() const { return *m_view.canvas(); }
    [[nodiscard]] DocumentController& controller() const { return scene().controller(); }
    void move(const Positions& positions, const QString& name);
    /// Is the step that undo takes back (that redo makes again) one of the project?
    [[nodiscard]] bool isBookUndo() const;
    [[nodiscard]] bool isBookRedo() const;

    void doUndo();
    void doRedo();
    void doCut();
    void doCopy();
    void doPaste();
    void doPasteKeepingInputs();
    void pasteWith(bool keepInputs);
    void doDuplicate();
    void doRemove();
    void doRemoveAndHeal();
    void doSelectAll();
    void doSelectNone();
    void doSelectUpstream();
    void doSelectDownstream();
    void doConnect();
    void doDisconnect();
    void doQuickAdd();
    void doRename();
    void doToggleDisabled();
    void doTidyUp();
    void doFrame();
    void doNote();
    void doZoomIn();
    void doZoomOut();
    void doZoomActual();
    void doZoomFit();
    void doZoomSelection();
    void doMinimap();

    CanvasView& m_view;
    QuickAdd& m_quickAdd;
    QPointer<ProjectBook> m_book;
    std::vector<QAction*> m_all;
    class AssistiveWatch;
    std::unique_ptr<AssistiveWatch> m_watch;
    bool m_tabMovesFocus = false;
};

} // namespace weir::ui
