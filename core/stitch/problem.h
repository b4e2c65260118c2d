#pragma once

#include "core/stitch/resolution.h"

#include <optional>
#include <span>

namespace weir::stitch {

/// What the modes need to know of a type.
struct TypeFacts
{
    std::uint32_t rank = 0;     ///< 0 is the highest priority; no two types share one.
    std::uint32_t priority = 0; ///< Place among the rules; types without one share the last.
    int limit = 0;              ///< 0: none.
    std::int64_t window = 0;    ///< Micros; 0 is ever.
    Kind kind = Kind::Multi;
};

/// A log prepared for one mode: observations in order of (time, key), each with its usable identifiers by (rank,
/// value), once each.
class Problem
{
public:
    [[nodiscard]] static Result<Problem> make(const IdentityLog& log, const Rules& rules);

    [[nodiscard]] const IdentityLog& log() const { return *m_log; }
    [[nodiscard]] const Rules& rules() const { return *m_rules; }
    /// Observations of the log in their order; decisions of people (unions) come before all of them, as numbers from
    /// log().observations() on.
    [[nodiscard]] std::span<const std::uint32_t> order() const { return m_order; }
    /// The number of the first likely link, where an observation's number is asked for.
    [[nodiscard]] std::uint32_t firstLikely() const { return static_cast<std::uint32_t>(m_order.size()); }
    [[nodiscard]] std::int64_t time(std::uint32_t observation) const;
    [[nodiscard]] std::span<const std::uint32_t> identifiers(std::uint32_t observation) const
    {
        return std::span(m_members).subspan(m_begins[observation], m_begins[observation + 1] - m_begins[observation]);
    }
    [[nodiscard]] const TypeFacts& facts(std::uint32_t type) const { return m_facts[type]; }
    [[nodiscard]] const TypeFacts& factsOf(std::uint32_t identifier) const
    {
        return m_facts[m_log->typeOf(identifier)];
    }
    [[nodiscard]] bool isWeak(std::uint32_t identifier) const { return factsOf(identifier).kind == Kind::Weak; }
    [[nodiscard]] bool isBlocked(std::uint32_t identifier) const { return m_blocked[identifier] != 0; }
    /// By (rank, value): the order in which identifiers stand for a row.
    [[nodiscard]] bool before(std::uint32_t a, std::uint32_t b) const;
    /// Types with a limit; cheap to walk.
    [[nodiscard]] std::span<const std::uint32_t> limited() const { return m_limited; }
    /// On which sides of which separations an identifier stands, as separation * 2 + side.
    [[nodiscard]] std::span<const std::uint32_t> sidesOf(std::uint32_t identifier) const;
    [[nodiscard]] const std::vector<Violation>& blockedViolations() const { return m_violations; }

private:
    [[nodiscard]] Status findBlocked();
    void rankTypes();
    void clean();
    void sort();
    void placeSides();

    const IdentityLog* m_log = nullptr;
    const Rules* m_rules = nullptr;
    std::vector<std::uint32_t> m_order;
    std::vector<std::size_t> m_begins;
    std::vector<std::uint32_t> m_members;
    std::vector<TypeFacts> m_facts;
    std::vector<std::uint32_t> m_limited;
    std::vector<std::uint8_t> m_blocked;
    std::vector<std::vector<std::uint32_t>> m_sides; ///< Empty when nobody is separated.
    std::vector<Violation> m_violations;
};

} // namespace weir::stitch
