#include "ui/shell/recovery_controller.h"

#include "ui/kit/messages.h"
#include "ui/shell/project_session.h"

#include <QDateTime>
#include <QLocale>
#include <QVBoxLayout>

namespace weir::ui {
namespace {

constexpr int kSoon = 5'000; ///< With the time to write it, at most ten seconds of work are lost.

QString timeOf(Instant at)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(at.micros / 1000);
    const QLocale locale;
    return time.date() == QDate::currentDate() ? locale.toString(time.time(), QLocale::ShortFormat)
                                               : locale.toString(time, QLocale::ShortFormat);
}

} // namespace

RecoveryController::RecoveryController(std::shared_ptr<const Clock> clock, QWidget* place, QObject* parent)
    : QObject(parent), m_writer(clock), m_clock(std::move(clock)), m_place(place), m_column(new QVBoxLayout(place))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_place->hide();
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSoon);
    connect(&m_soon, &QTimer::timeout, this, &RecoveryController::keep);
}

RecoveryController::~RecoveryController()
{
    leave();
}

void RecoveryController::leave()
{
    m_soon.stop();
    if (m_session) {
        disconnect(m_session, nullptr, this, nullptr);
        m_writer.finish(); // a journal that is being written would come back after it was removed
        static_cast<void>(project::writeJournal(m_file, {}, m_clock->now()));
    }
    m_lock.reset();
    m_found.clear();
    m_session = nullptr;
}

void RecoveryController::setSession(ProjectSession* session)
{
    leave();
    m_session = session;
    offer();
    if (!m_session) {
        return;
    }
    m_file = project::journalFile(m_session->folder(), m_clock->now());
    connect(m_session, &ProjectSession::edited, this, [this] {
        if (!m_soon.isActive()) { // from the first change on, not from the last: typing on does not put it off
            m_soon.start();
        }
    });
    connect(m_session, &ProjectSession::saved, this, &RecoveryController::keep);
    look();
}

std::map<PipelineId, graph::Document> RecoveryController::unsaved() const
{
    std::map<PipelineId, graph::Document> pipelines = m_session->project().pipelines;
    const auto& saved = m_session->loadedProject().pipelines;
    std::erase_if(pipelines, [&](const auto& item) {
        const auto same = saved.find(item.first);
        return same != saved.end() && same->second == item.second;
    });
    return pipelines;
}

void RecoveryController::keep()
{
    if (!m_session) {
        return;
    }
    if (m_writing) {
        m_again = true;
        return;
    }
    m_soon.stop();
    m_writing = true;
    auto pipelines = std::make_shared<const std::map<PipelineId, graph::Document>>(unsaved());
    m_writer.run(
        m_session, {{}, {}, JobRunner::Visibility::Quiet, {}},
        [file = m_file, pipelines, at = m_clock->now(), expected = m_session->expectedElsewhere()](const RunContext&) {
            return project::writeJournal(file, *pipelines, at, expected);
        },
        [this](const Status& written) {
            m_writing = false;
            if (!written && !m_told) {
                m_told = true;
                emit failed(written.error());
            }
            if (std::exchange(m_again, false)) {
                keep();
            }
        });
}

void RecoveryController::look()
{
    struct Look
    {
        std::shared_ptr<std::optional<project::FolderLock>> lock;
        std::vector<project::Recovery> found;
        std::string holder;
    };
    m_writing = false;
    m_writer.run(
        m_session,
        {QStringLiteral("recovery"), tr("Looking for changes that were not saved"), JobRunner::Visibility::Quiet, {}},
        [folder = m_session->folder(), saved = m_session->loadedProject(),
         own = m_file](const RunContext&) -> Result<Look> {
            Look look;
            look.lock = std::make_shared<std::optional<project::FolderLock>>();
            auto lock =
                project::FolderLock::acquire(folder, "edit", project::FolderLock::Mode::Exclusive, "Weir designer");
            if (!lock) {
                look.holder = lock.error().code() == ErrorCode::Conflict ? lock.error().text() : std::string();
                return look; // another window's journal is no crash's
            }
            look.lock->emplace(*std::move(lock));
            look.found = project::findRecoveries(folder, saved);
            std::erase_if(look.found, [&](const project::Recovery& each) { return each.file == own; });
            return look;
        },
        [this](Result<Look> look) {
            if (!look) {
                return;
            }
            m_lock = look->lock;
            m_found = std::move(look->found);
            offer();
            if (!look->holder.empty()) {
                auto* message = new InlineMessage(
                    Tone::Warning, tr("This project is open in another window or program."),
                    tr("Whoever saves second is asked which changes count. Nothing is overwritten silently."), m_place);
                message->setFixes({{tr("Understood"), [this, message] {
                                        message->deleteLater();
                                        m_place->setVisible(m_column->count() > 1);
                                    }}});
                m_column->addWidget(message);
                m_place->show();
            }
        });
}

void RecoveryController::offer()
{
    while (QLayoutItem* item = m_column->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // it may be its own button that asked
        delete item;
    }
    for (std::size_t i = 0; i < m_found.size(); ++i) {
        for (const auto& [id, document] : m_found[i].pipelines) {
            const QString name = QString::fromStdString(document.name.empty() ? id.str() : document.name);
            auto* message = new InlineMessage(
                Tone::Info, tr("Changes of %1 to \"%2\" were not saved.").arg(timeOf(m_found[i].at), name),
                tr("Weir ended before they were saved. Recovering is one step that you can undo."), m_place);
            message->setObjectName(QStringLiteral("recovery"));
            message->setFixes({{tr("Recover"), [this, i, id = id] { recover(i, id); }},
                               {tr("Compare"),
                                [this, i, id = id] {
                                    emit compareRequested(m_session->has(id) ? m_session->controller(id).root()
                                                                             : graph::Document(),
                                                          m_found[i].pipelines.at(id), tr("Now"),
                                                          tr("Not saved, %1").arg(timeOf(m_found[i].at)));
                                }},
                               {tr("Discard"), [this, i, id = id] { discard(i, id); }}});
            m_column->addWidget(message);
        }
    }
    m_place->setVisible(m_column->count() > 0);
}

void RecoveryController::recover(std::size_t recovery, const PipelineId& pipeline)
{
    const graph::Document document = m_found[recovery].pipelines.at(pipeline);
    if (!m_session->has(pipeline)) {
        m_session->addPipeline(document, {}, tr("recover pipeline"));
        if (const auto files = m_found[recovery].expected.find(pipeline); files != m_found[recovery].expected.end()) {
            m_session->expectFiles(pipeline, files->second);
        }
    } else {
        m_session->activate(pipeline);
        m_session->controller().leaveTo(0);
        if (!m_session->controller().replace(document, tr("recover changes"))) {
            return; // the controller has said why
        }
    }
    // The old journal goes only when the new one has what it held.
    const Status kept = project::writeJournal(m_file, unsaved(), m_clock->now(), m_session->expectedElsewhere());
    if (!kept) {
        emit failed(kept.error());
        return;
    }
    discard(recovery, pipeline);
}

void RecoveryController::discard(std::size_t recovery, const PipelineId& pipeline)
{
    if (const Status forgotten = project::forgetRecovered(m_found[recovery], pipeline); !forgotten) {
        emit failed(forgotten.error());
    }
    offer();
}

} // namespace weir::ui
