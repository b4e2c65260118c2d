#pragma once

#include "core/base/json.h"
#include "core/base/result.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace weir::stitch {

/// How it is decided whose an observation is when identifiers disagree.
enum class Mode
{
    Link,      ///< No rules: whoever shares an identifier is one person.
    Segment,   ///< The lowest-priority identifier of the row gives way.
    Replay,    ///< The newest link wins; older ones that would break a limit are removed.
    LimitDrop, ///< Types in order of priority, rows in order of time: the first ones win.
    BestMatch, ///< The profile that the row's identifiers point at most strongly; nobody is merged.
    Login,     ///< The same, and a profile with a login is only reached with that login.
    NoGuess    ///< An identifier that could be of several people is nobody's.
};

/// What an identifier of a type says about a person.
enum class Kind
{
    Multi,  ///< A person may have several.
    Unique, ///< A person has one. In the mode Login: the login.
    Weak    ///< May belong to a person, never makes two people one.
};

/// How long a value counts towards its limit after it was last seen. Sliding and half open: (now - window, now].
enum class Window
{
    Ever,
    Day,
    Week,
    Month, ///< 30 days.
    Year   ///< 365 days.
};

/// Mode Login: what happens when a login is seen for the first time on a device that was anonymous so far.
enum class FirstLogin
{
    Convert, ///< The anonymous profile becomes that of the login.
    Isolate  ///< The login gets a profile of its own.
};

struct TypeRule
{
    std::string type;
    Kind kind = Kind::Multi;
    int limit = 0; ///< Values that one person may have; 0 is no limit. Unique types have 1.
    Window window = Window::Ever;
    friend bool operator==(const TypeRule&, const TypeRule&) = default;
};

/// One identifier, by name.
struct Named
{
    std::string type;
    std::string value; ///< Normalised.
    friend bool operator==(const Named&, const Named&) = default;
    friend auto operator<=>(const Named&, const Named&) = default;
};

/// Somebody decided that identifiers of `left` and of `right` are never one person.
struct Separation
{
    std::vector<Named> left;
    std::vector<Named> right;
    std::string reason;
    friend bool operator==(const Separation&, const Separation&) = default;
};

/// Somebody decided that these identifiers are one person; limits hold all the same.
struct Union
{
    std::vector<Named> members;
    std::string reason;
    friend bool operator==(const Union&, const Union&) = default;
};

/// Everything that a user decides about linking. Data: readable, comparable, part of the project.
struct Rules
{
    Mode mode = Mode::Link;
    std::vector<TypeRule> types; ///< Highest priority first. Types that are not named follow, by name.
    int others = 5;              ///< Limit of types that are not named; 0 is none.
    FirstLogin firstLogin = FirstLogin::Convert;
    int mostMerges = 100;       ///< Merges of one profile; then rows still resolve, but nothing is merged.
    int mostIdentifiers = 1000; ///< Identifiers of one profile.
    /// Values (after normalising) that never identify anybody, by type; "*" holds for all types.
    std::map<std::string, std::vector<std::string>> blocked;
    /// The same as patterns that must match the whole value.
    std::map<std::string, std::vector<std::string>> blockedPatterns;
    std::vector<Separation> separations;
    std::vector<Union> unions;
    std::vector<std::uint64_t> withdrawn; ///< Keys of observations that somebody took back.
    friend bool operator==(const Rules&, const Rules&) = default;
};

/// Raised when the meaning of rules changes, so that stored results can tell.
inline constexpr int kRulesVersion = 1;

/// Reads rules; adds every finding with its JSON pointer below `pointer`.
[[nodiscard]] Rules readRules(const Json& json, const std::string& pointer, std::vector<Error>& findings);
/// Canonical JSON, defaults left out; null when nothing is set.
[[nodiscard]] Json toJson(const Rules& rules);
/// Whether rules can make the result differ from plain linking.
[[nodiscard]] bool isPlain(const Rules& rules);

/// What a new Identity node starts with for these identifier types: user_id is unique and comes first, then other ids
/// of an account, email, phone, the rest by name; five of each; rows demote their weakest identifier.
[[nodiscard]] Rules defaultRules(const std::vector<std::string>& types);
/// Values that are worth blocking for every type.
[[nodiscard]] const std::vector<std::string>& suggestedPatterns();

[[nodiscard]] std::string_view name(Mode mode);
[[nodiscard]] std::string_view name(Kind kind);
[[nodiscard]] std::string_view name(Window window);
[[nodiscard]] std::string_view name(FirstLogin strategy);
/// Length in micros; Ever gives 0.
[[nodiscard]] std::int64_t lengthOf(Window window);
/// The limit that counts: 1 for unique types.
[[nodiscard]] int limitOf(const TypeRule& rule);

} // namespace weir::stitch
