#include "core/base/text.h"
#include "core/clean/clean.h"
#include "core/clean/rules.h"
#include "core/clean/text.h"

#include <unicode/locid.h>
#include <unicode/region.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <unordered_map>

namespace weir::clean {
namespace {

struct Alias
{
    std::string_view name;
    std::string_view code;
};

/// What people write beside the names in ICU's data. Parts of a state count as the state.
constexpr std::array<Alias, 62> kAliases{{{"uk", "GB"},
                                          {"great britain", "GB"},
                                          {"britain", "GB"},
                                          {"england", "GB"},
                                          {"scotland", "GB"},
                                          {"wales", "GB"},
                                          {"northern ireland", "GB"},
                                          {"united kingdom of great britain and northern ireland", "GB"},
                                          {"grossbritannien", "GB"},
                                          {"vereinigtes konigreich", "GB"},
                                          {"schottland", "GB"},
                                          {"angleterre", "GB"},
                                          {"grande bretagne", "GB"},
                                          {"eire", "IE"},
                                          {"rep of ireland", "IE"},
                                          {"republic of ireland", "IE"},
                                          {"usa", "US"},
                                          {"us of a", "US"},
                                          {"united states of america", "US"},
                                          {"america", "US"},
                                          {"vereinigte staaten von amerika", "US"},
                                          {"etats unis d amerique", "US"},
                                          {"holland", "NL"},
                                          {"nederland", "NL"},
                                          {"pays bas", "NL"},
                                          {"brd", "DE"},
                                          {"bundesrepublik deutschland", "DE"},
                                          {"federal republic of germany", "DE"},
                                          {"schweizerische eidgenossenschaft", "CH"},
                                          {"czech republic", "CZ"},
                                          {"tschechische republik", "CZ"},
                                          {"republique tcheque", "CZ"},
                                          {"slovak republic", "SK"},
                                          {"russian federation", "RU"},
                                          {"russische foderation", "RU"},
                                          {"uae", "AE"},
                                          {"emirates", "AE"},
                                          {"south korea", "KR"},
                                          {"korea", "KR"},
                                          {"republic of korea", "KR"},
                                          {"north korea", "KP"},
                                          {"viet nam", "VN"},
                                          {"hong kong", "HK"},
                                          {"macao", "MO"},
                                          {"macau", "MO"},
                                          {"taiwan", "TW"},
                                          {"prc", "CN"},
                                          {"peoples republic of china", "CN"},
                                          {"turkey", "TR"},
                                          {"turkiye", "TR"},
                                          {"ivory coast", "CI"},
                                          {"burma", "MM"},
                                          {"swaziland", "SZ"},
                                          {"cape verde", "CV"},
                                          {"macedonia", "MK"},
                                          {"bosnia", "BA"},
                                          {"palestine", "PS"},
                                          {"vatican", "VA"},
                                          {"holy see", "VA"},
                                          {"iran islamic republic of", "IR"},
                                          {"moldova republic of", "MD"},
                                          {"rsa", "ZA"}}};

constexpr std::array<std::string_view, 5> kArticles{"the ", "la ", "le ", "les ", "die "};

/// Letters and digits with single spaces; "the " at the start and everything else removed.
std::string keyOf(std::string_view text)
{
    const icu::UnicodeString bare = icu::UnicodeString::fromUTF8(bareLetters(text));
    icu::UnicodeString result;
    bool space = false;
    for (int32_t at = 0; at < bare.length(); at = bare.moveIndex32(at, 1)) {
        const UChar32 c = bare.char32At(at);
        if (u_isalnum(c) || (U_GET_GC_MASK(c) & U_GC_M_MASK) != 0) {
            if (space && !result.isEmpty()) {
                result.append(static_cast<UChar32>(' '));
            }
            space = false;
            result.append(c);
        } else {
            space = space || c != '.'; // "U.S.A." is USA
        }
    }
    std::string key;
    result.toUTF8String(key);
    for (const std::string_view start : kArticles) {
        if (key.starts_with(start) && key.size() > start.size() + 3) {
            key.erase(0, start.size());
            break;
        }
    }
    return key;
}

/// Codes that ICU knows and ISO 3166-1 does not assign, or not any more. XK stays: it is user-assigned, but the only
/// code there is for Kosovo.
bool isUnassigned(std::string_view code)
{
    return code == "AN" || code == "CS" || code == "YU" || code == "SU" || code == "DD" || code == "TP" ||
           code == "ZR" || code == "BU" || code == "FX" || code == "QO" || code == "EU" || code == "AC" ||
           code == "CP" || code == "DG" || code == "EA" || code == "IC" || code == "TA" || code == "UN" ||
           code == "EZ" || code == "NT" || code == "RH" || code == "VD" || code == "YD" || code == "CQ";
}

class Countries
{
public:
    Countries()
    {
        std::vector<std::string> codes;
        for (const char* const* code = icu::Locale::getISOCountries(); *code; ++code) {
            if (!isUnassigned(*code)) {
                codes.emplace_back(*code);
            }
        }
        for (const std::string& code : codes) {
            const icu::Locale country("", code.c_str());
            add(code, code);
            add(country.getISO3Country(), code);
            UErrorCode status = U_ZERO_ERROR;
            if (const icu::Region* region = icu::Region::getInstance(code.c_str(), status);
                U_SUCCESS(status) && region->getNumericCode() > 0) {
                add(std::to_string(1000 + region->getNumericCode()).substr(1), code);
            }
        }
        for (const std::string& code : codes) {
            for (const char* language : {"en", "de", "fr"}) {
                addName(code, icu::Locale(language));
            }
        }
        // Languages with data for the country, such as "fi_FI": its own name for itself.
        int32_t count = 0;
        const icu::Locale* locales = icu::Locale::getAvailableLocales(count);
        for (int32_t i = 0; i < count; ++i) {
            if (*locales[i].getCountry() != '\0' && !isUnassigned(locales[i].getCountry())) {
                addName(locales[i].getCountry(), locales[i]);
            }
        }
        for (const Alias& alias : kAliases) {
            m_byKey.insert_or_assign(keyOf(alias.name), std::string(alias.code));
        }
    }

    [[nodiscard]] std::optional<std::string> find(std::string_view text) const
    {
        const auto found = m_byKey.find(keyOf(text));
        return found == m_byKey.end() ? std::nullopt : std::optional(found->second);
    }

    [[nodiscard]] const std::unordered_map<std::string, std::string>& all() const { return m_byKey; }

private:
    void add(std::string_view name, const std::string& code)
    {
        if (std::string key = keyOf(name); !key.empty()) {
            m_byKey.emplace(std::move(key), code); // the first name wins: codes, then en, de, fr, own languages
        }
    }

    void addName(const std::string& code, const icu::Locale& language)
    {
        icu::UnicodeString name;
        icu::Locale("", code.c_str()).getDisplayCountry(language, name);
        std::string utf8;
        name.toUTF8String(utf8);
        add(utf8, code);
        if (const std::size_t bracket = utf8.find(" ("); bracket != std::string::npos) {
            add(utf8.substr(0, bracket), code); // "Myanmar (Burma)"
        }
        std::string words = utf8;
        for (const std::string_view sign : {" & ", " and "}) {
            if (const std::size_t at = words.find(sign); at != std::string::npos) {
                add(words.substr(0, at) + (sign == " & " ? " and " : " ") + words.substr(at + sign.size()), code);
            }
        }
    }

    std::unordered_map<std::string, std::string> m_byKey;
};

const Countries& countries()
{
    static const Countries all;
    return all;
}

} // namespace

std::optional<std::string> normalizeCountry(std::string_view text)
{
    constexpr std::size_t kLongest = 100;
    return text.size() > kLongest ? std::nullopt : countries().find(text);
}

std::vector<std::pair<std::string, std::string>> countryKeys()
{
    std::vector<std::pair<std::string, std::string>> keys(countries().all().begin(), countries().all().end());
    std::sort(keys.begin(), keys.end());
    return keys;
}

std::vector<std::string_view> countryArticles()
{
    return {kArticles.begin(), kArticles.end()};
}

} // namespace weir::clean
