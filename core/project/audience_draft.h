#pragma once

#include "core/project/project.h"

namespace weir::project {

/// The definition of an audience that is worked on and not published yet; null when there is none. Runs never take it.
/// It is kept beside the definition under the key "draft" of the audience's file, which versions that do not know
/// drafts carry along.
[[nodiscard]] Json draftOf(const Audience& audience);
/// The audience with this draft; without one when it is null or says what is published.
[[nodiscard]] Audience withDraft(Audience audience, const Json& draft);
/// The audience with its draft as what runs take.
[[nodiscard]] Audience published(Audience audience);

} // namespace weir::project
