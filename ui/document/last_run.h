#pragma once

#include "ui/document/document_controller.h"

#include <optional>
#include <set>

namespace weir::ui {

/// The pipeline as it was when it ran last in this window, to go back to. Keeps one document, which shares its nodes.
class LastRun
{
public:
    void remember(const graph::Document& document) { m_document = document; }
    void forget() { m_document.reset(); }
    /// Gives `nodes` the settings, name and disabled flag that they ran with; nodes made since stay as they are.
    /// Nothing when that changes nothing.
    [[nodiscard]] std::optional<graph::Edit> revert(const graph::Document& now, const std::set<NodeId>& nodes) const;

private:
    std::optional<graph::Document> m_document;
};

} // namespace weir::ui
