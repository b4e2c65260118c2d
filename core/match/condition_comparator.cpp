#include "core/match/condition_comparator.h"

#include "core/match/strings.h"
#include "core/match/vector_loop.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace weir::match {
namespace {

/// What is seen of many pairs of texts.
struct Lanes
{
    static constexpr std::size_t kMost = 128;
    std::array<std::uint32_t, kMost> low; ///< Halves of the signatures' differences.
    std::array<std::uint32_t, kMost> high;
    std::array<std::uint32_t, kMost> left; ///< Texts::Seen::lengthAndFirst.
    std::array<std::uint32_t, kMost> right;
};

/// Marks where a Jaro-Winkler similarity of `likeness` is possible, as canBeAlike() says, or a distance of `edits`,
/// with room for rounding: what is not marked cannot be, what is marked has to be judged.
WEIR_VECTOR_LOOP void orAlike(const Lanes& lanes, std::uint32_t count, float likeness, float edits, std::uint32_t* may)
{
    const float limit = 3 * likeness - 1;
    const float limitSameFirst = 3 * (likeness - 0.4F) / 0.6F - 1;
    for (std::uint32_t k = 0; k < count; ++k) {
        std::uint32_t x = lanes.low[k];
        std::uint32_t y = lanes.high[k];
        x = x - ((x >> 1) & 0x55555555U);
        y = y - ((y >> 1) & 0x55555555U);
        x = (x & 0x33333333U) + ((x >> 2) & 0x33333333U);
        y = (y & 0x33333333U) + ((y >> 2) & 0x33333333U);
        x += y;
        x = (x & 0x0f0f0f0fU) + ((x >> 4) & 0x0f0f0f0fU);
        x += x >> 8;
        x += x >> 16;
        const auto different = static_cast<float>(static_cast<std::int32_t>(x & 0x7fU));
        const auto a = static_cast<float>(static_cast<std::int32_t>(lanes.left[k] >> 8));
        const auto b = static_cast<float>(static_cast<std::int32_t>(lanes.right[k] >> 8));
        const bool sameFirst = ((lanes.left[k] ^ lanes.right[k]) & 0xffU) == 0;
        const float product = a * b;
        const float common = (a + b - different) * 0.5F * (a + b);
        const float needed = (sameFirst ? limitSameFirst : limit) * product;
        const float lengths = a > b ? a - b : b - a;
        const float apart = lengths > different * 0.5F ? lengths : different * 0.5F;
        may[k] |= static_cast<std::uint32_t>(common + 0.01F + 1e-5F * product >= needed) |
                  static_cast<std::uint32_t>(apart <= edits);
    }
}

} // namespace

void Texts::add(Condition::Text text, std::uint32_t number)
{
    const std::string_view known = text.value_or(std::string_view());
    const auto length = static_cast<std::uint32_t>(std::min<std::size_t>(known.size(), kMostLength));
    const std::uint32_t first = known.empty() ? 0 : static_cast<unsigned char>(known.front());
    m_seen.push_back({letterSignature(known), text ? number : 0, (length << 8) | first});
    m_bytes += known;
    m_begins.push_back(m_bytes.size());
}

bool Texts::allKnown() const
{
    return m_seen.size() > 1 &&
           std::all_of(m_seen.begin() + 1, m_seen.end(), [](const Seen& seen) { return seen.number != 0; });
}

Glance Texts::glance(std::uint32_t number) const
{
    const Seen& seen = m_seen[number];
    return {seen.number, seen.letters, seen.length(), seen.first(), 0};
}

ConditionComparator::ConditionComparator(std::vector<Level> names, std::vector<ConditionLevel> levels,
                                         std::vector<Texts> columns)
    : Comparator(std::move(names)), m_conditions(std::move(levels)), m_columns(std::move(columns))
{
    m_isQuick = std::all_of(m_conditions.begin(), m_conditions.end(), [](const ConditionLevel& level) {
        return !level.condition || level.condition->quickColumn() >= 0;
    });
    for (const ConditionLevel& level : m_conditions) {
        if (!m_isQuick || !level.condition) {
            break;
        }
        m_quick.push_back({level.condition->form(), level.condition->limit(),
                           static_cast<std::size_t>(level.condition->quickColumn())});
    }
    m_byGlance = m_isQuick && m_columns.size() == 1 && m_columns[0].allKnown() &&
                 std::none_of(m_quick.begin(), m_quick.end(), [](const Quick& quick) {
                     return quick.form == Condition::Form::Jaro || quick.form == Condition::Form::Any;
                 });
}

std::uint8_t ConditionComparator::equalLevel() const
{
    for (std::size_t place = 0; m_byGlance && place < m_quick.size(); ++place) {
        if (m_quick[place].form != Condition::Form::EitherNull) {
            const ConditionLevel& level = m_conditions[place];
            const bool plain = m_quick[place].form == Condition::Form::Exact && !level.isNull && level.shares.empty();
            return plain ? static_cast<std::uint8_t>(m_conditions.size() - place) : std::uint8_t{0};
        }
    }
    return 0;
}

Judged ConditionComparator::judge(std::uint32_t a, std::uint32_t b) const
{
    const std::size_t place = m_isQuick ? firstOfKnownForms(a, b) : firstThatHolds(a, b);
    if (place == m_conditions.size() || m_conditions[place].isNull) {
        return {};
    }
    const ConditionLevel& level = m_conditions[place];
    Judged judged{static_cast<std::uint8_t>(m_conditions.size() - place), 0};
    if (!level.shares.empty()) {
        const double larger = std::max(level.shares[a], level.shares[b]);
        if (larger > 0 && level.exactU > 0) {
            judged.frequency = std::max(larger, level.tfLeast) / level.exactU;
            if (level.tfWeight != 1) {
                judged.frequency = std::pow(judged.frequency, level.tfWeight);
            }
        }
    }
    return judged;
}

std::size_t ConditionComparator::firstThatHolds(std::uint32_t a, std::uint32_t b) const
{
    const auto holds = [&](const ConditionLevel& level) {
        return !level.condition || level.condition->holds([&](std::size_t column, bool right) {
            return m_columns[column].at(right ? b : a);
        });
    };
    return static_cast<std::size_t>(std::find_if(m_conditions.begin(), m_conditions.end(), holds) -
                                    m_conditions.begin());
}

/// Most pairs are told by numbers, lengths and letters, without a look at their texts.
std::size_t ConditionComparator::firstOfKnownForms(std::uint32_t a, std::uint32_t b) const
{
    using Form = Condition::Form;
    const Texts* column = nullptr; // that the level before asked for, and what is seen of it
    bool known = false;
    bool same = false;
    bool sameFirst = false;
    int different = 0;
    int apart = 0;
    std::uint32_t aLength = 0;
    std::uint32_t bLength = 0;
    double likeness = -1; // levels ask for the same measure with other limits, so it is taken once
    int distance = -1;
    std::size_t place = 0;
    for (; place < m_quick.size(); ++place) {
        const Quick& quick = m_quick[place];
        if (column != &m_columns[quick.column]) {
            column = &m_columns[quick.column];
            const Texts::Seen& x = column->seen(a);
            const Texts::Seen& y = column->seen(b);
            known = x.number != 0 && y.number != 0;
            same = x.number == y.number;
            sameFirst = x.first() == y.first();
            different = bitsSet(x.letters ^ y.letters);
            aLength = x.length();
            bLength = y.length();
            apart = static_cast<int>(aLength > bLength ? aLength - bLength : bLength - aLength);
            likeness = -1;
            distance = -1;
        }
        if (quick.form == Form::EitherNull) {
            if (!known) {
                return place;
            }
            continue;
        }
        if (!known) {
            continue;
        }
        bool holds = false;
        switch (quick.form) {
        case Form::Exact:
            holds = same;
            break;
        case Form::JaroWinkler:
            if (canBeAlike(aLength, bLength, different, sameFirst, quick.limit)) {
                likeness = likeness < 0 ? jaroWinkler(*column->at(a), *column->at(b)) : likeness;
                holds = likeness >= quick.limit;
            }
            break;
        case Form::Levenshtein:
            if (std::max(apart, (different + 1) / 2) <= quick.limit) {
                distance = distance < 0 ? levenshtein(*column->at(a), *column->at(b)) : distance;
                holds = distance <= quick.limit;
            }
            break;
        case Form::Damerau:
            holds = std::max(apart, (different + 1) / 2) <= quick.limit &&
                    m_conditions[place].condition->holds(column->at(a), column->at(b));
            break;
        default:
            holds = m_conditions[place].condition->holds(column->at(a), column->at(b));
        }
        if (holds) {
            return place;
        }
    }
    return place;
}

void ConditionComparator::mayBeAlike(const std::uint32_t* a, const std::uint32_t* b, std::size_t count,
                                     std::uint32_t* may) const
{
    using Form = Condition::Form;
    for (std::size_t i = 0; i < count; ++i) {
        may[i] = static_cast<std::uint32_t>(a[i] == b[i]);
    }
    float likeness = 1000; // nothing is so alike
    float edits = -1;
    for (const Quick& quick : m_quick) {
        if (quick.form == Form::JaroWinkler) {
            likeness = std::min(likeness, static_cast<float>(quick.limit));
        } else if (quick.form == Form::Levenshtein || quick.form == Form::Damerau) {
            edits = std::max(edits, static_cast<float>(quick.limit));
        }
    }
    if (likeness > 1 && edits < 0) {
        return; // only equality counts
    }
    constexpr std::size_t kAhead = 16; // values that the memory is asked for
    const Texts& column = m_columns.front();
    static_assert(kLanes <= Lanes::kMost);
    Lanes lanes;
    for (std::size_t i = 0; i < std::min(kAhead, count); ++i) {
        column.prefetch(a[i]);
        column.prefetch(b[i]);
    }
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t ahead = std::min(i + kAhead, count - 1);
        column.prefetch(a[ahead]);
        column.prefetch(b[ahead]);
        const Texts::Seen& x = column.seen(a[i]);
        const Texts::Seen& y = column.seen(b[i]);
        const std::uint64_t different = x.letters ^ y.letters;
        lanes.low[i] = static_cast<std::uint32_t>(different);
        lanes.high[i] = static_cast<std::uint32_t>(different >> 32);
        lanes.left[i] = x.lengthAndFirst;
        lanes.right[i] = y.lengthAndFirst;
    }
    orAlike(lanes, static_cast<std::uint32_t>(count), likeness, edits, may);
}

void ConditionComparator::countLevels(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b,
                                      std::int64_t* counts) const
{
    constexpr std::size_t kAhead = 12; // values that the memory is asked for
    if (m_byGlance) {
        const std::size_t place = m_quick.size(); // of ELSE, if there is one
        const bool hasLevel = place < m_conditions.size() && !m_conditions[place].isNull;
        std::int64_t& plain = counts[hasLevel ? m_conditions.size() - place : 0];
        std::uint32_t may[kLanes];
        for (std::size_t from = 0; from < a.size(); from += kLanes) {
            const std::size_t count = std::min(kLanes, a.size() - from);
            mayBeAlike(a.data() + from, b.data() + from, count, may);
            for (std::size_t i = 0; i < count; ++i) {
                if (may[i] != 0) {
                    ++counts[judge(a[from + i], b[from + i]).level];
                } else {
                    ++plain;
                }
            }
        }
        return;
    }
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (i + kAhead < a.size()) {
            for (const Texts& column : m_columns) {
                column.prefetch(a[i + kAhead]);
                column.prefetch(b[i + kAhead]);
            }
        }
        ++counts[judge(a[i], b[i]).level];
    }
}

void ConditionComparator::learned(const std::vector<double>& u)
{
    for (ConditionLevel& level : m_conditions) {
        if (level.exactLevel != 0) {
            level.exactU = u[level.exactLevel];
        }
    }
}

std::vector<Bound> ConditionComparator::bounds() const
{
    std::vector<Bound> all;
    for (std::size_t i = 0; i < m_conditions.size(); ++i) {
        const ConditionLevel& level = m_conditions[i];
        const auto number = static_cast<std::uint8_t>(level.isNull ? 0 : m_conditions.size() - i);
        if (level.isNull && level.condition && level.condition->isEitherNull() &&
            m_columns[static_cast<std::size_t>(level.condition->quickColumn())].allKnown()) {
            continue;
        }
        all.push_back(level.condition && !level.isNull ? level.condition->bound(number) : Bound{number});
    }
    return all;
}

Glance ConditionComparator::glance(std::uint32_t value, std::size_t which) const
{
    return m_columns[which].glance(value);
}

} // namespace weir::match
