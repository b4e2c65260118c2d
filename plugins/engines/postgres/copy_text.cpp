#include "plugins/engines/postgres/copy_text.h"

#include "core/base/json.h"

#include <charconv>
#include <cmath>
#include <limits>

namespace weir::plugins::engines_postgres {
namespace {

Error unreadable(const Field& field)
{
    return {ErrorCode::InvalidInput,
            "postgres.cell",
            "The server gave a value for {column} that is out of the range of {type}.",
            {{"column", field.name}, {"type", toText(field.type)}}};
}

/// The next cell of a line, unescaped into `buffer` when it has escapes; `isNull` for \N.
std::string_view nextCell(std::string_view line, std::size_t& at, std::string& buffer, bool& isNull)
{
    const std::size_t end = std::min(line.find('\t', at), line.size());
    const std::string_view raw = line.substr(at, end - at);
    at = end + 1;
    isNull = raw == "\\N";
    if (isNull || raw.find('\\') == std::string_view::npos) {
        return raw;
    }
    buffer.clear();
    for (std::size_t i = 0; i < raw.size(); ++i) {
        if (raw[i] != '\\' || i + 1 == raw.size()) {
            buffer += raw[i];
            continue;
        }
        switch (raw[++i]) {
        case 'n':
            buffer += '\n';
            break;
        case 't':
            buffer += '\t';
            break;
        case 'r':
            buffer += '\r';
            break;
        case 'b':
            buffer += '\b';
            break;
        case 'f':
            buffer += '\f';
            break;
        case 'v':
            buffer += '\v';
            break;
        default:
            buffer += raw[i];
            break;
        }
    }
    return buffer;
}

Status appendCell(std::string_view text, const Field& field, Column& column)
{
    switch (field.type.kind()) {
    case TypeKind::Text:
    case TypeKind::JsonValue:
    case TypeKind::List:
        column.texts.append(text);
        break;
    case TypeKind::Boolean:
        column.integers.push_back(text == "t" ? 1 : 0);
        break;
    case TypeKind::Number: {
        double number = 0;
        if (text == "NaN") {
            number = std::numeric_limits<double>::quiet_NaN();
        } else if (text.ends_with("Infinity")) {
            number = text.starts_with('-') ? -HUGE_VAL : HUGE_VAL;
        } else if (std::from_chars(text.data(), text.data() + text.size(), number).ec != std::errc{}) {
            return unreadable(field);
        }
        column.numbers.push_back(number);
        break;
    }
    default: {
        const Result<Value> value = parseValue(text, field.type);
        if (!value) {
            return unreadable(field);
        }
        column.append(*value);
        return {};
    }
    }
    if (!column.valid.empty()) {
        column.valid.push_back(1);
    }
    return {};
}

void writeEscaped(std::string_view text, std::string& out)
{
    for (const char c : text) {
        switch (c) {
        case '\\':
            out += "\\\\";
            break;
        case '\n':
            out += "\\n";
            break;
        case '\r':
            out += "\\r";
            break;
        case '\t':
            out += "\\t";
            break;
        default:
            out += c;
            break;
        }
    }
}

/// A JSON array as PostgreSQL writes arrays: {"a",NULL,"b"}.
std::string arrayText(std::string_view json)
{
    const Json list = Json::parse(json, nullptr, false);
    std::string text = "{";
    for (const Json& item : list.is_array() ? list : Json::array()) {
        text += text.size() > 1 ? "," : "";
        if (item.is_null()) {
            text += "NULL";
            continue;
        }
        text += '"';
        for (const char c : item.is_string() ? item.get<std::string>() : compactJson(item)) {
            if (c == '"' || c == '\\') {
                text += '\\';
            }
            text += c;
        }
        text += '"';
    }
    return text + '}';
}

} // namespace

Status appendCopyRow(std::string_view line, RowBatch& batch)
{
    if (line.ends_with('\n')) {
        line.remove_suffix(1);
    }
    std::size_t at = 0;
    std::string buffer;
    for (std::size_t i = 0; i < batch.columns().size(); ++i) {
        bool null = false;
        const std::string_view cell = nextCell(line, at, buffer, null);
        if (null) {
            batch.columns()[i].appendNull();
            continue;
        }
        WEIR_RETURN_IF_ERROR(appendCell(cell, batch.schema()[i], batch.columns()[i]));
    }
    return {};
}

Status writeCopyRow(const RowBatch& batch, std::size_t row, std::string& out)
{
    for (std::size_t i = 0; i < batch.columns().size(); ++i) {
        out += i > 0 ? "\t" : "";
        const Column& column = batch.column(i);
        if (column.isNull(row)) {
            out += "\\N";
            continue;
        }
        switch (column.type.kind()) {
        case TypeKind::Text:
        case TypeKind::JsonValue:
            if (column.texts[row].find('\0') != std::string_view::npos) {
                return Error(
                    ErrorCode::InvalidInput, "postgres.zero",
                    "A text of the column {column} holds a zero character, which PostgreSQL cannot store. Remove it "
                    "with replace() before, or run in DuckDB.",
                    {{"column", batch.schema()[i].name}});
            }
            writeEscaped(column.texts[row], out);
            break;
        case TypeKind::List:
            writeEscaped(arrayText(column.texts[row]), out);
            break;
        case TypeKind::Boolean:
            out += column.integers[row] != 0 ? 't' : 'f';
            break;
        default:
            out += toText(column.value(row));
            break;
        }
    }
    out += '\n';
    return {};
}

} // namespace weir::plugins::engines_postgres
