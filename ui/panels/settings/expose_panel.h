#pragma once

#include "core/nodes/node_spec.h"

#include <QString>
#include <QWidget>

#include <vector>

class QToolButton;
class QVBoxLayout;

namespace weir::ui {

/// Inside a sub-pipeline: which settings of the selected node every place sets for itself, and under which title.
class ExposePanel : public QWidget
{
    Q_OBJECT

public:
    struct Entry
    {
        QString key; ///< Under which places set it.
        QString title;
        QString setting; ///< Of the node.
        friend bool operator==(const Entry&, const Entry&) = default;
    };

    explicit ExposePanel(QWidget* parent = nullptr);

    /// Shows the parameters that can be exposed and those that are; hides itself when there is nothing to expose.
    void show(const std::vector<nodes::ParameterSpec>& parameters, const std::vector<Entry>& exposed);

signals:
    void exposed(const QString& setting, const QString& title);
    void renamed(const QString& key, const QString& title);
    void withdrawn(const QString& key);

private:
    void fillMenu(const std::vector<nodes::ParameterSpec>& parameters);
    void addRow(const Entry& entry);

    QToolButton* m_add;
    QVBoxLayout* m_rows;
    std::vector<Entry> m_exposed;
};

} // namespace weir::ui
