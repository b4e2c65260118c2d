#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace weir::plugins::sources_spreadsheet {

/// Attributes by name without its prefix.
using Attributes = std::map<std::string, std::string, std::less<>>;

/// What happens while XML is read; names come without their prefix.
struct XmlEvents
{
    std::function<void(std::string_view name, const Attributes& attributes)> begin;
    std::function<void(std::string_view name)> end;
    std::function<void(std::string_view text)> text;
    std::function<bool()> stops; ///< Asked now and then: true ends the reading.
};

enum class XmlOutcome
{
    Read,
    Stopped,
    Damaged
};
[[nodiscard]] XmlOutcome readXml(std::string_view xml, const XmlEvents& events);

/// The attribute, or nothing.
[[nodiscard]] std::string attribute(const Attributes& attributes, std::string_view name);

} // namespace weir::plugins::sources_spreadsheet
