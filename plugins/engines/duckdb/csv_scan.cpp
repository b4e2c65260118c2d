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
        if (!m_rejected.contains({{part, file}, line})) {
            std::vector<bool>& more = m_more[{part, file}];
            const auto at = static_cast<std::size_t>(line);
            more.resize(std::max(more.size(), at + 1));
            more[at] = true;
        }
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
    for (auto each = m_rejected.begin(); each != m_rejected.end(); ++each) {
        rows.push_back(std::move(each->second));
        const File file = each->first.first;
        const auto more = m_more.find(file);
        if (const auto next = std::next(each);
            more != m_more.end() && (next == m_rejected.end() || next->first.first != file)) {
            rows.back().more = std::count(more->second.begin(), more->second.end(), true);
        }
    }
    m_rejected.clear();
    m_more.clear();
    return rows;
}

} // namespace weir::plugins::engines_duckdb
