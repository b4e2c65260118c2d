#include "core/base/speech.h"
#include "core/base/text.h"
#include "core/nodes/node_type.h"
#include "core/objects/mapping.h"
#include "plugin_help.h"

#include <algorithm>

namespace weir::plugins::nodes_objects {
namespace {

using namespace weir::nodes;

constexpr const char* kRows = "rows";

std::vector<ParameterSpec> personParameters()
{
    return {{.key = "column",
             .title = "Column",
             .help = "Holds an identifier of the person.",
             .kind = ParameterKind::Column,
             .required = true,
             .port = kRows},
            {.key = "type",
             .title = "Identifier",
             .help = "The type of the identifier, as the people have it: email, user_id.",
             .kind = ParameterKind::Text,
             .required = true,
             .placeholder = "email"},
            {.key = "format",
             .title = "Format",
             .help = "How the values are brought into their normal form, as where the people come from.",
             .kind = ParameterKind::Choice,
             .defaultValue = "auto",
             .choices = {{"auto", "By the type of the identifier"},
                         {"none", "As it is"},
                         {"lower", "Lower case"},
                         {"email", "E-mail address"},
                         {"phone", "Phone number"}}},
            {.key = "region",
             .title = "Country",
             .help = "Country of phone numbers without a country code: DE.",
             .kind = ParameterKind::Text,
             .advanced = true},
            {.key = "role",
             .title = "Role",
             .help = "What the person is to the object: buyer, member. May stay empty.",
             .kind = ParameterKind::Text}};
}

class Objects final : public NodeType
{
public:
    [[nodiscard]] const NodeSpec& spec() const override
    {
        static const NodeSpec spec{
            .id = NodeTypeId("objects"),
            .family = Family::Identity,
            .title = "Objects",
            .summary = "Keeps orders, accounts or households with their people, so that audiences can ask for them.",
            .keywords = {"order", "product", "account", "household", "company", "subscription", "related", "relation",
                         "entity", "linked"},
            .icon = "objects",
            .inputs = {{.name = "in", .title = "People", .kind = PortKind::Profiles},
                       {.name = kRows, .title = "Objects", .kind = PortKind::Table}},
            .outputs = {{.name = "out", .title = "People", .kind = PortKind::Profiles}},
            .parameters = {{.key = "type",
                            .title = "Type of object",
                            .help = "What a row is, in one word: order, account, household.",
                            .kind = ParameterKind::Text,
                            .required = true,
                            .placeholder = "order"},
                           {.key = "key",
                            .title = "Key",
                            .help = "The column that tells one object from another; rows with the same key are one.",
                            .kind = ParameterKind::Column,
                            .required = true,
                            .port = kRows},
                           {.key = "people",
                            .title = "People",
                            .help = "Columns that name people of the object.",
                            .kind = ParameterKind::List,
                            .required = true,
                            .items = personParameters()},
                           {.key = "properties",
                            .title = "Properties",
                            .help = "Columns that are kept with the object.",
                            .kind = ParameterKind::Columns,
                            .defaultValue = Json::array(),
                            .port = kRows},
                           {.key = "time",
                            .title = "Time",
                            .help = "When the row was true: of rows with the same key the newest count, and the newest "
                                    "objects are shown first.",
                            .kind = ParameterKind::Column,
                            .port = kRows},
                           {.key = "personal",
                            .title = "Goes with its person",
                            .help = "When a person is forgotten, objects that nobody else is related to are removed.",
                            .kind = ParameterKind::Boolean,
                            .defaultValue = true,
                            .advanced = true},
                           {.key = "named",
                            .title = "Called after its oldest member",
                            .help = "For groups that were only found, such as households: the key is the oldest "
                                    "person, so that it stays the same in later runs.",
                            .kind = ParameterKind::Boolean,
                            .defaultValue = false,
                            .advanced = true}},
            .help = kHelp,
            .tells = true};
        return spec;
    }

    [[nodiscard]] Configured configure(Settings& settings, const InputContents& inputs) const override
    {
        Configured configured;
        PortContent out;
        out.kind = PortKind::Profiles;
        if (const auto in = inputs.find("in"); in != inputs.end() && !in->second.empty()) {
            out.profiles = in->second.front().profiles;
        }
        const auto rows = inputs.find(kRows);
        if (rows != inputs.end() && !rows->second.empty()) {
            const Schema& schema = rows->second.front().schema;
            const objects::Mapping mapping = read(settings, schema);
            checkPeople(settings, mapping, out.profiles);
            checkPrivacy(settings, mapping, schema);
            if (!mapping.type.empty()) {
                Schema properties;
                for (const store::ObjectProperty& one : objects::definitionOf(mapping, schema, {}).properties) {
                    properties.add({one.name, one.type, true, one.privacy});
                }
                out.profiles.objects[mapping.type] = std::move(properties);
            }
        }
        settings.checkUnknown();
        configured.outputs.push_back(std::move(out));
        configured.diagnostics = settings.takeDiagnostics();
        return configured;
    }

    [[nodiscard]] Result<Lowered> lower(Settings& settings, const InputContents& contents,
                                        const InputRelations&) const override
    {
        const auto rows = contents.find(kRows);
        const bool known = rows != contents.end() && !rows->second.empty();
        const objects::Mapping mapping = read(settings, known ? rows->second.front().schema : Schema());
        for (const Diagnostic& finding : settings.diagnostics()) {
            if (finding.severity == Severity::Error) {
                return finding.error;
            }
        }
        return Lowered(ObjectsStep{objects::toJson(mapping)});
    }

    [[nodiscard]] std::string subtitle(const Json& settings) const override
    {
        if (!settings.is_object()) {
            return {};
        }
        const Json type = settings.value("type", Json());
        const Json key = settings.value("key", Json());
        return type.is_string() && key.is_string() && !type.get<std::string>().empty()
                   ? say("{type} by {key}", {{"type", type.get<std::string>()}, {"key", key.get<std::string>()}})
                   : std::string();
    }

private:
    static identity::Normalizer formatOf(const std::string& format, const std::string& type)
    {
        const std::string wanted = format == "auto" ? type : format;
        return wanted == "email"   ? identity::Normalizer::Email
               : wanted == "phone" ? identity::Normalizer::Phone
               : wanted == "lower" ? identity::Normalizer::Lower
                                   : identity::Normalizer::None;
    }

    static objects::Mapping read(Settings& settings, const Schema& schema)
    {
        objects::Mapping mapping;
        mapping.type = std::string(trimmed(settings.text("type")));
        mapping.personal = settings.flag("personal");
        mapping.named = settings.flag("named");
        if (const auto key = settings.column("key", schema)) {
            mapping.keyColumn = key->name;
        }
        if (settings.has("time")) {
            if (const auto time = settings.column("time", schema)) {
                mapping.timeColumn = time->name;
                if (time->type.kind() != TypeKind::Instant && time->type.kind() != TypeKind::Date) {
                    settings.note(Severity::Error, "time", "objects.time",
                                  "The column {column} holds {type}, but the time must be a date or an instant. "
                                  "Convert it before this node.",
                                  {{"column", time->name}, {"type", toText(time->type)}});
                }
            }
        }
        for (const Field& field : settings.columns("properties", schema)) {
            mapping.properties.push_back(field.name);
        }
        for (Settings& item : settings.items("people")) {
            objects::PersonColumn person;
            if (const auto column = item.column("column", schema)) {
                person.identifier.column = column->name;
            }
            person.identifier.type = std::string(trimmed(item.text("type")));
            person.identifier.normalizer = formatOf(item.choice("format"), person.identifier.type);
            person.identifier.region = item.text("region");
            person.role = item.text("role");
            if (std::find(mapping.people.begin(), mapping.people.end(), person) != mapping.people.end()) {
                item.note(Severity::Warning, "column", "objects.personTwice",
                          "These people are named above already. Remove the line, or give it another role.");
            }
            mapping.people.push_back(std::move(person));
            settings.absorb(item);
        }
        return mapping;
    }

    static void checkPeople(Settings& settings, const objects::Mapping& mapping, const ProfileShape& people)
    {
        const std::vector<std::string> known(people.identifierTypes.begin(), people.identifierTypes.end());
        for (std::size_t i = 0; i < mapping.people.size(); ++i) {
            const std::string& type = mapping.people[i].identifier.type;
            if (type.empty() || known.empty() || people.identifierTypes.contains(type)) {
                continue;
            }
            const std::string near = closest(type, known);
            settings.note(Severity::Warning, "people/" + std::to_string(i) + "/type", "objects.identifier",
                          near.empty() ? "Nobody who comes in has an identifier of the type {type}, so these objects "
                                         "will have no people."
                                       : "Nobody who comes in has an identifier of the type {type}. Did you mean "
                                         "{near}?",
                          {{"type", type}, {"near", near}});
        }
    }

    /// The key is shown wherever the object is.
    static void checkPrivacy(Settings& settings, const objects::Mapping& mapping, const Schema& schema)
    {
        const Field* key = schema.find(mapping.keyColumn);
        if (key && key->privacy == Privacy::Identifier && !mapping.named) {
            settings.note(Severity::Warning, "key", "objects.personalKey",
                          "The key {column} singles out a person. Take a number of the object instead, or hash it "
                          "before.",
                          {{"column", key->name}});
        }
    }
};

} // namespace

std::unique_ptr<NodeType> create()
{
    return std::make_unique<Objects>();
}

} // namespace weir::plugins::nodes_objects
