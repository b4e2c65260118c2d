#pragma once

#include "core/audience/definition.h"
#include "ui/kit/surfaces.h"
#include "ui/panels/settings/form_context.h"

#include <QPoint>

class QMenu;
class QToolButton;

namespace weir::ui {

class GroupEditor;
class RowEditor;
class TextLabel;

/// What can be done with a row as a whole.
enum class RowCommand
{
    AddBelow,
    AddGroupBelow,
    Duplicate,
    Toggle, ///< Switches it off or on again.
    Copy,
    Cut,
    Paste, ///< Below it.
    Up,
    Down,
    Remove
};

/// A row in its card: a handle to drag it by, its sentence or group, a menu, and below how many people it matches.
///
/// Keys: Enter adds a row below, Ctrl+Enter a group; Alt+Up and Alt+Down move it; Ctrl+C, Ctrl+X, Ctrl+V and Ctrl+D
/// copy, cut, paste and duplicate it where no text field takes them; Delete on the handle removes it.
class RowFrame : public Card
{
    Q_OBJECT

public:
    static constexpr const char* kMime = "application/x-weir-condition-path";

    RowFrame(const audience::Row& row, const std::string& path, const FormContext& context, int depth, QWidget* parent);
    [[nodiscard]] const std::string& path() const { return m_path; }
    [[nodiscard]] RowEditor* editor() const { return m_editor; }
    [[nodiscard]] GroupEditor* group() const { return m_group; }
    /// What the row says by itself and what it does in its group; `notice` is a warning in words.
    void setFigures(const QString& figures, double share, const QString& notice);
    void focusFirst();
    void focusHandle();

signals:
    void rowEdited(const std::string& path, const weir::audience::Row& row);
    void commanded(const std::string& path, weir::ui::RowCommand command);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fillMenu(bool disabled);
    void drag();

    std::string m_path;
    QString m_phrase;
    QToolButton* m_handle;
    RowEditor* m_editor = nullptr;
    GroupEditor* m_group = nullptr;
    QMenu* m_menu;
    TextLabel* m_figures;
    ProgressLine* m_share;
    TextLabel* m_notice;
    QPoint m_pressed;
};

} // namespace weir::ui
