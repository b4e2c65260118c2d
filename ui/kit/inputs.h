#pragma once

#include "ui/kit/icon.h"
#include "ui/kit/messages.h"

#include <QLineEdit>
#include <QToolButton>
#include <QWidget>

class QAction;
class QButtonGroup;
class QHBoxLayout;
class QTimer;

namespace weir::ui {

class TextLabel;

/// Search line with icon and clear button; `edited` comes after 120 ms of silence, Enter sends it at once.
class SearchField : public QLineEdit
{
    Q_OBJECT

public:
    explicit SearchField(const QString& placeholder, QWidget* parent = nullptr);

signals:
    void edited(const QString& text);
    /// Down arrow: the list below should take the focus.
    void leaveDown();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QTimer* m_timer;
};

/// Icon-only button with tooltip and accessible name, 32 px.
[[nodiscard]] QToolButton* iconButton(Icon icon, const QString& name, QWidget* parent = nullptr);
/// Icon-only button that shows an action: icon, checked and enabled state, tooltip with shortcut.
[[nodiscard]] QToolButton* actionButton(QAction* action, QWidget* parent = nullptr);
/// Icon and text side by side, for the main tool row.
[[nodiscard]] QToolButton* textButton(Icon icon, const QString& text, QWidget* parent = nullptr);

/// A few exclusive choices side by side; arrow keys move.
class SegmentedControl : public QWidget
{
    Q_OBJECT

public:
    explicit SegmentedControl(const QStringList& choices, QWidget* parent = nullptr);
    [[nodiscard]] int current() const;
    void setCurrent(int index);

signals:
    void currentChanged(int index);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QButtonGroup* m_group;
    QHBoxLayout* m_row;
};

/// A form row: label above the field, a help line below, and the field's error in place of the help.
class FormRow : public QWidget
{
    Q_OBJECT

public:
    FormRow(const QString& label, QWidget* field, const QString& help = {}, QWidget* parent = nullptr);
    [[nodiscard]] QWidget* field() const { return m_field; }
    void setRequired(bool required);
    /// An empty text takes the error away. The fixes become buttons below it.
    void setError(const QString& error, std::vector<Fix> fixes = {});
    /// Says what the field still waits for; no fault of the user's, so it is not drawn as one.
    void setPending(const QString& pending);
    void setHelp(const QString& help);
    /// A small widget (link, chip) at the right end of the label line.
    void setAside(QWidget* widget);

private:
    void showBelow();
    QString m_text;
    QString m_help;
    QString m_error;
    QString m_pending;
    TextLabel* m_label;
    TextLabel* m_below;
    QWidget* m_field;
    QHBoxLayout* m_top;
    FixButtons* m_fixes;
};

} // namespace weir::ui
