#include "plugins/nodes/match/matching.h"

#include "core/base/hash.h"
#include "core/base/text.h"
#include "core/match/output.h"
#include "core/match/report.h"

#include <algorithm>
#include <cmath>
#include <thread>
#include <unordered_map>

namespace weir::plugins::nodes_match {
namespace {

constexpr std::size_t kBatchRows = 2048;

using Digest = std::array<std::uint8_t, 12>;

/// Names a record whatever its place: by its key, or by all its cells.
Digest digestOf(const RowBatch& batch, std::size_t row, std::optional<std::size_t> key, std::string& scratch)
{
    scratch.clear();
    for (std::size_t c = 0; c < batch.columns().size(); ++c) {
        if ((key && c != *key) || batch.column(c).isNull(row)) {
            continue;
        }
        const std::string text = toText(batch.value(row, c));
        scratch += batch.schema()[c].name + '\n' + std::to_string(text.size()) + '\n' + text;
    }
    const Sha256 whole = sha256(scratch);
    Digest digest;
    std::copy_n(whole.begin(), digest.size(), digest.begin());
    return digest;
}

} // namespace

/// The records of all inputs with their groups. Shared by the streams that give them.
struct Found
{
    match::Outcome outcome;
    std::vector<std::string> names; ///< By the first record of a group: its id; empty for others.
    std::vector<std::uint32_t> sizes;
    std::vector<double> surest;
    Column keys; ///< Of the records, when a column names them.
    std::vector<Digest> digests;

    [[nodiscard]] std::string digest(std::uint32_t record) const { return toHex(digests[record]); }
};

namespace {

double bitsAt(double probability)
{
    return std::log2(probability / (1 - probability));
}

/// The ids of groups: made from the records in them, so that another group never has the same.
void nameGroups(Found& found)
{
    const std::vector<Digest>& digests = found.digests;
    const std::vector<std::uint32_t>& groups = found.outcome.groups;
    std::vector<std::uint32_t> order(groups.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) {
        order[i] = i;
    }
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        return groups[a] != groups[b] ? groups[a] < groups[b] : digests[a] < digests[b];
    });
    found.names.resize(groups.size());
    found.sizes.assign(groups.size(), 0);
    std::string members;
    for (std::size_t i = 0; i < order.size();) {
        const std::uint32_t group = groups[order[i]];
        members.clear();
        for (; i < order.size() && groups[order[i]] == group; ++i) {
            const Digest& digest = digests[order[i]];
            members.append(reinterpret_cast<const char*>(digest.data()), digest.size());
            ++found.sizes[group];
        }
        found.names[group] = sha256Hex(members).substr(0, 24);
    }
}

/// The rows of the inputs once more, in the same order, with what was found out about each.
class Records final : public RowStream
{
public:
    Records(std::shared_ptr<const Schema> schema, std::vector<nodes::ComputeInput> inputs,
            std::shared_ptr<const Found> found)
        : m_schema(std::move(schema)), m_inputs(std::move(inputs)), m_found(std::move(found))
    {}
    std::shared_ptr<const Schema> schema() const override { return m_schema; }
    Result<RowBatch> next() override
    {
        for (;;) {
            if (!m_rows) {
                if (m_input == m_inputs.size()) {
                    return RowBatch(m_schema);
                }
                WEIR_ASSIGN_OR_RETURN(m_rows, m_inputs[m_input++].open());
            }
            WEIR_ASSIGN_OR_RETURN(RowBatch batch, m_rows->next());
            if (batch.rows() > 0) {
                return extended(std::move(batch));
            }
            m_rows.reset();
        }
    }

private:
    RowBatch extended(RowBatch batch)
    {
        const std::size_t rows = batch.rows();
        RowBatch result(m_schema);
        for (std::size_t c = 0; c < m_schema->size(); ++c) {
            if (const auto from = batch.schema().indexOf((*m_schema)[c].name)) {
                result.columns()[c] = std::move(batch.columns()[*from]);
            } else if (c + kAdded.size() < m_schema->size()) {
                for (std::size_t row = 0; row < rows; ++row) {
                    result.columns()[c].appendNull();
                }
            }
        }
        const std::size_t first = m_schema->size() - kAdded.size();
        for (std::size_t row = 0; row < rows; ++row, ++m_record) {
            const std::uint32_t group = m_found->outcome.groups[m_record];
            const double surest = m_found->surest[m_record];
            result.columns()[first].append(Value(m_found->digest(static_cast<std::uint32_t>(m_record))));
            result.columns()[first + 1].append(Value(m_found->names[group]));
            result.columns()[first + 2].append(Value(static_cast<std::int64_t>(m_found->sizes[group])));
            result.columns()[first + 3].append(std::isnan(surest) ? Value() : Value(match::probabilityOf(surest)));
        }
        return result;
    }

    std::shared_ptr<const Schema> m_schema;
    std::vector<nodes::ComputeInput> m_inputs;
    std::shared_ptr<const Found> m_found;
    std::unique_ptr<RowStream> m_rows;
    std::size_t m_input = 0;
    std::size_t m_record = 0;
};

/// Pairs and their reasons, which are worked out as they are read.
class Pairs final : public RowStream
{
public:
    Pairs(std::shared_ptr<const Schema> schema, double least, std::shared_ptr<const Found> found)
        : m_schema(std::move(schema)), m_found(std::move(found)), m_edges(match::surestPairs(m_found->outcome, least))
    {}
    std::shared_ptr<const Schema> schema() const override { return m_schema; }
    Result<RowBatch> next() override
    {
        RowBatch batch(m_schema);
        for (; m_next < m_edges.size() && batch.rows() < kBatchRows; ++m_next) {
            const match::Edge& edge = m_edges[m_next];
            const std::array<Value, 7> row{name(edge.a),
                                           name(edge.b),
                                           Value(match::probabilityOf(edge.weight)),
                                           Value(edge.weight),
                                           Value(JsonText{why(edge)}),
                                           Value(m_found->digest(edge.a)),
                                           Value(m_found->digest(edge.b))};
            batch.appendRow(row);
        }
        return batch;
    }

private:
    Value name(std::uint32_t record) const
    {
        return m_found->keys.size() > 0 ? m_found->keys.value(record) : Value(std::int64_t{record} + 1);
    }
    std::string why(const match::Edge& edge) const
    {
        Json reasons = Json::array();
        for (const match::Reason& reason : match::reasonsOf(m_found->outcome, edge.a, edge.b)) {
            reasons.push_back({{"comparison", *reason.comparison},
                               {"step", *reason.level},
                               {"bits", std::round(reason.bits * 1000) / 1000}});
        }
        return compactJson(reasons);
    }

    std::shared_ptr<const Schema> m_schema;
    std::shared_ptr<const Found> m_found;
    std::vector<match::Edge> m_edges;
    std::size_t m_next = 0;
};

/// What was learned, for the report of the run: names of columns and steps, and numbers.
Json detailsOf(const match::Table& table, const Found& found, const match::Options& options, const Wishes& wishes)
{
    const match::Outcome& outcome = found.outcome;
    Json columns = Json::object();
    for (const match::FieldChoice& field : outcome.fields) {
        columns[table.columns[field.column].name] = match::name(field.kind);
    }
    Json comparisons = Json::array();
    for (std::size_t c = 0; c < outcome.comparisons.size() && c < outcome.trained.model.comparisons.size(); ++c) {
        const match::Model::Parameters& learned = outcome.trained.model.comparisons[c];
        Json steps = Json::array();
        for (std::size_t level = 1; level < learned.m.size(); ++level) {
            steps.push_back({{"step", outcome.comparisons[c].comparator->levels()[level].name},
                             {"m", learned.m[level]},
                             {"u", learned.u[level]}});
        }
        comparisons.push_back({{"name", outcome.comparisons[c].name}, {"steps", std::move(steps)}});
    }
    constexpr std::size_t kQuestionable = 50;
    match::Report report = match::reportOf(outcome, options.clusters.least, kQuestionable);
    for (match::GroupShape& shape : report.questionable) {
        shape.id = found.names[shape.group];
    }
    Json sessions = Json::array();
    for (const match::Session& session : outcome.trained.sessions) {
        sessions.push_back({{"rule", session.rule}, {"pairs", session.pairs}, {"matches", session.matches}});
    }
    Json answers = Json::array();
    for (const match::AnsweredPair& answer : outcome.answers) {
        answers.push_back({{"weight", answer.weight}, {"same", answer.same}});
    }
    const double threshold = match::probabilityOf(options.clusters.least);
    const match::SavedModel model = match::savedModel(table, outcome, options.entity, options.limits, wishes.threshold);
    const auto groups = std::count_if(found.sizes.begin(), found.sizes.end(), [](std::uint32_t n) { return n > 0; });
    return {{"records", table.records},
            {"groups", groups},
            {"largest", found.sizes.empty() ? 0U : *std::max_element(found.sizes.begin(), found.sizes.end())},
            {"compared", outcome.scored.pairs},
            {"unlinkable", report.unlinkable},
            {"decisions", options.decisions.size()},
            {"prior", outcome.trained.model.lambda},
            {"columns", std::move(columns)},
            {"comparisons", std::move(comparisons)},
            {"threshold", threshold},
            {"pairsFrom", wishes.pairsFrom},
            {"sessions", std::move(sessions)},
            {"answers", std::move(answers)},
            {"answersLearned", outcome.answersLearned},
            {"model", model.model.comparisons.empty() ? Json() : match::toJson(model)},
            {"report", match::toJson(report)}};
}

/// What the columns say: the guess, and what the settings say instead.
std::vector<match::FieldChoice> fieldsOf(const match::Table& table, const std::vector<ComparedColumn>& wished)
{
    std::vector<match::FieldChoice> fields = match::detectFields(table);
    if (wished.empty()) {
        return fields;
    }
    for (match::FieldChoice& field : fields) {
        const auto found = std::find_if(wished.begin(), wished.end(), [&](const ComparedColumn& column) {
            return column.name == table.columns[field.column].name;
        });
        field.kind = found == wished.end() ? match::FieldKind::Ignore : found->kind.value_or(field.kind);
    }
    return fields;
}

/// The decisions by number of record; those about records that are not there are counted.
std::vector<match::Decision> decisionsOf(const std::vector<nodes::PairDecision>& decisions,
                                         const std::vector<Digest>& digests, std::int64_t& gone)
{
    std::unordered_map<std::string, std::uint32_t> wanted;
    constexpr std::uint32_t kNone = ~std::uint32_t{0};
    for (const nodes::PairDecision& decision : decisions) {
        wanted.emplace(decision.left, kNone);
        wanted.emplace(decision.right, kNone);
    }
    for (std::uint32_t record = 0; !wanted.empty() && record < digests.size(); ++record) {
        const auto found = wanted.find(toHex(digests[record]));
        if (found != wanted.end() && found->second == kNone) {
            found->second = record;
        }
    }
    std::vector<match::Decision> result;
    for (const nodes::PairDecision& decision : decisions) {
        const std::uint32_t left = wanted[decision.left];
        const std::uint32_t right = wanted[decision.right];
        if (left == kNone || right == kNone) {
            ++gone;
        } else if (left != right) {
            result.push_back({left, right, decision.same});
        }
    }
    return result;
}

} // namespace

Matching::Matching(Wishes wishes, Schema records, Schema pairs)
    : m_wishes(std::move(wishes)), m_records(std::make_shared<const Schema>(std::move(records))),
      m_pairs(std::make_shared<const Schema>(std::move(pairs)))
{}

Result<nodes::Computed> Matching::run(const nodes::ComputeInputs& inputs, const RunContext& context) const
{
    const std::vector<nodes::ComputeInput>& tables = inputs.at("in");
    auto found = std::make_shared<Found>();
    found->keys.type = (*m_pairs)[0].type;
    match::TableBuilder builder;
    for (std::size_t i = 0; i < tables.size(); ++i) {
        WEIR_RETURN_IF_ERROR(read(tables[i], m_wishes.oneToOne && i == 1 ? 1 : 0, builder, *found, context));
    }
    const match::Table table = builder.finish();
    std::int64_t gone = 0;
    match::Options options = optionsFor(context);
    options.fields = fieldsOf(table, m_wishes.columns);
    options.progress = [&](double part) { context.report({}, part, static_cast<std::int64_t>(table.records)); };
    options.decisions = decisionsOf(m_wishes.decisions, found->digests, gone);
    if (m_wishes.model) {
        WEIR_ASSIGN_OR_RETURN(found->outcome, match::match(table, options, *m_wishes.model));
    } else {
        found->outcome = match::match(table, options);
    }
    if (context.stopped()) {
        return cancelled();
    }
    if (found->outcome.comparisons.empty() && table.records > 0) {
        Where where;
        where.parameter = "columns";
        return Error(ErrorCode::InvalidInput, "match.nothingSays",
                     "No column says who somebody is. Choose columns to compare and say what they are.")
            .at(std::move(where));
    }
    nameGroups(*found);
    found->surest = match::surestWeights(found->outcome);
    nodes::Computed computed;
    computed.details = {{"matching", detailsOf(table, *found, options, m_wishes)}};
    if (gone > 0) {
        computed.warnings.emplace_back(
            ErrorCode::InvalidInput, "match.decisionsGone",
            "{count} {count:decision is|decisions are} about records that are no longer there.",
            Error::Arguments{{"count", std::to_string(gone)}});
    }
    if (found->outcome.contradictions > 0) {
        computed.warnings.emplace_back(
            ErrorCode::InvalidInput, "match.decisionsDisagree",
            "{count} {count:decision says|decisions say} that records are one person although others keep them "
            "apart. These keep them apart. Review the pairs again.",
            Error::Arguments{{"count", std::to_string(found->outcome.contradictions)}});
    }
    computed.outputs.push_back(std::make_unique<Records>(m_records, tables, found));
    computed.outputs.push_back(std::make_unique<Pairs>(m_pairs, bitsAt(m_wishes.pairsFrom), found));
    return computed;
}

Status Matching::read(const nodes::ComputeInput& input, std::uint8_t origin, match::TableBuilder& builder, Found& found,
                      const RunContext& context) const
{
    std::vector<std::size_t> compared; // columns are coded only where they are compared
    Schema schema;
    for (std::size_t c = 0; c < input.schema->size(); ++c) {
        const Field& field = (*input.schema)[c];
        const bool wished = std::any_of(m_wishes.columns.begin(), m_wishes.columns.end(),
                                        [&](const ComparedColumn& column) { return column.name == field.name; });
        if (wished || m_wishes.columns.empty()) {
            compared.push_back(c);
            schema.add(field);
        }
    }
    const auto projected = std::make_shared<const Schema>(schema);
    const auto key = m_wishes.key.empty() ? std::nullopt : input.schema->indexOf(m_wishes.key);
    std::string scratch;
    builder.begin(schema, origin);
    WEIR_ASSIGN_OR_RETURN(const std::unique_ptr<RowStream> rows, input.open());
    for (;;) {
        if (context.stopped()) {
            return cancelled();
        }
        WEIR_ASSIGN_OR_RETURN(RowBatch batch, rows->next());
        if (batch.rows() == 0) {
            return {};
        }
        for (std::size_t row = 0; row < batch.rows(); ++row) {
            found.digests.push_back(digestOf(batch, row, key, scratch));
            if (!m_wishes.key.empty()) {
                found.keys.append(key ? batch.value(row, *key) : Value());
            }
        }
        context.report({}, -1, static_cast<std::int64_t>(found.digests.size()));
        RowBatch some(projected);
        for (std::size_t c = 0; c < compared.size(); ++c) {
            some.columns()[c] = std::move(batch.columns()[compared[c]]);
        }
        builder.add(std::move(some));
    }
}

match::Options Matching::optionsFor(const RunContext& context) const
{
    match::Options options = m_wishes.options;
    options.clusters.least = bitsAt(m_wishes.threshold);
    options.linking = m_wishes.oneToOne ? match::Options::Linking::OneToOne : match::Options::Linking::Groups;
    options.training.threads = static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
    options.clusters.threads = options.training.threads;
    options.training.stop = context.stop;
    options.clusters.stop = context.stop;
    return options;
}

} // namespace weir::plugins::nodes_match
