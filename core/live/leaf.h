#pragma once

#include "core/audience/evaluator.h"
#include "core/live/person_log.h"

#include <map>
#include <memory>
#include <set>

namespace weir::live {

/// What a row says about a person at an instant, and the next instant at which time alone may change that.
struct Judged
{
    audience::Verdict verdict = audience::Verdict::No;
    std::int64_t next = INT64_MAX; ///< Later than the instant judged at; may be too early, never too late.
};

/// One comparison of one cell. Comparisons that do not look at the clock are made ready once.
class CellTest
{
public:
    [[nodiscard]] static Result<CellTest> make(const audience::Comparison& is, TypeKind kind);
    [[nodiscard]] bool movesWithTime() const { return m_moves; }
    /// `at` matters only for tests that move with time; these lower `next` to when the answer may change.
    [[nodiscard]] audience::Verdict of(const Value& cell, std::int64_t at, std::int64_t& next) const;
    /// The same for a whole column, of tests that do not move with time.
    [[nodiscard]] Result<std::vector<audience::Verdict>> of(const store::TypedColumn& column) const
    {
        return m_ready->test(column);
    }
    [[nodiscard]] TypeKind kind() const { return m_kind; }
    [[nodiscard]] const audience::Comparison& comparison() const { return m_is; }

private:
    audience::Comparison m_is;
    TypeKind m_kind = TypeKind::Text;
    bool m_moves = false;
    std::shared_ptr<const audience::Matcher> m_ready;
};

/// What the events of one name are kept with, over all leaves: tests whose answer never changes, as bits, and the cells
/// that leaves read later.
struct NameLayout
{
    struct Column
    {
        std::string property;
        TypeKind kind = TypeKind::Text;
    };
    std::vector<Column> columns;
    struct Test
    {
        std::size_t column = 0;
        CellTest test;
        /// By number of the text, what the test said: 2 is not yet asked. Of columns of texts.
        mutable std::vector<std::uint8_t> said = {};
        [[nodiscard]] bool holds(const Value& value, const Cell& cell) const;
    };
    std::vector<Test> tests;
    [[nodiscard]] std::size_t words() const { return (tests.size() + 63) / 64; }
    [[nodiscard]] std::size_t column(const std::string& property, TypeKind kind);
};

/// What leaves share: names, layouts, what is read of people.
struct Catalogue
{
    Texts texts;
    std::map<std::string, std::uint32_t> names; ///< Events.
    std::vector<NameLayout> layouts;            ///< By number of the name.
    std::map<std::string, std::uint32_t> traits;
    std::vector<TypeKind> traitKinds;
    std::map<std::string, std::uint32_t> identifiers;
    std::map<std::string, Duration> consentValidity;

    [[nodiscard]] std::uint32_t nameOf(const std::string& event);
    [[nodiscard]] Value valueOf(const Cell& cell, TypeKind kind) const;
};

/// What makes a leaf worth judging again.
struct Touches
{
    std::set<std::uint32_t> events;
    std::set<std::uint32_t> traits;
    std::set<std::uint32_t> identifiers;
    std::set<std::string> purposes;
    bool firstSeen = false;
};

/// One row of a definition, for one person at a time.
class Leaf
{
public:
    virtual ~Leaf() = default;
    [[nodiscard]] virtual Judged judge(const PersonLog& person, std::int64_t at) const = 0;
    /// False: this event alone cannot matter. `row` is its place in the log.
    [[nodiscard]] virtual bool mayMatter(const EventLog& log, std::size_t row) const;
    Touches touches;
};

template <class Kind, class... Arguments>
[[nodiscard]] std::unique_ptr<Leaf> made(Arguments&&... arguments)
{
    return std::make_unique<Kind>(std::forward<Arguments>(arguments)...);
}

/// Makes the leaf of a condition; `traitKinds` are the types of traits that people have. Rows that cannot be followed
/// (audience, rank, related objects) are errors.
[[nodiscard]] Result<std::unique_ptr<Leaf>> makeLeaf(const audience::Condition& condition, Catalogue& catalogue,
                                                     const std::map<std::string, TypeKind>& traitKinds);

// Rows about events (event_leaves.cpp).
[[nodiscard]] Result<std::unique_ptr<Leaf>> makeEventLeaf(const audience::Condition& condition, Catalogue& catalogue,
                                                          const std::map<std::string, TypeKind>& traitKinds);

/// The number of a trait, which must be there.
[[nodiscard]] Result<std::uint32_t> traitNumber(const std::string& trait, Catalogue& catalogue,
                                                const std::map<std::string, TypeKind>& traitKinds);
inline void sooner(std::int64_t& next, std::int64_t candidate, std::int64_t at)
{
    if (candidate > at && candidate < next) {
        next = candidate;
    }
}
/// Sums that may lie beyond the end of time.
[[nodiscard]] std::int64_t later(std::int64_t time, std::int64_t micros);

} // namespace weir::live
