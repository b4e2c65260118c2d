#include "core/deliver/plan.h"

#include "core/base/hash.h"
#include "core/deliver/address.h"
#include "core/deliver/inputs.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace weir::deliver {
namespace {

constexpr std::size_t kLeftOutShown = 1000;

using store::DeliveryOp;

/// The rows of a plan while they are found.
class Planner
{
public:
    Planner(const Target& target, Style style, const consent::GateResult& gated,
            std::vector<store::DeliveredRow> baseline, PublishPlan& plan)
        : m_target(target), m_style(style), m_gated(gated), m_baseline(std::move(baseline)), m_plan(plan)
    {
        for (const store::DeliveredRow& row : m_baseline) {
            m_hashOfKey.emplace(row.key, row.payloadHash);
        }
    }

    /// People who are deleted leave every destination, whatever its mode says.
    Status loadForgotten(const store::Reader& reader)
    {
        if (m_target.mode == Mode::Mirror || m_style != Style::Changes || m_baseline.empty()) {
            return {}; // who is not wanted leaves anyway
        }
        m_survivors = reader.survivors();
        WEIR_ASSIGN_OR_RETURN(store::ProfileColumns columns, reader.profiles());
        m_living = std::move(columns.living);
        return {};
    }

    Status find(Addresses& addresses, const RunContext& context)
    {
        std::size_t seen = 0;
        std::optional<Error> stopped;
        m_gated.passed.people().forEach([&](std::uint32_t profile) {
            if (!stopped && (++seen % 4096) == 0 && context.stopped()) {
                stopped = cancelled();
            }
            if (!stopped) {
                add(addresses, profile);
            }
        });
        if (stopped) {
            return std::move(*stopped);
        }
        findRemovals();
        countBlocked();
        arrange();
        return {};
    }

    [[nodiscard]] const std::vector<store::PlanRow>& rows() const { return m_rows; }
    [[nodiscard]] std::size_t desired() const { return m_keys.size(); }

private:
    void invalid(std::uint32_t profile, const std::string& reason, const std::string& detail)
    {
        ++m_plan.counts.invalid;
        ++m_plan.counts.invalidByReason[reason];
        if (m_plan.invalid.size() < kLeftOutShown) {
            m_plan.invalid.push_back({profile, reason, detail});
        }
    }

    void add(Addresses& addresses, std::uint32_t profile)
    {
        const Address to = addresses.of(profile);
        if (to.fault) {
            invalid(profile, std::string(name(*to.fault)), to.field);
            return;
        }
        const std::string& key = to.key;
        m_keys.insert(key);
        store::PlanRow row;
        row.key = key;
        row.profile = profile;
        row.payload = payloadOf(addresses.schema(), to.values);
        row.payloadHash = sha256Hex(row.payload);
        const auto known = m_hashOfKey.find(key);
        if (known == m_hashOfKey.end()) {
            ++m_plan.counts.added;
            row.op = DeliveryOp::Add;
        } else if (known->second != row.payloadHash) {
            if (m_target.mode == Mode::Add) {
                ++m_plan.counts.skipped;
                return;
            }
            ++m_plan.counts.changed;
            row.op = DeliveryOp::Change;
        } else {
            ++m_plan.counts.unchanged;
            row.op = DeliveryOp::Keep;
            if (m_style == Style::Changes) {
                return;
            }
        }
        m_rows.push_back(std::move(row));
    }

    void findRemovals()
    {
        for (const store::DeliveredRow& there : m_baseline) {
            if (m_keys.contains(there.key)) {
                continue;
            }
            // A file is written as a whole: who is not in it is gone, whatever the mode says.
            if (m_target.mode != Mode::Mirror && m_style == Style::Changes && !isForgotten(there.profile)) {
                ++m_plan.counts.skipped;
                continue;
            }
            ++m_plan.counts.removed;
            store::PlanRow row;
            row.key = there.key;
            row.profile = there.profile;
            row.op = DeliveryOp::Remove;
            m_rows.push_back(std::move(row));
        }
    }

    [[nodiscard]] bool isForgotten(std::uint32_t profile) const
    {
        const std::uint32_t person = profile < m_survivors.size() ? m_survivors[profile] : profile;
        return person < m_living.size() && m_living[person] == 0;
    }

    void countBlocked()
    {
        for (const consent::Denial& denial : m_gated.denied) {
            const std::string reason(consent::name(denial.reason));
            ++m_plan.counts.blocked;
            ++m_plan.counts.blockedByReason[reason];
            if (m_plan.blocked.size() < kLeftOutShown) {
                m_plan.blocked.push_back({denial.profile, reason, denial.purpose.str()});
            }
        }
    }

    /// Removals first, then by key: the same plan every time, and nobody is added before an old entry is gone.
    void arrange()
    {
        std::sort(m_rows.begin(), m_rows.end(), [](const store::PlanRow& a, const store::PlanRow& b) {
            const bool aLater = a.op != DeliveryOp::Remove;
            const bool bLater = b.op != DeliveryOp::Remove;
            return aLater != bLater ? bLater : a.key < b.key;
        });
        std::int64_t sequence = 0;
        for (store::PlanRow& row : m_rows) {
            row.sequence = ++sequence;
        }
    }

    const Target& m_target;
    Style m_style;
    const consent::GateResult& m_gated;
    std::vector<store::DeliveredRow> m_baseline;
    PublishPlan& m_plan;
    std::unordered_map<std::string, std::string> m_hashOfKey;
    std::unordered_set<std::string> m_keys;
    std::vector<std::uint32_t> m_survivors; ///< Of destinations that nobody else is taken off, as is what follows.
    std::vector<std::uint8_t> m_living;
    std::vector<store::PlanRow> m_rows;
};

/// A guard that asks for a confirmation, or does not, with the sentence of `notice`.
Guard guard(Guard::Kind kind, Error notice, bool needsConfirmation, std::string fields = {})
{
    std::string sentence = notice.text();
    return {kind, std::move(sentence), needsConfirmation, std::move(fields), std::move(notice)};
}

void addRemovalGuards(PublishPlan& plan, const Target& target, std::size_t desired, std::size_t there)
{
    if (plan.counts.removed == 0) {
        return;
    }
    if (desired == 0) {
        plan.guards.push_back(
            guard(Guard::Kind::EmptySource,
                  there == 1 ? Error(ErrorCode::Denied, "deliver.guard.emptySourceOfOne",
                                     "Nobody is left in the audience: this would remove the one person at the "
                                     "destination.")
                             : Error(ErrorCode::Denied, "deliver.guard.emptySource",
                                     "Nobody is left in the audience: this would remove all {count} people from the "
                                     "destination.",
                                     {{"count", std::to_string(there)}}),
                  true));
        return;
    }
    const auto percent = static_cast<double>(plan.counts.removed) * 100.0 / static_cast<double>(there);
    if (percent > static_cast<double>(target.removalLimitPercent)) {
        plan.guards.push_back(guard(Guard::Kind::ManyRemovals,
                                    Error(ErrorCode::Denied, "deliver.guard.manyRemovals",
                                          "This would remove {removed} of {count} {count:person|people}, more than "
                                          "{limit} %.",
                                          {{"removed", std::to_string(plan.counts.removed)},
                                           {"count", std::to_string(there)},
                                           {"limit", std::to_string(target.removalLimitPercent)}}),
                                    true));
    }
}

void addGuards(PublishPlan& plan, const Target& target, std::size_t desired, std::size_t there)
{
    if (there == 0) {
        plan.guards.push_back({Guard::Kind::FirstPublish,
                               "This is the first publish: nothing is known to be at the destination yet.", false});
        return;
    }
    addRemovalGuards(plan, target, desired, there);
    if (desired > 0 && (desired >= there * 2 || desired * 2 <= there)) {
        plan.guards.push_back({Guard::Kind::SizeChange,
                               "The list changes from " + std::to_string(there) + " to " + std::to_string(desired) +
                                   (desired == 1 ? " person" : " people") + ". Check that the data is complete.",
                               false});
    }
}

/// Asks for a confirmation when personal fields go to a destination that has not had them before.
void addNewFields(PublishPlan& plan, const Schema& fields, const std::vector<store::PlanRecord>& others)
{
    for (const store::PlanRecord& other : others) { // newest first
        if (other.state != "applied" || other.pipeline != plan.pipeline || other.node != plan.node ||
            other.inputs.value("destination", std::string()) != plan.destination) {
            continue;
        }
        const auto known = schemaFromJson(other.inputs.value("fields", Json::array()));
        std::string names;
        for (const Field& field : fields.fields()) {
            if (known && field.privacy != Privacy::Plain && !known->find(field.name)) {
                names += (names.empty() ? "" : ", ") + field.name;
            }
        }
        if (!names.empty()) {
            plan.guards.push_back(guard(Guard::Kind::NewPersonal,
                                        Error(ErrorCode::Denied, "deliver.guard.newPersonal",
                                              "Personal data is sent to this destination for the first time: {names}.",
                                              {{"names", names}}),
                                        true, names));
        }
        return;
    }
}

std::string hashOf(const PublishPlan& plan, const std::vector<store::PlanRow>& rows)
{
    std::string hash = sha256Hex(compactJson(toJson(plan.inputs)) + plan.destination + '\n' + plan.audience);
    for (const store::PlanRow& row : rows) {
        hash = sha256Hex(hash + std::string(store::name(row.op)) + '\n' + row.key + '\n' + row.payloadHash);
    }
    return hash;
}

} // namespace

bool PublishPlan::needsConfirmation() const
{
    return std::any_of(guards.begin(), guards.end(), [](const Guard& guard) { return guard.needsConfirmation; });
}

bool PublishPlan::empty() const
{
    return counts.added + counts.changed + counts.removed == 0;
}

Result<PublishPlan> plan(const PublishRequest& request, const consent::GateResult& gated,
                         const store::ProfileStore& store, const RunContext& context)
{
    WEIR_ASSIGN_OR_RETURN(const Target target, targetOf(request));
    const store::DeliveryLedger ledger(store);
    PublishPlan plan;
    plan.pipeline = request.pipeline;
    plan.node = request.node;
    plan.destination = destinationName(request);
    plan.audience = audienceName(request, target);
    plan.createdAt = context.clock->now();
    plan.expiresAt = plan.createdAt + kPlanLifetime;
    WEIR_ASSIGN_OR_RETURN(std::vector<store::DeliveredRow> baseline, ledger.confirmed(plan.destination, plan.audience));
    plan.inputs = freeze(request, baseline);
    const std::size_t there = baseline.size();

    WEIR_ASSIGN_OR_RETURN(const store::Reader reader, store.openReader());
    WEIR_ASSIGN_OR_RETURN(const RowMaker maker, RowMaker::make(target, reader));
    Planner planner(target, request.destination->capabilities(request.settings).style, gated, std::move(baseline),
                    plan);
    WEIR_RETURN_IF_ERROR(planner.loadForgotten(reader));
    Addresses addresses(target, maker);
    WEIR_RETURN_IF_ERROR(planner.find(addresses, context));
    addGuards(plan, target, planner.desired(), there);
    WEIR_ASSIGN_OR_RETURN(const std::vector<store::PlanRecord> others, ledger.plans());
    addNewFields(plan, maker.schema(), others);
    plan.hash = hashOf(plan, planner.rows());
    plan.id = PlanId(sha256Hex(plan.hash + plan.pipeline + '/' + plan.node + toText(plan.createdAt)).substr(0, 20));

    for (const store::PlanRecord& other : others) {
        if (other.state == "open" && other.pipeline == plan.pipeline && other.node == plan.node &&
            other.id != plan.id) {
            WEIR_RETURN_IF_ERROR(ledger.setPlanState(other.id, "replaced"));
        }
    }
    store::PlanRecord record;
    record.id = plan.id;
    record.hash = plan.hash;
    record.pipeline = plan.pipeline;
    record.node = plan.node;
    record.createdAt = plan.createdAt;
    record.expiresAt = plan.expiresAt;
    record.state = "open";
    record.inputs = toJson(plan);
    record.inputs["fields"] = toJson(maker.schema());
    record.summary = record.inputs["counts"];
    WEIR_RETURN_IF_ERROR(ledger.putPlan(record, planner.rows()));
    return plan;
}

Result<PublishPlan> loadPlan(const PlanId& id, const store::ProfileStore& store)
{
    WEIR_ASSIGN_OR_RETURN(const store::PlanRecord record, store::DeliveryLedger(store).plan(id));
    WEIR_ASSIGN_OR_RETURN(PublishPlan plan, planFromJson(record.inputs));
    plan.state = record.state;
    return plan;
}

} // namespace weir::deliver
