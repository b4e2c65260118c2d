#pragma once

#include "core/nodes/registry.h"

namespace weir::nodes {

/// Names of types that do not come from a plugin; {kind} stands for what a port carries ("rows").
struct PartWords
{
    std::string entry = "Input of {kind}";
    std::string entryHelp = "What comes in here from outside the sub-pipeline";
    std::string exit = "Output of {kind}";
    std::string exitHelp = "What goes out from here to where the sub-pipeline is placed";
    std::string place = "Sub-pipeline";
};

/// Gives `registry`, which lies over the program's, the types that only `view` knows: one per sub-pipeline, with the
/// ports of its entries and exits and the parameters that it exposes, and the entries and exits themselves.
///
/// Listed are the sub-pipelines that can be placed in `inside` (the one that `view` shows; empty for the outermost
/// pipeline), and entries and exits when it is one.
void putPartTypes(Registry& registry, const graph::Document& view, const PipelineId& inside,
                  const PartWords& words = {});

/// The name that a place's parameter gives for the input port that its columns come from.
[[nodiscard]] std::string exposedPort(const std::string& key);

} // namespace weir::nodes
