#pragma once

#include "core/nodes/diagnostic.h"
#include "core/nodes/node_spec.h"
#include "core/nodes/port_content.h"
#include "core/nodes/project_facts.h"
#include "ui/kit/messages.h"

#include <QString>
#include <QStringList>
#include <QWidget>

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace weir::ui {

class FieldEditor;

/// A type of related objects, as rows of audiences know it.
struct ObjectShape
{
    Schema properties;
    std::vector<std::string> roles; ///< Of relations to people.
    friend bool operator==(const ObjectShape&, const ObjectShape&) = default;
};

/// What the people of a store say about one row or group of an audience; the key is its JSON pointer.
struct ConditionCount
{
    qint64 matching = 0;  ///< By itself.
    qint64 remaining = 0; ///< After this and the rows above it in its group.
    friend bool operator==(const ConditionCount&, const ConditionCount&) = default;
};

/// What the form's fields may know beside their own value.
struct FormContext
{
    std::map<std::string, std::vector<nodes::PortContent>>
        inputs;                                              ///< Contents of the wires by input port, in wire order.
    std::map<std::string, std::vector<QString>> inputTitles; ///< Titles of the nodes that these wires come from.
    std::map<std::string, std::map<std::string, QString>> samples; ///< Some values by input port and column.
    nodes::ProjectFacts facts;
    std::map<std::string, std::string> audienceTitles; ///< Saved audiences by id.
    std::map<std::string, Json> savedAudiences;        ///< Their definitions.
    std::map<std::string, ObjectShape> objectTypes;    ///< Of the store, by name.
    /// Of the audience that is edited, as it was counted last: "/include/rows/0". Empty while nothing is known.
    std::map<std::string, ConditionCount> conditionCounts;
    qint64 peopleInStore = 0;
    /// Opens a saved audience where it is edited.
    std::function<void(const std::string& audience)> openAudience;
    /// Opens the review of pairs of records of the node.
    std::function<void()> reviewPairs;
    /// Shows what the match of the node found out.
    std::function<void()> showMatchReport;
    /// Writes what the node has learned into a file that the user chooses.
    std::function<void()> saveModel;
    /// Shows what the identity rules of the node would change.
    std::function<void()> previewRules;
    /// Shows what the computed trait at a place in the node's list gives for everybody.
    std::function<void(std::size_t index)> previewTrait;
    /// What in the project would miss a trait, in words.
    std::function<QStringList(const std::string& trait)> usesOfTrait;
    QString projectFolder; ///< Paths below it are stored relative to it.
    /// Columns of the table that a source reads, and tables to choose from; asked by buttons of the form.
    std::function<void(const std::string& parameter)> askDetection;
    QString lead; ///< What this node is about, above its parameters; for nodes that have no help of their own.

    /// The columns of input port `port` (empty: the first table port); empty when not known. With several wires, of all
    /// of them.
    [[nodiscard]] Schema schemaOf(const std::string& port) const;
    /// Some values of a column of input port `port` (empty: of any), masked where personal; empty while not known.
    [[nodiscard]] QString sampleOf(const std::string& port, const std::string& column) const;
    /// The people that come in, when people come in.
    [[nodiscard]] const nodes::ProfileShape* people() const;
};

/// Editors of parameters that need more than this module knows (audience, mapping): made by whoever assembles the
/// window.
using EditorFactory = std::function<FieldEditor*(const nodes::ParameterSpec&, QWidget*)>;

/// The buttons that mend a finding.
using FixesFor = std::function<std::vector<Fix>(const nodes::Diagnostic&)>;

} // namespace weir::ui
