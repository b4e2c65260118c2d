#pragma once

#include "core/nodes/computation.h"
#include "core/stitch/record_linker.h"

namespace weir::plugins::nodes_stitch {

/// Stitches the rows of port "in" in memory and reads them a second time, so that they come out in their order with the
/// columns that `schema` has behind them: the id and the number of records.
class Stitching final : public nodes::Computation
{
public:
    Stitching(stitch::RecordLinking linking, Schema schema)
        : m_linking(std::move(linking)), m_schema(std::make_shared<const Schema>(std::move(schema)))
    {}
    [[nodiscard]] Result<nodes::Computed> run(const nodes::ComputeInputs& inputs,
                                              const RunContext& context) const override;

private:
    stitch::RecordLinking m_linking;
    std::shared_ptr<const Schema> m_schema;
};

/// What the report of a run says; the checks of the relations say it alike.
struct Finding
{
    const char* messageId;
    const char* sentence;
};
inline constexpr Finding kCommon{
    "stitch.common",
    "{count} {count:value is|values are} carried by more than {most} records and {count:links|link} nobody. Clean "
    "placeholders such as test addresses out first, or allow more records per value."};
inline constexpr Finding kWithoutKey{
    "stitch.noKey", "{count} {count:row has|rows have} no record id and {count:belongs|belong} to nobody. Fill the "
                    "column, or choose another one."};
inline constexpr Finding kKeysTwice{
    "stitch.keyTwice",
    "{count} record {count:id stands|ids stand} in more than one row. Rows with one record id count as one record. "
    "Choose a column that names each record if that is not meant."};

} // namespace weir::plugins::nodes_stitch
