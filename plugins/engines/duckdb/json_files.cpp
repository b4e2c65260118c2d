#include "core/base/file.h"
#include "core/base/json.h"
#include "core/types/value.h"
#include "plugins/engines/duckdb/csv_cells.h"
#include "plugins/engines/duckdb/csv_format.h"
#include "plugins/engines/duckdb/prepared_files.h"
#include "plugins/engines/duckdb/record_splitter.h"

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <fstream>
#include <map>
#include <simdjson.h>

namespace weir::plugins::engines_duckdb {
namespace {

using simdjson::dom::element;
using simdjson::dom::element_type;

/// Holds records against the columns that the scan wants.
class RecordCheck
{
public:
    RecordCheck(const Schema& schema, std::optional<TimeFormat> dates, std::optional<TimeFormat> instants)
        : m_dates(std::move(dates)), m_instants(std::move(instants))
    {
        for (const Field& field : schema.fields()) {
            m_types.emplace(field.name, field.type);
            m_hasDecimals = m_hasDecimals || field.type.kind() == TypeKind::Decimal;
        }
    }

    struct Fault
    {
        std::string column;
        std::string reason;
    };
    /// What is wrong with a record, or nothing.
    std::optional<Fault> check(std::string_view record)
    {
        element root;
        const auto error = m_parser.parse(record.data(), record.size()).get(root);
        if (error == simdjson::UTF8_ERROR) {
            return Fault{{}, "The record is not valid UTF-8."};
        }
        if (error) { // simdjson also refuses numbers that no machine type holds
            const Json slow = Json::parse(record, nullptr, false);
            return slow.is_discarded() ? Fault{{}, "The record is not valid JSON."} : checkSlowly(slow, record);
        }
        simdjson::dom::object object;
        if (root.get(object)) {
            return Fault{{}, "The record is no JSON object."};
        }
        for (const auto field : object) {
            const auto type = m_types.find(field.key);
            if (type != m_types.end() && !fits(field.value, type->second)) {
                return Fault{type->first, reasonOf(CsvFault::Value, type->first, type->second)};
            }
        }
        return m_hasDecimals ? checkDecimals(record) : std::nullopt;
    }

    /// Where numbers of decimal columns stand in a good record that DuckDB would round, because it reads them as
    /// floating point numbers: begin and length, ascending.
    std::vector<std::pair<std::size_t, std::size_t>> longDecimals(std::string_view record)
    {
        std::vector<std::pair<std::size_t, std::size_t>> places;
        if (m_hasDecimals) {
            eachDecimal(record, [&](const std::string&, const DataType&, std::string_view number, std::size_t begin) {
                if (isLong(number)) {
                    places.emplace_back(begin, number.size());
                }
                return true;
            });
        }
        return places;
    }
    /// Was there such a number in any record so far?
    [[nodiscard]] bool sawLongDecimals() const { return m_sawLongDecimals; }
    void forgetLongDecimals() { m_sawLongDecimals = false; }

private:
    static bool isLong(std::string_view number)
    {
        return std::count_if(number.begin(), number.end(), [](char c) { return c >= '0' && c <= '9'; }) > 15;
    }

    /// Visits the numbers, as they are written, of the decimal columns of a record that is known to be good JSON.
    template <class Visit>
    void eachDecimal(std::string_view record, Visit visit)
    {
        const simdjson::padded_string padded(record);
        simdjson::ondemand::document document;
        simdjson::ondemand::object object;
        if (m_lazyParser.iterate(padded).get(document) || document.get_object().get(object)) {
            return;
        }
        for (auto field : object) {
            std::string_view key;
            std::string_view token;
            if (field.unescaped_key().get(key)) {
                return;
            }
            const auto type = m_types.find(key);
            simdjson::ondemand::value value;
            if (type == m_types.end() || type->second.kind() != TypeKind::Decimal || field.value().get(value)) {
                continue;
            }
            token = value.raw_json_token();
            token = token.substr(0, token.find_last_not_of(" \t\r\n") + 1);
            const bool isNumber =
                !token.empty() && (token.front() == '-' || (token.front() >= '0' && token.front() <= '9'));
            if (isNumber &&
                !visit(type->first, type->second, token, static_cast<std::size_t>(token.data() - padded.data()))) {
                return;
            }
        }
    }

    /// For records with numbers of any length; whole numbers beyond 64 bits count as floating point ones here.
    std::optional<Fault> checkSlowly(const Json& record, std::string_view text)
    {
        if (!record.is_object()) {
            return Fault{{}, "The record is no JSON object."};
        }
        for (const auto& [name, value] : record.items()) {
            const auto type = m_types.find(name);
            if (type == m_types.end() || value.is_null()) {
                continue;
            }
            const TypeKind kind = type->second.kind();
            const bool machine =
                value.is_number_integer() && (!value.is_number_unsigned() || value.get<std::uint64_t>() <= INT64_MAX);
            element small;
            const std::string written = compactJson(value);
            const bool good = kind == TypeKind::Text || kind == TypeKind::JsonValue || kind == TypeKind::Null ||
                              (kind == TypeKind::List && value.is_array()) || (kind == TypeKind::Integer && machine) ||
                              ((kind == TypeKind::Number || kind == TypeKind::Decimal) && value.is_number()) ||
                              ((value.is_string() || value.is_boolean()) &&
                               !m_parser.parse(written.data(), written.size()).get(small) && fits(small, type->second));
            if (!good) {
                return Fault{type->first, reasonOf(CsvFault::Value, type->first, type->second)};
            }
        }
        return m_hasDecimals ? checkDecimals(text) : std::nullopt;
    }

    std::optional<Fault> checkDecimals(std::string_view record)
    {
        std::optional<Fault> fault;
        eachDecimal(record, [&](const std::string& name, const DataType& type, std::string_view number, std::size_t) {
            const DecimalText read = readDecimal(number, type.precision(), type.scale(), '.');
            if (read.fault) {
                fault = Fault{name, reasonOf(*read.fault, name, type)};
            }
            m_sawLongDecimals = m_sawLongDecimals || isLong(number);
            return !fault;
        });
        return fault;
    }

    [[nodiscard]] bool fits(const element& value, const DataType& type) const
    {
        const element_type kind = value.type();
        if (kind == element_type::NULL_VALUE) {
            return true;
        }
        const bool nested = kind == element_type::OBJECT || kind == element_type::ARRAY;
        const bool number = kind == element_type::INT64 || kind == element_type::UINT64 || kind == element_type::DOUBLE;
        std::string_view text;
        const bool isText = !value.get(text);
        switch (type.kind()) {
        case TypeKind::Integer:
        case TypeKind::Duration:
            return kind == element_type::INT64 || (isText && !isCode(text) && parses(text, TypeKind::Integer));
        case TypeKind::Number:
            return number || (isText && !isCode(text) && parses(text, type));
        case TypeKind::Decimal:
            return number || (isText && !readDecimal(text, type.precision(), type.scale(), '.').fault);
        case TypeKind::Boolean:
            return kind == element_type::BOOL || (isText && (text == "true" || text == "false"));
        case TypeKind::Date:
            return isText && (m_dates ? m_dates->parse(text).has_value() : parses(text, type));
        case TypeKind::Instant:
            return isText && (m_instants ? m_instants->parse(text).has_value() : parses(text, type));
        case TypeKind::List:
            return kind == element_type::ARRAY;
        case TypeKind::Text:
        case TypeKind::JsonValue:
        case TypeKind::Null:
            return true;
        }
        return !nested;
    }
    /// Leading zeros make a code of digits.
    static bool isCode(std::string_view text)
    {
        const std::string_view digits = text.substr(text.starts_with('-') ? 1 : 0);
        return digits.size() > 1 && digits[0] == '0' && digits[1] >= '0' && digits[1] <= '9';
    }
    static bool parses(std::string_view text, const DataType& type)
    {
        return !text.empty() && static_cast<bool>(parseValue(text, type));
    }

    simdjson::dom::parser m_parser;
    simdjson::ondemand::parser m_lazyParser;
    std::map<std::string, DataType, std::less<>> m_types;
    std::optional<TimeFormat> m_dates;
    std::optional<TimeFormat> m_instants;
    bool m_hasDecimals = false;
    bool m_sawLongDecimals = false;
};

std::optional<PreparedFile::Records> recordsOption(const engine::FileScan& scan)
{
    const auto option = scan.options.find("records");
    const std::string records =
        option != scan.options.end() && option->is_string() ? option->get<std::string>() : "auto";
    if (records == "array") {
        return PreparedFile::Records::Array;
    }
    if (records == "newline" || scan.format == "ndjson") {
        return PreparedFile::Records::Newline;
    }
    return std::nullopt;
}

/// Writes the records of `file` that are not in `rejectedRecords` (ascending) line by line; long decimals in quotes,
/// which DuckDB reads digit by digit.
Status copyWithout(const std::string& file, Encoding encoding, std::optional<PreparedFile::Records> kind,
                   const std::vector<std::int64_t>& rejectedRecords, RecordCheck& check,
                   const std::filesystem::path& to, const RunContext& context)
{
    WEIR_ASSIGN_OR_RETURN(std::unique_ptr<TextInput> reader, TextInput::open(file, encoding));
    RecordSplitter splitter(std::move(reader), kind);
    std::ofstream output(to, std::ios::binary);
    std::string_view record;
    std::string line;
    for (std::int64_t number = 0;; ++number) {
        WEIR_ASSIGN_OR_RETURN(const bool more, splitter.next(record));
        if (!more) {
            break;
        }
        if (number % 4096 == 0 && context.stopped()) {
            return cancelled();
        }
        if (!std::binary_search(rejectedRecords.begin(), rejectedRecords.end(), number)) {
            line.assign(record);
            const auto decimals = check.longDecimals(record);
            for (auto place = decimals.rbegin(); place != decimals.rend(); ++place) {
                line.insert(place->first + place->second, 1, '"');
                line.insert(place->first, 1, '"');
            }
            // Line breaks between the parts of an array's element are white space.
            std::replace_if(
                line.begin(), line.end(), [](char c) { return c == '\n' || c == '\r'; }, ' ');
            output << line << '\n';
        }
    }
    output.close();
    return output ? Status() : Status(fileError(ENOSPC, to));
}

Result<PreparedFile> prepare(const std::string& file, const engine::FileScan& scan, RecordCheck& check,
                             const TemporaryPath& temporary, std::vector<engine::RejectedRow>& rejected,
                             const RunContext& context)
{
    const std::optional<PreparedFile::Records> kind = recordsOption(scan);
    WEIR_ASSIGN_OR_RETURN(const Encoding encoding, encodingNamed(textOption(scan.options, "encoding", "")));
    WEIR_ASSIGN_OR_RETURN(std::unique_ptr<TextInput> reader, TextInput::open(file, encoding));
    check.forgetLongDecimals();
    RecordSplitter splitter(std::move(reader), kind);
    PreparedFile prepared{file, file, PreparedFile::Records::Newline, 0};
    std::vector<std::int64_t> bad;
    std::string_view record;
    for (std::int64_t number = 0;; ++number) {
        WEIR_ASSIGN_OR_RETURN(const bool more, splitter.next(record));
        if (!more) {
            break;
        }
        if (number % 4096 == 0 && context.stopped()) {
            return cancelled();
        }
        prepared.longestRecord = std::max(prepared.longestRecord, static_cast<std::int64_t>(record.size()));
        if (auto fault = check.check(record)) {
            bad.push_back(number);
            if (static_cast<std::int64_t>(bad.size()) <= engine::kMaxRejectedRows) {
                rejected.push_back({file, splitter.line(), fault->column, fault->reason, std::string(record)});
            }
        }
    }
    if (static_cast<std::int64_t>(bad.size()) > engine::kMaxRejectedRows) {
        rejected.back().more = static_cast<std::int64_t>(bad.size()) - engine::kMaxRejectedRows;
    }
    prepared.records = splitter.kind();
    if (splitter.brokenEnd()) {
        rejected.push_back(
            {file, splitter.line(), {}, "The file's JSON array is not closed, or something stands behind it.", {}});
    }
    if (!bad.empty() || splitter.brokenEnd() || check.sawLongDecimals() || encoding != Encoding::Utf8) {
        const std::filesystem::path copy = temporary(".ndjson");
        WEIR_RETURN_IF_ERROR(copyWithout(file, encoding, kind, bad, check, copy, context));
        prepared.read = copy.string();
        prepared.records = PreparedFile::Records::Newline;
    }
    return prepared;
}

} // namespace

Result<std::vector<PreparedFile>> prepareJson(const std::vector<std::string>& files, const engine::FileScan& scan,
                                              const Schema& schema, const TemporaryPath& temporary,
                                              std::vector<engine::RejectedRow>& rejected, const RunContext& context)
{
    WEIR_ASSIGN_OR_RETURN(std::optional<TimeFormat> dates, formatOption(scan.options, "dateFormat"));
    WEIR_ASSIGN_OR_RETURN(std::optional<TimeFormat> instants, formatOption(scan.options, "timestampFormat"));
    RecordCheck check(schema, std::move(dates), std::move(instants));
    std::vector<PreparedFile> prepared;
    for (const std::string& file : files) {
        WEIR_ASSIGN_OR_RETURN(PreparedFile next, prepare(file, scan, check, temporary, rejected, context));
        prepared.push_back(std::move(next));
    }
    return prepared;
}

} // namespace weir::plugins::engines_duckdb
