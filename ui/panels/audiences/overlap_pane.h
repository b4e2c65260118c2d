#pragma once

#include "core/run/audience_insight.h"
#include "ui/charts/chart_sheet.h"
#include "ui/charts/overlap_sets.h"

#include <QWidget>

#include <map>

class QPushButton;
class QTreeWidget;

namespace weir::ui {

class ChartMenu;
class TextLabel;
class UpSet;
class Venn;

/// What the open audience shares with others (AUD-11): a row for each other audience, and a drawing of those that are
/// ticked: circles for two or three sets, a matrix for more. All counts are exact.
class OverlapPane : public QWidget
{
    Q_OBJECT

public:
    explicit OverlapPane(QWidget* parent = nullptr);

    void setAudience(const QString& key, const QString& title);
    /// `titles` by key. The open audience is one of those asked for.
    void setOverlap(const run::AudienceOverlap& overlap, const std::map<QString, QString>& titles);
    void setFault(const QString& sentence);
    void setCounting(bool counting);
    [[nodiscard]] QTreeWidget* table() const { return m_table; }

signals:
    /// The members of the other audience are to be left out of the open one.
    void excludeRequested(const QString& other);
    /// A new audience of those who are in both.
    void intersectionRequested(const QString& other);
    void peopleRequested(const weir::audience::ProfileSet& people, const QString& title);

private:
    /// What is drawn: places in `m_overlap.keys`, the open audience first.
    [[nodiscard]] std::vector<std::size_t> drawn() const;
    [[nodiscard]] OverlapSets setsOf(const std::vector<std::size_t>& places) const;
    [[nodiscard]] ChartSheet sheet() const;
    [[nodiscard]] QString selected() const;
    void fillTable();
    void draw();
    void pick(quint32 sets);

    QString m_key;
    QString m_title;
    run::AudienceOverlap m_overlap;
    std::map<QString, QString> m_titles;
    TextLabel* m_note;
    QTreeWidget* m_table;
    QPushButton* m_exclude;
    QPushButton* m_intersect;
    Venn* m_venn;
    UpSet* m_matrix;
    ChartMenu* m_menu;
    bool m_filling = false;
};

} // namespace weir::ui
