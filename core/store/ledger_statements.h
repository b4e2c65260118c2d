#pragma once

#include <string_view>

namespace weir::store::sql {

/// The tables come with the first entry: programs that know nothing of it open the store as before. What an entry is
/// hashed from never changes and no entry goes; erasure takes payload and salt alone. The triggers guard against
/// mistakes, the chain of hashes against everything else.
inline constexpr std::string_view kMakeLedger = R"sql(
CREATE TABLE IF NOT EXISTS ledger(seq INTEGER PRIMARY KEY, time INTEGER NOT NULL, kind TEXT NOT NULL,
  subject INTEGER, salt BLOB, payload TEXT, payload_hash BLOB NOT NULL, hash BLOB NOT NULL) STRICT;
CREATE TRIGGER IF NOT EXISTS ledger_keeps BEFORE DELETE ON ledger
  BEGIN SELECT RAISE(ABORT, 'entries of the ledger are never removed'); END;
CREATE TRIGGER IF NOT EXISTS ledger_stands BEFORE UPDATE OF seq, time, kind, payload_hash, hash ON ledger
  BEGIN SELECT RAISE(ABORT, 'entries of the ledger never change'); END;
)sql";
inline constexpr std::string_view kHasLedger =
    "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = 'ledger'";
inline constexpr std::string_view kLedgerHead = "SELECT seq, hash FROM ledger ORDER BY seq DESC LIMIT 1";
inline constexpr std::string_view kInsertLedger = "INSERT INTO ledger(seq, time, kind, subject, salt, payload, "
                                                  "payload_hash, hash) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, "
                                                  "?8)";
inline constexpr std::string_view kLedgerEntries =
    "SELECT seq, time, kind, salt, payload, payload_hash, hash FROM ledger ORDER BY seq";
inline constexpr std::string_view kLedgerNewest =
    "SELECT seq, time, kind, payload, hash FROM ledger ORDER BY seq DESC LIMIT ?1";
inline constexpr std::string_view kLedgerHashAt = "SELECT hash FROM ledger WHERE seq = ?1";
inline constexpr std::string_view kLedgerOf =
    "SELECT seq FROM ledger WHERE payload IS NOT NULL AND subject IN (SELECT id FROM profile WHERE id = ?1 OR "
    "merged_into = ?1) ORDER BY seq";
inline constexpr std::string_view kEraseLedger =
    "UPDATE ledger SET payload = NULL, salt = NULL, subject = NULL WHERE seq = ?1";

} // namespace weir::store::sql
