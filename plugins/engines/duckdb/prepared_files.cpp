#include "plugins/engines/duckdb/prepared_files.h"

#include "core/base/file.h"
#include "plugins/engines/duckdb/byte_reader.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>
#include <sys/stat.h>
#include <unicode/ucnv.h>
#include <unistd.h>

namespace weir::plugins::engines_duckdb {
namespace {

constexpr std::size_t kPiece = 1 << 18;

/// Writes through stdio, so that a full disk is seen at the latest when it is closed.
class OutputFile
{
public:
    explicit OutputFile(std::filesystem::path path) : m_path(std::move(path)), m_file(std::fopen(m_path.c_str(), "wb"))
    {}
    ~OutputFile()
    {
        if (m_file) {
            std::fclose(m_file);
        }
    }
    OutputFile(const OutputFile&) = delete;
    OutputFile& operator=(const OutputFile&) = delete;
    Status write(const char* data, std::size_t size)
    {
        if (!m_file || std::fwrite(data, 1, size, m_file) != size) {
            return fileError(errno, m_path);
        }
        return {};
    }
    Status close()
    {
        std::FILE* file = std::exchange(m_file, nullptr);
        if (!file || std::fclose(file) != 0) {
            return fileError(errno, m_path);
        }
        return {};
    }

private:
    std::filesystem::path m_path;
    std::FILE* m_file;
};

struct CloseConverter
{
    void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, CloseConverter>;

Converter converterFor(const char* name)
{
    UErrorCode status = U_ZERO_ERROR;
    Converter converter(ucnv_open(name, &status));
    return U_SUCCESS(status) ? std::move(converter) : nullptr;
}

/// ICU's name for an encoding of the option; empty for UTF-8.
std::string icuName(const std::string& encoding)
{
    if (encoding.empty() || encoding == "utf-8" || encoding == "utf8") {
        return {};
    }
    if (encoding == "latin-1") {
        return "windows-1252"; // what programs mean when they say Latin-1: the same, with the euro sign
    }
    return encoding == "utf-16" ? "UTF-16" : encoding;
}

Status decode(const std::string& from, const std::filesystem::path& to, const std::string& encoding,
              const RunContext& context)
{
    const Converter source = converterFor(encoding.c_str());
    const Converter target = converterFor("UTF-8");
    if (!source || !target) {
        return Error(ErrorCode::Unsupported, "duckdb.encoding",
                     "The encoding {encoding} is not known. Use utf-8, latin-1, utf-16 or a name that ICU knows.",
                     {{"encoding", encoding}})
            .inFile(from);
    }
    WEIR_ASSIGN_OR_RETURN(const std::unique_ptr<ByteReader> reader, ByteReader::open(from));
    OutputFile output(to);
    std::vector<char> input(kPiece);
    std::vector<char> text(kPiece * 2);
    std::vector<UChar> pivot(4096);
    UChar* pivotSource = pivot.data();
    UChar* pivotTarget = pivot.data();
    bool more = true;
    UErrorCode status = U_ZERO_ERROR;
    UBool reset = 1;
    while (more) {
        if (context.stopped()) {
            return cancelled();
        }
        WEIR_ASSIGN_OR_RETURN(const std::size_t size, reader->read(input.data(), input.size()));
        more = size > 0;
        const char* begin = input.data();
        const char* end = begin + size;
        do {
            char* out = text.data();
            status = U_ZERO_ERROR;
            ucnv_convertEx(target.get(), source.get(), &out, out + text.size(), &begin, end, pivot.data(), &pivotSource,
                           &pivotTarget, pivot.data() + pivot.size(), reset, more ? 0 : 1, &status);
            reset = 0;
            WEIR_RETURN_IF_ERROR(output.write(text.data(), static_cast<std::size_t>(out - text.data())));
        } while (status == U_BUFFER_OVERFLOW_ERROR);
    }
    return output.close();
}

} // namespace

Result<std::vector<std::string>> readableFiles(const std::vector<std::string>& paths)
{
    std::vector<std::string> files;
    for (const std::string& path : paths) {
        struct stat status
        {};
        if (::stat(path.c_str(), &status) != 0) {
            return fileError(errno, path);
        }
        if (S_ISDIR(status.st_mode)) {
            return fileError(EISDIR, path);
        }
        if (::access(path.c_str(), R_OK) != 0) {
            return fileError(errno, path);
        }
        if (!S_ISREG(status.st_mode) || status.st_size > 0) {
            files.push_back(path);
        }
    }
    return files;
}

Result<std::vector<std::string>> inUtf8(const std::vector<std::string>& files, const engine::FileScan& scan,
                                        const TemporaryPath& temporary, const RunContext& context)
{
    const auto option = scan.options.find("encoding");
    const std::string encoding =
        icuName(option != scan.options.end() && option->is_string() ? option->get<std::string>() : std::string());
    if (encoding.empty()) {
        return files;
    }
    std::vector<std::string> decoded;
    for (const std::string& file : files) {
        const std::filesystem::path copy = temporary(".csv");
        WEIR_RETURN_IF_ERROR(decode(file, copy, encoding, context));
        decoded.push_back(copy.string());
    }
    return decoded;
}

} // namespace weir::plugins::engines_duckdb
