#include "core/project/migrations.h"

#include "core/project/file_names.h"
#include "core/project/project.h"

#include <array>
#include <utility>

namespace weir::project {
namespace {

/// Takes `key` out of `object`; null when it is not there.
Json take(Json& object, const std::string& key)
{
    if (!object.contains(key)) {
        return {};
    }
    Json value = std::move(object[key]);
    object.erase(key);
    return value;
}

Error mustBe(const std::string& what)
{
    return {ErrorCode::InvalidInput, "project.wrongType", "This must be {what}.", {{"what", what}}};
}

/// Version 1 kept a pipeline in one file, pipelines/<id>.json: nodes in a list with their place, wires in a list of
/// {"from": "node.port", "to": "node.port"}. It kept purposes in weir.json and the defaults beside them.
class OneToTwo
{
public:
    explicit OneToTwo(Tree& tree) : m_tree(tree) {}

    void run()
    {
        Json& root = m_tree.files["weir.json"].json;
        const bool fits =
            !root.contains("defaults") || root["defaults"].is_object(); // else decoding says what is wrong
        for (const char* key : {"country", "timeZone"}) {
            if (!fits) {
                break;
            }
            if (Json value = take(root, key); !value.is_null()) {
                root["defaults"][key] = std::move(value);
            }
        }
        purposes(take(root, "purposes"));
        std::vector<std::string> pipelineFiles;
        for (const auto& [path, file] : m_tree.files) {
            if (path.starts_with("pipelines/") && path.find('/', 10) == std::string::npos) {
                pipelineFiles.push_back(path);
            }
        }
        for (const std::string& path : pipelineFiles) {
            pipeline(path);
        }
        root["formatVersion"] = 2;
    }

private:
    void purposes(Json list)
    {
        if (list.is_null()) {
            return;
        }
        if (!list.is_array()) {
            m_tree.fail("weir.json", "/purposes", mustBe("a list of purposes"));
            return;
        }
        for (std::size_t i = 0; i < list.size(); ++i) {
            const std::string key = "/purposes/" + std::to_string(i);
            if (!list[i].is_object() || !list[i].contains("id") || !list[i]["id"].is_string()) {
                m_tree.fail("weir.json", key, mustBe("an object with a text \"id\""));
                continue;
            }
            const auto id = list[i]["id"].get<std::string>();
            put("purposes/", id, std::move(list[i]), "weir.json", key);
        }
    }

    /// Adds the object as a file of its own below `folder`; the id moves into the file name.
    void put(const std::string& folder, const std::string& id, Json object, const std::string& origin,
             const std::string& key)
    {
        const std::string path = folder + fileNameOf(id) + ".json";
        if (idOfFileName(fileNameOf(id)) == id) {
            object.erase("id");
        }
        if (!m_tree.files.try_emplace(path, TreeFile{std::move(object), origin, key}).second) {
            m_tree.fail(origin, key,
                        Error(ErrorCode::Conflict, "project.duplicateId",
                              "The id {id} stands twice. Give one of the two another id.", {{"id", id}}));
        }
    }

    void pipeline(const std::string& path)
    {
        TreeFile file = m_tree.files[path];
        const std::string folder = path.substr(0, path.size() - 5) + '/';
        Json nodes = take(file.json, "nodes");
        Json wires = take(file.json, "wires");
        Json layout = Json::object();
        for (const char* key : {"frames", "notes"}) {
            if (Json value = take(file.json, key); !value.is_null()) {
                layout[key] = std::move(value);
            }
        }
        std::map<std::string, Json> inputs = inputsOf(path, wires);
        if (!nodes.is_null() && !nodes.is_array()) {
            m_tree.fail(path, "/nodes", mustBe("a list of nodes"));
            nodes = Json::array();
        }
        for (std::size_t i = 0; i < nodes.size(); ++i) {
            const std::string key = "/nodes/" + std::to_string(i);
            Json& node = nodes[i];
            if (!node.is_object() || !node.contains("id") || !node["id"].is_string()) {
                m_tree.fail(path, key, mustBe("an object with a text \"id\""));
                continue;
            }
            const auto id = node["id"].get<std::string>();
            Json x = take(node, "x");
            Json y = take(node, "y");
            if (!x.is_null() || !y.is_null()) {
                layout["positions"][id] = {{"x", x.is_null() ? Json(0) : x}, {"y", y.is_null() ? Json(0) : y}};
            }
            if (const auto found = inputs.find(id); found != inputs.end()) {
                node["inputs"] = std::move(found->second);
                inputs.erase(found);
            }
            put(folder + "nodes/", id, std::move(node), path, key);
        }
        for (const auto& [missing, ignored] : inputs) {
            m_tree.warn(path, "/wires",
                        Error(ErrorCode::NotFound, "project.wireToMissingNode",
                              "Wires lead to the node {node}, which does not exist; they are left out.",
                              {{"node", missing}}));
        }
        m_tree.files[folder + "pipeline.json"] = std::move(file);
        m_tree.files[folder + "layout.json"] = TreeFile{std::move(layout), path, {}};
        m_tree.files.erase(path);
    }

    std::map<std::string, Json> inputsOf(const std::string& path, const Json& wires)
    {
        std::map<std::string, Json> inputs;
        if (!wires.is_null() && !wires.is_array()) {
            m_tree.fail(path, "/wires", mustBe("a list of wires"));
            return inputs;
        }
        for (std::size_t i = 0; i < wires.size(); ++i) {
            const Json& wire = wires[i];
            const bool good = wire.is_object() && wire.contains("from") && wire["from"].is_string() &&
                              wire.contains("to") && wire["to"].is_string() &&
                              wire["to"].get<std::string>().find('.') != std::string::npos;
            if (!good) {
                m_tree.fail(path, "/wires/" + std::to_string(i),
                            mustBe("an object with \"from\" and \"to\", each as \"node.port\""));
                continue;
            }
            const auto to = wire["to"].get<std::string>();
            const std::size_t dot = to.rfind('.');
            inputs[to.substr(0, dot)][to.substr(dot + 1)].push_back(wire["from"]);
        }
        return inputs;
    }

    Tree& m_tree;
};

void oneToTwo(Tree& tree)
{
    OneToTwo(tree).run();
}

using Migration = void (*)(Tree&);
/// The migration at index n leads from version n + 1 to n + 2.
constexpr std::array<Migration, kFormatVersion - 1> kMigrations{oneToTwo};

} // namespace

int migrate(Tree& tree)
{
    const auto root = tree.files.find("weir.json");
    if (root == tree.files.end()) {
        if (!tree.texts.contains("weir.json")) {
            tree.fail("weir.json", {},
                      Error(ErrorCode::NotFound, "project.missing",
                            "There is no weir.json, so this folder is no Weir project. Choose the project's folder, or "
                            "create a project with: weir new"));
        }
        return 0;
    }
    const Json& json = root->second.json;
    const auto stated = json.find("formatVersion");
    if (stated == json.end() || !stated->is_number_integer() || *stated < 1) {
        tree.fail("weir.json", "/formatVersion",
                  Error(ErrorCode::InvalidInput, "project.noVersion",
                        "weir.json must state its format as a number, such as \"formatVersion\": {version}.",
                        {{"version", std::to_string(kFormatVersion)}}));
        return 0;
    }
    if (*stated > kFormatVersion) {
        tree.fail("weir.json", "/formatVersion",
                  Error(ErrorCode::Unsupported, "project.newer",
                        "This project has format {found}, and this Weir reads up to format {known}. Install a newer "
                        "Weir to open it; nothing was changed.",
                        {{"found", stated->dump()}, {"known", std::to_string(kFormatVersion)}}));
        return 0;
    }
    const int found = stated->get<int>();
    for (int version = found; version < kFormatVersion; ++version) {
        kMigrations[static_cast<std::size_t>(version - 1)](tree);
    }
    return found;
}

} // namespace weir::project
