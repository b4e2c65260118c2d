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
    Mender(const Error& error, const graph::Document& root, const graph::Flat& flat, const run::Inspection& inspection,
           const nodes::Registry& registry)
        : m_error(error), m_root(root), m_flat(flat), m_inspection(inspection), m_registry(registry),
          m_node(flat.document.find(NodeId(error.where().node)))
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
            add(tr("Switch the node on"), tr("switch a node on"), graph::liftSwitchOn(m_root, m_flat, m_node->id));
        } else if (id == "compile.purposeNotGated") {
            addPurpose();
        } else if (id == "settings.unknown" || id == "settings.unknownNear") {
            removeSetting();
        } else if (id == "settings.choice") {
            useDefault();
        } else if (id == "run.castFailedAt" && m_node->type == NodeTypeId("cast")) {
            treatMisfits();
        } else if (id == "run.castFailedAt") {
            tryCast();
            moveMisfitsAside();
        }
        return std::move(m_repairs);
    }

private:
    void add(const QString& title, const QString& step, std::vector<graph::ScopedEdit> edits, const QString& note = {})
    {
        if (!edits.empty()) {
            QStringList notes{note, alsoElsewhere(edits)};
            notes.removeAll(QString());
            m_repairs.push_back({title, step, std::move(edits), notes.join(QLatin1Char(' '))});
        }
    }

    void set(const QString& title, const QString& step, const NodeId& node, const Json& settings)
    {
        add(title, step, graph::liftSettings(m_root, m_flat, {{node, settings}}));
    }

    /// A sub-pipeline is edited for all its places.
    QString alsoElsewhere(const std::vector<graph::ScopedEdit>& edits) const
    {
        for (const graph::ScopedEdit& edit : edits) {
            const auto place = m_flat.places.find(m_flat.idOf(edit.scope));
            if (edit.scope.empty() || place == m_flat.places.end()) {
                continue;
            }
            if (const int places = graph::placesOf(m_root, place->second.part); places > 1) {
                return tr("'%1' stands in %n places; all of them changed.", nullptr, places)
                    .arg(text(place->second.name));
            }
        }
        return {};
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
                m_flat.document, m_inspection.analysis, m_registry, {loss.culprit, loss.origin, loss.name, best});
            add(tr("Rename '%1' to '%2' everywhere downstream (%3)")
                    .arg(text(loss.name), text(best))
                    .arg(everywhere.settings.size()),
                tr("rename '%1' to '%2' downstream").arg(text(loss.name), text(best)),
                graph::liftSettings(m_root, m_flat, everywhere.settings), byHand(everywhere.byHand));
        }
        for (const std::string& candidate : loss.candidates) {
            const Json settings = run::renamedSettings(type->spec(), m_node->settings, loss.port, loss.wire,
                                                       {{}, loss.what, loss.name, candidate});
            if (settings != m_node->settings) {
                set(tr("Use '%1' here").arg(text(candidate)), tr("use '%1'").arg(text(candidate)), m_node->id,
                    settings);
            }
        }
    }

    QString byHand(const std::vector<NodeId>& nodes) const
    {
        QStringList titles;
        for (const NodeId& id : nodes) {
            if (const graph::Node* node = m_flat.document.find(id)) {
                titles << faceOf(*node, m_registry).title;
            }
        }
        return titles.isEmpty() ? QString()
                                : tr("SQL is not rewritten. Look at: %1.").arg(titles.join(QStringLiteral(", ")));
    }

    void convertBack(const run::Loss& loss)
    {
        graph::Address scope = m_flat.addressOf(m_node->id);
        const NodeId node = scope.back();
        scope.pop_back();
        const std::optional<graph::Document> view = graph::viewInto(m_root, scope);
        const nodes::NodeType* cast = m_registry.find(NodeTypeId("cast"));
        if (!view || !cast) {
            return;
        }
        const std::vector<graph::Wire> wires = view->into(node, loss.port);
        if (wires.size() != m_flat.document.into(m_node->id, loss.port).size() || loss.wire >= wires.size()) {
            return; // an entry with several wires: no wire here carries only the one that changed
        }
        auto inserted = insertOnWire(*view, m_registry, *cast, wires[loss.wire]);
        if (!inserted || inserted->nodes.size() != 1) {
            return;
        }
        graph::EditGroup group;
        group.edits.push_back(std::move(inserted->edit));
        const Json column{{"column", loss.name}, {"type", toText(loss.was)}};
        group.edits.push_back({graph::SetSettings{inserted->nodes.front(), Json{{"columns", Json::array({column})}}}});
        add(tr("Convert '%1' back to %2 before this node").arg(text(loss.name), text(toText(loss.was))),
            tr("convert '%1'").arg(text(loss.name)), {{std::move(scope), {std::move(group)}}});
    }

    void addPurpose()
    {
        const graph::Node* gate = m_flat.document.find(NodeId(argument(m_error, "gate")));
        const nodes::NodeType* type = gate ? m_registry.find(gate->type) : nullptr;
        const std::string purpose = argument(m_error, "purpose");
        if (!type || purpose.empty()) {
            return;
        }
        for (const nodes::ParameterSpec& parameter : type->spec().parameters) {
            if (parameter.kind == nodes::ParameterKind::Purposes) {
                Json settings = gate->settings;
                Json purposes = settings.value(parameter.key, Json::array());
                purposes.push_back(purpose);
                settings[parameter.key] = std::move(purposes);
                set(tr("Ask for '%1' in the gate").arg(text(purpose)), tr("add a purpose to a gate"), gate->id,
                    settings);
                return;
            }
        }
    }

    /// The run stopped at a value that a conversion cannot read.
    void treatMisfits()
    {
        const std::string column = argument(m_error, "column");
        Json moved = m_node->settings;
        Json emptied = m_node->settings;
        Json left = m_node->settings;
        left["columns"] = Json::array();
        for (std::size_t i = 0; i < m_node->settings["columns"].size(); ++i) {
            const Json& conversion = m_node->settings["columns"][i];
            if (conversion.value("column", "") == column) {
                moved["columns"][i]["onFailure"] = "reject";
                emptied["columns"][i]["onFailure"] = "null";
            } else {
                left["columns"].push_back(conversion);
            }
        }
        set(tr("Move such rows to the second output"), tr("move rows that do not fit"), m_node->id, moved);
        set(tr("Empty such cells"), tr("empty cells that do not fit"), m_node->id, emptied);
        if (!left["columns"].empty()) {
            set(tr("Leave '%1' as it is").arg(text(column)), tr("leave '%1' as it is").arg(text(column)), m_node->id,
                left);
        }
    }

    /// The cast stands in an expression: it gives an empty cell instead of an error.
    void tryCast()
    {
        const Where& where = m_error.where();
        const Json::json_pointer place("/" + where.parameter);
        if (where.parameter.empty() || where.begin < 0 || !m_node->settings.contains(place) ||
            !m_node->settings[place].is_string()) {
            return;
        }
        QList<uint> letters = text(m_node->settings[place].get<std::string>()).toUcs4(); // ranges count characters
        const auto word = QString::fromUcs4(reinterpret_cast<const char32_t*>(letters.constData()), letters.size());
        const qsizetype at =
            QString::fromUcs4(reinterpret_cast<const char32_t*>(letters.constData()), where.begin).size();
        if (word.mid(at, 4).compare(QLatin1String("cast"), Qt::CaseInsensitive) != 0) {
            return;
        }
        Json settings = m_node->settings;
        settings[place] = (word.left(at) + QLatin1String("try_") + word.mid(at)).toStdString();
        set(tr("Empty such cells"), tr("empty cells that do not fit"), m_node->id, settings);
    }

    /// A node before this one converts the column, and gives the rows that do not fit out of an output of their own.
    void moveMisfitsAside()
    {
        const std::string column = argument(m_error, "column");
        const std::string port = argument(m_error, "input");
        graph::Address scope = m_flat.addressOf(m_node->id);
        const NodeId node = scope.back();
        scope.pop_back();
        const std::optional<graph::Document> view = graph::viewInto(m_root, scope);
        const nodes::NodeType* cast = m_registry.find(NodeTypeId("cast"));
        const compile::NodeAnalysis* analysis = m_inspection.analysis.find(m_node->id);
        if (!view || !cast || !analysis) {
            return;
        }
        const auto wire = static_cast<std::size_t>(text(argument(m_error, "wire")).toULongLong());
        const std::vector<graph::Wire> wires = view->into(node, port);
        const std::vector<graph::Wire> flat = m_flat.document.into(m_node->id, port);
        const Schema* schema = wire < flat.size() ? m_inspection.analysis.schema(flat[wire].from) : nullptr;
        if (wires.size() != flat.size() || !schema || !schema->find(column)) {
            return; // an entry with several wires, or a cast of something computed
        }
        auto inserted = insertOnWire(*view, m_registry, *cast, wires[wire]);
        if (!inserted || inserted->nodes.size() != 1) {
            return;
        }
        graph::EditGroup group;
        group.edits.push_back(std::move(inserted->edit));
        const Json conversion{{"column", column}, {"type", argument(m_error, "type")}, {"onFailure", "reject"}};
        group.edits.push_back(
            {graph::SetSettings{inserted->nodes.front(), Json{{"columns", Json::array({conversion})}}}});
        add(tr("Convert '%1' before this node and move such rows aside").arg(text(column)),
            tr("move rows that do not fit"), {{std::move(scope), {std::move(group)}}});
    }

    void removeSetting()
    {
        const std::string& key = m_error.where().parameter;
        if (key.find('/') == std::string::npos && m_node->settings.contains(key)) {
            set(tr("Remove this setting"), tr("remove a setting"), m_node->id, without(key));
        }
    }

    void useDefault()
    {
        const std::string& key = m_error.where().parameter;
        const nodes::NodeType* type = m_registry.find(m_node->type);
        for (const nodes::ParameterSpec& parameter :
             type ? type->spec().parameters : std::vector<nodes::ParameterSpec>{}) {
            if (parameter.key == key && !parameter.defaultValue.is_null()) {
                set(tr("Use the usual value"), tr("use the usual value"), m_node->id, without(key));
            }
        }
    }

    Json without(const std::string& key) const
    {
        Json settings = m_node->settings;
        settings.erase(key);
        return settings;
    }

    const Error& m_error;
    const graph::Document& m_root;
    const graph::Flat& m_flat;
    const run::Inspection& m_inspection;
    const nodes::Registry& m_registry;
    const graph::Node* m_node;
    std::vector<Repair> m_repairs;
};

} // namespace

std::vector<Repair> repairsOf(const nodes::Diagnostic& finding, const graph::Document& root, const graph::Flat& flat,
                              const run::Inspection& inspection, const nodes::Registry& registry)
{
    return Mender(finding.error, root, flat, inspection, registry).repairs();
}

} // namespace weir::ui
