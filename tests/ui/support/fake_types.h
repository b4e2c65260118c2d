#pragma once

#include "core/base/time.h"
#include "core/graph/edit.h"
#include "core/nodes/registry.h"

#include <QtGlobal>

#include <memory>
#include <string>
#include <vector>

namespace weir::test {

/// A node type that is only its spec: enough for everything that the window does without running.
class FakeType : public nodes::NodeType
{
public:
    explicit FakeType(nodes::NodeSpec spec) : m_spec(std::move(spec)) {}
    [[nodiscard]] const nodes::NodeSpec& spec() const override { return m_spec; }
    [[nodiscard]] nodes::Configured configure(nodes::Settings&, const nodes::InputContents&) const override
    {
        return {};
    }
    [[nodiscard]] Result<nodes::Lowered> lower(nodes::Settings&, const nodes::InputContents&,
                                               const nodes::InputRelations&) const override
    {
        return cancelledByTest();
    }
    [[nodiscard]] std::string subtitle(const Json& settings) const override
    {
        return settings.value("subtitle", std::string());
    }

private:
    static Error cancelledByTest() { return Error(ErrorCode::Unsupported, "test.fake", "A fake type does not run."); }
    nodes::NodeSpec m_spec;
};

/// A clock that tests set by hand.
class HandClock : public Clock
{
public:
    [[nodiscard]] Instant now() const override { return {micros}; }
    std::int64_t micros = 1'000'000;
};

/// source.csv -> filter, join, union -> identity -> audience -> gate -> destination.file, and a hash with a secret.
inline std::unique_ptr<nodes::Registry> fakeRegistry()
{
    using nodes::Family;
    using nodes::PortKind;
    using Arity = nodes::PortSpec::Arity;
    auto registry = std::make_unique<nodes::Registry>();
    const auto port = [](const char* name, PortKind kind, Arity arity = Arity::One) {
        nodes::PortSpec result;
        result.name = name;
        result.title = name;
        result.kind = kind;
        result.arity = arity;
        return result;
    };
    const auto add = [&](const char* id, const char* title, const char* summary, Family family, const char* icon,
                         std::vector<nodes::PortSpec> inputs, std::vector<nodes::PortSpec> outputs,
                         std::vector<std::string> keywords = {}, std::vector<nodes::ParameterSpec> parameters = {}) {
        nodes::NodeSpec spec;
        spec.id = NodeTypeId(id);
        spec.title = title;
        spec.summary = summary;
        spec.family = family;
        spec.icon = icon;
        spec.inputs = std::move(inputs);
        spec.outputs = std::move(outputs);
        spec.keywords = std::move(keywords);
        spec.parameters = std::move(parameters);
        (void)registry->add(std::make_unique<FakeType>(std::move(spec)));
    };
    nodes::ParameterSpec secret;
    secret.key = "salt";
    secret.kind = nodes::ParameterKind::Secret;
    const auto table = port("in", PortKind::Table);
    const auto out = port("out", PortKind::Table);
    add("source.csv", "CSV files", "Reads CSV files", Family::Source, "file", {},
        {out, port("rejected", PortKind::Table)}, {"comma", "text file"});
    add("filter", "Filter rows", "Keeps rows that match", Family::Transform, "filter", {table}, {out}, {"where"});
    add("clean", "Clean columns", "Normalises e-mail, phone, name", Family::Transform, "clean", {table}, {out});
    add("dedupe", "Remove duplicates", "Keeps one row per key", Family::Transform, "dedupe", {table}, {out},
        {"dedupe", "distinct"});
    add("hash", "Hash columns", "SHA-256 with salt", Family::Transform, "hash", {table}, {out}, {}, {secret});
    add("join", "Join", "Combines two inputs by key", Family::Transform, "join",
        {port("left", PortKind::Table), port("right", PortKind::Table)}, {out});
    add("union", "Union", "Stacks rows by column name", Family::Transform, "union",
        {port("in", PortKind::Table, Arity::Many)}, {out});
    add("identity", "Identity", "Links records of one person", Family::Identity, "identity",
        {port("in", PortKind::Table, Arity::Many)}, {port("profiles", PortKind::Profiles)}, {},
        {{.key = "mapping", .title = "Mapping", .kind = nodes::ParameterKind::Mapping}});
    add("audience", "Audience", "Selects people", Family::Audience, "audience", {port("people", PortKind::Profiles)},
        {port("members", PortKind::Profiles)});
    add("score", "Score", "Predicts churn", Family::Model, "models", {port("people", PortKind::Profiles)},
        {port("scored", PortKind::Profiles)});
    add("gate", "Consent gate", "Lets pass whom consent allows", Family::Consent, "check",
        {port("people", PortKind::Profiles)}, {port("allowed", PortKind::Consented)});
    add("destination.file", "File", "Writes CSV, NDJSON or Parquet", Family::Destination, "destination",
        {port("people", PortKind::Consented)}, {});
    return registry;
}

inline graph::Node nodeOf(const char* id, const char* type)
{
    graph::Node node;
    node.id = NodeId(id);
    node.type = NodeTypeId(type);
    return node;
}

/// Builds documents from short calls; every edit must fit.
class Builder
{
public:
    Builder& node(const char* id, const char* type, double x, double y, const char* subtitle = "")
    {
        graph::Node made = nodeOf(id, type);
        if (*subtitle) {
            made.settings["subtitle"] = subtitle;
        }
        return edit({graph::AddNode{std::move(made), {x, y}}});
    }
    Builder& wire(const char* from, const char* fromPort, const char* to, const char* toPort)
    {
        return edit({graph::Connect{{{NodeId(from), fromPort}, {NodeId(to), toPort}}}});
    }
    Builder& edit(const graph::Edit& edit)
    {
        auto next = graph::apply(document, edit);
        if (!next) {
            qFatal("%s", next.error().text().c_str());
        }
        document = *std::move(next);
        return *this;
    }
    graph::Document document;
};

/// The sample that the gallery and several tests use.
inline graph::Document sampleDocument()
{
    Builder b;
    b.node("contacts", "source.csv", 0, 0, "crm/contacts.csv")
        .node("events", "source.csv", 0, 160, "web/events/*.ndjson")
        .node("clean", "clean", 280, 0, "email, phone, name")
        .node("filter", "filter", 280, 160, "country in DE, FR and event is not null")
        .node("identity", "identity", 580, 80, "email, phone, cookie")
        .node("score", "score", 860, 0, "churn v12")
        .node("audience", "audience", 860, 160, "bought 3 times in 60 days")
        .node("gate", "gate", 1140, 160, "Advertising, unknown means no")
        .node("file", "destination.file", 1420, 160, "ads/members.csv");
    b.wire("contacts", "out", "clean", "in")
        .wire("events", "out", "filter", "in")
        .wire("clean", "out", "identity", "in")
        .wire("filter", "out", "identity", "in")
        .wire("identity", "profiles", "score", "people")
        .wire("identity", "profiles", "audience", "people")
        .wire("audience", "members", "gate", "people")
        .wire("gate", "allowed", "file", "people");
    graph::Frame frame;
    frame.title = "Prepare";
    frame.position = {-40, -60};
    frame.size = {560, 320};
    b.edit({graph::PutFrame{graph::FrameId("frame"), frame}});
    graph::Note note;
    note.text = "**Weekly ads audience.** Owner: retention team. See [the wiki](https://example.org).";
    note.position = {860, 280};
    note.size = {240, 84};
    b.edit({graph::PutNote{graph::NoteId("note"), note}});
    return b.document;
}

} // namespace weir::test
