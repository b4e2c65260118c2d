#include "core/consent/purpose.h"

#include "core/base/json_form.h"

namespace weir::consent {

Result<Purpose> purposeFromJson(const PurposeId& id, const Json& json)
{
    constexpr std::int64_t kLongest = 36'500; ///< A hundred years.
    std::vector<Error> findings;
    JsonForm form(json, "", "purpose", findings);
    Purpose purpose;
    purpose.id = id;
    purpose.title = form.text("title", id.str());
    purpose.description = form.text("description");
    if (form.has("validForDays")) {
        purpose.validity = Duration::days(form.integer("validForDays", 1, 1, kLongest));
    }
    if (!findings.empty()) {
        return std::move(findings.front());
    }
    return purpose;
}

Json toJson(const Purpose& purpose)
{
    constexpr std::int64_t kDay = Duration::days(1).micros;
    Json json = {{"title", purpose.title}};
    if (!purpose.description.empty()) {
        json["description"] = purpose.description;
    }
    if (purpose.validity) {
        json["validForDays"] = purpose.validity->micros / kDay;
    }
    return json;
}

} // namespace weir::consent
