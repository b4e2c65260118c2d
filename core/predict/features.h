#pragma once

#include "core/base/json.h"
#include "core/predict/history.h"

#include <array>
#include <optional>

namespace weir::predict {

/// What is known of somebody at a cut.
struct Feature
{
    enum class Kind
    {
        Count,      ///< Events of the name in the last `days` days.
        DaysSince,  ///< Whole days since the last event of the name; kLookBack without one.
        DaysActive, ///< Of the last `days` days, those with an event of the name (24 hours each, back from the cut).
        Number,     ///< The value of a trait: a number, or 0 and 1.
        Level       ///< Whether a trait is `level`.
    };
    Kind kind = Kind::Count;
    std::string name;      ///< Of the event or trait.
    std::int64_t days = 0; ///< Of Count and DaysActive.
    std::string level;
    friend bool operator==(const Feature&, const Feature&) = default;
};

[[nodiscard]] bool isOfEvent(const Feature& feature);
[[nodiscard]] Json toJson(const Feature& feature);
[[nodiscard]] Result<Feature> featureFromJson(const Json& json);
/// In the scale that a model adds up in: logarithms of 1 + what counts events or days, other values themselves.
[[nodiscard]] double scaled(const Feature& feature, double value);
/// "Order 3 times in the last 30 days", in the user's language; nothing when the value is not known. `value` is that of
/// a trait, and personal as the trait is.
[[nodiscard]] std::string describe(const Feature& feature, std::optional<double> value);

/// The features of one event name, in the order of `tallies`.
inline constexpr std::array<std::int64_t, 3> kWindows{7, 30, 90};
inline constexpr std::size_t kPerEvent = kWindows.size() + 2;
[[nodiscard]] std::vector<Feature> featuresOfEvent(const std::string& event);

/// Reads what events say about one person at a cut. Never looks at an event after the cut.
class EventReader
{
public:
    /// `events` are names; those that the history lacks have nothing anywhere.
    EventReader(const History& history, const std::vector<std::string>& events);

    [[nodiscard]] std::size_t width() const { return m_width; }
    /// The features of each event name, kPerEvent numbers each, into `out` (`width()` numbers). Counts end at 65,535.
    void read(const Stretch& person, std::int64_t cut, std::uint16_t* out) const;

private:
    const History* m_history;
    std::vector<std::int32_t> m_slots; ///< By number of the name; -1: not read.
    std::size_t m_width;
};

/// What a prediction asks about one person at one cut.
struct Standing
{
    bool eligible = false;
    bool positive = false; ///< What is predicted came true within `days` days after the cut.
    std::uint64_t key = 0; ///< A hash of all that is known of the person's events at the cut, whatever their order.
};

/// Judges people at a cut.
class Judge
{
public:
    Judge(const History& history, const Prediction& prediction);
    [[nodiscard]] Standing at(const Stretch& person, std::int64_t cut) const;

private:
    const History* m_history;
    const Prediction* m_prediction;
    std::optional<std::uint32_t> m_active; ///< The event that makes eligible; none: any.
    bool m_nobody = false;                 ///< It never happened.
    std::vector<std::uint64_t> m_hashes;   ///< Of names.
};

} // namespace weir::predict
