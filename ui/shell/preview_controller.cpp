#include "ui/shell/preview_controller.h"

#include "core/expr/checker.h"
#include "ui/document/node_face.h"
#include "ui/kit/data_grid.h"
#include "ui/kit/rows_text.h"
#include "ui/kit/sentences.h"
#include "ui/kit/unset.h"
#include "ui/shell/result_pages.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>
#include <QSaveFile>

#include <algorithm>

namespace weir::ui {
namespace {

constexpr std::int64_t kPreviewRows = 1'000;
constexpr std::int64_t kQuarantined = 100'000;
constexpr std::int64_t kPeople = 10'000;
constexpr std::int64_t kRowsBefore = 20; ///< Of one that is wanted, to see it among its neighbours.
constexpr std::int64_t kRowsAround = 100;
/// Stands in the list of ports for the rows that the last run of the node could not use.
const char* const kQuarantine = "#quarantine";
constexpr const char* kRejected = "rejected"; ///< The port for rows that a node could not use.

} // namespace

PreviewController::PreviewController(DataPanel& panel, JobRunner& jobs, PortSide side, QObject* parent)
    : QObject(parent), m_panel(panel), m_jobs(jobs), m_side(side)
{
    connect(&panel, &DataPanel::portChosen, this, &PreviewController::choosePort);
    connect(&panel, &DataPanel::refreshRequested, this, [this] {
        m_shownKey.clear();
        load();
    });
    connect(&panel, &DataPanel::exportRequested, this, &PreviewController::chooseExport);
    connect(&panel, &DataPanel::actionRequested, this, &PreviewController::publishRequested);
}

void PreviewController::chooseExport()
{
    const GridModel& grid = *m_panel.grid()->grid();
    if (!grid.pages()) {
        return;
    }
    auto* dialog = new QFileDialog(m_panel.window(), tr("Export rows as CSV"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("CSV files (*.csv)"));
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->selectFile(QString::fromStdString(m_node->str()) + QStringLiteral(".csv"));
    connect(dialog, &QFileDialog::fileSelected, this, &PreviewController::exportTo);
    dialog->open();
}

void PreviewController::exportTo(const QString& file)
{
    const GridModel& grid = *m_panel.grid()->grid();
    if (!grid.pages()) {
        return;
    }
    const std::vector<std::size_t> columns = m_panel.grid()->columnsOnShow(); // the file has what the grid shows
    std::vector<bool> masked; // what is revealed on the screen stays masked in files
    for (const Field& field : grid.pages()->schema()->fields()) {
        masked.push_back(field.privacy != Privacy::Plain);
    }
    const bool anyMasked =
        std::any_of(columns.begin(), columns.end(), [&](std::size_t column) { return masked[column]; });
    const QString shown = m_panel.columnsSaid();
    m_jobs.run(
        this,
        {QStringLiteral("export"), tr("Writing %1").arg(QFileInfo(file).fileName()), JobRunner::Visibility::Listed, {}},
        [file, masked, columns, each = grid.pages()->each(),
         schema = grid.pages()->schema()](const RunContext& context) -> Result<std::int64_t> {
            QSaveFile out(file); // a stopped export leaves the file that was there
            const auto refused = [&out, &file] {
                return Error(ErrorCode::Io, "data.exportFailed", "{file} cannot be written: {reason}.",
                             {{"file", file.toStdString()}, {"reason", out.errorString().toStdString()}});
            };
            if (!out.open(QIODevice::WriteOnly) || out.write(csvHead(*schema, columns)) < 0) {
                return refused();
            }
            std::int64_t count = 0;
            const auto write = [&](const RowBatch& rows) -> Status {
                if (context.stopped()) {
                    return Error(ErrorCode::Cancelled, "data.exportStopped", "The export was stopped.");
                }
                if (out.write(csvRows(rows, masked, columns)) < 0) {
                    return refused();
                }
                count += static_cast<std::int64_t>(rows.rows());
                return {};
            };
            WEIR_RETURN_IF_ERROR(each(write, context));
            if (!out.commit()) {
                return refused();
            }
            return count;
        },
        [this, file, anyMasked, shown](Result<std::int64_t> count) {
            if (!count) {
                if (count.error().code() != ErrorCode::Cancelled) {
                    emit failed(count.error());
                }
                return;
            }
            QString sentence =
                tr("%n rows written to %1.", nullptr, static_cast<int>(*count)).arg(QFileInfo(file).fileName());
            if (!shown.isEmpty()) {
                sentence += QLatin1Char(' ') + tr("Columns as they are shown: %1.").arg(shown);
            }
            if (anyMasked) {
                sentence += QLatin1Char(' ') + tr("Personal columns are masked.");
            }
            emit said(sentence);
        });
}

void PreviewController::setSession(ProjectSession* session, RunController* runs)
{
    m_session = session;
    m_runs = runs;
    m_node.reset();
    m_shownKey.clear();
    m_shown.reset();
    emit shownChanged();
    m_panel.setPorts({}, {}, {}, {});
}

void PreviewController::setActive(bool active)
{
    if (m_active != active) {
        m_active = active;
        refresh();
    }
}

void PreviewController::select(const std::optional<NodeId>& node)
{
    if (node == m_node) {
        return;
    }
    m_node = node;
    m_goal.reset();
    m_fitting.clear();
    m_port.clear();
    m_shownKey.clear();
    refresh();
}

void PreviewController::showRow(const graph::PortRef& from, std::int64_t row, const QString& column)
{
    m_port = QString::fromStdString(from.node.str() + '/' + from.port);
    m_shownKey.clear();
    m_goal = Goal{row, column};
    m_panel.forgetFilter();
    refresh();
}

void PreviewController::showFitting(const QString& port, const QString& condition)
{
    choosePort(port);
    m_fitting = condition;
}

void PreviewController::choosePort(const QString& port)
{
    m_port = port;
    m_goal.reset();
    m_fitting.clear();
    m_shownKey.clear();
    refresh();
}

bool PreviewController::chooseOutput(int place)
{
    const graph::Node* node = m_session && m_node ? m_session->controller().document().find(*m_node) : nullptr;
    const auto at = static_cast<std::size_t>(place);
    if (!node) {
        return false;
    }
    const NodeFace face = faceOf(m_session->controller().document(), *node, m_session->controller().registry());
    if (at >= face.outputs.size()) {
        return false;
    }
    choosePort(QString::fromStdString(face.outputs[at].name));
    return true;
}

void PreviewController::showRejected()
{
    const graph::Node* node = m_session && m_node ? m_session->controller().document().find(*m_node) : nullptr;
    if (!node) {
        return;
    }
    const NodeFace face = faceOf(*node, m_session->controller().registry());
    const bool port = std::any_of(face.outputs.begin(), face.outputs.end(),
                                  [](const nodes::PortSpec& each) { return each.name == kRejected; });
    choosePort(port ? QLatin1String(kRejected) : QLatin1String(kQuarantine));
}

graph::PortRef PreviewController::port() const
{
    const auto source = m_sources.find(m_port);
    return source == m_sources.end() ? graph::PortRef{*m_node, m_port.toStdString()} : source->second;
}

graph::PortRef PreviewController::flatPort() const
{
    return m_session->controller().flatPort(port());
}

const run::NodeReport* PreviewController::report() const
{
    return m_runs && m_runs->report() && m_node ? m_runs->report()->find(flatPort().node) : nullptr;
}

void PreviewController::refresh()
{
    if (!m_active) {
        return;
    }
    const graph::Node* node = m_session && m_node ? m_session->controller().document().find(*m_node) : nullptr;
    m_sources.clear();
    if (!node) {
        ++m_asked;
        m_shownKey.clear();
        m_shown.reset();
        emit shownChanged();
        m_panel.setPorts({}, {}, {}, {});
        return;
    }
    m_side == PortSide::Output ? showOutputs(*node) : showInputs(*node);
}

void PreviewController::showInputs(const graph::Node& node)
{
    const graph::Document& document = m_session->controller().document();
    const nodes::Registry& registry = m_session->controller().registry();
    const NodeFace face = faceOf(document, node, registry);
    QStringList names;
    QStringList titles;
    for (const graph::Wire& wire : document.into(node.id)) {
        const graph::Node* source = document.find(wire.from.node);
        if (!source) {
            continue;
        }
        const QString name = QString::fromStdString(wire.from.node.str() + '/' + wire.from.port);
        if (m_sources.emplace(name, wire.from).second) {
            names << name;
            const NodeFace from = faceOf(document, *source, registry);
            QString title = from.title;
            for (const nodes::PortSpec& port : from.outputs) {
                if (from.outputs.size() > 1 && port.name == wire.from.port) {
                    title = tr("%1: %2").arg(title, translated(port.title.empty() ? port.name : port.title));
                }
            }
            titles << title;
        }
    }
    if (!names.contains(m_port)) {
        m_port = names.value(0);
    }
    m_panel.setPorts(names.size() == 1 ? tr("Input: %1").arg(titles.first()) : tr("Input"), names, titles, m_port);
    if (names.isEmpty()) {
        ++m_asked;
        m_shownKey.clear();
        m_shown.reset();
        emit shownChanged();
        m_panel.showNothing(face.inputs.empty() ? tr("This node reads from outside the pipeline: it has no input.")
                                                : tr("No wire comes into this node yet."));
        return;
    }
    load();
}

void PreviewController::showOutputs(const graph::Node& node)
{
    const NodeFace face = faceOf(m_session->controller().document(), node, m_session->controller().registry());
    QStringList names;
    QStringList titles;
    for (const nodes::PortSpec& port : face.outputs) {
        names << QString::fromStdString(port.name);
        titles << (port.title.empty() ? names.back() : translated(port.title));
    }
    if (graph::isExit(node.type)) { // what goes out of the sub-pipeline here
        names << QStringLiteral("in");
        titles << face.title;
    }
    const run::NodeReport* last = report();
    const bool hasRejects = std::any_of(face.outputs.begin(), face.outputs.end(),
                                        [](const nodes::PortSpec& port) { return port.name == kRejected; });
    if (last && last->rejected > 0 && !hasRejects) {
        names << QLatin1String(kQuarantine);
        titles << tr("Rows not used (%1)").arg(QLocale().toString(static_cast<qlonglong>(last->rejected)));
    }
    if (!names.contains(m_port)) {
        m_port = names.value(0);
    }
    m_panel.setPorts(face.title, names, titles, m_port);
    if (names.isEmpty()) {
        ++m_asked;
        m_shownKey.clear();
        m_shown.reset();
        emit shownChanged();
        m_panel.showNothing(tr("Who is sent here stands in the publish plan, which each run makes anew."),
                            tr("Open the plan"));
        return;
    }
    load();
}

bool PreviewController::isSourceRejects(const graph::PortRef& flat) const
{
    return flat.port == kRejected && m_session->controller().flat()->document.into(flat.node).empty();
}

/// A source that failed in the last run has no result of its ports, but what it rejected is kept.
const run::NodeReport* PreviewController::stoppedBy(const graph::PortRef& flat) const
{
    const run::NodeReport* last = m_runs && m_runs->report() ? m_runs->report()->find(flat.node) : nullptr;
    const bool stopped = last && last->error && last->rejected > 0 && isSourceRejects(flat);
    return stopped && m_session->failureOf(flat.node) ? last : nullptr;
}

void PreviewController::loadQuarantine(const run::NodeReport* last)
{
    const std::string told = last ? "run/" + m_runs->report()->id.str() + '/' + last->node.str() : std::string();
    if (!last || m_shownKey == told) {
        return;
    }
    m_shown.reset(); // what acts on the rows on show must not act on those of another port
    emit shownChanged();
    m_panel.showLoading();
    const RunId by = last->rejectedIn.empty() ? m_runs->report()->id : last->rejectedIn;
    m_jobs.run(
        this, {QStringLiteral("preview"), tr("Reading rows"), JobRunner::Visibility::Quiet, {}},
        [by, node = last->node, workspace = m_session->workspace()](const RunContext& context) {
            return run::quarantineRows(*workspace, by, node, kQuarantined, *context.clock);
        },
        [this, told, asked = ++m_asked](Result<run::Preview> preview) {
            if (asked == m_asked) {
                m_shownKey = preview ? told : std::string{}; // what could not be read is read when it is shown again
                show(std::move(preview), false);
            }
        });
}

void PreviewController::load()
{
    if (!m_session || !m_node || m_port.isEmpty()) {
        return;
    }
    if (m_port == QLatin1String(kQuarantine)) {
        loadQuarantine(report());
        return;
    }
    const graph::PortRef port = flatPort();
    if (const run::NodeReport* last = stoppedBy(port)) {
        loadQuarantine(last);
        return;
    }
    const nodes::PortContent* content = m_session->inspection().analysis.content(port);
    const bool people = content && content->kind != nodes::PortKind::Table;
    const auto key = m_session->inspection().keys.find(port);
    const bool full = m_session->inspection().results.contains(port);
    const std::string wanted =
        key == m_session->inspection().keys.end() ? std::string{} : key->second.str() + (full ? "/full" : "");
    if (!wanted.empty() && wanted == m_shownKey) {
        return;
    }
    for (const nodes::Diagnostic& diagnostic : m_session->inspection().diagnostics(port.node)) {
        if (diagnostic.severity == nodes::Severity::Error) {
            ++m_asked;
            m_shownKey.clear(); // the rows are not on show any more
            m_shown.reset();
            emit shownChanged();
            isUnset(diagnostic.error) ? m_panel.showNothing(sentence(diagnostic.error))
                                      : m_panel.showError(sentence(diagnostic.error));
            return;
        }
    }
    m_shown.reset(); // what acts on the rows on show must not act on those of another port
    emit shownChanged();
    m_panel.showLoading();
    auto now = std::make_shared<const project::Project>(m_session->project());
    run::PreviewOptions options;
    options.port = port.port;
    options.limit = people ? kPeople : full ? RowPages::kPageRows : kPreviewRows;
    if (m_goal && !full && !people) {
        options.from = std::max<std::int64_t>(1, m_goal->row - kRowsBefore);
        options.limit = kRowsAround;
    }
    m_jobs.run(
        this, {QStringLiteral("preview"), tr("Reading rows"), JobRunner::Visibility::Quiet, {}},
        [now, options, node = port.node, workspace = m_session->workspace(),
         pipeline = m_session->active()](const RunContext& context) {
            return run::preview(*workspace, *now, now->pipelines.at(pipeline), node, options, context);
        },
        [this, wanted, people, asked = ++m_asked](Result<run::Preview> preview) {
            if (asked != m_asked) {
                return; // the panel shows something else by now
            }
            m_shownKey = preview ? wanted : std::string{};
            show(std::move(preview), people);
        });
}

void PreviewController::show(Result<run::Preview> preview, bool people)
{
    if (!preview) {
        m_shown.reset();
        emit shownChanged();
        const Error& error = preview.error();
        if (error.messageId() == "run.noPeopleYet") {
            m_panel.showNothing(sentence(error));
        } else if (error.code() != ErrorCode::Cancelled) {
            m_panel.showError(sentence(error));
        }
        return;
    }
    if (preview->rows == 0 && !people && m_port != QLatin1String(kQuarantine) && isSourceRejects(flatPort())) {
        m_shown.reset();
        emit shownChanged();
        m_panel.showNothing(preview->full ? tr("The last run could read every row.")
                                          : tr("The first rows can all be read. A run looks at all of them."));
        return;
    }
    const bool paged = !preview->file.empty() && preview->total > preview->rows;
    m_shown = Shown{port(), preview->schema, paged ? preview->file : std::filesystem::path(), preview->batches,
                    !people && m_port != QLatin1String(kQuarantine)};
    m_panel.setFilterNodeOffered(m_shown->table);
    ShownRows rows;
    rows.people = people;
    rows.previewed = kPreviewRows;
    rows.shown = preview->rows;
    rows.total = preview->full ? preview->total : -1;
    rows.first = preview->from;
    rows.at = QDateTime::fromMSecsSinceEpoch(preview->at.micros / 1000, Qt::UTC);
    rows.rejected = static_cast<std::int64_t>(preview->rejected.size());
    if (!paged) {
        rows.pages = std::make_unique<MemoryPages>(preview->schema, std::move(preview->batches));
    } else {
        auto now = std::make_shared<const project::Project>(m_session->project());
        rows.shown = preview->total;
        auto pages = std::make_unique<ResultPages>(
            [now, file = preview->file, schema = preview->schema, pipeline = m_session->active(),
             workspace = m_session->workspace()](const RunContext& context) {
                return run::KeptRows::open(*workspace, *now, pipeline, file, schema,
                                           run::runInstant(*now, *context.clock));
            },
            preview->schema, preview->total, std::move(preview->batches), m_jobs);
        connect(pages.get(), &ResultPages::failed, this, &PreviewController::failed);
        rows.pages = std::move(pages);
    }
    rows.pinned = preview->pinned;
    m_panel.showRows(std::move(rows));
    emit shownChanged();
    if (preview->full && !m_fitting.isEmpty()) {
        const std::string condition = m_fitting.toStdString();
        if (m_shownKey.ends_with("/full")) { // else they are loaded once more as soon as it is known that all are there
            m_fitting.clear();
        }
        if (auto checked = expr::compile(condition, *m_shown->schema)) {
            m_panel.grid()->keepOnly(*std::move(checked));
        }
    }
    if (const auto goal = std::exchange(m_goal, std::nullopt)) {
        m_panel.goTo(goal->row, goal->column);
    }
}

} // namespace weir::ui
