#pragma once

#include <string>

namespace weir {

/// Appends a code point as UTF-8; U+FFFD in place of what is none (surrogates, anything above U+10FFFF).
void appendUtf8(std::string& text, char32_t c);

} // namespace weir
