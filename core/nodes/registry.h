#pragma once

#include "core/graph/document.h"
#include "core/nodes/node_type.h"

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <vector>

namespace weir::nodes {

/// All node types by id. Built once by the composition root, then read-only and shared by threads.
///
/// One made over a base adds the types of one open document (part_types.h): it belongs to that document's thread.
class Registry
{
public:
    Registry() = default;
    /// `base` must outlive it.
    explicit Registry(const Registry* base) : m_base(base) {}
    /// Fails when two types have one id.
    [[nodiscard]] Status add(std::unique_ptr<NodeType> type);
    /// Adds a type, or puts it in place of the one with its id, which stays alive for those who hold it.
    void put(std::shared_ptr<const NodeType> type);
    /// Types that a user can choose from `all`; the others are found only.
    void setListed(std::set<NodeTypeId> own) { m_listed = std::move(own); }
    [[nodiscard]] const NodeType* find(const NodeTypeId& id) const;
    /// In order of family, then title.
    [[nodiscard]] std::vector<const NodeType*> all() const;

private:
    const Registry* m_base = nullptr;
    std::map<NodeTypeId, std::shared_ptr<const NodeType>> m_types;
    std::vector<std::shared_ptr<const NodeType>> m_former;
    std::set<NodeTypeId> m_listed; ///< Of those over a base.
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
