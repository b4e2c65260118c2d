#include "core/consent/suppressed.h"

#include "core/store/suppression.h"

#include <algorithm>
#include <functional>

namespace weir::consent {
namespace {

using Kind = store::SuppressionScope::Kind;

Result<audience::ProfileSet> whoever(const store::Reader& reader, Instant now,
                                     const std::function<bool(const store::SuppressionScope&)>& counts)
{
    audience::ProfileSet people(reader.profileCount());
    WEIR_ASSIGN_OR_RETURN(const store::Suppression* list, reader.suppression());
    WEIR_ASSIGN_OR_RETURN(const std::span<const store::SuppressedPerson> named, reader.suppressedPeople());
    for (const store::SuppressedPerson& each : named) {
        const store::SuppressionEntry& entry = list->entries()[each.entry];
        if (store::Suppression::holds(entry, now) && counts(entry.scope)) {
            people.insert(each.profile);
        }
    }
    return people;
}

} // namespace

Result<audience::ProfileSet> suppressedFor(const Policy& policy, const store::Reader& reader, Instant now)
{
    return whoever(reader, now, [&](const store::SuppressionScope& scope) {
        return scope.kind == Kind::Everything || scope.kind == Kind::Forgotten ||
               (scope.kind == Kind::Purpose && std::find(policy.purposes.begin(), policy.purposes.end(),
                                                         PurposeId(scope.name)) != policy.purposes.end());
    });
}

Result<audience::ProfileSet> suppressedAt(std::string_view destination, const store::Reader& reader, Instant now)
{
    const std::string_view place = destination.substr(0, destination.find('@'));
    return whoever(reader, now, [&](const store::SuppressionScope& scope) {
        return scope.kind == Kind::Destination && scope.name == place;
    });
}

} // namespace weir::consent
