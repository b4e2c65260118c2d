#pragma once

#include <QSet>
#include <QStringList>
#include <QWidget>

#include <vector>

class QGridLayout;
class QLabel;
class QVBoxLayout;

namespace weir::ui {

class StartPage : public QWidget
{
    Q_OBJECT

public:
    explicit StartPage(QWidget* parent = nullptr);
    /// Folders of recent projects, newest first. Asks for each by `recentShown` whether it is still there.
    void setRecent(const QStringList& folders);
    /// Greys the project or shows it as one that can be opened.
    void setMissing(const QString& folder, bool missing);

signals:
    /// A project is shown: look whether its folder is there, which may take long on a drive far away.
    void recentShown(const QString& folder);
    void newRequested();
    void openRequested();
    void projectChosen(const QString& folder);
    /// The project is to leave the list; its files stay.
    void projectForgotten(const QString& folder);
    void sampleChosen(const QString& id);
    /// Data files were dropped: make a project around them.
    void filesDropped(const QStringList& paths);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void fillRecent();
    void addRecent(const QString& folder, bool pinned);
    void togglePin(const QString& folder);
    void filter(const QString& text);

    QVBoxLayout* m_recent;
    QStringList m_folders;
    QSet<QString> m_missing;
    struct Entry
    {
        QWidget* card;
        QString words; ///< What the search looks in.
    };
    std::vector<Entry> m_gallery;
    QGridLayout* m_grid = nullptr;
    QLabel* m_nothing = nullptr;
    bool m_dropping = false;
};

} // namespace weir::ui
