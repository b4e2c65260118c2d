#pragma once

#include "core/types/row_batch.h"
#include "ui/jobs/job_runner.h"
#include "ui/panels/import/import_page.h"
#include "ui/shell/project_session.h"

#include <QObject>
#include <QPointF>
#include <QPointer>
#include <QStringList>
#include <QTimer>

#include <optional>
#include <vector>

namespace weir::ui {

/// Looks into dropped files, shows on the import page what they hold, and makes sources of them when the user agrees.
/// Nothing of the project is changed before.
class ImportController : public QObject
{
    Q_OBJECT

public:
    ImportController(ImportPage& page, JobRunner& jobs, QObject* parent);

    /// Begins with these files; they become sources at `at`, wired to `target` as far as it takes them.
    void start(ProjectSession* session, const QStringList& paths, const QPointF& at,
               const std::optional<NodeId>& target);

signals:
    /// The page has something to show.
    void opened();
    /// The page is done with; `nodes` were added.
    void closed(const std::set<weir::NodeId>& nodes);

private:
    /// What one look into a file found.
    struct Look
    {
        connect::Discovery discovery;
        std::vector<connect::CatalogEntry> catalog;
        std::shared_ptr<const Schema> schema;
        std::vector<RowBatch> rows;
        std::int64_t count = 0;
        std::int64_t refused = 0; ///< Rows that could not be read.
        Json settings;            ///< With the part that was chosen when the user had said none.
    };
    struct File
    {
        graph::Node node;
        const nodes::NodeType* type = nullptr;
        ImportedFile shown;
        std::shared_ptr<const Look> look;
    };
    [[nodiscard]] static Result<Look> lookInto(const run::Workspace& workspace, const project::Project& project,
                                               const graph::Node& node, const RunContext& context);
    void forget();
    void look(int index);
    void take(int index, Result<Look> look);
    void show(int index);
    void accept();
    /// Says on the page what the files that were looked into say of people.
    void offerPeople();
    [[nodiscard]] static QList<std::pair<QString, QString>> foundOf(const nodes::NodeSpec& spec, const Json& detected);
    [[nodiscard]] bool has(int index) const { return index >= 0 && static_cast<std::size_t>(index) < m_files.size(); }

    ImportPage& m_page;
    JobRunner& m_jobs;
    QPointer<ProjectSession> m_session; ///< It may be left while files are looked into.
    std::vector<File> m_files;
    QPointF m_at;
    std::optional<NodeId> m_target;
    QTimer m_soon; ///< Typing goes on for a moment before a file is looked into again.
    int m_edited = 0;
};

} // namespace weir::ui
