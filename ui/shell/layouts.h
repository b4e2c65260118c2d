#pragma once

#include <QByteArray>
#include <QMainWindow>
#include <QPointer>

#include <map>
#include <vector>

namespace weir::ui {

/// How the parts of each area are arranged: docks of the workbench, borders that the user dragged elsewhere. Each area
/// has its own, kept from one start to the next, and the program's own arrangement can be had back. Each direction of
/// reading has its own, with the sides swapped.
class Layouts
{
public:
    /// Every splitter below `page` that is there now, or the docks when it is a main window.
    void add(const QString& area, QWidget* page);
    /// Arranges an area as it was left, the first time that it is shown and has its real size.
    void enter(const QWidget* page);
    [[nodiscard]] bool isEntered(const QWidget* page) const;
    /// The program's own arrangement of this area.
    void reset(const QWidget* page);
    void save() const;

private:
    struct Area
    {
        QString name;
        QPointer<QWidget> page;
        std::vector<QByteArray> defaults; ///< Before the user's were restored; empty until then.
        bool entered = false;
    };
    [[nodiscard]] Area* find(const QWidget* page);
    [[nodiscard]] static std::vector<QByteArray> states(const QWidget& page);
    static void restore(QWidget& page, const std::vector<QByteArray>& states);

    std::vector<Area> m_areas;
};

} // namespace weir::ui
