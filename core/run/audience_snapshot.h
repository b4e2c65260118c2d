#pragma once

#include "core/audience/explain.h"
#include "core/run/saved_audiences.h"

#include <memory>

namespace weir::run {

/// One look at the store in which audiences are judged. One thread at a time; short-lived, as the Reader is.
class AudienceSnapshot
{
public:
    /// `workspace`, `project` and `context` must outlive it. No store yet is an error of code NotFound.
    [[nodiscard]] static Result<AudienceSnapshot> open(const Workspace& workspace, const project::Project& project,
                                                       const RunContext& context);
    ~AudienceSnapshot();
    AudienceSnapshot(AudienceSnapshot&&) noexcept;
    AudienceSnapshot& operator=(AudienceSnapshot&&) noexcept;

    [[nodiscard]] const store::ProfileStore& store() const;
    [[nodiscard]] const store::Reader& reader() const;
    [[nodiscard]] Instant asOf() const; ///< The run instant of the project.
    /// Who matches every definition of the chain at an instant.
    [[nodiscard]] Result<audience::ProfileSet> members(const DefinitionChain& chain, Instant asOf);
    [[nodiscard]] Result<audience::ProfileSet> members(const DefinitionChain& chain) { return members(chain, asOf()); }
    [[nodiscard]] Result<audience::Explanation> explain(const Json& definition, std::uint32_t profile);

private:
    struct State;
    explicit AudienceSnapshot(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace weir::run
