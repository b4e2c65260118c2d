#pragma once

#include "core/store/sqlite.h"
#include "core/store/writer.h"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace weir::store {

/// A distinct set of identifiers of one source, when it was seen first and last. `key` is the writer's own.
struct StoredObservation
{
    std::uint64_t key = 0;
    std::uint32_t source = 0;
    SeenRange seen;
    std::vector<std::pair<std::uint32_t, std::string>> identifiers; ///< Type and value.
};

/// All observations, by key. Needs all of them in memory, about 100 bytes each.
[[nodiscard]] Result<std::vector<StoredObservation>> loadObservations(const Database& db);

} // namespace weir::store
