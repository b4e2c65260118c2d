#pragma once

#include "core/store/columns.h"
#include "core/store/store.h"

#include <span>
#include <string>
#include <vector>

namespace weir::store {

/// A score that a person had.
struct ScorePoint
{
    Instant asOf;
    double value = 0;
    std::string model; ///< Version of the model that gave it.
};

/// What predictions said about people over time; traits hold only the newest score. About 16 bytes per score.
class ScoreHistory
{
public:
    explicit ScoreHistory(const ProfileStore& store) : m_store(&store) {}

    /// How many scorings of one prediction are kept; older ones are removed as new ones come.
    static constexpr std::int64_t kKept = 12;

    /// Keeps the valid rows of `scores` (index = profile, a column of numbers) in place of those at the same instant,
    /// in one transaction. Who had a score last time and has none now (no longer agrees, is not active) loses all of
    /// them.
    [[nodiscard]] Status put(std::string_view prediction, Instant asOf, std::string_view model,
                             const TypedColumn& scores) const;
    /// Of one profile, the oldest first. A store without scores has none.
    [[nodiscard]] Result<std::vector<ScorePoint>> of(std::string_view prediction, std::uint32_t profile) const;
    /// Forgets all scores of a prediction.
    [[nodiscard]] Status drop(std::string_view prediction) const;

private:
    const ProfileStore* m_store;
};

/// Removes what predictions said about `profile`; part of erasing somebody, in the caller's transaction.
[[nodiscard]] Status eraseScores(const Database& db, std::uint32_t profile);
/// How many scores the store has of `profile` and of those that live on in it.
[[nodiscard]] Result<std::int64_t> countScores(const Database& db, std::uint32_t profile);

} // namespace weir::store
