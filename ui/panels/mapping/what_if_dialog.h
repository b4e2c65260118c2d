#pragma once

#include "core/identity/what_if.h"

#include <QDialog>

class QLineEdit;
class QPushButton;
class QTabWidget;
class QTreeWidget;

namespace weir::ui {

class InlineMessage;
class SectionHeading;
class TextLabel;

/// What rules would change in everything that is stored: counts, merges, largest people, audiences, refusals. Nothing
/// is changed until a run is asked for, or a decision is kept with its reason.
class WhatIfDialog : public QDialog
{
    Q_OBJECT

public:
    /// `explanation` says which rules are tried.
    WhatIfDialog(const QString& title, const QString& explanation, QWidget* parent = nullptr);

    /// Asks for a reason before the rules are kept; without it they are there already and only a run is offered.
    void askReason(const QString& keep);
    void showResult(const identity::WhatIf& result);
    void showFault(const QString& sentence);
    [[nodiscard]] QTreeWidget* counts() const { return m_counts; }
    [[nodiscard]] QTabWidget* lists() const { return m_lists; }

signals:
    void runRequested();
    /// Keep the decision that was tried.
    void kept(const QString& reason);

private:
    void refresh();

    InlineMessage* m_message;
    QTreeWidget* m_counts;
    QTabWidget* m_lists;
    TextLabel* m_footer;
    QLineEdit* m_reason;
    QPushButton* m_keep;
    QPushButton* m_run;
    bool m_asks = false;
    bool m_ready = false;
};

} // namespace weir::ui
