#include <QtTest>

#include "ui/theme/style.h"
#include "ui/theme/theme.h"

#include <QComboBox>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QVBoxLayout>
#include <QWheelEvent>

using namespace weir::ui;

class TestStyle : public QObject
{
    Q_OBJECT

private slots:
    void enterPressesTheButtonThatHasTheFocus()
    {
        QApplication::setStyle(new Style);
        QWidget page;
        auto* column = new QVBoxLayout(&page);
        int pressed = 0;
        for (int i = 0; i < 2; ++i) {
            auto* button = new QPushButton(QStringLiteral("Add"), &page);
            column->addWidget(button);
            connect(button, &QPushButton::clicked, &page, [&pressed, i] { pressed += i + 1; });
        }
        page.show();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        auto* second = page.findChildren<QPushButton*>().last();
        second->setFocus();
        QTest::keyClick(second, Qt::Key_Return);
        QCOMPARE(pressed, 2);
        QTest::keyClick(second, Qt::Key_Space);
        QCOMPARE(pressed, 4);
    }

    /// Scrolling a form changes no value of it, whatever lies below the cursor and whatever has the focus.
    void theWheelPassesByFields()
    {
        QApplication::setStyle(new Style);
        QScrollArea area;
        auto* form = new QWidget;
        auto* column = new QVBoxLayout(form);
        auto* list = new QComboBox(form);
        list->addItems({QStringLiteral("one"), QStringLiteral("two"), QStringLiteral("three")});
        auto* number = new QSpinBox(form);
        number->setValue(7);
        column->addWidget(list);
        column->addWidget(number);
        form->setFixedHeight(3000);
        area.setWidget(form);
        area.resize(300, 300);
        area.show();
        QVERIFY(QTest::qWaitForWindowExposed(&area));
        for (QWidget* field : {static_cast<QWidget*>(list), static_cast<QWidget*>(number)}) {
            for (const bool focused : {false, true}) {
                if (focused) {
                    field->setFocus();
                }
                const QPointF at(field->rect().center());
                QWheelEvent wheel(at, field->mapToGlobal(at), {}, {0, -120}, Qt::NoButton, Qt::NoModifier,
                                  Qt::NoScrollPhase, false);
                QApplication::sendEvent(field, &wheel);
                QCOMPARE(list->currentIndex(), 0);
                QCOMPARE(number->value(), 7);
                QVERIFY(!wheel.isAccepted()); // what scrolls gets it from a real wheel
            }
        }
    }
};

QTEST_MAIN(TestStyle)
#include "tst_style.moc"
