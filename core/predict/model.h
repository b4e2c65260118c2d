#pragma once

#include "core/predict/features.h"
#include "core/predict/quality.h"

#include <string>
#include <vector>

namespace weir::predict {

/// One feature of a model. What it adds to somebody's logit is weight * (scaled value - mean), and nothing where the
/// value is not known.
struct Term
{
    Feature feature;
    double weight = 0;
    double mean = 0;   ///< Of the scaled values that were learnt from.
    double spread = 1; ///< Their standard deviation.
    friend bool operator==(const Term&, const Term&) = default;
};

/// Why something that people have is not learnt from.
enum class Omission
{
    Sensitive, ///< Nobody named it.
    Later,     ///< Some values are newer than a cut, and what was there before is not kept.
    Many,      ///< A text with too many values.
    Unusable   ///< Not there, or neither a number, nor yes or no, nor a text; or an identifier.
};
struct LeftOut
{
    std::string name;
    Omission why = Omission::Unusable;
    friend bool operator==(const LeftOut&, const LeftOut&) = default;
};

/// What a model was made from.
struct Training
{
    std::int64_t cuts = 0;      ///< In the past, without the newest one, on which quality is measured.
    std::int64_t examples = 0;  ///< People at cuts, one may be there at several.
    std::int64_t positives = 0; ///< Among them.
    std::int64_t used = 0;      ///< Examples that were learnt from; all, or an even sample where there are too many.
    friend bool operator==(const Training&, const Training&) = default;
};

/// A logistic model with all that is told about it. Has nothing of any single person.
struct Model
{
    Prediction prediction;
    std::string version; ///< Hash of the definition and of the examples; equal ones give equal models.
    Instant asOf;        ///< The day that it was made for.
    double intercept = 0;
    std::vector<Term> terms;
    Training training;
    Quality quality;
    std::vector<LeftOut> leftOut;
    /// The feature whose mean differs most between those who are scored and those who were learnt from, and by how many
    /// standard deviations.
    std::string drifted;
    double drift = 0;
    friend bool operator==(const Model&, const Model&) = default;
};

[[nodiscard]] Json toJson(const Model& model);
[[nodiscard]] Result<Model> modelFromJson(const Json& json);

/// What somebody who trusts the model should know: too good to be true, other people or another time than learnt from,
/// sensitive features, no better than the base rate.
[[nodiscard]] std::vector<Error> warningsOf(const Model& model);
/// "left out because ..." for lists, in the user's language.
[[nodiscard]] std::string describe(Omission why);
[[nodiscard]] std::string_view name(Omission why);

} // namespace weir::predict
