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
/// Yes in such a column is a no: "unsubscribed", "consent_withdrawn".
constexpr std::array<std::string_view, 11> kRefusals{"unsub", "withdr", "revo", "refus", "deni", "declin",
                                                     "out",   "no_",    "not",  "stop",  "block"};
/// These say that they are an answer, not to what.
constexpr std::array<std::string_view, 4> kGeneral{"opt_in", "optin", "opt-in", "consent"};
constexpr const char* kMarketing = "marketing";

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

/// The purpose that the name of a consent column speaks of, among those of the project; none when that is not clear:
/// an answer about one thing must not pass for another.
std::string purposeOf(const std::string& column, const Purposes& purposes)
{
    const std::string name = toLower(column);
    if (purposes.empty()) {
        return kMarketing;
    }
    std::vector<std::string> named;
    for (const auto& [id, purpose] : purposes) {
        if (name.find(id.str().substr(0, id.str().find('_'))) != std::string::npos) {
            named.push_back(id.str());
        }
    }
    if (!named.empty()) {
        return named.size() == 1 ? named.front() : std::string();
    }
    const std::string& only = purposes.begin()->first.str();
    const bool general = std::find(kGeneral.begin(), kGeneral.end(), name) != kGeneral.end();
    return purposes.size() == 1 && (general || only == kMarketing) ? only : std::string();
}

identity::InputMapping mappingOf(const FoundSource& source, const Purposes& purposes)
{
    identity::InputMapping mapping = identity::suggest(*source.schema, sourceName(source.node));
    const PeopleOffer offer = peopleIn(*source.schema, purposes);
    if (!offer.consentColumn.empty()) { // otherwise the user says which of several purposes it means
        identity::ConsentPart consent;
        consent.purpose = {identity::ConstantOrColumn::Kind::Constant, offer.purpose};
        consent.stateColumn = offer.consentColumn;
        mapping.consent = std::move(consent);
        std::erase_if(mapping.traits,
                      [&](const identity::TraitColumn& each) { return each.column == offer.consentColumn; });
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

PeopleOffer peopleIn(const Schema& schema, const Purposes& purposes)
{
    PeopleOffer offer;
    for (const identity::IdentifierColumn& each : identity::suggest(schema, "file").identifiers) {
        offer.identifiers.push_back(each.column);
        offer.contacts = offer.contacts || each.type == "email" || each.type == "phone";
    }
    for (const Field& field : schema.fields()) {
        const std::string name = toLower(field.name);
        const bool answers = field.type.kind() == TypeKind::Boolean || field.type.kind() == TypeKind::Text;
        const auto has = [&](std::string_view word) { return name.find(word) != std::string::npos; };
        const bool asked =
            std::any_of(kAsked.begin(), kAsked.end(), has) && std::none_of(kRefusals.begin(), kRefusals.end(), has);
        if (offer.consentColumn.empty() && answers && asked) {
            offer.purpose = purposeOf(field.name, purposes);
            offer.consentColumn = offer.purpose.empty() ? std::string() : field.name;
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
    const Purposes before = session.facts().purposes;
    for (const FoundSource& source : sources) {
        nodes.push_back(source.node);
        consent = consent || (source.schema && !peopleIn(*source.schema, before).consentColumn.empty());
    }
    if (!resolves) {
        return addSources(controller, nodes, at, std::nullopt);
    }
    if (consent && before.empty()) {
        project::Purpose purpose;
        purpose.id = PurposeId(kMarketing);
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
        if (source.schema && !peopleIn(*source.schema, before).identifiers.empty()) {
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
