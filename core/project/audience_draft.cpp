#include "core/project/audience_draft.h"

namespace weir::project {

Json draftOf(const Audience& audience)
{
    const auto draft = audience.extra.is_object() ? audience.extra.find("draft") : audience.extra.end();
    return audience.extra.is_object() && draft != audience.extra.end() && draft->is_object() ? *draft : Json();
}

Audience withDraft(Audience audience, const Json& draft)
{
    if (!audience.extra.is_object()) {
        audience.extra = Json::object();
    }
    if (draft.is_null() || draft == audience.definition) {
        audience.extra.erase("draft");
    } else {
        audience.extra["draft"] = draft;
    }
    return audience;
}

Audience published(Audience audience)
{
    if (const Json draft = draftOf(audience); !draft.is_null()) {
        audience.definition = draft;
    }
    return withDraft(std::move(audience), {});
}

} // namespace weir::project
