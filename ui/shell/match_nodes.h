#pragma once

#include "core/run/match_results.h"
#include "ui/shell/project_session.h"

#include <optional>

namespace weir::ui {

/// Does a node of the pipeline on show match people, so that there are pairs to look at?
[[nodiscard]] bool matchesPeople(const ProjectSession& session, const NodeId& node);
/// The node that is meant when nobody says which: the selected one if it matches people, else the only one that does.
[[nodiscard]] std::optional<NodeId> matchNode(const ProjectSession& session, const std::optional<NodeId>& selected);
/// The kept results of such a node with its settings as they are now.
[[nodiscard]] std::optional<run::MatchResults> matchResults(const ProjectSession& session, const NodeId& node);
[[nodiscard]] QString matchTitle(const ProjectSession& session, const NodeId& node);

} // namespace weir::ui
