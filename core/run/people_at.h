#pragma once

#include "core/audience/evaluator.h"
#include "core/compile/lower.h"
#include "core/project/project.h"
#include "core/store/store.h"

#include <optional>

namespace weir::run {

/// People on a wire, and those of them whom splits hold out: no destination is sent them.
struct Travellers
{
    audience::ProfileSet people;
    audience::ProfileSet heldOut;
};
/// Puts the people of two wires together: held out is who comes on none that lets the person through.
void join(Travellers& travellers, const Travellers& more);
/// Leaves only `members`, of whom `heldOut` are held out as well.
[[nodiscard]] Travellers among(Travellers travellers, const audience::ProfileSet& members,
                               const audience::ProfileSet& heldOut);

/// Who travels over the wires of a pipeline, found without a run: judged on the people that the store holds now.
class PeopleAt
{
public:
    /// `document` is flat and has no references to saved audiences; everything must outlive this.
    PeopleAt(const project::Project& project, const graph::Document& document, const compile::Lowering& lowering,
             const store::ProfileStore& store, const store::Reader& reader, Instant asOf);

    /// Behind a port.
    [[nodiscard]] Result<Travellers> at(const graph::PortRef& port, const RunContext& context);
    /// Before a node.
    [[nodiscard]] Result<Travellers> into(const NodeId& node, const RunContext& context);

private:
    [[nodiscard]] Result<audience::ProfileSet> members(const audience::Definition& definition,
                                                       const RunContext& context);

    const project::Project& m_project;
    const graph::Document& m_document;
    const compile::Lowering& m_lowering;
    const store::ProfileStore& m_store;
    const store::Reader& m_reader;
    audience::Evaluator m_evaluator;
    Instant m_asOf;
};

/// Everybody who lives in the store.
[[nodiscard]] Result<audience::ProfileSet> everybodyIn(const store::Reader& reader);

} // namespace weir::run
