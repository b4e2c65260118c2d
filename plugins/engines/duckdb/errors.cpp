#include "plugins/engines/duckdb/errors.h"

#include "core/base/run_context.h"
#include "plugins/engines/duckdb/functions.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace weir::plugins::engines_duckdb {
namespace {

bool has(std::string_view text, std::string_view part)
{
    return text.find(part) != std::string_view::npos;
}

/// The number after "LINE ", or 0.
int lineIn(std::string_view message)
{
    const std::size_t at = message.rfind("LINE ");
    int line = 0;
    if (at != std::string_view::npos) {
        std::from_chars(message.data() + at + 5, message.data() + message.size(), line);
    }
    return line;
}

/// What stands between `before` and `after`, when it is a plain name (a column, table or type, never a value).
std::string between(std::string_view message, std::string_view before, std::string_view after)
{
    const std::size_t begin = message.find(before);
    if (begin == std::string_view::npos) {
        return {};
    }
    const std::size_t start = begin + before.size();
    const std::size_t end = message.find(after, start);
    return std::string(message.substr(start, std::min(end, message.size()) - start));
}

std::string firstLineOf(std::string_view text)
{
    return std::string(text.substr(0, text.find('\n')));
}

std::string typeWord(std::string_view engineType)
{
    if (engineType.starts_with("INT") || engineType == "BIGINT") {
        return "integer";
    }
    if (engineType.starts_with("DECIMAL")) {
        return "decimal";
    }
    if (engineType == "DOUBLE" || engineType == "FLOAT") {
        return "number";
    }
    if (engineType.starts_with("TIMESTAMP")) {
        return "instant";
    }
    if (engineType == "DATE") {
        return "date";
    }
    return engineType == "BOOLEAN" || engineType == "BOOL" ? "boolean" : std::string("that type");
}

Error conversion(std::string_view message)
{
    const std::string column = firstLineOf(between(message, "from source column ", "\n"));
    std::string type = between(message, " to ", " when casting");
    if (type.empty() || type.size() > 24) {
        type.clear();
    }
    if (!column.empty()) {
        return {ErrorCode::InvalidInput,
                "duckdb.conversionColumn",
                "A value of the column {column} cannot be read as {type}. Use try_cast to get NULL instead, or filter "
                "such rows "
                "out before.",
                {{"column", column}, {"type", typeWord(type)}}};
    }
    return {ErrorCode::InvalidInput,
            "duckdb.conversion",
            "A value cannot be read as {type}. Use try_cast to get NULL instead, or filter such rows out before.",
            {{"type", typeWord(type)}}};
}

Error classify(const Failure& failure)
{
    const std::string_view message = failure.message;
    if (has(message, "No space left on device") || has(message, "max_temp_directory_size") ||
        has(message, "failed to offload data block")) {
        return {
            ErrorCode::Io, "duckdb.diskFull",
            "The disk is full: there is no room for the result or for data larger than memory. Free some space and run "
            "again; nothing was lost."};
    }
    if (has(message, "Permission denied")) {
        return {ErrorCode::Io, "duckdb.denied",
                "A file or folder may not be read or written. Check the permissions of the files of this step."};
    }
    switch (failure.type) {
    case DUCKDB_ERROR_OUT_OF_MEMORY:
        return {ErrorCode::Unavailable, "duckdb.memory",
                "There is not enough memory for this step, even with the spill folder. Close other programs, raise the "
                "memory "
                "limit, or filter and select columns earlier."};
    case DUCKDB_ERROR_CONVERSION:
        return conversion(message);
    case DUCKDB_ERROR_OUT_OF_RANGE:
        return {ErrorCode::InvalidInput, "duckdb.range",
                "A number becomes too large for its type. Cast to a decimal or a number before computing."};
    case DUCKDB_ERROR_DIVIDE_BY_ZERO:
        return {ErrorCode::InvalidInput, "duckdb.divideByZero",
                "A number is divided by zero. Use nullif(x, 0) as the divisor."};
    case DUCKDB_ERROR_PARSER:
    case DUCKDB_ERROR_SYNTAX:
        return {ErrorCode::InvalidInput,
                "duckdb.syntax",
                "The SQL cannot be read near {near}. Check the text at that place.",
                {{"near", firstLineOf(between(message, "near ", "\n"))}}};
    case DUCKDB_ERROR_BINDER:
    case DUCKDB_ERROR_CATALOG:
        if (has(message, "Table with name ")) {
            return {ErrorCode::NotFound,
                    "duckdb.table",
                    "There is no table {table}. Check its name, or read it again with a source.",
                    {{"table", between(message, "Table with name ", " does not")}}};
        }
        if (has(message, "Referenced column ")) {
            return {ErrorCode::NotFound,
                    "duckdb.column",
                    "There is no column {column} here. Check the names of the columns of the inputs.",
                    {{"column", between(message, "Referenced column \"", "\" not found")}}};
        }
        return {ErrorCode::InvalidInput,
                "duckdb.binder",
                "The SQL does not fit its inputs: {reason}",
                {{"reason", firstLineOf(message.substr(std::min(message.size(), message.find(": ") + 2)))}}};
    case DUCKDB_ERROR_PERMISSION:
        return {ErrorCode::Denied, "duckdb.permission",
                "The SQL uses something that is switched off: extensions, other databases and changes are not allowed "
                "here."};
    case DUCKDB_ERROR_IO:
        return {ErrorCode::Io, "duckdb.io",
                "A file could not be read or written. Check that it exists, is complete and is of the format that was "
                "chosen."};
    case DUCKDB_ERROR_INVALID_INPUT:
        if (has(message, "Malformed JSON")) {
            return {ErrorCode::InvalidInput, "duckdb.json",
                    "A JSON file is broken. Check that each line, or the whole file, is one JSON document."};
        }
        if (has(message, "arquet")) {
            return {ErrorCode::InvalidInput, "duckdb.parquet",
                    "A Parquet file is broken or is no Parquet file. Write it again, or choose the right format."};
        }
        break;
    default:
        break;
    }
    return {ErrorCode::Internal,
            "duckdb.failed",
            "DuckDB could not run this step (kind {kind}). Try with fewer steps; if it goes on, please report it.",
            {{"kind", std::to_string(static_cast<int>(failure.type))}}};
}

const sql::Part* partOf(std::string_view message, const sql::Script& script, int firstLine)
{
    if (const int line = lineIn(message); line > 0) {
        return script.at(line - firstLine + 1);
    }
    return nullptr;
}

/// The part that calls a function, when no other does.
const sql::Part* onlyCaller(const sql::Script& script, std::string_view function)
{
    const std::string call = std::string(function) + '(';
    const sql::Part* caller = nullptr;
    for (std::size_t at = script.sql.find(call); at != std::string::npos; at = script.sql.find(call, at + 1)) {
        const auto line =
            1 + std::count(script.sql.begin(), script.sql.begin() + static_cast<std::ptrdiff_t>(at), '\n');
        const sql::Part* part = script.at(static_cast<int>(line));
        if (caller && part && part->node != caller->node) {
            return nullptr;
        }
        caller = part ? part : caller;
    }
    return caller;
}

} // namespace

Error explain(const Failure& failure, const sql::Script* script, int firstLine)
{
    if (failure.type == DUCKDB_ERROR_INTERRUPT || has(failure.message, "INTERRUPT Error")) {
        return cancelled();
    }
    const std::string_view message = failure.message;
    const sql::Part* part = script ? partOf(message, *script, firstLine) : nullptr;
    std::optional<Error> error;
    if (const std::size_t mark = message.find(kFunctionErrorMark); mark != std::string_view::npos) {
        const std::string_view rest = message.substr(mark + kFunctionErrorMark.size());
        const std::size_t colon = std::min(rest.find(": "), rest.size());
        error = Error(ErrorCode::InvalidInput, "duckdb.function.failed", "{reason}",
                      {{"reason", firstLineOf(rest.substr(std::min(colon + 2, rest.size())))}});
        part = script ? onlyCaller(*script, rest.substr(0, colon)) : nullptr;
    } else {
        error = classify(failure);
    }
    return part ? std::move(*error).inNode(part->node.str()) : *std::move(error);
}

Failure prepareFailure(std::string message)
{
    Failure failure{DUCKDB_ERROR_BINDER, std::move(message)};
    if (failure.message.starts_with("Parser Error")) {
        failure.type = DUCKDB_ERROR_PARSER;
    } else if (failure.message.starts_with("Catalog Error")) {
        failure.type = DUCKDB_ERROR_CATALOG;
    } else if (failure.message.starts_with("IO Error")) {
        failure.type = DUCKDB_ERROR_IO;
    } else if (failure.message.starts_with("Conversion Error")) {
        failure.type = DUCKDB_ERROR_CONVERSION;
    } else if (failure.message.starts_with("Invalid Input Error")) {
        failure.type = DUCKDB_ERROR_INVALID_INPUT;
    }
    return failure;
}

} // namespace weir::plugins::engines_duckdb
