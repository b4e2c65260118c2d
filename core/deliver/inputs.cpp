#include "core/deliver/inputs.h"

#include "core/base/hash.h"

#include <array>

namespace weir::deliver {
namespace {

constexpr std::array kGuards = {std::string_view("emptySource"), std::string_view("manyRemovals"),
                                std::string_view("firstPublish"), std::string_view("sizeChange"),
                                std::string_view("newPersonal")};

Json leftOutJson(const std::vector<LeftOut>& people)
{
    Json json = Json::array();
    for (const LeftOut& one : people) {
        json.push_back({{"profile", one.profile}, {"reason", one.reason}, {"detail", one.detail}});
    }
    return json;
}

std::vector<LeftOut> leftOutFromJson(const Json& json)
{
    std::vector<LeftOut> people;
    for (const Json& one : json) {
        people.push_back({one.at("profile").get<std::uint32_t>(), one.at("reason").get<std::string>(),
                          one.at("detail").get<std::string>()});
    }
    return people;
}

Json countsJson(const PlanCounts& counts)
{
    return {{"added", counts.added},
            {"changed", counts.changed},
            {"removed", counts.removed},
            {"unchanged", counts.unchanged},
            {"blocked", counts.blocked},
            {"invalid", counts.invalid},
            {"skipped", counts.skipped},
            {"blockedByReason", counts.blockedByReason},
            {"invalidByReason", counts.invalidByReason}};
}

PublishPlan readPlan(const Json& json)
{
    PublishPlan plan;
    plan.id = PlanId(json.at("id").get<std::string>());
    plan.hash = json.at("hash").get<std::string>();
    plan.pipeline = json.at("pipeline").get<std::string>();
    plan.node = json.at("node").get<std::string>();
    plan.destination = json.at("destination").get<std::string>();
    plan.audience = json.at("audience").get<std::string>();
    plan.createdAt = {json.at("createdAt").get<std::int64_t>()};
    plan.expiresAt = {json.at("expiresAt").get<std::int64_t>()};
    const Json& inputs = json.at("inputs");
    plan.inputs = {inputs.at("storeVersion").get<std::string>(), inputs.at("definitionHash").get<std::string>(),
                   inputs.at("policyHash").get<std::string>(), inputs.at("settingsHash").get<std::string>(),
                   inputs.at("baselineHash").get<std::string>()};
    const Json& counts = json.at("counts");
    plan.counts.added = counts.at("added").get<std::int64_t>();
    plan.counts.changed = counts.at("changed").get<std::int64_t>();
    plan.counts.removed = counts.at("removed").get<std::int64_t>();
    plan.counts.unchanged = counts.at("unchanged").get<std::int64_t>();
    plan.counts.blocked = counts.at("blocked").get<std::int64_t>();
    plan.counts.invalid = counts.at("invalid").get<std::int64_t>();
    plan.counts.skipped = counts.at("skipped").get<std::int64_t>();
    plan.counts.blockedByReason = counts.at("blockedByReason").get<std::map<std::string, std::int64_t>>();
    plan.counts.invalidByReason = counts.at("invalidByReason").get<std::map<std::string, std::int64_t>>();
    for (const Json& item : json.at("guards")) {
        Guard guard;
        for (std::size_t kind = 0; kind < kGuards.size(); ++kind) {
            if (item.at("kind").get<std::string>() == kGuards[kind]) {
                guard.kind = static_cast<Guard::Kind>(kind);
            }
        }
        guard.sentence = item.at("sentence").get<std::string>();
        guard.needsConfirmation = item.at("needsConfirmation").get<bool>();
        guard.fields = item.value("fields", std::string());
        plan.guards.push_back(std::move(guard));
    }
    plan.blocked = leftOutFromJson(json.at("blocked"));
    plan.invalid = leftOutFromJson(json.at("invalid"));
    return plan;
}

} // namespace

Result<Target> targetOf(const PublishRequest& request)
{
    Target target;
    nodes::Diagnostics findings = readTarget(request.settings, target);
    if (!findings.empty()) {
        return std::move(findings.front().error).inNode(request.node);
    }
    return target;
}

std::string destinationName(const PublishRequest& request)
{
    const std::string place =
        request.destination->spec().id.str() + '\n' + request.destination->subtitle(request.settings);
    return request.pipeline + '/' + request.node + '@' + sha256Hex(place).substr(0, 8);
}

std::string audienceName(const PublishRequest& request, const Target& target)
{
    return target.audience.empty() ? request.audienceKey : target.audience;
}

FrozenInputs freeze(const PublishRequest& request, const std::vector<store::DeliveredRow>& baseline)
{
    FrozenInputs inputs = request.inputs;
    inputs.settingsHash = sha256Hex(compactJson(request.settings));
    std::string text;
    for (const store::DeliveredRow& row : baseline) {
        text += row.key + '\n' + row.payloadHash + '\n';
    }
    inputs.baselineHash = sha256Hex(text);
    return inputs;
}

Json toJson(const FrozenInputs& inputs)
{
    return {{"storeVersion", inputs.storeVersion},
            {"definitionHash", inputs.definitionHash},
            {"policyHash", inputs.policyHash},
            {"settingsHash", inputs.settingsHash},
            {"baselineHash", inputs.baselineHash}};
}

Json toJson(const PublishPlan& plan)
{
    Json guards = Json::array();
    for (const Guard& guard : plan.guards) {
        guards.push_back({{"kind", kGuards[static_cast<std::size_t>(guard.kind)]},
                          {"sentence", guard.sentence},
                          {"needsConfirmation", guard.needsConfirmation},
                          {"fields", guard.fields}});
    }
    return {{"id", plan.id.str()},
            {"hash", plan.hash},
            {"pipeline", plan.pipeline},
            {"node", plan.node},
            {"destination", plan.destination},
            {"audience", plan.audience},
            {"createdAt", plan.createdAt.micros},
            {"expiresAt", plan.expiresAt.micros},
            {"inputs", toJson(plan.inputs)},
            {"counts", countsJson(plan.counts)},
            {"guards", std::move(guards)},
            {"blocked", leftOutJson(plan.blocked)},
            {"invalid", leftOutJson(plan.invalid)}};
}

Result<PublishPlan> planFromJson(const Json& json)
{
    try {
        return readPlan(json);
    } catch (const nlohmann::json::exception&) {
        return Error(ErrorCode::Corrupt, "deliver.plan.unreadable", "The stored plan cannot be read. Make a new plan.");
    }
}

} // namespace weir::deliver
