#pragma once

#include "core/store/store.h"

namespace weir::store {

enum class DeliveryOp
{
    Add,
    Change,
    Remove,
    Keep ///< Unchanged; only in plans for destinations that take the whole audience in one piece (files).
};

/// Fate of one row of one delivery. `Sending` found after a crash means that nobody knows: it becomes `Unknown`.
enum class DeliveryStatus
{
    Planned,
    Sending,
    Confirmed,
    Rejected,
    Unknown
};

/// A publish plan: exactly what an apply will send, locked by its hash.
struct PlanRecord
{
    PlanId id;
    std::string hash;
    std::string pipeline;
    std::string node;
    Instant createdAt;
    Instant expiresAt;
    std::string state; ///< "open", "applying", "applied", "expired", "replaced".
    Json inputs;       ///< Frozen inputs: store version, audience definition, as-of instant, settings.
    Json summary;      ///< Counts of added, changed, removed, blocked, invalid.
};

/// One row of a plan. `payload` is what will be sent; the ledger keeps only its hash.
struct PlanRow
{
    std::int64_t sequence = 0;
    std::string key; ///< The person's key at the destination.
    std::uint32_t profile = 0;
    DeliveryOp op = DeliveryOp::Add;
    std::string payloadHash;
    std::string payload;
};

/// One apply of one plan.
struct DeliveryRecord
{
    std::string id;
    PlanId plan;
    RunId run;
    std::string destination;
    std::string audience;
    std::string state; ///< "running", "succeeded", "partly", "failed", "cancelled", "interrupted".
    Instant startedAt;
    std::optional<Instant> finishedAt;
    Json report;
};

/// Ledger line of one row.
struct DeliveryRow
{
    std::int64_t sequence = 0;
    std::string key;
    std::uint32_t profile = 0;
    DeliveryOp op = DeliveryOp::Add;
    std::string payloadHash;
    DeliveryStatus status = DeliveryStatus::Planned;
    int attempt = 0;
    std::optional<Instant> sentAt;
    std::optional<Instant> closedAt;
    int responseCode = 0;
    std::string message; ///< The destination's reason without personal values.
};

/// What a destination is known to hold for one key.
struct DeliveredRow
{
    std::string key;
    std::uint32_t profile = 0;
    std::string payloadHash;
    Instant confirmedAt;
};

/// Plans, deliveries, their rows and the confirmed state per destination and audience. Every call is one durable
/// transaction: what was written before a send is on the disk before the send.
class DeliveryLedger
{
public:
    explicit DeliveryLedger(const ProfileStore& store) : m_store(&store) {}

    [[nodiscard]] Status putPlan(const PlanRecord& plan, std::span<const PlanRow> rows) const;
    [[nodiscard]] Status setPlanState(const PlanId& plan, std::string_view state) const;
    [[nodiscard]] Result<PlanRecord> plan(const PlanId& id) const;
    [[nodiscard]] Result<std::vector<PlanRecord>> plans(std::size_t limit = 100) const;
    /// Rows in sequence order from `after` (exclusive) on.
    [[nodiscard]] Result<std::vector<PlanRow>> planRows(const PlanId& id, std::int64_t after, std::size_t limit) const;

    /// Opens a delivery with one `Planned` line per row of its plan.
    [[nodiscard]] Status begin(const DeliveryRecord& delivery) const;
    /// Marks rows as being sent, with their attempt number; call before the network call.
    [[nodiscard]] Status markSending(std::string_view delivery, std::span<const std::int64_t> sequences, int attempt,
                                     Instant now) const;
    /// Closes rows after the answer. Confirmed rows move the confirmed state of (destination, audience) in the same
    /// transaction: adds, changes and keeps set the payload hash, removes delete the key.
    [[nodiscard]] Status close(std::string_view delivery, std::span<const DeliveryRow> rows, Instant now) const;
    [[nodiscard]] Status finish(std::string_view delivery, std::string_view state, const Json& report,
                                Instant now) const;
    /// After a crash: `Sending` rows become `Unknown` and running deliveries "interrupted". Returns the affected rows.
    [[nodiscard]] Result<std::int64_t> closeInterrupted(Instant now) const;
    [[nodiscard]] Result<DeliveryRecord> delivery(std::string_view id) const;
    [[nodiscard]] Result<std::vector<DeliveryRecord>> deliveries(std::size_t limit = 100) const;
    /// Ledger lines, all or of one status, in sequence order from `after` (exclusive) on.
    [[nodiscard]] Result<std::vector<DeliveryRow>> rows(std::string_view delivery, std::optional<DeliveryStatus> status,
                                                        std::int64_t after, std::size_t limit) const;

    /// The confirmed state, by key: the baseline of the next plan.
    [[nodiscard]] Result<std::vector<DeliveredRow>> confirmed(std::string_view destination,
                                                              std::string_view audience) const;
    /// Replaces the confirmed state in one piece (a full file was written, or the user resets the destination).
    [[nodiscard]] Status replaceConfirmed(std::string_view destination, std::string_view audience,
                                          std::span<const DeliveredRow> rows, std::string_view delivery) const;

private:
    const ProfileStore* m_store;
};

[[nodiscard]] std::string_view name(DeliveryOp op);
[[nodiscard]] std::string_view name(DeliveryStatus status);

} // namespace weir::store
