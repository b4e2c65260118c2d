#pragma once

#include "core/identity/components.h"
#include "core/identity/input.h"
#include "core/store/reader.h"

#include <cstdint>
#include <map>
#include <memory>
#include <set>
#include <unordered_map>
#include <utility>
#include <vector>

namespace weir::identity {

/// Writes traits. Values with a time go to the store in batches, reduced to the newest per person. Values without a
/// time wait until finish(): they are written at the run's instant where they differ from what the source said before,
/// so that repeating a run changes nothing.
class TraitWriter
{
public:
    TraitWriter(store::Writer& writer, const store::Reader& before, Instant now)
        : m_writer(&writer), m_before(&before), m_now(now)
    {}

    /// `batches` are all pending ones of one input.
    [[nodiscard]] Status write(const std::vector<const PendingBatch*>& batches, const Input& input, Components& people);
    [[nodiscard]] Status finish(Components& people);
    /// What the store said about these profiles before the run is gone.
    void forget(std::set<std::uint32_t> profiles) { m_forgotten = std::move(profiles); }

private:
    /// Untimed values of one (trait, source): one value per anchor identifier.
    struct Waiting
    {
        std::uint32_t definition = 0;
        std::uint32_t source = 0;
        std::string trait;
        std::string sourceName;
        Column values;
        std::vector<std::uint32_t> anchors;
        std::unordered_map<std::uint32_t, std::uint32_t> rowOf; ///< Anchor -> row in values.
    };
    [[nodiscard]] Status writeTimed(const std::vector<const PendingBatch*>& batches, const Input& input,
                                    const Input::Trait& trait, std::size_t timeColumn, Components& people);
    void keepUntimed(const std::vector<const PendingBatch*>& batches, const Input& input, const Input::Trait& trait);
    [[nodiscard]] Status finishOne(Waiting& waiting, Components& people);
    /// Of traits whose rule looks at everything that was said.
    [[nodiscard]] Status writeAllTimed(const std::vector<const PendingBatch*>& batches, const Input& input,
                                       const Input::Trait& trait, std::size_t timeColumn, Components& people);
    [[nodiscard]] Status finishAll(const Waiting& waiting, Components& people);

    store::Writer* m_writer;
    const store::Reader* m_before;
    Instant m_now;
    std::set<std::uint32_t> m_forgotten;
    std::map<std::pair<std::uint32_t, std::uint32_t>, Waiting> m_waiting; ///< By (definition, source).
};

} // namespace weir::identity
