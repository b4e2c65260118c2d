#pragma once

#include "core/run/person.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace weir::run {

/// The identifiers of one person and what links them, each pair once.
struct PersonGraph
{
    struct Node
    {
        std::string type;
        std::string value; ///< Personal.
        std::size_t links = 0;
    };
    struct Edge
    {
        std::size_t a = 0;
        std::size_t b = 0;
        std::vector<std::size_t> links; ///< Into Person::links, oldest first.
        bool certain = true;            ///< A shared identifier; false: a match that is only likely.
    };
    std::vector<Node> nodes; ///< In the order of Person::identifiers, then ends that only links name.
    std::vector<Edge> edges;
    std::size_t folded = 0; ///< Identifiers that are left out.
};

/// At most `limit` identifiers: those with most links, and of those with as many the first.
[[nodiscard]] PersonGraph personGraph(const Person& person, std::size_t limit);
/// The edges of the shortest way from `a` to `b`, in walking order; certain ones are preferred among ways of the same
/// length. Empty when there is none.
[[nodiscard]] std::vector<std::size_t> wayBetween(const PersonGraph& graph, std::size_t a, std::size_t b);
/// The part that each node is in when `removed` edges are gone; the first node is in part 0.
[[nodiscard]] std::vector<std::size_t> partsWithout(const PersonGraph& graph, const std::vector<std::size_t>& removed);

/// What looks as if strangers were made one person.
struct GraphWarning
{
    enum class Kind
    {
        Junk,  ///< A value that people type when they do not want to say.
        Shared ///< Several values of one type meet in this identifier, as on a shared device.
    } kind = Kind::Junk;
    std::size_t node = 0;
    std::string type; ///< For Shared: of the values that meet.
    std::size_t count = 0;
};
[[nodiscard]] std::vector<GraphWarning> warningsOf(const PersonGraph& graph);

} // namespace weir::run
