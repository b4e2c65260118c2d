#include "app/cli/commands.h"
#include "core/run/predictions.h"

#include <algorithm>
#include <cmath>

namespace weir::cli {
namespace {

struct PredictWishes
{
    std::string prediction;
    std::string person;
    std::string asOf;
    std::size_t most = 8;
    bool all = false;
};

using Use = std::function<Exit(const Session::Open&, const graph::Document&)>;

/// Opens the project and its pipeline for `use`.
Exit withPipeline(Session& session, const Use& use)
{
    auto open = session.open();
    if (!open) {
        return session.fail(open.error());
    }
    const auto document = session.pipeline((*open)->loaded.project);
    return document ? use(**open, **document) : session.fail(document.error());
}

std::string fixed(double number, int digits)
{
    const double scale = std::pow(10.0, digits);
    std::string text = toText(Value(std::round(number * scale) / scale));
    return text;
}

std::string percent(double share)
{
    constexpr double kPercent = 100;
    return fixed(share * kPercent, 1) + " %";
}

Exit list(Session& session, const Session::Open& open, const graph::Document& document)
{
    const auto nodes = run::predictNodes(*open.workspace, open.loaded.project, document, session.context());
    if (!nodes) {
        return session.fail(nodes.error());
    }
    Json json = Json::array();
    Table table({{"Prediction"},
                 {"People", Table::Align::Right},
                 {"AUC", Table::Align::Right},
                 {"As of"},
                 {"Model"},
                 {"What"}});
    for (const run::PredictNode& node : *nodes) {
        const std::string words = predict::describe(node.prediction);
        Json item = predict::toJson(node.prediction);
        item["node"] = node.node.str();
        item["words"] = words;
        if (node.kept) {
            item["people"] = node.kept->people;
            item["model"] = predict::toJson(node.kept->model);
        }
        json.push_back(std::move(item));
        table.row({node.prediction.name, node.kept ? grouped(node.kept->people) : "not yet",
                   node.kept ? fixed(node.kept->model.quality.auc, 3) : "",
                   node.kept ? toText(node.kept->model.asOf) : "", node.kept ? node.kept->model.version : "", words});
    }
    if (session.json) {
        print(printJson(json));
    } else if (table.empty()) {
        print("No node that can run predicts anything. Put \"Predict\" behind the people of the pipeline.\n");
    } else {
        print(table.text(session.terminal));
    }
    return Exit::Ok;
}

/// All that is known of a model: what it was made from, how good it is, and what it weighs.
std::string card(const predict::Model& model, const Terminal& terminal)
{
    const predict::Quality& quality = model.quality;
    std::string text = model.prediction.name + ", model " + model.version + " as of " + toText(model.asOf) + "\n" +
                       predict::describe(model.prediction) + "\n\nLearnt from " + grouped(model.training.examples) +
                       " examples at " + grouped(model.training.cuts) + " past cuts (" +
                       grouped(model.training.positives) + " came true), tested on " + grouped(quality.people) +
                       " people (" + grouped(quality.positives) + " came true: " + percent(quality.baseRate()) +
                       ").\nAUC " + fixed(quality.auc, 4) + ", log loss " + fixed(quality.logLoss, 4) +
                       " (base rate alone: " + fixed(quality.plainLogLoss, 4) + ")\n";
    for (const Error& warning : predict::warningsOf(model)) {
        text += "Warning: " + warning.text() + '\n';
    }
    Table tenths({{"Tenth"},
                  {"People", Table::Align::Right},
                  {"Expected", Table::Align::Right},
                  {"Came true", Table::Align::Right},
                  {"Lift", Table::Align::Right}});
    for (std::size_t i = 0; i < quality.tenths.size(); ++i) {
        const predict::Tenth& tenth = quality.tenths[i];
        tenths.row({std::to_string(i + 1), grouped(tenth.people), fixed(tenth.expected, 1), grouped(tenth.positives),
                    fixed(quality.lift(i), 2)});
    }
    text += '\n' + tenths.text(terminal);
    std::vector<predict::Term> terms = model.terms;
    const auto strength = [](const predict::Term& term) { return std::fabs(term.weight * term.spread); };
    std::stable_sort(terms.begin(), terms.end(),
                     [&](const auto& a, const auto& b) { return strength(a) > strength(b); });
    constexpr std::size_t kShown = 12;
    terms.resize(std::min(terms.size(), kShown));
    Table weights({{"Strongest features"}, {"Kind"}, {"Effect", Table::Align::Right}});
    for (const predict::Term& term : terms) {
        const predict::Feature& feature = term.feature;
        const std::string days = std::to_string(feature.days);
        weights.row({feature.name,
                     feature.kind == predict::Feature::Kind::Count        ? "times in " + days + " days"
                     : feature.kind == predict::Feature::Kind::DaysSince  ? "days since the last"
                     : feature.kind == predict::Feature::Kind::DaysActive ? "days with one of " + days
                     : feature.kind == predict::Feature::Kind::Level      ? "is " + feature.level
                                                                          : "value",
                     (term.weight > 0 ? "+" : "") + fixed(term.weight * term.spread, 3)});
    }
    text += '\n' + weights.text(terminal);
    for (const predict::LeftOut& each : model.leftOut) {
        text += "Not learnt from: " + each.name + " (" + predict::describe(each.why) + ")\n";
    }
    return text;
}

Exit train(Session& session, const PredictWishes& wishes, const Session::Open& open, const graph::Document& document)
{
    std::optional<Instant> asOf;
    if (!wishes.asOf.empty()) {
        const auto instant = parseInstant(wishes.asOf);
        if (!instant) {
            return session.fail(instant.error());
        }
        asOf = *instant;
    }
    const auto done = run::computePredictions(*open.workspace, open.loaded.project, document,
                                              wishes.all ? run::Due::All : run::Due::Only, asOf, session.context());
    if (!done) {
        return session.fail(done.error());
    }
    Json json = Json::array();
    Table table({{"Prediction"},
                 {"Computed"},
                 {"People", Table::Align::Right},
                 {"Without consent", Table::Align::Right},
                 {"Values changed", Table::Align::Right},
                 {"AUC", Table::Align::Right},
                 {"Model"}});
    std::string warnings;
    for (const run::PredictionReport& report : *done) {
        const predict::Model& model = report.kept.model;
        Json said = Json::array();
        for (const Error& warning : predict::warningsOf(model)) {
            said.push_back(warning.text());
            warnings += "Warning: " + warning.text() + '\n';
        }
        json.push_back({{"prediction", model.prediction.name},
                        {"computed", report.computed},
                        {"people", report.kept.people},
                        {"withoutConsent", report.withoutConsent},
                        {"changed", report.changed},
                        {"warnings", std::move(said)},
                        {"model", predict::toJson(model)}});
        table.row({model.prediction.name, report.computed ? "yes" : "still holds", grouped(report.kept.people),
                   grouped(report.withoutConsent), grouped(report.changed), fixed(model.quality.auc, 3),
                   model.version});
    }
    if (session.json) {
        print(printJson(json));
    } else if (table.empty()) {
        print("No node that can run predicts anything.\n");
    } else {
        print(table.text(session.terminal) + warnings);
    }
    return Exit::Ok;
}

Exit show(Session& session, const PredictWishes& wishes, const Session::Open& open, const graph::Document& document)
{
    const auto nodes = run::predictNodes(*open.workspace, open.loaded.project, document, session.context());
    if (!nodes) {
        return session.fail(nodes.error());
    }
    Json json = Json::array();
    std::string text;
    for (const run::PredictNode& node : *nodes) {
        if (node.kept && (wishes.prediction.empty() || node.prediction.name == wishes.prediction)) {
            json.push_back(predict::toJson(node.kept->model));
            text += (text.empty() ? "" : "\n") + card(node.kept->model, session.terminal);
        }
    }
    if (text.empty()) {
        return session.fail(
            Error(ErrorCode::NotFound, "predict.noModel",
                  "There is no model yet. Run the pipeline, or `weir predict train`; `weir predict list` "
                  "names the predictions there are."));
    }
    print(session.json ? printJson(json) : text);
    return Exit::Ok;
}

std::string stateText(const run::PersonPrediction& told)
{
    using State = run::PersonPrediction::State;
    switch (told.state) {
    case State::NoConsent:
        return "not scored: no consent for " + told.model.prediction.purpose;
    case State::NotEligible:
        return "not scored: not active as the prediction asks";
    case State::Behind:
        return "not scored yet: run the pipeline";
    case State::Scored:
        break;
    }
    return percent(told.score) + ", higher than or as high as " + fixed(told.percentile, 1) + " % of the scored people";
}

Exit explain(Session& session, const PredictWishes& wishes, const Session::Open& open)
{
    const auto all =
        run::predictionsOf(*open.workspace, open.loaded.project, PublicProfileId(wishes.person), session.context());
    if (!all) {
        return session.fail(all.error());
    }
    Json json = Json::array();
    std::string text;
    for (const run::PersonPrediction& told : *all) {
        const predict::Prediction& prediction = told.model.prediction;
        if (!wishes.prediction.empty() && prediction.name != wishes.prediction) {
            continue;
        }
        json.push_back(run::toJson(told));
        text += (text.empty() ? "" : "\n") + prediction.name + ": " + stateText(told) + '\n' +
                predict::describe(prediction) + "\nModel " + told.model.version + " as of " + toText(told.model.asOf) +
                '\n';
        if (prediction.notAutomated) {
            text += "Not for automated decisions about a person.\n";
        }
        if (told.changed) {
            text += "What is known of the person has changed since. Run the pipeline for a new score.\n";
        }
        Table table({{"What counts"}, {"Effect"}, {"Log-odds", Table::Align::Right}});
        for (std::size_t i = 0; i < told.contributions.size() && i < wishes.most; ++i) {
            const predict::Contribution& each = told.contributions[i];
            table.row({each.words, each.weight >= 0 ? "raises" : "lowers",
                       (each.weight > 0 ? "+" : "") + fixed(each.weight, 3)});
        }
        text += table.empty() ? "" : table.text(session.terminal);
    }
    print(session.json ? printJson(json) : text.empty() ? std::string("No prediction was run yet.\n") : text);
    return Exit::Ok;
}

} // namespace

void addPredictCommands(CLI::App& app, Session& session, Action& action)
{
    static PredictWishes wishes;
    CLI::App* group = app.add_subcommand("predict", "Predictions: list, train, show and explain them");
    group->require_subcommand(1);

    group->add_subcommand("list", "List the predictions of the pipeline, in words")->callback([&] {
        action = [&session] {
            return withPipeline(session, [&](const Session::Open& open, const graph::Document& document) {
                return list(session, open, document);
            });
        };
    });

    CLI::App* training =
        group->add_subcommand("train", "Learn and score what is due on the people in the store, and keep the scores");
    training->add_option("--as-of", wishes.asOf, "Instant that counts as now; left out: the clock, or the project's");
    training->add_flag("--all", wishes.all, "Also what still holds");
    training->callback([&] {
        action = [&session] {
            return withPipeline(session, [&](const Session::Open& open, const graph::Document& document) {
                return train(session, wishes, open, document);
            });
        };
    });

    CLI::App* showing =
        group->add_subcommand("show", "Show a model: what it was made from, how good it is, its weights");
    showing->add_option("prediction", wishes.prediction, "Name of the prediction; left out: all of them");
    showing->callback([&] {
        action = [&session] {
            return withPipeline(session, [&](const Session::Open& open, const graph::Document& document) {
                return show(session, wishes, open, document);
            });
        };
    });

    CLI::App* explaining = group->add_subcommand("explain", "Show one person's scores and what raises and lowers them");
    explaining->add_option("person", wishes.person, "Id of the person, as `weir` and the window show it")->required();
    explaining->add_option("--prediction", wishes.prediction, "Only this one");
    explaining->add_option("--most", wishes.most, "Features to list, the strongest first")->check(CLI::Range(0, 100));
    explaining->callback([&] {
        action = [&session] {
            auto open = session.open();
            return open ? explain(session, wishes, **open) : session.fail(open.error());
        };
    });
}

} // namespace weir::cli
