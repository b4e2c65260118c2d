#include "plugins/sources/spreadsheet/sheet_builder.h"
#include "plugins/sources/spreadsheet/table_area.h"

#include <charconv>
#include <map>
#include <vector>

// SpreadsheetML as ECMA-376 part 1, section 18, has it; packages as part 2.

namespace weir::plugins::sources_spreadsheet {
namespace {

struct Relation
{
    std::string kind; ///< The end of its type: "worksheet", "sharedStrings".
    std::string part;
};

double numberOf(std::string_view text, double fallback = 0)
{
    double number = fallback;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

/// The relations of `part` by id; targets count from its folder, or from the
/// root when they begin with a slash.
Result<std::map<std::string, Relation>> relationsOf(const Archive& archive, const std::string& part,
                                                    SheetBuilder& builder)
{
    const std::filesystem::path at(part);
    const std::string name = (at.parent_path() / "_rels" / (at.filename().string() + ".rels")).generic_string();
    std::map<std::string, Relation> relations;
    if (!archive.has(name)) {
        return relations;
    }
    XmlEvents events;
    events.begin = [&](std::string_view element, const Attributes& attributes) {
        if (element == "Relationship") {
            const std::string type = attribute(attributes, "Type");
            const std::filesystem::path target(attribute(attributes, "Target"));
            const std::filesystem::path whole =
                target.has_root_directory() ? target.relative_path() : at.parent_path() / target;
            relations[attribute(attributes, "Id")] = {type.substr(type.rfind('/') + 1),
                                                      whole.lexically_normal().generic_string()};
        }
    };
    events.end = [](std::string_view) {};
    events.text = [](std::string_view) {};
    WEIR_RETURN_IF_ERROR(builder.read(name, events));
    return relations;
}

/// Texts of <t> below some element, without those of <rPh> (how it is
/// pronounced).
class TextCollector
{
public:
    void begin(std::string_view name)
    {
        m_inText = name == "t" && m_spoken == 0;
        m_spoken += name == "rPh" ? 1 : 0;
    }
    void end(std::string_view name)
    {
        m_inText = false;
        m_spoken -= name == "rPh" ? 1 : 0;
    }
    void text(std::string_view text)
    {
        if (m_inText) {
            m_text += text;
        }
    }
    [[nodiscard]] std::string take() { return std::exchange(m_text, {}); }

private:
    std::string m_text;
    bool m_inText = false;
    int m_spoken = 0;
};

Status readTexts(const std::string& part, SheetBuilder& builder, std::vector<Cell>& texts)
{
    TextCollector collector;
    XmlEvents events;
    events.begin = [&](std::string_view name, const Attributes&) { collector.begin(name); };
    events.end = [&](std::string_view name) {
        collector.end(name);
        if (name == "si") {
            texts.push_back(builder.text(collector.take()));
        }
    };
    events.text = [&](std::string_view text) { collector.text(text); };
    return builder.read(part, events);
}

/// What the numbers of each cell format mean.
Status readStyles(const std::string& part, SheetBuilder& builder, std::vector<NumberMeaning>& formats)
{
    std::map<std::size_t, NumberMeaning> own;
    bool inCells = false;
    XmlEvents events;
    events.begin = [&](std::string_view name, const Attributes& attributes) {
        const auto id = static_cast<std::size_t>(std::max(0.0, numberOf(attribute(attributes, "numFmtId"))));
        if (name == "numFmt") {
            own[id] = meaningOf(attribute(attributes, "formatCode"));
        } else if (name == "cellXfs") {
            inCells = true;
        } else if (name == "xf" && inCells) {
            const auto found = own.find(id);
            formats.push_back(found == own.end() ? meaningOfBuiltIn(id) : found->second);
        }
    };
    events.end = [&](std::string_view name) { inCells = inCells && name != "cellXfs"; };
    events.text = [](std::string_view) {};
    return builder.read(part, events);
}

/// Reads the cells of one sheet.
class SheetReader
{
public:
    SheetReader(SheetBuilder& builder, const std::vector<Cell>& texts, const std::vector<NumberMeaning>& formats,
                Date origin)
        : m_builder(builder), m_texts(texts), m_formats(formats), m_origin(origin)
    {}

    Status read(const std::string& part)
    {
        XmlEvents events;
        events.begin = [this](std::string_view name, const Attributes& attributes) { begin(name, attributes); };
        events.end = [this](std::string_view name) { end(name); };
        events.text = [this](std::string_view text) {
            m_inline.text(text);
            if (m_inValue) {
                m_value += text;
            }
        };
        return m_builder.read(part, events);
    }

private:
    void begin(std::string_view name, const Attributes& attributes)
    {
        m_inline.begin(name);
        if (name == "row") {
            const double row = numberOf(attribute(attributes, "r"));
            m_row = row >= 1 ? static_cast<std::size_t>(row) - 1 : m_nextRow;
            m_nextRow = m_row + 1;
            m_nextColumn = 0;
        } else if (name == "c") {
            Corner corner;
            const bool named = readCorner(attribute(attributes, "r"), corner) && corner.column != Corner::kOpen;
            m_column = named ? corner.column : m_nextColumn;
            m_nextColumn = m_column + 1;
            m_type = attribute(attributes, "t");
            m_format = static_cast<std::size_t>(std::max(0.0, numberOf(attribute(attributes, "s"))));
            m_value.clear();
            (void)m_inline.take();
        } else if (name == "v") {
            m_inValue = true;
        }
    }

    void end(std::string_view name)
    {
        m_inline.end(name);
        if (name == "v") {
            m_inValue = false;
        } else if (name == "c") {
            m_builder.put(m_row, m_column, cell());
        }
    }

    Cell cell()
    {
        if (m_type == "inlineStr") {
            return m_builder.text(m_inline.take());
        }
        if (m_value.empty() || m_type == "e") { // an error such as #N/A is no value
            return {};
        }
        if (m_type == "s") {
            const double place = numberOf(m_value, -1);
            return place >= 0 && place < static_cast<double>(m_texts.size()) ? m_texts[static_cast<std::size_t>(place)]
                                                                             : Cell();
        }
        if (m_type == "str") {
            return m_builder.text(m_value);
        }
        if (m_type == "b") {
            return m_value == "1" || m_value == "true";
        }
        if (m_type == "d") {
            return isoCell(m_value, m_builder);
        }
        const NumberMeaning meaning = m_format < m_formats.size() ? m_formats[m_format] : NumberMeaning::Number;
        return datedCell(numberOf(m_value), meaning, m_origin);
    }

    SheetBuilder& m_builder;
    const std::vector<Cell>& m_texts;
    const std::vector<NumberMeaning>& m_formats;
    Date m_origin;
    TextCollector m_inline;
    std::size_t m_row = 0;
    std::size_t m_column = 0;
    std::size_t m_nextRow = 0;
    std::size_t m_nextColumn = 0;
    std::string m_type;
    std::size_t m_format = 0;
    std::string m_value;
    bool m_inValue = false;
};

} // namespace

Status readXlsx(const Archive& archive, SheetBuilder& builder)
{
    std::string workbook = "xl/workbook.xml";
    WEIR_ASSIGN_OR_RETURN(const auto roots, relationsOf(archive, "", builder));
    for (const auto& [id, relation] : roots) {
        workbook = relation.kind == "officeDocument" ? relation.part : workbook;
    }
    std::vector<std::pair<std::string, std::string>> sheets; // name, id of the relation
    Date origin = dateFromCivil({1899, 12, 30});
    XmlEvents events;
    events.begin = [&](std::string_view name, const Attributes& attributes) {
        if (name == "sheet") {
            sheets.emplace_back(attribute(attributes, "name"), attribute(attributes, "id"));
        } else if (name == "workbookPr") {
            const std::string later = attribute(attributes, "date1904");
            origin = later == "1" || later == "true" ? dateFromCivil({1904, 1, 1}) : origin;
        }
    };
    events.end = [](std::string_view) {};
    events.text = [](std::string_view) {};
    WEIR_RETURN_IF_ERROR(builder.read(workbook, events));
    WEIR_ASSIGN_OR_RETURN(const auto relations, relationsOf(archive, workbook, builder));
    std::vector<Cell> texts;
    std::vector<NumberMeaning> formats;
    for (const auto& [id, relation] : relations) {
        if (relation.kind == "sharedStrings" && archive.has(relation.part)) {
            WEIR_RETURN_IF_ERROR(readTexts(relation.part, builder, texts));
        } else if (relation.kind == "styles" && archive.has(relation.part)) {
            WEIR_RETURN_IF_ERROR(readStyles(relation.part, builder, formats));
        }
    }
    for (const auto& [name, id] : sheets) {
        const auto relation = relations.find(id);
        if (relation != relations.end() && relation->second.kind == "worksheet") { // a chart has no cells
            builder.beginSheet(name);
            SheetReader reader(builder, texts, formats, origin);
            WEIR_RETURN_IF_ERROR(reader.read(relation->second.part));
        }
    }
    return {};
}

} // namespace weir::plugins::sources_spreadsheet
