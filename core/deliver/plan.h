#pragma once

#include "core/consent/gate.h"
#include "core/deliver/destination.h"
#include "core/deliver/target.h"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace weir::deliver {

/// Everything that a plan depends on, as hashes. An apply with other inputs is refused.
struct FrozenInputs
{
    std::string storeVersion;   ///< Whatever names the state of the store that the audience was evaluated on.
    std::string definitionHash; ///< audience::hashOf
    std::string policyHash;     ///< consent::hashOf
    std::string settingsHash;   ///< Of the destination node's settings; filled in by plan and apply.
    std::string baselineHash;   ///< Of the confirmed state; filled in by plan and apply.
    friend bool operator==(const FrozenInputs&, const FrozenInputs&) = default;
};

/// A publish that somebody has to confirm, and why.
struct Guard
{
    enum class Kind
    {
        EmptySource,  ///< Nobody is left, but the destination still holds people (D18).
        ManyRemovals, ///< More removals than the limit.
        FirstPublish, ///< Nothing is known to be there yet; a note, no confirmation needed.
        SizeChange,   ///< The list would be half or twice as long as it is; a note.
        NewPersonal   ///< Personal fields that were not sent there before.
    } kind = Kind::FirstPublish;
    std::string sentence;
    bool needsConfirmation = false;
    std::string fields = {};          ///< Of NewPersonal: their names, with commas between.
    std::optional<Error> notice = {}; ///< What `sentence` was made from; not stored with the plan.
};

/// Counts of one plan.
struct PlanCounts
{
    std::int64_t added = 0;
    std::int64_t changed = 0;
    std::int64_t removed = 0;
    std::int64_t unchanged = 0;
    std::int64_t blocked = 0;
    std::int64_t invalid = 0;
    std::int64_t skipped = 0;                            ///< Differences that the mode leaves out.
    std::map<std::string, std::int64_t> blockedByReason; ///< consent::name(DenialReason)
    std::map<std::string, std::int64_t> invalidByReason; ///< "noKey", "duplicateKey", "missingField"
    friend bool operator==(const PlanCounts&, const PlanCounts&) = default;
};

/// One person who will not be sent, and why. `reason` is a key of blockedByReason or invalidByReason.
struct LeftOut
{
    std::uint32_t profile = 0;
    std::string reason;
    std::string detail; ///< Purpose or field.
};

/// What an apply would do, locked by its hash. The rows lie in the store's ledger (DeliveryLedger::planRows).
struct PublishPlan
{
    PlanId id;
    std::string hash; ///< SHA-256 over the inputs and every row.
    std::string pipeline;
    std::string node;
    std::string destination; ///< Ledger name of the destination: "pipeline/node@place". What was confirmed at one place
                             ///< (file, address) says nothing about another.
    std::string audience;    ///< Ledger name of the audience.
    Instant createdAt;
    Instant expiresAt;
    /// Of the ledger when it was loaded: "open", "applying", "applied", "expired", "replaced", "discarded"; not part of
    /// the hash.
    std::string state = "open";
    FrozenInputs inputs;
    PlanCounts counts;
    std::vector<Guard> guards;
    std::vector<LeftOut> blocked; ///< Up to 1,000 of them.
    std::vector<LeftOut> invalid; ///< Up to 1,000 of them.
    [[nodiscard]] bool needsConfirmation() const;
    /// True when there is nothing to send.
    [[nodiscard]] bool empty() const;
    /// True when it may still be applied: not spent, replaced or too old. An interrupted apply may go on at any time.
    [[nodiscard]] bool isOpen(Instant now) const
    {
        return state == "applying" || (state == "open" && now <= expiresAt);
    }
};

[[nodiscard]] Json toJson(const PublishPlan& plan);
[[nodiscard]] Result<PublishPlan> planFromJson(const Json& json);

/// Where a publish comes from and goes to.
struct PublishRequest
{
    const Destination* destination = nullptr;
    Json settings; ///< Of the destination node: Target and the destination's own.
    std::string pipeline;
    std::string node;
    std::string audienceKey;  ///< Used when the settings name none.
    std::string audienceName; ///< For messages of the destination.
    FrozenInputs inputs;      ///< storeVersion, definitionHash, policyHash as they are now.
};

inline constexpr Duration kPlanLifetime = Duration::minutes(30);

/// Computes what to send: the people that passed, against the last confirmed state; stores the plan and its rows in the
/// ledger, and marks older open plans of the node "replaced". Sends nothing. Equal inputs give an equal hash.
[[nodiscard]] Result<PublishPlan> plan(const PublishRequest& request, const consent::GateResult& gated,
                                       const store::ProfileStore& store, const RunContext& context);

/// The plan that is stored under `id`.
[[nodiscard]] Result<PublishPlan> loadPlan(const PlanId& id, const store::ProfileStore& store);

} // namespace weir::deliver
