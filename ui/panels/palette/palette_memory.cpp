#include "ui/panels/palette/palette_memory.h"

#include <QSettings>
#include <QStringList>

#include <algorithm>

namespace weir::ui {
namespace {

constexpr const char* kFavourites = "palette/favourites";
constexpr const char* kRecentTypes = "palette/recent";

std::vector<NodeTypeId> read(const char* key)
{
    std::vector<NodeTypeId> types;
    for (const QString& id : QSettings().value(QLatin1String(key)).toStringList()) {
        types.emplace_back(id.toStdString());
    }
    return types;
}

void write(const char* key, const std::vector<NodeTypeId>& types)
{
    QStringList ids;
    for (const NodeTypeId& type : types) {
        ids << QString::fromStdString(type.str());
    }
    QSettings().setValue(QLatin1String(key), ids);
}

} // namespace

PaletteMemory::PaletteMemory() : m_favourites(read(kFavourites)), m_recent(read(kRecentTypes)) {}

bool PaletteMemory::isFavourite(const NodeTypeId& type) const
{
    return std::find(m_favourites.begin(), m_favourites.end(), type) != m_favourites.end();
}

void PaletteMemory::setFavourite(const NodeTypeId& type, bool favourite)
{
    std::erase(m_favourites, type);
    if (favourite) {
        m_favourites.push_back(type);
    }
    save();
}

void PaletteMemory::use(const NodeTypeId& type)
{
    std::erase(m_recent, type);
    m_recent.insert(m_recent.begin(), type);
    m_recent.resize(std::min(m_recent.size(), kRecent));
    save();
}

void PaletteMemory::save() const
{
    write(kFavourites, m_favourites);
    write(kRecentTypes, m_recent);
}

} // namespace weir::ui
