#pragma once

#include "core/graph/document.h"
#include "core/nodes/node_type.h"

#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace weir::nodes {

/// All node types by id. Built once by the composition root, then read-only and shared by threads.
class Registry
{
public:
    Registry() = default;
    /// Fails when two types have one id.
    [[nodiscard]] Status add(std::unique_ptr<NodeType> type);
    [[nodiscard]] const NodeType* find(const NodeTypeId& id) const;
    /// In order of family, then title.
    [[nodiscard]] std::vector<const NodeType*> all() const;

private:
    std::map<NodeTypeId, std::unique_ptr<NodeType>> m_types;
};

/// Why a wire from `from` to `to` cannot be, or nothing when it can: missing port, other kind, port full, cycle, same
/// wire.
[[nodiscard]] std::optional<Error> whyNotConnect(const graph::Document& document, const Registry& registry,
                                                 const graph::Wire& wire);
/// The finding for a wire between ports of different kinds; says which node is missing between them.
[[nodiscard]] Error noKind(const PortSpec& output, const PortSpec& input, const NodeType& toType,
                           const graph::Wire& wire);
/// For people: "rows", "people", "people with consent".
[[nodiscard]] std::string_view title(PortKind kind);
/// For machines: "table", "profiles", "consented".
[[nodiscard]] std::string_view name(PortKind kind);
[[nodiscard]] std::string_view name(Family family);

} // namespace weir::nodes
