#include "tests/support/fake_nodes.h"

namespace weir::test {
namespace {

using namespace nodes;

class Source final : public NodeType
{
public:
    [[nodiscard]] const NodeSpec& spec() const override
    {
        static const NodeSpec spec{
            .id = NodeTypeId("source.test"),
            .family = Family::Source,
            .title = "Test source",
            .summary = "Gives the columns it is told.",
            .outputs = {{.name = "out", .title = "Rows"}},
            .parameters = {
                {.key = "columns", .title = "Columns", .help = "Its columns.", .kind = ParameterKind::Schema}}};
        return spec;
    }
    [[nodiscard]] Configured configure(Settings& settings, const InputContents&) const override
    {
        Configured result;
        const std::optional<Schema> schema = settings.schema("columns");
        if (schema || settings.detected()) {
            PortContent content;
            content.schema = schema ? *schema : *settings.detected();
            result.outputs.push_back(std::move(content));
        } else if (settings.ok()) {
            settings.note(Severity::Error, "columns", "test.noColumns", "No columns are known.");
        }
        return result;
    }
    [[nodiscard]] Result<Lowered> lower(Settings& settings, const InputContents&, const InputRelations&) const override
    {
        return Lowered(ScanStep{"test", settings.values()});
    }
};

class Identity final : public NodeType
{
public:
    [[nodiscard]] const NodeSpec& spec() const override
    {
        static const NodeSpec spec{.id = NodeTypeId("identity.test"),
                                   .family = Family::Identity,
                                   .title = "Test identity",
                                   .summary = "Makes people of rows.",
                                   .inputs = {{.name = "in", .title = "Rows", .arity = PortSpec::Arity::Many}},
                                   .outputs = {{.name = "out", .title = "People", .kind = PortKind::Profiles}}};
        return spec;
    }
    [[nodiscard]] Configured configure(Settings&, const InputContents& inputs) const override
    {
        PortContent content;
        content.kind = PortKind::Profiles;
        content.profiles.traits = inputs.at("in").front().schema;
        return {{content}, {}};
    }
    [[nodiscard]] Result<Lowered> lower(Settings&, const InputContents&, const InputRelations&) const override
    {
        return Lowered(ResolveStep{});
    }
};

class Gate final : public NodeType
{
public:
    [[nodiscard]] const NodeSpec& spec() const override
    {
        static const NodeSpec spec{
            .id = NodeTypeId("gate.test"),
            .family = Family::Consent,
            .title = "Test gate",
            .summary = "Lets people pass.",
            .inputs = {{.name = "in", .title = "People", .kind = PortKind::Profiles}},
            .outputs = {{.name = "out", .title = "Allowed", .kind = PortKind::Consented},
                        {.name = "blocked", .title = "Blocked", .kind = PortKind::Profiles}},
            .parameters = {
                {.key = "purposes", .title = "Purposes", .help = "What for.", .kind = ParameterKind::Purposes}}};
        return spec;
    }
    [[nodiscard]] Configured configure(Settings& settings, const InputContents& inputs) const override
    {
        PortContent blocked = inputs.at("in").front();
        PortContent passed = blocked;
        passed.kind = PortKind::Consented;
        for (const PurposeId& purpose : settings.purposes("purposes")) {
            passed.profiles.gatedFor.insert(purpose.str());
        }
        return {{passed, blocked}, {}};
    }
    [[nodiscard]] Result<Lowered> lower(Settings&, const InputContents&, const InputRelations&) const override
    {
        return Lowered(GateStep{});
    }
};

class Destination final : public NodeType
{
public:
    [[nodiscard]] const NodeSpec& spec() const override
    {
        static const NodeSpec spec{
            .id = NodeTypeId("destination.test"),
            .family = Family::Destination,
            .title = "Test destination",
            .summary = "Takes people.",
            .inputs = {{.name = "in", .title = "People with consent", .kind = PortKind::Consented}},
            .parameters = {
                {.key = "purpose", .title = "Purpose", .help = "What for.", .kind = ParameterKind::Purpose}}};
        return spec;
    }
    [[nodiscard]] Configured configure(Settings&, const InputContents&) const override { return {}; }
    [[nodiscard]] Result<Lowered> lower(Settings& settings, const InputContents&, const InputRelations&) const override
    {
        return Lowered(DeliverStep{"test", settings.values()});
    }
};

} // namespace

std::unique_ptr<NodeType> fakeSource()
{
    return std::make_unique<Source>();
}

std::unique_ptr<NodeType> fakeIdentity()
{
    return std::make_unique<Identity>();
}

std::unique_ptr<NodeType> fakeGate()
{
    return std::make_unique<Gate>();
}

std::unique_ptr<NodeType> fakeDestination()
{
    return std::make_unique<Destination>();
}

} // namespace weir::test
