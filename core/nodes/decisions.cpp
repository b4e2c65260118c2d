#include "core/nodes/decisions.h"

#include <algorithm>

namespace weir::nodes {
namespace {

std::string textAt(const Json& item, const char* key)
{
    const auto found = item.is_object() ? item.find(key) : item.end();
    return item.is_object() && found != item.end() && found->is_string() ? found->get<std::string>() : std::string();
}

} // namespace

std::vector<PairDecision> readDecisions(const Json& json, Diagnostics& findings)
{
    std::vector<PairDecision> decisions;
    for (std::size_t i = 0; json.is_array() && i < json.size(); ++i) {
        const Json& item = json[i];
        PairDecision decision{textAt(item, "left"), textAt(item, "right"), false};
        const auto same = item.is_object() ? item.find("same") : item.end();
        if (decision.left.empty() || decision.right.empty() || same == item.end() || !same->is_boolean()) {
            findings.push_back(
                {Severity::Error, Error(ErrorCode::InvalidInput, "match.decision",
                                        "Decision {number} does not name two records and whether they are the same "
                                        "person. Take it out, or review the pair again.",
                                        {{"number", std::to_string(i + 1)}})});
            continue;
        }
        decision.same = same->get<bool>();
        decisions.push_back(std::move(decision));
    }
    if (!json.is_null() && !json.is_array()) {
        findings.push_back({Severity::Error, Error(ErrorCode::InvalidInput, "match.decisions",
                                                   "Decisions must be a list. Take them out of the settings.")});
    }
    return decisions;
}

Json toJson(const std::vector<PairDecision>& decisions)
{
    Json list = Json::array();
    for (const PairDecision& decision : decisions) {
        list.push_back({{"left", decision.left}, {"right", decision.right}, {"same", decision.same}});
    }
    return list;
}

Json withDecision(const Json& json, const PairDecision& decision)
{
    Diagnostics ignored;
    std::vector<PairDecision> decisions = readDecisions(json, ignored);
    const auto known = std::find_if(decisions.begin(), decisions.end(),
                                    [&](const PairDecision& each) { return each.isOf(decision.left, decision.right); });
    if (known == decisions.end()) {
        decisions.push_back(decision);
    } else {
        *known = decision;
    }
    return toJson(decisions);
}

} // namespace weir::nodes
