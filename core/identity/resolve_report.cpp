#include "core/identity/resolve.h"

#include <numeric>

namespace weir::identity {

std::int64_t Report::rejectedRows() const
{
    return std::accumulate(rejected.begin(), rejected.end(), std::int64_t{0},
                           [](std::int64_t sum, const auto& reason) { return sum + reason.second; });
}

Json toJson(const Report& report)
{
    Json inputs = Json::array();
    for (const InputReport& input : report.inputs) {
        inputs.push_back({{"source", input.source}, {"rows", input.rows}, {"rejected", input.rejected}});
    }
    Json json = {{"inputs", std::move(inputs)},
                 {"profilesCreated", report.profilesCreated},
                 {"profilesMerged", report.profilesMerged},
                 {"identifiersAdded", report.identifiersAdded},
                 {"identifiersIgnored", report.identifiersIgnored},
                 {"linksAdded", report.linksAdded},
                 {"traitsChanged", report.traitsChanged},
                 {"consentsAdded", report.consentsAdded},
                 {"consentsUnreadable", report.consentsUnreadable},
                 {"eventsAdded", report.eventsAdded},
                 {"eventsDuplicate", report.eventsDuplicate},
                 {"eventsLate", report.eventsLate},
                 {"eventsFuture", report.eventsFuture},
                 {"eventsClamped", report.eventsClamped},
                 {"rejected", report.rejected}};
    if (report.profilesSplit > 0) {
        json["profilesSplit"] = report.profilesSplit;
    }
    if (report.likelyLinks > 0) {
        json["likelyLinks"] = report.likelyLinks;
    }
    if (report.rowsForgotten > 0) {
        json["rowsForgotten"] = report.rowsForgotten;
    }
    if (!report.refused.empty()) {
        json["refused"] = report.refused;
    }
    return json;
}

} // namespace weir::identity
