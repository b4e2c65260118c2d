#include "ui/shell/preferences.h"

#include "ui/shell/keymap.h"

#include <QJsonArray>
#include <QSettings>

#include <algorithm>
#include <array>

namespace weir::ui {
namespace {

constexpr int kFormat = 1;
const QString kTheme = QStringLiteral("theme");
const QString kLanguage = QStringLiteral("language");
const QString kScale = QStringLiteral("scale");
const QString kMotion = QStringLiteral("reduceMotion");
const QString kTab = QStringLiteral("tabMovesFocus");
const QString kWheel = QStringLiteral("wheelZooms");
const QString kKeys = QStringLiteral("keys");
const QString kVersion = QStringLiteral("weirPreferences");

/// Names of the choices in a file, in the order of ThemeChoice.
const std::array<QString, 4> kThemes{QStringLiteral("system"), QStringLiteral("light"), QStringLiteral("dark"),
                                     QStringLiteral("contrast")};

std::optional<bool> flagOf(const QJsonObject& json, const QString& key)
{
    const QJsonValue value = json.value(key);
    return value.isUndefined() ? std::optional(false) : value.isBool() ? std::optional(value.toBool()) : std::nullopt;
}

} // namespace

Preferences::Preferences(QObject* parent) : QObject(parent)
{
    const QSettings settings;
    if (const int choice = settings.value(kTheme, -1).toInt();
        choice >= 0 && choice < static_cast<int>(kThemes.size())) {
        Theme::instance().setChoice(static_cast<ThemeChoice>(choice));
    }
    m_language = settings.value(kLanguage, m_language).toString();
    m_scale = std::clamp(settings.value(kScale, m_scale).toInt(), kSmallest, kLargest);
    m_reducesMotion = settings.value(kMotion).toBool();
    m_tabMovesFocus = settings.value(kTab).toBool();
    m_wheelZooms = settings.value(kWheel).toBool();
    if (m_reducesMotion) {
        Theme::instance().setReducedMotion(true);
    }
    applyLook();
}

void Preferences::applyLook() const
{
    Theme::instance().setScale(m_scale / 100.0);
}

void Preferences::keep(const QString& key, const QVariant& value)
{
    QSettings().setValue(key, value);
    emit changed();
}

void Preferences::setTheme(ThemeChoice choice)
{
    Theme::instance().setChoice(choice);
    keep(kTheme, static_cast<int>(choice));
}

void Preferences::setLanguage(const QString& code)
{
    m_language = code;
    keep(kLanguage, code);
}

void Preferences::setScale(int percent)
{
    m_scale = std::clamp(percent, kSmallest, kLargest);
    applyLook();
    keep(kScale, m_scale);
}

void Preferences::setReducesMotion(bool reduces)
{
    m_reducesMotion = reduces;
    Theme::instance().setReducedMotion(reduces);
    Theme::instance().setChoice(theme()); // asks the desktop again, which may want less motion by itself
    keep(kMotion, reduces);
}

void Preferences::setTabMovesFocus(bool moves)
{
    m_tabMovesFocus = moves;
    keep(kTab, moves);
}

void Preferences::setWheelZooms(bool zooms)
{
    m_wheelZooms = zooms;
    keep(kWheel, zooms);
}

QJsonObject Preferences::toJson(const Keymap& keymap) const
{
    QJsonObject keys;
    for (const auto& [id, list] : keymap.changes()) {
        QJsonArray texts;
        for (const QKeySequence& each : list) {
            texts << each.toString(QKeySequence::PortableText);
        }
        keys[id] = texts;
    }
    return {{kVersion, kFormat},        {kTheme, kThemes.at(static_cast<std::size_t>(theme()))},
            {kLanguage, m_language},    {kScale, m_scale},
            {kMotion, m_reducesMotion}, {kTab, m_tabMovesFocus},
            {kWheel, m_wheelZooms},     {kKeys, keys}};
}

std::optional<QString> Preferences::fromJson(const QJsonObject& json, Keymap& keymap)
{
    const int version = json.value(kVersion).toInt(0);
    if (version < 1) {
        return tr("This file does not hold preferences of Weir.");
    }
    if (version > kFormat) {
        return tr("This file comes from a newer version of Weir.");
    }
    const auto wrong = [](const QString& key) {
        return tr("The value of \"%1\" in this file is not one that Weir knows.").arg(key);
    };
    const auto choice = std::find(kThemes.begin(), kThemes.end(), json.value(kTheme).toString(kThemes.front()));
    if (choice == kThemes.end()) {
        return wrong(kTheme);
    }
    const int percent = json.value(kScale).toInt(100);
    if (percent < kSmallest || percent > kLargest) {
        return wrong(kScale);
    }
    const auto motion = flagOf(json, kMotion);
    const auto tab = flagOf(json, kTab);
    const auto wheel = flagOf(json, kWheel);
    for (const auto& [key, flag] : {std::pair(kMotion, motion), std::pair(kTab, tab), std::pair(kWheel, wheel)}) {
        if (!flag) {
            return wrong(key);
        }
    }
    std::map<QString, QList<QKeySequence>> keys;
    const QJsonObject table = json.value(kKeys).toObject();
    for (auto each = table.begin(); each != table.end(); ++each) {
        QList<QKeySequence>& list = keys[each.key()];
        for (const QJsonValue& text : each.value().toArray()) {
            const QKeySequence key = QKeySequence::fromString(text.toString(), QKeySequence::PortableText);
            if (key.isEmpty() || key[0].key() == Qt::Key_unknown) {
                return wrong(kKeys + QLatin1Char('.') + each.key());
            }
            list << key;
        }
    }
    setTheme(static_cast<ThemeChoice>(choice - kThemes.begin()));
    setLanguage(json.value(kLanguage).toString(QStringLiteral("system")));
    setScale(percent);
    setReducesMotion(*motion);
    setTabMovesFocus(*tab);
    setWheelZooms(*wheel);
    keymap.setChanges(keys);
    return std::nullopt;
}

} // namespace weir::ui
