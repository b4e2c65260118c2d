#pragma once

#include "core/audience/definition.h"

#include <optional>
#include <string>
#include <string_view>

/// Rows and groups by their places, which are JSON pointers: "/include", "/include/rows/1", "/exclude/rows/0/rows/2".

namespace weir::audience {

/// The group at a place, or nullptr when no group is there.
[[nodiscard]] Group* groupAt(Definition& definition, std::string_view path);
/// The row at a place, or nullptr.
[[nodiscard]] Row* rowAt(Definition& definition, std::string_view path);
/// The group that holds the row at `path`, and the row's place in it; empty and 0 for what is no place of a row.
struct RowPlace
{
    std::string group;
    std::size_t index = 0;
    friend bool operator==(const RowPlace&, const RowPlace&) = default;
};
[[nodiscard]] RowPlace placeOf(std::string_view path);
[[nodiscard]] std::string pathOf(const RowPlace& place);

/// Takes a row out; false when there is none.
bool eraseRow(Definition& definition, std::string_view path);
/// Puts a row before the one that is at `place` now, or last; false when there is no such group.
bool insertRow(Definition& definition, const RowPlace& place, Row row);
/// Moves a row before the one that is at `to` now. Gives its new path; nothing when it cannot go there, as into itself.
std::optional<std::string> moveRow(Definition& definition, const std::string& from, const RowPlace& to);

/// An earlier row of the group that nobody can match together with row `index` of it, by what the two say: values that
/// exclude each other, did and did not, in and not in. Only in groups of which all rows must hold; disabled rows say
/// nothing. What only data can tell is not looked for.
[[nodiscard]] std::optional<std::size_t> contradicted(const Group& group, std::size_t index);

} // namespace weir::audience
