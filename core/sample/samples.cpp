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
    using enum SampleInfo::Kind;
    static const std::vector<SampleInfo> samples{
        {"shop", "Shop",
         "A made-up shop: web events, CRM contacts, orders, tickets, e-mail engagement and a consent log, with the "
         "mess of the real world.",
         "Nothing: 20,000 people are made for you.", Sample},
        {"retail", "Online retail",
         "Real orders of a UK online shop from December 2010 to March 2011 (UCI Online Retail, CC BY 4.0): a slice "
         "of 95 daily files.",
         "Nothing: the orders come with it.", Sample},
        {"abandoned-cart", "Abandoned cart",
         "Reminds people who filled a cart in the last 30 days, did not buy since and agreed to e-mail.",
         "Web events, orders, contacts and a consent log.", Template},
        {"lapsed-high-value", "Lapsed high value",
         "Finds customers who spent much and have not bought for 60 days: the ones worth a call.",
         "Orders, contacts and a consent log.", Template},
        {"win-back", "Win-back", "Writes to customers who have not bought for 90 days but still open your mails.",
         "Orders, e-mail engagement, contacts and a consent log.", Template},
        {"ads-list", "Consent-safe ads list",
         "Makes a list for an ads platform: only people who allow advertising, only hashes of their e-mail.",
         "Orders, contacts and a consent log.", Template},
        {"identity-merge", "Identity merge of CRM and web",
         "Makes one person of CRM contacts and web visits, and shows why records belong together.",
         "Contacts and web events.", Template},
        {"csv-clean-up", "CSV clean-up",
         "Tidies names, e-mails, phones and countries of a messy list, and keeps one row per contact.",
         "Any list of contacts.", Template},
        {"dsar-export", "DSAR export",
         "Puts together everything that is held about one person, as GDPR article 15 asks.",
         "Whatever you hold: here contacts, orders, mail and consent.", Template},
        {"rfm-scoring", "RFM scoring",
         "Scores every customer from 1 to 5 by recency, frequency and value, with formulas that you can read.",
         "Orders with a customer, a time and an amount.", Template}};
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
    const auto chosen =
        std::find_if(samples.begin(), samples.end(), [&](const SampleInfo& sample) { return sample.id == id; });
    if (id == "shop" || chosen->kind == SampleInfo::Kind::Template) {
        const ShopOptions small{.people = 600, .events = 8'000};
        WEIR_ASSIGN_OR_RETURN([[maybe_unused]] const ShopReport report,
                              writeShopData(folder, id == "shop" ? shop : small, context));
    }
    return {};
}

} // namespace weir::sample
