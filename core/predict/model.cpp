#include "core/predict/model.h"

#include "core/base/json_form.h"
#include "core/base/speech.h"
#include "core/base/text.h"

#include <cmath>

namespace weir::predict {
namespace {

const std::vector<std::string_view> kOmissions{"sensitive", "later", "many", "unusable"};

double number(const Json& json, const char* key)
{
    const auto found = json.find(key);
    return found != json.end() && found->is_number() ? found->get<double>() : 0;
}

std::int64_t integer(const Json& json, const char* key)
{
    const auto found = json.find(key);
    return found != json.end() && found->is_number_integer() ? found->get<std::int64_t>() : 0;
}

Error unreadable()
{
    return {ErrorCode::Corrupt, "predict.model.unreadable",
            "The kept model of a prediction cannot be read. Run the pipeline again."};
}

/// "12.3"
std::string rounded(double number)
{
    constexpr double kTen = 10;
    return toText(Value(std::round(number * kTen) / kTen));
}

} // namespace

Json toJson(const Model& model)
{
    Json terms = Json::array();
    for (const Term& term : model.terms) {
        terms.push_back(
            {{"feature", toJson(term.feature)}, {"weight", term.weight}, {"mean", term.mean}, {"spread", term.spread}});
    }
    Json leftOut = Json::array();
    for (const LeftOut& each : model.leftOut) {
        leftOut.push_back({{"name", each.name}, {"why", name(each.why)}});
    }
    return {{"prediction", toJson(model.prediction)},
            {"version", model.version},
            {"asOf", model.asOf.micros},
            {"intercept", model.intercept},
            {"terms", std::move(terms)},
            {"training",
             {{"cuts", model.training.cuts},
              {"examples", model.training.examples},
              {"positives", model.training.positives},
              {"used", model.training.used}}},
            {"quality", toJson(model.quality)},
            {"leftOut", std::move(leftOut)},
            {"drifted", model.drifted},
            {"drift", model.drift}};
}

Result<Model> modelFromJson(const Json& json)
{
    if (!json.is_object()) {
        return unreadable();
    }
    Model model;
    WEIR_ASSIGN_OR_RETURN(model.prediction, predictionFromJson(json.value("prediction", Json())));
    WEIR_ASSIGN_OR_RETURN(model.quality, qualityFromJson(json.value("quality", Json())));
    std::vector<Error> findings;
    JsonForm form(json, "", "model", findings);
    model.version = form.text("version");
    model.asOf = Instant{integer(json, "asOf")};
    model.intercept = number(json, "intercept");
    for (const Json& item : form.array("terms")) {
        if (!item.is_object()) {
            return unreadable();
        }
        Term term;
        WEIR_ASSIGN_OR_RETURN(term.feature, featureFromJson(item.value("feature", Json())));
        term.weight = number(item, "weight");
        term.mean = number(item, "mean");
        term.spread = number(item, "spread");
        model.terms.push_back(std::move(term));
    }
    const Json training = json.value("training", Json::object());
    model.training = {integer(training, "cuts"), integer(training, "examples"), integer(training, "positives"),
                      integer(training, "used")};
    std::size_t index = 0;
    for (const Json& item : form.array("leftOut")) {
        JsonForm inner(item, "/leftOut/" + std::to_string(index++), "model", findings);
        model.leftOut.push_back({inner.text("name"), static_cast<Omission>(inner.choice("why", kOmissions, 0))});
    }
    model.drifted = form.text("drifted");
    model.drift = number(json, "drift");
    if (!findings.empty()) {
        return unreadable();
    }
    return model;
}

std::vector<Error> warningsOf(const Model& model)
{
    constexpr double kTooGood = 0.98;
    constexpr double kUseless = 0.55;
    constexpr double kOtherRate = 1.5;
    constexpr double kFar = 0.5;
    constexpr double kPercent = 100;
    std::vector<Error> warnings;
    const Error::Arguments named{{"prediction", model.prediction.name}};
    const auto warn = [&](std::string id, std::string sentence, Error::Arguments more = {}) {
        more.insert(more.end(), named.begin(), named.end());
        warnings.emplace_back(ErrorCode::InvalidInput, std::move(id), std::move(sentence), std::move(more));
    };
    if (model.quality.auc > kTooGood) {
        warn("predict.tooGood",
             "{prediction} is right too often to be true: something that it learns from seems to tell what comes. Look "
             "at the strongest features, and name those to learn from.");
    } else if (model.quality.auc < kUseless) {
        warn("predict.useless",
             "{prediction} hardly tells people apart: what is known of them says little about it. Do not rely on it.");
    }
    const double learnt = model.training.examples == 0 ? 0
                                                       : static_cast<double>(model.training.positives) /
                                                             static_cast<double>(model.training.examples);
    const double seen = model.quality.baseRate();
    if (learnt > 0 && (seen > learnt * kOtherRate || seen * kOtherRate < learnt)) {
        warn(
            "predict.otherRate",
            "What {prediction} predicts came true for {learnt} % of the people it was learnt from, but for {seen} % of "
            "those it was tested on. Times have changed; expect the scores to be off.",
            {{"learnt", rounded(learnt * kPercent)}, {"seen", rounded(seen * kPercent)}});
    }
    if (model.drift > kFar) {
        warn("predict.drift",
             "The people that {prediction} scores differ from those it was learnt from, most in this: {feature}.",
             {{"feature", model.drifted}});
    }
    std::vector<std::string> sensitive;
    for (const std::string& each : model.prediction.features) {
        if (isSensitive(each)) {
            sensitive.push_back(each);
        }
    }
    if (!sensitive.empty()) {
        warn("predict.sensitive",
             "{prediction} learns from what seems to be sensitive, because it was named: {features}. Make sure that "
             "people have agreed to that.",
             {{"features", joinText(sensitive, ", ")}});
    }
    return warnings;
}

std::string describe(Omission why)
{
    switch (why) {
    case Omission::Sensitive:
        return say("seems to be sensitive; name it to learn from it all the same");
    case Omission::Later:
        return say("some values are newer than the time that is learnt from");
    case Omission::Many:
        return say("has too many different values");
    case Omission::Unusable:
        return say("is not there, or nothing that can be learnt from");
    }
    return {};
}

std::string_view name(Omission why)
{
    return kOmissions[static_cast<std::size_t>(why)];
}

} // namespace weir::predict
