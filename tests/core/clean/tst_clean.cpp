#include "core/clean/clean.h"

#include <QTest>

#include <vector>

using namespace weir;
using namespace weir::clean;

namespace {

struct Case
{
    const char* input;
    const char* expected; ///< nullptr: cannot be cleaned.
};

void compare(const Case& one, const std::optional<std::string>& actual)
{
    const std::string expected = one.expected ? one.expected : "(none)";
    const std::string found = actual.value_or("(none)");
    if (expected != found) {
        QFAIL(qPrintable(QString::fromUtf8("%1: expected %2, got %3").arg(one.input, expected.c_str(), found.c_str())));
    }
}

} // namespace

class CleanTest : public QObject
{
    Q_OBJECT

private slots:
    void emails()
    {
        // Addresses of RFC 5321/6531 and of the "Email address" examples that validators are measured with.
        const std::vector<Case> cases{
            {" Ada@Example.COM ", "ada@example.com"},
            {"mailto:ada@example.com", "ada@example.com"},
            {"Ada Byron <Ada@Example.com>", "ada@example.com"},
            {"ada+news@example.com", "ada+news@example.com"},
            {"very.common@example.com", "very.common@example.com"},
            {"x@example.com", "x@example.com"},
            {"user%example.com@example.org", "user%example.com@example.org"},
            {"TITLE.I@EXAMPLE.COM", "title.i@example.com"},
            {"ada@ex\xC3\xA4mple.com", "ada@xn--exmple-cua.com"},
            {"ada@stra\xC3\x9F"
             "e.de",
             "ada@xn--strae-oqa.de"},
            {"\xEF\xBB\xBF"
             "ada@example.com\xE2\x80\x8B",
             "ada@example.com"},
            {"ada @ example.com", "ada@example.com"},
            {"ada@example.com.", "ada@example.com"},
            {"abc.example.com", nullptr},
            {"a@b@c@example.com", nullptr},
            {"ada@localhost", nullptr},
            {".ada@example.com", nullptr},
            {"ada.@example.com", nullptr},
            {"a..b@example.com", nullptr},
            {"ada@-example.com", nullptr},
            {"ada@example..com", nullptr},
            {"ada@192.168.1.1", nullptr},
            {"ada byron@example.com", nullptr},
            {"ada@exam_ple.com", nullptr},
            {"1234567890123456789012345678901234567890123456789012345678901234+x@example.com", nullptr},
            {"n/a", nullptr},
            {"", nullptr},
            {"@", nullptr},
        };
        for (const Case& one : cases) {
            compare(one, normalizeEmail(one.input));
        }
    }

    void phones()
    {
        struct Phone
        {
            const char* input;
            const char* region;
            const char* expected;
        };
        // Switchboards that anybody may call, and numbers reserved for fiction (Ofcom, NANP 555-01xx).
        const std::vector<Phone> cases{
            {"030 901820", "DE", "+4930901820"},
            {"+49 30 90 18 20", "", "+4930901820"},
            {"0049 30 901820", "DE", "+4930901820"},
            {"(0)20 7946 0958", "GB", "+442079460958"},
            {"020 7946 0958", "gb", "+442079460958"},
            {"(202) 456-1111", "US", "+12024561111"},
            {"202-456-1111 ext. 5", "US", "+12024561111"},
            {"tel:+1-202-456-1111", "", "+12024561111"},
            {"+33 1 42 68 53 00", "", "+33142685300"},
            {"01 42 68 53 00", "FR", "+33142685300"},
            {"030 901820", "", nullptr},
            {"030 901820", "XX", nullptr},
            {"123", "DE", nullptr},
            {"hello", "DE", nullptr},
            {"", "DE", nullptr},
            {"+999 12345678", "", nullptr},
        };
        for (const Phone& one : cases) {
            compare({one.input, one.expected}, normalizePhone(one.input, one.region));
        }
    }

    void names()
    {
        const std::vector<Case> cases{
            {"  ada   lovelace ", "Ada Lovelace"},
            {"ADA LOVELACE", "Ada Lovelace"},
            {"ada LOVELACE", "ada LOVELACE"}, // mixed: her own spelling
            {"Ada de Lovelace", "Ada de Lovelace"},
            {"LUDWIG VAN BEETHOVEN", "Ludwig van Beethoven"},
            {"von der leyen", "Von der Leyen"},
            {"ursula von der leyen", "Ursula von der Leyen"},
            {"SHAQUILLE O'NEIL", "Shaquille O'Neil"},
            {"shaquille o\xE2\x80\x99neil", "Shaquille O'Neil"},
            {"RONALD MCDONALD", "Ronald McDonald"},
            {"jean-luc picard", "Jean-Luc Picard"},
            {"ANNE-SOPHIE MCKENZIE-O'BRIEN", "Anne-Sophie McKenzie-O'Brien"},
            {"henry viii", "Henry VIII"},
            {"\xC3\x96ZLEM T\xC3\x9CREC\xC4\xB0", "\xC3\x96zlem T\xC3\xBCreci\xCC\x87"},
            {"j\xC3\xBCrgen gro\xC3\x9F", "J\xC3\xBCrgen Gro\xC3\x9F"},
            {"\xE6\x9D\x8E\xE5\xB0\x8F\xE9\xBE\x8D", "\xE6\x9D\x8E\xE5\xB0\x8F\xE9\xBE\x8D"},
            {"e\xCC\x81mile zola", "\xC3\x89mile Zola"},
            {"j. r. r. tolkien", "J. R. R. Tolkien"},
            {"MARIE DE LA CRUZ", "Marie de la Cruz"},
            {"---", nullptr},
            {"", nullptr},
            {"123", nullptr},
        };
        for (const Case& one : cases) {
            compare(one, normalizeName(one.input));
        }
    }

    void countries()
    {
        // ISO 3166-1: alpha-2, alpha-3, numeric; names from the standard and its translations.
        const std::vector<Case> cases{
            {"DE", "DE"},
            {"de", "DE"},
            {"DEU", "DE"},
            {"276", "DE"},
            {"056", "BE"},
            {"Germany", "DE"},
            {"Deutschland", "DE"},
            {"Allemagne", "DE"},
            {" germany ", "DE"},
            {"UK", "GB"},
            {"United Kingdom", "GB"},
            {"England", "GB"},
            {"Royaume-Uni", "GB"},
            {"USA", "US"},
            {"U.S.A.", "US"},
            {"United States of America", "US"},
            {"Vereinigte Staaten", "US"},
            {"\xC3\x89tats-Unis", "US"},
            {"\xC3\x96sterreich", "AT"},
            {"Oesterreich", nullptr},
            {"osterreich", "AT"},
            {"Suomi", "FI"},
            {"Espa\xC3\xB1"
             "a",
             "ES"},
            {"\xE6\x97\xA5\xE6\x9C\xAC", "JP"},
            {"\xD0\xA0\xD0\xBE\xD1\x81\xD1\x81\xD0\xB8\xD1\x8F", "RU"},
            {"The Netherlands", "NL"},
            {"Holland", "NL"},
            {"Turkey", "TR"},
            {"T\xC3\xBCrkiye", "TR"},
            {"T\xC3\x9CRK\xC4\xB0YE", "TR"},
            {"Cote d'Ivoire", "CI"},
            {"Ivory Coast", "CI"},
            {"Bosnia and Herzegovina", "BA"},
            {"Bosnia & Herzegovina", "BA"},
            {"Trinidad and Tobago", "TT"},
            {"Czech Republic", "CZ"},
            {"Czechia", "CZ"},
            {"South Korea", "KR"},
            {"EIRE", "IE"},
            {"RSA", "ZA"},
            {"Channel Islands", nullptr},
            {"European Community", nullptr},
            {"Unspecified", nullptr},
            {"Yugoslavia", nullptr},
            {"ZZ", nullptr},
            {"999", nullptr},
            {"", nullptr},
        };
        for (const Case& one : cases) {
            compare(one, normalizeCountry(one.input));
        }
    }

    void dates()
    {
        struct DateCase
        {
            const char* input;
            DateOrder order;
            const char* expected;
        };
        constexpr DateOrder dmy = DateOrder::DayMonthYear;
        constexpr DateOrder mdy = DateOrder::MonthDayYear;
        constexpr DateOrder ymd = DateOrder::YearMonthDay;
        const std::vector<DateCase> cases{
            {"2024-12-31", dmy, "2024-12-31"},
            {"2024/12/31", mdy, "2024-12-31"},
            {"20241231", dmy, "2024-12-31"},
            {"31.12.2024", dmy, "2024-12-31"},
            {"31.12.2024", mdy, "2024-12-31"},
            {"12/31/2024", dmy, "2024-12-31"},
            {"12/31/2024", mdy, "2024-12-31"},
            {"03/04/2024", dmy, "2024-04-03"},
            {"03/04/2024", mdy, "2024-03-04"},
            {"3.4.24", dmy, "2024-04-03"},
            {"24-04-03", ymd, "2024-04-03"},
            {"1/2/69", dmy, "2069-02-01"},
            {"1/2/70", dmy, "1970-02-01"},
            {"31 Dec 2024", dmy, "2024-12-31"},
            {"31-Dec-24", dmy, "2024-12-31"},
            {"December 31st, 2024", dmy, "2024-12-31"},
            {"31. Dezember 2024", dmy, "2024-12-31"},
            {"Dienstag, 31. Dezember 2024", dmy, "2024-12-31"},
            {"1er janvier 2024", dmy, "2024-01-01"},
            {"1. M\xC3\xA4rz 2024", dmy, "2024-03-01"},
            {"15 ao\xC3\xBBt 2024", dmy, "2024-08-15"},
            {"14 juillet 1989", dmy, "1989-07-14"},
            {"2024 Dec 31", dmy, "2024-12-31"},
            {"2024-12-31T23:59:59Z", dmy, "2024-12-31"},
            {"31.12.2024 8:26", dmy, "2024-12-31"},
            {"12/1/2010 8:26", mdy, "2010-12-01"},
            {"Tue, 31 Dec 2024 10:00:00 GMT", dmy, "2024-12-31"},
            {"29.02.2024", dmy, "2024-02-29"},
            {"29.02.2023", dmy, nullptr},
            {"31.04.2024", dmy, nullptr},
            {"13/13/2024", dmy, nullptr},
            {"2024-13-01", dmy, nullptr},
            {"1 jui 2024", dmy, nullptr},
            {"1/2-2024", dmy, nullptr},
            {"45657", dmy, nullptr},
            {"tomorrow", dmy, nullptr},
            {"", dmy, nullptr},
            {"0000-00-00", dmy, nullptr},
            {"10:30", dmy, nullptr},
        };
        for (const DateCase& one : cases) {
            const auto date = parseDate(one.input, one.order);
            compare({one.input, one.expected}, date ? std::optional(toText(*date)) : std::nullopt);
        }
    }

    /// Cleaning what is clean changes nothing: otherwise a second run would change people.
    void isIdempotent()
    {
        for (const char* email : {"ada@example.com", "ada@xn--exmple-cua.com", "j\xC3\xBCrgen@example.org"}) {
            QCOMPARE(normalizeEmail(email).value_or(""), std::string(email));
        }
        for (const char* name : {"Ada Lovelace", "Ludwig van Beethoven", "Ronald McDonald", "Henry VIII"}) {
            QCOMPARE(normalizeName(name).value_or(""), std::string(name));
        }
        for (const char* phone : {"+4930901820", "+12024561111"}) {
            QCOMPARE(normalizePhone(phone, "FR").value_or(""), std::string(phone));
        }
    }
};

QTEST_GUILESS_MAIN(CleanTest)
#include "tst_clean.moc"
