#include "core/sample/person.h"

#include "core/base/text.h"
#include "core/sample/random.h"

#include <algorithm>
#include <cstdio>
#include <string_view>

namespace weir::sample {
namespace {

constexpr std::string_view kGiven[] = {
    "Anna",    "Ben",    "Clara",   "David",  "Elena", "Felix",   "Grace",  "Hugo",   "Ines",     "Jonas",  "Katharina",
    "Liam",    "Maria",  "Noah",    "Olivia", "Paul",  "Quentin", "Rosa",   "Samuel", "Theresa",  "Ulrich", "Vera",
    "William", "Yasmin", "Zoé",     "Amélie", "Bruno", "Chloé",   "Diego",  "Emma",   "François", "Gisela", "Hannah",
    "Isabel",  "Jürgen", "Karim",   "Léa",    "Mateo", "Nina",    "Oscar",  "Priya",  "Ravi",     "Sofía",  "Thomas",
    "Umut",    "Victor", "Wanda",   "Xavier", "Ayşe",  "Björn",   "Carmen", "Dmitri", "Eva",      "Fatima", "Günther",
    "Helen",   "Ivo",    "Jeanne",  "Kofi",   "Lucía", "Michael", "Nora",   "Omar",   "Petra",    "Robert", "Sarah",
    "Tobias",  "Ursula", "Valérie", "Walter", "Mei",   "Zofia"};
constexpr std::string_view kFamily[] = {
    "Müller",   "Schmidt",  "Schneider", "Fischer", "Weber",      "Meyer",    "Wagner",    "Becker",  "Hoffmann",
    "Koch",     "Richter",  "Martin",    "Bernard", "Dubois",     "Thomas",   "Robert",    "Petit",   "Durand",
    "Leroy",    "Moreau",   "Laurent",   "Lefèvre", "Smith",      "Jones",    "Taylor",    "Brown",   "Williams",
    "Wilson",   "Johnson",  "Davies",    "Patel",   "Wright",     "O'Neil",   "McDonald",  "García",  "Fernández",
    "González", "López",    "Martínez",  "Sánchez", "Rossi",      "Russo",    "Ferrari",   "Bianchi", "de Vries",
    "van Dijk", "Bakker",   "Janssen",   "Visser",  "Gruber",     "Huber",    "Bauer",     "Novak",   "Kowalski",
    "Yılmaz",   "Nguyen",   "Kaya",      "Okafor",  "Haddad",     "Sato",     "Lindqvist", "Hansen",  "Nielsen",
    "Virtanen", "Costa",    "Silva",     "Keller",  "Zimmermann", "Krüger",   "Wolf",      "Schäfer", "Neumann",
    "Schwarz",  "Braun",    "Hofmann",   "Lange",   "Vogel",      "Fournier", "Girard",    "Bonnet",  "Dupont",
    "Lambert",  "Fontaine", "Rousseau",  "Vincent", "Clark",      "Lewis",    "Walker",    "Hall",    "Young",
    "King",     "Green",    "Baker",     "Adams",   "Nelson",     "Carter",   "Mitchell",  "Roberts", "Turner"};
constexpr std::string_view kDomains[] = {"example.com",  "example.org",  "example.net",
                                         "mail.example", "post.example", "web.example"};

struct Country
{
    std::string_view code;
    unsigned share; ///< per mille, running total
    std::string_view cities[4];
};
constexpr Country kCountries[] = {{"DE", 280, {"Berlin", "Hamburg", "München", "Köln"}},
                                  {"FR", 480, {"Paris", "Lyon", "Marseille", "Lille"}},
                                  {"GB", 680, {"London", "Leeds", "Bristol", "Glasgow"}},
                                  {"US", 800, {"New York", "Chicago", "Austin", "Seattle"}},
                                  {"ES", 880, {"Madrid", "Barcelona", "Valencia", "Sevilla"}},
                                  {"AT", 920, {"Wien", "Graz", "Linz", "Salzburg"}},
                                  {"NL", 960, {"Amsterdam", "Utrecht", "Rotterdam", "Eindhoven"}},
                                  {"IT", 1000, {"Milano", "Roma", "Torino", "Bologna"}}};

/// Ranges for drama use: Arcep (FR), Ofcom (GB), Bundesnetzagentur (DE), NANPA 555-01XX (US). Each prefix is followed
/// by `digits` digits.
struct PhoneRange
{
    std::string_view country;
    std::string_view prefix;
    int digits;
};
constexpr PhoneRange kPhoneRanges[] = {
    {"FR", "+3363998", 4},   {"FR", "+3319900", 4},   {"FR", "+3326191", 4},   {"FR", "+3335301", 4},
    {"FR", "+3346571", 4},   {"FR", "+3353649", 4},   {"GB", "+447700900", 3}, {"GB", "+441134960", 3},
    {"GB", "+441144960", 3}, {"GB", "+441154960", 3}, {"GB", "+441164960", 3}, {"GB", "+441174960", 3},
    {"GB", "+441184960", 3}, {"GB", "+441214960", 3}, {"GB", "+441314960", 3}, {"GB", "+441414960", 3},
    {"GB", "+441514960", 3}, {"GB", "+441614960", 3}, {"GB", "+442079460", 3}, {"DE", "+493023125", 3},
    {"DE", "+496990009", 3}, {"DE", "+494066969", 3}, {"DE", "+492214710", 3}, {"DE", "+498999998", 3},
    {"US", "+121255501", 2}, {"US", "+131255501", 2}, {"US", "+151255501", 2}, {"US", "+120655501", 2},
    {"US", "+141555501", 2}, {"US", "+161755501", 2}, {"US", "+130355501", 2}, {"US", "+140455501", 2},
    {"US", "+150355501", 2}, {"US", "+160255501", 2}, {"US", "+171355501", 2}, {"US", "+170255501", 2},
    {"US", "+191955501", 2}, {"US", "+180155501", 2}, {"US", "+161255501", 2}, {"US", "+181655501", 2}};

/// Hands out each number once.
class PhoneBook
{
public:
    std::string next(std::string_view country)
    {
        for (std::size_t i = 0; i < std::size(kPhoneRanges); ++i) {
            const PhoneRange& range = kPhoneRanges[i];
            const unsigned size = range.digits == 4 ? 10'000 : range.digits == 3 ? 1'000 : 100;
            if (range.country == country && m_used[i] < size) {
                // Stepping by a number coprime to every size spreads neighbours.
                const unsigned number = (m_used[i]++ * 7919U) % size;
                std::string digits = std::to_string(number);
                digits.insert(0, static_cast<std::size_t>(range.digits) - digits.size(), '0');
                return std::string(range.prefix) + digits;
            }
        }
        return {};
    }

private:
    unsigned m_used[std::size(kPhoneRanges)] = {};
};

std::string asciiLower(std::string_view name)
{
    static constexpr std::pair<std::string_view, std::string_view> kPlain[] = {
        {"ü", "ue"}, {"ö", "oe"}, {"ä", "ae"}, {"é", "e"}, {"è", "e"}, {"ç", "c"},  {"í", "i"},
        {"á", "a"},  {"ñ", "n"},  {"ş", "s"},  {"ı", "i"}, {"ó", "o"}, {"Ü", "ue"}, {"Ö", "oe"}};
    std::string text = toLower(name);
    for (const auto& [from, to] : kPlain) {
        for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
            text.replace(at, from.size(), to);
        }
    }
    std::erase_if(text, [](char c) { return !((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')); });
    return text;
}

std::string hexId(Random& random, int digits)
{
    static constexpr char kDigits[] = "0123456789abcdef";
    std::string id;
    for (int i = 0; i < digits; ++i) {
        id += kDigits[random.below(16)];
    }
    return id;
}

} // namespace

std::vector<Person> makePeople(std::uint32_t count, std::uint64_t seed, Instant end)
{
    std::vector<Person> people;
    people.reserve(count);
    PhoneBook phones;
    for (std::uint32_t i = 0; i < count; ++i) {
        Random random(seed, i + 1);
        Person person;
        person.number = i + 1;
        person.given = random.pick(kGiven);
        person.family = random.pick(kFamily);
        const auto draw = random.below(1000);
        const Country& country = *std::find_if(std::begin(kCountries), std::end(kCountries),
                                               [&](const Country& c) { return draw < c.share; });
        person.country = country.code;
        person.city = random.pick(country.cities);
        const std::string stem = asciiLower(person.given) + '.' + asciiLower(person.family);
        person.email = stem + std::to_string(i + 1) + '@' + std::string(random.pick(kDomains));
        person.firstSeen = end - Duration::seconds(random.between(86'400, 540LL * 86'400));
        if (random.chance(60)) {
            person.oldEmail = asciiLower(person.given).substr(0, 1) + asciiLower(person.family) +
                              std::to_string(i + 1) + '@' + std::string(random.pick(kDomains));
            person.emailChanged = end - Duration::seconds(random.between(10LL * 86'400, 200LL * 86'400));
        }
        if (random.chance(720)) {
            person.phone = phones.next(person.country);
        }
        if (random.chance(780)) {
            person.userId = "u" + std::to_string(100'000 + i * 7 + random.below(7));
        }
        const std::uint64_t browsers = 1 + random.below(3);
        for (std::uint64_t b = 0; b < browsers; ++b) {
            person.cookies.push_back("c-" + hexId(random, 16));
        }
        const std::int32_t lastDay = static_cast<std::int32_t>(end.micros / 86'400'000'000LL);
        person.birthDate = Date{lastDay - static_cast<std::int32_t>(random.between(18 * 365, 80 * 365))};
        person.loyal = random.chance(220);
        person.activity = static_cast<unsigned>(1 + random.skewed(person.loyal ? 60 : 18));
        people.push_back(std::move(person));
    }
    return people;
}

} // namespace weir::sample
