#include "ui/shell/expected_controller.h"

#include "core/base/file.h"
#include "core/engine/engine.h"
#include "core/plan/builders.h"
#include "ui/document/node_face.h"
#include "ui/kit/icon.h"
#include "ui/kit/sentences.h"

#include <QAction>

namespace weir::ui {
namespace {

/// What a job found out about the rows.
struct Compared
{
    bool kept = false;
    std::optional<run::ExpectedDifference> difference;
    std::vector<std::string> columns;
    std::vector<std::string> key;
};

} // namespace

ExpectedController::ExpectedController(PreviewController& preview, JobRunner& jobs, QWidget* host)
    : QObject(host), m_preview(preview), m_host(*host), m_jobs(jobs),
      m_action(new QAction(icon(Icon::Check), tr("Expected rows..."), this))
{
    m_action->setObjectName(QStringLiteral("expectedRows"));
    connect(m_action, &QAction::triggered, this, &ExpectedController::open);
    connect(&preview, &PreviewController::shownChanged, this, &ExpectedController::refresh);
    refresh();
}

std::optional<ExpectedController::Rows> ExpectedController::rows() const
{
    const PreviewController::Shown* shown = m_preview.shown();
    if (!shown || !shown->table) {
        return std::nullopt;
    }
    const ProjectSession& session = *m_preview.session();
    Rows rows{session.controller().flatPort(shown->port), session.active(), *shown->schema, {}};
    if (const Schema* schema = session.inspection().analysis.schema(rows.port)) {
        rows.schema = *schema; // with what is known of privacy
    }
    // Pinned rows stand in for those of the port, so they are nothing to expect.
    const auto found = session.inspection().results.find(rows.port);
    if (found != session.inspection().results.end() && !session.inspection().pinned.contains(rows.port)) {
        rows.file = found->second.file;
    }
    return rows;
}

void ExpectedController::refresh()
{
    m_action->setEnabled(rows().has_value());
    m_action->setToolTip(tr("Keeps rows that every run compares with what comes out here"));
    // The result of a run that has just ended comes while the dialog is open.
    if (const auto now = m_dialog ? rows() : std::nullopt;
        now && now->port == m_rows->port && now->file != m_rows->file) {
        m_rows = now;
        compare();
    }
}

void ExpectedController::open()
{
    m_rows = rows();
    if (!m_rows) {
        return;
    }
    const graph::Document& document = m_preview.session()->controller().document();
    const graph::Node* node = document.find(m_preview.shown()->port.node);
    m_title = node ? faceOf(document, *node, m_preview.session()->controller().registry()).title : QString();
    m_before.reset();
    delete m_dialog;
    m_dialog = new ExpectedDialog(m_host.window());
    connect(m_dialog, &ExpectedDialog::keepRequested, this, &ExpectedController::keep);
    connect(m_dialog, &ExpectedDialog::forgetRequested, this, &ExpectedController::forget);
    connect(m_dialog, &ExpectedDialog::undoRequested, this, &ExpectedController::undo);
    connect(m_dialog, &ExpectedDialog::keyRequested, this, &ExpectedController::nameBy);
    m_dialog->open();
    compare();
}

void ExpectedController::compare(const QString& fault)
{
    if (!m_dialog || !m_preview.session()) {
        return;
    }
    m_dialog->showWorking();
    auto now = std::make_shared<const project::Project>(m_preview.session()->project());
    m_jobs.run(
        m_dialog,
        {QStringLiteral("expected"), tr("Comparing with the expected rows"), JobRunner::Visibility::Quiet, {}},
        [now, rows = *m_rows,
         workspace = m_preview.session()->workspace()](const RunContext& context) -> Result<Compared> {
            const auto all = run::ExpectedBook(workspace->folder()).of(rows.pipeline);
            const auto expected = all.find(rows.port);
            Compared compared{expected != all.end(), {}, {}, {}};
            if (compared.kept && !expected->second.fault) {
                compared.key = expected->second.key;
                for (const run::ExpectedRows::Column& each : expected->second.columns) {
                    compared.columns.push_back(each.name);
                }
            }
            if (!compared.kept || rows.file.empty()) {
                return compared;
            }
            WEIR_ASSIGN_OR_RETURN(const std::unique_ptr<engine::Session> session,
                                  workspace->openEngine(*now, rows.pipeline, run::runInstant(*now, *context.clock)));
            WEIR_ASSIGN_OR_RETURN(const std::unique_ptr<RowStream> stream,
                                  session->query(plan::scan("expected", rows.schema, {}),
                                                 {{"expected", engine::ParquetScan{{rows.file}}}}, context));
            WEIR_ASSIGN_OR_RETURN(compared.difference, run::compareWithExpected(expected->second, *stream, context));
            return compared;
        },
        [this, fault](Result<Compared> compared) {
            ExpectedView view;
            view.port = m_title;
            view.full = !m_rows->file.empty();
            view.undoable = m_before.has_value();
            view.fault = fault;
            if (compared) {
                view.kept = compared->kept;
                view.difference = std::move(compared->difference);
                view.columns = std::move(compared->columns);
                view.key = std::move(compared->key);
            } else {
                view.kept = true;
                view.fault = sentence(compared.error());
            }
            m_dialog->showView(view);
        });
}

void ExpectedController::remember()
{
    const auto text = readFile(run::ExpectedBook(m_preview.session()->folder()).fileOf(m_rows->pipeline, m_rows->port));
    m_before = text ? std::optional(*text) : std::nullopt;
}

void ExpectedController::keep()
{
    if (!m_preview.session() || m_rows->file.empty()) {
        return;
    }
    const auto earlier = m_before;
    remember();
    m_dialog->showWorking();
    auto now = std::make_shared<const project::Project>(m_preview.session()->project());
    m_jobs.run(
        m_dialog, {QStringLiteral("keepExpected"), tr("Keeping the expected rows"), JobRunner::Visibility::Listed, {}},
        [now, rows = *m_rows,
         workspace = m_preview.session()->workspace()](const RunContext& context) -> Result<std::size_t> {
            WEIR_ASSIGN_OR_RETURN(const std::unique_ptr<engine::Session> session,
                                  workspace->openEngine(*now, rows.pipeline, run::runInstant(*now, *context.clock)));
            WEIR_ASSIGN_OR_RETURN(const std::unique_ptr<RowStream> stream,
                                  session->query(plan::scan("expected", rows.schema, {}),
                                                 {{"expected", engine::ParquetScan{{rows.file}}}}, context));
            WEIR_ASSIGN_OR_RETURN(
                const run::ExpectedRows kept,
                run::ExpectedBook(workspace->folder()).keep(rows.pipeline, rows.port, *stream, context));
            return kept.rows.size();
        },
        [this, earlier](Result<std::size_t> kept) {
            if (!kept) {
                m_before = earlier;
                compare(sentence(kept.error()));
                return;
            }
            changed(tr("%n rows are expected of %1 from now on.", nullptr, static_cast<int>(*kept)).arg(m_title));
        });
}

void ExpectedController::forget()
{
    if (!m_preview.session()) {
        return;
    }
    remember();
    const Status gone = run::ExpectedBook(m_preview.session()->folder()).forget(m_rows->pipeline, m_rows->port);
    if (!gone) {
        compare(sentence(gone.error()));
        return;
    }
    changed(tr("No rows are expected of %1 any more.").arg(m_title));
}

void ExpectedController::nameBy(const QStringList& columns)
{
    if (!m_preview.session()) {
        return;
    }
    remember();
    std::vector<std::string> key;
    for (const QString& each : columns) {
        key.push_back(each.toStdString());
    }
    const auto named =
        run::ExpectedBook(m_preview.session()->folder()).nameBy(m_rows->pipeline, m_rows->port, std::move(key));
    if (!named) {
        compare(sentence(named.error()));
        return;
    }
    changed(columns.isEmpty()
                ? tr("Whole rows of %1 are compared from now on.").arg(m_title)
                : tr("Rows of %1 are named by %2 from now on.").arg(m_title, columns.join(QStringLiteral(", "))));
}

void ExpectedController::undo()
{
    if (!m_preview.session() || !m_before) {
        return;
    }
    const std::optional<std::string> back = *m_before;
    const run::ExpectedBook book(m_preview.session()->folder());
    const std::filesystem::path file = book.fileOf(m_rows->pipeline, m_rows->port);
    std::error_code ignored;
    std::filesystem::create_directories(file.parent_path(), ignored);
    remember(); // undoing is a step as well
    const Status done = back ? writeFileAtomically(file, *back) : book.forget(m_rows->pipeline, m_rows->port);
    if (!done) {
        compare(sentence(done.error()));
        return;
    }
    changed(tr("The expected rows of %1 are as they were before.").arg(m_title));
}

void ExpectedController::changed(const QString& sentence)
{
    emit said(sentence);
    compare();
    m_preview.session()->inspectSoon(); // what the last run found may not hold any more
}

} // namespace weir::ui
