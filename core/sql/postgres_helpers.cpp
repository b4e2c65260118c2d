#include "core/sql/postgres_helpers.h"

#include "core/sql/postgres_clean_sql.h"

#include <vector>

namespace weir::sql::postgres {
namespace {

struct Definition
{
    std::string_view name;
    std::string_view parameters; ///< "value text", without the parentheses.
    std::string_view result;
    std::string_view language;
    std::string (*body)();
    std::vector<Helper> needs;
};

const Definition& definition(Helper helper)
{
    using H = Helper;
    // In the order of the enumeration.
    static const std::vector<Definition> all{
        {"weir_single_spaced", "value text", "text", "sql", singleSpacedBody, {}},
        {"weir_bare_letters", "value text", "text", "plpgsql", bareLettersBody, {}},
        {"weir_day", "y bigint, m bigint, d bigint", "date", "sql", dayBody, {}},
        {"weir_normalize_email", "value text", "text", "plpgsql", emailBody, {H::SingleSpaced, H::DomainInAscii}},
        {"weir_domain_in_ascii",
         "value text",
         "text",
         "plpgsql",
         domainBody,
         {H::DomainLabelFromPunycode, H::DomainLabelInPunycode}},
        {"weir_label_from_punycode", "value text", "text", "plpgsql", fromPunycodeBody, {}},
        {"weir_label_in_punycode", "value text", "text", "plpgsql", inPunycodeBody, {}},
        {"weir_normalize_name", "value text", "text", "plpgsql", nameBody, {H::SingleSpaced}},
        {"weir_normalize_country", "value text", "text", "plpgsql", countryBody, {H::BareLetters}},
        {"weir_parse_date",
         "value text, day_order text",
         "date",
         "plpgsql",
         parseDateBody,
         {H::SingleSpaced, H::BareLetters, H::Day}},
        {"weir_parse_json", "value text", "json", "plpgsql", parseJsonBody, {}},
        {"weir_to_instant", "value text", "timestamp", "plpgsql", toInstantBody, {H::Day}},
        {"weir_duration_text", "value bigint", "text", "plpgsql", durationTextBody, {}},
        {"weir_hmac_sha256", "key text, value text", "text", "plpgsql", hmacBody, {}},
    };
    return all[static_cast<std::size_t>(helper)];
}

void need(Helper helper, Scope& scope)
{
    const Definition& known = definition(helper);
    for (const Helper other : known.needs) {
        need(other, scope);
    }
    // A subtransaction, as parse_json uses one to try, cannot run in a parallel worker.
    const std::string_view parallel = helper == Helper::ParseJson ? "UNSAFE" : "SAFE";
    std::string statement = "CREATE OR REPLACE FUNCTION pg_temp.";
    statement.append(known.name).append("(").append(known.parameters).append(") RETURNS ").append(known.result);
    statement.append("\n  LANGUAGE ").append(known.language).append(" IMMUTABLE STRICT PARALLEL ").append(parallel);
    statement.append("\n  AS $weir$\n").append(known.body()).append("$weir$");
    scope.prepare(std::move(statement));
}

} // namespace

Text helperCall(Helper helper, std::span<const Text> arguments, Scope& scope)
{
    need(helper, scope);
    return Text::written("pg_temp." + std::string(definition(helper).name)) + fill("({*})", arguments);
}

} // namespace weir::sql::postgres
