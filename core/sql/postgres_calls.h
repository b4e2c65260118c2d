#pragma once

#include "core/sql/postgres_dialect.h"

#include <optional>

namespace weir::sql::postgres {

/// One call while it is written; the groups below give nothing for functions that are not theirs.
struct Call
{
    const PostgresDialect& dialect;
    const expr::Node& node;
    const std::vector<Text>& a; ///< The arguments.
    Scope& scope;

    [[nodiscard]] std::size_t count() const { return a.size(); }
    [[nodiscard]] TypeKind kind(std::size_t index) const { return node.argument(index)->type().kind(); }
    /// The text of a literal argument.
    [[nodiscard]] std::string constant(std::size_t index) const;
    [[nodiscard]] std::optional<std::int64_t> integer(std::size_t index) const;
};

using Written = std::optional<Result<Text>>;

[[nodiscard]] Written textCall(const Call& call);
[[nodiscard]] Written numberCall(const Call& call);
[[nodiscard]] Written dateCall(const Call& call);
[[nodiscard]] Written documentCall(const Call& call);
[[nodiscard]] Written cleanCall(const Call& call);

/// A bigint as int4 within the bounds that texts and lists have.
[[nodiscard]] Text asInt4(const Text& bigint);
/// An interval of so many microseconds, exact over the whole range.
[[nodiscard]] Text interval(const Text& micros);
/// Rounds a double half away from zero.
[[nodiscard]] Text roundedHalfAway(const Text& number);
/// `operand` converted as core/expr's castValue does: try_cast gives NULL where cast is an error of the server.
[[nodiscard]] Result<Text> converted(const PostgresDialect& dialect, const Text& operand, const DataType& from,
                                     const DataType& to, expr::CastMode mode, Scope& scope);
/// The JSON text of a value that is not NULL, as to_json writes it.
[[nodiscard]] Result<Text> jsonText(const PostgresDialect& dialect, const Text& value, const DataType& type,
                                    Scope& scope);
/// Without white space of any kind around it.
[[nodiscard]] Text trimmed(const Text& text);
[[nodiscard]] Error refusal(std::string_view function, std::string_view reason);

} // namespace weir::sql::postgres
