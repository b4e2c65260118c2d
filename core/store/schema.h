#pragma once

#include "core/store/sqlite.h"

#include <span>
#include <string_view>

namespace weir::store {

/// SQLite's application_id of a Weir store: the bytes "WEIR".
inline constexpr std::int64_t kApplicationId = 0x57454952;

/// The statements that lead from format version n to n + 1, at index n. Never changed once released: a new format adds
/// one at the end.
[[nodiscard]] std::span<const std::string_view> migrations();

/// Brings the file to the newest format in one transaction, or says why it cannot: not a store, or made by a newer
/// Weir. An empty file becomes a new store.
[[nodiscard]] Status migrate(const Database& db, Instant now, std::span<const std::string_view> steps = migrations());
/// Checks application id and version without writing.
[[nodiscard]] Status requireFormat(const Database& db, int newest);
/// Lets statements of the newest format read the snapshot of an older store through `db`, whose file stays as it is.
/// The snapshot must be open: another program may bring the file to the newest format at any time.
[[nodiscard]] Status readAsNewest(const Database& db);

} // namespace weir::store
