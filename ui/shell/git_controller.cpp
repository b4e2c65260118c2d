#include "ui/shell/git_controller.h"

#include "ui/kit/icon.h"
#include "ui/panels/versions/versions_page.h"
#include "ui/shell/project_session.h"
#include "ui/shell/status_strip.h"

#include <QFontMetrics>
#include <QLocale>
#include <QToolButton>

#include <algorithm>

namespace weir::ui {
namespace {

constexpr int kBranchWidth = 160;
constexpr int kFilesNamed = 12;

QString branchOf(const git::TreeState& state)
{
    if (!state.branch.empty()) {
        return QString::fromStdString(state.branch);
    }
    return state.head.empty() ? GitController::tr("no branch") : QString::fromStdString(state.head);
}

} // namespace

GitController::GitController(StatusStrip& strip, VersionsPage& page, JobRunner& jobs,
                             std::shared_ptr<const Clock> clock, QObject* parent)
    : QObject(parent), m_page(page), m_jobs(jobs), m_clock(std::move(clock)),
      m_button(statusButton(tr("Git"), page.window()))
{
    strip.addButton(m_button);
    m_button->hide();
    connect(m_button, &QToolButton::clicked, this, &GitController::versionsRequested);
}

void GitController::setSession(ProjectSession* session)
{
    m_session = session;
    m_state.reset();
    show();
    emit headChanged();
    if (m_session) {
        connect(m_session, &ProjectSession::saved, this, &GitController::look);
        look();
    }
}

void GitController::look()
{
    if (!m_session) {
        return;
    }
    m_jobs.run(
        m_session, {QStringLiteral("git"), tr("Asking Git"), JobRunner::Visibility::Quiet, {}},
        [folder = m_session->folder()](const RunContext&) { return git::stateOf(folder); },
        [this](Result<std::optional<git::TreeState>> state) {
            const auto commitOf = [](const auto& each) { return each ? std::optional(each->head) : std::nullopt; };
            const auto before = commitOf(m_state);
            m_state = state ? *std::move(state) : std::nullopt; // a broken repository is told when it is used
            show();
            if (before != commitOf(m_state)) {
                emit headChanged();
            }
        });
}

void GitController::show()
{
    m_button->setVisible(m_state.has_value());
    m_page.setBranch(m_state ? branchOf(*m_state) : QString(), m_state && !m_state->merging);
    if (!m_state) {
        return;
    }
    const QString branch = branchOf(*m_state);
    const int changed = static_cast<int>(m_state->changed.size());
    const QString shown = QFontMetrics(m_button->font()).elidedText(branch, Qt::ElideMiddle, kBranchWidth);
    m_button->setIcon(icon(Icon::Split, changed == 0 ? Token::Hint : Token::Accent));
    m_button->setText(changed == 0 ? shown : tr("%1, %n changed", nullptr, changed).arg(shown));
    QStringList lines;
    lines << (m_state->merging ? tr("Branch %1: a merge or rebase is going on.").arg(branch)
              : changed == 0
                  ? tr("Branch %1: everything that is saved is committed.").arg(branch)
                  : tr("Branch %1: %n saved file(s) differ from the last commit.", nullptr, changed).arg(branch));
    for (int i = 0; i < std::min(changed, kFilesNamed); ++i) {
        lines << QString::fromStdString(m_state->changed[static_cast<std::size_t>(i)]);
    }
    if (changed > kFilesNamed) {
        lines << tr("and %n more", nullptr, changed - kFilesNamed);
    }
    m_button->setToolTip(lines.join(QLatin1Char('\n')));
    m_button->setAccessibleName(tr("Git: %1").arg(lines.front()));
}

void GitController::commitWhenSaved(const QString& message)
{
    if (!m_session) {
        return;
    }
    if (m_session->isClean()) {
        commit(message);
        return;
    }
    auto* once = new QObject(m_session);
    connect(m_session, &ProjectSession::saved, once, [this, once, message] {
        once->deleteLater();
        commit(message);
    });
    connect(m_session, &ProjectSession::failed, once, [once] { once->deleteLater(); });
}

void GitController::commit(const QString& message)
{
    m_jobs.run(
        m_session, {QStringLiteral("commit"), tr("Committing"), JobRunner::Visibility::Listed, {}},
        [folder = m_session->folder(), text = message.toStdString(), at = m_clock->now()](const RunContext&) {
            return git::commit(folder, text, at);
        },
        [this](Result<std::string> id) {
            if (id) {
                emit said(tr("Version saved and committed as %1.").arg(QString::fromStdString(*id)));
            } else {
                emit failed(id.error());
            }
            look();
        });
}

} // namespace weir::ui
