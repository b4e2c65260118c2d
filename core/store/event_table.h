#pragma once

#include "core/base/result.h"

struct sqlite3;

namespace weir::store {

/// Makes the table-valued name `event` known on a connection to a store:
///   event(profile, public_id, name, ts, properties, message_key, source, received_at, run)
/// `profile` is the surviving person, `ts` and `received_at` UTC microseconds, `properties` a JSON object,
/// `message_key` the 8-byte duplicate key or NULL. Conditions on `ts`, `name = ...` and `profile = ...` are pushed
/// down: segments outside their range are not read. Nothing is written into the file's schema.
[[nodiscard]] Status registerEventTable(sqlite3* db);

} // namespace weir::store
