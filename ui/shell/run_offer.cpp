#include "ui/shell/run_offer.h"

#include "core/graph/topology.h"
#include "ui/document/arrange.h"
#include "ui/document/node_face.h"

#include <QAction>
#include <QKeySequence>
#include <QLocale>
#include <QPushButton>

#include <algorithm>
#include <unordered_map>

namespace weir::ui {
namespace {

constexpr int kSoonMs = 60;
/// More names than this make a tooltip that nobody reads.
constexpr std::size_t kNamed = 14;

/// The order of a flat pipeline and what feeds each node: made once for all questions about it.
struct Flow
{
    std::shared_ptr<const graph::Flat> flat;
    std::vector<NodeId> order;
    std::unordered_map<NodeId, std::vector<NodeId>> before;

    explicit Flow(std::shared_ptr<const graph::Flat> pipeline)
        : flat(std::move(pipeline)), order(flowOrder(flat->document))
    {
        for (const graph::Wire& wire : flat->document.wires) {
            before[wire.to.node].push_back(wire.from.node);
        }
    }

    /// `targets` and all that they need.
    [[nodiscard]] std::set<NodeId> needed(const std::set<NodeId>& targets) const
    {
        std::set<NodeId> all = targets;
        std::vector<NodeId> open(targets.begin(), targets.end());
        while (!open.empty()) {
            const auto feeds = before.find(open.back());
            open.pop_back();
            if (feeds == before.end()) {
                continue;
            }
            for (const NodeId& node : feeds->second) {
                if (all.insert(node).second) {
                    open.push_back(node);
                }
            }
        }
        return all;
    }
};

/// The flow of the open pipeline as it is now; made anew when the pipeline changed. UI thread only.
const Flow& flowOf(const ProjectSession& session)
{
    static std::unique_ptr<const Flow> last;
    std::shared_ptr<const graph::Flat> flat = session.controller().flat();
    if (!last || last->flat != flat) {
        last = std::make_unique<const Flow>(std::move(flat));
    }
    return *last;
}

std::vector<NodeId> nodesToRun(ProjectSession& session, const Flow& flow, const std::set<NodeId>& targets,
                               const std::set<NodeId>& forced)
{
    const std::set<NodeId> wanted = flow.needed(targets);
    std::set<graph::PortRef> pinned = session.inspection().pinned;
    std::erase_if(pinned, [&](const graph::PortRef& port) { return forced.contains(port.node); });
    std::set<NodeId> asked;
    if (!pinned.empty()) {
        asked = run::askedNodes(flow.flat->document, pinned, {targets.begin(), targets.end()});
    }
    std::vector<NodeId> nodes;
    for (const NodeId& node : flow.order) {
        if (!asked.empty() && !asked.contains(node)) {
            continue; // its rows only go to where others are pinned
        }
        const bool meant = targets.empty() || wanted.contains(node);
        const NodeState state = meant ? session.board().ofFlat(node).state : NodeState::Done;
        const compile::NodeAnalysis* analysis = session.inspection().analysis.find(node);
        const bool computes = (state == NodeState::Ready || state == NodeState::Stale || state == NodeState::Error) &&
                              (!analysis || analysis->runs());
        if (forced.contains(node) || (computes && meant)) {
            nodes.push_back(node);
        }
    }
    return nodes;
}

} // namespace

std::vector<NodeId> nodesToRun(ProjectSession& session, const std::set<NodeId>& targets, const std::set<NodeId>& forced)
{
    return nodesToRun(session, flowOf(session), targets, forced);
}

RunOffer::RunOffer(const Buttons& buttons, std::function<std::set<NodeId>()> selected, QObject* parent)
    : QObject(parent), m_buttons(buttons), m_selected(std::move(selected))
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSoonMs);
    connect(&m_soon, &QTimer::timeout, this, &RunOffer::show);
    connect(m_buttons.run, &QAction::enabledChanged, this, &RunOffer::enable);
    connect(m_buttons.run, &QAction::changed, &m_soon, qOverload<>(&QTimer::start));
    enable();
    connect(m_buttons.runSelected, &QAction::hovered, this, &RunOffer::showForSelection);
}

void RunOffer::follow(ProjectSession* session)
{
    m_session = session;
    m_node.reset();
    enable();
    if (session) {
        connect(&session->board(), &NodeStatusBoard::changed, &m_soon, qOverload<>(&QTimer::start));
        connect(session, &ProjectSession::inspected, this, &RunOffer::show);
        connect(session, &ProjectSession::activated, &m_soon, qOverload<>(&QTimer::start));
    }
    m_soon.start();
}

void RunOffer::select(const std::optional<NodeId>& node)
{
    m_node = node;
    enable();
    m_soon.start();
}

int RunOffer::unready() const
{
    const auto& nodes = m_session->inspection().analysis.nodes;
    return static_cast<int>(std::count_if(nodes.begin(), nodes.end(), [](const auto& each) {
        return each.second->state == compile::NodeState::NotConfigured ||
               each.second->state == compile::NodeState::Unknown;
    }));
}

QString RunOffer::titles(const std::vector<NodeId>& nodes) const
{
    const std::shared_ptr<const graph::Flat> flat = m_session->controller().flat();
    const graph::Document& document = flat->document;
    QStringList lines;
    for (const NodeId& id : nodes) {
        if (lines.size() == static_cast<qsizetype>(kNamed)) {
            lines << tr("and %n more", nullptr, static_cast<int>(nodes.size() - kNamed));
            break;
        }
        if (const graph::Node* node = document.find(id)) {
            lines << faceOf(document, *node, m_session->controller().registry()).title;
        }
    }
    return lines.join(QLatin1Char('\n'));
}

void RunOffer::enable()
{
    const bool idle = m_session && m_buttons.run->isEnabled();
    const bool several = idle && !m_selected().empty();
    for (QAction* action : {m_buttons.runTo, m_buttons.force, m_buttons.runFrom}) {
        action->setEnabled(idle && m_node);
    }
    m_buttons.runSelected->setEnabled(several);
    m_buttons.reset->setEnabled(several);
}

void RunOffer::show()
{
    enable();
    const QString keys = m_buttons.run->shortcut().toString(QKeySequence::NativeText);
    if (!m_session) {
        m_buttons.primary->setText(tr("Run"));
        m_buttons.primary->setToolTip(tr("Run what is out of date (%1)").arg(keys));
        return;
    }
    if (!m_buttons.run->isEnabled()) {
        m_buttons.primary->setText(tr("Running..."));
        return;
    }
    const std::vector<NodeId> stale = nodesToRun(*m_session, flowOf(*m_session), {}, {});
    const int waiting = unready();
    if (!stale.empty()) {
        m_buttons.primary->setText(tr("Run stale (%1)").arg(QLocale().toString(static_cast<int>(stale.size()))));
        m_buttons.primary->setToolTip(tr("Will run (%1):").arg(keys) + QLatin1Char('\n') + titles(stale));
    } else if (m_session->controller().flat()->document.nodes.empty()) {
        m_buttons.primary->setText(tr("Run"));
        m_buttons.primary->setToolTip(tr("There is nothing to run yet. Add a source first."));
    } else if (waiting > 0) {
        m_buttons.primary->setText(tr("Run"));
        m_buttons.primary->setToolTip(tr("%n nodes cannot run yet. The list of problems says why.", nullptr, waiting));
    } else {
        m_buttons.primary->setText(tr("Up to date"));
        m_buttons.primary->setToolTip(
            tr("Every result holds. A run makes only the publish plans anew (%1).").arg(keys));
    }
    m_buttons.primary->setAccessibleDescription(m_buttons.primary->toolTip());
    showForNode();
    showForSelection();
}

void RunOffer::showForNode()
{
    const DocumentController& controller = m_session->controller();
    if (!m_node || !controller.document().find(*m_node)) {
        return;
    }
    const std::vector<NodeId> flat = controller.flatNodes(*m_node);
    const std::set<NodeId> here(flat.begin(), flat.end());
    std::set<NodeId> after = here;
    for (const NodeId& node : here) {
        after.merge(graph::downstream(controller.flat()->document, node));
    }
    const std::vector<NodeId> upToHere = nodesToRun(*m_session, flowOf(*m_session), here, {});
    m_buttons.runTo->setToolTip(upToHere.empty() ? tr("Run to here: up to date")
                                                 : tr("Run to here. Will run:") + QLatin1Char('\n') + titles(upToHere));
    m_buttons.force->setToolTip(tr("Run this node again. Will run:") + QLatin1Char('\n') +
                                titles(nodesToRun(*m_session, flowOf(*m_session), here, here)));
    m_buttons.runFrom->setToolTip(tr("Run from here. Will run:") + QLatin1Char('\n') +
                                  titles(nodesToRun(*m_session, flowOf(*m_session), after, after)));
}

void RunOffer::showForSelection()
{
    std::set<NodeId> flat;
    for (const NodeId& node : m_session ? m_selected() : std::set<NodeId>()) {
        const std::vector<NodeId> inside = m_session->controller().flatNodes(node);
        flat.insert(inside.begin(), inside.end());
    }
    if (flat.empty()) {
        m_buttons.runSelected->setToolTip(tr("Run what is selected"));
        return;
    }
    const std::vector<NodeId> nodes = nodesToRun(*m_session, flowOf(*m_session), flat, {});
    m_buttons.runSelected->setToolTip(nodes.empty()
                                          ? tr("Run what is selected: up to date")
                                          : tr("Run what is selected. Will run:") + QLatin1Char('\n') + titles(nodes));
}

} // namespace weir::ui
