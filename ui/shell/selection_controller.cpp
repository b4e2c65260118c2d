#include "ui/shell/selection_controller.h"

#include "ui/canvas/canvas_scene.h"
#include "ui/document/node_face.h"
#include "ui/panels/settings/settings_form.h"

#include <QLabel>

namespace weir::ui {

SelectionController::SelectionController(SettingsForm& form, QLabel& title, QLabel& type, QObject* parent)
    : QObject(parent), m_form(form), m_title(title), m_type(type)
{
    connect(&form, &SettingsForm::edited, this, &SelectionController::edit);
}

void SelectionController::follow(ProjectSession* session, CanvasScene* scene)
{
    m_session = session;
    m_scene = scene;
    if (scene) {
        connect(scene, &QGraphicsScene::selectionChanged, this, &SelectionController::refresh);
        connect(&session->controller(), &DocumentController::changed, scene, [this] {
            const auto id = node();
            if (const graph::Node* found = id ? m_session->controller().document().find(*id) : nullptr) {
                // Undo shows at once; what it means follows with the analysis.
                m_form.showSettings(QString::fromStdString(id->str()), found->settings);
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
    m_form.clear();
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
    if (const compile::NodeAnalysis* analysis = inspection.analysis.find(id)) {
        context.inputs = analysis->inputContents(*type);
        if (type->spec().inputs.empty() && !analysis->contents.empty() && analysis->contents.front()) {
            context.inputs[""] = {*analysis->contents.front()}; // a source shows its own columns
        }
    }
    for (const graph::Wire& wire : document.wires) {
        const graph::Node* from = wire.to.node == id ? document.find(wire.from.node) : nullptr;
        if (from) {
            context.inputTitles[wire.to.port].push_back(faceOf(document, *from, registry).title);
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
    m_form.showNode(QString::fromStdString(id.str()), type->spec(), node.settings, context, inspection.diagnostics(id));
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
    static_cast<void>(controller.edit({graph::SetSettings{*id, settings}},
                                      tr("change %1 in '%2'").arg(field, face.title),
                                      QString::fromStdString(id->str()) + QLatin1Char('/') + field));
}

} // namespace weir::ui
