#pragma once

#include "core/sample/shop.h"

#include <string>
#include <vector>

namespace weir::sample {

struct SampleInfo
{
    std::string id;      ///< "shop"
    std::string title;   ///< "Shop"
    std::string summary; ///< One sentence.
};

[[nodiscard]] const std::vector<SampleInfo>& allSamples();

/// Writes the whole project of sample `id` below `folder`, which must be missing or empty: project files, data and
/// credits. `shop` sizes the synthetic shop and is ignored by the others.
[[nodiscard]] Status writeSample(const std::string& id, const std::filesystem::path& folder, const ShopOptions& shop,
                                 const RunContext& context);

} // namespace weir::sample
