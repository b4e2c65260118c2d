#pragma once

#include "core/compile/analyze.h"
#include "core/connect/secret.h"

#include <map>

namespace weir::run {

/// The analysis with the secrets that transformations refer to (the salts of hashes) in the place of their references,
/// as binary JSON, which no project file can hold. For lowering and content keys of a run or preview alone: another
/// secret is another result, and nothing shows or stores the settings that come out. Nodes whose secret cannot be
/// fetched are in `failures`. Sources and destinations fetch theirs when they connect.
[[nodiscard]] compile::Analysis withSecrets(const compile::Analysis& analysis, const nodes::Registry& registry,
                                            connect::SecretResolver* secrets, std::map<NodeId, Error>& failures);

} // namespace weir::run
