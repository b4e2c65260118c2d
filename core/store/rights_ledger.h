#pragma once

#include "core/store/store.h"

#include <optional>
#include <string>
#include <vector>

namespace weir::store {

/// What somebody asks for on the ground of their rights. It names the person by the public id alone and outlives them.
struct RightsRequest
{
    std::string id;
    std::string kind;  ///< "access", "portability", "delete", "correct", "object", "restrict".
    std::string state; ///< "received", "verifying", "in work", "done", "refused".
    PublicProfileId person;
    std::string jurisdiction;
    Instant receivedAt;
    Date due; ///< The last day on which an answer is in time.
    std::optional<Instant> closedAt;
    Json details = Json::object(); ///< Purposes, corrected traits' names, ...: never a personal value.
    friend bool operator==(const RightsRequest&, const RightsRequest&) = default;
};

/// A line of a request's record: who did what, when and why.
struct RightsStep
{
    Instant time;
    std::string who;
    std::string step; ///< "opened", a state, "extended", "planned", "applied", "exported", ...
    std::string note;
};

/// What a deletion will do, made before it is done.
struct RightsPlan
{
    std::string id;
    std::string request;
    std::string hash; ///< Of what it counts: another person or other rows make another hash.
    Instant createdAt;
    Instant expiresAt;
    std::string state; ///< "open", "applied", "replaced".
    Json contents;
    Json certificate; ///< Null until it is applied.
};

/// Somebody must be kept, whatever they ask.
struct LegalHold
{
    std::int64_t id = 0;
    PublicProfileId person;
    std::string reason;
    std::string heldBy;
    Instant since;
    std::optional<Instant> until;
    std::optional<Instant> releasedAt;
    std::string releasedBy;
    [[nodiscard]] bool holds(Instant now) const { return !releasedAt && (!until || now < *until); }
};

/// Requests with their record, plans of deletions and legal holds. Each call is one durable transaction; steps are only
/// added. A store of an older format that is open for reading has none.
class RightsLedger
{
public:
    explicit RightsLedger(const ProfileStore& store) : m_store(&store) {}

    /// Adds the request or replaces it, and adds the step to its record.
    [[nodiscard]] Status put(const RightsRequest& request, const RightsStep& step) const;
    [[nodiscard]] Status addStep(const std::string& request, const RightsStep& step) const;
    [[nodiscard]] Result<RightsRequest> request(const std::string& id) const;
    /// By due date, those that are closed last; of one person or of all.
    [[nodiscard]] Result<std::vector<RightsRequest>> requests(const std::optional<PublicProfileId>& person = {}) const;
    [[nodiscard]] Result<std::vector<RightsStep>> steps(const std::string& request) const;

    /// Other open plans of the request are replaced by it.
    [[nodiscard]] Status putPlan(const RightsPlan& plan) const;
    /// Spends an open plan; false when it is not open any more, so that nobody applies it twice.
    [[nodiscard]] Result<bool> spend(const std::string& plan) const;
    [[nodiscard]] Status setCertificate(const std::string& plan, const Json& certificate) const;
    [[nodiscard]] Result<RightsPlan> plan(const std::string& id) const;
    /// Newest first.
    [[nodiscard]] Result<std::vector<RightsPlan>> plans(const std::string& request) const;

    [[nodiscard]] Status hold(const LegalHold& hold) const;
    [[nodiscard]] Result<bool> release(std::int64_t id, const std::string& who, Instant now) const;
    [[nodiscard]] Result<std::vector<LegalHold>> holds(const std::optional<PublicProfileId>& person = {}) const;

    /// What destinations hold of a person who may be erased already.
    struct Held
    {
        std::string destination;
        std::string audience;
        std::int64_t rows = 0;
    };
    [[nodiscard]] Result<std::vector<Held>> heldBy(std::uint32_t profile) const;
    /// Says that a destination was told by hand: its rows about the person go. Returns how many.
    [[nodiscard]] Result<std::int64_t> toldByHand(std::uint32_t profile, const std::string& destination) const;
    /// Takes the keys of an erased person out of deliveries and plans that removed them since. Returns how many.
    [[nodiscard]] Result<std::int64_t> dropKeys(std::uint32_t profile) const;

private:
    const ProfileStore* m_store;
};

} // namespace weir::store
