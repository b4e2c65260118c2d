#pragma once

#include "core/audience/evaluator.h"
#include "core/project/project.h"
#include "core/store/memberships.h"

#include <map>
#include <optional>
#include <string>

namespace weir::run {

/// An audience as it was judged, to be made the stored one.
struct JudgedAudience
{
    std::string key;
    std::string name;
    audience::Definition definition;
    audience::ProfileSet members;
    /// Those among whom it was judged, where that is not everybody.
    std::optional<audience::ProfileSet> among = {};
};

/// The groups of a split that members belong to: the one that they got when they entered (D16), which stands as long as
/// the split has it, else the one of their place.
struct SplitMembers
{
    audience::ProfileSet heldOut;               ///< In no group: they are never sent.
    std::map<std::uint32_t, std::string> fresh; ///< Groups that the store does not know yet.
};
/// Without a split nobody is held out.
[[nodiscard]] Result<SplitMembers> splitMembers(const std::string& key, const std::optional<audience::Split>& split,
                                                const audience::ProfileSet& members, const store::ProfileStore& store,
                                                const store::Reader& reader);

struct KeptMembership
{
    store::MembershipDiff diff;
    audience::ProfileSet heldOut; ///< Members in no group of the audience's split: they are never sent.
};

/// Makes judged audiences the stored ones, and says of every entry and exit what it is put down to.
///
/// The way from then to now is taken in steps, and a change belongs to the step in which it happens: what has come in
/// since, judged as of then; the time that has passed; and the new definition. Of what came in, a merge or an answer
/// about a purpose that the definition names goes before all else. Where a step cannot be told from another (a
/// trait that changed, an event of the time in between) the cause is "evaluated". Each step that is needed costs one
/// evaluation; without entries and exits nothing is evaluated.
class MembershipKeeper
{
public:
    /// Everything must outlive this. `asOf` is the instant that audiences were judged at.
    MembershipKeeper(const project::Project& project, const store::ProfileStore& store, const store::Reader& reader,
                     audience::Evaluator& evaluator, Instant asOf, RunId run, const RunContext& context)
        : m_project(project), m_store(store), m_reader(reader), m_evaluator(evaluator), m_asOf(asOf),
          m_run(std::move(run)), m_context(context)
    {}

    /// The same audience again writes nothing. Members keep the group of the split that they got when they entered.
    [[nodiscard]] Result<KeptMembership> keep(const JudgedAudience& judged) const;

private:
    [[nodiscard]] Result<std::vector<store::MembershipStep>> steps(const JudgedAudience& judged,
                                                                   const audience::ProfileSet& before,
                                                                   const Json& state, const std::string& version) const;
    [[nodiscard]] Result<audience::ProfileSet> judge(const audience::Definition& definition, Instant asOf,
                                                     const JudgedAudience& judged) const;

    const project::Project& m_project;
    const store::ProfileStore& m_store;
    const store::Reader& m_reader;
    audience::Evaluator& m_evaluator;
    Instant m_asOf;
    RunId m_run;
    const RunContext& m_context;
};

/// The boolean trait that a saved audience keeps up ("trait" in its file): true for members, false for who was one.
/// Empty when it keeps none.
[[nodiscard]] std::string traitOf(const project::Audience& audience);
/// Writes that trait of every audience that has one, from what is stored; how many values differ now. A trait that is
/// told by another source as well is an error.
[[nodiscard]] Result<std::int64_t> writeAudienceTrait(store::ProfileStore& store, const project::Audience& audience,
                                                      const std::string& key, Instant asOf, const RunId& run,
                                                      const RunContext& context);

} // namespace weir::run
