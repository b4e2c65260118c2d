#include "core/store/trait_statements.h"

#include "core/base/json.h"
#include "core/store/trait_sql.h"
#include "core/store/writer_state.h"

#include <algorithm>
#include <cmath>

namespace weir::store {

namespace {

/// What is no number is no value.
const Value& kept(const Value& value)
{
    static const Value none;
    const auto* number = std::get_if<double>(&value);
    return number && std::isnan(*number) ? none : value;
}

} // namespace

Result<TraitLog> TraitLog::open(const Database& db, std::uint32_t definition, const DataType& type,
                                const Survivorship& survivorship)
{
    TraitLog log;
    log.m_definition = definition;
    log.m_type = type;
    log.m_survivorship = &survivorship;
    WEIR_ASSIGN_OR_RETURN(log.m_add, db.prepare(sql::kAddStatement));
    WEIR_ASSIGN_OR_RETURN(log.m_last, db.prepare(sql::kLastStatements));
    WEIR_ASSIGN_OR_RETURN(log.m_dropAt, db.prepare(sql::kDropStatementsAt));
    WEIR_ASSIGN_OR_RETURN(log.m_said, db.prepare(sql::kStatementsOf));
    WEIR_ASSIGN_OR_RETURN(log.m_standing, db.prepare(sql::kStandingTraits));
    WEIR_ASSIGN_OR_RETURN(log.m_drop, db.prepare(sql::kDeleteStandingTraits));
    WEIR_ASSIGN_OR_RETURN(log.m_put, db.prepare(sql::kPutStandingTrait));
    return log;
}

Result<bool> TraitLog::add(std::uint32_t profile, std::uint32_t source, std::int64_t time, const Value& value)
{
    m_add.bind(1, static_cast<std::int64_t>(m_definition));
    m_add.bind(2, static_cast<std::int64_t>(profile));
    m_add.bind(3, static_cast<std::int64_t>(source));
    m_add.bind(4, time);
    bindValue(m_add, 5, kept(value), m_scratch);
    WEIR_ASSIGN_OR_RETURN(const bool added, m_add.step()); // RETURNING gives a row for what was not there
    m_add.reset();
    return added;
}

Result<bool> TraitLog::replace(std::uint32_t profile, std::uint32_t source, std::int64_t now, std::vector<Value> values)
{
    for (Value& value : values) {
        value = kept(value);
    }
    const auto less = [](const Value& a, const Value& b) { return isGreater(b, a); };
    std::sort(values.begin(), values.end(), less);
    values.erase(std::unique(values.begin(), values.end()), values.end());
    if (values.size() > 1 && isNull(values.front())) {
        values.erase(values.begin()); // any value beats none
    }
    std::vector<Value> last;
    std::optional<std::int64_t> at;
    m_last.bind(1, static_cast<std::int64_t>(m_definition));
    m_last.bind(2, static_cast<std::int64_t>(profile));
    m_last.bind(3, static_cast<std::int64_t>(source));
    for (;;) {
        WEIR_ASSIGN_OR_RETURN(const bool row, m_last.step());
        if (!row) {
            break;
        }
        last.push_back(storedValue(m_last, 0, m_type));
        at = m_last.integer(1);
    }
    m_last.reset();
    std::sort(last.begin(), last.end(), less);
    const bool nothing = last.empty() && values.size() == 1 && isNull(values.front());
    if (last == values || nothing || (at && *at > now)) {
        return false;
    }
    if (at == now) {
        WEIR_RETURN_IF_ERROR(m_dropAt.runWith(m_definition, profile, source, now));
    }
    for (const Value& value : values) {
        WEIR_ASSIGN_OR_RETURN([[maybe_unused]] const bool added, add(profile, source, now, value));
    }
    return true;
}

Result<bool> TraitLog::decide(std::uint32_t profile)
{
    std::vector<TraitStatement> said;
    std::vector<std::int64_t> sources;
    m_said.bind(1, static_cast<std::int64_t>(m_definition));
    m_said.bind(2, static_cast<std::int64_t>(profile));
    for (;;) {
        WEIR_ASSIGN_OR_RETURN(const bool row, m_said.step());
        if (!row) {
            break;
        }
        sources.push_back(m_said.integer(0));
        said.push_back({storedValue(m_said, 1, m_type), m_said.string(3), m_said.instant(2)});
    }
    m_said.reset();

    // Statements come ordered by source: each run of equal ones has its own survivor.
    std::vector<std::size_t> standing;
    const std::size_t winner = said.empty() ? 0 : survivingStatement(*m_survivorship, said);
    for (std::size_t begin = 0, end = 0; begin < said.size(); begin = end) {
        while (end < said.size() && sources[end] == sources[begin]) {
            ++end;
        }
        const bool has = winner >= begin && winner < end;
        standing.push_back(
            has ? winner : begin + survivingStatement(*m_survivorship, std::span(said).subspan(begin, end - begin)));
    }
    std::size_t same = 0;
    std::size_t before = 0;
    Value stood;
    m_standing.bind(1, static_cast<std::int64_t>(m_definition));
    m_standing.bind(2, static_cast<std::int64_t>(profile));
    for (;;) {
        WEIR_ASSIGN_OR_RETURN(const bool row, m_standing.step());
        if (!row) {
            break;
        }
        const Value value = storedValue(m_standing, 1, m_type);
        const bool won = m_standing.integer(3) != 0;
        if (before < standing.size()) {
            const std::size_t index = standing[before];
            same += sources[index] == m_standing.integer(0) && said[index].value == value &&
                            said[index].time == m_standing.instant(2) && won == (index == winner)
                        ? 1
                        : 0;
        }
        stood = won ? value : stood;
        ++before;
    }
    m_standing.reset();
    if (same == before && before == standing.size()) {
        return false;
    }
    WEIR_RETURN_IF_ERROR(m_drop.runWith(m_definition, profile));
    for (const std::size_t index : standing) {
        m_put.bind(1, static_cast<std::int64_t>(m_definition));
        m_put.bind(2, static_cast<std::int64_t>(profile));
        m_put.bind(3, sources[index]);
        bindValue(m_put, 4, said[index].value, m_scratch);
        m_put.bind(5, said[index].time);
        m_put.bind(6, std::int64_t{index == winner ? 1 : 0});
        WEIR_RETURN_IF_ERROR(m_put.run());
    }
    return said.empty() || said[winner].value != stood;
}

Result<Survivorship> survivorshipOf(std::string_view text)
{
    WEIR_ASSIGN_OR_RETURN(Json rule, parseJson(text));
    const Json json{{"rule", std::move(rule)}};
    std::vector<Error> findings;
    JsonForm form(json, "", "rule", findings);
    Survivorship survivorship = readSurvivorship(form, "rule", findings);
    if (!findings.empty()) {
        return std::move(findings.front());
    }
    return survivorship;
}

Result<std::map<std::uint32_t, Survivorship>> loadSurvivorships(const Database& db)
{
    std::map<std::uint32_t, Survivorship> all;
    WEIR_ASSIGN_OR_RETURN(Statement rules, db.prepare(sql::kSelectSurvivorships));
    for (;;) {
        WEIR_ASSIGN_OR_RETURN(const bool row, rules.step());
        if (!row) {
            return all;
        }
        WEIR_ASSIGN_OR_RETURN(all[static_cast<std::uint32_t>(rules.integer(0))], survivorshipOf(rules.text(1)));
    }
}

Status Writer::State::logTraits(const TraitBatch& batch, bool saidNow)
{
    WEIR_ASSIGN_OR_RETURN(TraitLog log, TraitLog::open(db(), batch.definition, traitTypes.at(batch.definition),
                                                       survivorships.at(batch.definition)));
    std::map<std::uint32_t, std::vector<std::uint32_t>> rows;
    for (std::uint32_t row = 0; row < batch.profiles.size(); ++row) {
        rows[resolve(batch.profiles[row])].push_back(row);
    }
    for (const auto& [profile, theirs] : rows) {
        std::int64_t news = 0;
        if (saidNow) {
            std::vector<Value> values;
            for (const std::uint32_t row : theirs) {
                values.push_back(batch.values->value(row));
            }
            WEIR_ASSIGN_OR_RETURN(const bool other,
                                  log.replace(profile, batch.source, batch.times[theirs.front()], std::move(values)));
            news += other ? 1 : 0;
        } else {
            for (const std::uint32_t row : theirs) {
                WEIR_ASSIGN_OR_RETURN(const bool added,
                                      log.add(profile, batch.source, batch.times[row], batch.values->value(row)));
                news += added ? 1 : 0;
            }
        }
        if (news > 0) {
            summary.traitsChanged += news;
            WEIR_ASSIGN_OR_RETURN([[maybe_unused]] const bool changed, log.decide(profile));
        }
    }
    return {};
}

Status Writer::State::decideTrait(std::uint32_t definition, std::uint32_t profile)
{
    WEIR_ASSIGN_OR_RETURN(TraitLog log,
                          TraitLog::open(db(), definition, traitTypes.at(definition), survivorships.at(definition)));
    WEIR_ASSIGN_OR_RETURN([[maybe_unused]] const bool changed, log.decide(profile));
    return {};
}

Status Writer::State::moveStatements(std::uint32_t definition, std::uint32_t from, std::uint32_t to)
{
    WEIR_ASSIGN_OR_RETURN(Statement move, db().prepare(sql::kMoveStatements));
    WEIR_RETURN_IF_ERROR(move.runWith(definition, from, to));
    if (db().changes() > 0) {
        WEIR_RETURN_IF_ERROR(decideTrait(definition, to));
    }
    for (const std::string_view drop : {sql::kDeleteStatements, sql::kDeleteStandingTraits}) {
        WEIR_ASSIGN_OR_RETURN(Statement statement, db().prepare(drop));
        WEIR_RETURN_IF_ERROR(statement.runWith(definition, from));
    }
    return {};
}

Status Writer::putTraitsSaidNow(const TraitBatch& batch)
{
    return m_state->logTraits(batch, true);
}

bool Writer::keepsStatements(std::uint32_t definition) const
{
    return m_state->survivorships.contains(definition);
}

Status Writer::setSurvivorship(std::uint32_t definition, const Survivorship& survivorship)
{
    State& state = *m_state;
    const auto known = state.survivorships.find(definition);
    const bool first = known == state.survivorships.end();
    if (first ? survivorship == Survivorship{} : known->second == survivorship) {
        return {};
    }
    const auto run = [&](std::string_view sql, auto... values) -> Status {
        WEIR_ASSIGN_OR_RETURN(Statement statement, state.db().prepare(sql));
        return statement.runWith(values...);
    };
    if (first) {
        WEIR_RETURN_IF_ERROR(run(sql::kFirstStatements, definition));
    }
    WEIR_RETURN_IF_ERROR(run(sql::kSetSurvivorship, definition, compactJson(toJson(survivorship))));
    state.survivorships[definition] = survivorship;
    std::vector<std::uint32_t> profiles;
    {
        WEIR_ASSIGN_OR_RETURN(Statement said, state.db().prepare(sql::kProfilesWithStatements));
        said.bind(1, static_cast<std::int64_t>(definition));
        for (;;) {
            WEIR_ASSIGN_OR_RETURN(const bool row, said.step());
            if (!row) {
                break;
            }
            profiles.push_back(static_cast<std::uint32_t>(said.integer(0)));
        }
    }
    WEIR_ASSIGN_OR_RETURN(TraitLog log, TraitLog::open(state.db(), definition, state.traitTypes.at(definition),
                                                       state.survivorships.at(definition)));
    for (const std::uint32_t profile : profiles) {
        WEIR_ASSIGN_OR_RETURN(const bool changed, log.decide(profile));
        state.summary.traitsChanged += changed ? 1 : 0;
    }
    return {};
}

} // namespace weir::store
