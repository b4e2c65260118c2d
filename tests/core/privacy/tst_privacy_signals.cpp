#include "core/privacy/answers.h"
#include "core/privacy/gpp.h"

#include <QFile>
#include <QTest>

#include <algorithm>
#include <random>
#include <set>

using namespace weir;
using namespace weir::privacy;

namespace {

/// Strings that IAB's own libraries wrote, with what those libraries read in them: see make_vectors.mjs.
const Json& vectors()
{
    static const Json all = [] {
        QFile file(QStringLiteral(WEIR_SOURCE_DIR "/tests/core/privacy/vectors.json"));
        if (!file.open(QIODevice::ReadOnly)) {
            qFatal("vectors.json is missing");
        }
        return Json::parse(file.readAll().toStdString());
    }();
    return all;
}

std::vector<int> set(const std::vector<bool>& flags)
{
    std::vector<int> numbers;
    for (std::size_t i = 0; i < flags.size(); ++i) {
        if (flags[i]) {
            numbers.push_back(static_cast<int>(i) + 1);
        }
    }
    return numbers;
}

template <class Value>
Value must(Result<Value> result)
{
    if (!result) {
        qFatal("%s", result.error().fullText().c_str());
    }
    return *std::move(result);
}

Answer answer(Signal signal, const std::string& text, const Needs& needs)
{
    auto statement = Statement::read(signal, text);
    return statement ? statement->about(needs) : Answer::Unknown;
}

/// JSON with single quotes.
std::string json(std::string text)
{
    std::replace(text.begin(), text.end(), '\'', '"');
    return text;
}

Needs needsOptOut(const char* name)
{
    Needs needs;
    needs.optOuts = {name};
    return needs;
}

} // namespace

class tst_privacy_signals : public QObject
{
    Q_OBJECT
private slots:
    void tcfStringsReadAsIabReadsThem()
    {
        for (const Json& expected : vectors()["tcf"]) {
            const TcfString read = must(decodeTcf(expected["text"].get<std::string>()));
            QCOMPARE(read.created.micros, expected["created"].get<std::int64_t>() * 1000);
            QCOMPARE(read.lastUpdated.micros, expected["lastUpdated"].get<std::int64_t>() * 1000);
            QCOMPARE(read.cmpId, expected["cmpId"].get<int>());
            QCOMPARE(read.cmpVersion, expected["cmpVersion"].get<int>());
            QCOMPARE(read.consentScreen, expected["consentScreen"].get<int>());
            QCOMPARE(read.consentLanguage, expected["consentLanguage"].get<std::string>());
            QCOMPARE(read.vendorListVersion, expected["vendorListVersion"].get<int>());
            QCOMPARE(read.policyVersion, expected["policyVersion"].get<int>());
            QCOMPARE(read.isServiceSpecific, expected["isServiceSpecific"].get<bool>());
            QCOMPARE(read.purposeOneTreatment, expected["purposeOneTreatment"].get<bool>());
            QCOMPARE(read.publisherCountry, expected["publisherCountry"].get<std::string>());
            const auto numbers = [&](const char* key) { return expected[key].get<std::vector<int>>(); };
            QCOMPARE(set(read.specialFeatureOptIns), numbers("specialFeatureOptIns"));
            QCOMPARE(set(read.purposesConsent), numbers("purposesConsent"));
            QCOMPARE(set(read.purposesLegitimate), numbers("purposesLegitimate"));
            QCOMPARE(read.vendorsConsent, numbers("vendorsConsent"));
            QCOMPARE(read.vendorsLegitimate, numbers("vendorsLegitimate"));
            QCOMPARE(set(read.publisherConsent), numbers("publisherConsent"));
            QCOMPARE(set(read.customConsent), numbers("customConsent"));
            QCOMPARE(read.restrictions.size(), expected["restrictions"].size());
            for (const Json& each : expected["restrictions"]) {
                const TcfRestriction wanted{each["purpose"].get<int>(),
                                            static_cast<TcfRestriction::Kind>(each["kind"].get<int>()),
                                            each["vendors"].get<std::vector<int>>()};
                QVERIFY(std::find(read.restrictions.begin(), read.restrictions.end(), wanted) !=
                        read.restrictions.end());
            }
        }
    }

    void gppStringsReadAsIabReadsThem()
    {
        std::set<std::string> seen;
        for (const Json& expected : vectors()["gpp"]) {
            const GppString read = must(decodeGpp(expected["text"].get<std::string>()));
            QCOMPARE(read.sections, expected["ids"].get<std::vector<int>>());
            QCOMPARE(read.usPrivacy, expected["usPrivacy"].get<std::string>());
            QCOMPARE(read.us.size(), expected["sections"].size());
            for (const Json& section : expected["sections"]) {
                const auto found = std::find_if(read.us.begin(), read.us.end(), [&](const UsSection& each) {
                    return each.name == section["name"].get<std::string>();
                });
                QVERIFY(found != read.us.end());
                seen.insert(found->name);
                for (const auto& [name, numbers] : section["fields"].items()) {
                    const auto field = found->fields.find(name);
                    if (field == found->fields.end()) {
                        QVERIFY2(found->id >= 25, name.c_str()); // sensitive data of a segment that is not there
                        continue;
                    }
                    QCOMPARE(field->second, numbers.get<std::vector<int>>());
                }
                if (!section["gpc"].is_null()) {
                    QCOMPARE(found->gpc.value_or(false), section["gpc"].get<bool>());
                }
            }
        }
        QCOMPARE(seen.size(), std::size_t{21}); // every state and usnat
    }

    /// The example of IAB Tech Lab's description of the GPP string, section "Example": EU TCF alone.
    void theSpecificationsExampleIsRead()
    {
        const GppString read = must(decodeGpp("DBABMA~CPXxRfAPXxRfAAfKABENB-CgAAAAAAAAAAYgAAAAAAAA"));
        QCOMPARE(read.sections, std::vector<int>{2});
        QVERIFY(read.tcfEu);
        QCOMPARE(read.tcfEu->version, 2);
        const GppString two = must(decodeGpp("DBACNYA~CPXxRfAPXxRfAAfKABENB-CgAAAAAAAAAAYgAAAAAAAA~1YNN"));
        QCOMPARE(two.sections, (std::vector{2, 6}));
        QCOMPARE(two.usPrivacy, std::string("1YNN"));
    }

    void invalidStringsAreNoConsent()
    {
        int invalid = 0;
        for (const Json& expected : vectors()["tcf"]) {
            const auto text = expected["text"].get<std::string>();
            if (!expected["isServiceSpecific"].get<bool>()) {
                ++invalid;
                QVERIFY(!Statement::read(Signal::Tcf, text));
            }
        }
        QVERIFY(invalid > 0);
        QVERIFY(!decodeTcf("BOEFEAyOEFEAyAHABDENAI4AAAB9vABAASA")); // version 1
        QVERIFY(!decodeTcf("not a string"));
        QVERIFY(!decodeTcf(""));
        QVERIFY(!decodeGpp("DBABMA"));
        QVERIFY(!decodeGpp("~1YNN"));
    }

    /// Cut off anywhere or with any character changed, strings are read or refused, never more.
    void damagedStringsDoNoHarm()
    {
        std::mt19937 random(7);
        for (const char* kind : {"tcf", "gpp"}) {
            for (const Json& each : vectors()[kind]) {
                const auto whole = each["text"].get<std::string>();
                for (std::size_t length = 0; length < std::min<std::size_t>(whole.size(), 60); ++length) {
                    static_cast<void>(decodeTcf(whole.substr(0, length)));
                    static_cast<void>(decodeGpp(whole.substr(0, length)));
                }
                for (int i = 0; i < 50; ++i) {
                    std::string damaged = whole;
                    damaged[random() % damaged.size()] = "Az09-_~.!"[random() % 9];
                    static_cast<void>(decodeTcf(damaged));
                    static_cast<void>(decodeGpp(damaged));
                    static_cast<void>(Statement::read(Signal::Gpp, damaged));
                }
            }
        }
    }

    void tcfAnswersForPurposesAndVendors()
    {
        for (const Json& expected : vectors()["tcf"]) {
            if (!expected["isServiceSpecific"].get<bool>()) {
                continue;
            }
            const auto text = expected["text"].get<std::string>();
            const auto purposes = expected["purposesConsent"].get<std::set<int>>();
            const auto vendors = expected["vendorsConsent"].get<std::set<int>>();
            const auto restricted = [&](int purpose, int vendor) {
                return std::any_of(expected["restrictions"].begin(), expected["restrictions"].end(),
                                   [&](const Json& each) {
                                       return each["purpose"] == purpose && each["kind"] != 1 &&
                                              each["vendors"].get<std::set<int>>().contains(vendor);
                                   });
            };
            for (int purpose = 1; purpose <= 11; ++purpose) {
                Needs needs;
                needs.tcfPurposes = {purpose};
                QCOMPARE(answer(Signal::Tcf, text, needs),
                         purposes.contains(purpose) ? Answer::Granted : Answer::Denied);
                for (const int vendor : {1, 7, 30, 59}) {
                    needs.tcfVendor = vendor;
                    const bool granted =
                        purposes.contains(purpose) && vendors.contains(vendor) && !restricted(purpose, vendor);
                    QCOMPARE(answer(Signal::Tcf, text, needs), granted ? Answer::Granted : Answer::Denied);
                }
            }
        }
        QCOMPARE(answer(Signal::Tcf, vectors()["tcf"][0]["text"].get<std::string>(), needsOptOut("sale")),
                 Answer::Silent);
    }

    void optOutsNeedANoticeToBeAYes()
    {
        for (const Json& expected : vectors()["gpp"]) {
            const auto text = expected["text"].get<std::string>();
            bool no = false;
            bool doubt = false;
            bool yes = false;
            for (const Json& section : expected["sections"]) {
                const int out = section["fields"]["SaleOptOut"][0].get<int>();
                const int notice = section["fields"]["SaleOptOutNotice"][0].get<int>();
                const bool gpc = section["gpc"].is_boolean() && section["gpc"].get<bool>();
                no = no || gpc || out == 1;
                yes = yes || (out == 2 && notice == 1);
                doubt = doubt || (out == 2 && notice != 1) || out == 0;
            }
            const auto privacy = expected["usPrivacy"].get<std::string>();
            if (!privacy.empty()) {
                no = no || privacy[2] == 'Y';
                doubt = doubt || privacy[2] == '-' || (privacy[2] == 'N' && privacy[1] != 'Y');
                yes = yes || (privacy[2] == 'N' && privacy[1] == 'Y');
            }
            QCOMPARE(answer(Signal::Gpp, text, needsOptOut("sale")), no      ? Answer::Denied
                                                                     : doubt ? Answer::Unknown
                                                                     : yes   ? Answer::Granted
                                                                             : Answer::Silent);
        }
    }

    void smallSignals()
    {
        QCOMPARE(answer(Signal::UsPrivacy, "1YNN", needsOptOut("sale")), Answer::Granted);
        QCOMPARE(answer(Signal::UsPrivacy, "1YYN", needsOptOut("sale")), Answer::Denied);
        QCOMPARE(answer(Signal::UsPrivacy, "1NNN", needsOptOut("sale")), Answer::Unknown);
        QCOMPARE(answer(Signal::UsPrivacy, "1---", needsOptOut("sale")), Answer::Unknown);
        QCOMPARE(answer(Signal::UsPrivacy, "1YNN", needsOptOut("targeted")), Answer::Silent);
        QVERIFY(!Statement::read(Signal::UsPrivacy, "2YNN"));
        QCOMPARE(answer(Signal::Gpc, "1", needsOptOut("targeted")), Answer::Denied);
        QCOMPARE(answer(Signal::Gpc, "0", needsOptOut("targeted")), Answer::Silent);
        Needs ads;
        ads.keys = {"ad_storage", "ad_user_data"};
        QCOMPARE(answer(Signal::ConsentMode, json("{'ad_storage':'granted','ad_user_data':'granted'}"), ads),
                 Answer::Granted);
        QCOMPARE(answer(Signal::ConsentMode, json("{'ad_storage':'granted','ad_user_data':'denied'}"), ads),
                 Answer::Denied);
        QCOMPARE(answer(Signal::ConsentMode, json("{'ad_storage':'granted'}"), ads), Answer::Unknown);
        ads.keys = {"ad_storage"};
        QCOMPARE(answer(Signal::ConsentMode, "G110", ads), Answer::Granted);
        QCOMPARE(answer(Signal::ConsentMode, "G101", ads), Answer::Denied);
        Needs category;
        category.keys = {"C0004"};
        QCOMPARE(answer(Signal::Preferences, json("{'consent':{'categoryPreferences':{'C0004':true}}}"), category),
                 Answer::Granted);
        QCOMPARE(answer(Signal::Preferences, json("{'C0004':false}"), category), Answer::Denied);
        QCOMPARE(answer(Signal::Preferences, "{}", category), Answer::Unknown);
        QVERIFY(!Statement::read(Signal::Preferences, "C0004"));
    }
};

QTEST_APPLESS_MAIN(tst_privacy_signals)
#include "tst_privacy_signals.moc"
