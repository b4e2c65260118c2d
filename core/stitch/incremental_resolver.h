#pragma once

#include "core/stitch/resolution.h"

namespace weir::stitch {

/// Keeps the resolution of a growing log up to date. What new observations are connected with is resolved again, the
/// rest stays; the result is that of resolve() over everything.
class IncrementalResolver
{
public:
    explicit IncrementalResolver(Rules rules) : m_rules(std::move(rules)) {}

    [[nodiscard]] IdentityLog& log() { return m_log; }
    /// Takes in what was added to the log since the last call. Returns how many observations were looked at.
    [[nodiscard]] Result<std::size_t> update();
    /// The state as of the last update().
    [[nodiscard]] Result<Resolution> resolution() const;

private:
    /// Observations that are connected by any identifiers, whatever the rules say.
    struct Part
    {
        std::vector<std::uint32_t> observations;
        std::vector<std::uint32_t> identifiers; ///< What the part's own numbers stand for.
        Resolution resolution;                  ///< In the part's own numbers.
    };
    std::uint32_t find(std::uint32_t id);
    [[nodiscard]] Status resolvePart(Part& part);

    Rules m_rules;
    IdentityLog m_log;
    std::vector<std::uint32_t> m_parent; ///< Identifier -> another one of the same part.
    std::vector<Part> m_parts;           ///< By root; empty for others.
    std::size_t m_seen = 0;
};

} // namespace weir::stitch
