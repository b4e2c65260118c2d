#pragma once

#include "core/graph/document.h"

#include <optional>
#include <set>
#include <string_view>
#include <vector>

/// Sub-pipelines: `Document::parts` holds each once, a place is a node of the type "part.<id>". Inside, entries and
/// exits are nodes whose ids are the names of the place's ports.
namespace weir::graph {

/// The places that one goes through from the outermost pipeline. The address of a node ends with the node itself.
using Address = std::vector<NodeId>;

/// The sub-pipeline that a node of this type stands for.
[[nodiscard]] std::optional<PipelineId> partOf(const NodeTypeId& type);
[[nodiscard]] NodeTypeId placeType(const PipelineId& part);
/// Types of entries ("part-input.table") and exits ("part-output.table"), by what the port carries.
[[nodiscard]] NodeTypeId entryType(std::string_view kind);
[[nodiscard]] NodeTypeId exitType(std::string_view kind);
[[nodiscard]] bool isEntry(const NodeTypeId& type);
[[nodiscard]] bool isExit(const NodeTypeId& type);

/// The sub-pipeline of a place; null when the node is none, or its sub-pipeline is missing.
[[nodiscard]] const Document* partAt(const Document& document, const Node& node);
/// What one sees and edits inside the places: the sub-pipeline, with all others in `parts` and the outermost pipeline
/// there under the empty id. Nothing when the way leads nowhere.
[[nodiscard]] std::optional<Document> viewInto(const Document& root, const Address& places);
/// The outermost pipeline after its view was edited: sub-pipelines that the edit left without a place are gone, and so
/// are wires of places to ports that are no more; a name given to the only place of a sub-pipeline names that. Fails
/// when a sub-pipeline would contain itself.
[[nodiscard]] Result<Document> putBack(const Document& root, const Address& places, Document view);
/// Sub-pipelines that are placed somewhere, directly or not.
[[nodiscard]] std::set<PipelineId> placedParts(const Document& root);
[[nodiscard]] bool hasPlaces(const Document& document);
/// Number of places of a sub-pipeline, in all pipelines of the document.
[[nodiscard]] int placesOf(const Document& root, const PipelineId& part);
/// Would a place of `part` inside `inside` make it contain itself?
[[nodiscard]] bool wouldRecur(const Document& root, const PipelineId& part, const PipelineId& inside);
/// An id that is free: "sub", "sub_2", ...
[[nodiscard]] PipelineId freePartId(const Document& document, std::string_view stem);

} // namespace weir::graph
