#pragma once

#include "core/base/error.h"

#include <optional>
#include <utility>
#include <variant>

namespace weir {

/// Either a value or the reason why there is none, with the names of std::expected (C++23).
template <class T>
class [[nodiscard]] Result
{
public:
    using value_type = T;

    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {}

    [[nodiscard]] bool has_value() const noexcept { return m_state.index() == 0; }
    explicit operator bool() const noexcept { return has_value(); }

    [[nodiscard]] T& value() & { return std::get<0>(m_state); }
    [[nodiscard]] const T& value() const& { return std::get<0>(m_state); }
    [[nodiscard]] T&& value() && { return std::get<0>(std::move(m_state)); }
    [[nodiscard]] T& operator*() & { return std::get<0>(m_state); }
    [[nodiscard]] const T& operator*() const& { return std::get<0>(m_state); }
    [[nodiscard]] T&& operator*() && { return std::get<0>(std::move(m_state)); }
    [[nodiscard]] T* operator->() { return &std::get<0>(m_state); }
    [[nodiscard]] const T* operator->() const { return &std::get<0>(m_state); }

    [[nodiscard]] const Error& error() const& { return std::get<1>(m_state); }
    [[nodiscard]] Error&& error() && { return std::get<1>(std::move(m_state)); }

    template <class U>
    [[nodiscard]] T value_or(U&& fallback) const&
    {
        return has_value() ? value() : static_cast<T>(std::forward<U>(fallback));
    }

private:
    std::variant<T, Error> m_state;
};

/// Success without a value, or the reason for the failure.
template <>
class [[nodiscard]] Result<void>
{
public:
    using value_type = void;

    Result() = default;
    Result(Error error) : m_error(std::move(error)) {}

    [[nodiscard]] bool has_value() const noexcept { return !m_error; }
    explicit operator bool() const noexcept { return has_value(); }
    [[nodiscard]] const Error& error() const& { return *m_error; }
    [[nodiscard]] Error&& error() && { return *std::move(m_error); }

private:
    std::optional<Error> m_error;
};

using Status = Result<void>;

} // namespace weir

#define WEIR_CONCAT_INNER(a, b) a##b
#define WEIR_CONCAT(a, b) WEIR_CONCAT_INNER(a, b)

/// Evaluates `expression` (a Result); returns its error from the calling function, or assigns its value to `lhs`.
#define WEIR_ASSIGN_OR_RETURN(lhs, expression)                                                                         \
    auto WEIR_CONCAT(weirResult, __LINE__) = (expression);                                                             \
    if (!WEIR_CONCAT(weirResult, __LINE__)) {                                                                          \
        return std::move(WEIR_CONCAT(weirResult, __LINE__)).error();                                                   \
    }                                                                                                                  \
    lhs = *std::move(WEIR_CONCAT(weirResult, __LINE__))

/// Evaluates `expression` (a Result) and returns its error from the calling function.
#define WEIR_RETURN_IF_ERROR(expression)                                                                               \
    do {                                                                                                               \
        auto weirStatus = (expression);                                                                                \
        if (!weirStatus) {                                                                                             \
            return std::move(weirStatus).error();                                                                      \
        }                                                                                                              \
    } while (false)
