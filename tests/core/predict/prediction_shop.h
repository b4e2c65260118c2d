#pragma once

#include "core/predict/keep.h"
#include "tests/core/identity/people_fixture.h"

#include <map>
#include <random>
#include <string>

/// A shop with keen and less keen people, for tests of predictions.
namespace weir::test {

using predict::kDay;
using predict::Predicted;
using predict::Scores;
using predict::TrainOptions;

inline const Schema kLog({{"id", TypeKind::Text},
                          {"user", TypeKind::Text, true, Privacy::Identifier},
                          {"event", TypeKind::Text},
                          {"at", TypeKind::Instant},
                          {"total", TypeKind::Number}});
inline const Schema kUsers({{"user", TypeKind::Text, true, Privacy::Identifier},
                            {"joined", TypeKind::Instant},
                            {"country", TypeKind::Text, true, Privacy::Personal},
                            {"points", TypeKind::Integer, true, Privacy::Personal},
                            {"religion", TypeKind::Text, true, Privacy::Personal},
                            {"note", TypeKind::Text, true, Privacy::Personal}});

inline Json mappingJson()
{
    return {{"inputs",
             {{{"source", "web"},
               {"identifiers", {{{"column", "user"}, {"type", "user_id"}}}},
               {"event",
                {{"name", {{"column", "event"}}}, {"time", "at"}, {"messageId", "id"}, {"properties", {"total"}}}}},
              {{"source", "crm"},
               {"identifiers", {{{"column", "user"}, {"type", "user_id"}}}},
               {"traits",
                {{{"column", "country"}}, {{"column", "points"}}, {{"column", "religion"}}, {{"column", "note"}}}},
               {"traitTime", "joined"}}}}};
}

inline constexpr std::int64_t kNow = 1'717'200'000'000'000; ///< 2024-06-01T00:00:00Z
inline constexpr int kPeople = 300;

/// A shop whose people are more or less keen: who is, visits more and buys more.
struct Log
{
    Cells events;
    Cells users;
};

inline Log makeLog(unsigned seed)
{
    std::mt19937 random(seed);
    Log log;
    int id = 0;
    for (int person = 0; person < kPeople; ++person) {
        const std::string user = "u" + std::to_string(person);
        const auto keen = static_cast<unsigned>(random() % 5);
        log.users.push_back(
            {user, toText(Instant{kNow - 300 * kDay}), keen > 2 ? "DE" : (person % 2 == 0 ? "FR" : "IT"),
             std::to_string(keen * 10 + random() % 10), keen > 3 ? "a" : "b", "n" + std::to_string(person)});
        for (int day = 0; day < 200; ++day) {
            if (random() % 40 < 1 + keen) {
                const std::int64_t time =
                    kNow - day * kDay -
                    static_cast<std::int64_t>(random() % 3 == 0 ? 0 : random() % 86'400) * 1'000'000;
                const bool buys = random() % 6 < keen;
                log.events.push_back({"m" + std::to_string(id++), user, buys ? "Order" : "View", toText(Instant{time}),
                                      std::to_string(random() % 90)});
            }
        }
    }
    return log;
}

inline Json predictionJson()
{
    return {{"name", "likely"}, {"event", "Order"}, {"days", 20}, {"activeDays", 60}, {"purpose", "profiling"}};
}

inline audience::ProfileSet everybody(People& people)
{
    return audience::ProfileSet::all(must(people.store().openReader()).profileCount());
}

/// A store with a log that came in `parts` runs.
class Shop
{
public:
    explicit Shop(const Log& log, std::size_t parts = 1)
    {
        people.clock().set(Instant{kNow + kDay / 2});
        for (std::size_t part = 0; part < parts; ++part) {
            Cells events;
            Cells users;
            for (std::size_t i = part; i < log.events.size(); i += parts) {
                events.push_back(log.events[i]);
            }
            for (std::size_t i = part; i < log.users.size(); i += parts) {
                users.push_back(log.users[i]);
            }
            people.resolve(mappingJson(), inputs(rows(kLog, events, 500), rows(kUsers, users, 500)));
        }
    }

    Predicted predictOf(const Json& json, const TrainOptions& options = {}) { return must(tryOf(json, options)); }
    Result<Predicted> tryOf(const Json& json, const TrainOptions& options = {})
    {
        const store::Reader reader = must(people.store().openReader());
        return predict::predictNow(reader, must(predict::predictionFromJson(json)), everybody(people),
                                   Instant{kNow + kDay / 2}, options, people.context());
    }
    /// Scores by user, every bit of them.
    std::map<std::string, std::pair<double, double>> byUser(const Scores& scores)
    {
        const store::Reader reader = must(people.store().openReader());
        const store::TypedColumn users = must(reader.identifierColumn("user_id", store::IdentifierPick::FirstSeen));
        std::map<std::string, std::pair<double, double>> all;
        for (std::size_t profile = 0; profile < scores.score.size(); ++profile) {
            if (!scores.score.isNull(profile)) {
                all[std::string(users.text(profile))] = {scores.score.numbers[profile],
                                                         scores.percentile.numbers[profile]};
            }
        }
        return all;
    }
    People people;
};

} // namespace weir::test
