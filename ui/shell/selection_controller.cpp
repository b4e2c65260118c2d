#include "ui/shell/selection_controller.h"

#include "core/nodes/describe.h"
#include "core/nodes/part_types.h"
#include "ui/canvas/canvas_scene.h"
#include "ui/document/node_face.h"
#include "ui/panels/settings/expose_panel.h"
#include "ui/panels/settings/settings_form.h"
#include "ui/shell/input_samples.h"
#include "ui/shell/traits_controller.h"

#include <QLabel>

#include <algorithm>

namespace weir::ui {
namespace {

/// A place shows what holds for it: its own values over those inside.
Json shownSettings(const graph::Node& node, const nodes::Registry& registry)
{
    const nodes::NodeType* type = graph::partOf(node.type) ? registry.find(node.type) : nullptr;
    return type ? nodes::withDefaults(node.settings, type->spec().parameters) : node.settings;
}

} // namespace

SelectionController::SelectionController(SettingsForm& form, QLabel& title, QLabel& type, JobRunner& jobs,
                                         QObject* parent)
    : QObject(parent), m_form(form), m_samples(new InputSamples(jobs, this)), m_title(title), m_type(type)
{
    connect(m_samples, &InputSamples::arrived, this, &SelectionController::refresh);
    connect(&form, &SettingsForm::edited, this, &SelectionController::edit);
}

void SelectionController::follow(ProjectSession* session, CanvasScene* scene)
{
    if (session != m_session) {
        m_samples->setSession(session);
    }
    m_session = session;
    m_scene = scene;
    if (scene) {
        connect(scene, &QGraphicsScene::selectionChanged, this, &SelectionController::refresh);
        connect(&session->controller(), &DocumentController::changed, scene, [this] {
            const auto id = node();
            if (const graph::Node* found = id ? m_session->controller().document().find(*id) : nullptr) {
                // Undo shows at once; what it means follows with the analysis.
                m_form.showSettings(identityOf(*id), shownSettings(*found, m_session->controller().registry()));
                if (const nodes::NodeType* type = m_session->controller().registry().find(found->type)) {
                    showExposed(*id, type->spec());
                }
            }
        });
    }
    refresh();
}

std::optional<NodeId> SelectionController::node() const
{
    const std::set<NodeId> selected = m_scene ? m_scene->selectedNodes() : std::set<NodeId>{};
    return selected.size() == 1 ? std::optional(*selected.begin()) : std::nullopt;
}

void SelectionController::refresh()
{
    const auto id = node();
    if (id != m_shown) {
        m_shown = id;
        emit nodeChanged(id);
    }
    const graph::Node* found = id && m_session ? m_session->controller().document().find(*id) : nullptr;
    if (found) {
        showNode(*id, *found);
        return;
    }
    m_title.setText(tr("Settings"));
    m_type.setText({});
    m_type.hide();
    m_form.clear(m_scene ? static_cast<int>(m_scene->selectedNodes().size()) : 0);
    if (m_expose) {
        m_expose->show({}, {});
    }
}

void SelectionController::showNode(const NodeId& id, const graph::Node& node)
{
    const graph::Document& document = m_session->controller().document();
    const nodes::Registry& registry = m_session->controller().registry();
    const NodeFace face = faceOf(document, node, registry);
    m_title.setText(face.title);
    m_type.setText(face.typeTitle);
    m_type.setVisible(face.typeTitle != face.title);
    const nodes::NodeType* type = registry.find(node.type);
    if (!type) {
        m_form.clear();
        return;
    }
    FormContext context;
    const run::Inspection& inspection = m_session->inspection();
    const NodeId flat = m_session->controller().flatId(id);
    nodes::Diagnostics findings = m_session->findingsOf(flat);
    if (const graph::Document* part = graph::partAt(m_session->controller().root(), node)) {
        addPlace(id, *part, context, findings);
        context.lead = part->exposed.empty() ? tr("Enter or a double click opens it. A setting of a node inside can be "
                                                  "exposed; then it stands here, with a value for each place.")
                                             : tr("Enter or a double click opens it. These settings of nodes inside "
                                                  "have a value of their own here.");
    } else if (const compile::NodeAnalysis* analysis = inspection.analysis.find(flat)) {
        context.inputs = analysis->inputContents(*type);
        if (type->spec().inputs.empty() && !analysis->contents.empty() && analysis->contents.front()) {
            context.inputs[""] = {*analysis->contents.front()}; // a source shows its own columns
        }
    }
    for (const graph::Wire& wire : document.wires) {
        const graph::Node* from = wire.to.node == id ? document.find(wire.from.node) : nullptr;
        if (from) {
            context.inputTitles[wire.to.port].push_back(faceOf(document, *from, registry).title);
            context.samples[wire.to.port].merge(m_samples->of(m_session->controller().flatPort(wire.from)));
        }
    }
    context.facts = run::factsOf(m_session->project());
    for (const auto& [saved, audience] : m_session->audiences().audiences()) {
        context.audienceTitles[saved.str()] = audience.title;
        context.savedAudiences[saved.str()] = audience.definition;
    }
    context.openAudience = [this](const std::string& audience) {
        emit audienceRequested(QString::fromStdString(audience));
    };
    context.projectFolder = QString::fromStdString(m_session->folder().string());
    context.askDetection = [this, id](const std::string&) { m_session->detect(id); };
    context.reviewPairs = [this, id] { emit reviewRequested(id); };
    context.showMatchReport = [this, id] { emit matchReportRequested(id); };
    context.saveModel = [this, id] { emit saveModelRequested(id); };
    context.previewRules = [this, id] { emit rulesPreviewRequested(id); };
    context.previewTrait = [this, id](std::size_t index) { emit traitPreviewRequested(id, index); };
    context.usesOfTrait = [this](const std::string& trait) { return usesInWords(*m_session, trait); };
    m_form.showNode(identityOf(id), type->spec(), shownSettings(node, registry), context, findings);
    showExposed(id, type->spec());
}

QString SelectionController::identityOf(const NodeId& id) const
{
    const DocumentController& controller = m_session->controller();
    std::string identity;
    for (const NodeId& place : controller.scope()) {
        identity += place.str() + '\n';
    }
    identity += id.str();
    const graph::Node* node = controller.document().find(id);
    if (const graph::Document* part = node ? graph::partAt(controller.root(), *node) : nullptr) {
        for (const auto& [key, exposed] : part->exposed) { // other parameters are another form
            identity += '\n' + key + '\t' + exposed.title;
        }
    }
    return QString::fromStdString(identity);
}

/// What the fields of a place know is what the nodes inside know, and so are their findings.
void SelectionController::addPlace(const NodeId& id, const graph::Document& part, FormContext& context,
                                   nodes::Diagnostics& findings) const
{
    const DocumentController& controller = m_session->controller();
    const run::Inspection& inspection = m_session->inspection();
    for (const auto& [key, exposed] : part.exposed) {
        graph::Address address = controller.scope();
        address.push_back(id);
        address.push_back(exposed.node);
        const NodeId inner = controller.flat()->idOf(address);
        const compile::NodeAnalysis* analysis = inspection.analysis.find(inner);
        const nodes::NodeType* type = analysis ? controller.registry().find(analysis->node->type) : nullptr;
        if (!type) {
            continue;
        }
        const auto& parameters = type->spec().parameters;
        const auto parameter =
            std::find_if(parameters.begin(), parameters.end(),
                         [&, &setting = exposed.setting](const auto& each) { return each.key == setting; });
        const nodes::InputContents contents = analysis->inputContents(*type);
        for (const nodes::PortSpec& port : type->spec().inputs) {
            const bool meant = parameter == parameters.end() || parameter->port.empty() || parameter->port == port.name;
            if (meant && contents.contains(port.name)) {
                context.inputs[nodes::exposedPort(key)] = contents.at(port.name);
                break;
            }
        }
        for (nodes::Diagnostic finding : m_session->findingsOf(inner)) {
            Where where = finding.error.where();
            const std::string& at = where.parameter;
            if (at == exposed.setting || at.starts_with(exposed.setting + '/')) {
                where.parameter = key + at.substr(exposed.setting.size());
                finding.error = std::move(finding.error).at(std::move(where));
                findings.push_back(std::move(finding));
            }
        }
    }
}

void SelectionController::setExposePanel(ExposePanel* panel)
{
    m_expose = panel;
    connect(panel, &ExposePanel::exposed, this, [this](const QString& setting, const QString& title) {
        const auto id = node();
        if (!id) {
            return;
        }
        const auto& taken = m_session->controller().document().exposed;
        std::string key = setting.toStdString();
        for (int number = 2; taken.contains(key); ++number) {
            key = setting.toStdString() + '_' + std::to_string(number);
        }
        expose(key, graph::Exposed{title.toStdString(), *id, setting.toStdString(), Json::object()},
               tr("expose %1").arg(title));
    });
    connect(panel, &ExposePanel::renamed, this, [this](const QString& key, const QString& title) {
        const auto& all = m_session->controller().document().exposed;
        if (const auto found = all.find(key.toStdString()); found != all.end()) {
            graph::Exposed setting = found->second;
            setting.title = title.toStdString();
            expose(found->first, setting, tr("rename an exposed setting"));
        }
    });
    connect(panel, &ExposePanel::withdrawn, this,
            [this](const QString& key) { expose(key.toStdString(), {}, tr("expose a setting no more")); });
}

void SelectionController::expose(const std::string& key, const std::optional<graph::Exposed>& setting,
                                 const QString& name)
{
    static_cast<void>(m_session->controller().edit({graph::Expose{key, setting}}, name,
                                                   QStringLiteral("expose/") + QString::fromStdString(key)));
}

void SelectionController::showExposed(const NodeId& id, const nodes::NodeSpec& spec)
{
    if (!m_expose) {
        return;
    }
    const DocumentController& controller = m_session->controller();
    std::vector<ExposePanel::Entry> entries;
    for (const auto& [key, exposed] : controller.document().exposed) {
        if (exposed.node == id) {
            entries.push_back({QString::fromStdString(key), QString::fromStdString(exposed.title),
                               QString::fromStdString(exposed.setting)});
        }
    }
    m_expose->show(controller.scope().empty() ? std::vector<nodes::ParameterSpec>() : spec.parameters, entries);
}

void SelectionController::edit(const Json& settings, const QString& field)
{
    const auto id = node();
    const graph::Node* found = id && m_session ? m_session->controller().document().find(*id) : nullptr;
    if (!found) {
        return;
    }
    DocumentController& controller = m_session->controller();
    const NodeFace face = faceOf(controller.document(), *found, controller.registry());
    Json own = settings;
    const nodes::NodeType* type = graph::partOf(found->type) ? controller.registry().find(found->type) : nullptr;
    for (const nodes::ParameterSpec& parameter : type ? type->spec().parameters : std::vector<nodes::ParameterSpec>()) {
        const auto value = own.find(parameter.key); // what is as inside goes on following it
        if (value != own.end() && *value == parameter.defaultValue) {
            own.erase(value);
        }
    }
    static_cast<void>(controller.edit({graph::SetSettings{*id, own}}, tr("change %1 in '%2'").arg(field, face.title),
                                      identityOf(*id) + QLatin1Char('/') + field));
}

} // namespace weir::ui
