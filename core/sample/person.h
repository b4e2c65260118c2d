#pragma once

#include "core/base/time.h"

#include <cstdint>
#include <string>
#include <vector>

namespace weir::sample {

/// A made-up person and the traces that the person leaves. Nobody here exists: names are drawn from lists, e-mail
/// addresses use the domains that RFC 2606 reserves, phone numbers the ranges that regulators keep for film and radio.
struct Person
{
    std::uint32_t number = 0; ///< Ground truth: which records belong together.
    std::string given;
    std::string family;
    std::string country; ///< ISO 3166 alpha-2
    std::string city;
    std::string email;
    std::string oldEmail; ///< Used before `emailChanged`; empty for most.
    Instant emailChanged;
    std::string phone;                ///< E.164, empty for some.
    std::string userId;               ///< Shop account, empty for those who never registered.
    std::vector<std::string> cookies; ///< Anonymous ids of the person's own browsers.
    Date birthDate;
    Instant firstSeen;
    unsigned activity = 1; ///< Weight of the person's share of events.
    bool loyal = false;
};

/// The same people for the same seed, on every machine. `end` is the last instant of the data.
[[nodiscard]] std::vector<Person> makePeople(std::uint32_t count, std::uint64_t seed, Instant end);

} // namespace weir::sample
