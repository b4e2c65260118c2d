#include "ui/panels/settings/field_editor.h"

#include "ui/kit/icon.h"
#include "ui/kit/inputs.h"
#include "ui/theme/metrics.h"

#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QToolButton>

namespace weir::ui {
namespace {

/// A path with a browse button. Paths below the project folder are kept relative, so that the project can move.
class PathEditor final : public FieldEditor
{
    Q_OBJECT

public:
    PathEditor(const nodes::ParameterSpec& parameter, QWidget* parent)
        : FieldEditor(parent), m_kind(parameter.kind), m_line(new QLineEdit(this)),
          m_browse(iconButton(Icon::Folder, tr("Browse"), this))
    {
        auto* row = new QHBoxLayout(this);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(space::kXs);
        row->addWidget(m_line);
        row->addWidget(m_browse);
        setFocusProxy(m_line);
        m_line->setPlaceholderText(m_kind == nodes::ParameterKind::FilePattern
                                       ? QStringLiteral("data/*.csv")
                                       : QString::fromStdString(parameter.placeholder));
        connect(m_line, &QLineEdit::textEdited, this, [this] { emit edited({}); });
        connect(m_browse, &QToolButton::clicked, this, [this] { browse(); });
    }
    void setValue(const Json& value) override
    {
        QStringList parts;
        for (const Json& part : value.is_array() ? value : value.is_string() ? Json::array({value}) : Json::array()) {
            parts << QString::fromStdString(part.is_string() ? part.get<std::string>() : compactJson(part));
        }
        m_wasList = value.is_array();
        if (parts.join(QStringLiteral("; ")) != m_line->text()) {
            m_line->setText(parts.join(QStringLiteral("; ")));
        }
    }
    Json value() const override
    {
        const QString text = m_line->text().trimmed();
        if (text.isEmpty()) {
            return {};
        }
        if (!m_wasList && !text.contains(QLatin1Char(';'))) {
            return Json(text.toStdString());
        }
        Json list = Json::array();
        for (const QString& part : text.split(QLatin1Char(';'), Qt::SkipEmptyParts)) {
            list.push_back(part.trimmed().toStdString());
        }
        return list;
    }
    void setContext(const FormContext& context) override { m_folder = context.projectFolder; }

private:
    void browse()
    {
        const QString start = QDir(m_folder).absoluteFilePath(m_line->text());
        const bool folder = m_kind == nodes::ParameterKind::Folder;
        // The window owns the dialog: while it is open, a run may end and the form show another node.
        auto* dialog = new QFileDialog(window(), folder ? tr("Choose a folder") : tr("Choose a file"),
                                       folder ? start : QFileInfo(start).absolutePath());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setFileMode(folder ? QFileDialog::Directory : QFileDialog::ExistingFile);
        dialog->setOption(QFileDialog::ShowDirsOnly, folder);
        connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& chosen) {
            const QString relative = QDir(m_folder).relativeFilePath(chosen);
            m_line->setText(m_folder.isEmpty() || relative.startsWith(QStringLiteral("..")) ? chosen : relative);
            emit edited({});
        });
        dialog->open();
    }

    nodes::ParameterKind m_kind;
    QLineEdit* m_line;
    QToolButton* m_browse;
    QString m_folder;
    bool m_wasList = false;
};

/// Where a secret lies; its value is never seen here.
class SecretEditor final : public FieldEditor
{
    Q_OBJECT

public:
    SecretEditor(const nodes::ParameterSpec&, QWidget* parent)
        : FieldEditor(parent), m_place(new QComboBox(this)), m_name(new QLineEdit(this))
    {
        auto* row = new QHBoxLayout(this);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(space::kS);
        row->addWidget(m_place);
        row->addWidget(m_name, 1);
        setFocusProxy(m_name);
        m_place->addItem(tr("Environment"), QStringLiteral("env"));
        m_place->addItem(tr("Keychain"), QStringLiteral("keychain"));
        m_place->addItem(tr("File"), QStringLiteral("file"));
        connect(m_place, &QComboBox::activated, this, [this] {
            hint();
            emit edited({});
        });
        connect(m_name, &QLineEdit::textEdited, this, [this] { emit edited({}); });
        hint();
    }
    void setValue(const Json& value) override
    {
        for (int i = 0; value.is_object() && i < m_place->count(); ++i) {
            const std::string key = m_place->itemData(i).toString().toStdString();
            if (value.contains(key) && value[key].is_string()) {
                m_place->setCurrentIndex(i);
                const QString name = QString::fromStdString(value[key].get<std::string>());
                if (m_name->text() != name) {
                    m_name->setText(name);
                }
                hint();
                return;
            }
        }
        if (value.is_null()) {
            m_name->clear();
        }
    }
    Json value() const override
    {
        const QString name = m_name->text().trimmed();
        return name.isEmpty() ? Json() : Json{{m_place->currentData().toString().toStdString(), name.toStdString()}};
    }

private:
    void hint()
    {
        const QString place = m_place->currentData().toString();
        m_name->setPlaceholderText(place == QLatin1String("env")    ? tr("Name of the variable")
                                   : place == QLatin1String("file") ? tr("Path of the file")
                                                                    : tr("Name of the entry"));
    }
    QComboBox* m_place;
    QLineEdit* m_name;
};

} // namespace

FieldEditor* makePathEditor(const nodes::ParameterSpec& parameter, QWidget* parent)
{
    if (parameter.kind == nodes::ParameterKind::Secret) {
        return new SecretEditor(parameter, parent);
    }
    return new PathEditor(parameter, parent);
}

} // namespace weir::ui

#include "path_editors.moc"
