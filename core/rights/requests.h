#pragma once

#include "core/rights/time_limits.h"
#include "core/store/rights_ledger.h"

#include <optional>
#include <string>
#include <vector>

namespace weir::rights {

/// What somebody may ask for.
enum class Kind
{
    Access,      ///< To see everything (GDPR article 15).
    Portability, ///< The same to take along (article 20).
    Delete,      ///< To be forgotten (article 17).
    Correct,     ///< Article 16.
    Object,      ///< That some purposes stop (article 21).
    Restrict     ///< That everything stops but keeping (article 18).
};

/// Where a request stands. Done and Refused are its ends.
enum class State
{
    Received,
    Verifying, ///< Whether who asks is who they say.
    InWork,
    Done,
    Refused ///< Always with a reason.
};

[[nodiscard]] std::string_view name(Kind kind);
[[nodiscard]] std::string_view name(State state);
[[nodiscard]] std::optional<Kind> readKind(std::string_view text);
[[nodiscard]] std::optional<State> readState(std::string_view text);

struct NewRequest
{
    Kind kind = Kind::Access;
    PublicProfileId person;
    std::string jurisdiction = "GDPR";
    Instant receivedAt;
    std::string note;                  ///< How it came. On record: no personal values.
    std::vector<std::string> purposes; ///< Of Object: those that are to stop.
};

/// Who does something, and when.
struct Actor
{
    std::string who;
    Instant now;
};

/// Requests of a project's people: the way from receipt to the end, in which every step is on record.
class Requests
{
public:
    Requests(const store::ProfileStore& store, std::vector<Jurisdiction> jurisdictions)
        : m_ledger(store), m_jurisdictions(std::move(jurisdictions))
    {}

    [[nodiscard]] Result<store::RightsRequest> open(const NewRequest& request, const Actor& actor) const;
    /// To another state: forward, or to Refused, which needs a reason. An end is for good.
    [[nodiscard]] Result<store::RightsRequest> move(const std::string& id, State state, const std::string& note,
                                                    const Actor& actor) const;
    /// The later due date that the jurisdiction allows, once, with a reason, before the first one is over.
    [[nodiscard]] Result<store::RightsRequest> extend(const std::string& id, const std::string& reason,
                                                      const Actor& actor) const;

private:
    store::RightsLedger m_ledger;
    std::vector<Jurisdiction> m_jurisdictions;
};

[[nodiscard]] bool isOver(const store::RightsRequest& request);
/// Days from `today` to the due date; negative when it is over.
[[nodiscard]] int daysLeft(const store::RightsRequest& request, Instant now);

} // namespace weir::rights
