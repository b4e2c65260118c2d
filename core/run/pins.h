#pragma once

#include "core/graph/document.h"
#include "core/run/result_cache.h"
#include "core/types/schema.h"

#include <filesystem>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace weir::run {

/// Rows that stand for what a port gives: they are used, and nothing before them runs.
struct Pin
{
    Schema schema;
    CachedResult rows;
    std::string id; ///< Another one for each pinning, so that results made of these rows have names of their own.
};
using Pins = std::map<graph::PortRef, Pin>;

/// The pinned rows of a project, below `.weir/pins`: on this machine only, never in files that are shared. Ports are
/// those of the flat pipeline.
class PinBook
{
public:
    explicit PinBook(std::filesystem::path folder) : m_folder(std::move(folder)) {}

    /// Pins whose files are there and whole; others are as if they had never been.
    [[nodiscard]] Pins of(const PipelineId& pipeline) const;
    /// `write` writes the rows as Parquet to the file that it is given and says how many there are. An earlier pin of
    /// the port goes when the new one is complete.
    [[nodiscard]] Status pin(const PipelineId& pipeline, const graph::PortRef& port, const Schema& schema, Instant now,
                             const std::function<Result<std::int64_t>(const std::filesystem::path&)>& write) const;
    [[nodiscard]] Status unpin(const PipelineId& pipeline, const graph::PortRef& port) const;

private:
    [[nodiscard]] std::filesystem::path stem(const PipelineId& pipeline, const graph::PortRef& port) const;
    std::filesystem::path m_folder;
};

/// Does `pin` still have the columns that the port gives? Privacy may have changed; names and types count.
[[nodiscard]] bool fits(const Pin& pin, const Schema& schema);

/// Does everything that is read of a node come from pinned ports, so that it need not be computed?
[[nodiscard]] bool isPinned(const graph::Document& document, const std::set<graph::PortRef>& pinned,
                            const NodeId& node);
/// The nodes that a run of `targets` (all when empty) asks for: not those whose rows only go into pinned nodes.
[[nodiscard]] std::set<NodeId> askedNodes(const graph::Document& document, const std::set<graph::PortRef>& pinned,
                                          const std::vector<NodeId>& targets);

} // namespace weir::run
