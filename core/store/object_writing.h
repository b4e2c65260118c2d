#pragma once

#include "core/store/text_interner.h"
#include "core/store/writer_state.h"

#include <string>
#include <tuple>

namespace weir::store {

/// Writes rows of objects of one type: what they say together is found first, then compared with what is stored, and
/// only differences are written. New objects are numbered by their keys, so that the order of rows changes no number.
class ObjectWriting
{
public:
    enum class Mode
    {
        All, ///< The rows are all objects of the type.
        Some
    };
    ObjectWriting(Writer::State& state, const IdentifierIndex& index, std::int64_t type,
                  std::span<const std::int64_t> properties, const ObjectRows& rows, Mode mode)
        : m_state(&state), m_index(&index), m_type(type), m_properties(properties), m_rows(&rows), m_mode(mode)
    {}
    [[nodiscard]] Result<ObjectSummary> write();

private:
    /// An object that rows are about.
    struct Told
    {
        std::uint32_t code = 0; ///< Of its key.
        std::int64_t id = 0;
        std::int64_t time = 0;
        std::uint32_t begin = 0; ///< Its rows that count, in m_order.
        std::uint32_t end = 0;
        bool isNew = false;
        bool adds = false; ///< Says something beside what was said at the same time.
        bool changed = false;
    };
    struct Person
    {
        std::int64_t object = 0;
        std::uint32_t role = 0; ///< Rank among the texts of roles.
        std::uint32_t identifierType = 0;
        std::int64_t hash = 0;
        std::uint32_t profile = 0;
        std::uint32_t told = 0;
        [[nodiscard]] auto place() const { return std::tuple(object, role, identifierType, hash); }
    };

    [[nodiscard]] Status loadStored();
    void group();
    [[nodiscard]] Status writeObjects();
    [[nodiscard]] Status writeProperty(std::size_t property);
    [[nodiscard]] Status replaceProperty(std::size_t property);
    [[nodiscard]] Status mixProperty(std::size_t property);
    [[nodiscard]] Status insertProperty(std::size_t property);
    void findPeople();
    [[nodiscard]] Status writePeople();
    [[nodiscard]] Status insertPeople();
    [[nodiscard]] Status comparePeople(Statement& stored, std::size_t begin, std::size_t end, bool keepOthers);
    /// The row among those of `told` with the greatest cell of a property.
    [[nodiscard]] std::uint32_t greatest(const Told& told, const Column& values);
    [[nodiscard]] Status put(Statement& statement, std::int64_t property, const Told& told, const Column& values,
                             std::uint32_t row);

    Writer::State* m_state;
    const IdentifierIndex* m_index;
    std::int64_t m_type;
    std::span<const std::int64_t> m_properties;
    const ObjectRows* m_rows;
    Mode m_mode;
    ObjectSummary m_summary;

    TextInterner m_keys;                ///< Stored ones first, in the order of their ids.
    std::vector<std::int64_t> m_ids;    ///< By code of stored keys.
    std::vector<std::int64_t> m_times;  ///< The same.
    std::vector<std::uint32_t> m_order; ///< Rows, one object after the other.
    std::vector<Told> m_told;           ///< By id.
    std::vector<std::string> m_roles;   ///< Sorted.
    std::vector<Person> m_people;       ///< Sorted, each place once.
    std::string m_scratch;
    std::string m_other;
};

/// Takes a person out of all objects, and removes those that go with the person: personal ones that nobody else of the
/// store is related to, and those that nobody else is related to and whose key is one of `identifiers`. Values that are
/// one of them go from the others.
[[nodiscard]] Status eraseObjects(const Database& db, std::uint32_t profile, std::span<const std::string> identifiers);
/// Relations of a profile and of those that live on in it.
[[nodiscard]] Result<std::int64_t> countRelations(const Database& db, std::uint32_t profile);

} // namespace weir::store
