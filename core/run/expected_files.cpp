// The files of expected rows as a whole: whose they are, and where they go with a pipeline.

#include "core/base/file.h"
#include "core/project/file_names.h"
#include "core/run/expected_rows.h"

#include <algorithm>
#include <system_error>

namespace weir::run {

namespace fs = std::filesystem;

namespace {

std::vector<fs::path> filesIn(const fs::path& folder)
{
    std::vector<fs::path> files;
    std::error_code error;
    for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
        if (it->path().extension() == ".json") {
            files.push_back(it->path());
        }
    }
    std::sort(files.begin(), files.end());
    return files;
}

} // namespace

std::set<graph::PortRef> expectedPorts(const graph::Document& flat, const nodes::Registry& registry)
{
    std::set<graph::PortRef> ports;
    for (const auto& [id, node] : flat.nodes) {
        ports.insert({id, "out"}); // also of a type that is not installed here
        if (const nodes::NodeType* type = registry.find(node->type)) {
            for (const nodes::PortSpec& port : type->outputs(node->settings)) {
                ports.insert({id, port.name});
            }
        }
    }
    return ports;
}

std::vector<Error> ExpectedBook::strays(const PipelineId& pipeline, const std::set<graph::PortRef>& ports) const
{
    std::set<fs::path> known;
    for (const graph::PortRef& port : ports) {
        known.insert(fileOf(pipeline, port).filename());
    }
    std::vector<Error> found;
    for (const fs::path& file : filesIn(m_folder / project::fileNameOf(pipeline.str()))) {
        if (known.contains(file.filename())) {
            continue;
        }
        const std::string shown =
            (fs::path("expected") / project::fileNameOf(pipeline.str()) / file.filename()).generic_string();
        found.push_back(Error(ErrorCode::NotFound, "run.expectedNobody",
                              "Rows are expected of {node}, which this pipeline does not have, so nothing compares "
                              "them. Bring the node back, or take the file {file} away.",
                              {{"node", project::idOfFileName(file.stem().string()).value_or(file.stem().string())},
                               {"file", shown}})
                            .inFile(shown));
    }
    return found;
}

Status ExpectedBook::forgetFile(const PipelineId& pipeline, const std::string& name) const
{
    const fs::path file = m_folder / project::fileNameOf(pipeline.str()) / fs::path(name).filename();
    std::error_code error;
    if (!fs::remove(file, error) && error) {
        return fileError(error.value(), file);
    }
    fs::remove(file.parent_path(), error); // only when it is empty
    fs::remove(m_folder, error);
    return {};
}

ExpectedBook::Files ExpectedBook::filesOf(const PipelineId& pipeline) const
{
    Files files;
    for (const fs::path& file : filesIn(m_folder / project::fileNameOf(pipeline.str()))) {
        if (auto bytes = readFile(file)) {
            files[file.filename().string()] = *std::move(bytes);
        }
    }
    return files;
}

Status ExpectedBook::put(const PipelineId& pipeline, const Files& files) const
{
    const fs::path folder = m_folder / project::fileNameOf(pipeline.str());
    std::error_code error;
    if (!files.empty() && !fs::create_directories(folder, error) && error) {
        return fileError(error.value(), folder);
    }
    for (const auto& [name, bytes] : files) {
        std::string text = bytes;
        if (auto json = parseJson(bytes); json && json->is_object() && json->contains("pipeline")) {
            // A copy says whose it is; the rest stays byte for byte.
            const std::string before = "\"pipeline\": " + compactJson((*json)["pipeline"]);
            if (const std::size_t at = text.find(before); at != std::string::npos) {
                text.replace(at, before.size(), "\"pipeline\": " + compactJson(Json(pipeline.str())));
            }
        }
        WEIR_RETURN_IF_ERROR(writeFileAtomically(folder / fs::path(name).filename(), text));
    }
    return {};
}

Status ExpectedBook::clear(const PipelineId& pipeline) const
{
    const fs::path folder = m_folder / project::fileNameOf(pipeline.str());
    for (const fs::path& file : filesIn(folder)) {
        std::error_code error;
        if (!fs::remove(file, error) && error) {
            return fileError(error.value(), file);
        }
    }
    std::error_code ignored;
    fs::remove(folder, ignored); // only when nothing else lies there
    fs::remove(m_folder, ignored);
    fs::remove_all(m_found / project::fileNameOf(pipeline.str()), ignored);
    return {};
}

} // namespace weir::run
