#pragma once

#include <QStringList>
#include <QWidget>

class QVBoxLayout;

namespace weir::ui {

class StartPage : public QWidget
{
    Q_OBJECT

public:
    explicit StartPage(QWidget* parent = nullptr);
    /// Folders of recent projects, newest first; those that are gone are shown greyed.
    void setRecent(const QStringList& folders);

signals:
    void newRequested();
    void openRequested();
    void projectChosen(const QString& folder);
    void sampleChosen(const QString& id);
    /// Data files were dropped: make a project around them.
    void filesDropped(const QStringList& paths);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QVBoxLayout* m_recent;
    bool m_dropping = false;
};

} // namespace weir::ui
