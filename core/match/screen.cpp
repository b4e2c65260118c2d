#include "core/match/screen.h"

#include "core/match/vector_loop.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace weir::match {
namespace {

constexpr std::uint32_t kLanes = Screen::kLanes;
/// Sums of a few 32-bit floats below 1,000 are off by less than this.
constexpr float kSlack = 0.01F;
constexpr auto kMostFloat = static_cast<float>(kMostBits);

/// How many of the letters of a lane have no partner in the chosen value: bits that differ in either half of the
/// signatures, counted by adding neighbours (Warren, Hacker's Delight, 5-1).
WEIR_VECTOR_LOOP void countApart(const std::uint32_t* once, const std::uint32_t* twice, std::uint32_t onceHere,
                                 std::uint32_t twiceHere, std::uint32_t count, std::uint32_t* apart)
{
    for (std::uint32_t k = 0; k < count; ++k) {
        std::uint32_t x = once[k] ^ onceHere;
        std::uint32_t y = twice[k] ^ twiceHere;
        x = x - ((x >> 1) & 0x55555555U);
        y = y - ((y >> 1) & 0x55555555U);
        x = (x & 0x33333333U) + ((x >> 2) & 0x33333333U);
        y = (y & 0x33333333U) + ((y >> 2) & 0x33333333U);
        x += y;
        x = (x & 0x0f0f0f0fU) + ((x >> 4) & 0x0f0f0f0fU);
        x += x >> 8;
        x += x >> 16;
        apart[k] = x & 0x7fU;
    }
}

struct Here
{
    float length = 0;
    float inverse = 0;
    std::uint32_t first = 0;
};

/// Where a Jaro-Winkler similarity of `limit` is possible, as in canBeAlike(), or `edits` are (none: -1).
WEIR_VECTOR_LOOP void passAlike(const std::uint32_t* apart, const float* length, const float* inverse,
                                const std::uint32_t* first, Here here, float limit, float limitSameFirst, int edits,
                                std::uint32_t count, std::uint32_t* passed)
{
    for (std::uint32_t k = 0; k < count; ++k) {
        const float shorter = length[k] < here.length ? length[k] : here.length;
        float common = (length[k] + here.length - static_cast<float>(apart[k])) * 0.5F;
        common = common < shorter ? common : shorter;
        const float bound = common * (inverse[k] + here.inverse) + 1.0F; // three times the similarity
        const float needed = first[k] == here.first ? limitSameFirst : limit;
        passed[k] = static_cast<std::uint32_t>(bound >= needed) |
                    static_cast<std::uint32_t>(static_cast<int>(apart[k]) <= 2 * edits);
    }
}

/// Where `edits` are possible: each changes two letters at most.
WEIR_VECTOR_LOOP void passEdits(const std::uint32_t* apart, std::uint32_t edits, std::uint32_t count,
                                std::uint32_t* passed)
{
    for (std::uint32_t k = 0; k < count; ++k) {
        passed[k] = static_cast<std::uint32_t>(apart[k] <= 2 * edits);
    }
}

/// Where eight digits differ in at most `most` places; where there are not eight, always.
WEIR_VECTOR_LOOP void passPlaces(const std::uint32_t* digits, const float* length, std::uint32_t here,
                                 std::uint32_t most, std::uint32_t count, std::uint32_t* passed)
{
    for (std::uint32_t k = 0; k < count; ++k) {
        std::uint32_t x = digits[k] ^ here;
        x = (x | (x >> 1) | (x >> 2) | (x >> 3)) & 0x11111111U;
        x += x >> 16;
        x += x >> 8;
        x = (x & 0x0fU) + ((x >> 4) & 0x0fU);
        passed[k] = static_cast<std::uint32_t>(x <= most) | static_cast<std::uint32_t>(length[k] != 8.0F);
    }
}

/// Where one can begin with the other: all its letters are there, or it is one letter.
WEIR_VECTOR_LOOP void passBeginning(const std::uint32_t* apart, const float* length, const std::uint32_t* first,
                                    Here here, std::uint32_t count, std::uint32_t* passed)
{
    for (std::uint32_t k = 0; k < count; ++k) {
        const float shorter = length[k] < here.length ? length[k] : here.length;
        const float longer = length[k] < here.length ? here.length : length[k];
        passed[k] = static_cast<std::uint32_t>(first[k] == here.first) &
                    (static_cast<std::uint32_t>(shorter <= 1.0F) |
                     static_cast<std::uint32_t>(static_cast<float>(apart[k]) <= longer - shorter));
    }
}

/// Where the sets have one or, with `two`, more members in common.
WEIR_VECTOR_LOOP void passShares(const std::uint32_t* low, const std::uint32_t* high, std::uint32_t lowHere,
                                 std::uint32_t highHere, bool two, std::uint32_t count, std::uint32_t* passed)
{
    const std::uint32_t single = two ? 0U : ~0U;
    for (std::uint32_t k = 0; k < count; ++k) {
        const std::uint32_t x = low[k] & lowHere;
        const std::uint32_t y = high[k] & highHere;
        const std::uint32_t several = (x & (x - 1)) | (y & (y - 1)) | ((x != 0 ? ~0U : 0U) & y);
        passed[k] = static_cast<std::uint32_t>((((x | y) & single) | several) != 0);
    }
}

WEIR_VECTOR_LOOP void passSame(const std::uint32_t* number, std::uint32_t here, std::uint32_t count,
                               std::uint32_t* passed)
{
    for (std::uint32_t k = 0; k < count; ++k) {
        passed[k] = static_cast<std::uint32_t>(number[k] == here);
    }
}

WEIR_VECTOR_LOOP void passKnown(const std::uint32_t* number, std::uint32_t count, std::uint32_t* passed)
{
    for (std::uint32_t k = 0; k < count; ++k) {
        passed[k] = static_cast<std::uint32_t>(number[k] != 0);
    }
}

WEIR_VECTOR_LOOP void keepWhere(const std::uint32_t* passed, std::uint32_t flip, std::uint32_t count,
                                std::uint32_t* kept)
{
    for (std::uint32_t k = 0; k < count; ++k) {
        kept[k] &= passed[k] ^ flip;
    }
}

/// `weights` becomes `weight` where that is more and the lane is kept.
WEIR_VECTOR_LOOP void raise(const std::uint32_t* kept, float weight, std::uint32_t count, float* weights)
{
    for (std::uint32_t k = 0; k < count; ++k) {
        const float now = weights[k];
        const float higher = weight > now ? weight : now;
        weights[k] = kept[k] != 0 ? higher : now;
    }
}

/// Does any sum come to `needed`?
WEIR_VECTOR_LOOP bool addWeights(const std::uint32_t* ids, std::uint32_t here, float equal, const float* weights,
                                 std::uint32_t count, float needed, float* sums)
{
    std::uint32_t any = 0;
    for (std::uint32_t k = 0; k < count; ++k) {
        const float weight = ids[k] == here ? equal : weights[k];
        sums[k] += ids[k] == 0 ? 0.0F : weight;
        any |= static_cast<std::uint32_t>(sums[k] >= needed);
    }
    return any != 0;
}

WEIR_VECTOR_LOOP void markEqual(const std::uint32_t* numbers, std::uint32_t here, std::uint32_t count,
                                std::uint32_t* marks)
{
    for (std::uint32_t k = 0; k < count; ++k) {
        marks[k] |= static_cast<std::uint32_t>(numbers[k] == here);
    }
}

} // namespace

Screen::Screen(const Blocking& blocking, const std::vector<Comparison>& comparisons, const Model& model, double least)
    : m_blocking(&blocking), m_least(static_cast<float>(least) - kSlack)
{
    for (std::size_t c = 0; c < comparisons.size(); ++c) {
        m_parts.push_back(partOf(model, c, comparisons[c]));
    }
    // What can tell most comes first: once it did not, little is left to hope for.
    const auto atStake = [](const Part& part) {
        return *std::max_element(part.equal.begin(), part.equal.end()) - part.open;
    };
    std::stable_sort(m_parts.begin(), m_parts.end(),
                     [&](const Part& a, const Part& b) { return atStake(a) > atStake(b); });
}

Screen::Part Screen::partOf(const Model& model, std::size_t number, const Comparison& comparison)
{
    const Comparator& comparator = *comparison.comparator;
    const std::vector<Level>& levels = comparator.levels();
    Part part;
    part.comparison = &comparison;
    part.number = number;
    part.scale = model.scales.empty() ? 1.0F : static_cast<float>(model.scales[number]);
    part.firstGlance = m_glances.size();
    part.glances = comparator.glances();
    const std::uint32_t values = 1 + *std::max_element(comparison.ids.begin(), comparison.ids.end());
    part.equal.resize(values, 0.0F);
    for (std::uint32_t value = 1; value < values; ++value) {
        const Judged judged = comparator.judge(value, value);
        part.equal[value] = static_cast<float>(bitsOf(model, number, judged, levels[judged.level].byFrequency));
    }
    std::vector<Test> known;
    const auto testOf = [&](const Test& test) {
        const auto same = [&](const Test& other) {
            return other.kind == test.kind && other.glance == test.glance && other.limit == test.limit &&
                   other.other == test.other;
        };
        const auto found = std::find_if(known.begin(), known.end(), same);
        if (found == known.end()) {
            known.push_back(test);
            // In thirds, as passAlike() reckons, with room for rounding. A beginning in common makes up for at most 0.4
            // of what is missing (Winkler's bonus).
            const bool alike = test.kind == Test::Kind::Alike || test.kind == Test::Kind::Spelled;
            const double limit = alike ? 3 * test.limit - 1e-4 : test.limit;
            const double other = alike ? 3 * (test.limit - 0.4) / 0.6 - 1e-4 : 0;
            part.tests.push_back({test.kind, part.firstGlance + test.glance,
                                  part.firstGlance + (test.other < part.glances ? test.other : test.glance),
                                  static_cast<float>(limit), static_cast<float>(other)});
            return static_cast<std::uint32_t>(known.size() - 1);
        }
        return static_cast<std::uint32_t>(found - known.begin());
    };
    std::optional<float> open;
    for (const Bound& bound : comparator.bounds()) {
        const bool byFrequency = levels[bound.level].byFrequency;
        const bool rarest = byFrequency && bound.frequencyOf < 0;
        Step step;
        step.base = static_cast<float>(bitsOf(model, number, {bound.level, rarest ? 1e-9 : 0}, rarest));
        if (bound.all.empty() && bound.none.empty()) {
            open = std::max(open.value_or(-kMostFloat), step.base);
            continue;
        }
        step.frequency = byFrequency && !rarest ? static_cast<std::ptrdiff_t>(part.firstGlance) + bound.frequencyOf
                                                : std::ptrdiff_t{-1};
        for (const Test& test : bound.all) {
            step.all.push_back(testOf(test));
        }
        for (const Test& test : bound.none) {
            step.none.push_back(testOf(test));
        }
        part.steps.push_back(std::move(step));
    }
    part.open = open.value_or(0.0F);
    std::erase_if(part.steps, [&](const Step& step) { return step.frequency < 0 && step.base <= part.open; });
    for (std::size_t which = 0; which < part.glances; ++which) {
        auto& seen = m_glances.emplace_back(values);
        for (std::uint32_t value = 1; value < values; ++value) {
            const Glance glance = comparator.glance(value, which);
            const double frequency = std::max(glance.frequency, std::max(model.frequencyFloor, 1e-9));
            seen[value] = {glance.letters, glance.number, static_cast<float>(glance.length), glance.first,
                           static_cast<float>(-model.frequencyWeight * std::log2(frequency))};
        }
    }
    return part;
}

Screen::Bench::Bench(const Screen& screen)
    : m_screen(&screen), m_ids(screen.m_parts.size()), m_glances(screen.m_glances.size()),
      m_weights(screen.m_parts.size()), m_equal(screen.m_parts.size(), 0.0F), m_rest(screen.m_parts.size() + 1, 0.0F)
{
    std::size_t tests = 0;
    for (std::size_t p = 0; p < m_weights.size(); ++p) {
        for (const Step& step : screen.m_parts[p].steps) {
            m_weights[p].push_back(step.base);
        }
        tests = std::max(tests, screen.m_parts[p].tests.size());
    }
    m_passed.resize(tests * kLanes);
    m_bounds.resize(m_ids.size());
}

void Screen::Bench::layOut(const PairTask& task)
{
    const Blocking& blocking = *m_screen->m_blocking;
    const Blocking::Block& block = blocking.blocks()[task.block];
    if (task.block == m_block && task.from >= m_begin) {
        return;
    }
    m_block = task.block;
    m_begin = task.from;
    m_end = block.end;
    m_rule = block.rule;
    const auto order = blocking.order(block.rule);
    m_records.assign(order.begin() + m_begin, order.begin() + m_end);
    const std::size_t count = m_records.size();
    if (!blocking.origins().empty()) {
        m_origins.resize(count);
        for (std::size_t i = 0; i < count; ++i) {
            m_origins[i] = blocking.origins()[m_records[i]];
        }
    }
    m_numbers.resize(std::max(m_numbers.size(), m_rule));
    for (std::size_t rule = 0; rule < m_rule; ++rule) {
        m_numbers[rule].resize(count);
    }
    for (std::size_t i = 0; i < count; ++i) {
        const std::uint32_t* numbers = blocking.numbers(m_records[i]);
        for (std::size_t rule = 0; rule < m_rule; ++rule) {
            m_numbers[rule][i] = numbers[rule];
        }
    }
    for (std::size_t p = 0; p < m_ids.size(); ++p) {
        const Part& part = m_screen->m_parts[p];
        m_ids[p].resize(count);
        for (std::size_t i = 0; i < count; ++i) {
            m_ids[p][i] = part.comparison->ids[m_records[i]];
        }
        for (std::size_t g = part.firstGlance; g < part.firstGlance + part.glances; ++g) {
            Glances& glances = m_glances[g];
            glances.number.resize(count);
            glances.once.resize(count);
            glances.twice.resize(count);
            glances.length.resize(count);
            glances.inverse.resize(count);
            glances.first.resize(count);
            for (std::size_t i = 0; i < count; ++i) {
                const Seen& seen = m_screen->m_glances[g][m_ids[p][i]];
                glances.number[i] = seen.number;
                glances.once[i] = static_cast<std::uint32_t>(seen.letters);
                glances.twice[i] = static_cast<std::uint32_t>(seen.letters >> 32);
                glances.length[i] = seen.length;
                glances.inverse[i] = seen.length > 0 ? 1 / seen.length : 0;
                glances.first[i] = seen.first;
            }
        }
    }
}

void Screen::Bench::choose(std::uint32_t row)
{
    m_row = row;
    for (std::size_t p = m_ids.size(); p-- > 0;) {
        const Part& part = m_screen->m_parts[p];
        const std::uint32_t id = m_ids[p][row];
        m_rest[p] = m_rest[p + 1];
        if (id == 0) {
            continue;
        }
        m_equal[p] = part.equal[id];
        float most = std::max({0.0F, part.open, m_equal[p]});
        for (std::size_t s = 0; s < part.steps.size(); ++s) {
            const Step& step = part.steps[s];
            if (step.frequency >= 0) {
                const float bits = m_screen->m_glances[static_cast<std::size_t>(step.frequency)][id].bits;
                m_weights[p][s] = std::clamp(step.base + bits * part.scale, -kMostFloat, kMostFloat);
            }
            most = std::max(most, m_weights[p][s]);
        }
        m_rest[p] += most;
    }
}

std::uint64_t Screen::Bench::pairsOf(std::uint32_t row, std::uint32_t from, std::uint32_t count) const
{
    std::uint32_t earlier[kLanes] = {};
    for (std::size_t rule = 0; rule < m_rule; ++rule) {
        if (const std::uint32_t here = m_numbers[rule][row]; here != 0) {
            markEqual(m_numbers[rule].data() + from, here, count, earlier);
        }
    }
    std::uint64_t open = 0;
    for (std::uint32_t k = 0; k < count; ++k) {
        open |= static_cast<std::uint64_t>(earlier[k] == 0) << k;
    }
    if (!m_origins.empty()) {
        for (std::uint32_t k = 0; k < count; ++k) {
            open &= ~(static_cast<std::uint64_t>(m_origins[row] == m_origins[from + k]) << k);
        }
    }
    return open;
}

void Screen::Bench::test(const SeenTest& test, std::uint32_t from, std::uint32_t count, std::uint32_t* passed)
{
    const Glances& mine = m_glances[test.here];
    const Glances& others = m_glances[test.there];
    const Here here{mine.length[m_row], mine.inverse[m_row], mine.first[m_row]};
    if (mine.number[m_row] == 0 && test.kind != Test::Kind::Shares) {
        std::fill_n(passed, count, 0U);
        return;
    }
    std::uint32_t apart[kLanes];
    const bool byLetters = test.kind == Test::Kind::Edits || test.kind == Test::Kind::Alike ||
                           test.kind == Test::Kind::Spelled || test.kind == Test::Kind::Beginning;
    if (byLetters) {
        countApart(others.once.data() + from, others.twice.data() + from, mine.once[m_row], mine.twice[m_row], count,
                   apart);
    }
    switch (test.kind) {
    case Test::Kind::Known:
        return passKnown(others.number.data() + from, count, passed);
    case Test::Kind::Same:
        return passSame(others.number.data() + from, mine.number[m_row], count, passed);
    case Test::Kind::Edits:
        return passEdits(apart, static_cast<std::uint32_t>(test.limit), count, passed);
    case Test::Kind::Places:
        if (here.length != 8.0F) {
            std::fill_n(passed, count, 1U);
            return;
        }
        return passPlaces(others.once.data() + from, others.length.data() + from, mine.once[m_row],
                          static_cast<std::uint32_t>(test.limit), count, passed);
    case Test::Kind::Alike:
    case Test::Kind::Spelled:
        return passAlike(apart, others.length.data() + from, others.inverse.data() + from, others.first.data() + from,
                         here, test.limit, test.limitSameFirst, test.kind == Test::Kind::Spelled ? 1 : -1, count,
                         passed);
    case Test::Kind::Beginning:
        return passBeginning(apart, others.length.data() + from, others.first.data() + from, here, count, passed);
    case Test::Kind::Shares:
        return passShares(others.once.data() + from, others.twice.data() + from, mine.once[m_row], mine.twice[m_row],
                          test.limit > 1, count, passed);
    }
}

std::uint64_t Screen::Bench::reaching(std::uint32_t from, std::uint32_t count)
{
    float* sums = m_sums.data();
    std::fill_n(sums, count, 0.0F);
    std::uint32_t kept[kLanes];
    const float least = m_screen->m_least;
    for (std::size_t p = 0; p < m_ids.size(); ++p) {
        const std::uint32_t here = m_ids[p][m_row];
        if (here == 0) {
            continue;
        }
        const Part& part = m_screen->m_parts[p];
        float* weights = m_bounds[p].data();
        std::fill_n(weights, count, part.open);
        for (std::size_t t = 0; t < part.tests.size(); ++t) {
            test(part.tests[t], from, count, m_passed.data() + t * kLanes);
        }
        for (std::size_t s = 0; s < part.steps.size(); ++s) {
            const Step& step = part.steps[s];
            if (m_weights[p][s] <= part.open) {
                continue;
            }
            if (step.all.size() == 1 && step.none.empty()) {
                raise(m_passed.data() + step.all.front() * kLanes, m_weights[p][s], count, weights);
                continue;
            }
            std::fill_n(kept, count, 1U);
            for (const std::uint32_t t : step.all) {
                keepWhere(m_passed.data() + t * kLanes, 0, count, kept);
            }
            for (const std::uint32_t t : step.none) {
                keepWhere(m_passed.data() + t * kLanes, 1, count, kept);
            }
            raise(kept, m_weights[p][s], count, weights);
        }
        if (!addWeights(m_ids[p].data() + from, here, m_equal[p], weights, count, least - m_rest[p + 1], sums)) {
            return 0;
        }
    }
    std::uint64_t reached = 0;
    for (std::uint32_t k = 0; k < count; ++k) {
        reached |= static_cast<std::uint64_t>(sums[k] >= least) << k;
    }
    return reached;
}

bool Screen::Bench::reaches(Judge& judge, std::uint32_t from, std::uint32_t lane)
{
    float sum = m_sums[lane];
    for (const bool promising : {true, false}) { // where glances left most to hope for first
        for (std::size_t p = 0; p < m_ids.size(); ++p) {
            const Part& part = m_screen->m_parts[p];
            const std::uint32_t a = m_ids[p][m_row];
            const std::uint32_t b = m_ids[p][from + lane];
            if (a == 0 || b == 0 || a == b || (m_bounds[p][lane] > part.open) != promising) {
                continue;
            }
            sum += static_cast<float>(judge.judge(part.number, a, b).weight) - m_bounds[p][lane];
            if (sum < m_screen->m_least) {
                return false;
            }
        }
    }
    return true;
}

} // namespace weir::match
