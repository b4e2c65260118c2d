// Project files: the input is one JSON object of path and content. Whatever stands in the files, reading them gives a
// project and findings, and what a faultless project writes reads back equal.
#include "core/project/codec.h"
#include "tests/fuzz/require.h"

#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

weir::project::Tree treeOf(const std::map<std::string, weir::Json>& files)
{
    weir::project::Tree tree;
    for (const auto& [path, json] : files) {
        weir::project::TreeFile file;
        file.json = json;
        file.origin = path;
        tree.files.emplace(path, file);
        tree.texts.emplace(path, weir::printJson(json));
    }
    return tree;
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto json = weir::parseJson(text);
    if (!json || !json->is_object() || !json->contains("weir.json")) {
        return 0;
    }
    std::map<std::string, weir::Json> files;
    for (const auto& [path, content] : json->items()) {
        if (content.is_object()) { // readTree lets nothing else through
            files.emplace(path, content);
        }
    }
    if (!files.contains("weir.json")) {
        return 0;
    }
    weir::project::Tree tree = treeOf(files);
    std::set<std::string> used;
    const weir::project::Project project = weir::project::decode(tree, used);
    for (const weir::Error& error : tree.errors) {
        FUZZ_REQUIRE(!error.text().empty());
    }
    if (tree.errors.empty()) {
        const auto written = weir::project::encode(project);
        weir::project::Tree second = treeOf(written);
        const weir::project::Project again = weir::project::decode(second, used);
        FUZZ_REQUIRE(second.errors.empty());
        FUZZ_REQUIRE(again == project);
        FUZZ_REQUIRE(weir::project::encode(again) == written);
    }
    return 0;
}
