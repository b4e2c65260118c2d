#pragma once

#include "core/audience/comparison.h"
#include "core/audience/profile_set.h"
#include "core/store/reader.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace weir::audience {

/// Everybody, or one person, as columns that are read once. Index is the profile number; of one person it is 0.
///
/// What asks everybody the same question asks one person through the same code, so that both have one answer.
class PeopleColumns
{
public:
    /// `reader` must outlive this. With `only`, nothing is read that is about others.
    explicit PeopleColumns(const store::Reader& reader, std::optional<std::uint32_t> only = std::nullopt)
        : m_reader(&reader), m_only(only)
    {}
    /// Reads who lives; once.
    [[nodiscard]] Status load();

    [[nodiscard]] const store::Reader& reader() const { return *m_reader; }
    [[nodiscard]] std::optional<std::uint32_t> only() const { return m_only; }
    [[nodiscard]] std::uint32_t universe() const { return m_living.universe(); }
    [[nodiscard]] const ProfileSet& living() const { return m_living; }
    [[nodiscard]] std::int64_t firstSeen(std::uint32_t index) const { return m_firstSeen[index]; }
    /// The profile number at an index.
    [[nodiscard]] std::uint32_t profileAt(std::uint32_t index) const { return m_only.value_or(index); }
    /// The index of a profile; universe() when it is not among those that are looked at.
    [[nodiscard]] std::uint32_t indexOf(std::uint32_t profile) const
    {
        return !m_only ? profile : profile == *m_only ? 0 : 1;
    }

    [[nodiscard]] Result<const store::TypedColumn*> trait(const std::string& name);
    [[nodiscard]] Result<const store::TypedColumn*> identifier(const std::string& type);
    /// When the value of the trait came to stand, in micros; INT64_MAX without a value.
    [[nodiscard]] Result<const std::vector<std::int64_t>*> traitTimes(const std::string& name);
    /// Dates or instants of a trait as micros, dates at the first moment of their day in the zone (empty: UTC);
    /// INT64_MIN without one. A trait of another type is an error.
    [[nodiscard]] Result<const std::vector<std::int64_t>*> anchors(const std::string& trait, const std::string& zone);
    /// Places by a salt, see placeOf. About 0.3 s per million people, once per salt.
    [[nodiscard]] const std::vector<std::uint64_t>& places(const std::string& salt);
    /// Objects of a type with one property; see Reader::objects.
    [[nodiscard]] Result<const store::ObjectColumns*> objects(const std::string& type,
                                                              const std::vector<store::PropertyRequest>& properties);

    /// Judges every living index; unknown and yes are collected, 64 at a time.
    template <class Judge>
    [[nodiscard]] Matches judge(Judge&& verdictOf) const
    {
        Matches matches{ProfileSet(universe()), ProfileSet(universe())};
        const std::uint32_t end = universe();
        for (std::uint32_t base = 0; base < end; base += 64) {
            std::uint64_t yes = 0;
            std::uint64_t unknown = 0;
            const std::uint32_t count = std::min<std::uint32_t>(64, end - base);
            for (std::uint32_t bit = 0; bit < count; ++bit) {
                const Verdict verdict = verdictOf(base + bit);
                yes |= std::uint64_t{verdict == Verdict::Yes} << bit;
                unknown |= std::uint64_t{verdict == Verdict::Unknown} << bit;
            }
            matches.yes.setWord(base / 64, yes);
            matches.unknown.setWord(base / 64, unknown);
        }
        matches.yes &= m_living;
        matches.unknown &= m_living;
        return matches;
    }
    /// The verdicts of a column, one per index.
    [[nodiscard]] Result<Matches> compare(const store::TypedColumn& column, const Comparison& is, Instant asOf) const;

private:
    const store::Reader* m_reader;
    std::optional<std::uint32_t> m_only;
    bool m_loaded = false;
    ProfileSet m_living;
    std::vector<std::int64_t> m_firstSeen;
    std::map<std::string, store::TypedColumn> m_columns; ///< By "t" trait or "i" identifier type.
    std::map<std::string, std::vector<std::int64_t>> m_times;
    std::map<std::string, std::vector<std::int64_t>> m_anchors; ///< By zone, newline, trait.
    std::map<std::string, std::vector<std::uint64_t>> m_places;
    std::map<std::string, store::ObjectColumns> m_objects;
};

} // namespace weir::audience
