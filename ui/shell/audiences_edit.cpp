#include "core/audience/saved.h"
#include "core/project/audience_draft.h"
#include "core/run/people.h"
#include "ui/document/activation.h"
#include "ui/document/node_face.h"
#include "ui/panels/audiences/audience_list.h"
#include "ui/panels/audiences/audience_workbench.h"
#include "ui/panels/audiences/audiences_page.h"
#include "ui/shell/audiences_controller.h"
#include "ui/shell/run_controller.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLocale>

// What the user does on the Audiences page; what the page shows is in audiences_controller.cpp.

namespace weir::ui {

void AudiencesController::showTemplates()
{
    if (!m_session) {
        return;
    }
    std::vector<TemplateEntry> entries;
    QString waiting;
    if (!m_facts || m_facts->events.empty()) {
        waiting = m_runs && m_runs->isRunning() ? tr("The pipeline is running. Templates follow when people are there.")
                  : !m_storeFault.isEmpty()     ? m_storeFault
                  : !m_facts                    ? tr("Looking at your data...")
                                                : tr("No people with events are stored yet. Run the pipeline once.");
    } else {
        for (const audience::Template& each : audience::templatesFor(*m_facts)) {
            TemplateEntry entry;
            entry.id = QString::fromStdString(each.id);
            entry.title = QString::fromStdString(each.title);
            entry.summary = QString::fromStdString(each.summary);
            entry.missing = QString::fromStdString(each.missing);
            entry.uses = usesOf(each);
            entries.push_back(std::move(entry));
        }
    }
    m_page.list()->setTemplates(entries, waiting);
}

QString AudiencesController::usesOf(const audience::Template& filled)
{
    QStringList events;
    for (const std::string& event : filled.events) {
        events << QString::fromStdString(event);
    }
    const QString names = events.join(QStringLiteral(", "));
    QString uses = events.size() == 1 ? tr("Uses the event %1.").arg(names) : tr("Uses the events %1.").arg(names);
    if (filled.amount && !filled.columns.empty()) {
        uses += QLatin1Char(' ') + tr("\u201cHigh\u201d is %1 of at least %2: a quarter lies above.")
                                       .arg(QString::fromStdString(filled.columns.front()),
                                            QLocale().toString(static_cast<qlonglong>(*filled.amount)));
    }
    return uses;
}

void AudiencesController::choose(const QString& key)
{
    const auto place = m_places.find(key);
    if (place == m_places.end()) {
        return;
    }
    m_open = key;
    if (!place->second.pipeline.empty()) {
        m_session->activate(place->second.pipeline); // its people are what the editor offers
    }
    showOpen();
    askPanes();
    m_page.workbench()->focusActivate();
}

void AudiencesController::put(project::Audience audience, const QString& step)
{
    audience.id = m_session->audiences().freeId(QString::fromStdString(audience.title));
    m_open = QStringLiteral("saved/") + QString::fromStdString(audience.id.str());
    m_session->audiences().put(audience, step);
    m_page.workbench()->focusActivate();
}

void AudiencesController::makeFromTemplate(const QString& id)
{
    if (!m_session || !m_facts) {
        return;
    }
    for (const audience::Template& each : audience::templatesFor(*m_facts)) {
        if (each.id == id.toStdString() && each.definition) {
            project::Audience made;
            made.title = each.title;
            made.description = usesOf(each).toStdString();
            made.definition = audience::toJson(*each.definition);
            put(std::move(made), tr("new audience '%1'").arg(QString::fromStdString(each.title)));
            return;
        }
    }
}

void AudiencesController::makeEmpty()
{
    if (m_session) {
        project::Audience made;
        made.title = tr("New audience").toStdString();
        put(std::move(made), tr("new audience"));
    }
}

void AudiencesController::edit(const Json& definition, const QString& detail)
{
    const Place* place = m_session ? open() : nullptr;
    if (!place) {
        return;
    }
    const Json stored = definition.is_null() ? Json::object() : definition;
    const QString step = tr("change %1 in '%2'").arg(detail, openEntry().title);
    if (const project::Audience* saved = m_session->audiences().find(place->saved)) {
        // What pipelines use stays as it is until somebody publishes.
        project::Audience changed = *saved;
        if (openEntry().usedIn.isEmpty()) {
            changed.definition = stored;
            changed = project::withDraft(std::move(changed), {});
        } else {
            changed = project::withDraft(std::move(changed), stored);
        }
        m_session->audiences().put(changed, step, m_open + QLatin1Char('/') + detail);
    } else {
        static_cast<void>(m_session->controller(place->pipeline)
                              .edit({graph::SetSetting{place->node, "definition", stored}}, step,
                                    m_open + QLatin1Char('/') + detail));
    }
}

void AudiencesController::rename(const QString& title)
{
    const Place* place = m_session ? open() : nullptr;
    if (!place || title.trimmed().isEmpty()) {
        return;
    }
    if (const project::Audience* saved = m_session->audiences().find(place->saved)) {
        project::Audience changed = *saved;
        changed.title = title.trimmed().toStdString();
        m_session->audiences().put(changed, tr("rename audience"), m_open + QStringLiteral("/title"));
    } else {
        static_cast<void>(m_session->controller(place->pipeline)
                              .edit({graph::RenameNode{place->node, title.trimmed().toStdString()}}, tr("rename node"),
                                    m_open + QStringLiteral("/title")));
    }
}

void AudiencesController::removeOpen()
{
    const Place* place = m_session ? open() : nullptr;
    if (place && m_session->audiences().find(place->saved)) {
        m_session->audiences().remove(place->saved, tr("delete audience '%1'").arg(openEntry().title));
        m_page.list()->focusCurrent();
    }
}

void AudiencesController::duplicateOpen()
{
    const Place* place = m_session ? open() : nullptr;
    if (place) {
        project::Audience copy;
        copy.title = tr("Copy of %1").arg(openEntry().title).toStdString();
        copy.definition = definitionOf(*place);
        put(std::move(copy), tr("duplicate audience"));
    }
}

void AudiencesController::undo()
{
    const Place* place = m_session ? open() : nullptr;
    if (place && place->saved.empty()) {
        m_session->controller(place->pipeline).undo();
    } else if (m_session) {
        m_session->audiences().undo();
    }
}

void AudiencesController::redo()
{
    const Place* place = m_session ? open() : nullptr;
    if (place && place->saved.empty()) {
        m_session->controller(place->pipeline).redo();
    } else if (m_session) {
        m_session->audiences().redo();
    }
}

void AudiencesController::activate(const QString& destination, const QString& purpose, const QString& identifier)
{
    const Place* place = m_session ? open() : nullptr;
    if (!place) {
        return;
    }
    ActivationWish wish;
    wish.audience = nodeOf(*place);
    wish.title = openEntry().title.toStdString();
    wish.destination = NodeTypeId(destination.toStdString());
    wish.purpose = PurposeId(purpose.toStdString());
    wish.identifier = identifier.toStdString();
    const std::string name = place->saved.empty() ? place->node.str() : place->saved.str();
    wish.fileStem = freeStem(name);
    if (!place->saved.empty()) {
        wish.definition = audience::referenceTo(place->saved.str());
        if (!isKeyTaken(place->saved.str())) {
            wish.key = place->saved.str();
        }
    }
    DocumentController& controller = m_session->controller();
    const auto made = ui::activation(controller.document(), controller.registry(), wish);
    if (!made || !controller.edit(made->edit, tr("activate '%1'").arg(openEntry().title))) {
        return;
    }
    if (!made->complete) {
        emit unfinished(made->destination);
        return;
    }
    m_pending = made->destination;
    showOpen();
    runPending();
}

std::string AudiencesController::freeStem(const std::string& wanted) const
{
    std::string stem = wanted;
    const auto isTaken = [&] {
        for (const PipelineId& id : m_session->pipelines()) {
            for (const auto& [nodeId, node] : m_session->controller(id).document().nodes) {
                if (node->settings.is_object() && node->settings.value("path", Json()) == "out/" + stem + ".csv") {
                    return true;
                }
            }
        }
        return false;
    };
    for (int number = 2; isTaken(); ++number) {
        stem = wanted + '-' + std::to_string(number);
    }
    return stem;
}

bool AudiencesController::isKeyTaken(const std::string& key) const
{
    for (const PipelineId& id : m_session->pipelines()) {
        for (const auto& [nodeId, node] : m_session->controller(id).document().nodes) {
            if (node->type == NodeTypeId("audience") && run::audienceKeyOf(id, *node) == key) {
                return true;
            }
        }
    }
    return false;
}

void AudiencesController::runPending()
{
    if (m_pending && m_runs && !m_runs->isRunning()) {
        m_planning = true;
        m_runs->runTo(*m_pending);
    }
}

bool AudiencesController::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::ShortcutOverride && event->type() != QEvent::KeyPress) {
        return QObject::eventFilter(watched, event);
    }
    auto* widget = qobject_cast<QWidget*>(watched);
    auto* key = static_cast<QKeyEvent*>(event);
    const bool isUndo = key->matches(QKeySequence::Undo);
    const bool isRedo = key->matches(QKeySequence::Redo) || key->keyCombination() == (Qt::CTRL | Qt::Key_Y);
    if (!widget || (!isUndo && !isRedo) || (widget != &m_page && !m_page.isAncestorOf(widget))) {
        return QObject::eventFilter(watched, event);
    }
    if (event->type() == QEvent::KeyPress) {
        isUndo ? undo() : redo();
    }
    event->accept();
    return true;
}

} // namespace weir::ui
