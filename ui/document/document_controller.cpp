#include "ui/document/document_controller.h"

#include "ui/document/wired_settings.h"

namespace weir::ui {

DocumentController::DocumentController(graph::Document document, const nodes::Registry& registry,
                                       std::shared_ptr<const Clock> clock, QObject* parent)
    : QObject(parent), m_registry(registry), m_clock(std::move(clock)), m_saved(document)
{
    m_size = sizeOf(document);
    m_steps.push_back({{}, std::move(document), {}, 0});
}

Status DocumentController::edit(const graph::Edit& edit, const QString& name, const QString& mergeKey)
{
    Result<graph::Document> next = graph::apply(document(), edit);
    if (!next) {
        emit failed(next.error());
        return std::move(next).error();
    }
    push(followWires(document(), *std::move(next), m_registry), name, mergeKey);
    return {};
}

void DocumentController::replace(graph::Document document, const QString& name)
{
    push(std::move(document), name, {});
}

void DocumentController::push(graph::Document next, const QString& name, const QString& mergeKey)
{
    if (next == document()) {
        return;
    }
    const graph::Document before = document();
    const std::int64_t now = m_clock->now().micros;
    Step& top = m_steps[m_at];
    const bool merges =
        m_at > 0 && !canRedo() && !mergeKey.isEmpty() && top.mergeKey == mergeKey && now - top.at <= kMergeMicros;
    if (merges) {
        m_size += sizeOf(next) - sizeOf(top.document);
        top.document = std::move(next);
        top.at = now;
    } else {
        while (m_steps.size() > m_at + 1) {
            m_size -= sizeOf(m_steps.back().document);
            m_steps.pop_back();
        }
        m_size += sizeOf(next);
        m_steps.push_back({name, std::move(next), mergeKey, now});
        ++m_at;
        forget();
    }
    announce(before);
}

std::size_t DocumentController::sizeOf(const graph::Document& document)
{
    return document.nodes.size() + document.wires.size() + document.frames.size() + document.notes.size() + 1;
}

void DocumentController::forget()
{
    while (m_size > kSize && m_steps.size() > kLeastSteps + 1) {
        m_size -= sizeOf(m_steps.front().document);
        m_steps.pop_front();
        --m_at;
    }
}

void DocumentController::endMerge()
{
    m_steps[m_at].mergeKey.clear();
}

void DocumentController::undo()
{
    if (canUndo()) {
        goTo(m_at - 1);
    }
}

void DocumentController::redo()
{
    if (canRedo()) {
        goTo(m_at + 1);
    }
}

void DocumentController::goTo(std::size_t position)
{
    if (position >= m_steps.size() || position == m_at) {
        return;
    }
    const graph::Document before = document();
    m_at = position;
    endMerge();
    announce(before);
}

std::vector<QString> DocumentController::stepNames() const
{
    std::vector<QString> names;
    for (std::size_t i = 1; i < m_steps.size(); ++i) {
        names.push_back(m_steps[i].name);
    }
    return names;
}

QString DocumentController::undoText() const
{
    return canUndo() ? m_steps[m_at].name : QString();
}

QString DocumentController::redoText() const
{
    return canRedo() ? m_steps[m_at + 1].name : QString();
}

bool DocumentController::isClean() const
{
    return document() == m_saved;
}

void DocumentController::markSaved()
{
    m_saved = document();
    endMerge();
    m_wasClean = true;
    emit cleanChanged(true);
}

void DocumentController::announce(const graph::Document& before)
{
    emit changed(difference(before, document()));
    emit historyChanged();
    if (const bool clean = isClean(); clean != m_wasClean) {
        m_wasClean = clean;
        emit cleanChanged(clean);
    }
}

} // namespace weir::ui
