#pragma once

#include "core/audience/comparison.h"
#include "core/audience/definition.h"

#include <cstdint>
#include <functional>
#include <vector>

namespace weir::live {

/// A definition as steps over leaves, in the order in which they are worked off (the last one is the answer of its
/// side).
class Program
{
public:
    /// `leafOf` gives the number of a row's leaf.
    [[nodiscard]] static Result<Program>
    make(const audience::Definition& definition,
         const std::function<Result<std::uint32_t>(const audience::Condition&)>& leafOf);

    [[nodiscard]] const std::vector<std::uint32_t>& leaves() const { return m_leaves; }
    /// `verdictOf(leaf)`: Kleene's logic over groups, included and not excluded.
    template <class VerdictOf>
    [[nodiscard]] bool isMember(const VerdictOf& verdictOf) const
    {
        return (!m_hasInclude || judge(m_include, verdictOf) == audience::Verdict::Yes) &&
               (!m_hasExclude || judge(m_exclude, verdictOf) != audience::Verdict::Yes);
    }

private:
    struct Node
    {
        bool isLeaf = false;
        std::uint32_t leaf = 0;
        audience::Group::Match match = audience::Group::Match::All;
        std::vector<Node> below;
    };
    template <class VerdictOf>
    static audience::Verdict judge(const Node& node, const VerdictOf& verdictOf)
    {
        using audience::Verdict;
        if (node.isLeaf) {
            return verdictOf(node.leaf);
        }
        // The verdict that settles the group at once.
        const Verdict settling = node.match == audience::Group::Match::All ? Verdict::No : Verdict::Yes;
        bool unknown = false;
        for (const Node& each : node.below) {
            const Verdict verdict = judge(each, verdictOf);
            if (verdict == settling) {
                return node.match == audience::Group::Match::Any ? Verdict::Yes : Verdict::No;
            }
            unknown = unknown || verdict == Verdict::Unknown;
        }
        if (unknown) {
            return Verdict::Unknown;
        }
        return node.match == audience::Group::Match::Any ? Verdict::No : Verdict::Yes;
    }
    [[nodiscard]] static Result<Node>
    nodeOf(const audience::Group& group, const std::function<Result<std::uint32_t>(const audience::Condition&)>& leafOf,
           std::vector<std::uint32_t>& leaves);

    Node m_include;
    Node m_exclude;
    bool m_hasInclude = false;
    bool m_hasExclude = false;
    std::vector<std::uint32_t> m_leaves;
};

} // namespace weir::live
