#include "core/connect/privacy_guess.h"

#include "core/base/speech.h"
#include "core/base/text.h"

#include <algorithm>
#include <array>

namespace weir::connect {
namespace {

/// Splits "customerID", "customer_id", "Customer Id" and "E-Mail" into lower-case words.
std::vector<std::string> wordsOf(std::string_view name)
{
    std::vector<std::string> words;
    std::string word;
    char before = 0;
    for (const char c : name) {
        const bool upper = c >= 'A' && c <= 'Z';
        const bool wasLower = before >= 'a' && before <= 'z';
        const bool letter =
            upper || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
        if ((!letter || (upper && wasLower)) && !word.empty()) {
            words.push_back(toLower(word));
            word.clear();
        }
        if (letter) {
            word += c;
        }
        before = c;
    }
    if (!word.empty()) {
        words.push_back(toLower(word));
    }
    return words;
}

struct NameRule
{
    Privacy privacy;
    std::string meaning;
    std::vector<std::string_view> words; ///< Any of these as a word, or as the whole name without separators.
};

const std::vector<NameRule>& nameRules()
{
    using enum Privacy;
    static const std::vector<NameRule> rules{
        {Identifier, say("an e-mail address"), {"email", "mail", "emailaddress", "courriel", "correo"}},
        {Identifier,
         say("a phone number"),
         {"phone", "phonenumber", "mobile", "mobil", "cell", "cellphone", "tel", "telephone", "telefon", "handy", "fax",
          "msisdn", "telefono", "cellulare", "telefonnummer", "whatsapp"}},
        {Identifier,
         say("an id of a person"),
         {"userid",       "customerid", "customernumber", "customerno",   "clientid",  "personid",   "memberid",
          "membernumber", "profileid",  "contactid",      "subscriberid", "accountid", "visitorid",  "anonymousid",
          "externalid",   "loyaltyid",  "kundennummer",   "kundenid",     "kundennr",  "distinctid", "patientid",
          "employeeid",   "uid",        "username",       "login"}},
        {Identifier,
         say("an id of a device or browser"),
         {"cookie", "cookieid", "deviceid", "idfa", "gaid", "aaid", "adid", "advertisingid", "gclid", "fbclid", "fbp",
          "fbc", "ga", "sessionid", "fingerprint", "imei", "pushtoken", "devicetoken"}},
        {Identifier, say("an IP address"), {"ip", "ipaddress", "ipaddr", "ipv4", "ipv6", "clientip", "remoteaddr"}},
        {Identifier,
         say("an official number"),
         {"ssn", "iban", "passport", "passportnumber", "taxid", "steuernummer", "nationalid", "vatid", "creditcard",
          "cardnumber", "licenseplate"}},
        {Identifier, say("a card or account"), {"loyaltycard", "accountnumber", "kontonummer"}},
        {Personal,
         say("a name"),
         {"firstname", "lastname", "fullname", "surname", "givenname", "familyname", "middlename", "vorname",
          "nachname", "prenom", "nombre", "apellido", "cognome", "displayname", "customername", "contactname",
          "username", "salutation", "anrede"}},
        {Personal,
         say("an address"),
         {"address", "adresse", "street", "strasse", "stra\u00DFe", "city", "ort", "zip", "zipcode", "postcode",
          "postalcode", "plz", "address1", "address2", "streetaddress", "direccion", "indirizzo", "housenumber"}},
        {Personal,
         say("a birthday or age"),
         {"birthday", "birthdate", "dateofbirth", "dob", "geburtsdatum", "age", "birthyear"}},
        {Personal, say("a place"), {"latitude", "longitude", "lat", "lon", "lng", "geolocation", "location"}},
        {Personal,
         say("something sensitive"),
         {"gender", "sex", "geschlecht", "religion", "ethnicity", "nationality", "salary", "income", "health",
          "diagnosis", "disability", "maritalstatus"}},
        {Personal, say("the browser"), {"useragent"}},
        {Personal,
         say("a secret of a person"),
         {"password",
          "passwd",
          "pwd",
          "passwort",
          "kennwort",
          "motdepasse",
          "contrasena",
          "contrase\u00F1a",
          "passphrase",
          "passcode",
          "passhash",
          "pin",
          "otp",
          "token",
          "apikey",
          "apitoken",
          "privatekey",
          "secret",
          "credential",
          "credentials",
          "securityanswer",
          "cvv",
          "cvc"}},
    };
    return rules;
}

/// Does the rule's word stand in the name: as a word, as two or three neighbouring words, or as the whole name?
bool says(const std::vector<std::string>& words, std::string_view wanted)
{
    for (std::size_t first = 0; first < words.size(); ++first) {
        std::string joined;
        for (std::size_t last = first; last < words.size() && last < first + 3; ++last) {
            joined += words[last];
            if (joined == wanted) {
                return true;
            }
        }
    }
    return false;
}

/// Flags, counts and times about a thing are not the thing ("email_opened", "phone_verified_at").
bool isAbout(const std::vector<std::string>& words)
{
    constexpr std::array<std::string_view, 25> about{
        "count",  "opened", "clicked",    "sent",     "verified",   "optin",   "consent", "subject", "status",
        "type",   "valid",  "at",         "enabled",  "subscribed", "bounced", "opens",   "clicks",  "campaign",
        "bounce", "domain", "permission", "provider", "template",   "channel", "kind"};
    return words.size() > 1 && std::find(about.begin(), about.end(), words.back()) != about.end();
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool looksLikeEmail(std::string_view text)
{
    text = trimmed(text);
    const std::size_t at = text.find('@');
    return at != std::string_view::npos && at > 0 && text.find('@', at + 1) == std::string_view::npos &&
           text.find('.', at) != std::string_view::npos && text.back() != '.' &&
           text.find_first_of(" {}\"<>") == std::string_view::npos;
}

/// Does an e-mail address stand anywhere in a remark or document?
bool holdsEmail(std::string_view text)
{
    const auto isPart = [](char c) {
        return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
    };
    for (std::size_t at = text.find('@'); at != std::string_view::npos; at = text.find('@', at + 1)) {
        if (at == 0 ||
            !(isPart(text[at - 1]) || std::string_view("._%+-").find(text[at - 1]) != std::string_view::npos)) {
            continue;
        }
        std::size_t end = at + 1;
        std::size_t dot = 0; // of the domain, with something on both sides
        while (end < text.size() && (isPart(text[end]) || text[end] == '.' || text[end] == '-')) {
            dot = text[end] == '.' && end > at + 1 && end + 1 < text.size() && isPart(text[end + 1]) ? end : dot;
            ++end;
        }
        if (dot > 0) {
            return true;
        }
    }
    return false;
}

bool looksLikePhone(std::string_view text)
{
    text = trimmed(text);
    if (text.size() < 8 || (text.front() != '+' && !text.starts_with("00") && text.front() != '(')) {
        return false;
    }
    const auto digits = std::count_if(text.begin(), text.end(), isDigit);
    return digits >= 8 && digits <= 16 && text.find_first_not_of("+0123456789 ()-/.") == std::string_view::npos;
}

bool looksLikeIp(std::string_view text)
{
    const auto parts = splitText(trimmed(text), '.');
    const bool four = parts.size() == 4 && std::all_of(parts.begin(), parts.end(), [](std::string_view part) {
                          return !part.empty() && part.size() <= 3 && std::all_of(part.begin(), part.end(), isDigit) &&
                                 (part.size() < 3 || part <= "255");
                      });
    const bool six = std::count(text.begin(), text.end(), ':') >= 3 &&
                     text.find_first_not_of("0123456789abcdefABCDEF:") == std::string_view::npos && text.size() > 6 &&
                     (text.find("::") != std::string_view::npos || std::count(text.begin(), text.end(), ':') == 7);
    return four || six;
}

bool looksLikeUuid(std::string_view text)
{
    if (text.size() != 36 || text[8] != '-' || text[13] != '-' || text[18] != '-' || text[23] != '-') {
        return false;
    }
    return text.find_first_not_of("0123456789abcdefABCDEF-") == std::string_view::npos;
}

/// As crypt, bcrypt, Argon2, PBKDF2 and LDAP write a hashed password, or as a JSON Web Token is written.
bool looksLikeSecret(std::string_view text)
{
    text = trimmed(text);
    constexpr std::array<std::string_view, 11> marks{"$1$", "$2a$",    "$2b$",     "$2y$",   "$5$",  "$6$",
                                                     "$y$", "$argon2", "$scrypt$", "pbkdf2", "{SSHA"};
    const bool token = text.starts_with("eyJ") && std::count(text.begin(), text.end(), '.') == 2;
    return text.size() >= 20 && (token || std::any_of(marks.begin(), marks.end(), [text](std::string_view mark) {
                                     return text.starts_with(mark);
                                 }));
}

template <class Predicate>
double share(std::span<const std::string> sample, Predicate looksLike)
{
    std::size_t filled = 0;
    std::size_t fits = 0;
    for (const std::string& cell : sample) {
        if (!cell.empty()) {
            ++filled;
            fits += looksLike(cell) ? 1U : 0U;
        }
    }
    return filled == 0 ? 0.0 : static_cast<double>(fits) / static_cast<double>(filled);
}

/// Is the cell a document with a field whose name means somebody's identifier, such as {"phone": "..."}?
bool holdsIdentifiers(std::string_view text)
{
    text = trimmed(text);
    if (text.size() < 2 || (text.front() != '{' && text.front() != '[')) {
        return false;
    }
    for (std::size_t end = text.find("\":"); end != std::string_view::npos; end = text.find("\":", end + 1)) {
        const std::size_t begin = end == 0 ? std::string_view::npos : text.rfind('"', end - 1);
        if (begin == std::string_view::npos) {
            continue;
        }
        const std::vector<std::string> words = wordsOf(text.substr(begin + 1, end - begin - 1));
        for (const NameRule& rule : nameRules()) {
            const bool meant = std::any_of(rule.words.begin(), rule.words.end(),
                                           [&](std::string_view wanted) { return says(words, wanted); });
            if (rule.privacy == Privacy::Identifier && meant && !isAbout(words)) {
                return true;
            }
        }
    }
    return false;
}

} // namespace

PrivacyGuess guessPrivacy(std::string_view name, std::span<const std::string> sample)
{
    struct ContentRule
    {
        bool (*looksLike)(std::string_view);
        std::string reason;
        double least;
    };
    // A few e-mail addresses in a column of remarks are enough to make it personal; most of them make it an identifier.
    const std::array<ContentRule, 3> contents{{{&looksLikeEmail, say("Its cells look like e-mail addresses."), 0.5},
                                               {&looksLikePhone, say("Its cells look like phone numbers."), 0.7},
                                               {&looksLikeIp, say("Its cells look like IP addresses."), 0.7}}};
    for (const ContentRule& rule : contents) {
        if (share(sample, rule.looksLike) >= rule.least) {
            return {Privacy::Identifier, rule.reason};
        }
    }
    const std::vector<std::string> words = wordsOf(name);
    if (!isAbout(words)) {
        for (const NameRule& rule : nameRules()) {
            for (const std::string_view wanted : rule.words) {
                if (says(words, wanted)) {
                    return {rule.privacy, say("The name means {meaning}.", {{"meaning", rule.meaning}})};
                }
            }
        }
        // A bare "name" is a person's or a thing's; a person's is written like two or three capitalised words.
        const auto likeNames = [](std::string_view text) {
            const auto parts = splitText(trimmed(text), ' ');
            return parts.size() >= 2 && parts.size() <= 4 &&
                   std::all_of(parts.begin(), parts.end(), [](std::string_view part) {
                       return !part.empty() && !isDigit(part.front()) &&
                              toUpper(part.substr(0, 1)) == part.substr(0, 1);
                   });
        };
        if (says(words, "name") && words.size() == 1 && share(sample, likeNames) >= 0.6) {
            return {Privacy::Personal, say("The name means a name, and its cells look like names of people.")};
        }
    }
    if (share(sample, &holdsEmail) > 0 || share(sample, &looksLikePhone) > 0.2 ||
        share(sample, &holdsIdentifiers) > 0) {
        return {Privacy::Personal, say("Some of its cells hold e-mail addresses or phone numbers.")};
    }
    if (share(sample, &looksLikeSecret) > 0.5) {
        return {Privacy::Personal, say("Its cells look like hashed passwords or tokens.")};
    }
    if (share(sample, &looksLikeUuid) >= 0.9 &&
        (says(words, "anonymous") || says(words, "visitor") || says(words, "user"))) {
        return {Privacy::Identifier, say("Its cells are ids of visitors.")};
    }
    return {};
}

std::vector<std::string> markPrivacy(std::vector<Field>& fields, const std::vector<std::vector<std::string>>& samples)
{
    std::vector<std::string> notes;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (fields[i].privacy != Privacy::Plain) {
            continue;
        }
        const std::span<const std::string> sample =
            i < samples.size() ? std::span<const std::string>(samples[i]) : std::span<const std::string>{};
        const PrivacyGuess guess = guessPrivacy(fields[i].name, sample);
        if (guess.privacy != Privacy::Plain) {
            fields[i].privacy = guess.privacy;
            const Error::Arguments arguments{{"column", fields[i].name}, {"reason", guess.reason}};
            notes.push_back(guess.privacy == Privacy::Identifier
                                ? say("Column {column} is marked as an identifier: {reason}", arguments)
                                : say("Column {column} is marked as personal: {reason}", arguments));
        }
    }
    return notes;
}

} // namespace weir::connect
