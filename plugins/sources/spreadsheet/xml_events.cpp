#include "plugins/sources/spreadsheet/xml_events.h"

#include <expat.h>

#include <algorithm>
#include <memory>
#include <type_traits>

namespace weir::plugins::sources_spreadsheet {
namespace {

constexpr std::size_t kPiece = 1U << 20U;

std::string_view withoutPrefix(std::string_view name)
{
    const std::size_t colon = name.rfind(':');
    return colon == name.npos ? name : name.substr(colon + 1);
}

const XmlEvents& eventsOf(void* user)
{
    return *static_cast<const XmlEvents*>(user);
}

void XMLCALL onBegin(void* user, const XML_Char* name, const XML_Char** pairs)
{
    Attributes attributes;
    for (; *pairs; pairs += 2) {
        attributes.emplace(withoutPrefix(pairs[0]), pairs[1]);
    }
    eventsOf(user).begin(withoutPrefix(name), attributes);
}

void XMLCALL onEnd(void* user, const XML_Char* name)
{
    eventsOf(user).end(withoutPrefix(name));
}

void XMLCALL onText(void* user, const XML_Char* text, int size)
{
    eventsOf(user).text({text, static_cast<std::size_t>(size)});
}

} // namespace

XmlOutcome readXml(std::string_view xml, const XmlEvents& events)
{
    const std::unique_ptr<std::remove_pointer_t<XML_Parser>, decltype(&XML_ParserFree)> parser(
        XML_ParserCreate(nullptr), &XML_ParserFree);
    if (!parser) {
        return XmlOutcome::Damaged;
    }
    XML_SetUserData(parser.get(), const_cast<XmlEvents*>(&events));
    XML_SetElementHandler(parser.get(), &onBegin, &onEnd);
    XML_SetCharacterDataHandler(parser.get(), &onText);
    for (std::size_t at = 0;; at += kPiece) {
        if (events.stops && events.stops()) {
            return XmlOutcome::Stopped;
        }
        const bool last = at + kPiece >= xml.size();
        const std::string_view piece = xml.substr(std::min(at, xml.size()), kPiece);
        if (XML_Parse(parser.get(), piece.data(), static_cast<int>(piece.size()), last ? 1 : 0) != XML_STATUS_OK) {
            return XmlOutcome::Damaged;
        }
        if (last) {
            return XmlOutcome::Read;
        }
    }
}

std::string attribute(const Attributes& attributes, std::string_view name)
{
    const auto found = attributes.find(name);
    return found == attributes.end() ? std::string() : found->second;
}

} // namespace weir::plugins::sources_spreadsheet
