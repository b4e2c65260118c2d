#include "ui/shell/status_strip.h"

#include "ui/canvas/canvas_view.h"
#include "ui/document/node_face.h"
#include "ui/kit/inputs.h"
#include "ui/kit/labels.h"
#include "ui/kit/popover.h"
#include "ui/kit/surfaces.h"
#include "ui/shell/project_session.h"
#include "ui/shell/run_offer.h"
#include "ui/theme/style.h"

#include <QCryptographicHash>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QStatusBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace weir::ui {
namespace {

constexpr int kSettle = 150; ///< Milliseconds in which many nodes change their state and are counted once.
constexpr int kHashShown = 7;

QLabel* label(QStatusBar& bar)
{
    auto* made = new TextLabel({}, TypeRole::Caption, Token::Text2, &bar);
    made->setContentsMargins(space::kS, 0, space::kS, 0);
    bar.addPermanentWidget(made);
    return made;
}

QString amountOf(const JobInfo& job)
{
    if (job.stopping) {
        return StatusStrip::tr("stopping");
    }
    if (job.progress.fraction >= 0) {
        return StatusStrip::tr("%1 %").arg(QLocale().toString(static_cast<int>(job.progress.fraction * 100)));
    }
    return job.progress.rows > 0 ? (job.progress.rows == 1 ? StatusStrip::tr("%1 row") : StatusStrip::tr("%1 rows"))
                                       .arg(QLocale().toString(qlonglong(job.progress.rows)))
                                 : QString();
}

} // namespace

StatusStrip::StatusStrip(QStatusBar& bar, JobRunner& jobs, CanvasView& canvas)
    : QObject(&bar), m_bar(bar), m_jobs(jobs), m_popover(new Popover(tr("Jobs"), bar.window()))
{
    bar.setSizeGripEnabled(false);
    m_jobsButton = statusButton(tr("Jobs"), &bar);
    bar.addWidget(m_jobsButton);
    m_errors = statusButton(tr("Errors"), &bar);
    m_stale = statusButton(tr("Stale nodes"), &bar);
    bar.addPermanentWidget(m_errors);
    bar.addPermanentWidget(m_stale);
    m_policy = label(bar);
    m_cache = label(bar);
    m_saved = label(bar);
    m_zoom = statusButton(tr("Zoom"), &bar);
    bar.addPermanentWidget(m_zoom);
    m_zoom->setToolTip(tr("Zoom of the canvas. A click shows 100 %."));
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSettle);
    connect(&m_soon, &QTimer::timeout, this, &StatusStrip::showStates);
    connect(&jobs, &JobRunner::listedChanged, this, &StatusStrip::showJobButton);
    connect(m_jobsButton, &QToolButton::clicked, this, &StatusStrip::showJobs);
    connect(m_errors, &QToolButton::clicked, this, &StatusStrip::errorsRequested);
    connect(m_stale, &QToolButton::clicked, this, &StatusStrip::showStale);
    connect(m_zoom, &QToolButton::clicked, &canvas, [&canvas] { canvas.zoomTo(1); });
    const auto showZoom = [this](double zoom) {
        m_zoom->setText(tr("%1 %").arg(QLocale().toString(static_cast<int>(zoom * 100 + 0.5))));
    };
    connect(&canvas, &CanvasView::zoomChanged, this, showZoom);
    showZoom(canvas.zoom()); // a small pipeline is shown at 100 % from the start
    setSession(nullptr);
    showJobButton();
}

QToolButton* statusButton(const QString& name, QWidget* parent)
{
    auto* made = new QToolButton(parent);
    made->setAutoRaise(true);
    made->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    made->setIconSize(QSize(metric::kSmallIconSize, metric::kSmallIconSize));
    setCompact(made);
    made->setFocusPolicy(Qt::TabFocus);
    made->setAccessibleName(name);
    const auto small = [made] { made->setFont(Theme::instance().font(TypeRole::Caption)); };
    QObject::connect(&Theme::instance(), &Theme::changed, made, small);
    small();
    return made;
}

void StatusStrip::addButton(QWidget* button)
{
    m_bar.addPermanentWidget(button);
}

void StatusStrip::setSession(ProjectSession* session)
{
    m_session = session;
    for (QWidget* each : std::initializer_list<QWidget*>{m_errors, m_stale, m_policy, m_cache, m_saved, m_zoom}) {
        each->setVisible(session != nullptr);
    }
    if (!session) {
        return;
    }
    const auto soon = [this] { m_soon.start(); };
    connect(&session->board(), &NodeStatusBoard::changed, this, soon);
    connect(session, &ProjectSession::inspected, this, soon);
    connect(session, &ProjectSession::inspected, this, &StatusStrip::measureCache);
    setErrors(0);
    showStates();
}

void StatusStrip::setErrors(int errors)
{
    m_errors->setText(errors == 0 ? tr("No errors") : tr("%n error(s)", nullptr, errors));
    m_errors->setIcon(errors == 0 ? icon(Icon::Check, Token::Success) : icon(Icon::Error, Token::Error));
    m_errors->setAccessibleName(m_errors->text());
    m_errors->setToolTip(tr("Show the list of problems"));
}

void StatusStrip::setSaved(const QString& text)
{
    m_saved->setText(text);
}

void StatusStrip::showStates()
{
    if (!m_session) {
        return;
    }
    const int stale = static_cast<int>(nodesToRun(*m_session).size()); // as the button for running counts
    m_stale->setText(stale == 0 ? tr("Nothing stale") : tr("%n stale", nullptr, stale));
    m_stale->setAccessibleName(m_stale->text());
    m_stale->setToolTip(stale == 0 ? tr("Every result that was computed still holds.")
                                   : tr("Show the nodes without a result that holds"));
    m_stale->setEnabled(stale > 0);
    m_stale->setIcon(icon(Icon::Refresh, stale == 0 ? Token::Hint : Token::Stale));
    showPolicy();
}

void StatusStrip::showStale()
{
    auto* menu = new QMenu(m_stale);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const std::shared_ptr<const graph::Flat> flat = m_session->controller().flat();
    for (const NodeId& id : nodesToRun(*m_session)) {
        const NodeFace face = faceOf(flat->document, *flat->document.find(id), m_session->controller().registry());
        QAction* go = menu->addAction(icon(face.icon), face.title, this, [this, id] { emit nodeRequested(id); });
        go->setToolTip(m_session->board().ofFlat(id).reason);
    }
    menu->setToolTipsVisible(true);
    menu->popup(m_stale->mapToGlobal(QPoint(0, -menu->sizeHint().height())));
}

void StatusStrip::showPolicy()
{
    Json policy = Json::array();
    for (const auto& [id, purpose] : m_session->facts().purposes) {
        policy.push_back({id.str(), purpose.legalBasis, purpose.strictlyNecessary, purpose.approvedReason,
                          purpose.validForDays.value_or(0)});
    }
    bool gate = false;
    for (const auto& [id, node] : m_session->controller().flat()->document.nodes) {
        if (node->type.str() == "consent-gate") {
            gate = true;
            policy.push_back({id.str(), node->settings});
        }
    }
    const QByteArray hash =
        QCryptographicHash::hash(QByteArray::fromStdString(policy.dump()), QCryptographicHash::Sha256).toHex();
    m_policy->setText(gate ? tr("Policy %1").arg(QString::fromLatin1(hash.left(kHashShown))) : tr("No consent gate"));
    m_policy->setToolTip(
        tr("Version of the consent policy: another one whenever a purpose or a gate of this pipeline changes."));
}

void StatusStrip::measureCache()
{
    m_jobs.run(
        this, {QStringLiteral("cache"), tr("Measuring the cache"), JobRunner::Visibility::Quiet, {}},
        [workspace = m_session->workspace()](const RunContext&) -> Result<std::int64_t> {
            return workspace->cache().bytes();
        },
        [this](Result<std::int64_t> bytes) {
            if (bytes) {
                m_cache->setText(tr("Cache %1").arg(QLocale().formattedDataSize(*bytes, 1, QLocale::DataSizeSIFormat)));
                m_cache->setToolTip(tr("Kept results of this project. They are made again when they are gone."));
            }
        });
}

void StatusStrip::showJobButton()
{
    const std::vector<JobInfo> jobs = m_jobs.listed();
    m_jobsButton->setIcon(icon(jobs.empty() ? Icon::Check : Icon::Clock, jobs.empty() ? Token::Hint : Token::Accent));
    if (jobs.empty()) {
        m_jobsButton->setText(tr("No jobs"));
    } else if (jobs.size() == 1) {
        const QString amount = amountOf(jobs.front());
        m_jobsButton->setText(amount.isEmpty() ? jobs.front().title : tr("%1, %2").arg(jobs.front().title, amount));
    } else {
        m_jobsButton->setText(tr("%n job(s)", nullptr, static_cast<int>(jobs.size())));
    }
    m_jobsButton->setAccessibleName(m_jobsButton->text());
    m_jobsButton->setToolTip(tr("Show what is working, and stop it"));
    if (m_popover->isVisible()) {
        fillJobs();
    }
}

void StatusStrip::showJobs()
{
    fillJobs();
    m_popover->openAt(m_jobsButton);
}

void StatusStrip::fillJobs()
{
    const std::vector<JobInfo> jobs = m_jobs.listed();
    const bool sameJobs =
        jobs.size() == m_lines.size() && !jobs.empty() &&
        std::all_of(jobs.begin(), jobs.end(), [this](const JobInfo& job) { return m_lines.contains(job.id); });
    if (!sameJobs) { // lines that stay keep their buttons, and so the focus
        m_popover->clear();
        m_lines.clear();
        for (const JobInfo& job : jobs) {
            auto* whole = new QWidget;
            auto* column = new QVBoxLayout(whole);
            column->setContentsMargins(0, 0, 0, 0);
            column->setSpacing(space::kXs);
            auto* row = new QHBoxLayout;
            auto* title = new TextLabel(job.title, TypeRole::Body, Token::Text, whole);
            auto* amount = new TextLabel({}, TypeRole::Caption, Token::Text2, whole);
            amount->setTabular(true);
            QToolButton* stop = iconButton(Icon::Stop, tr("Stop %1").arg(job.title), whole);
            setCompact(stop);
            row->addWidget(title, 1);
            row->addWidget(amount);
            row->addWidget(stop);
            column->addLayout(row);
            auto* progress = new ProgressLine(whole);
            column->addWidget(progress);
            connect(stop, &QToolButton::clicked, this, [this, id = job.id] { m_jobs.cancel(id); });
            m_popover->addLine(whole);
            m_lines[job.id] = {whole, title, amount, progress, stop};
        }
        if (jobs.empty()) {
            m_popover->addLine(new TextLabel(tr("Nothing is working now."), TypeRole::Body, Token::Text2));
        }
        m_popover->fit();
    }
    for (const JobInfo& job : jobs) {
        const JobLine& line = m_lines.at(job.id);
        line.amount->setText(amountOf(job));
        line.progress->setFraction(job.progress.fraction);
        line.stop->setEnabled(!job.stopping);
    }
}

} // namespace weir::ui
