#pragma once

#include "core/live/leaf.h"
#include "core/store/reader.h"

#include <cstdint>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace weir::live {

/// What a change is put down to.
enum class Cause : std::uint8_t
{
    Event,
    LateEvent, ///< One that had happened earlier than the clock stands.
    Trait,     ///< Or an identifier.
    Consent,
    Merge,
    Time, ///< Nothing but the clock: an event left its window, a span has passed.
    Seen  ///< Somebody is new.
};
[[nodiscard]] std::string_view name(Cause cause);

/// One entry or exit.
struct Change
{
    std::uint32_t audience = 0; ///< Place in the list that the audiences were given in.
    std::uint32_t person = 0;
    bool entered = true;
    std::int64_t at = 0; ///< Micros. Of time: the exact instant, of an event in a window t + w.
    Cause cause = Cause::Event;
    friend bool operator==(const Change&, const Change&) = default;
};

struct FollowedAudience
{
    std::string key;
    audience::Definition definition;
};

struct LiveOptions
{
    Instant start; ///< Where the clock stands at first.
    std::map<std::string, TypeKind> traitKinds;
    std::map<std::string, Duration> consentValidity; ///< By purpose; none: consent never expires.
};

/// Follows who is in which audience, event by event and tick by tick: at any instant it holds what the Evaluator would
/// say of the same people as of that instant (tested after every event and one microsecond before and at every expiry).
///
/// Rows are shared by all audiences that have them. An event is only shown to the rows about events of its name
/// whose properties it has, an audience is judged when one of its rows says something else than before, and everything
/// that time alone will change waits in a list by its exact instant. Costs per person: two bits a row, one bit an
/// audience, 24 bytes an event and 16 a cell. One thread at a time.
class LiveAudiences
{
public:
    [[nodiscard]] static Result<LiveAudiences> make(std::span<const FollowedAudience> audiences, LiveOptions options);
    LiveAudiences(LiveAudiences&&) noexcept;
    LiveAudiences& operator=(LiveAudiences&&) noexcept;
    ~LiveAudiences();

    /// Audiences that are not followed, by place, with the reason: rows that depend on other people, a limit, an
    /// instant of their own. They have no members here and must be judged as a whole.
    [[nodiscard]] const std::map<std::uint32_t, Error>& notFollowed() const;

    /// The properties that events of a name must bring, in this order and as these kinds; a name that no audience is
    /// about has none and need not be told.
    [[nodiscard]] std::vector<store::PropertyRequest> needs(std::string_view event) const;
    [[nodiscard]] std::vector<std::string> eventNames() const;

    /// Takes over everybody who lives in the store; nothing may have been told before. No changes are reported: whoever
    /// is in was in before.
    [[nodiscard]] Status load(const store::Reader& reader, const RunContext& context);

    /// Somebody new, or known for longer than thought. `firstSeen` in micros; INT64_MIN is never seen.
    void seen(std::uint32_t person, std::int64_t firstSeen, std::string_view publicId);
    /// `cells` are those of `needs`; NULL where the event lacks the property. An event later than the clock waits.
    void event(std::uint32_t person, std::string_view name, std::int64_t at, std::span<const Value> cells);
    /// The value that stands now, NULL for none, and since when (micros).
    void trait(std::uint32_t person, std::string_view trait, const Value& value, std::int64_t since);
    /// The identifier of the type that was seen last.
    void identifier(std::uint32_t person, std::string_view type, const Value& value);
    void consent(std::uint32_t person, const store::ConsentRecord& record);
    /// Two people are one: events, answers and the earlier first time go to `survivor`. Its traits and identifiers are
    /// for the caller to tell, before or after.
    void merge(std::uint32_t survivor, std::uint32_t absorbed);
    /// Moves the clock on, and everything that happens by itself on the way.
    void advance(Instant to);

    [[nodiscard]] Instant now() const;
    [[nodiscard]] bool isMember(std::uint32_t audience, std::uint32_t person) const;
    [[nodiscard]] std::vector<std::uint32_t> members(std::uint32_t audience) const;
    /// When something may happen next by itself; INT64_MAX when nothing will.
    [[nodiscard]] std::int64_t nextExpiry() const;
    /// The changes since the last call, in the order in which they happened.
    [[nodiscard]] std::vector<Change> takeChanges();
    /// Bytes of people, rows and the clock's list, about.
    [[nodiscard]] std::size_t bytes() const;

private:
    struct State;
    explicit LiveAudiences(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace weir::live
