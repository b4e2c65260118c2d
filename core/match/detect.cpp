#include "core/base/text.h"
#include "core/clean/text.h"
#include "core/match/comparisons.h"
#include "core/match/nicknames.h"
#include "core/match/tasks.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <set>

namespace weir::match {
namespace {

struct Naming
{
    FieldKind kind;
    std::string_view name;
};
constexpr std::array kKindNames{Naming{FieldKind::Ignore, "ignore"},
                                Naming{FieldKind::GivenName, "given_name"},
                                Naming{FieldKind::MiddleName, "middle_name"},
                                Naming{FieldKind::FamilyName, "family_name"},
                                Naming{FieldKind::FullName, "full_name"},
                                Naming{FieldKind::Email, "email"},
                                Naming{FieldKind::Phone, "phone"},
                                Naming{FieldKind::BirthDate, "date"},
                                Naming{FieldKind::BirthYear, "year"},
                                Naming{FieldKind::BirthMonth, "month"},
                                Naming{FieldKind::BirthDay, "day"},
                                Naming{FieldKind::Postcode, "postcode"},
                                Naming{FieldKind::City, "city"},
                                Naming{FieldKind::Region, "region"},
                                Naming{FieldKind::Street, "street"},
                                Naming{FieldKind::StreetNumber, "street_number"},
                                Naming{FieldKind::FullAddress, "address"},
                                Naming{FieldKind::Identifier, "identifier"},
                                Naming{FieldKind::Number, "number"},
                                Naming{FieldKind::Category, "category"},
                                Naming{FieldKind::Text, "text"}};

/// Words of a column's name: "dateOfBirth", "DATE_OF_BIRTH" and "date of birth" give the same.
std::string words(std::string_view column)
{
    std::string spaced;
    for (std::size_t i = 0; i < column.size(); ++i) {
        const char c = column[i];
        const bool upper = c >= 'A' && c <= 'Z';
        if (upper && i > 0 && column[i - 1] >= 'a' && column[i - 1] <= 'z') {
            spaced += ' ';
        }
        spaced += c == '_' || c == '-' || c == '.' ? ' ' : c;
    }
    return plainText(spaced);
}

bool hasWord(const std::string& text, std::string_view word)
{
    const std::string padded = ' ' + text + ' ';
    return padded.find(' ' + std::string(word) + ' ') != std::string::npos;
}

bool hasAny(const std::string& text, std::initializer_list<std::string_view> candidates)
{
    return std::any_of(candidates.begin(), candidates.end(),
                       [&](std::string_view word) { return hasWord(text, word); });
}

/// What a column's values look like.
struct Look
{
    std::size_t filled = 0; ///< Records with something.
    std::size_t distinct = 0;
    double words = 0; ///< Per value.
    double letters = 0;
    double at = 0; ///< Share with an @.
    double dates = 0;
    double numbers = 0;
    double phones = 0;
    double givenNames = 0; ///< Share that begins with a known given name.
};

Look lookAt(const CodedColumn& column)
{
    Look look;
    look.distinct = column.distinct();
    look.filled = static_cast<std::size_t>(
        std::count_if(column.ids.begin(), column.ids.end(), [](std::uint32_t id) { return id != 0; }));
    const std::size_t step = std::max<std::size_t>(1, column.values.size() / 2000);
    double seen = 0;
    for (std::size_t i = 1; i < column.values.size(); i += step) {
        const std::string& value = column.values[i];
        ++seen;
        look.letters += static_cast<double>(value.size());
        look.words += 1.0 + static_cast<double>(std::count(value.begin(), value.end(), ' '));
        const std::string plain = plainText(value);
        look.givenNames += !nicknameGroups(plain.substr(0, plain.find(' '))).empty();
        const std::size_t at = value.find('@');
        look.at += at != std::string::npos && value.find('.', at) != std::string::npos;
        std::size_t digits = 0;
        std::size_t signs = 0;
        std::size_t separators = 0;
        for (const char c : value) {
            digits += c >= '0' && c <= '9';
            signs += c == '+' || c == ' ' || c == '(' || c == ')' || c == '-' || c == '.' || c == '/';
            separators += c == '-' || c == '/' || c == '.';
        }
        const bool onlyDigits = digits + signs == value.size();
        look.dates += onlyDigits && separators == 2 && digits >= 5 && digits <= 8;
        look.phones += onlyDigits && digits >= 7 && digits <= 15;
        look.numbers += digits > 0 && value.find_first_not_of("0123456789.,-$ ") == std::string::npos;
    }
    const double count = std::max(seen, 1.0);
    for (double* share :
         {&look.words, &look.letters, &look.at, &look.dates, &look.numbers, &look.phones, &look.givenNames}) {
        *share /= count;
    }
    return look;
}

FieldKind kindByName(const std::string& n, const Look& look)
{
    if (hasAny(n, {"email", "mail", "e mail"})) {
        return FieldKind::Email;
    }
    if (hasAny(n, {"phone", "telephone", "tel", "mobile", "fax", "telefon", "handy", "cell"}) && !hasWord(n, "type")) {
        return FieldKind::Phone;
    }
    if (hasAny(n, {"dob", "birthdate", "birthday", "geburtsdatum", "naissance"}) ||
        (hasWord(n, "birth") && hasAny(n, {"date", "day of"}))) {
        return FieldKind::BirthDate;
    }
    if (n == "by" || (hasWord(n, "birth") && hasWord(n, "year"))) {
        return FieldKind::BirthYear;
    }
    if (n == "bm" || (hasWord(n, "birth") && hasWord(n, "month"))) {
        return FieldKind::BirthMonth;
    }
    if (n == "bd" || (hasWord(n, "birth") && hasWord(n, "day"))) {
        return FieldKind::BirthDay;
    }
    if (hasAny(n, {"type", "status", "source", "flag"}) || hasWord(n, "country")) {
        return FieldKind::Ignore;
    }
    if (hasAny(n, {"postcode", "zip", "zipcode", "plz", "postleitzahl"}) ||
        (hasAny(n, {"postal", "post"}) && hasAny(n, {"code", "fake"}))) {
        return FieldKind::Postcode;
    }
    const bool isName = hasAny(n, {"name", "nom", "names"});
    if (hasAny(n, {"surname", "lastname", "lname", "familyname", "nachname", "familienname"}) && !hasWord(n, "first")) {
        return FieldKind::FamilyName;
    }
    if (isName && hasAny(n, {"last", "family"}) && !hasWord(n, "first")) {
        return FieldKind::FamilyName;
    }
    if (hasAny(n, {"firstname", "forename", "fname", "givenname", "vorname", "prenom"}) ||
        (isName && hasAny(n, {"first", "given"}) && !hasAny(n, {"last", "surname"}))) {
        return FieldKind::GivenName;
    }
    if (hasAny(n, {"middle"})) {
        return FieldKind::MiddleName;
    }
    if ((hasAny(n, {"first", "forename"}) && hasAny(n, {"surname", "last"})) ||
        (isName && hasAny(n, {"full", "person", "customer", "contact"})) || hasAny(n, {"fullname"})) {
        return look.words > 6 ? FieldKind::Text : FieldKind::FullName;
    }
    if (hasAny(n, {"city", "town", "suburb", "ort", "stadt", "ville", "locality"}) ||
        (hasWord(n, "birth") && hasWord(n, "place"))) {
        return FieldKind::City;
    }
    if (hasAny(n, {"state", "province", "county", "region", "kreis"})) {
        return FieldKind::Region;
    }
    if (hasAny(n, {"street", "house"}) && hasAny(n, {"number", "no", "nr"})) {
        return FieldKind::StreetNumber;
    }
    if (hasAny(n, {"address", "addr", "street", "strasse", "adresse", "anschrift", "rue"})) {
        return FieldKind::Street;
    }
    if (hasAny(n, {"ssn", "nin", "passport", "licence", "license", "isbn", "iban", "vat"}) ||
        (hasAny(n, {"soc", "social", "national"}) && hasAny(n, {"sec", "security", "id", "number", "insurance"}))) {
        return FieldKind::Identifier;
    }
    if (hasAny(n, {"id", "ids", "uuid", "guid", "rec", "key", "index", "cluster", "url", "website"})) {
        return FieldKind::Ignore; // made by a system, not about the person
    }
    if (hasAny(n, {"gender", "sex", "occupation", "job", "profession", "category", "class"})) {
        return FieldKind::Category;
    }
    return FieldKind::Text; // ask the values
}

FieldKind kindByValues(const std::string& n, const Look& look)
{
    if (look.at > 0.7) {
        return FieldKind::Email;
    }
    if (look.dates > 0.7) {
        return FieldKind::BirthDate;
    }
    if (look.numbers > 0.9) {
        return look.distinct > 20 || hasAny(n, {"price", "amount"}) ? FieldKind::Number : FieldKind::Category;
    }
    if (look.phones > 0.8) {
        return FieldKind::Phone;
    }
    if (hasAny(n, {"name"}) && look.givenNames > 0.3) {
        return FieldKind::FullName;
    }
    const bool varied = look.distinct * 4 > look.filled;
    return look.words >= 2.5 || (varied && look.words >= 1.4) ? FieldKind::Text : FieldKind::Category;
}

} // namespace

std::string_view name(FieldKind kind)
{
    for (const Naming& naming : kKindNames) {
        if (naming.kind == kind) {
            return naming.name;
        }
    }
    return "ignore";
}

std::optional<FieldKind> fieldKind(std::string_view text)
{
    for (const Naming& naming : kKindNames) {
        if (naming.name == text) {
            return naming.kind;
        }
    }
    return std::nullopt;
}

std::string plainText(std::string_view text)
{
    static const std::set<std::string_view> placeholders{"n a", "na",   "none", "null",      "nil", "unknown",
                                                         "nan", "test", "xxx",  "unbekannt", "tbd", "not known"};
    std::string plain;
    bool blank = false;
    for (const char c : clean::bareLetters(text)) {
        const auto byte = static_cast<unsigned char>(c);
        const bool keeps = (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9') || byte >= 0x80;
        if (keeps) {
            if (blank && !plain.empty()) {
                plain += ' ';
            }
            plain += c;
            blank = false;
        } else if (c != '\'' && c != '`') { // "o'neil" is one word
            blank = true;
        }
    }
    return placeholders.contains(plain) ? std::string() : plain;
}

std::vector<FieldChoice> detectFields(const Table& table)
{
    std::vector<FieldChoice> fields;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const CodedColumn& column = table.columns[i];
        const Look look = lookAt(column);
        const std::string n = words(column.name);
        FieldKind kind = kindByName(n, look);
        if (kind == FieldKind::Text) {
            kind = kindByValues(n, look);
            const bool rowNumber = look.distinct == table.records && look.words < 1.5 && look.at < 0.5;
            if (rowNumber && kind != FieldKind::BirthDate) {
                kind = FieldKind::Ignore;
            }
        }
        // A column filled in few records says little and trains badly.
        const bool sparse = look.filled * 100 < table.records;
        if (look.distinct <= 1 || (sparse && kind != FieldKind::Identifier && kind != FieldKind::Email)) {
            kind = FieldKind::Ignore;
        }
        fields.push_back({i, kind});
    }
    return fields;
}

std::vector<FieldChoice> fieldsFor(Entity entity, std::vector<FieldChoice> fields)
{
    const auto says = [&](FieldKind kind) {
        switch (kind) {
        case FieldKind::Postcode:
        case FieldKind::City:
        case FieldKind::Region:
        case FieldKind::Street:
        case FieldKind::StreetNumber:
        case FieldKind::FullAddress:
            return true;
        case FieldKind::FamilyName:
        case FieldKind::FullName:
        case FieldKind::Phone:
            return entity == Entity::Household;
        default:
            return false;
        }
    };
    for (FieldChoice& field : fields) {
        field.kind = entity == Entity::Person || says(field.kind) ? field.kind : FieldKind::Ignore;
    }
    return fields;
}

namespace {

/// Rough figures of populations of a million: a birthday has some 25,000 days of 70 years, an address a few people.
double usualShare(FieldKind kind)
{
    switch (kind) {
    case FieldKind::Email:
    case FieldKind::Phone:
    case FieldKind::Identifier:
        return 1e-6;
    case FieldKind::FullName:
    case FieldKind::Street:
        return 1e-5;
    case FieldKind::BirthDate:
        return 4e-5;
    case FieldKind::Postcode:
    case FieldKind::Text:
        return 1e-3;
    case FieldKind::Category:
        return 0.1;
    default:
        return 1e-2;
    }
}

} // namespace

std::vector<Comparison> makeComparisons(const Table& table, const std::vector<FieldChoice>& fields)
{
    const auto columnsOf = [&](FieldKind kind) {
        std::vector<std::size_t> columns;
        for (const FieldChoice& field : fields) {
            if (field.kind == kind) {
                columns.push_back(field.column);
            }
        }
        return columns;
    };
    // Each is made of columns of its own, so two threads make them.
    std::vector<std::pair<std::function<Comparison()>, FieldKind>> wanted;
    const auto add = [&wanted](std::function<Comparison()> make, FieldKind kind) {
        wanted.emplace_back(std::move(make), kind);
    };
    const auto given = columnsOf(FieldKind::GivenName);
    const auto middle = columnsOf(FieldKind::MiddleName);
    const auto family = columnsOf(FieldKind::FamilyName);
    auto full = columnsOf(FieldKind::FullName);
    full.insert(full.end(), middle.begin(), middle.end());
    if (!given.empty() || !family.empty() || !full.empty()) {
        add([=, &table] { return nameComparison(table, given, family, full); }, FieldKind::FullName);
    }
    for (const std::size_t column : columnsOf(FieldKind::BirthDate)) {
        add([=, &table] { return dateComparison(table, {column}); }, FieldKind::BirthDate);
    }
    std::vector<std::size_t> parts = columnsOf(FieldKind::BirthYear);
    for (const FieldKind kind : {FieldKind::BirthMonth, FieldKind::BirthDay}) {
        const auto more = columnsOf(kind);
        parts.insert(parts.end(), more.begin(), more.end());
    }
    if (!parts.empty()) {
        add([=, &table] { return dateComparison(table, parts); }, FieldKind::BirthDate);
    }
    const auto postcode = columnsOf(FieldKind::Postcode);
    const auto city = columnsOf(FieldKind::City);
    const auto region = columnsOf(FieldKind::Region);
    if (!postcode.empty() || !city.empty() || !region.empty()) {
        add([=, &table] { return placeComparison(table, postcode, city, region); }, FieldKind::Postcode);
    }
    const auto numbers = columnsOf(FieldKind::StreetNumber);
    auto lines = columnsOf(FieldKind::Street);
    const auto addresses = columnsOf(FieldKind::FullAddress);
    lines.insert(lines.end(), addresses.begin(), addresses.end());
    if (!lines.empty()) {
        add([=, &table] { return streetComparison(table, numbers, lines); }, FieldKind::Street);
    }
    using Maker = Comparison (*)(const Table&, std::size_t);
    const std::pair<FieldKind, Maker> makers[] = {
        {FieldKind::Email, emailComparison},           {FieldKind::Phone, phoneComparison},
        {FieldKind::Identifier, identifierComparison}, {FieldKind::Text, textComparison},
        {FieldKind::Number, numberComparison},         {FieldKind::Category, categoryComparison}};
    for (const auto& [kind, make] : makers) {
        for (const std::size_t column : columnsOf(kind)) {
            add([make = make, column, &table] { return make(table, column); }, kind);
        }
    }
    std::vector<Comparison> all(wanted.size());
    forEachTask(wanted.size(), 2, {}, [&](std::size_t i, int /*thread*/) {
        all[i] = wanted[i].first();
        all[i].usual = usualShare(wanted[i].second);
    });
    return all;
}

} // namespace weir::match
