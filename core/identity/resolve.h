#pragma once

#include "core/base/run_context.h"
#include "core/identity/mapping.h"
#include "core/store/run_log.h"
#include "core/store/store.h"
#include "core/types/row_batch.h"

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace weir::identity {

/// What happened to the rows of one input.
struct InputReport
{
    std::string source;
    std::int64_t rows = 0;
    std::int64_t rejected = 0;
};

/// What a resolve did. A repeated resolve of the same rows reports zeros for everything new.
struct Report
{
    std::vector<InputReport> inputs;
    std::int64_t profilesCreated = 0;
    std::int64_t profilesMerged = 0; ///< Profiles that now live on in another one.
    std::int64_t identifiersAdded = 0;
    std::int64_t linksAdded = 0;
    std::int64_t traitsChanged = 0;
    std::int64_t consentsAdded = 0;
    std::int64_t eventsAdded = 0;
    std::int64_t eventsDuplicate = 0;
    std::int64_t eventsLate = 0;   ///< Rows older than the newest event stored before the run, duplicates included.
    std::int64_t eventsFuture = 0; ///< Rows after the run's instant: stored, but counted only when their time has come.
    std::int64_t eventsClamped = 0;               ///< Set back to the time of receipt (D7).
    std::int64_t consentsUnreadable = 0;          ///< Recorded as unknown, which means no.
    std::int64_t identifiersIgnored = 0;          ///< Empty, null-like, blocked or unreadable values.
    std::map<std::string, std::int64_t> rejected; ///< Rejected rows by message id.
    std::int64_t profilesSplit = 0;               ///< Profiles that rules took apart.
    std::map<std::string, std::int64_t> refused;  ///< What rules refused, by reason.
    std::int64_t rowsForgotten = 0;               ///< Left out: they name somebody who asked to be forgotten.
    std::int64_t likelyLinks = 0;                 ///< Links with a confidence that make two people one.
    [[nodiscard]] std::int64_t rejectedRows() const;
};

[[nodiscard]] Json toJson(const Report& report);

struct ResolveOptions
{
    RunId run;
    NodeId node; ///< For progress and for quarantine rows.
    /// Takes rows that could not be used, with the reason; none: they are only counted.
    std::function<void(store::QuarantineRow)> reject;
    /// Whether all rows of all sources are read, so that people who are taken apart can be told again by their rows;
    /// asked when everything is read. None: yes.
    std::function<bool()> complete;
    /// Whether the input of mapping.inputs[i] was read from its beginning; asked when everything is read. Of links that
    /// were not read whole none is taken back. None: yes.
    std::function<bool(std::size_t)> whole;
    /// Names what resolves: its likely links of sources that it no longer reads are taken back. Empty: none are.
    std::string place;
    /// Rows are held back until so many bytes have gathered, so that people found to be one before that never exist as
    /// two profiles.
    std::int64_t bufferBytes = std::int64_t{512} * 1024 * 1024;
};

/// Reads every stream once and writes people, identifiers, links, traits, events and consents in one transaction of the
/// store: all of it, or after an error, a stop or a crash nothing.
///
/// Records that share an identifier belong to one person (union-find over dense identifier numbers; the order of rows
/// and inputs does not matter). The oldest profile survives a merge and the absorbed ids resolve to it for ever (D15);
/// of differing consents of merged people the most restrictive one holds from now on (D4). Empty and null-like values
/// never identify anybody. With rules see RuledPeople; all rows are held back until the last one is read.
///
/// Repeating a resolve changes nothing: events carry duplicate keys (message id, or a hash of content and of how many
/// equal rows came before), traits and consents keep their own times. `streams` are in the order of mapping.inputs;
/// inputs without events are read first. Cost: about 0.2 us per event and core beside the reading of the input.
[[nodiscard]] Result<Report> resolve(const Mapping& mapping, std::vector<std::unique_ptr<RowStream>> streams,
                                     store::ProfileStore& store, const ResolveOptions& options,
                                     const RunContext& context);

} // namespace weir::identity
