#include "ui/shell/repairs.h"

#include "ui/document/node_face.h"
#include "ui/document/operations.h"

#include <QCoreApplication>

#include <algorithm>

namespace weir::ui {
namespace {

QString text(const std::string& utf8)
{
    return QString::fromStdString(utf8);
}

std::string argument(const Error& error, std::string_view key)
{
    for (const auto& [name, value] : error.arguments()) {
        if (name == key) {
            return value;
        }
    }
    return {};
}

/// Collects the ways to mend one finding.
class Mender
{
    Q_DECLARE_TR_FUNCTIONS(weir::ui::Mender)

public:
    Mender(const Error& error, const graph::Document& document, const run::Inspection& inspection,
           const nodes::Registry& registry)
        : m_error(error), m_document(document), m_inspection(inspection), m_registry(registry),
          m_node(document.find(NodeId(error.where().node)))
    {}

    std::vector<Repair> repairs()
    {
        if (!m_node) {
            return {};
        }
        if (const run::Loss* loss = m_inspection.lossOf(m_error)) {
            loss->kind == run::Loss::Kind::Retyped ? convertBack(*loss) : rename(*loss);
        }
        const std::string& id = m_error.messageId();
        if (id == "compile.disabledBlocks") {
            add(tr("Switch the node on"), tr("switch a node on"), {graph::SetDisabled{m_node->id, false}});
        } else if (id == "compile.purposeNotGated") {
            addPurpose();
        } else if (id == "settings.unknown" || id == "settings.unknownNear") {
            removeSetting();
        } else if (id == "settings.choice") {
            useDefault();
        }
        return std::move(m_repairs);
    }

private:
    void add(const QString& title, const QString& step, graph::Edit edit, const QString& note = {})
    {
        m_repairs.push_back({title, step, std::move(edit), note});
    }

    void rename(const run::Loss& loss)
    {
        const nodes::NodeType* type = m_registry.find(m_node->type);
        if (loss.candidates.empty() || !type) {
            return;
        }
        const std::string& best = loss.became.empty() ? loss.candidates.front() : loss.became;
        if (!loss.culprit.node.empty()) {
            const run::DownstreamRename everywhere = run::renameDownstream(
                m_document, m_inspection.analysis, m_registry, {loss.culprit, loss.origin, loss.name, best});
            if (!everywhere.edits.empty()) {
                add(tr("Rename '%1' to '%2' everywhere downstream (%3)")
                        .arg(text(loss.name), text(best))
                        .arg(everywhere.edits.size()),
                    tr("rename '%1' to '%2' downstream").arg(text(loss.name), text(best)),
                    {graph::EditGroup{everywhere.edits}}, byHand(everywhere.byHand));
            }
        }
        for (const std::string& candidate : loss.candidates) {
            Json settings = run::renamedSettings(type->spec(), m_node->settings, loss.port, loss.wire,
                                                 {{}, loss.what, loss.name, candidate});
            if (settings != m_node->settings) {
                add(tr("Use '%1' here").arg(text(candidate)), tr("use '%1'").arg(text(candidate)),
                    {graph::SetSettings{m_node->id, std::move(settings)}});
            }
        }
    }

    QString byHand(const std::vector<NodeId>& nodes) const
    {
        QStringList titles;
        for (const NodeId& id : nodes) {
            if (const graph::Node* node = m_document.find(id)) {
                titles << faceOf(*node, m_registry).title;
            }
        }
        return titles.isEmpty() ? QString()
                                : tr("SQL is not rewritten. Look at: %1.").arg(titles.join(QStringLiteral(", ")));
    }

    void convertBack(const run::Loss& loss)
    {
        const nodes::NodeType* cast = m_registry.find(NodeTypeId("cast"));
        std::size_t index = 0;
        for (const graph::Wire& wire : m_document.into(m_node->id, loss.port)) {
            if (index++ != loss.wire || !cast) {
                continue;
            }
            auto inserted = insertOnWire(m_document, m_registry, *cast, wire);
            if (inserted && inserted->nodes.size() == 1) {
                graph::EditGroup group;
                group.edits.push_back(std::move(inserted->edit));
                const Json column{{"column", loss.name}, {"type", toText(loss.was)}};
                group.edits.push_back(
                    {graph::SetSettings{inserted->nodes.front(), Json{{"columns", Json::array({column})}}}});
                add(tr("Convert '%1' back to %2 before this node").arg(text(loss.name), text(toText(loss.was))),
                    tr("convert '%1'").arg(text(loss.name)), {std::move(group)});
            }
        }
    }

    void addPurpose()
    {
        const graph::Node* gate = m_document.find(NodeId(argument(m_error, "gate")));
        const nodes::NodeType* type = gate ? m_registry.find(gate->type) : nullptr;
        const std::string purpose = argument(m_error, "purpose");
        if (!type || purpose.empty()) {
            return;
        }
        for (const nodes::ParameterSpec& parameter : type->spec().parameters) {
            if (parameter.kind == nodes::ParameterKind::Purposes) {
                Json purposes = gate->settings.value(parameter.key, Json::array());
                purposes.push_back(purpose);
                add(tr("Ask for '%1' in the gate").arg(text(purpose)), tr("add a purpose to a gate"),
                    {graph::SetSetting{gate->id, parameter.key, std::move(purposes)}});
                return;
            }
        }
    }

    void removeSetting()
    {
        const std::string& key = m_error.where().parameter;
        if (key.find('/') == std::string::npos && m_node->settings.contains(key)) {
            add(tr("Remove this setting"), tr("remove a setting"), {graph::SetSetting{m_node->id, key, Json()}});
        }
    }

    void useDefault()
    {
        const std::string& key = m_error.where().parameter;
        const nodes::NodeType* type = m_registry.find(m_node->type);
        for (const nodes::ParameterSpec& parameter :
             type ? type->spec().parameters : std::vector<nodes::ParameterSpec>{}) {
            if (parameter.key == key && !parameter.defaultValue.is_null()) {
                add(tr("Use the usual value"), tr("use the usual value"), {graph::SetSetting{m_node->id, key, Json()}});
            }
        }
    }

    const Error& m_error;
    const graph::Document& m_document;
    const run::Inspection& m_inspection;
    const nodes::Registry& m_registry;
    const graph::Node* m_node;
    std::vector<Repair> m_repairs;
};

} // namespace

std::vector<Repair> repairsOf(const nodes::Diagnostic& finding, const graph::Document& document,
                              const run::Inspection& inspection, const nodes::Registry& registry)
{
    return Mender(finding.error, document, inspection, registry).repairs();
}

} // namespace weir::ui
