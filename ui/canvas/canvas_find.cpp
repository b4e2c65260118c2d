#include "ui/canvas/canvas_find.h"

#include "ui/document/arrange.h"
#include "ui/document/node_face.h"
#include "ui/kit/sentences.h"

#include <QKeyEvent>
#include <QLineEdit>

#include <algorithm>
#include <optional>

namespace weir::ui {
namespace {

QString text(const std::string& utf8)
{
    return QString::fromStdString(utf8);
}

/// Which part of what a node says contains the words, its name aside.
std::optional<QString> reasonOf(const graph::Node& node, const nodes::NodeSpec* spec, const NodeFace& face,
                                const QString& query)
{
    if (face.typeTitle.contains(query, Qt::CaseInsensitive)) {
        return face.typeTitle;
    }
    for (const nodes::ParameterSpec& parameter : spec ? spec->parameters : std::vector<nodes::ParameterSpec>{}) {
        const auto value = node.settings.find(parameter.key);
        if (value == node.settings.end()) {
            continue;
        }
        if (const auto found = textIn(*value, query)) {
            return QStringLiteral("%1: %2").arg(translated(parameter.title), *found);
        }
    }
    return std::nullopt;
}

std::optional<QString> columnIn(const NodeId& node, const QString& query, const ColumnsOf& columns)
{
    for (const std::string& column : columns ? columns(node) : std::vector<std::string>{}) {
        if (text(column).contains(query, Qt::CaseInsensitive)) {
            return CanvasFind::tr("Column %1").arg(text(column));
        }
    }
    return std::nullopt;
}

} // namespace

std::optional<QString> textIn(const Json& value, const QString& query)
{
    if (value.is_string()) {
        const QString found = text(value.get<std::string>());
        return found.contains(query, Qt::CaseInsensitive) ? std::optional(found.simplified()) : std::nullopt;
    }
    if (value.is_number()) {
        const QString found = text(value.dump());
        return found == query ? std::optional(found) : std::nullopt;
    }
    if (value.is_structured()) {
        for (const Json& part : value) {
            if (auto found = textIn(part, query)) {
                return found;
            }
        }
    }
    return std::nullopt;
}

std::vector<FindHit> findOnCanvas(const graph::Document& document, const nodes::Registry& registry,
                                  const QString& wanted, const ColumnsOf& columns)
{
    const QString query = wanted.simplified();
    std::vector<FindHit> named;
    std::vector<FindHit> others;
    std::vector<FindHit> carriers;
    for (const NodeId& id : flowOrder(document)) {
        const graph::Node& node = *document.find(id);
        const NodeFace face = faceOf(node, registry);
        if (query.isEmpty() || face.title.contains(query, Qt::CaseInsensitive)) {
            named.push_back({FindHit::Kind::Node, id.str(), face.title,
                             face.title == face.typeTitle ? face.subtitle : face.typeTitle});
            continue;
        }
        const nodes::NodeType* type = registry.find(node.type);
        if (auto why = reasonOf(node, type ? &type->spec() : nullptr, face, query)) {
            others.push_back({FindHit::Kind::Node, id.str(), face.title, *std::move(why)});
        } else if (auto column = columnIn(id, query, columns)) {
            carriers.push_back({FindHit::Kind::Node, id.str(), face.title, *std::move(column), true});
        }
    }
    for (const auto& [id, frame] : document.frames) {
        if (!query.isEmpty() && text(frame.title).contains(query, Qt::CaseInsensitive)) {
            named.push_back({FindHit::Kind::Frame, id.str(), text(frame.title), CanvasFind::tr("Frame")});
        }
    }
    for (const auto& [id, note] : document.notes) {
        if (!query.isEmpty() && text(note.text).contains(query, Qt::CaseInsensitive)) {
            others.push_back(
                {FindHit::Kind::Note, id.str(), text(note.text).simplified().left(80), CanvasFind::tr("Note")});
        }
    }
    for (auto* more : {&others, &carriers}) {
        named.insert(named.end(), std::make_move_iterator(more->begin()), std::make_move_iterator(more->end()));
    }
    return named;
}

CanvasFind::CanvasFind(CanvasView& view)
    : QObject(&view), m_view(view),
      m_popup(new PickerPopup(tr("Find on this canvas: name, type, column, value"), PickerPopup::Size::Large, &view)),
      m_find(make(Icon::Search, tr("Find..."), QKeySequence::Find)),
      m_next(make(Icon::ChevronRight, tr("Find next"), QKeySequence(Qt::Key_F3))),
      m_previous(make(Icon::ChevronLeft, tr("Find previous"), QKeySequence(Qt::SHIFT | Qt::Key_F3)))
{
    m_popup->setMatching(false);
    m_popup->findChild<QLineEdit*>()->installEventFilter(this);
    connect(m_find, &QAction::triggered, this, &CanvasFind::open);
    connect(m_next, &QAction::triggered, this, [this] { goNext(1); });
    connect(m_previous, &QAction::triggered, this, [this] { goNext(-1); });
    connect(m_popup, &PickerPopup::queryChanged, this, &CanvasFind::search);
    connect(m_popup, &PickerPopup::chosen, this, [this](const QString& index) {
        m_current = static_cast<std::size_t>(index.toInt());
        if (m_current < m_hits.size()) {
            go(m_hits[m_current]);
        }
    });
}

QAction* CanvasFind::make(Icon glyph, const QString& title, const QKeySequence& keys)
{
    auto* action = new QAction(icon(glyph), title, this);
    action->setShortcut(keys);
    action->setProperty("weirIcon", static_cast<int>(glyph));
    action->setProperty("weirPath", tr("Canvas"));
    m_view.addAction(action);
    return action;
}

void CanvasFind::open()
{
    if (m_view.canvas()) {
        search({});
        m_popup->popupOver(m_view.window());
    }
}

void CanvasFind::search(const QString& query)
{
    const CanvasScene* canvas = m_view.canvas();
    if (!canvas) {
        return;
    }
    const nodes::Registry& registry = canvas->controller().registry();
    m_hits = findOnCanvas(canvas->document(), registry, query, m_columns);
    m_current = 0;
    std::vector<PickerItem> items;
    for (std::size_t i = 0; i < m_hits.size(); ++i) {
        const FindHit& hit = m_hits[i];
        PickerItem item;
        item.id = QString::number(i);
        item.title = hit.title;
        item.detail = hit.why;
        item.icon = hit.kind == FindHit::Kind::Note ? Icon::Note : Icon::Frame;
        if (const graph::Node* node =
                hit.kind == FindHit::Kind::Node ? canvas->document().find(NodeId(hit.id)) : nullptr) {
            const NodeFace face = faceOf(*node, registry);
            item.icon = face.icon;
            item.tile = face.shape;
            item.tileColor = face.tint;
        }
        items.push_back(std::move(item));
    }
    m_popup->setItems(std::move(items));
}

void CanvasFind::goNext(int step)
{
    if (m_hits.empty()) {
        open();
        return;
    }
    const auto count = static_cast<int>(m_hits.size());
    if (m_popup->isVisible()) { // the list gives way to its first hit, or to its last
        m_current = static_cast<std::size_t>(step > 0 ? count : 1) - 1;
        m_popup->hide();
    }
    m_current = static_cast<std::size_t>((static_cast<int>(m_current) + step + count) % count);
    go(m_hits[m_current]);
}

/// The keys that go on work while the list is open, too: there the popup has the keyboard, and no command of the view.
bool CanvasFind::eventFilter(QObject* watched, QEvent* event)
{
    const bool press = event->type() == QEvent::KeyPress;
    if ((press || event->type() == QEvent::ShortcutOverride) && !m_hits.empty()) {
        const auto* key = static_cast<QKeyEvent*>(event);
        for (const auto& [action, step] : {std::pair{m_next, 1}, std::pair{m_previous, -1}}) {
            if (action->shortcuts().contains(QKeySequence(key->keyCombination()))) {
                event->accept();
                if (press) {
                    goNext(step);
                }
                return true;
            }
        }
    }
    return QObject::eventFilter(watched, event);
}

void CanvasFind::go(const FindHit& hit)
{
    CanvasScene* canvas = m_view.canvas();
    if (!canvas) {
        return;
    }
    if (hit.kind == FindHit::Kind::Node) {
        m_view.reveal(NodeId(hit.id));
    } else {
        Selection selection;
        if (hit.kind == FindHit::Kind::Note) {
            selection.notes.insert(graph::NoteId(hit.id));
        } else {
            selection.frames.insert(graph::FrameId(hit.id));
        }
        canvas->select(selection);
        if (!m_view.visibleScene().contains(canvas->selectedRect())) {
            m_view.centerOn(canvas->selectedRect().center());
        }
    }
    m_view.setFocus();
}

} // namespace weir::ui
