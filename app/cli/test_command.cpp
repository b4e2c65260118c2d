#include "app/cli/audience_commands.h"
#include "core/run/audience_tests.h"

namespace weir::cli {
namespace {

/// The rows that decide, in words: what to look at first.
void addDeciding(const audience::Reason& reason, const audience::Definition& definition, std::string& text, Json& json)
{
    if (reason.turns && reason.kind != audience::Reason::Kind::Group) {
        const char* verdict = reason.verdict == audience::Verdict::Yes  ? "holds"
                              : reason.verdict == audience::Verdict::No ? "does not hold"
                                                                        : "is unknown";
        text += "    " + reason.text + ": " + verdict + '\n';
        json.push_back({{"path", reason.path}, {"words", wordsAt(definition, reason.path)}, {"verdict", verdict}});
    }
    for (const audience::Reason& row : reason.below) {
        addDeciding(row, definition, text, json);
    }
}

Exit test(Session& session, const Session::Open& open)
{
    const auto tests = run::testAudiences(*open.workspace, open.loaded.project, session.context());
    if (!tests) {
        return session.fail(tests.error());
    }
    bool passed = true;
    Json json = Json::array();
    std::string text;
    for (const run::AudienceTest& one : *tests) {
        passed = passed && one.passed();
        Json cases = Json::array();
        std::string failures;
        std::size_t number = 0;
        for (const run::AudienceTestCase& each : one.cases) {
            ++number;
            Json rows = Json::array();
            std::string deciding;
            for (const auto* part : each.why ? std::vector{&each.why->include, &each.why->exclude}
                                             : std::vector<const std::optional<audience::Reason>*>{}) {
                if (*part) {
                    addDeciding(**part, *one.definition, deciding, rows);
                }
            }
            cases.push_back({{"number", number},
                             {"type", each.type},
                             {"mustBeIn", each.mustBeIn},
                             {"found", each.found},
                             {"isIn", each.isIn},
                             {"passed", each.passed()},
                             {"rows", std::move(rows)}});
            if (!each.passed()) {
                // The value stays in the file: reports travel further than data.
                failures += "  Person " + std::to_string(number) + " of the test (" + each.type + ") " +
                            (!each.found     ? "is nobody in the store"
                             : each.mustBeIn ? "must be in and is not"
                                             : "must not be in and is") +
                            '\n' + deciding;
            }
        }
        Json item{{"file", one.file}, {"audience", one.audience}, {"passed", one.passed()}, {"cases", cases}};
        if (one.error) {
            item["error"] = one.error->fullText();
            failures += "  " + one.error->text() + '\n';
        }
        json.push_back(std::move(item));
        text += session.terminal.styled(one.file + (one.passed() ? ": as expected\n" : ": not as expected\n"),
                                        one.passed() ? Style::Good : Style::Bad) +
                failures;
    }
    print(session.json     ? printJson(json)
          : tests->empty() ? std::string("The project has no tests. Put them into the folder tests: weir test --help\n")
                           : text);
    return passed ? Exit::Ok : Exit::Findings;
}

} // namespace

void addTestCommand(CLI::App& app, Session& session, Action& action)
{
    CLI::App* command =
        app.add_subcommand("test", "Check that who must be in an audience is, and who must not be is not");
    command->footer("A test is a file in the folder tests of the project:\n"
                    "  {\"audience\": \"lapsed\", \"asOf\": \"2024-06-01T00:00:00Z\",\n"
                    "   \"in\": [{\"email\": \"ada@example.com\"}], \"out\": [{\"email\": \"bob@example.com\"}]}\n"
                    "With people of its own it is judged among these alone:\n"
                    "   \"people\": [{\"identifiers\": {\"email\": \"ada@example.com\"}, \"firstSeen\": TIME,\n"
                    "     \"traits\": {\"country\": \"DE\"},\n"
                    "     \"events\": [{\"event\": \"Order\", \"time\": TIME, \"properties\": {\"total\": 12.5}}],\n"
                    "     \"consents\": [{\"purpose\": \"mail\", \"state\": \"granted\", \"time\": TIME}]}]\n"
                    "asOf is the project's instant or the clock's when left out.");
    command->callback([&] {
        action = [&session] {
            auto open = session.open();
            return open ? test(session, **open) : session.fail(open.error());
        };
    });
}

} // namespace weir::cli
