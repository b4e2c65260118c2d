#include "app/cli/commands.h"

#include "core/base/text.h"

#include <array>
#include <set>
#include <sstream>
#include <utility>

namespace weir::cli {
namespace {

constexpr std::array<std::pair<int, std::string_view>, 10> kExitCodes{
    {{0, "everything went well"},
     {1, "the project has errors, rows are not as expected, or a run or apply failed in part"},
     {2, "the command line is wrong"},
     {3, "a project file, setting, node or path is wrong or missing"},
     {4, "a server, device or disk does not answer; trying again may help"},
     {5, "consent, a guard or a permission forbids it"},
     {6, "somebody else holds or changed it (locked store, stale plan)"},
     {7, "stored data fails its check"},
     {70, "a defect in Weir"},
     {130, "stopped at your request"}}};

/// What `--json` prints, by command. Keys are only ever added.
constexpr std::array<std::pair<std::string_view, std::string_view>, 33> kJsonShapes{
    {{"new, sample", "{folder}"},
     {"validate", "{errors, warnings, findings: [{severity, id, text, where}]}"},
     {"schema", "{NODE: {PORT: {columns}}}"},
     {"nodes", "[{type, family, title, summary}]"},
     {"preview", "{columns: [{name, type, privacy}], rows: [{COLUMN: value}], full, total, rejected}"},
     {"sql", "{sql, dialect}"},
     {"run",
      "{id, pipeline, state, asOf, startedAt, finishedAt, nodes: [{node, title, state, rowsIn, rowsOut, tookMicros, "
      "rejected, details, warnings, notices: [{id, text, sentence, arguments}], error}]}"},
     {"runs", "[{id, pipeline, state, startedAt, finishedAt, trigger}]; with an id what run prints"},
     {"quarantine", "[{run, node, file, line, column, reasonId, reason, row}]"},
     {"plan",
      "[{id, pipeline, node, destination, audience, state, createdAt, expiresAt, hash, counts: {added, changed, "
      "removed, unchanged, blocked, invalid, skipped, blockedByReason, invalidByReason}, guards, blocked, invalid, "
      "inputs}]"},
     {"apply", "{delivery, state, confirmed, rejected, withdrawn, pending, resumed, pushes, reasons, error}"},
     {"traits list",
      "[{name, node, type, privacy, words, people, computedAsOf, holdsUntil, and the members of the definition}]"},
     {"traits compute", "[{trait, computed, people, changed, unreadable} or {trait, removed}]"},
     {"traits explain",
      "{trait, person, asOf, value, words, holdsUntil, counting, events: [{time, standing, value}], inputs}"},
     {"traits uses", "[{kind, title, pipeline, node}]"},
     {"audience list", "[{audience, name, saved, members, asOf}]"},
     {"audience show", "{audience, name, members, people, asOf, words, definition, kept}"},
     {"audience size", "{audience, name, members, people, asOf, rows: [{path, words, matching, unknown, remaining}]}"},
     {"audience members", "[{person, since, group, IDENTIFIER: value}]"},
     {"audience why", "{audience, person, member, asOf, rows: [{path, words, verdict, found, newest, turns}]}"},
     {"audience overlap", "{sizes: {AUDIENCE: people}, regions: [{in, people}]}"},
     {"audience diff", "{entered: {count, byCause, people}, left: {count, byCause, people}}"},
     {"audience history", "[{time, person, entered, cause, run}]"},
     {"audience refresh", "[{audience, members, entered, left, traitValuesChanged} or {audience, failed}]"},
     {"test", "[{file, audience, passed, cases: [{number, type, mustBeIn, found, isIn, passed, rows}], error}]"},
     {"store info", "{file, profiles, merged, identifiers, traits, consents, events, segments, bytes}"},
     {"store check", "{sound}"},
     {"store backup", "{file}"},
     {"store explode", "{file, rows}"},
     {"store compact", "{compacted}"},
     {"doctor", "[{what, good, finding}]"},
     {"exit-codes", "{CODE: meaning}"},
     {"errors", "one line each on standard error: {error: {code, id, text, where, retry}}"}}};

/// "run", "store check", ...: every command with its parser.
void eachCommand(const CLI::App& app, const std::string& path,
                 const std::function<void(const std::string&, const CLI::App&)>& use)
{
    use(path, app);
    for (const CLI::App* command : app.get_subcommands(nullptr)) {
        eachCommand(*command, path.empty() ? command->get_name() : path + ' ' + command->get_name(), use);
    }
}

std::vector<std::string> optionNames(const CLI::App& app)
{
    std::vector<std::string> names;
    for (const CLI::Option* option : app.get_options()) {
        for (const std::string& name : option->get_lnames()) {
            names.push_back("--" + name);
        }
        for (const std::string& name : option->get_snames()) {
            names.push_back('-' + name);
        }
    }
    return names;
}

std::vector<std::string> commandNames(const CLI::App& app)
{
    std::vector<std::string> names;
    for (const CLI::App* command : app.get_subcommands(nullptr)) {
        names.push_back(command->get_name());
    }
    return names;
}

std::string shellQuoted(std::string_view text)
{
    std::string result = "'";
    for (const char c : text) {
        result += c == '\'' ? std::string("'\\''") : std::string(1, c);
    }
    return result + '\'';
}

/// The words that an option takes, when they are few: from "TEXT:{bash,zsh,fish}".
std::vector<std::string> choicesOf(const CLI::Option& option)
{
    const std::string type = option.get_type_name();
    const std::size_t begin = type.find('{');
    std::vector<std::string> choices;
    if (begin != std::string::npos && type.back() == '}') {
        std::istringstream words(type.substr(begin + 1, type.size() - begin - 2));
        for (std::string word; std::getline(words, word, ',');) {
            choices.push_back(word);
        }
    }
    return choices;
}

/// Options that a value follows, "-p|--pipeline|--project": the word behind one of them is no command.
std::string valuedOptions(const CLI::App& root)
{
    std::set<std::string> valued;
    eachCommand(root, {}, [&](const std::string&, const CLI::App& app) {
        for (const CLI::Option* option : app.get_options()) {
            if (option->get_items_expected_max() == 0) {
                continue;
            }
            for (const std::string& name : option->get_lnames()) {
                valued.insert("--" + name);
            }
            for (const std::string& name : option->get_snames()) {
                valued.insert('-' + name);
            }
        }
    });
    return joinText({valued.begin(), valued.end()}, "|");
}

/// Two `case` statements, the same in bash and zsh, that set `offers` by the commands so far ($at) and by the option
/// just before the cursor ($before).
std::string offers(const CLI::App& root)
{
    std::string byCommand;
    std::string byOption;
    eachCommand(root, {}, [&](const std::string& path, const CLI::App& app) {
        std::vector<std::string> words = commandNames(app);
        for (const CLI::Option* option : app.get_options()) {
            const std::vector<std::string> choices = choicesOf(*option);
            if (option->get_positional()) {
                words.insert(words.end(), choices.begin(), choices.end());
            }
            for (const std::string& name : option->get_lnames()) {
                if (!choices.empty()) {
                    byOption += "        --" + name + ") offers=" + shellQuoted(joinText(choices, " ")) + " ;;\n";
                }
            }
        }
        for (const std::string& option : optionNames(app)) {
            words.push_back(option);
        }
        byCommand += "        " + shellQuoted(path) + (path.empty() ? "" : "|" + shellQuoted(path + ' ') + '*') +
                     ") offers=" + shellQuoted(joinText(words, " ")) + " ;;\n";
    });
    return "    case \"$at\" in\n" + byCommand + "    esac\n    case \"$before\" in\n" + byOption + "        " +
           valuedOptions(root) + ") offers=\"\" ;;\n    esac\n";
}

/// Goes over one word: what follows an option belongs to it, other words without a dash are commands.
std::string readWord(const CLI::App& root)
{
    return "        case \"$before\" in " + valuedOptions(root) +
           ") before=\"\"; continue ;; esac\n        before=$word\n"
           "        case \"$word\" in -*) ;; *) at=\"${at:+$at }$word\" ;; esac\n    done\n";
}

std::string bashCompletion(const CLI::App& root)
{
    return "# bash completion for weir: weir completion bash > /etc/bash_completion.d/weir\n"
           "_weir()\n{\n    local current=\"${COMP_WORDS[COMP_CWORD]}\" at=\"\" word before=\"\" offers=\"\"\n"
           "    for word in \"${COMP_WORDS[@]:1:COMP_CWORD-1}\"; do\n" +
           readWord(root) + offers(root) +
           "    COMPREPLY=($(compgen -W \"$offers\" -- \"$current\"))\n"
           "    [ ${#COMPREPLY[@]} -gt 0 ] || COMPREPLY=($(compgen -f -- \"$current\"))\n}\n"
           "complete -o filenames -F _weir weir\n";
}

std::string zshCompletion(const CLI::App& root)
{
    return "#compdef weir\n# zsh completion for weir: weir completion zsh > a folder of $fpath/_weir\n"
           "_weir()\n{\n    local at=\"\" word before=\"\" offers=\"\"\n"
           "    for word in \"${(@)words[2,CURRENT-1]}\"; do\n" +
           readWord(root) + offers(root) +
           "    compadd -- ${=offers} || _files\n}\n"
           "if [ \"$funcstack[1]\" = _weir ]; then _weir \"$@\"; else compdef _weir weir; fi\n";
}

/// Is a file or folder what stands in this place?
bool takesFiles(const CLI::Option& option)
{
    const std::string name = option.get_name(true);
    return name.find("folder") != std::string::npos || name.find("file") != std::string::npos ||
           option.check_lname("project");
}

std::string fishCompletion(const CLI::App& root)
{
    std::string script = "# fish completion for weir: weir completion fish > ~/.config/fish/completions/weir.fish\n"
                         "complete -c weir -f\n";
    const std::string seen = "__fish_seen_subcommand_from ";
    eachCommand(root, {}, [&](const std::string& path, const CLI::App& app) {
        std::string condition;
        std::istringstream words(path);
        for (std::string word; words >> word;) {
            condition += (condition.empty() ? "" : "; and ") + seen + word;
        }
        const std::vector<std::string> commands = commandNames(app);
        if (!commands.empty()) {
            condition += (condition.empty() ? "not " : "; and not ") + seen + joinText(commands, " ");
        }
        const std::string begin = "complete -c weir -n " + shellQuoted(condition);
        for (const CLI::App* command : app.get_subcommands(nullptr)) {
            script += begin + " -a " + command->get_name() + " -d " + shellQuoted(command->get_description()) + '\n';
        }
        for (const CLI::Option* option : app.get_options()) {
            const std::string choices = joinText(choicesOf(*option), " ");
            const std::string values = takesFiles(*option)                     ? " -r -F"
                                       : option->get_items_expected_max() == 0 ? ""
                                       : choices.empty()                       ? " -x"
                                                                               : " -x -a " + shellQuoted(choices);
            for (const std::string& name : option->get_lnames()) {
                script += begin + " -l " + name + values + " -d " + shellQuoted(option->get_description()) + '\n';
            }
            if (option->get_positional() && takesFiles(*option)) {
                script += begin + " -F\n";
            } else if (option->get_positional() && !choices.empty()) {
                script += begin + " -a " + shellQuoted(choices) + '\n';
            }
        }
    });
    return script;
}

std::string roff(std::string_view text)
{
    std::string result;
    for (const char c : text) {
        result += c == '\\' ? std::string("\\e") : c == '-' ? std::string("\\-") : std::string(1, c);
    }
    return result.starts_with('.') || result.starts_with('\'') ? "\\&" + result : result;
}

} // namespace

std::string manPage(const CLI::App& root)
{
    std::string page =
        ".TH WEIR 1 \"\" \"weir " + roff(WEIR_VERSION) + "\" \"User Commands\"\n.SH NAME\nweir \\- " +
        roff("run data pipelines and publish audiences, from the command line") +
        "\n.SH SYNOPSIS\n.B weir\n[\\fIoptions\\fR] \\fIcommand\\fR [\\fIarguments\\fR]\n.SH DESCRIPTION\n" +
        roff(root.get_description()) + "\n.SH COMMANDS\n";
    eachCommand(root, {}, [&](const std::string& path, const CLI::App& app) {
        if (path.empty()) {
            return;
        }
        page += ".SS \"" + roff("weir " + path) + "\"\n" + roff(app.get_description()) + '\n';
        for (const CLI::Option* option : app.get_options()) {
            if (option->get_name() != "--help" && !option->get_group().empty()) {
                page += ".TP\n.B " + roff(option->get_name(option->get_positional())) + '\n' +
                        roff(option->get_description()) + '\n';
            }
        }
    });
    page += ".SH OPTIONS\nThese go before the command.\n";
    for (const CLI::Option* option : root.get_options()) {
        page += ".TP\n.B " + roff(option->get_name()) + '\n' + roff(option->get_description()) + '\n';
    }
    page += ".SH EXIT STATUS\n";
    for (const auto& [code, meaning] : kExitCodes) {
        page += ".TP\n.B " + std::to_string(code) + '\n' + roff(meaning) + '\n';
    }
    page += ".SH JSON\nWith \\-\\-json a command prints one JSON document. Members that do not apply are left out; "
            "keys are only "
            "ever added; times are text in UTC.\n";
    for (const auto& [command, shape] : kJsonShapes) {
        page += ".TP\n.B " + roff(command) + '\n' + roff(shape) + '\n';
    }
    return page + ".SH ENVIRONMENT\n.TP\n.B NO_COLOR\nNo colours, whatever the terminal can do.\n.SH SEE ALSO\n.BR "
                  "weir\\-designer (1)\n";
}

void addHelpCommands(CLI::App& app, Session& session, Action& action)
{
    CLI::App* completion = app.add_subcommand("completion", "Print a completion script for your shell");
    static std::string shell;
    completion->add_option("shell", shell, "bash, zsh or fish")
        ->required()
        ->check(CLI::IsMember({"bash", "zsh", "fish"}));
    completion->callback([&app, &action] {
        action = [&app] {
            print(shell == "bash" ? bashCompletion(app) : shell == "zsh" ? zshCompletion(app) : fishCompletion(app));
            return Exit::Ok;
        };
    });
    CLI::App* codes = app.add_subcommand("exit-codes", "List what the exit codes mean");
    codes->callback([&session, &action] {
        action = [&session] {
            Json json = Json::object();
            Table table({{"Code", Table::Align::Right}, {"Meaning"}});
            for (const auto& [code, meaning] : kExitCodes) {
                json[std::to_string(code)] = meaning;
                table.row({std::to_string(code), std::string(meaning)});
            }
            print(session.json ? printJson(json) : table.text(session.terminal));
            return Exit::Ok;
        };
    });
    CLI::App* man = app.add_subcommand("man", "Print this manual as a man page");
    man->callback([&app, &action] {
        action = [&app] {
            print(manPage(app));
            return Exit::Ok;
        };
    });
}

} // namespace weir::cli
