#include "core/sample/shop.h"

#include "core/base/json.h"
#include "core/base/text.h"
#include "core/sample/person.h"
#include "core/sample/random.h"
#include "core/sample/table_writer.h"

#include <algorithm>
#include <array>
#include <string>
#include <tuple>
#include <vector>

namespace weir::sample {
namespace {

constexpr std::string_view kProducts[] = {"Kettle",        "Teapot",      "Desk lamp",  "Wool blanket",
                                          "Running shoes", "Rain jacket", "Backpack",   "Water bottle",
                                          "Cookbook",      "Garden set",  "Headphones", "Bike light",
                                          "Yoga mat",      "Sun hat",     "Travel mug", "Notebook"};
constexpr int kPrices[] = {3990, 2450, 5900,  7900, 11900, 14900, 8900, 1990,
                           2790, 4590, 12900, 2490, 3290,  1890,  2190, 990}; // cents
constexpr std::string_view kPages[] = {"/",       "/pricing", "/sale",        "/new",
                                       "/stores", "/returns", "/blog/winter", "/blog/spring"};
constexpr std::string_view kCampaigns[] = {"spring-sale",   "new-arrivals",  "win-back",
                                           "newsletter-41", "newsletter-42", "loyalty"};
constexpr std::string_view kTopics[] = {"delivery late",        "wrong size", "refund",
                                        "how to care for wool", "invoice",    "damaged parcel"};
constexpr std::string_view kPurposes[] = {"email_marketing", "advertising", "analytics", "profiling"};
constexpr std::string_view kTablet = "c-store-tablet-01";

enum class Kind : std::uint8_t
{
    PageViewed,
    ProductViewed,
    ProductAdded,
    CheckoutStarted,
    OrderCompleted,
    SignedUp
};

struct WebEvent
{
    Instant time;
    Instant received;
    std::uint32_t person = 0; ///< Index.
    std::uint8_t cookie = 0;  ///< 255: the shared tablet.
    Kind kind = Kind::PageViewed;
    bool known = false; ///< Carries the user id.
    std::uint8_t item = 0;
    std::uint64_t id = 0;
};

std::string money(std::int64_t cents)
{
    const std::string rest = std::to_string(cents % 100);
    return std::to_string(cents / 100) + '.' + (rest.size() == 1 ? "0" : "") + rest;
}

std::string_view currencyOf(const Person& person)
{
    return person.country == "GB" ? "GBP" : person.country == "US" ? "USD" : "EUR";
}

/// The address that the person used at that time.
const std::string& emailAt(const Person& person, Instant time)
{
    return !person.oldEmail.empty() && time < person.emailChanged ? person.oldEmail : person.email;
}

/// "+49 30 23125 123", "030 23125123", "(030) 23125-123", ...: as people write it.
std::string messyPhone(const Person& person, Random& random)
{
    const std::string& e164 = person.phone;
    if (e164.size() < 8) {
        return e164;
    }
    const std::size_t code = person.country == "US" ? 2 : 3;
    const std::string country = e164.substr(0, code);
    const std::string rest = e164.substr(code);
    switch (random.below(5)) {
    case 0:
        return e164;
    case 1:
        return country + ' ' + rest.substr(0, 3) + ' ' + rest.substr(3);
    case 2:
        return "00" + country.substr(1) + ' ' + rest;
    case 3:
        return person.country == "US" ? '(' + rest.substr(0, 3) + ") " + rest.substr(3, 3) + '-' + rest.substr(6)
                                      : '0' + rest;
    default:
        return country + " (" + (person.country == "US" ? "" : "0") + rest.substr(0, 2) + ") " + rest.substr(2, 4) +
               '-' + rest.substr(6);
    }
}

/// Swaps, drops or doubles one letter of an ASCII text.
std::string withTypo(std::string text, Random& random)
{
    if (text.size() < 4) {
        return text;
    }
    const std::size_t at = 1 + random.below(text.size() - 3);
    const auto plain = [&](std::size_t i) { return static_cast<unsigned char>(text[i]) < 0x80; };
    if (!plain(at) || !plain(at + 1)) {
        return text;
    }
    switch (random.below(3)) {
    case 0:
        std::swap(text[at], text[at + 1]);
        break;
    case 1:
        text.erase(at, 1);
        break;
    default:
        text.insert(at, 1, text[at]);
        break;
    }
    return text;
}

std::string messyDate(Date date, Random& random)
{
    const CivilDate civil = civilFromDate(date);
    const auto two = [](int n) { return (n < 10 ? "0" : "") + std::to_string(n); };
    switch (random.below(10)) {
    case 0:
        return two(civil.day) + '.' + two(civil.month) + '.' + std::to_string(civil.year);
    case 1:
        return two(civil.day) + '/' + two(civil.month) + '/' + std::to_string(civil.year);
    default:
        return toText(date);
    }
}

std::string messyCountry(const Person& person, Random& random)
{
    static constexpr std::array<std::tuple<std::string_view, std::string_view, std::string_view>, 8> kNames{
        {{"DE", "Germany", "Deutschland"},
         {"FR", "France", "FRA"},
         {"GB", "United Kingdom", "UK"},
         {"US", "USA", "United States"},
         {"ES", "Spain", "España"},
         {"AT", "Austria", "Österreich"},
         {"NL", "Netherlands", "Nederland"},
         {"IT", "Italy", "Italia"}}};
    for (const auto& [code, first, second] : kNames) {
        if (code == person.country) {
            const auto draw = random.below(10);
            return std::string(draw == 0 ? first : draw == 1 ? second : code);
        }
    }
    return person.country;
}

/// Writes everything about one shop. One method per file; `m_truth` collects which record is whose.
class Shop
{
public:
    Shop(const std::filesystem::path& folder, const ShopOptions& options, const RunContext& context)
        : m_folder(folder), m_options(options), m_context(context),
          m_people(makePeople(options.people, options.seed, options.end)), m_truth(folder / "truth" / "records.csv")
    {
        m_truth.row({"file", "key", "person"});
    }

    Result<ShopReport> write()
    {
        m_report.people = m_people.size();
        makeWebEvents();
        for (const auto step : {&Shop::writeWebEvents, &Shop::writeOrders, &Shop::writeTickets, &Shop::writeEngagement,
                                &Shop::writeContacts, &Shop::writeConsents}) {
            if (m_context.stopped()) {
                return cancelled();
            }
            WEIR_RETURN_IF_ERROR((this->*step)());
        }
        WEIR_RETURN_IF_ERROR(m_truth.finish());
        ++m_report.files;
        return m_report;
    }

private:
    struct Order
    {
        std::uint32_t person = 0;
        Instant time;
        std::uint8_t item = 0;
        bool inStore = false;
    };

    void truth(std::string_view file, std::string_view key, const Person& person)
    {
        m_truth.row({file, key, std::to_string(person.number)});
    }

    void makeWebEvents()
    {
        const std::uint64_t wanted = m_options.events * 7 / 10;
        std::uint64_t weight = 0;
        for (const Person& person : m_people) {
            weight += person.activity;
        }
        m_events.reserve(wanted);
        std::uint64_t cumulative = 0;
        for (std::uint32_t i = 0; i < m_people.size(); ++i) {
            cumulative += m_people[i].activity;
            const std::uint64_t upTo = weight == 0 ? 0 : cumulative * wanted / weight;
            Random random(m_options.seed, 1'000'000'000ULL + i);
            while (m_events.size() < upTo) {
                session(i, upTo, random);
            }
        }
        // Copies of events that a phone sent twice come last, then everything is put into the order of arrival.
        Random random(m_options.seed, 2'000'000'000ULL);
        const std::size_t originals = m_events.size();
        for (std::size_t k = 0; k < originals / 100; ++k) {
            WebEvent copy = m_events[random.below(originals)];
            copy.received = copy.received + Duration::seconds(random.between(1, 3600));
            m_events[random.below(originals)] = copy; // replaces, so that the count stays what was asked for
        }
        std::sort(m_events.begin(), m_events.end(), [](const WebEvent& a, const WebEvent& b) {
            return std::tie(a.received, a.id, a.time) < std::tie(b.received, b.id, b.time);
        });
    }

    void session(std::uint32_t index, std::uint64_t upTo, Random& random)
    {
        const Person& person = m_people[index];
        const std::int64_t span = std::max<std::int64_t>(1, (m_options.end - person.firstSeen).micros / 1'000'000);
        // The smaller of two draws puts more sessions near the end: the shop grows.
        const std::int64_t back = std::min(random.between(0, span - 1), random.between(0, span - 1));
        Instant time = m_options.end - Duration::seconds(back + 1);
        const bool tablet = index % 500 == 7 && random.chance(300);
        const auto cookie = static_cast<std::uint8_t>(tablet ? 255 : random.below(person.cookies.size()));
        bool known = tablet || (!person.userId.empty() && random.chance(350));
        known = known && !person.userId.empty();
        const std::uint64_t views = 1 + random.below(6);
        const auto push = [&](Kind kind, std::uint8_t item) {
            if (m_events.size() >= upTo) {
                return;
            }
            WebEvent event;
            event.time = time;
            event.received =
                time + Duration::seconds(random.chance(15) ? random.between(3600, 2 * 86'400) : random.between(0, 3));
            event.person = index;
            event.cookie = cookie;
            event.kind = kind;
            event.known = known;
            event.item = item;
            event.id = ++m_nextEvent;
            m_events.push_back(event);
            if (kind == Kind::OrderCompleted) {
                m_orders.push_back({index, time, item, false});
            }
            time = std::min(time + Duration::seconds(random.between(4, 240)), m_options.end);
        };
        for (std::uint64_t v = 0; v < views; ++v) {
            push(Kind::PageViewed, static_cast<std::uint8_t>(random.skewed(std::size(kPages))));
        }
        const auto item = static_cast<std::uint8_t>(random.below(std::size(kProducts)));
        if (random.chance(550)) {
            push(Kind::ProductViewed, item);
            if (random.chance(person.loyal ? 500 : 220)) {
                push(Kind::ProductAdded, item);
                if (random.chance(600)) {
                    known = !person.userId.empty();
                    push(Kind::CheckoutStarted, item);
                    if (random.chance(700)) {
                        push(Kind::OrderCompleted, item);
                    }
                }
            }
        }
        if (known && random.chance(20)) {
            push(Kind::SignedUp, 0);
        }
    }

    Status writeWebEvents()
    {
        static constexpr std::string_view kNames[] = {"Page viewed",      "Product viewed",  "Product added",
                                                      "Checkout started", "Order completed", "Signed up"};
        std::unique_ptr<TableWriter> file;
        std::string month;
        std::string name;
        for (const WebEvent& event : m_events) {
            const std::string received = toText(event.received);
            if (received.compare(0, 7, month) != 0) {
                if (file) {
                    WEIR_RETURN_IF_ERROR(file->finish());
                }
                month = received.substr(0, 7);
                file = std::make_unique<TableWriter>(m_folder / "data" / "web" / (month + ".csv"));
                ++m_report.files;
                file->row({"message_id", "anonymous_id", "user_id", "email", "event", "timestamp", "received_at",
                           "device", "path", "product", "value", "currency"});
            }
            const Person& person = m_people[event.person];
            const bool product = event.kind != Kind::PageViewed && event.kind != Kind::SignedUp;
            const bool priced = event.kind == Kind::OrderCompleted || event.kind == Kind::CheckoutStarted ||
                                event.kind == Kind::ProductAdded;
            const bool withEmail = event.known && (event.kind == Kind::SignedUp || event.kind == Kind::OrderCompleted);
            const std::string id = "m-" + std::to_string(m_options.seed) + '-' + std::to_string(event.id);
            file->row({id, event.cookie == 255 ? kTablet : std::string_view(person.cookies[event.cookie]),
                       event.known ? std::string_view(person.userId) : "",
                       withEmail ? std::string_view(emailAt(person, event.time)) : "",
                       kNames[static_cast<std::size_t>(event.kind)], toText(event.time), received,
                       event.cookie == 255 ? "tablet"
                       : event.cookie == 1 ? "phone"
                                           : "desktop",
                       event.kind == Kind::PageViewed ? kPages[event.item]
                       : product                      ? "/product"
                                                      : "/account",
                       product ? kProducts[event.item] : "", priced ? money(kPrices[event.item]) : std::string{},
                       priced ? currencyOf(person) : ""});
            ++m_report.events;
        }
        return file ? file->finish() : Status{};
    }

    Status writeOrders()
    {
        Random random(m_options.seed, 3'000'000'000ULL);
        const std::uint64_t inStore = m_options.events * 2 / 100;
        for (std::uint64_t k = 0; k < inStore && !m_people.empty(); ++k) {
            const auto index = static_cast<std::uint32_t>(random.skewed(m_people.size()));
            const std::int64_t span =
                std::max<std::int64_t>(1, (m_options.end - m_people[index].firstSeen).micros / 1'000'000);
            m_orders.push_back({index, m_options.end - Duration::seconds(random.between(1, span)),
                                static_cast<std::uint8_t>(random.below(std::size(kProducts))), true});
        }
        std::sort(m_orders.begin(), m_orders.end(), [](const Order& a, const Order& b) {
            return std::tie(a.time, a.person, a.item, a.inStore) < std::tie(b.time, b.person, b.item, b.inStore);
        });
        TableWriter file(m_folder / "data" / "orders.csv");
        file.row({"order_id", "customer_email", "user_id", "ordered_at", "channel", "product", "quantity", "total",
                  "currency", "status"});
        std::uint64_t number = 500'000;
        for (const Order& order : m_orders) {
            const Person& person = m_people[order.person];
            const std::string id = "O" + std::to_string(++number);
            std::string email = emailAt(person, order.time);
            if (random.chance(80)) {
                email = ' ' + toUpper(email.substr(0, 1)) + email.substr(1) + ' '; // typed at the till
            }
            const auto quantity = random.chance(150) ? random.between(2, 4) : 1;
            const auto state = random.below(100);
            file.row({id, email, order.inStore ? "" : std::string_view(person.userId), toText(order.time),
                      order.inStore ? "store" : "web", kProducts[order.item], std::to_string(quantity),
                      money(kPrices[order.item] * quantity), currencyOf(person),
                      state < 90   ? "paid"
                      : state < 96 ? "refunded"
                                   : "cancelled"});
            truth("orders.csv", id, person);
            ++m_report.events;
        }
        ++m_report.files;
        return file.finish();
    }

    Status writeEngagement()
    {
        Random random(m_options.seed, 4'000'000'000ULL);
        TableWriter file(m_folder / "data" / "email_engagement.csv");
        file.row({"message_id", "email", "campaign", "action", "at"});
        // Written last of the events, it fills up to the number that was asked for.
        const std::uint64_t wanted = m_options.events - std::min(m_options.events, m_report.events);
        for (std::uint64_t k = 0; k < wanted && !m_people.empty();) {
            const Person& person = m_people[random.below(m_people.size())];
            const std::int64_t span = std::max<std::int64_t>(1, (m_options.end - person.firstSeen).micros / 1'000'000);
            Instant time = m_options.end - Duration::seconds(random.between(1, span));
            const std::string_view campaign = random.pick(kCampaigns);
            const std::string& email = emailAt(person, time);
            const auto action = [&](std::string_view what) {
                if (k < wanted) {
                    const std::string id = "e-" + std::to_string(m_options.seed) + '-' + std::to_string(++k);
                    file.row({id, email, campaign, what, toText(time)});
                    ++m_report.events;
                }
                time = std::min(time + Duration::seconds(random.between(30, 40'000)), m_options.end);
            };
            action(random.chance(12) ? "bounced" : "delivered");
            if (random.chance(person.loyal ? 620 : 300)) {
                action("opened");
                if (random.chance(250)) {
                    action("clicked");
                }
            }
        }
        ++m_report.files;
        return file.finish();
    }

    Status writeTickets()
    {
        Random random(m_options.seed, 5'000'000'000ULL);
        TableWriter file(m_folder / "data" / "tickets.ndjson");
        const std::uint64_t wanted = m_options.events / 100;
        for (std::uint64_t k = 0; k < wanted && !m_people.empty(); ++k) {
            const Person& person = m_people[random.below(m_people.size())];
            const std::int64_t span = std::max<std::int64_t>(1, (m_options.end - person.firstSeen).micros / 1'000'000);
            const Instant time = m_options.end - Duration::seconds(random.between(1, span));
            const std::string id = "T" + std::to_string(10'000 + k);
            Json requester{{"name", random.chance(100) ? withTypo(person.given, random) + ' ' + person.family
                                                       : person.given + ' ' + person.family}};
            const bool withPhone = !person.phone.empty() && random.chance(400);
            if (withPhone) {
                requester["phone"] = messyPhone(person, random);
            }
            if (!withPhone || random.chance(800)) {
                requester["email"] = emailAt(person, time);
            }
            file.line(compactJson({{"ticket_id", id},
                                   {"opened_at", toText(time)},
                                   {"topic", random.pick(kTopics)},
                                   {"requester", std::move(requester)},
                                   {"satisfaction", random.chance(500) ? Json(random.between(1, 5)) : Json()}}));
            truth("tickets.ndjson", id, person);
            ++m_report.events;
        }
        ++m_report.files;
        return file.finish();
    }

    Status writeContacts()
    {
        TableWriter file(m_folder / "data" / "crm_contacts.csv");
        file.row({"contact_id", "first_name", "last_name", "email", "phone", "country", "city", "birth_date",
                  "created_at", "user_id", "tier"});
        std::uint64_t number = 1'000;
        for (std::uint32_t i = 0; i < m_people.size(); ++i) {
            Random random(m_options.seed, 6'000'000'000ULL + i);
            const Person& person = m_people[i];
            const auto draw = random.below(1000);
            const int records = draw < 10 ? 5 : draw < 90 ? 2 : draw < 720 ? 1 : 0;
            for (int record = 0; record < records; ++record) {
                const bool again = record > 0;
                const std::string id = "C" + std::to_string(++number);
                std::string given = person.given;
                std::string family = person.family;
                std::string email =
                    again && !person.oldEmail.empty() && random.chance(500) ? person.oldEmail : person.email;
                if (again && random.chance(400)) {
                    family = withTypo(family, random);
                }
                if (random.chance(60)) {
                    given = toUpper(given);
                    family = toUpper(family);
                }
                if (random.chance(70)) {
                    email = toUpper(email.substr(0, 1)) + email.substr(1) + ' ';
                }
                // A later record must share something with an earlier one, or nobody could know; e-mail or phone is
                // dropped, not both.
                const bool dropEmail = again && !person.phone.empty() && random.chance(300);
                const std::string phone = person.phone.empty() || (!dropEmail && again && random.chance(400))
                                              ? std::string{}
                                              : messyPhone(person, random);
                const Instant created = person.firstSeen + Duration::days(random.between(0, 30));
                file.row({id, given, family, dropEmail ? std::string_view{} : std::string_view(email), phone,
                          messyCountry(person, random), person.city,
                          random.chance(850) ? messyDate(person.birthDate, random) : std::string{},
                          toText(std::min(created, m_options.end)).substr(0, 10),
                          random.chance(700) ? std::string_view(person.userId) : std::string_view{},
                          person.loyal         ? "gold"
                          : random.chance(300) ? "silver"
                                               : ""});
                truth("crm_contacts.csv", id, person);
                ++m_report.contacts;
            }
        }
        ++m_report.files;
        return file.finish();
    }

    Status writeConsents()
    {
        TableWriter file(m_folder / "data" / "consent_log.csv");
        file.row({"email", "user_id", "purpose", "status", "at", "method", "notice_version"});
        for (std::uint32_t i = 0; i < m_people.size(); ++i) {
            Random random(m_options.seed, 7'000'000'000ULL + i);
            const Person& person = m_people[i];
            if (!random.chance(780)) {
                continue; // never asked
            }
            const Instant asked = person.firstSeen + Duration::seconds(random.between(0, 600));
            for (std::size_t p = 0; p < std::size(kPurposes); ++p) {
                static constexpr unsigned kGrantPerMille[] = {690, 470, 640, 230};
                if (random.chance(80)) {
                    continue; // this question was skipped
                }
                const bool granted = random.chance(kGrantPerMille[p]);
                const bool byUser = !person.userId.empty() && random.chance(300);
                const auto write = [&](std::string_view status, Instant time, std::string_view method) {
                    file.row({byUser ? std::string_view{} : std::string_view(emailAt(person, time)),
                              byUser ? std::string_view(person.userId) : std::string_view{}, kPurposes[p], status,
                              toText(std::min(time, m_options.end)), method,
                              time < m_options.end - Duration::days(180) ? "v6" : "v7"});
                    ++m_report.consents;
                };
                write(granted ? (random.chance(50) ? "yes" : "granted") : (random.chance(50) ? "no" : "denied"), asked,
                      "banner");
                if (granted && random.chance(90)) {
                    const std::int64_t span = std::max<std::int64_t>(1, (m_options.end - asked).micros / 1'000'000);
                    write("withdrawn", asked + Duration::seconds(random.between(1, span)), "preference centre");
                }
            }
        }
        ++m_report.files;
        return file.finish();
    }

    std::filesystem::path m_folder;
    ShopOptions m_options;
    const RunContext& m_context;
    std::vector<Person> m_people;
    std::vector<WebEvent> m_events;
    std::vector<Order> m_orders;
    std::uint64_t m_nextEvent = 0;
    TableWriter m_truth;
    ShopReport m_report;
};

} // namespace

Result<ShopReport> writeShopData(const std::filesystem::path& folder, const ShopOptions& options,
                                 const RunContext& context)
{
    if (options.people == 0) {
        return Error(ErrorCode::InvalidInput, "sample.noPeople",
                     "A shop needs at least one person. Give --people a number above 0.");
    }
    return Shop(folder, options, context).write();
}

} // namespace weir::sample
