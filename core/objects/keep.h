#pragma once

#include "core/base/run_context.h"
#include "core/objects/mapping.h"
#include "core/store/store.h"
#include "core/types/row_batch.h"

namespace weir::objects {

/// What the rows of a run did.
struct KeepReport
{
    store::ObjectSummary summary;
    std::int64_t rows = 0;
    std::int64_t forgotten = 0;  ///< Rows left out because they name somebody who is to be forgotten.
    std::int64_t unreadable = 0; ///< Cells that should name a person and hold no identifier.
    std::int64_t nameless = 0;   ///< Groups left out because nobody of them is known (Mapping::named).
    [[nodiscard]] bool changed() const { return summary.added + summary.changed + summary.removed > 0; }
};

/// Are the rows all objects of the type?
enum class Extent
{
    Whole, ///< What is not among them is gone.
    Part   ///< They add to what is known (a source that is read in increments).
};

/// Reads all of `rows` and keeps what they say in one transaction of the store. `teller` is "pipeline/node". Needs
/// memory for the used columns of all rows. A type that another node tells is an error.
[[nodiscard]] Result<KeepReport> keep(store::ProfileStore& store, const Mapping& mapping, const std::string& teller,
                                      RowStream& rows, Extent extent, const RunId& run, const RunContext& context);

} // namespace weir::objects
