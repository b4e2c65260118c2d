#include "ui/panels/traits/trait_card.h"

#include <cctype>

namespace weir::ui {
namespace {

/// "Order Completed" as "order_completed"; letters beyond ASCII stay.
std::string snake(const std::string& text)
{
    std::string name;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte >= 0x80 || std::isalnum(byte)) {
            name += static_cast<char>(byte < 0x80 ? std::tolower(byte) : byte);
        } else if (!name.empty() && name.back() != '_') {
            name += '_';
        }
    }
    while (!name.empty() && name.back() == '_') {
        name.pop_back();
    }
    return name;
}

} // namespace

std::string suggestedName(const traits::Trait& trait)
{
    using traits::Aggregate;
    const std::string event = snake(trait.event);
    const std::string property = snake(trait.property);
    if (event.empty() || (traits::needsProperty(trait) && property.empty())) {
        return {};
    }
    const std::string unit(audience::name(trait.unit));
    switch (trait.aggregate) {
    case Aggregate::Count:
        return event + "_count";
    case Aggregate::Sum:
        return event + '_' + property + "_sum";
    case Aggregate::Average:
        return event + '_' + property + "_average";
    case Aggregate::Minimum:
        return event + '_' + property + "_min";
    case Aggregate::Maximum:
        return event + '_' + property + "_max";
    case Aggregate::Median:
        return event + '_' + property + "_median";
    case Aggregate::Percentile:
        return event + '_' + property + "_percentile";
    case Aggregate::MostFrequent:
        return "most_frequent_" + event + '_' + property;
    case Aggregate::LeastFrequent:
        return "least_frequent_" + event + '_' + property;
    case Aggregate::First:
        return "first_" + event + '_' + property;
    case Aggregate::Last:
        return "last_" + event + '_' + property;
    case Aggregate::UniqueList:
        return event + '_' + property + "_list";
    case Aggregate::UniqueCount:
        return "different_" + event + '_' + property;
    case Aggregate::FirstTime:
        return "first_" + event + "_at";
    case Aggregate::LastTime:
        return "last_" + event + "_at";
    case Aggregate::TimeSinceFirst:
        return unit + "_since_first_" + event;
    case Aggregate::TimeSinceLast:
        return unit + "_since_last_" + event;
    case Aggregate::Streak:
        return event + '_' + unit + "_in_a_row";
    case Aggregate::Rfm:
        return event + "_rfm";
    case Aggregate::Formula:
    case Aggregate::Sql:
        break;
    }
    return {};
}

} // namespace weir::ui
