#include "ui/theme/desktop_appearance.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QGuiApplication>
#include <QPalette>

namespace weir::ui {
namespace {

const QString kService = QStringLiteral("org.freedesktop.portal.Desktop");
const QString kPath = QStringLiteral("/org/freedesktop/portal/desktop");
const QString kInterface = QStringLiteral("org.freedesktop.portal.Settings");
const QString kAppearance = QStringLiteral("org.freedesktop.appearance");
const QString kGnomeInterface = QStringLiteral("org.gnome.desktop.interface");

/// Read() wraps its answer in one variant too many; unwrap until a plain value is left.
QVariant unwrapped(QVariant value)
{
    while (value.userType() == qMetaTypeId<QDBusVariant>()) {
        value = value.value<QDBusVariant>().variant();
    }
    return value;
}

} // namespace

DesktopAppearance::DesktopAppearance(QObject* parent) : QObject(parent)
{
    m_paletteDark = QGuiApplication::palette().color(QPalette::Window).lightness() < 128;
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) {
        return;
    }
    bus.connect(kService, kPath, kInterface, QStringLiteral("SettingChanged"), this,
                SLOT(settingChanged(QString, QString, QDBusVariant)));
    ask(kAppearance, QStringLiteral("color-scheme"));
    ask(kAppearance, QStringLiteral("contrast"));
    ask(kAppearance, QStringLiteral("reduced-motion"));
    ask(kGnomeInterface, QStringLiteral("enable-animations"));
}

void DesktopAppearance::ask(const QString& group, const QString& key)
{
    QDBusMessage call = QDBusMessage::createMethodCall(kService, kPath, kInterface, QStringLiteral("Read"));
    call << group << key;
    auto* watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call, 2000), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, group, key](QDBusPendingCallWatcher* done) {
        const QDBusPendingReply<QVariant> reply = *done;
        if (!reply.isError()) {
            take(group, key, unwrapped(reply.value()));
        }
        done->deleteLater();
    });
}

void DesktopAppearance::settingChanged(const QString& group, const QString& key, const QDBusVariant& value)
{
    take(group, key, unwrapped(value.variant()));
}

void DesktopAppearance::take(const QString& group, const QString& key, const QVariant& value)
{
    if (group == kAppearance && key == QStringLiteral("color-scheme")) {
        const uint scheme = value.toUInt();
        // 0 says that the desktop has no preference: then light, as the portal's documentation asks.
        m_portalDark = scheme == 1;
    } else if (group == kAppearance && key == QStringLiteral("contrast")) {
        m_highContrast = value.toUInt() == 1;
    } else if (group == kAppearance && key == QStringLiteral("reduced-motion")) {
        m_reducedMotion = value.toUInt() == 1;
    } else if (group == kGnomeInterface && key == QStringLiteral("enable-animations")) {
        m_reducedMotion = !value.toBool();
    } else {
        return;
    }
    emit changed();
}

} // namespace weir::ui
