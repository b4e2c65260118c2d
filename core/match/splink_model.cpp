#include "core/match/splink_model.h"

#include "core/match/condition_comparator.h"
#include "core/match/tasks.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace weir::match {
namespace {

Result<std::vector<const CodedColumn*>> columnsOf(const Table& table, const std::vector<std::string>& names)
{
    std::vector<const CodedColumn*> columns;
    for (const std::string& name : names) {
        const CodedColumn* column = table.find(name);
        if (!column) {
            return Error(ErrorCode::InvalidInput, "match.modelColumn",
                         "The model compares the column {column}, which the records do not have.", {{"column", name}});
        }
        columns.push_back(column);
    }
    return columns;
}

/// The number of a record's values in some columns together.
struct Values
{
    std::vector<std::uint32_t> ids;    ///< One per record; 0 is nothing, the others count from 1.
    std::vector<Texts> texts;          ///< By column.
    std::vector<std::uint32_t> firsts; ///< A record with each number.
};

/// `nullIsNothing`: where the only column is NULL there is nothing to compare.
Values valuesOf(const std::vector<const CodedColumn*>& columns, std::size_t records, bool nullIsNothing)
{
    Values all;
    all.texts.resize(columns.size());
    const auto addText = [&](std::size_t column, std::uint32_t id) {
        all.texts[column].add(id == 0 ? std::nullopt : Condition::Text(columns[column]->values[id]), id);
    };
    if (columns.size() == 1) { // numbered already
        const CodedColumn& column = *columns.front();
        const std::uint32_t shift = nullIsNothing ? 0 : 1;
        for (std::uint32_t id = 0; id < column.values.size() + shift; ++id) {
            addText(0, id < shift ? 0 : id - shift);
        }
        all.firsts.resize(column.values.size() + shift, 0);
        all.ids.resize(records);
        for (std::size_t i = 0; i < records; ++i) {
            all.ids[i] = column.ids[i] + shift;
            all.firsts[all.ids[i]] = static_cast<std::uint32_t>(i);
        }
        return all;
    }
    all.ids.assign(records, 0);
    all.firsts.push_back(0);
    for (std::size_t c = 0; c < columns.size(); ++c) {
        addText(c, 0);
        PairNumbering numbers;
        for (std::size_t i = 0; i < records; ++i) {
            all.ids[i] = numbers.of(all.ids[i], columns[c]->ids[i]);
        }
    }
    for (std::size_t i = 0; i < records; ++i) {
        if (all.ids[i] == all.firsts.size()) {
            all.firsts.push_back(static_cast<std::uint32_t>(i));
            for (std::size_t c = 0; c < columns.size(); ++c) {
                addText(c, columns[c]->ids[i]);
            }
        }
    }
    return all;
}

Error wrong(std::string what)
{
    return {
        ErrorCode::InvalidInput, "match.modelWrong", "This is no Splink model: {what}.", {{"what", std::move(what)}}};
}

/// Share of each value among the records that have one.
std::vector<double> sharesOf(const CodedColumn& column)
{
    std::vector<double> shares(column.values.size(), 0.0);
    double filled = 0;
    for (const std::uint32_t id : column.ids) {
        filled += id != 0;
        ++shares[id];
    }
    shares[0] = 0;
    for (double& share : shares) {
        share /= std::max(filled, 1.0);
    }
    return shares;
}

/// How many levels from `from` on are no null levels.
std::size_t realLevels(const Json& levels, std::size_t from)
{
    std::size_t count = 0;
    for (std::size_t i = from; i < levels.size(); ++i) {
        count += levels[i].value("is_null_level", false) ? 0 : 1;
    }
    return count;
}

struct Defaults
{
    double m = 1;
    double u = 1;
};

/// What Splink takes for a level that was never trained: m 0.95 for the best, the rest shared; weights from -5 to 3
/// bits in equal steps and 10 for the best. `place` counts from 0, the worst.
Defaults defaultsOf(std::size_t place, std::size_t levels)
{
    if (levels < 2) {
        return {};
    }
    const bool isBest = place + 1 == levels;
    const double step = levels > 2 ? 8.0 / static_cast<double>(levels - 2) : 0;
    const double m = isBest ? 0.95 : 0.05 / static_cast<double>(levels - 1);
    return {m, m / std::exp2(isBest ? 10 : -5 + step * static_cast<double>(place))};
}

double parameterOf(const Json& level, const char* key, double missing)
{
    const Json value = level.value(key, Json());
    if (value.is_string()) { // "level not observed in training dataset"
        return 1e-6;
    }
    return value.is_number() ? value.get<double>() : missing;
}

/// The functions of one record in the conditions become columns of their own where they make texts: they are worked
/// out for each value, not for each pair.
void makeColumns(std::vector<std::optional<Condition>>& conditions, std::vector<Texts>& texts)
{
    std::vector<Condition::Made> made;
    std::vector<std::optional<Condition>> rewritten = conditions;
    for (std::optional<Condition>& condition : rewritten) {
        if (condition) {
            condition = condition->withMadeColumns(texts.size(), made);
        }
    }
    std::vector<Texts> columns;
    for (const Condition::Made& one : made) {
        Texts column;
        Numbering numbers;
        for (std::uint32_t value = 0; !texts.empty() && value < texts.front().size(); ++value) {
            const Condition::Cell cell =
                one.of([&](std::size_t place, bool /*right*/) { return texts[place].at(value); });
            const auto* text = std::get_if<std::string>(&cell);
            if (!text && !std::holds_alternative<std::monostate>(cell)) {
                return; // numbers and truths compare in their own ways
            }
            column.add(text ? Condition::Text(*text) : std::nullopt, text ? numbers.of('=' + *text) : 0);
        }
        columns.push_back(std::move(column));
    }
    conditions = std::move(rewritten);
    texts.insert(texts.end(), std::make_move_iterator(columns.begin()), std::make_move_iterator(columns.end()));
}

/// A comparison with what the model says of its levels.
struct ReadComparison
{
    Comparison comparison;
    Model::Parameters parameters;
};

Result<ReadComparison> readComparison(const Json& json, const Table& table)
{
    const Json& levels = json.at("comparison_levels");
    std::vector<std::string> names;
    std::vector<std::optional<Condition>> conditions;
    for (const Json& level : levels) {
        const std::string text = level.at("sql_condition").get<std::string>();
        if (text == "ELSE") {
            conditions.emplace_back();
        } else {
            WEIR_ASSIGN_OR_RETURN(Condition condition, Condition::parse(text, names));
            conditions.emplace_back(std::move(condition));
        }
    }
    for (const Json& level : levels) { // shares are counted for columns that no condition names, too
        const Json column = level.value("tf_adjustment_column", Json());
        if (column.is_string() && std::find(names.begin(), names.end(), column.get<std::string>()) == names.end()) {
            names.push_back(column.get<std::string>());
        }
    }
    WEIR_ASSIGN_OR_RETURN(const std::vector<const CodedColumn*> columns, columnsOf(table, names));
    const bool nullFirst =
        conditions.front() && conditions.front()->isEitherNull() && levels[0].value("is_null_level", false);
    Values values = valuesOf(columns, table.records, columns.size() == 1 && nullFirst);
    makeColumns(conditions, values.texts);
    Comparison made;
    made.name = json.value("output_column_name", names.empty() ? std::string("comparison") : names.front());
    made.columns = names;
    made.ids = std::move(values.ids);
    std::vector<ConditionLevel> rules;
    std::vector<Level> named(levels.size() + 1);
    Model::Parameters parameters{std::vector<double>(levels.size() + 1, 1.0),
                                 std::vector<double>(levels.size() + 1, 1.0)};
    named[0].name = "nothing";
    for (std::size_t i = 0; i < levels.size(); ++i) {
        const Json& level = levels[i];
        const std::size_t number = levels.size() - i;
        ConditionLevel rule;
        rule.condition = conditions[i];
        rule.isNull = level.value("is_null_level", false);
        named[number].name = level.value("label_for_charts", level.at("sql_condition").get<std::string>());
        if (!rule.isNull) {
            const std::size_t all = realLevels(levels, 0);
            const Defaults defaults = defaultsOf(realLevels(levels, i) - 1, all);
            parameters.m[number] = parameterOf(level, "m_probability", defaults.m);
            parameters.u[number] = parameterOf(level, "u_probability", defaults.u);
        }
        rules.push_back(std::move(rule));
    }
    for (std::size_t i = 0; i < levels.size(); ++i) {
        const Json column = levels[i].value("tf_adjustment_column", Json());
        if (!column.is_string()) {
            continue;
        }
        const auto place =
            static_cast<std::size_t>(std::find(names.begin(), names.end(), column.get<std::string>()) - names.begin());
        ConditionLevel& rule = rules[i];
        for (std::size_t j = 0; j < levels.size(); ++j) {
            if (conditions[j] && conditions[j]->exactColumn() == static_cast<int>(place)) {
                rule.exactLevel = levels.size() - j;
                rule.exactU = parameters.u[rule.exactLevel];
            }
        }
        const Json weight = levels[i].value("tf_adjustment_weight", Json());
        const Json least = levels[i].value("tf_minimum_u_value", Json());
        rule.tfWeight = weight.is_number() ? weight.get<double>() : 1.0;
        rule.tfLeast = least.is_number() ? least.get<double>() : 0.0;
        const std::vector<double> shares = sharesOf(*columns[place]);
        for (const std::uint32_t record : values.firsts) {
            rule.shares.push_back(shares[columns[place]->ids[record]]);
        }
        rule.shares[0] = 0;
        named[levels.size() - i].byFrequency = true;
    }
    made.comparator =
        std::make_unique<ConditionComparator>(std::move(named), std::move(rules), std::move(values.texts));
    return ReadComparison{std::move(made), std::move(parameters)};
}

/// The number of what `part` equates, for each record; 0 where it is NULL. A key made of one column is worked out once
/// for each value.
std::vector<std::uint32_t> keyNumbers(const Condition& part,
                                      const std::function<Condition::Cell(const Condition::Lookup&)>& key,
                                      const std::vector<const CodedColumn*>& columns, std::size_t records)
{
    Numbering numbers;
    const auto numberOf = [&](const Condition::Lookup& lookup) -> std::uint32_t {
        const Condition::Cell cell = key(lookup);
        if (std::holds_alternative<std::monostate>(cell)) {
            return 0;
        }
        const auto* word = std::get_if<std::string>(&cell);
        const auto* number = std::get_if<double>(&cell);
        return numbers.of('=' + (word ? *word : number ? std::to_string(*number) : std::string()));
    };
    const auto textOf = [](const CodedColumn& column, std::uint32_t id) {
        return id == 0 ? std::nullopt : Condition::Text(column.values[id]);
    };
    const std::vector<std::size_t> used = part.usedColumns();
    std::vector<std::uint32_t> result(records, 0);
    if (used.size() == 1) {
        const CodedColumn& column = *columns[used.front()];
        if (part.exactColumn() >= 0) {
            return column.ids;
        }
        std::vector<std::uint32_t> byValue(column.values.size(), 0);
        for (std::uint32_t id = 0; id < byValue.size(); ++id) {
            byValue[id] = numberOf([&](std::size_t /*column*/, bool /*right*/) { return textOf(column, id); });
        }
        for (std::size_t record = 0; record < records; ++record) {
            result[record] = byValue[column.ids[record]];
        }
        return result;
    }
    for (std::size_t record = 0; record < records; ++record) {
        result[record] = numberOf(
            [&](std::size_t column, bool /*right*/) { return textOf(*columns[column], columns[column]->ids[record]); });
    }
    return result;
}

Result<BlockRule> readRule(const Json& json, const Table& table, const std::vector<Comparison>& comparisons)
{
    const std::string text = json.is_string() ? json.get<std::string>() : json.at("blocking_rule").get<std::string>();
    std::vector<std::string> names;
    WEIR_ASSIGN_OR_RETURN(const Condition condition, Condition::parse(text, names));
    WEIR_ASSIGN_OR_RETURN(const std::vector<const CodedColumn*> columns, columnsOf(table, names));
    BlockRule rule;
    rule.name = text;
    for (std::size_t c = 0; c < comparisons.size(); ++c) {
        const std::vector<std::string>& used = comparisons[c].columns;
        if (std::any_of(names.begin(), names.end(), [&](const std::string& name) {
                return std::find(used.begin(), used.end(), name) != used.end();
            })) {
            rule.comparisons.push_back(c);
        }
    }
    rule.ids.assign(table.records, 1);
    constexpr std::size_t kAhead = 12; // numbers that the memory is asked for
    const std::vector<Condition> parts = condition.conjuncts();
    for (const Condition& part : parts) {
        const auto key = part.sharedKey();
        if (!key) {
            return Error(ErrorCode::InvalidInput, "match.ruleUnknown",
                         "The blocking rule {rule} is no conjunction of equalities between both records.",
                         {{"rule", text}});
        }
        const std::vector<std::uint32_t> numbers = keyNumbers(part, key, columns, table.records);
        if (&part == parts.data() && part.exactColumn() >= 0) {
            rule.ids = numbers; // in the order of their first records already
            continue;
        }
        PairNumbering both;
        for (std::size_t record = 0; record < table.records; ++record) {
            const std::size_t ahead = std::min(record + kAhead, table.records - 1);
            both.prefetch(rule.ids[ahead], numbers[ahead]);
            const bool known = rule.ids[record] != 0 && numbers[record] != 0;
            rule.ids[record] = known ? both.of(rule.ids[record], numbers[record]) : 0;
        }
    }
    std::vector<std::int64_t> sizes(table.records + 1, 0);
    for (const std::uint32_t id : rule.ids) {
        if (id != 0) {
            rule.pairs += sizes[id]++;
        }
    }
    return rule;
}

/// What `read` makes of each part, or the first error in their order. Parts are read on two threads.
template <class Read>
auto readAll(const std::vector<Json>& parts, const Read& read)
    -> Result<std::vector<std::decay_t<decltype(*read(parts[0]))>>>
{
    std::vector<std::optional<decltype(read(parts[0]))>> done(parts.size());
    forEachTask(parts.size(), 2, {}, [&](std::size_t i, int /*thread*/) { done[i].emplace(read(parts[i])); });
    std::vector<std::decay_t<decltype(*read(parts[0]))>> all;
    for (auto& one : done) {
        WEIR_ASSIGN_OR_RETURN(auto made, std::move(*one));
        all.push_back(std::move(made));
    }
    return all;
}

} // namespace

Result<SplinkModel> readSplinkModel(std::string_view text, const Table& table)
{
    SplinkModel result;
    WEIR_ASSIGN_OR_RETURN(result.json, parseJson(text));
    result.model.frequencyFloor = 0;
    if (!result.json.is_object() || !result.json.contains("comparisons") || !result.json["comparisons"].is_array()) {
        return wrong("it has no list \"comparisons\"");
    }
    const Json prior = result.json.value("probability_two_random_records_match", Json());
    result.model.lambda = prior.is_number() ? std::clamp(prior.get<double>(), 1e-15, 1 - 1e-9) : 0.0001;
    for (const Json& comparison : result.json["comparisons"]) {
        if (!comparison.is_object() || !comparison.contains("comparison_levels") ||
            !comparison["comparison_levels"].is_array()) {
            return wrong("a comparison has no list \"comparison_levels\"");
        }
        for (const Json& level : comparison["comparison_levels"]) {
            if (!level.is_object() || !level.contains("sql_condition") || !level["sql_condition"].is_string()) {
                return wrong("a level has no text \"sql_condition\"");
            }
            result.trained = result.trained || level.contains("m_probability");
        }
    }
    WEIR_ASSIGN_OR_RETURN(std::vector<ReadComparison> comparisons,
                          readAll(result.json["comparisons"].get<std::vector<Json>>(),
                                  [&table](const Json& json) { return readComparison(json, table); }));
    for (ReadComparison& one : comparisons) {
        result.comparisons.push_back(std::move(one.comparison));
        result.model.comparisons.push_back(std::move(one.parameters));
    }
    const Json rules = result.json.value("blocking_rules_to_generate_predictions", Json());
    for (const Json& rule : rules.is_array() ? rules : Json::array()) {
        if (!rule.is_string() &&
            !(rule.is_object() && rule.contains("blocking_rule") && rule["blocking_rule"].is_string())) {
            return wrong("a blocking rule has no text \"blocking_rule\"");
        }
    }
    WEIR_ASSIGN_OR_RETURN(result.rules,
                          readAll(rules.is_array() ? rules.get<std::vector<Json>>() : std::vector<Json>(),
                                  [&](const Json& json) { return readRule(json, table, result.comparisons); }));
    return result;
}

std::string writeSplinkModel(const SplinkModel& model)
{
    Json json = model.json;
    json["probability_two_random_records_match"] = model.model.lambda;
    for (std::size_t c = 0; c < model.model.comparisons.size(); ++c) {
        Json& levels = json["comparisons"][c]["comparison_levels"];
        const Model::Parameters& p = model.model.comparisons[c];
        for (std::size_t i = 0; i < levels.size(); ++i) {
            if (!levels[i].value("is_null_level", false)) {
                levels[i]["m_probability"] = p.m[levels.size() - i];
                levels[i]["u_probability"] = p.u[levels.size() - i];
            }
        }
    }
    return printJson(json);
}

} // namespace weir::match
