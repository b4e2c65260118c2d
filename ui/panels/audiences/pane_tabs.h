#pragma once

#include <QString>
#include <QWidget>

#include <vector>

class QAbstractButton;
class QButtonGroup;
class QStackedWidget;

namespace weir::ui {

class FlowLayout;

/// Panes of which one is shown, under tabs that go on in a second line where a bar would scroll. Arrow keys move
/// between tabs. Each pane has an id that stays the same in every language.
class PaneTabs : public QWidget
{
    Q_OBJECT

public:
    explicit PaneTabs(const QString& name, QWidget* parent = nullptr);

    /// Adds a pane at the end. `scrolls`: it is as high as it wants and scrolls; else it fills the room.
    void add(const QString& id, QWidget* pane, const QString& title, bool scrolls = true);
    /// The tab stays behind all that are added later.
    void keepLast(const QString& id) { m_last = id; }
    void open(const QString& id);
    [[nodiscard]] QString current() const;
    [[nodiscard]] QAbstractButton* tab(const QString& id) const;

signals:
    void opened(const QString& id);

private:
    struct Entry
    {
        QString id;
        QAbstractButton* tab;
        QWidget* page;
    };
    QWidget* m_bar;
    FlowLayout* m_row;
    QButtonGroup* m_group;
    QStackedWidget* m_pages;
    std::vector<Entry> m_entries;
    QString m_last;
};

} // namespace weir::ui
