#include "core/run/command_line.h"

#include <algorithm>

namespace weir::run {
namespace {

/// A word in an option's place: one that begins with a dash would be read as an option of its own.
std::string option(const std::string& name, const std::string& value)
{
    return ' ' + name + (value.starts_with('-') ? "=" : " ") + shellWord(value);
}

std::string operand(const std::string& value)
{
    return (value.starts_with('-') ? " -- " : " ") + shellWord(value);
}

} // namespace

std::string shellWord(const std::string& text)
{
    const auto safe = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-' ||
               c == '.' || c == '/' || c == ':' || c == '+' || c == ',' || c == '@';
    };
    if (!text.empty() && std::all_of(text.begin(), text.end(), safe)) {
        return text;
    }
    std::string word = "'";
    for (const char c : text) {
        word += c == '\'' ? std::string("'\\''") : std::string(1, c);
    }
    return word + '\'';
}

std::string CommandLine::begin() const
{
    std::string text = "weir";
    if (!project.empty()) {
        text += option("--project", project.string());
    }
    if (!pipeline.empty()) {
        text += option("--pipeline", pipeline.str());
    }
    return text;
}

std::string CommandLine::run(const NodeId& to, bool force) const
{
    return begin() + " run" + (to.empty() ? std::string() : option("--to", to.str())) + (force ? " --force" : "");
}

std::string CommandLine::preview(const NodeId& node, const std::string& port) const
{
    return begin() + " preview" + (port.empty() ? std::string() : option("--port", port)) + operand(node.str());
}

std::string CommandLine::sql(const NodeId& node, const std::string& dialect) const
{
    return begin() + " sql" + option("--dialect", dialect) + operand(node.str());
}

} // namespace weir::run
