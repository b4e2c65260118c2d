#include "ui/document/arrange.h"
#include "ui/shell/project_session.h"

#include <algorithm>

// What a session knows of the project as a whole: which pipelines there are, and its name.

namespace weir::ui {

QString ProjectSession::title() const
{
    return facts().name.empty() ? QString::fromStdString(folder().filename().string())
                                : QString::fromStdString(facts().name);
}

project::Project ProjectSession::project() const
{
    project::Project now = facts();
    now.audiences = m_audiences->audiences();
    for (const PipelineId& id : m_book->now().pipelines) {
        now.pipelines[id] = m_documents.at(id)->root();
    }
    return now;
}

std::vector<PipelineId> ProjectSession::pipelines() const
{
    // In the order in which they came (those of the files by id): a new one stands at the end.
    std::vector<PipelineId> ids;
    for (const DocumentController* each : findChildren<DocumentController*>(QString(), Qt::FindDirectChildrenOnly)) {
        if (has(each->root().id)) {
            ids.push_back(each->root().id);
        }
    }
    return ids;
}

QString ProjectSession::pipelineTitle(const PipelineId& pipeline) const
{
    const std::string name = has(pipeline) ? m_documents.at(pipeline)->root().name : std::string();
    return QString::fromStdString(name.empty() ? pipeline.str() : name);
}

bool ProjectSession::isSaved(const PipelineId& pipeline) const
{
    return m_book->saved().pipelines.contains(pipeline) && m_documents.at(pipeline)->isClean();
}

bool ProjectSession::isClean() const
{
    const std::set<PipelineId>& ids = m_book->now().pipelines;
    return m_audiences->isClean() && m_book->isClean() &&
           std::all_of(ids.begin(), ids.end(), [this](const auto& id) { return m_documents.at(id)->isClean(); });
}

void ProjectSession::open(const PipelineId& id, graph::Document document)
{
    auto controller = std::make_unique<DocumentController>(std::move(document), m_types, m_clock, this);
    connect(controller.get(), &DocumentController::changed, this, [this, id](const DocumentChange& change) {
        m_board.show(this->controller().flat(), this->controller().scope());
        if (change.isLogic()) {
            inspectSoon();
        }
        const std::string& name = m_documents.at(id)->root().name;
        if (const auto told = m_names.find(id); told != m_names.end() && told->second != name) {
            told->second = name;
            emit pipelinesChanged();
        }
        emit edited();
    });
    connect(controller.get(), &DocumentController::cleanChanged, this, [this] { emit cleanChanged(isClean()); });
    connect(controller.get(), &DocumentController::failed, this, &ProjectSession::failed);
    m_documents[id] = std::move(controller);
}

void ProjectSession::put(ProjectState next, const QString& step)
{
    ProjectBook::Positions positions;
    for (const auto& [id, controller] : m_documents) {
        controller->endMerge(); // an edit after this step is no part of one before it
        positions[id] = controller->reached();
    }
    m_book->put(std::move(next), step, std::move(positions));
}

void ProjectSession::describe(const std::string& name, const std::string& description, const QString& step)
{
    ProjectState next = m_book->now();
    next.facts.name = name;
    next.facts.description = description;
    put(std::move(next), step);
}

void ProjectSession::addPipeline(graph::Document document, const project::EngineChoice& engine, const QString& step)
{
    const PipelineId id = document.id;
    placeMissing(document);
    open(id, std::move(document));
    ProjectState next = m_book->now();
    next.pipelines.insert(id);
    if (engine != project::EngineChoice()) {
        next.facts.engines[id] = engine;
    }
    put(std::move(next), step);
}

void ProjectSession::copyExpected(const PipelineId& from, const PipelineId& to)
{
    const auto elsewhere = m_expected.find(from);
    run::ExpectedBook::Files files =
        elsewhere != m_expected.end() ? elsewhere->second : run::ExpectedBook(folder()).filesOf(from);
    if (!files.empty()) {
        m_expected[to] = std::move(files);
    }
}

void ProjectSession::removePipeline(const PipelineId& pipeline, const QString& step)
{
    ProjectState next = m_book->now();
    if (next.pipelines.size() > 1 && next.pipelines.erase(pipeline) > 0) {
        next.facts.engines.erase(pipeline);
        put(std::move(next), step);
    }
}

PipelineId ProjectSession::freePipelineId(const QString& title, const std::set<std::string>& taken) const
{
    const QString base = slugOf(title, QStringLiteral("pipeline"));
    QString id = base;
    const auto isTaken = [&] {
        return taken.contains(id.toStdString()) || m_documents.contains(PipelineId(id.toStdString()));
    };
    for (int number = 2; isTaken(); ++number) {
        id = base + QLatin1Char('-') + QString::number(number);
    }
    return PipelineId(id.toStdString());
}

void ProjectSession::followBook()
{
    const std::set<PipelineId>& now = m_book->now().pipelines;
    std::optional<PipelineId> come;
    std::map<PipelineId, std::string> names;
    for (const PipelineId& id : now) {
        names[id] = m_documents.at(id)->root().name;
        if (!m_names.contains(id)) {
            come = id;
        }
    }
    m_names = std::move(names);
    if (come) {
        activate(*come);
    } else if (!now.contains(m_active)) { // the one beside it takes its place
        const std::vector<PipelineId> left = pipelines();
        PipelineId beside = left.back();
        bool passed = false;
        for (const DocumentController* each :
             findChildren<DocumentController*>(QString(), Qt::FindDirectChildrenOnly)) {
            if (passed && now.contains(each->root().id)) {
                beside = each->root().id;
                break;
            }
            passed = passed || each->root().id == m_active;
        }
        activate(beside);
    }
    emit pipelinesChanged();
    emit cleanChanged(isClean());
    emit edited();
    inspectSoon();
}

bool ProjectSession::restore(const project::Project& version, const QString& step)
{
    const PipelineId active = m_active;
    ProjectState next{version, {}};
    next.facts.pipelines.clear();
    next.facts.audiences.clear();
    for (const auto& [id, document] : version.pipelines) {
        next.pipelines.insert(id);
        if (!m_documents.contains(id)) {
            open(id, document);
            continue;
        }
        DocumentController& controller = *m_documents.at(id);
        controller.leaveTo(0);
        if (!controller.replace(document, step)) {
            return false; // the controller has said why
        }
    }
    if (!next.pipelines.empty()) {
        put(std::move(next), step);
    }
    m_audiences->replace(version.audiences, step);
    activate(active);
    return true;
}

} // namespace weir::ui
