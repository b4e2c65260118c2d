#pragma once

#include "core/audience/profile_set.h"
#include "core/base/run_context.h"
#include "core/predict/definition.h"
#include "core/store/reader.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace weir::predict {

inline constexpr std::int64_t kDay = 86'400'000'000; ///< Micros.
/// How far back features look from a cut, in days. Who has not done something for so long counts as never.
inline constexpr std::int64_t kLookBack = 180;
/// How many spans of `days` days the past is cut into, where it is long enough.
inline constexpr std::int64_t kMostCuts = 4;

/// The midnight (UTC) that a run at `now` predicts from: all runs of a day give the same scores.
[[nodiscard]] Instant dayOf(Instant now);

/// A trait that may be learnt from: its values, and since when each of them holds.
struct TraitHistory
{
    std::string name;
    DataType type;
    store::TypedColumn values;       ///< Numbers, or texts.
    std::vector<std::int64_t> since; ///< INT64_MAX without a value.
    [[nodiscard]] bool knownAt(std::uint32_t profile, std::int64_t cut) const { return since[profile] <= cut; }
};

/// Where the events of one profile lie.
struct Stretch
{
    std::uint32_t profile = 0;
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// Everything that training and scoring look at, read once: events of all names up to `asOf`, those that are the
/// target, and traits. 16 bytes per event and 9 to 17 per person and trait.
class History
{
public:
    /// `profile` reads one person only. `asOf` is a midnight; no later event is read.
    [[nodiscard]] static Result<History> read(const store::Reader& reader, const Prediction& prediction, Instant asOf,
                                              std::optional<std::uint32_t> profile, const RunContext& context);

    /// Reads traits, by name; those that cannot be learnt from (lists, instants) are left out.
    [[nodiscard]] Status readTraits(const store::Reader& reader, const std::vector<std::string>& names);

    /// Forgets everybody else, as if only these people were in the store.
    void restrictTo(const audience::ProfileSet& people);

    [[nodiscard]] const std::vector<Stretch>& people() const { return m_people; }
    [[nodiscard]] const std::vector<std::int64_t>& times() const { return m_chunk.times; }
    [[nodiscard]] const std::vector<std::uint32_t>& names() const { return m_chunk.names; }
    /// The number of an event name, or nothing.
    [[nodiscard]] std::optional<std::uint32_t> idOf(const std::string& name) const;
    [[nodiscard]] const std::string& nameOf(std::uint32_t id) const { return m_names[id]; }
    [[nodiscard]] std::size_t nameCount() const { return m_names.size(); }
    /// Whether an event of the history is the target.
    [[nodiscard]] bool isTarget(std::size_t event) const { return m_target[event] != 0; }
    [[nodiscard]] const std::vector<TraitHistory>& traits() const { return m_traits; }
    [[nodiscard]] const TraitHistory* trait(const std::string& name) const;
    [[nodiscard]] Instant asOf() const { return m_asOf; }
    /// Of all events; INT64_MAX without any.
    [[nodiscard]] std::int64_t firstTime() const { return m_first; }

private:
    store::EventChunk m_chunk;
    std::vector<Stretch> m_people; ///< By profile.
    std::vector<std::string> m_names;
    std::vector<std::uint8_t> m_target;
    std::vector<TraitHistory> m_traits;
    Instant m_asOf;
    std::int64_t m_first = INT64_MAX;
};

} // namespace weir::predict
