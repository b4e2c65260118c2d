#pragma once

#include "core/audience/profile_set.h"
#include "core/audience_sql/tables.h"
#include "core/engine/engine.h"
#include "core/store/reader.h"

#include <functional>
#include <memory>

namespace weir::audience {

/// The tables over a snapshot of the store, for an engine::Session that runs the lowered definition. Each table is read
/// when the engine asks for it; events take about 12 bytes each and 16 per property cell while they are read. `members`
/// gives other audiences, as EvaluateOptions::members does; it may be empty when none is named. A reader is for one
/// thread, so tables are opened one after the other.
[[nodiscard]] engine::Bindings storeTables(const Tables& tables, std::shared_ptr<const store::Reader> reader,
                                           std::function<Result<ProfileSet>(const std::string&)> members);

} // namespace weir::audience
