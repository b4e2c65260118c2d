#include "core/live/leaf.h"

#include "core/audience/consent_states.h"
#include "core/audience/row_logic.h"
#include "core/store/columns.h"

#include <algorithm>
#include <bit>
#include <charconv>

namespace weir::live {
namespace {

using audience::Operator;
using audience::Verdict;

constexpr std::int64_t kDay = 86'400'000'000;

bool movesWithTime(Operator op)
{
    switch (op) {
    case Operator::WithinLast:
    case Operator::WithinNext:
    case Operator::BeforeLast:
    case Operator::AfterNext:
    case Operator::AnniversaryWithinNext:
    case Operator::AnniversaryWithinLast:
        return true;
    default:
        return false;
    }
}

store::TypedColumn columnOf(const Value& cell, TypeKind kind)
{
    store::TypedColumn column;
    column.kind = kind;
    column.valid.push_back(isNull(cell) ? 0 : 1);
    switch (kind) {
    case TypeKind::Boolean:
    case TypeKind::Integer:
    case TypeKind::Date:
    case TypeKind::Instant:
    case TypeKind::Duration: {
        std::int64_t integer = 0;
        if (const auto* flag = std::get_if<bool>(&cell)) {
            integer = *flag ? 1 : 0;
        } else if (const auto* whole = std::get_if<std::int64_t>(&cell)) {
            integer = *whole;
        } else if (const auto* date = std::get_if<Date>(&cell)) {
            integer = date->days;
        } else if (const auto* instant = std::get_if<Instant>(&cell)) {
            integer = instant->micros;
        } else if (const auto* duration = std::get_if<Duration>(&cell)) {
            integer = duration->micros;
        }
        column.integers.push_back(integer);
        break;
    }
    case TypeKind::Number:
    case TypeKind::Decimal: {
        double number = 0;
        if (const auto* plain = std::get_if<double>(&cell)) {
            number = *plain;
        } else if (!isNull(cell)) { // the nearest double, as the store delivers decimals
            const std::string text = toText(cell);
            std::from_chars(text.data(), text.data() + text.size(), number);
        }
        column.numbers.push_back(number);
        break;
    }
    default:
        column.codes.push_back(0);
        column.dictionary.push_back(isNull(cell) ? std::string() : toText(cell));
        break;
    }
    return column;
}

std::optional<std::int64_t> momentOf(const Value& cell)
{
    if (const auto* instant = std::get_if<Instant>(&cell)) {
        return instant->micros;
    }
    if (const auto* date = std::get_if<Date>(&cell)) {
        return std::int64_t{date->days} * kDay;
    }
    return std::nullopt;
}

class TraitLeaf final : public Leaf
{
public:
    TraitLeaf(std::uint32_t trait, CellTest test) : m_trait(trait), m_test(std::move(test))
    {
        touches.traits.insert(trait);
    }
    [[nodiscard]] Judged judge(const PersonLog& person, std::int64_t at) const override
    {
        Judged judged;
        judged.verdict = m_test.of(person.traits[m_trait].value, at, judged.next);
        return judged;
    }

private:
    std::uint32_t m_trait;
    CellTest m_test;
};

class IdentifierLeaf final : public Leaf
{
public:
    IdentifierLeaf(std::uint32_t type, CellTest test) : m_type(type), m_test(std::move(test))
    {
        touches.identifiers.insert(type);
    }
    [[nodiscard]] Judged judge(const PersonLog& person, std::int64_t at) const override
    {
        Judged judged;
        judged.verdict = m_test.of(person.identifiers[m_type], at, judged.next);
        return judged;
    }

private:
    std::uint32_t m_type;
    CellTest m_test;
};

class StateLeaf final : public Leaf
{
public:
    StateLeaf(const audience::StateCondition& condition, std::uint32_t trait, CellTest test)
        : m_condition(condition), m_trait(trait), m_test(std::move(test))
    {
        touches.traits.insert(trait);
    }
    [[nodiscard]] Judged judge(const PersonLog& person, std::int64_t at) const override
    {
        const TraitCell& cell = person.traits[m_trait];
        Judged judged;
        if (isNull(cell.value)) {
            judged.verdict = m_condition.is.includeUnknown ? Verdict::Yes : Verdict::Unknown;
            return judged;
        }
        const bool is = m_test.of(cell.value, at, judged.next) == Verdict::Yes;
        const std::int64_t due = later(cell.since, m_condition.length.duration().micros);
        sooner(judged.next, due, at);
        const bool longEnough = due <= at;
        const bool wanted = m_condition.compare == audience::StateCondition::Compare::AtLeast;
        judged.verdict = is && longEnough == wanted ? Verdict::Yes : Verdict::No;
        return judged;
    }

private:
    audience::StateCondition m_condition;
    std::uint32_t m_trait;
    CellTest m_test;
};

class ConsentLeaf final : public Leaf
{
public:
    ConsentLeaf(audience::ConsentCondition condition, std::optional<Duration> validity)
        : m_condition(std::move(condition)), m_validity(validity)
    {
        touches.purposes.insert(m_condition.purpose);
    }
    [[nodiscard]] Judged judge(const PersonLog& person, std::int64_t at) const override
    {
        Judged judged;
        std::vector<store::ConsentRecord> records;
        for (const store::ConsentRecord& record : person.consents) {
            if (record.purpose == m_condition.purpose) {
                records.push_back(record);
                sooner(judged.next, record.time.micros, at);
                if (m_validity) {
                    sooner(judged.next, later(record.time.micros, m_validity->micros), at);
                }
            }
        }
        const audience::ConsentStanding standing = audience::standingOf(records, Instant{at}, m_validity);
        const auto& wanted = m_condition.standings;
        judged.verdict = std::find(wanted.begin(), wanted.end(), standing) != wanted.end() ? Verdict::Yes : Verdict::No;
        return judged;
    }

private:
    audience::ConsentCondition m_condition;
    std::optional<Duration> m_validity;
};

class SampleLeaf final : public Leaf
{
public:
    explicit SampleLeaf(const audience::SampleCondition& condition)
        : m_salt(condition.salt), m_from(audience::placeAt(condition.from)), m_to(audience::placeAt(condition.to))
    {}
    [[nodiscard]] Judged judge(const PersonLog& person, std::int64_t) const override
    {
        const std::uint64_t place = audience::placeOf(person.publicId, m_salt);
        return {place >= m_from && place < m_to ? Verdict::Yes : Verdict::No, INT64_MAX};
    }

private:
    std::string m_salt;
    std::uint64_t m_from;
    std::uint64_t m_to;
};

struct Maker
{
    Catalogue& catalogue;
    const std::map<std::string, TypeKind>& traitKinds;

    Result<std::unique_ptr<Leaf>> operator()(const audience::TraitCondition& condition) const
    {
        WEIR_ASSIGN_OR_RETURN(const std::uint32_t trait, traitNumber(condition.trait, catalogue, traitKinds));
        WEIR_ASSIGN_OR_RETURN(CellTest test, CellTest::make(condition.is, catalogue.traitKinds[trait]));
        return made<TraitLeaf>(trait, std::move(test));
    }
    Result<std::unique_ptr<Leaf>> operator()(const audience::PredictionCondition& condition) const
    {
        return (*this)(audience::onTrait(condition));
    }
    Result<std::unique_ptr<Leaf>> operator()(const audience::IdentifierCondition& condition) const
    {
        const auto [known, fresh] =
            catalogue.identifiers.try_emplace(condition.type, static_cast<std::uint32_t>(catalogue.identifiers.size()));
        WEIR_ASSIGN_OR_RETURN(CellTest test, CellTest::make(condition.is, TypeKind::Text));
        return made<IdentifierLeaf>(known->second, std::move(test));
    }
    Result<std::unique_ptr<Leaf>> operator()(const audience::StateCondition& condition) const
    {
        WEIR_ASSIGN_OR_RETURN(const std::uint32_t trait, traitNumber(condition.trait, catalogue, traitKinds));
        WEIR_ASSIGN_OR_RETURN(CellTest test, CellTest::make(condition.is, catalogue.traitKinds[trait]));
        return made<StateLeaf>(condition, trait, std::move(test));
    }
    Result<std::unique_ptr<Leaf>> operator()(const audience::ConsentCondition& condition) const
    {
        const auto validity = catalogue.consentValidity.find(condition.purpose);
        return made<ConsentLeaf>(
            condition, validity == catalogue.consentValidity.end() ? std::nullopt : std::optional(validity->second));
    }
    Result<std::unique_ptr<Leaf>> operator()(const audience::SampleCondition& condition) const
    {
        return made<SampleLeaf>(condition);
    }
    template <class Other>
    Result<std::unique_ptr<Leaf>> operator()(const Other& condition) const
    {
        if constexpr (std::is_same_v<Other, audience::EventCondition> ||
                      std::is_same_v<Other, audience::AggregateCondition> ||
                      std::is_same_v<Other, audience::OccurrenceCondition> ||
                      std::is_same_v<Other, audience::SequenceCondition> ||
                      std::is_same_v<Other, audience::LifecycleCondition>) {
            return makeEventLeaf(condition, catalogue, traitKinds);
        } else {
            return Error(ErrorCode::Unsupported, "live.dependsOnOthers",
                         "This row depends on other people, so it is judged for everybody at once.");
        }
    }
};

} // namespace

std::int64_t later(std::int64_t time, std::int64_t micros)
{
    std::int64_t sum = 0;
    return __builtin_add_overflow(time, micros, &sum) ? (micros > 0 ? INT64_MAX : INT64_MIN) : sum;
}

Result<CellTest> CellTest::make(const audience::Comparison& is, TypeKind kind)
{
    CellTest test;
    test.m_is = is;
    test.m_kind = kind;
    test.m_moves = live::movesWithTime(is.op);
    WEIR_ASSIGN_OR_RETURN(audience::Matcher ready, audience::Matcher::make(is, kind, Instant{0}));
    test.m_ready = std::make_shared<const audience::Matcher>(std::move(ready));
    return test;
}

Verdict CellTest::of(const Value& cell, std::int64_t at, std::int64_t& next) const
{
    const store::TypedColumn column = columnOf(cell, m_kind);
    const auto said = [&](const audience::Matcher& matcher) {
        const auto verdicts = matcher.test(column);
        return verdicts && !verdicts->empty() ? verdicts->front() : Verdict::No;
    };
    if (!m_moves) {
        return said(*m_ready);
    }
    if (const std::optional<std::int64_t> moment = momentOf(cell)) {
        const std::int64_t span = m_is.span.duration().micros;
        for (const std::int64_t candidate : {*moment, later(*moment, span), later(*moment, -span)}) {
            sooner(next, candidate, at);
            sooner(next, later(candidate, 1), at);
        }
        if (m_is.op == Operator::AnniversaryWithinNext || m_is.op == Operator::AnniversaryWithinLast) {
            const std::int64_t day = at >= 0 ? at / kDay : (at - kDay + 1) / kDay;
            sooner(next, (day + 1) * kDay, at);
        }
    }
    const auto matcher = audience::Matcher::make(m_is, m_kind, Instant{at});
    return matcher ? said(*matcher) : Verdict::No;
}

bool NameLayout::Test::holds(const Value& value, const Cell& cell) const
{
    constexpr std::uint8_t kUnasked = 2;
    std::int64_t never = INT64_MAX;
    if (test.kind() != TypeKind::Text || !cell.valid) {
        return test.of(value, 0, never) == audience::Verdict::Yes;
    }
    const auto number = static_cast<std::size_t>(cell.bits);
    if (number >= said.size()) {
        said.resize(number + 1, kUnasked);
    }
    if (said[number] == kUnasked) {
        said[number] = test.of(value, 0, never) == audience::Verdict::Yes ? 1 : 0;
    }
    return said[number] != 0;
}

std::size_t NameLayout::column(const std::string& property, TypeKind kind)
{
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (columns[i].property == property && columns[i].kind == kind) {
            return i;
        }
    }
    columns.push_back({property, kind});
    return columns.size() - 1;
}

std::uint32_t Texts::intern(std::string_view text)
{
    const auto known = m_numbers.find(text);
    if (known != m_numbers.end()) {
        return known->second;
    }
    const auto number = static_cast<std::uint32_t>(m_texts.size());
    const auto added = m_numbers.emplace(std::string(text), number).first;
    m_texts.push_back(&added->first);
    return number;
}

std::uint32_t Catalogue::nameOf(const std::string& event)
{
    const auto [known, fresh] = names.try_emplace(event, static_cast<std::uint32_t>(names.size()));
    if (fresh) {
        layouts.emplace_back();
    }
    return known->second;
}

Value Catalogue::valueOf(const Cell& cell, TypeKind kind) const
{
    if (!cell.valid) {
        return {};
    }
    switch (kind) {
    case TypeKind::Number:
        return std::bit_cast<double>(cell.bits);
    case TypeKind::Instant:
        return Instant{cell.bits};
    case TypeKind::Boolean:
        return cell.bits != 0;
    case TypeKind::Integer:
        return cell.bits;
    default:
        return texts.text(static_cast<std::uint32_t>(cell.bits));
    }
}

bool Leaf::mayMatter(const EventLog&, std::size_t) const
{
    return true;
}

Result<std::uint32_t> traitNumber(const std::string& trait, Catalogue& catalogue,
                                  const std::map<std::string, TypeKind>& traitKinds)
{
    const auto kind = traitKinds.find(trait);
    if (kind == traitKinds.end()) {
        return Error(ErrorCode::NotFound, "live.noTrait", "Nobody has the trait {trait}.", {{"trait", trait}});
    }
    const auto [known, fresh] =
        catalogue.traits.try_emplace(trait, static_cast<std::uint32_t>(catalogue.traits.size()));
    if (fresh) {
        catalogue.traitKinds.push_back(kind->second);
    }
    return known->second;
}

Result<std::unique_ptr<Leaf>> makeLeaf(const audience::Condition& condition, Catalogue& catalogue,
                                       const std::map<std::string, TypeKind>& traitKinds)
{
    return std::visit(Maker{catalogue, traitKinds}, condition);
}

} // namespace weir::live
