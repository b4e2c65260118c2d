#pragma once

#include "core/deliver/destination.h"
#include "core/deliver/target.h"
#include "core/nodes/node_type.h"

#include <memory>

namespace weir::deliver {

/// Makes a node type of a destination plugin: id "destination.<folder>", one input of consented people, the settings of
/// Target followed by the plugin's own.
class DestinationNode final : public nodes::NodeType
{
public:
    explicit DestinationNode(std::unique_ptr<Destination> destination);

    [[nodiscard]] const Destination& destination() const { return *m_destination; }
    [[nodiscard]] const nodes::NodeSpec& spec() const override { return m_spec; }
    [[nodiscard]] nodes::Configured configure(nodes::Settings& settings,
                                              const nodes::InputContents& inputs) const override;
    [[nodiscard]] Result<nodes::Lowered> lower(nodes::Settings& settings, const nodes::InputContents& contents,
                                               const nodes::InputRelations& inputs) const override;
    [[nodiscard]] std::string subtitle(const Json& settings) const override;

private:
    std::unique_ptr<Destination> m_destination;
    nodes::NodeSpec m_spec;
};

} // namespace weir::deliver
