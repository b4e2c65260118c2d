#include "core/base/json_text.h"

namespace weir {

std::string textAt(const Json& object, const std::string& key)
{
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

} // namespace weir
