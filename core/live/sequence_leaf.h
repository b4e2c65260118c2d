#pragma once

#include "core/live/event_frame.h"

namespace weir::live {

/// The row of a sequence. Sequences of more than 64 steps are not followed.
[[nodiscard]] Result<std::unique_ptr<Leaf>> makeSequenceLeaf(const audience::SequenceCondition& condition,
                                                             Catalogue& catalogue,
                                                             const std::map<std::string, TypeKind>& traitKinds);

} // namespace weir::live
