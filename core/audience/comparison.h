#pragma once

#include "core/audience/definition.h"
#include "core/store/columns.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace weir::audience {

/// What a comparison says about one cell.
enum class Verdict : std::uint8_t
{
    No,
    Yes,
    Unknown ///< The cell is missing.
};

/// A comparison made ready for columns of one kind: values are read in that kind once, text is compared once per
/// distinct value.
class Matcher
{
public:
    /// Fails when a value cannot be read in `kind` or a regular expression is wrong. `asOf` anchors "within last".
    [[nodiscard]] static Result<Matcher> make(const Comparison& comparison, TypeKind kind, Instant asOf);
    Matcher(Matcher&&) noexcept;
    Matcher& operator=(Matcher&&) noexcept;
    ~Matcher();

    /// One verdict per row; the column must have the kind that the matcher was made for.
    [[nodiscard]] Result<std::vector<Verdict>> test(const store::TypedColumn& column) const;

private:
    struct State;
    explicit Matcher(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

/// The kind in which an event property is read for this comparison, since properties have no declared type: numbers for
/// numeric values, instants for dates, otherwise text.
[[nodiscard]] TypeKind kindFor(const Comparison& comparison);

/// The value read as `kind`, or the reason why it cannot be.
[[nodiscard]] Result<Value> valueAs(const Value& value, TypeKind kind);

} // namespace weir::audience
