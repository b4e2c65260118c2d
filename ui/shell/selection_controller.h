#pragma once

#include "ui/shell/project_session.h"

#include <QObject>

#include <optional>

class QLabel;

namespace weir::ui {

class CanvasScene;
class ExposePanel;
class InputSamples;
struct FormContext;
class SettingsForm;

/// Keeps the settings form on the node that is selected, and turns what the user types there into edits.
class SelectionController : public QObject
{
    Q_OBJECT

public:
    SelectionController(SettingsForm& form, QLabel& title, QLabel& type, JobRunner& jobs, QObject* parent);

    /// Where settings are exposed when the node stands in a sub-pipeline.
    void setExposePanel(ExposePanel* panel);
    /// The pipeline to follow; null for none.
    void follow(ProjectSession* session, CanvasScene* scene);
    /// The one node that is selected.
    [[nodiscard]] std::optional<NodeId> node() const;
    /// Shows the selected node again, with what is known about it now.
    void refresh();

signals:
    /// The user wants to edit a saved audience.
    void audienceRequested(const QString& id);
    /// The user wants to say which pairs of records of a node are one person.
    void reviewRequested(const weir::NodeId& node);
    /// What the match of the node found out, and what it has learned as a file.
    void matchReportRequested(const weir::NodeId& node);
    void saveModelRequested(const weir::NodeId& node);
    void rulesPreviewRequested(const weir::NodeId& node);
    /// The computed trait at a place in the node's list.
    void traitPreviewRequested(const weir::NodeId& node, std::size_t index);
    /// Another node, or none, is selected.
    void nodeChanged(const std::optional<weir::NodeId>& node);

private:
    [[nodiscard]] QString identityOf(const NodeId& id) const;
    void addPlace(const NodeId& id, const graph::Document& part, FormContext& context,
                  nodes::Diagnostics& findings) const;
    void showExposed(const NodeId& id, const nodes::NodeSpec& spec);
    void expose(const std::string& key, const std::optional<graph::Exposed>& setting, const QString& name);
    void showNode(const NodeId& id, const graph::Node& node);
    void edit(const Json& settings, const QString& field);

    SettingsForm& m_form;
    InputSamples* m_samples;
    ExposePanel* m_expose = nullptr;
    QLabel& m_title;
    QLabel& m_type;
    ProjectSession* m_session = nullptr;
    CanvasScene* m_scene = nullptr;
    std::optional<NodeId> m_shown;
};

} // namespace weir::ui
