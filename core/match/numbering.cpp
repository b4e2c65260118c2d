#include "core/match/numbering.h"

#include <algorithm>

namespace weir::match {

std::uint32_t TextIndex::place(std::string_view text, std::size_t hash, const std::vector<std::string>& texts)
{
    if (2 * (m_used + 1) > m_slots.size()) {
        grow();
    }
    const auto mark = static_cast<std::uint32_t>(hash);
    for (std::size_t at = mark & (m_slots.size() - 1);; at = (at + 1) & (m_slots.size() - 1)) {
        Slot& slot = m_slots[at];
        if (slot.number == 0) {
            slot = {mark, static_cast<std::uint32_t>(texts.size()) + 1};
            ++m_used;
            return slot.number - 1;
        }
        if (slot.hash == mark && texts[slot.number - 1] == text) {
            return slot.number - 1;
        }
    }
}

void TextIndex::grow()
{
    std::vector<Slot> slots(std::max<std::size_t>(16, 2 * m_slots.size()));
    for (const Slot& slot : m_slots) {
        if (slot.number != 0) {
            std::size_t at = slot.hash & (slots.size() - 1);
            while (slots[at].number != 0) {
                at = (at + 1) & (slots.size() - 1);
            }
            slots[at] = slot;
        }
    }
    m_slots = std::move(slots);
}

std::uint32_t Numbering::of(std::string_view text)
{
    if (text.empty()) {
        return 0;
    }
    const std::uint32_t number = m_index.place(text, m_texts);
    if (number == m_texts.size()) {
        m_texts.emplace_back(text);
    }
    return number;
}

std::uint32_t PairNumbering::of(std::uint32_t a, std::uint32_t b)
{
    if (2 * (m_used + 1) > m_slots.size()) {
        std::vector<Slot> before(std::max<std::size_t>(16, 2 * m_slots.size()));
        before.swap(m_slots);
        for (const Slot& slot : before) {
            if (slot.number != 0) {
                find(slot.pair) = slot;
            }
        }
    }
    const std::uint64_t pair = (static_cast<std::uint64_t>(a) << 32) | b;
    Slot& slot = find(pair);
    if (slot.number == 0) {
        slot = {pair, static_cast<std::uint32_t>(++m_used)};
    }
    return slot.number;
}

PairNumbering::Slot& PairNumbering::find(std::uint64_t pair)
{
    std::size_t at = placeOf(pair);
    while (m_slots[at].number != 0 && m_slots[at].pair != pair) {
        at = (at + 1) & (m_slots.size() - 1);
    }
    return m_slots[at];
}

} // namespace weir::match
