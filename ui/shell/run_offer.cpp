#include "ui/shell/run_offer.h"

#include "core/graph/topology.h"
#include "ui/document/arrange.h"
#include "ui/document/node_face.h"

#include <QAction>
#include <QKeySequence>
#include <QLocale>
#include <QPushButton>

#include <algorithm>

namespace weir::ui {
namespace {

constexpr int kSoonMs = 60;
/// More names than this make a tooltip that nobody reads.
constexpr std::size_t kNamed = 14;

} // namespace

std::vector<NodeId> staleNodes(ProjectSession& session, const std::optional<NodeId>& target)
{
    const std::shared_ptr<const graph::Flat> flat = session.controller().flat();
    const graph::Document& document = flat->document;
    std::set<NodeId> wanted;
    if (target) {
        for (const NodeId& node : session.controller().flatNodes(*target)) {
            wanted.merge(graph::upstream(document, node));
            wanted.insert(node);
        }
    }
    std::vector<NodeId> stale;
    for (const NodeId& node : flowOrder(document)) {
        const NodeState state = session.board().ofFlat(node).state;
        const bool computes = state == NodeState::Ready || state == NodeState::Stale || state == NodeState::Error;
        if (computes && (!target || wanted.contains(node))) {
            stale.push_back(node);
        }
    }
    return stale;
}

RunOffer::RunOffer(const Buttons& buttons, QObject* parent) : QObject(parent), m_buttons(buttons)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSoonMs);
    connect(&m_soon, &QTimer::timeout, this, &RunOffer::show);
    connect(m_buttons.run, &QAction::changed, &m_soon, qOverload<>(&QTimer::start));
}

void RunOffer::follow(ProjectSession* session)
{
    m_session = session;
    m_node.reset();
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
    m_soon.start();
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

void RunOffer::show()
{
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
    const std::vector<NodeId> stale = staleNodes(*m_session);
    const QString text =
        stale.empty() ? tr("Up to date") : tr("Run stale (%1)").arg(QLocale().toString(static_cast<int>(stale.size())));
    m_buttons.primary->setText(text);
    m_buttons.primary->setToolTip(
        stale.empty() ? tr("Every result holds. A run makes only the publish plans anew (%1).").arg(keys)
                      : tr("Will run (%1):").arg(keys) + QLatin1Char('\n') + titles(stale));
    m_buttons.primary->setAccessibleDescription(m_buttons.primary->toolTip());
    const graph::Document& document = m_session->controller().document();
    if (!m_node || !document.find(*m_node)) {
        return;
    }
    const std::vector<NodeId> here = staleNodes(*m_session, m_node);
    m_buttons.runTo->setToolTip(here.empty() ? tr("Run to here: up to date")
                                             : tr("Run to here. Will run:") + QLatin1Char('\n') + titles(here));
    std::vector<NodeId> again = here;
    for (const NodeId& node : m_session->controller().flatNodes(*m_node)) {
        if (std::find(again.begin(), again.end(), node) == again.end()) {
            again.push_back(node);
        }
    }
    m_buttons.force->setToolTip(tr("Run this node again. Will run:") + QLatin1Char('\n') + titles(again));
}

} // namespace weir::ui
