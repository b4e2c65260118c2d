#pragma once

#include "core/identity/mapping.h"

#include <QWidget>

#include <map>
#include <string>

class QLineEdit;
class QVBoxLayout;

namespace weir::ui {

/// How the answers of a consent column are written: as words about one purpose, or as a signal that answers several,
/// with what each purpose needs of it.
class SignalFields : public QWidget
{
    Q_OBJECT

public:
    SignalFields(const identity::ConsentPart& consent, QWidget* parent);
    [[nodiscard]] const identity::ConsentPart& consent() const { return m_consent; }
    /// The field that a finding points to; `place` as in "purposes/1". Null: none.
    [[nodiscard]] QWidget* fieldAt(const std::string& place) const;

signals:
    void changed(const QString& detail);
    /// Other fields are needed now.
    void reshaped(const QString& detail);

private:
    void addPurposes();
    void addPurpose(std::size_t index);

    identity::ConsentPart m_consent;
    QVBoxLayout* m_column;
    std::map<std::size_t, QLineEdit*> m_needs; ///< By place of the purpose.
};

} // namespace weir::ui
