#pragma once

#include "ui/panels/matching/match_charts.h"

#include <QWidget>

class QPushButton;
class QStackedWidget;
class QTabWidget;

namespace weir::ui {

class Bars;
class ChartCard;
class EmptyState;
class GroupsPane;
class InlineMessage;
class ModelBars;
class Plot;
class TextLabel;

/// Everything that a match found out: weights of pairs, records that cannot be linked, groups, the model, and how good
/// it is on the pairs that people have answered. Escape closes.
class MatchReportPage : public QWidget
{
    Q_OBJECT

public:
    explicit MatchReportPage(QWidget* parent = nullptr);

    void showFindings(const run::MatchFindings& findings, const QString& node);
    /// Nothing is there to show, with what helps; offers to run the node.
    void showFault(const QString& node, const QString& sentence);
    void showWaiting(const QString& node);
    [[nodiscard]] GroupsPane* groups() const { return m_groups; }
    [[nodiscard]] QTabWidget* tabs() const { return m_tabs; }
    [[nodiscard]] const run::MatchFindings& findings() const { return m_findings; }

signals:
    void closed();
    void runRequested();
    void reviewRequested();
    void saveModelRequested();

private:
    [[nodiscard]] QWidget* weightsTab();
    [[nodiscard]] QWidget* unlinkableTab();
    [[nodiscard]] QWidget* modelTab();
    [[nodiscard]] QWidget* qualityTab();
    void fillModel(const MatchSource& source);
    void fillQuality(const MatchSource& source);

    run::MatchFindings m_findings;
    TextLabel* m_node;
    QStackedWidget* m_stack;
    QTabWidget* m_tabs;
    EmptyState* m_empty;
    TextLabel* m_fault;

    Plot* m_weights;
    ChartCard* m_weightsCard;
    Plot* m_kept;
    ChartCard* m_keptCard;
    Plot* m_unlinkable;
    ChartCard* m_unlinkableCard;
    Bars* m_lacks;
    ChartCard* m_lacksCard;
    GroupsPane* m_groups;
    ModelBars* m_model;
    ChartCard* m_modelCard;
    Bars* m_sessions;
    ChartCard* m_sessionsCard;
    QPushButton* m_saveModel;
    QStackedWidget* m_quality;
    Plot* m_curve;
    ChartCard* m_curveCard;
    Plot* m_calibration;
    ChartCard* m_calibrationCard;
    InlineMessage* m_about; ///< What the figures of the quality mean.
    TextLabel* m_counts;
};

} // namespace weir::ui
