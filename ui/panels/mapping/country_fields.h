#pragma once

#include "core/identity/mapping.h"

#include <QWidget>

#include <string>

class QComboBox;
class QLineEdit;

namespace weir::ui {

/// How phone numbers without a country code are read: by the country that a column of their row says, else by one for
/// all of them.
class CountryFields : public QWidget
{
    Q_OBJECT

public:
    /// For the numbers of `column`; the texts of `schema` are offered as columns with a country.
    CountryFields(const Schema& schema, const std::string& column, QWidget* parent);
    /// Shows what an identifier says; never emits `changed`.
    void show(const identity::IdentifierColumn& identifier);
    /// The field that a finding points to, "regionColumn" or "region"; null for others.
    [[nodiscard]] QWidget* fieldAt(const std::string& key) const;
    using QWidget::show;

signals:
    /// The column with the country (empty: none), and the country where it says none, as two letters.
    void changed(const std::string& regionColumn, const std::string& region);

private:
    void tell();

    QComboBox* m_from;
    QLineEdit* m_region;
};

} // namespace weir::ui
