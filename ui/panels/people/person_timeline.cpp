#include "ui/panels/people/person_timeline.h"

#include "ui/kit/inputs.h"
#include "ui/kit/labels.h"
#include "ui/kit/text_table.h"
#include "ui/panels/people/person_table.h"
#include "ui/panels/people/timeline_strip.h"
#include "ui/theme/style.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLocale>
#include <QTreeWidget>

namespace weir::ui {
namespace {

constexpr int kKindRole = Qt::UserRole;     ///< Of a moment: its icon, by which the list is filtered...
constexpr int kTimeRole = Qt::UserRole + 1; ///< ...and when it was, in micros.
constexpr double kNearer = 0.5;

} // namespace

PersonTimeline::PersonTimeline(QWidget* parent)
    : QWidget(parent), m_kind(new QComboBox(this)), m_find(new SearchField(tr("Find in the timeline"), this)),
      m_strip(new TimelineStrip(this)), m_list(textTable({tr("Time"), tr("What"), tr("Source")}, tr("Timeline"), this)),
      m_more(new TextLabel({}, TypeRole::Caption, Token::Hint))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::kM, 0, 0);
    column->setSpacing(space::kS);
    m_kind->setAccessibleName(tr("Kind of moment"));
    m_kind->addItem(tr("Everything"), -1);
    m_kind->addItem(tr("Events"), static_cast<int>(Icon::Stream));
    m_kind->addItem(tr("Consent"), static_cast<int>(Icon::Shield));
    m_kind->addItem(tr("Audiences"), static_cast<int>(Icon::Audience));
    m_kind->addItem(tr("Deliveries"), static_cast<int>(Icon::Publish));
    m_kind->addItem(tr("Merges"), static_cast<int>(Icon::Identity));
    QToolButton* nearer = iconButton(Icon::ZoomIn, tr("Shorter stretch of time"), this);
    QToolButton* farther = iconButton(Icon::ZoomOut, tr("Longer stretch of time"), this);
    QToolButton* all = iconButton(Icon::ZoomFit, tr("All of the time"), this);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::kS);
    row->addWidget(m_kind);
    row->addWidget(m_find, 1);
    for (QToolButton* each : {nearer, farther, all}) {
        row->addWidget(each);
    }
    column->addLayout(row);
    column->addWidget(m_strip);
    column->addWidget(m_list, 1);
    column->addWidget(m_more);
    m_list->setRootIsDecorated(true); // days, and what events carry, open below a row
    connect(m_kind, &QComboBox::activated, this, &PersonTimeline::filter);
    connect(m_find, &SearchField::edited, this, &PersonTimeline::filter);
    connect(m_strip, &TimelineStrip::rangeChanged, this, [this, farther, all] {
        farther->setEnabled(m_strip->isZoomed());
        all->setEnabled(m_strip->isZoomed());
        filter();
    });
    connect(nearer, &QToolButton::clicked, m_strip, [this] { m_strip->zoom(kNearer); });
    connect(farther, &QToolButton::clicked, m_strip, [this] { m_strip->zoom(1 / kNearer); });
    connect(all, &QToolButton::clicked, m_strip, &TimelineStrip::showAll);
    farther->setEnabled(false);
    all->setEnabled(false);
}

void PersonTimeline::showPerson(const run::Person& person, Mask mask)
{
    const bool same = person.profile.publicId == m_person;
    m_person = person.profile.publicId;
    if (!same) {
        m_find->clear();
    }
    m_list->clear();
    std::vector<Instant> times;
    const QLocale locale;
    std::size_t moment = 0; // rows come in the order of the moments
    for (const PersonDay& day : timelineDays(person, mask)) {
        auto* top = new QTreeWidgetItem(m_list, {locale.toString(day.day, QLocale::LongFormat)});
        top->setFont(0, Theme::instance().font(TypeRole::Strong));
        top->setFirstColumnSpanned(true);
        for (const PersonRow& each : day.moments) {
            QTreeWidgetItem* item = personItem(each, true);
            item->setData(0, kKindRole, static_cast<int>(each.icon));
            times.push_back(person.moments[moment++].time);
            item->setData(0, kTimeRole, static_cast<qlonglong>(times.back().micros));
            top->addChild(item);
        }
        top->setExpanded(true);
    }
    m_list->setColumnWidth(0, Theme::instance().px(150));
    m_list->setColumnWidth(1, Theme::instance().px(420));
    m_more->setText(person.moreMoments ? tr("Older events are left out here; the export has all of them.") : QString());
    m_more->setVisible(person.moreMoments);
    const bool zoomed = same && m_strip->isZoomed();
    const Instant from = m_strip->from();
    const Instant to = m_strip->to();
    m_strip->setTimes(std::move(times));
    if (zoomed) {
        m_strip->showRange(from, to);
    }
    filter();
}

void PersonTimeline::filter()
{
    const int kind = m_kind->currentData().toInt();
    const QString text = m_find->text();
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        QTreeWidgetItem* day = m_list->topLevelItem(i);
        bool any = false;
        for (int j = 0; j < day->childCount(); ++j) {
            QTreeWidgetItem* moment = day->child(j);
            const Instant at{moment->data(0, kTimeRole).toLongLong()};
            const bool fits = (kind < 0 || moment->data(0, kKindRole).toInt() == kind) && at >= m_strip->from() &&
                              at < m_strip->to() &&
                              (text.isEmpty() || moment->text(1).contains(text, Qt::CaseInsensitive) ||
                               moment->text(2).contains(text, Qt::CaseInsensitive));
            moment->setHidden(!fits);
            any = any || fits;
        }
        day->setHidden(!any);
    }
}

} // namespace weir::ui
