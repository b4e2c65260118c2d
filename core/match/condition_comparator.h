#pragma once

#include "core/match/comparator.h"
#include "core/match/condition.h"

#include <optional>

namespace weir::match {

/// Texts by number, end to end in one piece of memory.
class Texts
{
public:
    /// All of a text that most judgements need.
    struct Place
    {
        std::size_t begin = 0;
        std::uint64_t letters = 0;
        std::uint32_t length = 0;
        std::uint32_t number = 0; ///< 0: NULL.
        std::uint8_t first = 0;   ///< Its first byte; 0 where there is none.
    };
    /// `number`: the same for the same text, 0 for NULL.
    void add(Condition::Text text, std::uint32_t number);
    [[nodiscard]] std::size_t size() const { return m_places.size(); }
    [[nodiscard]] Condition::Text at(std::uint32_t number) const
    {
        const Place& place = m_places[number];
        return place.number != 0 ? Condition::Text({m_bytes.data() + place.begin, place.length}) : std::nullopt;
    }
    void prefetch(std::uint32_t number) const { __builtin_prefetch(&m_places[number]); }
    [[nodiscard]] const Place& place(std::uint32_t number) const { return m_places[number]; }
    [[nodiscard]] Glance glance(std::uint32_t number) const;

private:
    std::string m_bytes;
    std::vector<Place> m_places;
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
    void countLevels(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b,
                     std::int64_t* counts) const override;
    void learned(const std::vector<double>& u) override;
    [[nodiscard]] std::vector<Bound> bounds() const override;
    [[nodiscard]] std::size_t glances() const override { return m_columns.size(); }
    [[nodiscard]] Glance glance(std::uint32_t value, std::size_t which) const override;

private:
    /// The place of the first level that holds; the number of levels where none does.
    [[nodiscard]] std::size_t firstThatHolds(std::uint32_t a, std::uint32_t b) const;
    [[nodiscard]] std::size_t firstOfOneColumn(std::uint32_t a, std::uint32_t b) const;

    std::vector<ConditionLevel> m_conditions;
    std::vector<Texts> m_columns;
    /// Where all conditions are of a known form and ask for one column: those of the levels before ELSE, side by side.
    struct Quick
    {
        Condition::Form form = Condition::Form::Any;
        double limit = 0;
    };
    std::vector<Quick> m_quick;
    bool m_isOneColumn = false;
};

} // namespace weir::match
