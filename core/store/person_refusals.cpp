#include "core/store/person_refusals.h"

#include "core/base/json.h"
#include "core/store/observation_statements.h"
#include "core/store/statements.h"

#include <map>

namespace weir::store {
namespace {

/// Whoever only reads may have a store before him that the last run of an older program left.
constexpr std::int64_t kFirstFormat = 4;

} // namespace

Result<std::vector<PersonRefusal>> refusalsOf(const ProfileStore& store, std::uint32_t profile, std::size_t limit)
{
    const Database& db = store.readable();
    std::vector<PersonRefusal> list;
    WEIR_ASSIGN_OR_RETURN(const std::int64_t format, db.integer(sql::kUserVersion));
    if (format < kFirstFormat) {
        return list;
    }
    Json observations = Json::array();
    std::multimap<std::int64_t, std::size_t> places;
    WEIR_ASSIGN_OR_RETURN(Statement refused, db.prepare(sql::kRefusalsAbout));
    refused.bind(1, static_cast<std::int64_t>(profile));
    refused.bind(2, static_cast<std::int64_t>(limit));
    for (;;) {
        WEIR_ASSIGN_OR_RETURN(const bool row, refused.step());
        if (!row) {
            break;
        }
        places.emplace(refused.integer(0), list.size());
        observations.push_back(refused.integer(0));
        list.push_back({refused.string(1),
                        refused.string(2),
                        refused.string(3),
                        refused.string(4),
                        refused.string(6),
                        refused.instant(5),
                        {}});
    }
    if (list.empty()) {
        return list;
    }
    const std::string keys = compactJson(observations);
    WEIR_ASSIGN_OR_RETURN(Statement others, db.prepare(sql::kOthersRefused));
    others.bind(1, static_cast<std::int64_t>(profile));
    others.bind(2, std::string_view(keys));
    for (;;) {
        WEIR_ASSIGN_OR_RETURN(const bool row, others.step());
        if (!row) {
            return list;
        }
        const auto [begin, end] = places.equal_range(others.integer(0));
        for (auto place = begin; place != end; ++place) {
            list[place->second].others.push_back(
                {static_cast<std::uint32_t>(others.integer(1)), others.string(2), others.string(3)});
        }
    }
}

} // namespace weir::store
