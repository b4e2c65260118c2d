#include "ui/shell/version_controller.h"

#include "core/graph/difference.h"
#include "ui/shell/project_session.h"

#include <QDateTime>
#include <QLocale>

namespace weir::ui {
namespace {

constexpr std::size_t kCounted = 100; ///< Versions whose changes are counted; older ones are listed all the same.

VersionCounts countsBetween(const project::Project& before, const project::Project& after)
{
    VersionCounts counts;
    const graph::Document none;
    const auto add = [&](const graph::Document& a, const graph::Document& b) {
        const graph::Difference difference = graph::difference(a, b);
        counts.added += static_cast<int>(difference.count(graph::ChangeKind::Added));
        counts.changed += static_cast<int>(difference.count(graph::ChangeKind::Changed));
        counts.removed += static_cast<int>(difference.count(graph::ChangeKind::Removed));
    };
    for (const auto& [id, document] : after.pipelines) {
        const auto old = before.pipelines.find(id);
        add(old == before.pipelines.end() ? none : old->second, document);
    }
    for (const auto& [id, document] : before.pipelines) {
        if (!after.pipelines.contains(id)) {
            add(document, none);
        }
    }
    return counts;
}

std::vector<VersionRow> rowsOf(const std::filesystem::path& folder, const project::Project& now,
                               const RunContext& context)
{
    std::vector<VersionRow> rows;
    const std::string current = project::contentOf(now);
    std::optional<project::Project> later; // the project of the row before, which is the later version
    for (const project::Version& version : project::versionsOf(folder)) {
        VersionRow row{version, {}, false, version.content == current};
        if (rows.size() <= kCounted && !context.stopped()) {
            auto project = project::loadVersion(folder, version.id);
            if (project && later) {
                rows.back().counts = countsBetween(*project, *later);
            }
            later = project ? std::optional(*std::move(project)) : std::nullopt;
        }
        rows.push_back(std::move(row));
    }
    if (!rows.empty()) {
        rows.back().first = true;
    }
    return rows;
}

QString titleOf(const project::Version& version)
{
    const QString time =
        QLocale().toString(QDateTime::fromMSecsSinceEpoch(version.at.micros / 1000), QLocale::ShortFormat);
    return version.note.empty() ? time : QString::fromStdString(version.note);
}

} // namespace

VersionController::VersionController(VersionsPage& page, JobRunner& jobs, std::shared_ptr<const Clock> clock,
                                     QObject* parent)
    : QObject(parent), m_page(page), m_jobs(jobs), m_clock(std::move(clock))
{
    connect(&m_page, &VersionsPage::saveRequested, this, &VersionController::save);
    connect(&m_page, &VersionsPage::restoreRequested, this, &VersionController::restore);
    connect(&m_page, &VersionsPage::compareRequested, this, [this](const QString& id) {
        load(id, [this, id](const project::Project& project) {
            const auto found = project.pipelines.find(m_session->active());
            const graph::Document none;
            for (const VersionRow& row : m_rows) {
                if (row.version.id == id.toStdString()) {
                    emit compareRequested(found == project.pipelines.end() ? none : found->second,
                                          m_session->controller().root(), titleOf(row.version), tr("Now"));
                }
            }
        });
    });
}

void VersionController::setSession(ProjectSession* session)
{
    m_session = session;
    m_rows.clear();
    m_page.setVersions({});
}

void VersionController::refresh()
{
    if (!m_session) {
        return;
    }
    m_jobs.run(
        m_session, {QStringLiteral("versions"), tr("Reading the versions"), JobRunner::Visibility::Quiet, {}},
        [folder = m_session->folder(), now = m_session->project()](
            const RunContext& context) -> Result<std::vector<VersionRow>> { return rowsOf(folder, now, context); },
        [this](Result<std::vector<VersionRow>> rows) {
            if (!rows) {
                emit failed(rows.error());
                return;
            }
            m_rows = *std::move(rows);
            m_page.setVersions(m_rows);
        });
}

void VersionController::save(const QString& note)
{
    if (!m_session) {
        return;
    }
    if (!m_session->isClean()) {
        m_session->save();
    }
    m_jobs.run(
        m_session, {{}, tr("Saving a version"), JobRunner::Visibility::Listed, {}},
        [folder = m_session->folder(), now = m_session->project(), note = note.toStdString(),
         at = m_clock->now()](const RunContext&) { return project::saveVersion(folder, now, note, at); },
        [this, note](Result<project::Version> saved) {
            if (!saved) {
                emit failed(saved.error());
                return;
            }
            if (m_page.commits()) {
                emit versionSaved(note); // whoever commits says how that went
            } else {
                emit told(tr("Version saved."));
            }
            refresh();
        });
}

void VersionController::load(const QString& version, std::function<void(const project::Project&)> then)
{
    m_jobs.run(
        m_session, {QStringLiteral("version"), tr("Reading a version"), JobRunner::Visibility::Quiet, {}},
        [folder = m_session->folder(), id = version.toStdString()](const RunContext&) {
            return project::loadVersion(folder, id);
        },
        [this, then = std::move(then)](Result<project::Project> project) {
            if (!project) {
                emit failed(project.error());
                return;
            }
            then(*project);
        });
}

void VersionController::restore(const QString& version)
{
    const std::string current = project::contentOf(m_session->project());
    const bool kept = std::any_of(m_rows.begin(), m_rows.end(),
                                  [&](const VersionRow& row) { return row.version.content == current; });
    m_jobs.run(
        m_session, {QStringLiteral("version"), tr("Restoring a version"), JobRunner::Visibility::Listed, {}},
        [folder = m_session->folder(), id = version.toStdString(), now = m_session->project(), kept,
         at = m_clock->now(),
         before = tr("Before a version was restored").toStdString()](const RunContext&) -> Result<project::Project> {
            WEIR_ASSIGN_OR_RETURN(project::Project project, project::loadVersion(folder, id));
            if (!kept) { // what is open is in no version: it must be possible to come back to it
                WEIR_ASSIGN_OR_RETURN([[maybe_unused]] const project::Version saved,
                                      project::saveVersion(folder, now, before, at));
            }
            return project;
        },
        [this, version](Result<project::Project> project) {
            if (!project) {
                emit failed(project.error());
                return;
            }
            QString title;
            for (const VersionRow& row : m_rows) {
                title = row.version.id == version.toStdString() ? titleOf(row.version) : title;
            }
            if (!m_session->restore(*project, tr("restore version"))) {
                return;
            }
            save(tr("Restored: %1").arg(title));
        });
}

} // namespace weir::ui
