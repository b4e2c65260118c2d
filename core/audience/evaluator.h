#pragma once

#include "core/audience/definition.h"
#include "core/audience/profile_set.h"
#include "core/base/run_context.h"
#include "core/store/reader.h"

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace weir::audience {

/// How many people one row or group matches by itself, and how many are left after it.
struct RowCount
{
    std::string path; ///< JSON pointer: "/include/rows/0", "/include" for the group.
    std::size_t matching = 0;
    std::size_t unknown = 0;
    /// People left when the rows of its group are applied from the top down to this one (ALL: intersected, ANY: united,
    /// NONE: subtracted), so that a row that removes nobody or everybody stands out.
    std::size_t remaining = 0;
};

struct Evaluation
{
    ProfileSet members;
    std::size_t people = 0;       ///< Everybody in the store.
    std::vector<RowCount> counts; ///< Groups before their rows, in the order of the definition.
    /// Members by part of the definition's split, in its order; who is in none is held out. Empty without a split.
    std::vector<ProfileSet> groups;
};

struct EvaluateOptions
{
    Instant asOf;                                    ///< Used unless the definition carries its own.
    std::map<std::string, Duration> consentValidity; ///< By purpose; none: consent never expires.
    /// Members of another audience by key; without it a reference is an error.
    std::function<Result<ProfileSet>(const std::string&)> members;
};

/// Evaluates definitions on one snapshot of the store, exactly, over columns and bitsets.
///
/// Event and trait columns and the result of every row are kept, so that after an edit only the changed row is computed
/// again. Rows depend on the snapshot: make a new Evaluator for a newer reader. One thread at a time. Memory: see
/// EventTables.
class Evaluator
{
public:
    /// `reader` must outlive the evaluator.
    explicit Evaluator(const store::Reader& reader);
    ~Evaluator();
    Evaluator(Evaluator&&) noexcept;
    Evaluator& operator=(Evaluator&&) noexcept;

    [[nodiscard]] Result<Evaluation> evaluate(const Definition& definition, const EvaluateOptions& options,
                                              const RunContext& context);
    /// How many row results have been computed (not taken from the cache) so far.
    [[nodiscard]] std::size_t computedRows() const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// Evaluates once, without keeping anything.
[[nodiscard]] Result<Evaluation> evaluate(const Definition& definition, Instant asOf, const store::Reader& reader,
                                          const RunContext& context);

} // namespace weir::audience
