#include "ui/shell/people_offer.h"

#include "core/base/text.h"
#include "core/identity/mapping.h"
#include "ui/document/arrange.h"
#include "ui/document/file_sources.h"
#include "ui/document/operations.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <string_view>

namespace weir::ui {
namespace {

constexpr double kColumn = 280; ///< From card to card, as tidying up puts them.
constexpr std::array<std::string_view, 6> kAsked{"opt_in", "optin", "opt-in", "consent", "newsletter", "subscribed"};

/// What traits and events of the file are said to come from: its name without ending, in plain letters.
std::string sourceName(const graph::Node& node)
{
    std::string name = toLower(node.name.substr(0, node.name.find('.')));
    for (char& each : name) {
        const bool plain = (each >= 'a' && each <= 'z') || (each >= '0' && each <= '9');
        each = plain ? each : '_';
    }
    return name.empty() ? node.id.str() : name;
}

/// The purpose that the name of a consent column speaks of, among those of the project.
std::string purposeOf(const std::string& column, const std::map<PurposeId, project::Purpose>& purposes)
{
    const std::string name = toLower(column);
    for (const auto& [id, purpose] : purposes) {
        const std::string first = id.str().substr(0, id.str().find('_'));
        if (name.find(first) != std::string::npos) {
            return id.str();
        }
    }
    return purposes.size() == 1 ? purposes.begin()->first.str() : std::string();
}

identity::InputMapping mappingOf(const FoundSource& source, const std::map<PurposeId, project::Purpose>& purposes)
{
    identity::InputMapping mapping = identity::suggest(*source.schema, sourceName(source.node));
    const std::string column = peopleIn(*source.schema).consentColumn;
    const std::string purpose = column.empty() ? std::string() : purposeOf(column, purposes);
    if (!purpose.empty()) { // which of several purposes it means, the user says
        identity::ConsentPart consent;
        consent.purpose = {identity::ConstantOrColumn::Kind::Constant, purpose};
        consent.stateColumn = column;
        mapping.consent = std::move(consent);
        std::erase_if(mapping.traits, [&](const identity::TraitColumn& each) { return each.column == column; });
    }
    return mapping;
}

/// A step of the project before the one of the pipeline.
void addPurpose(ProjectSession& session, const project::Purpose& purpose)
{
    ProjectState next = session.book().now();
    next.facts.purposes[purpose.id] = purpose;
    ProjectBook::Positions positions;
    for (const PipelineId& id : session.pipelines()) {
        session.controller(id).endMerge(); // an edit after this step is no part of one before it
        positions[id] = session.controller(id).reached();
    }
    session.book().put(std::move(next), QCoreApplication::translate("weir::ui::ImportController", "add purpose"),
                       std::move(positions));
}

} // namespace

PeopleOffer peopleIn(const Schema& schema)
{
    PeopleOffer offer;
    for (const identity::IdentifierColumn& each : identity::suggest(schema, "file").identifiers) {
        offer.identifiers.push_back(each.column);
        offer.contacts = offer.contacts || each.type == "email" || each.type == "phone";
    }
    for (const Field& field : schema.fields()) {
        const std::string name = toLower(field.name);
        const bool answers = field.type.kind() == TypeKind::Boolean || field.type.kind() == TypeKind::Text;
        const bool asked = std::any_of(kAsked.begin(), kAsked.end(),
                                       [&](std::string_view word) { return name.find(word) != std::string::npos; });
        if (offer.consentColumn.empty() && answers && asked) {
            offer.consentColumn = field.name;
        }
    }
    return offer;
}

std::set<NodeId> addPeople(ProjectSession& session, const std::vector<FoundSource>& sources, const QPointF& at)
{
    DocumentController& controller = session.controller();
    const nodes::Registry& registry = controller.registry();
    const nodes::NodeType* resolves = registry.find(NodeTypeId("identity"));
    std::vector<graph::Node> nodes;
    bool consent = false;
    for (const FoundSource& source : sources) {
        nodes.push_back(source.node);
        consent = consent || (source.schema && !peopleIn(*source.schema).consentColumn.empty());
    }
    if (!resolves) {
        return addSources(controller, nodes, at, std::nullopt);
    }
    if (consent && session.facts().purposes.empty()) {
        project::Purpose purpose;
        purpose.id = PurposeId("marketing");
        purpose.title = QCoreApplication::translate("weir::ui::ImportController", "Marketing").toStdString();
        addPurpose(session, purpose);
    }
    SourcesEdit edit = sourcesEdit(controller.document(), registry, nodes, at, std::nullopt);
    const auto found = std::find_if(edit.after.nodes.begin(), edit.after.nodes.end(),
                                    [](const auto& each) { return each.second->type == NodeTypeId("identity"); });
    const bool isNew = found == edit.after.nodes.end();
    graph::Node people = isNew ? newNode(edit.after, *resolves) : *found->second;
    Json mapping = people.settings.is_object() ? people.settings.value("mapping", Json::object()) : Json::object();
    Json& inputs = mapping["inputs"];
    inputs = inputs.is_array() ? inputs : Json::array();
    while (inputs.size() < edit.after.into(people.id).size()) {
        inputs.push_back(Json::object()); // of a table that is wired and not mapped yet
    }
    graph::EditGroup wires;
    for (std::size_t i = 0; i < edit.added.size() && i < sources.size(); ++i) {
        FoundSource source = sources[i];
        source.node.id = edit.added[i];
        if (source.schema && !peopleIn(*source.schema).identifiers.empty()) {
            identity::Mapping one;
            one.inputs.push_back(mappingOf(source, session.facts().purposes));
            inputs.push_back(identity::toJson(one).at("inputs").front());
            const graph::Wire wire{{source.node.id, "out"}, {people.id, "in"}};
            wires.edits.push_back({graph::Connect{wire}});
        }
    }
    if (isNew) {
        people.settings["mapping"] = mapping;
        const double middle = at.y() + 50 * static_cast<double>(edit.added.size() - 1);
        edit.group.edits.push_back({graph::AddNode{people, freePlace(edit.after, {at.x() + kColumn, middle})}});
    }
    edit.group.edits.insert(edit.group.edits.end(), wires.edits.begin(), wires.edits.end());
    if (!isNew) {
        edit.group.edits.push_back({graph::SetSetting{people.id, "mapping", mapping}});
    }
    std::set<NodeId> added(edit.added.begin(), edit.added.end());
    added.insert(people.id);
    const QString step = QCoreApplication::translate("weir::ui::ImportController", "add people");
    return controller.edit({std::move(edit.group)}, step) ? added : std::set<NodeId>{};
}

} // namespace weir::ui
