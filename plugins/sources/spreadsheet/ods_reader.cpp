#include "plugins/sources/spreadsheet/sheet_builder.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <vector>

// Tables as OpenDocument 1.3 part 3, section 9, has them.

namespace weir::plugins::sources_spreadsheet {
namespace {

double numberOf(std::string_view text, double fallback = 0)
{
    double number = fallback;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

std::size_t countOf(const Attributes& attributes, std::string_view name)
{
    return static_cast<std::size_t>(std::clamp(numberOf(attribute(attributes, name), 1), 1.0, 1e7));
}

/// "PT18H30M05.5S" as a time.
Cell timeCell(std::string_view text)
{
    double seconds = 0;
    double number = 0;
    for (std::size_t i = 0; i < text.size();) {
        const char* const end = text.data() + text.size();
        const auto [rest, fault] = std::from_chars(text.data() + i, end, number);
        if (fault != std::errc() || rest == end) {
            ++i; // a letter of the form
            continue;
        }
        seconds += number * (*rest == 'D' ? 86'400 : *rest == 'H' ? 3'600 : *rest == 'M' ? 60 : 1);
        i = static_cast<std::size_t>(rest - text.data()) + 1;
    }
    return ClockTime{std::llround(seconds * 1e6)};
}

class OdsReader
{
public:
    explicit OdsReader(SheetBuilder& builder) : m_builder(builder) {}

    Status read()
    {
        XmlEvents events;
        events.begin = [this](std::string_view name, const Attributes& attributes) { begin(name, attributes); };
        events.end = [this](std::string_view name) { end(name); };
        events.text = [this](std::string_view text) {
            if (m_inParagraph > 0 && m_inNote == 0) {
                m_text += text;
            }
        };
        return m_builder.read("content.xml", events);
    }

private:
    void begin(std::string_view name, const Attributes& attributes)
    {
        if (name == "table") {
            if (m_tables++ == 0) { // a table inside a cell is text of that cell
                m_builder.beginSheet(attribute(attributes, "name"));
                m_row = 0;
            }
        } else if (m_tables != 1) {
            return;
        } else if (name == "table-row") {
            m_cells.clear();
            m_column = 0;
            m_rowCount = countOf(attributes, "number-rows-repeated");
        } else if (name == "table-cell" || name == "covered-table-cell") {
            m_attributes = attributes;
            m_text.clear();
            m_paragraphs = 0;
        } else if (name == "annotation") {
            ++m_inNote;
        } else if (name == "p") {
            ++m_inParagraph;
            if (m_inNote == 0 && m_paragraphs++ > 0) {
                m_text += '\n';
            }
        } else if (m_inParagraph > 0 && m_inNote == 0) {
            m_text.append(name == "s" ? countOf(attributes, "c") : 0, ' ');
            m_text += name == "tab" ? "\t" : name == "line-break" ? "\n" : "";
        }
    }

    void end(std::string_view name)
    {
        if (name == "table") {
            --m_tables;
        } else if (m_tables != 1) {
            return;
        } else if (name == "annotation") {
            --m_inNote;
        } else if (name == "p") {
            --m_inParagraph;
        } else if (name == "table-cell" || name == "covered-table-cell") {
            const std::size_t count = countOf(m_attributes, "number-columns-repeated");
            if (const Cell value = cell(); !std::holds_alternative<std::monostate>(value)) {
                for (std::size_t i = 0; i < std::min<std::size_t>(count, 16'384); ++i) {
                    m_cells.emplace_back(m_column + i, value);
                }
            }
            m_column += count;
        } else if (name == "table-row") {
            // Sheets end with rows that are repeated a million times and empty; a
            // filled one is.
            for (std::size_t i = 0; i < (m_cells.empty() ? 0 : m_rowCount); ++i) {
                for (const auto& [column, value] : m_cells) {
                    m_builder.put(m_row + i, column, value);
                }
            }
            m_row += m_rowCount;
        }
    }

    Cell cell()
    {
        const std::string type = attribute(m_attributes, "value-type");
        if (type == "float" || type == "percentage" || type == "currency") {
            return numberOf(attribute(m_attributes, "value"));
        }
        if (type == "date") {
            return isoCell(attribute(m_attributes, "date-value"), m_builder);
        }
        if (type == "time") {
            return timeCell(attribute(m_attributes, "time-value"));
        }
        if (type == "boolean") {
            return attribute(m_attributes, "boolean-value") == "true";
        }
        const std::string stated = attribute(m_attributes, "string-value");
        return m_builder.text(stated.empty() ? m_text : stated);
    }

    SheetBuilder& m_builder;
    int m_tables = 0;
    int m_inNote = 0;
    int m_inParagraph = 0;
    int m_paragraphs = 0;
    std::size_t m_row = 0;
    std::size_t m_rowCount = 1;
    std::size_t m_column = 0;
    Attributes m_attributes;
    std::string m_text;
    std::vector<std::pair<std::size_t, Cell>> m_cells; ///< The filled ones of the row.
};

} // namespace

Status readOds(SheetBuilder& builder)
{
    return OdsReader(builder).read();
}

} // namespace weir::plugins::sources_spreadsheet
