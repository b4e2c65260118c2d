#include "core/rights/package.h"

#include "core/base/file.h"
#include "core/base/hash.h"
#include "core/run/person.h"
#include "core/store/reveal_log.h"

#include <algorithm>
#include <functional>
#include <set>

namespace weir::rights {
namespace {

namespace fs = std::filesystem;

constexpr const char* kManifest = "manifest.json";
/// More than any one person has.
constexpr std::size_t kAllEvents = 1'000'000;

/// One line of a CSV file (RFC 4180).
std::string csvLine(const std::vector<std::string>& cells)
{
    std::string line;
    for (const std::string& cell : cells) {
        line += line.empty() && &cell == &cells.front() ? "" : ",";
        // What a spreadsheet would run as a formula becomes text, as in the files of destinations; person.json is
        // exact.
        const bool harmful = !cell.empty() && std::string_view("=+-@\t\r\n").find(cell.front()) != std::string::npos;
        if (!harmful && cell.find_first_of(",\"\r\n") == std::string::npos) {
            line += cell;
            continue;
        }
        line += harmful ? "\"'" : "\"";
        for (const char c : cell) {
            line += c == '"' ? "\"\"" : std::string(1, c);
        }
        line += '"';
    }
    return line + "\r\n";
}

std::string textOf(const Value& value)
{
    return isNull(value) ? std::string() : toText(value);
}

std::string textOf(const std::optional<Instant>& instant)
{
    return instant ? toText(*instant) : std::string();
}

/// The tables of a package: file name and content.
std::vector<std::pair<std::string, std::string>> tablesOf(const run::Person& person)
{
    using Kind = run::PersonMoment::Kind;
    std::string identifiers = csvLine({"type", "value", "first_seen", "last_seen", "source"});
    for (const store::IdentifierRecord& each : person.identifiers) {
        identifiers += csvLine({each.type, each.value, toText(each.firstSeen), toText(each.lastSeen), each.source});
    }
    std::string traits = csvLine({"name", "value", "source", "time", "used"});
    for (const store::TraitRecord& each : person.traits) {
        traits +=
            csvLine({each.name, textOf(each.value), each.source, toText(each.time), each.winner ? "true" : "false"});
    }
    std::string audiences = csvLine({"audience", "name", "member_since"});
    for (const store::AudienceMembership& each : person.audiences) {
        audiences += csvLine({each.audience, each.name, toText(each.since)});
    }
    std::string standing = csvLine({"purpose", "title", "state_now", "since"});
    for (const run::PersonConsent& each : person.consents) {
        standing +=
            csvLine({each.purpose.str(), each.title, std::string(audience::name(each.standing)), textOf(each.since)});
    }
    std::string events = csvLine({"time", "event", "source", "properties"});
    std::string answers = csvLine({"time", "purpose", "answer", "source", "evidence"});
    std::string changes = csvLine({"time", "change", "audience", "cause", "run"});
    std::string deliveries = csvLine({"time", "destination", "what", "run"});
    std::string merges = csvLine({"time", "profile", "reason", "run"});
    for (auto moment = person.moments.rbegin(); moment != person.moments.rend(); ++moment) {
        const std::string time = toText(moment->time);
        switch (moment->kind) {
        case Kind::Event:
            events += csvLine({time, moment->what, moment->source, moment->detail});
            break;
        case Kind::Consent:
            answers += csvLine({time, moment->what, moment->state, moment->source, moment->detail});
            break;
        case Kind::EnteredAudience:
        case Kind::LeftAudience:
            changes += csvLine({time, moment->kind == Kind::EnteredAudience ? "entered" : "left", moment->what,
                                moment->state, moment->source});
            break;
        case Kind::Delivery:
            deliveries += csvLine({time, moment->what, moment->state, moment->source});
            break;
        case Kind::Merge:
            merges += csvLine({time, moment->what, moment->state, moment->source});
            break;
        }
    }
    std::string objects = csvLine({"type", "key", "time", "roles", "property", "value"});
    for (const run::PersonObject& each : person.objects) {
        std::string roles;
        for (const std::string& role : each.roles) {
            roles += (roles.empty() ? "" : ", ") + role;
        }
        objects += csvLine({each.type, each.key, textOf(each.time), roles, {}, {}});
        for (const store::ObjectValue& value : each.properties) {
            if (run::tellsOnlyOf(each, value)) {
                objects += csvLine({each.type, each.key, textOf(each.time), roles, value.name, textOf(value.value)});
            }
        }
    }
    return {{"identifiers.csv", std::move(identifiers)}, {"traits.csv", std::move(traits)},
            {"objects.csv", std::move(objects)},         {"events.csv", std::move(events)},
            {"consents.csv", std::move(standing)},       {"consent_answers.csv", std::move(answers)},
            {"audiences.csv", std::move(audiences)},     {"audience_changes.csv", std::move(changes)},
            {"deliveries.csv", std::move(deliveries)},   {"merges.csv", std::move(merges)}};
}

/// The folder, made so that only its owner can look into it.
Status makeFolder(const fs::path& folder)
{
    std::error_code error;
    fs::create_directories(folder, error);
    if (error) {
        return fileError(error.value(), folder);
    }
    if (!fs::is_empty(folder, error)) {
        return Error(ErrorCode::InvalidInput, "rights.package.notEmpty",
                     "{folder} is not empty. Choose a new folder, so that the package holds this person alone.",
                     {{"folder", folder.string()}});
    }
    fs::permissions(folder, fs::perms::owner_all, error);
    return error ? Status(fileError(error.value(), folder)) : Status();
}

} // namespace

Result<Package> sealPackage(const fs::path& folder, const PublicProfileId& person, Instant now)
{
    Package package{folder, person, {}};
    std::error_code error;
    for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
        if (it->path().filename() == kManifest) {
            continue;
        }
        WEIR_ASSIGN_OR_RETURN(const std::string content, readFile(it->path()));
        package.files.push_back(
            {it->path().filename().string(), static_cast<std::int64_t>(content.size()), sha256Hex(content)});
    }
    if (error) {
        return fileError(error.value(), folder);
    }
    std::sort(package.files.begin(), package.files.end(),
              [](const PackageFile& a, const PackageFile& b) { return a.name < b.name; });
    Json files = Json::array();
    for (const PackageFile& file : package.files) {
        files.push_back({{"name", file.name}, {"bytes", file.bytes}, {"sha256", file.sha256}});
    }
    const Json manifest = {{"package", "weir.person/1"},
                           {"person", person.str()},
                           {"writtenAt", toText(now)},
                           {"program", WEIR_VERSION},
                           {"files", std::move(files)}};
    WEIR_RETURN_IF_ERROR(writeFileAtomically(folder / kManifest, printJson(manifest)));
    return package;
}

Result<Package> writePackage(const run::Workspace& workspace, const project::Project& project,
                             const PublicProfileId& id, const fs::path& folder, const std::string& request,
                             const Actor& actor, const RunContext& context)
{
    WEIR_ASSIGN_OR_RETURN(const run::Person person, run::readPerson(workspace, project, id, kAllEvents, context));
    WEIR_RETURN_IF_ERROR(makeFolder(folder));
    {
        WEIR_ASSIGN_OR_RETURN(const store::ProfileStore store,
                              workspace.openStore(store::OpenMode::ReadWrite, *context.clock));
        WEIR_RETURN_IF_ERROR(store::RevealLog(store).add(
            {actor.now, actor.who, {}, person.profile.publicId.str(), "profile", "everything"}));
        if (!request.empty()) {
            WEIR_RETURN_IF_ERROR(store::RightsLedger(store).addStep(request, {actor.now, actor.who, "exported", {}}));
        }
    }
    WEIR_RETURN_IF_ERROR(writeFileAtomically(folder / "person.json", printJson(run::toJson(person))));
    for (const auto& [name, content] : tablesOf(person)) {
        if (context.stopped()) {
            return cancelled();
        }
        WEIR_RETURN_IF_ERROR(writeFileAtomically(folder / name, content));
    }
    return sealPackage(folder, person.profile.publicId, actor.now);
}

Status verifyPackage(const fs::path& folder)
{
    const auto wrong = [&](const std::string& file) {
        return Error(ErrorCode::Corrupt, "rights.package.changed",
                     "{file} is not as it was when the package was written.", {{"file", file}});
    };
    WEIR_ASSIGN_OR_RETURN(const std::string text, readFile(folder / kManifest));
    WEIR_ASSIGN_OR_RETURN(const Json manifest, parseJson(text, kManifest));
    std::set<std::string> known{kManifest};
    for (const Json& each : manifest.value("files", Json::array())) {
        const std::string name = each.value("name", std::string());
        const auto content = readFile(folder / fs::path(name).filename());
        if (!content || sha256Hex(*content) != each.value("sha256", std::string())) {
            return wrong(name);
        }
        known.insert(name);
    }
    std::error_code error;
    for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
        if (!known.contains(it->path().filename().string())) {
            return wrong(it->path().filename().string());
        }
    }
    return {};
}

} // namespace weir::rights
