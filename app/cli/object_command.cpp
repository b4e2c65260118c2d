#include "app/cli/commands.h"

#include "core/store/reader.h"

namespace weir::cli {
namespace {

struct ObjectWishes
{
    std::string type;
    std::size_t limit = 20;
};

Json jsonOf(const store::ObjectType& type)
{
    Json json{{"type", type.definition.name},
              {"toldBy", type.definition.teller},
              {"goesWithPerson", type.definition.personal},
              {"objects", type.objects},
              {"relations", type.relations},
              {"unknownRelations", type.unknownRelations},
              {"properties", Json::array()}};
    for (const store::ObjectProperty& property : type.definition.properties) {
        json["properties"].push_back(
            {{"name", property.name}, {"type", toText(property.type)}, {"privacy", name(property.privacy)}});
    }
    return json;
}

Exit listTypes(Session& session, const std::vector<store::ObjectType>& types)
{
    Json json = Json::array();
    Table table({{"Type"},
                 {"Objects", Table::Align::Right},
                 {"Relations to people", Table::Align::Right},
                 {"Of unknown people", Table::Align::Right},
                 {"Properties"},
                 {"Told by"}});
    for (const store::ObjectType& type : types) {
        json.push_back(jsonOf(type));
        std::string properties;
        for (const store::ObjectProperty& property : type.definition.properties) {
            properties += (properties.empty() ? "" : ", ") + property.name;
        }
        table.row({type.definition.name, grouped(type.objects), grouped(type.relations), grouped(type.unknownRelations),
                   properties, type.definition.teller});
    }
    print(session.json    ? printJson(json)
          : table.empty() ? "The store has no objects. Put \"Objects\" behind the people of a pipeline and run it.\n"
                          : table.text(session.terminal));
    return Exit::Ok;
}

/// Objects of one type. What belongs to people stays masked: the key of what goes with a person, and every property
/// that is not plain.
Exit listObjects(Session& session, const store::Reader& reader, const store::ObjectType& type, std::size_t limit)
{
    const auto objects = reader.newestObjects(type.definition.name, limit);
    if (!objects) {
        return session.fail(objects.error());
    }
    constexpr const char* kMasked = "•••";
    std::vector<Table::Head> heads{{"Key"}, {"Time"}, {"People", Table::Align::Right}};
    for (const store::ObjectProperty& property : type.definition.properties) {
        heads.push_back({property.name});
    }
    Json json = jsonOf(type);
    json["list"] = Json::array();
    Table table(std::move(heads));
    for (const store::ObjectRecord& object : *objects) {
        const std::string key = type.definition.personal ? kMasked : object.key;
        Json item{{"key", key}, {"people", object.people.size()}};
        std::vector<std::string> cells{key, object.time ? toText(*object.time) : std::string(),
                                       grouped(static_cast<std::int64_t>(object.people.size()))};
        if (object.time) {
            item["time"] = toText(*object.time);
        }
        std::size_t next = 0; // both are ordered by name
        for (const store::ObjectProperty& property : type.definition.properties) {
            if (next == object.values.size() || object.values[next].name != property.name) {
                cells.emplace_back();
                continue;
            }
            const Value& value = object.values[next++].value;
            const bool plain = property.privacy == Privacy::Plain;
            cells.push_back(plain ? toText(value) : kMasked);
            item["properties"][property.name] = plain ? toJson(value) : Json(kMasked);
        }
        json["list"].push_back(std::move(item));
        table.row(std::move(cells));
    }
    print(session.json ? printJson(json) : table.text(session.terminal));
    return Exit::Ok;
}

Exit show(Session& session, const store::ProfileStore& store, const ObjectWishes& wishes)
{
    const auto reader = store.openReader();
    if (!reader) {
        return session.fail(reader.error());
    }
    const auto types = reader->objectTypes();
    if (!types) {
        return session.fail(types.error());
    }
    if (wishes.type.empty()) {
        return listTypes(session, *types);
    }
    for (const store::ObjectType& type : *types) {
        if (type.definition.name == wishes.type) {
            return listObjects(session, *reader, type, wishes.limit);
        }
    }
    return session.fail(reader->objects(wishes.type, {}).error()); // says which type is near
}

} // namespace

void addObjectCommand(CLI::App& group, Session& session, Action& action)
{
    static ObjectWishes wishes;
    CLI::App* objects =
        group.add_subcommand("objects", "List what people have or belong to: types, or the newest objects of one");
    objects->add_option("type", wishes.type, "The type of object, such as order; left out, all types are listed");
    objects->add_option("--limit", wishes.limit, "How many objects at most")->capture_default_str();
    objects->callback([&] {
        action = [&session] {
            return withStore(session, store::OpenMode::ReadOnly, [&](const Session::Open&, store::ProfileStore& store) {
                return show(session, store, wishes);
            });
        };
    });
}

} // namespace weir::cli
