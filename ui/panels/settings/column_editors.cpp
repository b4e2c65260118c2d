#include "ui/panels/settings/field_editor.h"

#include "ui/kit/icon.h"
#include "ui/kit/inputs.h"
#include "ui/kit/picker_popup.h"
#include "ui/kit/surfaces.h"
#include "ui/theme/metrics.h"

#include <QAbstractListModel>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace weir::ui {
namespace {

Icon iconOf(const DataType& type)
{
    switch (type.kind()) {
    case TypeKind::Boolean:
        return Icon::TypeBoolean;
    case TypeKind::Integer:
        return Icon::TypeInteger;
    case TypeKind::Decimal:
    case TypeKind::Number:
        return Icon::TypeNumber;
    case TypeKind::Date:
        return Icon::TypeDate;
    case TypeKind::Instant:
        return Icon::TypeInstant;
    case TypeKind::Duration:
        return Icon::TypeDuration;
    case TypeKind::JsonValue:
        return Icon::TypeJson;
    case TypeKind::List:
        return Icon::TypeList;
    default:
        return Icon::TypeText;
    }
}

/// A combo box whose list is a searchable picker.
class ColumnCombo final : public QComboBox
{
    Q_OBJECT

public:
    using QComboBox::QComboBox;
    void showPopup() override { emit listRequested(); }

signals:
    void listRequested();
};

/// "text: Berlin, Paris", as far as it is known.
QString detailOf(const Field& field, const QString& sample)
{
    const QString type = QString::fromStdString(toText(field.type));
    return sample.isEmpty() ? type : ColumnCombo::tr("%1: %2").arg(type, sample);
}

std::vector<PickerItem> itemsOf(const Schema& schema, const FormContext& context, const std::string& port)
{
    std::vector<PickerItem> items;
    for (const Field& field : schema.fields()) {
        PickerItem item;
        item.id = QString::fromStdString(field.name);
        item.title = item.id;
        item.detail = detailOf(field, context.sampleOf(port, field.name));
        item.icon = iconOf(field.type);
        items.push_back(std::move(item));
    }
    return items;
}

/// The columns to choose from, made as they are asked for: a wide table costs nothing until its list is shown.
class ColumnModel final : public QAbstractListModel
{
public:
    ColumnModel(const QString& none, std::string port, QObject* parent)
        : QAbstractListModel(parent), m_none(none), m_port(std::move(port))
    {}

    /// `value` is listed too, as `missing`, when it is none of the columns.
    void show(const Schema& schema, const FormContext& context, const QString& value, const QString& missing)
    {
        const QString gone = value.isEmpty() || schema.find(value.toStdString()) ? QString() : value;
        m_context = context;
        if (schema != m_schema || gone != m_gone) {
            beginResetModel();
            m_schema = schema;
            m_gone = gone;
            m_missing = missing;
            endResetModel();
        }
    }
    [[nodiscard]] int rowOf(const QString& value) const
    {
        const auto column = m_schema.indexOf(value.toStdString());
        return value.isEmpty() ? 0 : column ? static_cast<int>(*column) + 1 : rowCount() - 1;
    }
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_schema.size()) + (m_gone.isEmpty() ? 1 : 2);
    }
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override
    {
        if (!index.isValid()) {
            return {};
        }
        const auto row = static_cast<std::size_t>(index.row());
        const bool column = row > 0 && row <= m_schema.size();
        switch (role) {
        case Qt::DisplayRole:
            return row == 0 ? m_none : column ? QString::fromStdString(m_schema[row - 1].name) : m_missing;
        case Qt::UserRole:
            return row == 0 ? QString() : column ? QString::fromStdString(m_schema[row - 1].name) : m_gone;
        case Qt::DecorationRole:
            return row == 0 ? QVariant()
                   : column ? icon(iconOf(m_schema[row - 1].type), Token::Hint)
                            : icon(Icon::Warning, Token::Error);
        case Qt::ToolTipRole:
            return column ? detailOf(m_schema[row - 1], m_context.sampleOf(m_port, m_schema[row - 1].name)) : QString();
        default:
            return {};
        }
    }

private:
    QString m_none; ///< Of the line for no column.
    std::string m_port;
    Schema m_schema;
    FormContext m_context;
    QString m_gone;
    QString m_missing;
};

/// One column: a line that shows it and a searchable list behind a click. A column that is gone stays visible, so that
/// it can be seen and replaced.
class ColumnEditor final : public FieldEditor
{
    Q_OBJECT

public:
    ColumnEditor(const nodes::ParameterSpec& parameter, QWidget* parent)
        : FieldEditor(parent), m_port(parameter.port), m_combo(new ColumnCombo(this)), m_required(parameter.required),
          m_model(new ColumnModel(parameter.required ? tr("Choose a column") : tr("None"), parameter.port, this))
    {
        m_combo->setModel(m_model);
        auto* row = new QHBoxLayout(this);
        row->setContentsMargins(0, 0, 0, 0);
        row->addWidget(m_combo);
        m_combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        m_combo->setMinimumContentsLength(12);
        setFocusProxy(m_combo);
        connect(m_combo, &QComboBox::activated, this, [this] {
            m_value = m_combo->currentData().toString();
            emit edited({});
        });
        connect(m_combo, &ColumnCombo::listRequested, this, &ColumnEditor::choose);
    }
    void setValue(const Json& value) override
    {
        m_value = value.is_string() ? QString::fromStdString(value.get<std::string>()) : QString();
        rebuild();
    }
    Json value() const override { return m_value.isEmpty() ? Json() : Json(m_value.toStdString()); }
    void setContext(const FormContext& context) override
    {
        m_context = context;
        m_schema = context.schemaOf(m_port);
        rebuild();
    }

private:
    void choose()
    {
        if (!m_picker) {
            m_picker = new PickerPopup(tr("Find a column"), PickerPopup::Size::Small, this);
            connect(m_picker, &PickerPopup::chosen, this, [this](const QString& name) {
                m_value = name;
                rebuild();
                m_combo->setFocus();
                emit edited({});
            });
            connect(m_picker, &PickerPopup::dismissed, this, [this] { m_combo->setFocus(); });
        }
        std::vector<PickerItem> items = itemsOf(m_schema, m_context, m_port);
        if (!m_required) {
            PickerItem none;
            none.title = tr("None");
            items.insert(items.begin(), std::move(none));
        }
        m_picker->setItems(std::move(items));
        m_picker->popupAt(m_combo->mapToGlobal(QPoint(0, m_combo->height())));
    }

    void rebuild()
    {
        m_model->show(m_schema, m_context, m_value, tr("%1 (missing)").arg(m_value));
        const int index = m_model->rowOf(m_value);
        m_combo->setCurrentIndex(index);
        m_combo->setToolTip(m_combo->itemData(index, Qt::ToolTipRole).toString());
    }

    std::string m_port;
    ColumnCombo* m_combo;
    PickerPopup* m_picker = nullptr;
    bool m_required;
    ColumnModel* m_model;
    Schema m_schema;
    FormContext m_context;
    QString m_value;
};

/// Several columns in order: a short list with drag and drop, and "Add column".
class ColumnsEditor final : public FieldEditor
{
    Q_OBJECT

public:
    ColumnsEditor(const nodes::ParameterSpec& parameter, QWidget* parent)
        : FieldEditor(parent), m_port(parameter.port), m_list(new QListWidget(this)),
          m_add(new QPushButton(icon(Icon::Add), tr("Add column"), this))
    {
        auto* column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(space::kXs);
        column->addWidget(m_list);
        auto* row = new QHBoxLayout;
        row->addWidget(m_add);
        row->addStretch();
        column->addLayout(row);
        setFocusProxy(m_list);
        m_list->setDragDropMode(QAbstractItemView::InternalMove);
        m_list->setAccessibleName(QString::fromStdString(parameter.title));
        m_list->setToolTip(tr("Drag to reorder, Del to remove"));
        connect(m_list->model(), &QAbstractItemModel::rowsMoved, this, [this] { emit edited({}); });
        m_list->installEventFilter(this);
        connect(m_add, &QPushButton::clicked, this, [this] { choose(); });
        fit();
    }
    void setValue(const Json& value) override
    {
        if (value == this->value()) {
            return;
        }
        m_list->clear();
        for (const Json& name : value.is_array() ? value : Json::array()) {
            append(QString::fromStdString(name.is_string() ? name.get<std::string>() : compactJson(name)));
        }
        fit();
    }
    Json value() const override
    {
        Json list = Json::array();
        for (int i = 0; i < m_list->count(); ++i) {
            list.push_back(m_list->item(i)->data(Qt::UserRole).toString().toStdString());
        }
        return list.empty() ? Json() : list;
    }
    void setContext(const FormContext& context) override
    {
        m_context = context;
        m_schema = context.schemaOf(m_port);
        for (int i = 0; i < m_list->count(); ++i) {
            decorate(m_list->item(i));
        }
    }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (watched == m_list && event->type() == QEvent::KeyPress) {
            auto* key = static_cast<QKeyEvent*>(event);
            if (key->key() == Qt::Key_Delete || key->key() == Qt::Key_Backspace) {
                delete m_list->takeItem(m_list->currentRow());
                fit();
                emit edited({});
                return true;
            }
        }
        return FieldEditor::eventFilter(watched, event);
    }

private:
    void append(const QString& name)
    {
        auto* item = new QListWidgetItem(name, m_list);
        item->setData(Qt::UserRole, name);
        decorate(item);
    }

    void decorate(QListWidgetItem* item)
    {
        const QString name = item->data(Qt::UserRole).toString();
        const Field* field = m_schema.find(name.toStdString());
        const bool missing = !field && !m_schema.empty();
        item->setIcon(missing ? icon(Icon::Warning, Token::Error)
                              : icon(field ? iconOf(field->type) : Icon::Columns, Token::Hint));
        item->setText(missing ? tr("%1 (missing)").arg(name) : name);
        item->setToolTip(field ? detailOf(*field, m_context.sampleOf(m_port, field->name)) : QString());
    }

    void choose()
    {
        if (!m_picker) {
            m_picker = new PickerPopup(tr("Find a column"), PickerPopup::Size::Small, this);
            connect(m_picker, &PickerPopup::chosen, this, [this](const QString& name) {
                append(name);
                fit();
                emit edited(name);
            });
        }
        std::vector<PickerItem> items = itemsOf(m_schema, m_context, m_port);
        std::erase_if(items, [this](const PickerItem& item) {
            for (int i = 0; i < m_list->count(); ++i) {
                if (m_list->item(i)->data(Qt::UserRole).toString() == item.id) {
                    return true;
                }
            }
            return false;
        });
        m_picker->setItems(std::move(items));
        m_picker->popupAt(m_add->mapToGlobal(QPoint(0, m_add->height())));
    }

    void fit()
    {
        const int rows = std::clamp(m_list->count(), 1, 8);
        m_list->setFixedHeight(rows * metric::kRowHeight + 6);
        m_list->setVisible(m_list->count() > 0);
    }

    std::string m_port;
    QListWidget* m_list;
    QPushButton* m_add;
    PickerPopup* m_picker = nullptr;
    Schema m_schema;
    FormContext m_context;
};

} // namespace

FieldEditor* makeColumnEditor(const nodes::ParameterSpec& parameter, QWidget* parent)
{
    if (parameter.kind == nodes::ParameterKind::Column) {
        return new ColumnEditor(parameter, parent);
    }
    return new ColumnsEditor(parameter, parent);
}

} // namespace weir::ui

#include "column_editors.moc"
