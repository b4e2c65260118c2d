#include "core/base/speech.h"
#include "tests/ui/language/catalogues.h"
#include "tests/ui/language/core_texts.h"
#include "ui/language/language.h"
#include "ui/language/pseudo_translator.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace weir;
using namespace weir::ui;

namespace {

/// {names}, %1 and %n of a text, sorted; the same must be in its translation.
QStringList placeholders(const QString& text)
{
    static const QRegularExpression code(QStringLiteral(R"(\{[A-Za-z]+\}|%L?\d+)"));
    QStringList found;
    for (auto at = code.globalMatch(text); at.hasNext();) {
        found << at.next().captured().remove(QLatin1Char('L'));
    }
    found.sort();
    found.removeDuplicates();
    return found;
}

} // namespace

/// The catalogues against the sources: complete, current, and fit to be filled in.
class TestTranslations : public QObject
{
    Q_OBJECT

private slots:
    void everyMessageIsTranslated_data()
    {
        QTest::addColumn<QString>("language");
        for (const QString& language : test::translatedLanguages()) {
            QTest::newRow(qPrintable(language)) << language;
        }
    }
    void everyMessageIsTranslated()
    {
        QFETCH(QString, language);
        const std::vector<test::Message> messages = test::catalogueOf(language);
        QVERIFY(messages.size() > 500);
        int wrong = 0;
        for (const test::Message& message : messages) {
            const bool empty = message.translations.isEmpty() || message.translations.contains(QString());
            if (!message.finished || empty) {
                qWarning().noquote() << language << "lacks:" << message.context << "|" << message.source;
                ++wrong;
                continue;
            }
            for (const QString& translation : message.translations) {
                // One form of a plural may say "one" in a word.
                const bool plural = message.translations.size() > 1;
                if (placeholders(translation) != placeholders(message.source)) {
                    qWarning().noquote() << language << "has other placeholders:" << message.source << "->"
                                         << translation;
                    ++wrong;
                }
                if (!plural &&
                    message.source.contains(QLatin1String("%n")) != translation.contains(QLatin1String("%n"))) {
                    qWarning().noquote() << language << "lost the number:" << message.source;
                    ++wrong;
                }
            }
        }
        QCOMPARE(wrong, 0);
    }

    /// The texts that node types state and the core writes are in the catalogues.
    void textsOfTheCoreAreThere()
    {
        const std::set<std::string> texts = test::coreTexts(WEIR_SOURCE_DIR);
        QVERIFY(texts.size() > 700);
        QVERIFY(texts.contains("Filter rows"));
        for (const QString& language : test::translatedLanguages()) {
            std::set<std::string> known;
            for (const test::Message& message : test::catalogueOf(language)) {
                if (message.context == QLatin1String("core")) {
                    known.insert(message.source.toStdString());
                }
            }
            for (const std::string& text : texts) {
                QVERIFY2(known.contains(text),
                         (language.toStdString() + " lacks \"" + text + "\": run packaging/translations").c_str());
            }
        }
    }

    /// What is counted is said right for one: a number before a plural has both forms.
    void countsHavePluralForms()
    {
        static const QRegularExpression bare(
            QStringLiteral(R"(\{(count|rows|names|wires|mapped)\} ([a-z]+s|are|were|have)\b)"));
        for (const std::string& text : test::coreTexts(WEIR_SOURCE_DIR)) {
            QVERIFY2(!QString::fromStdString(text).contains(bare), text.c_str());
        }
        QVERIFY(test::hasPluralForms("{count} {count:row|rows}"));
        QVERIFY(!test::hasPluralForms("Write {n}, {n,} or {n,m}."));
    }

    /// So are those of the window, as Qt's own extractor finds them.
    void textsOfTheWindowAreThere()
    {
        const QString lupdate = QStringLiteral("/usr/lib/qt6/bin/lupdate");
        QVERIFY2(QFile::exists(lupdate), "lupdate is missing: install qt6-l10n-tools");
        QTemporaryDir folder;
        const QString fresh = folder.filePath(QStringLiteral("fresh.ts"));
        QProcess process;
        process.setWorkingDirectory(QStringLiteral(WEIR_SOURCE_DIR));
        process.start(lupdate, {"-I", ".", "-locations", "none", "-source-language", "en", "-target-language", "de",
                                "ui", "app/gui", "-ts", fresh});
        QVERIFY(process.waitForFinished(60'000));
        // A class without Q_OBJECT or Q_DECLARE_TR_FUNCTIONS would look its texts up under another name than the
        // catalogue has.
        const QString complaints = QString::fromUtf8(process.readAllStandardError());
        QVERIFY2(!complaints.contains(QLatin1String("lacks Q_OBJECT")), qPrintable(complaints));
        const std::vector<test::Message> wanted = test::messagesOf(fresh);
        QVERIFY(wanted.size() > 300);
        for (const QString& language : test::translatedLanguages()) {
            std::set<std::pair<QString, QString>> known;
            for (const test::Message& message : test::catalogueOf(language)) {
                known.emplace(message.context, message.source);
            }
            for (const test::Message& message : wanted) {
                QVERIFY2(known.contains({message.context, message.source}),
                         qPrintable(language + " lacks \"" + message.source + "\" of " + message.context +
                                    ": run packaging/translations"));
            }
        }
    }

    void theChosenLanguageIsSpoken()
    {
        {
            const Language german(*qApp, QStringLiteral("de"));
            QCOMPARE(german.code(), QStringLiteral("de"));
            QCOMPARE(Language::spoken(), QStringLiteral("de"));
            QCOMPARE(QCoreApplication::translate("core", "Filter rows"), QStringLiteral("Zeilen filtern"));
            QCOMPARE(say("There is no plan {plan}. `weir plan` lists them.", {{"plan", "p-1"}}).find("p-1") !=
                         std::string::npos,
                     true);
        }
        QCOMPARE(Language::spoken(), QStringLiteral("en"));
        QCOMPARE(QCoreApplication::translate("core", "Filter rows"), QStringLiteral("Filter rows"));
        QCOMPARE(say("by {names}", {{"names", "x"}}), std::string("by x"));
        QCOMPARE(Language::resolve(QStringLiteral("xx")), Language::resolve(QString()));
        QCOMPARE(Language::nameOf(QStringLiteral("de")), QStringLiteral("Deutsch"));
        QCOMPARE(Language::nameOf(QStringLiteral("fr")), QStringLiteral("Français"));
    }

    void pseudoTextsAreLongerAndKeepTheirCodes()
    {
        const QString text = pseudo(QStringLiteral("Remove %n nodes of {name} <b>now</b> %1"));
        QVERIFY(text.size() >= 44);
        for (const char* code : {"%n", "{name}", "<b>", "</b>", "%1"}) {
            QVERIFY2(text.contains(QLatin1String(code)), code);
        }
        const Language language(*qApp, QStringLiteral("pseudo"));
        QVERIFY(QCoreApplication::translate("core", "Filter rows").startsWith(QLatin1Char('[')));
        QCOMPARE(QCoreApplication::translate("x", "%n rows", nullptr, 3).contains(QLatin1Char('3')), true);
    }
};

QTEST_MAIN(TestTranslations)
#include "tst_translations.moc"
