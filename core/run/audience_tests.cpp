#include "core/run/audience_tests.h"

#include "core/base/file.h"
#include "core/run/membership_keeping.h"
#include "core/run/saved_audiences.h"

#include <algorithm>

namespace weir::run {
namespace {

namespace fs = std::filesystem;

/// A store for one test; its file goes when the test has ended.
class TestStore
{
public:
    explicit TestStore(const Workspace& workspace) : m_folder(workspace.folder() / ".weir" / "audience-test")
    {
        clear();
    }
    ~TestStore() { clear(); }
    TestStore(const TestStore&) = delete;
    TestStore& operator=(const TestStore&) = delete;

    [[nodiscard]] Result<store::ProfileStore> open(const RunContext& context) const
    {
        std::error_code failure;
        fs::create_directories(m_folder, failure);
        store::OpenOptions options;
        options.mode = store::OpenMode::Create;
        options.now = context.clock->now();
        return store::ProfileStore::open(m_folder / "people.sqlite", options);
    }

private:
    void clear() const
    {
        std::error_code failure;
        fs::remove_all(m_folder, failure);
    }
    fs::path m_folder;
};

Result<std::vector<AudienceTestCase>> casesIn(const Json& json)
{
    std::vector<AudienceTestCase> cases;
    for (const bool in : {true, false}) {
        const Json list = json.value(in ? "in" : "out", Json::array());
        for (const Json& one : list.is_array() ? list : Json::array()) {
            if (!one.is_object() || one.size() != 1 || !one.begin()->is_string()) {
                return Error(ErrorCode::InvalidInput, "run.audienceTest.case",
                             "Everybody in \"in\" and \"out\" is an object with one identifier, such as {example}.",
                             {{"example", R"({"email": "ada@example.com"})"}});
            }
            AudienceTestCase each;
            each.type = one.begin().key();
            each.value = one.begin()->get<std::string>();
            each.mustBeIn = in;
            cases.push_back(std::move(each));
        }
    }
    if (cases.empty()) {
        return Error(ErrorCode::InvalidInput, "run.audienceTest.nobody",
                     "The test names nobody in \"in\" or \"out\". Add somebody who must belong, or must not.");
    }
    return cases;
}

Status judge(AudienceTest& test, const project::Project& project, const store::ProfileStore& store,
             const RunContext& context)
{
    WEIR_ASSIGN_OR_RETURN(const store::Reader reader, store.openReader());
    NamedAudiences named(project, store, reader, evaluateOptionsOf(project, test.asOf), context);
    audience::Evaluator evaluator(reader);
    WEIR_ASSIGN_OR_RETURN(const audience::Evaluation found,
                          evaluator.evaluate(*test.definition, named.options(), context));
    for (AudienceTestCase& each : test.cases) {
        WEIR_ASSIGN_OR_RETURN(const auto profile, reader.findByIdentifier(each.type, each.value));
        each.found = profile.has_value();
        each.isIn = profile && found.members.contains(*profile);
        if (each.found && !each.passed()) {
            WEIR_ASSIGN_OR_RETURN(each.why,
                                  audience::explain(*test.definition, *profile, named.options(), reader, context));
        }
    }
    return {};
}

Status runTest(AudienceTest& test, const Json& json, const Workspace& workspace, const project::Project& project,
               const RunContext& context)
{
    test.audience = json.value("audience", std::string());
    const auto saved = project.audiences.find(project::AudienceId(test.audience));
    if (saved == project.audiences.end()) {
        return Error(ErrorCode::NotFound, "run.audienceTest.audience",
                     "The test is about the saved audience {audience}, which the project does not have.",
                     {{"audience", test.audience}});
    }
    WEIR_ASSIGN_OR_RETURN(test.definition, audience::definitionFromJson(saved->second.definition));
    test.asOf = runInstant(project, *context.clock);
    if (json.contains("asOf")) {
        WEIR_ASSIGN_OR_RETURN(test.asOf, parseInstant(json.value("asOf", std::string())));
    }
    WEIR_ASSIGN_OR_RETURN(test.cases, casesIn(json));
    const auto people = json.find("people");
    if (people == json.end()) {
        WEIR_ASSIGN_OR_RETURN(const store::ProfileStore store,
                              workspace.openStore(store::OpenMode::ReadOnly, *context.clock));
        return judge(test, project, store, context);
    }
    std::vector<store::TraitDefinition> known;
    if (const auto store = workspace.openStore(store::OpenMode::ReadOnly, *context.clock)) {
        WEIR_ASSIGN_OR_RETURN(const store::Reader reader, store->openReader());
        WEIR_ASSIGN_OR_RETURN(known, reader.traits());
    }
    const TestStore place(workspace);
    WEIR_ASSIGN_OR_RETURN(store::ProfileStore store, place.open(context));
    WEIR_RETURN_IF_ERROR(writeTestPeople(store, *people, known, context));
    return judge(test, project, store, context);
}

} // namespace

bool AudienceTest::passed() const
{
    return !error &&
           std::all_of(cases.begin(), cases.end(), [](const AudienceTestCase& each) { return each.passed(); });
}

Result<std::vector<AudienceTest>> testAudiences(const Workspace& workspace, const project::Project& project,
                                                const RunContext& context)
{
    std::vector<fs::path> files;
    std::error_code failure;
    for (const fs::directory_entry& entry : fs::directory_iterator(workspace.folder() / "tests", failure)) {
        if (entry.path().extension() == ".json") {
            files.push_back(entry.path());
        }
    }
    std::sort(files.begin(), files.end());
    std::vector<AudienceTest> tests;
    for (const fs::path& file : files) {
        if (context.stopped()) {
            return cancelled();
        }
        AudienceTest test;
        test.file = "tests/" + file.filename().string();
        const Status ended = [&]() -> Status {
            WEIR_ASSIGN_OR_RETURN(const std::string text, readFile(file));
            WEIR_ASSIGN_OR_RETURN(const Json json, parseJson(text));
            if (!json.is_object()) {
                return Error(ErrorCode::InvalidInput, "run.audienceTest.form", "A test of an audience is an object.");
            }
            return runTest(test, json, workspace, project, context);
        }();
        if (!ended) {
            Where where = ended.error().where();
            where.file = test.file;
            test.error = Error(ended.error()).at(std::move(where));
        }
        tests.push_back(std::move(test));
    }
    return tests;
}

} // namespace weir::run
