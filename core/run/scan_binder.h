#pragma once

#include "core/run/workspace.h"

#include <set>
#include <string>

namespace weir::run {

/// The output port of sources that carries the rows that could not be read.
inline constexpr std::string_view kRejectedPort = "rejected";

/// How the pipeline's engine reads the source node.
[[nodiscard]] Result<engine::ScanBinding> bindSource(const Workspace& workspace, const project::Project& project,
                                                     const graph::Document& document, const compile::Analysis& analysis,
                                                     const NodeId& node, const connect::SourceContext& context);
/// Files that a scan reads; empty for others.
[[nodiscard]] std::set<std::string> filesOf(const engine::ScanBinding& scan);
/// The quarantine rows of one source in one run as rows of the "rejected" port.
[[nodiscard]] Result<engine::ScanBinding> rejectedScan(const store::ProfileStore& store, const RunId& run,
                                                       const NodeId& node);

} // namespace weir::run
