#include "core/base/file.h"
#include "core/types/value.h"
#include "plugins/engines/duckdb/prepared_files.h"
#include "plugins/engines/duckdb/record_splitter.h"

#include <algorithm>
#include <cerrno>
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
    RecordCheck(const Schema& schema, const Json& options)
    {
        const auto set = [&](const char* key) {
            const auto found = options.find(key);
            return found != options.end() && found->is_string() && !found->get<std::string>().empty();
        };
        m_ownDates = set("dateFormat");
        m_ownInstants = set("timestampFormat");
        for (const Field& field : schema.fields()) {
            m_types.emplace(field.name, field.type);
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
        if (error) {
            return Fault{{}, "The record is not valid JSON."};
        }
        simdjson::dom::object object;
        if (root.get(object)) {
            return Fault{{}, "The record is no JSON object."};
        }
        for (const auto field : object) {
            const auto type = m_types.find(field.key);
            if (type != m_types.end() && !fits(field.value, type->second)) {
                return Fault{type->first, "The value of the column " + type->first + " cannot be read as " +
                                              toText(type->second) + "."};
            }
        }
        return std::nullopt;
    }

private:
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
            return kind == element_type::INT64 || (isText && parses(text, TypeKind::Integer));
        case TypeKind::Number:
        case TypeKind::Decimal:
            return number || (isText && parses(text, type));
        case TypeKind::Boolean:
            return kind == element_type::BOOL || (isText && (text == "true" || text == "false"));
        case TypeKind::Date:
            return isText && (m_ownDates || parses(text, type));
        case TypeKind::Instant:
            return isText && (m_ownInstants || parses(text, type));
        case TypeKind::List:
            return kind == element_type::ARRAY;
        case TypeKind::Text:
        case TypeKind::JsonValue:
        case TypeKind::Null:
            return true;
        }
        return !nested;
    }
    static bool parses(std::string_view text, const DataType& type)
    {
        return !text.empty() && static_cast<bool>(parseValue(text, type));
    }

    simdjson::dom::parser m_parser;
    std::map<std::string, DataType, std::less<>> m_types;
    bool m_ownDates = false;
    bool m_ownInstants = false;
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

/// Writes the records of `file` that are not in `rejectedRecords` (ascending) line by line.
Status copyWithout(const std::string& file, std::optional<PreparedFile::Records> kind,
                   const std::vector<std::int64_t>& rejectedRecords, const std::filesystem::path& to,
                   const RunContext& context)
{
    WEIR_ASSIGN_OR_RETURN(std::unique_ptr<ByteReader> reader, ByteReader::open(file));
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
    WEIR_ASSIGN_OR_RETURN(std::unique_ptr<ByteReader> reader, ByteReader::open(file));
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
    prepared.records = splitter.kind();
    if (splitter.brokenEnd()) {
        rejected.push_back(
            {file, splitter.line(), {}, "The file's JSON array is not closed, or something stands behind it.", {}});
    }
    if (!bad.empty() || splitter.brokenEnd()) {
        const std::filesystem::path copy = temporary(".ndjson");
        WEIR_RETURN_IF_ERROR(copyWithout(file, kind, bad, copy, context));
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
    RecordCheck check(schema, scan.options);
    std::vector<PreparedFile> prepared;
    for (const std::string& file : files) {
        WEIR_ASSIGN_OR_RETURN(PreparedFile next, prepare(file, scan, check, temporary, rejected, context));
        prepared.push_back(std::move(next));
    }
    return prepared;
}

} // namespace weir::plugins::engines_duckdb
