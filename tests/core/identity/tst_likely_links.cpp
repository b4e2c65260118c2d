#include "core/identity/what_if.h"
#include "core/store/observations.h"
#include "core/store/person_refusals.h"
#include "tests/core/identity/people_fixture.h"

#include <QTest>

#include <algorithm>
#include <random>
#include <set>

using namespace weir;
using namespace weir::test;

namespace {

const Schema kCrm({{"contact", TypeKind::Text},
                   {"user", TypeKind::Text},
                   {"phone", TypeKind::Text},
                   {"country", TypeKind::Text},
                   {"city", TypeKind::Text}});
const Schema kPairs({{"left", TypeKind::Text}, {"right", TypeKind::Text}, {"probability", TypeKind::Number}});

Json mappingJson(const char* mode = "segment", bool links = true)
{
    const Json crm = {
        {"source", "crm"},
        {"identifiers",
         {{{"column", "contact"}, {"type", "contact_id"}},
          {{"column", "user"}, {"type", "user_id"}},
          {{"column", "phone"}, {"type", "phone"}, {"normalizer", "phone"}, {"regionColumn", "country"}}}},
        {"traits", {{{"column", "city"}}}}};
    const Json pairs = {{"source", "matching"},
                        {"links",
                         {{"left", {{"column", "left"}, {"type", "contact_id"}}},
                          {"right", {{"column", "right"}, {"type", "contact_id"}}},
                          {"confidence", "probability"},
                          {"least", 0.9}}}};
    Json mapping = {{"inputs", Json::array({crm})},
                    {"rules", {{"mode", mode}, {"types", {{{"type", "user_id"}, {"kind", "unique"}}}}, {"others", 5}}}};
    if (links) {
        mapping["inputs"].push_back(pairs);
    }
    return mapping;
}

Cells contacts()
{
    return {{"c1", "-", "-", "-", "Bonn"},
            {"c2", "-", "-", "-", "Kiel"},
            {"c3", "u1", "-", "-", "Ulm"},
            {"c4", "u2", "-", "-", "Hof"}};
}

identity::Report run(People& people, const Cells& crm, const Cells& pairs, const char* mode = "segment")
{
    return people.resolve(mappingJson(mode), inputs(rows(kCrm, crm), rows(kPairs, pairs)));
}

std::vector<store::LinkRecord> likelyOf(People& people)
{
    std::vector<store::LinkRecord> links;
    must(must(people.store().openReader()).eachLink([&](const store::LinkRecord& link) {
        if (link.confidence) {
            links.push_back(link);
        }
    }));
    return links;
}

bool changedNothing(const identity::Report& report)
{
    return report.profilesCreated + report.profilesMerged + report.profilesSplit + report.identifiersAdded +
               report.linksAdded + report.traitsChanged ==
           0;
}

std::set<std::set<std::string>> groups(People& people)
{
    const store::Reader reader = must(people.store().openReader());
    std::set<std::set<std::string>> all;
    for (std::uint32_t profile = 0; profile < reader.profileCount(); ++profile) {
        std::set<std::string> one;
        for (const store::IdentifierRecord& record : must(reader.identifiersOf(profile))) {
            one.insert(record.value);
        }
        if (!one.empty()) {
            all.insert(one);
        }
    }
    return all;
}

std::string city(People& people, const char* contact)
{
    for (const store::TraitRecord& trait :
         must(must(people.store().openReader()).traitsOf(people.find("contact_id", contact)))) {
        if (trait.name == "city" && trait.winner) {
            return toText(trait.value);
        }
    }
    return {};
}

} // namespace

/// Pairs of records that somebody holds to be one person, in the store: what they link, what they never do, and how
/// they go.
class tst_likely_links : public QObject
{
    Q_OBJECT
private slots:
    void aLikelyPairIsOnePersonWithAConfidence()
    {
        People people;
        const identity::Report report =
            run(people, contacts(), {{"c2", "c1", "0.97"}, {"c1", "c3", "0.5"}, {"c1", "nobody", "0.99"}});
        QCOMPARE(people.find("contact_id", "c1"), people.find("contact_id", "c2"));
        QVERIFY(people.find("contact_id", "c1") != people.find("contact_id", "c3")); // below the least
        QCOMPARE(people.find("contact_id", "nobody"), store::kNoProfile);            // a link names nobody into being
        QCOMPARE(report.likelyLinks, 1);
        const std::vector<store::LinkRecord> links = likelyOf(people);
        QCOMPARE(links.size(), std::size_t{1});
        QCOMPARE(links[0].valueA, std::string("c1"));
        QCOMPARE(links[0].valueB, std::string("c2"));
        QCOMPARE(*links[0].confidence, 0.97);
        QCOMPARE(links[0].source, std::string("matching"));
        QCOMPARE(links[0].rule, std::string(store::kMatchRule));
        QVERIFY(must(people.store().check(people.context())).empty());

        people.clock().set(at("2024-07-01T00:00:00Z"));
        const identity::Report again = run(people, contacts(), {{"c1", "c2", "0.97"}});
        QVERIFY2(changedNothing(again), toJson(again).dump().c_str());
        run(people, contacts(), {{"c1", "c2", "0.91"}}); // surer or less sure: the same link
        QCOMPARE(*likelyOf(people).at(0).confidence, 0.91);
        QCOMPARE(likelyOf(people).at(0).time, at("2024-06-01T12:00:00Z"));
    }

    void withItsRowALinkIsGone()
    {
        People people;
        run(people, contacts(), {});
        const std::uint32_t first = people.find("contact_id", "c1");
        run(people, contacts(), {{"c1", "c2", "0.97"}});
        const std::uint32_t both = people.find("contact_id", "c2");
        QCOMPARE(both, first); // the oldest stays
        const identity::Report report = run(people, contacts(), {});
        QCOMPARE(report.profilesSplit, 1);
        QVERIFY(people.find("contact_id", "c1") != people.find("contact_id", "c2"));
        QVERIFY(people.find("contact_id", "c1") == both || people.find("contact_id", "c2") == both);
        QCOMPARE(city(people, "c1"), std::string("Bonn"));
        QCOMPARE(city(people, "c2"), std::string("Kiel"));
        QVERIFY(likelyOf(people).empty());
        QVERIFY(must(people.store().check(people.context())).empty());
    }

    void noLimitIsBrokenAndTheSurestWins()
    {
        People people;
        const identity::Report report =
            run(people, contacts(), {{"c3", "c4", "0.99"}, {"c1", "c3", "0.92"}, {"c1", "c4", "0.96"}});
        QVERIFY(people.find("contact_id", "c3") != people.find("contact_id", "c4")); // two users
        QCOMPARE(people.find("contact_id", "c1"), people.find("contact_id", "c4"));
        QCOMPARE(report.refused.at("limit"), 2);
        const auto violations = must(must(people.store().openReader()).violations(10));
        QCOMPARE(violations.size(), std::size_t{2});
        QCOMPARE(violations[0].limitType, std::string("user_id"));
    }

    void whatRowsShowOutranksWhatIsLikely()
    {
        // c1 and c2 are likely one, but then each is seen with an account of its own.
        People people;
        run(people, contacts(), {{"c1", "c2", "0.97"}});
        Cells later = contacts();
        later[0][1] = "ann";
        later[1][1] = "bob";
        run(people, later, {{"c1", "c2", "0.999"}});
        QVERIFY(people.find("contact_id", "c1") != people.find("contact_id", "c2"));
        QCOMPARE(people.find("user_id", "ann"), people.find("contact_id", "c1"));
        QVERIFY(likelyOf(people).empty());
    }

    void anotherRunWithoutTheirSourceLeavesThemAlone()
    {
        People people;
        run(people, contacts(), {{"c1", "c2", "0.97"}});
        people.resolve(mappingJson("segment", false), inputs(rows(kCrm, {{"c5", "u5", "-", "-", "Jena"}})));
        QCOMPARE(people.find("contact_id", "c1"), people.find("contact_id", "c2"));
        QCOMPARE(likelyOf(people).size(), std::size_t{1});
        const identity::WhatIf same = must(identity::whatIf(
            people.store(), must(identity::mappingFromJson(mappingJson())).rules, 10, people.context()));
        QCOMPARE(same.merged + same.split, 0);
    }

    void rowsThatSayNothingGoToTheQuarantine()
    {
        People people;
        const identity::Report report = run(people, contacts(),
                                            {{"-", "c1", "0.97"},
                                             {"c1", "c2", "-"},
                                             {"c1", "c2", "1.5"},
                                             {"unknown", "c2", "0.99"},
                                             {"c1", "c2", "nan"}});
        QCOMPARE(report.rejected.at("identity.row.noPair"), 5);
        QCOMPARE(people.rejected.size(), std::size_t{5});
        QVERIFY(likelyOf(people).empty());
    }

    /// Whatever comes when: the people are those of one run over everything, with the pairs of the last one.
    void stepsGiveTheSamePeopleAsTheWhole()
    {
        for (const char* mode : {"link", "segment", "replay", "limit-drop", "no-guess"}) {
            for (unsigned seed = 0; seed < 12; ++seed) {
                std::mt19937 random(seed);
                Cells whole;
                std::vector<Cells> steps(3);
                for (int i = 0; i < 24; ++i) {
                    const std::vector<std::string> row = {"c" + std::to_string(random() % 12),
                                                          random() % 3 == 0 ? "u" + std::to_string(random() % 4) : "-",
                                                          "-", "-", "Bonn"};
                    whole.push_back(row);
                    steps[random() % 3].push_back(row);
                }
                std::vector<Cells> pairs(3);
                for (Cells& some : pairs) {
                    for (int i = 0; i < 6; ++i) {
                        some.push_back({"c" + std::to_string(random() % 12), "c" + std::to_string(random() % 12),
                                        random() % 2 == 0 ? "0.95" : "0.99"});
                    }
                }
                People one;
                run(one, whole, pairs[2], mode);
                People three;
                for (int step = 0; step < 3; ++step) {
                    run(three, steps[static_cast<std::size_t>(step)], pairs[static_cast<std::size_t>(step)], mode);
                }
                QVERIFY2(groups(one) == groups(three), (std::string(mode) + ' ' + std::to_string(seed)).c_str());
                QVERIFY(must(three.store().check(three.context())).empty());
            }
        }
    }

    void forgettingAPersonForgetsWhatWasLikely()
    {
        People people;
        run(people, contacts(), {{"c1", "c2", "0.97"}, {"c3", "c4", "0.97"}});
        must(people.store().erase(people.find("contact_id", "c1"), people.context()));
        QCOMPARE(must(store::refusalsOf(people.store(), people.find("contact_id", "c3"), 9)).size(), std::size_t{1});
        store::Writer writer = must(people.store().beginWrite(RunId("look"), people.context()));
        const std::vector<store::LikelyLinkRecord> left = must(writer.likelyLinks());
        QCOMPARE(left.size(), std::size_t{1});
        QCOMPARE(left[0].valueA + left[0].valueB, std::string("c3c4"));
    }

    void bothPeopleOfARefusedLinkAreTold()
    {
        People people;
        run(people, contacts(), {{"c3", "c4", "0.99"}});
        const std::uint32_t one = people.find("contact_id", "c3");
        const std::uint32_t two = people.find("contact_id", "c4");
        for (const auto& [who, other] : {std::pair(one, two), std::pair(two, one)}) {
            const auto refusals = must(store::refusalsOf(people.store(), who, 9));
            QCOMPARE(refusals.size(), std::size_t{1});
            QCOMPARE(refusals[0].refusal, std::string("limit"));
            QCOMPARE(refusals[0].source, std::string("matching"));
            QCOMPARE(refusals[0].others.size(), std::size_t{1});
            QCOMPARE(refusals[0].others[0].profile, other);
        }
        QVERIFY(must(store::refusalsOf(people.store(), people.find("contact_id", "c1"), 9)).empty());
    }

    void onlyWhatIsReadWholeIsWithdrawn()
    {
        People people;
        people.options().place = "main/people";
        people.options().whole = [](std::size_t) { return false; };
        run(people, contacts(), {{"c1", "c2", "0.97"}});
        run(people, contacts(), {{"c3", "c1", "0.95"}, {"c2", "later", "0.99"}});
        QCOMPARE(likelyOf(people).size(), std::size_t{2});
        QCOMPARE(people.find("contact_id", "c3"), people.find("contact_id", "c2"));
        // A link waits for its end.
        Cells more = contacts();
        more.push_back({"later", "-", "-", "-", "Jena"});
        run(people, more, {});
        QCOMPARE(people.find("contact_id", "later"), people.find("contact_id", "c2"));
        // The source is wired no more; elsewhere nothing changes by that.
        people.options().place = "main/others";
        people.resolve(mappingJson("segment", false), inputs(rows(kCrm, contacts())));
        QCOMPARE(likelyOf(people).size(), std::size_t{3});
        people.options().place = "main/people";
        people.resolve(mappingJson("link", false), inputs(rows(kCrm, contacts())));
        QVERIFY(likelyOf(people).empty());
        QVERIFY(people.find("contact_id", "c3") != people.find("contact_id", "c2"));
        QVERIFY(must(people.store().check(people.context())).empty());
    }

    void aBlockedEndLinksNothingUntilItIsFree()
    {
        People people;
        Json blocking = mappingJson();
        blocking["rules"]["blocked"] = {{"contact_id", {"c2"}}};
        Cells crm = contacts();
        crm[1][1] = "u9"; // so that the row has somebody without its contact
        const auto both = [&] { return inputs(rows(kCrm, crm), rows(kPairs, {{"c1", "c2", "0.97"}})); };
        people.resolve(blocking, both());
        QVERIFY(likelyOf(people).empty());
        QCOMPARE(people.find("contact_id", "c2"), store::kNoProfile);
        people.options().whole = [](std::size_t) { return false; };
        people.resolve(mappingJson(), inputs(rows(kCrm, crm), rows(kPairs, {})));
        QCOMPARE(likelyOf(people).size(), std::size_t{1});
        QCOMPARE(people.find("contact_id", "c2"), people.find("contact_id", "c1"));
        people.resolve(blocking, inputs(rows(kCrm, crm), rows(kPairs, {})));
        QVERIFY(likelyOf(people).empty());
    }

    void phonesAreReadByTheCountryOfTheirRow()
    {
        People people;
        run(people,
            {{"c1", "-", "01 99 00 12 34", "France", "Lyon"},
             {"c2", "-", "+33 199001234", "-", "Lyon"},
             {"c3", "-", "0199001234", "-", "Ulm"},
             {"c4", "-", "0199001234", "nowhere", "Ulm"}},
            {});
        QCOMPARE(people.find("contact_id", "c1"), people.find("contact_id", "c2"));
        QVERIFY(people.find("contact_id", "c1") != people.find("contact_id", "c3"));
        QVERIFY(people.find("contact_id", "c3") != people.find("contact_id", "c4"));
    }

    void mappingsAreChecked()
    {
        const std::vector<Schema> schemas = {kCrm, kPairs};
        const auto ids = [&](const Json& json) {
            std::vector<std::string> found;
            for (const auto& finding : identity::validate(must(identity::mappingFromJson(json)), schemas)) {
                found.push_back(finding.error.messageId());
            }
            return found;
        };
        QVERIFY(ids(mappingJson()).empty());
        QCOMPARE(ids(mappingJson("best-match")), std::vector<std::string>{"identity.links.mode"});
        Json json = mappingJson();
        json["inputs"][1]["links"]["right"]["type"] = "ticket";
        QCOMPARE(ids(json), std::vector<std::string>{"identity.links.unknownType"});
        json = mappingJson();
        json["inputs"][1]["links"]["confidence"] = "left";
        QCOMPARE(ids(json), std::vector<std::string>{"identity.confidence.type"});
        json = mappingJson();
        json["inputs"][1]["traits"] = Json::array({{{"column", "left"}}});
        QCOMPARE(ids(json), std::vector<std::string>{"identity.links.only"});
        json = mappingJson();
        json["inputs"][1]["recordKey"] = {"left"};
        QCOMPARE(ids(json), std::vector<std::string>{"identity.links.only"});
        json = mappingJson();
        json["inputs"][0]["identifiers"][2]["regionColumn"] = "land";
        QCOMPARE(ids(json).size(), std::size_t{1});
        // Read and written again it is the same; a confidence beyond 1 is none.
        const identity::Mapping read = must(identity::mappingFromJson(mappingJson()));
        QVERIFY(must(identity::mappingFromJson(identity::toJson(read))) == read);
        json = mappingJson();
        json["inputs"][1]["links"]["least"] = 2;
        QVERIFY(!identity::mappingFromJson(json));
        // The pairs of Match people are known by their columns.
        QVERIFY(identity::suggest(kPairs, "matching").links.has_value());
        QVERIFY(!identity::suggest(kCrm, "crm").links.has_value());
        QCOMPARE(identity::suggest(kCrm, "crm").identifiers.back().regionColumn, std::string("country"));
    }
};

QTEST_APPLESS_MAIN(tst_likely_links)
#include "tst_likely_links.moc"
