#include "core/live/live_audiences.h"
#include "tests/core/audience/random_definition.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace weir;
using namespace weir::test;

namespace {

/// Kinds of rows that are followed.
const std::vector<std::string> kFollowed = {"trait",    "trait",    "identifier", "consent",   "event",
                                            "event",    "event",    "aggregate",  "aggregate", "occurrence",
                                            "sequence", "sequence", "lifecycle",  "state",     "sample"};

/// Something that becomes known: a row of a person.
struct Fact
{
    enum class Kind
    {
        Event,
        Consent,
        Traits,
        Merge
    } kind = Kind::Event;
    std::size_t place = 0; ///< Of the person.
    std::size_t number = 0;
    bool toOther = false; ///< Told of the second profile that the person has until they are merged.
};

/// One shop replayed: rows come one by one in any order, most of them late, while the clock goes on. Who is in is
/// compared with the plain reading of what has come so far.
class Replay
{
public:
    Replay(std::mt19937& random, Shop& shop, const std::vector<Json>& definitions)
        : m_random(random), m_shop(shop), m_definitions(definitions), m_reader(must(shop.people.store().openReader()))
    {
        std::vector<live::FollowedAudience> audiences;
        for (const Json& json : definitions) {
            audiences.push_back({"", must(audience::definitionFromJson(json))});
        }
        live::LiveOptions options;
        options.start = Instant{shop.rules.asOf - 50 * kDay};
        m_rules = shop.rules;
        m_rules.asOf = options.start.micros;
        for (const store::TraitDefinition& trait : must(m_reader.traits())) {
            m_traits.emplace(trait.name, must(m_reader.traitColumn(trait.name)));
            m_times.emplace(trait.name, must(m_reader.traitTimes(trait.name)));
            options.traitKinds[trait.name] = m_traits.at(trait.name).kind;
        }
        for (const auto& [purpose, micros] : shop.rules.validity) {
            options.consentValidity[purpose] = Duration{micros};
        }
        m_live.emplace(must(live::LiveAudiences::make(audiences, options)));
        if (!m_live->notFollowed().empty()) {
            qFatal("%s", m_live->notFollowed().begin()->second.fullText().c_str());
        }
        readCells();
        for (std::size_t place = 0; place < shop.persons.size(); ++place) {
            begin(place);
        }
    }

    /// Tells everything; how many memberships were compared, or -1 after the first that is wrong.
    std::int64_t run()
    {
        std::vector<Fact> facts = this->facts();
        std::shuffle(facts.begin(), facts.end(), m_random);
        const std::int64_t step = 60 * kDay / static_cast<std::int64_t>(facts.size() + 1);
        for (const Fact& fact : facts) {
            if (!goOn(m_rules.asOf + static_cast<std::int64_t>(m_random() % static_cast<std::uint64_t>(2 * step)))) {
                return -1;
            }
            tell(fact);
            if (!agrees("after a fact")) {
                return -1;
            }
        }
        return goOn(m_rules.asOf + 40 * kDay) ? m_compared : -1;
    }
    [[nodiscard]] int ticks() const { return m_ticks; }
    [[nodiscard]] std::int64_t changes() const { return m_changes; }

private:
    /// Cells as the store gives them: by name, person and place among the person's events of that name by time.
    void readCells()
    {
        std::map<std::uint32_t, std::size_t> placeOf;
        for (std::size_t place = 0; place < m_shop.profiles.size(); ++place) {
            placeOf[m_shop.profiles[place]] = place;
        }
        for (const std::string& name : m_live->eventNames()) {
            store::EventFilter filter;
            filter.names.push_back(name);
            const store::EventChunk chunk = must(m_reader.events(filter, m_live->needs(name), m_shop.people.context()));
            for (std::size_t row = 0; row < chunk.size(); ++row) {
                std::vector<Value> cells;
                for (const store::TypedColumn& column : chunk.properties) {
                    cells.push_back(column.value(row));
                }
                m_cells[{name, placeOf.at(chunk.profiles[row])}].push_back(std::move(cells));
            }
        }
    }

    void begin(std::size_t place)
    {
        const PlainPerson& whole = m_shop.persons[place];
        PlainPerson known;
        known.id = whole.id;
        known.publicId = whole.publicId;
        known.age = whole.age;
        m_known.push_back(known);
        m_live->seen(m_shop.profiles[place], INT64_MIN, known.publicId);
        m_live->identifier(m_shop.profiles[place], "id", known.id.empty() ? Value() : Value(known.id));
    }

    std::vector<Fact> facts()
    {
        std::vector<Fact> facts;
        for (std::size_t place = 0; place < m_shop.persons.size(); ++place) {
            const PlainPerson& person = m_shop.persons[place];
            const bool twice = m_random() % 3 == 0;
            if (twice) {
                PlainPerson other;
                other.publicId = "other " + std::to_string(place);
                m_others.emplace(place, other);
                m_live->seen(otherOf(place), INT64_MIN, other.publicId);
                facts.push_back({Fact::Kind::Merge, place, 0, false});
            }
            for (std::size_t i = 0; i < person.events.size(); ++i) {
                facts.push_back({Fact::Kind::Event, place, i, twice && m_random() % 2 == 0});
            }
            for (std::size_t i = 0; i < person.consents.size(); ++i) {
                facts.push_back({Fact::Kind::Consent, place, i, twice && m_random() % 2 == 0});
            }
            if (!person.traits.empty() || person.told) {
                facts.push_back({Fact::Kind::Traits, place, 0, false});
            }
        }
        return facts;
    }

    std::uint32_t otherOf(std::size_t place) const
    {
        return m_reader.profileCount() + static_cast<std::uint32_t>(place);
    }

    void tell(const Fact& fact)
    {
        const auto other = m_others.find(fact.place);
        const bool apart = fact.toOther && other != m_others.end();
        PlainPerson& known = apart ? other->second : m_known[fact.place];
        const PlainPerson& whole = m_shop.persons[fact.place];
        const std::uint32_t person = apart ? otherOf(fact.place) : m_shop.profiles[fact.place];
        switch (fact.kind) {
        case Fact::Kind::Event: {
            const PlainEvent& event = whole.events[fact.number];
            known.events.push_back(event);
            m_arrived[{apart, fact.place}].push_back(m_told++);
            std::size_t rank = 0;
            for (std::size_t i = 0; i < whole.events.size(); ++i) {
                const PlainEvent& each = whole.events[i];
                rank +=
                    each.name == event.name && (each.at < event.at || (each.at == event.at && i < fact.number)) ? 1 : 0;
            }
            const auto cells = m_cells.find({event.name, fact.place});
            m_live->event(person, event.name, event.at,
                          cells == m_cells.end() ? std::vector<Value>() : cells->second.at(rank));
            break;
        }
        case Fact::Kind::Consent: {
            const PlainConsent& consent = whole.consents[fact.number];
            known.consents.push_back(consent);
            store::ConsentRecord record;
            record.purpose = consent.purpose;
            record.state = store::consentState(consent.state);
            record.time = Instant{consent.at};
            m_live->consent(person, record);
            break;
        }
        case Fact::Kind::Traits:
            known.traits = whole.traits;
            known.told = whole.told;
            known.since = whole.since;
            if (whole.told) {
                m_live->seen(person, *whole.told, known.publicId);
            }
            for (const auto& [trait, column] : m_traits) {
                m_live->trait(person, trait, column.value(person), m_times.at(trait)[person]);
            }
            break;
        case Fact::Kind::Merge:
            join(fact.place);
            break;
        }
    }

    /// Events of both by arrival.
    void join(std::size_t place)
    {
        PlainPerson& stays = m_known[place];
        const PlainPerson& gone = m_others.at(place);
        std::vector<std::pair<std::size_t, PlainEvent>> all;
        for (std::size_t i = 0; i < stays.events.size(); ++i) {
            all.emplace_back(m_arrived[{false, place}][i], stays.events[i]);
        }
        for (std::size_t i = 0; i < gone.events.size(); ++i) {
            all.emplace_back(m_arrived[{true, place}][i], gone.events[i]);
        }
        std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
        stays.events.clear();
        m_arrived[{false, place}].clear();
        for (const auto& [arrival, event] : all) {
            stays.events.push_back(event);
            m_arrived[{false, place}].push_back(arrival);
        }
        stays.consents.insert(stays.consents.end(), gone.consents.begin(), gone.consents.end());
        m_others.erase(place);
        m_live->merge(m_shop.profiles[place], otherOf(place));
    }

    /// To `to`, stopping at every expiry and one microsecond before.
    bool goOn(std::int64_t to)
    {
        for (std::int64_t next = m_live->nextExpiry(); next <= to; next = m_live->nextExpiry()) {
            for (const std::int64_t at : {next - 1, next}) {
                m_rules.asOf = std::max(m_rules.asOf, at);
                m_live->advance(Instant{at});
                if (!agrees(at == next ? "at an expiry" : "before an expiry")) {
                    return false;
                }
            }
            ++m_ticks;
        }
        m_rules.asOf = std::max(m_rules.asOf, to);
        m_live->advance(Instant{to});
        return agrees("as time goes on");
    }

    bool agrees(const char* when)
    {
        for (const live::Change& change : m_live->takeChanges()) {
            ++m_changes;
            bool& member = m_followed[{change.audience, change.person}];
            if (member == change.entered) {
                QTest::qFail("a change that is none", __FILE__, __LINE__);
                return false;
            }
            member = change.entered;
        }
        for (std::size_t a = 0; a < m_definitions.size(); ++a) {
            for (std::size_t place = 0; place < m_known.size(); ++place) {
                if (!same(a, m_known[place], place, m_shop.profiles[place], when)) {
                    return false;
                }
            }
            for (const auto& [place, other] : m_others) {
                if (!same(a, other, place, otherOf(place), when)) {
                    return false;
                }
            }
        }
        return true;
    }

    bool same(std::size_t a, const PlainPerson& person, std::size_t place, std::uint32_t profile, const char* when)
    {
        const auto audience = static_cast<std::uint32_t>(a);
        const bool expected = isMember(m_definitions[a], person, place, m_rules);
        const auto followed = m_followed.find({audience, profile});
        const bool told = followed != m_followed.end() && followed->second;
        ++m_compared;
        if (m_live->isMember(audience, profile) == expected && told == expected) {
            return true;
        }
        QTest::qFail(("person " + std::to_string(place) + (expected ? " must be in " : " must not be in ") +
                      m_definitions[a].dump() + ' ' + when + " at " + instantText(m_rules.asOf) +
                      (told == expected ? "" : ", which no change says"))
                         .c_str(),
                     __FILE__, __LINE__);
        return false;
    }

    std::mt19937& m_random;
    Shop& m_shop;
    const std::vector<Json>& m_definitions;
    store::Reader m_reader;
    PlainRules m_rules;
    std::optional<live::LiveAudiences> m_live;
    std::map<std::string, store::TypedColumn> m_traits;
    std::map<std::string, std::vector<std::int64_t>> m_times;
    std::map<std::pair<std::string, std::size_t>, std::vector<std::vector<Value>>> m_cells;
    std::vector<PlainPerson> m_known;
    std::map<std::size_t, PlainPerson> m_others;
    std::map<std::pair<bool, std::size_t>, std::vector<std::size_t>> m_arrived;
    std::map<std::pair<std::uint32_t, std::uint32_t>, bool> m_followed;
    std::size_t m_told = 0;
    std::int64_t m_compared = 0;
    std::int64_t m_changes = 0;
    int m_ticks = 0;
};

} // namespace

/// Random audiences over random people whose rows come one by one: after every row, at every instant at which something
/// leaves or enters by itself, and one microsecond before, who is in is what the plain reading says, and the changes
/// say the same. WEIR_LIVE_SHOPS sets how many shops, WEIR_LIVE_SEED repeats them.
class tst_live : public QObject
{
    Q_OBJECT

private slots:
    void holdsWhatThePlainReadingSays()
    {
        const int shops =
            qEnvironmentVariableIsSet("WEIR_LIVE_SHOPS") ? qEnvironmentVariableIntValue("WEIR_LIVE_SHOPS") : 1;
        const auto seed = qEnvironmentVariableIsSet("WEIR_LIVE_SEED")
                              ? static_cast<unsigned>(qEnvironmentVariableIntValue("WEIR_LIVE_SEED"))
                          : shops <= 1 ? 20240331U
                                       : std::random_device{}();
        qInfo("WEIR_LIVE_SEED=%u", seed);
        std::int64_t compared = 0;
        std::int64_t changes = 0;
        int ticks = 0;
        for (int s = 0; s < shops; ++s) {
            std::mt19937 random(seed + static_cast<unsigned>(s));
            Shop shop(random, 8);
            Author author(shop, kFollowed);
            std::vector<Json> definitions;
            while (definitions.size() < 12) {
                Json json = author.definition();
                json.erase("cap");
                definitions.push_back(std::move(json));
            }
            Replay replay(random, shop, definitions);
            const std::int64_t one = replay.run();
            if (one < 0) {
                return;
            }
            compared += one;
            changes += replay.changes();
            ticks += replay.ticks();
        }
        qInfo("%lld memberships compared, %lld changes, %d instants at which time alone was looked at",
              static_cast<long long>(compared), static_cast<long long>(changes), ticks);
        QVERIFY(changes > shops * 20);
        QVERIFY(ticks > shops * 20);
    }
};

QTEST_GUILESS_MAIN(tst_live)
#include "tst_live.moc"
