#pragma once

#include "core/types/schema.h"

#include <random>
#include <string>
#include <vector>

namespace weir::testing {

/// Typed expressions as text over the columns of a schema, from a seed. Values stay small, so that no engine overflows.
class RandomExpressions
{
public:
    explicit RandomExpressions(unsigned seed) : m_random(seed) {}

    std::size_t below(std::size_t count) { return std::uniform_int_distribution<std::size_t>(0, count - 1)(m_random); }
    bool once(std::size_t in) { return below(in) == 0; }
    template <typename List>
    std::string one(const List& list)
    {
        return std::string(list[below(std::size(list))]);
    }

    /// An expression of that kind; `depth` is how many calls may stand inside each other.
    std::string of(TypeKind kind, const Schema& schema, int depth)
    {
        if (depth <= 0 || once(4)) {
            return leaf(kind, schema);
        }
        if (once(8)) {
            return "coalesce(" + of(kind, schema, depth - 1) + ", " + of(kind, schema, depth - 1) + ")";
        }
        if (once(8)) {
            return "case when " + of(TypeKind::Boolean, schema, depth - 1) + " then " + of(kind, schema, depth - 1) +
                   (once(2) ? " else " + of(kind, schema, depth - 1) : "") + " end";
        }
        switch (kind) {
        case TypeKind::Boolean:
            return boolean(schema, depth - 1);
        case TypeKind::Integer:
            return integer(schema, depth - 1);
        case TypeKind::Decimal:
            return decimal(schema, depth - 1);
        case TypeKind::Number:
            return number(schema, depth - 1);
        case TypeKind::Date:
            return date(schema, depth - 1);
        case TypeKind::Instant:
            return instant(schema, depth - 1);
        default:
            return text(schema, depth - 1);
        }
    }
    /// A kind that tables are made of.
    TypeKind kind()
    {
        static constexpr TypeKind kKinds[] = {TypeKind::Integer, TypeKind::Integer, TypeKind::Text,
                                              TypeKind::Text,    TypeKind::Decimal, TypeKind::Date,
                                              TypeKind::Instant, TypeKind::Boolean, TypeKind::Number};
        return kKinds[below(std::size(kKinds))];
    }

private:
    std::string leaf(TypeKind kind, const Schema& schema)
    {
        std::vector<std::string> columns;
        for (const Field& field : schema.fields()) {
            if (field.type.kind() == kind) {
                columns.push_back('"' + field.name + '"');
            }
        }
        if (!columns.empty() && !once(4)) {
            return one(columns);
        }
        switch (kind) {
        case TypeKind::Boolean:
            return one(std::vector{"true", "false"});
        case TypeKind::Integer:
            return one(std::vector{"0", "1", "2", "-3", "7", "12", "-1"});
        case TypeKind::Decimal:
            return one(std::vector{"0.00", "1.50", "-2.25", "10.05", "0.5", "cast(3 as decimal(6,2))"});
        case TypeKind::Number:
            return one(std::vector{"cast(0.5 as number)", "cast(2 as number)", "cast(-1.25 as number)", "1e2"});
        case TypeKind::Date:
            return one(std::vector{"date '2024-02-29'", "date '2026-01-01'", "date '1999-12-31'"});
        case TypeKind::Instant:
            return one(std::vector{"instant '2026-10-25T00:30:00Z'", "instant '2024-02-29T23:59:59.5Z'", "run_time()"});
        default:
            return one(std::vector{"'a'", "''", "' B '", "'Zoë'", "'a,b,c'", "'2024-03-05'", "'ß'", "'17'"});
        }
    }

    std::string boolean(const Schema& schema, int depth)
    {
        static const std::vector<std::string> signs{"=", "<>", "<", "<=", ">", ">="};
        const TypeKind side = comparable();
        switch (below(10)) {
        case 0:
        case 1:
        case 2:
            return "(" + of(side, schema, depth) + " " + one(signs) + " " + of(side, schema, depth) + ")";
        case 3:
            return "(" + of(TypeKind::Boolean, schema, depth) + one(std::vector{" and ", " or "}) +
                   of(TypeKind::Boolean, schema, depth) + ")";
        case 4:
            return "(not " + of(TypeKind::Boolean, schema, depth) + ")";
        case 5:
            return "(" + of(side, schema, depth) + one(std::vector{" is null)", " is not null)"});
        case 6:
            return "(" + of(side, schema, depth) + " in (" + of(side, schema, 0) + ", " + of(side, schema, 0) + "))";
        case 7:
            return "(" + of(side, schema, depth) + " between " + of(side, schema, 0) + " and " + of(side, schema, 0) +
                   ")";
        case 8:
            return one(std::vector{"starts_with(", "contains(", "ends_with("}) + of(TypeKind::Text, schema, depth) +
                   ", " + of(TypeKind::Text, schema, depth) + ")";
        default:
            return "(" + of(TypeKind::Text, schema, depth) +
                   one(std::vector{" like '%a%')", " ilike 'Z_%')", " is distinct from 'a')", " not like '_')"});
        }
    }
    std::string integer(const Schema& schema, int depth)
    {
        const std::string a = of(TypeKind::Integer, schema, depth);
        const std::string b = of(TypeKind::Integer, schema, depth);
        switch (below(14)) {
        case 0:
            return "(" + a + " + " + b + ")";
        case 1:
            return "(" + a + " - " + b + ")";
        case 2:
            return "(" + of(TypeKind::Integer, schema, 0) + " * " + of(TypeKind::Integer, schema, 0) + ")";
        case 3:
            return "(" + a + " % " + b + ")";
        case 4:
            return "div(" + a + ", " + b + ")";
        case 5:
            return "abs(" + a + ")";
        case 6:
            return "length(" + of(TypeKind::Text, schema, depth) + ")";
        case 7:
            return one(std::vector{"year(", "month(", "day(", "quarter(", "week(", "day_of_week("}) +
                   of(once(2) ? TypeKind::Date : TypeKind::Instant, schema, depth) + ")";
        case 8:
            return "date_diff(" + one(std::vector{"'day'", "'week'", "'month'", "'year'"}) + ", " +
                   of(TypeKind::Date, schema, depth) + ", " + of(TypeKind::Date, schema, depth) + ")";
        case 9:
            return "try_cast(" + of(TypeKind::Text, schema, depth) + " as integer)";
        case 10:
            return one(std::vector{"greatest(", "least(", "nullif("}) + a + ", " + b + ")";
        case 11:
            return "try_cast(" + of(TypeKind::Decimal, schema, depth) + " as integer)";
        case 12:
            return "position(" + of(TypeKind::Text, schema, depth) + ", " + of(TypeKind::Text, schema, 0) + ")";
        default:
            return "sign(" + of(once(2) ? TypeKind::Integer : TypeKind::Decimal, schema, depth) + ")";
        }
    }
    std::string decimal(const Schema& schema, int depth)
    {
        switch (below(7)) {
        case 0:
            return "(" + of(TypeKind::Decimal, schema, 0) + one(std::vector{" + ", " - ", " * "}) +
                   of(TypeKind::Decimal, schema, 0) + ")";
        case 1:
            return "round(" + of(TypeKind::Decimal, schema, 0) + ", 1)";
        case 2:
            return "abs(" + of(TypeKind::Decimal, schema, 0) + ")";
        case 3:
            return "cast(" + of(TypeKind::Integer, schema, 0) + " as decimal(14,3))";
        case 4:
            return "(" + of(TypeKind::Decimal, schema, 0) + " + " + of(TypeKind::Integer, schema, 0) + ")";
        case 5:
            return "try_cast(" + of(TypeKind::Text, schema, depth) + " as decimal(9,2))";
        default:
            return one(std::vector{"greatest(", "least(", "nullif("}) + of(TypeKind::Decimal, schema, 0) + ", " +
                   of(TypeKind::Decimal, schema, 0) + ")";
        }
    }
    std::string number(const Schema& schema, int depth)
    {
        switch (below(6)) {
        case 0:
            return "cast(" + of(TypeKind::Integer, schema, depth) + " as number)";
        case 1:
            return "sqrt(" + of(TypeKind::Integer, schema, depth) + ")";
        case 2:
            return "(" + of(TypeKind::Integer, schema, depth) + " / " + of(TypeKind::Integer, schema, depth) + ")";
        case 3:
            return "(" + of(TypeKind::Decimal, schema, 0) + " / " + of(TypeKind::Integer, schema, 0) + ")";
        case 4:
            return "(" + of(TypeKind::Number, schema, 0) + " + " + of(TypeKind::Number, schema, 0) + ")";
        default:
            return "try_cast(" + of(TypeKind::Text, schema, depth) + " as number)";
        }
    }
    std::string text(const Schema& schema, int depth)
    {
        const std::string a = of(TypeKind::Text, schema, depth);
        switch (below(16)) {
        case 0:
            return "upper(" + a + ")";
        case 1:
            return "lower(" + a + ")";
        case 2:
            return "trim(" + a + ")";
        case 3:
            return "substring(" + a + ", " + of(TypeKind::Integer, schema, 0) + ", " +
                   of(TypeKind::Integer, schema, 0) + ")";
        case 4:
            return one(std::vector{"left(", "right("}) + a + ", " + of(TypeKind::Integer, schema, 0) + ")";
        case 5:
            return "replace(" + a + ", 'a', " + of(TypeKind::Text, schema, 0) + ")";
        case 6:
            return "concat(" + a + ", '-', " + of(TypeKind::Text, schema, depth) + ")";
        case 7:
            return "(" + a + " || " + of(TypeKind::Text, schema, depth) + ")";
        case 8:
            return "lpad(" + a + ", 4, '*')";
        case 9:
            return "reverse(" + a + ")";
        case 10:
            return "split_part(" + a + ", ',', " + of(TypeKind::Integer, schema, 0) + ")";
        case 11:
            return "to_text(" + of(comparable(), schema, depth) + ")";
        case 12:
            return "format_date(" + of(TypeKind::Instant, schema, depth) + ", '%d.%m.%Y %H:%M')";
        case 13:
            return "regexp_replace(" + a + ", '[a-c]', '<\\0>')";
        case 14:
            return "left(sha256(" + a + "), 6)";
        default:
            return one(std::vector{"normalize_name(", "normalize_country(", "normalize_email("}) + a + ")";
        }
    }
    std::string date(const Schema& schema, int depth)
    {
        switch (below(6)) {
        case 0:
            return "(" + of(TypeKind::Date, schema, depth) + " + " + of(TypeKind::Integer, schema, 0) + ")";
        case 1:
            return "date_trunc(" + one(std::vector{"'month'", "'week'", "'quarter'", "'year'"}) + ", " +
                   of(TypeKind::Date, schema, depth) + ")";
        case 2:
            return "to_date(" + of(TypeKind::Instant, schema, depth) + one(std::vector{")", ", 'Europe/Berlin')"});
        case 3:
            return "parse_date(" + of(TypeKind::Text, schema, depth) + ")";
        case 4:
            return "date_add(" + one(std::vector{"'month'", "'day'", "'year'"}) + ", " +
                   of(TypeKind::Integer, schema, 0) + ", " + of(TypeKind::Date, schema, 0) + ")";
        default:
            return "make_date(2024, " + of(TypeKind::Integer, schema, 0) + ", " + of(TypeKind::Integer, schema, 0) +
                   ")";
        }
    }
    std::string instant(const Schema& schema, int depth)
    {
        switch (below(5)) {
        case 0:
            return "(" + of(TypeKind::Instant, schema, depth) + one(std::vector{" + 90 minutes)", " - 3 days)"});
        case 1:
            return "date_trunc(" + one(std::vector{"'hour'", "'day'", "'month'"}) + ", " +
                   of(TypeKind::Instant, schema, depth) + one(std::vector{")", ", 'Europe/Berlin')"});
        case 2:
            return "date_add(" + one(std::vector{"'month'", "'day'", "'hour'"}) + ", " +
                   of(TypeKind::Integer, schema, 0) + ", " + of(TypeKind::Instant, schema, 0) +
                   one(std::vector{")", ", 'Europe/Berlin')"});
        case 3:
            return "to_instant(" + of(TypeKind::Date, schema, depth) + one(std::vector{")", ", 'America/New_York')"});
        default:
            return "from_epoch(" + of(TypeKind::Integer, schema, depth) + ")";
        }
    }

    /// Kinds whose comparison is exact on every engine.
    TypeKind comparable()
    {
        TypeKind found = kind();
        while (found == TypeKind::Number) {
            found = kind();
        }
        return found;
    }

    std::mt19937 m_random;
};

} // namespace weir::testing
