#include "core/identity/resolve.h"

#include "core/identity/consent_writer.h"
#include "core/identity/event_writer.h"
#include "core/identity/trait_writer.h"

#include <algorithm>
#include <numeric>

namespace weir::identity {
namespace {

std::int64_t bytesOf(const RowBatch& rows)
{
    constexpr std::int64_t kPerTextCell = 8;
    std::int64_t bytes = 0;
    for (const Column& column : rows.columns()) {
        bytes += static_cast<std::int64_t>(column.integers.size() * 8 + column.numbers.size() * 8 +
                                           column.decimals.size() * 16 + column.valid.size());
        if (const std::size_t cells = column.texts.size(); cells > 0) {
            const std::string_view last = column.texts[cells - 1];
            bytes += last.data() + last.size() - column.texts[0].data();
            bytes += static_cast<std::int64_t>(cells) * kPerTextCell;
        }
    }
    return bytes;
}

/// The rows of `rows` whose `keep` is set.
RowBatch filtered(const RowBatch& rows, const std::vector<std::uint8_t>& keep)
{
    RowBatch result(rows.sharedSchema());
    for (std::size_t c = 0; c < rows.columns().size(); ++c) {
        result.columns()[c].type = rows.column(c).type;
        for (std::size_t row = 0; row < keep.size(); ++row) {
            if (keep[row] != 0) {
                result.columns()[c].append(rows.column(c).value(row));
            }
        }
    }
    return result;
}

struct Reason
{
    const char* id;
    const char* sentence;
};
constexpr Reason kNoPerson{"identity.row.noIdentifier",
                           "No column of this row says who it is about: every identifier is empty or unusable."};
constexpr Reason kNoTime{"identity.row.noTime", "The time of this event is missing."};
constexpr Reason kNoName{"identity.row.noEventName", "The name of this event is missing."};
constexpr Reason kGrantWithoutTime{"identity.row.grantWithoutTime",
                                   "This row grants consent but does not say when. It was not used as a grant."};

/// One resolve from the first row to the commit.
class Resolver
{
public:
    Resolver(const Mapping& mapping, store::Writer writer, const store::Reader& before, const ResolveOptions& options,
             const RunContext& context, std::optional<Instant> newestEvent)
        : m_mapping(mapping), m_writer(std::move(writer)), m_options(options), m_context(context),
          m_now(context.clock->now()), m_newestEvent(newestEvent), m_events(m_writer),
          m_traits(m_writer, before, m_now), m_consents(m_writer, before, m_now)
    {}

    Result<Report> run(std::vector<std::unique_ptr<RowStream>>& streams)
    {
        WEIR_ASSIGN_OR_RETURN(m_index, m_writer.identifiers());
        m_people.emplace(m_writer, *m_index);
        for (std::size_t i = 0; i < streams.size(); ++i) {
            auto input = prepareInput(m_mapping.inputs[i], m_mapping.rules, *streams[i]->schema(), m_writer, *m_index);
            if (!input) {
                return std::move(input).error().inNode(m_options.node.str());
            }
            m_inputs.push_back(*std::move(input));
            m_report.inputs.push_back({m_mapping.inputs[i].source, 0, 0});
            WEIR_RETURN_IF_ERROR(nameInput(m_mapping.inputs[i]));
        }
        for (const std::size_t input : readingOrder()) {
            WEIR_RETURN_IF_ERROR(read(input, *streams[input]));
        }
        WEIR_RETURN_IF_ERROR(flush());
        WEIR_RETURN_IF_ERROR(m_traits.finish(*m_people));
        WEIR_RETURN_IF_ERROR(m_consents.finish(*m_people));
        if (m_context.stopped()) {
            return cancelled();
        }
        WEIR_ASSIGN_OR_RETURN(const store::WriteSummary summary, m_writer.commit());
        return report(summary);
    }

private:
    /// Inputs without events first: what they link is known before the first event gets its person.
    [[nodiscard]] std::vector<std::size_t> readingOrder() const
    {
        std::vector<std::size_t> order(m_inputs.size());
        std::iota(order.begin(), order.end(), 0U);
        std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
            return !m_mapping.inputs[a].event && m_mapping.inputs[b].event;
        });
        return order;
    }

    Status nameInput(const InputMapping& mapping)
    {
        m_names.sources[m_inputs.back().source] = mapping.source;
        for (const IdentifierColumn& identifier : mapping.identifiers) {
            WEIR_ASSIGN_OR_RETURN(const std::uint32_t type, m_writer.identifierType(identifier.type));
            m_names.types[type] = identifier.type;
        }
        return {};
    }

    Status read(std::size_t input, RowStream& stream)
    {
        for (;;) {
            if (m_context.stopped()) {
                return cancelled();
            }
            WEIR_ASSIGN_OR_RETURN(RowBatch rows, stream.next());
            if (rows.rows() == 0) {
                return {};
            }
            WEIR_RETURN_IF_ERROR(take(input, std::move(rows)));
            m_context.report(m_options.node.str(), -1, m_rows);
            if (m_pendingBytes > m_options.bufferBytes) {
                WEIR_RETURN_IF_ERROR(flush());
            }
        }
    }

    Status take(std::size_t inputIndex, RowBatch rows)
    {
        Input& input = m_inputs[inputIndex];
        const std::size_t count = rows.rows();
        m_rows += static_cast<std::int64_t>(count);
        m_numbers.resize(input.identifiers.size());
        for (std::size_t i = 0; i < input.identifiers.size(); ++i) {
            m_report.identifiersIgnored += input.identifiers[i].read(rows, m_numbers[i]);
        }
        PendingBatch batch;
        batch.input = inputIndex;
        batch.anchors.reserve(count);
        const bool needsContent = input.eventTime.has_value();
        batch.identity.reserve(needsContent ? count : 0);
        std::vector<std::uint8_t> keep(count, 1);
        std::size_t dropped = 0;
        constexpr std::size_t kAhead = 16;
        for (std::size_t row = 0; row < count; ++row) {
            if (row + kAhead < count) {
                for (const std::vector<std::uint32_t>& numbers : m_numbers) {
                    m_people->prefetch(numbers[row + kAhead]);
                }
            }
            const Reason* reason = objection(input, rows, row);
            if (reason) {
                reject(input, inputIndex, rows, row, *reason);
                keep[row] = 0;
                ++dropped;
                continue;
            }
            WEIR_ASSIGN_OR_RETURN(const std::uint32_t anchor, linkRow(input, rows, row));
            batch.anchors.push_back(anchor);
            if (needsContent) {
                batch.identity.push_back(identityHash(input, row));
            }
        }
        m_report.inputs[inputIndex].rows += static_cast<std::int64_t>(count);
        if (dropped < count) {
            batch.rows = dropped == 0 ? std::move(rows) : filtered(rows, keep);
            m_pendingBytes += bytesOf(batch.rows) + static_cast<std::int64_t>(batch.anchors.size()) * 12;
            m_pending.push_back(std::move(batch));
        }
        return {};
    }

    /// Why the row cannot be used, or null.
    const Reason* objection(const Input& input, const RowBatch& rows, std::size_t row) const
    {
        const bool someone = std::any_of(m_numbers.begin(), m_numbers.end(),
                                         [&](const auto& numbers) { return numbers[row] != kNoIdentifier; });
        if (!someone) {
            return &kNoPerson;
        }
        if (input.eventTime && rows.column(*input.eventTime).isNull(row)) {
            return &kNoTime;
        }
        if (input.eventTime && input.eventName.of(rows, row).empty()) {
            return &kNoName;
        }
        if (input.consentTime && rows.column(*input.consentTime).isNull(row) &&
            readConsentState(toText(rows.value(row, *input.consentState)), *input.mapping->consent) ==
                store::ConsentState::Granted) {
            return &kGrantWithoutTime;
        }
        return nullptr;
    }

    Result<std::uint32_t> linkRow(const Input& input, const RowBatch& rows, std::size_t row)
    {
        const auto timeColumn = input.rowTime();
        const auto stated = timeColumn ? timeAt(rows, *timeColumn, row) : std::nullopt;
        std::int64_t time = stated.value_or(m_now.micros);
        if (input.eventTime) {
            time = correctedTime(time, input.received ? timeAt(rows, *input.received, row) : std::nullopt);
            m_report.eventsLate += m_newestEvent && time < m_newestEvent->micros ? 1 : 0;
            m_report.eventsFuture += time > m_now.micros ? 1 : 0;
        }
        std::uint32_t anchor = kNoIdentifier;
        for (const std::vector<std::uint32_t>& numbers : m_numbers) {
            const std::uint32_t number = numbers[row];
            if (number == kNoIdentifier) {
                continue;
            }
            m_people->touch(number, input.source, time, stated.has_value());
            if (anchor == kNoIdentifier) {
                anchor = number;
            } else {
                WEIR_RETURN_IF_ERROR(m_people->link(anchor, number, input.source, time));
            }
        }
        return anchor;
    }

    [[nodiscard]] std::uint64_t identityHash(const Input& input, std::size_t row) const
    {
        std::uint64_t hash = input.identifiers.size();
        for (const std::vector<std::uint32_t>& numbers : m_numbers) {
            const std::uint64_t one = numbers[row] == kNoIdentifier ? 0 : m_index->hash(numbers[row]);
            hash = (hash ^ one) * 0x9E37'79B9'7F4A'7C15U + 1;
        }
        return hash;
    }

    void reject(const Input& input, std::size_t inputIndex, const RowBatch& rows, std::size_t row, const Reason& reason)
    {
        ++m_report.inputs[inputIndex].rejected;
        ++m_report.rejected[reason.id];
        if (!m_options.reject) {
            return;
        }
        Json raw = Json::object();
        for (std::size_t c = 0; c < rows.columns().size(); ++c) {
            raw[rows.schema()[c].name] = toJson(rows.value(row, c));
        }
        store::QuarantineRow record;
        record.run = m_options.run;
        record.node = m_options.node;
        record.file = input.mapping->source;
        record.line = m_report.inputs[inputIndex].rows + static_cast<std::int64_t>(row) + 1;
        record.reasonId = reason.id;
        record.reason = reason.sentence;
        record.raw = compactJson(raw);
        m_options.reject(std::move(record));
    }

    Status flush()
    {
        WEIR_RETURN_IF_ERROR(m_people->settle(m_options.run, m_now, m_names));
        for (std::size_t i = 0; i < m_inputs.size(); ++i) {
            std::vector<const PendingBatch*> mine;
            for (const PendingBatch& batch : m_pending) {
                if (batch.input == i) {
                    mine.push_back(&batch);
                }
            }
            if (!mine.empty() && !m_inputs[i].traits.empty()) {
                WEIR_RETURN_IF_ERROR(m_traits.write(mine, m_inputs[i], *m_people));
            }
        }
        for (PendingBatch& batch : m_pending) {
            if (m_context.stopped()) {
                return cancelled();
            }
            const Input& input = m_inputs[batch.input];
            if (input.eventTime) {
                WEIR_RETURN_IF_ERROR(m_events.write(batch, input, *m_people));
            }
            if (input.consentState) {
                WEIR_RETURN_IF_ERROR(m_consents.write(batch, input, *m_people));
            }
            batch.rows = RowBatch(); // memory goes down while segments are built
        }
        m_pending.clear();
        m_pendingBytes = 0;
        return {};
    }

    Report report(const store::WriteSummary& summary)
    {
        m_report.profilesMerged = summary.profilesMerged;
        m_report.profilesCreated = summary.profilesCreated;
        m_report.identifiersAdded = summary.identifiersAdded;
        m_report.linksAdded = summary.linksAdded;
        m_report.traitsChanged = summary.traitsChanged;
        m_report.consentsAdded = summary.consentsAdded;
        m_report.eventsAdded = summary.eventsAdded;
        m_report.eventsDuplicate = summary.eventDuplicates;
        m_report.eventsClamped = m_events.clamped();
        m_report.consentsUnreadable = m_consents.unreadable();
        return std::move(m_report);
    }

    const Mapping& m_mapping;
    store::Writer m_writer;
    const ResolveOptions& m_options;
    const RunContext& m_context;
    Instant m_now;
    std::optional<Instant> m_newestEvent;
    store::IdentifierIndex* m_index = nullptr;
    std::optional<Components> m_people;
    EventWriter m_events;
    TraitWriter m_traits;
    ConsentWriter m_consents;
    Names m_names;
    std::vector<Input> m_inputs;
    std::vector<PendingBatch> m_pending;
    std::int64_t m_pendingBytes = 0;
    std::int64_t m_rows = 0;
    std::vector<std::vector<std::uint32_t>> m_numbers; ///< Of the batch at hand, by identifier column.
    Report m_report;
};

} // namespace

std::int64_t Report::rejectedRows() const
{
    return std::accumulate(rejected.begin(), rejected.end(), std::int64_t{0},
                           [](std::int64_t sum, const auto& reason) { return sum + reason.second; });
}

Json toJson(const Report& report)
{
    Json inputs = Json::array();
    for (const InputReport& input : report.inputs) {
        inputs.push_back({{"source", input.source}, {"rows", input.rows}, {"rejected", input.rejected}});
    }
    return {{"inputs", std::move(inputs)},
            {"profilesCreated", report.profilesCreated},
            {"profilesMerged", report.profilesMerged},
            {"identifiersAdded", report.identifiersAdded},
            {"identifiersIgnored", report.identifiersIgnored},
            {"linksAdded", report.linksAdded},
            {"traitsChanged", report.traitsChanged},
            {"consentsAdded", report.consentsAdded},
            {"consentsUnreadable", report.consentsUnreadable},
            {"eventsAdded", report.eventsAdded},
            {"eventsDuplicate", report.eventsDuplicate},
            {"eventsLate", report.eventsLate},
            {"eventsFuture", report.eventsFuture},
            {"eventsClamped", report.eventsClamped},
            {"rejected", report.rejected}};
}

Result<Report> resolve(const Mapping& mapping, std::vector<std::unique_ptr<RowStream>> streams,
                       store::ProfileStore& store, const ResolveOptions& options, const RunContext& context)
{
    std::vector<Schema> schemas;
    for (const auto& stream : streams) {
        schemas.push_back(*stream->schema());
    }
    for (nodes::Diagnostic& diagnostic : validate(mapping, schemas)) {
        if (diagnostic.severity == nodes::Severity::Error) {
            return std::move(diagnostic.error).inNode(options.node.str());
        }
    }
    WEIR_ASSIGN_OR_RETURN(const store::StoreInfo info, store.info());
    WEIR_ASSIGN_OR_RETURN(const store::Reader before, store.openReader());
    WEIR_ASSIGN_OR_RETURN(store::Writer writer, store.beginWrite(options.run, context));
    Resolver resolver(mapping, std::move(writer), before, options, context, info.lastEvent);
    return resolver.run(streams);
}

} // namespace weir::identity
