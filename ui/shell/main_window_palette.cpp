#include "ui/shell/main_window.h"

#include "ui/canvas/canvas_view.h"
#include "ui/document/node_face.h"
#include "ui/kit/command_palette.h"
#include "ui/kit/sentences.h"
#include "ui/panels/runs/runs_page.h"
#include "ui/shell/action_reasons.h"
#include "ui/shell/audiences_controller.h"
#include "ui/shell/help_controller.h"
#include "ui/shell/keymap.h"
#include "ui/shell/preferences_page.h"
#include "ui/shell/run_controller.h"
#include "ui/shell/search_panel.h"

#include <QAction>
#include <QLocale>

#include <map>

namespace weir::ui {
namespace {

constexpr int kHelpWeight = -60; ///< Commands come before pages about nodes of like names...
constexpr int kRunWeight = -20;  ///< ...and nodes, pipelines and audiences before the many runs.

using Targets = std::vector<CommandPalette::Target>;

QString titleOf(const std::string& title, const std::string& id)
{
    return QString::fromStdString(title.empty() ? id : title);
}

CommandPalette::Target target(QChar prefix, const QString& id, const QString& title, const QString& detail, Icon glyph,
                              std::function<void()> go)
{
    CommandPalette::Target result;
    result.prefix = prefix;
    result.item.id = id;
    result.item.title = title;
    result.item.detail = detail;
    result.item.icon = glyph;
    result.go = std::move(go);
    return result;
}

/// Columns of the pipeline that is shown, with the number of nodes that have them.
std::map<std::string, int> columnsOf(const run::Inspection& inspection)
{
    std::map<std::string, int> columns;
    for (const auto& [id, analysis] : inspection.analysis.nodes) {
        if (!analysis->contents.empty() && analysis->contents.front()) {
            for (const std::string& name : analysis->contents.front()->schema.names()) {
                ++columns[name];
            }
        }
    }
    return columns;
}

} // namespace

void MainWindow::buildPalette()
{
    m_commandPalette = new CommandPalette(this);
    connect(m_paletteAction, &QAction::triggered, this, [this] { m_commandPalette->open(); });
    m_commandPalette->setActions([this] {
        const ActionState state{m_session != nullptr, m_runs && m_runs->isRunning()};
        std::vector<QAction*> all;
        for (const Keymap::Binding& each : m_keymap->bindings()) {
            if (each.action && each.action != m_paletteAction) {
                each.action->setProperty("weirReason",
                                         each.action->isEnabled() ? QString() : whyDisabled(each.id, state));
                all.push_back(each.action);
            }
        }
        return all;
    });
    m_commandPalette->setTargets([this] {
        Targets targets;
        const QStringList preferences = m_preferencesPage->titles();
        for (int i = 0; i < preferences.size(); ++i) {
            if (!preferences[i].isEmpty()) {
                targets.push_back(target(QLatin1Char('>'), QStringLiteral("preference.%1").arg(i), preferences[i],
                                         tr("Preferences"), Icon::Settings, [this, i] {
                                             showPreferences();
                                             m_preferencesPage->goTo(i);
                                         }));
            }
        }
        for (const nodes::NodeType* type : m_services.toolbox->registry().all()) {
            const nodes::NodeSpec& spec = type->spec();
            targets.push_back(target(QLatin1Char('>'), QStringLiteral("help.") + QString::fromStdString(spec.id.str()),
                                     translated(spec.title), tr("Help"), Icon::Help,
                                     [this, id = spec.id] { m_help->open(id); }));
            targets.back().item.weight = kHelpWeight;
        }
        if (!m_session) {
            return targets;
        }
        const graph::Document& document = m_session->controller().document();
        for (const auto& [id, node] : document.nodes) {
            const NodeFace face = faceOf(document, *node, m_session->controller().registry());
            CommandPalette::Target made = target(QLatin1Char('@'), QString::fromStdString(id.str()), face.title,
                                                 face.subtitle, face.icon, [this, id = id] {
                                                     showPage(Page::Pipelines);
                                                     m_canvas->reveal(id);
                                                 });
            made.item.tile = face.shape;
            made.item.tileColor = face.tint;
            targets.push_back(std::move(made));
        }
        for (const PipelineId& id : m_session->pipelines()) {
            const std::string& name = m_session->controller(id).root().name;
            targets.push_back(target(QLatin1Char('@'), QStringLiteral("pipeline.") + QString::fromStdString(id.str()),
                                     titleOf(name, id.str()), tr("Pipeline"), Icon::Pipelines, [this, id] {
                                         showPage(Page::Pipelines);
                                         m_session->activate(id);
                                     }));
        }
        for (const auto& [id, audience] : m_session->audiences().audiences()) {
            const QString name = QString::fromStdString(id.str());
            targets.push_back(target(QLatin1Char('@'), QStringLiteral("audience.") + name,
                                     titleOf(audience.title, id.str()), tr("Audience"), Icon::Audience, [this, name] {
                                         showPage(Page::Audiences);
                                         m_audiences->openSaved(name);
                                     }));
        }
        targets.push_back(target(QLatin1Char('@'), QStringLiteral("people"), tr("Find a person..."), tr("Profiles"),
                                 Icon::Profiles, [this] { showPage(Page::Profiles); }));
        for (const RunLine& run : m_runsPage->runs()) {
            targets.push_back(target(QLatin1Char('@'), QStringLiteral("run.") + QString::fromStdString(run.id.str()),
                                     tr("Run of %1").arg(run.started), run.pipeline, Icon::Runs, [this, id = run.id] {
                                         showPage(Page::Runs);
                                         m_runsPage->select(id);
                                     }));
            targets.back().item.weight = kRunWeight;
        }
        for (const auto& [name, nodes] : columnsOf(m_session->inspection())) {
            const QString column = QString::fromStdString(name);
            targets.push_back(target(QLatin1Char('#'), QStringLiteral("column.") + column, column,
                                     tr("Column, in %n node(s)", nullptr, nodes), Icon::Columns, [this, column] {
                                         m_searchAction->trigger();
                                         m_searchPanel->startWith(column);
                                     }));
        }
        return targets;
    });
}

} // namespace weir::ui
