#include "app/toolbox.h"
#include "core/nodes/describe.h"
#include "core/nodes/registry.h"
#include "tests/ui/language/catalogues.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace weir;

namespace {

/// What of a page must be the same in every language, and its words.
struct Page
{
    QStringList headings; ///< Their marks alone: "##".
    qsizetype items = 0;  ///< Of lists.
    QStringList code;     ///< Names of columns, settings and commands, sorted.
    QStringList terms;    ///< What stands in * or **, lower case: names of what the window shows.
    QString words;        ///< The text without code.
};

/// Takes what `pattern` captures out of `text`, with white space made one space.
QStringList taken(QString& text, const QString& pattern)
{
    const QRegularExpression expression(pattern, QRegularExpression::MultilineOption);
    QStringList found;
    for (auto at = expression.globalMatch(text); at.hasNext();) {
        found << at.next().captured(1).simplified();
    }
    text.remove(expression);
    return found;
}

Page pageOf(std::string_view text)
{
    Page page;
    page.words = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    page.code = taken(page.words, QStringLiteral("`([^`]+)`"));
    page.code.sort();
    QString rest = page.words;
    page.headings = taken(rest, QStringLiteral("^(#+) .*$"));
    page.items = taken(rest, QStringLiteral("^ *(-) ")).size();
    page.terms = taken(rest, QStringLiteral("\\*\\*?([^*]+)\\*\\*?"));
    for (QString& term : page.terms) {
        term = term.toLower();
    }
    return page;
}

/// Everything that a language says for an English text of the window, both in lower case and without "&".
QHash<QString, QSet<QString>> wordsOf(const QString& language)
{
    QHash<QString, QSet<QString>> words;
    for (const test::Message& message : test::catalogueOf(language)) {
        for (QString translation : message.translations) {
            QString source = message.source.simplified();
            words[source.remove(QLatin1Char('&')).toLower()].insert(
                translation.remove(QLatin1Char('&')).simplified().toLower());
        }
    }
    return words;
}

} // namespace

/// The pages that F1 shows, as they are compiled in: there in every language, with the same parts, and with the words
/// of the window.
class TestHelpPages : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        auto toolbox = app::makeToolbox();
        QVERIFY(toolbox);
        m_toolbox = *toolbox;
        QVERIFY(m_toolbox->registry().all().size() > 25);
    }

    void everyPageIsThere_data() { eachPage(); }
    void everyPageIsThere()
    {
        QFETCH(QString, type);
        QFETCH(QString, language);
        const nodes::NodeSpec& spec = specOf(type);
        const std::string code = language.toStdString();
        QVERIFY2(std::any_of(spec.help.begin(), spec.help.end(),
                             [&](const nodes::HelpPage& page) { return page.language == code; }),
                 qPrintable(QStringLiteral("help.%1.md is missing").arg(language)));
        QVERIFY(nodes::helpIn(spec, "en").size() > 100);
        QVERIFY(nodes::helpIn(spec, code) != nodes::helpIn(spec, "en"));
        QVERIFY(nodes::helpIn(spec, "pseudo") == nodes::helpIn(spec, "en"));
    }

    void partsAreTheSame_data() { eachPage(); }
    void partsAreTheSame()
    {
        QFETCH(QString, type);
        QFETCH(QString, language);
        const Page english = pageOf(nodes::helpIn(specOf(type), "en"));
        const Page page = pageOf(nodes::helpIn(specOf(type), language.toStdString()));
        QCOMPARE(page.headings, english.headings);
        QCOMPARE(page.items, english.items);
        QCOMPARE(page.code, english.code);
        QVERIFY2(page.terms.size() == english.terms.size(),
                 qPrintable(english.terms.join(QStringLiteral(", ")) + QStringLiteral(" | ") +
                            page.terms.join(QStringLiteral(", "))));
    }

    /// What the English page calls as the window does, the translation calls as the translated window does.
    void wordsAreThoseOfTheWindow_data() { eachPage(); }
    void wordsAreThoseOfTheWindow()
    {
        QFETCH(QString, type);
        QFETCH(QString, language);
        const QHash<QString, QSet<QString>> words = wordsOf(language);
        QVERIFY(words.value(QStringLiteral("filter rows")).size() == 1);
        const Page page = pageOf(nodes::helpIn(specOf(type), language.toStdString()));
        for (const QString& term : pageOf(nodes::helpIn(specOf(type), "en")).terms) {
            const QSet<QString> said = words.value(term);
            QVERIFY2(
                said.isEmpty() || said.intersects(QSet<QString>(page.terms.begin(), page.terms.end())),
                qPrintable(QStringLiteral("\"%1\" is called: %2").arg(term, said.values().join(QLatin1Char('|')))));
        }
    }

    /// Quotes and spaces as the language writes them.
    void marksAreThoseOfTheLanguage_data() { eachPage(); }
    void marksAreThoseOfTheLanguage()
    {
        QFETCH(QString, type);
        QFETCH(QString, language);
        const Page page = pageOf(nodes::helpIn(specOf(type), language.toStdString()));
        static const QRegularExpression german(QStringLiteral("[\"“](?=\\w)|[»«]"));
        // A narrow no-break space stands before double marks and inside of guillemets; code may stand before as well.
        static const QRegularExpression french(
            QStringLiteral("\"|„|[^\\x{202f}\\s][;:!?»]|[ \\n][;:!?»]|«[^\\x{202f}]"));
        const QRegularExpressionMatch wrong = (language == QLatin1String("fr") ? french : german).match(page.words);
        QVERIFY2(!wrong.hasMatch(), qPrintable(page.words.mid(qMax<qsizetype>(0, wrong.capturedStart() - 40), 60)));
    }

private:
    void eachPage()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("language");
        for (const nodes::NodeType* each : m_toolbox->registry().all()) {
            const QString type = QString::fromStdString(each->spec().id.str());
            for (const QString& language : test::translatedLanguages()) {
                QTest::newRow(qPrintable(type + QLatin1Char(' ') + language)) << type << language;
            }
        }
    }

    [[nodiscard]] const nodes::NodeSpec& specOf(const QString& type) const
    {
        return m_toolbox->registry().find(NodeTypeId(type.toStdString()))->spec();
    }

    std::shared_ptr<const run::Toolbox> m_toolbox;
};

QTEST_GUILESS_MAIN(TestHelpPages)
#include "tst_help_pages.moc"
