#pragma once

#include "core/base/run_context.h"
#include "core/graph/document.h"
#include "core/nodes/registry.h"
#include "core/run/row_difference.h"
#include "core/types/row_batch.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace weir::run {

/// The rows that a port is expected to give, kept in a file of the project, where Git sees them.
///
/// Columns of personal data are neither kept nor compared, whatever they hold: the file can be shared, and a run says
/// the same on every machine.
struct ExpectedRows
{
    using Cell = RowCell;
    struct Column
    {
        std::string name;
        std::string type;
    };

    std::filesystem::path file;
    std::vector<std::string> key; ///< Columns that name a row; empty compares whole rows.
    bool keyChosen = false;       ///< By a person: it stays when the rows are kept again, if its columns are there.
    std::vector<Column> columns;
    std::vector<std::string> leftOut; ///< Personal columns.
    std::vector<std::vector<Cell>> rows;
    std::optional<Error> fault; ///< Why the file cannot be read; such rows match nothing.
};

/// How rows differ from the expected ones, which are those before.
struct ExpectedDifference : RowDifferences
{
    std::vector<std::string> exposed; ///< Personal now, and in the file in clear.
    std::vector<std::string> leftOut; ///< Personal, so nobody compared them.

    /// Is anything not as expected? New columns do not count.
    [[nodiscard]] bool any() const;
};

/// The expected rows of a project, below `expected/<pipeline>/`. Ports are those of the flat pipeline.
///
/// What the last run found beside them lies in `.weir/expected`, so that it is known until the rows are others.
class ExpectedBook
{
public:
    /// More rows are no small file: keep those of an aggregate or of a filter.
    static constexpr std::size_t kMostRows = 10'000;

    explicit ExpectedBook(const std::filesystem::path& project)
        : m_folder(project / "expected"), m_found(project / ".weir" / "expected")
    {}

    [[nodiscard]] std::map<graph::PortRef, ExpectedRows> of(const PipelineId& pipeline) const;
    [[nodiscard]] std::filesystem::path fileOf(const PipelineId& pipeline, const graph::PortRef& port) const;
    /// Keeps rows as the expected ones, in place of those before, and says which columns name them: the first that is
    /// different in every row, or the first two that are together. Fails when there are too many, or when no column is
    /// left without personal data.
    [[nodiscard]] Result<ExpectedRows> keep(const PipelineId& pipeline, const graph::PortRef& port, RowStream& rows,
                                            const RunContext& context) const;
    [[nodiscard]] Status forget(const PipelineId& pipeline, const graph::PortRef& port) const;
    /// Names the rows by these columns from now on; none compares whole rows. Fails for columns that are not kept.
    [[nodiscard]] Result<ExpectedRows> nameBy(const PipelineId& pipeline, const graph::PortRef& port,
                                              std::vector<std::string> key) const;

    /// Files of rows that are expected of no port among `ports` (expectedPorts): their node is gone. Opens none.
    [[nodiscard]] std::vector<Error> strays(const PipelineId& pipeline, const std::set<graph::PortRef>& ports) const;
    /// Takes one file of a pipeline away.
    [[nodiscard]] Status forgetFile(const PipelineId& pipeline, const std::string& name) const;
    /// All files of a pipeline as they are, by name.
    using Files = std::map<std::string, std::string>;
    [[nodiscard]] Files filesOf(const PipelineId& pipeline) const;
    /// Writes files of this or another pipeline as those of `pipeline`.
    [[nodiscard]] Status put(const PipelineId& pipeline, const Files& files) const;
    /// Takes all files of a pipeline away, and what runs found.
    [[nodiscard]] Status clear(const PipelineId& pipeline) const;

    /// Keeps what a run found: how the rows of this key differ from the expected ones, or why nobody can say.
    /// Agreement takes away what was found before.
    void found(const PipelineId& pipeline, const graph::PortRef& port, const ContentKey& key,
               const Result<ExpectedDifference>& difference) const;
    /// What runs found and what still holds: the rows have the same key, and the expected ones are the same. Reads no
    /// rows.
    [[nodiscard]] std::vector<Error> findings(const PipelineId& pipeline,
                                              const std::map<graph::PortRef, ContentKey>& keys) const;

private:
    [[nodiscard]] std::filesystem::path foundFile(const PipelineId& pipeline, const graph::PortRef& port) const;
    std::filesystem::path m_folder;
    std::filesystem::path m_found;
};

/// The ports of a flat pipeline of which rows can be expected.
[[nodiscard]] std::set<graph::PortRef> expectedPorts(const graph::Document& flat, const nodes::Registry& registry);

/// The error of expected rows that cannot be read.
[[nodiscard]] Error expectedDamaged(const std::filesystem::path& file);

/// Compares rows with the expected ones by their key, or as a whole without one; numbers with a point may differ in
/// their last digits. Reads no more rows than it needs to say that there are too many.
[[nodiscard]] Result<ExpectedDifference> compareWithExpected(const ExpectedRows& expected, RowStream& rows,
                                                             const RunContext& context);

/// The difference as an error of the node, in one sentence with figures and without any value.
[[nodiscard]] Error expectedError(const ExpectedDifference& difference, const graph::PortRef& port);

} // namespace weir::run
