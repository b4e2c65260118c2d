#include "ui/panels/settings/field_editor.h"

#include "core/base/time.h"
#include "ui/kit/sentences.h"
#include "ui/kit/wrap_check_box.h"
#include "ui/theme/metrics.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QVBoxLayout>

namespace weir::ui {
namespace {

using nodes::ParameterKind;
using nodes::ParameterSpec;

QVBoxLayout* tightColumn(QWidget* widget)
{
    auto* layout = new QVBoxLayout(widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kXs);
    return layout;
}

class BooleanEditor final : public FieldEditor
{
public:
    BooleanEditor(const ParameterSpec& parameter, QWidget* parent)
        : FieldEditor(parent), m_default(parameter.defaultValue.is_boolean() && parameter.defaultValue.get<bool>()),
          m_box(new WrapCheckBox(translated(parameter.title), this))
    {
        tightColumn(this)->addWidget(m_box);
        m_box->setChecked(m_default);
        setFocusProxy(m_box);
        connect(m_box, &QCheckBox::clicked, this, [this] { emit edited({}); });
    }
    void setValue(const Json& value) override { m_box->setChecked(value.is_boolean() ? value.get<bool>() : m_default); }
    Json value() const override { return m_box->isChecked() == m_default ? Json() : Json(m_box->isChecked()); }

private:
    bool m_default;
    QCheckBox* m_box;
};

/// Whole and broken numbers as text with a validator, so that "not set" can be shown as empty.
class NumberEditor final : public FieldEditor
{
public:
    NumberEditor(const ParameterSpec& parameter, QWidget* parent)
        : FieldEditor(parent), m_whole(parameter.kind == ParameterKind::Integer), m_line(new QLineEdit(this))
    {
        tightColumn(this)->addWidget(m_line);
        setFocusProxy(m_line);
        m_line->setMaximumWidth(180);
        if (parameter.defaultValue.is_number()) {
            m_line->setPlaceholderText(QString::fromStdString(compactJson(parameter.defaultValue)));
        } else {
            m_line->setPlaceholderText(translated(parameter.placeholder));
        }
        connect(m_line, &QLineEdit::textEdited, this, [this] { emit edited({}); });
    }
    void setValue(const Json& value) override
    {
        const QString text = value.is_number()   ? QString::fromStdString(compactJson(value))
                             : value.is_string() ? QString::fromStdString(value.get<std::string>())
                                                 : QString();
        if (m_line->text() != text && value != this->value()) {
            m_line->setText(text);
        }
    }
    Json value() const override
    {
        const QString text = m_line->text().trimmed();
        if (text.isEmpty()) {
            return {};
        }
        bool ok = false;
        if (const qlonglong whole = text.toLongLong(&ok); ok) {
            return Json(static_cast<std::int64_t>(whole));
        }
        if (const double number = QLocale::c().toDouble(QString(text).replace(QLatin1Char(','), QLatin1Char('.')), &ok);
            ok && !m_whole) {
            return Json(number);
        }
        return Json(text.toStdString()); // the check names the fault; nothing the user typed is lost
    }

private:
    bool m_whole;
    QLineEdit* m_line;
};

class TextEditor final : public FieldEditor
{
    Q_DECLARE_TR_FUNCTIONS(weir::ui::TextEditor)

public:
    TextEditor(const ParameterSpec& parameter, QWidget* parent)
        : FieldEditor(parent),
          m_list(parameter.kind == ParameterKind::Texts || parameter.kind == ParameterKind::Choices),
          m_line(new QLineEdit(this))
    {
        tightColumn(this)->addWidget(m_line);
        setFocusProxy(m_line);
        QString hint = translated(parameter.placeholder);
        if (hint.isEmpty() && parameter.defaultValue.is_string()) {
            hint = QString::fromStdString(parameter.defaultValue.get<std::string>());
        }
        m_line->setPlaceholderText(hint.isEmpty() && m_list ? tr("Separate values by commas") : hint);
        connect(m_line, &QLineEdit::textEdited, this, [this] { emit edited({}); });
    }
    void setValue(const Json& value) override
    {
        if (value == this->value()) {
            return;
        }
        QStringList parts;
        if (value.is_array()) {
            for (const Json& part : value) {
                parts << QString::fromStdString(part.is_string() ? part.get<std::string>() : compactJson(part));
            }
        } else if (!value.is_null()) {
            parts << QString::fromStdString(value.is_string() ? value.get<std::string>() : compactJson(value));
        }
        m_line->setText(parts.join(QStringLiteral(", ")));
    }
    Json value() const override
    {
        const QString text = m_line->text();
        if (!m_list) {
            return text.isEmpty() ? Json() : Json(text.toStdString());
        }
        Json list = Json::array();
        for (const QString& part : text.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
            list.push_back(part.trimmed().toStdString());
        }
        return list.empty() ? Json() : list;
    }

private:
    bool m_list;
    QLineEdit* m_line;
};

class LongTextEditor final : public FieldEditor
{
public:
    LongTextEditor(const ParameterSpec& parameter, QWidget* parent)
        : FieldEditor(parent), m_text(new QPlainTextEdit(this))
    {
        tightColumn(this)->addWidget(m_text);
        setFocusProxy(m_text);
        m_text->setPlaceholderText(translated(parameter.placeholder));
        m_text->setTabChangesFocus(true);
        m_text->setFixedHeight(84);
        connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
            if (!m_setting) {
                emit edited({});
            }
        });
    }
    void setValue(const Json& value) override
    {
        const QString text = value.is_string() ? QString::fromStdString(value.get<std::string>()) : QString();
        if (text != m_text->toPlainText()) {
            m_setting = true;
            m_text->setPlainText(text);
            m_setting = false;
        }
    }
    Json value() const override
    {
        const QString text = m_text->toPlainText();
        return text.isEmpty() ? Json() : Json(text.toStdString());
    }

private:
    QPlainTextEdit* m_text;
    bool m_setting = false;
};

/// One of a few stated values, or of the purposes and audiences of the project.
class ChoiceEditor final : public FieldEditor
{
    Q_DECLARE_TR_FUNCTIONS(weir::ui::ChoiceEditor)

public:
    ChoiceEditor(const ParameterSpec& parameter, QWidget* parent)
        : FieldEditor(parent), m_parameter(parameter), m_combo(new QComboBox(this))
    {
        tightColumn(this)->addWidget(m_combo);
        setFocusProxy(m_combo);
        m_combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        m_combo->setMinimumContentsLength(12);
        m_combo->setPlaceholderText(tr("Choose"));
        m_combo->setEditable(parameter.kind == ParameterKind::Type);
        for (const nodes::Choice& choice : parameter.choices) {
            m_combo->addItem(translated(choice.title), QString::fromStdString(choice.value));
        }
        if (parameter.kind == ParameterKind::Type) {
            for (const char* type :
                 {"text", "integer", "decimal(18,2)", "number", "boolean", "date", "instant", "duration", "json"}) {
                m_combo->addItem(QString::fromLatin1(type), QString::fromLatin1(type));
            }
        }
        select(parameter.defaultValue);
        connect(m_combo, &QComboBox::activated, this, [this] { emit edited({}); });
        if (m_combo->isEditable()) {
            connect(m_combo->lineEdit(), &QLineEdit::textEdited, this, [this] { emit edited({}); });
        }
    }
    void setValue(const Json& value) override
    {
        m_value = value;
        select(value.is_null() ? m_parameter.defaultValue : value);
    }
    Json value() const override
    {
        const QString chosen = m_combo->isEditable() ? m_combo->currentText() : m_combo->currentData().toString();
        return chosen.isEmpty() || chosen == QString::fromStdString(m_parameter.defaultValue.is_string()
                                                                        ? m_parameter.defaultValue.get<std::string>()
                                                                        : "")
                   ? Json()
                   : Json(chosen.toStdString());
    }
    void setContext(const FormContext& context) override
    {
        if (m_parameter.kind != ParameterKind::Purpose) {
            return;
        }
        const Json now = m_value;
        m_combo->clear();
        m_combo->addItem(tr("Choose a purpose"), QString());
        for (const std::string& purpose : context.facts.purposes) {
            m_combo->addItem(QString::fromStdString(purpose), QString::fromStdString(purpose));
        }
        select(now);
    }

private:
    void select(const Json& value)
    {
        const QString text = value.is_string() ? QString::fromStdString(value.get<std::string>()) : QString();
        int index = m_combo->findData(text);
        if (index < 0 && !text.isEmpty() && !m_combo->isEditable()) {
            m_combo->addItem(tr("%1 (not known)").arg(text), text);
            index = m_combo->count() - 1;
        }
        if (m_combo->isEditable()) {
            if (m_combo->currentText() != text) {
                m_combo->setCurrentText(text);
            }
        } else {
            m_combo->setCurrentIndex(index); // -1: nothing chosen yet, the placeholder asks
        }
    }

    ParameterSpec m_parameter;
    QComboBox* m_combo;
    Json m_value;
};

/// Any of a few values, as check boxes.
class ChoicesEditor final : public FieldEditor
{
public:
    ChoicesEditor(const ParameterSpec& parameter, QWidget* parent)
        : FieldEditor(parent), m_fromProject(parameter.kind == ParameterKind::Purposes)
    {
        tightColumn(this);
        std::vector<std::pair<std::string, QString>> choices;
        for (const nodes::Choice& choice : parameter.choices) {
            choices.emplace_back(choice.value, translated(choice.title));
        }
        build(choices);
    }
    void setValue(const Json& value) override
    {
        m_value = value;
        for (const auto& [id, box] : m_boxes) {
            box->setChecked(value.is_array() && std::find(value.begin(), value.end(), Json(id)) != value.end());
        }
    }
    Json value() const override
    {
        Json list = Json::array();
        for (const auto& [id, box] : m_boxes) {
            if (box->isChecked()) {
                list.push_back(id);
            }
        }
        // A value that is no longer on offer stays until the user takes it away somewhere else.
        for (const Json& old : m_value.is_array() ? m_value : Json::array()) {
            const bool shown =
                std::any_of(m_boxes.begin(), m_boxes.end(), [&](const auto& box) { return old == Json(box.first); });
            if (!shown) {
                list.push_back(old);
            }
        }
        return list.empty() ? Json() : list;
    }
    void setContext(const FormContext& context) override
    {
        if (m_fromProject) {
            std::vector<std::pair<std::string, QString>> choices;
            for (const std::string& purpose : context.facts.purposes) {
                choices.emplace_back(purpose, QString::fromStdString(purpose));
            }
            build(choices);
            setValue(m_value);
        }
    }

private:
    void build(const std::vector<std::pair<std::string, QString>>& choices)
    {
        for (const auto& [id, box] : m_boxes) {
            delete box;
        }
        m_boxes.clear();
        for (const auto& [id, title] : choices) {
            auto* box = new WrapCheckBox(title, this);
            layout()->addWidget(box);
            connect(box, &QCheckBox::clicked, this, [this] { emit edited({}); });
            m_boxes.emplace_back(id, box);
        }
    }

    bool m_fromProject;
    Json m_value;
    std::vector<std::pair<std::string, QCheckBox*>> m_boxes;
};

/// "30 days" as a number and a unit.
class DurationEditor final : public FieldEditor
{
    Q_DECLARE_TR_FUNCTIONS(weir::ui::DurationEditor)

public:
    DurationEditor(const ParameterSpec& parameter, QWidget* parent)
        : FieldEditor(parent), m_number(new QSpinBox(this)), m_unit(new QComboBox(this))
    {
        auto* row = new QHBoxLayout(this);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(space::kS);
        row->addWidget(m_number);
        row->addWidget(m_unit);
        row->addStretch();
        setFocusProxy(m_number);
        m_number->setRange(0, 1'000'000);
        m_number->setSpecialValueText(tr("not set"));
        for (const auto& [id, title] : {std::pair{"seconds", tr("seconds")},
                                        {"minutes", tr("minutes")},
                                        {"hours", tr("hours")},
                                        {"days", tr("days")},
                                        {"weeks", tr("weeks")}}) {
            m_unit->addItem(title, QString::fromLatin1(id));
        }
        setValue(parameter.defaultValue);
        connect(m_number, &QSpinBox::valueChanged, this, [this] { notify(); });
        connect(m_unit, &QComboBox::activated, this, [this] { notify(); });
    }
    void setValue(const Json& value) override
    {
        m_setting = true;
        const QStringList parts =
            QString::fromStdString(value.is_string() ? value.get<std::string>() : "0 days").split(QLatin1Char(' '));
        m_number->setValue(parts.value(0).toInt());
        QString unit = parts.value(1);
        unit += unit.endsWith(QLatin1Char('s')) ? QString() : QStringLiteral("s");
        m_unit->setCurrentIndex(std::max(0, m_unit->findData(unit)));
        m_setting = false;
    }
    Json value() const override
    {
        return m_number->value() == 0
                   ? Json()
                   : Json(std::to_string(m_number->value()) + ' ' + m_unit->currentData().toString().toStdString());
    }

private:
    void notify()
    {
        if (!m_setting) {
            emit edited({});
        }
    }
    QSpinBox* m_number;
    QComboBox* m_unit;
    bool m_setting = false;
};

} // namespace

FieldEditor* makePlainEditor(const ParameterSpec& parameter, QWidget* parent)
{
    switch (parameter.kind) {
    case ParameterKind::Boolean:
        return new BooleanEditor(parameter, parent);
    case ParameterKind::Integer:
    case ParameterKind::Number:
        return new NumberEditor(parameter, parent);
    case ParameterKind::LongText:
        return new LongTextEditor(parameter, parent);
    case ParameterKind::Choice:
    case ParameterKind::Type:
    case ParameterKind::Purpose:
        return new ChoiceEditor(parameter, parent);
    case ParameterKind::Choices:
    case ParameterKind::Purposes:
        return new ChoicesEditor(parameter, parent);
    case ParameterKind::Duration:
        return new DurationEditor(parameter, parent);
    default:
        return new TextEditor(parameter, parent);
    }
}

} // namespace weir::ui
