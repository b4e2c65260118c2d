#include "ui/shell/keyboard_section.h"

#include "ui/kit/key_recorder.h"
#include "ui/kit/labels.h"
#include "ui/kit/messages.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPainter>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace weir::ui {
namespace {

constexpr int kTreeHeight = 380;
constexpr int kIdRole = Qt::UserRole + 1;
constexpr int kKeysRole = Qt::UserRole + 2;
constexpr int kGap = 10;

/// Keys as caps, those of one action side by side.
class KeysDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        QStyleOptionViewItem plain(option);
        initStyleOption(&plain, index);
        plain.text.clear();
        option.widget->style()->drawControl(QStyle::CE_ItemViewItem, &plain, painter, option.widget);
        QRect place = option.rect.adjusted(0, 0, -space::kS, 0);
        const QStringList keys = index.data(kKeysRole).toStringList();
        for (auto each = keys.rbegin(); each != keys.rend(); ++each) {
            const QKeySequence key = QKeySequence::fromString(*each, QKeySequence::PortableText);
            place.setRight(place.right() - KeyHint::paintKeys(painter, place, key) - kGap);
        }
    }
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        int width = space::kL;
        for (const QString& each : index.data(kKeysRole).toStringList()) {
            width += KeyHint::widthOf(QKeySequence::fromString(each, QKeySequence::PortableText)) + kGap;
        }
        return {width, QStyledItemDelegate::sizeHint(option, index).height()};
    }
};

} // namespace

KeyboardSection::KeyboardSection(Keymap& keymap, QWidget* parent)
    : QWidget(parent), m_keymap(keymap), m_tree(new QTreeWidget(this)), m_editor(new QWidget(this)),
      m_title(new TextLabel({}, TypeRole::Strong, Token::Text, m_editor)), m_keys(new QHBoxLayout),
      m_recorder(new KeyRecorder(m_editor)), m_reset(new QPushButton(tr("Reset"), m_editor)),
      m_resetAll(new QPushButton(tr("Reset all keys"), this)), m_message(new InlineMessage(Tone::Info, {}, {}, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kS);
    m_tree->setAccessibleName(tr("Actions and their keys"));
    m_tree->setHeaderLabels({tr("Action"), tr("Keys")});
    m_tree->setRootIsDecorated(false);
    m_tree->setUniformRowHeights(true);
    m_tree->setFixedHeight(Theme::instance().px(kTreeHeight));
    m_tree->setItemDelegateForColumn(1, new KeysDelegate(m_tree));
    m_tree->header()->setStretchLastSection(false);
    m_tree->headerItem()->setTextAlignment(1, Qt::AlignTrailing | Qt::AlignVCenter);
    column->addWidget(m_tree);

    auto* row = new QHBoxLayout(m_editor);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kS);
    m_keys->setSpacing(space::kXs);
    row->addWidget(m_title);
    row->addLayout(m_keys);
    row->addStretch();
    row->addWidget(m_recorder);
    row->addWidget(m_reset);
    m_recorder->setMinimumWidth(Theme::instance().px(230));
    column->addWidget(m_editor);
    column->addWidget(m_message);
    auto* last = new QHBoxLayout;
    last->addStretch();
    last->addWidget(m_resetAll);
    column->addLayout(last);
    m_message->hide();

    connect(m_tree, &QTreeWidget::currentItemChanged, this, [this](const QTreeWidgetItem* item) {
        if (item) {
            show(item->data(0, kIdRole).toString());
        }
    });
    connect(m_tree, &QTreeWidget::itemActivated, this, [this] { m_recorder->setFocus(Qt::OtherFocusReason); });
    connect(m_recorder, &KeyRecorder::recorded, this, &KeyboardSection::record);
    connect(m_recorder, &KeyRecorder::refused, this, [this](const QString& sentence) {
        m_message->setMessage(Tone::Warning, sentence);
        m_message->setFixes({});
        m_message->show();
    });
    connect(m_reset, &QPushButton::clicked, this, [this] { m_keymap.reset(m_id); });
    connect(m_resetAll, &QPushButton::clicked, &m_keymap, &Keymap::resetAll);
    connect(&m_keymap, &Keymap::changed, this, &KeyboardSection::refresh);
    fill();
}

void KeyboardSection::fill()
{
    m_tree->clear();
    QTreeWidgetItem* group = nullptr;
    for (const Keymap::Binding& binding : m_keymap.bindings()) {
        if (!group || group->text(0) != binding.group) {
            group = new QTreeWidgetItem(m_tree, {binding.group});
            QFont strong = m_tree->font();
            strong.setWeight(QFont::DemiBold);
            group->setFont(0, strong);
            group->setFlags(Qt::ItemIsEnabled);
        }
        auto* line = new QTreeWidgetItem(group, {binding.title});
        line->setData(0, kIdRole, binding.id);
    }
    m_tree->expandAll();
    m_tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    if (const auto& all = m_keymap.bindings(); !all.empty()) {
        choose(all.front().id);
    }
    refresh();
}

void KeyboardSection::refresh()
{
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        for (int j = 0; j < m_tree->topLevelItem(i)->childCount(); ++j) {
            QTreeWidgetItem* line = m_tree->topLevelItem(i)->child(j);
            const QString id = line->data(0, kIdRole).toString();
            QStringList keys;
            QStringList shown;
            for (const QKeySequence& key : m_keymap.keys(id)) {
                keys << key.toString(QKeySequence::PortableText);
                shown << key.toString(QKeySequence::NativeText);
            }
            line->setData(1, kKeysRole, keys);
            line->setText(1, shown.join(QStringLiteral(", "))); // what a screen reader says, and the search finds
            QFont font = m_tree->font();
            font.setItalic(m_keymap.isChanged(id));
            line->setFont(0, font);
            line->setToolTip(0, m_keymap.isChanged(id) ? tr("Changed by you") : QString());
        }
    }
    m_resetAll->setEnabled(m_keymap.isAnyChanged());
    show(m_id);
    filter(m_filter);
}

int KeyboardSection::filter(const QString& text)
{
    m_filter = text;
    int shown = 0;
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        QTreeWidgetItem* group = m_tree->topLevelItem(i);
        const bool whole = group->text(0).contains(text, Qt::CaseInsensitive);
        int inGroup = 0;
        for (int j = 0; j < group->childCount(); ++j) {
            QTreeWidgetItem* line = group->child(j);
            const bool match = whole || line->text(0).contains(text, Qt::CaseInsensitive) ||
                               line->text(1).contains(text, Qt::CaseInsensitive);
            line->setHidden(!match);
            inGroup += match ? 1 : 0;
        }
        group->setHidden(inGroup == 0);
        shown += inGroup;
    }
    return shown;
}

void KeyboardSection::choose(const QString& id)
{
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        for (int j = 0; j < m_tree->topLevelItem(i)->childCount(); ++j) {
            if (m_tree->topLevelItem(i)->child(j)->data(0, kIdRole).toString() == id) {
                m_tree->setCurrentItem(m_tree->topLevelItem(i)->child(j));
            }
        }
    }
}

void KeyboardSection::show(const QString& id)
{
    if (id != m_id) {
        m_message->hide();
    }
    m_id = id;
    const Keymap::Binding* binding = m_keymap.find(id);
    m_editor->setEnabled(binding);
    m_title->setText(binding ? binding->title : QString());
    m_reset->setEnabled(m_keymap.isChanged(id));
    while (QLayoutItem* item = m_keys->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const QKeySequence& key : m_keymap.keys(id)) {
        const QString text = key.toString(QKeySequence::NativeText);
        auto* chip = new Chip(text, Tone::Neutral, m_editor);
        chip->setRemovable(true);
        chip->setFocusPolicy(Qt::StrongFocus);
        chip->setAccessibleName(tr("%1, Delete takes it away").arg(text));
        connect(chip, &Chip::removeRequested, this, [this, key] { m_keymap.take(m_id, key); });
        m_keys->addWidget(chip);
    }
}

void KeyboardSection::record(const QKeySequence& keys)
{
    const QString text = keys.toString(QKeySequence::NativeText);
    if (const Keymap::Binding* other = m_keymap.owner(keys, m_id)) {
        m_message->setMessage(Tone::Warning, tr("%1 starts \"%2\" today.").arg(text, other->title));
        m_message->setFixes({{tr("Give it to this action"),
                              [this, keys] {
                                  m_message->hide();
                                  m_keymap.give(m_id, keys);
                              }},
                             {tr("Leave it"), [this] { m_message->hide(); }}});
        m_message->show();
        return;
    }
    m_message->hide();
    m_keymap.give(m_id, keys);
}

} // namespace weir::ui
