#pragma once

#include "core/connect/source.h"
#include "core/nodes/node_type.h"

#include <memory>
#include <vector>

namespace weir::connect {

/// A source plugin as a node type: its columns are settings.columns, or else what detection found.
class SourceNode final : public nodes::NodeType
{
public:
    explicit SourceNode(std::unique_ptr<Source> source);

    [[nodiscard]] const Source& source() const { return *m_source; }
    [[nodiscard]] const nodes::NodeSpec& spec() const override;
    [[nodiscard]] nodes::Configured configure(nodes::Settings& settings,
                                              const nodes::InputContents& inputs) const override;
    [[nodiscard]] Result<nodes::Lowered> lower(nodes::Settings& settings, const nodes::InputContents& contents,
                                               const nodes::InputRelations& inputs) const override;
    [[nodiscard]] std::string subtitle(const Json& settings) const override;

private:
    std::unique_ptr<Source> m_source;
};

/// One node type per source, for the registry.
[[nodiscard]] std::vector<std::unique_ptr<nodes::NodeType>> nodesOf(std::vector<std::unique_ptr<Source>> sources);

/// Columns of every "rejected" port: file, line, column, reason, text.
[[nodiscard]] Schema rejectedSchema();

/// The parameter "columns": name, type, privacy, nullable; empty uses what detection finds.
[[nodiscard]] nodes::ParameterSpec columnsParameter();
/// How a card shows a setting that is a path: as it is inside the project, by its file's name elsewhere.
[[nodiscard]] std::string pathSubtitle(const std::string& path);
/// The parameter "cursor": name of a column that grows with time; empty reads everything.
[[nodiscard]] nodes::ParameterSpec cursorParameter();
/// settings.columns as a schema; nothing when none are stated.
[[nodiscard]] Result<std::optional<Schema>> statedColumns(const Json& settings);

} // namespace weir::connect
