#pragma once

#include "core/audience/definition_parts.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace weir::predict {

/// What is predicted, of whom, and from what.
struct Prediction
{
    std::string name; ///< Of the trait with the score; see audience::percentileTrait.
    std::string description;
    std::string event; ///< The target: the event that somebody does within the next `days` days.
    bool did = true;   ///< Otherwise that they do not (churn).
    std::vector<audience::PropertyCondition> where; ///< All must hold for an event to be the target.
    std::int64_t days = 30;
    /// Who is eligible: people with an event (of this name, or of any when it is empty) in the last `activeDays` days.
    std::string activeEvent;
    std::int64_t activeDays = 90;
    std::string purpose; ///< Only people who agreed to it are learnt from and scored.
    /// Names of events and traits to learn from. Empty: chosen automatically, without sensitive ones.
    std::vector<std::string> features;
    bool notAutomated = true; ///< Whoever sees a score is told that it must not decide about somebody by itself.
    friend bool operator==(const Prediction&, const Prediction&) = default;
};

/// Reads the settings of a node. Findings name the key (JSON pointer: "/where/0/property"); `out` is filled as far as
/// it could be read. Texts in comparisons by size become numbers, since a form knows only texts.
[[nodiscard]] nodes::Diagnostics readPrediction(const Json& json, Prediction& out);
/// The first finding as the error.
[[nodiscard]] Result<Prediction> predictionFromJson(const Json& json);
/// The canonical JSON: defaults left out, so that equal predictions give equal bytes.
[[nodiscard]] Json toJson(const Prediction& prediction);
/// SHA-256 of all that scores depend on but the store and the day.
[[nodiscard]] std::string hashOf(const Prediction& prediction);

/// "How likely people who were active in the last 90 days are to do Order in the next 30 days.", in the user's
/// language.
[[nodiscard]] std::string describe(const Prediction& prediction);

/// Whether a name speaks of what is sensitive about people (GDPR article 9, sex, income and the like). In doubt it
/// does.
[[nodiscard]] bool isSensitive(std::string_view name);

} // namespace weir::predict
