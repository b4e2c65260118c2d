#pragma once

#include "core/expr/checker.h"
#include "core/run/workspace.h"
#include "core/types/row_batch.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace weir::run {

/// How somebody looks at the rows of a result, without changing it: those in which a text occurs and for which a
/// condition is true, in another order.
struct RowView
{
    std::optional<expr::CheckedExpr> condition;
    std::string text;                  ///< Upper and lower case are the same; empty keeps every row.
    std::vector<std::string> searched; ///< Columns in which `text` may occur: leave out what is masked.
    std::string sortedBy;              ///< Column; empty keeps the order of the result. NULL comes last.
    bool descending = false;
};

/// The rows of a result in the cache, from any place, however many there are. Calls block and come from one thread at
/// a time.
class KeptRows
{
public:
    /// Opens the engine of the pipeline over `file`, which has the columns of `schema`.
    [[nodiscard]] static Result<std::unique_ptr<KeptRows>>
    open(const Workspace& workspace, const project::Project& project, const PipelineId& pipeline,
         const std::filesystem::path& file, std::shared_ptr<const Schema> schema, Instant instant);
    ~KeptRows();
    KeptRows(const KeptRows&) = delete;
    KeptRows& operator=(const KeptRows&) = delete;

    /// Looks at the rows in another way from now on and says how many there are. Costs one pass and a sort; the rows
    /// are written to a file of their own, which goes away with this object.
    [[nodiscard]] Result<std::int64_t> arrange(const RowView& view, const RunContext& context);
    /// Up to `count` rows from row `offset` on.
    [[nodiscard]] Result<RowBatch> page(std::int64_t offset, std::int64_t count, const RunContext& context);
    /// All rows as they are looked at, batch by batch.
    [[nodiscard]] Status each(const std::function<Status(const RowBatch&)>& use, const RunContext& context);

private:
    KeptRows(std::unique_ptr<engine::Session> session, std::filesystem::path file, std::filesystem::path folder,
             std::shared_ptr<const Schema> schema);
    [[nodiscard]] plan::RelationPtr all() const;
    [[nodiscard]] engine::Bindings bindings(const std::filesystem::path& file) const;
    void dropArranged();

    std::unique_ptr<engine::Session> m_session;
    std::filesystem::path m_file;
    std::filesystem::path m_folder;   ///< For arranged rows.
    std::filesystem::path m_arranged; ///< Empty while the result is looked at as it is.
    std::shared_ptr<const Schema> m_schema;
};

} // namespace weir::run
