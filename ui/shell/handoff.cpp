#include "ui/shell/handoff.h"

#include "core/graph/flatten.h"
#include "core/run/command_line.h"
#include "core/run/describe_pipeline.h"
#include "ui/kit/icon.h"
#include "ui/kit/inputs.h"
#include "ui/kit/messages.h"
#include "ui/shell/project_session.h"
#include "ui/theme/metrics.h"

#include <QAction>
#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QSaveFile>
#include <QShortcut>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace weir::ui {
namespace {

/// The description in a window of its own, which stays open beside the canvas.
class DescriptionWindow final : public QWidget
{
    Q_OBJECT

public:
    DescriptionWindow(const QString& title, const QString& markdown, QWidget* parent)
        : QWidget(parent, Qt::Window), m_markdown(markdown), m_message(new InlineMessage(Tone::Error, {}, {}, this))
    {
        setAttribute(Qt::WA_DeleteOnClose);
        setWindowTitle(tr("%1 in words").arg(title));
        resize(760, 640);
        auto* column = new QVBoxLayout(this);
        column->setContentsMargins(space::kL, space::kL, space::kL, space::kL);
        column->setSpacing(space::kM);
        auto* text = new QTextBrowser(this);
        text->setMarkdown(markdown);
        text->setFrameShape(QFrame::NoFrame);
        text->document()->setDocumentMargin(space::kM);
        text->setAccessibleName(tr("Description of the pipeline"));
        text->setOpenLinks(false);
        column->addWidget(text, 1);
        column->addWidget(m_message);
        m_message->hide();
        auto* row = new QHBoxLayout;
        row->addStretch();
        auto* copy = new QPushButton(icon(Icon::Copy), tr("Copy"), this);
        auto* save = new QPushButton(icon(Icon::Save), tr("Save as Markdown..."), this);
        row->addWidget(copy);
        row->addWidget(save);
        column->addLayout(row);
        connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_markdown); });
        connect(save, &QPushButton::clicked, this, &DescriptionWindow::save);
        connect(new QShortcut(QKeySequence::Cancel, this), &QShortcut::activated, this, &QWidget::close);
        text->setFocus();
    }

private:
    void save()
    {
        auto* dialog = new QFileDialog(this, tr("Save the description"), {}, tr("Markdown (*.md)"));
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setAcceptMode(QFileDialog::AcceptSave);
        dialog->setDefaultSuffix(QStringLiteral("md"));
        dialog->selectFile(QStringLiteral("pipeline.md"));
        connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
            QSaveFile file(path);
            const QByteArray bytes = m_markdown.toUtf8();
            const bool done = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
            m_message->setMessage(done ? Tone::Success : Tone::Error,
                                  done ? tr("Saved as %1.").arg(path)
                                       : tr("%1 could not be written: %2.").arg(path, file.errorString()));
            m_message->show();
        });
        dialog->open();
    }

    QString m_markdown;
    InlineMessage* m_message;
};

} // namespace

Handoff::Handoff(QWidget* window, std::function<ProjectSession*()> session, std::function<std::optional<NodeId>()> node,
                 std::function<QString()> dialect)
    : QObject(window), m_window(window), m_session(std::move(session)), m_node(std::move(node)),
      m_dialect(std::move(dialect))
{
    const auto make = [this](Icon glyph, const QString& text) {
        auto* action = new QAction(icon(glyph), text, this);
        m_window->addAction(action);
        return action;
    };
    copyRun = make(Icon::Copy, tr("Copy the run as a command"));
    copyRunTo = make(Icon::Copy, tr("Copy 'run to here' as a command"));
    copyPreview = make(Icon::Copy, tr("Copy the preview as a command"));
    copySql = make(Icon::Copy, tr("Copy 'show SQL' as a command"));
    describe = make(Icon::Code, tr("Describe the pipeline in words"));
    connect(copyRun, &QAction::triggered, this, [this] { copy(QStringLiteral("run")); });
    connect(copyRunTo, &QAction::triggered, this, [this] { copy(QStringLiteral("to")); });
    connect(copyPreview, &QAction::triggered, this, [this] { copy(QStringLiteral("preview")); });
    connect(copySql, &QAction::triggered, this, [this] { copy(QStringLiteral("sql")); });
    connect(describe, &QAction::triggered, this, &Handoff::showDescription);
}

QMenu* Handoff::commandMenu(QWidget* parent) const
{
    auto* menu = new QMenu(tr("Copy as command"), parent);
    menu->setIcon(icon(Icon::Code));
    menu->addActions({copyRunTo, copyPreview, copySql, copyRun});
    const bool node = m_node().has_value();
    for (QAction* action : {copyRunTo, copyPreview, copySql}) {
        action->setVisible(node);
    }
    QObject::connect(menu, &QMenu::aboutToHide, this, [this] {
        for (QAction* action : {copyRunTo, copyPreview, copySql}) {
            action->setVisible(true);
        }
    });
    return menu;
}

void Handoff::copy(const QString& kind)
{
    const ProjectSession* session = m_session();
    std::optional<NodeId> node = m_node();
    if (session && node) {
        node = session->controller().flatId(*node);
    }
    if (!session || (!node && kind != QLatin1String("run"))) {
        return;
    }
    run::CommandLine line{session->folder(), session->pipelines().size() > 1 ? session->active() : PipelineId()};
    const std::string text = kind == QLatin1String("run")       ? line.run()
                             : kind == QLatin1String("to")      ? line.run(*node)
                             : kind == QLatin1String("preview") ? line.preview(*node)
                                                                : line.sql(*node, m_dialect().toStdString());
    QGuiApplication::clipboard()->setText(QString::fromStdString(text));
    emit copied(session->isClean() ? tr("The command is on the clipboard.")
                                   : tr("The command is on the clipboard. It works on what is saved; save first."));
}

void Handoff::showDescription()
{
    const ProjectSession* session = m_session();
    if (!session) {
        return;
    }
    const std::shared_ptr<const graph::Flat> flat = session->controller().flat(); // with what stands in sub-pipelines
    const graph::Document& document = session->controller().root();
    const std::string text = run::describePipeline(session->project(), flat->document, session->inspection().analysis,
                                                   session->controller().registry());
    const QString title = QString::fromStdString(document.name.empty() ? document.id.str() : document.name);
    (new DescriptionWindow(title, QString::fromStdString(text), m_window))->show();
}

} // namespace weir::ui

#include "handoff.moc"
