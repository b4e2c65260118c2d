#include "core/deliver/target.h"

#include "core/base/json_form.h"
#include "core/base/text.h"

#include <algorithm>

namespace weir::deliver {
namespace {

const std::vector<std::string_view> kModes = {"mirror", "add", "update"};
const std::vector<std::string_view> kSources = {"trait", "identifier", "profileId", "constant"};
const std::vector<std::string_view> kHashes = {"none", "sha256"};

TargetField readField(const Json& json, const std::string& pointer, std::vector<Error>& findings)
{
    JsonForm form(json, pointer, "field", findings);
    TargetField field;
    field.from.kind = static_cast<FieldSource::Kind>(form.choice("from", kSources, 0));
    field.from.name = field.from.kind == FieldSource::Kind::ProfileId ? form.text("of") : form.requiredText("of");
    const std::string usual = field.from.kind == FieldSource::Kind::ProfileId ? "profile_id" : field.from.name;
    field.name = form.text("name");
    if (field.name.empty()) {
        field.name = usual;
    }
    field.required = form.flag("required");
    field.hash = static_cast<TargetField::Hash>(form.choice("hash", kHashes, 0));
    form.noteUnknownKeys();
    return field;
}

void checkField(const TargetField& field, const std::string& place, const nodes::ProfileShape& shape,
                nodes::Diagnostics& diagnostics)
{
    if (field.from.name.empty()) {
        return; // reading it has said that it is not chosen yet
    }
    const auto missing = [&](const std::string& what, const std::vector<std::string>& candidates) {
        const std::string near = closest(field.from.name, candidates);
        diagnostics.push_back(
            {nodes::Severity::Error,
             Error(ErrorCode::InvalidInput, "deliver.field.missing",
                   near.empty() ? "The people that come in have no {what} \"{name}\"."
                                : "The people that come in have no {what} \"{name}\". Did you mean \"{near}\"?",
                   {{"what", what}, {"name", field.from.name}, {"near", near}})
                 .at(atKey(place))});
    };
    if (field.from.kind == FieldSource::Kind::Trait && !shape.traits.find(field.from.name)) {
        missing("trait", shape.traits.names());
    }
    if (field.from.kind == FieldSource::Kind::Identifier && !shape.identifierTypes.contains(field.from.name)) {
        missing("identifier", {shape.identifierTypes.begin(), shape.identifierTypes.end()});
    }
}

} // namespace

nodes::Diagnostics readTarget(const Json& settings, Target& out)
{
    std::vector<Error> findings;
    out = {};
    JsonForm form(settings, "", "destination", findings);
    out.mode = static_cast<Mode>(form.choice("mode", kModes, 0));
    if (form.has("key")) {
        out.key = readField(form.raw("key"), "/key", findings);
        out.key.required = true;
    } else {
        form.note("key", "deliver.key.missing",
                  "Choose what identifies a person at the destination, such as the e-mail.");
    }
    std::size_t index = 0;
    for (const Json& item : form.array("fields")) {
        out.fields.push_back(readField(item, "/fields/" + std::to_string(index++), findings));
        const TargetField& field = out.fields.back();
        const bool twice = field.name == out.key.name ||
                           std::count_if(out.fields.begin(), out.fields.end(),
                                         [&](const TargetField& other) { return other.name == field.name; }) > 1;
        if (twice && !field.name.empty()) {
            form.note("fields/" + std::to_string(index - 1), "deliver.field.twice",
                      "The field {field} is written twice. Rename one of them.", {{"field", field.name}});
        }
    }
    out.removalLimitPercent = static_cast<int>(form.integer("removalLimit", 20, 0, 100));
    out.audience = form.text("audience");
    nodes::Diagnostics diagnostics;
    for (Error& finding : findings) {
        diagnostics.push_back({nodes::Severity::Error, std::move(finding)});
    }
    return diagnostics;
}

nodes::Diagnostics validate(const Target& target, const nodes::ProfileShape& shape)
{
    nodes::Diagnostics diagnostics;
    checkField(target.key, "/key/of", shape, diagnostics);
    for (std::size_t i = 0; i < target.fields.size(); ++i) {
        checkField(target.fields[i], "/fields/" + std::to_string(i) + "/of", shape, diagnostics);
    }
    return diagnostics;
}

Schema fieldsOf(const Target& target, const Schema& traits)
{
    Schema schema;
    const auto add = [&](const TargetField& field) {
        Field column{field.name, TypeKind::Text, true, Privacy::Personal};
        const Field* trait = field.from.kind == FieldSource::Kind::Trait ? traits.find(field.from.name) : nullptr;
        if (trait && field.hash == TargetField::Hash::None) {
            column.type = trait->type;
            column.privacy = trait->privacy;
        }
        schema.add(std::move(column));
    };
    add(target.key);
    for (const TargetField& field : target.fields) {
        add(field);
    }
    return schema;
}

std::string_view name(Mode mode)
{
    return kModes[static_cast<std::size_t>(mode)];
}

} // namespace weir::deliver
