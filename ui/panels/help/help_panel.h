#pragma once

#include "core/nodes/registry.h"

#include <QWidget>

#include <optional>

class QTextBrowser;

namespace weir::ui {

/// The help of one node type, or the list of all types. Links lead from the list to the types and back.
class HelpPanel : public QWidget
{
    Q_OBJECT

public:
    explicit HelpPanel(const nodes::Registry& registry, QWidget* parent = nullptr);

    /// An unknown type, such as that of a sub-pipeline, shows the list.
    void showType(const NodeTypeId& type);
    void showList();
    [[nodiscard]] const std::optional<NodeTypeId>& type() const { return m_type; }
    [[nodiscard]] QTextBrowser& text() { return *m_text; }

private:
    void render();
    void open(const QUrl& link);

    const nodes::Registry& m_registry;
    QTextBrowser* m_text;
    std::optional<NodeTypeId> m_type;
};

} // namespace weir::ui
