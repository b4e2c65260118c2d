#pragma once

#include "core/compile/analyze.h"
#include "core/project/project.h"

#include <string>

namespace weir::run {

/// A pipeline in English prose, as Markdown: what each node does in flow order, made from its settings, and for each
/// destination what is sent, about whom, under which consent, and from which sources that comes. The same pipeline
/// gives the same text. Holds settings, never data; secrets and connections are left out.
[[nodiscard]] std::string describePipeline(const project::Project& project, const graph::Document& document,
                                           const compile::Analysis& analysis, const nodes::Registry& registry);

} // namespace weir::run
