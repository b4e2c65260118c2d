#pragma once

#include "core/deliver/plan.h"

#include <QWidget>

#include <map>
#include <string>

class QVBoxLayout;

namespace weir::ui {

class EmptyState;

class PublishPage : public QWidget
{
    Q_OBJECT

public:
    explicit PublishPage(QWidget* parent = nullptr);
    /// Newest first; the newest open plan of each destination is shown in full, older ones as a line.
    void setPlans(const std::vector<deliver::PublishPlan>& plans, const std::map<std::string, QString>& titles,
                  Instant now);
    /// What the last apply did, shown on top.
    void setResult(const QString& sentence, bool good);

signals:
    /// `removals` is the confirmed number of removals, or -1 when no confirmation was needed.
    void applyRequested(const weir::PlanId& plan, std::int64_t removals, const QString& reason);
    void runRequested();

private:
    QWidget* planCard(const deliver::PublishPlan& plan, const QString& title, bool open);

    QVBoxLayout* m_column;
    QWidget* m_result = nullptr;
    QWidget* m_body = nullptr;
};

} // namespace weir::ui
