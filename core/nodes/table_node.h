#pragma once

#include "core/nodes/build.h"
#include "core/nodes/node_type.h"

namespace weir::nodes {

/// A node that computes tables from tables: one description of the work serves both phases, so that the columns shown
/// while designing are by construction those of the run.
class TableNode : public NodeType
{
public:
    [[nodiscard]] Configured configure(Settings& settings, const InputContents& inputs) const final;
    [[nodiscard]] Result<Lowered> lower(Settings& settings, const InputContents& contents,
                                        const InputRelations& inputs) const final;

protected:
    /// One relation per output port, in port order. Findings go to `settings`; a relation that cannot be given because
    /// of them is null. While designing, inputs are scans of nothing: only their schemas mean something.
    [[nodiscard]] virtual TableStep build(Settings& settings, const InputRelations& inputs) const = 0;
};

} // namespace weir::nodes
