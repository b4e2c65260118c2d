#pragma once

#include "ui/panels/audiences/audience_entry.h"

#include <QWidget>

class QLineEdit;
class QPushButton;
class QToolButton;

namespace weir::ui {

class ActivatePane;
class Chip;
class DraftBar;
class FieldEditor;
class PaneTabs;
class SizePane;
class TextLabel;

/// The open audience: its name and what can be done with it, the editor of its definition, and panes about it at the
/// right. Further panes are added by `addPane`, before the one that activates.
class AudienceWorkbench : public QWidget
{
    Q_OBJECT

public:
    AudienceWorkbench(const EditorFactory& editors, QWidget* parent = nullptr);

    void show(const OpenAudience& open);
    using QWidget::show;
    void setHistory(const QString& undo, const QString& redo);
    /// `scrolls`: the pane is as high as it wants; else it fills the room.
    void addPane(const QString& id, QWidget* pane, const QString& title, bool scrolls = true);
    [[nodiscard]] PaneTabs* panes() const { return m_tabs; }
    [[nodiscard]] SizePane* size() const { return m_size; }
    [[nodiscard]] ActivatePane* activation() const { return m_activate; }
    /// Puts the focus on the button that leads on.
    void focusActivate();

signals:
    void edited(const weir::Json& definition, const QString& detail);
    void renamed(const QString& title);
    void undoRequested();
    void redoRequested();
    void removeRequested();
    void duplicateRequested();
    /// Shows the nodes of the audience on the canvas.
    void pipelineRequested();
    void publishRequested();
    void discardRequested();

private:
    QString m_key;
    QLineEdit* m_title;
    Chip* m_kind;
    TextLabel* m_description;
    DraftBar* m_draft;
    FieldEditor* m_editor;
    QToolButton* m_undo;
    QToolButton* m_redo;
    QToolButton* m_pipeline;
    QToolButton* m_remove;
    QPushButton* m_go;
    PaneTabs* m_tabs;
    SizePane* m_size;
    ActivatePane* m_activate;
};

} // namespace weir::ui
