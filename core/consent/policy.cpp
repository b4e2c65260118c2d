#include "core/consent/policy.h"
#include "core/base/speech.h"

#include "core/base/hash.h"
#include "core/base/json_form.h"
#include "core/base/text.h"

#include <algorithm>

namespace weir::consent {

nodes::Diagnostics readPolicy(const Json& json, Policy& out)
{
    std::vector<Error> findings;
    JsonForm form(json, "", "consent policy", findings);
    out = {};
    for (const std::string& purpose : form.texts("purposes")) {
        if (purpose.empty()) {
            form.note("purposes", "consent.policy.emptyPurpose", "A purpose has no name. Remove it or choose one.");
        } else {
            out.purposes.emplace_back(purpose);
        }
    }
    std::sort(out.purposes.begin(), out.purposes.end());
    out.purposes.erase(std::unique(out.purposes.begin(), out.purposes.end()), out.purposes.end());
    out.match = static_cast<Policy::Match>(form.choice("match", {"all", "any"}, 0));
    if (form.has("strictlyNecessary")) {
        JsonForm inner(form.raw("strictlyNecessary"), "/strictlyNecessary", "consent policy", findings);
        Policy::StrictlyNecessary necessary;
        necessary.reason = inner.requiredText("reason");
        necessary.approvedBy = inner.requiredText("approvedBy");
        inner.noteUnknownKeys();
        out.strictlyNecessary = std::move(necessary);
        if (!out.purposes.empty()) {
            form.note("strictlyNecessary", "consent.policy.both",
                      "Data is either strictly necessary or asks for purposes, not both.");
        }
    } else if (out.purposes.empty()) {
        form.note("purposes", "consent.policy.noPurpose",
                  "Choose the purposes that people must have agreed to. Without one nobody passes.");
    }
    form.noteUnknownKeys();
    nodes::Diagnostics diagnostics;
    for (Error& finding : findings) {
        diagnostics.push_back({nodes::Severity::Error, std::move(finding)});
    }
    return diagnostics;
}

Result<Policy> policyFromJson(const Json& json)
{
    Policy policy;
    nodes::Diagnostics diagnostics = readPolicy(json, policy);
    if (!diagnostics.empty()) {
        return std::move(diagnostics.front().error);
    }
    return policy;
}

Json toJson(const Policy& policy)
{
    Json json = {{"purposes", Json::array()}};
    for (const PurposeId& purpose : policy.purposes) {
        json["purposes"].push_back(purpose.str());
    }
    if (policy.match == Policy::Match::Any) {
        json["match"] = "any";
    }
    if (policy.strictlyNecessary) {
        json["strictlyNecessary"] = {{"reason", policy.strictlyNecessary->reason},
                                     {"approvedBy", policy.strictlyNecessary->approvedBy}};
    }
    return json;
}

std::string hashOf(const Policy& policy)
{
    return sha256Hex(compactJson(toJson(policy)));
}

std::string describe(const Policy& policy)
{
    if (policy.strictlyNecessary) {
        return say("strictly necessary, no consent asked");
    }
    std::vector<std::string> names;
    for (const PurposeId& purpose : policy.purposes) {
        names.push_back(purpose.str());
    }
    const std::string all = joinText({names.begin(), names.end() - (names.empty() ? 0 : 1)}, ", ");
    const Error::Arguments arguments{{"purposes", all}, {"last", names.empty() ? std::string() : names.back()}};
    return names.size() < 2                     ? say("consent for {last}", arguments)
           : policy.match == Policy::Match::All ? say("consent for {purposes} and {last}", arguments)
                                                : say("consent for {purposes} or {last}", arguments);
}

} // namespace weir::consent
