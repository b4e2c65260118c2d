#include "core/store/observations.h"
#include "tests/core/identity/people_fixture.h"

#include <QTest>

#include <random>
#include <set>

using namespace weir;
using namespace weir::test;

namespace {

const Schema
    kWeb({{"cookie", TypeKind::Text}, {"user", TypeKind::Text}, {"email", TypeKind::Text}, {"at", TypeKind::Instant}});
const Schema kCrm({{"user", TypeKind::Text}, {"email", TypeKind::Text}, {"city", TypeKind::Text}});
const Schema kConsent(
    {{"user", TypeKind::Text}, {"cookie", TypeKind::Text}, {"answer", TypeKind::Text}, {"at", TypeKind::Instant}});

Json rulesJson(const char* mode)
{
    return {
        {"mode", mode},
        {"types", {{{"type", "user_id"}, {"kind", "unique"}}, {{"type", "email"}, {"limit", 2}}, {{"type", "cookie"}}}},
        {"others", 0}};
}

Json mappingJson(const Json& rules)
{
    const Json cookie = {{"column", "cookie"}, {"type", "cookie"}};
    const Json user = {{"column", "user"}, {"type", "user_id"}};
    const Json email = {{"column", "email"}, {"type", "email"}, {"normalizer", "email"}};
    const Json web = {
        {"source", "web"}, {"identifiers", {cookie, user, email}}, {"event", {{"name", "view"}, {"time", "at"}}}};
    const Json crm = {{"source", "crm"}, {"identifiers", {user, email}}, {"traits", {{{"column", "city"}}}}};
    const Json consent = {{"source", "consent"},
                          {"identifiers", {user, cookie}},
                          {"consent", {{"purpose", "ads"}, {"state", "answer"}, {"time", "at"}}}};
    Json mapping = {{"inputs", {web, crm, consent}}};
    if (!rules.is_null()) {
        mapping["rules"] = rules;
    }
    return mapping;
}

struct Files
{
    Cells web;
    Cells crm;
    Cells consent;
};

/// Ann and Bob used the tablet of the shop; Cid has a browser of his own.
Files shop()
{
    return {{{"tablet", "ann", "-", "2024-01-01T10:00:00Z"},
             {"tablet", "ann", "-", "2024-01-01T10:01:00Z"},
             {"tablet", "bob", "-", "2024-01-02T10:00:00Z"},
             {"home", "bob", "-", "2024-01-03T10:00:00Z"},
             {"home", "-", "-", "2024-01-03T11:00:00Z"},
             {"cids", "cid", "-", "2024-01-03T12:00:00Z"},
             {"cids", "-", "-", "2024-01-03T13:00:00Z"}},
            {{"ann", "ann@x.org", "Bonn"}, {"bob", "bob@x.org", "Kiel"}, {"cid", "cid@x.org", "Ulm"}},
            {{"ann", "-", "yes", "2024-01-05T00:00:00Z"}, {"bob", "-", "no", "2024-01-06T00:00:00Z"}}};
}

identity::Report run(People& people, const Json& rules, const Files& files)
{
    return people.resolve(mappingJson(rules),
                          inputs(rows(kWeb, files.web), rows(kCrm, files.crm), rows(kConsent, files.consent)));
}

std::size_t eventsOf(People& people, const char* user)
{
    return must(must(people.store().openReader()).timeline(people.find("user_id", user))).size();
}

std::string city(People& people, const char* user)
{
    for (const store::TraitRecord& trait :
         must(must(people.store().openReader()).traitsOf(people.find("user_id", user)))) {
        if (trait.name == "city" && trait.winner) {
            return toText(trait.value);
        }
    }
    return {};
}

std::vector<std::string> answers(People& people, const char* user)
{
    std::vector<std::string> result;
    for (const store::ConsentRecord& record :
         must(must(people.store().openReader()).consentsOf(people.find("user_id", user)))) {
        result.emplace_back(store::name(record.state));
    }
    return result;
}

/// Who is with whom, in words.
std::set<std::set<std::string>> groups(People& people)
{
    const store::Reader reader = must(people.store().openReader());
    std::set<std::set<std::string>> all;
    for (std::uint32_t profile = 0; profile < reader.profileCount(); ++profile) {
        std::set<std::string> one;
        for (const store::IdentifierRecord& record : must(reader.identifiersOf(profile))) {
            one.insert(record.type + ' ' + record.value);
        }
        if (!one.empty()) {
            all.insert(one);
        }
    }
    return all;
}

bool changedNothing(const identity::Report& report)
{
    return report.profilesCreated + report.profilesMerged + report.profilesSplit + report.identifiersAdded +
               report.linksAdded + report.traitsChanged + report.consentsAdded + report.eventsAdded ==
           0;
}

} // namespace

class tst_ruled_people : public QObject
{
    Q_OBJECT
private slots:
    void aSharedTabletMergesNoStrangers_data()
    {
        QTest::addColumn<QString>("mode");
        for (const char* mode : {"segment", "replay", "limit-drop", "no-guess", "best-match"}) {
            QTest::newRow(mode) << QString(mode);
        }
    }
    void aSharedTabletMergesNoStrangers()
    {
        QFETCH(QString, mode);
        People people;
        const identity::Report report = run(people, rulesJson(mode.toUtf8().constData()), shop());
        QVERIFY2(people.find("user_id", "ann") != people.find("user_id", "bob"), toJson(report).dump().c_str());
        QCOMPARE(people.find("user_id", "ann"), people.find("email", "ann@x.org"));
        QCOMPARE(people.find("user_id", "bob"), people.find("cookie", "home"));
        QCOMPARE(people.find("user_id", "cid"), people.find("cookie", "cids"));
        QCOMPARE(eventsOf(people, "ann"), std::size_t{2});
        QCOMPARE(eventsOf(people, "bob"), std::size_t{3});
        QCOMPARE(eventsOf(people, "cid"), std::size_t{2});
        QCOMPARE(city(people, "ann"), std::string("Bonn"));
        QCOMPARE(answers(people, "bob"), std::vector<std::string>{"denied"});
        people.clock().set(at("2024-07-01T00:00:00Z"));
        const identity::Report again = run(people, rulesJson(mode.toUtf8().constData()), shop());
        QVERIFY2(changedNothing(again), toJson(again).dump().c_str());
        QCOMPARE(again.eventsDuplicate, 7);
    }

    void rulesTakePeopleApartAndTheirRowsTellThemAgain()
    {
        People people;
        run(people, Json(), shop());
        const std::uint32_t all = people.find("user_id", "ann");
        const std::uint32_t cid = people.find("user_id", "cid");
        QCOMPARE(people.find("user_id", "bob"), all);
        QCOMPARE(eventsOf(people, "ann"), std::size_t{5});
        const PublicProfileId id = must(people.store().openReader()).publicId(all);

        people.clock().set(at("2024-07-01T00:00:00Z"));
        const identity::Report report = run(people, rulesJson("segment"), shop());
        QCOMPARE(report.profilesSplit, 1);
        QCOMPARE(report.refused.at("limit"), 1);
        QVERIFY(people.find("user_id", "ann") != people.find("user_id", "bob"));
        // The profile stays with most of its identifiers, everybody untouched keeps the id.
        QVERIFY(all == people.find("user_id", "bob") || all == people.find("user_id", "ann"));
        QCOMPARE(people.find("user_id", "cid"), cid);
        QVERIFY(must(people.store().openReader()).find(id) == all);
        QCOMPARE(eventsOf(people, "ann"), std::size_t{2});
        QCOMPARE(eventsOf(people, "bob"), std::size_t{3});
        QCOMPARE(city(people, "ann"), std::string("Bonn"));
        QCOMPARE(city(people, "bob"), std::string("Kiel"));
        QCOMPARE(answers(people, "ann"), std::vector<std::string>{"granted"});
        QCOMPARE(answers(people, "bob"), std::vector<std::string>{"denied"});
        QVERIFY(must(people.store().check(people.context())).empty());

        People fresh; // as if the rules had always been there
        run(fresh, rulesJson("segment"), shop());
        QCOMPARE(groups(people), groups(fresh));
        const identity::Report again = run(people, rulesJson("segment"), shop());
        QVERIFY2(changedNothing(again), toJson(again).dump().c_str());

        // Without rules they are one again; the younger id leads to the older one.
        const std::uint32_t bob = people.find("user_id", "bob");
        const PublicProfileId bobs = must(people.store().openReader()).publicId(bob);
        run(people, Json(), shop());
        QCOMPARE(people.find("user_id", "ann"), people.find("user_id", "bob"));
        QCOMPARE(people.find("user_id", "ann"), all);
        QVERIFY(must(people.store().openReader()).find(bobs) == all);
    }

    void piecesGiveTheSamePeopleAsTheWhole()
    {
        for (const char* mode : {"segment", "replay", "limit-drop", "no-guess"}) {
            for (unsigned seed = 0; seed < 6; ++seed) {
                std::mt19937 random(seed);
                Files whole;
                std::vector<Files> pieces(3);
                for (int i = 0; i < 30; ++i) {
                    const std::string minute = (i < 10 ? "0" : "") + std::to_string(i);
                    const std::vector<std::string> row = {
                        "c" + std::to_string(random() % 5),
                        random() % 2 == 0 ? "-" : "u" + std::to_string(random() % 5),
                        random() % 3 != 0 ? "-" : "e" + std::to_string(random() % 5) + "@x.org",
                        "2024-01-01T10:" + minute + ":00Z"};
                    whole.web.push_back(row);
                    pieces[random() % 3].web.push_back(row);
                }
                People one;
                run(one, rulesJson(mode), whole);
                People three;
                for (const Files& piece : pieces) {
                    run(three, rulesJson(mode), piece);
                }
                QVERIFY2(groups(one) == groups(three), (std::string(mode) + ' ' + std::to_string(seed)).c_str());
            }
        }
    }

    void blockedValuesOwnNobodyAndComeToNothing()
    {
        People people;
        Files files = shop();
        files.web.push_back({"-", "-", "shop@x.org", "2024-01-04T10:00:00Z"});
        files.web.push_back({"cids", "-", "shop@x.org", "2024-01-04T11:00:00Z"});
        run(people, Json(), files);
        QCOMPARE(people.find("email", "shop@x.org"), people.find("user_id", "cid"));
        QCOMPARE(eventsOf(people, "cid"), std::size_t{4});
        Json rules = rulesJson("segment");
        rules["blockedPatterns"]["email"] = {"shop@.*"};
        run(people, rules, files);
        QCOMPARE(people.find("email", "shop@x.org"), store::kNoProfile);
        QCOMPARE(eventsOf(people, "cid"), std::size_t{3});
        QCOMPARE(people.rejected.size(), std::size_t{1});
        const auto violations = must(must(people.store().openReader()).violations(10));
        QVERIFY(std::any_of(violations.begin(), violations.end(), [](const store::StoredViolation& v) {
            return v.refusal == "value blocked" && v.value == "shop@x.org";
        }));
    }

    void freedValuesCountWithoutTheirRows()
    {
        const auto blocking = [](const char* mode) {
            Json rules = rulesJson(mode);
            rules["blocked"]["cookie"] = {"tablet", "home"};
            rules["blockedPatterns"]["email"] = {"cid@.*"};
            return rules;
        };
        for (const char* mode : {"link", "segment", "replay", "limit-drop", "best-match", "login"}) {
            Files files = shop();
            // Rows of nothing but blocked values are refused, and count nevertheless: "home" alone is one, too.
            files.web.push_back({"tablet", "-", "cid@x.org", "2024-01-01T09:00:00Z"});
            files.web.push_back({"-", "-", "cid@y.org", "2024-01-01T09:00:00Z"});
            People always;
            run(always, rulesJson(mode), files);
            People people;
            run(people, blocking(mode), files);
            QCOMPARE(people.find("cookie", "tablet"), store::kNoProfile);
            QCOMPARE(people.find("email", "cid@x.org"), store::kNoProfile);
            QCOMPARE(people.find("email", "cid@y.org"), store::kNoProfile);
            QCOMPARE(people.rejected.size(), std::size_t{3});
            QVERIFY2(changedNothing(run(people, blocking(mode), files)), mode);
            run(people, rulesJson(mode), Files());
            QVERIFY2(groups(people) == groups(always), mode);
            QVERIFY2(changedNothing(run(people, rulesJson(mode), Files())), mode);
            run(people, blocking(mode), Files()); // and back again
            QCOMPARE(people.find("cookie", "tablet"), store::kNoProfile);
        }
    }

    void somebodySeparatesAndUnites()
    {
        People people;
        Files files = shop();
        run(people, rulesJson("link"), files);
        QCOMPARE(people.find("user_id", "ann"), people.find("user_id", "bob"));
        Json rules = rulesJson("link");
        rules["separations"] = Json::array({{{"left", Json::array({{{"type", "user_id"}, {"value", "ann"}}})},
                                             {"right", Json::array({{{"type", "user_id"}, {"value", "bob"}}})},
                                             {"reason", "a couple"}}});
        QCOMPARE(run(people, rules, files).profilesSplit, 1);
        QVERIFY(people.find("user_id", "ann") != people.find("user_id", "bob"));
        QCOMPARE(eventsOf(people, "ann"), std::size_t{2});
        rules = rulesJson("segment");
        rules["unions"] = Json::array({{{"members", Json::array({{{"type", "email"}, {"value", "cid@x.org"}},
                                                                 {{"type", "cookie"}, {"value", "home"}}})},
                                        {"reason", "called"}}});
        run(people, rules, files); // the cookie is one of Cid's now, and Bob's rows with it are still Bob's
        QCOMPARE(people.find("cookie", "home"), people.find("user_id", "cid"));
        QVERIFY(people.find("user_id", "bob") != people.find("user_id", "cid"));
    }

    void forgettingAPersonEmptiesTheLog()
    {
        People people;
        run(people, rulesJson("segment"), shop());
        QVERIFY(must(must(people.store().openReader()).observations()).size() >= 7);
        must(people.store().erase(people.find("user_id", "ann"), people.context()));
        for (const store::StoredObservation& one : must(must(people.store().openReader()).observations())) {
            for (const auto& [type, value] : one.identifiers) {
                QVERIFY(value.find("ann") == std::string::npos);
            }
        }
    }

    void onlyPartOfTheRowsLeavesEventsWhereTheyAre()
    {
        People people;
        run(people, Json(), shop());
        identity::ResolveOptions options;
        options.run = RunId("part");
        options.complete = [] { return false; };
        const Files files = shop();
        must(identity::resolve(must(identity::mappingFromJson(mappingJson(rulesJson("segment")))),
                               inputs(rows(kWeb, {files.web[5]}), rows(kCrm, files.crm), rows(kConsent, Cells())),
                               people.store(), options, people.context()));
        QVERIFY(people.find("user_id", "ann") != people.find("user_id", "bob"));
        QCOMPARE(eventsOf(people, "ann") + eventsOf(people, "bob"), std::size_t{5}); // nothing is lost
    }
};

QTEST_APPLESS_MAIN(tst_ruled_people)
#include "tst_ruled_people.moc"
