#pragma once

#include "core/nodes/diagnostic.h"
#include "core/nodes/node_spec.h"
#include "core/nodes/port_content.h"
#include "core/nodes/settings.h"
#include "core/plan/relation.h"

#include <map>
#include <memory>
#include <span>
#include <string>
#include <variant>
#include <vector>

namespace weir::nodes {

/// The wires that enter a node, by input port, in wire order. A port without wires has an empty list.
using InputContents = std::map<std::string, std::vector<PortContent>>;
using InputRelations = std::map<std::string, std::vector<plan::RelationPtr>>;

/// What configure found: one content per output port (in port order) unless an error prevents it, plus findings.
struct Configured
{
    std::vector<PortContent> outputs;
    Diagnostics diagnostics;
};

/// Something that only data can show: `relation` has one row with one integer column. When it is above 0 the run warns
/// with `sentence`, in which {count} stands for it; a cheap side query beside the node's own result.
struct RunCheck
{
    std::string messageId;
    std::string sentence;
    Error::Arguments arguments = {};
    plan::RelationPtr relation;
};
class Computation;
/// A node that computes tables: one relation per output port, in port order.
struct TableStep
{
    std::vector<plan::RelationPtr> outputs;
    std::vector<RunCheck> checks = {};
    /// Gives the same rows, and says what the checks say, in less time than the engine of this machine needs. A run
    /// there takes this way (NodeSpec::faster is set then); servers and previews take the relations.
    std::shared_ptr<const Computation> computation = {};
};
/// Tables made outside the engine, by the program itself; its inputs are kept results.
struct ComputeStep
{
    std::shared_ptr<const Computation> computation;
};
/// Reads a source: core/run asks the source plugin `source` how. Its columns are the schema that configure gave.
struct ScanStep
{
    std::string source;
    Json settings;
};
/// Writes people into the store (identity::Mapping as JSON). Inputs are the relations of port "in", in order.
struct ResolveStep
{
    Json mapping;
};
/// Selects people (audience::Definition as JSON).
struct AudienceStep
{
    Json definition;
};
/// Computes traits of people from their events (traits::Plan as JSON); the people themselves pass.
struct TraitsStep
{
    Json plan;
};
/// Predicts what people will do (predict::Prediction as JSON) and gives them scores; the people themselves pass.
struct PredictStep
{
    Json prediction;
};
/// Tells the store objects of people (objects::Mapping as JSON) from the rows of port "rows"; the people of the other
/// port pass.
struct ObjectsStep
{
    Json mapping;
};
/// Lets people pass whose consent allows (consent::Policy as JSON).
struct GateStep
{
    Json policy;
};
/// Publishes what a gate let pass through the destination plugin `destination`.
struct DeliverStep
{
    std::string destination;
    Json settings;
};

using Lowered = std::variant<TableStep, ComputeStep, ScanStep, ResolveStep, TraitsStep, PredictStep, ObjectsStep,
                             AudienceStep, GateStep, DeliverStep>;

/// A kind of node: stateless, one instance serves every node of the type in every open project.
///
/// Two phases, like KNIME: `configure` maps input schemas to output schemas without data, `lower` gives what to run.
/// Both are pure; `lower` is called only after a `configure` without errors, with the same settings and inputs.
class NodeType
{
public:
    virtual ~NodeType() = default;

    [[nodiscard]] virtual const NodeSpec& spec() const = 0;
    /// Output ports for these settings. The default is spec().outputs.
    [[nodiscard]] virtual std::vector<PortSpec> outputs(const Json& settings) const;
    /// Checks settings against inputs and computes what comes out. Reports every finding, not the first. Called only
    /// when every input port that needs a wire has one and its content is known. Findings noted in `settings` and those
    /// returned count alike. Where the result does not depend on the faulty setting (a filter's columns), outputs are
    /// given in spite of errors, so that what follows can still be checked.
    [[nodiscard]] virtual Configured configure(Settings& settings, const InputContents& inputs) const = 0;
    /// What to run. Table inputs come as relations in `inputs`.
    [[nodiscard]] virtual Result<Lowered> lower(Settings& settings, const InputContents& contents,
                                                const InputRelations& inputs) const = 0;
    /// One line made from the settings for the card: "country in DE, FR". Empty shows the summary.
    [[nodiscard]] virtual std::string subtitle(const Json& settings) const;
    /// Settings of an older version in today's shape.
    [[nodiscard]] virtual Result<Json> migrate(int fromVersion, Json settings) const;
};

} // namespace weir::nodes
