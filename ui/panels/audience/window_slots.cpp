#include "core/audience/calendar.h"
#include "ui/panels/audience/row_slots.h"
#include "ui/panels/audience/span_editor.h"

#include <QComboBox>
#include <QDateEdit>

namespace weir::ui {

using namespace audience;

namespace {

bool isDay(const Field& field)
{
    return field.type.kind() == TypeKind::Date || field.type.kind() == TypeKind::Instant;
}

Instant today()
{
    return Instant{QDate::currentDate().startOfDay(Qt::UTC).toMSecsSinceEpoch() * 1000};
}

} // namespace

void RowSlots::window(Window& window)
{
    const QStringList kinds{tr("ever"),   tr("in the last"), tr("ago, between"), tr("since"),
                            tr("before"), tr("between"),     tr("around a date")};
    choice(kinds, static_cast<int>(window.kind), tr("Window"), [this, &window](int kind) {
        window.kind = static_cast<Window::Kind>(kind);
        if (window.near.count == 0) {
            window.near.count = window.kind == Window::Kind::Around ? 7 : 30;
        }
        if (window.kind == Window::Kind::Ago && window.far.duration() <= window.near.duration()) {
            window.far = {window.near.count * 3, window.near.unit};
        }
        if (window.from.micros == 0 && window.to.micros == 0) {
            window.to = today();
            window.from = window.to - Duration::days(30);
        }
        rebuild();
    });
    const auto day = [this, &window](Instant Window::*moment) {
        add(dayEditor(window.*moment, window.zone, m_host, [&window, moment, changed = m_changed](Instant now) {
            window.*moment = now;
            changed();
        }));
    };
    switch (window.kind) {
    case Window::Kind::Ever:
        return;
    case Window::Kind::Last:
        span(window.near);
        break;
    case Window::Kind::Ago:
        span(window.near);
        word(tr("and"));
        span(window.far);
        break;
    case Window::Kind::Since:
        day(&Window::from);
        break;
    case Window::Kind::Before:
        day(&Window::to);
        break;
    case Window::Kind::Between:
        day(&Window::from);
        word(tr("and"));
        day(&Window::to);
        break;
    case Window::Kind::Around: {
        word(tr("from"));
        span(window.near);
        word(tr("before until"));
        span(window.far);
        word(tr("after their"));
        Schema days;
        const Schema all = traits();
        for (const Field& field : all.fields()) {
            if (isDay(field)) {
                days.add(field);
            }
        }
        trait(window.trait, days);
        break;
    }
    }
    zone(window);
}

/// Where the days of a window are: everywhere 24 hours long, or those of a place's calendar.
void RowSlots::zone(Window& window)
{
    QStringList zones{tr("days of 24 hours, UTC")};
    for (const std::string& name : zoneNames()) {
        zones << fromUtf8(name);
    }
    const QString current = window.zone.empty() ? zones.front() : fromUtf8(window.zone);
    picker(zones, current, tr("Zone"), [&window, utc = zones.front()](const QString& word) {
        const std::string zone = word == utc ? std::string() : word.toStdString();
        const auto moved = [&](Instant instant) { // the same day and hour on the clock of the new place
            const Zone* before = Zone::find(window.zone.empty() ? "UTC" : window.zone);
            const Zone* after = Zone::find(zone.empty() ? "UTC" : zone);
            return before && after ? after->fromLocal(before->toLocal(instant)) : instant;
        };
        window.from = moved(window.from);
        window.to = moved(window.to);
        window.zone = zone;
    });
}

} // namespace weir::ui
