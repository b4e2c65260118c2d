#pragma once

#include "core/types/schema.h"

#include <QDialog>
#include <QString>

#include <functional>
#include <map>
#include <optional>

class QPushButton;

namespace weir {
class Error;
}

namespace weir::ui {

class CodeEdit;
class FormRow;

/// Asks for a condition over the columns of a port. Enter takes it, also an empty one; Esc leaves all as it was. The
/// button stays off as long as the condition cannot be read, and the dialog says why and where.
class ConditionDialog : public QDialog
{
    Q_OBJECT

public:
    /// `check` gives what is wrong with a condition; nothing when it can be taken.
    using Check = std::function<std::optional<Error>(const std::string& condition)>;
    ConditionDialog(const QString& place, const QString& condition, const Schema& schema, Check check, QWidget* window);
    /// Some values of each column, to tell them apart while typing.
    void setSamples(const std::map<std::string, QString>& samples);

signals:
    void taken(const QString& condition);

private:
    [[nodiscard]] QString condition() const;
    void judge();
    void take();

    Schema m_schema;
    Check m_check;
    CodeEdit* m_condition;
    FormRow* m_row;
    QPushButton* m_accept;
};

} // namespace weir::ui
