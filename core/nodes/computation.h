#pragma once

#include "core/base/json.h"
#include "core/base/run_context.h"
#include "core/types/row_batch.h"

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace weir::nodes {

/// The rows of one wire. They can be read any number of times and always come in the same order.
struct ComputeInput
{
    std::shared_ptr<const Schema> schema;
    std::function<Result<std::unique_ptr<RowStream>>()> open;
};
/// By input port, in wire order.
using ComputeInputs = std::map<std::string, std::vector<ComputeInput>>;

struct Computed
{
    std::vector<std::unique_ptr<RowStream>> outputs; ///< One per output port, in port order; read one after the other.
    Json details = Json::object();                   ///< For the report of the run; never personal.
    std::vector<Error> warnings = {};                ///< What whoever looks at the report should know.
};

/// Work that no engine does: it sees whole tables and gives whole tables. Equal inputs give equal rows.
class Computation
{
public:
    virtual ~Computation() = default;
    /// Blocks until the results are known; rows may still be made while they are read. The streams outlive neither the
    /// inputs nor the computation. Returns Cancelled soon after it was stopped.
    [[nodiscard]] virtual Result<Computed> run(const ComputeInputs& inputs, const RunContext& context) const = 0;
};

} // namespace weir::nodes
