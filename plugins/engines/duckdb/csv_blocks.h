#pragma once

#include "core/base/run_context.h"
#include "plugins/engines/duckdb/csv_format.h"

#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace weir::plugins::engines_duckdb {

/// What is wrong with a record.
enum class CsvFault
{
    OpenQuote,  ///< A quote is never closed.
    AfterQuote, ///< Text follows a closing quote.
    TooLong,
    TooFew,
    TooMany,
    Encoding,
    Value,
    Decimals,
    Range,
    LeadingZeros
};

/// A stretch of whole records of one file. `text` ends with a line break, and kPadding more bytes may be read behind
/// it.
struct CsvBlock
{
    static constexpr std::size_t kPadding = 64;
    std::string buffer; ///< `size` bytes, then the padding and what is of no meaning.
    std::size_t size = 0;
    bool quoted = true; ///< A quote may be in it.
    std::size_t file = 0;
    std::int64_t line = 1; ///< Of the file, from 1, on which the text begins.
    [[nodiscard]] std::string_view text() const { return std::string_view(buffer).substr(0, size); }
};

/// Cuts files into blocks, one after the other. Calls may come from any thread; reading and cutting are serial and
/// quick (the bytes are searched for line breaks and quotes only), parsing is the callers' part.
///
/// Records without an end are faults: one longer than the longest line, and one whose quote is never closed. The latter
/// costs its first line only, reading goes on with the line after it.
class CsvBlocks
{
public:
    /// Told of a record that is in no block: its file, its line, its fault, and its text (or the beginning of it).
    using OnFault = std::function<void(std::size_t file, std::int64_t line, CsvFault fault, std::string text)>;

    CsvBlocks(std::vector<std::string> files, const CsvFormat& format, OnFault onFault, const RunContext& context);
    /// Fills `block`; false when all files are read.
    [[nodiscard]] Result<bool> next(CsvBlock& block);
    /// Bytes of all files that have been read so far.
    [[nodiscard]] std::int64_t consumed() const;

private:
    Result<bool> nextOfFile(CsvBlock& block);
    Status openNext();
    /// Passes over the lines to skip and the header.
    Status skipHead();
    /// What is read and not handed out; begins with a record.
    [[nodiscard]] std::string_view text() const { return std::string_view(m_buffer).substr(0, m_size); }
    /// Reads about `bytes` more behind the text; m_final is set at the end of the file.
    Status more(std::size_t bytes);
    /// Takes the first `size` bytes off the text.
    void drop(std::size_t size);
    /// Reports the record at the front, which is longer than allowed, and passes over it.
    Status passLong();
    /// Reports the first line of the front, whose quote is not closed, and passes over it.
    void passLine();

    std::vector<std::string> m_files;
    CsvFormat m_format;
    OnFault m_onFault;
    RunContext m_context;
    mutable std::mutex m_mutex;
    std::unique_ptr<TextInput> m_input;
    std::size_t m_file = 0;     ///< Index of the open file.
    std::size_t m_opened = 0;   ///< Files opened so far.
    std::int64_t m_before = 0;  ///< Bytes of the files that are done.
    std::string m_buffer;       ///< The text, then room: it only grows, since a string that grows is cleared.
    std::size_t m_size = 0;     ///< Of the text.
    std::int64_t m_offset = 0;  ///< Where the text begins in the file's.
    std::int64_t m_line = 1;    ///< On which the text begins.
    bool m_final = false;       ///< The text reaches to the end of the file.
    bool m_afterReturn = false; ///< What was dropped last ended with a CR.
};

/// Line breaks in `text`: LF, CR LF or CR.
[[nodiscard]] std::int64_t countLines(std::string_view text);

} // namespace weir::plugins::engines_duckdb
