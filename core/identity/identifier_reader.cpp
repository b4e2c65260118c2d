#include "core/identity/identifier_reader.h"

#include "core/base/text.h"
#include "core/clean/clean.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace weir::identity {
namespace {

constexpr std::size_t kSlots = 1U << 14U;
constexpr std::uint64_t kGolden = 0x9E37'79B9'7F4A'7C15U;

bool isPlainAscii(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c < '\x7f'; });
}

/// Whether all cells are plain; their bytes lie side by side.
bool arePlainAscii(const TextColumn& texts)
{
    if (texts.size() == 0) {
        return true;
    }
    const std::string_view last = texts[texts.size() - 1];
    const char* const begin = texts[0].data();
    unsigned others = 0; // no early end: so many bytes are looked at at once
    for (const char* at = begin; at != last.data() + last.size(); ++at) {
        others |= static_cast<unsigned char>(*at - '!') > '~' - '!' ? 1U : 0U;
    }
    return others == 0;
}

} // namespace

bool isNullLike(std::string_view value)
{
    static constexpr std::array<std::string_view, 17> kNothing = {
        "null", "(null)",    "<null>",  "none",      "nil",     "n/a",       "#n/a", "na",     "nan",
        "-1",   "undefined", "unknown", "anonymous", "not set", "(not set)", "void", "missing"};
    constexpr std::size_t kLongest = 9;
    const bool blank = value.empty() || value.front() == '0' || value.front() == '-';
    if (blank && value.find_first_not_of("0-") == std::string_view::npos) {
        return true;
    }
    if (value.size() > kLongest || (!blank && value.back() >= '0' && value.back() <= '9')) {
        return false; // of the words only "-1" ends in a digit
    }
    std::array<char, kLongest> lower{};
    std::transform(value.begin(), value.end(), lower.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    const std::string_view text(lower.data(), value.size());
    return std::find(kNothing.begin(), kNothing.end(), text) != kNothing.end();
}

std::optional<std::string> normalize(std::string_view raw, Normalizer normalizer, std::string_view region)
{
    std::optional<std::string> key;
    if (isNullLike(trimmed(raw))) {
        return key;
    }
    switch (normalizer) {
    case Normalizer::None:
        key = isPlainAscii(raw) ? std::string(raw) : toNfc(trimmed(raw));
        break;
    case Normalizer::Lower:
        key = foldCase(toNfkc(trimmed(raw)));
        break;
    case Normalizer::Email:
        key = clean::normalizeEmail(raw);
        break;
    case Normalizer::Phone:
        key = clean::normalizePhone(raw, region);
        break;
    }
    if (key && isNullLike(*key)) {
        key.reset();
    }
    return key;
}

IdentifierReader::IdentifierReader(const IdentifierColumn& column, std::size_t position,
                                   std::optional<std::size_t> region, std::uint32_t type, store::IdentifierIndex& index)
    : m_column(column), m_position(position), m_regionPosition(region), m_region(column.region), m_type(type),
      m_index(&index)
{}

std::int64_t IdentifierReader::read(const RowBatch& rows, std::vector<std::uint32_t>& numbers)
{
    const Column& column = rows.column(m_position);
    const std::size_t count = rows.rows();
    numbers.assign(count, kNoIdentifier);
    std::int64_t ignored = 0;
    const bool whole = column.type.kind() == TypeKind::Integer;
    if (!whole && m_column.normalizer == Normalizer::None) {
        return readPlain(column, numbers);
    }
    whole ? m_wholes.resize(kSlots) : m_texts.resize(kSlots);
    for (std::size_t row = 0; row < count; ++row) {
        if (column.isNull(row)) {
            continue;
        }
        if (m_regionPosition) {
            readRegion(rows.column(*m_regionPosition), row);
        }
        numbers[row] = whole ? ofWhole(column.integers[row]) : ofText(column.texts[row]);
        ignored += numbers[row] == kNoIdentifier ? 1 : 0;
    }
    return ignored;
}

std::int64_t IdentifierReader::readPlain(const Column& column, std::vector<std::uint32_t>& numbers)
{
    std::int64_t ignored = 0;
    const bool plain = arePlainAscii(column.texts);
    for (std::size_t row = 0; row < numbers.size(); ++row) {
        if (column.isNull(row)) {
            continue;
        }
        const std::string_view raw = column.texts[row];
        if (plain || isPlainAscii(raw)) {
            if (isNullLike(raw)) {
                ++ignored;
            } else {
                m_waiting.push_back(raw);
                m_waitingRows.push_back(static_cast<std::uint32_t>(row));
            }
        } else {
            internWaiting(numbers); // identifiers are numbered in the order of the rows
            numbers[row] = intern(raw);
            ignored += numbers[row] == kNoIdentifier ? 1 : 0;
        }
    }
    internWaiting(numbers);
    return ignored;
}

void IdentifierReader::internWaiting(std::vector<std::uint32_t>& numbers)
{
    m_index->intern(m_type, m_waiting, m_found);
    for (std::size_t i = 0; i < m_found.size(); ++i) {
        numbers[m_waitingRows[i]] = m_found[i];
    }
    m_waiting.clear();
    m_waitingRows.clear();
}

/// Neighbouring rows often have the same country.
void IdentifierReader::readRegion(const Column& column, std::size_t row)
{
    const std::string_view raw = column.isNull(row) ? std::string_view() : column.texts[row];
    if (raw != m_regionRaw) {
        m_regionRaw = raw;
        m_region = clean::normalizeCountry(raw).value_or(m_column.region);
    }
}

std::uint32_t IdentifierReader::ofText(std::string_view raw)
{
    const std::uint64_t hash = store::IdentifierIndex::hashOf(m_type, raw);
    TextSlot& slot = m_texts[hash % kSlots];
    if (!slot.used || slot.hash != hash || slot.raw != raw || slot.region != m_region) {
        slot.number = intern(raw);
        slot.hash = hash;
        slot.raw.assign(raw);
        slot.region = m_region;
        slot.used = true;
    }
    return slot.number;
}

std::uint32_t IdentifierReader::ofWhole(std::int64_t value)
{
    WholeSlot& slot = m_wholes[(static_cast<std::uint64_t>(value) * kGolden) >> 50U];
    static_assert(kSlots == 1U << (64U - 50U));
    if (!slot.used || slot.value != value || slot.region != m_region) {
        std::array<char, 24> digits{};
        const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value);
        slot.number = intern({digits.data(), static_cast<std::size_t>(end.ptr - digits.data())});
        slot.value = value;
        slot.region = m_region;
        slot.used = true;
    }
    return slot.number;
}

std::uint32_t IdentifierReader::intern(std::string_view raw)
{
    if (m_column.normalizer == Normalizer::None && isPlainAscii(raw)) {
        return isNullLike(raw) ? kNoIdentifier : m_index->intern(m_type, raw);
    }
    const auto key = normalize(raw, m_column.normalizer, m_region);
    return key ? m_index->intern(m_type, *key) : kNoIdentifier;
}

} // namespace weir::identity
