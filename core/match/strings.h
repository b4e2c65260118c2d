#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace weir::match {

/// Jaro similarity of two byte strings: (m/|a| + m/|b| + (m-t)/m) / 3 with m common characters inside the window
/// max(|a|,|b|)/2 - 1 and t half the transposed ones (Jaro, JASA 84, 1989, 414-420). Two empty strings give 1, one
/// empty string gives 0. Up to 64 bytes by bit masks, longer ones by the definition.
[[nodiscard]] double jaro(std::string_view a, std::string_view b);
/// Jaro with Winkler's bonus (Winkler 1990): + p * 0.1 * (1 - jaro) for a common prefix of p <= 4 bytes, given above a
/// Jaro similarity of 0.7, as Splink's engines do.
[[nodiscard]] double jaroWinkler(std::string_view a, std::string_view b);

/// Insertions, removals and replacements that turn `a` into `b`. One word: Hyyro's form of Myers' bit-vector algorithm
/// (Hyyro 2003, "A bit-vector algorithm for computing Levenshtein and Damerau edit distances"); longer: by columns.
[[nodiscard]] int levenshtein(std::string_view a, std::string_view b);
/// The same with swaps of neighbours, where other edits may come between the swapped ones (Damerau-Levenshtein, by the
/// algorithm of Lowrance and Wagner 1975). Quadratic after common ends are cut off.
[[nodiscard]] int damerauLevenshtein(std::string_view a, std::string_view b);
/// Is damerauLevenshtein(a, b) <= 1? Linear.
[[nodiscard]] bool oneEditApart(std::string_view a, std::string_view b);

/// Is damerauLevenshtein(a, b) <= 2? Most pairs are told apart by their lengths or by levenshtein(), which is at most
/// twice as large.
[[nodiscard]] bool twoEditsApart(std::string_view a, std::string_view b);

/// The number that the whole text is, with a point whatever the locale.
[[nodiscard]] std::optional<double> numberIn(std::string_view text);

/// Two bits for each of 32 classes of bytes: which occur, which occur twice.
[[nodiscard]] std::uint64_t letterSignature(std::string_view text);
/// How often each of the ten digits occurs, up to six times, a bit each time: an edit changes two bits at most here,
/// too.
[[nodiscard]] std::uint64_t digitSignature(std::string_view text);
/// How many bits are set. Without the processor's own instruction, which not every machine has, this is three times as
/// fast as the compiler's library.
[[nodiscard]] inline int bitsSet(std::uint64_t bits)
{
    bits -= (bits >> 1) & 0x5555'5555'5555'5555U;
    bits = (bits & 0x3333'3333'3333'3333U) + ((bits >> 2) & 0x3333'3333'3333'3333U);
    bits = (bits + (bits >> 4)) & 0x0f0f'0f0f'0f0f'0f0fU;
    return static_cast<int>((bits * 0x0101'0101'0101'0101U) >> 56);
}
/// What levenshtein is at least, from the signatures: half the letters that differ.
[[nodiscard]] inline int leastDistance(std::uint64_t a, std::uint64_t b)
{
    return (bitsSet(a ^ b) + 1) / 2;
}

/// Can jaroWinkler of two texts reach `least` (0.85 to 1)? False only when it cannot: each of the `different` bits of
/// their signatures is a letter without partner, which bounds the common letters and with them Jaro; a common beginning
/// adds at most 0.4 of what is missing, and without one nothing. Lengths in bytes.
[[nodiscard]] inline bool canBeAlike(std::uint32_t aLength, std::uint32_t bLength, int different, bool sameFirst,
                                     double least)
{
    if (aLength == 0 || bLength == 0) {
        return aLength == bLength;
    }
    const double a = aLength;
    const double b = bLength;
    // ((common / a + common / b) + 1) / 3 >= limit, without divisions
    const double common = (a + b - static_cast<double>(different)) / 2;
    const double limit = sameFirst ? (least - 0.4) / 0.6 : least;
    return common * (a + b) + 1e-6 >= (3 * limit - 1) * a * b;
}
[[nodiscard]] inline bool canBeAlike(std::string_view a, std::uint64_t aLetters, std::string_view b,
                                     std::uint64_t bLetters, double least)
{
    return canBeAlike(static_cast<std::uint32_t>(a.size()), static_cast<std::uint32_t>(b.size()),
                      bitsSet(aLetters ^ bLetters), !a.empty() && !b.empty() && a.front() == b.front(), least);
}

} // namespace weir::match
