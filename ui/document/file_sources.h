#pragma once

#include "ui/document/document_controller.h"

#include <QPointF>
#include <QString>

#include <optional>
#include <set>
#include <vector>

namespace weir::ui {

/// The type of source that reads a file, by its name: one whose keywords have the ending of the name, or else
/// "source.file". Null when neither is installed.
[[nodiscard]] const nodes::NodeType* sourceFor(const nodes::Registry& registry, const QString& path);

/// A source node for `path`, named after the file, under an id that is free in `document`. Paths below `projectFolder`
/// are stored relative to it, so that the project can move.
[[nodiscard]] graph::Node sourceNode(const graph::Document& document, const nodes::NodeType& type, const QString& path,
                                     const QString& projectFolder);

/// What adds sources to a document.
struct SourcesEdit
{
    graph::EditGroup group;
    graph::Document after;     ///< The document with them.
    std::vector<NodeId> added; ///< In the order of the sources.
};

/// As `addSources`, for who adds more in the same step.
[[nodiscard]] SourcesEdit sourcesEdit(const graph::Document& document, const nodes::Registry& registry,
                                      const std::vector<graph::Node>& sources, const QPointF& at,
                                      const std::optional<NodeId>& target);

/// Adds sources that are set up already as one step, from `at` downwards, under ids that are free. Their rows go to
/// `target` as far as it has free ports that take them. Gives the nodes; none when that failed.
std::set<NodeId> addSources(DocumentController& controller, const std::vector<graph::Node>& sources, const QPointF& at,
                            const std::optional<NodeId>& target);

} // namespace weir::ui
