#include "core/consent/gate.h"
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
