#pragma once

#include "core/base/result.h"
#include "core/base/run_context.h"

#include <cstdint>
#include <filesystem>

namespace weir::sample {

struct ShopOptions
{
    std::uint32_t people = 20'000;
    std::uint64_t events = 300'000; ///< Web events, e-mail engagement, orders and tickets together.
    std::uint64_t seed = 1;
    Instant end = {1'794'700'800'000'000}; ///< 2026-11-15T00:00:00Z: the last instant of the data.
};

/// What was written, for the closing message.
struct ShopReport
{
    std::uint64_t people = 0;
    std::uint64_t events = 0;
    std::uint64_t contacts = 0;
    std::uint64_t consents = 0;
    std::uint64_t files = 0;
};

/// Writes the data of a made-up shop below `folder`: data/web/*.csv, data/crm_contacts.csv, data/orders.csv,
/// data/tickets.ndjson, data/email_engagement.csv, data/consent_log.csv and truth/records.csv, which says which record
/// belongs to which person.
///
/// Equal options give equal bytes on every machine. The data has the mess of the real world: several records for one
/// person, typing errors, changed e-mail addresses, mixed formats, one tablet in the shop that many people share, late
/// and doubled events, and people who were never asked for consent. About 0.3 s per 100,000 events.
[[nodiscard]] Result<ShopReport> writeShopData(const std::filesystem::path& folder, const ShopOptions& options,
                                               const RunContext& context);

} // namespace weir::sample
