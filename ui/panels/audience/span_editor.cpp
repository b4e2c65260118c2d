#include "ui/panels/audience/span_editor.h"

#include "core/audience/calendar.h"
#include "ui/theme/metrics.h"

#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QSpinBox>

namespace weir::ui {

using namespace audience;

SpanEditor::SpanEditor(const Span& span, QWidget* parent, std::function<void(Span)> use) : QWidget(parent)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kXs);
    auto* count = new QSpinBox(this);
    count->setRange(0, 100'000);
    count->setValue(static_cast<int>(span.count));
    count->setAccessibleName(tr("Length"));
    auto* unit = new QComboBox(this);
    unit->addItems({tr("minutes"), tr("hours"), tr("days"), tr("weeks")});
    unit->setCurrentIndex(static_cast<int>(span.unit));
    unit->setAccessibleName(tr("Unit"));
    row->addWidget(count);
    row->addWidget(unit);
    const auto notify = [count, unit, use = std::move(use)] {
        use({count->value(), static_cast<Unit>(unit->currentIndex())});
    };
    connect(count, &QSpinBox::valueChanged, this, notify);
    connect(unit, &QComboBox::activated, this, notify);
}

QDateEdit* dayEditor(Instant instant, const std::string& zoneName, QWidget* parent, std::function<void(Instant)> use)
{
    const Zone* zone = Zone::find(zoneName.empty() ? "UTC" : zoneName);
    auto* edit = new QDateEdit(parent);
    edit->setCalendarPopup(true);
    edit->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    edit->setAccessibleName(SpanEditor::tr("Day"));
    const Instant local = zone ? zone->toLocal(instant) : instant;
    edit->setDate(QDateTime::fromMSecsSinceEpoch(local.micros / 1000, Qt::UTC).date());
    QObject::connect(edit, &QDateEdit::dateChanged, edit, [use = std::move(use), zone](QDate date) {
        const Instant midnight{date.startOfDay(Qt::UTC).toMSecsSinceEpoch() * 1000};
        use(zone ? startOfDay(utcDate(midnight).days, *zone) : midnight);
    });
    return edit;
}

} // namespace weir::ui
