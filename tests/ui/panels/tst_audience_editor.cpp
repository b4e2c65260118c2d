// The editor of audiences by mouse and keys: every kind of row, moving, text beside rows, counts and notices. What a
// definition should be after an edit is written as text and read by the core.
#include "core/audience/text_form.h"
#include "ui/kit/inputs.h"
#include "ui/panels/audience/audience_editor.h"
#include "ui/panels/audience/group_editor.h"
#include "ui/panels/audience/row_editor.h"
#include "ui/panels/audience/value_chips.h"

#include <QtTest>
#include <QtWidgets>

using namespace weir;
using namespace weir::ui;
using namespace weir::audience;

namespace {

Definition from(const QString& text)
{
    const TextForm form = parseText(text.toStdString());
    return form.definition.value_or(Definition{});
}

FormContext shop()
{
    nodes::PortContent content;
    content.kind = nodes::PortKind::Profiles;
    Schema& traits = content.profiles.traits;
    traits.add({"country", TypeKind::Text, true, {}});
    traits.add({"plan", TypeKind::Text, true, {}});
    traits.add({"spend", TypeKind::Number, true, {}});
    traits.add({"staff", TypeKind::Boolean, true, {}});
    traits.add({"birthday", TypeKind::Date, true, {}});
    for (const char* event : {"View", "Cart", "Order"}) {
        Schema& properties = content.profiles.events[event];
        properties.add({"total", TypeKind::Number, true, {}});
        properties.add({"product", TypeKind::Text, true, {}});
    }
    content.profiles.identifierTypes = {"email"};
    FormContext context;
    context.inputs["in"] = {content};
    context.facts.purposes = {"ads"};
    context.facts.audiences = {"vip"};
    context.objectTypes["account"].properties.add({"open", TypeKind::Boolean, true, {}});
    context.objectTypes["account"].roles = {"owner"};
    return context;
}

} // namespace

class tst_audience_editor : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_window = std::make_unique<QScrollArea>();
        m_editor = new AudienceEditor(nullptr);
        m_window->setWidget(m_editor);
        m_window->setWidgetResizable(true);
        m_window->resize(760, 900);
        m_editor->setContext(shop());
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }

    void cleanup() { m_window.reset(); }

    /// Each kind of condition is shown as a row without being changed, and one edit of its first box changes only that.
    void everyKindHasARow_data()
    {
        QTest::addColumn<QString>("text");
        for (const char* text : {"country = 'DE'",
                                 "birthday anniversary within next 7 days",
                                 "spend between 1 and 5",
                                 "plan = 'pro' for at least 2 weeks",
                                 "identifier \"email\" ends with '.de'",
                                 "did \"Order\" >= 2 times in last 90 days where total > 10 same product newcomers too",
                                 "did \"Order\" from 3 days before until 5 days after birthday",
                                 "sum(total) of \"Order\" in last 30 days where (product = 'A') > 100",
                                 "first \"Order\" in last 30 days having product = 'A'",
                                 "did \"View\" then \"Cart\" within 1 hour then not \"Order\" within 2 days all within "
                                 "3 days same product",
                                 "lifecycle \"Order\" regular 3 of 4 per 1 week",
                                 "has exactly 2 \"account\" as \"owner\" where open is true",
                                 "top 10% by spend",
                                 "bottom 50 by spend or unknown",
                                 "sample 10 to 20% of 'spring'",
                                 "consent \"ads\" in (denied, withdrawn)",
                                 "not in audience \"vip\"",
                                 "prediction \"churn\" > 0.5",
                                 "none of (country = 'DE', (plan = 'a' and plan = 'b'))",
                                 "everybody limit 100 by spend ascending split A 45%, B 45%"}) {
            QTest::newRow(text) << text;
        }
    }

    void everyKindHasARow()
    {
        QFETCH(QString, text);
        const Definition wanted = from(text);
        m_editor->setValue(toJson(wanted));
        const QSignalSpy edits(m_editor, &FieldEditor::edited);
        QCoreApplication::processEvents();
        QCOMPARE(printed(), text);
        QCOMPARE(edits.count(), 0);
        for (const QWidget* widget : m_editor->findChildren<QWidget*>()) {
            const bool control =
                qobject_cast<const QComboBox*>(widget) || qobject_cast<const QAbstractSpinBox*>(widget);
            QVERIFY2(!control || !widget->isVisible() || !widget->accessibleName().isEmpty(), text.toUtf8());
        }
    }

    void addsEveryKind()
    {
        QMenu* menu = nullptr;
        for (QToolButton* button : m_editor->findChildren<QToolButton*>()) {
            menu = !menu && button->text() == QStringLiteral("Condition") ? button->menu() : menu;
        }
        QVERIFY(menu);
        int kinds = 0;
        for (const QAction* action : menu->actions()) {
            kinds += action->isSeparator() ? 0 : 1;
        }
        QCOMPARE(kinds, 15);
        // Each choice makes one row, and rows stay as they were.
        for (int i = 0; i < kinds; ++i) {
            menu = nullptr;
            for (QToolButton* button : m_editor->findChildren<QToolButton*>()) {
                const bool outermost = button->parentWidget() == m_editor->findChild<GroupEditor*>();
                menu = !menu && outermost && button->text() == QStringLiteral("Condition") ? button->menu() : menu;
            }
            QVERIFY(menu);
            QList<QAction*> actions = menu->actions();
            actions.removeIf([](const QAction* action) { return action->isSeparator(); });
            actions[i]->trigger();
            settle();
            QCOMPARE(definition().include.rows.size(), static_cast<std::size_t>(i + 1));
        }
        std::set<std::size_t> different;
        for (const Row& row : definition().include.rows) {
            different.insert(row.condition.index());
        }
        QCOMPARE(different.size(), std::variant_size_v<Condition>);
    }

    /// By keys alone: rows and groups below, up and down, copies, off, gone.
    void keysMoveRows()
    {
        show(QStringLiteral("country = 'DE' and staff is true and spend > 5"));
        keyAt("/include/rows/0", Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(printed(), QStringLiteral("staff is true and country = 'DE' and spend > 5"));
        keyAt("/include/rows/1", Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(printed(), QStringLiteral("country = 'DE' and staff is true and spend > 5"));
        keyAt("/include/rows/0", Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(printed(), QStringLiteral("country = 'DE' and staff is true and spend > 5"));
        keyAt("/include/rows/1", Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(printed(), QStringLiteral("country = 'DE' and staff is true and staff is true and spend > 5"));
        keyAt("/include/rows/2", Qt::Key_Delete, Qt::NoModifier);
        QCOMPARE(printed(), QStringLiteral("country = 'DE' and staff is true and spend > 5"));
        keyAt("/include/rows/0", Qt::Key_Return, Qt::NoModifier);
        QCOMPARE(printed(), QStringLiteral("country = 'DE' and ? = ? and staff is true and spend > 5"));
        QVERIFY(frame("/include/rows/1")->isAncestorOf(QApplication::focusWidget()));
        keyAt("/include/rows/1", Qt::Key_Delete, Qt::NoModifier);
        keyAt("/include/rows/2", Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(printed(), QStringLiteral("country = 'DE' and staff is true and spend > 5 and any of (? = ?)"));
    }

    /// A row is copied as text, so that it can be pasted here, elsewhere or into a mail.
    void copiesAndPastes()
    {
        show(QStringLiteral("country = 'DE' and staff is true except plan = 'x'"));
        keyAt("/include/rows/1", Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("staff is true"));
        keyAt("/exclude/rows/0", Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(printed(), QStringLiteral("country = 'DE' and staff is true except plan = 'x' or staff is true"));
        QApplication::clipboard()->setText(QStringLiteral("spend > 1 or spend < 0"));
        keyAt("/include/rows/0", Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(printed(), QStringLiteral("country = 'DE' and (spend > 1 or spend < 0) and staff is true "
                                           "except plan = 'x' or staff is true"));
        QApplication::clipboard()->setText(QStringLiteral("this is no condition at all"));
        keyAt("/include/rows/0", Qt::Key_V, Qt::ControlModifier);
        QVERIFY(printed().startsWith(QStringLiteral("country = 'DE' and (spend > 1 or spend < 0) and staff")));
        keyAt("/include/rows/1", Qt::Key_X, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("(spend > 1 or spend < 0)"));
        QCOMPARE(printed(), QStringLiteral("country = 'DE' and staff is true except plan = 'x' or staff is true"));
    }

    void dropsRowsIntoGroups()
    {
        show(QStringLiteral("country = 'DE' and (plan = 'a' or plan = 'b')"));
        RowFrame* dragged = frame("/include/rows/0");
        GroupEditor* group = frame("/include/rows/1")->group();
        QVERIFY(dragged && group);
        QMimeData mime;
        mime.setData(QLatin1String(RowFrame::kMime), "/include/rows/0");
        // A drop of another window's row is not taken: its places are others.
        QDropEvent foreign(QPointF(20, group->height() - 2), Qt::MoveAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(group, &foreign);
        settle();
        QCOMPARE(printed(), QStringLiteral("country = 'DE' and (plan = 'a' or plan = 'b')"));
        emit group->rowDropped("/include/rows/0", "/include/rows/1", 1);
        settle();
        QCOMPARE(printed(), QStringLiteral("all of ((plan = 'a' or country = 'DE' or plan = 'b'))"));
    }

    void switchesOffByTheMenu()
    {
        show(QStringLiteral("country = 'DE' and staff is true"));
        action("/include/rows/0", QStringLiteral("Switch off"))->trigger();
        settle();
        QCOMPARE(printed(), QStringLiteral("off country = 'DE' and staff is true"));
        action("/include/rows/0", QStringLiteral("Switch on"))->trigger();
        settle();
        QCOMPARE(printed(), QStringLiteral("country = 'DE' and staff is true"));
    }

    /// Values of a list are chips: typed, pasted and taken away.
    void listsAreChips()
    {
        show(QStringLiteral("country in ('DE')"));
        auto* chips = m_editor->findChild<ValueChips*>();
        auto* line = chips->findChild<QLineEdit*>();
        line->setFocus();
        QTest::keyClicks(line, QStringLiteral("FR"));
        QCOMPARE(printed(), QStringLiteral("country in ('DE', 'FR')"));
        QTest::keyClick(line, Qt::Key_Return);
        QCOMPARE(printed(), QStringLiteral("country in ('DE', 'FR')"));
        QApplication::clipboard()->setText(QStringLiteral("IT\nES\n\nIT;PT"));
        QTest::keyClick(line, Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(printed(), QStringLiteral("country in ('DE', 'FR', 'IT', 'ES', 'PT')"));
        QTest::keyClick(line, Qt::Key_Backspace);
        QCOMPARE(printed(), QStringLiteral("country in ('DE', 'FR', 'IT', 'ES')"));
        QCOMPARE(definition().include.rows.size(), std::size_t{1});
    }

    void stepsAreAddedMovedAndRemoved()
    {
        show(QStringLiteral("did \"View\" then \"Cart\" then not \"Order\" within 2 days"));
        button(QStringLiteral("Move step 3 forward"))->click();
        settle();
        QCOMPARE(printed(), QStringLiteral("did \"View\" then not \"Order\" within 2 days then \"Cart\""));
        button(QStringLiteral("Remove step 1"))->click();
        settle();
        QCOMPARE(printed(), QStringLiteral("did \"Order\" then \"Cart\""));
    }

    /// The same definition both ways; a mistake is told where it is and changes nothing.
    void writesAsText()
    {
        show(QStringLiteral("country = 'DE'"));
        auto* form = m_editor->findChild<SegmentedControl*>();
        form->setCurrent(1);
        emit form->currentChanged(1);
        auto* text = m_editor->findChild<QPlainTextEdit*>();
        QVERIFY(text->isVisible());
        QCOMPARE(text->toPlainText(), QStringLiteral("country = 'DE'"));
        const QSignalSpy edits(m_editor, &FieldEditor::edited);
        text->moveCursor(QTextCursor::End);
        QTest::keyClicks(text, QStringLiteral(" and"));
        QCOMPARE(edits.count(), 0);
        QVERIFY(told(QStringLiteral("Expected a condition")));
        QTest::keyClicks(text, QStringLiteral(" contry = 'FR'"));
        QVERIFY(told(QStringLiteral("Did you mean \"country\"?")));
        QVERIFY(!text->extraSelections().isEmpty());
        QCOMPARE(printed(), QStringLiteral("country = 'DE' and contry = 'FR'"));
        // What comes from elsewhere, such as undo, is shown.
        m_editor->setValue(toJson(from(QStringLiteral("spend > 5"))));
        QCOMPARE(text->toPlainText(), QStringLiteral("spend > 5"));
        form->setCurrent(0);
        emit form->currentChanged(0);
        QVERIFY(!text->isVisible());
        QCOMPARE(printed(), QStringLiteral("spend > 5"));
    }

    void countsAndNotices()
    {
        show(QStringLiteral("country = 'DE' and staff is false and country = 'FR'"));
        FormContext context = shop();
        context.peopleInStore = 1000;
        context.conditionCounts = {
            {"/include/rows/0", {400, 400}}, {"/include/rows/1", {900, 400}}, {"/include/rows/2", {100, 0}}};
        m_editor->setContext(context);
        QVERIFY(told(QStringLiteral("400 match \u00b7 400 left")));
        QVERIFY(told(QStringLiteral("This condition removes nobody.")));
        QVERIFY(told(QStringLiteral("nobody can match condition 1 and this one")));
        context.conditionCounts.clear();
        m_editor->setContext(context);
        QVERIFY(!told(QStringLiteral("removes nobody")));
    }

    /// A click on a phrase of the sentence leads to its row.
    void wordsLeadToRows()
    {
        show(QStringLiteral("country = 'DE' and spend > 5 except staff is true"));
        QLabel* words = nullptr;
        for (QLabel* label : m_editor->findChildren<QLabel*>()) {
            words = label->accessibleName() == QStringLiteral("The audience in words") ? label : words;
        }
        QVERIFY(words);
        QTextDocument document;
        document.setHtml(words->text());
        QCOMPARE(document.toPlainText(), QString::fromStdString(describe(definition())));
        QCOMPARE(words->text().count(QStringLiteral("<a href")), 3);
        emit words->linkActivated(QStringLiteral("/exclude/rows/0"));
        QVERIFY(frame("/exclude/rows/0")->isAncestorOf(QApplication::focusWidget()));
    }

    void limitsAndGroups()
    {
        show(QStringLiteral("country = 'DE'"));
        button(QStringLiteral("At most so many people"))->click();
        settle();
        QCOMPARE(printed(), QStringLiteral("country = 'DE' limit 1000"));
        button(QStringLiteral("Split into groups"))->click();
        settle();
        QCOMPARE(printed(), QStringLiteral("country = 'DE' limit 1000 split A 45%, B 45%"));
        QVERIFY(told(QLocale().toString(10.0, 'f', 1) + QStringLiteral(" % are held out")));
        button(QStringLiteral("Remove group 2"))->click();
        settle();
        button(QStringLiteral("Remove the limit"))->click();
        settle();
        QCOMPARE(printed(), QStringLiteral("country = 'DE' split A 45%"));
    }

private:
    void show(const QString& text)
    {
        m_editor->setValue(toJson(from(text)));
        settle();
    }

    void settle()
    {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

    Definition definition() const
    {
        Definition now;
        static_cast<void>(readDefinition(m_editor->value(), now));
        return now;
    }

    QString printed() const { return QString::fromStdString(printText(definition())); }

    RowFrame* frame(const std::string& path) const
    {
        for (RowFrame* each : m_editor->findChildren<RowFrame*>()) {
            if (each->path() == path && each->isVisible()) {
                return each;
            }
        }
        return nullptr;
    }

    void keyAt(const std::string& path, Qt::Key key, Qt::KeyboardModifiers modifiers)
    {
        RowFrame* row = frame(path);
        QVERIFY(row);
        row->focusHandle();
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
        settle();
    }

    QAction* action(const std::string& path, const QString& text) const
    {
        for (QAction* each : frame(path)->findChild<QMenu*>(QString(), Qt::FindDirectChildrenOnly)->actions()) {
            if (each->text() == text) {
                return each;
            }
        }
        return nullptr;
    }

    QToolButton* button(const QString& name) const
    {
        for (QToolButton* each : m_editor->findChildren<QToolButton*>()) {
            if (each->isVisible() && (each->text() == name || each->accessibleName() == name)) {
                return each;
            }
        }
        return nullptr;
    }

    bool told(const QString& words) const
    {
        for (const QLabel* label : m_editor->findChildren<QLabel*>()) {
            if (label->isVisible() && label->text().contains(words)) {
                return true;
            }
        }
        return false;
    }

    std::unique_ptr<QScrollArea> m_window;
    AudienceEditor* m_editor = nullptr;
};

QTEST_MAIN(tst_audience_editor)
#include "tst_audience_editor.moc"
