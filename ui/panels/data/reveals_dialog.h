#pragma once

#include <QDateTime>
#include <QDialog>
#include <QList>

class QStackedWidget;
class QTreeWidget;

namespace weir::ui {

class EmptyState;
class InlineMessage;

/// Somebody looked at the values of a personal column.
struct ShownReveal
{
    QDateTime at;
    QString who;
    QString pipeline;
    QString node;
    QString port;
    QString column;
};

/// Who looked at personal data of this project, newest first. What they saw is not kept.
class RevealsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit RevealsDialog(QWidget* parent = nullptr);
    void showReveals(const QList<ShownReveal>& reveals);
    void showError(const QString& sentence);

private:
    QStackedWidget* m_stack;
    QTreeWidget* m_list;
    EmptyState* m_empty;
    InlineMessage* m_error;
};

} // namespace weir::ui
