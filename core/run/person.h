#pragma once

#include "core/audience/consent_states.h"
#include "core/consent/purpose.h"
#include "core/run/person_objects.h"
#include "core/run/predictions.h"
#include "core/run/workspace.h"
#include "core/store/person_history.h"

#include <string>
#include <vector>

namespace weir::run {

/// A person as a list of search results shows them. `value` is personal.
struct FoundPerson
{
    PublicProfileId id;
    std::string where; ///< What the text was found in: identifier type, trait, "profile" for the id itself.
    std::string value;
    std::optional<Instant> lastSeen;
};

/// What holds for one purpose now, judged as every gate judges it.
struct PersonConsent
{
    PurposeId purpose;
    std::string title;
    audience::ConsentStanding standing = audience::ConsentStanding::NeverAsked;
    std::optional<Instant> since; ///< The answer that decides.
};

/// One moment of a person's history; all but kind and time may be personal.
struct PersonMoment
{
    enum class Kind
    {
        Event,
        Consent,
        EnteredAudience,
        LeftAudience,
        Delivery,
        Merge
    };
    Kind kind = Kind::Event;
    Instant time;
    std::string what;   ///< Event name, purpose, audience, destination node, absorbed profile's id.
    std::string state;  ///< Answer of a consent, fate of a delivery, reason of a merge or of an entry.
    std::string source; ///< Source, or the run that did it.
    std::string detail; ///< JSON of an event's properties; evidence of a consent.
};

/// Somebody else, or an identifier, whom rules kept apart from the person.
struct NotMerged
{
    std::optional<PublicProfileId> other; ///< None: an identifier was left out that is nobody else's.
    std::vector<std::pair<std::string, std::string>> identifiers; ///< Of the other, in the rows that name both.
    std::string type;                                             ///< Of the identifier that was left out.
    std::string value;                                            ///< Personal, as are those above.
    std::string refusal;                                          ///< Name of a stitch::Refusal.
    std::string limitType;                                        ///< Whose limit it was; empty when it was none.
    std::string why;                                              ///< The same in the user's language.
    std::string source;
    Instant time;
};

/// When a source last told something about a person.
struct SourceNews
{
    std::string source;
    Instant newest;
};

/// A value that a trait had from a time on. Personal as the trait is.
struct TraitPoint
{
    Instant time;
    Value value;
    std::string source;
};

/// Everything the store holds about one person.
struct Person
{
    store::ProfileRecord profile;
    std::vector<PublicProfileId> absorbed; ///< Ids that lead here, since those profiles were merged into this one.
    std::vector<store::IdentifierRecord> identifiers;
    std::vector<store::TraitRecord> traits;              ///< By name, the winner first.
    std::map<std::string, Privacy, std::less<>> privacy; ///< Of each trait.
    std::map<std::string, DataType, std::less<>> types;  ///< Of each trait.
    /// Traits with a rule of their own, and all that sources said about them.
    std::map<std::string, store::Survivorship, std::less<>> survivorship;
    std::vector<store::SaidTrait> said;
    std::map<std::string, std::vector<TraitPoint>, std::less<>> past; ///< By trait, the oldest first; see pastOf().
    std::vector<SourceNews> news;                                     ///< Newest first.
    std::optional<Instant> storedAt;           ///< When a run last brought people up to date; see storedAt().
    std::vector<store::HeldBy> held;           ///< Destinations that were sent this person and not told to remove them.
    std::vector<PersonConsent> consents;       ///< One per declared purpose, and those that only answers name.
    consent::Purposes purposes;                ///< As declared.
    std::vector<store::ConsentRecord> answers; ///< Oldest first within a purpose; see consentsAt().
    std::vector<store::LinkRecord> links;
    std::vector<NotMerged> notMerged; ///< Newest first.
    std::vector<store::AudienceMembership> audiences;
    std::vector<PersonPrediction> predictions; ///< By name.
    std::vector<PersonObject> objects;         ///< Orders, accounts, households: by type, the newest first.
    std::vector<PersonMoment> moments;         ///< Newest first.
    bool moreMoments = false;                  ///< Older events were left out.
};

/// Living people who have `text` in their public id, an identifier or a winning trait, best match first: an identifier
/// that equals the text, then those that contain it, then names that are nearly the text (name_search.h). An empty text
/// gives who was seen last.
[[nodiscard]] Result<std::vector<FoundPerson>> findPeople(const Workspace& workspace, const std::string& text,
                                                          std::size_t limit, const RunContext& context);
/// `id` may be that of a profile that was merged since. At most `events` events, the newest.
[[nodiscard]] Result<Person> readPerson(const Workspace& workspace, const project::Project& project,
                                        const PublicProfileId& id, std::size_t events, const RunContext& context);
/// All of it as one JSON object, for who asks what is stored about them (GDPR article 15).
[[nodiscard]] Json toJson(const Person& person);

/// What held for each purpose at another time, judged as a gate would have judged it then by what is stored now.
[[nodiscard]] std::vector<PersonConsent> consentsAt(const Person& person, Instant asOf);

[[nodiscard]] std::string_view name(PersonMoment::Kind kind);

} // namespace weir::run
