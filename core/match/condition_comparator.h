#pragma once

#include "core/match/comparator.h"
#include "core/match/condition.h"

#include <optional>

namespace weir::match {

/// Texts by number, end to end in one piece of memory.
class Texts
{
public:
    /// All of a text that most judgements need, in a quarter of a cache line.
    struct Seen
    {
        std::uint64_t letters = 0;
        std::uint32_t number = 0; ///< 0: NULL.
        std::uint32_t lengthAndFirst = 0;
        /// kMostLength where it is that or more.
        [[nodiscard]] std::uint32_t length() const { return lengthAndFirst >> 8; }
        /// Its first byte; 0 where there is none.
        [[nodiscard]] std::uint8_t first() const { return static_cast<std::uint8_t>(lengthAndFirst & 0xffU); }
    };
    static constexpr std::uint32_t kMostLength = 0xff'ffffU;
    /// `number`: the same for the same text, 0 for NULL.
    void add(Condition::Text text, std::uint32_t number);
    [[nodiscard]] std::size_t size() const { return m_seen.size(); }
    [[nodiscard]] Condition::Text at(std::uint32_t number) const
    {
        const std::size_t begin = m_begins[number];
        return m_seen[number].number != 0 ? Condition::Text({m_bytes.data() + begin, m_begins[number + 1] - begin})
                                          : std::nullopt;
    }
    void prefetch(std::uint32_t number) const { __builtin_prefetch(&m_seen[number]); }
    [[nodiscard]] const Seen& seen(std::uint32_t number) const { return m_seen[number]; }
    /// Is every value but 0 a text?
    [[nodiscard]] bool allKnown() const;
    [[nodiscard]] Glance glance(std::uint32_t number) const;

private:
    std::string m_bytes;
    std::vector<std::size_t> m_begins{0}; ///< One more than there are texts.
    std::vector<Seen> m_seen;
};

/// One level of a Splink model.
struct ConditionLevel
{
    std::optional<Condition> condition; ///< None: ELSE.
    bool isNull = false;
    std::vector<double> shares; ///< By value: how common it is in the column that the level asks for; 0 where none.
    std::size_t exactLevel = 0; ///< Where that column is equal; 0: nowhere.
    double exactU = 0;          ///< u of that level.
    double tfWeight = 1;
    double tfLeast = 0;
};

/// Compares as Splink does: the first condition that holds, in the model's order, gives the level.
class ConditionComparator final : public Comparator
{
public:
    /// `columns`: the texts of each value, by column.
    ConditionComparator(std::vector<Level> names, std::vector<ConditionLevel> levels, std::vector<Texts> columns);
    [[nodiscard]] Judged judge(std::uint32_t a, std::uint32_t b) const override;
    [[nodiscard]] std::uint8_t equalLevel() const override;
    void countLevels(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b,
                     std::int64_t* counts) const override;
    void learned(const std::vector<double>& u) override;
    [[nodiscard]] std::vector<Bound> bounds() const override;
    [[nodiscard]] std::size_t glances() const override { return m_columns.size(); }
    [[nodiscard]] Glance glance(std::uint32_t value, std::size_t which) const override;

private:
    /// The place of the first level that holds; the number of levels where none does.
    [[nodiscard]] std::size_t firstThatHolds(std::uint32_t a, std::uint32_t b) const;
    [[nodiscard]] std::size_t firstOfKnownForms(std::uint32_t a, std::uint32_t b) const;
    /// Says which of at most kLanes pairs may have another level than different values that are not alike.
    void mayBeAlike(const std::uint32_t* a, const std::uint32_t* b, std::size_t count, std::uint32_t* may) const;
    static constexpr std::size_t kLanes = 128;

    std::vector<ConditionLevel> m_conditions;
    std::vector<Texts> m_columns;
    /// Where all conditions are of a known form: those of the levels before ELSE, side by side.
    struct Quick
    {
        Condition::Form form = Condition::Form::Any;
        double limit = 0;
        std::size_t column = 0;
    };
    std::vector<Quick> m_quick;
    bool m_byGlance = false; ///< Texts all, and told apart by what is seen of them.
    bool m_isQuick = false;
};

} // namespace weir::match
