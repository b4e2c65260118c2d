#pragma once

#include "core/deliver/destination.h"
#include "core/engine/engine.h"

namespace weir::deliver {

/// Writes Parquet through an engine's session, which must outlive the writer.
[[nodiscard]] ParquetWriter parquetThrough(engine::Session& session);

} // namespace weir::deliver
