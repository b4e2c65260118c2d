#include "ui/panels/people/person_identity_pane.h"

#include "ui/kit/grid_model.h"
#include "ui/kit/labels.h"
#include "ui/kit/messages.h"
#include "ui/panels/people/person_graph_view.h"
#include "ui/panels/people/person_table.h"
#include "ui/theme/style.h"

#include <QBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>
#include <QTreeWidget>

#include <algorithm>

namespace weir::ui {
namespace {

constexpr std::size_t kMostDrawn = 200;
constexpr int kNodeRole = Qt::UserRole + 1;

} // namespace

PersonIdentityPane::PersonIdentityPane(QWidget* parent)
    : QWidget(parent), m_warning(new InlineMessage(Tone::Warning, {}, {}, this)),
      m_title(new SectionHeading(tr("Identifiers"), {}, this)), m_asTable(new QPushButton(tr("Show as table"), this)),
      m_views(new QStackedWidget(this)), m_drawing(new PersonGraphView(m_views)),
      m_identifiers(personTable({tr("Identifier"), tr("Value"), tr("First seen"), tr("Last seen"), tr("Source")},
                                tr("Identifiers"), m_views)),
      m_why(new SectionHeading(tr("Why these are one person"), {}, this)),
      m_links(personTable({tr("This"), tr("and this"), tr("Rule"), tr("Source"), tr("When")}, tr("Links"), this)),
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
    m_separate->setToolTip(tr("Tries what changes when these two are never one person, and keeps it with a reason"));
    m_block->setToolTip(tr("Tries what changes when this value identifies nobody, and keeps it with a reason"));
    m_why->addAction(m_block);
    m_why->addAction(m_separate);
    column->addWidget(m_why);
    column->addWidget(m_links, 2);
    m_links->setRootIsDecorated(false);
    m_identifiers->setRootIsDecorated(false);
    m_identifiers->setSelectionMode(QAbstractItemView::ExtendedSelection);

    connect(m_asTable, &QPushButton::toggled, this, [this](bool table) {
        m_views->setCurrentWidget(table ? static_cast<QWidget*>(m_identifiers) : m_drawing);
    });
    connect(m_drawing, &PersonGraphView::chosenChanged, this, [this] {
        chooseInTable();
        fillLinks();
    });
    connect(m_identifiers, &QTreeWidget::itemSelectionChanged, this, &PersonIdentityPane::chooseFromTable);
    const auto named = [this](std::size_t chosen) -> const run::PersonGraph::Node& {
        return m_drawing->graph().nodes[m_drawing->chosen()[chosen]];
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
    const run::PersonGraph graph = run::personGraph(person, kMostDrawn);
    m_drawing->setGraph(graph, mask);
    m_title->setExplanation(graph.folded == 0
                                ? tr("Choose one or two of them: with the mouse, or with arrow keys and Space.")
                                : tr("Choose one or two of them. %n with few links are only in the table.", nullptr,
                                     static_cast<int>(graph.folded)));
    m_choosing = true;
    fillPersonTable(*m_identifiers, identifierRows(person, mask), false);
    for (int row = 0; row < m_identifiers->topLevelItemCount(); ++row) {
        const store::IdentifierRecord& each = person.identifiers[static_cast<std::size_t>(row)];
        const auto node = std::find_if(graph.nodes.begin(), graph.nodes.end(), [&](const run::PersonGraph::Node& one) {
            return one.type == each.type && one.value == each.value;
        });
        m_identifiers->topLevelItem(row)->setData(
            0, kNodeRole, node == graph.nodes.end() ? -1 : static_cast<int>(node - graph.nodes.begin()));
    }
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
                      : tr("%1 values of %2 meet in %3: a device that several people share?",
                           "1: number, 2: kind of identifier, 3: an identifier")
                            .arg(QLocale().toString(static_cast<qulonglong>(warning.count)), placeText(warning.type),
                                 named));
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
    const std::vector<std::size_t>& chosen = m_drawing->chosen();
    const run::PersonGraph& graph = m_drawing->graph();
    m_block->setEnabled(chosen.size() == 1 && graph.nodes[chosen[0]].type != "record");
    m_separate->setEnabled(chosen.size() == 2);
    run::Person shown;
    if (chosen.size() == 2) {
        for (const std::size_t edge : run::wayBetween(graph, chosen[0], chosen[1])) {
            for (const std::size_t link : graph.edges[edge].links) {
                shown.links.push_back(m_person.links[link]);
            }
        }
        m_why->setExplanation(shown.links.empty() ? tr("No link leads from one of the two to the other.")
                                                  : tr("The shortest way from one of the two to the other."));
    } else if (chosen.size() == 1) {
        for (const run::PersonGraph::Edge& edge : graph.edges) {
            if (edge.a == chosen[0] || edge.b == chosen[0]) {
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

void PersonIdentityPane::chooseFromTable()
{
    if (m_choosing) {
        return;
    }
    std::vector<std::size_t> nodes;
    for (const QTreeWidgetItem* item : m_identifiers->selectedItems()) {
        const int node = item->data(0, kNodeRole).toInt();
        if (node >= 0 && nodes.size() < 2) {
            nodes.push_back(static_cast<std::size_t>(node));
        }
    }
    m_drawing->choose(std::move(nodes));
}

void PersonIdentityPane::chooseInTable()
{
    m_choosing = true;
    for (int row = 0; row < m_identifiers->topLevelItemCount(); ++row) {
        QTreeWidgetItem* item = m_identifiers->topLevelItem(row);
        const int node = item->data(0, kNodeRole).toInt();
        item->setSelected(node >= 0 && std::find(m_drawing->chosen().begin(), m_drawing->chosen().end(),
                                                 static_cast<std::size_t>(node)) != m_drawing->chosen().end());
    }
    m_choosing = false;
}

} // namespace weir::ui
