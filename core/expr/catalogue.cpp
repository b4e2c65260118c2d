#include "core/expr/catalogue.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <unordered_map>

namespace weir::expr {
namespace {

struct Alias
{
    std::string_view alias;
    std::string_view name;
};

/// Names that users of spreadsheets and SQL try first.
constexpr std::array<Alias, 20> kAliases{{{"substr", "substring"},
                                          {"mid", "substring"},
                                          {"strpos", "position"},
                                          {"instr", "position"},
                                          {"len", "length"},
                                          {"char_length", "length"},
                                          {"ceiling", "ceil"},
                                          {"pow", "power"},
                                          {"truncate", "trunc"},
                                          {"average", "avg"},
                                          {"iif", "if"},
                                          {"ifnull", "coalesce"},
                                          {"datediff", "date_diff"},
                                          {"dateadd", "date_add"},
                                          {"isodow", "day_of_week"},
                                          {"array_length", "list_length"},
                                          {"array_agg", "list_agg"},
                                          {"listagg", "string_agg"},
                                          {"to_char", "format_date"},
                                          {"str_split", "split"}}};

std::string lowerAscii(std::string_view text)
{
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return result;
}

struct Catalogue
{
    std::vector<Function> functions;
    std::unordered_map<std::string, const Function*> byName;

    Catalogue()
    {
        for (auto* part : {&operatorFunctions, &textFunctions, &numberFunctions, &dateFunctions, &documentFunctions,
                           &groupFunctions}) {
            std::vector<Function> some = part();
            std::move(some.begin(), some.end(), std::back_inserter(functions));
        }
        std::sort(functions.begin(), functions.end(), [](const Function& a, const Function& b) { return a.id < b.id; });
        for (const Function& entry : functions) {
            if (entry.category != Category::Operator && entry.id != FunctionId::ListOf &&
                entry.id != FunctionId::Case) {
                byName.emplace(entry.name, &entry);
            }
        }
        for (const Alias& alias : kAliases) {
            byName.emplace(alias.alias, byName.at(std::string(alias.name)));
        }
    }
};

const Catalogue& instance()
{
    static const Catalogue catalogue;
    return catalogue;
}

} // namespace

std::span<const Function> catalogue()
{
    return instance().functions;
}

const Function& function(FunctionId id)
{
    return instance().functions[static_cast<std::size_t>(id)];
}

const Function* findFunction(std::string_view name)
{
    const auto& byName = instance().byName;
    const auto found = byName.find(lowerAscii(name));
    return found == byName.end() ? nullptr : found->second;
}

std::vector<std::string> functionNames()
{
    std::vector<std::string> names;
    for (const Function& entry : catalogue()) {
        if (const Function* found = findFunction(entry.name); found && found->id == entry.id) {
            names.emplace_back(entry.name);
        }
    }
    std::sort(names.begin(), names.end());
    return names;
}

std::string signatureText(const Function& function, const Signature& signature)
{
    std::string text = std::string(function.name) + '(';
    for (std::size_t i = 0; i < signature.parameters.size(); ++i) {
        const std::string name(signature.parameters[i].name);
        text += i == 0 ? "" : ", ";
        text += i < signature.required ? name : '[' + name + ']';
    }
    return text + (signature.variadic > 0 ? ", ...)" : ")");
}

std::string_view name(Category category)
{
    constexpr std::array<std::string_view, 11> kNames{"operator",      "condition", "text",  "number",
                                                      "date and time", "list",      "JSON",  "hash",
                                                      "cleaning",      "aggregate", "window"};
    return kNames[static_cast<std::size_t>(category)];
}

} // namespace weir::expr
