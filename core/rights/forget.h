#pragma once

#include "core/project/project.h"
#include "core/rights/local_copies.h"
#include "core/rights/requests.h"
#include "core/run/workspace.h"
#include "core/store/erasure.h"

#include <optional>
#include <string>
#include <vector>

namespace weir::rights {

/// A destination that holds the person.
struct HeldAt
{
    std::string destination; ///< As in the ledger: "pipeline/node@...".
    std::string audience;
    std::int64_t rows = 0;
    bool inProject = true; ///< Its node is still there, so the next publish takes the person off.
    /// "shop/send"
    [[nodiscard]] std::string place() const { return destination.substr(0, destination.find('@')); }
};

/// What a deletion will do: made first, looked at, then applied once.
struct ForgetPlan
{
    std::string id;
    std::string request;
    PublicProfileId person;
    Instant createdAt;
    Instant expiresAt;
    std::string state; ///< "open", "applied", "replaced".
    std::string hash;  ///< Of the person's identifiers and of all counts of the store.

    std::int64_t identifiers = 0;       ///< Go on the suppression list as hashes: what is left of the person.
    std::vector<store::TableRows> rows; ///< In the store, by table.
    std::vector<FileGroup> copies;      ///< On this machine; all of them go.
    std::vector<HeldAt> destinations;   ///< The next publish takes the person off.
    std::vector<std::string> files;     ///< Of the project, that name the person and that Weir does not change.
    std::vector<std::string> backups;   ///< Copies of the store that Weir knows of and does not change.
    std::vector<std::string> holds;     ///< Reasons why the person must be kept; with one nothing is deleted.
    [[nodiscard]] std::int64_t rowsToDelete() const;
    [[nodiscard]] bool isOpen(Instant now) const { return state == "open" && now < expiresAt; }
};

/// Looks at what a deletion will do and keeps the plan for 30 minutes. The request must be one to be forgotten.
[[nodiscard]] Result<ForgetPlan> planForget(const run::Workspace& workspace, const project::Project& project,
                                            const std::string& request, const Actor& actor, const RunContext& context);
[[nodiscard]] Result<ForgetPlan> loadForgetPlan(const store::ProfileStore& store, const std::string& plan);
[[nodiscard]] Json toJson(const ForgetPlan& plan);

/// Does exactly what the plan says, once, or refuses: a hold, a plan that is spent or older than 30 minutes, a person
/// who has changed since. First the identifiers go on the suppression list, so that nobody can read the person in
/// again; then everything in the store goes, the file is written anew and searched. After a crash the same plan can be
/// applied again. Gives the certificate. The request is done when no destination holds the person any more.
[[nodiscard]] Result<Json> applyForget(const run::Workspace& workspace, const project::Project& project,
                                       const std::string& plan, const Actor& actor, const RunContext& context);

/// Looks again at somebody who is deleted: no row of theirs and nobody with one of their identifiers may be in the
/// store; notes which destinations have been told since. `toldByHand` names one that its user has told. Gives the
/// certificate as it is now.
[[nodiscard]] Result<Json> checkForgotten(const run::Workspace& workspace, const project::Project& project,
                                          const std::string& request, const std::optional<std::string>& toldByHand,
                                          const Actor& actor, const RunContext& context);

/// Is the certificate as it was written? Its seal is SHA-256 over its canonical JSON without the seal: whoever changes
/// it on purpose can seal it again, so compare it with the store's own (checkForgotten) where that matters.
[[nodiscard]] Status verifyCertificate(const Json& certificate);

} // namespace weir::rights
