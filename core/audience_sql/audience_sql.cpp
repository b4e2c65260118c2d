#include "core/audience_sql/audience_sql.h"

#include "core/audience/row_logic.h"
#include "core/audience_sql/row_sql.h"
#include "core/base/json_form.h"
#include "core/sql/readable.h"

#include <algorithm>
#include <set>

namespace weir::audience {
namespace {

using namespace phrase;
using plan::RelationPtr;

/// Letters and digits of a name, so that a part of the SQL is called after what it is about.
std::string slug(std::string_view name)
{
    constexpr std::size_t kLongest = 24;
    std::string result;
    for (const char c : name.substr(0, kLongest)) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
        if (plain) {
            result += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        } else if (!result.empty() && result.back() != '_') {
            result += '_';
        }
    }
    return result;
}

struct Subject
{
    std::string operator()(const TraitCondition& c) const { return c.trait; }
    std::string operator()(const IdentifierCondition& c) const { return c.type; }
    std::string operator()(const EventCondition& c) const { return c.event; }
    std::string operator()(const ConsentCondition& c) const { return c.purpose; }
    std::string operator()(const AudienceCondition& c) const { return c.audience; }
    std::string operator()(const PredictionCondition& c) const { return c.prediction; }
    std::string operator()(const AggregateCondition& c) const { return c.of.event; }
    std::string operator()(const OccurrenceCondition& c) const { return c.of.event; }
    std::string operator()(const SequenceCondition& c) const { return c.steps.empty() ? "" : c.steps.front().event; }
    std::string operator()(const StateCondition& c) const { return c.trait; }
    std::string operator()(const LifecycleCondition& c) const { return c.event; }
    std::string operator()(const RelatedCondition& c) const { return c.type; }
    std::string operator()(const RankCondition& c) const { return c.trait; }
    std::string operator()(const SampleCondition&) const { return "sample"; }
    std::string operator()(const Group&) const { return {}; }
};

class Lowering
{
public:
    Lowering(RowSql& rows, Lowered& out) : m_rows(rows), m_out(out), m_joined(rows.people()) {}

    /// The group as an expression over the columns of the rows, which are joined to people on the way.
    Result<Expr> group(const Group& group, const std::string& path)
    {
        std::vector<Expr> parts;
        for (std::size_t i = 0; i < group.rows.size(); ++i) {
            const Row& row = group.rows[i];
            if (!isActive(row)) {
                continue;
            }
            const std::string own = path + "/rows/" + std::to_string(i);
            const auto* nested = std::get_if<Group>(&row.condition);
            WEIR_ASSIGN_OR_RETURN(Expr part, nested ? this->group(*nested, own) : this->row(row, own));
            parts.push_back(std::move(part));
        }
        switch (group.match) {
        case Group::Match::All:
            return expr::conjunction(std::move(parts));
        case Group::Match::Any:
            return either(std::move(parts));
        case Group::Match::None:
            break;
        }
        return no(either(std::move(parts)));
    }

    [[nodiscard]] const RelationPtr& joined() const { return m_joined; }

private:
    Result<Expr> row(const Row& row, const std::string& path)
    {
        const std::string name = "row_" + std::to_string(++m_number) + '_' + slug(std::visit(Subject(), row.condition));
        const NodeId origin(name);
        m_out.sentences[origin] = describe(row);
        auto relation = m_rows.make(row.condition, origin);
        if (!relation) {
            return std::move(relation).error().at(atKey(path));
        }
        m_joined = with(m_joined, *relation, plan::JoinKind::Left, {"person"}, {{"holds", name}}, NodeId("judged"));
        return column(name);
    }

    RowSql& m_rows;
    Lowered& m_out;
    RelationPtr m_joined;
    int m_number = 0;
};

Result<RelationPtr> capped(RelationPtr members, const Cap& cap, const RowSql& rows)
{
    std::vector<By> order;
    if (cap.trait.empty()) {
        order.push_back({placeSql(cap.salt)});
    } else {
        WEIR_ASSIGN_OR_RETURN(const auto found, rows.trait(cap.trait));
        order.push_back({column(found.first), cap.lowest ? plan::Direction::Ascending : plan::Direction::Descending});
    }
    order.push_back({column("person")});
    const std::string place = members->schema().freeName("place");
    WEIR_ASSIGN_OR_RETURN(RelationPtr ordered, numbered(std::move(members), place, order, NodeId("limited")));
    return where(std::move(ordered), call(F::LessOrEqual, {column(place), value(cap.people)}), NodeId("limited"));
}

Expr partOf(const Split& split)
{
    std::vector<Expr> cases;
    double before = 0;
    for (const Split::Part& part : split.parts) {
        const double after = before + part.percent;
        cases.push_back(placeBetween(placeSql(split.salt), placeAt(before), placeAt(after)));
        cases.push_back(value(part.name));
        before = after;
    }
    return cases.empty() ? expr::literal(Value{}, TypeKind::Text) : call(F::Case, std::move(cases));
}

} // namespace

Result<Lowered> lower(const Definition& definition, const nodes::ProfileShape& shape, const SqlOptions& options)
{
    Lowered out;
    out.tables = tablesOf(definition, shape);
    const Instant asOf = definition.asOf.value_or(options.asOf);
    RowSql rows(out.tables, shape, asOf, options.consentValidity);
    Lowering lowering(rows, out);
    std::vector<Expr> parts;
    if (isActive(definition.include)) {
        WEIR_ASSIGN_OR_RETURN(Expr include, lowering.group(definition.include, "/include"));
        parts.push_back(std::move(include));
    }
    if (isActive(definition.exclude)) {
        WEIR_ASSIGN_OR_RETURN(Expr exclude, lowering.group(definition.exclude, "/exclude"));
        parts.push_back(no(orElse(std::move(exclude), false)));
    }
    const NodeId origin("members");
    RelationPtr members = lowering.joined();
    if (!parts.empty()) {
        WEIR_ASSIGN_OR_RETURN(members, where(members, expr::conjunction(std::move(parts)), origin));
    }
    if (definition.cap) {
        WEIR_ASSIGN_OR_RETURN(members, capped(std::move(members), *definition.cap, rows));
    }
    Columns columns = {{"person", column("person")}};
    if (definition.split) {
        columns.emplace_back("part", partOf(*definition.split));
    }
    WEIR_ASSIGN_OR_RETURN(out.relation, select(std::move(members), columns, origin));
    return out;
}

namespace {

/// "people (person, id, first_seen, city)"
std::string tableSentence(const char* name, const Schema& schema)
{
    std::string text = std::string(name) + " (";
    for (const std::string& column : schema.names()) {
        text += (text.back() == '(' ? "" : ", ") + column;
    }
    return text + ")";
}

} // namespace

Result<sql::Script> sql(const Definition& definition, const nodes::ProfileShape& shape, const sql::Dialect& dialect,
                        const SqlOptions& options)
{
    WEIR_ASSIGN_OR_RETURN(const Lowered lowered, lower(definition, shape, options));
    WEIR_ASSIGN_OR_RETURN(sql::Script script, sql::readable(lowered.relation, dialect, lowered.sentences,
                                                            definition.asOf.value_or(options.asOf)));
    std::string head;
    const auto say = [&](const std::string& line) { head += sql::commentOf(line).str() + '\n'; };
    say(describe(definition));
    say("As of " + toText(definition.asOf.value_or(options.asOf)) + ", over these tables:");
    const std::pair<const char*, const Schema*> tables[] = {{"people", &lowered.tables.people},
                                                            {"events", &lowered.tables.events},
                                                            {"consents", &lowered.tables.consents},
                                                            {"members", &lowered.tables.members},
                                                            {"related", &lowered.tables.related}};
    for (const auto& [name, schema] : tables) {
        if (!schema->empty()) {
            say("  " + tableSentence(name, *schema));
        }
    }
    for (const sql::NeededFunction& function : script.functions) {
        say("  The function " + function.name + " is there inside Weir.");
    }
    script.sql = head + script.sql;
    return script;
}

} // namespace weir::audience
