#pragma once

#include "ui/shell/project_session.h"

#include <QObject>

#include <optional>

class QLabel;

namespace weir::ui {

class CanvasScene;
class SettingsForm;

/// Keeps the settings form on the node that is selected, and turns what the user types there into edits.
class SelectionController : public QObject
{
    Q_OBJECT

public:
    SelectionController(SettingsForm& form, QLabel& title, QLabel& type, QObject* parent);

    /// The pipeline to follow; null for none.
    void follow(ProjectSession* session, CanvasScene* scene);
    /// The one node that is selected.
    [[nodiscard]] std::optional<NodeId> node() const;
    /// Shows the selected node again, with what is known about it now.
    void refresh();

signals:
    /// The user wants to edit a saved audience.
    void audienceRequested(const QString& id);
    /// Another node, or none, is selected.
    void nodeChanged(const std::optional<weir::NodeId>& node);

private:
    void showNode(const NodeId& id, const graph::Node& node);
    void edit(const Json& settings, const QString& field);

    SettingsForm& m_form;
    QLabel& m_title;
    QLabel& m_type;
    ProjectSession* m_session = nullptr;
    CanvasScene* m_scene = nullptr;
    std::optional<NodeId> m_shown;
};

} // namespace weir::ui
