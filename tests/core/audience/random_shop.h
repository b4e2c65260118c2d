#pragma once

#include "tests/core/audience/plain_audience.h"
#include "tests/core/identity/people_fixture.h"

#include <charconv>
#include <cmath>
#include <random>
#include <string>
#include <vector>

/// Random people for tests of audiences: as plain rows, and the same rows resolved into a store.
namespace weir::test {

inline constexpr std::int64_t kHour = 3'600'000'000;
inline constexpr std::int64_t kDay = 24 * kHour;

/// Places whose clocks change: at night, at midnight (a day without one, a day with two), by half an hour, or not at
/// all. None whose rules have changed since 2022: ICU and the system may have databases of different years.
inline const std::vector<std::string> kZones = {"",
                                                "Europe/Berlin",
                                                "America/New_York",
                                                "America/Havana",
                                                "Australia/Lord_Howe",
                                                "Asia/Kolkata",
                                                "America/Santiago",
                                                "Asia/Beirut"};
/// Moments on, before and after such changes.
inline const std::vector<std::string> kMoments = {
    "2024-03-31T00:59:59.999999Z", "2024-03-31T01:00:00Z", "2024-04-01T12:00:00Z", "2024-10-27T01:30:00Z",
    "2024-11-03T05:30:00Z",        "2024-11-04T00:00:00Z", "2024-09-08T05:00:00Z", "2024-04-07T03:30:00Z",
    "2024-06-15T10:20:30.000001Z", "2024-02-29T23:59:59Z", "2024-03-30T22:00:00Z", "2023-02-27T12:00:00Z"};

struct Trait
{
    const char* name;
    DataType column;
    CellType type;
    std::vector<std::string> texts; ///< What the cells are made of.
};

inline const std::vector<Trait>& traits()
{
    static const std::vector<Trait> all = {
        {"flag", TypeKind::Boolean, CellType::Boolean, {"true", "false"}},
        {"age", TypeKind::Integer, CellType::Integer, {"0", "-1", "17", "18", "9007199254740993", "9007199254740992"}},
        {"price", DataType::decimal(18, 2), CellType::Number, {"0.10", "12.50", "-3.00", "99.99"}},
        {"score", TypeKind::Number, CellType::Number, {"0.1", "0.30000000000000004", "0.3", "1e300", "-0.0", "7"}},
        {"city", TypeKind::Text, CellType::Text, {"", "Ulm", "ULM", "Zürich", " Ulm", "a*b?", "Bad Ulm", "100%"}},
        {"born", TypeKind::Date, CellType::Time, {"1970-01-01", "1969-12-31", "2024-03-31", "2024-02-29"}},
        {"joined", TypeKind::Instant, CellType::Time, {"2024-03-31T01:00:00Z", "2024-03-30T01:00:00Z", "2024-01-01"}},
        {"likely", TypeKind::Number, CellType::Number, {"0.1", "0.5", "0.9"}},
        {"likely percentile", TypeKind::Number, CellType::Number, {"20", "50", "80", "100"}},
        {"stay", TypeKind::Duration, CellType::Duration, {"0", "1", "3600000000", "-5"}},
        {"tags", DataType::list(TypeKind::Text), CellType::List, {"[]", R"(["red","blue"])", R"(["Red"])", R"([""])"}},
    };
    return all;
}

/// Whatever the locale's decimal separator is.
inline double numberOf(const std::string& text)
{
    double number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

inline Cell cellOf(const Trait& trait, const std::string& text)
{
    switch (trait.type) {
    case CellType::Boolean:
        return text == "true";
    case CellType::Integer:
    case CellType::Duration:
        return std::int64_t{std::stoll(text)};
    case CellType::Number:
        return numberOf(text);
    case CellType::Time:
        return timeOf(text);
    default:
        return text;
    }
}

inline std::string instantText(std::int64_t micros)
{
    return toText(Instant{micros});
}

/// One random store: people as plain rows, and the same rows resolved into a store.
class Shop
{
public:
    Shop(std::mt19937& random, std::size_t size) : m_random(random)
    {
        m_told = pick(2) == 0;
        rules.asOf = timeOf(pickOf(kMoments)) + (pick(3) == 0 ? static_cast<std::int64_t>(m_random() % kDay) : 0);
        for (const Trait& trait : traits()) {
            rules.traitTypes[trait.name] = trait.type;
            if (trait.column == DataType(TypeKind::Date)) {
                rules.dates.insert(trait.name);
            }
        }
        for (std::size_t i = 0; i < size; ++i) {
            add(i);
        }
        if (pick(2) == 0) {
            rules.validity["mail"] = kDay * static_cast<std::int64_t>(1 + pick(20));
        }
        for (const char* name : {"staff", "friends"}) {
            for (std::size_t i = 0; i < size; ++i) {
                if (pick(3) == 0) {
                    rules.audiences[name].insert(i);
                }
            }
        }
        write();
        rules.everybody = &persons;
    }
    Shop(const Shop&) = delete;
    Shop& operator=(const Shop&) = delete;

    /// A time at which something may change: now, the edges of spans, midnights of zones, each a microsecond off too.
    std::int64_t moment()
    {
        std::int64_t t = rules.asOf;
        switch (pick(5)) {
        case 0:
            break;
        case 1:
            t -= static_cast<std::int64_t>(pick(40)) * kDay;
            break;
        case 2:
            t -= static_cast<std::int64_t>(pick(72)) * kHour;
            break;
        case 3:
            if (const std::string zone = pickOf(kZones); !zone.empty()) {
                t = dayStart(t, pick(9), zone);
            }
            break;
        default:
            t -= static_cast<std::int64_t>(m_random() % (45 * kDay)) - kDay; // some lie ahead
            break;
        }
        return t + static_cast<std::int64_t>(pick(3)) - 1;
    }

    unsigned pick(unsigned n) { return static_cast<unsigned>(m_random() % n); }
    template <class T>
    const T& pickOf(const std::vector<T>& all)
    {
        return all[pick(static_cast<unsigned>(all.size()))];
    }

    std::vector<PlainPerson> persons;
    PlainRules rules;
    People people;
    std::vector<std::uint32_t> profiles; ///< Of each person.

private:
    void add(std::size_t i)
    {
        PlainPerson person;
        person.id = pick(8) == 0 ? "" : "p" + std::to_string(i);
        std::vector<std::string> row{person.id, cookie(i, 0), pick(2) == 0 ? cookie(i, 1) : "-"};
        const bool two = row[2] != "-";
        for (const Trait& trait : traits()) {
            const std::string text = pick(4) == 0 ? "-" : pickOf(trait.texts);
            row.push_back(text);
            if (text != "-" && !person.id.empty()) {
                person.traits[trait.name] = cellOf(trait, text);
            }
        }
        for (unsigned e = 0, count = person.id.empty() ? 1 + pick(4) : pick(9); e < count; ++e) {
            const std::string by = cookie(i, !person.id.empty() && two && pick(2) == 0 ? 1 : 0);
            event(person, by);
            // Which of two events at one time came first is only known among those of one cookie: the store does not
            // keep the order of rows of people who were two when it took them.
            const auto other = [&](std::size_t k) { return m_events[m_events.size() - 1 - k][0] != by; };
            for (std::size_t k = 1; k < person.events.size(); ++k) {
                if (person.events[person.events.size() - 1 - k].at == person.events.back().at && other(k)) {
                    person.events.pop_back();
                    m_events.pop_back();
                    break;
                }
            }
            if (!person.events.empty() && m_events.back()[0] == by &&
                pick(6) == 0) { // the same row twice is two events
                m_events.push_back(m_events.back());
                person.events.push_back(person.events.back());
            }
        }
        if (!person.id.empty()) {
            if (m_told) {
                person.told = moment();
                row.push_back(instantText(*person.told));
            }
            person.since = m_told ? *person.told : people.clock().now().micros;
            m_contacts.push_back(row);
            for (unsigned c = 0, count = pick(4); c < count; ++c) {
                static const std::vector<std::string> kStates{"granted", "denied", "withdrawn", "unknown"};
                const PlainConsent consent{pick(3) == 0 ? "ads" : "mail", pickOf(kStates), moment()};
                m_consents.push_back({person.id, consent.purpose, consent.state, instantText(consent.at)});
                person.consents.push_back(consent);
            }
        }
        persons.push_back(std::move(person));
    }

    void event(PlainPerson& person, const std::string& by)
    {
        static const std::vector<std::string> kNames{"view", "buy", "Buy", "return"};
        static const std::vector<std::string> kAmounts{"-", "0", "5", "5.5", "12", "100"};
        static const std::vector<std::string> kSkus{"-", "", "A-1", "a-1", "12", "5.5", "hat"};
        PlainEvent event{pickOf(kNames), moment(), {}};
        const std::string amount = pickOf(kAmounts);
        const std::string sku = pickOf(kSkus);
        const std::string gift = pick(3) == 0 ? "-" : pick(2) == 0 ? "true" : "false";
        const std::string due = pick(3) == 0 ? "-" : instantText(moment());
        if (amount != "-") {
            event.properties["amount"] = numberOf(amount);
        }
        if (sku != "-") {
            event.properties["sku"] = sku;
        }
        if (gift != "-") {
            event.properties["gift"] = gift == "true";
        }
        if (due != "-") {
            event.properties["due"] = timeOf(due);
        }
        m_events.push_back({by, event.name, instantText(event.at), amount, sku, gift, due});
        person.events.push_back(std::move(event));
    }

    static std::string cookie(std::size_t person, int which)
    {
        return "c" + std::to_string(person) + (which == 0 ? "a" : "b");
    }

    void write()
    {
        const Json cookies = {{{"column", "cookie"}, {"type", "cookie"}}};
        const Json web = {{"inputs",
                           {{{"source", "web"},
                             {"identifiers", cookies},
                             {"event",
                              {{"name", {{"column", "event"}}},
                               {"time", "at"},
                               {"properties", {"amount", "sku", "gift", "due"}}}}}}}};
        const Schema events({{"cookie", TypeKind::Text},
                             {"event", TypeKind::Text},
                             {"at", TypeKind::Instant},
                             {"amount", TypeKind::Number},
                             {"sku", TypeKind::Text},
                             {"gift", TypeKind::Boolean},
                             {"due", TypeKind::Instant}});
        people.resolve(web, inputs(rows(events, m_events, 50)));

        // The contacts come later and join the cookies of a person that have been people of their own until now.
        Schema contacts({{"id", TypeKind::Text}, {"cookie", TypeKind::Text}, {"other", TypeKind::Text}});
        Json columns = Json::array();
        for (const Trait& trait : traits()) {
            contacts.add({trait.name, trait.column});
            columns.push_back({{"column", trait.name}});
        }
        if (m_told) {
            contacts.add({"told", TypeKind::Instant});
        }
        Json crm = {{"inputs",
                     {{{"source", "crm"},
                       {"identifiers",
                        {{{"column", "id"}, {"type", "id"}},
                         {{"column", "cookie"}, {"type", "cookie"}},
                         {{"column", "other"}, {"type", "cookie"}}}},
                       {"traits", columns}},
                      {{"source", "answers"},
                       {"identifiers", {{{"column", "id"}, {"type", "id"}}}},
                       {"consent", {{"purpose", {{"column", "purpose"}}}, {"state", "state"}, {"time", "at"}}}}}}};
        if (m_told) {
            crm["inputs"][0]["traitTime"] = "told";
        }
        const Schema answers({{"id", TypeKind::Text},
                              {"purpose", TypeKind::Text},
                              {"state", TypeKind::Text},
                              {"at", TypeKind::Instant}});
        people.resolve(crm, inputs(rows(contacts, m_contacts, 50), rows(answers, m_consents, 50)));
        for (std::size_t i = 0; i < persons.size(); ++i) {
            profiles.push_back(people.find("cookie", cookie(i, 0).c_str()));
        }
        const store::Reader reader = must(people.store().openReader());
        for (std::size_t i = 0; i < persons.size(); ++i) {
            persons[i].age = profiles[i];
            persons[i].publicId = reader.publicId(profiles[i]).str();
        }
    }

    std::mt19937& m_random;
    bool m_told = false; ///< Do the contacts say when they were true?
    Cells m_contacts;
    Cells m_events;
    Cells m_consents;
};

} // namespace weir::test
