#include "core/audience/row_paths.h"

#include "core/base/text.h"

#include <algorithm>
#include <charconv>
#include <limits>

namespace weir::audience {

Group* groupAt(Definition& definition, std::string_view path)
{
    if (path == "/include") {
        return &definition.include;
    }
    if (path == "/exclude") {
        return &definition.exclude;
    }
    Row* row = rowAt(definition, path);
    return row ? std::get_if<Group>(&row->condition) : nullptr;
}

Row* rowAt(Definition& definition, std::string_view path)
{
    const RowPlace place = placeOf(path);
    Group* group = place.group.empty() ? nullptr : groupAt(definition, place.group);
    return group && place.index < group->rows.size() ? &group->rows[place.index] : nullptr;
}

RowPlace placeOf(std::string_view path)
{
    constexpr std::string_view kRows = "/rows/";
    const std::size_t at = path.rfind(kRows);
    if (at == std::string_view::npos) {
        return {};
    }
    const std::string_view digits = path.substr(at + kRows.size());
    RowPlace place{std::string(path.substr(0, at)), 0};
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), place.index);
    return read.ec == std::errc() && read.ptr == digits.data() + digits.size() ? place : RowPlace{};
}

std::string pathOf(const RowPlace& place)
{
    return place.group + "/rows/" + std::to_string(place.index);
}

bool eraseRow(Definition& definition, std::string_view path)
{
    const RowPlace place = placeOf(path);
    Group* group = place.group.empty() ? nullptr : groupAt(definition, place.group);
    if (!group || place.index >= group->rows.size()) {
        return false;
    }
    group->rows.erase(group->rows.begin() + static_cast<std::ptrdiff_t>(place.index));
    return true;
}

bool insertRow(Definition& definition, const RowPlace& place, Row row)
{
    Group* group = groupAt(definition, place.group);
    if (!group) {
        return false;
    }
    const std::size_t at = std::min(place.index, group->rows.size());
    group->rows.insert(group->rows.begin() + static_cast<std::ptrdiff_t>(at), std::move(row));
    return true;
}

std::optional<std::string> moveRow(Definition& definition, const std::string& from, const RowPlace& to)
{
    const Row* row = rowAt(definition, from);
    const Group* target = groupAt(definition, to.group);
    const bool intoItself = to.group == from || to.group.starts_with(from + '/');
    if (!row || !target || intoItself) {
        return std::nullopt;
    }
    const RowPlace source = placeOf(from);
    RowPlace place{to.group, std::min(to.index, target->rows.size())};
    Row moved = *row;
    eraseRow(definition, from);
    // What stood behind the row has moved up by one: rows of its group, and groups within them.
    if (place.group == source.group && place.index > source.index) {
        --place.index;
    } else if (place.group.starts_with(source.group + "/rows/")) {
        const std::size_t begin = source.group.size() + 6;
        const std::size_t end = std::min(place.group.find('/', begin), place.group.size());
        const RowPlace above = placeOf(place.group.substr(0, end));
        if (above.index > source.index) {
            place.group = pathOf({above.group, above.index - 1}) + place.group.substr(end);
        }
    }
    insertRow(definition, place, std::move(moved));
    return pathOf(place);
}

namespace {

/// The values that a comparison lets through, when that is a short list of texts as they are written.
std::optional<std::vector<std::string>> valuesLetThrough(const Comparison& is)
{
    if ((is.op != Operator::Equals && is.op != Operator::AnyOf) || is.includeUnknown || is.values.empty()) {
        return std::nullopt;
    }
    std::vector<std::string> values;
    for (const Value& value : is.values) {
        if (!std::holds_alternative<std::string>(value)) {
            return std::nullopt; // 5 and 5.0 are one value in two spellings
        }
        const std::string text = toText(value);
        values.push_back(is.ignoreCase ? foldCase(text) : text);
    }
    return values;
}

struct Range
{
    double low;
    bool lowIn;
    double high;
    bool highIn;
};

std::optional<double> numberOf(const Value& value)
{
    if (const auto* whole = std::get_if<std::int64_t>(&value)) {
        return static_cast<double>(*whole);
    }
    const auto* real = std::get_if<double>(&value);
    return real ? std::optional(*real) : std::nullopt;
}

/// The range of numbers that a comparison lets through.
std::optional<Range> rangeOf(const Comparison& is)
{
    constexpr double kEnd = std::numeric_limits<double>::infinity();
    const auto first = is.values.empty() ? std::nullopt : numberOf(is.values[0]);
    if (!first || is.includeUnknown) {
        return std::nullopt;
    }
    switch (is.op) {
    case Operator::Equals:
        return Range{*first, true, *first, true};
    case Operator::Less:
        return Range{-kEnd, true, *first, false};
    case Operator::LessOrEqual:
        return Range{-kEnd, true, *first, true};
    case Operator::Greater:
        return Range{*first, false, kEnd, true};
    case Operator::GreaterOrEqual:
        return Range{*first, true, kEnd, true};
    case Operator::Between:
        if (const auto second = is.values.size() < 2 ? std::nullopt : numberOf(is.values[1])) {
            return Range{*first, true, *second, true};
        }
        return std::nullopt;
    default:
        return std::nullopt;
    }
}

bool apart(const Range& a, const Range& b)
{
    const auto below = [](const Range& lower, const Range& upper) {
        return lower.high < upper.low || (lower.high == upper.low && !(lower.highIn && upper.lowIn));
    };
    return below(a, b) || below(b, a);
}

/// Whether no value passes both.
bool apart(const Comparison& a, const Comparison& b)
{
    const auto isPair = [&](Operator one, Operator other) {
        return (a.op == one && b.op == other) || (a.op == other && b.op == one);
    };
    if (a.includeUnknown || b.includeUnknown) {
        return false;
    }
    if (isPair(Operator::IsTrue, Operator::IsFalse) || isPair(Operator::IsEmpty, Operator::IsNotEmpty)) {
        return true;
    }
    // Everything but "is not known" lets only known values through.
    if ((a.op == Operator::NotExists) != (b.op == Operator::NotExists)) {
        return true;
    }
    if (const auto one = rangeOf(a), other = rangeOf(b); one && other) {
        return apart(*one, *other);
    }
    const auto one = valuesLetThrough(a);
    const auto other = valuesLetThrough(b);
    if (!one || !other || a.ignoreCase != b.ignoreCase) {
        return false;
    }
    return std::none_of(one->begin(), one->end(), [&](const std::string& value) {
        return std::find(other->begin(), other->end(), value) != other->end();
    });
}

struct Apart
{
    bool operator()(const TraitCondition& a, const TraitCondition& b) const
    {
        return a.trait == b.trait && apart(a.is, b.is);
    }
    bool operator()(const EventCondition& a, const EventCondition& b) const
    {
        EventCondition opposite = b;
        opposite.did = !b.did;
        opposite.everyone = a.everyone;
        return a == opposite;
    }
    bool operator()(const AudienceCondition& a, const AudienceCondition& b) const
    {
        return a.audience == b.audience && a.in != b.in;
    }
    bool operator()(const ConsentCondition& a, const ConsentCondition& b) const
    {
        return a.purpose == b.purpose && std::none_of(a.standings.begin(), a.standings.end(), [&](auto standing) {
                   return std::find(b.standings.begin(), b.standings.end(), standing) != b.standings.end();
               });
    }
    bool operator()(const LifecycleCondition& a, const LifecycleCondition& b) const
    {
        using Stage = LifecycleCondition::Stage;
        LifecycleCondition other = b;
        other.stage = a.stage;
        return a == other && a.stage != b.stage && a.stage != Stage::Regular && b.stage != Stage::Regular;
    }
    bool operator()(const SampleCondition& a, const SampleCondition& b) const
    {
        return a.salt == b.salt && (a.to <= b.from || b.to <= a.from);
    }
    template <class A, class B>
    bool operator()(const A&, const B&) const
    {
        return false;
    }
};

} // namespace

std::optional<std::size_t> contradicted(const Group& group, std::size_t index)
{
    if (group.match != Group::Match::All || index >= group.rows.size() || group.rows[index].disabled) {
        return std::nullopt;
    }
    for (std::size_t i = 0; i < index; ++i) {
        if (!group.rows[i].disabled && std::visit(Apart{}, group.rows[i].condition, group.rows[index].condition)) {
            return i;
        }
    }
    return std::nullopt;
}

} // namespace weir::audience
