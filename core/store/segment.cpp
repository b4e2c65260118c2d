#include "core/store/segment.h"

#include <charconv>

#define XXH_INLINE_ALL
#include <xxhash.h>

namespace weir::store {

std::uint64_t checksumOf(std::span<const std::uint8_t> bytes)
{
    return XXH3_64bits(bytes.data(), bytes.size());
}

std::uint64_t checksumOf(const SegmentHeader& header, std::span<const std::uint64_t> columns)
{
    std::vector<std::uint64_t> words{static_cast<std::uint64_t>(header.level),
                                     header.rows,
                                     header.sorted ? 1U : 0U,
                                     static_cast<std::uint64_t>(header.minTime),
                                     static_cast<std::uint64_t>(header.maxTime),
                                     header.minProfile,
                                     header.maxProfile,
                                     header.minImport,
                                     header.maxImport,
                                     header.names.size(),
                                     header.restProperties.size()};
    words.insert(words.end(), header.names.begin(), header.names.end());
    words.insert(words.end(), header.restProperties.begin(), header.restProperties.end());
    words.insert(words.end(), columns.begin(), columns.end());
    return XXH3_64bits(words.data(), words.size() * sizeof(std::uint64_t));
}

std::string idListText(std::span<const std::uint32_t> ids)
{
    std::string text = "[";
    for (const std::uint32_t id : ids) {
        if (text.size() > 1) {
            text += ',';
        }
        text += std::to_string(id);
    }
    return text + "]";
}

std::vector<std::uint32_t> parseIdList(std::string_view text)
{
    std::vector<std::uint32_t> ids;
    const char* at = text.data();
    const char* const end = at + text.size();
    while (at != end) {
        std::uint32_t id = 0;
        const auto [next, error] = std::from_chars(at, end, id);
        if (error == std::errc()) {
            ids.push_back(id);
            at = next;
        } else {
            ++at;
        }
    }
    return ids;
}

} // namespace weir::store
