#include "app/cli/commands.h"
#include "app/cli/match_files.h"
#include "core/base/file.h"
#include "core/base/text.h"
#include "core/match/evaluate.h"
#include "core/match/labelled_sets.h"
#include "core/match/output.h"
#include "core/match/quality.h"
#include "core/match/report.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <limits>
#include <optional>

namespace weir::cli {
namespace {

struct MatchWishes
{
    std::vector<std::filesystem::path> files;
    std::filesystem::path folder;
    std::filesystem::path out;
    std::filesystem::path pairs;
    std::filesystem::path model;
    std::filesystem::path saveModel;
    std::vector<std::string> columns;
    double threshold = 0.5;
    bool ownThreshold = false; ///< It was asked for.
    int threads = 2;
    std::uint64_t seed = 1;
    std::string into = "people";
    bool link = false;
    bool detail = false;
};

std::string share(double value, int digits = 3)
{
    char text[32];
    std::snprintf(text, sizeof(text), "%.*f", digits, value);
    return text;
}

match::Options optionsOf(const MatchWishes& wishes)
{
    match::Options options;
    options.training.seed = wishes.seed;
    options.training.threads = wishes.threads;
    options.clusters.threads = wishes.threads;
    options.clusters.least = bitsAt(wishes.threshold);
    return options;
}

/// What was learned, level by level.
std::string learned(const match::Outcome& outcome, const match::Table& table)
{
    std::string text = "Columns\n";
    for (const match::FieldChoice& field : outcome.fields) {
        text += "  " + table.columns[field.column].name + ": " + std::string(match::name(field.kind)) + '\n';
    }
    text += "Learned from\n";
    for (const match::Session& taught : outcome.trained.sessions) {
        text += "  " + taught.rule + ": " + counted(taught.pairs, "pair", "pairs") + ", " +
                counted(std::llround(taught.matches), "match", "matches") + '\n';
    }
    for (std::size_t c = 0; c < outcome.comparisons.size(); ++c) {
        const match::Comparison& comparison = outcome.comparisons[c];
        const match::Model::Parameters& p = outcome.trained.model.comparisons[c];
        text += comparison.name + '\n';
        for (std::size_t level = 1; level < p.m.size(); ++level) {
            char line[160];
            std::snprintf(line, sizeof(line), "  %-44s m %.5f  u %.3g  %+.2f bits\n",
                          comparison.comparator->levels()[level].name.c_str(), p.m[level], p.u[level],
                          std::log2(p.m[level] / p.u[level]));
            text += line;
        }
    }
    return text;
}

/// The grouping at several thresholds, and which of them agrees best with the truth.
double bestThreshold(const match::LabelledSet& set, const match::Outcome& outcome, match::Options options, Json& curve)
{
    double best = 0.5;
    double most = -1;
    for (const double threshold : {0.5, 0.8, 0.9, 0.95, 0.99}) {
        options.clusters.least = bitsAt(threshold);
        const match::Evaluation found = match::evaluate(match::groupRecords(set.table, outcome, options), set.labels);
        curve.push_back({{"threshold", threshold},
                         {"precision", found.pairs.precision},
                         {"recall", found.pairs.recall},
                         {"f1", found.pairs.f1()},
                         {"b3", found.bCubed.f1()}});
        if (found.pairs.f1() > most + 1e-9) {
            most = found.pairs.f1();
            best = threshold;
        }
    }
    return best;
}

/// What the weights say about the pairs of a set: those that matching kept, and the true ones that it never met.
std::vector<match::AnsweredPair> answersOf(const match::LabelledSet& set, const match::Outcome& outcome,
                                           std::int64_t truePairs)
{
    std::vector<match::AnsweredPair> answers;
    std::int64_t met = 0;
    for (const match::Edge& edge : outcome.scored.edges) {
        const std::uint32_t left = set.labels[edge.a];
        const std::uint32_t right = set.labels[edge.b];
        if (left != match::kUnlabelled && right != match::kUnlabelled) {
            answers.push_back({edge.weight, left == right});
            met += left == right ? 1 : 0;
        }
    }
    const match::AnsweredPair never{-std::numeric_limits<double>::infinity(), true};
    answers.insert(answers.end(), static_cast<std::size_t>(std::max<std::int64_t>(truePairs - met, 0)), never);
    return answers;
}

template <class List>
Json listOf(const List& items)
{
    Json list = Json::array();
    for (const auto& each : items) {
        list.push_back(match::toJson(each));
    }
    return list;
}

Exit evaluateSets(Session& session, const MatchWishes& wishes)
{
    const auto sets =
        match::readLabelledSets(wishes.folder, [&](const std::filesystem::path& file) -> Result<match::Table> {
            match::TableBuilder builder;
            WEIR_RETURN_IF_ERROR(readRecords(session, file, 0, builder));
            return builder.finish();
        });
    if (!sets) {
        return session.fail(sets.error());
    }
    constexpr auto kRight = Table::Align::Right;
    Table table({{"Set"},
                 {"Records", kRight},
                 {"True pairs", kRight},
                 {"Precision", kRight},
                 {"Recall", kRight},
                 {"Pair F1", kRight},
                 {"B3 F1", kRight},
                 {"Compared", kRight},
                 {"Complete", kRight},
                 {"Best at", kRight},
                 {"Largest", kRight},
                 {"Seconds", kRight}});
    Json json = Json::array();
    const match::Options options = optionsOf(wishes);
    for (const match::LabelledSet& set : *sets) {
        const auto begin = std::chrono::steady_clock::now();
        const match::Outcome outcome = match::match(set.table, options);
        const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
        const match::Evaluation found = match::evaluate(outcome.groups, set.labels);
        std::int64_t seen = 0;
        for (const match::Edge& edge : outcome.scored.edges) {
            seen += set.labels[edge.a] == set.labels[edge.b];
        }
        const double complete =
            found.truePairs > 0 ? static_cast<double>(seen) / static_cast<double>(found.truePairs) : 0;
        const std::vector<match::AnsweredPair> answers = answersOf(set, outcome, found.truePairs);
        Json curve = Json::array();
        const double best = bestThreshold(set, outcome, options, curve);
        table.row({set.name, grouped(static_cast<std::int64_t>(set.table.records)), grouped(found.truePairs),
                   share(found.pairs.precision), share(found.pairs.recall), share(found.pairs.f1()),
                   share(found.bCubed.f1()), grouped(outcome.scored.pairs), share(complete), share(best, 2),
                   std::to_string(found.largest), share(took.count(), 2)});
        json.push_back({{"set", set.name},
                        {"records", set.table.records},
                        {"truePairs", found.truePairs},
                        {"precision", found.pairs.precision},
                        {"recall", found.pairs.recall},
                        {"f1", found.pairs.f1()},
                        {"b3", found.bCubed.f1()},
                        {"exactClusters", found.exactGroups},
                        {"largest", found.largest},
                        {"compared", outcome.scored.pairs},
                        {"completeness", complete},
                        {"bestThreshold", best},
                        {"curve", curve},
                        {"pairCurve", listOf(match::qualityCurve(answers))},
                        {"calibration", listOf(match::calibrationOf(answers, 10))},
                        {"seconds", took.count()}});
        if (wishes.detail && !session.json) {
            print(session.terminal.styled(set.name, Style::Bold) + '\n' + learned(outcome, set.table));
        }
    }
    print(session.json ? printJson(json) : table.text(session.terminal));
    return Exit::Ok;
}

/// By a model of Splink; writes it back with what was learned when that is wished.
Result<match::Outcome> matchBySplink(const match::Table& table, const match::Options& options, const std::string& text,
                                     const std::filesystem::path& save)
{
    WEIR_ASSIGN_OR_RETURN(match::SplinkModel model, match::readSplinkModel(text, table));
    match::Outcome outcome = match::match(table, options, model);
    if (!save.empty()) {
        model.comparisons = std::move(outcome.comparisons);
        const std::string written = match::writeSplinkModel(model);
        outcome.comparisons = std::move(model.comparisons);
        WEIR_RETURN_IF_ERROR(writeFileAtomically(save, written));
    }
    return outcome;
}

/// By what a model of Weir or of Splink says, or by what the records themselves teach; keeps what was learned when that
/// is wished. A model of Weir brings what records are grouped into, and its threshold unless another one is asked for.
Result<match::Outcome> matchWished(const match::Table& table, match::Options& options, MatchWishes& wishes)
{
    std::optional<match::SavedModel> saved;
    if (!wishes.model.empty()) {
        WEIR_ASSIGN_OR_RETURN(const std::string text, readFile(wishes.model));
        WEIR_ASSIGN_OR_RETURN(const Json json, parseJson(text, wishes.model.string()));
        if (!match::isSavedModel(json)) {
            return matchBySplink(table, options, text, wishes.saveModel);
        }
        WEIR_ASSIGN_OR_RETURN(saved, match::savedModelFromJson(json));
        wishes.threshold = wishes.ownThreshold ? wishes.threshold : saved->threshold;
        wishes.into = match::name(saved->entity);
        options.entity = saved->entity;
        options.limits = saved->limits;
        options.clusters.least = bitsAt(wishes.threshold);
    }
    if (!saved) {
        WEIR_ASSIGN_OR_RETURN(options.fields, fieldsOf(table, wishes.columns));
    }
    auto found = saved ? match::match(table, options, *saved) : Result<match::Outcome>(match::match(table, options));
    if (found && !wishes.saveModel.empty() && !found->trained.model.comparisons.empty()) {
        const match::SavedModel learned =
            match::savedModel(table, *found, options.entity, options.limits, wishes.threshold);
        WEIR_RETURN_IF_ERROR(writeFileAtomically(wishes.saveModel, printJson(match::toJson(learned))));
    }
    return found;
}

Exit matchFiles(Session& session, MatchWishes& wishes)
{
    if (wishes.files.empty()) {
        return session.fail(Error(ErrorCode::InvalidInput, "match.noFiles",
                                  "Name the files whose records are to be matched: weir match customers.csv --out "
                                  "clusters.csv"));
    }
    if (wishes.link && wishes.files.size() != 2) {
        return session.fail(Error(ErrorCode::InvalidInput, "match.linkTwo", "Linking takes two files."));
    }
    match::TableBuilder builder;
    for (std::size_t i = 0; i < wishes.files.size(); ++i) {
        const auto origin = static_cast<std::uint8_t>(wishes.link && i == 1 ? 1 : 0);
        if (const Status read = readRecords(session, wishes.files[i], origin, builder); !read) {
            return session.fail(read.error());
        }
    }
    const match::Table table = builder.finish();
    match::Options options = optionsOf(wishes);
    options.entity = wishes.into == "households"  ? match::Entity::Household
                     : wishes.into == "addresses" ? match::Entity::Address
                                                  : match::Entity::Person;
    auto found = matchWished(table, options, wishes);
    if (!found) {
        return session.fail(found.error());
    }
    const match::Outcome outcome = std::move(*found);
    if (outcome.comparisons.empty()) {
        return session.fail(Error(ErrorCode::InvalidInput, "match.nothing",
                                  "No column says who somebody is. Name some with --column NAME=KIND."));
    }
    if (!wishes.out.empty()) {
        if (const Status written = writeFileAtomically(wishes.out, match::groupsAsCsv(table, outcome.groups));
            !written) {
            return session.fail(written.error());
        }
    }
    if (!wishes.pairs.empty()) {
        if (const Status written =
                writeFileAtomically(wishes.pairs, match::pairsAsCsv(outcome, options.clusters.least));
            !written) {
            return session.fail(written.error());
        }
    }
    std::vector<std::uint32_t> sizes(table.records, 0);
    for (const std::uint32_t group : outcome.groups) {
        ++sizes[group];
    }
    const auto groups = table.records - static_cast<std::size_t>(std::count(sizes.begin(), sizes.end(), 0U));
    const std::uint32_t largest = sizes.empty() ? 0 : *std::max_element(sizes.begin(), sizes.end());
    if (session.json) {
        Json columns = Json::object();
        for (const match::FieldChoice& field : outcome.fields) {
            columns[table.columns[field.column].name] = match::name(field.kind);
        }
        print(printJson({{"records", table.records},
                         {"clusters", groups},
                         {"largest", largest},
                         {"compared", outcome.scored.pairs},
                         {"prior", outcome.trained.model.lambda},
                         {"columns", columns},
                         {"report", match::toJson(match::reportOf(outcome, options.clusters.least, 50))}}));
        return Exit::Ok;
    }
    if (wishes.detail) {
        print(learned(outcome, table));
    }
    print(counted(static_cast<std::int64_t>(table.records), "record", "records") + ", " +
          (wishes.into == "households"  ? counted(static_cast<std::int64_t>(groups), "household", "households")
           : wishes.into == "addresses" ? counted(static_cast<std::int64_t>(groups), "address", "addresses")
                                        : counted(static_cast<std::int64_t>(groups), "person", "people")) +
          ", the largest with " + counted(largest, "record", "records") + "; " +
          counted(outcome.scored.pairs, "pair", "pairs") + " compared.\n");
    return Exit::Ok;
}

} // namespace

void addMatchCommands(CLI::App& app, Session& session, Action& action)
{
    static MatchWishes wishes;
    const auto common = [](CLI::App* command) {
        command->add_option("--threshold", wishes.threshold, "Probability from which records are one person")
            ->check(CLI::Range(0.001, 0.999));
        command->add_option("--seed", wishes.seed, "Number that fixes what is drawn by chance");
        command->add_option("--threads", wishes.threads, "Threads to use; the result is the same")
            ->check(CLI::Range(1, 64));
        command->add_flag("--detail", wishes.detail, "Also print what was learned");
    };
    CLI::App* matching = app.add_subcommand("match", "Find the records of files that are one person");
    matching->add_option("files", wishes.files, "CSV, JSON or Parquet files");
    matching->add_option("--out", wishes.out, "Write the records with their cluster_id to this CSV file");
    matching->add_option("--pairs", wishes.pairs,
                         "Write the matched pairs, with what each comparison says, to this file");
    matching->add_option("--column", wishes.columns, "What a column is, as NAME=KIND; guessed when left out");
    CLI::Option* model = matching->add_option(
        "--model", wishes.model, "Match by a saved model of Weir or of Splink (JSON); one without m and u is trained");
    matching->add_option("--save-model", wishes.saveModel,
                         "Write what was learned to this file, in the form of Weir, or of Splink for a model of it");
    matching->add_option("--into", wishes.into, "What to group records into")
        ->check(CLI::IsMember({"people", "households", "addresses"}))
        ->excludes(model);
    matching->add_flag("--link", wishes.link, "Link two files one to one; each has no duplicates of its own");
    common(matching);
    matching->callback([&, matching] {
        wishes.ownThreshold = matching->count("--threshold") > 0;
        if (!action) {
            action = [&session] { return matchFiles(session, wishes); };
        }
    });
    CLI::App* evaluation =
        matching->add_subcommand("evaluate", "Measure matching on folders of records whose people are known");
    evaluation->add_option("folder", wishes.folder, "A folder of sets, or one set")->required();
    common(evaluation);
    evaluation->callback([&] { action = [&session] { return evaluateSets(session, wishes); }; });
    addLookupCommand(*matching, session, action);
}

} // namespace weir::cli
