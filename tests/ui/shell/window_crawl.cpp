#include "tests/ui/shell/window_crawl.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QAction>
#include <QComboBox>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTabBar>
#include <QTextEdit>
#include <QToolButton>

namespace weir::test {
namespace {

QString placeOf(const QWidget* widget)
{
    QStringList parts;
    for (const QWidget* at = widget; at; at = at->parentWidget()) {
        QString part = QString::fromLatin1(at->metaObject()->className());
        part.remove(QLatin1String("weir::ui::"));
        if (!at->objectName().isEmpty() && !at->objectName().startsWith(QLatin1String("qt_"))) {
            part += QLatin1Char('#') + at->objectName();
        }
        parts.prepend(part);
        if (parts.size() == 4) {
            break;
        }
    }
    return parts.join(QLatin1String(" > "));
}

/// Inner parts of Qt's own widgets speak through their owner.
bool isInnerPart(const QWidget* widget)
{
    const QWidget* parent = widget->parentWidget();
    return widget->objectName().startsWith(QLatin1String("qt_")) || qobject_cast<const QAbstractSpinBox*>(parent) ||
           qobject_cast<const QComboBox*>(parent) || qobject_cast<const QTabBar*>(parent) ||
           qobject_cast<const QScrollBar*>(widget) || qobject_cast<const QHeaderView*>(widget);
}

bool isControl(const QWidget* widget)
{
    return qobject_cast<const QAbstractButton*>(widget) || qobject_cast<const QLineEdit*>(widget) ||
           qobject_cast<const QComboBox*>(widget) || qobject_cast<const QAbstractSpinBox*>(widget) ||
           qobject_cast<const QPlainTextEdit*>(widget) || qobject_cast<const QTextEdit*>(widget) ||
           qobject_cast<const QAbstractItemView*>(widget) || qobject_cast<const QAbstractSlider*>(widget) ||
           qobject_cast<const QTabBar*>(widget);
}

template <class Use>
void eachVisible(QWidget& root, Use use)
{
    for (QWidget* widget : root.findChildren<QWidget*>()) {
        if (widget->isVisible() && !isInnerPart(widget)) {
            use(*widget);
        }
    }
}

} // namespace

std::vector<ShownText> shownTexts(QWidget& root)
{
    std::vector<ShownText> texts;
    eachVisible(root, [&](QWidget& widget) {
        const auto add = [&](const QString& text) {
            if (!text.isEmpty()) {
                texts.push_back({placeOf(&widget), text, &widget});
            }
        };
        add(widget.toolTip());
        if (const auto* label = qobject_cast<QLabel*>(&widget)) {
            add(label->text());
        } else if (const auto* button = qobject_cast<QAbstractButton*>(&widget)) {
            add(button->text());
        } else if (const auto* line = qobject_cast<QLineEdit*>(&widget)) {
            add(line->placeholderText());
        } else if (const auto* edit = qobject_cast<QPlainTextEdit*>(&widget)) {
            add(edit->placeholderText());
        } else if (const auto* tabs = qobject_cast<QTabBar*>(&widget)) {
            for (int i = 0; i < tabs->count(); ++i) {
                add(tabs->tabText(i));
            }
        } else if (const auto* menu = qobject_cast<QMenu*>(&widget)) {
            for (const QAction* action : menu->actions()) {
                add(action->text());
            }
        }
    });
    for (const QAction* action : root.findChildren<QAction*>()) {
        if (!action->isSeparator() && !action->text().isEmpty()) {
            texts.push_back({QStringLiteral("action"), action->text(), nullptr});
        }
    }
    return texts;
}

QStringList unnamedControls(QWidget& root)
{
    QStringList found;
    eachVisible(root, [&](QWidget& widget) {
        if (!isControl(&widget) || widget.focusPolicy() == Qt::NoFocus) {
            return;
        }
        QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(&widget);
        if (!spoken || spoken->text(QAccessible::Name).trimmed().isEmpty()) {
            found << placeOf(&widget);
        }
    });
    return found;
}

QStringList clippedTexts(QWidget& root)
{
    QStringList found;
    eachVisible(root, [&](QWidget& widget) {
        const auto* label = qobject_cast<QLabel*>(&widget);
        const auto* button = qobject_cast<QAbstractButton*>(&widget);
        const bool text =
            (label && !label->text().isEmpty() && !label->wordWrap()) || (button && !button->text().isEmpty());
        // A size policy that ignores the hint says: I shorten my text myself.
        if (text && widget.sizePolicy().horizontalPolicy() != QSizePolicy::Ignored &&
            widget.width() < widget.minimumSizeHint().width()) {
            found << placeOf(&widget) + QLatin1String(": ") + (label ? label->text() : button->text());
        }
    });
    return found;
}

} // namespace weir::test
