#include "core/privacy/bits.h"

namespace weir::privacy {
namespace {

/// The value of a base64url digit, or -1.
int digit(char c)
{
    constexpr std::string_view kDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    const std::size_t at = kDigits.find(c);
    return at == std::string_view::npos ? -1 : static_cast<int>(at);
}

} // namespace

Result<BitReader> BitReader::fromBase64Url(std::string_view text)
{
    constexpr int kBits = 6;
    BitReader reader;
    reader.m_bits.reserve(text.size() * kBits);
    for (std::size_t i = 0; i < text.size(); ++i) {
        const int value = digit(text[i]);
        if (value < 0) {
            return Error(ErrorCode::InvalidInput, "privacy.base64",
                         "Character {position} does not belong into a consent string.",
                         {{"position", std::to_string(i + 1)}});
        }
        for (int bit = kBits - 1; bit >= 0; --bit) {
            reader.m_bits.push_back(((value >> bit) & 1) != 0);
        }
    }
    return reader;
}

std::uint64_t BitReader::number(int bits)
{
    std::uint64_t value = 0;
    for (int i = 0; i < bits; ++i) {
        value <<= 1U;
        if (m_at < m_bits.size()) {
            value |= static_cast<std::uint64_t>(m_bits[m_at++]);
        } else {
            m_beyond = true;
        }
    }
    return value;
}

Instant BitReader::time()
{
    constexpr int kBits = 36;
    constexpr std::int64_t kMicrosPerTenth = 100'000;
    return Instant{static_cast<std::int64_t>(number(kBits)) * kMicrosPerTenth};
}

std::string BitReader::letters(int count)
{
    std::string text;
    for (int i = 0; i < count; ++i) {
        const int letter = integer(6);
        text += letter < 26 ? static_cast<char>('A' + letter) : '?';
    }
    return text;
}

std::vector<bool> BitReader::flags(int count)
{
    std::vector<bool> all;
    all.reserve(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
        all.push_back(flag());
    }
    return all;
}

std::uint64_t BitReader::fibonacci()
{
    constexpr int kLongest = 64; // beyond any number that fits
    std::uint64_t value = 0;
    std::uint64_t weight = 1;
    std::uint64_t next = 2;
    bool before = false;
    for (int i = 0; i < kLongest && left() > 0; ++i) {
        const bool bit = flag();
        if (bit && before) {
            return value;
        }
        value += bit ? weight : 0;
        const std::uint64_t sum = weight + next;
        weight = next;
        next = sum;
        before = bit;
    }
    m_beyond = true;
    return 0;
}

std::vector<std::string_view> parts(std::string_view text, char separator)
{
    std::vector<std::string_view> all;
    for (;;) {
        const std::size_t end = text.find(separator);
        all.push_back(text.substr(0, end));
        if (end == std::string_view::npos) {
            return all;
        }
        text.remove_prefix(end + 1);
    }
}

} // namespace weir::privacy
