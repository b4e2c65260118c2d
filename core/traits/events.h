#pragma once

#include "core/base/run_context.h"
#include "core/store/reader.h"
#include "core/traits/aggregate.h"
#include "core/traits/compute.h"

#include <memory>
#include <optional>
#include <vector>

namespace weir::traits {

/// The events of one name with every property that some traits need, read once.
class EventTable
{
public:
    /// Traits over the same event. `profile` reads one person only.
    [[nodiscard]] static Result<EventTable> read(const store::Reader& reader, const std::vector<const Planned*>& traits,
                                                 Instant asOf, std::optional<std::uint32_t> profile,
                                                 const RunContext& context);

    /// What a trait among them sees. `standings`, when asked for, says of each row why it counts or not.
    [[nodiscard]] Result<Occurrences> of(const Planned& planned, Instant asOf, const RunContext& context,
                                         std::vector<Standing>* standings = nullptr) const;
    /// See Computed.
    [[nodiscard]] Result<Instant> validUntil(const Planned& planned, const Occurrences& events) const;
    [[nodiscard]] Result<std::int64_t> unreadable(const Planned& planned, const Occurrences& events,
                                                  const RunContext& context) const;
    [[nodiscard]] const store::EventChunk& chunk() const { return m_chunk; }

private:
    [[nodiscard]] std::optional<std::size_t> slot(const std::string& property, TypeKind kind) const;
    /// Which rows the conditions hold for.
    [[nodiscard]] Result<std::vector<std::uint8_t>> holding(const Planned& planned, Instant asOf) const;
    [[nodiscard]] Result<std::optional<Cells>> cells(const Planned& planned, const RunContext& context) const;

    const store::Reader* m_reader = nullptr;
    store::EventFilter m_filter;
    std::vector<store::PropertyRequest> m_requests;
    store::EventChunk m_chunk;
};

} // namespace weir::traits
