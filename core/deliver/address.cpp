#include "core/deliver/address.h"

#include <array>

namespace weir::deliver {

std::string_view name(AddressFault fault)
{
    constexpr std::array<std::string_view, 3> names = {"noKey", "missingField", "duplicateKey"};
    return names[static_cast<std::size_t>(fault)];
}

Address Addresses::of(std::uint32_t profile)
{
    Address to;
    to.values = m_maker.values(profile);
    to.key = toText(to.values.front());
    if (to.key.empty()) {
        to.fault = AddressFault::NoKey;
        to.field = m_target.key.name;
        return to;
    }
    for (std::size_t i = 0; i < m_target.fields.size(); ++i) {
        if (m_target.fields[i].required && isNull(to.values[i + 1])) {
            to.fault = AddressFault::MissingField;
            to.field = m_target.fields[i].name;
            return to;
        }
    }
    if (!m_keys.insert(to.key).second) {
        // Profiles are visited by age: the older one is sent.
        to.fault = AddressFault::DuplicateKey;
        to.field = m_target.key.name;
    }
    return to;
}

} // namespace weir::deliver
