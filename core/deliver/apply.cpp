#include "core/deliver/apply.h"

#include "core/base/hash.h"
#include "core/deliver/inputs.h"
#include "core/deliver/rows.h"

#include <algorithm>
#include <map>

namespace weir::deliver {
namespace {

using store::DeliveryOp;
using store::DeliveryStatus;

constexpr std::size_t kPage = 10'000;

Error refusal(std::string id, std::string sentence, Error::Arguments arguments = {})
{
    return Error(ErrorCode::Conflict, std::move(id), std::move(sentence), std::move(arguments));
}

/// One row of the plan with what the ledger knows about it.
struct Work
{
    store::PlanRow row;
    DeliveryStatus status = DeliveryStatus::Planned;
    int attempt = 0;
};

/// Hexadecimal text in the form of a UUID.
std::string uuidLike(const std::string& hex)
{
    return hex.substr(0, 8) + '-' + hex.substr(8, 4) + '-' + hex.substr(12, 4) + '-' + hex.substr(16, 4) + '-' +
           hex.substr(20, 12);
}

/// What an apply sends.
enum class Scope
{
    AllRows,
    UnknownRows ///< Those that were being sent when the program died.
};

/// One apply of one plan.
class Dispatcher
{
public:
    Dispatcher(const ApplyRequest& request, const PublishPlan& plan, Schema fields,
               const consent::ConsentedBatch& passed, const store::DeliveryLedger& ledger, std::string delivery,
               RunId run, Scope scope, const DestinationContext& context)
        : m_request(request), m_plan(plan), m_fields(std::move(fields)), m_passed(passed), m_ledger(ledger),
          m_scope(scope), m_run(std::move(run)), m_context(context),
          m_capabilities(request.now.destination->capabilities(request.now.settings)),
          m_surroundings(request.surroundings)
    {
        if (!m_surroundings.clock) {
            m_surroundings = net::realSurroundings(*context.run.clock);
        }
        m_report.delivery = std::move(delivery);
    }

    Result<DeliveryReport> run()
    {
        WEIR_RETURN_IF_ERROR(load());
        Status status = send();
        if (!status) {
            m_report.error = std::move(status).error();
        }
        for (const Work& work : m_work) {
            m_report.pending += work.status == DeliveryStatus::Planned || work.status == DeliveryStatus::Unknown ||
                                        work.status == DeliveryStatus::Sending
                                    ? 1
                                    : 0;
        }
        const bool isStop = m_report.error && m_report.error->code() == ErrorCode::Cancelled;
        const std::int64_t unsent = m_report.rejected + m_report.pending;
        m_report.state = isStop                    ? "cancelled"
                         : unsent == 0             ? "succeeded"
                         : m_report.confirmed == 0 ? "failed"
                                                   : "partly";
        WEIR_RETURN_IF_ERROR(m_ledger.finish(m_report.delivery, m_report.state, toJson(m_report), now()));
        if (!isStop) {
            WEIR_RETURN_IF_ERROR(m_ledger.setPlanState(m_plan.id, "applied"));
        }
        return std::move(m_report);
    }

private:
    [[nodiscard]] Instant now() const { return m_context.run.clock->now(); }

    Status load()
    {
        std::int64_t after = 0;
        for (;;) {
            WEIR_ASSIGN_OR_RETURN(std::vector<store::PlanRow> page, m_ledger.planRows(m_plan.id, after, kPage));
            if (page.empty()) {
                break;
            }
            after = page.back().sequence;
            for (store::PlanRow& row : page) {
                m_work.push_back({std::move(row), DeliveryStatus::Planned, 0});
            }
        }
        after = 0;
        std::size_t at = 0;
        for (;;) {
            WEIR_ASSIGN_OR_RETURN(const std::vector<store::DeliveryRow> page,
                                  m_ledger.rows(m_report.delivery, std::nullopt, after, kPage));
            if (page.empty()) {
                return {};
            }
            after = page.back().sequence;
            for (const store::DeliveryRow& row : page) {
                while (at < m_work.size() && m_work[at].row.sequence < row.sequence) {
                    ++at;
                }
                if (at < m_work.size()) {
                    m_work[at].status = row.status;
                    m_work[at].attempt = row.attempt;
                    m_report.confirmed += row.status == DeliveryStatus::Confirmed ? 1 : 0;
                    m_report.rejected += row.status == DeliveryStatus::Rejected ? 1 : 0;
                }
            }
        }
    }

    Status send()
    {
        WEIR_RETURN_IF_ERROR(settleUnknown());
        if (m_scope == Scope::UnknownRows) {
            return {};
        }
        if (m_capabilities.style == Style::Snapshot) {
            std::vector<Work*> all;
            bool anything = false;
            for (Work& work : m_work) {
                all.push_back(&work);
                anything = anything || work.status == DeliveryStatus::Planned;
            }
            return anything || m_work.empty() ? push(std::move(all)) : Status();
        }
        std::vector<Work*> batch;
        std::size_t bytes = 0;
        for (Work& work : m_work) {
            if (work.status != DeliveryStatus::Planned) {
                continue;
            }
            const std::size_t size = work.row.payload.size() + work.row.key.size();
            if (!batch.empty() && (batch.size() >= m_capabilities.maxRows || bytes + size > m_capabilities.maxBytes)) {
                WEIR_RETURN_IF_ERROR(push(std::move(batch)));
                batch.clear();
                bytes = 0;
            }
            batch.push_back(&work);
            bytes += size;
        }
        return batch.empty() ? Status() : push(std::move(batch));
    }

    /// Rows that were being sent when the program died: the same push again, or closed without an answer.
    Status settleUnknown()
    {
        std::vector<Work*> unknown;
        for (Work& work : m_work) {
            if (work.status == DeliveryStatus::Sending || work.status == DeliveryStatus::Unknown) {
                unknown.push_back(&work);
            }
        }
        m_report.resumed = static_cast<std::int64_t>(unknown.size());
        if (unknown.empty()) {
            return {};
        }
        if (m_capabilities.style == Style::Snapshot) {
            for (Work* work : unknown) {
                work->status = DeliveryStatus::Planned; // the whole file is written again
            }
            return {};
        }
        if (!m_capabilities.safeToRepeat) {
            return {};
        }
        return push(std::move(unknown));
    }

    /// Sends the rows, and again what may be accepted later, until all are closed or the policy ends.
    Status push(std::vector<Work*> rows)
    {
        PushInfo info;
        info.plan = m_plan.id;
        info.run = m_run;
        info.audienceKey = m_plan.audience;
        info.audienceName = m_request.now.audienceName;
        info.runInstant = m_plan.createdAt;
        const Instant begun = now();
        for (int attempt = 1;; ++attempt) {
            // The key names the rows, so that the same rows are the same push, also after a crash.
            info.idempotencyKey = keyOf(rows);
            info.attempt = attempt;
            WEIR_RETURN_IF_ERROR(leaveOutWithdrawn(rows));
            if (rows.empty() && m_capabilities.style == Style::Changes) {
                return {};
            }
            WEIR_ASSIGN_OR_RETURN(Delivery delivery, deliveryOf(rows));
            WEIR_RETURN_IF_ERROR(m_ledger.markSending(m_report.delivery, sequencesOf(rows), attempt, now()));
            mark(rows, DeliveryStatus::Sending, attempt);
            ++m_report.pushes;
            m_context.run.report(m_request.now.node, -1, m_report.confirmed);
            auto result = m_request.now.destination->push(m_request.now.settings, delivery, info, m_context);
            std::optional<Duration> retryAfter;
            std::optional<Error> failure;
            if (result) {
                retryAfter = result->retryAfter;
                WEIR_RETURN_IF_ERROR(close(rows, *result));
                if (rows.empty()) {
                    return {};
                }
            } else {
                failure = std::move(result).error();
                if (failure->code() == ErrorCode::Cancelled) {
                    return std::move(*failure); // nobody knows whether it arrived: settled by the next apply
                }
                if (m_request.now.destination->errorCategory(*failure) == ErrorCategory::Permanent) {
                    return giveUp(rows, std::move(*failure));
                }
            }
            const Duration delay = net::delayBefore(attempt + 1, m_surroundings.random(), m_request.retry, retryAfter);
            if (attempt >= m_request.retry.attempts || now() + delay - begun > m_request.retry.maximumAge) {
                return giveUp(rows, failure ? std::move(*failure)
                                            : Error(ErrorCode::Unavailable, "deliver.retries.ended",
                                                    "The destination did not accept some rows in time. The next plan "
                                                    "will have them again."));
            }
            if (m_surroundings.onRetry) {
                m_surroundings.onRetry(attempt + 1, delay);
            }
            if (!m_surroundings.wait(delay, m_context.run)) {
                return cancelled();
            }
        }
    }

    /// Consent was judged again for this apply; rows of people who no longer pass are closed without being sent. A
    /// snapshot without them takes them off.
    Status leaveOutWithdrawn(std::vector<Work*>& rows)
    {
        std::vector<store::DeliveryRow> gone;
        std::erase_if(rows, [&](Work* work) {
            if (work->row.op == DeliveryOp::Remove || m_passed.contains(work->row.profile)) {
                return false;
            }
            store::DeliveryRow closed =
                ledgerRow(*work, DeliveryStatus::Rejected, 0, "consent withdrawn since the plan");
            if (m_capabilities.style == Style::Snapshot && work->row.op != DeliveryOp::Add) {
                closed.op = DeliveryOp::Remove;
                closed.status = DeliveryStatus::Confirmed;
            }
            work->status = DeliveryStatus::Rejected;
            gone.push_back(std::move(closed));
            return true;
        });
        m_report.withdrawn += static_cast<std::int64_t>(gone.size());
        return gone.empty() ? Status() : m_ledger.close(m_report.delivery, gone, now());
    }

    Result<Delivery> deliveryOf(const std::vector<Work*>& rows) const
    {
        std::vector<Record> records;
        records.reserve(rows.size());
        for (const Work* work : rows) {
            Record record{work->row.op, work->row.key, work->row.profile, {}};
            if (work->row.op != DeliveryOp::Remove) {
                WEIR_ASSIGN_OR_RETURN(record.values, valuesOf(m_fields, work->row.payload));
            }
            records.push_back(std::move(record));
        }
        return Delivery(m_passed, m_fields, std::move(records));
    }

    /// Closes what has an answer and leaves in `rows` what may be accepted later.
    Status close(std::vector<Work*>& rows, const PushResult& result)
    {
        if (result.rows.size() != rows.size()) {
            return Error(ErrorCode::Internal, "deliver.outcomes.count",
                         "The destination answered for another number of rows than were sent.");
        }
        std::vector<store::DeliveryRow> closed;
        std::vector<Work*> again;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const RowOutcome& outcome = result.rows[i];
            Work& work = *rows[i];
            if (outcome.kind == RowOutcome::Kind::Retry) {
                again.push_back(&work);
                continue;
            }
            const bool accepted = outcome.kind == RowOutcome::Kind::Accepted;
            work.status = accepted ? DeliveryStatus::Confirmed : DeliveryStatus::Rejected;
            closed.push_back(ledgerRow(work, work.status, outcome.code, outcome.message));
            ++(accepted ? m_report.confirmed : m_report.rejected);
            if (!accepted) {
                ++m_report.reasons[outcome.message.empty() ? std::to_string(outcome.code) : outcome.message];
            }
        }
        rows = std::move(again);
        return closed.empty() ? Status() : m_ledger.close(m_report.delivery, closed, now());
    }

    /// Rows without an answer that will not be tried again in this apply: the baseline stays, the next plan has them.
    Status giveUp(std::vector<Work*>& rows, Error error)
    {
        std::vector<store::DeliveryRow> closed;
        for (Work* work : rows) {
            work->status = DeliveryStatus::Planned;
            closed.push_back(ledgerRow(*work, DeliveryStatus::Rejected, 0, error.messageId()));
            ++m_report.reasons[error.messageId()];
        }
        WEIR_RETURN_IF_ERROR(m_ledger.close(m_report.delivery, closed, now()));
        return error;
    }

    static store::DeliveryRow ledgerRow(const Work& work, DeliveryStatus status, int code, std::string message)
    {
        store::DeliveryRow row;
        row.sequence = work.row.sequence;
        row.key = work.row.key;
        row.profile = work.row.profile;
        row.op = work.row.op;
        row.payloadHash = work.row.payloadHash;
        row.status = status;
        row.attempt = work.attempt;
        row.responseCode = code;
        row.message = std::move(message);
        return row;
    }

    static std::vector<std::int64_t> sequencesOf(const std::vector<Work*>& rows)
    {
        std::vector<std::int64_t> sequences;
        std::transform(rows.begin(), rows.end(), std::back_inserter(sequences),
                       [](const Work* work) { return work->row.sequence; });
        return sequences;
    }

    static void mark(const std::vector<Work*>& rows, DeliveryStatus status, int attempt)
    {
        for (Work* work : rows) {
            work->status = status;
            work->attempt = attempt;
        }
    }

    [[nodiscard]] std::string keyOf(const std::vector<Work*>& rows) const
    {
        std::string text = m_plan.hash + m_plan.id.str();
        for (const std::int64_t sequence : sequencesOf(rows)) {
            text += ',' + std::to_string(sequence);
        }
        return uuidLike(sha256Hex(text));
    }

    const ApplyRequest& m_request;
    const PublishPlan& m_plan;
    Schema m_fields;
    const consent::ConsentedBatch& m_passed;
    const store::DeliveryLedger& m_ledger;
    Scope m_scope;
    RunId m_run; ///< The run that began the delivery: file names keep it when another one resumes.
    const DestinationContext& m_context;
    Capabilities m_capabilities;
    net::RetrySurroundings m_surroundings;
    std::vector<Work> m_work;
    DeliveryReport m_report;
};

/// Why the plan must not be applied now; nothing when it may.
Status mayApply(const ApplyRequest& request, const store::PlanRecord& record, const PublishPlan& plan,
                const store::DeliveryLedger& ledger, Instant now)
{
    if (record.state == "applied") {
        return refusal("deliver.plan.spent", "This plan has been applied already. Make a new plan.");
    }
    if (record.state == "replaced") {
        return refusal("deliver.plan.replaced", "A newer plan for this destination exists. Apply that one.");
    }
    if (record.state == "discarded") {
        return refusal("deliver.plan.discarded", "This plan was discarded. Make a new plan.");
    }
    if (record.state == "expired" || (record.state == "open" && now > plan.expiresAt)) {
        WEIR_RETURN_IF_ERROR(ledger.setPlanState(plan.id, "expired"));
        return refusal("deliver.plan.expired", "This plan is older than 30 minutes. Make a new plan.");
    }
    WEIR_ASSIGN_OR_RETURN(const std::vector<store::DeliveredRow> baseline,
                          ledger.confirmed(plan.destination, plan.audience));
    const FrozenInputs inputs = freeze(request.now, baseline);
    if (record.state == "applying") {
        return {}; // begun and confirmed already; see scopeOf
    }
    if (inputs != plan.inputs || destinationName(request.now) != plan.destination) {
        return refusal("deliver.plan.inputsChanged",
                       "The inputs of this plan have changed since it was made. Make a new plan.");
    }
    if (plan.needsConfirmation() && (!request.confirmation || request.confirmation->removals != plan.counts.removed)) {
        std::string why;
        for (const Guard& guard : plan.guards) {
            why += guard.needsConfirmation ? (why.empty() ? "" : " ") + guard.sentence : std::string();
        }
        return Error(ErrorCode::Denied, "deliver.plan.unconfirmed",
                     "{why} Confirm it by giving the number of removed people, {removed}.",
                     {{"why", why}, {"removed", std::to_string(plan.counts.removed)}});
    }
    return {};
}

/// Of an interrupted plan that is out of date only the rows whose fate is unknown are settled.
Scope scopeOf(const ApplyRequest& request, const store::PlanRecord& record, const PublishPlan& plan)
{
    FrozenInputs inputs = freeze(request.now, {});
    inputs.baselineHash = plan.inputs.baselineHash; // moved by this very plan
    return record.state == "applying" && inputs != plan.inputs ? Scope::UnknownRows : Scope::AllRows;
}

/// The people whom the plan would tell the destination about.
Result<audience::ProfileSet> peopleOf(const PlanId& plan, const store::DeliveryLedger& ledger, std::uint32_t universe)
{
    audience::ProfileSet people(universe);
    for (std::int64_t after = 0;;) {
        WEIR_ASSIGN_OR_RETURN(const std::vector<store::PlanRow> page, ledger.planRows(plan, after, kPage));
        if (page.empty()) {
            return people;
        }
        after = page.back().sequence;
        for (const store::PlanRow& row : page) {
            if (row.op != DeliveryOp::Remove && row.profile < universe) {
                people.insert(row.profile);
            }
        }
    }
}

} // namespace

Json toJson(const DeliveryReport& report)
{
    Json json = {{"delivery", report.delivery}, {"state", report.state},         {"confirmed", report.confirmed},
                 {"rejected", report.rejected}, {"withdrawn", report.withdrawn}, {"pending", report.pending},
                 {"resumed", report.resumed},   {"pushes", report.pushes},       {"reasons", report.reasons}};
    if (report.error) {
        json["error"] = {{"id", report.error->messageId()}, {"text", report.error->text()}};
    }
    return json;
}

Result<DeliveryReport> apply(const ApplyRequest& request, const consent::ConsentGate& gate,
                             const audience::ProfileSet& suppressed, const store::ProfileStore& store,
                             const DestinationContext& context)
{
    const store::DeliveryLedger ledger(store);
    const Instant now = context.run.clock->now();
    WEIR_ASSIGN_OR_RETURN(const store::PlanRecord record, ledger.plan(request.plan));
    WEIR_ASSIGN_OR_RETURN(const PublishPlan plan, planFromJson(record.inputs));
    // A publish of this node that was interrupted is settled first; it may move the baseline of this plan.
    WEIR_ASSIGN_OR_RETURN(const std::vector<store::PlanRecord> others, ledger.plans());
    for (const store::PlanRecord& other : others) {
        if (record.state == "open" && other.state == "applying" && other.pipeline == record.pipeline &&
            other.node == record.node) {
            ApplyRequest settle = request;
            settle.plan = other.id;
            WEIR_ASSIGN_OR_RETURN(const DeliveryReport settled, apply(settle, gate, suppressed, store, context));
            context.run.info("settled the interrupted delivery " + settled.delivery);
        }
    }
    WEIR_RETURN_IF_ERROR(mayApply(request, record, plan, ledger, now));
    if (consent::hashOf(gate.policy()) != plan.inputs.policyHash) {
        return refusal("deliver.plan.inputsChanged",
                       "The consent policy has changed since this plan was made. Make a new plan.");
    }
    WEIR_ASSIGN_OR_RETURN(Schema fields, schemaFromJson(record.inputs.value("fields", Json::array())));

    WEIR_ASSIGN_OR_RETURN(const store::Reader reader, store.openReader());
    WEIR_ASSIGN_OR_RETURN(const audience::ProfileSet people, peopleOf(plan.id, ledger, reader.profileCount()));
    WEIR_ASSIGN_OR_RETURN(const consent::GateResult gated, gate.pass(people, suppressed, reader, now, context.run));

    const std::string delivery = "d-" + plan.id.str();
    if (record.state == "open") {
        WEIR_RETURN_IF_ERROR(ledger.setPlanState(plan.id, "applying"));
    }
    RunId run = request.run;
    if (auto known = ledger.delivery(delivery); known) {
        run = known->run;
    } else {
        if (known.error().code() != ErrorCode::NotFound) {
            return std::move(known).error();
        }
        store::DeliveryRecord begun;
        begun.id = delivery;
        begun.plan = plan.id;
        begun.run = request.run;
        begun.destination = plan.destination;
        begun.audience = plan.audience;
        begun.state = "running";
        begun.startedAt = now;
        begun.report = request.confirmation ? Json{{"confirmation", request.confirmation->reason}} : Json::object();
        WEIR_RETURN_IF_ERROR(ledger.begin(begun));
    }
    return Dispatcher(request, plan, std::move(fields), gated.passed, ledger, delivery, run,
                      scopeOf(request, record, plan), context)
        .run();
}

} // namespace weir::deliver
