#include "core/run/predictions.h"

#include "core/base/hash.h"
#include "core/compile/lower.h"
#include "core/compile/order.h"
#include "core/consent/gate.h"
#include "core/consent/suppressed.h"
#include "core/run/analysed.h"
#include "core/run/people.h"
#include "core/run/query_columns.h"
#include "core/run/saved_audiences.h"
#include "core/store/run_log.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

namespace weir::run {
namespace {

constexpr std::string_view kCursor = "predict:"; ///< Before pipeline and node: the model, and what it was made from.

std::string cursorOf(const NodePlace& place)
{
    return std::string(kCursor) + place.pipeline.str() + '/' + place.node.str();
}

std::optional<predict::Kept> keptIn(const std::string& text)
{
    return text.empty() ? std::nullopt : predict::keptFromJson(parseJson(text).value_or(Json()));
}

bool predicts(const nodes::Registry& registry, const graph::Node& node)
{
    const nodes::NodeType* type = registry.find(node.type);
    return type && type->spec().predicts;
}

/// Living people who have agreed to the purpose of a prediction, and how many have not.
struct Agreed
{
    audience::ProfileSet people;
    std::int64_t others = 0;
};

Result<Agreed> agreed(const store::Reader& reader, const project::Project& project,
                      const predict::Prediction& prediction, Instant asOf, const RunContext& context)
{
    WEIR_ASSIGN_OR_RETURN(const store::ProfileColumns columns, reader.profiles());
    audience::ProfileSet living(reader.profileCount());
    for (std::uint32_t profile = 0; profile < columns.living.size(); ++profile) {
        if (columns.living[profile] != 0) {
            living.insert(profile);
        }
    }
    consent::Policy policy;
    policy.purposes.emplace_back(prediction.purpose);
    const consent::ConsentGate gate(std::move(policy), purposesOf(project));
    const audience::ProfileSet nobodySuppressed(reader.profileCount());
    WEIR_ASSIGN_OR_RETURN(const consent::GateResult result, gate.pass(living, nobodySuppressed, reader, asOf, context));
    return Agreed{result.passed.people(), static_cast<std::int64_t>(result.denied.size())};
}

/// The same of one person, from their own answers.
Result<bool> agrees(const store::Reader& reader, const project::Project& project, const predict::Prediction& prediction,
                    std::uint32_t profile, const RunContext& context)
{
    const Instant asOf = runInstant(project, *context.clock);
    const consent::Purposes purposes = purposesOf(project);
    const auto purpose = purposes.find(PurposeId(prediction.purpose));
    if (purpose == purposes.end()) {
        return false;
    }
    WEIR_ASSIGN_OR_RETURN(std::vector<store::ConsentRecord> answers, reader.consentsOf(profile));
    std::erase_if(answers, [&](const store::ConsentRecord& answer) { return answer.purpose != prediction.purpose; });
    if (audience::standingOf(answers, asOf, purpose->second.validity) != audience::ConsentStanding::Granted) {
        return false;
    }
    consent::Policy policy;
    policy.purposes.emplace_back(prediction.purpose);
    WEIR_ASSIGN_OR_RETURN(const audience::ProfileSet stopped,
                          consent::suppressedFor(policy, reader, std::min(asOf, context.clock->now())));
    return !stopped.contains(profile);
}

/// Names all that scores depend on but people and events, which the version of the store names.
std::string keyOf(const predict::Prediction& prediction, const audience::ProfileSet& allowed, Instant asOf)
{
    std::string people;
    allowed.forEach([&](std::uint32_t profile) { people += std::to_string(profile) + ' '; });
    return sha256Hex(compactJson(predict::toJson(prediction)) + '\n' + sha256Hex(people) + '\n' +
                     toText(predict::dayOf(asOf)));
}

/// Two nodes under one name would take each other's scores away.
Status claim(const project::Project& project, const nodes::Registry& registry, const NodePlace& place,
             const std::string& name)
{
    for (const auto& [id, document] : project.pipelines) {
        for (const auto& [otherId, other] : document.nodes) {
            const bool same = id == place.pipeline && otherId == place.node;
            if (same || other->disabled || !predicts(registry, *other)) {
                continue;
            }
            predict::Prediction prediction;
            static_cast<void>(predict::readPrediction(other->settings, prediction));
            if (prediction.name == name) {
                return Error(ErrorCode::InvalidInput, "run.predictionTwice",
                             "The nodes {node} and {other} both predict {prediction}. Give one of the predictions "
                             "another name.",
                             {{"node", place.pipeline.str() + '/' + place.node.str()},
                              {"other", id.str() + '/' + otherId.str()},
                              {"prediction", name}})
                    .inNode(place.node.str());
            }
        }
    }
    return {};
}

std::vector<PredictNode> nodesOf(const nodes::Registry& registry, const Analysed& pipeline)
{
    std::vector<PredictNode> found;
    for (const compile::Order::Entry& entry : compile::orderOf(pipeline.document).entries) {
        const graph::Node& node = **entry.node;
        const compile::NodeAnalysis* analysed = pipeline.analysis.find(node.id);
        if (!predicts(registry, node) || !analysed || analysed->state != compile::NodeState::Ready) {
            continue;
        }
        if (auto prediction = predict::predictionFromJson(node.settings)) {
            found.push_back({node.id, node.name.empty() ? registry.find(node.type)->spec().title : node.name,
                             *std::move(prediction), std::nullopt});
        }
    }
    return found;
}

Status noteChange(const store::RunLog& log, const RunId& run, const std::string& what, const RunContext& context)
{
    const Instant now = context.clock->now();
    return log.setCursor("run:last-change", run.str() + '/' + what + ' ' + toText(now), run, now);
}

/// The names of traits that a model reads.
std::vector<std::string> traitsOf(const predict::Model& model)
{
    std::vector<std::string> names;
    for (const predict::Term& term : model.terms) {
        if (!predict::isOfEvent(term.feature)) {
            names.push_back(term.feature.name);
        }
    }
    return names;
}

Result<std::optional<double>> numberOf(const store::Reader& reader, const std::string& trait, std::uint32_t profile)
{
    auto cell = reader.traitCell(trait, profile);
    if (!cell || cell->size() == 0 || cell->isNull(0) || cell->numbers.empty()) {
        return std::optional<double>(); // the trait may be gone: then there is no score either
    }
    return std::optional(cell->numbers.front());
}

Result<PersonPrediction> predictionOf(const store::ProfileStore& store, const store::Reader& reader,
                                      const project::Project& project, predict::Model model, std::uint32_t profile,
                                      const RunContext& context)
{
    using State = PersonPrediction::State;
    PersonPrediction told;
    told.model = std::move(model);
    const predict::Prediction& prediction = told.model.prediction;
    WEIR_ASSIGN_OR_RETURN(const bool may, agrees(reader, project, prediction, profile, context));
    if (!may) {
        told.state = State::NoConsent;
        return told;
    }
    WEIR_ASSIGN_OR_RETURN(predict::History history,
                          predict::History::read(reader, prediction, told.model.asOf, profile, context));
    WEIR_RETURN_IF_ERROR(history.readTraits(reader, traitsOf(told.model)));
    predict::Explanation how = predict::explain(told.model, history, profile);
    WEIR_ASSIGN_OR_RETURN(const std::optional<double> score, numberOf(reader, prediction.name, profile));
    WEIR_ASSIGN_OR_RETURN(const std::optional<double> percentile,
                          numberOf(reader, audience::percentileTrait(prediction.name), profile));
    if (!score || !percentile) {
        told.state = how.eligible ? State::Behind : State::NotEligible;
        return told;
    }
    constexpr double kSame = 1e-9;
    told.state = State::Scored;
    told.score = *score;
    told.percentile = *percentile;
    told.changed = !how.eligible || std::fabs(how.score - *score) > kSame;
    told.contributions = std::move(how.contributions);
    WEIR_ASSIGN_OR_RETURN(told.history, store::ScoreHistory(store).of(prediction.name, profile));
    return told;
}

} // namespace

Result<std::vector<PredictNode>> predictNodes(const Workspace& workspace, const project::Project& project,
                                              const graph::Document& document, const RunContext& context)
{
    const Analysed pipeline(workspace, project, document);
    std::vector<PredictNode> found = nodesOf(workspace.toolbox().registry(), pipeline);
    const auto store = workspace.openStore(store::OpenMode::ReadOnly, *context.clock);
    for (PredictNode& node : found) {
        if (store) {
            WEIR_ASSIGN_OR_RETURN(const auto text, store::RunLog(*store).cursor(cursorOf({document.id, node.node})));
            node.kept = keptIn(text.value_or(""));
        }
    }
    return found;
}

Result<PredictionReport> keepPrediction(store::ProfileStore& store, const project::Project& project,
                                        const nodes::Registry& registry, const NodePlace& place,
                                        const predict::Prediction& prediction, Due due, Instant asOf, const RunId& run,
                                        const RunContext& context)
{
    WEIR_RETURN_IF_ERROR(claim(project, registry, place, prediction.name));
    const store::RunLog log(store);
    const std::string cursor = cursorOf(place);
    WEIR_ASSIGN_OR_RETURN(const auto text, log.cursor(cursor));
    const std::optional<predict::Kept> before = keptIn(text.value_or(""));
    WEIR_ASSIGN_OR_RETURN(std::string version, storeVersion(store));
    PredictionReport report;
    std::optional<predict::Predicted> predicted;
    {
        WEIR_ASSIGN_OR_RETURN(const store::Reader reader, store.openReader());
        WEIR_ASSIGN_OR_RETURN(const Agreed may, agreed(reader, project, prediction, asOf, context));
        report.withoutConsent = may.others;
        report.kept.key = keyOf(prediction, may.people, asOf);
        if (due == Due::Only && before && before->key == report.kept.key && before->storeVersion == version) {
            report.kept = *before;
            return report;
        }
        WEIR_ASSIGN_OR_RETURN(predicted, predict::predictNow(reader, prediction, may.people, asOf, {}, context));
    } // lets go of the snapshot before anything is written
    report.computed = true;
    if (before && before->model.prediction.name != prediction.name) {
        WEIR_ASSIGN_OR_RETURN(report.changed, predict::drop(store, before->model.prediction.name, run, context));
    }
    WEIR_ASSIGN_OR_RETURN(const std::int64_t changed, predict::keep(store, *predicted, run, context));
    report.changed += changed;
    if (report.changed > 0) {
        WEIR_RETURN_IF_ERROR(noteChange(log, run, place.node.str(), context));
        WEIR_ASSIGN_OR_RETURN(version, storeVersion(store));
    }
    report.kept.storeVersion = version;
    report.kept.people = predicted->scores.people;
    report.kept.model = std::move(predicted->model);
    WEIR_RETURN_IF_ERROR(log.setCursor(cursor, compactJson(predict::toJson(report.kept)), run, context.clock->now()));
    return report;
}

Result<std::vector<PredictionReport>> computePredictions(const Workspace& workspace, const project::Project& project,
                                                         const graph::Document& document, Due due,
                                                         std::optional<Instant> asOf, const RunContext& context)
{
    const Analysed pipeline(workspace, project, document);
    const nodes::Registry& registry = workspace.toolbox().registry();
    WEIR_ASSIGN_OR_RETURN(store::ProfileStore store, workspace.openStore(store::OpenMode::ReadWrite, *context.clock));
    const RunId run("predict");
    WEIR_RETURN_IF_ERROR(dropLostPredictions(store, pipeline.flat.project(), registry, run, context));
    std::vector<PredictionReport> reports;
    for (const PredictNode& node : nodesOf(registry, pipeline)) {
        WEIR_ASSIGN_OR_RETURN(PredictionReport report,
                              keepPrediction(store, pipeline.flat.project(), registry, {document.id, node.node},
                                             node.prediction, due, asOf.value_or(runInstant(project, *context.clock)),
                                             run, context));
        reports.push_back(std::move(report));
    }
    return reports;
}

Status dropLostPredictions(store::ProfileStore& store, const project::Project& project, const nodes::Registry& registry,
                           const RunId& run, const RunContext& context)
{
    const store::RunLog log(store);
    WEIR_ASSIGN_OR_RETURN(const auto cursors, log.cursors(kCursor));
    std::set<std::string> there;
    std::set<std::string> names;
    for (const auto& [id, document] : project.pipelines) {
        for (const auto& [nodeId, node] : document.nodes) {
            if (predicts(registry, *node)) {
                predict::Prediction prediction;
                static_cast<void>(predict::readPrediction(node->settings, prediction));
                there.insert(cursorOf({id, nodeId}));
                names.insert(prediction.name);
            }
        }
    }
    for (const auto& [cursor, text] : cursors) {
        if (there.contains(cursor)) {
            continue;
        }
        const std::optional<predict::Kept> kept = keptIn(text);
        if (kept && !names.contains(kept->model.prediction.name)) {
            WEIR_ASSIGN_OR_RETURN(const std::int64_t gone,
                                  predict::drop(store, kept->model.prediction.name, run, context));
            if (gone > 0) {
                WEIR_RETURN_IF_ERROR(noteChange(log, run, "dropped", context));
            }
        }
        WEIR_RETURN_IF_ERROR(log.dropCursor(cursor));
    }
    return {};
}

Result<std::vector<PersonPrediction>> predictionsOf(const store::ProfileStore& store, const store::Reader& reader,
                                                    const project::Project& project, std::uint32_t profile,
                                                    const RunContext& context)
{
    WEIR_ASSIGN_OR_RETURN(const auto cursors, store::RunLog(store).cursors(kCursor));
    std::vector<PersonPrediction> all;
    for (const auto& [cursor, text] : cursors) {
        if (std::optional<predict::Kept> kept = keptIn(text)) {
            WEIR_ASSIGN_OR_RETURN(PersonPrediction told,
                                  predictionOf(store, reader, project, std::move(kept->model), profile, context));
            all.push_back(std::move(told));
        }
    }
    std::sort(all.begin(), all.end(), [](const PersonPrediction& a, const PersonPrediction& b) {
        return a.model.prediction.name < b.model.prediction.name;
    });
    return all;
}

Result<std::vector<PersonPrediction>> predictionsOf(const Workspace& workspace, const project::Project& project,
                                                    const PublicProfileId& id, const RunContext& context)
{
    WEIR_ASSIGN_OR_RETURN(const store::ProfileStore store,
                          workspace.openStore(store::OpenMode::ReadOnly, *context.clock));
    WEIR_ASSIGN_OR_RETURN(const store::Reader reader, store.openReader());
    const std::optional<std::uint32_t> profile = reader.find(id);
    if (!profile) {
        return Error(ErrorCode::NotFound, "run.prediction.noPerson",
                     "The store has nobody with this id. Copy the id from the person's page.");
    }
    return predictionsOf(store, reader, project, *profile, context);
}

Json toJson(const PersonPrediction& told)
{
    const predict::Prediction& prediction = told.model.prediction;
    Json json{{"prediction", prediction.name},
              {"words", predict::describe(prediction)},
              {"purpose", prediction.purpose},
              {"state", name(told.state)},
              {"model", told.model.version},
              {"asOf", toText(told.model.asOf)},
              {"notForAutomatedDecisions", prediction.notAutomated}};
    if (told.state != PersonPrediction::State::Scored) {
        return json;
    }
    json["score"] = told.score;
    json["percentile"] = told.percentile;
    json["changedSince"] = told.changed;
    json["history"] = Json::array();
    for (const store::ScorePoint& point : told.history) {
        json["history"].push_back({{"asOf", toText(point.asOf)}, {"score", point.value}, {"model", point.model}});
    }
    json["contributions"] = Json::array();
    for (const predict::Contribution& each : told.contributions) {
        json["contributions"].push_back({{"words", each.words}, {"logit", each.weight}});
    }
    return json;
}

std::string_view name(PersonPrediction::State state)
{
    constexpr std::array<std::string_view, 4> names = {"scored", "noConsent", "notEligible", "behind"};
    return names[static_cast<std::size_t>(state)];
}

} // namespace weir::run
