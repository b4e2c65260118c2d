#pragma once

#include "core/rights/forget.h"

#include <QDialog>

class QPushButton;
class QTreeWidget;

namespace weir::ui {

class InlineMessage;
class TextLabel;

/// What forgetting a person would do, before it is done: rows by table, copies on this machine, destinations that hold
/// the person, what stays and what Weir does not change. Then what was done, with its certificate.
class ForgetDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ForgetDialog(QWidget* parent = nullptr);

    void showPlan(const rights::ForgetPlan& plan);
    void showWorking();
    void showCertificate(const Json& certificate);
    void showFault(const QString& sentence);
    [[nodiscard]] QTreeWidget* contents() const { return m_contents; }
    [[nodiscard]] QPushButton* applyButton() const { return m_apply; }

signals:
    void applied(const QString& plan);
    void saveRequested(const weir::Json& certificate);

private:
    rights::ForgetPlan m_plan;
    Json m_certificate;
    InlineMessage* m_message;
    QTreeWidget* m_contents;
    TextLabel* m_footer;
    QPushButton* m_save;
    QPushButton* m_close;
    QPushButton* m_apply;
};

} // namespace weir::ui
