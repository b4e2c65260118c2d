#pragma once

#include "core/graph/lift.h"
#include "core/run/inspect.h"

#include <QString>

#include <vector>

namespace weir::ui {

/// One way to mend a finding, as edits with the name of their undo step.
struct Repair
{
    QString title; ///< Of the button: "Rename everywhere downstream".
    QString step;
    std::vector<graph::ScopedEdit> edits;
    QString note; ///< What the user should know after the edit; mostly empty.
};

/// What can be done about a finding of a node of `flat`, inside sub-pipelines too, best first. `flat` was made of
/// `root`, and `inspection` is of `flat`.
[[nodiscard]] std::vector<Repair> repairsOf(const nodes::Diagnostic& finding, const graph::Document& root,
                                            const graph::Flat& flat, const run::Inspection& inspection,
                                            const nodes::Registry& registry);

} // namespace weir::ui
