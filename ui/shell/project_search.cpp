#include "ui/shell/project_search.h"

#include "core/graph/flatten.h"
#include "ui/document/node_face.h"
#include "ui/shell/search_panel.h"

#include <algorithm>
#include <set>

namespace weir::ui {
namespace {

QString text(const std::string& utf8)
{
    return QString::fromStdString(utf8);
}

ProjectHit::Kind kindOf(FindHit::Kind kind)
{
    switch (kind) {
    case FindHit::Kind::Note:
        return ProjectHit::Kind::Note;
    case FindHit::Kind::Frame:
        return ProjectHit::Kind::Frame;
    case FindHit::Kind::Node:
        break;
    }
    return ProjectHit::Kind::Node;
}

/// Where each sub-pipeline is looked into: its first place. The outermost pipeline comes first.
std::vector<graph::Address> viewsOf(const graph::Flat& flat)
{
    std::vector<graph::Address> views{{}};
    std::set<PipelineId> seen;
    for (const auto& [id, place] : flat.places) {
        if (seen.insert(place.part).second) {
            views.push_back(place.address);
        }
    }
    return views;
}

void addHits(std::vector<ProjectHit>& hits, const PipelineId& pipeline, const graph::Document& root,
             const nodes::Registry& registry, const QString& query, const ProjectColumns& columns)
{
    const graph::Flat flat = graph::flatten(root);
    std::vector<ProjectHit> carriers;
    for (const graph::Address& places : viewsOf(flat)) {
        const std::optional<graph::Document> view = graph::viewInto(root, places);
        if (!view) {
            continue;
        }
        const auto columnsOf = [&](const NodeId& node) {
            graph::Address address = places;
            address.push_back(node);
            return columns ? columns(pipeline, flat.idOf(address)) : std::vector<std::string>{};
        };
        for (FindHit& hit : findOnCanvas(*view, registry, query, columnsOf)) {
            ProjectHit found{kindOf(hit.kind), pipeline, places, hit.id, hit.title, hit.why, hit.carries, Icon::Note};
            if (found.kind == ProjectHit::Kind::Frame) {
                found.icon = Icon::Frame;
            } else if (const graph::Node* node =
                           found.kind == ProjectHit::Kind::Node ? view->find(NodeId(hit.id)) : nullptr) {
                found.icon = faceOf(*node, registry).icon;
            }
            (hit.carries ? carriers : hits).push_back(std::move(found));
        }
    }
    hits.insert(hits.end(), std::make_move_iterator(carriers.begin()), std::make_move_iterator(carriers.end()));
}

/// Adds what is found by one of its texts: the title by itself, the others with the place where they stand.
void addNamed(std::vector<ProjectHit>& hits, ProjectHit hit, const QString& query, const QString& kind,
              const std::vector<std::pair<QString, Json>>& parts)
{
    if (hit.title.contains(query, Qt::CaseInsensitive)) {
        hit.why = kind;
        hits.push_back(std::move(hit));
        return;
    }
    for (const auto& [name, value] : parts) {
        if (const auto found = textIn(value, query)) {
            hit.why = QStringLiteral("%1: %2").arg(name, *found);
            hits.push_back(std::move(hit));
            return;
        }
    }
}

} // namespace

std::vector<ProjectHit> searchProject(const project::Project& project, const nodes::Registry& registry,
                                      const QString& wanted, const ProjectColumns& columns)
{
    std::vector<ProjectHit> hits;
    const QString query = wanted.simplified();
    if (query.isEmpty()) {
        return hits;
    }
    for (const auto& [id, document] : project.pipelines) {
        addHits(hits, id, document, registry, query, columns);
    }
    const auto titled = [](const std::string& title, const std::string& id) {
        return text(title.empty() ? id : title);
    };
    for (const auto& [id, audience] : project.audiences) {
        addNamed(
            hits,
            {ProjectHit::Kind::Audience, {}, {}, id.str(), titled(audience.title, id.str()), {}, false, Icon::Audience},
            query, SearchPanel::tr("Audience"),
            {{SearchPanel::tr("Description"), audience.description},
             {SearchPanel::tr("Condition"), audience.definition}});
    }
    for (const auto& [id, purpose] : project.purposes) {
        addNamed(
            hits,
            {ProjectHit::Kind::Purpose, {}, {}, id.str(), titled(purpose.title, id.str()), {}, false, Icon::Shield},
            query, SearchPanel::tr("Purpose"),
            {{SearchPanel::tr("Purpose"), id.str()},
             {SearchPanel::tr("Description"), purpose.description},
             {SearchPanel::tr("Legal basis"), purpose.legalBasis},
             {SearchPanel::tr("Reason"), purpose.approvedReason}});
    }
    for (const auto& [id, connection] : project.connections) {
        addNamed(hits,
                 {ProjectHit::Kind::Connection,
                  {},
                  {},
                  id.str(),
                  titled(connection.title, id.str()),
                  {},
                  false,
                  Icon::Database},
                 query, SearchPanel::tr("Connection"), {{SearchPanel::tr("Connection"), connection.settings}});
    }
    return hits;
}

std::optional<ProjectHit> gateFor(const project::Project& project, const nodes::Registry& registry,
                                  const PurposeId& purpose)
{
    for (const auto& [pipeline, document] : project.pipelines) {
        for (const auto& [id, node] : document.nodes) {
            const auto purposes = node->settings.find("purposes");
            if (purposes != node->settings.end() && purposes->is_array() &&
                std::find(purposes->begin(), purposes->end(), Json(purpose.str())) != purposes->end()) {
                return ProjectHit{ProjectHit::Kind::Node, pipeline, {}, id.str(), faceOf(*node, registry).title, {}};
            }
        }
    }
    return std::nullopt;
}

} // namespace weir::ui
