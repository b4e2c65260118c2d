#include "core/objects/names.h"

#include <algorithm>
#include <map>
#include <set>

namespace weir::objects {

Result<GroupNames> nameGroups(const store::ObjectRows& rows, store::Writer& writer)
{
    WEIR_ASSIGN_OR_RETURN(const store::IdentifierIndex* index, writer.identifiers());
    std::map<std::string_view, std::set<std::uint32_t>> groups; // people are numbered in the order of their age
    for (std::size_t row = 0; row < rows.keys->size(); ++row) {
        const std::string_view key = (*rows.keys)[row];
        if (key.empty()) {
            continue;
        }
        std::set<std::uint32_t>& people = groups[key];
        for (const store::ObjectPeople& column : rows.people) {
            const std::string_view value = (*column.identifiers)[row];
            const auto number = value.empty() ? std::nullopt : index->find(column.identifierType, value);
            if (number && index->profile(*number) != store::kNoProfile) {
                people.insert(writer.resolve(index->profile(*number)));
            }
        }
    }
    GroupNames found;
    std::vector<std::pair<std::uint32_t, std::string_view>> order;
    for (const auto& [key, people] : groups) {
        if (people.empty()) {
            ++found.nameless;
        } else {
            order.emplace_back(*people.begin(), key);
        }
    }
    std::sort(order.begin(), order.end());
    std::set<std::uint32_t> taken;
    std::map<std::string_view, std::string> names;
    for (const auto& [oldest, key] : order) {
        const std::set<std::uint32_t>& people = groups[key];
        const auto free = std::find_if(people.begin(), people.end(),
                                       [&](std::uint32_t person) { return taken.insert(person).second; });
        names[key] = free == people.end() ? std::string(key) : writer.publicId(*free).str();
    }
    for (std::size_t row = 0; row < rows.keys->size(); ++row) {
        const auto name = names.find((*rows.keys)[row]);
        found.names.append(name == names.end() ? std::string_view() : std::string_view(name->second));
    }
    return found;
}

} // namespace weir::objects
