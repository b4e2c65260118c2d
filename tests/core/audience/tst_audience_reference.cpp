#include "core/audience/explain.h"
#include "tests/core/audience/random_definition.h"

#include <QDateTime>
#include <QTest>
#include <QTimeZone>

#include <charconv>
#include <cmath>
#include <random>

using namespace weir;
using namespace weir::test;

namespace {

/// Rows of a definition that are no groups, as the explanation of one person has them.
void collectLeaves(const audience::Reason& reason, std::vector<const audience::Reason*>& leaves)
{
    if (reason.kind != audience::Reason::Kind::Group) {
        leaves.push_back(&reason);
    }
    for (const audience::Reason& row : reason.below) {
        collectLeaves(row, leaves);
    }
}

/// The definition with another row in the place of one: "never happened" holds for everybody or for nobody.
Json withRow(Json definition, const std::string& path, bool holds)
{
    definition[Json::json_pointer(path)] = {{"kind", "event"},
                                            {"event", "never happened"},
                                            {"compare", holds ? "exactly" : "atLeast"},
                                            {"times", holds ? 0 : 1},
                                            {"did", true},
                                            {"everyone", true},
                                            {"window", {{"kind", "ever"}}}};
    return definition;
}

} // namespace

/// Random audiences over random stores, member by member against the plain reading. WEIR_AUDIENCE_STORES and
/// WEIR_AUDIENCE_CASES (per store) set how many, WEIR_AUDIENCE_SEED repeats a campaign.
class tst_audience_reference : public QObject
{
    Q_OBJECT

    /// One person alone is judged as everybody is, and a row turns the outcome if and only if the plain reading of the
    /// definition with yes or no in its place says so. Returns how many rows do.
    static int explained(const Shop& shop, const Json& json, const audience::Definition& definition, std::size_t place,
                         const audience::EvaluateOptions& options, const store::Reader& reader)
    {
        const audience::Explanation why =
            must(audience::explain(definition, shop.profiles[place], options, reader, shop.people.context()));
        const auto memberOf = [&](const Json& of) { return isMember(of, shop.persons[place], place, shop.rules); };
        const bool expected = memberOf(json);
        const std::string about = "person " + std::to_string(place) + ", " + json.dump();
        if (why.member != expected) {
            QTest::qFail(("explained otherwise: " + about).c_str(), __FILE__, __LINE__);
            return 0;
        }
        std::vector<const audience::Reason*> leaves;
        for (const std::optional<audience::Reason>* side : {&why.include, &why.exclude}) {
            if (*side) {
                collectLeaves(**side, leaves);
            }
        }
        int turning = 0;
        for (const audience::Reason* leaf : leaves) {
            const bool turns = memberOf(withRow(json, leaf->path, true)) != expected ||
                               memberOf(withRow(json, leaf->path, false)) != expected;
            if (leaf->turns != turns) {
                QTest::qFail((leaf->path + (turns ? " turns: " : " does not turn: ") + about).c_str(), __FILE__,
                             __LINE__);
                return turning;
            }
            turning += turns ? 1 : 0;
        }
        return turning;
    }

private slots:
    void agreesWithThePlainReading()
    {
        const auto number = [](const char* name, int usual) {
            return qEnvironmentVariableIsSet(name) ? qEnvironmentVariableIntValue(name) : usual;
        };
        const int stores = number("WEIR_AUDIENCE_STORES", 2);
        const int cases = number("WEIR_AUDIENCE_CASES", 60);
        const bool fixed = stores <= 2 || qEnvironmentVariableIsSet("WEIR_AUDIENCE_SEED");
        const auto seed =
            fixed ? static_cast<unsigned>(number("WEIR_AUDIENCE_SEED", 20240331)) : std::random_device{}();
        qInfo("WEIR_AUDIENCE_SEED=%u", seed);
        int telling = 0;
        int turning = 0;
        for (int s = 0; s < stores; ++s) {
            std::mt19937 random(seed + static_cast<unsigned>(s));
            Shop shop(random, 30);
            const store::Reader reader = must(shop.people.store().openReader());
            audience::Evaluator evaluator(reader);
            audience::EvaluateOptions options;
            options.asOf = Instant{shop.rules.asOf};
            for (const auto& [purpose, micros] : shop.rules.validity) {
                options.consentValidity[purpose] = Duration{micros};
            }
            options.members = [&](const std::string& name) -> Result<audience::ProfileSet> {
                audience::ProfileSet set(reader.profileCount());
                for (const std::size_t place : shop.rules.audiences.at(name)) {
                    set.insert(shop.profiles[place]);
                }
                return set;
            };
            Author author(shop);
            for (int i = 0; i < cases; ++i) {
                const Json json = author.definition();
                audience::Definition definition;
                const nodes::Diagnostics findings = audience::readDefinition(json, definition);
                if (!findings.empty()) {
                    QFAIL((json.dump() + '\n' + findings.front().error.fullText()).c_str());
                }
                const audience::Evaluation evaluation =
                    must(evaluator.evaluate(definition, options, shop.people.context()));
                const std::set<std::size_t> expectedMembers = membersOf(json, shop.rules);
                std::size_t members = 0;
                for (std::size_t place = 0; place < shop.persons.size(); ++place) {
                    const bool expected = expectedMembers.contains(place);
                    members += expected ? 1 : 0;
                    if (evaluation.members.contains(shop.profiles[place]) != expected) {
                        QFAIL(("store " + std::to_string(s) + ", case " + std::to_string(i) + ", person " +
                               std::to_string(place) + (expected ? " must be in: " : " must not be in: ") +
                               json.dump() + "\nas of " + instantText(shop.rules.asOf) + ", first seen " +
                               instantText(shop.persons[place].firstSeen().value_or(0)))
                                  .c_str());
                    }
                }
                QCOMPARE(evaluation.members.count(), members); // nobody beside the people of the rows
                const Json parts = json.value("split", Json::object()).value("parts", Json::array());
                QCOMPARE(evaluation.groups.size(), parts.size());
                for (std::size_t place = 0; place < shop.persons.size(); ++place) {
                    std::string part;
                    for (std::size_t k = 0; k < parts.size(); ++k) {
                        part += evaluation.groups[k].contains(shop.profiles[place]) ? parts[k].value("name", "")
                                                                                    : std::string();
                    }
                    QCOMPARE(part, expectedMembers.contains(place) ? partOf(json, shop.persons[place]) : std::string());
                }
                const Json canonical = audience::toJson(definition);
                QCOMPARE(canonical.dump(), audience::toJson(must(audience::definitionFromJson(canonical))).dump());
                telling += members > 0 && members < shop.persons.size() ? 1 : 0;
                for (std::size_t place = static_cast<std::size_t>(i) % 3; place < shop.persons.size(); place += 3) {
                    turning += explained(shop, json, definition, place, options, reader);
                    if (QTest::currentTestFailed()) {
                        return;
                    }
                }
            }
        }
        QVERIFY(turning > stores * cases); // rows that decide were among them
        qInfo("%d stores with %d audiences each; %d of the audiences hold some and not all", stores, cases, telling);
        QVERIFY(telling * 3 > stores * cases);
    }
};

QTEST_GUILESS_MAIN(tst_audience_reference)
#include "tst_audience_reference.moc"
