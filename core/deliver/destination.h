#pragma once

#include "core/base/run_context.h"
#include "core/connect/secret.h"
#include "core/consent/gate.h"
#include "core/nodes/node_spec.h"
#include "core/nodes/settings.h"
#include "core/store/delivery_ledger.h"
#include "core/types/row_batch.h"
#include "core/types/schema.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace weir::deliver {

/// What a destination wants to be told.
enum class Style
{
    Changes, ///< Only rows that were added, changed or removed, in batches.
    Snapshot ///< Every row of the audience in one piece, replacing what was there (files).
};

/// What a destination can take with these settings.
struct Capabilities
{
    Style style = Style::Changes;
    std::size_t maxRows = 1000;     ///< Per push.
    std::size_t maxBytes = 1 << 20; ///< Of row payloads per push; a single larger row still goes, alone.
    bool removes = true;            ///< Can take somebody off.
    bool safeToRepeat = true;       ///< The same push with the same idempotency key again has no second effect.
};

/// One row of a delivery. `values` are in the order of Delivery::fields(); removals have none.
struct Record
{
    store::DeliveryOp op = store::DeliveryOp::Add;
    std::string key;
    std::uint32_t profile = 0;
    std::vector<Value> values;
};

/// The rows of one push. It can only be made from what a gate let pass: rows that would tell a destination something
/// about anybody else are dropped here, whoever asks. Removals tell nothing but the key and always stay.
class Delivery
{
public:
    Delivery(const consent::ConsentedBatch& passed, Schema fields, std::vector<Record> records);

    [[nodiscard]] const Schema& fields() const noexcept { return m_fields; }
    [[nodiscard]] const std::vector<Record>& records() const noexcept { return m_records; }

private:
    Schema m_fields;
    std::vector<Record> m_records;
};

/// The circumstances of a push.
struct PushInfo
{
    PlanId plan;
    RunId run;
    std::string audienceKey;
    std::string audienceName;
    Instant runInstant;
    std::string idempotencyKey; ///< The same for the same rows of the same plan, also after a crash.
    int attempt = 1;
};

/// Writes rows as one Parquet file at `file`; made by the composition root from an engine (see deliver/parquet.h).
using ParquetWriter = std::function<Status(std::unique_ptr<RowStream> rows, const std::filesystem::path& file,
                                           const RunContext& context)>;

/// What a destination may use of its surroundings.
struct DestinationContext
{
    std::filesystem::path projectFolder; ///< Relative paths in settings start here.
    connect::SecretResolver* secrets = nullptr;
    ParquetWriter parquet; ///< Empty: Parquet is refused with a sentence.
    RunContext run;
};

/// Fate of one row at the destination.
struct RowOutcome
{
    enum class Kind
    {
        Accepted,
        Rejected, ///< For good: the same row would be refused again.
        Retry     ///< May be accepted later.
    } kind = Kind::Accepted;
    int code = 0;        ///< HTTP status or 0.
    std::string message; ///< The reason in the destination's words, without personal values.
};

/// What one push did: one outcome per record of the delivery, in order.
struct PushResult
{
    std::vector<RowOutcome> rows;
    std::optional<Duration> retryAfter; ///< The destination's own wish; beats our back-off.
};

/// Decides what happens after a push that failed as a whole.
enum class ErrorCategory
{
    Retry,    ///< Network, time-out, 408, 429, 5xx.
    Permanent ///< Wrong settings, refused credentials: nothing else is worth sending.
};

/// A destination plugin. Stateless; all state is in settings, context and the delivery ledger.
class Destination
{
public:
    virtual ~Destination() = default;
    /// Title, parameters, icon. `id` is "destination.<folder>".
    [[nodiscard]] virtual const nodes::NodeSpec& spec() const = 0;
    /// Checks settings without touching the outside. `fields` are the mapped fields in order.
    virtual void validate(nodes::Settings& settings, const Schema& fields) const = 0;
    [[nodiscard]] virtual Capabilities capabilities(const Json& settings) const = 0;
    /// Sends the rows once; the dispatcher repeats what may be repeated. An error means that no row is known to have
    /// arrived.
    [[nodiscard]] virtual Result<PushResult> push(const Json& settings, const Delivery& delivery, const PushInfo& info,
                                                  const DestinationContext& context) const = 0;
    [[nodiscard]] virtual ErrorCategory errorCategory(const Error& error) const;
    [[nodiscard]] virtual std::string subtitle(const Json& settings) const = 0;
};

} // namespace weir::deliver
