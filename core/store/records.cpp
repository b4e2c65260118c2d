#include "core/store/records.h"

namespace weir::store {

std::string_view name(ConsentState state)
{
    switch (state) {
    case ConsentState::Granted:
        return "granted";
    case ConsentState::Denied:
        return "denied";
    case ConsentState::Withdrawn:
        return "withdrawn";
    default:
        return "unknown";
    }
}

ConsentState consentState(std::string_view name)
{
    // Whatever is not understood is no grant.
    return name == "granted"     ? ConsentState::Granted
           : name == "denied"    ? ConsentState::Denied
           : name == "withdrawn" ? ConsentState::Withdrawn
                                 : ConsentState::Unknown;
}

} // namespace weir::store
