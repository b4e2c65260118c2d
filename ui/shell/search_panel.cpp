#include "ui/shell/search_panel.h"

#include "ui/kit/inputs.h"
#include "ui/kit/labels.h"
#include "ui/shell/project_session.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QShortcut>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace weir::ui {
namespace {

constexpr int kHitRole = Qt::UserRole + 1;
constexpr int kRefresh = 200; ///< Milliseconds after an edit until the list is made anew.

} // namespace

SearchPanel::SearchPanel(JobRunner& jobs, QWidget* parent)
    : QWidget(parent), m_jobs(jobs),
      m_field(new SearchField(tr("Names, columns, values, notes, audiences, purposes in all pipelines"), this)),
      m_count(new TextLabel({}, TypeRole::Body, Token::Text2, this)), m_tree(new QTreeWidget(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kM, space::kS, space::kM, space::kS);
    column->setSpacing(space::kS);
    auto* row = new QHBoxLayout;
    row->addWidget(m_field, 1);
    row->addWidget(m_count);
    column->addLayout(row);
    m_tree->setAccessibleName(tr("Found in the project"));
    m_tree->setHeaderLabels({tr("Found in"), tr("Where")});
    m_tree->setRootIsDecorated(false);
    m_tree->setUniformRowHeights(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->header()->setSectionResizeMode(0, QHeaderView::Interactive);
    m_tree->header()->resizeSection(0, 320);
    column->addWidget(m_tree, 1);
    connect(m_field, &SearchField::edited, this, &SearchPanel::search);
    connect(m_field, &SearchField::leaveDown, this, [this] {
        m_tree->setFocus(Qt::TabFocusReason);
        if (QTreeWidgetItem* group = m_tree->topLevelItem(0); group && group->childCount() > 0) {
            m_tree->setCurrentItem(group->child(0));
        }
    });
    connect(m_field, &QLineEdit::returnPressed, this, [this] {
        if (const QTreeWidgetItem* group = m_tree->topLevelItem(0)) {
            go(group->child(0));
        }
    });
    connect(m_tree, &QTreeWidget::itemActivated, this, &SearchPanel::go);
    connect(m_tree, &QTreeWidget::itemClicked, this, &SearchPanel::go);
    auto* escape = new QShortcut(Qt::Key_Escape, this);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &SearchPanel::left);
    m_soon.setSingleShot(true);
    m_soon.setInterval(kRefresh);
    connect(&m_soon, &QTimer::timeout, this, [this] { search(m_query); });
    show();
}

void SearchPanel::setSession(ProjectSession* session)
{
    m_session = session;
    m_known.clear();
    m_hits.clear();
    m_query.clear();
    m_field->clear();
    show();
    if (session) {
        const auto later = [this] {
            if (isVisible() && !m_query.isEmpty()) {
                m_soon.start();
            }
        };
        connect(session, &ProjectSession::edited, this, later);
        connect(session, &ProjectSession::inspected, this, later);
        connect(&session->audiences(), &AudienceBook::changed, this, later);
    }
}

void SearchPanel::startSearch()
{
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
    if (!m_query.isEmpty()) {
        search(m_query); // the project may be another by now
    }
}

void SearchPanel::startWith(const QString& query)
{
    m_field->setText(query);
    search(query);
    startSearch();
}

void SearchPanel::search(const QString& query)
{
    m_query = query.simplified();
    if (m_session && !m_query.isEmpty()) {
        learnColumns();
        m_hits =
            searchProject(m_session->project(), m_session->controller().registry(), m_query,
                          [this](const PipelineId& pipeline, const NodeId& flat) { return columnsOf(pipeline, flat); });
    } else {
        m_hits.clear();
    }
    show();
}

std::vector<std::string> SearchPanel::columnsOf(const PipelineId& pipeline, const NodeId& flat) const
{
    if (pipeline == m_session->active()) {
        const compile::NodeAnalysis* analysis = m_session->inspection().analysis.find(flat);
        const bool known = analysis && !analysis->contents.empty() && analysis->contents.front();
        return known ? analysis->contents.front()->schema.names() : std::vector<std::string>{};
    }
    const auto known = m_known.find(pipeline);
    if (known == m_known.end()) {
        return {};
    }
    const auto columns = known->second.columns.find(flat);
    return columns == known->second.columns.end() ? std::vector<std::string>{} : columns->second;
}

void SearchPanel::learnColumns()
{
    auto project = std::make_shared<const project::Project>(m_session->project());
    for (const auto& [id, document] : project->pipelines) {
        const auto known = m_known.find(id);
        if (id == m_session->active() || (known != m_known.end() && known->second.document == document)) {
            continue;
        }
        m_known[id] = {document, {}};
        m_jobs.run(
            this,
            {QStringLiteral("columns ") + QString::fromStdString(id.str()),
             tr("Looking up columns"),
             JobRunner::Visibility::Quiet,
             {}},
            [project, id = id, workspace = m_session->workspace()](const RunContext& context) -> Result<Columns> {
                Columns columns;
                const run::Inspection inspection =
                    run::inspect(*workspace, *project, project->pipelines.at(id), context);
                for (const auto& [node, analysis] : inspection.analysis.nodes) {
                    if (!analysis->contents.empty() && analysis->contents.front()) {
                        columns[node] = analysis->contents.front()->schema.names();
                    }
                }
                return columns;
            },
            [this, id = id, session = m_session](Result<Columns> columns) {
                if (const auto mine = m_known.find(id); columns && session == m_session && mine != m_known.end()) {
                    mine->second.columns = *std::move(columns);
                    m_soon.start();
                }
            });
    }
}

QString SearchPanel::groupOf(const ProjectHit& hit) const
{
    switch (hit.kind) {
    case ProjectHit::Kind::Audience:
        return tr("Audiences");
    case ProjectHit::Kind::Purpose:
        return tr("Purposes");
    case ProjectHit::Kind::Connection:
        return tr("Connections");
    case ProjectHit::Kind::Node:
    case ProjectHit::Kind::Note:
    case ProjectHit::Kind::Frame:
        break;
    }
    const std::string& name = m_session->controller(hit.pipeline).root().name;
    return QString::fromStdString(name.empty() ? hit.pipeline.str() : name);
}

void SearchPanel::show()
{
    m_tree->clear();
    QTreeWidgetItem* group = nullptr;
    for (std::size_t i = 0; i < m_hits.size(); ++i) {
        const ProjectHit& hit = m_hits[i];
        const QString title = groupOf(hit);
        if (!group || group->text(0) != title) {
            group = new QTreeWidgetItem(m_tree, {title});
            group->setFont(0, Theme::instance().font(TypeRole::Strong));
            group->setFlags(Qt::ItemIsEnabled);
            group->setFirstColumnSpanned(true);
        }
        auto* line =
            new QTreeWidgetItem(group, {hit.title, hit.carries ? tr("%1 passes through").arg(hit.why) : hit.why});
        line->setIcon(0, icon(hit.icon));
        line->setData(0, kHitRole, static_cast<int>(i));
        line->setToolTip(1, hit.why);
    }
    m_tree->expandAll();
    m_count->setText(m_query.isEmpty() ? QString() : tr("%n found", nullptr, static_cast<int>(m_hits.size())));
}

void SearchPanel::go(const QTreeWidgetItem* item)
{
    const QVariant index = item ? item->data(0, kHitRole) : QVariant();
    if (index.isValid() && index.toULongLong() < m_hits.size()) {
        const ProjectHit hit = m_hits[static_cast<std::size_t>(index.toULongLong())]; // the list may be made anew
        emit chosen(hit);
    }
}

} // namespace weir::ui
