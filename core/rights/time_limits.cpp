#include "core/rights/time_limits.h"

#include "core/base/json_form.h"
#include "core/base/speech.h"
#include "core/base/text.h"

#include <algorithm>

namespace weir::rights {
namespace {

using Unit = Term::Unit;

Term termOf(const Json& json, const std::string& pointer, std::vector<Error>& findings)
{
    constexpr std::int64_t kMost = 3660;
    JsonForm form(json, pointer, "time limit", findings);
    const bool months = form.has("months");
    const std::int64_t count = months ? form.integer("months", 1, 1, kMost) : form.integer("days", 1, 1, kMost);
    if (!months && !form.has("days")) {
        form.note("days", "rights.term.missing", "A time limit says how many days or months: {\"days\": 45}.");
    }
    form.noteUnknownKeys();
    return {static_cast<int>(count), months ? Unit::Months : Unit::Days};
}

Json toJson(const Term& term)
{
    return {{term.unit == Unit::Months ? "months" : "days", term.count}};
}

} // namespace

std::vector<Jurisdiction> presets()
{
    return {
        {"GDPR",
         "European Union (GDPR)",
         {1, Unit::Months},
         Term{2, Unit::Months},
         "Regulation (EU) 2016/679, article 12(3)"},
        {"UK-GDPR", "United Kingdom (UK GDPR)", {1, Unit::Months}, Term{2, Unit::Months}, "UK GDPR, article 12(3)"},
        {"CCPA",
         "California (CCPA, CPRA)",
         {45, Unit::Days},
         Term{45, Unit::Days},
         "California Civil Code, section 1798.130(a)(2)"},
        {"VCDPA", "Virginia (VCDPA)", {45, Unit::Days}, Term{45, Unit::Days}, "Code of Virginia, section 59.1-577(B)"},
        {"CPA",
         "Colorado (CPA)",
         {45, Unit::Days},
         Term{45, Unit::Days},
         "Colorado Revised Statutes, section 6-1-1306(2)"},
        {"LGPD", "Brazil (LGPD)", {15, Unit::Days}, std::nullopt, "Lei 13.709/2018, article 19(II)"},
        {"PIPEDA",
         "Canada (PIPEDA)",
         {30, Unit::Days},
         Term{30, Unit::Days},
         "PIPEDA, schedule 1 and section 8(3), (4)"},
        {"FADP", "Switzerland (FADP)", {30, Unit::Days}, std::nullopt, "Data Protection Ordinance, article 18"}};
}

Result<std::vector<Jurisdiction>> jurisdictionsOf(const Json& rights)
{
    std::vector<Jurisdiction> all = presets();
    std::vector<Error> findings;
    if (rights.is_null() || rights.empty()) {
        return all;
    }
    JsonForm form(rights, "", "rights", findings);
    Json changed = form.has("jurisdictions") ? form.raw("jurisdictions") : Json::object();
    if (!changed.is_object()) {
        changed = Json::object();
        form.note("jurisdictions", "rights.jurisdictions.kind",
                  "Jurisdictions are an object: {\"GDPR\": {\"answer\": {\"months\": 1}}}.");
    }
    form.noteUnknownKeys();
    for (const auto& [id, json] : changed.items()) {
        const std::string pointer = "/jurisdictions/" + id;
        auto known = std::find_if(all.begin(), all.end(), [&](const Jurisdiction& each) { return each.id == id; });
        if (known == all.end()) {
            all.push_back({id, id, {}, std::nullopt, {}});
            known = std::prev(all.end());
        }
        JsonForm inner(json, pointer, "jurisdiction", findings);
        known->title = inner.text("title", known->title);
        known->source = inner.text("source", known->source);
        if (inner.has("answer")) {
            known->answer = termOf(inner.raw("answer"), pointer + "/answer", findings);
        }
        if (json.is_object() && json.contains("extension")) { // null: there is none
            const Json& extension = inner.raw("extension");
            known->extension =
                extension.is_null() ? std::nullopt : std::optional(termOf(extension, pointer + "/extension", findings));
        }
        inner.noteUnknownKeys();
    }
    if (!findings.empty()) {
        return std::move(findings.front()).inFile("weir.json");
    }
    return all;
}

Result<std::vector<Jurisdiction>> limitsOf(const project::Project& project)
{
    const auto rights = project.extra.find("rights");
    return jurisdictionsOf(rights == project.extra.end() ? Json::object() : *rights);
}

Result<Jurisdiction> findJurisdiction(const std::vector<Jurisdiction>& all, const std::string& id)
{
    std::vector<std::string> ids;
    for (const Jurisdiction& each : all) {
        if (foldCase(each.id) == foldCase(id)) {
            return each;
        }
        ids.push_back(each.id);
    }
    return Error(ErrorCode::InvalidInput, "rights.jurisdiction.unknown",
                 "There is no jurisdiction {id}. Known are {ids}; weir.json of the project may name more.",
                 {{"id", id}, {"ids", joinText(ids, ", ")}});
}

Date dueDate(Date received, const Term& term)
{
    if (term.unit == Unit::Days) {
        return Date{received.days + term.count};
    }
    CivilDate civil = civilFromDate(received);
    const int months = civil.month - 1 + term.count;
    civil.year += months / 12;
    civil.month = months % 12 + 1;
    while (!isValid(civil)) {
        --civil.day; // the month has no such day
    }
    return dateFromCivil(civil);
}

Date extendedDate(Date received, const Jurisdiction& jurisdiction)
{
    if (!jurisdiction.extension) {
        return dueDate(received, jurisdiction.answer);
    }
    const Term& more = *jurisdiction.extension;
    if (more.unit == jurisdiction.answer.unit) {
        return dueDate(received, {jurisdiction.answer.count + more.count, more.unit});
    }
    return dueDate(dueDate(received, jurisdiction.answer), more);
}

std::string toText(const Term& term)
{
    const Error::Arguments count{{"count", std::to_string(term.count)}};
    return term.unit == Unit::Months ? say("{count} {count:month|months}", count)
                                     : say("{count} {count:day|days}", count);
}

Json toJson(const Jurisdiction& jurisdiction)
{
    Json json = {{"id", jurisdiction.id},
                 {"title", jurisdiction.title},
                 {"answer", toJson(jurisdiction.answer)},
                 {"source", jurisdiction.source}};
    if (jurisdiction.extension) {
        json["extension"] = toJson(*jurisdiction.extension);
    }
    return json;
}

} // namespace weir::rights
