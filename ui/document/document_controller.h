#pragma once

#include "core/base/result.h"
#include "core/base/time.h"
#include "core/graph/edit.h"
#include "core/graph/lift.h"
#include "core/nodes/registry.h"
#include "ui/document/document_change.h"

#include <QObject>
#include <QString>

#include <deque>
#include <memory>
#include <vector>

namespace weir::ui {

/// An open pipeline: the current document value, its history, and signals that say what changed. UI thread only.
///
/// Every change goes through `edit` and is one named step, however many edits it groups. Steps with the same merge key
/// that follow within 600 ms of each other become one. Selection and zoom are no history.
///
/// The history is that of the outermost pipeline, `root`, with all its sub-pipelines. `document` is what is shown: one
/// looks into a sub-pipeline by `enter`, edits it there, and undo goes back to where each step was made.
class DocumentController : public QObject
{
    Q_OBJECT

public:
    /// So many steps are kept of any pipeline, and more as long as all of them together hold at most kSize nodes,
    /// wires, frames and notes: about 100 MB, or tens of thousands of steps of a usual pipeline.
    static constexpr std::size_t kLeastSteps = 200;
    static constexpr std::size_t kSize = 1'000'000;
    static constexpr std::int64_t kMergeMicros = 600'000;

    DocumentController(graph::Document document, const nodes::Registry& registry, std::shared_ptr<const Clock> clock,
                       QObject* parent = nullptr);

    [[nodiscard]] const graph::Document& document() const { return m_view ? *m_view : root(); }
    [[nodiscard]] const graph::Document& root() const { return m_steps[m_at].document; }
    /// The types of the program, and those of the sub-pipelines.
    [[nodiscard]] const nodes::Registry& registry() const { return m_types; }

    /// The places that one has gone into, from the outside.
    [[nodiscard]] const graph::Address& scope() const { return m_scope; }
    /// Names of the pipelines from the outermost to the shown one.
    [[nodiscard]] std::vector<QString> trail() const;
    /// Shows the sub-pipeline of a place of the shown pipeline. False when the node is no place.
    bool enter(const NodeId& place);
    /// Shows the pipeline `depth` places deep (0 is the outermost).
    void leaveTo(std::size_t depth);
    /// Shows the pipeline in which the node of the flat pipeline stands, and gives its id there.
    NodeId enterAt(const NodeId& flat);
    /// What is analysed and run: `root` without sub-pipelines.
    [[nodiscard]] std::shared_ptr<const graph::Flat> flat() const;
    /// The id under which analysis and runs know a node of the shown pipeline.
    [[nodiscard]] NodeId flatId(const NodeId& shown) const;
    /// The flat port whose rows a port of the shown pipeline has: inside, when it is a place's.
    [[nodiscard]] graph::PortRef flatPort(const graph::PortRef& shown) const;
    /// Nodes to run for a node of the shown pipeline: itself, or all inside.
    [[nodiscard]] std::vector<NodeId> flatNodes(const NodeId& shown) const;

    /// Applies `edit` as one step. `name` completes "Undo: ..." ("move 3 nodes"). An edit that changes nothing adds no
    /// step. Fails without effect when it does not fit; `failed` is emitted then as well.
    Status edit(const graph::Edit& edit, const QString& name, const QString& mergeKey = {});
    /// Puts another document in the place of the shown one as a new step (reverting to a version, collapsing nodes).
    /// Settings that follow wires are left as they are. Fails like `edit`.
    Status replace(graph::Document document, const QString& name);
    /// Applies edits wherever in the pipeline they belong as one step, and stays where one is; settings that follow
    /// wires are left as they are. Fails like `edit`.
    Status editAt(const std::vector<graph::ScopedEdit>& edits, const QString& name);
    /// Ends merging: the next edit is a step of its own even with the same key (focus left the field).
    void endMerge();

    [[nodiscard]] bool canUndo() const { return m_at > 0; }
    [[nodiscard]] bool canRedo() const { return m_at + 1 < m_steps.size(); }
    void undo();
    void redo();
    /// Names of the steps from the oldest to the newest; `position` of them are applied.
    [[nodiscard]] std::vector<QString> stepNames() const;
    [[nodiscard]] std::size_t position() const { return m_at; }
    /// `position` counted from the first step of all, those included that the history has let go since.
    [[nodiscard]] std::size_t reached() const { return m_forgotten + m_at; }
    void goTo(std::size_t position);
    [[nodiscard]] QString undoText() const;
    [[nodiscard]] QString redoText() const;

    /// Does the document equal the one that was saved last?
    [[nodiscard]] bool isClean() const;
    void markSaved();

signals:
    /// Another pipeline is shown; `changed` with an exchange of everything follows.
    void scopeChanged();
    void changed(const weir::ui::DocumentChange& change);
    void historyChanged();
    void cleanChanged(bool clean);
    void failed(const weir::Error& error);

private:
    struct Step
    {
        QString name;
        graph::Document document;
        QString mergeKey;
        std::int64_t at = 0;
        graph::Address scope = {}; ///< Where it was made.
    };
    [[nodiscard]] static std::size_t sizeOf(const graph::Document& document);
    void forget();
    Status push(graph::Document view, const QString& name, const QString& mergeKey);
    void pushRoot(graph::Document next, const QString& name, const QString& mergeKey);
    void show(graph::Address scope);
    void announce(const graph::Document& before, const graph::Address& scope);

    nodes::Registry m_types;
    graph::Address m_scope;
    std::optional<graph::Document> m_view; ///< What is shown when it is not the root.
    mutable std::shared_ptr<const graph::Flat> m_flat;
    std::shared_ptr<const Clock> m_clock;
    std::deque<Step> m_steps; ///< m_steps[m_at] is now; the first has no name.
    std::size_t m_at = 0;
    std::size_t m_forgotten = 0;
    std::size_t m_size = 0; ///< Of all steps together.
    graph::Document m_saved;
    bool m_wasClean = true;
};

} // namespace weir::ui
