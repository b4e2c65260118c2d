#include "ui/panels/audiences/overlap_pane.h"

#include "ui/charts/chart_menu.h"
#include "ui/charts/overlap_upset.h"
#include "ui/charts/overlap_venn.h"
#include "ui/kit/labels.h"
#include "ui/kit/sentences.h"
#include "ui/kit/text_table.h"
#include "ui/kit/wrap_button.h"
#include "ui/theme/metrics.h"
#include "ui/theme/style.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QLocale>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace weir::ui {
namespace {

constexpr int kKeyRole = Qt::UserRole + 1;
constexpr std::size_t kTickedAtFirst = 2; ///< With the open audience three circles.

} // namespace

OverlapPane::OverlapPane(QWidget* parent)
    : QWidget(parent), m_note(new TextLabel(tr("Counting..."), TypeRole::Body, Token::Hint, this)),
      m_table(textTable({tr("Audience"), tr("People"), tr("In both"), tr("Similarity")}, tr("Overlap"), this)),
      m_exclude(new WrapButton(tr("Leave its members out"), this)),
      m_intersect(new WrapButton(tr("New audience of both"), this)), m_venn(new Venn(tr("Overlap"), this)),
      m_matrix(new UpSet(tr("Overlap"), this)), m_menu(new ChartMenu(
                                                    tr("Overlap"), [this] { return sheet(); }, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kL, space::kL, space::kL, space::kL);
    column->setSpacing(space::kS);
    m_note->setWordWrap(true);
    column->addWidget(m_note);
    auto* head = new QHBoxLayout;
    head->addWidget(new TextLabel(tr("Who is in what"), TypeRole::Strong, Token::Text, this), 1);
    setCompact(m_menu);
    head->addWidget(m_menu);
    column->addLayout(head);
    column->addWidget(m_venn);
    column->addWidget(m_matrix);
    stretchColumn(*m_table, 0);
    alignNumbers(*m_table, 1);
    m_table->headerItem()->setToolTip(3, tr("People in both, out of the people in either (Jaccard index)"));
    m_table->setMinimumHeight(Theme::instance().px(150));
    column->addWidget(m_table, 1);
    auto* acts = new QHBoxLayout;
    acts->setSpacing(space::kS);
    acts->addWidget(m_exclude);
    acts->addWidget(m_intersect);
    acts->addStretch();
    column->addLayout(acts);
    connect(m_table, &QTreeWidget::itemSelectionChanged, this, [this] {
        m_exclude->setEnabled(!selected().isEmpty());
        m_intersect->setEnabled(!selected().isEmpty());
    });
    connect(m_table, &QTreeWidget::itemChanged, this, [this] {
        if (!m_filling) {
            draw();
        }
    });
    connect(m_exclude, &QPushButton::clicked, this, [this] { emit excludeRequested(selected()); });
    connect(m_intersect, &QPushButton::clicked, this, [this] { emit intersectionRequested(selected()); });
    connect(m_venn, &Venn::partPicked, this, &OverlapPane::pick);
    connect(m_matrix, &UpSet::partPicked, this, &OverlapPane::pick);
    fillTable();
    draw();
}

void OverlapPane::setAudience(const QString& key, const QString& title)
{
    m_title = title;
    if (key != m_key) {
        m_key = key;
        m_overlap = {};
        fillTable();
        draw();
        setFault(tr("Counting..."));
    }
}

void OverlapPane::setOverlap(const run::AudienceOverlap& overlap, const std::map<QString, QString>& titles)
{
    m_overlap = overlap;
    m_titles = titles;
    const auto fault = overlap.faults.find(m_key.toStdString());
    m_note->setText(fault != overlap.faults.end() ? sentence(fault->second)
                    : overlap.keys.size() < 2     ? tr("There is no other audience to compare with.")
                                                  : QString());
    m_note->setVisible(!m_note->text().isEmpty());
    fillTable();
    draw();
}

void OverlapPane::setFault(const QString& sentence)
{
    m_note->setText(sentence);
    m_note->setVisible(!sentence.isEmpty());
}

void OverlapPane::setCounting(bool counting)
{
    m_venn->setEnabled(!counting);
    m_matrix->setEnabled(!counting);
}

QString OverlapPane::selected() const
{
    const QList<QTreeWidgetItem*> items = m_table->selectedItems();
    return items.isEmpty() ? QString() : items.front()->data(0, kKeyRole).toString();
}

void OverlapPane::fillTable()
{
    m_filling = true;
    QStringList ticked;
    for (int i = 0; i < m_table->topLevelItemCount(); ++i) {
        if (m_table->topLevelItem(i)->checkState(0) == Qt::Checked) {
            ticked << m_table->topLevelItem(i)->data(0, kKeyRole).toString();
        }
    }
    const QString before = selected();
    const bool first = m_table->topLevelItemCount() == 0;
    m_table->clear();
    const auto& keys = m_overlap.keys;
    const auto own = std::find(keys.begin(), keys.end(), m_key.toStdString());
    if (own != keys.end()) {
        const auto open = static_cast<std::size_t>(own - keys.begin());
        std::vector<std::size_t> others;
        for (std::size_t i = 0; i < keys.size(); ++i) {
            if (i != open) {
                others.push_back(i);
            }
        }
        std::stable_sort(others.begin(), others.end(), [&](std::size_t a, std::size_t b) {
            return m_overlap.overlap.jaccard(open, a) > m_overlap.overlap.jaccard(open, b);
        });
        const QLocale locale;
        for (const std::size_t other : others) {
            const QString key = QString::fromStdString(keys[other]);
            const auto title = m_titles.find(key);
            QTreeWidgetItem* item =
                addTextRow(*m_table, {title == m_titles.end() ? key : title->second,
                                      locale.toString(static_cast<qulonglong>(m_overlap.overlap.sizes[other])),
                                      locale.toString(static_cast<qulonglong>(m_overlap.overlap.both[open][other])),
                                      locale.toString(100 * m_overlap.overlap.jaccard(open, other), 'f', 1) +
                                          QStringLiteral("\u00a0%")});
            item->setData(0, kKeyRole, key);
            const bool tick =
                first ? static_cast<std::size_t>(m_table->topLevelItemCount()) <= kTickedAtFirst : ticked.contains(key);
            item->setCheckState(0, tick ? Qt::Checked : Qt::Unchecked);
            if (key == before) {
                item->setSelected(true);
            }
        }
    }
    m_filling = false;
    m_exclude->setEnabled(!selected().isEmpty());
    m_intersect->setEnabled(!selected().isEmpty());
}

std::vector<std::size_t> OverlapPane::drawn() const
{
    std::vector<std::size_t> places;
    const auto add = [&](const QString& key) {
        const auto found = std::find(m_overlap.keys.begin(), m_overlap.keys.end(), key.toStdString());
        if (found != m_overlap.keys.end()) {
            places.push_back(static_cast<std::size_t>(found - m_overlap.keys.begin()));
        }
    };
    add(m_key);
    for (int i = 0; i < m_table->topLevelItemCount(); ++i) {
        if (m_table->topLevelItem(i)->checkState(0) == Qt::Checked) {
            add(m_table->topLevelItem(i)->data(0, kKeyRole).toString());
        }
    }
    return places;
}

OverlapSets OverlapPane::setsOf(const std::vector<std::size_t>& places) const
{
    OverlapSets sets;
    std::map<std::uint32_t, qint64> parts;
    for (const audience::Intersection& each : m_overlap.overlap.occupied) {
        std::uint32_t in = 0;
        for (std::size_t i = 0; i < places.size(); ++i) {
            in |= (each.in >> places[i] & 1U) << i;
        }
        if (in != 0) {
            parts[in] += static_cast<qint64>(each.people);
        }
    }
    for (const std::size_t place : places) {
        const QString key = QString::fromStdString(m_overlap.keys[place]);
        const auto title = m_titles.find(key);
        sets.names << (title == m_titles.end() ? key : title->second);
    }
    for (const auto& [in, people] : parts) {
        sets.parts.push_back({in, people});
    }
    return sets;
}

void OverlapPane::draw()
{
    const std::vector<std::size_t> places = drawn();
    const OverlapSets sets = setsOf(places);
    const bool circles = places.size() == 2 || places.size() == 3;
    const bool any = places.size() > 1 && !sets.parts.empty();
    m_venn->setVisible(any && circles);
    m_matrix->setVisible(any && !circles);
    m_menu->setVisible(any);
    if (any && circles) {
        m_venn->setSets(sets);
    } else if (any) {
        m_matrix->setSets(sets);
    }
}

void OverlapPane::pick(quint32 sets)
{
    const std::vector<std::size_t> places = drawn();
    std::vector<audience::ProfileSet> chosen;
    for (const std::size_t place : places) {
        chosen.push_back(m_overlap.sets[place]);
    }
    emit peopleRequested(audience::peopleOf(sets, chosen), partText(setsOf(places), sets));
}

ChartSheet OverlapPane::sheet() const
{
    ChartSheet sheet = overlapSheet(setsOf(drawn()), tr("%1 and other audiences").arg(m_title));
    sheet.source = tr("the people of the last run");
    sheet.asOf = QDateTime::fromMSecsSinceEpoch(m_overlap.asOf.micros / 1000, Qt::UTC);
    return sheet;
}

} // namespace weir::ui
