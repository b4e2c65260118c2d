#include <QtTest>

#include "core/base/text.h"
#include "core/nodes/describe.h"
#include "core/nodes/registry.h"
#include "core/plan/builders.h"
#include "plugins/registry.h"

#include <filesystem>
#include <random>
#include <set>

using namespace weir;
using namespace weir::nodes;
namespace fs = std::filesystem;

namespace {

const fs::path kFolder = fs::path(WEIR_SOURCE_DIR) / "plugins" / "nodes";

/// Settings of any shape: mostly of the right kinds, with columns that are there or not, and plain nonsense.
class Randomly
{
public:
    explicit Randomly(std::uint32_t seed) : m_engine(seed) {}

    std::size_t below(std::size_t count) { return m_engine() % count; }

    Json nonsense()
    {
        static const std::vector<Json> values{nullptr,
                                              true,
                                              -1,
                                              3.5,
                                              1e300,
                                              "",
                                              "a",
                                              "\xC3\xBC\xF0",
                                              "((",
                                              "\"",
                                              Json::array(),
                                              Json::object(),
                                              Json::array({1, "a"})};
        return values[below(values.size())];
    }

    Json value(const ParameterSpec& parameter)
    {
        if (below(5) == 0) {
            return nonsense();
        }
        static const std::vector<std::string> columns{"a", "n", "day", "doc", "missing", "ü"};
        static const std::vector<std::string> expressions{"n + 1",   "a",    "n > 1",  "a = 'x'", "day",   "doc",
                                                          "upper(a", "null", "sum(n)", "wrong",   "n / 0", "true"};
        switch (parameter.kind) {
        case ParameterKind::Boolean:
            return below(2) == 0;
        case ParameterKind::Integer:
        case ParameterKind::Number:
            return static_cast<int>(below(200)) - 50;
        case ParameterKind::Choice:
            return parameter.choices.empty() ? Json("x")
                                             : Json(parameter.choices[below(parameter.choices.size())].value);
        case ParameterKind::Choices:
            return Json::array({parameter.choices[below(parameter.choices.size())].value,
                                parameter.choices[below(parameter.choices.size())].value});
        case ParameterKind::Column:
            return columns[below(columns.size())];
        case ParameterKind::Columns:
        case ParameterKind::Texts:
            return Json::array({columns[below(columns.size())], columns[below(columns.size())]});
        case ParameterKind::Expression:
            return expressions[below(expressions.size())];
        case ParameterKind::Type:
            return below(2) == 0 ? "integer" : "decimal(9,2)";
        case ParameterKind::List: {
            Json list = Json::array();
            for (std::size_t i = below(4); i-- > 0;) {
                list.push_back(settings(parameter.items));
            }
            return list;
        }
        case ParameterKind::Object:
            return settings(parameter.items);
        default:
            return columns[below(columns.size())];
        }
    }

    Json settings(const std::vector<ParameterSpec>& parameters)
    {
        Json result = Json::object();
        for (const ParameterSpec& parameter : parameters) {
            if (below(4) != 0) {
                result[parameter.key] = value(parameter);
            }
        }
        return result;
    }

    PortContent content(PortKind kind)
    {
        PortContent result;
        result.kind = kind;
        const std::vector<Field> fields{{"a", TypeKind::Text, true, Privacy::Identifier},
                                        {"n", TypeKind::Integer, true, Privacy::Plain},
                                        {"day", TypeKind::Date, false, Privacy::Plain},
                                        {"doc", TypeKind::JsonValue, true, Privacy::Plain},
                                        {"ü", DataType::list(TypeKind::Text), true, Privacy::Plain}};
        for (const Field& field : fields) {
            if (below(5) != 0) {
                result.schema.add(field);
            }
        }
        return result;
    }

private:
    std::mt19937 m_engine;
};

void checkParameters(const std::string& node, const std::vector<ParameterSpec>& parameters)
{
    std::set<std::string> keys;
    for (const ParameterSpec& parameter : parameters) {
        const std::string what = node + '.' + parameter.key;
        QVERIFY2(!parameter.key.empty() && keys.insert(parameter.key).second, what.c_str());
        QVERIFY2(!parameter.title.empty() && !parameter.help.empty(), (what + " has no title or help").c_str());
        QVERIFY2(toUpper(parameter.title.substr(0, 1)) == parameter.title.substr(0, 1), what.c_str());
        QVERIFY2(parameter.help.ends_with('.'), (what + ": help is no sentence").c_str());
        const bool choices = parameter.kind == ParameterKind::Choice || parameter.kind == ParameterKind::Choices;
        QVERIFY2(choices != parameter.choices.empty(), (what + ": choices").c_str());
        for (const Choice& choice : parameter.choices) {
            QVERIFY2(!choice.title.empty(), what.c_str());
        }
        const bool nested = parameter.kind == ParameterKind::List || parameter.kind == ParameterKind::Object;
        const bool whole = parameter.kind == ParameterKind::Object && parameter.items.empty(); // has its own editor
        QVERIFY2(whole || nested != parameter.items.empty(), (what + ": items").c_str());
        if (!parameter.visibleWhenKey.empty()) {
            const bool sibling = std::any_of(parameters.begin(), parameters.end(), [&](const ParameterSpec& other) {
                return other.key == parameter.visibleWhenKey;
            });
            QVERIFY2(sibling && !parameter.visibleWhenValues.empty(), (what + ": visibleWhen").c_str());
        }
        checkParameters(what, parameter.items);
    }
}

/// Defaults read without a finding by the readers of their kind.
void checkDefaults(const std::string& node, const std::vector<ParameterSpec>& parameters)
{
    const Json none = Json::object();
    for (const ParameterSpec& parameter : parameters) {
        std::vector<ParameterSpec> one{parameter};
        one.front().required = false;
        Settings settings(none, one, node);
        switch (parameter.kind) {
        case ParameterKind::Boolean:
            (void)settings.flag(parameter.key);
            break;
        case ParameterKind::Integer:
            if (!parameter.defaultValue.is_null()) {
                (void)settings.integer(parameter.key);
            }
            break;
        case ParameterKind::Number:
            (void)settings.number(parameter.key);
            break;
        case ParameterKind::Choice:
            (void)settings.choice(parameter.key);
            break;
        case ParameterKind::Choices:
        case ParameterKind::Columns:
        case ParameterKind::Texts:
            (void)settings.texts(parameter.key);
            break;
        case ParameterKind::Text:
        case ParameterKind::Expression:
        case ParameterKind::Column:
            (void)settings.text(parameter.key);
            break;
        default:
            break;
        }
        QVERIFY2(settings.ok(), (node + '.' + parameter.key + ": the default is not valid").c_str());
        checkDefaults(node + '.' + parameter.key, parameter.items);
    }
}

} // namespace

class tst_nodes_contract : public QObject
{
    Q_OBJECT

    std::vector<std::unique_ptr<NodeType>> m_types;

private slots:
    void initTestCase()
    {
        m_types = plugins::all_nodes();
        QVERIFY(m_types.size() >= 17);
    }

    void idsAreUniqueAndSpecsComplete()
    {
        std::set<NodeTypeId> ids;
        for (const auto& type : m_types) {
            const NodeSpec& spec = type->spec();
            const std::string id = spec.id.str();
            QVERIFY2(ids.insert(spec.id).second, id.c_str());
            QVERIFY2(!spec.title.empty() && !spec.summary.empty() && spec.summary.ends_with('.'), id.c_str());
            for (const std::string_view word : splitText(spec.title, ' ')) { // sentence case
                const bool first = word.data() == spec.title.data();
                const bool upper = toUpper(word.substr(0, 1)) == word.substr(0, 1) && toLower(word) != word;
                QVERIFY2(first || !upper || word == "N" || toUpper(word) == word, (id + ": " + spec.title).c_str());
            }
            QVERIFY2(spec.version >= 1 && !spec.keywords.empty() && !spec.help.empty(), id.c_str());
            QVERIFY2(!spec.inputs.empty() || spec.family == Family::Source, id.c_str());
            checkParameters(id, spec.parameters);
            checkDefaults(id, spec.parameters);
            const std::string help = helpText(spec);
            QVERIFY2(help.find("## Settings") != std::string::npos || spec.parameters.empty(), id.c_str());
            QVERIFY2(settingsSchema(spec)["type"] == "object", id.c_str());
            QVERIFY2(withDefaults(defaultSettings(spec), spec.parameters) == defaultSettings(spec), id.c_str());
        }
    }

    void foldersAreComplete()
    {
        for (const auto& entry : fs::directory_iterator(kFolder)) {
            if (!entry.is_directory()) {
                continue;
            }
            const fs::path folder = entry.path();
            const std::string name = folder.filename().string();
            QVERIFY2(fs::exists(folder / "help.md") && fs::exists(folder / "README.md"), name.c_str());
            const bool table = std::any_of(m_types.begin(), m_types.end(), [&](const auto& type) {
                return type->spec().id.str() == name && type->spec().family == Family::Transform;
            });
            if (!table) {
                continue; // people nodes are shown by samples of whole projects
            }
            std::size_t flows = 0;
            for (const auto& file : fs::directory_iterator(folder / "tests")) {
                flows += file.path().extension() == ".flow" ? 1 : 0;
            }
            QVERIFY2(flows >= 4, (name + " has too few flow tests").c_str());
            QVERIFY2(fs::exists(folder / "golden" / "duckdb.sql"), name.c_str());
            QVERIFY2(fs::exists(folder / "sample") && !fs::is_empty(folder / "sample"), name.c_str());
        }
    }

    void configureSurvivesAnySettings_data()
    {
        QTest::addColumn<int>("index");
        for (std::size_t i = 0; i < m_types.size(); ++i) {
            QTest::newRow(m_types[i]->spec().id.str().c_str()) << static_cast<int>(i);
        }
    }

    /// 300 random settings per node: no exception, findings name this node, one content per port when there is no
    /// error, and lowering agrees with it.
    void configureSurvivesAnySettings()
    {
        QFETCH(int, index);
        const NodeType& type = *m_types[static_cast<std::size_t>(index)];
        const NodeSpec& spec = type.spec();
        const std::uint32_t seed = 20261120;
        Randomly random(seed);
        for (int round = 0; round < 300; ++round) {
            const Json values = round == 0              ? defaultSettings(spec)
                                : random.below(10) == 0 ? random.nonsense()
                                                        : random.settings(spec.parameters);
            const std::string at = "seed " + std::to_string(seed) + ", round " + std::to_string(round);
            InputContents inputs;
            InputRelations relations;
            for (const PortSpec& port : spec.inputs) {
                const std::size_t wires = port.arity == PortSpec::Arity::Many ? 1 + random.below(3) : 1;
                for (std::size_t i = 0; i < wires; ++i) {
                    inputs[port.name].push_back(random.content(port.kind));
                    relations[port.name].push_back(plan::scan("x", inputs[port.name].back().schema, {}));
                }
            }
            const std::vector<PortSpec> ports = type.outputs(values);
            (void)type.subtitle(values);
            Settings settings(values, spec.parameters, "node");
            Configured configured = type.configure(settings, inputs);
            settings.checkUnknown();
            Diagnostics findings = settings.takeDiagnostics();
            findings.insert(findings.end(), configured.diagnostics.begin(), configured.diagnostics.end());
            for (const Diagnostic& finding : findings) {
                QVERIFY2(finding.error.where().node == "node", at.c_str());
                QVERIFY2(finding.error.text().find('{') == std::string::npos, finding.error.text().c_str());
            }
            if (hasErrors(findings)) {
                continue;
            }
            QVERIFY2(configured.outputs.size() == ports.size(), at.c_str());
            Settings again(values, spec.parameters, "node");
            const Result<Lowered> lowered = type.lower(again, inputs, relations);
            QVERIFY2(lowered, (at + ": " + (lowered ? "" : lowered.error().fullText())).c_str());
            if (const auto* step = std::get_if<TableStep>(&*lowered)) {
                QVERIFY2(step->outputs.size() == ports.size(), at.c_str());
                for (std::size_t i = 0; i < ports.size(); ++i) {
                    QVERIFY2(step->outputs[i]->schema() == configured.outputs[i].schema, at.c_str());
                    std::set<std::string> names;
                    for (const Field& field : step->outputs[i]->schema().fields()) {
                        QVERIFY2(names.insert(field.name).second, (at + ": two columns " + field.name).c_str());
                    }
                }
            }
        }
    }

    void subtitlesAreReadable()
    {
        const auto subtitle = [&](const std::string& id, const char* settings) {
            const auto found = std::find_if(m_types.begin(), m_types.end(),
                                            [&](const auto& type) { return type->spec().id.str() == id; });
            return found == m_types.end() ? std::string() : (*found)->subtitle(Json::parse(settings));
        };
        QCOMPARE(subtitle("filter", R"json({"condition": "country in ('DE', 'FR')"})json"),
                 std::string("country in DE, FR"));
        QCOMPARE(subtitle("join", R"json({"kind": "left", "keys": [{"left": "id", "right": "id"}]})json"),
                 std::string("left by id"));
        QCOMPARE(subtitle("sort", R"json({"order": [{"expression": "n", "direction": "descending"}], "limit": 3})json"),
                 std::string("first 3 by n \u2193"));
        QCOMPARE(
            subtitle("deduplicate", R"json({"keys": ["email"], "keep": "last", "order": [{"expression": "at"}]})json"),
            std::string("email, last by at"));
    }
};

QTEST_GUILESS_MAIN(tst_nodes_contract)
#include "tst_nodes_contract.moc"
