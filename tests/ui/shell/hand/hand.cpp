#include <QApplication>
#include <QGenericPlugin>
#include <QGraphicsItem>
#include <QGraphicsView>
#include <QPushButton>
#include <QTest>
#include <QTimer>

#include <cstdio>

namespace {

QGraphicsView* canvas()
{
    for (QWidget* widget : QApplication::allWidgets()) {
        auto* view = widget->inherits("weir::ui::CanvasView") ? qobject_cast<QGraphicsView*>(widget) : nullptr;
        if (view && view->isVisible() && view->scene() && !view->scene()->items().isEmpty()) {
            return view;
        }
    }
    return nullptr;
}

QPushButton* recoverButton()
{
    for (QWidget* widget : QApplication::allWidgets()) {
        auto* button = qobject_cast<QPushButton*>(widget);
        if (button && button->isVisible() && button->text() == QLatin1String("Recover")) {
            return button;
        }
    }
    return nullptr;
}

void say(const char* word, int number)
{
    std::printf("%s %d\n", word, number);
    std::fflush(stdout);
}

/// A hand at the keyboard of a real program that has none: moves everything on the canvas by arrow keys, ten times a
/// second, or takes the recovery that is offered and saves. It says what it does on standard output and knows nothing
/// of Weir but what is seen.
class Hand : public QObject
{
    Q_OBJECT

public:
    explicit Hand(const QString& what)
    {
        connect(&m_timer, &QTimer::timeout, this, what == QLatin1String("recover") ? &Hand::recover : &Hand::edit);
        m_timer.start(100);
    }

private:
    void edit()
    {
        QGraphicsView* view = canvas();
        if (!view || QApplication::activeModalWidget()) {
            return;
        }
        view->setFocus();
        if (m_done == 0) {
            QTest::keyClick(view, Qt::Key_A, Qt::ControlModifier);
        }
        QTest::keyClick(view, Qt::Key_Right);
        say("moved", ++m_done);
    }

    void recover()
    {
        QPushButton* button = recoverButton();
        if (button && m_done == 0) {
            say("offered", ++m_done);
            QTest::mouseClick(button, Qt::LeftButton);
        } else if (!button && canvas() && !QApplication::activeWindow()) {
            canvas()->window()->activateWindow(); // there is no window manager to do it
        } else if (!button && m_done == 1 && canvas()) {
            ++m_done;
            canvas()->setFocus();
            QTest::keyClick(canvas(), Qt::Key_S, Qt::ControlModifier);
            say("saving", 1);
        }
    }

    QTimer m_timer;
    int m_done = 0;
};

class HandPlugin : public QGenericPlugin
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID QGenericPluginFactoryInterface_iid FILE "hand.json")

public:
    QObject* create(const QString&, const QString& what) override { return new Hand(what); }
};

} // namespace

#include "hand.moc"
