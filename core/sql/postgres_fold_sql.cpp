#include "core/base/text.h"
#include "core/base/utf8.h"
#include "core/sql/postgres_clean_sql.h"
#include "core/sql/postgres_tables.h"

#include <vector>

namespace weir::sql::postgres {
namespace {

/// Valid UTF-8 as code points.
std::u32string codePoints(const std::string& text)
{
    std::u32string result;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if ((byte & 0xC0U) == 0x80U) {
            result.back() = (result.back() << 6) | (byte & 0x3FU);
        } else {
            result += byte < 0x80 ? byte : byte & (byte >= 0xF0 ? 0x07U : byte >= 0xE0 ? 0x0FU : 0x1FU);
        }
    }
    return result;
}

/// What case folding makes of each character that it changes. Folding knows no context, so this is all of it.
std::vector<clean::CharacterChange> foldings()
{
    constexpr char32_t kLast = 0x10FFFF;
    constexpr char32_t kFirstSurrogate = 0xD800;
    constexpr char32_t kLastSurrogate = 0xDFFF;
    std::vector<clean::CharacterChange> changes;
    for (char32_t character = 1; character <= kLast; ++character) {
        if (character >= kFirstSurrogate && character <= kLastSurrogate) {
            continue;
        }
        std::string own;
        appendUtf8(own, character);
        if (const std::string folded = foldCase(own); folded != own) {
            changes.emplace_back(character, codePoints(folded));
        }
    }
    return changes;
}

} // namespace

/// The table is that of core/base, so that server and evaluator fold alike whatever Unicode the server has. Most texts
/// are ASCII, and hardly any has a character that becomes several, which costs a REPLACE for each of these.
std::string foldCaseBody()
{
    static const std::string body = [] {
        const std::vector<clean::CharacterChange> all = foldings();
        std::vector<clean::CharacterChange> single;
        std::string several;
        for (const auto& [character, becomes] : all) {
            if (becomes.size() == 1) {
                single.emplace_back(character, becomes);
            } else {
                appendUtf8(several, character);
            }
        }
        return "  SELECT CASE WHEN OCTET_LENGTH(value) = LENGTH(value) THEN LOWER(value COLLATE \"C\")\n"
               "              WHEN TRANSLATE(value, " +
               literal(several) + ", '') = value THEN " + changed("value", single) + "\n              ELSE " +
               changed("value", all) + " END\n";
    }();
    return body;
}

} // namespace weir::sql::postgres
