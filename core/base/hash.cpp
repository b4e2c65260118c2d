#include "core/base/hash.h"

#include <openssl/evp.h>
#include <openssl/hmac.h>

namespace weir {

Sha256 sha256(std::string_view bytes)
{
    Sha256 digest{};
    unsigned int size = 0;
    EVP_Digest(bytes.data(), bytes.size(), digest.data(), &size, EVP_sha256(), nullptr);
    return digest;
}

std::string toHex(std::span<const std::uint8_t> bytes)
{
    static constexpr char kDigits[] = "0123456789abcdef";
    std::string text;
    text.reserve(bytes.size() * 2);
    for (const std::uint8_t byte : bytes) {
        text += kDigits[byte >> 4];
        text += kDigits[byte & 15];
    }
    return text;
}

std::string sha256Hex(std::string_view bytes)
{
    return toHex(sha256(bytes));
}

std::string hmacSha256Hex(std::string_view key, std::string_view message)
{
    Sha256 digest{};
    unsigned int size = 0;
    HMAC(EVP_sha256(), key.data(), static_cast<int>(key.size()), reinterpret_cast<const unsigned char*>(message.data()),
         message.size(), digest.data(), &size);
    return toHex(digest);
}

} // namespace weir
