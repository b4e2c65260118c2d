#pragma once

#include "core/store/store.h"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace weir::store {

/// What an entry of the suppression list keeps from happening.
struct SuppressionScope
{
    enum class Kind
    {
        Everything,  ///< The person passes no gate.
        Purpose,     ///< No gate that asks for the purpose `name`.
        Destination, ///< Not to the destination `name` ("pipeline/node").
        Forgotten    ///< No gate, and rows that name the identifier are not read again.
    } kind = Kind::Everything;
    std::string name;
    friend auto operator<=>(const SuppressionScope&, const SuppressionScope&) = default;
};

/// "all", "purpose:ads", "destination:shop/send", "forgotten".
[[nodiscard]] std::string toText(const SuppressionScope& scope);
/// Reads what toText wrote; nothing for anything else.
[[nodiscard]] std::optional<SuppressionScope> readScope(std::string_view text);

/// An entry as people see it: whom it names cannot be told from it.
struct SuppressionEntry
{
    std::int64_t id = 0;
    std::string identifier; ///< Kind of identifier: "email", "phone", or the project's own type.
    SuppressionScope scope;
    std::string reason;
    std::string source;  ///< Where it came from: "command", "window", the name of a file, ...
    std::string request; ///< The request that it belongs to; may be empty.
    Instant addedAt;
    std::string addedBy;
    std::optional<Instant> until; ///< Exclusive; none: for good.
};

/// The list as it is at one moment, with who is named by it.
///
/// An identifier is kept as SHA-256 over 32 random bytes of the store, its kind and its normalised value. What reads as
/// an e-mail address or as a phone number with country code is the same under any type's name, so that renaming a type
/// lets nobody back in; everything else counts under its own type. The salt lies in the same file: the hashes hide
/// values from readers of the list, not from somebody who has the file and tries all phone numbers.
class Suppression
{
public:
    /// Fails when an entry cannot be read: whoever asks must then let nobody pass.
    [[nodiscard]] static Result<Suppression> load(const Database& db);

    [[nodiscard]] bool empty() const { return m_entries.empty(); }
    [[nodiscard]] const std::vector<SuppressionEntry>& entries() const { return m_entries; }
    /// Positions in entries() of what names the identifier. About 50 ns when nothing does.
    [[nodiscard]] std::span<const std::uint32_t> find(std::string_view type, std::string_view value) const;
    /// Are rows with this identifier to be left out at `now`?
    [[nodiscard]] bool isForgotten(std::string_view type, std::string_view value, Instant now) const;
    /// Is there any entry that leaves rows out at `now`?
    [[nodiscard]] bool forgets(Instant now) const;
    /// Names the entries that leave rows out: other ones have another name.
    [[nodiscard]] std::string forgottenVersion() const;
    [[nodiscard]] static bool holds(const SuppressionEntry& entry, Instant now)
    {
        return !entry.until || now < *entry.until;
    }

    struct Key
    {
        std::string kind; ///< "email", "phone" or the type.
        std::string hash; ///< 64 hexadecimal digits.
        std::int64_t tag = 0;
    };
    /// What the list keeps of an identifier.
    [[nodiscard]] Key keyOf(std::string_view type, std::string_view value) const;

private:
    friend class SuppressionList;
    std::string m_salt;
    std::vector<SuppressionEntry> m_entries;
    std::unordered_set<std::int64_t> m_tags; ///< Tells nearly all other identifiers apart without SHA-256.
    std::unordered_map<std::string, std::vector<std::uint32_t>> m_byHash;
};

/// A person of a snapshot whom an entry names.
struct SuppressedPerson
{
    std::uint32_t profile = 0;
    std::uint32_t entry = 0; ///< Position in Suppression::entries().
};

/// What to put on the list.
struct NewSuppression
{
    std::string type;
    std::string value; ///< Personal; only its hash is kept.
    SuppressionScope scope;
    std::string reason;
    std::string source;
    std::string request;
    std::string addedBy;
    std::optional<Instant> until;
};

/// The suppression list of a store, for reading and changing. It outlives the people whom it names.
class SuppressionList
{
public:
    explicit SuppressionList(const ProfileStore& store) : m_store(&store) {}

    [[nodiscard]] Result<Suppression> load() const;
    /// All of them in one transaction; returns how many are new. An entry that is there already with the same scope
    /// gets the later end, and keeps its reason.
    [[nodiscard]] Result<std::int64_t> add(std::span<const NewSuppression> entries, Instant now) const;
    /// Takes entries of one identifier off: those of `scope`, or all but "forgotten". Returns how many went.
    [[nodiscard]] Result<std::int64_t> remove(std::string_view type, std::string_view value,
                                              const std::optional<SuppressionScope>& scope) const;
    /// Takes one entry off by its id; false when there is none.
    [[nodiscard]] Result<bool> remove(std::int64_t id) const;

private:
    const ProfileStore* m_store;
};

} // namespace weir::store
