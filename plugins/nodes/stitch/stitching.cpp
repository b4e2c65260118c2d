#include "plugins/nodes/stitch/stitching.h"

#include <thread>

namespace weir::plugins::nodes_stitch {
namespace {

/// The rows of the input once more, each with its group.
class Stitched final : public RowStream
{
public:
    Stitched(std::shared_ptr<const Schema> schema, std::unique_ptr<RowStream> rows,
             std::shared_ptr<const stitch::RecordGroups> groups)
        : m_schema(std::move(schema)), m_rows(std::move(rows)), m_groups(std::move(groups))
    {}
    std::shared_ptr<const Schema> schema() const override { return m_schema; }
    Result<RowBatch> next() override
    {
        WEIR_ASSIGN_OR_RETURN(RowBatch batch, m_rows->next());
        const std::size_t rows = batch.rows();
        RowBatch result(m_schema);
        const std::size_t added = m_schema->size() - 2;
        for (std::size_t c = 0; c < added; ++c) {
            result.columns()[c] = std::move(batch.columns()[c]);
        }
        Column& ids = result.columns()[added];
        Column& records = result.columns()[added + 1];
        for (std::size_t row = 0; row < rows; ++row, ++m_row) {
            if (!m_groups->known(m_row)) {
                ids.appendNull();
                records.appendNull();
                continue;
            }
            ids.append(Value(m_groups->id(m_row)));
            records.append(Value(m_groups->records(m_row)));
        }
        return result;
    }

private:
    std::shared_ptr<const Schema> m_schema;
    std::unique_ptr<RowStream> m_rows;
    std::shared_ptr<const stitch::RecordGroups> m_groups;
    std::size_t m_row = 0;
};

void warn(nodes::Computed& computed, const Finding& finding, std::int64_t count, std::int64_t most)
{
    if (count > 0) {
        computed.warnings.emplace_back(
            ErrorCode::InvalidInput, finding.messageId, finding.sentence,
            Error::Arguments{{"most", std::to_string(most)}, {"count", std::to_string(count)}});
    }
}

} // namespace

Result<nodes::Computed> Stitching::run(const nodes::ComputeInputs& inputs, const RunContext& context) const
{
    const nodes::ComputeInput& input = inputs.at("in").front();
    stitch::RecordLinking linking = m_linking;
    linking.threads = static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
    stitch::RecordLinker linker(std::move(linking));
    WEIR_ASSIGN_OR_RETURN(const std::unique_ptr<RowStream> rows, input.open());
    linker.begin(*rows->schema());
    for (std::int64_t count = 0;;) {
        if (context.stopped()) {
            return cancelled();
        }
        WEIR_ASSIGN_OR_RETURN(RowBatch batch, rows->next());
        if (batch.rows() == 0) {
            break;
        }
        count += static_cast<std::int64_t>(batch.rows());
        WEIR_RETURN_IF_ERROR(linker.add(std::move(batch)));
        context.report({}, -1, count);
    }
    WEIR_ASSIGN_OR_RETURN(stitch::RecordGroups found, linker.finish(context.stop));
    const auto groups = std::make_shared<const stitch::RecordGroups>(std::move(found));
    const stitch::LinkCounts& counts = groups->counts();
    nodes::Computed computed;
    computed.details = {{"stitching",
                         {{"records", counts.records},
                          {"groups", counts.groups},
                          {"largest", counts.largest},
                          {"linkingValues", counts.shared},
                          {"commonValues", counts.common},
                          {"rowsWithoutKey", counts.withoutKey},
                          {"keysTwice", counts.keysTwice}}}};
    warn(computed, kCommon, counts.common, m_linking.mostRecords);
    warn(computed, kWithoutKey, counts.withoutKey, m_linking.mostRecords);
    warn(computed, kKeysTwice, counts.keysTwice, m_linking.mostRecords);
    WEIR_ASSIGN_OR_RETURN(std::unique_ptr<RowStream> again, input.open());
    computed.outputs.push_back(std::make_unique<Stitched>(m_schema, std::move(again), groups));
    return computed;
}

} // namespace weir::plugins::nodes_stitch
