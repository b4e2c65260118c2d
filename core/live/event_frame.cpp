#include "core/live/event_frame.h"

#include "core/audience/calendar.h"

#include <algorithm>

namespace weir::live {

using audience::Bounds;
using audience::Window;

Result<Filter> Filter::make(const std::string& event, const std::vector<audience::PropertyCondition>& where,
                            Catalogue& catalogue)
{
    Filter filter;
    filter.m_name = catalogue.nameOf(event);
    filter.m_catalogue = &catalogue;
    for (const audience::PropertyCondition& condition : where) {
        const TypeKind kind = audience::kindFor(condition.is);
        WEIR_ASSIGN_OR_RETURN(CellTest test, CellTest::make(condition.is, kind));
        NameLayout& layout = catalogue.layouts[filter.m_name];
        const std::size_t column = layout.column(condition.property, kind);
        if (test.movesWithTime()) {
            filter.m_moving.push_back({column, std::move(test), {}});
            continue;
        }
        std::size_t number = 0;
        while (number < layout.tests.size() &&
               !(layout.tests[number].column == column && layout.tests[number].test.comparison() == condition.is)) {
            ++number;
        }
        if (number == layout.tests.size()) {
            layout.tests.push_back({column, std::move(test), {}});
        }
        filter.m_mask.resize(std::max(filter.m_mask.size(), number / 64 + 1));
        filter.m_mask[number / 64] |= std::uint64_t{1} << (number % 64);
    }
    return filter;
}

Result<Frame> Frame::make(const Window& window, Catalogue& catalogue, const std::map<std::string, TypeKind>& traitKinds)
{
    Frame frame;
    frame.m_window = window;
    frame.m_near = window.near.duration().micros;
    frame.m_far = window.far.duration().micros;
    frame.m_zone = window.zone.empty() ? nullptr : Zone::find(window.zone);
    if (window.kind == Window::Kind::Around) {
        WEIR_ASSIGN_OR_RETURN(frame.m_trait, traitNumber(window.trait, catalogue, traitKinds));
    }
    return frame;
}

std::optional<Bounds> Frame::bounds(const PersonLog& person, std::int64_t at, std::int64_t& next) const
{
    if (m_zone) {
        sooner(next, audience::startOfDay(m_zone->dateAt(Instant{at}).days + 1, *m_zone).micros, at);
    }
    if (!isAround()) {
        return audience::boundsOf(m_window, Instant{at});
    }
    const Value& value = person.traits[m_trait].value;
    if (const auto* instant = std::get_if<Instant>(&value)) {
        return audience::boundsAround(m_window, *instant, Instant{at});
    }
    if (const auto* date = std::get_if<Date>(&value)) {
        const Instant start =
            m_zone ? audience::startOfDay(date->days, *m_zone) : Instant{date->days * Duration::days(1).micros};
        return audience::boundsAround(m_window, start, Instant{at});
    }
    return std::nullopt;
}

} // namespace weir::live
