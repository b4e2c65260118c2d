#include "core/consent/gate.h"
#include "core/consent/suppressed.h"
#include "core/store/suppression.h"
#include "tests/core/identity/people_fixture.h"

#include <QTest>

using namespace weir;
using namespace weir::consent;
using namespace weir::test;

namespace {

const Schema kAnswers(
    {{"id", TypeKind::Text}, {"purpose", TypeKind::Text}, {"answer", TypeKind::Text}, {"at", TypeKind::Instant}});

Json mapping()
{
    return {{"inputs",
             {{{"source", "log"},
               {"identifiers", {{{"column", "id"}, {"type", "id"}}}},
               {"traits", Json::array()},
               {"consent", {{"purpose", {{"column", "purpose"}}}, {"state", "answer"}, {"time", "at"}}}}}}};
}

const Cells kLog = {{"granted", "ads", "yes", "2024-01-01T00:00:00Z"},
                    {"granted", "mail", "yes", "2024-01-01T00:00:00Z"},
                    {"half", "ads", "yes", "2024-01-01T00:00:00Z"},
                    {"half", "mail", "no", "2024-01-01T00:00:00Z"},
                    {"withdrawn", "ads", "withdrawn", "2024-02-01T00:00:00Z"},
                    {"withdrawn", "ads", "yes", "2024-01-01T00:00:00Z"}, // earlier, but read later
                    {"unclear", "ads", "yes", "2024-01-01T00:00:00Z"},
                    {"unclear", "ads", "perhaps", "2024-03-01T00:00:00Z"},
                    {"tie", "ads", "yes", "2024-01-01T00:00:00Z"},
                    {"tie", "ads", "no", "2024-01-01T00:00:00Z"},
                    {"old", "ads", "yes", "2021-01-01T00:00:00Z"},
                    {"other", "mail", "yes", "2024-01-01T00:00:00Z"},
                    {"later", "ads", "yes", "2025-01-01T00:00:00Z"}};

Policy policy(std::vector<const char*> purposes, const char* match = "all")
{
    Json json = {{"purposes", purposes}, {"match", match}};
    return must(policyFromJson(json));
}

Purposes purposes()
{
    Purposes all;
    all[PurposeId("ads")] = {PurposeId("ads"), "Ads", "", Duration::days(730)};
    all[PurposeId("mail")] = {PurposeId("mail"), "Mail", "", std::nullopt};
    return all;
}

} // namespace

class tst_gate : public QObject
{
    Q_OBJECT

    People m_people;
    std::map<std::string, std::uint32_t> m_profiles;

    GateResult ask(const Policy& policy, const Purposes& declared, const std::vector<const char*>& suppressed = {})
    {
        const store::Reader reader = must(m_people.store().openReader());
        audience::ProfileSet stop(reader.profileCount());
        for (const char* id : suppressed) {
            stop.insert(m_profiles.at(id));
        }
        return must(ConsentGate(policy, declared)
                        .pass(audience::ProfileSet::all(reader.profileCount()), stop, reader, m_people.clock().now(),
                              m_people.context()));
    }
    std::vector<std::string> passed(const GateResult& result)
    {
        std::vector<std::string> names;
        for (const auto& [name, profile] : m_profiles) {
            if (result.passed.contains(profile)) {
                names.push_back(name);
            }
        }
        return names;
    }
    std::map<std::string, DenialReason> reasons(const GateResult& result)
    {
        std::map<std::string, DenialReason> byName;
        for (const Denial& denial : result.denied) {
            for (const auto& [name, profile] : m_profiles) {
                if (profile == denial.profile) {
                    byName[name] = denial.reason;
                }
            }
        }
        return byName;
    }

private slots:
    void initTestCase()
    {
        m_people.resolve(mapping(), inputs(rows(kAnswers, kLog)));
        for (const auto& row : kLog) {
            m_profiles[row[0]] = m_people.find("id", row[0].c_str());
        }
    }

    void everythingButACurrentYesMeansNo()
    {
        const GateResult result = ask(policy({"ads"}), purposes());
        QVERIFY(passed(result) == (std::vector<std::string>{"granted", "half"}));
        const auto why = reasons(result);
        QVERIFY(why.at("withdrawn") == DenialReason::Withdrawn);
        QVERIFY(why.at("unclear") == DenialReason::Unknown);
        QVERIFY(why.at("tie") == DenialReason::Denied);
        QVERIFY(why.at("old") == DenialReason::Expired);
        QVERIFY(why.at("other") == DenialReason::NeverAsked);
        QVERIFY(why.at("later") == DenialReason::NeverAsked); // an answer of tomorrow is none today
        QCOMPARE(result.passed.people().count() + result.denied.size(), m_profiles.size());
    }

    void severalPurposes()
    {
        QVERIFY(passed(ask(policy({"ads", "mail"}), purposes())) == (std::vector<std::string>{"granted"}));
        QVERIFY(passed(ask(policy({"ads", "mail"}, "any"), purposes())) ==
                (std::vector<std::string>{"granted", "half", "other"}));
    }

    void suppressionComesFirst()
    {
        const GateResult result = ask(policy({"ads"}), purposes(), {"granted", "withdrawn"});
        QVERIFY(passed(result) == (std::vector<std::string>{"half"}));
        QCOMPARE(result.countByReason().at(DenialReason::Suppressed), 2);
        QVERIFY(!result.countByReason().contains(DenialReason::Withdrawn));
    }

    /// The list of the store beats every answer; an objection to one purpose stands in the way of that purpose alone.
    void theStoresListIsAskedByEveryGate()
    {
        const store::SuppressionList list(m_people.store());
        const auto put = [&](const char* id, const char* scope, std::optional<Instant> until = std::nullopt) {
            const store::NewSuppression entry{"id", id, *store::readScope(scope), "asked", "test", {}, "ana", until};
            must(list.add(std::span(&entry, 1), m_people.clock().now()));
        };
        put("half", "purpose:mail");
        QVERIFY(passed(ask(policy({"ads"}), purposes())) == (std::vector<std::string>{"granted", "half"}));
        put("half", "purpose:ads");
        QVERIFY(passed(ask(policy({"ads"}), purposes())) == (std::vector<std::string>{"granted"}));
        QVERIFY(reasons(ask(policy({"ads"}), purposes())).at("half") == DenialReason::Suppressed);
        const Policy necessary =
            must(policyFromJson({{"strictlyNecessary", {{"reason", "invoices"}, {"approvedBy", "Legal"}}}}));
        QCOMPARE(passed(ask(necessary, purposes())).size(), m_profiles.size()); // it has no purpose to object to
        put("granted", "all", m_people.clock().now() + Duration::days(1));
        put("other", "forgotten");
        QVERIFY(passed(ask(policy({"ads"}), purposes())).empty());
        QVERIFY(passed(ask(policy({"ads", "mail"}, "any"), purposes())).empty());
        QCOMPARE(passed(ask(necessary, purposes())).size(), m_profiles.size() - 2);
        QCOMPARE(ask(necessary, purposes()).countByReason().at(DenialReason::Suppressed), 2);

        m_people.clock().set(m_people.clock().now() + Duration::days(1)); // an entry ends at its end
        QVERIFY(passed(ask(policy({"ads"}), purposes())) == (std::vector<std::string>{"granted"}));
        m_people.clock().set(m_people.clock().now() - Duration::days(1));

        const store::Reader reader = must(m_people.store().openReader());
        put("granted", "destination:shop/send");
        const store::Reader later = must(m_people.store().openReader());
        const Instant now = m_people.clock().now();
        QVERIFY(must(suppressedAt("shop/send@0a1b2c3d", reader, now)).empty()); // a snapshot from before
        QVERIFY(must(suppressedAt("shop/send@0a1b2c3d", later, now)).contains(m_profiles.at("granted")));
        QVERIFY(must(suppressedAt("shop/other@0a1b2c3d", later, now)).empty());

        const store::Database& db = *must(m_people.store().writable());
        must(db.execute("UPDATE suppression SET scope = 'unheard of' WHERE scope = 'all'"));
        const store::Reader damaged = must(m_people.store().openReader());
        QVERIFY(!ConsentGate(policy({"ads"}), purposes())
                     .pass(audience::ProfileSet::all(damaged.profileCount()), {}, damaged, now, m_people.context()));
        must(db.execute("DELETE FROM suppression"));
    }

    void undeclaredPurposesAndEmptyPoliciesLetNobodyPass()
    {
        QVERIFY(passed(ask(policy({"ads"}), {})).empty());
        QVERIFY(passed(ask(Policy{}, purposes())).empty());
        Policy unapproved;
        unapproved.strictlyNecessary = Policy::StrictlyNecessary{"billing", ""};
        QVERIFY(passed(ask(unapproved, purposes())).empty());
        Policy out;
        QVERIFY(!readPolicy({{"purposes", Json::array()}}, out).empty());
        QVERIFY(!readPolicy({{"strictlyNecessary", {{"reason", "x"}}}}, out).empty());
    }

    void strictlyNecessaryWithReasonAndApproval()
    {
        const Policy necessary =
            must(policyFromJson({{"strictlyNecessary", {{"reason", "invoices"}, {"approvedBy", "Legal"}}}}));
        QCOMPARE(passed(ask(necessary, purposes(), {"tie"})).size(), m_profiles.size() - 1);
    }
};

QTEST_GUILESS_MAIN(tst_gate)
#include "tst_gate.moc"
