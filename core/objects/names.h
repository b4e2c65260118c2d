#pragma once

#include "core/store/writer.h"

namespace weir::objects {

/// The keys of rows whose groups were only found (households).
struct GroupNames
{
    TextColumn names;          ///< One per row; empty for groups of which nobody is known.
    std::int64_t nameless = 0; ///< Such groups.
};

/// Calls each group (rows with equal keys) after its oldest person of the store, whose public id stays for life: so the
/// name stays when others join or leave. A person who is in several groups names only one of them: groups take their
/// names in the order of their oldest people, then of their keys; one without a person left keeps its key.
[[nodiscard]] Result<GroupNames> nameGroups(const store::ObjectRows& rows, store::Writer& writer);

} // namespace weir::objects
