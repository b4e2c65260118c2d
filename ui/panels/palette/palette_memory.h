#pragma once

#include "core/base/ids.h"

#include <vector>

namespace weir::ui {

/// Which node types the user has marked and used last; kept in the settings of the program on this machine.
class PaletteMemory
{
public:
    static constexpr std::size_t kRecent = 5;

    PaletteMemory();
    [[nodiscard]] const std::vector<NodeTypeId>& favourites() const { return m_favourites; }
    /// The latest first, at most kRecent.
    [[nodiscard]] const std::vector<NodeTypeId>& recent() const { return m_recent; }
    [[nodiscard]] bool isFavourite(const NodeTypeId& type) const;
    void setFavourite(const NodeTypeId& type, bool favourite);
    void use(const NodeTypeId& type);

private:
    void save() const;
    std::vector<NodeTypeId> m_favourites;
    std::vector<NodeTypeId> m_recent;
};

} // namespace weir::ui
