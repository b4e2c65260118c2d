#include "core/predict/keep.h"

#include "core/store/score_history.h"

namespace weir::predict {
namespace {

Column columnOf(const store::TypedColumn& numbers)
{
    Column column;
    column.type = TypeKind::Number;
    for (std::size_t row = 0; row < numbers.size(); ++row) {
        column.append(numbers.value(row));
    }
    return column;
}

} // namespace

Result<Predicted> predictNow(const store::Reader& reader, const Prediction& prediction,
                             const audience::ProfileSet& allowed, Instant now, const TrainOptions& options,
                             const RunContext& context)
{
    WEIR_ASSIGN_OR_RETURN(History history, History::read(reader, prediction, dayOf(now), std::nullopt, context));
    history.restrictTo(allowed); // whoever did not agree shapes nothing, not even what there is to learn from
    if (history.people().empty()) {
        return Error(ErrorCode::InvalidInput, "predict.nobody",
                     "Nobody who has agreed to {purpose} has done anything yet, so {prediction} has nothing to learn "
                     "from. Check the consent of the people that come in.",
                     {{"purpose", prediction.purpose}, {"prediction", prediction.name}});
    }
    std::vector<LeftOut> leftOut;
    WEIR_RETURN_IF_ERROR(readCandidates(history, reader, prediction, leftOut));
    Predicted predicted;
    WEIR_ASSIGN_OR_RETURN(predicted.model, train(history, prediction, allowed, std::move(leftOut), options, context));
    predicted.scores = score(predicted.model, history, allowed, reader.profileCount(), options.threads);
    return predicted;
}

Json toJson(const Kept& kept)
{
    return {{"key", kept.key}, {"store", kept.storeVersion}, {"people", kept.people}, {"model", toJson(kept.model)}};
}

std::optional<Kept> keptFromJson(const Json& json)
{
    const auto text = [&](const char* key) {
        const auto found = json.find(key);
        return found != json.end() && found->is_string() ? found->get<std::string>() : std::string();
    };
    if (!json.is_object()) {
        return std::nullopt;
    }
    auto model = modelFromJson(json.value("model", Json()));
    if (!model) {
        return std::nullopt;
    }
    const auto people = json.find("people");
    return Kept{text("key"), text("store"),
                people != json.end() && people->is_number_integer() ? people->get<std::int64_t>() : 0,
                *std::move(model)};
}

Result<std::int64_t> keep(store::ProfileStore& store, const Predicted& predicted, const RunId& run,
                          const RunContext& context)
{
    const Model& model = predicted.model;
    const std::string& name = model.prediction.name;
    std::int64_t changed = 0;
    {
        WEIR_ASSIGN_OR_RETURN(store::Writer writer, store.beginWrite(run, context));
        WEIR_ASSIGN_OR_RETURN(const std::uint32_t source, writer.source(kSource));
        const auto put = [&](const std::string& trait, const store::TypedColumn& values) -> Status {
            WEIR_ASSIGN_OR_RETURN(
                const std::int64_t differ,
                writer.replaceTrait({trait, TypeKind::Number, Privacy::Personal, model.prediction.description}, source,
                                    columnOf(values), model.asOf));
            changed += differ;
            return {};
        };
        WEIR_RETURN_IF_ERROR(put(name, predicted.scores.score));
        WEIR_RETURN_IF_ERROR(put(audience::percentileTrait(name), predicted.scores.percentile));
        WEIR_ASSIGN_OR_RETURN([[maybe_unused]] const store::WriteSummary summary, writer.commit());
    }
    WEIR_RETURN_IF_ERROR(store::ScoreHistory(store).put(name, model.asOf, model.version, predicted.scores.score));
    return changed;
}

Result<std::int64_t> drop(store::ProfileStore& store, const std::string& name, const RunId& run,
                          const RunContext& context)
{
    std::int64_t gone = 0;
    {
        WEIR_ASSIGN_OR_RETURN(store::Writer writer, store.beginWrite(run, context));
        WEIR_ASSIGN_OR_RETURN(const std::uint32_t source, writer.source(kSource));
        for (const std::string& trait : {name, audience::percentileTrait(name)}) {
            WEIR_ASSIGN_OR_RETURN(const std::int64_t removed, writer.dropTrait(trait, source));
            gone += removed;
        }
        WEIR_ASSIGN_OR_RETURN([[maybe_unused]] const store::WriteSummary summary, writer.commit());
    }
    WEIR_RETURN_IF_ERROR(store::ScoreHistory(store).drop(name));
    return gone;
}

} // namespace weir::predict
