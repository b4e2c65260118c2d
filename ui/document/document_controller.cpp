#include "ui/document/document_controller.h"

#include "core/nodes/part_types.h"
#include "ui/document/wired_settings.h"

namespace weir::ui {
namespace {

/// Nodes, wires, frames and notes of one pipeline.
std::size_t ownSize(const graph::Document& pipeline)
{
    return pipeline.nodes.size() + pipeline.wires.size() + pipeline.frames.size() + pipeline.notes.size() + 1;
}

/// What a step holds that the one before it does not: its outermost pipeline, and the sub-pipelines that it changed.
std::size_t addedSize(const graph::Document& step, const graph::Document& before)
{
    std::size_t size = ownSize(step);
    for (const auto& [id, part] : step.parts) {
        const auto same = before.parts.find(id);
        size += same != before.parts.end() && same->second == part ? 1 : ownSize(*part);
    }
    return size;
}

} // namespace

DocumentController::DocumentController(graph::Document document, const nodes::Registry& registry,
                                       std::shared_ptr<const Clock> clock, QObject* parent)
    : QObject(parent), m_types(&registry), m_clock(std::move(clock)), m_saved(document)
{
    m_size = sizeOf(document);
    m_steps.push_back({{}, std::move(document), {}, 0, {}});
    show({});
}

Status DocumentController::edit(const graph::Edit& edit, const QString& name, const QString& mergeKey)
{
    Result<graph::Document> next = graph::apply(document(), edit);
    if (!next) {
        emit failed(next.error());
        return std::move(next).error();
    }
    return push(followWires(document(), *std::move(next), m_types), name, mergeKey);
}

Status DocumentController::replace(graph::Document document, const QString& name)
{
    return push(std::move(document), name, {});
}

Status DocumentController::editAt(const std::vector<graph::ScopedEdit>& edits, const QString& name)
{
    Result<graph::Document> next = root();
    for (std::size_t i = 0; next && i < edits.size(); ++i) {
        const auto before = graph::viewInto(*next, edits[i].scope);
        next = graph::apply(*next, edits[i]);
        auto after = next ? graph::viewInto(*next, edits[i].scope) : std::nullopt;
        if (before && after) {
            next = graph::putBack(*next, edits[i].scope, followWires(*before, *std::move(after), m_types));
        }
    }
    if (!next) {
        emit failed(next.error());
        return std::move(next).error();
    }
    pushRoot(*std::move(next), name, {});
    return {};
}

Status DocumentController::push(graph::Document view, const QString& name, const QString& mergeKey)
{
    if (view == document()) {
        return {};
    }
    Result<graph::Document> back = graph::putBack(root(), m_scope, std::move(view));
    if (!back) {
        emit failed(back.error());
        return std::move(back).error();
    }
    pushRoot(*std::move(back), name, mergeKey);
    return {};
}

void DocumentController::pushRoot(graph::Document next, const QString& name, const QString& mergeKey)
{
    if (next == root()) {
        return;
    }
    const graph::Document before = document();
    const std::int64_t now = m_clock->now().micros;
    Step& top = m_steps[m_at];
    const bool merges =
        m_at > 0 && !canRedo() && !mergeKey.isEmpty() && top.mergeKey == mergeKey && now - top.at <= kMergeMicros;
    if (merges) {
        const graph::Document& earlier = m_steps[m_at - 1].document;
        m_size += addedSize(next, earlier) - addedSize(top.document, earlier);
        top.document = std::move(next);
        top.at = now;
    } else {
        while (m_steps.size() > m_at + 1) {
            m_size -= addedSize(m_steps.back().document, m_steps[m_steps.size() - 2].document);
            m_steps.pop_back();
        }
        m_size += addedSize(next, m_steps.back().document);
        m_steps.push_back({name, std::move(next), mergeKey, now, m_scope});
        ++m_at;
        forget();
    }
    announce(before, m_scope);
}

std::size_t DocumentController::sizeOf(const graph::Document& document)
{
    std::size_t size = ownSize(document);
    for (const auto& [id, part] : document.parts) {
        size += sizeOf(*part);
    }
    return size;
}

void DocumentController::forget()
{
    while (m_size > kSize && m_steps.size() > kLeastSteps + 1) {
        // What the second step shared with the first is its own from now on.
        m_size -= sizeOf(m_steps[0].document) + addedSize(m_steps[1].document, m_steps[0].document);
        m_size += sizeOf(m_steps[1].document);
        m_steps.pop_front();
        --m_at;
        ++m_forgotten;
    }
}

void DocumentController::endMerge()
{
    m_steps[m_at].mergeKey.clear();
}

void DocumentController::undo()
{
    if (canUndo()) {
        goTo(m_at - 1);
    }
}

void DocumentController::redo()
{
    if (canRedo()) {
        goTo(m_at + 1);
    }
}

void DocumentController::goTo(std::size_t position)
{
    if (position >= m_steps.size() || position == m_at) {
        return;
    }
    const graph::Document before = document();
    const graph::Address scope = m_steps[position < m_at ? position + 1 : position].scope;
    m_at = position;
    endMerge();
    announce(before, scope);
}

std::vector<QString> DocumentController::stepNames() const
{
    std::vector<QString> names;
    for (std::size_t i = 1; i < m_steps.size(); ++i) {
        names.push_back(m_steps[i].name);
    }
    return names;
}

QString DocumentController::undoText() const
{
    return canUndo() ? m_steps[m_at].name : QString();
}

QString DocumentController::redoText() const
{
    return canRedo() ? m_steps[m_at + 1].name : QString();
}

bool DocumentController::isClean() const
{
    return root() == m_saved;
}

void DocumentController::markSaved()
{
    m_saved = root();
    endMerge();
    m_wasClean = true;
    emit cleanChanged(true);
}

void DocumentController::show(graph::Address scope)
{
    m_flat.reset();
    m_view.reset();
    while (!scope.empty() && !(m_view = graph::viewInto(root(), scope))) {
        scope.pop_back(); // the place is gone: what lies around it is shown
    }
    m_scope = std::move(scope);
    nodes::PartWords words;
    words.entry = tr("Input of {kind}").toStdString();
    words.entryHelp = tr("What comes in here from outside the sub-pipeline").toStdString();
    words.exit = tr("Output of {kind}").toStdString();
    words.exitHelp = tr("What goes out from here to where the sub-pipeline is placed").toStdString();
    words.place = tr("Sub-pipeline").toStdString();
    nodes::putPartTypes(m_types, document(), m_scope.empty() ? PipelineId() : document().id, words);
}

void DocumentController::announce(const graph::Document& before, const graph::Address& scope)
{
    const graph::Address was = m_scope;
    show(scope);
    if (m_scope != was) {
        emit scopeChanged();
        emit changed(exchange(before, document()));
    } else {
        emit changed(difference(before, document()));
    }
    emit historyChanged();
    if (const bool clean = isClean(); clean != m_wasClean) {
        m_wasClean = clean;
        emit cleanChanged(clean);
    }
}

std::vector<QString> DocumentController::trail() const
{
    const auto named = [](const std::string& name, const std::string& id) {
        return QString::fromStdString(name.empty() ? id : name);
    };
    std::vector<QString> names{named(root().name, root().id.str())};
    const graph::Document* inside = &root();
    for (const NodeId& place : m_scope) {
        const graph::Node& node = *inside->find(place);
        inside = graph::partAt(root(), node);
        names.push_back(named(node.name.empty() ? inside->name : node.name, inside->id.str()));
    }
    return names;
}

bool DocumentController::enter(const NodeId& place)
{
    const graph::Node* node = document().find(place);
    if (!node || !graph::partAt(root(), *node)) {
        return false;
    }
    graph::Address inside = m_scope;
    inside.push_back(place);
    endMerge();
    announce(graph::Document(document()), inside);
    return true;
}

void DocumentController::leaveTo(std::size_t depth)
{
    if (depth < m_scope.size()) {
        endMerge();
        announce(graph::Document(document()),
                 graph::Address(m_scope.begin(), m_scope.begin() + static_cast<std::ptrdiff_t>(depth)));
    }
}

NodeId DocumentController::enterAt(const NodeId& id)
{
    graph::Address address = flat()->addressOf(id);
    NodeId shown = address.back();
    address.pop_back();
    if (address != m_scope) {
        endMerge();
        announce(graph::Document(document()), address);
    }
    return shown;
}

std::shared_ptr<const graph::Flat> DocumentController::flat() const
{
    if (!m_flat) {
        m_flat = std::make_shared<const graph::Flat>(graph::flatten(root()));
    }
    return m_flat;
}

NodeId DocumentController::flatId(const NodeId& shown) const
{
    if (root().parts.empty()) {
        return shown;
    }
    graph::Address address = m_scope;
    address.push_back(shown);
    return flat()->idOf(address);
}

graph::PortRef DocumentController::flatPort(const graph::PortRef& shown) const
{
    const graph::Node* node = document().find(shown.node);
    if (root().parts.empty() || !node) {
        return shown;
    }
    if (!m_scope.empty() && (graph::isEntry(node->type) || graph::isExit(node->type))) {
        const graph::Flat::Place& around = flat()->places.at(flat()->idOf(m_scope));
        const auto& ports = graph::isEntry(node->type) ? around.inputs : around.outputs;
        const auto found = ports.find(shown.node.str());
        return found == ports.end() || found->second.empty() ? shown : found->second.front();
    }
    const graph::PortRef port{flatId(shown.node), shown.port};
    return flat()->source(port).value_or(port);
}

std::vector<NodeId> DocumentController::flatNodes(const NodeId& shown) const
{
    const NodeId id = flatId(shown);
    const auto place = flat()->places.find(id);
    if (place == flat()->places.end()) {
        return {id};
    }
    std::vector<NodeId> nodes;
    for (const NodeId& member : place->second.members) {
        if (flat()->document.find(member)) {
            nodes.push_back(member);
        }
    }
    return nodes;
}

} // namespace weir::ui
