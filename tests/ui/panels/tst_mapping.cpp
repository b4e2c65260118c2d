#include "ui/panels/mapping/input_card.h"
#include "ui/panels/mapping/mapping_editor.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace weir;
using namespace weir::ui;

namespace {

nodes::PortContent table(std::vector<Field> fields)
{
    nodes::PortContent content;
    content.schema = Schema(std::move(fields));
    return content;
}

QComboBox* combo(QWidget& editor, const QString& name)
{
    for (auto* each : editor.findChildren<QComboBox*>()) {
        if (each->accessibleName() == name) {
            return each;
        }
    }
    return nullptr;
}

void choose(QComboBox* box, int index)
{
    box->setCurrentIndex(index);
    emit box->activated(index);
}

} // namespace

/// The mapping of an identity node, edited as a user does: one card per table, one use per column.
class TestMapping : public QObject
{
    Q_OBJECT

    std::unique_ptr<MappingEditor> m_editor;
    FormContext m_context;

private slots:
    void initTestCase() { Theme::instance().install(*qApp); }

    void init()
    {
        m_editor = std::make_unique<MappingEditor>(nullptr);
        m_context = {};
        m_context.inputs["in"] = {
            table({{"mail", TypeKind::Text, true, Privacy::Identifier}, {"city", TypeKind::Text}}),
            table({{"user", TypeKind::Text, true, Privacy::Identifier},
                   {"what", TypeKind::Text},
                   {"at", TypeKind::Instant}})};
        m_context.inputTitles["in"] = {QStringLiteral("Contacts without the shared tablet"), QStringLiteral("Clicks")};
        m_editor->setContext(m_context);
    }

    void everyTableHasItsCard()
    {
        QCOMPARE(m_editor->findChildren<InputCard*>().size(), 2);
        QVERIFY(m_editor->value().is_null());
        for (const char* column : {"mail", "city", "user", "what", "at"}) {
            QVERIFY2(combo(*m_editor, QStringLiteral("Use of column %1").arg(QLatin1String(column))), column);
        }
        MappingEditor lonely(nullptr);
        QVERIFY(lonely.findChildren<InputCard*>().isEmpty()); // and says to connect a table
    }

    void usesBecomeTheMapping()
    {
        QSignalSpy edited(m_editor.get(), &FieldEditor::edited);
        choose(combo(*m_editor, QStringLiteral("Use of column mail")), 1);
        QVERIFY(combo(*m_editor, QStringLiteral("Identifier type of mail"))->isVisibleTo(m_editor.get()));
        QVERIFY(!combo(*m_editor, QStringLiteral("Identifier type of city"))->isVisibleTo(m_editor.get()));
        choose(combo(*m_editor, QStringLiteral("Normalising of mail")), 2);
        choose(combo(*m_editor, QStringLiteral("Use of column city")), 2);
        choose(combo(*m_editor, QStringLiteral("Use of column user")), 1);
        choose(combo(*m_editor, QStringLiteral("Use of column what")), 3);
        choose(combo(*m_editor, QStringLiteral("Use of column at")), 4);
        QCOMPARE(edited.count(), 6);
        identity::Mapping mapping;
        static_cast<void>(identity::readMapping(m_editor->value(), mapping));
        QCOMPARE(mapping.inputs.size(), std::size_t(2));
        QCOMPARE(mapping.inputs[0].identifiers.size(), std::size_t(1));
        QCOMPARE(mapping.inputs[0].identifiers[0].column, std::string("mail"));
        QCOMPARE(mapping.inputs[0].identifiers[0].normalizer, identity::Normalizer::Email);
        QCOMPARE(mapping.inputs[0].traits.size(), std::size_t(1));
        QVERIFY(mapping.inputs[1].event.has_value());
        QCOMPARE(mapping.inputs[1].event->timeColumn, std::string("at"));
        QCOMPARE(mapping.inputs[1].event->name.text, std::string("what"));
        // Another use takes the column out of the first.
        choose(combo(*m_editor, QStringLiteral("Use of column mail")), 2);
        static_cast<void>(identity::readMapping(m_editor->value(), mapping));
        QVERIFY(mapping.inputs[0].identifiers.empty());
        QCOMPARE(mapping.inputs[0].traits.size(), std::size_t(2));
    }

    void aSignalHasWhatEachPurposeNeeds()
    {
        choose(combo(*m_editor, QStringLiteral("Use of column what")), 9);
        const auto kind = [this] {
            QComboBox* found = nullptr;
            for (auto* each : m_editor->findChildren<QComboBox*>()) {
                found = each->itemText(0).startsWith(QStringLiteral("Words")) ? each : found;
            }
            return found;
        };
        QTRY_VERIFY(kind());
        choose(kind(), 1);
        const auto line = [this](const char* name) {
            QLineEdit* found = nullptr;
            for (auto* each : m_editor->findChildren<QLineEdit*>()) {
                found = each->accessibleName() == QLatin1String(name) ? each : found;
            }
            return found;
        };
        QTRY_VERIFY(line("What purpose 1 needs"));
        QTest::keyClicks(line("Purpose 1"), QStringLiteral("ads"));
        QTest::keyClicks(line("What purpose 1 needs"), QStringLiteral("1, 3, vendor 755"));
        identity::Mapping mapping;
        static_cast<void>(identity::readMapping(m_editor->value(), mapping));
        QVERIFY(mapping.inputs[1].consent);
        QCOMPARE(mapping.inputs[1].consent->signal, std::optional(privacy::Signal::Tcf));
        QCOMPARE(mapping.inputs[1].consent->stateColumn, std::string("what"));
        QCOMPARE(mapping.inputs[1].consent->purposes.size(), std::size_t(1));
        QCOMPARE(mapping.inputs[1].consent->purposes[0].purpose, std::string("ads"));
        QCOMPARE(mapping.inputs[1].consent->purposes[0].needs.tcfPurposes, (std::vector{1, 3}));
        QCOMPARE(mapping.inputs[1].consent->purposes[0].needs.tcfVendor, 755);
        // What says nothing is named, and what was there stays.
        QTest::keyClicks(line("What purpose 1 needs"), QStringLiteral(", sale"));
        static_cast<void>(identity::readMapping(m_editor->value(), mapping));
        QCOMPARE(mapping.inputs[1].consent->purposes[0].needs.tcfPurposes, (std::vector{1, 3}));
    }

    void everyTraitHasItsRuleAndTheOrderOfSourcesCanBeMoved()
    {
        identity::Mapping mapping;
        mapping.inputs = {
            {"crm", {{"mail", "email", {}, {}}}, {{"city", "city"}}, {}, {}, {}, {}, {}},
            {"web", {{"user", "user_id", {}, {}}}, {{"what", "city"}, {"at", "seen"}}, {}, {}, {}, {}, {}}};
        m_editor->setValue(identity::toJson(mapping));
        const auto now = [this] {
            identity::Mapping read;
            static_cast<void>(identity::readMapping(m_editor->value(), read));
            return read.survivorship;
        };
        const auto box = [this](const char* trait) {
            return combo(*m_editor, QStringLiteral("Which value of %1 stands").arg(QLatin1String(trait)));
        };
        const auto pick = [&](const char* trait, store::Survivor survivor) {
            choose(box(trait), box(trait)->findData(static_cast<int>(survivor)));
        };
        QVERIFY(box("city") && box("seen"));
        QCOMPARE(box("seen")->findData(static_cast<int>(store::Survivor::Longest)), -1); // of texts only
        QVERIFY(now().empty());
        QSignalSpy edited(m_editor.get(), &FieldEditor::edited);
        pick("city", store::Survivor::Longest);
        QCOMPARE(now().at("city").rule, store::Survivor::Longest);
        pick("city", store::Survivor::SourceOrder);
        QCOMPARE(now().at("city").sources, (std::vector<std::string>{"crm", "web"}));
        QToolButton* later = nullptr;
        QTRY_VERIFY([&] {
            for (auto* each : m_editor->findChildren<QToolButton*>()) {
                later = each->accessibleName() == QStringLiteral("crm later for city") ? each : later;
            }
            return later != nullptr;
        }());
        later->click();
        QCOMPARE(now().at("city").sources, (std::vector<std::string>{"web", "crm"}));
        QTRY_VERIFY(box("city") &&
                    box("city")->currentData().toInt() == static_cast<int>(store::Survivor::SourceOrder));
        pick("city", store::Survivor::Latest);
        QVERIFY(now().empty());
        QCOMPARE(edited.count(), 4);
    }

    void suggestionFillsACard()
    {
        auto* card = m_editor->findChildren<InputCard*>().front();
        QPushButton* suggest = nullptr;
        for (auto* each : card->findChildren<QPushButton*>()) {
            suggest = each->text().contains(QStringLiteral("Suggest")) ? each : suggest;
        }
        QVERIFY(suggest);
        QSignalSpy edited(m_editor.get(), &FieldEditor::edited);
        suggest->click();
        QCOMPARE(edited.count(), 1);
        QTRY_COMPARE(combo(*m_editor, QStringLiteral("Use of column mail"))->currentIndex(), 1);
    }

    void undoShowsWhatWas()
    {
        choose(combo(*m_editor, QStringLiteral("Use of column city")), 2);
        const Json before = m_editor->value();
        choose(combo(*m_editor, QStringLiteral("Use of column city")), 1);
        QSignalSpy edited(m_editor.get(), &FieldEditor::edited);
        m_editor->setValue(before);
        QCOMPARE(combo(*m_editor, QStringLiteral("Use of column city"))->currentIndex(), 2);
        m_editor->setValue(Json());
        QCOMPARE(combo(*m_editor, QStringLiteral("Use of column city"))->currentIndex(), 0);
        QCOMPARE(edited.count(), 0); // showing is not editing
    }

    void rulesComeWithTheFirstIdentifierAndFollowTheTypes()
    {
        const auto rules = [&] {
            identity::Mapping mapping;
            static_cast<void>(identity::readMapping(m_editor->value(), mapping));
            return mapping.rules;
        };
        choose(combo(*m_editor, QStringLiteral("Use of column user")), 1);
        combo(*m_editor, QStringLiteral("Identifier type of user"))->setCurrentText(QStringLiteral("user_id"));
        choose(combo(*m_editor, QStringLiteral("Use of column mail")), 1);
        combo(*m_editor, QStringLiteral("Identifier type of mail"))->setCurrentText(QStringLiteral("email"));
        QVERIFY(rules() == stitch::defaultRules({"user_id", "email"}));
        QCOMPARE(combo(*m_editor, QStringLiteral("When identifiers disagree"))->currentIndex(), 1);
        QCOMPARE(combo(*m_editor, QStringLiteral("Kind of user_id"))->currentIndex(), 1);
        choose(combo(*m_editor, QStringLiteral("Kind of email")), 2);
        QCOMPARE(rules().types[1].kind, stitch::Kind::Weak);
        // Changed by hand: another type changes nothing of it.
        choose(combo(*m_editor, QStringLiteral("Use of column what")), 1);
        QCOMPARE(rules().types[1].kind, stitch::Kind::Weak);
        auto* blocked = m_editor->findChild<QPlainTextEdit*>();
        QVERIFY(blocked);
        blocked->setPlainText(QStringLiteral("email: shop@x.org\n0815\nemail: /noreply@.+/"));
        QCOMPARE(rules().blocked.at("email"), std::vector<std::string>{"shop@x.org"});
        QCOMPARE(rules().blocked.at("*"), std::vector<std::string>{"0815"});
        QCOMPARE(rules().blockedPatterns.at("email"), std::vector<std::string>{"noreply@.+"});
        QSignalSpy edited(m_editor.get(), &FieldEditor::edited);
        for (auto* button : m_editor->findChildren<QToolButton*>()) {
            if (button->accessibleName() == QStringLiteral("Lower priority for user_id")) {
                button->click();
                break;
            }
        }
        QCOMPARE(edited.count(), 1);
        QCOMPARE(rules().types[1].type, std::string("user_id"));
    }

    /// A value of one kind stays one of that kind, mapped here or not, and one of every kind stays that.
    void blockedValuesKeepTheirKind()
    {
        identity::Rules rules;
        rules.blocked["phone"] = {"+4900"}; // of a table that is not connected now
        rules.blocked["*"] = {"0815", "email: is no kind here"};
        rules.blockedPatterns["loyalty"] = {"9+"};
        identity::Mapping mapping;
        mapping.inputs = {{"crm", {{"mail", "email", {}, {}}}, {}, {}, {}, {}, {}, {}}};
        mapping.rules = rules;
        m_editor->setValue(identity::toJson(mapping));
        auto* blocked = m_editor->findChild<QPlainTextEdit*>();
        QVERIFY(blocked);
        blocked->appendPlainText(QStringLiteral("email: new@x.org"));
        identity::Mapping read;
        static_cast<void>(identity::readMapping(m_editor->value(), read));
        rules.blocked["email"] = {"new@x.org"};
        QVERIFY2(read.rules.blocked == rules.blocked, identity::toJson(read).dump().c_str());
        QVERIFY(read.rules.blockedPatterns == rules.blockedPatterns);
    }

    void decisionsAreListedMaskedAndTakenBack()
    {
        identity::Mapping mapping;
        mapping.inputs = {{"crm", {{"mail", "email", {}, {}}}, {}, {}, {}, {}, {}, {}}};
        mapping.rules.separations = {{{{"email", "ann@x.org"}}, {{"email", "bob@x.org"}}, "they called"},
                                     {{{"email", "eve@x.org"}}, {{"phone", "+49123456"}}, "twins"}};
        mapping.rules.unions = {{{{"email", "joe@x.org"}, {"email", "joseph@x.org"}}, "moved"}};
        m_editor->setValue(identity::toJson(mapping));
        const auto buttons = [this] {
            QList<QToolButton*> found;
            for (auto* each : m_editor->findChildren<QToolButton*>()) {
                if (each->accessibleName() == QStringLiteral("Take this decision back")) {
                    found << each;
                }
            }
            return found;
        };
        QCOMPARE(buttons().size(), 3);
        QStringList texts;
        for (auto* label : m_editor->findChildren<QLabel*>()) {
            texts << label->text();
        }
        const QString all = texts.join(QLatin1Char('\n'));
        QCOMPARE(all.count(QStringLiteral("Kept apart: ")), 2);
        QCOMPARE(all.count(QStringLiteral("One person: ")), 1);
        QVERIFY(all.contains(QStringLiteral("they called")));
        for (const char* value : {"ann@x.org", "bob@x.org", "+49123456", "joseph@x.org"}) {
            QVERIFY2(!all.contains(QLatin1String(value)), value);
        }
        const auto now = [this] {
            identity::Mapping read;
            static_cast<void>(identity::readMapping(m_editor->value(), read));
            return read.rules;
        };
        QSignalSpy edited(m_editor.get(), &FieldEditor::edited);
        buttons()[0]->click();
        QCOMPARE(now().separations.size(), std::size_t{1});
        QCOMPARE(now().separations[0].reason, std::string("twins"));
        QTRY_COMPARE(buttons().size(), 2);
        buttons()[1]->click();
        QVERIFY(now().unions.empty());
        QCOMPARE(edited.count(), 2);
    }

    void rulesOfTraitsThatAreGoneCanBeRemoved()
    {
        identity::Mapping mapping;
        mapping.inputs = {{"crm", {{"mail", "email", {}, {}}}, {}, {}, {}, {}, {}, {}}};
        mapping.survivorship["tier"] = {store::Survivor::Longest, {}};
        m_editor->setValue(identity::toJson(mapping));
        QToolButton* remove = nullptr;
        for (auto* each : m_editor->findChildren<QToolButton*>()) {
            remove = each->accessibleName() == QStringLiteral("Remove the rule of tier") ? each : remove;
        }
        QVERIFY(remove);
        remove->click();
        identity::Mapping read;
        static_cast<void>(identity::readMapping(m_editor->value(), read));
        QVERIFY(read.survivorship.empty());
    }

    /// The fields of a phone number's country show what is stored, also after the column was used otherwise.
    void theCountryOfNumbersFollowsTheMapping()
    {
        choose(combo(*m_editor, QStringLiteral("Use of column user")), 1);
        choose(combo(*m_editor, QStringLiteral("Normalising of user")), 3);
        QComboBox* from = combo(*m_editor, QStringLiteral("Column with the country of user"));
        QVERIFY(from && from->isVisibleTo(m_editor.get()));
        choose(from, from->findData(QStringLiteral("what")));
        QLineEdit* region = nullptr;
        for (auto* each : m_editor->findChildren<QLineEdit*>()) {
            region =
                each->accessibleName() == QStringLiteral("Country of user where no column says it") ? each : region;
        }
        QVERIFY(region);
        QTest::keyClicks(region, QStringLiteral("de"));
        const auto now = [this] {
            identity::Mapping read;
            static_cast<void>(identity::readMapping(m_editor->value(), read));
            return read.inputs[1].identifiers[0];
        };
        QCOMPARE(now().regionColumn, std::string("what"));
        QCOMPARE(now().region, std::string("DE"));
        choose(combo(*m_editor, QStringLiteral("Use of column user")), 0);
        choose(combo(*m_editor, QStringLiteral("Use of column user")), 1);
        choose(combo(*m_editor, QStringLiteral("Normalising of user")), 3);
        QCOMPARE(now().regionColumn, std::string());
        QCOMPARE(from->currentData().toString(), QString()); // and so the form says
        QCOMPARE(region->text(), QString());
    }

    void whatRowsAreAboutHasItsOwnStep()
    {
        QSignalSpy edited(m_editor.get(), &FieldEditor::edited);
        choose(combo(*m_editor, QStringLiteral("Rows are about")), 1);
        QCOMPARE(edited.count(), 1);
        QCOMPARE(edited[0][0].toString(), QStringLiteral("table 1, what rows are about"));
    }

    /// A finding leads to the line of its column in the card of its table, or to the card.
    void findingsLeadToTheirLine()
    {
        Json mapping{{"inputs",
                      {{{"source", "crm"}, {"identifiers", {{{"column", "mail"}, {"type", "email"}}}}},
                       {{"source", "web"},
                        {"identifiers", {{{"column", "user"}, {"type", "user_id"}}}},
                        {"event", {{"name", {{"column", "what"}}}, {"time", "at"}}}}}}};
        m_editor->setValue(mapping);
        m_editor->show();
        const auto focused = [this] {
            const QWidget* widget = m_editor->focusWidget();
            return widget ? widget->accessibleName() : QString();
        };
        m_editor->focusOn({}, "inputs/1/event/time");
        QCOMPARE(focused(), QStringLiteral("Use of column at"));
        m_editor->focusOn({}, "inputs/0/identifiers/0/column");
        QCOMPARE(focused(), QStringLiteral("Use of column mail"));
        m_editor->focusOn({}, "inputs/1/source");
        auto* card = m_editor->findChildren<InputCard*>().at(1);
        QCOMPARE(m_editor->focusWidget(), card->findChild<QLineEdit*>());
        m_editor->focusOn({}, "inputs/7/source"); // a table that is gone
        QVERIFY(m_editor->focusWidget());
    }

    void fitsIntoTheDock()
    {
        choose(combo(*m_editor, QStringLiteral("Use of column mail")), 1);
        // The settings dock can be 300 px wide; 16 px stand free on each side.
        QVERIFY2(m_editor->minimumSizeHint().width() <= 268,
                 qPrintable(QString::number(m_editor->minimumSizeHint().width())));
    }

    void anotherTableKeepsTheFirst()
    {
        choose(combo(*m_editor, QStringLiteral("Use of column mail")), 1);
        m_context.inputs["in"].push_back(table({{"id", TypeKind::Text}}));
        m_context.inputTitles["in"].push_back(QStringLiteral("More"));
        m_editor->setContext(m_context);
        QCOMPARE(m_editor->findChildren<InputCard*>().size(), 3);
        QCOMPARE(combo(*m_editor, QStringLiteral("Use of column mail"))->currentIndex(), 1);
    }
};

QTEST_MAIN(TestMapping)
#include "tst_mapping.moc"
