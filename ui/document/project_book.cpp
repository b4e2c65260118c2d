#include "ui/document/project_book.h"

namespace weir::ui {

QString slugOf(const QString& title, const QString& otherwise)
{
    QString slug;
    for (const QChar c : title.normalized(QString::NormalizationForm_KD).toLower()) {
        const bool plain =
            (c >= QLatin1Char('a') && c <= QLatin1Char('z')) || (c >= QLatin1Char('0') && c <= QLatin1Char('9'));
        if (plain) {
            slug += c;
        } else if (!slug.isEmpty() && !slug.endsWith(QLatin1Char('-')) && !c.isMark()) {
            slug += QLatin1Char('-');
        }
    }
    while (slug.endsWith(QLatin1Char('-'))) {
        slug.chop(1);
    }
    return slug.isEmpty() ? otherwise : slug;
}

ProjectBook::ProjectBook(ProjectState state, QObject* parent) : QObject(parent), m_saved(state)
{
    m_steps.push_back({{}, std::move(state), {}});
}

std::size_t ProjectBook::positionAt(const Step& step, const PipelineId& pipeline)
{
    const auto known = step.positions.find(pipeline);
    return known == step.positions.end() ? 0 : known->second; // it came with the step
}

bool ProjectBook::isUndoNext(const PipelineId& pipeline, std::size_t position) const
{
    return canUndo() && position <= positionAt(m_steps[m_at], pipeline);
}

bool ProjectBook::isRedoNext(const PipelineId& pipeline, std::size_t position) const
{
    return canRedo() && position >= positionAt(m_steps[m_at + 1], pipeline);
}

void ProjectBook::put(ProjectState next, const QString& name, Positions positions)
{
    if (next == now()) {
        return;
    }
    m_steps.resize(m_at + 1);
    m_steps.push_back({name, std::move(next), std::move(positions)});
    ++m_at;
    if (m_steps.size() > kSteps + 1) {
        m_steps.erase(m_steps.begin());
        --m_at;
    }
    emit changed();
}

void ProjectBook::undo()
{
    if (canUndo()) {
        --m_at;
        emit changed();
    }
}

void ProjectBook::redo()
{
    if (canRedo()) {
        ++m_at;
        emit changed();
    }
}

void ProjectBook::markSaved(const ProjectState& saved)
{
    m_saved = saved;
}

} // namespace weir::ui
