#include "ui/shell/profile_controller.h"

#include "core/engine/streams.h"
#include "core/expr/printer.h"
#include "core/run/column_profile.h"
#include "ui/document/arrange.h"
#include "ui/document/node_face.h"
#include "ui/kit/data_grid.h"
#include "ui/kit/sentences.h"
#include "ui/panels/data/profile_panel.h"

#include <cmath>

namespace weir::ui {
namespace {

constexpr double kGapAfterNode = 80;

QString titleOf(const DocumentController& controller, const NodeId& node)
{
    const graph::Node* found = controller.document().find(node);
    return found ? faceOf(controller.document(), *found, controller.registry()).title : QString();
}

} // namespace

ProfileController::ProfileController(DataPanel& panel, PreviewController& preview, JobRunner& jobs, QObject* parent)
    : QObject(parent), m_panel(panel), m_preview(preview), m_jobs(jobs)
{
    connect(&panel, &DataPanel::profileWanted, this, &ProfileController::load);
    connect(&panel, &DataPanel::filterNodeRequested, this, &ProfileController::makeNode);
    connect(panel.profile(), &ProfilePanel::picked, this, &ProfileController::filter);
    connect(panel.profile(), &ProfilePanel::revealRequested, this, [this] {
        const std::string& name = m_panel.profile()->profile().field.name;
        const auto column = m_preview.shown() ? m_preview.shown()->schema->indexOf(name) : std::nullopt;
        if (column) {
            emit m_panel.revealRequested(static_cast<int>(*column), QString::fromStdString(name));
        }
    });
    connect(panel.grid()->grid(), &GridModel::maskChanged, this,
            [this] { m_panel.profile()->setMasked(isMasked(m_panel.profile()->profile().field.name)); });
}

bool ProfileController::isMasked(const std::string& column) const
{
    const GridModel& grid = *m_panel.grid()->grid();
    const auto at = grid.pages() ? grid.pages()->schema()->indexOf(column) : std::nullopt;
    return !at || grid.masks()[*at];
}

void ProfileController::load(int column)
{
    const PreviewController::Shown* shown = m_preview.shown();
    if (!shown || column < 0 || static_cast<std::size_t>(column) >= shown->schema->size()) {
        return;
    }
    const std::string name = (*shown->schema)[static_cast<std::size_t>(column)].name;
    m_panel.profile()->showLoading(QString::fromStdString(name));
    engine::ScanBinding rows = engine::ParquetScan{{shown->file}};
    if (shown->file.empty()) {
        rows = engine::StreamScan{[schema = shown->schema,
                                   batches = shown->batches](const RunContext&) -> Result<std::unique_ptr<RowStream>> {
            return streamOf(schema, batches);
        }};
    }
    auto now = std::make_shared<const project::Project>(m_preview.session()->project());
    m_jobs.run(
        this, {QStringLiteral("profile"), tr("Counting what is in a column"), JobRunner::Visibility::Quiet, {}},
        [now, rows, name, schema = shown->schema, workspace = m_preview.session()->workspace(),
         pipeline = m_preview.session()->active()](const RunContext& context) -> Result<run::ColumnProfile> {
            WEIR_ASSIGN_OR_RETURN(const std::unique_ptr<engine::Session> session,
                                  workspace->openEngine(*now, pipeline, run::runInstant(*now, *context.clock)));
            return run::profileColumn(*session, rows, *schema, name, context);
        },
        [this, name, of = m_panel.said(),
         node = titleOf(m_preview.session()->controller(), shown->port.node)](Result<run::ColumnProfile> profile) {
            if (profile) {
                m_panel.profile()->showProfile(*std::move(profile), of, node, isMasked(name));
            } else if (profile.error().code() != ErrorCode::Cancelled) {
                m_panel.profile()->showError(sentence(profile.error()));
            }
        });
}

void ProfileController::filter(const expr::Expr& condition)
{
    const RowPages* pages = m_panel.grid()->grid()->pages();
    if (!pages) {
        return;
    }
    expr::CheckOptions options;
    options.expected = TypeKind::Boolean;
    auto checked = expr::check(condition, *pages->schema(), options);
    if (checked) {
        m_panel.grid()->keepOnly(*std::move(checked));
    } else {
        emit failed(checked.error());
    }
}

void ProfileController::makeNode()
{
    const PreviewController::Shown* shown = m_preview.shown();
    const auto& condition = m_panel.grid()->grid()->arrangement().condition;
    if (!shown || !shown->table || !condition) {
        return;
    }
    DocumentController& controller = m_preview.session()->controller();
    const nodes::NodeType* type = controller.registry().find(NodeTypeId("filter"));
    const auto place = controller.document().positions.find(shown->port.node);
    if (!type || place == controller.document().positions.end()) {
        return;
    }
    const graph::Point at{place->second.x + card::kWidth + kGapAfterNode, place->second.y};
    const Insertion made = addNodeAtPort(controller.document(), controller.registry(), *type,
                                         freePlace(controller.document(), at), shown->port, PortSide::Output);
    const NodeId node = made.nodes.front();
    graph::EditGroup step{{made.edit, {graph::SetSetting{node, "condition", expr::print(condition->expr)}}}};
    if (controller.edit({std::move(step)}, tr("filter by a value"))) {
        m_panel.grid()->keepOnly({});
        emit nodeMade(node);
    }
}

} // namespace weir::ui
