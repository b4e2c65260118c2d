#include "core/store/ledger.h"

#include "core/store/ledger_statements.h"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <set>

namespace weir::store {
namespace {

constexpr std::string_view kErased = "erased";
constexpr std::size_t kSaltBytes = 16;

void appendNumber(std::string& bytes, std::int64_t number)
{
    for (int shift = 56; shift >= 0; shift -= 8) {
        bytes += static_cast<char>((static_cast<std::uint64_t>(number) >> static_cast<unsigned>(shift)) & 0xFFU);
    }
}

void appendBytes(std::string& bytes, std::span<const std::uint8_t> more)
{
    bytes.append(reinterpret_cast<const char*>(more.data()), more.size());
}

Sha256 payloadHash(std::span<const std::uint8_t> salt, std::string_view payload)
{
    std::string bytes;
    bytes.reserve(salt.size() + payload.size());
    appendBytes(bytes, salt);
    bytes += payload;
    return sha256(bytes);
}

Sha256 entryHash(std::int64_t sequence, Instant time, std::string_view kind, const Sha256& before,
                 std::span<const std::uint8_t> payload)
{
    std::string bytes;
    appendNumber(bytes, sequence);
    appendNumber(bytes, time.micros);
    appendNumber(bytes, static_cast<std::int64_t>(kind.size()));
    bytes += kind;
    appendBytes(bytes, before);
    appendBytes(bytes, payload);
    return sha256(bytes);
}

bool same(std::span<const std::uint8_t> a, const Sha256& b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end());
}

Error broken(std::string id, std::string sentence, std::int64_t sequence)
{
    return {ErrorCode::Corrupt, std::move(id), std::move(sentence), {{"entry", std::to_string(sequence)}}};
}

/// The entries whose payload an "erased" entry says it took.
void noteErased(std::string_view payload, std::set<std::int64_t>& allowed)
{
    const Json json = Json::parse(payload, nullptr, false);
    if (json.is_object() && json.contains("entries") && json["entries"].is_array()) {
        for (const Json& sequence : json["entries"]) {
            if (sequence.is_number_integer()) {
                allowed.insert(sequence.get<std::int64_t>());
            }
        }
    }
}

} // namespace

Result<LedgerHead> Ledger::head() const
{
    const Database& db = m_store->readable();
    WEIR_ASSIGN_OR_RETURN(const std::int64_t there, db.integer(sql::kHasLedger));
    if (there == 0) {
        return LedgerHead{};
    }
    WEIR_ASSIGN_OR_RETURN(Statement last, db.prepare(sql::kLedgerHead));
    WEIR_ASSIGN_OR_RETURN(const bool any, last.step());
    return any ? LedgerHead{last.integer(0), toHex(last.blob(1))} : LedgerHead{};
}

Result<std::vector<LedgerEntry>> Ledger::newest(std::size_t limit) const
{
    std::vector<LedgerEntry> list;
    const Database& db = m_store->readable();
    WEIR_ASSIGN_OR_RETURN(const std::int64_t there, db.integer(sql::kHasLedger));
    if (there == 0) {
        return list;
    }
    WEIR_ASSIGN_OR_RETURN(Statement row, db.prepare(sql::kLedgerNewest));
    row.bind(1, static_cast<std::int64_t>(limit));
    for (;;) {
        WEIR_ASSIGN_OR_RETURN(const bool found, row.step());
        if (!found) {
            return list;
        }
        list.push_back({row.integer(0), row.instant(1), row.string(2), row.string(3), toHex(row.blob(4))});
    }
}

Result<LedgerReport> Ledger::verify(const RunContext& context) const
{
    LedgerReport report;
    const Database& db = m_store->readable();
    WEIR_ASSIGN_OR_RETURN(const std::int64_t there, db.integer(sql::kHasLedger));
    if (there == 0) {
        return report;
    }
    std::set<std::int64_t> bare;    // entries without payload
    std::set<std::int64_t> allowed; // entries that an erasure names
    Sha256 before{};
    std::int64_t expected = 1;
    constexpr std::int64_t kStep = 1 << 16;
    const auto fails = [&](std::int64_t sequence, std::string id, std::string sentence) {
        report.broken = LedgerReport::Broken{sequence, broken(std::move(id), std::move(sentence), sequence)};
        return report;
    };
    WEIR_ASSIGN_OR_RETURN(Statement row, db.prepare(sql::kLedgerEntries));
    for (;; ++expected) {
        WEIR_ASSIGN_OR_RETURN(const bool found, row.step());
        if (!found) {
            break;
        }
        if (expected % kStep == 0) {
            context.report("ledger", -1, expected);
            if (context.stopped()) {
                return cancelled();
            }
        }
        if (row.integer(0) != expected) {
            return fails(expected, "ledger.gap", "Entry {entry} of the ledger is missing.");
        }
        const bool hasPayload = !row.isNull(4);
        if (hasPayload && !same(row.blob(5), payloadHash(row.blob(3), row.text(4)))) {
            return fails(expected, "ledger.payload", "What entry {entry} of the ledger says was changed.");
        }
        const Sha256 hash = entryHash(expected, row.instant(1), row.text(2), before, row.blob(5));
        if (!same(row.blob(6), hash)) {
            return fails(expected, "ledger.hash",
                         "Entry {entry} of the ledger was changed, or one before it was taken out or put in.");
        }
        if (!hasPayload) {
            bare.insert(expected);
        } else if (row.text(2) == kErased) {
            noteErased(row.text(4), allowed);
        }
        before = hash;
        report.head = {expected, toHex(hash)};
    }
    for (const std::int64_t sequence : bare) {
        if (!allowed.contains(sequence)) {
            return fails(sequence, "ledger.taken",
                         "What entry {entry} of the ledger said is gone, and no erasure took it.");
        }
    }
    report.erased = static_cast<std::int64_t>(bare.size());
    return report;
}

Result<bool> Ledger::holds(const LedgerHead& anchor) const
{
    const Database& db = m_store->readable();
    WEIR_ASSIGN_OR_RETURN(const std::int64_t there, db.integer(sql::kHasLedger));
    if (there == 0) {
        return anchor.entries == 0;
    }
    WEIR_ASSIGN_OR_RETURN(Statement at, db.prepare(sql::kLedgerHashAt));
    at.bind(1, anchor.entries);
    WEIR_ASSIGN_OR_RETURN(const bool found, at.step());
    return found && toHex(at.blob(0)) == anchor.hash;
}

Result<LedgerWriter> LedgerWriter::open(const Database& db)
{
    WEIR_RETURN_IF_ERROR(db.execute(sql::kMakeLedger));
    WEIR_ASSIGN_OR_RETURN(Statement last, db.prepare(sql::kLedgerHead));
    WEIR_ASSIGN_OR_RETURN(const bool any, last.step());
    Sha256 hash{};
    if (any) {
        const std::span<const std::uint8_t> stored = last.blob(1);
        if (stored.size() != hash.size()) {
            return broken("ledger.hash",
                          "Entry {entry} of the ledger was changed, or one before it was taken out or put in.",
                          last.integer(0));
        }
        std::copy(stored.begin(), stored.end(), hash.begin());
    }
    return LedgerWriter(db, any ? last.integer(0) : 0, hash);
}

Status LedgerWriter::append(std::string_view kind, const Json& payload, std::optional<std::uint32_t> subject,
                            Instant time)
{
    if (!m_insert) {
        WEIR_ASSIGN_OR_RETURN(m_insert, m_db->prepare(sql::kInsertLedger));
    }
    std::array<std::uint8_t, kSaltBytes> salt{};
    sqlite3_randomness(static_cast<int>(salt.size()), salt.data());
    const std::string text = compactJson(payload);
    const Sha256 content = payloadHash(salt, text);
    m_hash = entryHash(++m_sequence, time, kind, m_hash, content);
    Statement& insert = *m_insert;
    insert.bind(1, m_sequence);
    insert.bind(2, time);
    insert.bind(3, kind);
    insert.bind(4, subject ? std::optional<std::int64_t>(*subject) : std::nullopt);
    insert.bindBlob(5, salt);
    insert.bind(6, std::string_view(text));
    insert.bindBlob(7, content);
    insert.bindBlob(8, m_hash);
    return insert.run();
}

Result<std::int64_t> LedgerWriter::erase(std::uint32_t person, Instant time)
{
    Json sequences = Json::array();
    WEIR_ASSIGN_OR_RETURN(Statement about, m_db->prepare(sql::kLedgerOf));
    about.bind(1, static_cast<std::int64_t>(person));
    for (;;) {
        WEIR_ASSIGN_OR_RETURN(const bool found, about.step());
        if (!found) {
            break;
        }
        sequences.push_back(about.integer(0));
    }
    WEIR_ASSIGN_OR_RETURN(Statement take, m_db->prepare(sql::kEraseLedger));
    for (const Json& sequence : sequences) {
        WEIR_RETURN_IF_ERROR(take.runWith(sequence.get<std::int64_t>()));
    }
    const auto count = static_cast<std::int64_t>(sequences.size());
    if (count > 0) {
        WEIR_RETURN_IF_ERROR(append(kErased, {{"entries", std::move(sequences)}}, std::nullopt, time));
    }
    return count;
}

} // namespace weir::store
