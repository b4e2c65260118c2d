#include "core/store/text_interner.h"

#include "core/store/same_bytes.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

namespace weir::store {

std::uint32_t TextInterner::look(std::string_view text)
{
    if ((m_hashes.size() + 1) * 4 > m_slots.size()) {
        grow();
    }
    const std::uint64_t hash = XXH3_64bits(text.data(), text.size());
    const std::size_t mask = m_slots.size() - 1;
    std::size_t slot = hash & mask;
    while (m_slots[slot] != 0) {
        const std::uint32_t code = m_slots[slot] - 1;
        if (m_hashes[code] == hash && sameText((*this)[code], text)) {
            return code;
        }
        slot = (slot + 1) & mask;
    }
    const std::uint32_t code = size();
    m_slots[slot] = code + 1;
    m_hashes.push_back(hash);
    m_bytes.append(text);
    m_ends.push_back(m_bytes.size());
    return code;
}

std::uint32_t TextInterner::lookOften(std::string_view text)
{
    constexpr std::uint32_t kMany = 4096;
    if (m_recent.empty() && ++m_looks == kMany) {
        m_recent.resize(std::size_t{1} << kRecentBits);
    }
    return look(text);
}

void TextInterner::clear()
{
    *this = TextInterner();
}

void TextInterner::grow()
{
    std::vector<std::uint32_t> slots(m_slots.empty() ? 64 : m_slots.size() * 2, 0);
    const std::size_t mask = slots.size() - 1;
    for (std::uint32_t code = 0; code < size(); ++code) {
        std::size_t slot = m_hashes[code] & mask;
        while (slots[slot] != 0) {
            slot = (slot + 1) & mask;
        }
        slots[slot] = code + 1;
    }
    m_slots = std::move(slots);
}

} // namespace weir::store
