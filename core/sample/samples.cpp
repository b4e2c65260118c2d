#include "core/sample/samples.h"

#include "core/base/embedded.h"
#include "core/base/file.h"
#include "core/base/text.h"

#include <algorithm>
#include <span>
#include <system_error>

namespace weir {
std::span<const EmbeddedFile> embeddedSamples();
}

namespace weir::sample {

const std::vector<SampleInfo>& allSamples()
{
    static const std::vector<SampleInfo> samples{{"shop", "Shop",
                                                  "A made-up shop: web events, CRM contacts, orders, tickets, e-mail "
                                                  "engagement and a consent log, with the mess of the real world."},
                                                 {"retail", "Online retail",
                                                  "Real orders of a UK online shop from December 2010 to March 2011 "
                                                  "(UCI Online Retail, CC BY 4.0): a slice of 95 daily files."}};
    return samples;
}

Status writeSample(const std::string& id, const std::filesystem::path& folder, const ShopOptions& shop,
                   const RunContext& context)
{
    const auto& samples = allSamples();
    if (std::none_of(samples.begin(), samples.end(), [&](const SampleInfo& sample) { return sample.id == id; })) {
        std::vector<std::string> names;
        for (const SampleInfo& sample : samples) {
            names.push_back(sample.id);
        }
        return Error(ErrorCode::NotFound, "sample.unknown", "There is no sample {sample}. The samples are: {samples}.",
                     {{"sample", id}, {"samples", joinText(names, ", ")}});
    }
    std::error_code error;
    if (std::filesystem::exists(folder, error) && !std::filesystem::is_empty(folder, error)) {
        return Error(ErrorCode::Conflict, "sample.folderNotEmpty",
                     "{folder} is not empty. Choose a new folder, so that nothing of yours is overwritten.",
                     {{"folder", folder.string()}});
    }
    const std::string prefix = id + '/';
    for (const EmbeddedFile& file : embeddedSamples()) {
        if (!file.path.starts_with(prefix)) {
            continue;
        }
        const std::filesystem::path target = folder / file.path.substr(prefix.size());
        std::filesystem::create_directories(target.parent_path(), error);
        WEIR_RETURN_IF_ERROR(writeFileAtomically(target, file.content));
    }
    if (id == "shop") {
        WEIR_ASSIGN_OR_RETURN([[maybe_unused]] const ShopReport report, writeShopData(folder, shop, context));
    }
    return {};
}

} // namespace weir::sample
