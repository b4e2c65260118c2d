#include "core/store/suppression.h"

#include "core/base/hash.h"
#include "core/base/text.h"
#include "core/clean/clean.h"
#include "core/store/reader_state.h"
#include "core/store/statements.h"
#include "core/store/suppression_statements.h"

#include <algorithm>
#include <charconv>
#include <xxhash.h>

namespace weir::store {
namespace {

constexpr std::size_t kSaltDigits = 64;
constexpr std::int64_t kTagMask = 0xff'ffff;
constexpr std::size_t kLeastPhoneDigits = 7;

/// Letters that an address in normal form consists of: it is its own normal form.
bool isPlainAddress(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '_' || c == '-' || c == '+' ||
               c == '@';
    });
}

bool looksLikeAddress(std::string_view text)
{
    const std::size_t at = text.find('@');
    return at != std::string_view::npos && at > 0 && text.find('.', at) != std::string_view::npos;
}

/// The digits of a number that begins with its country code; empty for anything else.
std::string internationalNumber(std::string_view text)
{
    if (text.empty() || text.front() != '+') {
        return {};
    }
    std::string digits = "+";
    for (const char c : text.substr(1)) {
        if (c >= '0' && c <= '9') {
            digits += c;
        } else if (std::string_view(" -./()").find(c) == std::string_view::npos) {
            return {};
        }
    }
    return digits.size() > kLeastPhoneDigits ? digits : std::string();
}

/// (kind, normal form): the same for what means the same.
std::pair<std::string, std::string> meaningOf(std::string_view type, std::string_view value)
{
    if (looksLikeAddress(value)) {
        if (isPlainAddress(value)) {
            return {"email", std::string(value)};
        }
        const auto address = clean::normalizeEmail(value);
        return {"email", address ? *address : foldCase(toNfkc(trimmed(value)))};
    }
    const std::string_view text = trimmed(value);
    if (std::string number = internationalNumber(text); !number.empty()) {
        return {"phone", std::move(number)};
    }
    return {std::string(type), std::string(text)};
}

Error unreadable(const char* what)
{
    return Error(
        ErrorCode::Corrupt, "store.suppression.unreadable",
        "The suppression list cannot be read ({what}), so nobody passes a gate and nobody is read in. Restore a "
        "backup of the store.",
        {{"what", what}});
}

} // namespace

std::string toText(const SuppressionScope& scope)
{
    switch (scope.kind) {
    case SuppressionScope::Kind::Purpose:
        return "purpose:" + scope.name;
    case SuppressionScope::Kind::Destination:
        return "destination:" + scope.name;
    case SuppressionScope::Kind::Forgotten:
        return "forgotten";
    case SuppressionScope::Kind::Everything:
        break;
    }
    return "all";
}

std::optional<SuppressionScope> readScope(std::string_view text)
{
    using Kind = SuppressionScope::Kind;
    if (text == "all") {
        return SuppressionScope{Kind::Everything, {}};
    }
    if (text == "forgotten") {
        return SuppressionScope{Kind::Forgotten, {}};
    }
    for (const auto& [prefix, kind] : {std::pair(std::string_view("purpose:"), Kind::Purpose),
                                       std::pair(std::string_view("destination:"), Kind::Destination)}) {
        if (text.starts_with(prefix) && text.size() > prefix.size()) {
            return SuppressionScope{kind, std::string(text.substr(prefix.size()))};
        }
    }
    return std::nullopt;
}

Suppression::Key Suppression::keyOf(std::string_view type, std::string_view value) const
{
    auto [kind, text] = meaningOf(type, value);
    std::uint64_t seed = 0;
    std::from_chars(m_salt.data(), m_salt.data() + 16, seed, 16);
    std::string message = m_salt + kind + '\0' + text;
    const std::string_view named = std::string_view(message).substr(kSaltDigits);
    const auto tag = static_cast<std::int64_t>(XXH3_64bits_withSeed(named.data(), named.size(), seed)) & kTagMask;
    return {std::move(kind), sha256Hex(message), tag};
}

Result<Suppression> Suppression::load(const Database& db)
{
    Suppression list;
    WEIR_ASSIGN_OR_RETURN(const std::int64_t known, db.integer(sql::kHasSuppressions));
    if (known == 0) {
        // Only stores of a format before the list lack it.
        WEIR_ASSIGN_OR_RETURN(const std::int64_t format, db.integer(sql::kUserVersion));
        constexpr std::int64_t kWithList = 5;
        return format < kWithList ? Result<Suppression>(std::move(list)) : unreadable("its table is missing");
    }
    auto salt = db.text(sql::kSuppressionSalt);
    if (!salt || salt->size() != kSaltDigits) {
        return unreadable("its salt is missing");
    }
    list.m_salt = *std::move(salt);
    WEIR_ASSIGN_OR_RETURN(Statement row, db.prepare(sql::kSelectSuppressions));
    for (;;) {
        WEIR_ASSIGN_OR_RETURN(const bool found, row.step());
        if (!found) {
            return list;
        }
        SuppressionEntry entry;
        entry.id = row.integer(0);
        entry.identifier = row.string(3);
        const auto scope = readScope(row.text(4));
        if (!scope) {
            return unreadable("an entry has an unknown scope");
        }
        entry.scope = *scope;
        entry.reason = row.string(5);
        entry.source = row.string(6);
        entry.request = row.string(7);
        entry.addedAt = row.instant(8);
        entry.addedBy = row.string(9);
        entry.until = row.optionalInstant(10);
        list.m_byHash[row.string(1)].push_back(static_cast<std::uint32_t>(list.m_entries.size()));
        list.m_tags.insert(row.integer(2));
        list.m_entries.push_back(std::move(entry));
    }
}

std::span<const std::uint32_t> Suppression::find(std::string_view type, std::string_view value) const
{
    if (m_entries.empty()) {
        return {};
    }
    // The tag first: SHA-256 costs ten times as much, and hardly anybody is on the list.
    const auto [kind, text] = meaningOf(type, value);
    std::uint64_t seed = 0;
    std::from_chars(m_salt.data(), m_salt.data() + 16, seed, 16);
    const std::string named = kind + '\0' + text;
    if (!m_tags.contains(static_cast<std::int64_t>(XXH3_64bits_withSeed(named.data(), named.size(), seed)) &
                         kTagMask)) {
        return {};
    }
    const auto found = m_byHash.find(sha256Hex(m_salt + named));
    return found == m_byHash.end() ? std::span<const std::uint32_t>() : std::span(found->second);
}

bool Suppression::isForgotten(std::string_view type, std::string_view value, Instant now) const
{
    const auto named = find(type, value);
    return std::any_of(named.begin(), named.end(), [&](std::uint32_t entry) {
        return m_entries[entry].scope.kind == SuppressionScope::Kind::Forgotten && holds(m_entries[entry], now);
    });
}

bool Suppression::forgets(Instant now) const
{
    return std::any_of(m_entries.begin(), m_entries.end(), [&](const SuppressionEntry& entry) {
        return entry.scope.kind == SuppressionScope::Kind::Forgotten && holds(entry, now);
    });
}

std::string Suppression::forgottenVersion() const
{
    std::string ids;
    for (const SuppressionEntry& entry : m_entries) {
        if (entry.scope.kind == SuppressionScope::Kind::Forgotten) {
            ids += std::to_string(entry.id) + '/' + (entry.until ? toText(*entry.until) : std::string()) + ' ';
        }
    }
    return ids;
}

Result<const Suppression*> Reader::suppression() const
{
    if (!m_state->suppression) {
        WEIR_ASSIGN_OR_RETURN(Suppression list, Suppression::load(m_state->db));
        m_state->suppression = std::move(list);
    }
    return &*m_state->suppression;
}

Result<std::span<const SuppressedPerson>> Reader::suppressedPeople() const
{
    if (m_state->suppressed) {
        return std::span<const SuppressedPerson>(*m_state->suppressed);
    }
    WEIR_ASSIGN_OR_RETURN(const Suppression* list, suppression());
    std::vector<SuppressedPerson> people;
    if (list->empty()) {
        return std::span<const SuppressedPerson>();
    }
    WEIR_ASSIGN_OR_RETURN(Statement row, m_state->db.prepare(sql::kAllIdentifiers));
    for (;;) {
        WEIR_ASSIGN_OR_RETURN(const bool found, row.step());
        if (!found) {
            m_state->suppressed = std::move(people);
            return std::span<const SuppressedPerson>(*m_state->suppressed);
        }
        for (const std::uint32_t entry : list->find(row.text(0), row.text(1))) {
            people.push_back({m_state->survivor(static_cast<std::uint32_t>(row.integer(2))), entry});
        }
    }
}

Result<Suppression> SuppressionList::load() const
{
    return Suppression::load(m_store->readable());
}

Result<std::int64_t> SuppressionList::add(std::span<const NewSuppression> entries, Instant now) const
{
    WEIR_ASSIGN_OR_RETURN(const Database* db, m_store->writable());
    WEIR_ASSIGN_OR_RETURN(const Suppression known, Suppression::load(*db));
    WEIR_ASSIGN_OR_RETURN(Transaction transaction, Transaction::begin(*db, Transaction::Kind::Write));
    WEIR_ASSIGN_OR_RETURN(Statement insert, db->prepare(sql::kInsertSuppression));
    WEIR_ASSIGN_OR_RETURN(Statement extend, db->prepare(sql::kExtendSuppression));
    std::int64_t added = 0;
    for (const NewSuppression& entry : entries) {
        const Suppression::Key key = known.keyOf(entry.type, entry.value);
        const std::string scope = toText(entry.scope);
        const std::int64_t before = db->totalChanges();
        WEIR_RETURN_IF_ERROR(insert.runWith(key.hash, key.tag, key.kind, scope, entry.reason, entry.source,
                                            entry.request, now, entry.addedBy, entry.until));
        if (db->totalChanges() > before) {
            ++added;
        } else {
            WEIR_RETURN_IF_ERROR(extend.runWith(key.hash, scope, entry.until));
        }
    }
    WEIR_RETURN_IF_ERROR(transaction.commit());
    return added;
}

Result<std::int64_t> SuppressionList::remove(std::string_view type, std::string_view value,
                                             const std::optional<SuppressionScope>& scope) const
{
    WEIR_ASSIGN_OR_RETURN(const Database* db, m_store->writable());
    WEIR_ASSIGN_OR_RETURN(const Suppression known, Suppression::load(*db));
    const std::int64_t before = db->totalChanges();
    const Suppression::Key key = known.keyOf(type, value);
    if (scope) {
        WEIR_ASSIGN_OR_RETURN(Statement drop, db->prepare(sql::kDropSuppression));
        WEIR_RETURN_IF_ERROR(drop.runWith(key.hash, toText(*scope)));
    } else {
        WEIR_ASSIGN_OR_RETURN(Statement drop, db->prepare(sql::kDropSuppressions));
        WEIR_RETURN_IF_ERROR(drop.runWith(key.hash));
    }
    return db->totalChanges() - before;
}

Result<bool> SuppressionList::remove(std::int64_t id) const
{
    WEIR_ASSIGN_OR_RETURN(const Database* db, m_store->writable());
    WEIR_ASSIGN_OR_RETURN(Statement drop, db->prepare(sql::kDropSuppressionById));
    const std::int64_t before = db->totalChanges();
    WEIR_RETURN_IF_ERROR(drop.runWith(id));
    return db->totalChanges() > before;
}

} // namespace weir::store
