#pragma once

#include "ui/panels/audiences/audience_entry.h"

#include <QWidget>

class QComboBox;
class QPushButton;

namespace weir::ui {

class FormRow;
class InlineMessage;
class TextLabel;

/// Where the open audience goes: destination, purpose of the consent gate, and what names a person there. One button
/// makes the nodes and the plan.
class ActivatePane : public QWidget
{
    Q_OBJECT

public:
    explicit ActivatePane(QWidget* parent = nullptr);
    void setOffer(const ActivateOffer& offer);
    void focusFirst();

signals:
    void activateRequested(const QString& destination, const QString& purpose, const QString& identifier);

private:
    TextLabel* m_promise;
    QComboBox* m_destination;
    QComboBox* m_purpose;
    QComboBox* m_identifier;
    FormRow* m_destinationRow;
    InlineMessage* m_obstacle;
    QPushButton* m_go;
    QList<ActivateChoice> m_destinations;
};

} // namespace weir::ui
