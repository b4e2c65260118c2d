#include "app/cli/commands.h"
#include "core/run/trait_uses.h"
#include "core/run/traits.h"

#include <array>

namespace weir::cli {
namespace {

struct TraitWishes
{
    std::string trait;
    std::string person;
    std::string asOf;
    std::size_t events = 20;
    bool all = false;
    bool reveal = false;
};

/// The instant of --as-of; nothing when it is left out.
Result<std::optional<Instant>> instantOf(const TraitWishes& wishes)
{
    if (wishes.asOf.empty()) {
        return std::optional<Instant>();
    }
    WEIR_ASSIGN_OR_RETURN(const Instant instant, parseInstant(wishes.asOf));
    return std::optional(instant);
}

/// Opens the project and its pipeline for `use`.
Exit withPipeline(Session& session, const std::function<Exit(const Session::Open&, const graph::Document&)>& use)
{
    auto open = session.open();
    if (!open) {
        return session.fail(open.error());
    }
    const auto document = session.pipeline((*open)->loaded.project);
    return document ? use(**open, **document) : session.fail(document.error());
}

std::string until(Instant instant)
{
    return instant.micros == INT64_MAX ? std::string("the store changes") : toText(instant);
}

Exit list(Session& session, const Session::Open& open, const graph::Document& document)
{
    const auto nodes = run::traitsNodes(*open.workspace, open.loaded.project, document, session.context());
    if (!nodes) {
        return session.fail(nodes.error());
    }
    Json json = Json::array();
    Table table({{"Trait"}, {"Type"}, {"Privacy"}, {"People", Table::Align::Right}, {"Holds until"}, {"What"}});
    for (const run::TraitsNode& node : *nodes) {
        for (const traits::Planned& planned : node.plan) {
            const traits::Trait& trait = planned.trait;
            const auto kept = node.kept.traits.find(trait.name);
            const bool known = kept != node.kept.traits.end();
            Json item = traits::toJson(trait);
            item["node"] = node.node.str();
            item["type"] = toText(planned.type);
            item["privacy"] = name(planned.privacy);
            item["words"] = traits::describe(trait);
            if (known) {
                item["people"] = kept->second.people;
                item["computedAsOf"] = toText(kept->second.asOf);
                item["holdsUntil"] =
                    kept->second.validUntil.micros == INT64_MAX ? Json() : Json(toText(kept->second.validUntil));
            }
            json.push_back(std::move(item));
            table.row({trait.name, toText(planned.type), std::string(name(planned.privacy)),
                       known ? grouped(kept->second.people) : "not yet", known ? until(kept->second.validUntil) : "",
                       traits::describe(trait)});
        }
    }
    if (session.json) {
        print(printJson(json));
    } else if (table.empty()) {
        print("No node that can run computes a trait. Put \"Computed traits\" behind the people of the pipeline.\n");
    } else {
        print(table.text(session.terminal));
    }
    return Exit::Ok;
}

Exit compute(Session& session, const TraitWishes& wishes, const Session::Open& open, const graph::Document& document)
{
    const auto asOf = instantOf(wishes);
    if (!asOf) {
        return session.fail(asOf.error());
    }
    const auto done = run::computeTraits(*open.workspace, open.loaded.project, document,
                                         wishes.all ? run::Due::All : run::Due::Only, *asOf, session.context());
    if (!done) {
        return session.fail(done.error());
    }
    Json json = Json::array();
    Table table({{"Trait"},
                 {"Computed"},
                 {"People", Table::Align::Right},
                 {"Values changed", Table::Align::Right},
                 {"Unreadable", Table::Align::Right}});
    for (const traits::KeepReport& report : *done) {
        for (const traits::KeptOutcome& trait : report.traits) {
            json.push_back({{"trait", trait.trait},
                            {"computed", trait.computed},
                            {"people", trait.people},
                            {"changed", trait.changed},
                            {"unreadable", trait.unreadable}});
            table.row({trait.trait, trait.computed ? "yes" : "still holds", grouped(trait.people),
                       grouped(trait.changed), grouped(trait.unreadable)});
        }
        for (const std::string& name : report.dropped) {
            json.push_back({{"trait", name}, {"removed", true}});
            table.row({name, "removed", "", "", ""});
        }
    }
    if (session.json) {
        print(printJson(json));
    } else if (table.empty()) {
        print("No node that can run computes a trait.\n");
    } else {
        print(table.text(session.terminal));
    }
    return Exit::Ok;
}

const char* words(traits::Standing standing)
{
    constexpr std::array kWords{"counts",        "a condition does not hold", "before the window", "after the window",
                                "in the future", "no readable value"};
    return kWords[static_cast<std::size_t>(standing)];
}

Exit explain(Session& session, const TraitWishes& wishes, const Session::Open& open, const graph::Document& document)
{
    const auto asOf = instantOf(wishes);
    if (!asOf) {
        return session.fail(asOf.error());
    }
    const auto found = run::explainTrait(*open.workspace, open.loaded.project, document, wishes.trait,
                                         PublicProfileId(wishes.person), *asOf, session.context());
    if (!found) {
        return session.fail(found.error());
    }
    // What identifies somebody stays masked, as it does in previews.
    const bool shown = wishes.reveal || found->planned.privacy != Privacy::Identifier;
    const auto cell = [&](const Value& value) {
        return isNull(value) ? std::string() : shown ? toText(value) : std::string("•••");
    };
    const auto jsonCell = [&](const Value& value) { return isNull(value) || shown ? toJson(value) : Json("•••"); };
    std::int64_t counting = 0;
    Json events = Json::array();
    Table table({{"Time"}, {"Does it count"}, {"Value"}});
    for (const traits::ExplainedEvent& event : found->how.events) {
        counting += event.standing == traits::Standing::Counts ? 1 : 0;
        if (events.size() < wishes.events) {
            events.push_back({{"time", toText(event.time)},
                              {"standing", traits::name(event.standing)},
                              {"value", jsonCell(event.value)}});
            table.row({toText(event.time), words(event.standing), cell(event.value)});
        }
    }
    Json inputs = Json::object();
    Table inputTable({{"Reads"}, {"Value"}});
    for (const auto& [trait, value] : found->how.inputs) {
        inputs[trait] = jsonCell(value);
        inputTable.row({trait, cell(value)});
    }
    const auto total = static_cast<std::int64_t>(found->how.events.size());
    if (session.json) {
        print(printJson(
            {{"trait", wishes.trait},
             {"person", found->person.str()},
             {"asOf", toText(found->asOf)},
             {"value", jsonCell(found->how.value)},
             {"words", traits::describe(found->planned.trait)},
             {"holdsUntil", found->how.validUntil.micros == INT64_MAX ? Json() : Json(toText(found->how.validUntil))},
             {"counting", counting},
             {"events", std::move(events)},
             {"inputs", std::move(inputs)}}));
        return Exit::Ok;
    }
    const std::string value = cell(found->how.value);
    print(wishes.trait + " of " + found->person.str() + " as of " + toText(found->asOf) + ": " +
          (isNull(found->how.value) ? "no value" : value) + "\n" + traits::describe(found->planned.trait) + "\n");
    if (!inputTable.empty()) {
        print('\n' + inputTable.text(session.terminal));
    }
    if (!table.empty()) {
        print('\n' + grouped(counting) + " of " + grouped(total) + " events count.\n" + table.text(session.terminal));
    }
    return Exit::Ok;
}

Exit uses(Session& session, const TraitWishes& wishes, const Session::Open& open)
{
    using Kind = run::TraitUse::Kind;
    const auto found = run::usesOfTrait(open.loaded.project, session.toolbox()->registry(), wishes.trait);
    Json json = Json::array();
    Table table({{"Used by"}, {"What"}, {"Pipeline"}});
    for (const run::TraitUse& use : found) {
        const char* kind = use.kind == Kind::Audience        ? "audience"
                           : use.kind == Kind::SavedAudience ? "saved audience"
                           : use.kind == Kind::Formula       ? "computed trait"
                                                             : "destination";
        json.push_back(
            {{"kind", kind}, {"title", use.title}, {"pipeline", use.pipeline.str()}, {"node", use.node.str()}});
        table.row({use.title, kind, use.pipeline.str()});
    }
    if (session.json) {
        print(printJson(json));
    } else if (table.empty()) {
        print("Nothing in the project uses this trait.\n");
    } else {
        print(table.text(session.terminal));
    }
    return Exit::Ok;
}

} // namespace

void addTraitCommands(CLI::App& app, Session& session, Action& action)
{
    static TraitWishes wishes;
    CLI::App* group = app.add_subcommand("traits", "Computed traits: list, compute and explain them");
    group->require_subcommand(1);

    group->add_subcommand("list", "List the computed traits of the pipeline, in words")->callback([&] {
        action = [&session] {
            return withPipeline(session, [&](const Session::Open& open, const graph::Document& document) {
                return list(session, open, document);
            });
        };
    });

    CLI::App* computing =
        group->add_subcommand("compute", "Compute what is due on the people in the store, and keep the values");
    computing->add_option("--as-of", wishes.asOf, "Instant that counts as now; left out: the clock, or the project's");
    computing->add_flag("--all", wishes.all, "Also what still holds");
    computing->callback([&] {
        action = [&session] {
            return withPipeline(session, [&](const Session::Open& open, const graph::Document& document) {
                return compute(session, wishes, open, document);
            });
        };
    });

    CLI::App* explaining = group->add_subcommand("explain", "Show how one person's value comes about, event by event");
    explaining->add_option("trait", wishes.trait, "Name of the trait")->required();
    explaining->add_option("person", wishes.person, "Id of the person, as `weir` and the window show it")->required();
    explaining->add_option("--as-of", wishes.asOf, "Instant that counts as now");
    explaining->add_option("--events", wishes.events, "Events to list, the newest first")
        ->check(CLI::Range(0, 100'000));
    explaining->add_flag("--reveal", wishes.reveal, "Show values that identify somebody in clear");
    explaining->callback([&] {
        action = [&session] {
            return withPipeline(session, [&](const Session::Open& open, const graph::Document& document) {
                return explain(session, wishes, open, document);
            });
        };
    });

    CLI::App* reading = group->add_subcommand("uses", "Say what would miss a trait if it were removed");
    reading->add_option("trait", wishes.trait, "Name of the trait")->required();
    reading->callback([&] {
        action = [&session] {
            auto open = session.open();
            return open ? uses(session, wishes, **open) : session.fail(open.error());
        };
    });
}

} // namespace weir::cli
