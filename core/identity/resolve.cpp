#include "core/identity/resolve.h"

#include "core/identity/consent_writer.h"
#include "core/identity/event_writer.h"
#include "core/identity/forgotten_rows.h"
#include "core/identity/ruled_people.h"
#include "core/identity/trait_writer.h"

#include <algorithm>
#include <future>
#include <limits>
#include <numeric>
#include <set>
#include <span>

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

constexpr Reason kNoPair{"identity.row.noPair",
                         "This link lacks one of its two ends, or its confidence is not from 0 to 1."};

/// One resolve from the first row to the commit.
class Resolver
{
public:
    Resolver(const Mapping& mapping, store::Writer writer, const store::Reader& before, const ResolveOptions& options,
             const RunContext& context, std::optional<Instant> newestEvent)
        : m_mapping(mapping), m_writer(std::move(writer)), m_options(options), m_context(context),
          m_now(context.clock->now()), m_newestEvent(newestEvent), m_before(before), m_events(m_writer),
          m_traits(m_writer, before, m_now), m_consents(m_writer, before, m_now)
    {}

    Result<Report> run(std::vector<std::unique_ptr<RowStream>>& streams)
    {
        WEIR_ASSIGN_OR_RETURN(m_index, m_writer.identifiers());
        WEIR_ASSIGN_OR_RETURN(const store::Suppression* list, m_before.suppression());
        m_forgotten.emplace(*list, *m_index, m_writer, m_now);
        m_people.emplace(m_writer, *m_index);
        WEIR_RETURN_IF_ERROR(beginRules());
        for (std::size_t i = 0; i < streams.size(); ++i) {
            auto input = prepareInput(m_mapping.inputs[i], m_mapping, *streams[i]->schema(), m_writer, *m_index);
            if (!input) {
                return std::move(input).error().inNode(m_options.node.str());
            }
            m_inputs.push_back(*std::move(input));
            m_report.inputs.push_back({m_mapping.inputs[i].source, 0, 0});
            WEIR_RETURN_IF_ERROR(nameInput(m_mapping.inputs[i]));
        }
        WEIR_RETURN_IF_ERROR(takeBackLikely());
        for (const std::size_t input : readingOrder()) {
            WEIR_RETURN_IF_ERROR(read(input, *streams[input]));
        }
        WEIR_RETURN_IF_ERROR(flush(Components::More::Nothing));
        WEIR_RETURN_IF_ERROR(m_traits.finish(*m_people));
        WEIR_RETURN_IF_ERROR(m_consents.finish(*m_people));
        if (m_context.stopped()) {
            return cancelled();
        }
        WEIR_ASSIGN_OR_RETURN(const store::WriteSummary summary, m_writer.commit());
        return report(summary);
    }

private:
    Status beginRules()
    {
        const bool likely = std::any_of(m_mapping.inputs.begin(), m_mapping.inputs.end(),
                                        [](const InputMapping& input) { return input.links.has_value(); });
        WEIR_RETURN_IF_ERROR(readLinkSources());
        // A store that keeps a log goes on with it: what rules that are gone left out counts again.
        WEIR_ASSIGN_OR_RETURN(const auto logged, m_writer.cursor("identity:rules"));
        if (likely || !m_linkSources.empty() || !stitch::isPlain(m_mapping.rules) || (logged && !logged->empty())) {
            m_ruled.emplace(m_mapping.rules, m_writer, *m_index, *m_people);
            return m_ruled->begin();
        }
        return {};
    }

    /// The sources whose likely links this place has read before, as kept by takeBackLikely().
    Status readLinkSources()
    {
        if (m_options.place.empty()) {
            return {};
        }
        WEIR_ASSIGN_OR_RETURN(const auto kept, m_writer.cursor(linkCursor()));
        if (kept && !kept->empty()) {
            WEIR_ASSIGN_OR_RETURN(const Json names, parseJson(*kept));
            for (const Json& name : names) {
                m_linkSources.insert(name.get<std::string>());
            }
        }
        return {};
    }

    /// A source that is wired no more says nothing more.
    Status takeBackLikely()
    {
        std::set<std::string> now;
        for (const InputMapping& input : m_mapping.inputs) {
            if (input.links) {
                now.insert(input.source);
            }
        }
        for (const std::string& source : m_linkSources) {
            if (!now.contains(source)) {
                WEIR_ASSIGN_OR_RETURN(const std::uint32_t number,
                                      m_writer.source(source, store::SourceKind::Replayable));
                m_ruled->heardLikely(number, true);
            }
        }
        return m_options.place.empty() || now == m_linkSources ? Status()
                                                               : m_writer.setCursor(linkCursor(), compactJson(now));
    }

    [[nodiscard]] std::string linkCursor() const { return "links:" + m_options.place; }

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
        std::vector<IdentifierColumn> identifiers = mapping.identifiers;
        if (mapping.links) {
            identifiers.push_back(mapping.links->left);
            identifiers.push_back(mapping.links->right);
        }
        for (const IdentifierColumn& identifier : identifiers) {
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
            if (m_inputs[input].links) {
                takeLinks(input, rows);
            } else {
                WEIR_RETURN_IF_ERROR(take(input, std::move(rows)));
            }
            m_context.report(m_options.node.str(), -1, m_rows);
            if (!m_ruled && m_pendingBytes + static_cast<std::int64_t>(m_events.heldBytes()) > m_options.bufferBytes) {
                WEIR_RETURN_IF_ERROR(flush(Components::More::Rows));
            }
        }
    }

    void takeLinks(std::size_t inputIndex, const RowBatch& rows)
    {
        Input& input = m_inputs[inputIndex];
        m_numbers.resize(2);
        m_report.identifiersIgnored += input.links->left.read(rows, m_numbers[0]);
        m_report.identifiersIgnored += input.links->right.read(rows, m_numbers[1]);
        const Column& confidence = rows.column(input.links->confidence);
        std::vector<std::uint32_t> left;
        std::vector<std::uint32_t> right;
        std::vector<double> sure;
        for (std::size_t row = 0; row < rows.rows(); ++row) {
            const double share = confidence.isNull(row) ? -1 : confidence.numbers[row];
            if (m_forgotten->contains(m_numbers[0][row]) || m_forgotten->contains(m_numbers[1][row])) {
                m_forgotten->count(1);
                continue;
            }
            const bool whole = m_numbers[0][row] != kNoIdentifier && m_numbers[1][row] != kNoIdentifier;
            if (!whole || !(share >= 0 && share <= 1)) {
                reject(input, inputIndex, rows, row, kNoPair);
            } else if (share >= input.links->least) {
                left.push_back(m_numbers[0][row]);
                right.push_back(m_numbers[1][row]);
                sure.push_back(share);
            }
        }
        m_ruled->takeLikely(left, right, sure, input.source);
        m_rows += static_cast<std::int64_t>(rows.rows());
        m_report.inputs[inputIndex].rows += static_cast<std::int64_t>(rows.rows());
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
        fillAnchors(count);
        std::size_t usable = findUsable(input, rows);
        if (m_forgotten->any()) {
            usable = m_forgotten->leaveOut(m_numbers, m_keep);
        }
        if (usable < count) {
            for (std::size_t row = 0; row < count; ++row) {
                if (m_keep[row] == 0 && !m_forgotten->isLeftOut(row)) { // what is forgotten is kept nowhere
                    reject(input, inputIndex, rows, row, *objection(input, rows, row));
                    keepBlocked(input, rows, row);
                }
            }
            rows = filtered(rows, m_keep);
            filter(m_anchors);
            for (std::vector<std::uint32_t>& numbers : m_numbers) {
                filter(numbers);
            }
        }
        m_report.inputs[inputIndex].rows += static_cast<std::int64_t>(count);
        return usable == 0 ? Status() : keep(inputIndex, std::move(rows));
    }

    /// Under rules a row whose identifiers are all blocked stays in the log of identity.
    void keepBlocked(const Input& input, const RowBatch& rows, std::size_t row)
    {
        std::vector<std::uint32_t> numbers;
        for (const std::vector<std::uint32_t>& column : m_numbers) {
            if (column[row] != kNoIdentifier) {
                numbers.push_back(column[row]);
            }
        }
        if (!m_ruled || m_anchors[row] != kNoIdentifier || numbers.empty()) {
            return;
        }
        std::optional<std::int64_t> time = input.rowTime() ? timeAt(rows, *input.rowTime(), row) : std::nullopt;
        if (time && input.eventTime && input.received) {
            time = correctedTime(*time, timeAt(rows, *input.received, row));
        }
        m_ruled->takeBlocked(std::move(numbers), input.source, time);
    }

    /// Links usable rows and keeps what must wait until their people are known.
    Status keep(std::size_t inputIndex, RowBatch rows)
    {
        const Input& input = m_inputs[inputIndex];
        const Column* stated = input.rowTime() ? &rows.column(*input.rowTime()) : nullptr;
        if (stated) {
            fillTimes(input, rows, *stated);
        }
        const std::span<const std::uint8_t> timed = stated ? std::span(stated->valid) : std::span<const std::uint8_t>();
        if (m_ruled) {
            m_ruled->take(m_numbers, input.source, stated ? std::span(m_times) : std::span<const std::int64_t>(), timed,
                          m_anchors);
            return hold(inputIndex, std::move(rows));
        }
        for (const std::vector<std::uint32_t>& numbers : m_numbers) {
            m_people->touch(numbers, input.source, stated ? std::span(m_times) : std::span<const std::int64_t>(),
                            timed);
        }
        for (std::size_t row = 0; m_numbers.size() > 1 && row < rows.rows(); ++row) {
            const std::int64_t time = stated && !stated->isNull(row) ? m_times[row] : m_now.micros;
            for (const std::vector<std::uint32_t>& numbers : m_numbers) {
                if (numbers[row] != kNoIdentifier) {
                    WEIR_RETURN_IF_ERROR(m_people->link(m_anchors[row], numbers[row], input.source, time));
                }
            }
        }
        return hold(inputIndex, std::move(rows));
    }

    Status hold(std::size_t inputIndex, RowBatch rows)
    {
        const Input& input = m_inputs[inputIndex];
        m_identity.clear();
        if (input.eventTime && EventWriter::needsIdentity(rows, input)) {
            fillIdentity(input, rows.rows());
        }
        const bool waits = !input.traits.empty() || input.consentState;
        if (waits) {
            m_pendingBytes += bytesOf(rows) + static_cast<std::int64_t>(m_anchors.size() * sizeof(std::uint32_t));
            m_pending.push_back({inputIndex, input.eventTime ? rows : std::move(rows), m_anchors});
        }
        return input.eventTime ? m_events.hold(std::move(rows), input, m_anchors, m_times, m_identity) : Status();
    }

    /// The first identifier of each row stands for its person.
    void fillAnchors(std::size_t count)
    {
        m_anchors.assign(count, kNoIdentifier);
        for (const std::vector<std::uint32_t>& numbers : m_numbers) {
            for (std::size_t row = 0; row < count; ++row) {
                if (m_ruled && numbers[row] != kNoIdentifier && m_ruled->isBlocked(numbers[row])) {
                    ++m_report.identifiersIgnored;
                    continue;
                }
                m_anchors[row] = m_anchors[row] == kNoIdentifier ? numbers[row] : m_anchors[row];
            }
        }
    }

    /// Marks the rows to keep; returns how many.
    std::size_t findUsable(const Input& input, const RowBatch& rows)
    {
        const std::size_t count = rows.rows();
        m_keep.resize(count);
        const bool simple = !input.consentTime && (!input.eventTime || rows.column(*input.eventTime).valid.empty()) &&
                            input.eventName.column && rows.column(*input.eventName.column).valid.empty();
        if (simple) {
            const TextColumn& names = rows.column(*input.eventName.column).texts;
            for (std::size_t row = 0; row < count; ++row) {
                m_keep[row] = m_anchors[row] != kNoIdentifier && !names[row].empty() ? 1 : 0;
            }
        } else {
            for (std::size_t row = 0; row < count; ++row) {
                m_keep[row] = objection(input, rows, row) ? 0 : 1;
            }
        }
        return static_cast<std::size_t>(std::count(m_keep.begin(), m_keep.end(), 1));
    }

    /// Why the row cannot be used, or null.
    const Reason* objection(const Input& input, const RowBatch& rows, std::size_t row) const
    {
        if (m_anchors[row] == kNoIdentifier) {
            return &kNoPerson;
        }
        if (input.eventTime && rows.column(*input.eventTime).isNull(row)) {
            return &kNoTime;
        }
        if (input.eventTime && input.eventName.of(rows, row).empty()) {
            return &kNoName;
        }
        if (grantsWithoutTime(input, rows, row)) {
            return &kGrantWithoutTime;
        }
        return nullptr;
    }

    void filter(std::vector<std::uint32_t>& column) const
    {
        std::size_t kept = 0;
        for (std::size_t row = 0; row < m_keep.size(); ++row) {
            column[kept] = column[row];
            kept += m_keep[row];
        }
        column.resize(kept);
    }

    /// The times of rows; of events corrected and counted.
    void fillTimes(const Input& input, const RowBatch& rows, const Column& stated)
    {
        m_times = stated.integers;
        if (stated.type.kind() == TypeKind::Date) {
            for (std::int64_t& time : m_times) {
                time *= Duration::days(1).micros;
            }
        }
        if (!input.eventTime) {
            return;
        }
        if (input.received) {
            for (std::size_t row = 0; row < m_times.size(); ++row) {
                const std::int64_t corrected = correctedTime(m_times[row], timeAt(rows, *input.received, row));
                m_report.eventsClamped += corrected != m_times[row] ? 1 : 0;
                m_times[row] = corrected;
            }
        }
        const std::int64_t newest = m_newestEvent ? m_newestEvent->micros : std::numeric_limits<std::int64_t>::min();
        for (const std::int64_t time : m_times) {
            m_report.eventsLate += time < newest ? 1 : 0;
            m_report.eventsFuture += time > m_now.micros ? 1 : 0;
        }
    }

    /// Hashes of all identifiers of each row, for events without message id.
    void fillIdentity(const Input& input, std::size_t count)
    {
        m_identity.assign(count, input.identifiers.size());
        for (const std::vector<std::uint32_t>& numbers : m_numbers) {
            for (std::size_t row = 0; row < count; ++row) {
                const std::uint64_t one = numbers[row] == kNoIdentifier ? 0 : m_index->hash(numbers[row]);
                m_identity[row] = (m_identity[row] ^ one) * 0x9E37'79B9'7F4A'7C15U + 1;
            }
        }
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

    Status flush(Components::More more)
    {
        WEIR_RETURN_IF_ERROR(m_events.finish());
        if (m_ruled) {
            for (std::size_t i = 0; i < m_inputs.size(); ++i) {
                if (m_inputs[i].links) {
                    m_ruled->heardLikely(m_inputs[i].source, !m_options.whole || m_options.whole(i));
                }
            }
            WEIR_RETURN_IF_ERROR(m_ruled->decide(m_names, m_now, !m_options.complete || m_options.complete()));
            if (!m_options.complete || m_options.complete()) {
                m_traits.forget(m_ruled->split());
                m_consents.forget(m_ruled->split());
            }
        }
        WEIR_RETURN_IF_ERROR(m_people->settle());
        WEIR_RETURN_IF_ERROR(m_writer.prepareRelease());
        // Two halves of about the same length that share nothing: duplicates and encoding here, tables there.
        const std::vector<std::uint32_t> profiles = m_people->profiles();
        std::future<Status> released =
            std::async(std::launch::async | std::launch::deferred, [&] { return m_writer.releaseEvents(profiles); });
        Status written = m_people->write(m_options.run, m_now, m_names, more);
        WEIR_RETURN_IF_ERROR(released.get());
        m_events.released();
        WEIR_RETURN_IF_ERROR(std::move(written));
        if (m_ruled) {
            WEIR_RETURN_IF_ERROR(m_ruled->finish(m_options.run));
        }
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
        for (const PendingBatch& batch : m_pending) {
            if (m_context.stopped()) {
                return cancelled();
            }
            if (m_inputs[batch.input].consentState) {
                WEIR_RETURN_IF_ERROR(m_consents.write(batch, m_inputs[batch.input], *m_people));
            }
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
        m_report.consentsUnreadable = m_consents.unreadable();
        m_report.rowsForgotten = m_forgotten->rows();
        if (m_ruled) {
            m_report.profilesSplit = static_cast<std::int64_t>(m_ruled->split().size());
            m_report.refused = m_ruled->refused();
            m_report.likelyLinks = static_cast<std::int64_t>(m_ruled->likelyLinks());
        }
        return std::move(m_report);
    }

    const Mapping& m_mapping;
    store::Writer m_writer;
    const ResolveOptions& m_options;
    const RunContext& m_context;
    Instant m_now;
    std::optional<Instant> m_newestEvent;
    const store::Reader& m_before;
    std::optional<ForgottenRows> m_forgotten;
    store::IdentifierIndex* m_index = nullptr;
    std::optional<Components> m_people;
    std::optional<RuledPeople> m_ruled;
    std::set<std::string> m_linkSources; ///< Names of sources whose likely links stand in the store.
    std::vector<Input> m_inputs;         ///< Before m_events, whose thread reads them until it has ended.
    EventWriter m_events;
    TraitWriter m_traits;
    ConsentWriter m_consents;
    Names m_names;
    std::vector<PendingBatch> m_pending;
    std::int64_t m_pendingBytes = 0;
    std::int64_t m_rows = 0;
    /// Of the batch at hand: numbers by identifier column, and by row the person's first identifier, whether it is
    /// kept, its time and a hash of its identifiers.
    std::vector<std::vector<std::uint32_t>> m_numbers;
    std::vector<std::uint32_t> m_anchors;
    std::vector<std::uint8_t> m_keep;
    std::vector<std::int64_t> m_times;
    std::vector<std::uint64_t> m_identity;
    Report m_report;
};

} // namespace

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
