#pragma once

#include "core/deliver/plan.h"
#include "core/run/people_rows.h"
#include "ui/kit/surfaces.h"

#include <map>

class QAbstractButton;
class QComboBox;
class QHBoxLayout;
class QLineEdit;
class QPushButton;

namespace weir::ui {

class DataGrid;
class InlineMessage;
class ProgressLine;
class SearchField;

/// One publish plan: its figures, of which each opens the people behind it, its guards, and its apply.
class PlanCard : public Card
{
    Q_OBJECT

public:
    PlanCard(const deliver::PublishPlan& plan, const QString& title, Instant now, QWidget* parent);

    [[nodiscard]] const PlanId& plan() const { return m_plan.id; }
    [[nodiscard]] const std::string& node() const { return m_plan.node; }
    /// May still be applied.
    [[nodiscard]] bool isOpen() const { return m_open; }
    /// The people that were asked for are on their way.
    [[nodiscard]] bool isLoading() const;
    /// Puts the focus where work goes on: on Apply, but never when people would be removed.
    void focusNext();
    /// The part whose people are open, if any.
    [[nodiscard]] std::optional<run::PlanPart> part() const { return m_part; }
    /// Opens the people of a part; asks for them.
    void open(run::PlanPart part);
    /// The people that were asked for.
    void setRows(run::PlanPart part, Result<run::Preview> rows);

signals:
    void rowsRequested(const weir::PlanId& plan, weir::run::PlanPart part, const weir::run::PlanFilter& filter);
    /// Write the people of the open part to a file that the user chose.
    void exportRequested(const weir::PlanId& plan, weir::run::PlanPart part, const weir::run::PlanFilter& filter,
                         const QString& file);
    void discardRequested(const weir::PlanId& plan);
    void applyRequested(const weir::PlanId& plan, std::int64_t removals, const QString& reason);

private:
    void addFigures();
    void addGuards();
    void addApply();
    void addFilter();
    void fillReasons(run::PlanPart part);
    void ask();
    void exportRows();
    void close();
    [[nodiscard]] run::PlanFilter filter() const;

    deliver::PublishPlan m_plan;
    bool m_open = false; ///< May still be applied.
    QPushButton* m_apply = nullptr;
    std::map<run::PlanPart, QAbstractButton*> m_figures;
    std::optional<run::PlanPart> m_part;
    QWidget* m_filter = nullptr; ///< Search, reason and export; made when people are first opened.
    SearchField* m_search = nullptr;
    QComboBox* m_reason = nullptr;
    ProgressLine* m_progress;
    DataGrid* m_rows;
    InlineMessage* m_note; ///< What is wrong with the rows, or how many more there are.
};

} // namespace weir::ui
