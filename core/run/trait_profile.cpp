#include "core/run/trait_profile.h"

#include <algorithm>

namespace weir::run {
namespace {

/// Numbers as they add up to a mean; nothing for other values.
std::optional<double> numberOf(const Value& value)
{
    if (const auto* whole = std::get_if<std::int64_t>(&value)) {
        return static_cast<double>(*whole);
    }
    if (const auto* number = std::get_if<double>(&value)) {
        return *number;
    }
    if (const auto* decimal = std::get_if<DecimalValue>(&value)) {
        double power = 1;
        for (int i = 0; i < decimal->scale; ++i) {
            power *= 10;
        }
        return static_cast<double>(decimal->unscaled) / power;
    }
    return std::nullopt;
}

} // namespace

ColumnProfile profileOf(const TraitPreview& preview)
{
    const traits::Computed& computed = preview.computed;
    ColumnProfile profile;
    profile.field = {preview.planned.trait.name, preview.planned.type, true, preview.planned.privacy};
    profile.rows = preview.living;
    profile.nulls = preview.living - computed.people;
    std::vector<Value> values;
    values.reserve(static_cast<std::size_t>(computed.people));
    for (std::size_t row = 0; row < computed.values.size(); ++row) {
        if (!computed.values.isNull(row)) {
            values.push_back(computed.values.value(row));
        }
    }
    std::sort(values.begin(), values.end(), [](const Value& a, const Value& b) { return store::isGreater(b, a); });
    std::vector<ValueCount> counts;
    double sum = 0;
    bool numbers = !values.empty();
    for (const Value& value : values) {
        if (counts.empty() || !(counts.back().value == value)) {
            counts.push_back({value, 0});
        }
        ++counts.back().rows;
        const auto number = numberOf(value);
        numbers = numbers && number.has_value();
        sum += number.value_or(0);
    }
    profile.distinct = static_cast<std::int64_t>(counts.size());
    if (!values.empty()) {
        const bool ordered = preview.planned.type.kind() != TypeKind::List;
        profile.least = ordered ? values.front() : Value{};
        profile.greatest = ordered ? values.back() : Value{};
        profile.bins = rangesOf(profile.least, profile.greatest);
    }
    if (numbers) {
        profile.mean = sum / static_cast<double>(values.size());
    }
    auto bin = profile.bins.begin();
    for (const ValueCount& each : counts) { // both ascend
        while (bin != profile.bins.end() && !bin->closed && !store::isGreater(bin->high, each.value)) {
            ++bin;
        }
        if (bin != profile.bins.end()) {
            bin->rows += each.rows;
        }
    }
    std::stable_sort(counts.begin(), counts.end(),
                     [](const ValueCount& a, const ValueCount& b) { return a.rows > b.rows; });
    counts.resize(std::min<std::size_t>(counts.size(), ColumnProfile::kTop));
    profile.top = std::move(counts);
    return profile;
}

} // namespace weir::run
