#pragma once

#include "ui/theme/theme.h"

#include <QJsonObject>
#include <QObject>
#include <QStringList>

#include <optional>

namespace weir::ui {

class Keymap;

/// What the user set once for every project. Each change holds at once (WindowHost sees to the language) and is kept in
/// the program's settings.
class Preferences : public QObject
{
    Q_OBJECT

public:
    /// Reads what was kept and applies the look.
    explicit Preferences(QObject* parent = nullptr);

    [[nodiscard]] static ThemeChoice theme() { return Theme::instance().choice(); }
    void setTheme(ThemeChoice choice);
    /// "system" or the code of a language.
    [[nodiscard]] const QString& language() const { return m_language; }
    void setLanguage(const QString& code);
    /// Of texts and controls, on top of the desktop's: 80 to 150 percent.
    [[nodiscard]] int scale() const { return m_scale; }
    void setScale(int percent);
    [[nodiscard]] bool reducesMotion() const { return m_reducesMotion; }
    void setReducesMotion(bool reduces);
    [[nodiscard]] bool tabMovesFocus() const { return m_tabMovesFocus; }
    void setTabMovesFocus(bool moves);
    [[nodiscard]] bool wheelZooms() const { return m_wheelZooms; }
    void setWheelZooms(bool zooms);

    static constexpr int kSmallest = 80;
    static constexpr int kLargest = 150;

    /// All preferences and the changed keys, for a file.
    [[nodiscard]] QJsonObject toJson(const Keymap& keys) const;
    /// Takes over what a file of `toJson` says; what it does not name goes back to the default. Returns why the file
    /// was refused, in words; then nothing changed.
    std::optional<QString> fromJson(const QJsonObject& json, Keymap& keys);

signals:
    void changed();

private:
    void applyLook() const;
    void keep(const QString& key, const QVariant& value);

    QString m_language = QStringLiteral("system");
    int m_scale = 100;
    bool m_reducesMotion = false;
    bool m_tabMovesFocus = false;
    bool m_wheelZooms = false;
};

} // namespace weir::ui
