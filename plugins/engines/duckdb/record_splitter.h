#pragma once

#include "plugins/engines/duckdb/prepared_files.h"
#include "plugins/engines/duckdb/text_input.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace weir::plugins::engines_duckdb {

/// Cuts a JSON file into records: the lines of an NDJSON file, or the elements of one array, without parsing them.
class RecordSplitter
{
public:
    /// `kind` unset: an array when the first character that is no white space is '['.
    RecordSplitter(std::unique_ptr<TextInput> reader, std::optional<PreparedFile::Records> kind)
        : m_reader(std::move(reader)), m_kind(kind)
    {}
    /// The next record, or false at the end. `record` is valid until the next call.
    [[nodiscard]] Result<bool> next(std::string_view& record);
    [[nodiscard]] std::int64_t line() const { return m_recordLine; } ///< On which the last record begins, from 1.
    [[nodiscard]] PreparedFile::Records kind() const { return m_kind.value_or(PreparedFile::Records::Newline); }
    /// True when an array was not closed, or something stood behind it.
    [[nodiscard]] bool brokenEnd() const { return m_brokenEnd; }

private:
    /// Makes at least one more byte available; false at the end of the file.
    Result<bool> fill();
    Result<bool> nextLine(std::string_view& record);
    Result<bool> nextElement(std::string_view& record);
    Result<bool> skipSpace();

    std::unique_ptr<TextInput> m_reader;
    std::optional<PreparedFile::Records> m_kind;
    std::string m_buffer;
    std::size_t m_at = 0; ///< Where the rest begins in the buffer.
    std::int64_t m_line = 1;
    std::int64_t m_recordLine = 1;
    bool m_started = false;
    bool m_insideArray = false;
    bool m_brokenEnd = false;
};

} // namespace weir::plugins::engines_duckdb
