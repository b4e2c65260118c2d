#include "ui/panels/people/person_identity_pane.h"

#include "ui/kit/grid_model.h"
#include "ui/kit/labels.h"
#include "ui/kit/messages.h"
#include "ui/kit/profile_words.h"
#include "ui/kit/text_table.h"
#include "ui/panels/people/person_graph_view.h"
#include "ui/panels/people/person_table.h"
#include "ui/theme/style.h"

#include <QBoxLayout>
#include <QPushButton>
#include <QStackedWidget>
#include <QTreeWidget>

#include <algorithm>
#include <utility>

namespace weir::ui {
namespace {

constexpr std::size_t kMostDrawn = 200;
constexpr std::size_t kAll = static_cast<std::size_t>(-1);

/// The node of the same identifier in another graph of the person; kAll when that leaves it out.
std::size_t nodeIn(const run::PersonGraph& graph, const run::PersonGraph::Node& node)
{
    const auto found = std::find_if(graph.nodes.begin(), graph.nodes.end(), [&](const run::PersonGraph::Node& each) {
        return each.type == node.type && each.value == node.value;
    });
    return found == graph.nodes.end() ? kAll : static_cast<std::size_t>(found - graph.nodes.begin());
}

} // namespace

PersonIdentityPane::PersonIdentityPane(QWidget* parent)
    : QWidget(parent), m_warning(new InlineMessage(Tone::Warning, {}, {}, this)),
      m_title(new SectionHeading(tr("Identifiers"), {}, this)), m_asTable(new QPushButton(tr("Show as table"), this)),
      m_views(new QStackedWidget(this)), m_drawing(new PersonGraphView(m_views)),
      m_identifiers(textTable({tr("Identifier"), tr("Value"), tr("First seen"), tr("Last seen"), tr("Source")},
                              tr("Identifiers"), m_views)),
      m_why(new SectionHeading(tr("Why these are one person"), {}, this)),
      m_links(textTable({tr("This"), tr("and this"), tr("Rule"), tr("Source"), tr("When")}, tr("Links"), this)),
      m_separate(new QPushButton(icon(Icon::Unlink), tr("Keep these two apart..."), this)),
      m_block(new QPushButton(icon(Icon::Close), tr("Block this value..."), this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::kM, 0, 0);
    column->setSpacing(space::kS);
    m_warning->hide();
    column->addWidget(m_warning);
    m_asTable->setCheckable(true);
    m_asTable->setIcon(icon(Icon::Table));
    m_title->addAction(m_asTable);
    column->addWidget(m_title);
    m_views->addWidget(m_drawing);
    m_views->addWidget(m_identifiers);
    column->addWidget(m_views, 3);
    m_why->addAction(m_block);
    m_why->addAction(m_separate);
    column->addWidget(m_why);
    column->addWidget(m_links, 2);
    m_identifiers->setSelectionMode(QAbstractItemView::ExtendedSelection);

    connect(m_asTable, &QPushButton::toggled, this, [this](bool table) {
        m_views->setCurrentWidget(table ? static_cast<QWidget*>(m_identifiers) : m_drawing);
    });
    connect(m_drawing, &PersonGraphView::chosenChanged, this, &PersonIdentityPane::chooseFromDrawing);
    connect(m_identifiers, &QTreeWidget::itemSelectionChanged, this, &PersonIdentityPane::chooseFromTable);
    const auto named = [this](std::size_t chosen) -> const run::PersonGraph::Node& {
        return m_all.nodes[m_chosen[chosen]];
    };
    connect(m_separate, &QPushButton::clicked, this, [this, named] {
        emit separationRequested(QString::fromStdString(named(0).type), QString::fromStdString(named(0).value),
                                 QString::fromStdString(named(1).type), QString::fromStdString(named(1).value));
    });
    connect(m_block, &QPushButton::clicked, this, [this, named] {
        emit blockRequested(QString::fromStdString(named(0).type), QString::fromStdString(named(0).value));
    });
}

void PersonIdentityPane::showPerson(const run::Person& person, Mask mask)
{
    m_person = person;
    m_mask = mask;
    run::PersonGraph before = std::exchange(m_all, run::personGraph(person, kAll));
    for (std::size_t& node : m_chosen) { // who is read again keeps what was chosen
        node = nodeIn(m_all, before.nodes[node]);
    }
    std::erase(m_chosen, kAll);
    const run::PersonGraph graph = run::personGraph(person, kMostDrawn);
    m_choosing = true;
    m_drawing->setGraph(graph, mask);
    showInDrawing();
    m_title->setExplanation(graph.folded == 0
                                ? tr("Choose one or two of them: with the mouse, or with arrow keys and Space.")
                                : tr("Choose one or two of them. %n with few links are only in the table.", nullptr,
                                     static_cast<int>(graph.folded)));
    fillPersonTable(*m_identifiers, identifierRows(person, mask), false);
    m_choosing = false;
    chooseInTable();
    fillLinks();
    warn();
}

void PersonIdentityPane::warn()
{
    const run::PersonGraph& graph = m_drawing->graph();
    QStringList lines;
    for (const run::GraphWarning& warning : run::warningsOf(graph)) {
        const run::PersonGraph::Node& node = graph.nodes[warning.node];
        const QString value = QString::fromStdString(node.value);
        const QString named = tr("%1 %2", "1: kind of identifier, 2: its value")
                                  .arg(placeText(node.type), m_mask == Mask::On ? maskedText(value) : value);
        lines << (warning.kind == run::GraphWarning::Kind::Junk
                      ? tr("%1 looks like a value that people type when they do not want to say.").arg(named)
                      : tr("%n values of %1 meet in %2: a device that several people share?",
                           "1: kind of identifier, 2: an identifier", static_cast<int>(warning.count))
                            .arg(placeText(warning.type), named));
    }
    constexpr int kShown = 3;
    const bool more = lines.size() > kShown;
    m_warning->setMessage(
        Tone::Warning, tr("These may be several people"),
        QStringList(lines.mid(0, kShown)).join(QLatin1Char('\n')) +
            (more ? QLatin1Char('\n') + tr("and %n more", nullptr, static_cast<int>(lines.size()) - kShown)
                  : QString()));
    m_warning->setVisible(!lines.isEmpty());
}

void PersonIdentityPane::fillLinks()
{
    offer();
    run::Person shown;
    if (m_chosen.size() == 2) {
        for (const std::size_t edge : run::wayBetween(m_all, m_chosen[0], m_chosen[1])) {
            for (const std::size_t link : m_all.edges[edge].links) {
                shown.links.push_back(m_person.links[link]);
            }
        }
        m_why->setExplanation(shown.links.empty() ? tr("No link leads from one of the two to the other.")
                                                  : tr("The shortest way from one of the two to the other."));
    } else if (m_chosen.size() == 1) {
        for (const run::PersonGraph::Edge& edge : m_all.edges) {
            if (edge.a == m_chosen[0] || edge.b == m_chosen[0]) {
                for (const std::size_t link : edge.links) {
                    shown.links.push_back(m_person.links[link]);
                }
            }
        }
        m_why->setExplanation(tr("The links of the chosen one. Choose a second to see the way between them."));
    } else {
        shown.links = m_person.links;
        m_why->setExplanation(tr("Each link joins two of them; without it they could fall apart."));
    }
    fillPersonTable(*m_links, linkRows(shown, m_mask), false);
}

/// A record is where identifiers were read together and none itself: no rule can be about it.
void PersonIdentityPane::offer()
{
    const bool identifiers = std::none_of(m_chosen.begin(), m_chosen.end(),
                                          [this](std::size_t node) { return m_all.nodes[node].type == "record"; });
    m_block->setEnabled(m_chosen.size() == 1 && identifiers);
    m_separate->setEnabled(m_chosen.size() == 2 && identifiers);
    const QString record = tr("A record is no identifier: choose what stands in it.");
    m_separate->setToolTip(
        !identifiers ? record
                     : tr("Tries what changes when two chosen ones are never one person, and keeps it with a reason"));
    m_block->setToolTip(
        !identifiers ? record
                     : tr("Tries what changes when the chosen value identifies nobody, and keeps it with a reason"));
}

void PersonIdentityPane::chooseFromDrawing()
{
    if (m_choosing) {
        return;
    }
    m_chosen.clear();
    for (const std::size_t node : m_drawing->chosen()) {
        m_chosen.push_back(nodeIn(m_all, m_drawing->graph().nodes[node]));
    }
    chooseInTable();
    fillLinks();
}

void PersonIdentityPane::chooseFromTable()
{
    if (m_choosing) {
        return;
    }
    m_chosen.clear();
    for (QTreeWidgetItem* item : m_identifiers->selectedItems()) {
        if (m_chosen.size() < 2) {
            m_chosen.push_back(static_cast<std::size_t>(m_identifiers->indexOfTopLevelItem(item)));
        }
    }
    showInDrawing();
    fillLinks();
}

void PersonIdentityPane::showInDrawing()
{
    const bool nested = std::exchange(m_choosing, true);
    std::vector<std::size_t> drawn;
    for (const std::size_t node : m_chosen) {
        if (const std::size_t there = nodeIn(m_drawing->graph(), m_all.nodes[node]); there != kAll) {
            drawn.push_back(there);
        }
    }
    m_drawing->choose(std::move(drawn));
    m_choosing = nested;
}

void PersonIdentityPane::chooseInTable()
{
    const bool nested = std::exchange(m_choosing, true);
    for (int row = 0; row < m_identifiers->topLevelItemCount(); ++row) {
        m_identifiers->topLevelItem(row)->setSelected(
            std::find(m_chosen.begin(), m_chosen.end(), static_cast<std::size_t>(row)) != m_chosen.end());
    }
    m_choosing = nested;
}

} // namespace weir::ui
