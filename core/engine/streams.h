#pragma once

#include "core/engine/engine.h"
#include "core/types/row_batch.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <vector>

namespace weir::engine {

/// All batches up to the end.
[[nodiscard]] Result<std::vector<RowBatch>> drain(RowStream& stream);
/// All rows up to the end, cell by cell: for tests and small results.
[[nodiscard]] Result<std::vector<std::vector<Value>>> rowsOf(RowStream& stream);
/// The first `rows` rows of `stream`.
[[nodiscard]] std::unique_ptr<RowStream> limited(std::unique_ptr<RowStream> stream, std::int64_t rows);
/// The same rows; `onBatch` sees each batch, and an empty one at the end.
[[nodiscard]] std::unique_ptr<RowStream> observed(std::unique_ptr<RowStream> stream,
                                                  std::function<Status(const RowBatch&)> onBatch);
/// A stream that keeps `keeper` alive as long as itself.
[[nodiscard]] std::unique_ptr<RowStream> keeping(std::unique_ptr<RowStream> stream, std::shared_ptr<void> keeper);
/// A scan over rows in memory; it can be opened any number of times.
[[nodiscard]] StreamScan scanOf(Schema schema, std::vector<std::vector<Value>> rows);

} // namespace weir::engine
