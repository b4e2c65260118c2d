#pragma once

#include "core/store/store.h"

#include <string>
#include <vector>

namespace weir::store {

/// Somebody looked at the values of a personal column. The values are never written.
struct RevealRecord
{
    Instant at;
    std::string who; ///< Name of the user on this machine.
    std::string pipeline;
    std::string node;
    std::string port;
    std::string column;
};

/// The list of reveals. It only grows; each call is one durable transaction.
class RevealLog
{
public:
    explicit RevealLog(const ProfileStore& store) : m_store(&store) {}

    /// Write first and show after: what cannot be written down must stay masked.
    [[nodiscard]] Status add(const RevealRecord& reveal) const;
    /// Newest first. A store in which nobody revealed anything has none.
    [[nodiscard]] Result<std::vector<RevealRecord>> newest(std::size_t limit = 1000) const;

private:
    const ProfileStore* m_store;
};

} // namespace weir::store
