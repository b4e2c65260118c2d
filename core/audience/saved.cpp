#include "core/audience/saved.h"

namespace weir::audience {

std::optional<std::string> savedReference(const Json& definition)
{
    if (!definition.is_object()) {
        return std::nullopt;
    }
    const auto saved = definition.find("saved");
    return saved != definition.end() && saved->is_string() ? std::optional(saved->get<std::string>()) : std::nullopt;
}

Json referenceTo(const std::string& saved)
{
    return {{"saved", saved}};
}

} // namespace weir::audience
