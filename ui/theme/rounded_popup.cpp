#include "ui/theme/rounded_popup.h"

#include <QEvent>
#include <QGuiApplication>
#include <QPainterPath>
#include <QRegion>
#include <QWidget>

#ifdef WEIR_XCB
#include <xcb/xcb.h>

#include <cstdlib>
#include <memory>
#include <string_view>
#endif

namespace weir::ui {
namespace {

/// Cuts a popup to its round shape, at every size that it gets.
class CornerCutter : public QObject
{
public:
    CornerCutter(QWidget* popup, double radius) : QObject(popup), m_popup(popup), m_radius(radius)
    {
        setObjectName(QStringLiteral("weirCornerCutter"));
        popup->installEventFilter(this);
    }

protected:
    bool eventFilter(QObject*, QEvent* event) override
    {
        if (event->type() == QEvent::Resize || event->type() == QEvent::Show) {
            QPainterPath shape;
            shape.addRoundedRect(QRectF(m_popup->rect()), m_radius, m_radius);
            m_popup->setMask(QRegion(shape.toFillPolygon().toPolygon()));
        }
        return false;
    }

private:
    QWidget* m_popup;
    double m_radius;
};

} // namespace

void roundCorners(QWidget* popup, double radius)
{
    if (windowsBlend()) {
        popup->setAttribute(Qt::WA_TranslucentBackground);
    } else if (!popup->findChild<QObject*>(QStringLiteral("weirCornerCutter"), Qt::FindDirectChildrenOnly)) {
        new CornerCutter(popup, radius);
    }
}

void squareCorners(QWidget* popup)
{
    delete popup->findChild<QObject*>(QStringLiteral("weirCornerCutter"), Qt::FindDirectChildrenOnly);
    popup->clearMask();
    popup->setAttribute(Qt::WA_TranslucentBackground, false);
}

bool windowsBlend()
{
#ifdef WEIR_XCB
    const auto* x11 = QGuiApplication::platformName() == QLatin1String("xcb")
                          ? qGuiApp->nativeInterface<QNativeInterface::QX11Application>()
                          : nullptr;
    if (x11) {
        // A compositing manager owns this selection of its screen (freedesktop.org, EWMH "_NET_WM_CM_Sn").
        xcb_connection_t* connection = x11->connection();
        constexpr std::string_view kSelection = "_NET_WM_CM_S0";
        const auto asked =
            xcb_intern_atom(connection, 1, static_cast<std::uint16_t>(kSelection.size()), kSelection.data());
        const std::unique_ptr<xcb_intern_atom_reply_t, decltype(&std::free)> atom(
            xcb_intern_atom_reply(connection, asked, nullptr), &std::free);
        if (!atom || atom->atom == XCB_ATOM_NONE) {
            return false;
        }
        const std::unique_ptr<xcb_get_selection_owner_reply_t, decltype(&std::free)> owner(
            xcb_get_selection_owner_reply(connection, xcb_get_selection_owner(connection, atom->atom), nullptr),
            &std::free);
        return owner && owner->owner != XCB_WINDOW_NONE;
    }
#endif
    return true;
}

} // namespace weir::ui
