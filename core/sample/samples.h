#pragma once

#include "core/sample/shop.h"

#include <string>
#include <vector>

namespace weir::sample {

struct SampleInfo
{
    enum class Kind
    {
        Sample,  ///< A whole project to look around in.
        Template ///< One task, small, to start one's own work from.
    };
    std::string id;      ///< "shop"
    std::string title;   ///< "Shop"
    std::string summary; ///< One sentence: what it is for.
    std::string needs;   ///< Which data of one's own it would need.
    Kind kind = Kind::Template;
};

/// Samples first, then templates.
[[nodiscard]] const std::vector<SampleInfo>& allSamples();

/// What a sample's first pipeline looks like, for a picture of it.
struct SampleGraph
{
    struct Node
    {
        std::string type;
        double x = 0;
        double y = 0;
    };
    std::vector<Node> nodes;
    std::vector<std::pair<std::size_t, std::size_t>> wires; ///< Places in `nodes`, from and to.
};
[[nodiscard]] SampleGraph graphOf(const std::string& id);

/// Writes the whole project of sample `id` below `folder`, which must be missing or empty: project files, data and
/// credits. `shop` sizes the made-up shop of the sample "shop"; templates have a small shop of their own.
[[nodiscard]] Status writeSample(const std::string& id, const std::filesystem::path& folder, const ShopOptions& shop,
                                 const RunContext& context);

} // namespace weir::sample
