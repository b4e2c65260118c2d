#pragma once

#include "core/store/reader.h"

#include <QDialog>

#include <vector>

class QTreeWidget;

namespace weir::ui {

class InlineMessage;
class TextLabel;

/// What identity rules refused in the last run: how often for which reason, and the identifiers, masked. Enter on one
/// opens its person, where reading is written down.
class RefusalsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit RefusalsDialog(QWidget* parent = nullptr);

    void showRefusals(const std::vector<store::ViolationCount>& counts,
                      const std::vector<store::StoredViolation>& refusals);
    void showFault(const QString& sentence);
    void tell(const QString& sentence);
    [[nodiscard]] QTreeWidget* counts() const { return m_counts; }
    [[nodiscard]] QTreeWidget* identifiers() const { return m_identifiers; }

signals:
    void personRequested(const QString& type, const QString& value);

private:
    InlineMessage* m_message;
    QTreeWidget* m_counts;
    QTreeWidget* m_identifiers;
    TextLabel* m_more;
    std::vector<store::StoredViolation> m_refusals;
};

} // namespace weir::ui
