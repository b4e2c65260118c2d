#include "ui/shell/audiences_controller.h"

#include "core/audience/narrow.h"
#include "core/audience/saved.h"
#include "core/run/people.h"
#include "ui/document/activation.h"
#include "ui/document/node_face.h"
#include "ui/kit/sentences.h"
#include "ui/panels/audiences/activate_pane.h"
#include "ui/panels/audiences/audience_list.h"
#include "ui/panels/audiences/audience_workbench.h"
#include "ui/panels/audiences/audiences_page.h"
#include "ui/panels/audiences/size_pane.h"
#include "ui/shell/audience_panes_controller.h"
#include "ui/shell/run_controller.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLocale>

#include <algorithm>

namespace weir::ui {
namespace {

QString text(const std::string& utf8)
{
    return QString::fromStdString(utf8);
}

QString pipelineTitle(const graph::Document& document)
{
    return text(document.name.empty() ? document.id.str() : document.name);
}

Json definitionIn(const graph::Node& node)
{
    return node.settings.is_object() ? node.settings.value("definition", Json::object()) : Json::object();
}

/// Titles of the destinations behind a node.
void addDestinations(const graph::Document& document, const nodes::Registry& registry, const NodeId& from,
                     QStringList& titles)
{
    for (const graph::Wire& wire : document.outOf(from)) {
        const graph::Node* node = document.find(wire.to.node);
        const nodes::NodeType* type = node ? registry.find(node->type) : nullptr;
        if (!type) {
            continue;
        }
        if (type->spec().family == nodes::Family::Destination) {
            titles << faceOf(*node, registry).title;
        } else if (type->spec().family == nodes::Family::Consent) {
            addDestinations(document, registry, node->id, titles);
        }
    }
}

/// The definitions of the audiences up to and with this node; nothing when other nodes decide as well.
std::optional<run::DefinitionChain> chainOf(const graph::Document& document, const nodes::Registry& registry,
                                            const graph::Node& node)
{
    run::DefinitionChain chain;
    const auto nodeBefore = [&](const NodeId& id) {
        std::vector<graph::Wire> wires = document.into(id);
        const graph::Node* at = document.find(id);
        const nodes::NodeType* atType = at ? registry.find(at->type) : nullptr;
        std::erase_if(wires, [&](const graph::Wire& wire) { // rows of objects decide about nobody
            return atType && std::any_of(atType->spec().inputs.begin(), atType->spec().inputs.end(),
                                         [&](const nodes::PortSpec& port) {
                                             return port.name == wire.to.port && port.kind == nodes::PortKind::Table;
                                         });
        });
        return wires.size() == 1 ? document.find(wires.front().from.node) : nullptr;
    };
    const graph::Node* before = nodeBefore(node.id);
    const nodes::NodeType* type = before ? registry.find(before->type) : nullptr;
    while (type && type->spec().family == nodes::Family::Identity && !type->spec().inputs.empty() &&
           type->spec().inputs.front().kind == nodes::PortKind::Profiles) { // traits, objects: everybody passes
        before = nodeBefore(before->id);
        type = before ? registry.find(before->type) : nullptr;
    }
    if (type && type->spec().family == nodes::Family::Audience) {
        const auto earlier = chainOf(document, registry, *before);
        if (!earlier) {
            return std::nullopt;
        }
        chain = *earlier;
    } else if (!type || type->spec().family != nodes::Family::Identity) {
        return std::nullopt;
    }
    chain.push_back(definitionIn(node));
    return chain;
}

/// Which rows a definition has, of which kinds, in which groups; nothing of what they say.
void addShape(const audience::Group& group, std::string& shape)
{
    shape += std::to_string(static_cast<int>(group.match)) + '(';
    for (const audience::Row& row : group.rows) {
        shape += std::to_string(row.condition.index()) + (row.disabled ? "-" : "+");
        if (const auto* nested = std::get_if<audience::Group>(&row.condition)) {
            addShape(*nested, shape);
        }
    }
    shape += ')';
}

std::string shapeOf(const Json& json)
{
    audience::Definition definition;
    static_cast<void>(audience::readDefinition(json, definition));
    std::string shape;
    addShape(definition.include, shape);
    addShape(definition.exclude, shape);
    return shape;
}

} // namespace

AudiencesController::AudiencesController(AudiencesPage& page, JobRunner& jobs, QObject* parent)
    : QObject(parent), m_page(page), m_jobs(jobs), m_panes(new AudiencePanesController(*page.workbench(), jobs, this))
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(120);
    connect(&m_soon, &QTimer::timeout, this, &AudiencesController::refresh);
    AudienceList* list = page.list();
    connect(list, &AudienceList::chosen, this, &AudiencesController::choose);
    connect(list, &AudienceList::templateChosen, this, &AudiencesController::makeFromTemplate);
    connect(list, &AudienceList::newRequested, this, &AudiencesController::makeEmpty);
    AudienceWorkbench* bench = page.workbench();
    connect(bench, &AudienceWorkbench::edited, this, &AudiencesController::edit);
    connect(bench, &AudienceWorkbench::renamed, this, &AudiencesController::rename);
    connect(bench, &AudienceWorkbench::undoRequested, this, &AudiencesController::undo);
    connect(bench, &AudienceWorkbench::redoRequested, this, &AudiencesController::redo);
    connect(bench, &AudienceWorkbench::removeRequested, this, &AudiencesController::removeOpen);
    connect(bench, &AudienceWorkbench::duplicateRequested, this, &AudiencesController::duplicateOpen);
    connect(bench, &AudienceWorkbench::pipelineRequested, this, [this] {
        if (const auto node = open() ? nodeOf(*open()) : std::nullopt) {
            emit nodeRequested(*node);
        }
    });
    connect(bench->activation(), &ActivatePane::activateRequested, this, &AudiencesController::activate);
    connect(bench, &AudienceWorkbench::publishRequested, this, &AudiencesController::publishDraft);
    connect(bench, &AudienceWorkbench::discardRequested, this, &AudiencesController::discardDraft);
    connect(m_panes, &AudiencePanesController::conditionRequested, this, [this](const audience::Row& row) {
        change([&](audience::Definition definition) { return audience::narrowed(std::move(definition), row); },
               QString::fromStdString(audience::describe(row)));
    });
    connect(m_panes, &AudiencePanesController::excludeRequested, this, &AudiencesController::exclude);
    connect(m_panes, &AudiencePanesController::intersectionRequested, this, &AudiencesController::intersect);
    connect(m_panes, &AudiencePanesController::personRequested, this, &AudiencesController::personRequested);
    connect(m_panes, &AudiencePanesController::failed, this, &AudiencesController::failed);
    qApp->installEventFilter(this);
}

void AudiencesController::follow(ProjectSession* session, RunController* runs)
{
    m_session = session;
    m_runs = runs;
    m_open.clear();
    m_figures.clear();
    m_facts.reset();
    m_storeFault.clear();
    m_pending.reset();
    m_planning = false;
    m_chains.clear();
    m_panes->setSession(session);
    m_page.closeAudience();
    if (!session) {
        return;
    }
    connect(&session->audiences(), &AudienceBook::changed, this, &AudiencesController::refresh);
    connect(session, &ProjectSession::inspected, &m_soon, qOverload<>(&QTimer::start));
    connect(session, &ProjectSession::activated, this, &AudiencesController::refresh);
    connect(session, &ProjectSession::edited, &m_soon, qOverload<>(&QTimer::start));
    connect(runs, &RunController::runningChanged, this, [this](bool running) {
        showTemplates();
        showOpen();
        if (!running && !m_planning) {
            runPending();
        }
    });
    connect(runs, &RunController::finished, this, [this](const run::RunReport& report) {
        const run::NodeReport* node = m_pending ? report.find(*m_pending) : nullptr;
        if (m_planning) {
            const std::optional<NodeId> made = m_pending;
            m_planning = false;
            m_pending.reset();
            if (node && node->details.contains("plan")) {
                emit planRequested(*made);
            }
        }
        look();
        count();
        showOpen();
        m_panes->outdate();
    });
    connect(runs, &RunController::runFailed, this, [this] {
        m_planning = false;
        m_pending.reset();
        showOpen();
    });
    refresh();
    look();
}

void AudiencesController::enter()
{
    if (m_session && !m_facts) {
        look();
    }
    m_page.list()->focusCurrent();
}

void AudiencesController::refresh()
{
    if (!m_session) {
        return;
    }
    collect();
    m_page.list()->setEntries(m_entries);
    if (!m_open.isEmpty() && !m_places.contains(m_open)) {
        m_open.clear();
        m_page.closeAudience();
    }
    showTemplates();
    showOpen();
    count();
}

void AudiencesController::collect()
{
    m_entries.clear();
    m_places.clear();
    const nodes::Registry& registry = m_session->controller().registry();
    std::vector<AudienceEntry> ofNodes;
    std::map<std::string, std::pair<QStringList, QStringList>> uses; // pipelines and destinations of saved audiences
    for (const PipelineId& pipeline : m_session->pipelines()) {
        const graph::Document& document = m_session->controller(pipeline).document();
        for (const auto& [id, node] : document.nodes) {
            if (node->type != NodeTypeId("audience")) {
                continue;
            }
            QStringList destinations;
            addDestinations(document, registry, id, destinations);
            if (const auto saved = audience::savedReference(definitionIn(*node))) {
                uses[*saved].first << pipelineTitle(document);
                uses[*saved].second << destinations;
                continue;
            }
            AudienceEntry entry;
            entry.key = QStringLiteral("node/") + text(pipeline.str()) + QLatin1Char('/') + text(id.str());
            entry.title = faceOf(*node, registry).title;
            entry.usedIn << pipelineTitle(document);
            entry.destinations = destinations;
            m_places[entry.key] = {{}, pipeline, id};
            ofNodes.push_back(std::move(entry));
        }
    }
    for (const auto& [id, saved] : m_session->audiences().audiences()) {
        AudienceEntry entry;
        entry.key = QStringLiteral("saved/") + text(id.str());
        entry.title = text(saved.title.empty() ? id.str() : saved.title);
        entry.saved = true;
        entry.usedIn = uses[id.str()].first;
        entry.usedIn.removeDuplicates();
        entry.destinations = uses[id.str()].second;
        m_places[entry.key] = {id, {}, {}};
        m_entries.push_back(std::move(entry));
    }
    m_entries.insert(m_entries.end(), ofNodes.begin(), ofNodes.end());
}

const AudiencesController::Place* AudiencesController::open() const
{
    const auto found = m_places.find(m_open);
    return found == m_places.end() ? nullptr : &found->second;
}

AudienceEntry AudiencesController::openEntry() const
{
    for (const AudienceEntry& entry : m_entries) {
        if (entry.key == m_open) {
            return entry;
        }
    }
    return {};
}

Json AudiencesController::definitionOf(const Place& place) const
{
    if (!place.saved.empty()) {
        const project::Audience* saved = m_session->audiences().find(place.saved);
        const Json draft = draftOf(place);
        return !draft.is_null() ? draft : saved ? saved->definition : Json::object();
    }
    const graph::Node* node = m_session->controller(place.pipeline).document().find(place.node);
    return node ? definitionIn(*node) : Json::object();
}

std::optional<NodeId> AudiencesController::nodeOf(const Place& place) const
{
    if (place.saved.empty()) {
        return place.node;
    }
    for (const auto& [id, node] : m_session->controller().document().nodes) {
        if (node->type == NodeTypeId("audience") &&
            audience::savedReference(definitionIn(*node)) == place.saved.str()) {
            return id;
        }
    }
    return std::nullopt;
}

const nodes::ProfileShape* AudiencesController::shape() const
{
    const auto people = peopleNode(m_session->controller().document(), m_session->controller().registry());
    const compile::NodeAnalysis* analysis = people ? m_session->inspection().analysis.find(*people) : nullptr;
    if (analysis) {
        for (const compile::PortContentPtr& content : analysis->contents) {
            if (content && content->kind == nodes::PortKind::Profiles) {
                return &content->profiles;
            }
        }
    }
    return nullptr;
}

FormContext AudiencesController::context() const
{
    FormContext context;
    if (const nodes::ProfileShape* people = shape()) {
        nodes::PortContent content;
        content.kind = nodes::PortKind::Profiles;
        content.profiles = *people;
        context.inputs["in"] = {std::move(content)};
    }
    context.facts = run::factsOf(m_session->project());
    for (const auto& [id, saved] : m_session->audiences().audiences()) {
        context.audienceTitles[id.str()] = saved.title;
    }
    for (const auto& [type, properties] : m_facts ? m_facts->objects : std::map<std::string, Schema>{}) {
        context.objectTypes[type].properties = properties;
    }
    context.projectFolder = text(m_session->folder().string());
    return context;
}

void AudiencesController::showOpen()
{
    const Place* place = m_session ? open() : nullptr;
    if (!place) {
        return;
    }
    OpenAudience shown;
    shown.entry = openEntry();
    shown.definition = definitionOf(*place);
    shown.context = context();
    // Counts stay while values are edited, until newer ones come; rows that came, went or moved have none of their own.
    const auto counted = m_figures.find(m_open);
    if (counted != m_figures.end() && counted->second.shape == shapeOf(shown.definition)) {
        shown.context.conditionCounts = counted->second.counts;
        shown.context.peopleInStore = counted->second.people;
    }
    shown.draft = !draftOf(*place).is_null();
    if (const project::Audience* saved = m_session->audiences().find(place->saved)) {
        shown.description = text(saved->description);
    }
    audience::Definition definition;
    nodes::Diagnostics findings = audience::readDefinition(shown.definition, definition);
    if (const nodes::ProfileShape* people = shape(); people && findings.empty()) {
        findings = audience::validate(definition, *people);
    }
    for (nodes::Diagnostic& finding : findings) {
        const std::string where = finding.error.where().key;
        shown.findings.emplace_back(where.empty() ? where : where.substr(1), std::move(finding));
    }
    m_page.open(shown);
    AudienceWorkbench* bench = m_page.workbench();
    if (!place->saved.empty()) {
        bench->setHistory(m_session->audiences().undoText(), m_session->audiences().redoText());
    } else {
        const DocumentController& controller = m_session->controller(place->pipeline);
        bench->setHistory(controller.undoText(), controller.redoText());
    }
    bench->activation()->setOffer(offer());
    if (const auto figure = m_figures.find(m_open); figure != m_figures.end()) {
        bench->size()->setFigure(figure->second);
    } else {
        AudienceFigure none;
        none.fault = m_storeFault;
        bench->size()->setFigure(none);
    }
}

ActivateOffer AudiencesController::offer() const
{
    ActivateOffer offer;
    const graph::Document& document = m_session->controller().document();
    const nodes::Registry& registry = m_session->controller().registry();
    offer.pipeline = pipelineTitle(document);
    offer.busy = m_pending.has_value();
    for (const nodes::NodeType* type : registry.all()) {
        const nodes::NodeSpec& spec = type->spec();
        if (spec.family != nodes::Family::Destination) {
            continue;
        }
        const bool isFile = std::any_of(spec.parameters.begin(), spec.parameters.end(), [](const auto& parameter) {
            return parameter.kind == nodes::ParameterKind::File;
        });
        ActivateChoice choice{text(spec.id.str()), translated(spec.title), translated(spec.summary)};
        if (isFile) {
            choice.title = tr("CSV file in the project's folder \u201cout\u201d");
            offer.destinations.prepend(choice);
        } else {
            offer.destinations.push_back(choice);
        }
    }
    for (const auto& [id, purpose] : m_session->facts().purposes) {
        const ActivateChoice choice{text(id.str()), text(purpose.title.empty() ? id.str() : purpose.title),
                                    text(purpose.description)};
        const bool mail = choice.id.contains(QStringLiteral("mail"), Qt::CaseInsensitive);
        mail ? offer.purposes.prepend(choice) : offer.purposes.push_back(choice);
    }
    const nodes::ProfileShape* people = shape();
    for (const std::string& type : people ? people->identifierTypes : std::set<std::string>{}) {
        const ActivateChoice choice{text(type), text(type), {}};
        type == "email" ? offer.identifiers.prepend(choice) : offer.identifiers.push_back(choice);
    }
    if (!people) {
        offer.obstacle =
            tr("The pipeline %1 has no node that resolves people yet. Add one, then activate.").arg(offer.pipeline);
    } else if (offer.identifiers.isEmpty()) {
        offer.obstacle = tr("The people have no identifier, such as an e-mail address, to be named by.");
    } else if (offer.purposes.isEmpty()) {
        offer.obstacle = tr("The project declares no purpose that people could have agreed to.");
    } else if (offer.destinations.isEmpty()) {
        offer.obstacle = tr("No destination is installed.");
    }
    return offer;
}

void AudiencesController::count()
{
    if (!m_session) {
        return;
    }
    std::map<std::string, run::DefinitionChain> chains;
    const nodes::Registry& registry = m_session->controller().registry();
    auto now = std::make_shared<const project::Project>(m_session->project());
    for (const auto& [key, place] : m_places) {
        if (!place.saved.empty()) {
            chains[key.toStdString()] = {definitionOf(place)};
        } else {
            const auto pipeline = now->pipelines.find(place.pipeline);
            const graph::Document whole = run::withSavedAudiences(graph::flatten(pipeline->second).document, *now);
            // It may stand in a sub-pipeline, or have gone since the list was made.
            const graph::Node* node = whole.find(m_session->controller(place.pipeline).flatId(place.node));
            if (const auto chain = node ? chainOf(whole, registry, *node) : std::nullopt) {
                chains[key.toStdString()] = *chain;
            }
        }
    }
    if (!m_open.isEmpty() && m_facts) {
        m_page.workbench()->size()->setCounting(true);
    }
    m_chains = chains;
    askPanes();
    auto asked = std::make_shared<const std::map<std::string, run::DefinitionChain>>(std::move(chains));
    m_jobs.run(
        this, {QStringLiteral("audienceSizes"), tr("Counting people"), JobRunner::Visibility::Quiet, {}},
        [asked, now, workspace = m_session->workspace()](const RunContext& context) {
            return run::audienceSizes(*workspace, *now, *asked, context);
        },
        [this, asked, session = m_session](Result<std::map<std::string, Result<run::AudienceSize>>> sizes) {
            if (session != m_session || (!sizes && sizes.error().code() == ErrorCode::Cancelled)) {
                return;
            }
            m_figures.clear();
            if (sizes) {
                for (const auto& [key, size] : *sizes) {
                    AudienceFigure figure;
                    if (size) {
                        figure.members = size->members;
                        figure.people = size->people;
                        figure.asOf = size->asOf;
                        figure.judgedAt = size->judgedAt;
                        figure.rows = rowsOf(asked->at(key).back(), *size);
                        figure.shape = shapeOf(asked->at(key).back());
                        for (const audience::RowCount& count : size->counts) {
                            figure.counts[count.path] = {static_cast<qint64>(count.matching),
                                                         static_cast<qint64>(count.remaining)};
                        }
                    } else {
                        figure.fault = sentence(size.error());
                    }
                    m_figures[text(key)] = std::move(figure);
                }
            }
            m_page.list()->setFigures(m_figures);
            showOpen();
        });
}

QList<AudienceRowFigure> AudiencesController::rowsOf(const Json& json, const run::AudienceSize& size) const
{
    QList<AudienceRowFigure> rows;
    audience::Definition definition;
    static_cast<void>(audience::readDefinition(json, definition));
    const auto add = [&](const audience::Group& group, const std::string& pointer, bool exclude) {
        for (std::size_t i = 0; i < group.rows.size(); ++i) {
            const std::string path = pointer + "/rows/" + std::to_string(i);
            for (const audience::RowCount& count : size.counts) {
                if (count.path == path) {
                    rows.push_back({text(audience::describe(group.rows[i])), static_cast<qint64>(count.matching),
                                    static_cast<qint64>(count.remaining), exclude});
                }
            }
        }
    };
    add(definition.include, "/include", false);
    add(definition.exclude, "/exclude", true);
    return rows;
}

void AudiencesController::look()
{
    if (!m_session) {
        return;
    }
    m_jobs.run(
        this, {QStringLiteral("audienceFacts"), tr("Looking into the store"), JobRunner::Visibility::Quiet, {}},
        [workspace = m_session->workspace()](const RunContext& context) -> Result<audience::StoreFacts> {
            WEIR_ASSIGN_OR_RETURN(const store::ProfileStore store,
                                  workspace->openStore(store::OpenMode::ReadOnly, *context.clock));
            WEIR_ASSIGN_OR_RETURN(const store::Reader reader, store.openReader());
            return audience::storeFacts(reader, context);
        },
        [this, session = m_session](Result<audience::StoreFacts> facts) {
            if (session != m_session) {
                return;
            }
            if (facts) {
                m_facts = *std::move(facts);
                m_storeFault.clear();
            } else if (facts.error().code() != ErrorCode::Cancelled) {
                m_facts.reset();
                m_storeFault = facts.error().code() == ErrorCode::NotFound
                                   ? tr("No people are stored yet. Run the pipeline once.")
                                   : sentence(facts.error());
            }
            m_panes->setFault(m_storeFault);
            m_panes->outdate();
            showTemplates();
            showOpen();
        });
}

} // namespace weir::ui
