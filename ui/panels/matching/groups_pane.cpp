#include "ui/panels/matching/groups_pane.h"

#include "core/match/model.h"
#include "ui/kit/grid_model.h"
#include "ui/kit/icon.h"
#include "ui/kit/labels.h"
#include "ui/kit/messages.h"
#include "ui/kit/scrolled_page.h"
#include "ui/kit/text_table.h"
#include "ui/panels/matching/chart_card.h"
#include "ui/panels/matching/group_graph_view.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace weir::ui {
namespace {

constexpr int kWidth = 1180;
constexpr int kListHeight = 160;
constexpr int kGraphHeight = 380; ///< On a sheet.

QString textOf(const Value& value)
{
    return isNull(value) ? QString() : QString::fromStdString(toText(value));
}

QString count(std::uint32_t number)
{
    return QLocale().toString(number);
}

} // namespace

GroupsPane::GroupsPane(QWidget* parent)
    : QWidget(parent), m_sizes(new Bars(Bars::Shape::Rows, tr("Sizes of groups"), this)),
      m_groups(textTable(
          {tr("Group"), tr("Records"), tr("Pairs"), tr("Weakest bridge"), tr("Of all pairs"), tr("Longest way")},
          tr("Groups that a single pair holds together"), this)),
      m_none(new TextLabel(tr("No group of three or more records hangs on a single pair."), TypeRole::Body,
                           Token::Text2, this)),
      m_graph(new GroupGraphView(this)), m_records(textTable({tr("Record")}, tr("Records of the group"), this)),
      m_message(new InlineMessage(Tone::Info, {}, {}, this)),
      m_reveal(new QPushButton(icon(Icon::Eye), tr("Reveal"), this)), m_sizesCard(nullptr), m_groupsCard(nullptr),
      m_graphCard(nullptr), m_recordsCard(nullptr)
{
    QVBoxLayout* column = scrolledColumn(this, kWidth);
    m_sizes->setPickable(false);
    auto* sizes = new QWidget(this);
    auto* sizesColumn = new QVBoxLayout(sizes);
    sizesColumn->setContentsMargins(0, 0, 0, 0);
    sizesColumn->addWidget(m_sizes);
    sizesColumn->addStretch();
    m_sizesCard = new ChartCard(tr("Sizes of groups"), sizes, this);
    auto* list = new QWidget(this);
    auto* listColumn = new QVBoxLayout(list);
    listColumn->setContentsMargins(0, 0, 0, 0);
    m_none->setWordWrap(true);
    listColumn->addWidget(m_none);
    listColumn->addWidget(m_groups, 1);
    m_groups->setMinimumHeight(Theme::instance().px(kListHeight));
    alignNumbers(*m_groups, 1);
    m_groupsCard = new ChartCard(tr("Groups that a single pair holds together"), list, this);
    m_groupsCard->hideSummary();
    auto* top = new QHBoxLayout;
    top->setSpacing(space::kM);
    top->addWidget(m_sizesCard, 3);
    top->addWidget(m_groupsCard, 7); // its heads are read whole in every language
    column->addLayout(top);

    m_graphCard = new ChartCard(tr("Drawing of the group"), m_graph, this);
    auto* told = new QWidget(this);
    auto* toldColumn = new QVBoxLayout(told);
    toldColumn->setContentsMargins(0, 0, 0, 0);
    toldColumn->addWidget(m_records, 1);
    m_recordsCard = new ChartCard(tr("Records of the group"), told, this);
    m_recordsCard->hideSummary();
    m_recordsCard->heading()->addAction(m_reveal);
    auto* below = new QHBoxLayout;
    below->setSpacing(space::kM);
    below->addWidget(m_graphCard, 1);
    below->addWidget(m_recordsCard, 1);
    column->addWidget(m_message);
    column->addLayout(below, 1);
    column->addStretch();
    m_graph->setMinimumHeight(m_graph->sizeHint().height());
    m_graphCard->hide();
    m_recordsCard->hide();
    m_message->hide();

    connect(m_groups, &QTreeWidget::currentItemChanged, this, [this](const QTreeWidgetItem* item) {
        if (item) {
            m_revealed = false; // another group, other people
            m_group = {};
            m_graph->setGroup(m_group);
            m_records->clear();
            emit groupRequested(item->data(0, Qt::UserRole).toString());
        }
    });
    connect(m_graph, &GroupGraphView::recordChosen, this, [this](int record) {
        const QSignalBlocker quiet(m_records);
        m_records->setCurrentItem(m_records->topLevelItem(record));
    });
    connect(m_records, &QTreeWidget::currentItemChanged, this,
            [this](QTreeWidgetItem* item) { m_graph->choose(item ? m_records->indexOfTopLevelItem(item) : -1); });
    connect(m_reveal, &QPushButton::clicked, this, [this] { emit revealRequested(masked()); });
}

void GroupsPane::setFindings(const run::MatchFindings& findings, const MatchSource& source)
{
    const QLocale locale;
    m_findings = findings;
    m_source = source;
    ChartSheet sizes = sizesSheet(findings, source);
    m_sizes->setBars(sizes.bars);
    m_sizesCard->setSheet(std::move(sizes));
    const QSignalBlocker quiet(m_groups);
    m_groups->clear();
    int number = 0;
    for (const match::GroupShape& shape : findings.report.questionable) {
        auto* row = addTextRow(
            *m_groups, {locale.toString(++number), count(shape.records), count(shape.pairs),
                        percentText(match::probabilityOf(shape.weakestBridge)), percentText(shape.density),
                        shape.diameter > 0 ? tr("%n pair(s)", nullptr, static_cast<int>(shape.diameter)) : QString()});
        row->setData(0, Qt::UserRole, QString::fromStdString(shape.id));
    }
    stretchColumn(*m_groups, 0);
    m_none->setVisible(number == 0);
    m_groups->setVisible(number > 0);
    m_groupsCard->menu()->setVisible(number > 0);
    m_graphCard->hide();
    m_recordsCard->hide();
    m_message->setVisible(number > 0);
    m_message->setMessage(Tone::Info, tr("Choose a group to see what holds it together."));
    refreshSheets();
}

void GroupsPane::showGroup(const run::MatchGroup& group)
{
    m_group = group;
    m_graph->setGroup(group);
    QStringList heads{tr("No.", "number of a record")};
    for (const Field& field : group.schema.fields()) {
        heads << QString::fromStdString(field.name);
    }
    m_records->setColumnCount(static_cast<int>(heads.size()));
    m_records->setHeaderLabels(heads);
    m_graphCard->show();
    m_recordsCard->show();
    const auto shown = static_cast<std::int64_t>(group.records.rows());
    QStringList notes;
    if (shown < group.all) {
        notes << tr("The first %1 of %2 records are shown.")
                     .arg(QLocale().toString(static_cast<qlonglong>(shown)),
                          QLocale().toString(static_cast<qlonglong>(group.all)));
    }
    if (m_findings.pairsFrom > m_findings.threshold) {
        notes << tr("Only pairs from %1 on are kept, so that weaker ones are missing here.")
                     .arg(percentText(m_findings.pairsFrom));
    }
    m_message->setVisible(!notes.isEmpty());
    m_message->setMessage(Tone::Warning, notes.join(QLatin1Char(' ')));
    refreshRecords();
    refreshSheets();
}

void GroupsPane::showFault(const QString& sentence)
{
    m_graphCard->hide();
    m_recordsCard->hide();
    m_message->setMessage(Tone::Error, sentence);
    m_message->show();
}

void GroupsPane::setRevealed(bool revealed)
{
    m_revealed = revealed;
    refreshRecords();
    refreshSheets();
}

QStringList GroupsPane::masked() const
{
    QStringList columns;
    for (const Field& field : m_group.schema.fields()) {
        if (!m_revealed && field.privacy != Privacy::Plain) {
            columns << QString::fromStdString(field.name);
        }
    }
    return columns;
}

QStringList GroupsPane::cellsOf(std::size_t record) const
{
    QStringList cells{QString::number(record + 1)};
    for (std::size_t c = 0; c < m_group.schema.size(); ++c) {
        const QString text = textOf(m_group.records.value(record, c));
        const bool hidden = !m_revealed && m_group.schema[c].privacy != Privacy::Plain;
        cells << (hidden ? maskedText(text) : text);
    }
    return cells;
}

void GroupsPane::refreshRecords()
{
    const int chosen = m_graph->chosen();
    const QSignalBlocker quiet(m_records);
    m_records->clear();
    for (std::size_t record = 0; record < m_group.records.rows(); ++record) {
        addTextRow(*m_records, cellsOf(record));
    }
    fitColumns(*m_records);
    m_records->setCurrentItem(m_records->topLevelItem(chosen));
    m_reveal->setVisible(!masked().isEmpty());
}

void GroupsPane::refreshSheets()
{
    ChartSheet groups = sheetOf(tr("Groups that a single pair holds together"), m_source, {});
    groups.columns = QStringList{tr("Group"),          tr("Records"),      tr("Pairs"),
                                 tr("Weakest bridge"), tr("Of all pairs"), tr("Longest way")};
    groups.amountsFrom = 1;
    for (const match::GroupShape& shape : m_findings.report.questionable) {
        const double bridge = match::probabilityOf(shape.weakestBridge);
        const QString name = tr("Group %1").arg(QLocale().toString(groups.rows.size() + 1));
        groups.rows << QStringList{name,
                                   QString::number(shape.records),
                                   QString::number(shape.pairs),
                                   QString::number(bridge, 'f', 6),
                                   QString::number(shape.density, 'f', 4),
                                   QString::number(shape.diameter)};
        groups.bars.push_back({tr("%1, %n record(s)", nullptr, static_cast<int>(shape.records)).arg(name),
                               bridge,
                               percentText(bridge),
                               {}});
    }
    groups.summary = tr("%n group(s) of three and more records would fall apart without one pair. The bar is how sure "
                        "that pair is.",
                        nullptr, static_cast<int>(groups.bars.size()));
    m_groupsCard->setSheet(groups);

    ChartSheet drawing = sheetOf(tr("Drawing of a group"), m_source, {});
    drawing.shape = Bars::Shape::Columns;
    drawing.drawing = {kGraphHeight,
                       [group = m_group, places = m_graph->places()](QPainter& painter, const QRect& area, Mode mode) {
                           paintGroup(painter, area, group, places, mode);
                       }};
    drawing.columns = QStringList{tr("Record"), tr("Other record"), tr("Probability"), tr("Bits"), tr("Bridge")};
    drawing.amountsFrom = 0;
    int bridges = 0;
    for (const run::MatchGroup::Link& link : m_group.links) {
        bridges += link.bridge ? 1 : 0;
        drawing.rows << QStringList{QString::number(link.a + 1), QString::number(link.b + 1),
                                    QString::number(link.probability, 'f', 6), QString::number(link.weight, 'f', 3),
                                    link.bridge ? tr("yes") : tr("no")};
    }
    drawing.summary =
        tr("%1 and %2. Lines are thicker the surer a pair is, dotted below the threshold, and dashed where the group "
           "would fall apart without them.")
            .arg(tr("%n record(s)", nullptr, static_cast<int>(m_group.records.rows())),
                 tr("%n bridge(s)", nullptr, bridges));
    m_graphCard->setSheet(drawing);

    drawing.title = tr("Records of a group");
    drawing.columns = QStringList{tr("No.", "number of a record")};
    for (const Field& field : m_group.schema.fields()) {
        drawing.columns << QString::fromStdString(field.name);
    }
    drawing.amountsFrom = static_cast<int>(drawing.columns.size());
    drawing.rows.clear();
    for (std::size_t record = 0; record < m_group.records.rows(); ++record) {
        drawing.rows << cellsOf(record);
    }
    drawing.summary =
        masked().isEmpty() ? tr("Columns of personal data were revealed.") : tr("Columns of personal data are masked.");
    m_recordsCard->setSheet(drawing);
}

} // namespace weir::ui
