#include "core/expr/regexp.h"

#include "core/base/text.h"
#include "core/expr/regexp_tree.h"

#include <unicode/unistr.h>

namespace weir::expr {
namespace {

bool isPunctuation(char32_t c)
{
    return c < 0x80 && c > 0x20 && c != 0x7F && !(c >= '0' && c <= '9') && !(c >= 'A' && c <= 'Z') &&
           !(c >= 'a' && c <= 'z');
}

void appendCharacter(std::string& text, char32_t c)
{
    if (isPunctuation(c) && c != '_') {
        text += '\\';
    }
    icu::UnicodeString(static_cast<UChar32>(c)).toUTF8String(text);
}

class RegexpPrinter
{
public:
    explicit RegexpPrinter(RegexpFlavour flavour) : m_flavour(flavour) {}
    std::string take() && { return std::move(m_text); }

    void write(const RegexpNode& node)
    {
        switch (node.kind) {
        case RegexpKind::Set:
            set(node);
            return;
        case RegexpKind::Begin:
            m_text += '^';
            return;
        case RegexpKind::End:
            m_text += m_flavour == RegexpFlavour::Postgres ? "$" : "\\z";
            return;
        case RegexpKind::WordBorder:
            m_text += m_flavour == RegexpFlavour::Re2
                          ? "\\b"
                          : "(?:(?<=[0-9A-Z_a-z])(?![0-9A-Z_a-z])|(?<![0-9A-Z_a-z])(?=[0-9A-Z_a-z]))";
            return;
        case RegexpKind::NoWordBorder:
            m_text += m_flavour == RegexpFlavour::Re2
                          ? "\\B"
                          : "(?:(?<=[0-9A-Z_a-z])(?=[0-9A-Z_a-z])|(?<![0-9A-Z_a-z])(?![0-9A-Z_a-z]))";
            return;
        case RegexpKind::Group:
            m_text += node.capturing ? "(" : "(?:";
            write(node.children.front());
            m_text += ')';
            return;
        case RegexpKind::Sequence:
            for (const RegexpNode& child : node.children) {
                write(child);
            }
            return;
        case RegexpKind::Alternatives:
            for (std::size_t i = 0; i < node.children.size(); ++i) {
                m_text += i == 0 ? "" : "|";
                write(node.children[i]);
            }
            return;
        case RegexpKind::Repeat:
            repeat(node);
            return;
        }
    }

private:
    void set(const RegexpNode& node)
    {
        if (!node.negated && node.ranges.size() == 1 && node.ranges[0].first == node.ranges[0].second) {
            appendCharacter(m_text, node.ranges[0].first);
            return;
        }
        m_text += node.negated ? "[^" : "[";
        for (const auto& [low, high] : node.ranges) {
            appendCharacter(m_text, low);
            if (high > low) {
                m_text += high > low + 1 ? "-" : "";
                appendCharacter(m_text, high);
            }
        }
        m_text += ']';
    }

    void repeat(const RegexpNode& node)
    {
        write(node.children.front());
        if (node.least == 0 && node.most == -1) {
            m_text += '*';
        } else if (node.least == 1 && node.most == -1) {
            m_text += '+';
        } else if (node.least == 0 && node.most == 1) {
            m_text += '?';
        } else {
            m_text += '{' + std::to_string(node.least);
            if (node.most != node.least) {
                m_text += ',' + (node.most < 0 ? std::string() : std::to_string(node.most));
            }
            m_text += '}';
        }
        m_text += node.lazy ? "?" : "";
    }

    RegexpFlavour m_flavour;
    std::string m_text;
};

} // namespace

Result<Regexp> Regexp::parse(std::string_view pattern)
{
    WEIR_ASSIGN_OR_RETURN(ParsedRegexp parsed, parseRegexp(pattern));
    Regexp regexp;
    regexp.m_groups = parsed.groups;
    regexp.m_firstIsLongest = parsed.firstIsLongest;
    regexp.m_root = std::make_shared<const RegexpNode>(std::move(parsed.root));
    return regexp;
}

std::string Regexp::print(RegexpFlavour flavour) const
{
    RegexpPrinter printer(flavour);
    printer.write(*m_root);
    return std::move(printer).take();
}

bool Regexp::matchesEmpty() const
{
    return canBeEmpty(*m_root);
}

Result<std::vector<ReplacementPart>> parseReplacement(std::string_view text, int groups)
{
    std::vector<ReplacementPart> parts;
    const auto addText = [&parts](char c) {
        if (parts.empty() || parts.back().group >= 0) {
            parts.emplace_back();
        }
        parts.back().text += c;
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\\') {
            addText(text[i]);
            continue;
        }
        const char next = i + 1 < text.size() ? text[i + 1] : '\0';
        if (next == '\\') {
            addText('\\');
        } else if (next >= '0' && next <= '9' && next - '0' <= groups) {
            parts.push_back({{}, next - '0'});
        } else {
            Where where;
            where.begin = static_cast<int>(codePoints(text.substr(0, i)));
            where.end = where.begin + (next == '\0' ? 1 : 2);
            return Error(ErrorCode::InvalidInput, "expr.replacement",
                         "The replacement is wrong at character {place}: write \\0 to \\{groups} for a group of the "
                         "pattern and \\\\ for a backslash.",
                         {{"place", std::to_string(where.begin + 1)}, {"groups", std::to_string(groups)}})
                .at(where);
        }
        ++i;
    }
    return parts;
}

} // namespace weir::expr
