#include "core/rights/requests.h"

#include "core/base/hash.h"

#include <algorithm>
#include <array>

namespace weir::rights {
namespace {

constexpr std::array<std::string_view, 6> kKinds{"access", "portability", "delete", "correct", "object", "restrict"};
constexpr std::array<std::string_view, 5> kStates{"received", "verifying", "in work", "done", "refused"};

Date dayOf(Instant instant)
{
    constexpr std::int64_t kDay = Duration::days(1).micros;
    const std::int64_t days = instant.micros >= 0 ? instant.micros / kDay : (instant.micros - kDay + 1) / kDay;
    return Date{static_cast<std::int32_t>(days)};
}

} // namespace

std::string_view name(Kind kind)
{
    return kKinds[static_cast<std::size_t>(kind)];
}

std::string_view name(State state)
{
    return kStates[static_cast<std::size_t>(state)];
}

std::optional<Kind> readKind(std::string_view text)
{
    const auto found = std::find(kKinds.begin(), kKinds.end(), text);
    return found == kKinds.end() ? std::nullopt : std::optional(static_cast<Kind>(found - kKinds.begin()));
}

std::optional<State> readState(std::string_view text)
{
    const auto found = std::find(kStates.begin(), kStates.end(), text);
    return found == kStates.end() ? std::nullopt : std::optional(static_cast<State>(found - kStates.begin()));
}

Result<store::RightsRequest> Requests::open(const NewRequest& asked, const Actor& actor) const
{
    WEIR_ASSIGN_OR_RETURN(const Jurisdiction jurisdiction, findJurisdiction(m_jurisdictions, asked.jurisdiction));
    if (asked.kind == Kind::Object && asked.purposes.empty()) {
        return Error(ErrorCode::InvalidInput, "rights.object.noPurpose",
                     "An objection names the purposes that are to stop. To stop everything, restrict all use.");
    }
    if (asked.receivedAt > actor.now) {
        return Error(ErrorCode::InvalidInput, "rights.received.future",
                     "The request cannot have been received in the future. Give the day on which it came.");
    }
    WEIR_ASSIGN_OR_RETURN(const std::vector<store::RightsRequest> known, m_ledger.requests());
    store::RightsRequest request;
    const std::string what = std::string(name(asked.kind)) + asked.person.str() + weir::toText(asked.receivedAt) +
                             weir::toText(actor.now) + std::to_string(known.size());
    request.id = "r-" + sha256Hex(what).substr(0, 10);
    request.kind = name(asked.kind);
    request.state = name(State::Received);
    request.person = asked.person;
    request.jurisdiction = jurisdiction.id;
    request.receivedAt = asked.receivedAt;
    request.due = dueDate(dayOf(asked.receivedAt), jurisdiction.answer);
    if (!asked.purposes.empty()) {
        request.details["purposes"] = asked.purposes;
    }
    WEIR_RETURN_IF_ERROR(m_ledger.put(request, {actor.now, actor.who, "opened", asked.note}));
    return request;
}

Result<store::RightsRequest> Requests::move(const std::string& id, State state, const std::string& note,
                                            const Actor& actor) const
{
    WEIR_ASSIGN_OR_RETURN(store::RightsRequest request, m_ledger.request(id));
    const State now = readState(request.state).value_or(State::Refused);
    if (isOver(request)) {
        return Error(ErrorCode::Conflict, "rights.request.over",
                     "The request {request} is {state} already. Open another one if there is more to do.",
                     {{"request", id}, {"state", request.state}});
    }
    if (state == State::Refused && note.empty()) {
        return Error(ErrorCode::InvalidInput, "rights.refuse.noReason",
                     "Whoever is refused must be told why. Give the reason.");
    }
    if (state <= now) {
        return Error(ErrorCode::Conflict, "rights.request.backwards",
                     "The request {request} is {state}; it only goes on from there.",
                     {{"request", id}, {"state", request.state}});
    }
    request.state = name(state);
    if (isOver(request)) {
        request.closedAt = actor.now;
    }
    WEIR_RETURN_IF_ERROR(m_ledger.put(request, {actor.now, actor.who, request.state, note}));
    return request;
}

Result<store::RightsRequest> Requests::extend(const std::string& id, const std::string& reason,
                                              const Actor& actor) const
{
    WEIR_ASSIGN_OR_RETURN(store::RightsRequest request, m_ledger.request(id));
    WEIR_ASSIGN_OR_RETURN(const Jurisdiction jurisdiction, findJurisdiction(m_jurisdictions, request.jurisdiction));
    if (isOver(request) || daysLeft(request, actor.now) < 0) {
        return Error(ErrorCode::Conflict, "rights.extend.late",
                     "A time limit can only be extended while it runs. The request {request} was due on {due}.",
                     {{"request", id}, {"due", weir::toText(request.due)}});
    }
    if (!jurisdiction.extension || request.details.value("extended", false)) {
        return Error(ErrorCode::Conflict, "rights.extend.never",
                     "{jurisdiction} allows no further extension of the request {request}.",
                     {{"jurisdiction", jurisdiction.id}, {"request", id}});
    }
    if (reason.empty()) {
        return Error(ErrorCode::InvalidInput, "rights.extend.noReason",
                     "Whoever asked must be told why it takes longer. Give the reason.");
    }
    request.due = extendedDate(dayOf(request.receivedAt), jurisdiction);
    request.details["extended"] = true;
    WEIR_RETURN_IF_ERROR(m_ledger.put(request, {actor.now, actor.who, "extended", reason}));
    return request;
}

bool isOver(const store::RightsRequest& request)
{
    return request.state == name(State::Done) || request.state == name(State::Refused);
}

int daysLeft(const store::RightsRequest& request, Instant now)
{
    return request.due.days - dayOf(now).days;
}

} // namespace weir::rights
