#pragma once

#include "ui/shell/main_window.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace weir::ui {

class Language;

/// Keeps the window of the program, and builds it anew in another language when the user chooses one: same project,
/// history, page and selection. Waits for work that would be lost.
class WindowHost : public QObject
{
    Q_OBJECT

public:
    WindowHost(Services services, Language& language);
    ~WindowHost() override;

    [[nodiscard]] MainWindow& window() { return *m_window; }

signals:
    /// There is another window now.
    void rebuilt();

private:
    void follow();
    void changeIfPossible();

    Services m_services;
    Language& m_language;
    std::unique_ptr<MainWindow> m_window;
    QString m_wanted; ///< As the preferences had it last.
    QTimer m_soon;    ///< Runs while another language is wanted.
};

} // namespace weir::ui
