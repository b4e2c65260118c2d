#pragma once

#include "core/audience/definition_parts.h"

/// How the parts of a definition are written in JSON; conditions over events have a file of their own.

namespace weir::audience {

[[nodiscard]] Span readSpan(JsonForm& form, std::string_view key);
[[nodiscard]] Json spanJson(const Span& span);
/// Members "operator", "values", "span", "ignoreCase" and "includeUnknown".
[[nodiscard]] Comparison readComparison(JsonForm& form);
void writeComparison(const Comparison& is, Json& json);
void writeWhere(const std::vector<PropertyCondition>& where, std::string_view key, Json& json);
/// An instant, a date is its midnight in UTC; nothing when the key is missing or a finding was noted.
[[nodiscard]] std::optional<Instant> readUtc(JsonForm& form, std::string_view key);
[[nodiscard]] std::string utcText(Instant instant);
/// A number in [least, most].
[[nodiscard]] double readNumber(JsonForm& form, std::string_view key, double fallback, double least, double most);

[[nodiscard]] AggregateCondition readAggregate(JsonForm& form, std::vector<Error>& findings);
[[nodiscard]] OccurrenceCondition readOccurrence(JsonForm& form, std::vector<Error>& findings);
[[nodiscard]] SequenceCondition readSequence(JsonForm& form, std::vector<Error>& findings);
[[nodiscard]] StateCondition readState(JsonForm& form);
[[nodiscard]] LifecycleCondition readLifecycle(JsonForm& form, std::vector<Error>& findings);
[[nodiscard]] RelatedCondition readRelated(JsonForm& form, std::vector<Error>& findings);
[[nodiscard]] RankCondition readRank(JsonForm& form);
[[nodiscard]] SampleCondition readSample(JsonForm& form);
[[nodiscard]] Cap readCap(JsonForm& form);
[[nodiscard]] Split readSplit(JsonForm& form, std::vector<Error>& findings);

/// Without the member "kind".
[[nodiscard]] Json conditionJson(const AggregateCondition& condition);
[[nodiscard]] Json conditionJson(const OccurrenceCondition& condition);
[[nodiscard]] Json conditionJson(const SequenceCondition& condition);
[[nodiscard]] Json conditionJson(const StateCondition& condition);
[[nodiscard]] Json conditionJson(const LifecycleCondition& condition);
[[nodiscard]] Json conditionJson(const RelatedCondition& condition);
[[nodiscard]] Json conditionJson(const RankCondition& condition);
[[nodiscard]] Json conditionJson(const SampleCondition& condition);
[[nodiscard]] Json toJson(const Cap& cap);
[[nodiscard]] Json toJson(const Split& split);

} // namespace weir::audience
