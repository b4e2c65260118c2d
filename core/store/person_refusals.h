#pragma once

#include "core/store/store.h"

#include <string>
#include <vector>

namespace weir::store {

/// That rules kept a person and others apart in rows that name both, or left one of its identifiers out.
struct PersonRefusal
{
    /// Somebody else whom the rows name, by an identifier of his. `value` is personal.
    struct Other
    {
        std::uint32_t profile = 0;
        std::string type;
        std::string value;
    };
    std::string type; ///< Of the identifier that was left out.
    std::string value;
    std::string refusal;   ///< See stitch::Refusal.
    std::string limitType; ///< Whose limit it was; empty when it was none.
    std::string source;    ///< That the rows came from; empty for decisions of people.
    Instant time;
    std::vector<Other> others; ///< By profile.
};

/// What the last run with rules refused about a living profile, newest first. Reads the log of observations whole
/// when anything was refused: about 100 ms per million parts.
[[nodiscard]] Result<std::vector<PersonRefusal>> refusalsOf(const ProfileStore& store, std::uint32_t profile,
                                                            std::size_t limit);

} // namespace weir::store
