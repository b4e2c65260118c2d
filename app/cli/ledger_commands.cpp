#include "app/cli/commands.h"
#include "core/base/file.h"
#include "core/base/text.h"
#include "core/store/ledger.h"

namespace weir::cli {
namespace {

struct LedgerWishes
{
    std::filesystem::path anchor;
    std::int64_t limit = 20;
};

/// Lines of "time entries hash", as `anchor` writes them.
Result<std::vector<store::LedgerHead>> readAnchors(const std::filesystem::path& file)
{
    constexpr std::size_t kDigits = 64;
    WEIR_ASSIGN_OR_RETURN(const std::string text, readFile(file));
    std::vector<store::LedgerHead> heads;
    int line = 0;
    for (const std::string_view each : splitText(text, '\n')) {
        ++line;
        if (trimmed(each).empty()) {
            continue;
        }
        const std::vector<std::string_view> words = splitText(trimmed(each), ' ');
        const auto entries =
            words.size() == 3 ? parseValue(words[1], TypeKind::Integer) : Result<Value>(Value(std::int64_t{0}));
        if (words.size() != 3 || !entries || words[2].size() != kDigits) {
            Error error(ErrorCode::InvalidInput, "cli.ledger.anchor",
                        "This line is no anchor: it must have a time, a number of entries and 64 digits.");
            return std::move(error).at(Where{file.string(), line, 0, {}, {}, {}, {}, -1, -1});
        }
        heads.push_back({std::get<std::int64_t>(*entries), std::string(words[2])});
    }
    return heads;
}

Exit verify(Session& session, const LedgerWishes& wishes)
{
    return withStore(session, store::OpenMode::ReadOnly, [&](const Session::Open&, store::ProfileStore& store) {
        const store::Ledger ledger(store);
        const auto report = ledger.verify(session.context());
        if (!report) {
            return session.fail(report.error());
        }
        std::int64_t anchors = 0;
        std::optional<store::LedgerHead> lost;
        if (!wishes.anchor.empty()) {
            const auto heads = readAnchors(wishes.anchor);
            if (!heads) {
                return session.fail(heads.error());
            }
            for (const store::LedgerHead& head : *heads) {
                const auto holds = ledger.holds(head);
                if (!holds) {
                    return session.fail(holds.error());
                }
                ++anchors;
                lost = *holds || lost ? lost : std::optional(head);
            }
        }
        const bool whole = !report->broken && !lost;
        if (session.json) {
            Json json = {{"whole", whole},
                         {"entries", report->head.entries},
                         {"hash", report->head.hash},
                         {"erased", report->erased},
                         {"anchors", anchors}};
            if (report->broken) {
                json["broken"] = {{"entry", report->broken->sequence}, {"why", report->broken->why.text()}};
            }
            if (lost) {
                json["lostAnchor"] = {{"entries", lost->entries}, {"hash", lost->hash}};
            }
            print(printJson(json));
            return whole ? Exit::Ok : Exit::Findings;
        }
        if (report->broken) {
            print(report->broken->why.text() + '\n');
        } else if (lost) {
            print("The ledger is whole in itself, but entry " + grouped(lost->entries) +
                  " is not the one that the anchor names: the ledger was written anew.\n");
        } else {
            print(counted(report->head.entries, "entry", "entries") + " of the ledger hold" +
                  (report->erased > 0 ? ", " + grouped(report->erased) + " of them erased" : "") +
                  (anchors > 0 ? ", and " + counted(anchors, "anchor", "anchors") + " too" : "") + ".\n" +
                  (report->head.hash.empty() ? std::string() : "Head: " + report->head.hash + '\n'));
        }
        return whole ? Exit::Ok : Exit::Findings;
    });
}

Exit head(Session& session, const LedgerWishes& wishes)
{
    return withStore(session, store::OpenMode::ReadOnly, [&](const Session::Open&, store::ProfileStore& store) {
        const auto head = store::Ledger(store).head();
        if (!head) {
            return session.fail(head.error());
        }
        if (head->entries == 0) {
            print(session.json ? printJson({{"entries", 0}, {"hash", ""}}) : "The ledger has no entries yet.\n");
            return Exit::Ok;
        }
        const std::string line =
            toText(session.clock.now()) + ' ' + std::to_string(head->entries) + ' ' + head->hash + '\n';
        if (!wishes.anchor.empty()) {
            std::string before;
            if (std::filesystem::exists(wishes.anchor)) {
                auto text = readFile(wishes.anchor);
                if (!text) {
                    return session.fail(text.error());
                }
                before = *std::move(text);
            }
            if (const Status written = writeFileAtomically(wishes.anchor, before + line); !written) {
                return session.fail(written.error());
            }
        }
        print(session.json ? printJson({{"entries", head->entries}, {"hash", head->hash}}) : line);
        return Exit::Ok;
    });
}

Exit list(Session& session, const LedgerWishes& wishes)
{
    return withStore(session, store::OpenMode::ReadOnly, [&](const Session::Open&, store::ProfileStore& store) {
        const auto entries = store::Ledger(store).newest(static_cast<std::size_t>(wishes.limit));
        if (!entries) {
            return session.fail(entries.error());
        }
        Json json = Json::array();
        Table table({{"Entry", Table::Align::Right}, {"Time"}, {"Kind"}, {"Says"}, {"Hash"}});
        constexpr std::size_t kShown = 12;
        for (const store::LedgerEntry& entry : *entries) {
            json.push_back({{"entry", entry.sequence},
                            {"time", toText(entry.time)},
                            {"kind", entry.kind},
                            {"payload", entry.payload.empty() ? Json() : parseJson(entry.payload).value_or(Json())},
                            {"hash", entry.hash}});
            table.row({std::to_string(entry.sequence), toText(entry.time), entry.kind,
                       entry.payload.empty() ? "(erased)" : entry.payload, entry.hash.substr(0, kShown)});
        }
        print(session.json    ? printJson(json)
              : table.empty() ? "The ledger has no entries yet.\n"
                              : table.text(session.terminal));
        return Exit::Ok;
    });
}

} // namespace

void addLedgerCommands(CLI::App& app, Session& session, Action& action)
{
    static LedgerWishes wishes;
    CLI::App* group = app.add_subcommand("ledger", "The ledger: answers, reveals, deliveries and erasures, chained by "
                                                   "hashes");
    group->require_subcommand(1);

    CLI::App* verifying = group->add_subcommand("verify", "Compute every hash again and name the first entry that does "
                                                          "not hold");
    verifying->add_option("--anchor", wishes.anchor, "File of anchors that must still be in the ledger");
    verifying->callback([&] { action = [&session] { return verify(session, wishes); }; });

    CLI::App* heading = group->add_subcommand("head", "Print the head of the ledger: time, number of entries, hash");
    heading->callback([&] { action = [&session] { return head(session, {}); }; });

    CLI::App* anchoring = group->add_subcommand("anchor", "Add the head to a file, to be kept where nobody who can "
                                                          "write the store can write");
    anchoring->add_option("file", wishes.anchor, "The file")->required();
    anchoring->callback([&] { action = [&session] { return head(session, wishes); }; });

    CLI::App* listing = group->add_subcommand("list", "List the newest entries");
    listing->add_option("--limit", wishes.limit, "How many")->capture_default_str()->check(CLI::Range(1, 1'000'000));
    listing->callback([&] { action = [&session] { return list(session, wishes); }; });
}

} // namespace weir::cli
