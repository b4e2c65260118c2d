#include "ui/shell/project_opener.h"

#include "core/sample/samples.h"
#include "ui/kit/sentences.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>

namespace weir::ui {
namespace {

constexpr int kRecentProjects = 8;

/// `base`, or the first of base-2, base-3, ... that does not exist.
QString freeFolder(const QString& base)
{
    QString folder = base;
    for (int number = 2; QFileInfo::exists(folder); ++number) {
        folder = base + QLatin1Char('-') + QString::number(number);
    }
    return folder;
}

} // namespace

ProjectOpener::ProjectOpener(Services services, JobRunner& jobs, QWidget* window)
    : QObject(window), m_services(std::move(services)), m_jobs(jobs), m_window(window)
{}

void ProjectOpener::open(const QString& given)
{
    m_freshSample = false;
    const QString folder = QFileInfo(given).absoluteFilePath();
    m_jobs.run(
        this,
        {QStringLiteral("open"), tr("Opening %1").arg(QFileInfo(folder).fileName()), JobRunner::Visibility::Listed, {}},
        [folder](const RunContext&) { return project::load(folder.toStdString()); },
        [this, folder](Result<project::Loaded> loaded) {
            if (!loaded) {
                emit failed(loaded.error());
                return;
            }
            auto read = std::make_shared<project::Loaded>(*std::move(loaded));
            leaveThen([this, folder, read] { finish(folder, std::move(*read), {}); });
        });
}

void ProjectOpener::choose()
{
    const QString folder = QFileDialog::getExistingDirectory(m_window, tr("Open a project folder"), QDir::homePath());
    if (!folder.isEmpty()) {
        open(folder);
    }
}

void ProjectOpener::openSample(const QString& id)
{
    const QString folder =
        freeFolder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) + QStringLiteral("/Weir/") + id);
    m_jobs.run(
        this, {QStringLiteral("sample"), tr("Making the sample"), JobRunner::Visibility::Listed, {}},
        [id, folder](const RunContext& context) {
            return sample::writeSample(id.toStdString(), folder.toStdString(), {}, context);
        },
        [this, folder](Status written) {
            if (!written) {
                emit failed(written.error());
                return;
            }
            open(folder);
            m_freshSample = true;
        });
}

void ProjectOpener::make(const QStringList& files)
{
    leaveThen([this, files] {
        auto* dialog = new QFileDialog(m_window, tr("New project: name its folder"), QDir::homePath());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setAcceptMode(QFileDialog::AcceptSave);
        dialog->setFileMode(QFileDialog::AnyFile);
        dialog->setFilter(QDir::Dirs | QDir::NoDotAndDotDot | QDir::Drives);
        dialog->setNameFilter(tr("Project folders (*)"));
        dialog->setLabelText(QFileDialog::FileName, tr("&Folder:"));
        dialog->setLabelText(QFileDialog::Accept, tr("Create"));
        dialog->selectFile(QFileInfo(freeFolder(QDir::home().filePath(QStringLiteral("my-project")))).fileName());
        connect(dialog, &QFileDialog::fileSelected, this,
                [this, files](const QString& folder) { makeIn(folder, files); });
        dialog->open();
    });
}

void ProjectOpener::makeIn(const QString& folder, const QStringList& files)
{
    m_jobs.run(
        this, {QStringLiteral("new"), tr("Making the project"), JobRunner::Visibility::Listed, {}},
        [folder](const RunContext&) {
            return project::newProject(folder.toStdString(), QFileInfo(folder).fileName().toStdString());
        },
        [this, folder, files](Result<project::Loaded> made) {
            if (!made) {
                emit failed(made.error());
                return;
            }
            finish(folder, *std::move(made), files);
        });
}

void ProjectOpener::reload()
{
    if (!m_session) {
        return;
    }
    const QString folder = QString::fromStdString(m_session->folder().string());
    m_jobs.run(
        this, {QStringLiteral("open"), tr("Loading again"), JobRunner::Visibility::Listed, {}},
        [folder](const RunContext&) { return project::load(folder.toStdString()); },
        [this, folder](Result<project::Loaded> loaded) {
            if (!loaded) {
                emit failed(loaded.error());
                return;
            }
            finish(folder, *std::move(loaded), {});
        });
}

void ProjectOpener::finish(const QString& folder, project::Loaded loaded, const QStringList& files)
{
    for (const Error& warning : loaded.warnings) {
        emit warned(sentence(warning));
    }
    remember(folder);
    emit opened(std::make_shared<ProjectSession>(std::move(loaded), folder.toStdString(), m_services, m_jobs), files);
}

void ProjectOpener::leaveThen(std::function<void()> then)
{
    if (!m_session || m_session->isClean()) {
        then();
        return;
    }
    auto* box = new QMessageBox(QMessageBox::NoIcon, tr("Save changes?"),
                                tr("The project has changes that are not saved."), QMessageBox::NoButton, m_window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton* save = box->addButton(tr("Save"), QMessageBox::AcceptRole);
    QPushButton* drop = box->addButton(tr("Do not save"), QMessageBox::DestructiveRole);
    box->addButton(tr("Keep working"), QMessageBox::RejectRole);
    box->setDefaultButton(save);
    connect(drop, &QPushButton::clicked, this, then);
    connect(save, &QPushButton::clicked, this, [this, then] {
        auto* once = new QObject(m_session); // the first answer counts; a failure keeps the project open
        connect(m_session, &ProjectSession::saved, once, [this, once, then] {
            once->deleteLater();
            QMetaObject::invokeMethod(this, then, Qt::QueuedConnection);
        });
        connect(m_session, &ProjectSession::failed, once, [once] { once->deleteLater(); });
        m_session->save();
    });
    box->open();
}

QStringList ProjectOpener::recent()
{
    return QSettings().value(QStringLiteral("recentProjects")).toStringList();
}

void ProjectOpener::forget(const QString& folder)
{
    QStringList folders = recent();
    folders.removeAll(folder);
    QSettings().setValue(QStringLiteral("recentProjects"), folders);
    emit recentChanged(folders);
}

void ProjectOpener::look(const QString& folder)
{
    m_jobs.run(
        this, {QStringLiteral("look:") + folder, {}, JobRunner::Visibility::Quiet, {}},
        [folder](const RunContext&) {
            return Result<bool>(QFileInfo::exists(QDir(folder).filePath(QStringLiteral("weir.json"))));
        },
        [this, folder](const Result<bool>& there) {
            if (there) {
                emit looked(folder, !*there);
            }
        });
}

void ProjectOpener::remember(const QString& folder)
{
    QStringList folders = recent();
    folders.removeAll(folder);
    folders.prepend(folder);
    folders = folders.mid(0, kRecentProjects);
    QSettings().setValue(QStringLiteral("recentProjects"), folders);
    emit recentChanged(folders);
}

} // namespace weir::ui
