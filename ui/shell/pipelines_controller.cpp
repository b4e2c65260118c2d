#include "ui/shell/pipelines_controller.h"

#include "core/audience/saved.h"
#include "core/store/run_log.h"
#include "ui/document/node_face.h"
#include "ui/kit/icon.h"
#include "ui/shell/document_tabs.h"
#include "ui/shell/name_popup.h"

#include <QAction>
#include <QLocale>
#include <QMenu>
#include <QWidget>

#include <algorithm>

namespace weir::ui {
namespace {

constexpr std::size_t kRemembered = 10'000; ///< Runs whose pipelines are asked for.
constexpr int kNamed = 3;                   ///< Destinations that a notice names.

QString text(const std::string& value)
{
    return QString::fromStdString(value);
}

void dropKeys(graph::Document& pipeline)
{
    for (auto& [id, node] : pipeline.nodes) {
        if (node->type == NodeTypeId("audience") && node->settings.is_object() && node->settings.contains("key")) {
            graph::Node own = *node;
            own.settings.erase("key");
            node = std::make_shared<const graph::Node>(std::move(own));
        }
    }
    for (auto& [id, part] : pipeline.parts) {
        graph::Document own = *part;
        dropKeys(own);
        part = std::make_shared<const graph::Document>(std::move(own));
    }
}

} // namespace

PipelineUses usesOf(const graph::Document& pipeline, const nodes::Registry& registry, const SavedAudiences& audiences)
{
    PipelineUses uses;
    const graph::Flat flat = graph::flatten(pipeline);
    for (const auto& [id, node] : flat.document.nodes) {
        const nodes::NodeType* type = registry.find(node->type);
        if (type && type->spec().family == nodes::Family::Destination) {
            uses.destinations << faceOf(flat.document, *node, registry).title;
        }
        if (node->type == NodeTypeId("audience") && node->settings.is_object()) {
            const auto saved = audience::savedReference(node->settings.value("definition", Json()));
            const auto found = saved ? audiences.find(project::AudienceId(*saved)) : audiences.end();
            if (found != audiences.end()) {
                uses.audiences << text(found->second.title.empty() ? *saved : found->second.title);
            }
        }
    }
    uses.audiences.removeDuplicates();
    return uses;
}

graph::Document copyOf(const graph::Document& pipeline, const PipelineId& id, const std::string& name)
{
    graph::Document copy = pipeline;
    copy.id = id;
    copy.name = name;
    dropKeys(copy);
    return copy;
}

PipelinesController::PipelinesController(JobRunner& jobs, QWidget* window)
    : QObject(window), m_jobs(jobs), m_window(window)
{
    const auto make = [this](Icon glyph, const QString& title, const char* id) {
        auto* action = new QAction(icon(glyph), title, this);
        action->setProperty("weirIcon", static_cast<int>(glyph));
        action->setObjectName(QLatin1String(id));
        m_window->addAction(action);
        return action;
    };
    m_add = make(Icon::Add, tr("New pipeline..."), "pipelines.new");
    m_rename = make(Icon::Edit, tr("Rename pipeline..."), "pipelines.rename");
    m_duplicate = make(Icon::Copy, tr("Duplicate pipeline"), "pipelines.duplicate");
    m_remove = make(Icon::Delete, tr("Delete pipeline"), "pipelines.delete");
    m_details = make(Icon::Info, tr("Name and description of the project..."), "project.details");
    connect(m_add, &QAction::triggered, this, &PipelinesController::addNew);
    connect(m_rename, &QAction::triggered, this, [this] {
        if (m_session) {
            rename(m_session->active());
        }
    });
    connect(m_duplicate, &QAction::triggered, this, &PipelinesController::duplicate);
    connect(m_remove, &QAction::triggered, this, &PipelinesController::remove);
    connect(m_details, &QAction::triggered, this, &PipelinesController::describeProject);
    refresh();
}

void PipelinesController::setTabs(DocumentTabs& tabs)
{
    m_tabs = &tabs;
    connect(m_tabs, &DocumentTabs::renameRequested, this, &PipelinesController::rename);
    connect(m_tabs, &DocumentTabs::menuRequested, this, &PipelinesController::showMenu);
}

void PipelinesController::showMenu(const QPoint& global)
{
    auto* menu = new QMenu(m_window);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions({m_rename, m_duplicate, m_remove});
    menu->addSeparator();
    menu->addAction(m_add);
    menu->popup(global);
}

QRect PipelinesController::placeOf(const PipelineId& pipeline) const
{
    if (m_tabs && m_tabs->isVisible()) {
        return m_tabs->placeOf(pipeline);
    }
    constexpr int kFromTop = 80; // of a page without tabs: where the tabs of the pipelines are
    return {m_window->mapToGlobal(QPoint(m_window->width() / 3, kFromTop)), QSize(1, 1)};
}

void PipelinesController::setSession(ProjectSession* session)
{
    m_session = session;
    m_remembered.clear();
    refresh();
    if (!m_session) {
        return;
    }
    connect(m_session, &ProjectSession::pipelinesChanged, this, &PipelinesController::refresh);
    m_jobs.run(
        m_session, {QStringLiteral("remembered-pipelines"), tr("Reading the runs"), JobRunner::Visibility::Quiet, {}},
        [workspace = m_session->workspace()](const RunContext& context) -> Result<std::set<std::string>> {
            WEIR_ASSIGN_OR_RETURN(const store::ProfileStore store,
                                  workspace->openStore(store::OpenMode::ReadOnly, *context.clock));
            WEIR_ASSIGN_OR_RETURN(const std::vector<store::RunRecord> runs, store::RunLog(store).runs(kRemembered));
            std::set<std::string> ids;
            for (const store::RunRecord& run : runs) {
                ids.insert(run.pipeline);
            }
            return ids;
        },
        [this](Result<std::set<std::string>> ids) {
            if (ids) { // without a store nothing is remembered
                m_remembered = *std::move(ids);
            }
        });
}

void PipelinesController::setRunning(bool running)
{
    m_running = running;
    refresh();
}

void PipelinesController::refresh()
{
    for (QAction* action : {m_add, m_rename, m_duplicate, m_details}) {
        action->setEnabled(m_session != nullptr);
    }
    m_remove->setEnabled(m_session && !m_running && m_session->pipelines().size() > 1);
}

void PipelinesController::fill(QMenu& menu)
{
    menu.clear();
    if (!m_session) {
        return;
    }
    for (const PipelineId& id : m_session->pipelines()) {
        QAction* go = menu.addAction(m_session->pipelineTitle(id), m_session, [this, id] { m_session->activate(id); });
        go->setIcon(icon(Icon::Pipelines));
        go->setCheckable(true);
        go->setChecked(id == m_session->active());
    }
    menu.addSeparator();
    menu.addActions(actions());
    menu.addSeparator();
    menu.addAction(m_details);
}

QString PipelinesController::faultOf(const QString& name, const PipelineId& pipeline) const
{
    if (name.isEmpty()) {
        return tr("A pipeline needs a name.");
    }
    if (std::any_of(name.begin(), name.end(), [](QChar c) { return !c.isPrint(); })) {
        return tr("A name holds only characters that can be seen.");
    }
    const std::vector<PipelineId> ids = m_session->pipelines();
    const bool taken = std::any_of(ids.begin(), ids.end(), [&](const PipelineId& id) {
        return id != pipeline && m_session->pipelineTitle(id).compare(name, Qt::CaseInsensitive) == 0;
    });
    return taken ? tr("Another pipeline of this project is called \"%1\".").arg(name) : QString();
}

QString PipelinesController::freeName(const QString& wanted) const
{
    QString name = wanted;
    for (int number = 2; !faultOf(name, {}).isEmpty(); ++number) {
        name = QStringLiteral("%1 %2").arg(wanted, QLocale().toString(number));
    }
    return name;
}

void PipelinesController::addNew()
{
    if (!m_session) {
        return;
    }
    auto* popup = new NamePopup(
        {tr("New pipeline"), tr("It shares the people, audiences and purposes of this project."), tr("Add pipeline"),
         tr("What it is for.")},
        freeName(tr("Pipeline")), {}, [this](const QString& name) { return faultOf(name, {}); }, m_window);
    connect(popup, &NamePopup::named, this, [this](const QString& name, const QString& description) {
        graph::Document fresh;
        fresh.id = m_session->freePipelineId(name, m_remembered);
        fresh.name = name.toStdString();
        fresh.description = description.toStdString();
        m_session->addPipeline(std::move(fresh), m_session->facts().engineOf(m_session->active()),
                               tr("add pipeline '%1'").arg(name));
    });
    popup->openBelow(placeOf({}));
}

void PipelinesController::rename(const PipelineId& pipeline)
{
    if (!m_session || !m_session->has(pipeline)) {
        return;
    }
    m_session->activate(pipeline); // undo works on what is shown
    const graph::Document& now = m_session->controller(pipeline).root();
    auto* popup = new NamePopup(
        {tr("Rename pipeline"), tr("Files, runs and published lists keep the id \"%1\".").arg(text(pipeline.str())),
         tr("Rename"), tr("What it is for.")},
        m_session->pipelineTitle(pipeline), text(now.description),
        [this, pipeline](const QString& name) { return faultOf(name, pipeline); }, m_window);
    connect(popup, &NamePopup::named, this, [this, pipeline](const QString& name, const QString& description) {
        DocumentController& controller = m_session->controller(pipeline);
        controller.leaveTo(0);
        graph::Document next = controller.document();
        next.name = name.toStdString();
        next.description = description.toStdString();
        static_cast<void>(controller.replace(std::move(next), tr("rename pipeline to '%1'").arg(name)));
    });
    popup->openBelow(placeOf(pipeline));
}

void PipelinesController::duplicate()
{
    if (!m_session) {
        return;
    }
    const PipelineId from = m_session->active();
    const QString name = freeName(tr("%1 copy").arg(m_session->pipelineTitle(from)));
    const PipelineId copy = m_session->freePipelineId(name, m_remembered);
    m_session->copyExpected(from, copy);
    m_session->addPipeline(copyOf(m_session->controller(from).root(), copy, name.toStdString()),
                           m_session->facts().engineOf(from),
                           tr("duplicate pipeline '%1'").arg(m_session->pipelineTitle(from)));
    const PipelineUses uses =
        usesOf(m_session->controller().root(), m_session->controller().registry(), m_session->audiences().audiences());
    emit told(uses.destinations.isEmpty()
                  ? tr("Duplicated as \"%1\".").arg(name)
                  : tr("Duplicated as \"%1\". It publishes to the same places: %2.")
                        .arg(name, QLocale().createSeparatedList(uses.destinations.mid(0, kNamed))));
}

void PipelinesController::remove()
{
    if (!m_session || !m_remove->isEnabled()) {
        return;
    }
    const PipelineId pipeline = m_session->active();
    const QString title = m_session->pipelineTitle(pipeline);
    const PipelineUses uses =
        usesOf(m_session->controller().root(), m_session->controller().registry(), m_session->audiences().audiences());
    m_session->removePipeline(pipeline, tr("delete pipeline '%1'").arg(title));
    QStringList lines{tr("The pipeline \"%1\" is deleted. Its files go when you save.").arg(title)};
    if (!uses.destinations.isEmpty()) {
        lines << tr("What it sent stays and is no longer kept up to date, withdrawn consent included: %1.")
                     .arg(QLocale().createSeparatedList(uses.destinations.mid(0, kNamed)));
    }
    if (!uses.audiences.isEmpty()) {
        lines << tr("It no longer fills these audiences: %1.")
                     .arg(QLocale().createSeparatedList(uses.audiences.mid(0, kNamed)));
    }
    emit removed(lines.join(QLatin1Char(' ')));
}

void PipelinesController::describeProject()
{
    if (!m_session) {
        return;
    }
    auto* popup = new NamePopup(
        {tr("Name and description of the project"), tr("The folder on the disk keeps its name."), tr("Apply"),
         tr("For whoever opens the project next.")},
        m_session->title(), text(m_session->facts().description),
        [](const QString& name) { return name.isEmpty() ? tr("A project needs a name.") : QString(); }, m_window);
    connect(popup, &NamePopup::named, this, [this](const QString& name, const QString& description) {
        m_session->describe(name.toStdString(), description.toStdString(), tr("describe the project"));
    });
    popup->openBelow(placeOf(m_session->active()));
}

} // namespace weir::ui
