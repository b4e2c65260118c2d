#pragma once

#include "ui/document/column_views.h"
#include "ui/kit/data_grid.h"
#include "ui/panels/data/columns_popover.h"
#include "ui/shell/preview_controller.h"

#include <QPointer>

#include <map>
#include <tuple>

namespace weir::ui {

/// The columns of a data panel: which show at each port, as long as the window is open, and the views of them that are
/// saved in the pipeline. Saving, renaming and deleting a view are steps of the pipeline's history; looking is not.
class ColumnViewsController : public QObject
{
    Q_OBJECT

public:
    ColumnViewsController(DataPanel& panel, PreviewController& preview, QObject* parent = nullptr);

    /// Opens the list of columns and views.
    void open();
    /// Opens it where it asks for the name of a new view.
    void openToSave();
    void showAll();

signals:
    /// Something was done, in one sentence.
    void said(const QString& sentence);

private:
    /// How the columns of a port are looked at.
    struct Look
    {
        std::vector<GridColumn> columns;
        std::optional<ColumnView> view; ///< As it was when it was chosen; it may be gone since, and come back.
    };
    using Place = std::tuple<PipelineId, PipelineId, graph::PortRef>;
    [[nodiscard]] std::optional<Place> place() const;
    [[nodiscard]] const graph::Document& document() const;
    /// The views of the shown pipeline, those of the port on show first.
    [[nodiscard]] std::vector<ColumnView> views() const;
    /// The view on show, as long as the pipeline has it; a renamed one is known by its content.
    [[nodiscard]] std::optional<ColumnView> currentView() const;
    /// Are the columns of the grid as the view says, for those that are there?
    [[nodiscard]] bool isAsIn(const ColumnView& view) const;
    /// Names that the grid has and the view does not know.
    [[nodiscard]] QStringList unknownTo(const ColumnView& view) const;
    [[nodiscard]] ColumnView viewOfGrid(const QString& name) const;
    void rowsChanged();
    void documentChanged();
    void columnsChanged();
    bool apply(const ColumnView& view);
    void choose(int view);
    void save(const QString& name);
    void update();
    void rename(const QString& name);
    void remove();
    void showNew();
    void keep(graph::Document document, const QString& step);
    void describe();
    void fillPopover();
    void tellCopied(int rows, int columns);

    DataPanel& m_panel;
    PreviewController& m_preview;
    QPointer<ColumnsPopover> m_popover;
    QPointer<DocumentController> m_document;
    std::map<Place, Look> m_looks;
};

} // namespace weir::ui
