#pragma once

#include "core/base/time.h"
#include "core/project/project.h"

#include <QObject>
#include <QString>

#include <map>
#include <memory>
#include <vector>

namespace weir::ui {

using SavedAudiences = std::map<project::AudienceId, project::Audience>;

/// The saved audiences of an open project with their history: every change is one named step, as in a pipeline. UI
/// thread only.
class AudienceBook : public QObject
{
    Q_OBJECT

public:
    static constexpr std::size_t kSteps = 500;
    static constexpr std::int64_t kMergeMicros = 600'000;

    AudienceBook(SavedAudiences audiences, std::shared_ptr<const Clock> clock, QObject* parent = nullptr);

    [[nodiscard]] const SavedAudiences& audiences() const { return m_steps[m_at].audiences; }
    [[nodiscard]] const project::Audience* find(const project::AudienceId& id) const;
    /// An id made of letters of `title` that no saved audience has.
    [[nodiscard]] project::AudienceId freeId(const QString& title) const;

    /// Adds or replaces one audience. Steps of the same `mergeKey` within 600 ms are one.
    void put(const project::Audience& audience, const QString& name, const QString& mergeKey = {});
    void remove(const project::AudienceId& id, const QString& name);
    /// Puts others in the place of all, as one step.
    void replace(SavedAudiences audiences, const QString& name) { push(std::move(audiences), name, {}); }
    [[nodiscard]] bool canUndo() const { return m_at > 0; }
    [[nodiscard]] bool canRedo() const { return m_at + 1 < m_steps.size(); }
    [[nodiscard]] QString undoText() const { return canUndo() ? m_steps[m_at].name : QString(); }
    [[nodiscard]] QString redoText() const { return canRedo() ? m_steps[m_at + 1].name : QString(); }
    void undo();
    void redo();

    [[nodiscard]] bool isClean() const { return audiences() == m_saved; }
    void markSaved(const SavedAudiences& saved);

signals:
    void changed();
    void cleanChanged(bool clean);

private:
    struct Step
    {
        QString name;
        SavedAudiences audiences;
        QString mergeKey;
        std::int64_t at = 0;
    };
    void push(SavedAudiences next, const QString& name, const QString& mergeKey);
    void announce();

    std::shared_ptr<const Clock> m_clock;
    std::vector<Step> m_steps; ///< m_steps[m_at] is now; the first has no name.
    std::size_t m_at = 0;
    SavedAudiences m_saved;
    bool m_wasClean = true;
};

} // namespace weir::ui
