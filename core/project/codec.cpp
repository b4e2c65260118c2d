#include "core/project/codec.h"

#include "core/base/text.h"
#include "core/project/file_names.h"
#include "core/project/object_reader.h"
#include "core/project/port_text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <tuple>

namespace weir::project {
namespace {

/// Reads every object file of a tree.
class Decoder
{
public:
    Decoder(Tree& tree, std::set<std::string>& used) : m_tree(tree), m_used(used) {}

    Project run()
    {
        root();
        for (const auto& [path, file] : m_tree.files) {
            if (path.starts_with("pipelines/")) {
                pipelineFile(path);
            } else if (path.starts_with("purposes/")) {
                object<Purpose>(path, m_project.purposes, &Decoder::purpose);
            } else if (path.starts_with("audiences/")) {
                object<Audience>(path, m_project.audiences, &Decoder::audience);
            } else if (path.starts_with("connections/")) {
                object<Connection>(path, m_project.connections, &Decoder::connection);
            }
        }
        finishPipelines();
        return std::move(m_project);
    }

private:
    ObjectReader reader(const std::string& path)
    {
        m_used.insert(path);
        return {m_tree, path, {}, m_tree.files.at(path).json};
    }

    void root()
    {
        auto file = reader("weir.json");
        (void)file.integer("formatVersion", kFormatVersion);
        m_project.name = file.text("name");
        m_project.description = file.text("description");
        auto defaults = file.inner("defaults");
        m_project.defaults.country = defaults.text("country");
        m_project.defaults.timeZone = defaults.text("timeZone", "UTC");
        if (const std::string instant = defaults.text("runInstant"); !instant.empty()) {
            if (auto read = parseInstant(instant)) {
                m_project.defaults.runInstant = *read;
            } else {
                defaults.fail("runInstant",
                              Error(ErrorCode::InvalidInput, "project.runInstant",
                                    "This is no date. Write it like 2026-11-15T00:00:00Z, or remove it."));
            }
        }
        m_project.defaults.extra = defaults.extra();
        m_project.extra = file.extra();
        if (m_tree.files.contains("identity.json")) {
            m_project.identity = reader("identity.json").json();
        }
    }

    /// The id of the object at `path`, whose last part stands for it; a stated "id" counts only for shortened names.
    std::optional<std::string> idOf(ObjectReader& file, const std::string& name)
    {
        const bool stated = file.has("id");
        const std::string idKey = file.text("id");
        auto decoded = idOfFileName(name);
        if (decoded) {
            if (stated && idKey != *decoded) {
                file.warn("id",
                          Error(ErrorCode::InvalidInput, "project.idDiffers",
                                "The id {stated} differs from the file name, which says {id}. The file name counts.",
                                {{"stated", idKey}, {"id", *decoded}}));
            }
            return decoded;
        }
        if (!stated) {
            file.fail("id", Error(ErrorCode::InvalidInput, "project.noId",
                                  "The file name {name} stands for no id, and the key \"id\" is missing. Add it.",
                                  {{"name", name}}));
            return std::nullopt;
        }
        return idKey;
    }

    /// Notes when two files stand for one id; the first in order of names counts.
    bool isNew(ObjectReader& file, const std::string& kind, const std::string& id)
    {
        const auto [first, added] = m_places.try_emplace(kind + '\n' + id, file.path());
        if (!added && first->second != file.path()) {
            file.fail({}, Error(ErrorCode::Conflict, "project.duplicateId",
                                "This file and {other} both have the id {id}. Rename or remove one of them.",
                                {{"other", first->second}, {"id", id}}));
            return false;
        }
        return true;
    }

    template <class T>
    void object(const std::string& path, std::map<decltype(T::id), T>& into, T (Decoder::*decodeOne)(ObjectReader&))
    {
        const std::size_t slash = path.find('/');
        if (path.find('/', slash + 1) != std::string::npos) {
            return; // a file below a sub-folder is not ours
        }
        auto file = reader(path);
        const auto id = idOf(file, path.substr(slash + 1, path.size() - slash - 6));
        if (!id || !isNew(file, path.substr(0, slash), *id)) {
            return;
        }
        T value = (this->*decodeOne)(file);
        value.id = decltype(T::id)(*id);
        value.extra = file.extra();
        into.insert_or_assign(value.id, std::move(value));
    }

    Purpose purpose(ObjectReader& file)
    {
        Purpose purpose;
        purpose.title = file.text("title");
        purpose.description = file.text("description");
        purpose.legalBasis = file.text("legalBasis", "consent");
        purpose.strictlyNecessary = file.flag("strictlyNecessary");
        purpose.approvedReason = file.text("approvedReason");
        if (file.has("validForDays")) {
            constexpr int kLongest = 36'500; ///< A hundred years.
            const int days = file.integer("validForDays", 0);
            purpose.validForDays = days;
            if (days < 1 || days > kLongest) { // not read as "for ever": consent fails closed
                file.fail("validForDays",
                          Error(ErrorCode::InvalidInput, "project.validForDays",
                                "Consent is valid for 1 to {most} days. Correct the number, or remove the key when a "
                                "grant holds until it is withdrawn.",
                                {{"most", std::to_string(kLongest)}}));
            }
        }
        constexpr std::array<std::string_view, 6> bases{"consent",        "contract",    "legal-obligation",
                                                        "vital-interest", "public-task", "legitimate-interest"};
        if (std::find(bases.begin(), bases.end(), purpose.legalBasis) == bases.end()) {
            file.warn("legalBasis",
                      Error(ErrorCode::InvalidInput, "project.unknownLegalBasis",
                            "The legal basis {basis} is unknown; the purpose needs consent until it is one "
                            "of: consent, contract, legal-obligation, vital-interest, public-task, "
                            "legitimate-interest.",
                            {{"basis", purpose.legalBasis}}));
        }
        if (purpose.strictlyNecessary && purpose.needsConsent()) {
            file.warn(
                "strictlyNecessary",
                Error(ErrorCode::InvalidInput, "project.necessityNotApproved",
                      "This purpose says that it is strictly necessary, but no approved reason is written down. It "
                      "needs consent until \"approvedReason\" says why."));
        }
        return purpose;
    }

    Audience audience(ObjectReader& file)
    {
        Audience audience;
        audience.title = file.text("title");
        audience.description = file.text("description");
        audience.definition = file.object("definition");
        return audience;
    }

    Connection connection(ObjectReader& file)
    {
        Connection connection;
        connection.type = file.requiredText("type");
        connection.title = file.text("title");
        connection.settings = file.object("settings");
        return connection;
    }

    /// A pipeline lies in "pipelines/<id>/", a sub-pipeline of it in "pipelines/<id>/parts/<id>/".
    void pipelineFile(const std::string& path)
    {
        const std::size_t begin = std::string_view("pipelines/").size();
        const std::size_t slash = path.find('/', begin);
        if (slash == std::string::npos) {
            return;
        }
        std::string folder = path.substr(begin, slash - begin);
        std::string rest = path.substr(slash + 1);
        const bool isPart = rest.starts_with(kParts);
        if (isPart) {
            const std::size_t end = rest.find('/', kParts.size());
            if (end == std::string::npos) {
                return;
            }
            m_owners[folder + '/' + rest.substr(0, end)] = folder;
            folder += '/' + rest.substr(0, end);
            rest.erase(0, end + 1);
        }
        if (rest == "pipeline.json") {
            auto file = reader(path);
            const std::string kind = isPart ? "parts/" + m_owners[folder] : "pipelines";
            if (const auto id = idOf(file, folder.substr(folder.rfind('/') + 1)); id && isNew(file, kind, *id)) {
                graph::Document& document = m_folders[folder];
                document.id = PipelineId(*id);
                document.name = file.text("name");
                document.description = file.text("description");
                if (isPart) {
                    partKeys(file, document);
                } else if (file.has("engine") || file.has("connection")) {
                    m_project.engines[document.id] = {file.text("engine", "duckdb"),
                                                      ConnectionId(file.text("connection"))};
                }
                document.extra = file.extra();
                m_stated.insert(folder);
            }
        } else if (rest == "layout.json") {
            auto file = reader(path);
            layout(file, m_folders[folder]);
        } else if (rest.starts_with("nodes/") && rest.find('/', 6) == std::string::npos) {
            auto file = reader(path);
            node(file, rest.substr(6, rest.size() - 11), folder);
        }
    }

    void partKeys(ObjectReader& file, graph::Document& part)
    {
        part.home = NodeId(file.text("home"));
        auto exposed = file.inner("exposed");
        for (const auto& [key, ignored] : exposed.json().items()) {
            auto one = exposed.inner(key);
            part.exposed[key] = {one.text("title"), NodeId(one.requiredText("node")), one.requiredText("setting"), {}};
            part.exposed[key].extra = one.extra();
        }
    }

    void node(ObjectReader& file, const std::string& name, const std::string& folder)
    {
        const auto id = idOf(file, name);
        if (!id || !isNew(file, "nodes/" + folder, *id)) {
            return;
        }
        graph::Node node;
        node.id = NodeId(*id);
        node.type = NodeTypeId(file.requiredText("type"));
        node.typeVersion = file.integer("version", 1);
        node.name = file.text("name");
        node.disabled = file.flag("disabled");
        node.settings = file.object("settings");
        auto inputs = file.inner("inputs");
        node.extra = file.extra();
        graph::Document& document = m_folders[folder];
        for (const auto& [port, sources] : inputs.json().items()) {
            wires(inputs, {node.id, port}, sources, document);
        }
        document.nodes[NodeId(*id)] = std::make_shared<const graph::Node>(std::move(node));
        m_nodePaths[{folder, *id}] = file.path();
    }

    void wires(ObjectReader& inputs, const graph::PortRef& to, const Json& sources, graph::Document& document)
    {
        const Json list = sources.is_array() ? sources : Json::array({sources});
        for (const Json& source : list) {
            const auto from = source.is_string() ? portOf(source.get<std::string>()) : std::nullopt;
            if (!from) {
                inputs.fail(to.port, Error(ErrorCode::InvalidInput, "project.wrongInput",
                                           "An input must be a list of \"node.port\", such as [\"orders.out\"]."));
                continue;
            }
            graph::Wire wire{*from, to};
            if (std::find(document.wires.begin(), document.wires.end(), wire) != document.wires.end()) {
                inputs.warn(to.port, Error(ErrorCode::Conflict, "project.wireTwice",
                                           "The wire from {from} stands twice; one of them is left out.",
                                           {{"from", portText(*from)}}));
                continue;
            }
            document.wires.push_back(std::move(wire));
        }
    }

    /// Reads x and y (and width and height); what else stands there is kept in `rest` under the same name.
    template <class T>
    void placed(ObjectReader& all, Json& rest, std::map<StringId<T>, graph::Point>& into)
    {
        for (const auto& [id, ignored] : all.json().items()) {
            auto one = all.inner(id);
            into[StringId<T>(id)] = {one.number("x"), one.number("y")};
            keep(rest, id, one);
        }
    }

    static void keep(Json& rest, const std::string& id, const ObjectReader& one)
    {
        if (Json unknown = one.extra(); !unknown.empty()) {
            rest[id] = std::move(unknown);
        }
    }

    void layout(ObjectReader& file, graph::Document& document)
    {
        Json unknown = Json::object();
        auto positions = file.inner("positions");
        placed(positions, unknown["positions"], document.positions);
        auto frames = file.inner("frames");
        for (const auto& [id, ignored] : frames.json().items()) {
            auto one = frames.inner(id);
            document.frames[graph::FrameId(id)] = {one.text("title"),
                                                   {one.number("x"), one.number("y")},
                                                   {one.number("width"), one.number("height")},
                                                   one.integer("tint", 0)};
            keep(unknown["frames"], id, one);
        }
        auto notes = file.inner("notes");
        for (const auto& [id, ignored] : notes.json().items()) {
            auto one = notes.inner(id);
            document.notes[graph::NoteId(id)] = {
                one.text("text"), {one.number("x"), one.number("y")}, {one.number("width"), one.number("height")}};
            keep(unknown["notes"], id, one);
        }
        if (file.has("anchor")) {
            auto anchor = file.inner("anchor");
            document.anchor = {anchor.number("x"), anchor.number("y")};
            keep(unknown, "anchor", anchor);
        }
        document.layoutExtra = file.extra();
        for (const auto& [key, rest] : unknown.items()) {
            if (!rest.empty()) {
                document.layoutExtra[key] = rest;
            }
        }
    }

    void finishPipelines()
    {
        for (auto& [folder, document] : m_folders) {
            if (!m_stated.contains(folder)) {
                const std::string path = "pipelines/" + folder + "/pipeline.json";
                if (!m_tree.texts.contains(path) && !m_tree.files.contains(path)) { // else its own error is noted
                    m_tree.fail(path, {},
                                Error(ErrorCode::NotFound, "project.pipelineMissing",
                                      "pipeline.json is missing beside the nodes of this pipeline. Restore it from "
                                      "version control, or remove the folder."));
                }
                continue;
            }
            std::stable_sort(document.wires.begin(), document.wires.end(),
                             [](const graph::Wire& a, const graph::Wire& b) { return a.to < b.to; });
            for (const graph::Wire& wire : document.wires) {
                warnOfMissingSource(folder, document, wire);
            }
            if (!m_owners.contains(folder)) {
                continue;
            }
            graph::Document& owner = m_folders[m_owners.at(folder)];
            const PipelineId id = document.id;
            owner.parts[id] = std::make_shared<const graph::Document>(std::move(document));
        }
        for (auto& [folder, document] : m_folders) {
            if (m_stated.contains(folder) && !m_owners.contains(folder)) {
                m_project.pipelines[document.id] = std::move(document);
            }
        }
    }

    void warnOfMissingSource(const std::string& folder, const graph::Document& document, const graph::Wire& wire)
    {
        if (document.find(wire.from.node)) {
            return;
        }
        std::vector<std::string> ids;
        for (const auto& [id, node] : document.nodes) {
            ids.push_back(id.str());
        }
        const std::string meant = closest(wire.from.node.str(), ids);
        Where where;
        where.node = wire.to.node.str();
        where.port = wire.to.port;
        m_tree.warn(m_nodePaths[{folder, wire.to.node.str()}], "/inputs" + pointerStep(wire.to.port),
                    Error(ErrorCode::NotFound, "project.wireFromMissingNode",
                          meant.empty()
                              ? "The input comes from the node {from}, which does not exist. Wire it again."
                              : "The input comes from the node {from}, which does not exist. Did you mean {meant}?",
                          {{"from", wire.from.node.str()}, {"meant", meant}})
                        .at(std::move(where)));
    }

    Tree& m_tree;
    std::set<std::string>& m_used;
    Project m_project;
    std::map<std::string, graph::Document> m_folders; ///< By folder name.
    std::set<std::string> m_stated;                   ///< Folders with a good pipeline.json.
    std::map<std::string, std::string> m_owners; ///< Of sub-pipelines: the folder of the pipeline that they belong to.
    std::map<std::string, std::string> m_places; ///< Path by kind and id.
    std::map<std::pair<std::string, std::string>, std::string> m_nodePaths;
};

} // namespace

EngineChoice Project::engineOf(const PipelineId& pipeline) const
{
    const auto found = engines.find(pipeline);
    return found == engines.end() ? EngineChoice{} : found->second;
}

bool Purpose::needsConsent() const
{
    return !strictlyNecessary || trimmed(approvedReason).empty();
}

Project decode(Tree& tree, std::set<std::string>& used)
{
    return Decoder(tree, used).run();
}

} // namespace weir::project
