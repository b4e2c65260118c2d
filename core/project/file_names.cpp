#include "core/project/file_names.h"

#include "core/base/hash.h"
#include "core/base/text.h"

#include <algorithm>
#include <array>

namespace weir::project {
namespace {

constexpr std::size_t kLongest = 120;
constexpr std::size_t kKept = 80;

bool isPlain(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
}

std::string escaped(char c)
{
    constexpr std::string_view digits = "0123456789abcdef";
    const auto byte = static_cast<unsigned char>(c);
    return {'%', digits[byte >> 4U], digits[byte & 15U]};
}

/// Windows refuses these names with any extension.
bool isDeviceName(std::string_view name)
{
    const std::string_view stem = name.substr(0, name.find('.'));
    constexpr std::array<std::string_view, 6> devices{"con", "prn", "aux", "nul", "conin$", "conout$"};
    if (std::find(devices.begin(), devices.end(), stem) != devices.end()) {
        return true;
    }
    return stem.size() == 4 && (stem.starts_with("com") || stem.starts_with("lpt")) && stem[3] >= '0' && stem[3] <= '9';
}

int hexDigit(char c)
{
    if (c >= '0' && c <= '9') {
        return c - '0';
    }
    if (c >= 'a' && c <= 'f') {
        return c - 'a' + 10;
    }
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

} // namespace

std::string fileNameOf(std::string_view id)
{
    std::string name;
    for (std::size_t i = 0; i < id.size(); ++i) {
        const bool innerDot = id[i] == '.' && i > 0 && i + 1 < id.size();
        if ((isPlain(id[i]) || innerDot) && !(i == 0 && isDeviceName(id))) {
            name += id[i];
        } else {
            name += escaped(id[i]);
        }
    }
    if (name.size() > kLongest) {
        return name.substr(0, kKept) + '~' + sha256Hex(id).substr(0, 32);
    }
    return name.empty() ? std::string("%") : name;
}

std::optional<std::string> idOfFileName(std::string_view fileName)
{
    if (fileName == "%") {
        return std::string{};
    }
    if (fileName.empty() || fileName.find('~') != std::string_view::npos) {
        return std::nullopt;
    }
    std::string id;
    for (std::size_t i = 0; i < fileName.size(); ++i) {
        if (fileName[i] != '%') {
            id += fileName[i];
            continue;
        }
        const int high = i + 2 < fileName.size() ? hexDigit(fileName[i + 1]) : -1;
        const int low = i + 2 < fileName.size() ? hexDigit(fileName[i + 2]) : -1;
        if (high < 0 || low < 0) {
            return std::nullopt;
        }
        id += static_cast<char>(high * 16 + low);
        i += 2;
    }
    if (!isValidUtf8(id)) {
        return std::nullopt;
    }
    return id;
}

} // namespace weir::project
