#pragma once

#include "core/base/json.h"
#include "core/types/data_type.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace weir {

/// How personal a column is. Travels with the column; the static consent check and masks use it.
enum class Privacy
{
    Plain,      ///< Says nothing about one person.
    Personal,   ///< Belongs to a person (a trait, an order).
    Identifier, ///< Singles out or reaches a person (e-mail, phone, cookie, customer id).
};

struct Field
{
    std::string name;
    DataType type;
    bool nullable = true;
    Privacy privacy = Privacy::Plain;

    friend bool operator==(const Field&, const Field&) = default;
};

/// Ordered columns with distinct names. Names are compared byte by byte after NFC.
///
/// A value whose copies share their columns until one of them changes: copying costs a reference, whatever the number
/// of columns. Finding a column by name is one look-up in a hash table once there are more than a few.
class Schema
{
public:
    Schema() = default;
    explicit Schema(std::vector<Field> fields);

    [[nodiscard]] const std::vector<Field>& fields() const noexcept;
    [[nodiscard]] std::size_t size() const noexcept { return fields().size(); }
    [[nodiscard]] bool empty() const noexcept { return fields().empty(); }
    [[nodiscard]] const Field& operator[](std::size_t index) const { return fields()[index]; }
    [[nodiscard]] std::optional<std::size_t> indexOf(std::string_view name) const;
    [[nodiscard]] const Field* find(std::string_view name) const;
    [[nodiscard]] std::vector<std::string> names() const;
    void add(Field field);
    /// `wanted`, or `wanted_2`, `wanted_3`, ... when taken.
    [[nodiscard]] std::string freeName(std::string_view wanted) const;

    friend bool operator==(const Schema& a, const Schema& b);

private:
    struct Content;
    std::shared_ptr<Content> m_content; ///< Null when empty; changed only while no other schema shares it.
};

/// The error for a column that is not there, with the closest name as a hint.
[[nodiscard]] Error columnMissing(std::string_view name, const Schema& schema);

/// [{"name": "email", "type": "text", "nullable": true, "privacy": "identifier"}, ...]; defaults are left out.
[[nodiscard]] Json toJson(const Schema& schema);
[[nodiscard]] Result<Schema> schemaFromJson(const Json& json);
[[nodiscard]] std::string_view name(Privacy privacy);

} // namespace weir
