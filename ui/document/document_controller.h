#pragma once

#include "core/base/result.h"
#include "core/base/time.h"
#include "core/graph/edit.h"
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

    [[nodiscard]] const graph::Document& document() const { return m_steps[m_at].document; }
    [[nodiscard]] const nodes::Registry& registry() const { return m_registry; }

    /// Applies `edit` as one step. `name` completes "Undo: ..." ("move 3 nodes"). An edit that changes nothing adds no
    /// step. Fails without effect when it does not fit; `failed` is emitted then as well.
    Status edit(const graph::Edit& edit, const QString& name, const QString& mergeKey = {});
    /// Puts another document in place as a new step (reverting to a version, for example).
    void replace(graph::Document document, const QString& name);
    /// Ends merging: the next edit is a step of its own even with the same key (focus left the field).
    void endMerge();

    [[nodiscard]] bool canUndo() const { return m_at > 0; }
    [[nodiscard]] bool canRedo() const { return m_at + 1 < m_steps.size(); }
    void undo();
    void redo();
    /// Names of the steps from the oldest to the newest; `position` of them are applied.
    [[nodiscard]] std::vector<QString> stepNames() const;
    [[nodiscard]] std::size_t position() const { return m_at; }
    void goTo(std::size_t position);
    [[nodiscard]] QString undoText() const;
    [[nodiscard]] QString redoText() const;

    /// Does the document equal the one that was saved last?
    [[nodiscard]] bool isClean() const;
    void markSaved();

signals:
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
    };
    [[nodiscard]] static std::size_t sizeOf(const graph::Document& document);
    void forget();
    void push(graph::Document document, const QString& name, const QString& mergeKey);
    void announce(const graph::Document& before);

    const nodes::Registry& m_registry;
    std::shared_ptr<const Clock> m_clock;
    std::deque<Step> m_steps; ///< m_steps[m_at] is now; the first has no name.
    std::size_t m_at = 0;
    std::size_t m_size = 0; ///< Of all steps together.
    graph::Document m_saved;
    bool m_wasClean = true;
};

} // namespace weir::ui
