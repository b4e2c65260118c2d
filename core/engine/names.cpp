#include "core/engine/names.h"

namespace weir::engine {

std::string temporaryName(std::string_view binding, std::size_t number)
{
    std::string name = "weir_";
    for (const char c : binding.substr(0, 36)) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        const bool upper = c >= 'A' && c <= 'Z';
        name += plain ? c : (upper ? static_cast<char>(c - 'A' + 'a') : '_');
    }
    return name + '_' + std::to_string(number);
}

} // namespace weir::engine
