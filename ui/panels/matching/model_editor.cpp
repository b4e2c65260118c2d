#include "ui/panels/matching/model_editor.h"

#include "core/match/saved_model.h"
#include "ui/kit/flow_layout.h"
#include "ui/kit/labels.h"
#include "ui/kit/sentences.h"
#include "ui/theme/metrics.h"

#include <QFile>
#include <QFileDialog>
#include <QPushButton>
#include <QVBoxLayout>

namespace weir::ui {

ModelEditor::ModelEditor(QWidget* parent)
    : FieldEditor(parent), m_text(new TextLabel({}, TypeRole::Body, Token::Text2, this)),
      m_save(new QPushButton(tr("Save model..."), this)), m_use(new QPushButton(tr("Use model..."), this)),
      m_learn(new QPushButton(tr("Learn again"), this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kXs);
    m_text->setWordWrap(true);
    column->addWidget(m_text);
    auto* buttons = new FlowLayout(nullptr, space::kS);
    for (QPushButton* each : {m_save, m_use, m_learn}) {
        buttons->addWidget(each);
    }
    column->addLayout(buttons);
    m_save->setToolTip(tr("Keeps what the last run has learned in a file"));
    m_use->setToolTip(tr("Matches by weights that were learned before, from a file"));
    m_learn->setToolTip(tr("Forgets the model: every run learns from its records"));
    setFocusProxy(m_save);
    connect(m_save, &QPushButton::clicked, this, [this] {
        if (m_saveModel) {
            m_saveModel();
        }
    });
    connect(m_use, &QPushButton::clicked, this, &ModelEditor::askForFile);
    connect(m_learn, &QPushButton::clicked, this, [this] {
        m_value = Json();
        refresh();
        emit edited(tr("model"));
    });
    refresh();
}

void ModelEditor::setValue(const Json& value)
{
    m_value = value;
    refresh();
}

void ModelEditor::setContext(const FormContext& context)
{
    m_saveModel = context.saveModel;
    m_folder = context.projectFolder;
    m_save->setEnabled(static_cast<bool>(m_saveModel));
}

void ModelEditor::askForFile()
{
    // The window owns the dialog: while it is open, a run may end and the form show another node.
    auto* dialog =
        new QFileDialog(window(), tr("Use a model"), m_folder, QStringLiteral("%1 (*.json)").arg(tr("Model")));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &ModelEditor::use);
    dialog->open();
}

void ModelEditor::use(const QString& path)
{
    constexpr qint64 kMostBytes = 4 << 20; // a model has a few thousand; anything else is not read on this thread
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        refresh(file.errorString());
        return;
    }
    if (file.size() > kMostBytes) {
        refresh(tr("This file is too large for a model."));
        return;
    }
    const auto json = parseJson(file.readAll().toStdString());
    if (!json) {
        refresh(sentence(json.error()));
        return;
    }
    if (const auto model = match::savedModelFromJson(*json); !model) {
        refresh(sentence(model.error()));
        return;
    }
    m_value = *json;
    refresh();
    emit edited(tr("model"));
}

void ModelEditor::refresh(const QString& fault)
{
    const auto model =
        m_value.is_object() ? match::savedModelFromJson(m_value) : Result<match::SavedModel>(match::SavedModel());
    m_learn->setVisible(!m_value.is_null());
    if (!fault.isEmpty()) {
        m_text->setTint(Token::Error);
        m_text->setText(fault);
        return;
    }
    m_text->setTint(Token::Text2);
    if (m_value.is_null()) {
        m_text->setText(tr("Every run learns from its records."));
        return;
    }
    QStringList columns;
    for (const match::SavedModel::Column& column : model ? model->columns : std::vector<match::SavedModel::Column>()) {
        columns << QString::fromStdString(column.name);
    }
    m_text->setText(tr("Weights that were learned before, for %1. They say which columns are compared.")
                        .arg(columns.join(QStringLiteral(", "))));
}

} // namespace weir::ui
