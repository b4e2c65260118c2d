#pragma once

#include "core/types/schema.h"
#include "ui/shell/project_session.h"

#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace weir::ui {

/// What a file that is dropped says of people, and the nodes that make people of it.
struct PeopleOffer
{
    std::vector<std::string> identifiers; ///< Columns that link records.
    std::string consentColumn;            ///< An answer of the person, empty when it is not clear to what.
    std::string purpose;                  ///< What the answer is about.
    bool contacts = false;                ///< People can be written to or called by what is in it.
};

using Purposes = std::map<PurposeId, project::Purpose>;

/// `purposes` are those of the project; without any an answer is about marketing, the purpose that `addPeople` makes.
[[nodiscard]] PeopleOffer peopleIn(const Schema& schema, const Purposes& purposes);

/// A source with the columns that were found in it.
struct FoundSource
{
    graph::Node node;
    std::shared_ptr<const Schema> schema;
};

/// Adds sources as `addSources` does, and wires those with identifiers into the node that resolves identities, a new
/// one if the pipeline has none, with a first mapping of their columns. One undo step; a project without purposes gets
/// one before when a column holds consent.
std::set<NodeId> addPeople(ProjectSession& session, const std::vector<FoundSource>& sources, const QPointF& at);

} // namespace weir::ui
