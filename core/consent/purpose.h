#pragma once

#include "core/base/ids.h"
#include "core/base/json.h"
#include "core/base/time.h"

#include <map>
#include <optional>
#include <string>

namespace weir::consent {

/// A reason for using personal data that people answer to, as purposes/<id>.json says.
struct Purpose
{
    PurposeId id;
    std::string title;
    std::string description;
    std::optional<Duration> validity; ///< A grant older than this has expired. JSON: "validForDays".
    friend bool operator==(const Purpose&, const Purpose&) = default;
};

[[nodiscard]] Result<Purpose> purposeFromJson(const PurposeId& id, const Json& json);
[[nodiscard]] Json toJson(const Purpose& purpose);

/// The purposes that a project declares, by id.
using Purposes = std::map<PurposeId, Purpose>;

} // namespace weir::consent
