#include "plugins/sources/file/json_detect.h"

#include "plugins/sources/file/type_guess.h"

#include <algorithm>
#include <map>
#include <string_view>

namespace weir::plugins::sources_file {
namespace {

constexpr std::size_t kCells = 200;
constexpr std::size_t kInnerCells = 1'000; ///< Of documents, which have several values each.

struct Observed
{
    bool boolean = false;
    bool text = false;
    bool nested = false;
    bool number = false;
    TypeGuess numbers;
    TypeGuess texts;
    std::vector<std::string> cells;

    [[nodiscard]] DataType type() const
    {
        const int kinds = (boolean ? 1 : 0) + (text ? 1 : 0) + (number ? 1 : 0);
        if (nested) {
            return TypeKind::JsonValue;
        }
        if (kinds == 1 && boolean) {
            return TypeKind::Boolean;
        }
        if (kinds == 1 && number) {
            return numbers.type({}, {});
        }
        if (kinds == 1) { // numbers in quotes are meant as text
            const DataType guess = texts.type({}, {});
            const bool time = guess.kind() == TypeKind::Date || guess.kind() == TypeKind::Instant;
            return time ? guess : DataType(TypeKind::Text);
        }
        return TypeKind::Text;
    }
};

/// Notes the values of the fields of one record as it is parsed; numbers as they are written.
class RecordReader final : public nlohmann::json_sax<Json>
{
public:
    std::vector<std::string> order;
    std::map<std::string, Observed> fields;

    bool null() override { return true; }
    bool boolean(bool value) override
    {
        note([&](Observed& field) { field.boolean = true, addCell(field, value ? "true" : "false"); });
        return true;
    }
    bool number_integer(number_integer_t value) override { return number(std::to_string(value)); }
    bool number_unsigned(number_unsigned_t value) override { return number(std::to_string(value)); }
    bool number_float(number_float_t, const string_t& text) override
    {
        // The reader hands out the text as it gave it to strtod: with the decimal comma of the locale.
        std::string plain = text;
        std::replace(plain.begin(), plain.end(), ',', '.');
        return number(plain);
    }
    bool string(string_t& value) override
    {
        note([&](Observed& field) {
            field.text = true;
            field.texts.add(value);
            addCell(field, value);
        });
        inside('"' + value + '"');
        return true;
    }
    bool binary(binary_t&) override { return false; }
    bool start_object(std::size_t) override { return open(); }
    bool start_array(std::size_t) override { return m_depth > 0 && open(); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }
    bool key(string_t& name) override
    {
        if (m_depth == 1) {
            m_field = name;
            if (!fields.contains(name)) {
                order.push_back(name);
                fields[name];
            }
        }
        m_inner = name;
        return true;
    }
    bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) override { return false; }
    void restart() { m_depth = 0; }

private:
    template <class Change>
    void note(Change change)
    {
        if (m_depth == 1) {
            change(fields[m_field]);
        }
    }
    static void addCell(Observed& field, const std::string& cell)
    {
        if (field.cells.size() < kCells) {
            field.cells.push_back(cell);
        }
    }
    bool number(const std::string& text)
    {
        note([&](Observed& field) {
            field.number = true;
            field.numbers.add(text);
            addCell(field, text);
        });
        inside(text);
        return true;
    }
    /// What stands in a document is a cell of its column too: it may be about somebody.
    void inside(const std::string& value)
    {
        if (m_depth > 1 && fields[m_field].cells.size() < kInnerCells) {
            fields[m_field].cells.push_back("{\"" + m_inner + "\":" + value + '}');
        }
    }
    bool open()
    {
        note([](Observed& field) { field.nested = true; });
        ++m_depth;
        return true;
    }
    bool close()
    {
        --m_depth;
        return true;
    }

    int m_depth = 0;
    std::string m_field;
    std::string m_inner; ///< The last key, at any depth.
};

/// The elements of a JSON array, as far as the text goes.
std::vector<std::string_view> elementsOf(std::string_view text)
{
    std::vector<std::string_view> elements;
    int depth = 0;
    bool quoted = false;
    std::size_t begin = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (quoted) {
            i += c == '\\' ? 1U : 0U;
            quoted = c != '"';
        } else if (c == '"') {
            quoted = true;
        } else if (c == '{' || c == '[') {
            if (++depth == 2) {
                begin = i;
            }
        } else if (c == '}' || c == ']') {
            if (--depth == 1) {
                elements.push_back(text.substr(begin, i + 1 - begin));
            }
        }
    }
    return elements;
}

std::vector<std::string_view> linesOf(const Sample& sample)
{
    std::vector<std::string_view> lines;
    const std::string_view text = sample.text;
    std::size_t begin = 0;
    while (begin < text.size()) {
        const std::size_t end = text.find('\n', begin);
        if (end == std::string_view::npos && !sample.complete) {
            break;
        }
        const std::string_view line = text.substr(begin, std::min(end, text.size()) - begin);
        if (line.find_first_not_of(" \t\r") != std::string_view::npos) {
            lines.push_back(line);
        }
        begin = end == std::string_view::npos ? text.size() : end + 1;
    }
    return lines;
}

} // namespace

Result<JsonShape> detectJson(const Sample& sample, const std::filesystem::path& file, std::size_t records)
{
    JsonShape shape;
    const std::size_t first = sample.text.find_first_not_of(" \t\r\n");
    if (first == std::string::npos) {
        return shape;
    }
    const Error wrongShape(ErrorCode::InvalidInput, "source.file.jsonShape",
                           "{file} must hold an array of objects, or one object per line. Other JSON cannot be read as "
                           "rows.",
                           {{"file", file.string()}});
    std::vector<std::string_view> texts;
    if (sample.text[first] == '[') {
        texts = elementsOf(sample.text);
    } else if (sample.text[first] == '{') {
        shape.newlineDelimited = true;
        texts = linesOf(sample);
        if (!texts.empty() && !Json::accept(texts.front())) { // one object over many lines
            return wrongShape;
        }
    } else {
        return wrongShape;
    }
    RecordReader reader;
    for (const std::string_view text : texts) {
        if (shape.records >= records) {
            break;
        }
        ++shape.records;
        reader.restart();
        shape.broken += Json::sax_parse(text, &reader) ? 0U : 1U;
    }
    if (reader.order.empty() && shape.records > 0) {
        return wrongShape;
    }
    for (const std::string& name : reader.order) {
        shape.schema.add({shape.schema.freeName(name), reader.fields[name].type()});
        shape.cells.push_back(reader.fields[name].cells);
    }
    return shape;
}

} // namespace weir::plugins::sources_file
