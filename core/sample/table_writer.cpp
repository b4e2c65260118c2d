#include "core/sample/table_writer.h"

#include "core/base/file.h"

#include <cerrno>
#include <system_error>

namespace weir::sample {
namespace {

constexpr std::size_t kBufferBytes = 1U << 20U;

} // namespace

TableWriter::TableWriter(std::filesystem::path path) : m_path(std::move(path))
{
    std::error_code ignored; // a folder that cannot be made shows as a file that cannot be opened
    std::filesystem::create_directories(m_path.parent_path(), ignored);
    m_file.reset(std::fopen(m_path.c_str(), "wb"));
    m_error = m_file ? 0 : errno;
    m_buffer.reserve(kBufferBytes + 4096);
}

void TableWriter::row(std::initializer_list<std::string_view> cells)
{
    bool first = true;
    for (const std::string_view cell : cells) {
        if (!first) {
            m_buffer += ',';
        }
        first = false;
        if (cell.find_first_of(",\"\n\r") == std::string_view::npos) {
            m_buffer += cell;
            continue;
        }
        m_buffer += '"';
        for (const char c : cell) {
            m_buffer.append(c == '"' ? 2U : 1U, c);
        }
        m_buffer += '"';
    }
    line({});
}

void TableWriter::line(std::string_view text)
{
    m_buffer += text;
    m_buffer += '\n';
    if (m_buffer.size() >= kBufferBytes) {
        flush();
    }
}

void TableWriter::flush()
{
    if (m_error == 0 && std::fwrite(m_buffer.data(), 1, m_buffer.size(), m_file.get()) != m_buffer.size()) {
        m_error = errno;
    }
    m_buffer.clear();
}

Status TableWriter::finish()
{
    flush();
    if (m_error == 0 && std::fflush(m_file.get()) != 0) {
        m_error = errno;
    }
    if (m_error != 0) {
        return fileError(m_error, m_path);
    }
    return {};
}

} // namespace weir::sample
