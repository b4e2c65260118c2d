#pragma once

#include "core/deliver/rows.h"

#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace weir::deliver {

/// Why somebody cannot be sent although nothing forbids it.
enum class AddressFault
{
    NoKey,        ///< Nothing names the person at the destination.
    MissingField, ///< A field that must be there has no value.
    DuplicateKey  ///< An older profile has the same key.
};
[[nodiscard]] std::string_view name(AddressFault fault); ///< "noKey", as in PlanCounts::invalidByReason.

/// What names a person at a destination, and the row that goes there.
struct Address
{
    std::optional<AddressFault> fault;
    std::string field; ///< Of a fault: the field at the destination.
    std::string key;
    std::vector<Value> values; ///< Key first.
};

/// Addresses people one after the other, as plans do: of two people with one key the first one asked for has it.
class Addresses
{
public:
    /// Both must outlive it.
    Addresses(const Target& target, const RowMaker& maker) : m_target(target), m_maker(maker) {}
    [[nodiscard]] Address of(std::uint32_t profile);
    [[nodiscard]] const Schema& schema() const { return m_maker.schema(); }

private:
    const Target& m_target;
    const RowMaker& m_maker;
    std::unordered_set<std::string> m_keys;
};

} // namespace weir::deliver
