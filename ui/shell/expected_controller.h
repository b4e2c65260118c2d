#pragma once

#include "ui/panels/data/expected_dialog.h"
#include "ui/shell/preview_controller.h"

#include <QPointer>

class QAction;

namespace weir::ui {

/// The expected rows of the port on show: keeps them, compares them and takes them away again, in a dialog.
class ExpectedController : public QObject
{
    Q_OBJECT

public:
    /// Dialogs stand over the window of `host`, which owns the controller.
    ExpectedController(PreviewController& preview, JobRunner& jobs, QWidget* host);

    /// Opens the dialog for the port on show.
    [[nodiscard]] QAction* action() const { return m_action; }
    void refresh();

signals:
    void said(const QString& sentence);

private:
    /// Where the rows lie, once a run or a cache has all of them.
    struct Rows
    {
        graph::PortRef port; ///< Of the flat pipeline.
        PipelineId pipeline;
        Schema schema;
        std::filesystem::path file; ///< Empty when there is no full result.
    };
    [[nodiscard]] std::optional<Rows> rows() const;
    void open();
    void compare(const QString& fault = {});
    void keep();
    void forget();
    void undo();
    void nameBy(const QStringList& columns);
    /// Notes what the file holds, so that `undo` brings it back.
    void remember();
    void changed(const QString& sentence);

    PreviewController& m_preview;
    QWidget& m_host;
    JobRunner& m_jobs;
    QAction* m_action;
    QPointer<ExpectedDialog> m_dialog;
    QString m_title;
    std::optional<Rows> m_rows;                         ///< That the dialog is about.
    std::optional<std::optional<std::string>> m_before; ///< Bytes of the file before the last step; unset: no step yet.
};

} // namespace weir::ui
