#pragma once

#include "core/deliver/apply.h"
#include "core/deliver/inputs.h"
#include "tests/core/identity/people_fixture.h"

#include <map>
#include <set>
#include <string>

namespace weir::test {

/// People with e-mail, city and consent for "ads", and a publish of all of them to one destination.
class Publishing : public People
{
public:
    explicit Publishing(const deliver::Destination& destination, Json settings) : m_destination(&destination)
    {
        m_settings = {{"key", {{"from", "identifier"}, {"of", "email"}}},
                      {"fields", {{{"from", "trait"}, {"of", "city"}}}}};
        m_settings.update(settings);
    }

    void setFields(Json fields) { m_settings["fields"] = std::move(fields); }

    /// A person with an answer; "-" is none.
    void put(const std::string& email, const std::string& city, const std::string& answer)
    {
        static const Schema kSchema({{"email", TypeKind::Text},
                                     {"city", TypeKind::Text},
                                     {"answer", TypeKind::Text},
                                     {"at", TypeKind::Instant}});
        static const Json kMapping = {{"inputs",
                                       {{{"source", "crm"},
                                         {"identifiers", {{{"column", "email"}, {"type", "email"}}}},
                                         {"traits", {{{"column", "city"}}}},
                                         {"traitTime", "at"},
                                         {"consent", {{"purpose", "ads"}, {"state", "answer"}, {"time", "at"}}}}}}};
        clock().set(clock().now() + Duration::seconds(1));
        resolve(kMapping, inputs(rows(kSchema, {{email, city, answer, toText(clock().now())}})));
    }

    [[nodiscard]] static consent::ConsentGate gate()
    {
        consent::Purposes purposes;
        purposes[PurposeId("ads")] = {PurposeId("ads"), "Ads", "", std::nullopt};
        return {must(consent::policyFromJson({{"purposes", {"ads"}}})), purposes};
    }

    [[nodiscard]] deliver::PublishRequest request() const
    {
        deliver::PublishRequest request;
        request.destination = m_destination;
        request.settings = m_settings;
        request.pipeline = "shop";
        request.node = "send";
        request.audienceKey = "everybody";
        request.audienceName = "Everybody";
        request.inputs.storeVersion = version;
        request.inputs.definitionHash = "d";
        request.inputs.policyHash = consent::hashOf(gate().policy());
        return request;
    }

    /// A plan over everybody whose e-mail is in `only`, or over all.
    deliver::PublishPlan plan(const std::set<std::string>& leftOut = {})
    {
        clock().set(clock().now() + Duration::seconds(1));
        const store::Reader reader = must(store().openReader());
        audience::ProfileSet people = audience::ProfileSet::all(reader.profileCount());
        for (const std::string& email : leftOut) {
            people.erase(*must(reader.findByIdentifier("email", email)));
        }
        const consent::GateResult gated =
            must(gate().pass(people, audience::ProfileSet(reader.profileCount()), reader, clock().now(), context()));
        return must(deliver::plan(request(), gated, store(), context()));
    }

    Result<deliver::DeliveryReport> apply(const deliver::PublishPlan& plan,
                                          std::optional<deliver::Confirmation> confirmation = std::nullopt)
    {
        deliver::ApplyRequest apply;
        apply.plan = plan.id;
        apply.now = request();
        apply.run = RunId("run-1");
        apply.confirmation = std::move(confirmation);
        apply.retry.attempts = attempts;
        apply.surroundings.clock = &clock();
        apply.surroundings.random = [] { return 0.5; };
        apply.surroundings.wait = [this](Duration delay, const RunContext&) {
            waited.push_back(delay);
            clock().set(clock().now() + delay);
            return true;
        };
        deliver::DestinationContext surroundings;
        surroundings.projectFolder = path("");
        surroundings.secrets = secrets;
        surroundings.run = context();
        const std::uint32_t universe = must(store().openReader()).profileCount();
        return deliver::apply(apply, gate(), audience::ProfileSet(universe), store(), surroundings);
    }

    std::map<std::string, std::string> confirmed()
    {
        std::map<std::string, std::string> keys;
        for (const auto& row :
             must(store::DeliveryLedger(store()).confirmed(deliver::destinationName(request()), "everybody"))) {
            keys[row.key] = row.payloadHash;
        }
        return keys;
    }

    std::string version = "1";
    std::vector<Duration> waited;
    int attempts = net::RetryPolicy().attempts;
    connect::SecretResolver* secrets = nullptr;

private:
    const deliver::Destination* m_destination;
    Json m_settings;
};

} // namespace weir::test
