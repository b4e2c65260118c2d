#include "core/run/trait_profile.h"
#include "ui/kit/messages.h"
#include "ui/panels/data/profile_panel.h"
#include "ui/panels/traits/trait_card.h"
#include "ui/panels/traits/trait_preview_dialog.h"
#include "ui/panels/traits/traits_editor.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace weir;
using namespace weir::ui;

namespace {

nodes::PortContent people()
{
    nodes::PortContent content;
    content.kind = nodes::PortKind::Profiles;
    content.profiles.traits = Schema({{"city", TypeKind::Text, true, Privacy::Personal}});
    content.profiles.events["Order Completed"] =
        Schema({{"total", DataType::decimal(18, 2)}, {"category", TypeKind::Text}, {"qty", TypeKind::Integer}});
    return content;
}

QComboBox* combo(const QWidget& in, const QString& name)
{
    for (auto* each : in.findChildren<QComboBox*>()) {
        if (each->accessibleName() == name && each->isVisibleTo(&in)) {
            return each;
        }
    }
    return nullptr;
}

QToolButton* tool(const QWidget& in, const QString& name)
{
    for (auto* each : in.findChildren<QToolButton*>()) {
        if (each->accessibleName() == name) {
            return each;
        }
    }
    return nullptr;
}

QPushButton* button(const QWidget& in, const QString& text)
{
    for (auto* each : in.findChildren<QPushButton*>()) {
        if (each->text() == text) {
            return each;
        }
    }
    return nullptr;
}

void choose(QComboBox* box, const QString& text)
{
    const int index = box->findText(text);
    QVERIFY2(index >= 0, qPrintable(text));
    box->setCurrentIndex(index);
    emit box->activated(index);
    emit box->textActivated(text);
}

/// What was rebuilt is shown in the round of the event loop after the one that made it.
void settle()
{
    for (int round = 0; round < 4; ++round) {
        QCoreApplication::processEvents();
    }
}

} // namespace

/// Computed traits edited as a user does: added from the menu, said in words, previewed, removed with a warning.
class TestTraitsEditor : public QObject
{
    Q_OBJECT

    std::unique_ptr<TraitsEditor> m_editor;
    FormContext m_context;
    std::vector<std::size_t> m_previewed;

    [[nodiscard]] QList<TraitCard*> cards() const { return m_editor->findChildren<TraitCard*>(); }
    void add(const QString& what)
    {
        for (QAction* action : m_editor->findChild<QMenu*>()->actions()) {
            if (action->text() == what) {
                action->trigger();
            }
        }
        settle();
    }

private slots:
    void initTestCase() { Theme::instance().install(*qApp); }

    void init()
    {
        m_editor = std::make_unique<TraitsEditor>(nullptr);
        m_context = {};
        m_context.inputs["in"] = {people()};
        m_previewed.clear();
        m_context.previewTrait = [this](std::size_t index) { m_previewed.push_back(index); };
        m_context.usesOfTrait = [](const std::string& trait) {
            return trait == "used" ? QStringList{QStringLiteral("the audience VIP")} : QStringList();
        };
        m_editor->setContext(m_context);
        m_editor->resize(360, 900);
        m_editor->show();
    }

    void aTraitIsAddedAndFilledIn()
    {
        QVERIFY(m_editor->value().is_null());
        QSignalSpy edited(m_editor.get(), &FieldEditor::edited);
        add(QStringLiteral("Sum"));
        QCOMPARE(cards().size(), 1);
        QVERIFY(cards()[0]->isOpen());
        QCOMPARE(edited.count(), 1);
        QComboBox* property = combo(*m_editor, QStringLiteral("Property"));
        QVERIFY(property);
        QCOMPARE(property->findText(QStringLiteral("category")), -1); // no number
        choose(property, QStringLiteral("total"));
        settle();
        const Json wanted = Json::array({{{"name", "order_completed_total_sum"},
                                          {"aggregate", "sum"},
                                          {"event", "Order Completed"},
                                          {"property", "total"}}});
        QCOMPARE(compactJson(m_editor->value()), compactJson(wanted));
    }

    void aNameThatWasTypedStays()
    {
        add(QStringLiteral("Number of events"));
        auto* name = cards()[0]->findChild<QLineEdit*>();
        QCOMPARE(name->text(), QStringLiteral("order_completed_count"));
        for (auto* each : cards()[0]->findChildren<QLineEdit*>()) {
            name = each->accessibleName() == QLatin1String("Name") ? each : name;
        }
        name->setText(QStringLiteral("orders"));
        emit name->textEdited(QStringLiteral("orders"));
        choose(combo(*m_editor, QStringLiteral("What")), QStringLiteral("Time of the last event"));
        settle();
        QCOMPARE(m_editor->value()[0]["name"].get<std::string>(), std::string("orders"));
        QCOMPARE(m_editor->value()[0]["aggregate"].get<std::string>(), std::string("lastTime"));
    }

    void whoHasNoEventIsSaid()
    {
        add(QStringLiteral("Number of events"));
        auto* zero = cards()[0]->findChild<QCheckBox*>();
        QVERIFY(zero->isChecked());
        zero->click();
        QCOMPARE(m_editor->value()[0]["whenNone"].get<std::string>(), std::string("missing"));
    }

    void previewsAskForTheTraitAtItsPlace()
    {
        add(QStringLiteral("Number of events"));
        add(QStringLiteral("Formula over other traits"));
        QVERIFY(!cards()[0]->isOpen() && cards()[1]->isOpen()); // the others fold
        tool(*cards()[1], QStringLiteral("Preview the values"))->click();
        QVERIFY((m_previewed == std::vector<std::size_t>{1}));
    }

    void whatIsUsedGoesOnlyAfterAWarning()
    {
        m_editor->setValue(Json::array({{{"name", "used"}, {"aggregate", "count"}, {"event", "Order Completed"}},
                                        {{"name", "free"}, {"aggregate", "count"}, {"event", "Order Completed"}}}));
        tool(*cards()[1], QStringLiteral("Remove the trait"))->click();
        settle();
        QCOMPARE(m_editor->value().size(), std::size_t{1});
        tool(*cards()[0], QStringLiteral("Remove the trait"))->click();
        QCOMPARE(m_editor->value().size(), std::size_t{1});
        QVERIFY(cards()[0]->findChild<InlineMessage*>());
        button(*m_editor, QStringLiteral("Keep it"))->click();
        settle();
        tool(*cards()[0], QStringLiteral("Remove the trait"))->click();
        button(*m_editor, QStringLiteral("Remove all the same"))->click();
        settle();
        QVERIFY(m_editor->value().is_null());
    }

    void findingsStandAtTheirTrait()
    {
        m_editor->setValue(Json::array({{{"name", "a"}, {"aggregate", "count"}, {"event", "Order Completed"}},
                                        {{"name", "b"}, {"aggregate", "sum"}, {"event", "Order Completed"}}}));
        const nodes::Diagnostic missing{
            nodes::Severity::Error, Error(ErrorCode::InvalidInput, "traits.property.missing", "It needs a property.")};
        QVERIFY(m_editor->setFindings({{"1/property", missing}}));
        bool said = false;
        for (auto* label : cards()[1]->findChildren<QLabel*>()) {
            said = said || (label->text() == QLatin1String("It needs a property.") && !label->isHidden());
        }
        QVERIFY(said);
        for (auto* label : cards()[0]->findChildren<QLabel*>()) {
            QVERIFY(label->text() != QLatin1String("It needs a property.") || label->isHidden());
        }
    }

    void thePreviewMasksUntilItIsRevealed()
    {
        run::TraitPreview preview;
        preview.planned.trait.name = "orders";
        preview.planned.type = TypeKind::Integer;
        preview.living = 5;
        preview.computed.values.type = TypeKind::Integer;
        for (const int orders : {3, 1, 3}) {
            preview.computed.values.append(Value(std::int64_t{orders}));
        }
        preview.computed.values.appendNull();
        preview.computed.people = 3;
        const run::ColumnProfile profile = run::profileOf(preview);
        QCOMPARE(profile.nulls, 2);
        QCOMPARE(profile.distinct, 2);
        QVERIFY(profile.top[0].value == Value(std::int64_t{3}) && profile.top[0].rows == 2);
        std::int64_t inBins = 0;
        for (const run::ValueRange& bin : profile.bins) {
            inBins += bin.rows;
        }
        QCOMPARE(inBins, 3);
        TraitPreviewDialog dialog(QStringLiteral("orders"));
        QSignalSpy reveals(&dialog, &TraitPreviewDialog::revealRequested);
        dialog.showResult(profile, QStringLiteral("Number of orders."), QStringLiteral("now"), {}, 2);
        dialog.show();
        QPushButton* reveal = button(dialog, QStringLiteral("Reveal"));
        QVERIFY(reveal && reveal->isVisible());
        reveal->click();
        QCOMPARE(reveals.count(), 1);
        dialog.setRevealed(true);
        QVERIFY(!reveal->isVisible());
    }
};

QTEST_MAIN(TestTraitsEditor)
#include "tst_traits_editor.moc"
