#include "core/stitch/identity_log.h"

namespace weir::stitch {
namespace {

std::string keyOf(std::uint32_t type, std::string_view value)
{
    std::string key = std::to_string(type);
    key += ':';
    key += value;
    return key;
}

} // namespace

std::uint32_t IdentityLog::type(std::string_view name)
{
    const auto known = m_types.find(name);
    if (known != m_types.end()) {
        return known->second;
    }
    const auto number = static_cast<std::uint32_t>(m_typeNames.size());
    m_typeNames.emplace_back(name);
    m_types.emplace(name, number);
    return number;
}

std::uint32_t IdentityLog::identifier(std::uint32_t type, std::string_view value)
{
    const auto [known, added] = m_numbers.try_emplace(keyOf(type, value), static_cast<std::uint32_t>(m_typeOf.size()));
    if (added) {
        m_typeOf.push_back(type);
        m_values.emplace_back(value);
    }
    return known->second;
}

bool IdentityLog::add(std::uint64_t key, std::int64_t time, std::span<const std::uint32_t> identifiers)
{
    if (!m_known.try_emplace(key, static_cast<std::uint32_t>(m_times.size())).second) {
        return false;
    }
    m_keys.push_back(key);
    m_times.push_back(time);
    m_members.insert(m_members.end(), identifiers.begin(), identifiers.end());
    m_begins.push_back(m_members.size());
    return true;
}

bool IdentityLog::addLikely(const LikelyLink& link)
{
    if (!m_known.try_emplace(link.key, static_cast<std::uint32_t>(m_likely.size())).second) {
        return false;
    }
    m_likely.push_back(link);
    return true;
}

std::uint32_t IdentityLog::find(std::string_view type, std::string_view value) const
{
    const auto known = m_types.find(type);
    if (known == m_types.end()) {
        return kNobody;
    }
    const auto number = m_numbers.find(keyOf(known->second, value));
    return number == m_numbers.end() ? kNobody : number->second;
}

} // namespace weir::stitch
