#pragma once

#include "core/run/inspect.h"

#include <QString>

#include <vector>

namespace weir::ui {

/// One way to mend a finding, as an edit with the name of its undo step.
struct Repair
{
    QString title; ///< Of the button: "Rename everywhere downstream".
    QString step;
    graph::Edit edit;
    QString note; ///< What is left to the user, after the edit; mostly empty.
};

/// What can be done about a finding of a node of `document`, best first. `inspection` is of that document.
[[nodiscard]] std::vector<Repair> repairsOf(const nodes::Diagnostic& finding, const graph::Document& document,
                                            const run::Inspection& inspection, const nodes::Registry& registry);

} // namespace weir::ui
