#pragma once

#include "core/deliver/plan.h"
#include "core/net/retry.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>

namespace weir::deliver {

/// Somebody has seen the guards of a plan and means it.
struct Confirmation
{
    std::int64_t removals = 0; ///< Must be the plan's number of removed rows.
    std::string reason;        ///< Logged.
};

struct ApplyRequest
{
    PlanId plan;
    PublishRequest now; ///< The same publish as the plan's, with the inputs as they are now.
    RunId run;
    std::optional<Confirmation> confirmation;
    net::RetryPolicy retry;
    /// Waiting and jitter; tests replace it. Without a clock in it the run's own and real waiting are used.
    net::RetrySurroundings surroundings;
};

/// What an apply did, row by row counted. Rows stay readable in the ledger.
struct DeliveryReport
{
    std::string delivery; ///< Id in the ledger.
    std::string state;    ///< "succeeded", "partly", "failed", "cancelled"
    std::int64_t confirmed = 0;
    std::int64_t rejected = 0;
    std::int64_t withdrawn = 0; ///< Not sent: consent was gone when their turn came.
    std::int64_t pending = 0;   ///< Not accepted before the retries ended; the next plan has them again.
    std::int64_t resumed = 0;   ///< Rows whose fate was unknown after a crash and that were settled now.
    std::int64_t pushes = 0;
    std::map<std::string, std::int64_t> reasons; ///< Of rejected and pending rows.
    std::optional<Error> error;                  ///< What ended it early.
};

[[nodiscard]] Json toJson(const DeliveryReport& report);

/// Sends exactly the plan, or refuses: spent, expired, inputs changed, confirmation missing.
///
/// Consent is judged again just before sending, and whoever has withdrawn since is left out. Every row is in the ledger
/// before its push and closed after it; only confirmed rows advance the baseline of the next plan (D19). After a crash
/// or a stop the same plan can be applied again: rows whose fate is unknown are settled first, by the same push with
/// the same idempotency key, or closed as unknown when the destination cannot take a push twice.
[[nodiscard]] Result<DeliveryReport> apply(const ApplyRequest& request, const consent::ConsentGate& gate,
                                           const audience::ProfileSet& suppressed, const store::ProfileStore& store,
                                           const DestinationContext& context);

} // namespace weir::deliver
