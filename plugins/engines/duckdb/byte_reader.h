#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>

namespace weir::plugins::engines_duckdb {

/// Reads the bytes of a file one after the other; gzip and Zstandard are recognised by their first bytes and unpacked.
class ByteReader
{
public:
    virtual ~ByteReader() = default;
    [[nodiscard]] static Result<std::unique_ptr<ByteReader>> open(const std::string& path);
    /// Fills `buffer` with up to `size` bytes; 0 at the end. A broken archive is an error.
    [[nodiscard]] virtual Result<std::size_t> read(char* buffer, std::size_t size) = 0;
    /// Bytes of the file itself that have been read so far.
    [[nodiscard]] virtual std::int64_t consumed() const = 0;
};

} // namespace weir::plugins::engines_duckdb
