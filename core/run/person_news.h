#pragma once

#include "core/project/project.h"
#include "core/run/person.h"
#include "core/store/store.h"

#include <optional>
#include <vector>

namespace weir::run {

/// What each source last told about the person, from all that is read about them: the newest first.
[[nodiscard]] std::vector<SourceNews> newsOf(const Person& person, const std::vector<store::ConsentRecord>& consents);
/// When a run last brought people up to date: the end of the newest run that succeeded and in which a pipeline of the
/// project resolved identities, found something new or not. Nothing when none of the last `runs` runs did.
[[nodiscard]] Result<std::optional<Instant>> storedAt(const store::ProfileStore& store, const project::Project& project,
                                                      std::size_t runs = 100);
/// The values that traits had, by trait, the oldest first: every statement of traits with a rule of their own, and what
/// each source last said of the others. Removals are left out.
[[nodiscard]] std::map<std::string, std::vector<TraitPoint>, std::less<>>
pastOf(const std::vector<store::TraitRecord>& traits, const std::vector<store::PastTrait>& past);

} // namespace weir::run
