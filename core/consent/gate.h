#pragma once

#include "core/audience/consent_states.h"
#include "core/audience/profile_set.h"
#include "core/base/run_context.h"
#include "core/consent/policy.h"
#include "core/consent/purpose.h"
#include "core/store/reader.h"

#include <cstdint>
#include <map>
#include <string_view>
#include <vector>

namespace weir::consent {

/// Why somebody did not pass, in the order in which reasons are looked for (D23); the first one counts.
enum class DenialReason
{
    Suppressed, ///< On the suppression list, whatever they answered.
    Withdrawn,
    Denied,
    Expired,
    Unknown,    ///< An unreadable or taken-back answer.
    NeverAsked, ///< No answer at all (D1).
};

struct Denial
{
    std::uint32_t profile = 0;
    DenialReason reason = DenialReason::NeverAsked;
    PurposeId purpose; ///< The purpose that stood in the way; empty for Suppressed.
};

/// People whom a consent gate has let pass, and what was asked. Only the gate makes one, and it cannot be copied, so
/// whoever holds one knows that the gate was asked about exactly these people.
class ConsentedBatch
{
public:
    ConsentedBatch(ConsentedBatch&&) noexcept = default;
    ConsentedBatch& operator=(ConsentedBatch&&) noexcept = default;
    ConsentedBatch(const ConsentedBatch&) = delete;
    ConsentedBatch& operator=(const ConsentedBatch&) = delete;

    [[nodiscard]] const audience::ProfileSet& people() const noexcept { return m_people; }
    [[nodiscard]] bool contains(std::uint32_t profile) const noexcept { return m_people.contains(profile); }
    [[nodiscard]] const Policy& policy() const noexcept { return m_policy; }
    /// The instant at which consent was judged.
    [[nodiscard]] Instant checkedAt() const noexcept { return m_checkedAt; }

private:
    friend class ConsentGate;
    ConsentedBatch(audience::ProfileSet people, Policy policy, Instant checkedAt);

    audience::ProfileSet m_people;
    Policy m_policy;
    Instant m_checkedAt;
};

/// What came out of a gate. `passed` and `denied` together are exactly the people who went in.
struct GateResult
{
    ConsentedBatch passed;
    std::vector<Denial> denied; ///< By profile.
    [[nodiscard]] std::map<DenialReason, std::int64_t> countByReason() const;
};

/// Lets people pass whose recorded consent allows what the policy asks, judged at one instant on one snapshot.
///
/// Fails closed: no record, an unmapped or unreadable answer, an undeclared purpose and a policy without purposes all
/// mean no.
class ConsentGate
{
public:
    ConsentGate(Policy policy, Purposes purposes);

    [[nodiscard]] const Policy& policy() const noexcept { return m_policy; }
    /// Judges `people` at `now`. Whom the store's suppression list keeps from this policy never passes, and nobody does
    /// when the list cannot be read (an error); `suppressed` (may be empty) are others who must not.
    [[nodiscard]] Result<GateResult> pass(const audience::ProfileSet& people, const audience::ProfileSet& suppressed,
                                          const store::Reader& reader, Instant now, const RunContext& context) const;

private:
    Policy m_policy;
    Purposes m_purposes;
};

[[nodiscard]] std::string_view name(DenialReason reason);
/// "withdrew consent"
[[nodiscard]] std::string_view title(DenialReason reason);

} // namespace weir::consent
