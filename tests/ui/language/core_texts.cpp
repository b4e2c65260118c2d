#include "tests/ui/language/core_texts.h"

#include "app/toolbox.h"
#include "core/audience/definition.h"
#include "core/match/comparisons.h"
#include "core/sample/samples.h"
#include "core/traits/definition.h"

#include <fstream>
#include <regex>
#include <sstream>

namespace weir::test {
namespace {

void add(std::set<std::string>& texts, const std::string& text)
{
    if (text.find_first_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ") != std::string::npos) {
        texts.insert(text);
    }
}

void addParameters(std::set<std::string>& texts, const std::vector<nodes::ParameterSpec>& parameters)
{
    for (const nodes::ParameterSpec& parameter : parameters) {
        add(texts, parameter.title);
        add(texts, parameter.help);
        add(texts, parameter.placeholder);
        for (const nodes::Choice& choice : parameter.choices) {
            add(texts, choice.title);
        }
        addParameters(texts, parameter.items);
    }
}

void addPorts(std::set<std::string>& texts, const std::vector<nodes::PortSpec>& ports)
{
    for (const nodes::PortSpec& port : ports) {
        add(texts, port.title);
    }
}

/// The pieces of adjacent string literals as one text, escapes resolved.
std::string joined(const std::string& literals)
{
    static const std::regex literal(R"re("((?:[^"\\]|\\.)*)")re");
    std::string text;
    for (auto at = std::sregex_iterator(literals.begin(), literals.end(), literal); at != std::sregex_iterator();
         ++at) {
        const std::string piece = (*at)[1];
        for (std::size_t i = 0; i < piece.size(); ++i) {
            if (piece[i] == '\\' && i + 1 < piece.size()) {
                ++i;
                text += piece[i] == 'n' ? '\n' : piece[i] == 't' ? '\t' : piece[i];
            } else {
                text += piece[i];
            }
        }
    }
    return text;
}

void addSentences(std::set<std::string>& texts, const std::string& code)
{
    // An id such as "node.filter.notBoolean", then the sentence; or the argument of say().
    static const std::regex after(R"re((?:"[a-z][A-Za-z0-9]*(?:\.[A-Za-z0-9]+)+"\s*,|\bsay\()\s*")re");
    static const std::regex quoted(R"re(^(?:"(?:[^"\\]|\\.)*"\s*)+)re");
    for (auto at = std::sregex_iterator(code.begin(), code.end(), after); at != std::sregex_iterator(); ++at) {
        const auto begin = (*at)[0].second - 1;
        const auto end = std::min(begin + 2000, code.end());
        std::smatch sentence;
        if (!std::regex_search(begin, end, sentence, quoted)) {
            continue;
        }
        const std::string text = joined(sentence[0]);
        const bool said = (*at)[0].str().starts_with("say");
        if (said || text.find(' ') != std::string::npos) { // a second id has no space
            add(texts, text);
        }
    }
}

/// Names of comparisons and of their steps, from one of every kind.
void addComparisons(std::set<std::string>& texts)
{
    match::TableBuilder builder;
    Schema schema;
    std::vector<match::FieldChoice> fields;
    std::vector<std::string> cells;
    for (std::size_t kind = 1; kind <= static_cast<std::size_t>(match::FieldKind::Text); ++kind) {
        const auto each = static_cast<match::FieldKind>(kind);
        schema.add({"column " + std::to_string(kind), TypeKind::Text});
        fields.push_back({kind - 1, each});
        cells.push_back("1");
    }
    builder.begin(schema, 0);
    builder.add(cells);
    for (const match::Comparison& comparison : match::makeComparisons(builder.finish(), fields)) {
        if (!comparison.name.starts_with("column ")) {
            add(texts, comparison.name);
        }
        for (const match::Level& level : comparison.comparator->levels()) {
            add(texts, level.name);
        }
    }
}

} // namespace

bool hasPluralForms(const std::string& text)
{
    static const std::regex forms(R"re(\{[A-Za-z]+:[^|}]*\|[^|}]*\})re");
    return std::regex_search(text, forms);
}

std::set<std::string> coreTexts(const std::filesystem::path& sources)
{
    std::set<std::string> texts;
    const auto toolbox = app::makeToolbox();
    if (toolbox) {
        for (const nodes::NodeType* type : (*toolbox)->registry().all()) {
            const nodes::NodeSpec& spec = type->spec();
            add(texts, spec.title);
            add(texts, spec.summary);
            addPorts(texts, spec.inputs);
            addPorts(texts, spec.outputs);
            addPorts(texts, type->outputs(Json::object()));
            addParameters(texts, spec.parameters);
        }
    }
    for (int op = 0; op <= static_cast<int>(audience::Operator::AfterNext); ++op) {
        add(texts, std::string(audience::title(static_cast<audience::Operator>(op))));
    }
    for (const nodes::PortKind kind : {nodes::PortKind::Table, nodes::PortKind::Profiles, nodes::PortKind::Consented}) {
        add(texts, std::string(nodes::title(kind)));
    }
    for (const sample::SampleInfo& info : sample::allSamples()) {
        add(texts, info.title);
        add(texts, info.summary);
        add(texts, info.needs);
    }
    addComparisons(texts);
    for (const traits::Aggregate aggregate : traits::aggregates()) {
        add(texts, std::string(traits::title(aggregate)));
    }
    for (const char* area : {"core", "plugins"}) {
        for (const auto& entry : std::filesystem::recursive_directory_iterator(sources / area)) {
            if (entry.path().extension() == ".cpp" || entry.path().extension() == ".h") {
                std::ostringstream code;
                code << std::ifstream(entry.path()).rdbuf();
                addSentences(texts, code.str());
            }
        }
    }
    return texts;
}

} // namespace weir::test
