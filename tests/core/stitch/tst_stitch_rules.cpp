#include "tests/core/stitch/log_text.h"

#include <QTest>

using namespace weir;
using namespace weir::stitch;
using namespace weir::test;

namespace {

/// JSON with single quotes.
Json parsed(std::string text)
{
    std::replace(text.begin(), text.end(), '\'', '"');
    return Json::parse(text);
}

} // namespace

class tst_stitch_rules : public QObject
{
    Q_OBJECT
private slots:
    void everySettingComesBack()
    {
        const Json json = parsed(
            "{ "
            "'mode': 'login', 'others': 3, 'firstLogin': 'isolate', 'mostMerges': 7, 'mostIdentifiers': 50, "
            "'types': [{'type': 'user_id', 'kind': 'unique'}, {'type': 'email', 'limit': 2, 'window': 'month'}, "
            "{'type': 'ip', 'kind': 'weak'}], "
            "'blocked': {'email': ['a@b.c']}, 'blockedPatterns': {'*': ['[0-]*']}, "
            "'separations': [{'left': [{'type': 'email', 'value': 'a'}], 'right': [{'type': 'email', 'value': 'b'}], "
            "'reason': 'colleagues'}], "
            "'unions': [{'members': [{'type': 'email', 'value': 'a'}, {'type': 'phone', 'value': '1'}]}]}");
        std::vector<Error> findings;
        const Rules rules = readRules(json, "/rules", findings);
        QVERIFY(findings.empty());
        QCOMPARE(rules.types[1].window, Window::Month);
        QVERIFY(toJson(rules) == json);
        QVERIFY(readRules(toJson(rules), "/rules", findings) == rules);
        QVERIFY(toJson(Rules{}).is_null());
    }

    void findingsNameTheirPlace()
    {
        const Json json = parsed("{ "
                                 "'mode': 'login', 'types': [{'type': 'a', 'limit': -1}, {'type': 'a', 'kind': "
                                 "'unique', 'limit': 4}, {'kind': 'odd'}], "
                                 "'blockedPatterns': {'email': ['(', 'ok']}, 'surplus': 1}");
        std::vector<Error> findings;
        static_cast<void>(readRules(json, "/rules", findings));
        std::set<std::string> places;
        for (const Error& finding : findings) {
            places.insert(finding.where().key);
        }
        for (const char* place :
             {"/rules/types/0/limit", "/rules/types/1/type", "/rules/types/1/limit", "/rules/types/2/kind",
              "/rules/types/2/type", "/rules/blockedPatterns/email/0", "/rules/surplus"}) {
            QVERIFY2(places.contains(place), place);
        }
        QVERIFY(!places.contains("/rules/blockedPatterns/email/1"));
    }

    void aLoginModeNeedsALogin()
    {
        std::vector<Error> findings;
        static_cast<void>(readRules(Json{{"mode", "login"}}, "", findings));
        QCOMPARE(findings.size(), std::size_t{1});
        QCOMPARE(findings[0].where().key, std::string("/mode"));
    }

    void defaultsKeepStrangersOnATabletApart()
    {
        const Rules rules = defaultRules({"anonymous_id", "email", "user_id", "phone", "email"});
        QCOMPARE(rules.types.size(), std::size_t{4});
        QCOMPARE(rules.types[0].type, std::string("user_id"));
        QCOMPARE(limitOf(rules.types[0]), 1);
        QCOMPARE(rules.types[1].type, std::string("email"));
        QCOMPARE(rules.types[3].type, std::string("anonymous_id"));
        std::string rows;
        for (int i = 0; i < 30; ++i) {
            rows += "user_id u" + std::to_string(i) + ", anonymous_id tablet; ";
        }
        QCOMPARE(resolved(logOf(rows), rules).members.size(), std::size_t{30});
    }

    void suggestedPatternsFindJunk()
    {
        Rules rules = defaultRules({"email"});
        QVERIFY(!isPlain(rules));
        rules.blockedPatterns["*"] = suggestedPatterns();
        const IdentityLog log = logOf(
            "email 0000-000; email null; email -1; email Anonymous; email test@test.com; email guest@shop.de; email "
            "ann@test.org; email contest@x.de");
        const Resolution found = resolved(log, rules);
        QCOMPARE(groups(found, log), std::string("ann@test.org | contest@x.de"));
    }

    void aPatternThatCannotBeReadIsAnError()
    {
        Rules rules;
        rules.blockedPatterns["email"] = {"("};
        QVERIFY(!resolve(logOf("email a"), rules));
    }
};

QTEST_APPLESS_MAIN(tst_stitch_rules)
#include "tst_stitch_rules.moc"
