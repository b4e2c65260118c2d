#include "tests/core/stitch/log_text.h"

#include <QTest>

using namespace weir;
using namespace weir::stitch;
using namespace weir::test;

namespace {

constexpr std::int64_t kDay = 86'400'000'000;

Rules segment()
{
    return rulesOf(Mode::Segment, {{"user_id", Kind::Multi, 1}, {"email", Kind::Multi, 5}}, 5);
}
Rules adobe(std::vector<TypeRule> types)
{
    return rulesOf(Mode::Replay, std::move(types));
}
const std::vector<TypeRule> kCrmDevice = {{"CRMID", Kind::Unique}, {"ECID"}};
const std::vector<TypeRule> kCrmLoginDevice = {{"CRMID", Kind::Unique}, {"loginID"}, {"ECID"}};
const std::vector<TypeRule> kCrmEmailDevice = {{"CRMID", Kind::Unique}, {"Email", Kind::Unique}, {"ECID"}};
const std::vector<TypeRule> kFive = {{"CRMID", Kind::Unique}, {"Email"}, {"Phone"}, {"loginID"}, {"ECID"}};

std::string check(const Rules& rules, const char* rows, const char* expected)
{
    const std::string found = groups(rows, rules);
    return found == expected ? std::string() : "found " + found + ", expected " + expected;
}

#define SAME(rules, rows, expected)                                                                                    \
    do {                                                                                                               \
        const std::string difference = check(rules, rows, expected);                                                   \
        QVERIFY2(difference.empty(), difference.c_str());                                                              \
    } while (false)

} // namespace

/// Examples that vendors document, with the mode that stands for each. Sources are named in the tests.
class tst_stitch_vectors : public QObject
{
    Q_OBJECT
private slots:
    // Segment: Unify, identity resolution settings ("flat matching", merge protection).
    void segmentCreatesAttachesMerges()
    {
        SAME(segment(), "anonymous_id a1", "a1");
        SAME(segment(), "anonymous_id a1; anonymous_id a1, user_id u", "a1,u");
        SAME(segment(), "anonymous_id a1, user_id u; anonymous_id a2, email e; user_id u, email e", "a1,a2,e,u");
    }
    void segmentDemotesTheLowestPriority()
    {
        const IdentityLog log = logOf("user_id abc123, email jane@; user_id abc456, email jane@");
        const Resolution found = resolved(log, segment());
        QCOMPARE(groups(found, log), std::string("abc123,jane@ | abc456"));
        QCOMPARE(found.violations.size(), std::size_t{1});
        QCOMPARE(found.violations[0].refusal, Refusal::Limit);
        QCOMPARE(log.valueOf(found.violations[0].identifier), std::string("jane@"));
        QCOMPARE(log.typeName(found.violations[0].type), std::string("user_id"));
        QCOMPARE(found.profileOf, (std::vector<std::uint32_t>{0, 1}));
    }
    void segmentKeepsTheDemotedIdentifierFromTheNewProfile()
    {
        // Still of the first profile: a row with the address alone is its.
        const IdentityLog log = logOf("user_id abc123, email jane@; user_id abc456, email jane@; email jane@");
        QCOMPARE(resolved(log, segment()).profileOf, (std::vector<std::uint32_t>{0, 1, 0}));
    }
    void segmentNeverPromotesBlockedValues()
    {
        Rules rules = segment();
        rules.blocked["email"] = {"shop@shop"};
        rules.blockedPatterns["*"] = {"[0-]*", "-1", "null|anonymous"};
        SAME(rules,
             "user_id u1, email shop@shop; user_id u2, email shop@shop; device 0000-0000, user_id u1; "
             "device 0000-0000, user_id u2; user_id null, email a@; user_id null, email b@",
             "a@ | b@ | u1 | u2");
        const IdentityLog log = logOf("device 000, email null");
        const Resolution found = resolved(log, rules);
        QVERIFY(found.members.empty());
        QCOMPARE(found.profileOf[0], kNobody);
        QCOMPARE(found.violations.size(), std::size_t{3});
    }
    void segmentCountsInsideASlidingWindow()
    {
        Rules rules = rulesOf(Mode::Segment, {{"user_id", Kind::Multi, 1}, {"email", Kind::Multi, 1, Window::Week}});
        const char* rows = "user_id u, email a; user_id u, email b";
        for (const auto& [step, expected] : {std::pair{7 * kDay, "a,b,u"}, std::pair{7 * kDay - 1, "a,u"}}) {
            const IdentityLog log = logOf(rows, step); // half open: gone exactly after the window
            QCOMPARE(groups(resolved(log, rules), log), std::string(expected));
        }
    }
    void segmentStopsMergingAtTheCaps()
    {
        Rules rules = rulesOf(Mode::Segment, {{"u"}, {"d"}});
        rules.mostMerges = 1;
        SAME(rules, "u 1; u 2; u 3; u 1, u 2; u 1, u 3", "1,2 | 3");
        rules.mostMerges = 100;
        rules.mostIdentifiers = 2;
        SAME(rules, "u 1, d a; u 1, d b; d b", "1,a | b");
    }

    // mParticle: IDSync guides (identity priority, profile strategies).
    void bestMatchBreaksTies()
    {
        Rules rules = rulesOf(Mode::BestMatch, {{"customer_id"}, {"email"}, {"other"}, {"idfv"}, {"gaid"}});
        const char* two = "email e1, idfv 1234, other A; email e2, gaid 2345, other B; email e1; email e2";
        IdentityLog log = logOf(two);
        QCOMPARE(resolved(log, rules).profileOf, (std::vector<std::uint32_t>{0, 1, 0, 1}));
        // The two profiles share an address: each was made under another one and took this one later.
        log = logOf("idfv 1234, other A; gaid 2345, other B; idfv 1234, other A, email e; gaid 2345, other B, email x; "
                    "email e, other A, idfv 2345");
        QCOMPARE(resolved(log, rules).profileOf.back(), 0U);
        log = logOf("other A, idfv 1; other B, gaid 2345; other A, idfv 1; email e, other A; gaid 2345, other B; "
                    "email e, gaid 2345");
        QCOMPARE(resolved(log, rules).profileOf.back(), 0U); // the address leads to one profile only
    }
    void bestMatchNarrowsDownByTheNextIdentifier()
    {
        // Two profiles with one address need a separation to come about by rows alone: here `other` is unique.
        Rules rules = rulesOf(Mode::BestMatch, {{"other", Kind::Multi, 1}, {"email"}, {"idfv"}, {"gaid"}});
        const std::string two = "other A; other B; other A, email e, idfv 1234; other B, email e, gaid 2345; ";
        IdentityLog log = logOf(two + "email e, gaid 2345");
        QCOMPARE(resolved(log, rules).profileOf.back(), 1U);
        log = logOf(two + "email e, idfv 1234");
        QCOMPARE(resolved(log, rules).profileOf.back(), 0U);
        log = logOf(two + "email e, other A, idfv 2345");
        QCOMPARE(resolved(log, rules).profileOf.back(), 0U);
        log = logOf(two + "email e"); // a tie: the oldest
        QCOMPARE(resolved(log, rules).profileOf.back(), 0U);
    }
    void loginProfilesAreOnlyFoundByLogin()
    {
        const Rules rules = rulesOf(Mode::Login, {{"email", Kind::Unique}, {"idfv"}});
        IdentityLog log = logOf("email ed, idfv 1234; idfv 1234");
        QCOMPARE(resolved(log, rules).profileOf, (std::vector<std::uint32_t>{0, 1}));
        log = logOf("email ed, idfv 1234; idfv 1234; email ed, idfv 99; idfv 99");
        QCOMPARE(resolved(log, rules).profileOf, (std::vector<std::uint32_t>{0, 1, 0, 2}));
    }
    void firstLoginConvertsOrIsolates()
    {
        Rules rules = rulesOf(Mode::Login, {{"customer_id", Kind::Unique}, {"device"}});
        const IdentityLog log = logOf("device d; customer_id c, device d; device d; customer_id c2, device d");
        QCOMPARE(resolved(log, rules).profileOf, (std::vector<std::uint32_t>{0, 0, 1, 1}));
        rules.firstLogin = FirstLogin::Isolate; // and after the logout the anonymous profile of before
        QCOMPARE(resolved(log, rules).profileOf, (std::vector<std::uint32_t>{0, 1, 0, 2}));
    }

    // Adobe: identity graph linking rules, examples of graph configurations (graph simulation input).
    void adobeSharedDevice()
    {
        SAME(adobe(kCrmDevice), "CRMID Tom, ECID 111; CRMID Summer, ECID 111", "111,Summer | Tom");
        SAME(adobe(kCrmDevice), "CRMID Tom, ECID 111; CRMID Summer, ECID 111; CRMID Tom, ECID 111", "111,Tom | Summer");
        SAME(adobe({{"CRMID", Kind::Unique}, {"Email"}, {"ECID"}}),
             "CRMID Tom, Email aabbcc; CRMID Tom, ECID 111; CRMID Summer, Email ddeeff; CRMID Summer, ECID 222; "
             "CRMID Summer, ECID 111",
             "111,222,Summer,ddeeff | Tom,aabbcc");
    }
    void adobeLogins()
    {
        const char* rows = "CRMID Tom, loginID A; CRMID Tom, loginID B; loginID A, ECID 111; CRMID Summer, loginID C; "
                           "CRMID Summer, loginID D; loginID C, ECID 222";
        SAME(adobe(kCrmLoginDevice), rows, "111,A,B,Tom | 222,C,D,Summer");
        SAME(adobe(kCrmLoginDevice), (std::string(rows) + "; loginID C, ECID 111").c_str(),
             "111,222,C,D,Summer | A,B,Tom");
        SAME(adobe(kCrmLoginDevice), (std::string(rows) + "; CRMID Tom, loginID D").c_str(),
             "111,A,B,D,Tom | 222,C,Summer");
        SAME(adobe(kCrmLoginDevice),
             "CRMID Tom, loginID A; CRMID Tom, loginID B; loginID A, ECID 111; loginID C, ECID 111",
             "111,A,B,C,Tom"); // "dangling": a documented weakness
        SAME(adobe(kCrmDevice), "CRMID Tom, ECID 111; ECID 111", "111,Tom");
    }
    void adobeRemovesOneLinkOnly()
    {
        const IdentityLog log =
            logOf("CRMID Tom, loginID A; CRMID Tom, loginID B; loginID A, ECID 111; CRMID Summer, loginID C; CRMID "
                  "Summer, loginID D; loginID C, ECID 222; loginID C, ECID 111");
        const Resolution found = resolved(log, adobe(kCrmLoginDevice));
        QCOMPARE(found.violations.size(), std::size_t{1});
        QCOMPARE(log.valueOf(found.violations[0].identifier), std::string("111"));
        QCOMPARE(log.key(found.violations[0].observation), std::uint64_t{7});
    }
    void adobeEmailUniqueToo()
    {
        SAME(adobe(kCrmEmailDevice), "CRMID Tom, Email tom@; CRMID Tom, ECID 111; Email summer@, ECID 111",
             "111,summer@ | Tom,tom@");
        SAME(adobe(kCrmEmailDevice), "CRMID Tom, ECID 111; Email summer@, ECID 111", "111,Tom,summer@");
        SAME(adobe(kCrmEmailDevice), "Email tom@, ECID 111; Email summer@, ECID 111", "111,summer@ | tom@");
        SAME(adobe(kCrmEmailDevice),
             "CRMID Tom, Email tom@; CRMID Summer, Email summer@; CRMID Tom, ECID 111; CRMID Summer, ECID 111",
             "111,Summer,summer@ | Tom,tom@");
        SAME(adobe(kCrmEmailDevice), "Email tom@, ECID 111; Email tom@, CRMID Tom; CRMID Tom, ECID 111",
             "111,Tom,tom@");
        SAME(adobe(kCrmEmailDevice),
             "CRMID Jane, ECID 1; CRMID John, ECID 2; CRMID Jane, Email bad@; CRMID John, Email bad@",
             "1,Jane | 2,John,bad@");
    }
    void adobeFiveTypes()
    {
        const std::string rows =
            "CRMID Tom, Email aabbcc, Phone 123; CRMID Tom, loginID A; CRMID Tom, loginID B; loginID A, "
            "ECID 111; CRMID Summer, Email ddeeff, Phone 765; CRMID Summer, loginID C; CRMID Summer, "
            "loginID D; loginID C, ECID 222; ";
        SAME(adobe(kFive), (rows + "loginID C, ECID 111").c_str(),
             "111,222,765,C,D,Summer,ddeeff | 123,A,B,Tom,aabbcc");
        SAME(adobe(kFive), (rows + "CRMID Summer, loginID C, ECID 111; loginID A, ECID 111").c_str(),
             "111,123,A,B,Tom,aabbcc | 222,765,C,D,Summer,ddeeff");
        SAME(adobe(kFive), (rows + "CRMID Tom, loginID C").c_str(),
             "111,123,222,A,B,C,Tom,aabbcc | 765,D,Summer,ddeeff");
        SAME(adobe(kFive), (rows + "CRMID Summer, Email aabbcc").c_str(),
             "111,123,A,B,Tom | 222,765,C,D,Summer,aabbcc,ddeeff");
        SAME(adobe(kFive), (rows + "CRMID Tom, Phone 111-1; CRMID Summer, Phone 111-1").c_str(),
             "111,123,A,B,Tom,aabbcc | 111-1,222,765,C,D,Summer,ddeeff");
    }
    void adobeDevicesOfPhones()
    {
        const std::vector<TypeRule> types = {
            {"CRMID", Kind::Unique}, {"Email"}, {"Phone"}, {"GAID"}, {"IDFA"}, {"ECID"}};
        const std::string rows =
            "CRMID Tom, Email aa, Phone 123; CRMID Tom, ECID 111; CRMID Tom, ECID 222, IDFA A; CRMID "
            "Summer, Email dd, Phone 765; CRMID Summer, ECID 333; CRMID Summer, ECID 444, GAID B; ";
        SAME(adobe(types), (rows + "CRMID Tom, ECID 444, GAID B").c_str(),
             "111,123,222,444,A,B,Tom,aa | 333,765,Summer,dd");
        SAME(adobe(types), (rows + "CRMID Summer, ECID 222, IDFA A").c_str(),
             "111,123,Tom,aa | 222,333,444,765,A,B,Summer,dd");
        SAME(adobe(types), (rows + "CRMID Summer, ECID 555, IDFA A").c_str(),
             "111,123,222,Tom,aa | 333,444,555,765,A,B,Summer,dd");
        std::vector<TypeRule> unique = types;
        unique[2].kind = Kind::Unique;
        SAME(adobe(unique), (rows + "CRMID Summer, Phone 123").c_str(),
             "111,222,A,Tom,aa | 123,333,444,B,Summer,dd | 765");
    }

    // Hightouch: identity resolution, merge rules and limit rules.
    void limitDropKeepsTheFirstRows()
    {
        const Rules rules =
            rulesOf(Mode::LimitDrop, {{"user_id", Kind::Multi, 1}, {"email", Kind::Multi, 2}, {"device"}});
        SAME(rules, "user_id 1, device d; user_id 2, device d", "1,d | 2");
        SAME(rules, "user_id 2, device d; user_id 1, device d", "1 | 2,d");
        SAME(rules, "user_id 1, email a; user_id 1, email b; user_id 1, email c; email c", "1,a,b | c");
        // The higher type is done before the lower one looks: the rows of user 1 are one profile already.
        SAME(rules, "user_id 1, email a; email a, device d; user_id 2, device d; user_id 1, email b", "1,a,b,d | 2");
    }

    // Snowplow, RudderStack.
    void noGuessLeavesASharedDeviceToNobody()
    {
        const Rules rules = rulesOf(Mode::NoGuess, {{"user_id", Kind::Unique}, {"email", Kind::Unique}, {"device"}});
        SAME(rules, "user_id 1, device d; user_id 2, device d; device d", "1 | 2 | d");
        SAME(rules, "user_id 1, device d; device d", "1,d");
        SAME(rules, "user_id 1, email a; user_id 2, email b; email a, device d; email b, device d; device d",
             "1,a | 2,b | d");
        const IdentityLog log = logOf("user_id 1, device d; user_id 2, device d; device d");
        const Resolution found = resolved(log, rules);
        QCOMPARE(std::set<std::uint32_t>(found.profileOf.begin(), found.profileOf.end()).size(), std::size_t{3});
        QCOMPARE(found.violations.at(0).refusal, Refusal::Ambiguous);
    }
    void withoutRulesItIsConnectedComponents()
    {
        SAME(Rules{}, "user_id 1, device d; user_id 2, device d; email x", "1,2,d | x");
    }
    void weakIdentifiersConnectNobody()
    {
        for (const Mode mode : {Mode::Segment, Mode::Replay, Mode::LimitDrop}) {
            const Rules rules = rulesOf(mode, {{"email"}, {"ip", Kind::Weak}});
            SAME(rules, "email a, ip 1; email a, ip 2; ip 2", "1,2,a");
            const std::string found = groups("email a, ip 1; email b, ip 1", rules);
            QVERIFY2(found == "1,a | b" || found == "1,b | a", found.c_str());
        }
        SAME(rulesOf(Mode::NoGuess, {{"email"}, {"ip", Kind::Weak}}), "email a, ip 1; email b, ip 1", "1 | a | b");
    }
    void decisionsOfPeople()
    {
        for (const Mode mode : {Mode::Link, Mode::Segment, Mode::Replay, Mode::LimitDrop, Mode::NoGuess}) {
            Rules rules = rulesOf(mode, {{"email"}, {"device"}});
            rules.separations = {{{{"email", "a"}}, {{"email", "b"}}, "two colleagues"}};
            const IdentityLog log = logOf("email a, device d; email b, device d; email b, device f");
            const Resolution found = resolved(log, rules);
            const auto ownerOf = [&](const char* type, const char* value) {
                return found.owner[log.find(type, value)];
            };
            QVERIFY(ownerOf("email", "a") != ownerOf("email", "b"));
            QCOMPARE(ownerOf("device", "f"), ownerOf("email", "b"));
            rules.separations.clear();
            rules.unions = {{{{"email", "a"}, {"email", "b"}}, "called us"}};
            SAME(rules, "email a, device d; email b, device f", "a,b,d,f");
        }
    }
};

QTEST_APPLESS_MAIN(tst_stitch_vectors)
#include "tst_stitch_vectors.moc"
