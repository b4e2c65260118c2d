#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <utility>

namespace weir {

/// A string id that cannot be mixed up with another kind of id.
template <class Tag>
class StringId
{
public:
    StringId() = default;
    explicit StringId(std::string value) : m_value(std::move(value)) {}

    [[nodiscard]] const std::string& str() const noexcept { return m_value; }
    [[nodiscard]] bool empty() const noexcept { return m_value.empty(); }
    friend bool operator==(const StringId&, const StringId&) = default;
    friend auto operator<=>(const StringId&, const StringId&) = default;

private:
    std::string m_value;
};

using NodeId = StringId<struct NodeIdTag>;         ///< A node of one pipeline, stable for the node's life.
using PipelineId = StringId<struct PipelineIdTag>; ///< A pipeline of one project.
using NodeTypeId = StringId<struct NodeTypeIdTag>; ///< "filter", "source.file": the folder name of a plugin.
using PurposeId = StringId<struct PurposeIdTag>;   ///< A consent purpose, such as "advertising".
using RunId = StringId<struct RunIdTag>;           ///< One execution of a pipeline.
using PlanId = StringId<struct PlanIdTag>;         ///< One publish plan.
using ContentKey = StringId<struct ContentKeyTag>; ///< Hash of everything that a node's result depends on.

/// Dense number of a profile inside the store (0..n). Never leaves the machine; PublicProfileId does.
enum class ProfileId : std::uint32_t
{
};
/// Stable profile id outside the store.
using PublicProfileId = StringId<struct PublicProfileIdTag>;

} // namespace weir

template <class Tag>
struct std::hash<weir::StringId<Tag>>
{
    std::size_t operator()(const weir::StringId<Tag>& id) const noexcept { return std::hash<std::string>{}(id.str()); }
};
