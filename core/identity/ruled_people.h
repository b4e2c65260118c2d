#pragma once

#include "core/identity/components.h"
#include "core/identity/mapping.h"
#include "core/stitch/blocked_values.h"
#include "core/store/observations.h"

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace weir::identity {

/// Who is who under rules: gathers which identifiers stand together in rows, and when all rows are read tells
/// Components who belongs to whom.
///
/// Rows of identifiers that form a connected component in which no limit is broken are one person, whatever the mode:
/// only the other components are resolved by core/stitch. People keep their ids: the cluster with most of a profile's
/// identifiers is the profile (ties: with the first of them in the table's order), the oldest of several profiles
/// stays. A profile that falls into several clusters is split: what the sources of the run said about it is forgotten
/// and told again by their rows.
class RuledPeople
{
public:
    RuledPeople(const Rules& rules, store::Writer& writer, store::IdentifierIndex& index, Components& people)
        : m_rules(&rules), m_writer(&writer), m_index(&index), m_people(&people)
    {}
    [[nodiscard]] Status begin();

    [[nodiscard]] bool isBlocked(std::uint32_t number);
    /// Takes rows in: `columns` hold identifier numbers, one per row. `anchors[row]` becomes the number that stands for
    /// the row in Components::profileOf. Rows without a time are older than all others.
    void take(std::span<const std::vector<std::uint32_t>> columns, std::uint32_t source,
              std::span<const std::int64_t> times, std::span<const std::uint8_t> timed,
              std::vector<std::uint32_t>& anchors);
    /// Takes in a row that names nobody, because all of its identifiers are blocked: it is kept in the log, so that one
    /// of them counts without its row once it is freed.
    void takeBlocked(std::vector<std::uint32_t> numbers, std::uint32_t source, std::optional<std::int64_t> time);

    /// Says that the run reads what `source` holds to be likely: if `whole`, then what it said in earlier runs and does
    /// not say again counts no longer.
    void heardLikely(std::uint32_t source, bool whole);
    /// Takes in what `source` holds to be likely: row i says that `left[i]` and `right[i]` are of one person.
    void takeLikely(std::span<const std::uint32_t> left, std::span<const std::uint32_t> right,
                    std::span<const double> confidence, std::uint32_t source);

    /// Decides, once: prepares Components for settle(). `names` must hold all sources and types of the run; `complete`
    /// says whether the run reads everything its sources have, so that a split can be told again.
    [[nodiscard]] Status decide(Names& names, Instant now, bool complete);
    /// Decides over the log of the store alone and tells nobody: for clusterOf().
    [[nodiscard]] Status preview(Names& names, Instant now);
    /// The identifier that stands for the person of this one, or kNoIdentifier; after preview() or decide().
    [[nodiscard]] std::uint32_t clusterOf(std::uint32_t number) const { return m_cluster[number]; }
    [[nodiscard]] std::size_t logged() const { return m_rows.size() - m_runRows; }
    /// After Components::write().
    [[nodiscard]] Status finish(const RunId& run);

    /// Profiles that were split; what the sources of the run said about them before is gone.
    [[nodiscard]] const std::set<std::uint32_t>& split() const { return m_split; }
    [[nodiscard]] const std::map<std::string, std::int64_t>& refused() const { return m_refused; }
    /// How many likely links make two people one.
    [[nodiscard]] std::size_t likelyLinks() const { return m_matched.size(); }

private:
    /// Older than everything that has a time.
    static constexpr std::int64_t kUntimed = 0;
    struct Row ///< A distinct set of identifiers of one source.
    {
        std::uint32_t begin = 0;
        std::uint32_t size = 0; ///< Those that count; ...
        std::uint32_t said = 0; ///< ... the blocked ones behind them are only kept.
        std::uint32_t source = 0;
        std::uint64_t key = 0; ///< Of the log; 0 as long as nobody asked.
        store::SeenRange seen = kNotSeen;
        std::uint32_t representative = kNoIdentifier;
        bool isStored = false; ///< As it is.
    };

    struct Likely;
    [[nodiscard]] std::span<const std::uint32_t> members(const Row& row) const
    {
        return std::span(m_members).subspan(row.begin, row.size);
    }
    [[nodiscard]] std::span<const std::uint32_t> said(const Row& row) const
    {
        return std::span(m_members).subspan(row.begin, row.said);
    }
    /// Puts the blocked ones behind the others, each in order of their numbers; how many count.
    [[nodiscard]] std::uint32_t arrange(std::vector<std::uint32_t>& numbers);
    /// Does a row with one identifier say more than the identifier does?
    [[nodiscard]] bool keepsSingles() const;
    /// The log knows the row of the run already.
    static void mergeSeen(Row& row, const store::SeenRange& stored);
    [[nodiscard]] std::uint32_t rowOf(std::vector<std::uint32_t>& numbers, std::uint32_t source);
    [[nodiscard]] std::uint32_t find(std::uint32_t number);
    [[nodiscard]] std::uint64_t keyOf(const Row& row, const std::string& source) const;
    [[nodiscard]] Status loadLog(bool complete);
    [[nodiscard]] Status loadLikely();
    [[nodiscard]] std::string keyTextOf(std::uint32_t number) const;
    [[nodiscard]] bool isKnown(std::uint32_t number) const;
    [[nodiscard]] std::span<const Likely> countedLikely() const { return std::span(m_likely).first(m_counted); }
    void connect();
    [[nodiscard]] std::vector<std::uint8_t> hardRoots();
    [[nodiscard]] Status resolveHard(const std::vector<std::uint8_t>& hard);
    [[nodiscard]] Status group(Names& names, Instant now, bool complete);
    void representRows();
    [[nodiscard]] Status assign(bool complete);
    void findFreed();
    void findParts();
    void chooseTold();
    [[nodiscard]] Status giveProfiles();
    [[nodiscard]] Status forgetSplit(bool complete);
    [[nodiscard]] Status tellLinks();
    [[nodiscard]] Status finishLikely(const RunId& run);
    [[nodiscard]] bool isSplit(std::uint32_t number) const;
    [[nodiscard]] std::vector<std::uint32_t> byRank(std::span<const std::uint32_t> numbers) const;
    void touch();

    const Rules* m_rules;
    store::Writer* m_writer;
    store::IdentifierIndex* m_index;
    Components* m_people;
    stitch::BlockedValues m_blockedValues;
    std::vector<std::uint8_t> m_blocked; ///< By number: 0 not asked, 1 fine, 2 blocked.

    std::vector<Row> m_rows;
    std::vector<Row> m_idle; ///< All their identifiers are blocked: only kept.
    std::map<std::pair<std::uint32_t, std::vector<std::uint32_t>>, std::uint32_t> m_idleRows; ///< Those of the run.
    std::vector<std::uint32_t> m_members;
    std::unordered_map<std::uint64_t, std::uint32_t> m_rowByHash;
    std::size_t m_runRows = 0; ///< Rows of the run; what follows comes from the log of the store.
    struct Seen
    {
        store::SeenRange range = kNotSeen;
        std::uint32_t source = kNoIdentifier; ///< kNoIdentifier: no row of the run carries it.
    };
    std::vector<Seen> m_seen; ///< By number.
    /// By number: what the log tells of identifiers that neither the run nor the store knows. They were blocked or left
    /// out when their rows were read, and count now.
    std::vector<Seen> m_freed;
    std::set<std::uint32_t> m_sources;

    struct Likely
    {
        std::uint32_t source = 0;
        std::uint32_t a = 0;
        std::uint32_t b = 0;
        double confidence = 0;
        std::uint64_t key = 0;
        std::int64_t since = 0;
    };
    /// First m_counted ones between identifiers that are people's, then the others: they are kept, since another run or
    /// other rules may know their ends.
    std::vector<Likely> m_likely;
    std::size_t m_counted = 0;
    std::map<std::uint32_t, bool> m_likelySources; ///< Of the run, and whether all of it is read.
    std::vector<std::uint32_t> m_matched;          ///< Those of m_likely that make two people one.

    std::vector<std::uint32_t> m_parent;  ///< By number: connected ones.
    std::vector<std::uint32_t> m_cluster; ///< By number: a member that stands for its person, or kNoIdentifier.
    struct Reason
    {
        std::uint32_t row = 0;
        std::uint32_t anchor = 0;
        std::uint32_t number = 0;
    };
    std::vector<Reason> m_reasons;       ///< Of hard components.
    std::vector<std::uint8_t> m_isHard;  ///< By number.
    std::vector<std::uint32_t> m_stored; ///< Identifiers of the store, in the order of their table.
    std::map<std::uint32_t, std::vector<std::uint32_t>> m_claims; ///< Cluster -> profiles that live on in it.
    std::vector<std::uint8_t> m_told;                             ///< By cluster: Components hears of it.
    std::vector<std::uint8_t> m_included;                         ///< By number.
    std::vector<std::uint32_t> m_retell;                          ///< Identifiers whose links are told again.
    std::vector<std::uint32_t> m_retired;                         ///< Profiles that have nothing left.
    Instant m_now;
    std::vector<store::ViolationRecord> m_violations;
    std::set<std::uint32_t> m_split;
    std::vector<std::uint32_t> m_dropped; ///< Stored identifiers that are nobody's any more.
    std::map<std::string, std::int64_t> m_refused;
    std::map<std::uint32_t, std::string> m_typeNames;
    std::map<std::uint32_t, std::string> m_sourceNames;
};

} // namespace weir::identity
