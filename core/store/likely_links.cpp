#include "core/store/observation_statements.h"
#include "core/store/store_state.h"
#include "core/store/writer_state.h"

#include <map>

namespace weir::store {

Result<std::vector<LikelyLinkRecord>> Writer::likelyLinks() const
{
    std::vector<LikelyLinkRecord> list;
    WEIR_ASSIGN_OR_RETURN(Statement rows, m_state->db().prepare(sql::kSelectLikely));
    for (;;) {
        WEIR_ASSIGN_OR_RETURN(const bool row, rows.step());
        if (!row) {
            return list;
        }
        const auto number = [&](int column) { return static_cast<std::uint32_t>(rows.integer(column)); };
        list.push_back({static_cast<std::uint64_t>(rows.integer(0)), number(1), number(2), rows.string(3), number(4),
                        rows.string(5), rows.number(6), rows.integer(7)});
    }
}

Status Writer::putLikelyLinks(std::span<const LikelyLinkRecord> links, std::span<const std::uint32_t> sources)
{
    WEIR_ASSIGN_OR_RETURN(Statement clear, m_state->db().prepare(sql::kClearLikely));
    for (const std::uint32_t source : sources) {
        WEIR_RETURN_IF_ERROR(clear.runWith(source));
    }
    WEIR_ASSIGN_OR_RETURN(Statement put, m_state->db().prepare(sql::kPutLikely));
    for (const LikelyLinkRecord& link : links) {
        const auto hash = [](std::uint32_t type, const std::string& value) {
            return static_cast<std::int64_t>(IdentifierIndex::hashOf(type, value));
        };
        WEIR_RETURN_IF_ERROR(put.runWith(static_cast<std::int64_t>(link.key), link.source, link.typeA,
                                         hash(link.typeA, link.valueA), link.valueA, link.typeB,
                                         hash(link.typeB, link.valueB), link.valueB, link.confidence, link.since));
    }
    return {};
}

Status Writer::replaceConfidentLinks(std::span<const LinkRecord> links)
{
    State& state = *m_state;
    std::map<std::int64_t, const LinkRecord*> wanted;
    for (const LinkRecord& link : links) {
        wanted.emplace(linkKey(link), &link);
    }
    std::vector<std::int64_t> gone;
    std::vector<std::pair<std::int64_t, double>> changed;
    WEIR_ASSIGN_OR_RETURN(Statement known, state.db().prepare(sql::kLikelyLinkKeys));
    for (;;) {
        WEIR_ASSIGN_OR_RETURN(const bool row, known.step());
        if (!row) {
            break;
        }
        const auto stays = wanted.find(known.integer(0));
        if (stays == wanted.end()) {
            gone.push_back(known.integer(0));
        } else if (*stays->second->confidence != known.number(1)) {
            changed.emplace_back(stays->first, *stays->second->confidence);
        }
    }
    WEIR_ASSIGN_OR_RETURN(Statement drop, state.db().prepare(sql::kDropLink));
    for (const std::int64_t key : gone) {
        WEIR_RETURN_IF_ERROR(drop.runWith(key));
    }
    WEIR_ASSIGN_OR_RETURN(Statement update, state.db().prepare(sql::kSetConfidence));
    for (const auto& [key, confidence] : changed) {
        WEIR_RETURN_IF_ERROR(update.runWith(key, confidence));
    }
    return putLinks(links);
}

} // namespace weir::store
