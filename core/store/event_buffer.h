#pragma once

#include "core/store/big_vector.h"
#include "core/store/columns.h"
#include "core/store/property_json.h"
#include "core/store/segment.h"
#include "core/store/text_interner.h"

#include <functional>
#include <map>
#include <memory>
#include <tuple>
#include <vector>

namespace weir::store {

class SegmentReader;
struct Selection;

/// Gives the id of a property name, adding it when new; fails only when the store cannot be written.
using PropertyIds = std::function<Result<std::uint32_t>(std::string_view)>;
using PropertyNames = std::function<std::string_view(std::uint32_t)>;

/// The columns of one event that are not properties.
struct EventRow
{
    std::uint32_t profile = 0;
    std::uint32_t name = 0;
    std::int64_t time = 0;
    std::uint64_t key = 0;
    std::uint32_t import = 0;
};

/// Collects events in columns; EventEncoding turns them into sorted segments. Properties lie in one lane per (property,
/// kind, scale) with only the rows that have them, so a thousand rare properties cost no more than one common one.
class EventBuffer
{
public:
    [[nodiscard]] std::size_t rows() const { return m_profiles.size(); }
    /// Bytes held, for flushing before memory runs short.
    [[nodiscard]] std::size_t bytes() const { return m_profiles.size() * 24 + m_valueBytes; }
    [[nodiscard]] EventRow row(std::size_t index) const;
    [[nodiscard]] std::span<const std::uint64_t> keys() const { return m_keys; }
    [[nodiscard]] std::span<const std::int64_t> times() const { return m_times; }
    void reserve(std::size_t rows);
    /// An empty buffer that numbers its texts as this one does and adds new ones for both.
    [[nodiscard]] EventBuffer next() const;

    /// Appends rows column by column; their properties follow through `addColumn`.
    void append(std::span<const std::uint32_t> profiles, std::span<const std::uint32_t> names,
                std::span<const std::int64_t> times, std::span<const std::uint64_t> keys, std::uint32_t import);
    /// Starts a new row; its properties follow through `add`.
    void append(const EventRow& row);
    /// Adds a property to the last row. NULL, NaN and infinity are left out; text that is no UTF-8 gets U+FFFD.
    void add(std::uint32_t property, const PropertyValue& value);
    /// Adds a whole column to the rows from `firstRow` to the last one.
    void addColumn(std::size_t firstRow, std::uint32_t property, const Column& values);
    /// Appends the rows of `other` for which `take` is set.
    void appendFrom(const EventBuffer& other, std::span<const std::uint8_t> take);
    /// Leaves only the rows for which `take` is set.
    void keepOnly(std::span<const std::uint8_t> take);
    /// Puts `profileOf[p]` in the place of every profile p.
    void mapProfiles(std::span<const std::uint32_t> profileOf);

    /// Appends rows of a stored segment; `profileOf` gives the profile to store them under, `keepKeyOfImport` whether
    /// rows of an import keep their duplicate keys.
    [[nodiscard]] Status appendSegment(SegmentReader& segment, const Selection& rows,
                                       const std::function<std::uint32_t(std::uint32_t)>& profileOf,
                                       const std::function<bool(std::uint32_t)>& keepKeyOfImport,
                                       const PropertyIds& ids);

    /// Encodes all rows, sorted by (profile, time, order of arrival), in segments of at most kSegmentRows.
    [[nodiscard]] std::vector<Segment> encode(int level, const PropertyNames& names) const;
    /// The properties of every row as JSON objects, in row order.
    [[nodiscard]] std::vector<std::string> propertiesJson(const PropertyNames& names) const;

private:
    struct Lane
    {
        std::uint32_t property = 0;
        TypeKind kind = TypeKind::Null;
        int scale = 0;
        bool dense = true;               ///< Value i belongs to row i; `rows` is empty.
        std::vector<std::uint32_t> rows; ///< Row of each value when not dense.
        BigVector<std::uint64_t> values; ///< Bits of the integer or double.
        BigVector<std::uint32_t> codes;  ///< In place of `values` where there are texts.
        std::shared_ptr<TextInterner> texts;
        std::map<std::uint32_t, std::uint32_t> repaired; ///< Code of a text that is no UTF-8 -> code of its repair.

        [[nodiscard]] std::size_t size() const { return texts ? codes.size() : values.size(); }
        [[nodiscard]] std::uint64_t bits(std::size_t entry) const { return texts ? codes[entry] : values[entry]; }
        [[nodiscard]] std::uint32_t rowOf(std::size_t entry) const
        {
            return dense ? static_cast<std::uint32_t>(entry) : rows[entry];
        }
        [[nodiscard]] PropertyValue value(std::size_t entry) const;
    };
    struct Cell
    {
        std::uint32_t position = 0;
        const Lane* lane = nullptr;
        std::uint32_t entry = 0;
    };
    friend class EventEncoding;
    friend class EventParts;

    void addAt(std::size_t row, std::uint32_t property, const PropertyValue& value);
    [[nodiscard]] Lane& lane(std::uint32_t property, TypeKind kind, int scale);
    void put(Lane& lane, std::size_t row, std::uint64_t value);
    [[nodiscard]] std::uint32_t textCode(Lane& lane, std::string_view text);
    [[nodiscard]] std::uint32_t import(std::size_t row) const { return m_imports.empty() ? m_import : m_imports[row]; }
    /// Rows from now on come with `import`.
    void setImport(std::uint32_t import);
    static std::vector<std::string> writeObjects(std::vector<Cell>& cells, std::size_t rows,
                                                 const PropertyNames& names);

    BigVector<std::uint32_t> m_profiles;
    BigVector<std::uint32_t> m_names;
    BigVector<std::int64_t> m_times;
    BigVector<std::uint64_t> m_keys;
    std::uint32_t m_import = 0;         ///< Of all rows,
    BigVector<std::uint32_t> m_imports; ///< unless they are told apart here.
    std::vector<Lane> m_lanes;
    std::map<std::tuple<std::uint32_t, TypeKind, int>, std::size_t> m_laneOf;
    std::size_t m_valueBytes = 0;
};

} // namespace weir::store
