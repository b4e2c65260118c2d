#pragma once

#include "core/deliver/plan.h"
#include "core/run/people_rows.h"

#include <QWidget>

#include <map>
#include <string>

class QScrollArea;
class QVBoxLayout;

namespace weir::ui {

class PlanCard;

/// The plans of the project, newest of each destination, and what the last apply did.
class PublishPage : public QWidget
{
    Q_OBJECT

public:
    explicit PublishPage(QWidget* parent = nullptr);
    /// Newest first; the newest plan of each destination is shown. People that are open stay open.
    void setPlans(const std::vector<deliver::PublishPlan>& plans, const std::map<std::string, QString>& titles,
                  Instant now);
    /// What the last apply did, shown on top.
    void setResult(const QString& sentence, bool good);
    void clearResult();
    /// Brings the newest plan of a destination node into view, now or when it comes, and gives it the focus.
    void showPlanOf(const NodeId& node);
    /// Brings a plan into view and opens the people of one of its parts.
    void showPart(const PlanId& plan, run::PlanPart part);
    /// The people that `rowsRequested` asked for.
    void setRows(const PlanId& plan, run::PlanPart part, Result<run::Preview> rows);

signals:
    /// `removals` is the confirmed number of removals, or -1 when no confirmation was needed.
    void applyRequested(const weir::PlanId& plan, std::int64_t removals, const QString& reason);
    void rowsRequested(const weir::PlanId& plan, weir::run::PlanPart part, const weir::run::PlanFilter& filter);
    void exportRequested(const weir::PlanId& plan, weir::run::PlanPart part, const weir::run::PlanFilter& filter,
                         const QString& file);
    void discardRequested(const weir::PlanId& plan);
    void runRequested();

private:
    void focus(PlanCard* card);

    QScrollArea* m_scroll = nullptr;
    std::string m_awaited; ///< The node whose plan takes the focus when it comes.
    QVBoxLayout* m_column;
    QWidget* m_result = nullptr;
    QWidget* m_body = nullptr;
    std::vector<PlanCard*> m_cards;
};

} // namespace weir::ui
