#include "core/store/columns.h"

#include <unordered_map>

#define XXH_INLINE_ALL
#include <xxhash.h>

namespace weir::store {

Value TypedColumn::value(std::size_t row) const
{
    if (isNull(row)) {
        return {};
    }
    switch (kind) {
    case TypeKind::Boolean:
        return integers[row] != 0;
    case TypeKind::Integer:
        return integers[row];
    case TypeKind::Number:
    case TypeKind::Decimal:
        return numbers[row];
    case TypeKind::Date:
        return Date{static_cast<std::int32_t>(integers[row])};
    case TypeKind::Instant:
        return Instant{integers[row]};
    case TypeKind::Duration:
        return Duration{integers[row]};
    case TypeKind::JsonValue:
    case TypeKind::List:
        return JsonText{std::string(text(row))};
    default:
        return std::string(text(row));
    }
}

std::uint64_t messageKey(std::string_view messageId)
{
    const std::uint64_t hash = XXH3_64bits(messageId.data(), messageId.size());
    return hash == 0 ? 1 : hash;
}

struct ContentKeys::Counts
{
    std::unordered_map<std::uint64_t, std::uint32_t> seen; ///< How often each content came so far.
};

ContentKeys::ContentKeys(std::string_view source)
    : m_seed(XXH3_64bits(source.data(), source.size())), m_counts(std::make_unique<Counts>())
{}
ContentKeys::~ContentKeys() = default;
ContentKeys::ContentKeys(ContentKeys&&) noexcept = default;
ContentKeys& ContentKeys::operator=(ContentKeys&&) noexcept = default;

std::uint64_t ContentKeys::key(std::string_view eventName, std::int64_t time, std::string_view content)
{
    const std::uint64_t parts[3] = {XXH3_64bits_withSeed(eventName.data(), eventName.size(), m_seed),
                                    static_cast<std::uint64_t>(time), XXH3_64bits(content.data(), content.size())};
    const std::uint64_t hash = XXH3_64bits(parts, sizeof parts);
    const std::uint32_t occurrence = m_counts->seen[hash]++;
    const std::uint64_t key = occurrence == 0 ? hash : XXH3_64bits_withSeed(&hash, sizeof hash, occurrence);
    return key == 0 ? 1 : key;
}

} // namespace weir::store
