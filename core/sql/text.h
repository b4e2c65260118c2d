#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace weir::sql {

/// The name of a table, column or function, unquoted. A dialect quotes it when it is written.
class Identifier
{
public:
    Identifier() = default;
    explicit Identifier(std::string name) : m_name(std::move(name)) {}
    [[nodiscard]] const std::string& name() const noexcept { return m_name; }
    friend bool operator==(const Identifier&, const Identifier&) = default;

private:
    std::string m_name;
};

/// Words of SQL that stand in the source code of Weir; a string made at run time does not convert.
class Words
{
public:
    consteval Words(const char* words) : m_words(words) {} // NOLINT(google-explicit-constructor)
    [[nodiscard]] constexpr std::string_view view() const { return m_words; }

private:
    std::string_view m_words;
};

/// A piece of SQL. It is made of words, of other pieces, and of identifiers and literals that a dialect has quoted.
class Text
{
public:
    Text() = default;
    explicit Text(Words words) : m_sql(words.view()) {}
    template <std::size_t N>
    Text(const char (&words)[N]) : m_sql(words, N - 1) // NOLINT(google-explicit-constructor): only constants are arrays
    {}

    /// The user's own SQL, as typed. The only door for text that is not ours.
    [[nodiscard]] static Text written(std::string sql) { return Text(std::move(sql), Made{}); }
    /// Double quotes around, doubled inside: the standard's identifier, which every dialect of ours reads.
    [[nodiscard]] static Text quoted(const Identifier& identifier);
    /// Single quotes around, doubled inside: the standard's text literal without escapes.
    [[nodiscard]] static Text quotedText(std::string_view text);
    [[nodiscard]] static Text number(std::int64_t number) { return Text(std::to_string(number), Made{}); }

    [[nodiscard]] const std::string& str() const noexcept { return m_sql; }
    [[nodiscard]] bool empty() const noexcept { return m_sql.empty(); }
    Text& operator+=(const Text& other)
    {
        m_sql += other.m_sql;
        return *this;
    }
    friend Text operator+(Text a, const Text& b) { return std::move(a += b); }
    friend bool operator==(const Text&, const Text&) = default;

private:
    struct Made
    {};
    Text(std::string sql, Made) : m_sql(std::move(sql)) {}

    std::string m_sql;
};

/// `pattern` with {0}, {1}, ... replaced by the parts and {*} by all of them with commas between.
[[nodiscard]] Text fill(Words pattern, std::span<const Text> parts);
[[nodiscard]] Text fill(Words pattern, std::initializer_list<Text> parts);
[[nodiscard]] Text join(const std::vector<Text>& parts, Words separator);

} // namespace weir::sql
