#pragma once

#include "core/base/hash.h"
#include "core/base/run_context.h"
#include "core/store/sqlite.h"
#include "core/store/store.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace weir::store {

/// The end of the ledger: whoever keeps it elsewhere can tell later that nothing before it was changed.
struct LedgerHead
{
    std::int64_t entries = 0;
    std::string hash; ///< 64 hexadecimal digits; empty without entries.
    friend bool operator==(const LedgerHead&, const LedgerHead&) = default;
};

struct LedgerEntry
{
    std::int64_t sequence = 0; ///< From 1, without gaps.
    Instant time;
    std::string kind;    ///< "consent", "reveal", "delivery", "erased".
    std::string payload; ///< JSON object; empty once it is erased.
    std::string hash;
};

/// What a check of the whole ledger found.
struct LedgerReport
{
    LedgerHead head;
    std::int64_t erased = 0; ///< Entries whose payload was taken by an erasure that the ledger names.
    /// The first entry that does not hold, and why; nothing when all do.
    struct Broken
    {
        std::int64_t sequence = 0;
        Error why;
    };
    std::optional<Broken> broken;
};

/// A record of what matters for proof, in the store, to which entries are only added: every answer to a purpose, every
/// look at personal data, every delivery, every erasure.
///
///     payload hash = SHA-256(salt, payload)
///     hash         = SHA-256(sequence, time, kind length, kind, hash before, payload hash)
///
/// Numbers are eight bytes, the most significant first; times are microseconds; the hash before the first is 32 zeros.
/// A salt is 16 random bytes. Erasing a person takes payload and salt of the entries about them, and nobody can guess
/// back what stood there; the chain stays whole. It is evidence, not proof: who can write the file can write a new
/// chain. A head that was kept elsewhere (an anchor) shows that.
class Ledger
{
public:
    explicit Ledger(const ProfileStore& store) : m_store(&store) {}

    [[nodiscard]] Result<LedgerHead> head() const;
    /// Newest first.
    [[nodiscard]] Result<std::vector<LedgerEntry>> newest(std::size_t limit) const;
    /// Computes every hash again: about 2.5 microseconds of processor time per entry, twice what SHA-256 alone costs.
    [[nodiscard]] Result<LedgerReport> verify(const RunContext& context) const;
    /// Whether the entry of a head that was kept elsewhere still has its hash.
    [[nodiscard]] Result<bool> holds(const LedgerHead& anchor) const;

private:
    const ProfileStore* m_store;
};

/// Adds entries within a transaction that somebody else has begun and commits.
class LedgerWriter
{
public:
    /// Makes the table if it is not there.
    [[nodiscard]] static Result<LedgerWriter> open(const Database& db);

    /// `payload` is a JSON object; `subject` the profile that it is about, if any.
    [[nodiscard]] Status append(std::string_view kind, const Json& payload, std::optional<std::uint32_t> subject,
                                Instant time);
    /// Takes the payloads of all entries about a person, absorbed profiles included, and says which in an entry of its
    /// own. Returns how many.
    [[nodiscard]] Result<std::int64_t> erase(std::uint32_t person, Instant time);

private:
    LedgerWriter(const Database& db, std::int64_t sequence, Sha256 hash) : m_db(&db), m_sequence(sequence), m_hash(hash)
    {}

    const Database* m_db;
    std::int64_t m_sequence;
    Sha256 m_hash;
    std::optional<Statement> m_insert;
};

} // namespace weir::store
