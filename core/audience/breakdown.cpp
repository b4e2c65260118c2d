#include "core/audience/breakdown.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <unordered_map>

namespace weir::audience {
namespace {

constexpr std::size_t kParts = 10;
constexpr std::size_t kMonths = 24;
constexpr std::int64_t kMicrosPerDay = 86'400'000'000;

struct Counts
{
    std::size_t members = 0;
    std::size_t people = 0;
};

std::int32_t dayOf(std::int64_t micros)
{
    return static_cast<std::int32_t>(micros >= 0 ? micros / kMicrosPerDay : (micros + 1) / kMicrosPerDay - 1);
}

Comparison comparison(Operator op, std::vector<Value> values = {})
{
    Comparison is;
    is.op = op;
    is.values = std::move(values);
    return is;
}

/// The elements of a list as texts, each once; nothing for another JSON value.
std::vector<std::string> elementsOf(std::string_view text)
{
    std::vector<std::string> elements;
    const Json list = Json::parse(text, nullptr, false);
    if (list.is_array()) {
        for (const Json& element : list) {
            elements.push_back(element.is_string() ? element.get<std::string>() : compactJson(element));
        }
    }
    std::sort(elements.begin(), elements.end());
    elements.erase(std::unique(elements.begin(), elements.end()), elements.end());
    return elements;
}

/// Takes a column apart.
class Parts
{
public:
    Parts(const ProfileSet& members, const ProfileSet& everybody, const store::TypedColumn& column, Breakdown& result)
        : m_members(members), m_everybody(everybody), m_column(column), m_result(result)
    {}

    void make()
    {
        switch (m_column.kind) {
        case TypeKind::Boolean:
            booleans();
            break;
        case TypeKind::Integer:
        case TypeKind::Duration:
            numbers(m_column.integers, [](std::int64_t value) { return Value(value); });
            break;
        case TypeKind::Number:
        case TypeKind::Decimal:
            numbers(m_column.numbers, [](double value) { return Value(value); });
            break;
        case TypeKind::Date:
        case TypeKind::Instant:
            times();
            break;
        case TypeKind::Text:
            texts();
            break;
        default:
            lists();
            break;
        }
        rest();
    }

private:
    [[nodiscard]] bool hasValue(std::uint32_t profile) const
    {
        return profile < m_column.size() && !m_column.isNull(profile);
    }

    template <class Use>
    void forEachValue(Use&& use)
    {
        m_everybody.forEach([&](std::uint32_t profile) {
            if (hasValue(profile)) {
                use(profile, m_members.contains(profile));
            }
        });
    }

    void add(BreakdownPart::Kind kind, Value low, Value high, const Counts& counts, std::optional<Comparison> is)
    {
        if (counts.people > 0) {
            m_result.parts.push_back(
                {kind, std::move(low), std::move(high), counts.members, counts.people, std::move(is)});
        }
    }

    void booleans()
    {
        std::map<bool, Counts> counts;
        forEachValue(
            [&](std::uint32_t profile, bool member) { count(counts[m_column.integers[profile] != 0], member); });
        for (const bool value : {true, false}) {
            add(BreakdownPart::Kind::Value, Value(value), {}, counts[value],
                comparison(value ? Operator::IsTrue : Operator::IsFalse));
        }
        std::stable_sort(m_result.parts.begin(), m_result.parts.end(),
                         [](const auto& a, const auto& b) { return a.members > b.members; });
    }

    void texts()
    {
        std::vector<Counts> counts(m_column.dictionary.size());
        forEachValue([&](std::uint32_t profile, bool member) { count(counts[m_column.codes[profile]], member); });
        std::map<std::string, Counts> byText; // a dictionary may hold a text twice
        for (std::size_t i = 0; i < counts.size(); ++i) {
            Counts& sum = byText[m_column.dictionary[i]];
            sum.members += counts[i].members;
            sum.people += counts[i].people;
        }
        const std::vector<Value> top = frequent(byText, Operator::Equals);
        m_rare = comparison(Operator::NoneOf, top);
    }

    void lists()
    {
        std::vector<Counts> counts(m_column.dictionary.size());
        forEachValue([&](std::uint32_t profile, bool member) { count(counts[m_column.codes[profile]], member); });
        std::map<std::string, Counts> byElement;
        for (std::size_t i = 0; i < counts.size(); ++i) {
            const std::vector<std::string> elements = elementsOf(m_column.dictionary[i]);
            for (const std::string& element : elements) {
                byElement[element].members += counts[i].members;
                byElement[element].people += counts[i].people;
            }
        }
        frequent(byElement, Operator::Contains);
        m_result.overlapping = true;
    }

    /// Adds the texts that most members have; returns them.
    std::vector<Value> frequent(const std::map<std::string, Counts>& byText, Operator op)
    {
        std::vector<std::pair<std::string, Counts>> all;
        for (const auto& each : byText) {
            if (each.second.people > 0) {
                all.push_back(each);
            }
        }
        std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) {
            return a.second.members != b.second.members ? a.second.members > b.second.members
                                                        : a.second.people > b.second.people;
        });
        all.resize(std::min(all.size(), kParts));
        std::vector<Value> top;
        for (const auto& [text, counts] : all) {
            top.push_back(Value(text));
            add(BreakdownPart::Kind::Value, Value(text), {}, counts, comparison(op, {Value(text)}));
        }
        return top;
    }

    template <class Number, class ValueOf>
    void numbers(const std::vector<Number>& cells, ValueOf valueOf)
    {
        std::map<Number, Counts> byValue;
        forEachValue([&](std::uint32_t profile, bool member) {
            if constexpr (std::is_floating_point_v<Number>) {
                if (std::isnan(cells[profile])) {
                    return; // stays among the others
                }
            }
            count(byValue[cells[profile]], member);
        });
        if (byValue.size() <= kParts) {
            for (const auto& [value, counts] : byValue) {
                add(BreakdownPart::Kind::Value, valueOf(value), {}, counts,
                    comparison(Operator::Equals, {valueOf(value)}));
            }
            std::stable_sort(m_result.parts.begin(), m_result.parts.end(),
                             [](const auto& a, const auto& b) { return a.members > b.members; });
            return;
        }
        std::size_t total = 0;
        for (const auto& each : byValue) {
            total += each.second.people;
        }
        // A range ends with the value that reaches the next tenth of the people; equal values are never cut.
        std::size_t before = 0;
        std::size_t tenth = 1;
        Counts range;
        std::optional<Number> low;
        for (auto at = byValue.begin(); at != byValue.end(); ++at) {
            low = low ? low : at->first;
            range.members += at->second.members;
            range.people += at->second.people;
            before += at->second.people;
            if (before * kParts >= tenth * total || std::next(at) == byValue.end()) {
                add(BreakdownPart::Kind::Range, valueOf(*low), valueOf(at->first), range,
                    comparison(Operator::Between, {valueOf(*low), valueOf(at->first)}));
                tenth = before * kParts / total + 1;
                range = {};
                low.reset();
            }
        }
    }

    /// The day of a date, or the one that an instant lies in.
    [[nodiscard]] std::int32_t dayAt(std::uint32_t profile) const
    {
        return m_column.kind == TypeKind::Date ? static_cast<std::int32_t>(m_column.integers[profile])
                                               : dayOf(m_column.integers[profile]);
    }

    void times()
    {
        std::map<std::int32_t, Counts> months; // by first day
        forEachValue(
            [&](std::uint32_t profile, bool member) { count(months[firstOf(dayAt(profile), false)], member); });
        const bool byYear = months.size() > kMonths;
        std::map<std::int32_t, Counts> periods;
        if (byYear) {
            for (const auto& [day, counts] : months) {
                Counts& sum = periods[firstOf(day, true)];
                sum.members += counts.members;
                sum.people += counts.people;
            }
        } else {
            periods = std::move(months);
        }
        if (periods.size() > kMonths) {
            Counts earlier;
            while (periods.size() > kMonths) {
                earlier.members += periods.begin()->second.members;
                earlier.people += periods.begin()->second.people;
                periods.erase(periods.begin());
            }
            const Date first{periods.begin()->first};
            add(BreakdownPart::Kind::Earlier, first, {}, earlier, comparison(Operator::Before, {Value(toText(first))}));
        }
        for (const auto& [day, counts] : periods) {
            const Date last{nextOf(day, byYear) - 1};
            const std::string end = m_column.kind == TypeKind::Date ? toText(last) : toText(last) + "T23:59:59.999999Z";
            add(byYear ? BreakdownPart::Kind::Year : BreakdownPart::Kind::Month, Date{day}, last, counts,
                comparison(Operator::Between, {Value(toText(Date{day})), Value(end)}));
        }
    }

    static std::int32_t firstOf(std::int32_t day, bool year)
    {
        CivilDate civil = civilFromDate(Date{day});
        civil.day = 1;
        if (year) {
            civil.month = 1;
        }
        return dateFromCivil(civil).days;
    }
    static std::int32_t nextOf(std::int32_t first, bool year) { return firstOf(first + (year ? 370 : 35), year); }

    /// Who is in no part yet.
    void rest()
    {
        Counts with;
        forEachValue([&](std::uint32_t, bool member) { count(with, member); });
        if (!m_result.overlapping) {
            Counts other = with;
            for (const BreakdownPart& part : m_result.parts) {
                other.members -= part.members;
                other.people -= part.people;
            }
            add(BreakdownPart::Kind::Other, {}, {}, other, m_rare);
        }
        add(BreakdownPart::Kind::Unknown, {}, {}, {m_result.members - with.members, m_result.people - with.people},
            comparison(Operator::NotExists));
    }

    static void count(Counts& counts, bool member)
    {
        ++counts.people;
        counts.members += member ? 1 : 0;
    }

    const ProfileSet& m_members;
    const ProfileSet& m_everybody;
    const store::TypedColumn& m_column;
    Breakdown& m_result;
    std::optional<Comparison> m_rare; ///< Picks the others.
};

} // namespace

std::optional<double> Breakdown::index(const BreakdownPart& part) const
{
    if (members == 0 || part.people == 0) {
        return std::nullopt;
    }
    return static_cast<double>(part.members) * static_cast<double>(people) * 100.0 /
           (static_cast<double>(members) * static_cast<double>(part.people));
}

Result<Breakdown> breakdown(const ProfileSet& members, const ProfileSet& everybody, std::string_view trait,
                            const store::Reader& reader)
{
    WEIR_ASSIGN_OR_RETURN(const store::TypedColumn column, reader.traitColumn(trait));
    WEIR_ASSIGN_OR_RETURN(const std::vector<store::TraitDefinition> traits, reader.traits());
    Breakdown result;
    result.trait = trait;
    result.kind = column.kind;
    for (const store::TraitDefinition& each : traits) {
        if (each.name == trait) {
            result.privacy = each.privacy;
        }
    }
    ProfileSet inside = members;
    inside &= everybody;
    result.members = inside.count();
    result.people = everybody.count();
    Parts(inside, everybody, column, result).make();
    return result;
}

} // namespace weir::audience
