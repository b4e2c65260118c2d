#include "tests/ui/shell/window_fuzz.h"
#include "ui/canvas/canvas_view.h"
#include "ui/document/activation.h"
#include "ui/panels/audiences/audiences_page.h"
#include "ui/panels/settings/expose_panel.h"
#include "ui/panels/settings/settings_form.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QTest>

// What the fuzz does beside the canvas: the form of the selected node, the Audiences page, time that passes.

namespace weir::test {

using namespace weir::ui;

void WindowFuzz::setting()
{
    if (document().nodes.empty()) {
        return;
    }
    if (m_view->canvas()->selectedNodes().size() != 1 || chance(4)) {
        m_view->canvas()->selectNodes({anyNode()});
    }
    for (std::size_t left = 1 + pick(3); left > 0; --left) {
        auto* expose = m_window->findChild<ExposePanel*>();
        poke(chance(6) && expose && expose->isVisible() ? static_cast<QWidget&>(*expose) : *m_form, {});
    }
}

void WindowFuzz::audience()
{
    AudienceBook& book = session().audiences();
    if (m_audienceSteps + 20 > AudienceBook::kSteps) {
        return; // its history keeps so many, and all shall be taken back
    }
    if (book.audiences().size() > 8) { // hundreds would only be slow
        book.remove(book.audiences().begin()->first, QStringLiteral("remove"));
    }
    m_window->showPage(MainWindow::Page::Audiences);
    auto* page = m_window->findChild<AudiencesPage*>();
    for (std::size_t left = 1 + pick(3); left > 0; --left) {
        // Activating runs the pipeline; the edit that it begins with is `activation`.
        poke(*page, {"weir::ui::ActivatePane"});
    }
}

void WindowFuzz::activation()
{
    DocumentController& controller = session().controller();
    ActivationWish wish;
    wish.title = anyText().toStdString();
    wish.definition = Json::object();
    wish.key = "key-" + std::to_string(pick(1000));
    wish.destination = NodeTypeId(chance(2) ? "destination.file" : "destination.webhook");
    wish.purpose = PurposeId("advertising");
    wish.identifier = "email";
    wish.fileStem = "members";
    if (const auto made = ui::activation(controller.document(), controller.registry(), wish)) {
        (void)controller.edit(made->edit, QStringLiteral("activate"));
    }
}

/// Analyses finish, forms learn what they found, repairs are offered.
void WindowFuzz::wander()
{
    QTest::qWait(chance(4) ? 220 : 10);
}

/// Uses one of the controls that are seen on `place`, but none inside a widget of a class of `without`.
void WindowFuzz::poke(QWidget& place, const std::vector<const char*>& without)
{
    const auto isOutside = [&](const QWidget* widget) {
        for (const QWidget* above = widget; above && above != &place; above = above->parentWidget()) {
            for (const char* name : without) {
                if (qstrcmp(above->metaObject()->className(), name) == 0) {
                    return true;
                }
            }
        }
        return false;
    };
    QList<QWidget*> controls;
    for (QWidget* each : place.findChildren<QWidget*>()) {
        const bool isControl = qobject_cast<QLineEdit*>(each) || qobject_cast<QPlainTextEdit*>(each) ||
                               qobject_cast<QAbstractButton*>(each) || qobject_cast<QComboBox*>(each) ||
                               qobject_cast<QAbstractSpinBox*>(each) || qobject_cast<QAbstractItemView*>(each);
        if (isControl && each->isVisible() && each->isEnabled() && !isOutside(each)) {
            controls << each;
        }
    }
    if (!controls.isEmpty()) {
        pokeOne(*controls[static_cast<qsizetype>(pick(static_cast<std::size_t>(controls.size())))]);
    }
}

void WindowFuzz::pokeOne(QWidget& widget)
{
    // What one event does may replace the widget that the next would go to.
    const QPointer<QWidget> alive(&widget);
    const auto click = [](QPointer<QWidget> target, const QPoint& at) {
        QTest::mousePress(target, Qt::LeftButton, {}, at);
        if (target) {
            QTest::mouseRelease(target, Qt::LeftButton, {}, at);
        }
    };
    const auto type = [&](const QString& text) {
        for (const QChar c : text) {
            if (alive) {
                QTest::keyClick(alive, c.toLatin1());
            }
        }
    };
    const auto press = [&](Qt::Key key, Qt::KeyboardModifiers keys = {}) {
        if (alive) {
            QTest::keyClick(alive, key, keys);
        }
    };
    widget.setFocus();
    if (!alive) {
        return;
    }
    if (qobject_cast<QAbstractButton*>(&widget)) {
        click(alive, widget.rect().center());
    } else if (qobject_cast<QLineEdit*>(&widget) || qobject_cast<QPlainTextEdit*>(&widget)) {
        if (chance(2)) {
            press(Qt::Key_A, Qt::ControlModifier);
        }
        type(anyText());
        if (chance(2)) {
            press(chance(2) ? Qt::Key_Return : Qt::Key_Backspace);
        }
    } else if (auto* view = qobject_cast<QAbstractItemView*>(&widget)) {
        const QRect place = view->viewport()->rect();
        click(view->viewport(), {static_cast<int>(pick(static_cast<std::size_t>(place.width()))),
                                 static_cast<int>(pick(static_cast<std::size_t>(place.height())))});
    } else {
        press(chance(2) ? Qt::Key_Up : Qt::Key_Down);
    }
}

} // namespace weir::test
