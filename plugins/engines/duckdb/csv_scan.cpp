#include "plugins/engines/duckdb/csv_scan.h"

#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <system_error>

namespace weir::plugins::engines_duckdb {
namespace {

constexpr std::size_t kKeptText = 64U << 10U; ///< Of a record in quarantine; the file still has the rest.

/// Text for the quarantine: bytes that are not UTF-8 as \xNN.
std::string readable(std::string_view raw)
{
    raw = raw.substr(0, kKeptText);
    if (isValidUtf8(raw)) {
        return std::string(raw);
    }
    std::string text;
    for (std::size_t at = 0; at < raw.size();) {
        std::size_t length = 1;
        while (length <= 4 && !isValidUtf8(raw.substr(at, length))) {
            ++length;
        }
        if (length <= 4) {
            text += raw.substr(at, length);
            at += length;
            continue;
        }
        constexpr std::array<char, 17> digits{"0123456789ABCDEF"};
        const auto byte = static_cast<unsigned char>(raw[at++]);
        text += {'\\', 'x', digits[byte / 16U], digits[byte % 16U]};
    }
    return text;
}

} // namespace

void CsvScan::add(CsvPart part)
{
    for (const std::string& file : part.files) {
        std::error_code failure;
        const auto size = std::filesystem::file_size(file, failure);
        m_totalBytes += failure ? 0 : static_cast<std::int64_t>(size);
    }
    m_parts.push_back(std::move(part));
}

void CsvScan::reject(std::size_t part, std::size_t file, std::int64_t line, std::string column, std::string reason,
                     std::string_view text)
{
    const std::lock_guard lock(m_mutex);
    std::int64_t& count = m_counts[{part, file}];
    if (count >= engine::kMaxRejectedRows) {
        return;
    }
    engine::RejectedRow row;
    row.file = m_parts[part].files[file];
    row.line = line;
    row.column = std::move(column);
    row.reason = std::move(reason);
    row.text = readable(text);
    row.node = m_node;
    count += m_rejected.emplace(Place{{part, file}, line}, std::move(row)).second ? 1 : 0;
}

std::vector<engine::RejectedRow> CsvScan::takeRejected()
{
    const std::lock_guard lock(m_mutex);
    std::vector<engine::RejectedRow> rows;
    for (auto& [place, row] : m_rejected) {
        rows.push_back(std::move(row));
    }
    m_rejected.clear();
    return rows;
}

} // namespace weir::plugins::engines_duckdb
