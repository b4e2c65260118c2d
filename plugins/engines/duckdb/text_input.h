#pragma once

#include "plugins/engines/duckdb/byte_reader.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>

namespace weir::plugins::engines_duckdb {

enum class Encoding
{
    Utf8,
    Latin1, ///< Windows-1252, which is what programs mean when they say Latin-1: the same, with the euro sign.
    Utf16
};

/// "utf-8" (or empty), "latin-1", "utf-16"; another name is an error that says which are known.
[[nodiscard]] Result<Encoding> encodingNamed(const std::string& name);

/// Reads a file as UTF-8 text from its beginning to its end: unpacked, decoded, without byte order mark.
///
/// UTF-8 passes as it is, valid or not. What means nothing in UTF-16 (half a surrogate pair, half a character) becomes
/// the byte FF, which is never UTF-8, so that the record is refused like any broken one.
class TextInput
{
public:
    [[nodiscard]] static Result<std::unique_ptr<TextInput>> open(const std::string& path, Encoding encoding);
    /// Fills `buffer` with up to `size` bytes; 0 at the end. `size` must be at least 8.
    [[nodiscard]] Result<std::size_t> read(char* buffer, std::size_t size);
    /// Goes back to a place that was read before, counted in bytes of the text.
    [[nodiscard]] Status rewindTo(std::int64_t offset);
    /// Bytes of the file (packed and coded as it is) that have been read.
    [[nodiscard]] std::int64_t consumed() const { return m_reader->consumed(); }

private:
    TextInput(std::string path, Encoding encoding) : m_path(std::move(path)), m_encoding(encoding) {}
    Status start();
    /// Moves more bytes of the file into m_raw; false at its end.
    Result<bool> fill();
    std::size_t fromLatin1(char* buffer, std::size_t size);
    std::size_t fromUtf16(char* buffer, std::size_t size);

    std::string m_path;
    Encoding m_encoding;
    std::unique_ptr<ByteReader> m_reader;
    std::string m_raw;  ///< Read and not yet decoded.
    std::string m_kept; ///< Decoded and not yet handed out, after a rewind.
    std::size_t m_at = 0;
    bool m_ended = false;
    bool m_bigEndian = false;
};

} // namespace weir::plugins::engines_duckdb
