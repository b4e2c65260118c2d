#include "ui/panels/mapping/country_fields.h"

#include "ui/kit/text_table.h"
#include "ui/theme/metrics.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>

namespace weir::ui {

CountryFields::CountryFields(const Schema& schema, const std::string& column, QWidget* parent)
    : QWidget(parent), m_from(new QComboBox(this)), m_region(new QLineEdit(this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, space::kXs);
    row->setSpacing(space::kXs);
    const QString name = QString::fromStdString(column);
    m_from->addItem(tr("No country column"), QString());
    for (const Field& field : schema.fields()) {
        if (field.type.kind() == TypeKind::Text && field.name != column) {
            m_from->addItem(tr("Country: %1").arg(QString::fromStdString(field.name)),
                            QString::fromStdString(field.name));
        }
    }
    m_from->setAccessibleName(tr("Column with the country of %1").arg(name));
    m_from->setToolTip(tr("Numbers without a country code are read as numbers of that country."));
    letShrink(*m_from);
    m_region->setPlaceholderText(QStringLiteral("DE"));
    m_region->setMaxLength(2);
    m_region->setAccessibleName(tr("Country of %1 where no column says it").arg(name));
    m_region->setToolTip(tr("Country where no column says it, as two letters."));
    row->addWidget(m_from, 3);
    row->addWidget(m_region, 1);
    connect(m_from, &QComboBox::activated, this, &CountryFields::tell);
    connect(m_region, &QLineEdit::textEdited, this, &CountryFields::tell);
}

void CountryFields::show(const identity::IdentifierColumn& identifier)
{
    const QString column = QString::fromStdString(identifier.regionColumn);
    if (m_from->findData(column) < 0) { // gone from the table, or no text: the finding says so
        m_from->addItem(tr("Country: %1").arg(column), column);
    }
    m_from->setCurrentIndex(m_from->findData(column));
    const QString region = QString::fromStdString(identifier.region);
    if (m_region->text().trimmed().toUpper() != region) { // not while somebody types it in small letters
        m_region->setText(region);
    }
}

QWidget* CountryFields::fieldAt(const std::string& key) const
{
    return key == "regionColumn" ? static_cast<QWidget*>(m_from) : key == "region" ? m_region : nullptr;
}

void CountryFields::tell()
{
    emit changed(m_from->currentData().toString().toStdString(), m_region->text().trimmed().toUpper().toStdString());
}

} // namespace weir::ui
