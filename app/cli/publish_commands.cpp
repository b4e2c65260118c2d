#include "app/cli/commands.h"

#include "core/run/publish.h"

namespace weir::cli {
namespace {

std::string stateOf(const deliver::PublishPlan& plan, Instant now)
{
    return plan.state == "applying"   ? "interrupted"
           : plan.state != "open"     ? plan.state
           : plan.empty()             ? "nothing to send"
           : !plan.isOpen(now)        ? "expired"
           : plan.needsConfirmation() ? "needs confirmation"
                                      : "ready";
}

} // namespace

void addPublishCommands(CLI::App& app, Session& session, Action& action)
{
    static std::string planId;
    CLI::App* plan = app.add_subcommand("plan", "List publish plans, or show one; `weir run` makes them");
    plan->add_option("plan", planId, "Id of a plan");
    plan->callback([&] {
        action = [&session] {
            auto open = session.open();
            if (!open) {
                return session.fail(open.error());
            }
            const auto all = run::plans(*(*open)->workspace, session.clock);
            if (!all) {
                return session.fail(all.error());
            }
            Json json = Json::array();
            Table table({{"Plan"},
                         {"Destination"},
                         {"+", Table::Align::Right},
                         {"~", Table::Align::Right},
                         {"-", Table::Align::Right},
                         {"=", Table::Align::Right},
                         {"blocked", Table::Align::Right},
                         {"invalid", Table::Align::Right},
                         {"State"},
                         {"Expires"}});
            bool found = false;
            for (const deliver::PublishPlan& each : *all) {
                if (!planId.empty() && each.id.str() != planId) {
                    continue;
                }
                found = true;
                const deliver::PlanCounts& counts = each.counts;
                json.push_back(deliver::toJson(each));
                json.back()["state"] = stateOf(each, session.clock.now());
                json.back()["createdAt"] = toText(each.createdAt);
                json.back()["expiresAt"] = toText(each.expiresAt);
                table.row({each.id.str(), each.pipeline + '/' + each.node, grouped(counts.added),
                           grouped(counts.changed), grouped(counts.removed), grouped(counts.unchanged),
                           grouped(counts.blocked), grouped(counts.invalid), stateOf(each, session.clock.now()),
                           toText(each.expiresAt)});
                if (!planId.empty() && !session.json) {
                    for (const auto& [reason, count] : counts.blockedByReason) {
                        session.note("blocked: " + reason + ' ' + grouped(count));
                    }
                    for (const auto& [reason, count] : counts.invalidByReason) {
                        session.note("invalid: " + reason + ' ' + grouped(count));
                    }
                    for (const deliver::Guard& guard : each.guards) {
                        session.note(guard.sentence);
                    }
                }
            }
            if (!planId.empty() && !found) {
                return session.fail(Error(ErrorCode::NotFound, "cli.planMissing",
                                          "There is no plan {plan}. `weir plan` lists them.", {{"plan", planId}}));
            }
            print(session.json    ? printJson(json)
                  : table.empty() ? "No plan yet. Run the pipeline: weir run\n"
                                  : table.text(session.terminal));
            return Exit::Ok;
        };
    });

    static std::int64_t removals = -1;
    static std::string reason;
    CLI::App* apply = app.add_subcommand("apply", "Send exactly what a plan says");
    apply->add_option("plan", planId, "Id of the plan")->required();
    CLI::Option* confirm = apply->add_option("--confirm-removals", removals,
                                             "The number of people the plan removes, when it asks for a confirmation");
    apply->add_option("--reason", reason, "Why, for the log")->needs(confirm);
    static int attempts = net::RetryPolicy().attempts;
    apply->add_option("--attempts", attempts, "How often a server that does not answer is tried")
        ->capture_default_str()
        ->check(CLI::Range(1, 100));
    apply->callback([&] {
        action = [&session] {
            auto open = session.open();
            if (!open) {
                return session.fail(open.error());
            }
            run::ApplyOptions options;
            options.retry.attempts = attempts;
            if (removals >= 0) {
                options.confirmation = deliver::Confirmation{removals, reason};
            }
            const auto report =
                run::apply(*(*open)->workspace, (*open)->loaded.project, PlanId(planId), options, session.context());
            if (!report) {
                return session.fail(report.error());
            }
            if (session.json) {
                print(printJson(deliver::toJson(*report)));
            } else {
                print("Delivery " + report->delivery + ' ' + report->state + ": " + grouped(report->confirmed) +
                      " confirmed, " + grouped(report->rejected) + " rejected, " + grouped(report->withdrawn) +
                      " withdrawn since the plan, " + grouped(report->pending) + " pending\n");
                for (const auto& [why, count] : report->reasons) {
                    print("  " + why + ": " + grouped(count) + '\n');
                }
            }
            if (report->error) {
                return session.fail(*report->error);
            }
            return report->state == "succeeded"   ? Exit::Ok
                   : report->state == "cancelled" ? Exit::Cancelled
                                                  : Exit::Findings;
        };
    });
}

} // namespace weir::cli
