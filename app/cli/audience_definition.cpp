#include "app/cli/audience_commands.h"
#include "core/audience/text_form.h"
#include "core/run/audience_sql.h"

namespace weir::cli {

Exit printSql(Session& session, const Session::Open& open, const AudienceWishes& wishes)
{
    const auto known = run::knownAudience(*open.workspace, open.loaded.project, wishes.audience, session.context());
    if (!known) {
        return session.fail(known.error());
    }
    const auto script =
        run::audienceSql(*open.workspace, open.loaded.project, known->definition, wishes.dialect, session.context());
    if (!script) {
        return session.fail(script.error());
    }
    if (!wishes.run) {
        print(session.json ? printJson({{"dialect", wishes.dialect}, {"sql", script->whole()}})
                           : script->whole() + '\n');
        return Exit::Ok;
    }
    const auto count = run::countBySql(*open.workspace, open.loaded.project, known->definition, session.context());
    if (!count) {
        return session.fail(count.error());
    }
    print(session.json ? printJson({{"people", *count}}) : counted(*count, "person", "people") + " by SQL.\n");
    return Exit::Ok;
}

Exit printDefinition(Session& session, const Session::Open& open, const AudienceWishes& wishes)
{
    const auto known = run::knownAudience(*open.workspace, open.loaded.project, wishes.audience, session.context());
    if (!known) {
        return session.fail(known.error());
    }
    const auto definition = audience::definitionFromJson(known->definition);
    if (!definition) {
        return session.fail(definition.error());
    }
    const std::string text = audience::printText(*definition);
    print(session.json ? printJson({{"text", text}, {"sentence", audience::describe(*definition)}}) : text + '\n');
    return Exit::Ok;
}

} // namespace weir::cli
