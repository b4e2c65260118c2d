#include "plugins/engines/duckdb/byte_reader.h"

#include "core/base/file.h"

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <unistd.h>
#include <vector>
#include <zlib.h>
#include <zstd.h>

namespace weir::plugins::engines_duckdb {
namespace {

Error broken(const std::string& path)
{
    return {ErrorCode::Corrupt,
            "file.archive",
            "{path} is cut off or damaged: it cannot be unpacked to its end. Fetch or write it again.",
            {{"path", path}}};
}

class PlainFile final : public ByteReader
{
public:
    PlainFile(std::string path, int file) : m_path(std::move(path)), m_file(file) {}
    ~PlainFile() override { ::close(m_file); }
    PlainFile(const PlainFile&) = delete;
    PlainFile& operator=(const PlainFile&) = delete;
    Result<std::size_t> read(char* buffer, std::size_t size) override
    {
        for (;;) {
            const ssize_t count = ::read(m_file, buffer, size);
            if (count >= 0) {
                m_done += count;
                return static_cast<std::size_t>(count);
            }
            if (errno != EINTR) {
                return fileError(errno, m_path);
            }
        }
    }
    std::int64_t consumed() const override { return m_done; }

private:
    std::string m_path;
    int m_file;
    std::int64_t m_done = 0;
};

class GzipFile final : public ByteReader
{
public:
    GzipFile(std::string path, gzFile file) : m_path(std::move(path)), m_file(file) {}
    ~GzipFile() override { gzclose(m_file); }
    GzipFile(const GzipFile&) = delete;
    GzipFile& operator=(const GzipFile&) = delete;
    Result<std::size_t> read(char* buffer, std::size_t size) override
    {
        const int count = gzread(m_file, buffer, static_cast<unsigned>(size));
        int status = Z_OK;
        if (count == 0) {
            (void)gzerror(m_file, &status);
        }
        if (count < 0 || status == Z_BUF_ERROR) {
            return broken(m_path);
        }
        return static_cast<std::size_t>(count);
    }
    std::int64_t consumed() const override { return gzoffset(m_file); }

private:
    std::string m_path;
    gzFile m_file;
};

class ZstdFile final : public ByteReader
{
public:
    ZstdFile(std::string path, std::unique_ptr<ByteReader> packed)
        : m_path(std::move(path)), m_packed(std::move(packed)), m_stream(ZSTD_createDStream()),
          m_buffer(ZSTD_DStreamInSize())
    {}
    ~ZstdFile() override { ZSTD_freeDStream(m_stream); }
    ZstdFile(const ZstdFile&) = delete;
    ZstdFile& operator=(const ZstdFile&) = delete;
    Result<std::size_t> read(char* buffer, std::size_t size) override
    {
        ZSTD_outBuffer out{buffer, size, 0};
        while (out.pos == 0) {
            if (m_input.pos == m_input.size) {
                WEIR_ASSIGN_OR_RETURN(m_input.size, m_packed->read(m_buffer.data(), m_buffer.size()));
                m_input.src = m_buffer.data();
                m_input.pos = 0;
                if (m_input.size == 0) {
                    return m_inFrame ? Result<std::size_t>(broken(m_path)) : Result<std::size_t>(std::size_t{0});
                }
            }
            const std::size_t state = ZSTD_decompressStream(m_stream, &out, &m_input);
            if (ZSTD_isError(state)) {
                return broken(m_path);
            }
            m_inFrame = state != 0;
        }
        return out.pos;
    }
    std::int64_t consumed() const override { return m_packed->consumed(); }

private:
    std::string m_path;
    std::unique_ptr<ByteReader> m_packed;
    ZSTD_DStream* m_stream;
    std::vector<char> m_buffer;
    ZSTD_inBuffer m_input{nullptr, 0, 0};
    bool m_inFrame = false;
};

} // namespace

Result<std::unique_ptr<ByteReader>> ByteReader::open(const std::string& path)
{
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0) {
        return fileError(errno, path);
    }
    std::array<unsigned char, 4> magic{};
    const ssize_t count = ::pread(file, magic.data(), magic.size(), 0);
    if (count >= 2 && magic[0] == 0x1f && magic[1] == 0x8b) {
        const gzFile packed = gzdopen(file, "rb");
        if (!packed) {
            ::close(file);
            return broken(path);
        }
        gzbuffer(packed, 1 << 18);
        return std::unique_ptr<ByteReader>(std::make_unique<GzipFile>(path, packed));
    }
    auto plain = std::make_unique<PlainFile>(path, file);
    if (count == 4 && magic == std::array<unsigned char, 4>{0x28, 0xb5, 0x2f, 0xfd}) {
        return std::unique_ptr<ByteReader>(std::make_unique<ZstdFile>(path, std::move(plain)));
    }
    return std::unique_ptr<ByteReader>(std::move(plain));
}

} // namespace weir::plugins::engines_duckdb
