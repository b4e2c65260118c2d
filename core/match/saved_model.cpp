#include "core/match/saved_model.h"

#include "core/match/matcher.h"

#include <cmath>
#include <optional>

namespace weir::match {
namespace {

constexpr int kVersion = 1;
constexpr const char* kMark = "weirMatchModel";

Error wrong(const std::string& what)
{
    return {ErrorCode::InvalidInput,
            "match.savedModelWrong",
            "The model cannot be used: {what}. Save it again from a match.",
            {{"what", what}}};
}

/// Reads members one after the other and remembers the first that is wrong.
class Reader
{
public:
    explicit Reader(const Json& json) : m_json(json) {}

    double number(const Json& object, const char* name, double least, double most)
    {
        const auto found = object.is_object() ? object.find(name) : object.end();
        const bool there = object.is_object() && found != object.end() && found->is_number();
        const double value = there ? found->get<double>() : NAN;
        if (!(value >= least && value <= most)) { // also when it is no number
            note(name);
            return least;
        }
        return value;
    }
    std::int64_t count(const Json& object, const char* name)
    {
        return static_cast<std::int64_t>(number(object, name, 0, 1e15));
    }
    std::string text(const Json& object, const char* name)
    {
        const auto found = object.is_object() ? object.find(name) : object.end();
        if (!object.is_object() || found == object.end() || !found->is_string()) {
            note(name);
            return {};
        }
        return found->get<std::string>();
    }
    const Json& list(const Json& object, const char* name)
    {
        static const Json none = Json::array();
        const auto found = object.is_object() ? object.find(name) : object.end();
        if (!object.is_object() || found == object.end() || !found->is_array()) {
            note(name);
            return none;
        }
        return *found;
    }
    std::vector<std::string> texts(const Json& object, const char* name)
    {
        std::vector<std::string> all;
        for (const Json& each : list(object, name)) {
            if (each.is_string()) {
                all.push_back(each.get<std::string>());
            } else {
                note(name);
            }
        }
        return all;
    }
    bool flag(const Json& object, const char* name)
    {
        const auto found = object.is_object() ? object.find(name) : object.end();
        return object.is_object() && found != object.end() && found->is_boolean() && found->get<bool>();
    }
    void note(const std::string& name)
    {
        if (!m_fault) {
            m_fault = name;
        }
    }
    [[nodiscard]] const std::optional<std::string>& fault() const { return m_fault; }
    [[nodiscard]] const Json& json() const { return m_json; }

private:
    const Json& m_json;
    std::optional<std::string> m_fault;
};

std::optional<Entity> entityOf(const std::string& text)
{
    for (const Entity each : {Entity::Person, Entity::Household, Entity::Address}) {
        if (name(each) == text) {
            return each;
        }
    }
    return std::nullopt;
}

void readComparison(Reader& reader, const Json& json, SavedModel& model)
{
    SavedModel::Compared compared{reader.text(json, "name"), reader.texts(json, "columns"), {}, {}};
    Model::Parameters parameters{{0}, {0}}; // of "nothing to compare", which says nothing
    for (const Json& level : reader.list(json, "levels")) {
        compared.levels.push_back(reader.text(level, "name"));
        compared.byFrequency.push_back(reader.flag(level, "byFrequency"));
        // Zero would be no weight at all, and a level that nobody reaches is still a tiny share.
        constexpr double kTiny = 1e-300;
        constexpr double kMost = 2; // taking matches out of u can leave a little more than 1
        parameters.m.push_back(reader.number(level, "m", kTiny, kMost));
        parameters.u.push_back(reader.number(level, "u", kTiny, kMost));
    }
    if (compared.levels.empty() || compared.levels.size() >= kMaxLevels) {
        reader.note("levels");
    }
    model.model.scales.push_back(reader.number(json, "scale", 0, 100));
    model.model.comparisons.push_back(std::move(parameters));
    model.comparisons.push_back(std::move(compared));
}

} // namespace

std::string_view name(Entity entity)
{
    return entity == Entity::Household ? "households" : entity == Entity::Address ? "addresses" : "people";
}

SavedModel savedModel(const Table& table, const Outcome& outcome, Entity entity, const BlockLimits& limits,
                      double threshold)
{
    SavedModel model;
    model.entity = entity;
    model.threshold = threshold;
    for (const FieldChoice& field : outcome.fields) {
        if (field.kind != FieldKind::Ignore) {
            model.columns.push_back({table.columns[field.column].name, field.kind});
        }
    }
    for (const Comparison& comparison : outcome.comparisons) {
        SavedModel::Compared compared{comparison.name, comparison.columns, {}, {}};
        const std::vector<Level>& levels = comparison.comparator->levels();
        for (std::size_t level = 1; level < levels.size(); ++level) {
            compared.levels.push_back(levels[level].name);
            compared.byFrequency.push_back(levels[level].byFrequency);
        }
        model.comparisons.push_back(std::move(compared));
    }
    model.model = outcome.trained.model;
    model.limits = limits;
    model.rules = outcome.rules;
    return model;
}

Json toJson(const SavedModel& model)
{
    Json columns = Json::array();
    for (const SavedModel::Column& column : model.columns) {
        columns.push_back({{"name", column.name}, {"kind", name(column.kind)}});
    }
    Json comparisons = Json::array();
    for (std::size_t c = 0; c < model.comparisons.size() && c < model.model.comparisons.size(); ++c) {
        const SavedModel::Compared& compared = model.comparisons[c];
        const Model::Parameters& parameters = model.model.comparisons[c];
        Json levels = Json::array();
        for (std::size_t level = 0; level < compared.levels.size(); ++level) {
            levels.push_back({{"name", compared.levels[level]},
                              {"byFrequency", static_cast<bool>(compared.byFrequency[level])},
                              {"m", parameters.m[level + 1]},
                              {"u", parameters.u[level + 1]}});
        }
        comparisons.push_back({{"name", compared.name},
                               {"columns", compared.columns},
                               {"scale", model.model.scales.empty() ? 1.0 : model.model.scales[c]},
                               {"levels", std::move(levels)}});
    }
    return {{kMark, kVersion},
            {"entity", name(model.entity)},
            {"threshold", model.threshold},
            {"lambda", model.model.lambda},
            {"frequencyWeight", model.model.frequencyWeight},
            {"frequencyFloor", model.model.frequencyFloor},
            {"columns", std::move(columns)},
            {"comparisons", std::move(comparisons)},
            {"blocking",
             {{"allPairs", model.limits.allPairs},
              {"pairsPerRecord", model.limits.pairsPerRecord},
              {"pairs", model.limits.pairs},
              {"rules", model.rules}}}};
}

bool isSavedModel(const Json& json)
{
    return json.is_object() && json.contains(kMark);
}

Result<SavedModel> savedModelFromJson(const Json& json)
{
    if (!isSavedModel(json)) {
        return wrong("it is no model that Weir has saved");
    }
    Reader reader(json);
    if (const auto version = static_cast<int>(reader.number(json, kMark, 1, 1e6)); version > kVersion) {
        return Error(ErrorCode::InvalidInput, "match.savedModelNew",
                     "The model is of a newer Weir (form {version}). Update Weir, or save the model again here.",
                     {{"version", std::to_string(version)}});
    }
    SavedModel model;
    if (const auto entity = entityOf(reader.text(json, "entity"))) {
        model.entity = *entity;
    } else {
        reader.note("entity");
    }
    model.threshold = reader.number(json, "threshold", 0.001, 0.999);
    model.model.lambda = reader.number(json, "lambda", 1e-15, 0.999'999);
    model.model.frequencyWeight = reader.number(json, "frequencyWeight", 0, 100);
    model.model.frequencyFloor = reader.number(json, "frequencyFloor", 1e-15, 1);
    for (const Json& column : reader.list(json, "columns")) {
        const auto kind = fieldKind(reader.text(column, "kind"));
        if (!kind) {
            reader.note("kind");
        }
        model.columns.push_back({reader.text(column, "name"), kind.value_or(FieldKind::Ignore)});
    }
    for (const Json& comparison : reader.list(json, "comparisons")) {
        readComparison(reader, comparison, model);
    }
    const Json blocking = json.value("blocking", Json::object());
    model.limits = {reader.count(blocking, "allPairs"), reader.count(blocking, "pairsPerRecord"),
                    reader.count(blocking, "pairs")};
    model.rules = reader.texts(blocking, "rules");
    if (model.comparisons.empty()) {
        reader.note("comparisons");
    }
    if (reader.fault()) {
        return wrong("\"" + *reader.fault() + "\" is missing, or not what stands there");
    }
    return model;
}

Result<std::vector<FieldChoice>> fieldsOf(const SavedModel& model, const Table& table)
{
    std::vector<FieldChoice> fields;
    for (const SavedModel::Column& column : model.columns) {
        const CodedColumn* found = table.find(column.name);
        if (!found) {
            return Error(ErrorCode::InvalidInput, "match.modelColumn",
                         "The model compares the column {column}, which the records do not have.",
                         {{"column", column.name}});
        }
        fields.push_back({static_cast<std::size_t>(found - table.columns.data()), column.kind});
    }
    return fields;
}

Status checkComparisons(const SavedModel& model, const std::vector<Comparison>& comparisons)
{
    const auto same = [](const SavedModel::Compared& saved, const Comparison& made) {
        const std::vector<Level>& levels = made.comparator->levels();
        bool equal = saved.name == made.name && saved.levels.size() + 1 == levels.size();
        for (std::size_t level = 1; equal && level < levels.size(); ++level) {
            equal = saved.levels[level - 1] == levels[level].name &&
                    saved.byFrequency[level - 1] == levels[level].byFrequency;
        }
        return equal;
    };
    bool equal = model.comparisons.size() == comparisons.size();
    for (std::size_t c = 0; equal && c < comparisons.size(); ++c) {
        equal = same(model.comparisons[c], comparisons[c]);
    }
    return equal ? Status()
                 : Status(wrong("it was learned by steps of comparison that this version of Weir does not take"));
}

} // namespace weir::match
