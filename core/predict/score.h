#pragma once

#include "core/audience/profile_set.h"
#include "core/predict/model.h"

namespace weir::predict {

/// A model made ready for one history.
class Scorer
{
public:
    /// Both must outlive it.
    Scorer(const Model& model, const History& history);

    /// One number per term: what it adds to the logit.
    [[nodiscard]] std::vector<double> contributions(const Stretch& person, std::int64_t cut) const;
    /// Values of the terms' features; nothing where one is not known.
    [[nodiscard]] std::vector<std::optional<double>> values(const Stretch& person, std::int64_t cut) const;
    /// The probability.
    [[nodiscard]] double score(const Stretch& person, std::int64_t cut) const;

private:
    template <class Use>
    void eachTerm(const Stretch& person, std::int64_t cut, const Use& use) const;

    struct Place
    {
        std::size_t slot = 0;                ///< Of an event's feature: into what EventReader reads.
        const TraitHistory* trait = nullptr; ///< Of a trait's feature; none: the history lacks it.
        std::uint32_t level = 0; ///< Code of the level in the trait's dictionary; kNoLevel when nobody has it.
    };
    const Model* m_model;
    const History* m_history;
    EventReader m_events;
    std::vector<Place> m_places;
};

/// Scores of everybody who is eligible at the day of the history and among `people`. Index = profile; who is not scored
/// has none.
struct Scores
{
    store::TypedColumn score;      ///< Numbers from 0 to 1.
    store::TypedColumn percentile; ///< Numbers above 0 up to 100; see audience::percentileTrait.
    std::int64_t people = 0;       ///< With a score.
};
/// Sets the drift of the model, too.
[[nodiscard]] Scores score(Model& model, const History& history, const audience::ProfileSet& people,
                           std::uint32_t universe, unsigned threads);

/// What part a feature had in one score.
struct Contribution
{
    std::string words; ///< "Order 3 times in the last 30 days". May be personal.
    double weight = 0; ///< In the logit: above 0 it raises the score, below it lowers it.
};

/// How one score came about.
struct Explanation
{
    bool eligible = false;
    double score = 0;                        ///< With the model as it is and the events as they are.
    std::vector<Contribution> contributions; ///< The strongest first; of equal ones by words.
};
/// Of the only person of a history. The levels of one trait are one contribution.
[[nodiscard]] Explanation explain(const Model& model, const History& history, std::uint32_t profile);

} // namespace weir::predict
