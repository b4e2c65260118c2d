#include "core/project/bundle.h"

#include "core/project/codec.h"
#include "core/project/migrations.h"

namespace weir::project {

std::map<std::string, std::string> filesOf(const Project& project)
{
    std::map<std::string, std::string> files;
    for (const auto& [path, json] : encode(project)) {
        files[path] = printJson(json);
    }
    return files;
}

Result<Project> projectOf(const std::map<std::string, std::string>& files)
{
    Tree tree;
    for (const auto& [path, text] : files) {
        WEIR_ASSIGN_OR_RETURN(Json json, parseJson(text, path));
        tree.texts[path] = text;
        tree.files[path] = TreeFile{std::move(json), path, {}};
    }
    if (migrate(tree) > 0) {
        std::set<std::string> used;
        Project project = decode(tree, used);
        if (tree.errors.empty()) {
            return project;
        }
    }
    if (tree.errors.empty()) {
        return Error(ErrorCode::InvalidInput, "project.bundle.none", "These files are no Weir project.");
    }
    return std::move(tree.errors.front());
}

} // namespace weir::project
