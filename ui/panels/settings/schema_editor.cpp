#include "ui/panels/settings/field_editor.h"

#include "core/types/schema.h"
#include "ui/kit/flow_layout.h"
#include "ui/kit/icon.h"
#include "ui/theme/metrics.h"

#include <QComboBox>
#include <QHeaderView>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace weir::ui {
namespace {

constexpr int kTypeWidth = 112; ///< Of the boxes to choose in; what they ask for would leave names no room.
constexpr int kPrivacyWidth = 92;

/// The columns of a source: name as read, type and how personal it is. Empty means "as detected".
class SchemaEditor final : public FieldEditor
{
    Q_OBJECT

public:
    SchemaEditor(const nodes::ParameterSpec& parameter, QWidget* parent)
        : FieldEditor(parent), m_key(parameter.key), m_table(new QTableWidget(0, 3, this)),
          m_detect(new QPushButton(icon(Icon::Refresh), tr("Detect again"), this)),
          m_override(new QPushButton(tr("Change types"), this)), m_reset(new QPushButton(tr("Use detected"), this))
    {
        auto* column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(space::kS);
        m_table->setHorizontalHeaderLabels({tr("Column"), tr("Type"), tr("Privacy")});
        m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter); // as the cells
        m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
        m_table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
        m_table->horizontalHeader()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
        m_table->verticalHeader()->hide();
        m_table->setShowGrid(false);
        m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
        m_table->setSelectionMode(QAbstractItemView::NoSelection);
        m_table->setAccessibleName(tr("Columns of the source"));
        column->addWidget(m_table);
        auto* buttons = new QWidget(this);
        auto* row = new FlowLayout(buttons, space::kS);
        row->addWidget(m_detect);
        row->addWidget(m_override);
        row->addWidget(m_reset);
        column->addWidget(buttons);
        connect(m_detect, &QPushButton::clicked, this, [this] {
            if (m_ask) {
                m_ask(m_key);
            }
        });
        connect(m_override, &QPushButton::clicked, this, [this] {
            m_schema = m_detected;
            rebuild();
            emit edited({});
        });
        connect(m_reset, &QPushButton::clicked, this, [this] {
            m_schema = Schema();
            rebuild();
            emit edited({});
        });
        rebuild();
    }
    void setValue(const Json& value) override
    {
        const auto schema = value.is_array() ? schemaFromJson(value) : Result<Schema>(Schema());
        const Schema next = schema ? *schema : Schema();
        if (next != m_schema) {
            m_schema = next;
            rebuild();
        }
    }
    Json value() const override { return m_schema.empty() ? Json() : toJson(m_schema); }
    void setContext(const FormContext& context) override
    {
        m_ask = context.askDetection;
        const auto own = context.inputs.find("");
        const Schema detected =
            own == context.inputs.end() || own->second.empty() ? Schema() : own->second.front().schema;
        if (detected != m_detected) {
            m_detected = detected;
            rebuild();
        }
    }

private:
    void rebuild()
    {
        const bool stated = !m_schema.empty();
        const Schema& shown = stated ? m_schema : m_detected;
        QHeaderView* header = m_table->horizontalHeader();
        for (const auto& [column, width] : {std::pair(1, kTypeWidth), std::pair(2, kPrivacyWidth)}) {
            header->setSectionResizeMode(column, stated ? QHeaderView::Fixed : QHeaderView::ResizeToContents);
            if (stated) {
                header->resizeSection(column, width);
            }
        }
        m_table->clearContents();
        m_table->setRowCount(static_cast<int>(shown.size()));
        for (int i = 0; i < m_table->rowCount(); ++i) {
            const Field& field = shown[static_cast<std::size_t>(i)];
            m_table->setItem(i, 0, new QTableWidgetItem(QString::fromStdString(field.name)));
            if (!stated) {
                m_table->setItem(i, 1, new QTableWidgetItem(QString::fromStdString(toText(field.type))));
                m_table->setItem(i, 2, new QTableWidgetItem(privacyTitle(field.privacy)));
                continue;
            }
            auto* type = new QComboBox;
            type->setEditable(true);
            type->addItems({QStringLiteral("text"), QStringLiteral("integer"), QStringLiteral("decimal(18,2)"),
                            QStringLiteral("number"), QStringLiteral("boolean"), QStringLiteral("date"),
                            QStringLiteral("instant"), QStringLiteral("json")});
            type->setCurrentText(QString::fromStdString(toText(field.type)));
            m_table->setCellWidget(i, 1, type);
            connect(type, &QComboBox::currentTextChanged, this, [this, i](const QString& text) {
                if (const auto parsed = parseDataType(text.toStdString())) {
                    change(i, [&](Field& f) { f.type = *parsed; });
                }
            });
            auto* privacy = new QComboBox;
            for (const Privacy p : {Privacy::Plain, Privacy::Personal, Privacy::Identifier}) {
                privacy->addItem(privacyTitle(p));
            }
            privacy->setCurrentIndex(static_cast<int>(field.privacy));
            m_table->setCellWidget(i, 2, privacy);
            connect(privacy, &QComboBox::activated, this,
                    [this, i](int index) { change(i, [&](Field& f) { f.privacy = static_cast<Privacy>(index); }); });
        }
        const int rows = std::clamp(m_table->rowCount(), 1, 9);
        m_table->setFixedHeight(rows * metric::kComfortableRowHeight +
                                m_table->horizontalHeader()->sizeHint().height() + 4);
        m_table->setVisible(m_table->rowCount() > 0);
        m_override->setVisible(!stated && !m_detected.empty());
        m_reset->setVisible(stated);
    }

    template <class Change>
    void change(int row, Change&& apply)
    {
        std::vector<Field> fields = m_schema.fields();
        apply(fields[static_cast<std::size_t>(row)]);
        m_schema = Schema(std::move(fields));
        emit edited(QString::fromStdString(m_schema[static_cast<std::size_t>(row)].name));
    }

    static QString privacyTitle(Privacy privacy)
    {
        return privacy == Privacy::Plain      ? tr("Plain")
               : privacy == Privacy::Personal ? tr("Personal")
                                              : tr("Identifier");
    }

    std::string m_key;
    QTableWidget* m_table;
    QPushButton* m_detect;
    QPushButton* m_override;
    QPushButton* m_reset;
    std::function<void(const std::string&)> m_ask;
    Schema m_schema;
    Schema m_detected;
};

} // namespace

FieldEditor* makeSchemaEditor(const nodes::ParameterSpec& parameter, QWidget* parent)
{
    return new SchemaEditor(parameter, parent);
}

} // namespace weir::ui

#include "schema_editor.moc"
