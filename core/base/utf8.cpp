#include "core/base/utf8.h"

#include <array>
#include <cstddef>
#include <unicode/utf8.h>

namespace weir {

void appendUtf8(std::string& text, char32_t c)
{
    if (c > 0x10'FFFF || (c >= 0xD800 && c < 0xE000)) {
        c = 0xFFFD;
    }
    std::array<char, U8_MAX_LENGTH> bytes{};
    std::size_t size = 0;
    U8_APPEND_UNSAFE(bytes.data(), size, c);
    text.append(bytes.data(), size);
}

} // namespace weir
