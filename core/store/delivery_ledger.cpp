#include "core/store/delivery_ledger.h"

#include "core/store/ledger.h"

#include "core/store/statements.h"

namespace weir::store {

namespace {

Json parsed(std::string_view text)
{
    return parseJson(text).value_or(Json());
}

DeliveryOp opOf(std::string_view text)
{
    return text == "change"   ? DeliveryOp::Change
           : text == "remove" ? DeliveryOp::Remove
           : text == "keep"   ? DeliveryOp::Keep
                              : DeliveryOp::Add;
}

DeliveryStatus statusOf(std::string_view text)
{
    return text == "planned"     ? DeliveryStatus::Planned
           : text == "sending"   ? DeliveryStatus::Sending
           : text == "confirmed" ? DeliveryStatus::Confirmed
           : text == "rejected"  ? DeliveryStatus::Rejected
                                 : DeliveryStatus::Unknown;
}

PlanRecord planOf(const Statement& row)
{
    return {PlanId(row.string(0)), row.string(1), row.string(2),       row.string(3),      row.instant(4),
            row.instant(5),        row.string(6), parsed(row.text(7)), parsed(row.text(8))};
}

DeliveryRecord deliveryOf(const Statement& row)
{
    return {row.string(0), PlanId(row.string(1)), RunId(row.string(2)),   row.string(3),      row.string(4),
            row.string(5), row.instant(6),        row.optionalInstant(7), parsed(row.text(8))};
}

} // namespace

std::string_view name(DeliveryOp op)
{
    switch (op) {
    case DeliveryOp::Change:
        return "change";
    case DeliveryOp::Remove:
        return "remove";
    case DeliveryOp::Keep:
        return "keep";
    case DeliveryOp::Add:
        break;
    }
    return "add";
}

std::string_view name(DeliveryStatus status)
{
    switch (status) {
    case DeliveryStatus::Planned:
        return "planned";
    case DeliveryStatus::Sending:
        return "sending";
    case DeliveryStatus::Confirmed:
        return "confirmed";
    case DeliveryStatus::Rejected:
        return "rejected";
    default:
        return "unknown";
    }
}

Status DeliveryLedger::putPlan(const PlanRecord& plan, std::span<const PlanRow> rows) const
{
    WEIR_ASSIGN_OR_RETURN(const Database* db, m_store->writable());
    WEIR_ASSIGN_OR_RETURN(Transaction transaction, Transaction::begin(*db, Transaction::Kind::Write));
    WEIR_ASSIGN_OR_RETURN(Statement clear, db->prepare(sql::kDeletePlanRows));
    WEIR_RETURN_IF_ERROR(clear.runWith(plan.id.str()));
    WEIR_ASSIGN_OR_RETURN(Statement put, db->prepare(sql::kPutPlan));
    WEIR_RETURN_IF_ERROR(put.runWith(plan.id.str(), plan.hash, plan.pipeline, plan.node, plan.createdAt, plan.expiresAt,
                                     plan.state, compactJson(plan.inputs), compactJson(plan.summary)));
    WEIR_ASSIGN_OR_RETURN(Statement insert, db->prepare(sql::kInsertPlanRow));
    for (const PlanRow& row : rows) {
        WEIR_RETURN_IF_ERROR(insert.runWith(plan.id.str(), row.sequence, row.key, row.profile, name(row.op),
                                            row.payloadHash, row.payload));
    }
    return transaction.commit();
}

Status DeliveryLedger::setPlanState(const PlanId& plan, std::string_view state) const
{
    WEIR_ASSIGN_OR_RETURN(const Database* db, m_store->writable());
    WEIR_ASSIGN_OR_RETURN(Statement set, db->prepare(sql::kSetPlanState));
    return set.runWith(plan.str(), state);
}

Result<PlanRecord> DeliveryLedger::plan(const PlanId& id) const
{
    WEIR_ASSIGN_OR_RETURN(Statement row, m_store->readable().prepare(sql::kSelectPlan));
    row.bind(1, std::string_view(id.str()));
    WEIR_ASSIGN_OR_RETURN(const bool found, row.step());
    if (!found) {
        return Error{
            ErrorCode::NotFound,
            "store.plan.notFound",
            "There is no publish plan '{plan}' in this store. 'weir run' makes plans and 'weir plan' lists them.",
            {{"plan", id.str()}}};
    }
    return planOf(row);
}

Result<std::vector<PlanRecord>> DeliveryLedger::plans(std::size_t limit) const
{
    std::vector<PlanRecord> list;
    WEIR_ASSIGN_OR_RETURN(Statement row, m_store->readable().prepare(sql::kSelectPlans));
    row.bind(1, static_cast<std::int64_t>(limit));
    for (;;) {
        WEIR_ASSIGN_OR_RETURN(const bool found, row.step());
        if (!found) {
            return list;
        }
        list.push_back(planOf(row));
    }
}

Result<std::vector<PlanRow>> DeliveryLedger::planRows(const PlanId& id, std::int64_t after, std::size_t limit) const
{
    std::vector<PlanRow> list;
    WEIR_ASSIGN_OR_RETURN(Statement row, m_store->readable().prepare(sql::kSelectPlanRows));
    row.bind(1, std::string_view(id.str()));
    row.bind(2, after);
    row.bind(3, static_cast<std::int64_t>(limit));
    for (;;) {
        WEIR_ASSIGN_OR_RETURN(const bool found, row.step());
        if (!found) {
            return list;
        }
        list.push_back({row.integer(0), row.string(1), static_cast<std::uint32_t>(row.integer(2)), opOf(row.text(3)),
                        row.string(4), row.string(5)});
    }
}

Status DeliveryLedger::begin(const DeliveryRecord& delivery) const
{
    WEIR_ASSIGN_OR_RETURN(const Database* db, m_store->writable());
    WEIR_ASSIGN_OR_RETURN(Transaction transaction, Transaction::begin(*db, Transaction::Kind::Write));
    WEIR_ASSIGN_OR_RETURN(Statement insert, db->prepare(sql::kInsertDelivery));
    WEIR_RETURN_IF_ERROR(insert.runWith(delivery.id, delivery.plan.str(), delivery.run.str(), delivery.destination,
                                        delivery.audience, delivery.state, delivery.startedAt, delivery.finishedAt,
                                        compactJson(delivery.report)));
    WEIR_ASSIGN_OR_RETURN(Statement rows, db->prepare(sql::kPlanDeliveryRows));
    WEIR_RETURN_IF_ERROR(rows.runWith(delivery.id, delivery.plan.str()));
    return transaction.commit();
}

Status DeliveryLedger::markSending(std::string_view delivery, std::span<const std::int64_t> sequences, int attempt,
                                   Instant now) const
{
    WEIR_ASSIGN_OR_RETURN(const Database* db, m_store->writable());
    WEIR_ASSIGN_OR_RETURN(Transaction transaction, Transaction::begin(*db, Transaction::Kind::Write));
    WEIR_ASSIGN_OR_RETURN(Statement mark, db->prepare(sql::kMarkSending));
    for (const std::int64_t sequence : sequences) {
        WEIR_RETURN_IF_ERROR(mark.runWith(delivery, sequence, attempt, now));
    }
    return transaction.commit();
}

Status DeliveryLedger::close(std::string_view delivery, std::span<const DeliveryRow> rows, Instant now) const
{
    WEIR_ASSIGN_OR_RETURN(const Database* db, m_store->writable());
    WEIR_ASSIGN_OR_RETURN(const DeliveryRecord record, this->delivery(delivery));
    WEIR_ASSIGN_OR_RETURN(Transaction transaction, Transaction::begin(*db, Transaction::Kind::Write));
    WEIR_ASSIGN_OR_RETURN(Statement close, db->prepare(sql::kCloseDeliveryRow));
    WEIR_ASSIGN_OR_RETURN(Statement put, db->prepare(sql::kPutDelivered));
    WEIR_ASSIGN_OR_RETURN(Statement remove, db->prepare(sql::kDeleteDelivered));
    for (const DeliveryRow& row : rows) {
        WEIR_RETURN_IF_ERROR(
            close.runWith(delivery, row.sequence, name(row.status), now, row.responseCode, row.message));
        if (row.status != DeliveryStatus::Confirmed) {
            continue;
        }
        if (row.op == DeliveryOp::Remove) {
            WEIR_RETURN_IF_ERROR(remove.runWith(record.destination, record.audience, row.key));
        } else {
            WEIR_RETURN_IF_ERROR(
                put.runWith(record.destination, record.audience, row.key, row.profile, row.payloadHash, now, delivery));
        }
    }
    return transaction.commit();
}

Status DeliveryLedger::finish(std::string_view delivery, std::string_view state, const Json& report, Instant now) const
{
    WEIR_ASSIGN_OR_RETURN(const Database* db, m_store->writable());
    WEIR_ASSIGN_OR_RETURN(const DeliveryRecord record, this->delivery(delivery));
    WEIR_ASSIGN_OR_RETURN(Transaction transaction, Transaction::begin(*db, Transaction::Kind::Write));
    WEIR_ASSIGN_OR_RETURN(Statement finish, db->prepare(sql::kFinishDelivery));
    WEIR_RETURN_IF_ERROR(finish.runWith(delivery, state, now, compactJson(report)));
    WEIR_ASSIGN_OR_RETURN(LedgerWriter ledger, LedgerWriter::open(*db));
    WEIR_RETURN_IF_ERROR(ledger.append("delivery",
                                       {{"delivery", std::string(delivery)},
                                        {"plan", record.plan.str()},
                                        {"run", record.run.str()},
                                        {"destination", record.destination},
                                        {"audience", record.audience},
                                        {"state", std::string(state)},
                                        {"report", report}},
                                       std::nullopt, now));
    return transaction.commit();
}

Result<std::int64_t> DeliveryLedger::closeInterrupted(Instant now) const
{
    WEIR_ASSIGN_OR_RETURN(const Database* db, m_store->writable());
    WEIR_ASSIGN_OR_RETURN(Transaction transaction, Transaction::begin(*db, Transaction::Kind::Write));
    WEIR_ASSIGN_OR_RETURN(Statement rows, db->prepare(sql::kSendingBecomesUnknown));
    WEIR_RETURN_IF_ERROR(rows.runWith(now));
    const std::int64_t affected = db->changes();
    WEIR_ASSIGN_OR_RETURN(Statement deliveries, db->prepare(sql::kCloseInterruptedDeliveries));
    WEIR_RETURN_IF_ERROR(deliveries.runWith(now));
    WEIR_RETURN_IF_ERROR(transaction.commit());
    return affected;
}

Result<DeliveryRecord> DeliveryLedger::delivery(std::string_view id) const
{
    WEIR_ASSIGN_OR_RETURN(Statement row, m_store->readable().prepare(sql::kSelectDelivery));
    row.bind(1, id);
    WEIR_ASSIGN_OR_RETURN(const bool found, row.step());
    if (!found) {
        return Error{ErrorCode::NotFound,
                     "store.delivery.notFound",
                     "There is no delivery '{delivery}' in the ledger.",
                     {{"delivery", std::string(id)}}};
    }
    return deliveryOf(row);
}

Result<std::vector<DeliveryRecord>> DeliveryLedger::deliveries(std::size_t limit) const
{
    std::vector<DeliveryRecord> list;
    WEIR_ASSIGN_OR_RETURN(Statement row, m_store->readable().prepare(sql::kSelectDeliveries));
    row.bind(1, static_cast<std::int64_t>(limit));
    for (;;) {
        WEIR_ASSIGN_OR_RETURN(const bool found, row.step());
        if (!found) {
            return list;
        }
        list.push_back(deliveryOf(row));
    }
}

Result<std::vector<DeliveryRow>> DeliveryLedger::rows(std::string_view delivery, std::optional<DeliveryStatus> status,
                                                      std::int64_t after, std::size_t limit) const
{
    std::vector<DeliveryRow> list;
    WEIR_ASSIGN_OR_RETURN(Statement row, m_store->readable().prepare(sql::kSelectDeliveryRows));
    row.bind(1, delivery);
    row.bind(2, after);
    row.bind(3, status ? name(*status) : std::string_view());
    row.bind(4, static_cast<std::int64_t>(limit));
    for (;;) {
        WEIR_ASSIGN_OR_RETURN(const bool found, row.step());
        if (!found) {
            return list;
        }
        DeliveryRow& line = list.emplace_back();
        line.sequence = row.integer(0);
        line.key = row.string(1);
        line.profile = static_cast<std::uint32_t>(row.integer(2));
        line.op = opOf(row.text(3));
        line.payloadHash = row.string(4);
        line.status = statusOf(row.text(5));
        line.attempt = static_cast<int>(row.integer(6));
        line.sentAt = row.optionalInstant(7);
        line.closedAt = row.optionalInstant(8);
        line.responseCode = static_cast<int>(row.integer(9));
        line.message = row.string(10);
    }
}

Result<std::vector<DeliveredRow>> DeliveryLedger::confirmed(std::string_view destination,
                                                            std::string_view audience) const
{
    std::vector<DeliveredRow> list;
    WEIR_ASSIGN_OR_RETURN(Statement row, m_store->readable().prepare(sql::kSelectDelivered));
    row.bind(1, destination);
    row.bind(2, audience);
    for (;;) {
        WEIR_ASSIGN_OR_RETURN(const bool found, row.step());
        if (!found) {
            return list;
        }
        list.push_back({row.string(0), static_cast<std::uint32_t>(row.integer(1)), row.string(2), row.instant(3)});
    }
}

Status DeliveryLedger::replaceConfirmed(std::string_view destination, std::string_view audience,
                                        std::span<const DeliveredRow> rows, std::string_view delivery) const
{
    WEIR_ASSIGN_OR_RETURN(const Database* db, m_store->writable());
    WEIR_ASSIGN_OR_RETURN(Transaction transaction, Transaction::begin(*db, Transaction::Kind::Write));
    WEIR_ASSIGN_OR_RETURN(Statement clear, db->prepare(sql::kClearDelivered));
    WEIR_RETURN_IF_ERROR(clear.runWith(destination, audience));
    WEIR_ASSIGN_OR_RETURN(Statement put, db->prepare(sql::kPutDelivered));
    for (const DeliveredRow& row : rows) {
        WEIR_RETURN_IF_ERROR(
            put.runWith(destination, audience, row.key, row.profile, row.payloadHash, row.confirmedAt, delivery));
    }
    return transaction.commit();
}

} // namespace weir::store
