#include "ui/panels/audience/audience_editor.h"
#include "ui/panels/mapping/input_card.h"
#include "ui/panels/mapping/mapping_editor.h"
#include "ui/panels/settings/field_editor.h"
#include "ui/panels/settings/settings_form.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTest>

using namespace weir;
using namespace weir::ui;
using Kind = nodes::ParameterKind;

namespace {

nodes::ParameterSpec parameter(Kind kind)
{
    nodes::ParameterSpec spec;
    spec.key = "value";
    spec.title = "Value";
    spec.kind = kind;
    spec.choices = {{"one", "First"}, {"two", "Second"}};
    nodes::ParameterSpec inner;
    inner.key = "name";
    inner.title = "Name";
    spec.items = {inner};
    return spec;
}

FormContext context()
{
    FormContext result;
    nodes::PortContent table;
    table.kind = nodes::PortKind::Table;
    table.schema = Schema({{"email", TypeKind::Text}, {"total", TypeKind::Number}});
    result.inputs["in"] = {table};
    result.facts.purposes = {"ads", "email"};
    return result;
}

Json parsed(const char* text)
{
    return Json::parse(text);
}

} // namespace

class TestSettingsForm : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { Theme::instance().install(*qApp); }

    void everyKindKeepsItsValue_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QByteArray>("json");
        const auto row = [](const char* name, Kind kind, const char* json) {
            QTest::newRow(name) << static_cast<int>(kind) << QByteArray(json);
        };
        row("boolean", Kind::Boolean, "true");
        row("integer", Kind::Integer, "-9007199254740993");
        row("number", Kind::Number, "0.25");
        row("number that is none yet", Kind::Number, "\"12x\"");
        row("text", Kind::Text, "\" a, b \"");
        row("long text", Kind::LongText, "\"first\\nsecond\"");
        row("choice", Kind::Choice, "\"two\"");
        row("choice not on offer", Kind::Choice, "\"gone\"");
        row("choices", Kind::Choices, "[\"one\",\"two\"]");
        row("choices not on offer", Kind::Choices, "[\"two\",\"gone\"]");
        row("column", Kind::Column, "\"email\"");
        row("column that is missing", Kind::Column, "\"gone\"");
        row("columns", Kind::Columns, "[\"total\",\"gone\",\"email\"]");
        row("expression", Kind::Expression, "\"total > 3 and\"");
        row("type", Kind::Type, "\"decimal(9,3)\"");
        row("duration", Kind::Duration, "\"30 days\"");
        row("instant", Kind::Instant, "\"2025-01-01T00:00:00Z\"");
        row("list", Kind::List, "[{\"name\":\"a\",\"later\":7},{\"name\":\"b\"}]");
        row("object", Kind::Object, "{\"name\":\"a\",\"later\":[1]}");
        row("file", Kind::File, "\"data/a b.csv\"");
        row("folder", Kind::Folder, "\"out\"");
        row("file pattern", Kind::FilePattern, "\"data/**/*.csv\"");
        row("connection", Kind::Connection, "\"host=db password=${env:PW}\"");
        row("texts", Kind::Texts, "[\"DE\",\"FR\"]");
        row("schema", Kind::Schema,
            R"([{"name":"email","privacy":"identifier","type":"text"},{"name":"n","type":"integer"}])");
        row("secret", Kind::Secret, "{\"env\":\"PW\"}");
        row("sql", Kind::Sql, "\"select 1\\nfrom t\"");
        row("purpose", Kind::Purpose, "\"ads\"");
        row("purpose that is gone", Kind::Purpose, "\"old\"");
        row("purposes", Kind::Purposes, "[\"ads\",\"old\"]");
    }
    void everyKindKeepsItsValue()
    {
        QFETCH(int, kind);
        QFETCH(QByteArray, json);
        const Json wanted = parsed(json.constData());
        QWidget parent;
        FieldEditor* editor = makeFieldEditor(parameter(static_cast<Kind>(kind)), {}, &parent);
        QVERIFY(editor);
        const QSignalSpy edits(editor, &FieldEditor::edited);
        editor->setContext(context());
        editor->setValue(wanted);
        QCOMPARE(editor->value().dump(), wanted.dump());
        editor->setContext(FormContext{}); // the input is not known any more: nothing may be lost
        QCOMPARE(editor->value().dump(), wanted.dump());
        editor->setContext(context());
        QCOMPARE(editor->value().dump(), wanted.dump());
        editor->setValue(Json());
        QCOMPARE(editor->value().dump(), std::string("null"));
        QCOMPARE(edits.count(), 0);
    }

    void editsKeepWhatTheFormDoesNotKnow()
    {
        nodes::NodeSpec spec;
        spec.id = NodeTypeId("test");
        nodes::ParameterSpec text;
        text.key = "text";
        text.title = "Text";
        nodes::ParameterSpec flag;
        flag.key = "flag";
        flag.title = "Flag";
        flag.kind = Kind::Boolean;
        spec.parameters = {text, flag};
        SettingsForm form;
        form.resize(320, 300);
        form.showNode(QStringLiteral("n"), spec, parsed(R"({"text":"a","later":{"x":1}})"), {}, {});
        form.show();
        QVERIFY(QTest::qWaitForWindowExposed(&form));
        Json last;
        QString name;
        connect(&form, &SettingsForm::edited, this, [&](const Json& settings, const QString& title) {
            last = settings;
            name = title;
        });
        QTest::keyClicks(form.findChild<QLineEdit*>(), QStringLiteral("bc"));
        QCOMPARE(last.dump(), parsed(R"({"later":{"x":1},"text":"abc"})").dump());
        QCOMPARE(name, QStringLiteral("Text"));
        form.findChild<QCheckBox*>()->click();
        QCOMPARE(last.dump(), parsed(R"({"flag":true,"later":{"x":1},"text":"abc"})").dump());
        form.showSettings(QStringLiteral("other"), parsed("{}"));
        QCOMPARE(form.findChild<QLineEdit*>()->text(), QStringLiteral("abc"));
        form.showSettings(QStringLiteral("n"), parsed(R"({"text":"a"})"));
        QCOMPARE(form.findChild<QLineEdit*>()->text(), QStringLiteral("a"));
        QVERIFY(!form.findChild<QCheckBox*>()->isChecked());
    }

    void findingsStandBelowTheirFieldWithTheirFixes()
    {
        nodes::NodeSpec spec;
        spec.id = NodeTypeId("test");
        nodes::ParameterSpec first;
        first.key = "first";
        first.title = "First";
        first.required = true;
        first.help = "One line.";
        nodes::ParameterSpec second = first;
        second.key = "second";
        second.title = "Second";
        spec.parameters = {first, second};
        SettingsForm form;
        form.resize(320, 400);
        int mended = 0;
        form.setFixes([&mended](const nodes::Diagnostic&) {
            return std::vector<Fix>{{QStringLiteral("Mend"), [&mended] { ++mended; }}};
        });
        const auto finding = [](const char* id, const char* where) {
            Where place;
            place.parameter = where;
            return nodes::Diagnostic{nodes::Severity::Error,
                                     Error(ErrorCode::InvalidInput, id, "This is the sentence.").at(place)};
        };
        form.showNode(QStringLiteral("n"), spec, parsed("{}"), {}, {});
        form.show();
        QVERIFY(QTest::qWaitForWindowExposed(&form));
        const QList<QLineEdit*> fields = form.findChildren<QLineEdit*>();
        QCOMPARE(fields.size(), 2);
        const QPoint before = fields[1]->mapTo(&form, QPoint());
        form.showNode(QStringLiteral("n"), spec, parsed("{}"), {},
                      {finding("settings.missing", "first"), finding("test.wrong", "second")});
        QCoreApplication::processEvents();
        QVERIFY2(!fields[0]->property("weirInvalid").toBool(), "what is not set yet is no fault of the user's");
        QVERIFY(fields[1]->property("weirInvalid").toBool());
        QCOMPARE(fields[1]->mapTo(&form, QPoint()), before); // nothing moves what is being typed into
        const QList<QPushButton*> buttons = form.findChildren<QPushButton*>();
        QCOMPARE(buttons.size(), 1);
        QVERIFY(buttons.front()->mapTo(&form, QPoint()).y() > before.y());
        buttons.front()->click();
        QCOMPARE(mended, 1);
    }

    /// A node that is new has nothing red: what is not set or connected yet is said as a hint.
    void whatIsNotSetYetIsNoError()
    {
        SettingsForm form;
        form.resize(320, 400);
        form.show();
        QVERIFY(QTest::qWaitForWindowExposed(&form));
        const auto ground = [&](const char* id) {
            form.showNode(QStringLiteral("n"), {}, parsed("{}"), {},
                          {{nodes::Severity::Error, Error(ErrorCode::InvalidInput, id, "This is the sentence.")}});
            QCoreApplication::processEvents();
            auto* message = form.findChild<InlineMessage*>();
            return message ? message->grab().toImage().pixelColor(message->width() / 2, 4) : QColor();
        };
        QCOMPARE(ground("compile.wireTwice"), color(Token::ErrorTint));
        QCOMPARE(ground("compile.wireMissing"), color(Token::InfoTint));
    }

    /// From a finding to a field that is folded away, far down in a form that is shown only then.
    void aFoldedFieldIsUnfoldedAndScrolledTo()
    {
        nodes::NodeSpec spec;
        spec.id = NodeTypeId("many");
        for (int i = 0; i < 30; ++i) {
            nodes::ParameterSpec each = parameter(Kind::Text);
            each.key = "value" + std::to_string(i);
            each.title = "Value " + std::to_string(i);
            each.advanced = i > 3;
            spec.parameters.push_back(std::move(each));
        }
        SettingsForm form;
        form.resize(320, 400);
        form.show();
        form.showNode(QStringLiteral("n"), spec, Json::object(), context(), {});
        Where where;
        where.parameter = "value29";
        form.focusOn(where);
        auto* area = form.findChild<QScrollArea*>();
        const auto seen = [&] {
            for (const auto* line : form.findChildren<QLineEdit*>()) {
                const QRect place(line->mapTo(area->viewport(), QPoint()), line->size());
                if (line->accessibleName() == QStringLiteral("Value 29")) {
                    return area->viewport()->rect().contains(place);
                }
            }
            return false;
        };
        QTRY_VERIFY(seen());
    }

    void audienceGoesThroughTheEditor()
    {
        const Json wanted = parsed(R"({
            "include": {"match": "all", "rows": [
                {"kind": "event", "event": "Purchase", "compare": "atLeast", "times": 3,
                 "window": {"kind": "ago", "near": {"count": 60, "unit": "days"}, "far": {"count": 540, "unit": "days"}}},
                {"kind": "trait", "operator": "anyOf", "trait": "country", "values": ["DE", "FR"]},
                {"kind": "group", "match": "none", "rows": [
                    {"kind": "consent", "purpose": "ads", "standings": ["denied", "withdrawn"]}]}]}})");
        audience::Definition expected;
        const nodes::Diagnostics faults = audience::readDefinition(wanted, expected);
        QVERIFY(faults.empty());
        AudienceEditor editor(nullptr);
        const QSignalSpy edits(&editor, &FieldEditor::edited);
        editor.setContext(context());
        editor.setValue(wanted);
        audience::Definition found;
        static_cast<void>(audience::readDefinition(editor.value(), found));
        QVERIFY(found == expected);
        QCOMPARE(expected.include.rows.size(), std::size_t{3});
        QCOMPARE(edits.count(), 0);

        // One edit changes one thing.
        QComboBox* match = nullptr;
        for (QComboBox* combo : editor.findChildren<QComboBox*>()) {
            if (!match && combo->findText(QStringLiteral("Any of these")) >= 0) {
                match = combo;
            }
        }
        QVERIFY(match);
        match->setCurrentIndex(1);
        emit match->activated(1);
        QCOMPARE(edits.count(), 1);
        Json changed = editor.value();
        QCOMPARE(changed["include"]["match"].dump(), std::string("\"any\""));
        changed["include"]["match"] = "all";
        static_cast<void>(audience::readDefinition(changed, found));
        QVERIFY(found == expected);
    }

    void mappingGoesThroughTheEditor()
    {
        const Json wanted = parsed(R"({"inputs": [
            {"source": "crm", "traitTime": "created_at",
             "identifiers": [{"column": "email", "normalizer": "email", "type": "email"},
                             {"column": "phone", "normalizer": "phone", "region": "DE", "type": "phone"}],
             "traits": [{"column": "total"}]},
            {"source": "web", "identifiers": [{"column": "email", "type": "email"}], "traits": [],
             "event": {"messageId": "id", "name": {"column": "event"}, "properties": ["total"], "time": "at"}}]})");
        const auto expected = identity::mappingFromJson(wanted);
        QVERIFY2(expected, expected ? "" : expected.error().fullText().c_str());
        MappingEditor editor(nullptr);
        const QSignalSpy edits(&editor, &FieldEditor::edited);
        editor.setContext(context());
        editor.setValue(wanted);
        QCOMPARE(editor.value().dump(), identity::toJson(*expected).dump());
        const auto found = identity::mappingFromJson(editor.value());
        QVERIFY(found && *found == *expected);
        QCOMPARE(edits.count(), 0);
    }

    /// Long forms scroll: no card in them is squeezed, also when another node was shown before.
    void cardsAreAsHighAsTheyMustBe()
    {
        nodes::ParameterSpec parameter;
        parameter.key = "mapping";
        parameter.title = "Mapping";
        parameter.kind = nodes::ParameterKind::Mapping;
        nodes::NodeSpec spec;
        spec.parameters = {parameter};
        SettingsForm form([](const nodes::ParameterSpec&, QWidget* parent) { return new MappingEditor(parent); });
        form.resize(320, 400);
        form.show();
        QVERIFY(QTest::qWaitForWindowExposed(&form));
        for (const char* node : {"a", "b"}) {
            form.showNode(QString::fromLatin1(node), spec, parsed("{}"), context(), {});
            const auto cards = form.findChildren<InputCard*>();
            QVERIFY(!cards.isEmpty());
            for (const InputCard* card : cards) {
                QTRY_VERIFY(card->height() > 100 && card->height() >= card->minimumSizeHint().height());
            }
        }
    }
};

QTEST_MAIN(TestSettingsForm)
#include "tst_settings_form.moc"
