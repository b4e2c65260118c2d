#include "core/base/text.h"
#include "core/run/people_rows.h"
#include "core/run/preview_rows.h"
#include "core/store/delivery_ledger.h"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace weir::run {
namespace {

constexpr std::size_t kPlanPage = 5'000;

std::optional<store::DeliveryOp> opOf(PlanPart part)
{
    switch (part) {
    case PlanPart::Added:
        return store::DeliveryOp::Add;
    case PlanPart::Changed:
        return store::DeliveryOp::Change;
    case PlanPart::Removed:
        return store::DeliveryOp::Remove;
    case PlanPart::Unchanged:
        return store::DeliveryOp::Keep;
    case PlanPart::Blocked:
    case PlanPart::Invalid:
        break;
    }
    return std::nullopt;
}

std::int64_t countOf(const deliver::PlanCounts& counts, PlanPart part)
{
    switch (part) {
    case PlanPart::Added:
        return counts.added;
    case PlanPart::Changed:
        return counts.changed;
    case PlanPart::Removed:
        return counts.removed;
    case PlanPart::Unchanged:
        return counts.unchanged;
    case PlanPart::Blocked:
        return counts.blocked;
    case PlanPart::Invalid:
        return counts.invalid;
    }
    return 0;
}

bool isFound(const std::string& text, const std::string& folded)
{
    return folded.empty() || foldCase(text).find(folded) != std::string::npos;
}

Result<Preview> leftOutRows(const deliver::PublishPlan& plan, PlanPart part, const PlanFilter& filter,
                            const PlanTexts& texts, std::int64_t limit, const store::ProfileStore& store)
{
    const bool blocked = part == PlanPart::Blocked;
    const std::vector<deliver::LeftOut>& people = blocked ? plan.blocked : plan.invalid;
    const auto& counts = blocked ? plan.counts.blockedByReason : plan.counts.invalidByReason;
    WEIR_ASSIGN_OR_RETURN(const store::Reader reader, store.openReader());
    WEIR_ASSIGN_OR_RETURN(const Persons persons, Persons::make(reader));
    Schema schema(std::vector<Field>{{"reason", TypeKind::Text}});
    for (const Field& field : persons.schema().fields()) {
        schema.add(field);
    }
    Rows rows(std::move(schema));
    const std::string wanted = foldCase(filter.search);
    std::int64_t found = 0;
    for (const deliver::LeftOut& person : people) {
        if (!filter.reason.empty() && person.reason != filter.reason) {
            continue;
        }
        std::vector<Value> cells = persons.cells(person.profile);
        const bool matches =
            std::any_of(cells.begin(), cells.end(), [&](const Value& cell) { return isFound(toText(cell), wanted); });
        if (!matches) {
            continue;
        }
        ++found;
        if (rows.count() < limit) {
            cells.insert(cells.begin(), Value(texts.leftOut(person)));
            rows.add(cells);
        }
    }
    const auto byReason = counts.find(filter.reason);
    const std::int64_t all = filter.reason.empty()      ? countOf(plan.counts, part)
                             : byReason == counts.end() ? 0
                                                        : byReason->second;
    return std::move(rows).done(wanted.empty() ? all : found, plan.createdAt);
}

/// The rows of one kind in a plan; at most `limit` of them, and how many there are.
struct FoundRows
{
    std::vector<store::PlanRow> rows;
    std::int64_t total = 0;
};

Result<FoundRows> rowsOf(const store::DeliveryLedger& ledger, const PlanId& id, store::DeliveryOp op,
                         const std::string& search, std::int64_t limit, const RunContext& context)
{
    FoundRows found;
    const std::string wanted = foldCase(search);
    for (std::int64_t after = 0;;) {
        WEIR_ASSIGN_OR_RETURN(std::vector<store::PlanRow> page, ledger.planRows(id, after, kPlanPage));
        if (page.empty()) {
            return found;
        }
        after = page.back().sequence;
        for (store::PlanRow& row : page) {
            if (row.op == op && isFound(row.key, wanted)) {
                ++found.total;
                if (static_cast<std::int64_t>(found.rows.size()) < limit) {
                    found.rows.push_back(std::move(row));
                }
            }
        }
        if (context.stopped()) {
            return cancelled();
        }
    }
}

/// What the destination was given before, by key: the payloads of the plans that were applied there, newest first.
Result<std::unordered_map<std::string, std::string>> payloadsBefore(const store::DeliveryLedger& ledger,
                                                                    const deliver::PublishPlan& plan,
                                                                    const std::vector<store::PlanRow>& rows,
                                                                    const RunContext& context)
{
    std::unordered_map<std::string, std::string> before;
    std::unordered_map<std::string, bool> open;
    for (const store::PlanRow& row : rows) {
        open.emplace(row.key, true);
    }
    WEIR_ASSIGN_OR_RETURN(const std::vector<store::PlanRecord> plans, ledger.plans(1000));
    for (const store::PlanRecord& other : plans) {
        if (before.size() == open.size()) {
            break;
        }
        if (other.state != "applied" || other.pipeline != plan.pipeline || other.node != plan.node ||
            !(other.createdAt < plan.createdAt) ||
            other.inputs.value("destination", std::string()) != plan.destination) {
            continue;
        }
        for (std::int64_t after = 0;;) {
            WEIR_ASSIGN_OR_RETURN(const std::vector<store::PlanRow> page, ledger.planRows(other.id, after, kPlanPage));
            if (page.empty()) {
                break;
            }
            after = page.back().sequence;
            for (const store::PlanRow& row : page) {
                if (open.contains(row.key) && !row.payload.empty()) {
                    before.emplace(row.key, row.payload);
                }
            }
            if (context.stopped()) {
                return cancelled();
            }
        }
    }
    return before;
}

std::string cellText(const Json& payload, const std::string& name)
{
    const auto cell = payload.is_object() ? payload.find(name) : payload.end();
    if (!payload.is_object() || cell == payload.end() || cell->is_null()) {
        return {};
    }
    return cell->is_string() ? cell->get<std::string>() : compactJson(*cell);
}

} // namespace

Result<Preview> planRows(const Workspace& workspace, const PlanId& id, PlanPart part, const PlanFilter& filter,
                         const PlanTexts& texts, std::int64_t limit, const RunContext& context)
{
    WEIR_ASSIGN_OR_RETURN(const store::ProfileStore store,
                          workspace.openStore(store::OpenMode::ReadOnly, *context.clock));
    WEIR_ASSIGN_OR_RETURN(const deliver::PublishPlan plan, deliver::loadPlan(id, store));
    const auto op = opOf(part);
    if (!op) {
        return leftOutRows(plan, part, filter, texts, limit, store);
    }
    const store::DeliveryLedger ledger(store);
    WEIR_ASSIGN_OR_RETURN(const FoundRows found, rowsOf(ledger, id, *op, filter.search, limit, context));
    std::unordered_map<std::string, std::string> before;
    if (part == PlanPart::Changed) {
        WEIR_ASSIGN_OR_RETURN(before, payloadsBefore(ledger, plan, found.rows, context));
    }
    std::map<std::uint32_t, std::string> heldBack;
    if (part == PlanPart::Removed) {
        for (const deliver::LeftOut& person : plan.blocked) {
            heldBack.emplace(person.profile, texts.leftOut(person));
        }
    }
    Schema schema(std::vector<Field>{{"key", TypeKind::Text, false, Privacy::Identifier}});
    std::vector<std::string> members;
    const Json first = found.rows.empty() || found.rows.front().payload.empty()
                           ? Json::object()
                           : Json::parse(found.rows.front().payload, nullptr, false);
    for (const auto& [name, value] : first.items()) {
        members.push_back(name);
        schema.add({schema.freeName(name), TypeKind::Text, true, Privacy::Personal});
    }
    if (part == PlanPart::Removed) {
        schema.add({schema.freeName("reason"), TypeKind::Text});
    }
    Rows rows(std::move(schema));
    for (const store::PlanRow& row : found.rows) {
        const Json payload = Json::parse(row.payload, nullptr, false);
        const auto old = before.find(row.key);
        const Json earlier = old == before.end() ? Json() : Json::parse(old->second, nullptr, false);
        std::vector<Value> cells{row.key};
        for (const std::string& name : members) {
            std::string text = cellText(payload, name);
            const std::string was = cellText(earlier, name);
            if (earlier.is_object() && was != text) {
                text = was + texts.arrow + text;
            }
            cells.push_back(text.empty() ? Value{} : Value(std::move(text)));
        }
        if (part == PlanPart::Removed) {
            const auto held = heldBack.find(row.profile);
            cells.emplace_back(held == heldBack.end() ? texts.left : held->second);
        }
        rows.add(cells);
    }
    return std::move(rows).done(found.total, plan.createdAt);
}

} // namespace weir::run
