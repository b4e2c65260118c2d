#include "core/rights/forget.h"

#include "core/base/hash.h"
#include "core/rights/person_requests.h"
#include "core/store/run_log.h"
#include "core/store/suppression.h"

#include <algorithm>

namespace weir::rights {
namespace {

constexpr Duration kPlanLifetime = Duration::minutes(30);
/// Rows that stay until destinations are told.
constexpr std::string_view kUntilTold = "delivered";

Error refusal(const char* id, const char* sentence, Error::Arguments arguments = {})
{
    return {ErrorCode::Conflict, id, sentence, std::move(arguments)};
}

Result<store::RightsRequest> deletionRequest(const store::ProfileStore& store, const std::string& id)
{
    WEIR_ASSIGN_OR_RETURN(store::RightsRequest request, store::RightsLedger(store).request(id));
    if (request.kind != name(Kind::Delete)) {
        return Error(ErrorCode::InvalidInput, "rights.notDelete",
                     "The request {request} does not ask to be forgotten, so nothing is deleted for it.",
                     {{"request", id}});
    }
    if (request.state == name(State::Refused)) {
        return refusal("rights.request.over",
                       "The request {request} is {state} already. Open another one if there is more to do.",
                       {{"request", id}, {"state", request.state}});
    }
    return request;
}

Result<std::uint32_t> profileOf(const store::Reader& reader, const PublicProfileId& person)
{
    const auto profile = reader.find(person);
    if (!profile) {
        return Error(ErrorCode::NotFound, "rights.person.gone", "The person of this request is not in the store.");
    }
    return *profile;
}

std::string hashOf(const PublicProfileId& person, const std::vector<store::PersonalValue>& values,
                   const std::vector<store::TableRows>& rows)
{
    std::string text = person.str();
    for (const store::PersonalValue& value : values) {
        text += '\n' + value.type + '\0' + value.value;
    }
    for (const store::TableRows& each : rows) {
        text += '\n' + each.table + ' ' + std::to_string(each.rows);
    }
    return sha256Hex(text);
}

Result<std::vector<HeldAt>> destinationsOf(const store::ProfileStore& store, const project::Project& project,
                                           std::uint32_t profile)
{
    std::vector<HeldAt> result;
    WEIR_ASSIGN_OR_RETURN(const std::vector<store::RightsLedger::Held> held,
                          store::RightsLedger(store).heldBy(profile));
    for (const store::RightsLedger::Held& each : held) {
        HeldAt at{each.destination, each.audience, each.rows, false};
        const std::string place = at.place();
        for (const auto& [id, document] : project.pipelines) {
            const std::string prefix = id.str() + '/';
            at.inProject |= place.starts_with(prefix) && document.find(NodeId(place.substr(prefix.size()))) != nullptr;
        }
        result.push_back(std::move(at));
    }
    return result;
}

Json rowsJson(const std::vector<store::TableRows>& rows)
{
    Json json = Json::object();
    for (const store::TableRows& each : rows) {
        json[each.table] = each.rows;
    }
    return json;
}

Json sealed(Json certificate)
{
    certificate.erase("seal");
    certificate["seal"] = sha256Hex(compactJson(certificate));
    return certificate;
}

/// The part of a certificate that says what destinations know, and whether all is done.
void noteDestinations(Json& certificate, const std::vector<HeldAt>& holding, const std::optional<std::string>& byHand)
{
    bool pending = false;
    for (Json& each : certificate["destinations"]) {
        const bool holds = std::any_of(holding.begin(), holding.end(), [&](const HeldAt& at) {
            return at.destination == each.value("destination", std::string()) &&
                   at.audience == each.value("audience", std::string());
        });
        if (holds) {
            pending = true;
        } else if (each.value("state", std::string()) == "pending") {
            each["state"] = byHand && each.value("destination", std::string()) == *byHand ? "told by hand" : "removed";
        }
    }
    certificate["pending"] = pending;
    certificate["complete"] = !pending && certificate.value("clean", false);
}

ForgetPlan planOf(const store::RightsPlan& record)
{
    ForgetPlan plan;
    plan.id = record.id;
    plan.request = record.request;
    plan.hash = record.hash;
    plan.createdAt = record.createdAt;
    plan.expiresAt = record.expiresAt;
    plan.state = record.state;
    const Json& json = record.contents;
    plan.person = PublicProfileId(json.value("person", std::string()));
    plan.identifiers = json.value("identifiers", std::int64_t{0});
    const Json counts = json.value("rows", Json::object());
    for (const auto& [table, rows] : counts.items()) {
        plan.rows.push_back({table, rows.get<std::int64_t>()});
    }
    for (const Json& each : json.value("copies", Json::array())) {
        plan.copies.push_back({each.value("what", std::string()), each.value("files", std::int64_t{0}),
                               each.value("bytes", std::int64_t{0})});
    }
    for (const Json& each : json.value("destinations", Json::array())) {
        plan.destinations.push_back({each.value("destination", std::string()), each.value("audience", std::string()),
                                     each.value("rows", std::int64_t{0}), each.value("inProject", true)});
    }
    plan.files = json.value("files", std::vector<std::string>());
    plan.backups = json.value("backups", std::vector<std::string>());
    plan.holds = json.value("holds", std::vector<std::string>());
    return plan;
}

/// Looks at the person as they are now.
Result<ForgetPlan> look(const run::Workspace& workspace, const project::Project& project,
                        const store::ProfileStore& store, const store::RightsRequest& request, Instant now)
{
    ForgetPlan plan;
    WEIR_ASSIGN_OR_RETURN(const store::Reader reader, store.openReader());
    WEIR_ASSIGN_OR_RETURN(const std::uint32_t profile, profileOf(reader, request.person));
    WEIR_ASSIGN_OR_RETURN(const std::vector<store::PersonalValue> values, store::identifyingValues(store, profile));
    plan.request = request.id;
    plan.person = reader.publicId(profile);
    plan.identifiers = std::count_if(values.begin(), values.end(), [](const auto& each) { return each.identifier; });
    WEIR_ASSIGN_OR_RETURN(plan.rows, store::rowsAbout(store, profile));
    plan.hash = hashOf(plan.person, values, plan.rows);
    plan.copies = localCopies(workspace.folder());
    WEIR_ASSIGN_OR_RETURN(plan.destinations, destinationsOf(store, project, profile));
    WEIR_ASSIGN_OR_RETURN(const std::vector<store::LegalHold> holds, holdsOn(store, profile, now));
    for (const store::LegalHold& hold : holds) {
        plan.holds.push_back(hold.reason);
    }
    return plan;
}

Error onHold(const ForgetPlan& plan)
{
    return Error(ErrorCode::Denied, "rights.onHold",
                 "This person is on legal hold and is not deleted: {reason}. Release the hold first, or refuse the "
                 "request and say why.",
                 {{"reason", plan.holds.front()}});
}

} // namespace

std::int64_t ForgetPlan::rowsToDelete() const
{
    std::int64_t sum = 0;
    for (const store::TableRows& each : rows) {
        sum += each.table == kUntilTold ? 0 : each.rows;
    }
    return sum;
}

Json toJson(const ForgetPlan& plan)
{
    Json json = {{"plan", plan.id},
                 {"request", plan.request},
                 {"person", plan.person.str()},
                 {"createdAt", toText(plan.createdAt)},
                 {"expiresAt", toText(plan.expiresAt)},
                 {"state", plan.state},
                 {"hash", plan.hash},
                 {"identifiers", plan.identifiers},
                 {"rows", rowsJson(plan.rows)},
                 {"rowsToDelete", plan.rowsToDelete()},
                 {"copies", Json::array()},
                 {"destinations", Json::array()},
                 {"files", plan.files},
                 {"backups", plan.backups},
                 {"holds", plan.holds}};
    for (const FileGroup& each : plan.copies) {
        json["copies"].push_back({{"what", each.what}, {"files", each.files}, {"bytes", each.bytes}});
    }
    for (const HeldAt& each : plan.destinations) {
        json["destinations"].push_back({{"destination", each.destination},
                                        {"audience", each.audience},
                                        {"rows", each.rows},
                                        {"inProject", each.inProject}});
    }
    return json;
}

Result<ForgetPlan> planForget(const run::Workspace& workspace, const project::Project& project, const std::string& id,
                              const Actor& actor, const RunContext& context)
{
    WEIR_ASSIGN_OR_RETURN(const store::ProfileStore store,
                          workspace.openStore(store::OpenMode::ReadWrite, *context.clock));
    WEIR_ASSIGN_OR_RETURN(const store::RightsRequest request, deletionRequest(store, id));
    WEIR_ASSIGN_OR_RETURN(ForgetPlan plan, look(workspace, project, store, request, actor.now));
    if (plan.identifiers == 0) {
        return refusal("rights.forgotten", "This person is deleted already. `weir rights certificate` says what was "
                                           "done.");
    }
    WEIR_ASSIGN_OR_RETURN(const store::Reader reader, store.openReader());
    WEIR_ASSIGN_OR_RETURN(const std::uint32_t profile, profileOf(reader, request.person));
    WEIR_ASSIGN_OR_RETURN(const std::vector<store::PersonalValue> values, store::identifyingValues(store, profile));
    std::vector<std::string> texts;
    for (const store::PersonalValue& value : values) {
        texts.push_back(value.value);
    }
    plan.backups = backupsIn(workspace.folder(), workspace.storeFile());
    WEIR_ASSIGN_OR_RETURN(plan.files, filesNaming(workspace.folder(), texts, context));
    std::erase_if(plan.files, [&](const std::string& file) {
        return std::find(plan.backups.begin(), plan.backups.end(), file) != plan.backups.end();
    });
    plan.createdAt = actor.now;
    plan.expiresAt = actor.now + kPlanLifetime;
    plan.state = "open";
    plan.id = "f-" + sha256Hex(plan.hash + id + toText(actor.now)).substr(0, 12);
    const store::RightsLedger ledger(store);
    WEIR_RETURN_IF_ERROR(ledger.putPlan(
        {plan.id, plan.request, plan.hash, plan.createdAt, plan.expiresAt, plan.state, toJson(plan), Json()}));
    WEIR_RETURN_IF_ERROR(ledger.addStep(id, {actor.now, actor.who, "planned", plan.id}));
    return plan;
}

Result<ForgetPlan> loadForgetPlan(const store::ProfileStore& store, const std::string& plan)
{
    WEIR_ASSIGN_OR_RETURN(const store::RightsPlan record, store::RightsLedger(store).plan(plan));
    return planOf(record);
}

Result<Json> applyForget(const run::Workspace& workspace, const project::Project& project, const std::string& id,
                         const Actor& actor, const RunContext& context)
{
    WEIR_ASSIGN_OR_RETURN(store::ProfileStore store, workspace.openStore(store::OpenMode::ReadWrite, *context.clock));
    const store::RightsLedger ledger(store);
    WEIR_ASSIGN_OR_RETURN(const store::RightsPlan record, ledger.plan(id));
    WEIR_ASSIGN_OR_RETURN(const store::RightsRequest request, deletionRequest(store, record.request));
    const ForgetPlan plan = planOf(record);
    WEIR_ASSIGN_OR_RETURN(const ForgetPlan now, look(workspace, project, store, request, actor.now));
    const bool resumes = record.state == "applied" && record.certificate.is_null();
    if (!now.holds.empty()) {
        return onHold(now);
    }
    if (!resumes && record.state != "open") {
        return refusal("rights.plan.spent", record.state == "applied"
                                                ? "This plan has been applied already. A deletion is done once."
                                                : "A newer plan for this request exists. Apply that one.");
    }
    if (!resumes && !plan.isOpen(actor.now)) {
        return refusal("rights.plan.expired", "This plan is older than 30 minutes. Make a new plan.");
    }
    if (!resumes && now.hash != plan.hash) {
        return refusal("rights.plan.changed",
                       "What is stored about this person has changed since the plan was made. Make a new plan.");
    }

    WEIR_ASSIGN_OR_RETURN(const std::uint32_t profile, [&]() -> Result<std::uint32_t> {
        WEIR_ASSIGN_OR_RETURN(const store::Reader reader, store.openReader());
        return profileOf(reader, request.person);
    }());
    WEIR_ASSIGN_OR_RETURN(const std::vector<store::PersonalValue> values, store::identifyingValues(store, profile));
    if (!resumes) {
        WEIR_ASSIGN_OR_RETURN(const bool mine, ledger.spend(id));
        if (!mine) {
            return refusal("rights.plan.spent", "This plan has been applied already. A deletion is done once.");
        }
    }
    const store::SuppressionList list(store);
    std::vector<store::NewSuppression> entries;
    for (const store::PersonalValue& value : values) {
        if (value.identifier) {
            entries.push_back({value.type,
                               value.value,
                               {store::SuppressionScope::Kind::Forgotten, {}},
                               std::string(name(Kind::Delete)),
                               "request",
                               request.id,
                               actor.who,
                               std::nullopt});
        }
    }
    WEIR_RETURN_IF_ERROR(list.add(entries, actor.now));
    context.report("forget", 0.2, 0);
    WEIR_RETURN_IF_ERROR(store.erase(profile, context));
    const std::int64_t filesLeft = removeLocalCopies(workspace.folder());
    context.report("forget", 0.5, 0);
    WEIR_RETURN_IF_ERROR(store.vacuum());
    context.report("forget", 0.7, 0);
    WEIR_RETURN_IF_ERROR(
        store::RunLog(store).setCursor("run:last-change", "forget:" + id, RunId(request.id), actor.now));

    WEIR_ASSIGN_OR_RETURN(const std::vector<store::Remnant> remnants, store::findRemnants(store, values, context));
    WEIR_ASSIGN_OR_RETURN(const std::vector<store::TableRows> after, store::rowsAbout(store, profile));
    std::int64_t found = 0;
    Json where = Json::object();
    for (const store::Remnant& remnant : remnants) {
        std::int64_t elsewhere = remnant.inEvents;
        for (const auto& [table, rows] : remnant.tables) {
            where[table] = where.value(table, std::int64_t{0}) + rows;
            elsewhere += table == kUntilTold ? 0 : rows;
        }
        // Bytes are explained by rows that wait for a destination, and by longer texts of others.
        const bool explained = remnant.insideOthers || remnant.tables.contains(std::string(kUntilTold));
        found += elsewhere + (remnant.inFile > 0 && !explained ? remnant.inFile : 0);
    }
    std::int64_t rowsLeft = 0;
    for (const store::TableRows& each : after) {
        rowsLeft += each.table == kUntilTold ? 0 : each.rows;
    }
    WEIR_ASSIGN_OR_RETURN(const store::Suppression kept, list.load());
    Json hashes = Json::array();
    for (const store::PersonalValue& value : values) {
        if (value.identifier) {
            const store::Suppression::Key key = kept.keyOf(value.type, value.value);
            hashes.push_back({{"kind", key.kind}, {"hash", key.hash}});
        }
    }
    Json certificate = {{"certificate", "weir.deletion/1"},
                        {"request", request.id},
                        {"receivedAt", toText(request.receivedAt)},
                        {"jurisdiction", request.jurisdiction},
                        {"person", plan.person.str()},
                        {"plan", id},
                        {"planHash", plan.hash},
                        {"program", WEIR_VERSION},
                        {"appliedAt", toText(actor.now)},
                        {"appliedBy", actor.who},
                        {"checkedAt", toText(context.clock->now())},
                        {"before", rowsJson(plan.rows)},
                        {"after", rowsJson(after)},
                        {"search", {{"values", values.size()}, {"found", found}, {"tables", where}}},
                        {"copiesRemoved", Json::array()},
                        {"copiesLeft", filesLeft},
                        {"kept", {{"suppressionHashes", hashes}, {"publicId", plan.person.str()}}},
                        {"notTouched", {{"files", plan.files}, {"backups", plan.backups}}},
                        {"destinations", Json::array()},
                        {"clean", found == 0 && rowsLeft == 0 && filesLeft == 0}};
    for (const FileGroup& each : now.copies) {
        certificate["copiesRemoved"].push_back({{"what", each.what}, {"files", each.files}});
    }
    for (const HeldAt& each : now.destinations) {
        certificate["destinations"].push_back(
            {{"destination", each.destination}, {"audience", each.audience}, {"state", "pending"}});
    }
    noteDestinations(certificate, now.destinations, std::nullopt);
    certificate = sealed(std::move(certificate));
    WEIR_RETURN_IF_ERROR(ledger.setCertificate(id, certificate));
    WEIR_RETURN_IF_ERROR(ledger.addStep(request.id, {actor.now, actor.who, "applied", id}));
    WEIR_ASSIGN_OR_RETURN(std::vector<Jurisdiction> jurisdictions, limitsOf(project));
    const Requests requests(store, std::move(jurisdictions));
    const State next = certificate.value("complete", false) ? State::Done : State::InWork;
    if (!isOver(request) && request.state != name(next)) {
        WEIR_RETURN_IF_ERROR(requests.move(request.id, next, {}, actor));
    }
    return certificate;
}

Result<Json> checkForgotten(const run::Workspace& workspace, const project::Project& project, const std::string& id,
                            const std::optional<std::string>& toldByHand, const Actor& actor, const RunContext& context)
{
    WEIR_ASSIGN_OR_RETURN(store::ProfileStore store, workspace.openStore(store::OpenMode::ReadWrite, *context.clock));
    const store::RightsLedger ledger(store);
    WEIR_ASSIGN_OR_RETURN(const store::RightsRequest request, deletionRequest(store, id));
    WEIR_ASSIGN_OR_RETURN(const std::vector<store::RightsPlan> plans, ledger.plans(id));
    const auto applied = std::find_if(plans.begin(), plans.end(),
                                      [](const store::RightsPlan& plan) { return plan.certificate.is_object(); });
    if (applied == plans.end()) {
        return Error(ErrorCode::NotFound, "rights.noCertificate",
                     "Nothing has been deleted for the request {request} yet. Make a plan and apply it.",
                     {{"request", id}});
    }
    Json certificate = applied->certificate;
    WEIR_RETURN_IF_ERROR(verifyCertificate(certificate));
    std::uint32_t profile = 0;
    std::int64_t back = 0;
    {
        WEIR_ASSIGN_OR_RETURN(const store::Reader reader, store.openReader());
        WEIR_ASSIGN_OR_RETURN(profile, profileOf(reader, PublicProfileId(certificate.value("person", std::string()))));
        // Whoever has one of the identifiers now has come back.
        WEIR_ASSIGN_OR_RETURN(const store::Suppression* list, reader.suppression());
        WEIR_ASSIGN_OR_RETURN(const std::span<const store::SuppressedPerson> named, reader.suppressedPeople());
        back = std::count_if(named.begin(), named.end(), [&](const store::SuppressedPerson& each) {
            const store::SuppressionEntry& entry = list->entries()[each.entry];
            return entry.request == id && entry.scope.kind == store::SuppressionScope::Kind::Forgotten;
        });
    }
    if (toldByHand) {
        WEIR_ASSIGN_OR_RETURN(const std::int64_t gone, ledger.toldByHand(profile, *toldByHand));
        if (gone == 0) {
            return Error(ErrorCode::NotFound, "rights.told.nothing",
                         "{destination} holds nothing of this person. The certificate lists those that do.",
                         {{"destination", *toldByHand}});
        }
        WEIR_RETURN_IF_ERROR(ledger.addStep(id, {actor.now, actor.who, "told by hand", *toldByHand}));
    }
    WEIR_ASSIGN_OR_RETURN(const std::int64_t keys, ledger.dropKeys(profile));
    if (keys > 0 || toldByHand) {
        WEIR_RETURN_IF_ERROR(store.vacuum());
    }
    WEIR_ASSIGN_OR_RETURN(const std::vector<store::TableRows> after, store::rowsAbout(store, profile));
    std::int64_t rowsLeft = 0;
    for (const store::TableRows& each : after) {
        rowsLeft += each.table == kUntilTold ? 0 : each.rows;
    }
    WEIR_ASSIGN_OR_RETURN(const std::vector<HeldAt> holding, destinationsOf(store, project, profile));
    certificate["after"] = rowsJson(after);
    certificate["checkedAt"] = toText(context.clock->now());
    certificate["cameBack"] = back;
    const bool searched = certificate["search"].value("found", std::int64_t{1}) == 0;
    certificate["clean"] =
        searched && rowsLeft == 0 && back == 0 && certificate.value("copiesLeft", std::int64_t{0}) == 0;
    noteDestinations(certificate, holding, toldByHand);
    certificate = sealed(std::move(certificate));
    WEIR_RETURN_IF_ERROR(ledger.setCertificate(applied->id, certificate));
    if (certificate.value("complete", false) && !isOver(request)) {
        WEIR_ASSIGN_OR_RETURN(std::vector<Jurisdiction> jurisdictions, limitsOf(project));
        WEIR_RETURN_IF_ERROR(Requests(store, std::move(jurisdictions)).move(id, State::Done, {}, actor));
    }
    return certificate;
}

Status verifyCertificate(const Json& certificate)
{
    if (!certificate.is_object() || certificate.value("certificate", std::string()) != "weir.deletion/1") {
        return Error(ErrorCode::InvalidInput, "rights.certificate.kind", "This is no certificate of a deletion.");
    }
    if (sealed(certificate).value("seal", std::string()) != certificate.value("seal", std::string())) {
        return Error(ErrorCode::Corrupt, "rights.certificate.changed",
                     "This certificate was changed after it was written: its seal does not fit.");
    }
    return {};
}

} // namespace weir::rights
