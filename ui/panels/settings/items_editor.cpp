#include "ui/panels/settings/field_list.h"

#include "ui/kit/icon.h"
#include "ui/kit/inputs.h"
#include "ui/kit/surfaces.h"
#include "ui/theme/metrics.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace weir::ui {
namespace {

/// One JSON object: its fields, set in.
class ObjectEditor final : public FieldEditor
{
    Q_OBJECT

public:
    ObjectEditor(const nodes::ParameterSpec& parameter, const EditorFactory& special, QWidget* parent)
        : FieldEditor(parent), m_fields(new FieldList(parameter.items, special, this))
    {
        auto* column = new QVBoxLayout(this);
        column->setContentsMargins(space::kM, 0, 0, 0);
        column->addWidget(m_fields);
        connect(m_fields, &FieldList::edited, this, &FieldEditor::edited);
    }
    void setValue(const Json& value) override { m_fields->setValues(value); }
    Json value() const override { return m_fields->values().empty() ? Json() : m_fields->values(); }
    void setContext(const FormContext& context) override { m_fields->setContext(context); }
    bool setFindings(const std::vector<std::pair<std::string, nodes::Diagnostic>>& findings) override
    {
        m_fields->setFindings(findings);
        return true;
    }
    void focusOn(const Where& where, const std::string& below) override { m_fields->focusOn(below, where); }

private:
    FieldList* m_fields;
};

/// A list of objects: a card per item with its fields, up, down and remove, and "Add" below.
class ItemsEditor final : public FieldEditor
{
    Q_OBJECT

public:
    ItemsEditor(const nodes::ParameterSpec& parameter, EditorFactory special, QWidget* parent)
        : FieldEditor(parent), m_parameter(parameter), m_special(std::move(special)), m_column(new QVBoxLayout(this)),
          m_add(new QPushButton(icon(Icon::Add), tr("Add"), this))
    {
        m_column->setContentsMargins(0, 0, 0, 0);
        m_column->setSpacing(space::kS);
        auto* row = new QHBoxLayout;
        row->addWidget(m_add);
        row->addStretch();
        m_column->addLayout(row);
        setFocusProxy(m_add);
        connect(m_add, &QPushButton::clicked, this, [this] {
            insert(static_cast<int>(m_items.size()), Json::object());
            renumber();
            emit edited(tr("item %1 added").arg(m_items.size()));
            m_items.back().fields->setFocus(Qt::OtherFocusReason);
        });
    }
    void setValue(const Json& value) override
    {
        const Json list = value.is_array() ? value : Json::array();
        while (m_items.size() > list.size()) {
            delete m_items.back().card;
            m_items.pop_back();
        }
        for (std::size_t i = 0; i < list.size(); ++i) {
            if (i < m_items.size()) {
                if (m_items[i].fields->values() != list[i]) {
                    m_items[i].fields->setValues(list[i]);
                }
            } else {
                insert(static_cast<int>(i), list[i]);
            }
        }
        renumber();
    }
    Json value() const override
    {
        Json list = Json::array();
        for (const Item& item : m_items) {
            list.push_back(item.fields->values());
        }
        return list.empty() ? Json() : list;
    }
    void setContext(const FormContext& context) override
    {
        m_context = context;
        for (const Item& item : m_items) {
            item.fields->setContext(context);
        }
    }
    bool setFindings(const std::vector<std::pair<std::string, nodes::Diagnostic>>& findings) override
    {
        for (std::size_t i = 0; i < m_items.size(); ++i) {
            const std::string prefix = std::to_string(i) + '/';
            std::vector<std::pair<std::string, nodes::Diagnostic>> own;
            for (const auto& [below, diagnostic] : findings) {
                if (below.starts_with(prefix)) {
                    own.emplace_back(below.substr(prefix.size()), diagnostic);
                }
            }
            m_items[i].fields->setFindings(own);
        }
        return true;
    }
    void focusOn(const Where& where, const std::string& below) override
    {
        const std::size_t index = static_cast<std::size_t>(std::max(0, std::atoi(below.c_str())));
        const std::size_t slash = below.find('/');
        if (index < m_items.size() && slash != std::string::npos) {
            m_items[index].fields->focusOn(below.substr(slash + 1), where);
        }
    }

private:
    struct Item
    {
        Card* card = nullptr;
        QLabel* number = nullptr;
        FieldList* fields = nullptr;
    };

    void insert(int index, const Json& values)
    {
        Item item;
        item.card = new Card(this);
        auto* head = new QHBoxLayout;
        item.number = new QLabel(item.card);
        head->addWidget(item.number);
        head->addStretch();
        QToolButton* up = iconButton(Icon::ChevronUp, tr("Move up"), item.card);
        QToolButton* down = iconButton(Icon::ChevronDown, tr("Move down"), item.card);
        QToolButton* remove = iconButton(Icon::Delete, tr("Remove"), item.card);
        for (QToolButton* button : {up, down, remove}) {
            head->addWidget(button);
        }
        item.card->column()->addLayout(head);
        item.fields = new FieldList(m_parameter.items, m_special, item.card);
        item.fields->setContext(m_context);
        item.fields->setValues(values);
        item.card->column()->addWidget(item.fields);
        m_column->insertWidget(index, item.card);
        FieldList* fields = item.fields;
        connect(fields, &FieldList::edited, this, [this, fields](const QString& title) {
            emit edited(tr("item %1, %2").arg(indexOf(fields) + 1).arg(title));
        });
        connect(up, &QToolButton::clicked, this, [this, fields] { move(fields, -1); });
        connect(down, &QToolButton::clicked, this, [this, fields] { move(fields, 1); });
        connect(remove, &QToolButton::clicked, this, [this, fields] {
            const auto at = m_items.begin() + indexOf(fields);
            at->card->deleteLater();
            at->card->hide();
            m_items.erase(at);
            renumber();
            emit edited(tr("item removed"));
        });
        m_items.insert(m_items.begin() + index, item);
    }

    std::ptrdiff_t indexOf(const FieldList* fields) const
    {
        return std::find_if(m_items.begin(), m_items.end(), [&](const Item& item) { return item.fields == fields; }) -
               m_items.begin();
    }

    void move(const FieldList* fields, int step)
    {
        const std::ptrdiff_t from = indexOf(fields);
        const std::ptrdiff_t to = from + step;
        if (to < 0 || to >= static_cast<std::ptrdiff_t>(m_items.size())) {
            return;
        }
        std::swap(m_items[static_cast<std::size_t>(from)], m_items[static_cast<std::size_t>(to)]);
        m_column->removeWidget(m_items[static_cast<std::size_t>(to)].card);
        m_column->insertWidget(static_cast<int>(to), m_items[static_cast<std::size_t>(to)].card);
        renumber();
        emit edited(tr("item moved"));
    }

    void renumber()
    {
        for (std::size_t i = 0; i < m_items.size(); ++i) {
            m_items[i].number->setText(QString::number(i + 1));
        }
    }

    nodes::ParameterSpec m_parameter;
    EditorFactory m_special;
    FormContext m_context;
    QVBoxLayout* m_column;
    QPushButton* m_add;
    std::vector<Item> m_items;
};

} // namespace

FieldEditor* makeItemsEditor(const nodes::ParameterSpec& parameter, const EditorFactory& special, QWidget* parent)
{
    if (parameter.kind == nodes::ParameterKind::Object) {
        return new ObjectEditor(parameter, special, parent);
    }
    return new ItemsEditor(parameter, special, parent);
}

} // namespace weir::ui

#include "items_editor.moc"
