#include "ui/document/audience_book.h"

#include "ui/document/project_book.h"

namespace weir::ui {

AudienceBook::AudienceBook(SavedAudiences audiences, std::shared_ptr<const Clock> clock, QObject* parent)
    : QObject(parent), m_clock(std::move(clock)), m_saved(audiences)
{
    m_steps.push_back({{}, std::move(audiences), {}, 0});
}

const project::Audience* AudienceBook::find(const project::AudienceId& id) const
{
    const auto found = audiences().find(id);
    return found == audiences().end() ? nullptr : &found->second;
}

project::AudienceId AudienceBook::freeId(const QString& title) const
{
    const QString base = slugOf(title, QStringLiteral("audience"));
    QString id = base;
    for (int number = 2; find(project::AudienceId(id.toStdString())); ++number) {
        id = base + QLatin1Char('-') + QString::number(number);
    }
    return project::AudienceId(id.toStdString());
}

void AudienceBook::put(const project::Audience& audience, const QString& name, const QString& mergeKey)
{
    SavedAudiences next = audiences();
    next[audience.id] = audience;
    push(std::move(next), name, mergeKey);
}

void AudienceBook::remove(const project::AudienceId& id, const QString& name)
{
    SavedAudiences next = audiences();
    next.erase(id);
    push(std::move(next), name, {});
}

void AudienceBook::push(SavedAudiences next, const QString& name, const QString& mergeKey)
{
    if (next == audiences()) {
        return;
    }
    const std::int64_t now = m_clock->now().micros;
    Step& top = m_steps[m_at];
    if (m_at > 0 && !canRedo() && !mergeKey.isEmpty() && top.mergeKey == mergeKey && now - top.at <= kMergeMicros) {
        top.audiences = std::move(next);
        top.at = now;
    } else {
        m_steps.resize(m_at + 1);
        m_steps.push_back({name, std::move(next), mergeKey, now});
        ++m_at;
        if (m_steps.size() > kSteps + 1) {
            m_steps.erase(m_steps.begin());
            --m_at;
        }
    }
    announce();
}

void AudienceBook::undo()
{
    if (canUndo()) {
        --m_at;
        m_steps[m_at].mergeKey.clear();
        announce();
    }
}

void AudienceBook::redo()
{
    if (canRedo()) {
        ++m_at;
        m_steps[m_at].mergeKey.clear();
        announce();
    }
}

void AudienceBook::markSaved(const SavedAudiences& saved)
{
    m_saved = saved;
    m_steps[m_at].mergeKey.clear();
    m_wasClean = isClean();
    emit cleanChanged(m_wasClean);
}

void AudienceBook::announce()
{
    emit changed();
    if (const bool clean = isClean(); clean != m_wasClean) {
        m_wasClean = clean;
        emit cleanChanged(clean);
    }
}

} // namespace weir::ui
