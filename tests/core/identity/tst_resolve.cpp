#include "tests/core/identity/people_fixture.h"

#include <QTest>

#include <algorithm>
#include <map>
#include <random>

using namespace weir;
using namespace weir::test;

namespace {

const Schema kWeb({{"cookie", TypeKind::Text},
                   {"email", TypeKind::Text},
                   {"event", TypeKind::Text},
                   {"at", TypeKind::Instant},
                   {"amount", TypeKind::Number}});
const Schema kCrm({{"id", TypeKind::Integer}, {"email", TypeKind::Text}, {"city", TypeKind::Text}});
const Schema kConsent({{"email", TypeKind::Text}, {"answer", TypeKind::Text}, {"at", TypeKind::Instant}});

Json webMapping()
{
    return {{"source", "web"},
            {"identifiers",
             {{{"column", "cookie"}, {"type", "cookie"}},
              {{"column", "email"}, {"type", "email"}, {"normalizer", "email"}}}},
            {"event", {{"name", {{"column", "event"}}}, {"time", "at"}, {"properties", {"amount"}}}}};
}
Json crmMapping()
{
    return {
        {"source", "crm"},
        {"identifiers",
         {{{"column", "id"}, {"type", "crm_id"}}, {{"column", "email"}, {"type", "email"}, {"normalizer", "email"}}}},
        {"traits", {{{"column", "city"}}}}};
}
Json consentMapping()
{
    return {{"source", "consent"},
            {"identifiers", {{{"column", "email"}, {"type", "email"}, {"normalizer", "email"}}}},
            {"consent", {{"purpose", "ads"}, {"state", "answer"}, {"time", "at"}}}};
}
Json mapping(std::initializer_list<Json> inputs)
{
    return {{"inputs", Json(std::vector<Json>(inputs))}};
}

bool changedNothing(const identity::Report& report)
{
    return report.profilesCreated + report.profilesMerged + report.identifiersAdded + report.linksAdded +
               report.traitsChanged + report.consentsAdded + report.eventsAdded ==
           0;
}

const Cells kVisits = {{"c1", "-", "view", "2024-01-01T10:00:00Z", "1"},
                       {"c1", "-", "view", "2024-01-01T10:00:00Z", "1"}, // the same twice, without message id
                       {"c1", "Ann@Example.com ", "login", "2024-01-02T10:00:00Z", "-"},
                       {"c2", "ann@example.com", "buy", "2024-01-03T10:00:00Z", "9.5"},
                       {"c3", "-", "view", "2024-01-04T10:00:00Z", "2"}};

} // namespace

class tst_resolve : public QObject
{
    Q_OBJECT
private slots:
    void linksRecordsThatShareAnIdentifier()
    {
        People people;
        const identity::Report report = people.resolve(mapping({webMapping()}), inputs(rows(kWeb, kVisits)));
        QCOMPARE(report.profilesCreated, 2); // c1 + c2 + ann, and c3
        QCOMPARE(report.profilesMerged, 0);
        QCOMPARE(report.eventsAdded, 5);
        QCOMPARE(people.find("cookie", "c1"), people.find("cookie", "c2"));
        QCOMPARE(people.find("cookie", "c1"), people.find("email", "ann@example.com"));
        QVERIFY(people.find("cookie", "c3") != people.find("cookie", "c1"));
        const auto timeline = must(must(people.store().openReader()).timeline(people.find("cookie", "c2")));
        QCOMPARE(timeline.size(), std::size_t{4});
    }

    void runningTwiceChangesNothing()
    {
        People people;
        const Cells crm = {{"1", "ann@example.com", "Bonn"}, {"2", "bob@example.com", "Kiel"}, {"3", "-", "-"}};
        const Cells answers = {{"ann@example.com", "yes", "2024-01-05T00:00:00Z"},
                               {"bob@example.com", "maybe", "2024-01-05T00:00:00Z"}};
        const auto run = [&](Cells visits, Cells contacts) {
            return people.resolve(mapping({webMapping(), crmMapping(), consentMapping()}),
                                  inputs(rows(kWeb, visits), rows(kCrm, contacts), rows(kConsent, answers)));
        };
        const identity::Report first = run(kVisits, crm);
        QVERIFY(first.eventsAdded == 5 && first.traitsChanged > 0 && first.consentsAdded == 2);
        people.clock().set(at("2024-07-01T00:00:00Z"));
        const identity::Report second = run(kVisits, crm);
        QVERIFY2(changedNothing(second), toJson(second).dump().c_str());
        QCOMPARE(second.eventsDuplicate, 5);

        Cells backwards(kVisits.rbegin(), kVisits.rend());
        const identity::Report third = run(backwards, Cells(crm.rbegin(), crm.rend()));
        QVERIFY2(changedNothing(third), toJson(third).dump().c_str());
    }

    void theOrderOfRowsChangesNoNumber()
    {
        People forwards;
        People backwards;
        forwards.resolve(mapping({webMapping()}), inputs(rows(kWeb, kVisits)));
        backwards.resolve(mapping({webMapping()}), inputs(rows(kWeb, Cells(kVisits.rbegin(), kVisits.rend()))));
        for (const char* cookie : {"c1", "c2", "c3"}) {
            QVERIFY(forwards.find("cookie", cookie) != store::kNoProfile);
            QCOMPARE(forwards.find("cookie", cookie), backwards.find("cookie", cookie));
        }
    }

    void aFileSplitInTwoIsTheSameFile()
    {
        People people;
        const identity::Report whole = people.resolve(mapping({webMapping()}), inputs(rows(kWeb, kVisits)));
        QCOMPARE(whole.eventsAdded, 5);
        // The two equal rows land in different files.
        const Cells a(kVisits.begin(), kVisits.begin() + 1);
        const Cells b(kVisits.begin() + 1, kVisits.end());
        const identity::Report split =
            people.resolve(mapping({webMapping(), webMapping()}), inputs(rows(kWeb, a), rows(kWeb, b)));
        QVERIFY2(changedNothing(split), toJson(split).dump().c_str());
    }

    void anonymousEventsMoveToThePersonFoundLater()
    {
        People people;
        people.resolve(mapping({webMapping()}), inputs(rows(kWeb, {{"c1", "-", "view", "2024-01-01T00:00:00Z", "1"}})));
        people.clock().set(at("2024-06-02T00:00:00Z"));
        people.resolve(mapping({crmMapping()}), inputs(rows(kCrm, {{"7", "zoe@example.com", "Rom"}})));
        const std::uint32_t older = people.find("cookie", "c1");
        const std::uint32_t newer = people.find("crm_id", "7");
        const PublicProfileId alias = must(people.store().openReader()).publicId(newer);
        QVERIFY(older != newer);
        const identity::Report report =
            people.resolve(mapping({webMapping()}),
                           inputs(rows(kWeb, {{"c1", "zoe@example.com", "login", "2024-01-05T00:00:00Z", "-"}})));
        QCOMPARE(report.profilesMerged, 1);
        QCOMPARE(people.find("email", "zoe@example.com"), older); // the oldest survives (D15)
        const store::Reader reader = must(people.store().openReader());
        QCOMPARE(*reader.find(alias), older); // and the other id resolves for ever
        QCOMPARE(must(reader.timeline(older)).size(), std::size_t{2});
        QVERIFY(must(people.store().check(people.context())).empty());
    }

    void mergedPeopleKeepTheStricterAnswer()
    {
        People people;
        const Schema both({{"a", TypeKind::Text}, {"b", TypeKind::Text}});
        people.resolve(mapping({consentMapping()}),
                       inputs(rows(kConsent, {{"a@x.de", "no", "2023-01-01T00:00:00Z"},
                                              {"b@x.de", "yes", "2024-01-01T00:00:00Z"}})));
        people.clock().set(at("2024-06-02T00:00:00Z"));
        const Json link = {{"source", "links"},
                           {"identifiers",
                            {{{"column", "a"}, {"type", "email"}, {"normalizer", "email"}},
                             {{"column", "b"}, {"type", "email"}, {"normalizer", "email"}}}}};
        people.resolve(mapping({link}), inputs(rows(both, {{"a@x.de", "b@x.de"}})));
        const std::uint32_t person = people.find("email", "b@x.de");
        auto records = must(must(people.store().openReader()).consentsOf(person));
        const auto newest = std::max_element(records.begin(), records.end(),
                                             [](const auto& a, const auto& b) { return a.time < b.time; });
        QCOMPARE(records.size(), std::size_t{3}); // both answers stay, the merge adds what holds (D4)
        QVERIFY(newest->state == store::ConsentState::Denied);
    }

    void unusableRowsGoToQuarantine()
    {
        People people;
        const identity::Report report =
            people.resolve(mapping({webMapping()}),
                           inputs(rows(kWeb, {{"null", "-", "view", "2024-01-01T00:00:00Z", "1"},
                                              {"", "n/a", "view", "2024-01-01T00:00:00Z", "1"},
                                              {"00000000-0000", "-", "view", "2024-01-01T00:00:00Z", "1"},
                                              {"c9", "-", "-", "2024-01-01T00:00:00Z", "1"},
                                              {"c9", "-", "view", "-", "1"},
                                              {"c9", "not an address", "view", "2024-01-01T00:00:00Z", "1"}})));
        QCOMPARE(report.rejectedRows(), 5);
        QCOMPARE(report.rejected.at("identity.row.noIdentifier"), 3);
        QCOMPARE(people.rejected.size(), std::size_t{5});
        QCOMPARE(people.rejected.back().line, 5);
        QCOMPARE(report.eventsAdded, 1);
        QCOMPARE(report.profilesCreated, 1);
    }

    void consentThatCannotBeReadMeansUnknown()
    {
        People people;
        const identity::Report report = people.resolve(
            mapping({consentMapping()}), inputs(rows(kConsent, {{"a@x.de", "yes", "2024-01-01T00:00:00Z"},
                                                                {"a@x.de", "perhaps", "2024-02-01T00:00:00Z"},
                                                                {"b@x.de", "granted", "-"}})));
        QCOMPARE(report.consentsUnreadable, 1);
        QCOMPARE(report.rejected.at("identity.row.grantWithoutTime"), 1);
        const auto records = must(must(people.store().openReader()).consentsOf(people.find("email", "a@x.de")));
        QCOMPARE(records.size(), std::size_t{2});
    }

    void aSignalAnswersSeveralPurposes()
    {
        const Schema schema({{"email", TypeKind::Text}, {"tc", TypeKind::Text}});
        const Json signal = {
            {"source", "cmp"},
            {"identifiers", {{{"column", "email"}, {"type", "email"}, {"normalizer", "email"}}}},
            {"consent",
             {{"signal", "tcf"},
              {"state", "tc"},
              {"purposes",
               {{{"purpose", "storage"}, {"tcfPurposes", {1, 2}}}, {{"purpose", "ads"}, {"tcfPurposes", {1, 3}}}}}}}};
        // Purposes 1, 2, 8, 9 and 10; last updated on 23 July 2024 (from tests/core/privacy/vectors.json).
        const std::string valid = "CQCNXkAQCNXkAGMADDENCWEkAMHAAAJgAAAAAAAAAAAA.YAAAAAAAAAAA";
        People people;
        const identity::Report report = people.resolve(
            mapping({signal}), inputs(rows(schema, {{"a@x.de", valid}, {"b@x.de", "CQ-cut-off"}, {"c@x.de", "-"}})));
        QCOMPARE(report.consentsUnreadable, 1);
        const auto stateOf = [&](const char* email, const char* purpose) {
            for (const store::ConsentRecord& record :
                 must(must(people.store().openReader()).consentsOf(people.find("email", email)))) {
                if (record.purpose == purpose) {
                    return std::optional(record);
                }
            }
            return std::optional<store::ConsentRecord>();
        };
        QCOMPARE(stateOf("a@x.de", "storage")->state, store::ConsentState::Granted);
        QCOMPARE(stateOf("a@x.de", "storage")->time, at("2024-07-23T00:00:00Z"));
        QCOMPARE(stateOf("a@x.de", "ads")->state, store::ConsentState::Denied);
        QCOMPARE(stateOf("b@x.de", "ads")->state, store::ConsentState::Unknown);
        QVERIFY(!stateOf("c@x.de", "ads"));
        QVERIFY(changedNothing(people.resolve(mapping({signal}), inputs(rows(schema, {{"a@x.de", valid}})))));
    }

    /// Clusters against a brute-force flood fill over random rows, in random order and with a tiny buffer.
    void clustersAgreeWithBruteForce()
    {
        const std::uint32_t seed = 20'240'601;
        qInfo("seed %u", seed);
        std::mt19937 random(seed);
        const Schema schema({{"a", TypeKind::Text}, {"b", TypeKind::Text}, {"x", TypeKind::Integer}});
        const Json links = {{"source", "s"},
                            {"identifiers", {{{"column", "a"}, {"type", "k"}}, {{"column", "b"}, {"type", "k"}}}},
                            {"traits", {{{"column", "x"}}}}};
        for (int round = 0; round < 3; ++round) {
            Cells cells;
            std::vector<std::pair<int, int>> pairs;
            for (int i = 0; i < 150; ++i) {
                const int a = static_cast<int>(random() % 120);
                const int b = static_cast<int>(random() % 120);
                pairs.emplace_back(a, b);
                cells.push_back({"k" + std::to_string(a), "k" + std::to_string(b), "1"});
            }
            std::vector<int> group(120);
            for (int i = 0; i < 120; ++i) {
                group[static_cast<std::size_t>(i)] = i;
            }
            for (const auto& [a, b] : pairs) {
                const int from = group[static_cast<std::size_t>(a)];
                const int to = group[static_cast<std::size_t>(b)];
                std::replace(group.begin(), group.end(), from, to);
            }
            std::shuffle(cells.begin(), cells.end(), random);
            People people;
            people.resolve(mapping({links}), inputs(rows(schema, cells, 7)), round == 0 ? 1 << 20 : 500);
            std::map<int, std::uint32_t> profiles;
            for (const auto& [a, b] : pairs) {
                profiles.try_emplace(a, people.find("k", ("k" + std::to_string(a)).c_str()));
            }
            for (const auto& [a, profileOfA] : profiles) {
                for (const auto& [c, profileOfC] : profiles) {
                    QCOMPARE(profileOfA == profileOfC,
                             group[static_cast<std::size_t>(a)] == group[static_cast<std::size_t>(c)]);
                }
            }
            QVERIFY(must(people.store().check(people.context())).empty());
        }
    }

    /// Many batches are held by a thread beside the one that reads: the same as one batch, also with people settled in
    /// between.
    void manyBatchesAreOneBatch()
    {
        Cells visits;
        for (int i = 0; i < 900; ++i) {
            const std::string minute = std::to_string(10 + i % 50);
            visits.push_back({"c" + std::to_string(i % 37), i % 5 == 0 ? "p" + std::to_string(i % 11) + "@x.de" : "-",
                              i % 3 == 0 ? "view" : "buy", "2024-01-01T10:" + minute + ":00Z", std::to_string(i % 4)});
        }
        People one;
        const identity::Report expected = one.resolve(mapping({webMapping()}), inputs(rows(kWeb, visits, 1000)));
        QCOMPARE(expected.eventsAdded, 900); // equal rows are told apart by how many came before
        for (const std::int64_t bufferBytes : {std::int64_t{64} << 20, std::int64_t{4000}}) {
            People many;
            const identity::Report report =
                many.resolve(mapping({webMapping()}), inputs(rows(kWeb, visits, 7)), bufferBytes);
            QCOMPARE(report.eventsAdded, expected.eventsAdded);
            QCOMPARE(many.find("cookie", "c1") == many.find("cookie", "c2"),
                     one.find("cookie", "c1") == one.find("cookie", "c2"));
            for (const char* cookie : {"c0", "c1", "c36"}) {
                QCOMPARE(must(must(many.store().openReader()).timeline(many.find("cookie", cookie))).size(),
                         must(must(one.store().openReader()).timeline(one.find("cookie", cookie))).size());
            }
            const identity::Report again = many.resolve(mapping({webMapping()}), inputs(rows(kWeb, visits, 11)));
            QVERIFY2(changedNothing(again), toJson(again).dump().c_str());
            QVERIFY(must(many.store().check(many.context())).empty());
        }
    }

    /// Stopped while batches are under way.
    void stoppingMidwayChangesNothing()
    {
        class Stopping final : public RowStream
        {
        public:
            Stopping(std::unique_ptr<RowStream> rows, std::stop_source& stop) : m_rows(std::move(rows)), m_stop(stop) {}
            std::shared_ptr<const Schema> schema() const override { return m_rows->schema(); }
            Result<RowBatch> next() override
            {
                if (++m_batches == 40) {
                    m_stop.request_stop();
                }
                return m_rows->next();
            }

        private:
            std::unique_ptr<RowStream> m_rows;
            std::stop_source& m_stop;
            int m_batches = 0;
        };
        People people;
        std::stop_source stop;
        RunContext context = people.context();
        context.stop = stop.get_token();
        const Cells visits(300, kVisits.front());
        const auto result =
            identity::resolve(must(identity::mappingFromJson(mapping({webMapping()}))),
                              inputs(std::unique_ptr<RowStream>(std::make_unique<Stopping>(rows(kWeb, visits), stop))),
                              people.store(), identity::ResolveOptions(), context);
        QVERIFY(!result && result.error().code() == ErrorCode::Cancelled);
        QCOMPARE(must(people.store().info()).profiles, 0);
        QCOMPARE(must(people.store().info()).events, 0);
    }

    void stoppingChangesNothing()
    {
        People people;
        std::stop_source stop;
        stop.request_stop();
        RunContext context = people.context();
        context.stop = stop.get_token();
        identity::ResolveOptions options;
        const auto result = identity::resolve(must(identity::mappingFromJson(mapping({webMapping()}))),
                                              inputs(rows(kWeb, kVisits)), people.store(), options, context);
        QVERIFY(!result && result.error().code() == ErrorCode::Cancelled);
        QCOMPARE(must(people.store().info()).profiles, 0);
    }
};

QTEST_GUILESS_MAIN(tst_resolve)
#include "tst_resolve.moc"
