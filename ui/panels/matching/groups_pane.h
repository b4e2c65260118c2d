#pragma once

#include "ui/panels/matching/match_charts.h"

#include <QStringList>
#include <QWidget>

class QPushButton;
class QTreeWidget;

namespace weir::ui {

class Bars;
class ChartCard;
class GroupGraphView;
class InlineMessage;
class TextLabel;

/// The groups of a match: their sizes, those that a single pair holds together, and one of them as a drawing with its
/// records. Personal columns of the records are masked until they are revealed.
class GroupsPane : public QWidget
{
    Q_OBJECT

public:
    explicit GroupsPane(QWidget* parent = nullptr);

    void setFindings(const run::MatchFindings& findings, const MatchSource& source);
    void showGroup(const run::MatchGroup& group);
    /// What keeps the group from being shown.
    void showFault(const QString& sentence);
    void setRevealed(bool revealed);
    [[nodiscard]] QTreeWidget* groups() const { return m_groups; }
    [[nodiscard]] QTreeWidget* records() const { return m_records; }
    [[nodiscard]] GroupGraphView* graph() const { return m_graph; }

signals:
    void groupRequested(const QString& id);
    void revealRequested(const QStringList& columns);

private:
    void refreshRecords();
    void refreshSheets();
    [[nodiscard]] QStringList masked() const;
    [[nodiscard]] QStringList cellsOf(std::size_t record) const;

    MatchSource m_source;
    run::MatchFindings m_findings;
    run::MatchGroup m_group;
    bool m_revealed = false;
    Bars* m_sizes;
    QTreeWidget* m_groups;
    TextLabel* m_none;
    GroupGraphView* m_graph;
    QTreeWidget* m_records;
    InlineMessage* m_message;
    QPushButton* m_reveal;
    ChartCard* m_sizesCard;
    ChartCard* m_groupsCard;
    ChartCard* m_graphCard;
    ChartCard* m_recordsCard;
};

} // namespace weir::ui
