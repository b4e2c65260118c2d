#include "core/predict/definition.h"

#include "core/base/speech.h"
#include "core/base/text.h"
#include "core/nodes/node_type.h"
#include "plugin_help.h"

#include <algorithm>

namespace weir::plugins::nodes_predict {
namespace {

using namespace weir::nodes;

/// Operators that mean the same at any time, in menu order.
std::vector<Choice> operatorChoices()
{
    using audience::Operator;
    std::vector<Choice> choices;
    for (const Operator op : {Operator::Equals, Operator::NotEquals, Operator::Less, Operator::LessOrEqual,
                              Operator::Greater, Operator::GreaterOrEqual, Operator::Between, Operator::AnyOf,
                              Operator::NoneOf, Operator::Contains, Operator::StartsWith, Operator::EndsWith,
                              Operator::Exists, Operator::NotExists, Operator::IsTrue, Operator::IsFalse}) {
        choices.push_back({std::string(audience::name(op)), std::string(audience::title(op))});
    }
    return choices;
}

class Predict final : public NodeType
{
public:
    [[nodiscard]] const NodeSpec& spec() const override
    {
        static const NodeSpec spec{
            .id = NodeTypeId("predict"),
            .family = Family::Model,
            .title = "Predict",
            .summary = "Predicts how likely people are to do something, learnt on this machine and explained.",
            .keywords = {"prediction", "score", "propensity", "likelihood", "churn", "machine learning", "model",
                         "forecast", "percentile"},
            .icon = "predict",
            .inputs = {{.name = "in", .title = "People", .kind = PortKind::Profiles}},
            .outputs = {{.name = "out", .title = "People", .kind = PortKind::Profiles}},
            .parameters =
                {{.key = "name",
                  .title = "Name",
                  .help = "Of the trait with the score; a second trait has the percentile.",
                  .required = true,
                  .placeholder = "likely_to_buy"},
                 {.key = "event",
                  .title = "Event",
                  .help = "What people do, or do not do.",
                  .required = true,
                  .placeholder = "Order Completed"},
                 {.key = "did",
                  .title = "They do it",
                  .help = "Off: predicts that they do not, such as that customers leave.",
                  .kind = ParameterKind::Boolean,
                  .defaultValue = true},
                 {.key = "days",
                  .title = "Within days",
                  .help = "How far the prediction looks ahead. Three times as many days of events are needed.",
                  .kind = ParameterKind::Integer,
                  .defaultValue = 30,
                  .minimum = 1,
                  .maximum = 365},
                 {.key = "activeDays",
                  .title = "Active in the last days",
                  .help = "Only people with an event in that time are learnt from and scored.",
                  .kind = ParameterKind::Integer,
                  .defaultValue = 90,
                  .minimum = 1,
                  .maximum = 365},
                 {.key = "activeEvent",
                  .title = "Active by",
                  .help = "The event that makes people active. Empty: any.",
                  .placeholder = "any event"},
                 {.key = "purpose",
                  .title = "Purpose",
                  .help = "Only people who agreed to it are learnt from and scored. Unknown means no.",
                  .kind = ParameterKind::Purpose,
                  .required = true},
                 {.key = "notAutomated",
                  .title = "Not for automated decisions",
                  .help = "Whoever sees a score is told that it must not decide about somebody by itself.",
                  .kind = ParameterKind::Boolean,
                  .defaultValue = true},
                 {.key = "where",
                  .title = "Where",
                  .help = "Conditions on properties of the event. All must hold.",
                  .kind = ParameterKind::List,
                  .defaultValue = Json::array(),
                  .items = {{.key = "property", .title = "Property", .help = "Of the event.", .required = true},
                            {.key = "operator",
                             .title = "Is",
                             .help = "How the property is compared.",
                             .kind = ParameterKind::Choice,
                             .defaultValue = "equals",
                             .choices = operatorChoices()},
                            {.key = "values",
                             .title = "Values",
                             .help = "What it is compared with.",
                             .kind = ParameterKind::Texts,
                             .defaultValue = Json::array()}},
                  .advanced = true},
                 {.key = "features",
                  .title = "Learn from",
                  .help = "Names of events and traits. Empty: chosen automatically, without sensitive ones.",
                  .kind = ParameterKind::Texts,
                  .defaultValue = Json::array(),
                  .advanced = true},
                 {.key = "description", .title = "Description", .help = "What the score is for.", .advanced = true}},
            .help = kHelp,
            .predicts = true};
        return spec;
    }

    [[nodiscard]] Configured configure(Settings& settings, const InputContents& inputs) const override
    {
        Configured configured;
        predict::Prediction prediction;
        static_cast<void>(settings.text("name"));
        static_cast<void>(settings.text("event"));
        static_cast<void>(settings.purposes("purpose"));
        const bool isSet = settings.ok();
        for (Diagnostic& finding : predict::readPrediction(shaped(settings.values()), prediction)) {
            if (!isSet && finding.error.messageId() == "json.form.missing") {
                continue; // said already, in the words of the form
            }
            const std::string place = finding.error.where().key;
            settings.note(finding.severity, place.empty() ? place : place.substr(1), std::move(finding.error));
        }
        PortContent out;
        out.kind = PortKind::Profiles;
        if (const auto in = inputs.find("in"); in != inputs.end() && !in->second.empty()) {
            out.profiles = in->second.front().profiles;
            check(settings, prediction, out.profiles);
            if (!prediction.name.empty()) {
                out.profiles.traits.add({prediction.name, TypeKind::Number, true, Privacy::Personal});
                const std::string percentile = audience::percentileTrait(prediction.name);
                if (!out.profiles.traits.find(percentile)) {
                    out.profiles.traits.add({percentile, TypeKind::Number, true, Privacy::Personal});
                }
            }
        }
        settings.checkUnknown();
        configured.outputs.push_back(std::move(out));
        configured.diagnostics = settings.takeDiagnostics();
        return configured;
    }

    [[nodiscard]] Result<Lowered> lower(Settings& settings, const InputContents&, const InputRelations&) const override
    {
        WEIR_ASSIGN_OR_RETURN(const predict::Prediction prediction,
                              predict::predictionFromJson(shaped(settings.values())));
        return Lowered(PredictStep{predict::toJson(prediction)});
    }

    [[nodiscard]] std::string subtitle(const Json& settings) const override
    {
        predict::Prediction prediction;
        return predict::readPrediction(shaped(settings), prediction).empty() ? predict::describe(prediction)
                                                                             : std::string();
    }

private:
    static Json shaped(const Json& settings) { return settings.is_object() ? settings : Json::object(); }

    /// What can be said of the people that come in before any data is read.
    static void check(Settings& settings, const predict::Prediction& prediction, ProfileShape& people)
    {
        if (!prediction.name.empty() && people.traits.find(prediction.name)) {
            settings.note(Severity::Error, "name", "predict.name.taken",
                          "People have a trait {name} already. Give the prediction another name.",
                          {{"name", prediction.name}});
            return;
        }
        const bool known = people.dynamicEvents.empty();
        std::vector<std::string> events;
        for (const auto& [name, properties] : people.events) {
            events.push_back(name);
        }
        const auto checkEvent = [&](const char* key, const std::string& event) {
            if (event.empty() || !known || people.events.contains(event)) {
                return;
            }
            const std::string near = closest(event, events);
            settings.note(Severity::Warning, key, "predict.event.unknown",
                          near.empty() ? "No input records the event {event}."
                                       : "No input records the event {event}. Did you mean {near}?",
                          {{"event", event}, {"near", near}});
        };
        checkEvent("event", prediction.event);
        checkEvent("activeEvent", prediction.activeEvent);
        if (!prediction.purpose.empty() && !people.dynamicPurposes && !people.purposes.contains(prediction.purpose)) {
            settings.note(Severity::Warning, "purpose", "predict.purpose.notRecorded",
                          "No input records consent for {purpose}, so nobody is learnt from or scored.",
                          {{"purpose", prediction.purpose}});
        }
        for (const std::string& name : prediction.features) {
            if (predict::isSensitive(name)) {
                settings.note(
                    Severity::Warning, "features", "predict.features.sensitive",
                    "{name} seems to be sensitive. It is learnt from because it is named here; make sure that "
                    "people have agreed to that.",
                    {{"name", name}});
            }
        }
    }
};

} // namespace

std::unique_ptr<NodeType> create()
{
    return std::make_unique<Predict>();
}

} // namespace weir::plugins::nodes_predict
