#include "ui/panels/mapping/link_fields.h"

#include "ui/kit/inputs.h"
#include "ui/kit/text_table.h"
#include "ui/theme/metrics.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace weir::ui {
namespace {

QString text(const std::string& utf8)
{
    return QString::fromStdString(utf8);
}

} // namespace

LinkFields::LinkFields(const identity::LinkPart& links, const Schema& schema, const std::vector<std::string>& types,
                       QWidget* parent)
    : QWidget(parent), m_links(links), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(space::kS);
    addEnd(tr("First person"), "left", m_links.left, schema, types);
    addEnd(tr("Second person"), "right", m_links.right, schema, types);
    addConfidence(schema);
}

QWidget* LinkFields::fieldAt(const std::string& place) const
{
    const auto field = m_fields.find(place);
    return field == m_fields.end() ? nullptr : field->second;
}

QComboBox* LinkFields::columnBox(const Schema& schema, const std::string& chosen, bool numbers)
{
    auto* box = new QComboBox(this);
    letShrink(*box);
    for (const Field& field : schema.fields()) {
        if (numbers == (field.type.kind() == TypeKind::Number)) {
            box->addItem(text(field.name));
        }
    }
    if (!chosen.empty() && box->findText(text(chosen)) < 0) {
        box->addItem(text(chosen)); // gone from the table: the finding says so
    }
    box->setCurrentIndex(chosen.empty() ? -1 : box->findText(text(chosen)));
    return box;
}

void LinkFields::addEnd(const QString& title, const std::string& place, identity::IdentifierColumn& end,
                        const Schema& schema, const std::vector<std::string>& types)
{
    auto* line = new QWidget(this);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kXs);
    QComboBox* column = columnBox(schema, end.column, false);
    column->setAccessibleName(tr("%1, column").arg(title));
    auto* type = new QComboBox(line);
    type->setEditable(true);
    for (const std::string& each : types) {
        type->addItem(text(each));
    }
    type->setCurrentText(text(end.type));
    type->setAccessibleName(tr("%1, identifier type").arg(title));
    letShrink(*type);
    row->addWidget(column, 1);
    row->addWidget(type, 1);
    m_column->addWidget(
        new FormRow(title, line, tr("The column, and the type of identifier that stands in it."), this));
    m_fields[place + "/column"] = column;
    m_fields[place + "/type"] = type;
    connect(column, &QComboBox::textActivated, this, [this, &end, title](const QString& name) {
        end.column = name.toStdString();
        emit changed(title);
    });
    connect(type, &QComboBox::currentTextChanged, this, [this, &end, title](const QString& name) {
        if (end.type != name.trimmed().toStdString()) {
            end.type = name.trimmed().toStdString();
            emit changed(title);
        }
    });
}

void LinkFields::addConfidence(const Schema& schema)
{
    QComboBox* column = columnBox(schema, m_links.confidenceColumn, true);
    m_column->addWidget(new FormRow(tr("Confidence"), column, tr("How probable it is, from 0 to 1."), this));
    m_fields["confidence"] = column;
    connect(column, &QComboBox::textActivated, this, [this](const QString& name) {
        m_links.confidenceColumn = name.toStdString();
        emit changed(tr("confidence"));
    });
    auto* least = new QDoubleSpinBox(this);
    least->setRange(0, 1);
    least->setDecimals(3);
    least->setSingleStep(0.01);
    least->setValue(m_links.least);
    m_column->addWidget(new FormRow(tr("Use links from"), least,
                                    tr("Links below count for nothing. Those above make two people one where the rules "
                                       "below allow it, surest first, and never against what rows show."),
                                    this));
    m_fields["least"] = least;
    connect(least, &QDoubleSpinBox::valueChanged, this, [this](double value) {
        m_links.least = value;
        emit changed(tr("confidence"));
    });
}

} // namespace weir::ui
