#include "core/audience/narrow.h"
#include "core/audience/saved.h"
#include "core/project/audience_draft.h"
#include "core/run/people.h"
#include "ui/kit/data_grid.h"
#include "ui/kit/sentences.h"
#include "ui/panels/audiences/audience_workbench.h"
#include "ui/panels/audiences/audiences_page.h"
#include "ui/panels/audiences/publish_draft_dialog.h"
#include "ui/shell/audience_panes_controller.h"
#include "ui/shell/audiences_controller.h"

#include <algorithm>

// What the panes about the open audience are told and what they change; drafts and publishing them.

namespace weir::ui {
namespace {

constexpr std::int64_t kShownInDraft = 50; ///< People of those who enter or leave.

/// The rules of a definition in words, one by one.
QStringList rulesOf(const Json& json)
{
    QStringList rules;
    audience::Definition definition;
    static_cast<void>(audience::readDefinition(json, definition));
    for (const audience::Row& row : definition.include.rows) {
        rules << QString::fromStdString(audience::describe(row));
    }
    for (const audience::Row& row : definition.exclude.rows) {
        rules << AudiencesController::tr("except: %1").arg(QString::fromStdString(audience::describe(row)));
    }
    return rules;
}

QStringList without(QStringList rules, const QStringList& others)
{
    for (const QString& other : others) {
        rules.removeOne(other);
    }
    return rules;
}

} // namespace

Json AudiencesController::draftOf(const Place& place) const
{
    const project::Audience* saved = m_session->audiences().find(place.saved);
    return saved ? project::draftOf(*saved) : Json();
}

std::string AudiencesController::referenceOf(const QString& key) const
{
    const auto place = m_places.find(key);
    if (place == m_places.end()) {
        return {};
    }
    if (!place->second.saved.empty()) {
        return place->second.saved.str();
    }
    const graph::Node* node = m_session->controller(place->second.pipeline).document().find(place->second.node);
    return node ? run::audienceKeyOf(place->second.pipeline, *node) : std::string();
}

void AudiencesController::askPanes()
{
    const Place* place = m_session ? open() : nullptr;
    const auto chain = m_chains.find(m_open.toStdString());
    if (!place || chain == m_chains.end()) {
        m_panes->ask(std::nullopt);
        return;
    }
    AudienceQuestion question;
    question.key = m_open;
    question.title = openEntry().title;
    question.reach.saved = place->saved;
    question.reach.pipeline = place->pipeline;
    if (place->saved.empty()) {
        question.reach.node = m_session->controller(place->pipeline).flatId(place->node);
    }
    question.reach.chain = chain->second;
    if (const ActivateOffer offered = offer(); !offered.identifiers.isEmpty()) {
        question.reach.supposedIdentifier = offered.identifiers.front().id.toStdString();
    }
    project::Project shown = m_session->project();
    if (const auto saved = shown.audiences.find(place->saved); saved != shown.audiences.end()) {
        saved->second = project::published(saved->second); // so that the way of a draft is that of what is shown
    }
    question.project = std::make_shared<const project::Project>(std::move(shown));
    question.all.assign(m_chains.begin(), m_chains.end());
    for (const AudienceEntry& entry : m_entries) {
        question.titles[entry.key] = entry.title;
    }
    m_panes->ask(std::move(question));
}

void AudiencesController::change(const std::function<audience::Definition(audience::Definition)>& with,
                                 const QString& detail)
{
    const Place* place = m_session ? open() : nullptr;
    if (!place) {
        return;
    }
    const auto definition = audience::definitionFromJson(definitionOf(*place));
    if (!definition) {
        emit failed(definition.error());
        return;
    }
    edit(audience::toJson(with(*definition)), detail);
}

void AudiencesController::exclude(const QString& other)
{
    const std::string key = referenceOf(other);
    if (!key.empty()) {
        change(
            [&](audience::Definition definition) {
                return audience::excluding(std::move(definition), {audience::AudienceCondition{key, true}, false});
            },
            tr("exclusion"));
    }
}

void AudiencesController::intersect(const QString& other)
{
    const std::string own = referenceOf(m_open);
    const std::string key = referenceOf(other);
    if (!m_session || own.empty() || key.empty()) {
        return;
    }
    const auto found =
        std::find_if(m_entries.begin(), m_entries.end(), [&](const AudienceEntry& each) { return each.key == other; });
    audience::Definition definition;
    definition.include.rows = {{audience::AudienceCondition{own, true}, false},
                               {audience::AudienceCondition{key, true}, false}};
    project::Audience made;
    made.title = tr("%1 and %2", "people who are in both audiences").arg(openEntry().title, found->title).toStdString();
    made.definition = audience::toJson(definition);
    put(std::move(made), tr("new audience '%1'").arg(QString::fromStdString(made.title)));
}

void AudiencesController::discardDraft()
{
    const Place* place = m_session ? open() : nullptr;
    if (const project::Audience* saved = place ? m_session->audiences().find(place->saved) : nullptr) {
        m_session->audiences().put(project::withDraft(*saved, {}),
                                   tr("discard the draft of '%1'").arg(openEntry().title));
    }
}

void AudiencesController::publishDraft()
{
    const Place* place = m_session ? open() : nullptr;
    const project::Audience* saved = place ? m_session->audiences().find(place->saved) : nullptr;
    if (!saved) {
        return;
    }
    const Json draft = project::draftOf(*saved);
    const AudienceEntry entry = openEntry();
    const QStringList before = rulesOf(saved->definition);
    const QStringList after = rulesOf(draft);
    auto* dialog = new PublishDraftDialog(entry.title, without(after, before), without(before, after),
                                          entry.destinations, m_page.window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_panes->revealIn(*dialog->grid());
    connect(dialog, &QDialog::accepted, this, [this, id = saved->id, draft, title = entry.title, session = m_session] {
        const project::Audience* now = session == m_session ? m_session->audiences().find(id) : nullptr;
        if (now && project::draftOf(*now) == draft) { // what was looked at, nothing else
            m_session->audiences().put(project::published(*now), tr("publish '%1'").arg(title));
        }
    });
    dialog->open();
    auto project = std::make_shared<const project::Project>(m_session->project());
    m_jobs.run(
        dialog, {QStringLiteral("draft"), tr("Comparing the draft"), JobRunner::Visibility::Quiet, {}},
        [project, was = saved->definition, draft, workspace = m_session->workspace()](const RunContext& context) {
            return run::differenceOf(*workspace, *project, {was}, {draft}, context);
        },
        [this, dialog, workspace = m_session->workspace()](Result<run::MemberDifference> difference) {
            if (!difference) {
                dialog->showFault(sentence(difference.error()));
                return;
            }
            connect(dialog, &PublishDraftDialog::peopleRequested, dialog,
                    [this, dialog, workspace, entered = difference->entered, left = difference->left](bool entering) {
                        m_jobs.run(
                            dialog, {QStringLiteral("people"), tr("Reading people"), JobRunner::Visibility::Quiet, {}},
                            [workspace, people = entering ? entered : left](const RunContext& context) {
                                return run::peopleRows(*workspace, people, kShownInDraft, 1, context);
                            },
                            [dialog, entering](Result<run::Preview> people) {
                                if (people) {
                                    dialog->showPeople(entering, *people);
                                }
                            });
                    });
            dialog->showDifference(*difference);
        });
}

} // namespace weir::ui
