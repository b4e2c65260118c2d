#pragma once

#include <QDBusVariant>
#include <QObject>

#include <optional>

namespace weir::ui {

/// What the desktop says about light and dark: the settings portal when there is one, else the palette's lightness.
///
/// All questions to the portal are asynchronous; a desktop without a bus costs nothing.
class DesktopAppearance : public QObject
{
    Q_OBJECT

public:
    explicit DesktopAppearance(QObject* parent = nullptr);

    /// True when the desktop prefers dark.
    [[nodiscard]] bool prefersDark() const { return m_portalDark.value_or(m_paletteDark); }
    [[nodiscard]] bool prefersHighContrast() const { return m_highContrast; }
    [[nodiscard]] bool prefersReducedMotion() const { return m_reducedMotion; }

signals:
    void changed();

private slots:
    void settingChanged(const QString& group, const QString& key, const QDBusVariant& value);

private:
    void ask(const QString& group, const QString& key);
    void take(const QString& group, const QString& key, const QVariant& value);

    std::optional<bool> m_portalDark;
    bool m_paletteDark = false;
    bool m_highContrast = false;
    bool m_reducedMotion = false;
};

} // namespace weir::ui
