#pragma once

#include "core/base/result.h"
#include "ui/document/operations.h"

#include <QString>

#include <string>
#include <string_view>

namespace weir::ui {

/// Readable JSON of what is selected: nodes with settings and places, the wires among them, the wires that enter from
/// outside, frames and notes. A secret parameter that holds anything but a reference is left out.
[[nodiscard]] std::string toClipboard(const graph::Document& document, const nodes::Registry& registry,
                                      const Selection& selection);

/// May pasted nodes take over the wires that entered the copied ones?
enum class PasteInputs
{
    Drop,
    Keep
};

/// The edit that makes what `text` describes, with its top left corner at `at` and new ids. The error says in a
/// sentence what is wrong with the text.
[[nodiscard]] Result<Insertion> fromClipboard(std::string_view text, const graph::Document& document,
                                              const nodes::Registry& registry, graph::Point at, PasteInputs inputs);

/// Is the text what a spreadsheet copies: lines of as many cells each, with tabs between?
[[nodiscard]] bool isTable(const QString& text);

} // namespace weir::ui
