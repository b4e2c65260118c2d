#pragma once

#include "core/base/result.h"
#include "core/match/comparator.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace weir::match {

/// A condition of a Splink model: what must hold between the columns of two records. Reads the part of SQL that
/// Splink's comparison library writes; anything else is refused by name, never guessed.
class Condition
{
public:
    /// NULL, truth, number or text.
    using Cell = std::variant<std::monostate, bool, double, std::string>;
    /// The text of a column (by its place in columns()) of the left or right record; none for NULL.
    using Text = std::optional<std::string_view>;
    using Lookup = std::function<Text(std::size_t column, bool right)>;

    struct Node;

    /// Conditions that most models are made of, known by their form and judged without building cells.
    enum class Form
    {
        Any,
        Exact,
        EitherNull,
        JaroWinkler,
        Jaro,
        Levenshtein,
        Damerau
    };

    /// `columns` are extended by those that the condition names, without _l and _r (or l. and r.).
    [[nodiscard]] static Result<Condition> parse(std::string_view text, std::vector<std::string>& columns);
    /// With SQL's logic of three values: true only when it is certain.
    [[nodiscard]] bool holds(const Lookup& lookup) const;
    /// The only column of a condition known by its form, which can be asked with two texts; else -1.
    [[nodiscard]] int quickColumn() const { return m_form == Form::Any ? -1 : static_cast<int>(m_column); }
    [[nodiscard]] bool holds(Text a, Text b) const;
    [[nodiscard]] Form form() const { return m_form; }
    [[nodiscard]] double limit() const { return m_limit; } ///< Of a likeness or distance.
    /// Is it that the column, the only one, is NULL in either record?
    [[nodiscard]] bool isEitherNull() const { return m_form == Form::EitherNull; }
    /// What values need to fulfil it, as far as glances at its column tell.
    [[nodiscard]] Bound bound(std::uint8_t level) const;
    /// The column that the condition compares as a whole and nothing else, or -1.
    [[nodiscard]] int exactColumn() const { return m_form == Form::Exact ? static_cast<int>(m_column) : -1; }
    /// All columns that it names, each once.
    [[nodiscard]] std::vector<std::size_t> usedColumns() const;
    /// The parts joined by AND.
    [[nodiscard]] std::vector<Condition> conjuncts() const;
    /// What a function makes of the columns of one record, such as the part of an address before the @.
    struct Made
    {
        std::shared_ptr<const Node> node; ///< Of the left record.
        [[nodiscard]] Cell of(const Lookup& lookup) const;
    };
    /// The same condition with a column of its own for each function of one record's columns, numbered from `columns`
    /// on in the order of `made`, to which new ones are added.
    [[nodiscard]] Condition withMadeColumns(std::size_t columns, std::vector<Made>& made) const;
    /// Of an equation whose sides are one expression of either record: its value for one record; else null.
    [[nodiscard]] std::function<Cell(const Lookup&)> sharedKey() const;

private:
    explicit Condition(std::shared_ptr<const Node> root);
    std::shared_ptr<const Node> m_root;
    Form m_form = Form::Any;
    std::size_t m_column = 0;
    double m_limit = 0;
};

} // namespace weir::match
