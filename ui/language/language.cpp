#include "ui/language/language.h"

#include "core/base/speech.h"
#include "ui/language/pseudo_translator.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

// Outside of any namespace, as Q_INIT_RESOURCE wants it: a static library's resources are not found by themselves.
static void registerCatalogues()
{
    Q_INIT_RESOURCE(translations);
}

namespace weir::ui {
namespace {

const QString kPseudo = QStringLiteral("pseudo");
const QString kMirrored = QStringLiteral("pseudo-rtl");

/// What Language::spoken says. Read and written by the thread of the window alone.
QString& spokenCode()
{
    static QString code = QStringLiteral("en");
    return code;
}

/// A catalogue whose sentences write large counts as the rest of the window does: "16,847 rows", not "16847 rows".
class Catalogue : public QTranslator
{
public:
    [[nodiscard]] QString translate(const char* context, const char* source, const char* disambiguation,
                                    int n) const override
    {
        QString text = QTranslator::translate(context, source, disambiguation, n);
        return n < 1000 ? text : text.replace(QLatin1String("%n"), QLatin1String("%Ln"));
    }
};

} // namespace

QStringList Language::available()
{
    return {QStringLiteral("en"), QStringLiteral("de"), QStringLiteral("fr")};
}

QString Language::nameOf(const QString& code)
{
    QString name = code == QLatin1String("en") ? QStringLiteral("English") : QLocale(code).nativeLanguageName();
    if (!name.isEmpty()) {
        name[0] = name[0].toUpper();
    }
    return name;
}

QString Language::spoken()
{
    return spokenCode();
}

QString Language::resolve(const QString& choice)
{
    if (available().contains(choice) || choice == kPseudo || choice == kMirrored) {
        return choice;
    }
    for (const QString& wanted : QLocale::system().uiLanguages()) {
        const QString code = wanted.section(QLatin1Char('-'), 0, 0).section(QLatin1Char('_'), 0, 0);
        if (available().contains(code)) {
            return code;
        }
    }
    return QStringLiteral("en");
}

Language::Language(QCoreApplication& application, const QString& choice)
    : m_application(application), m_code(resolve(choice))
{
    registerCatalogues();
    speak();
    setSpeech([](std::string_view sentence, int count) {
        const std::string key(sentence);
        return QCoreApplication::translate("core", key.c_str(), nullptr, count).toStdString();
    });
}

void Language::change(const QString& choice)
{
    const QString code = resolve(choice);
    if (code != m_code) {
        fallSilent();
        m_code = code;
        speak();
    }
}

void Language::speak()
{
    spokenCode() = m_code;
    if (m_code == kPseudo || m_code == kMirrored) {
        add(std::make_unique<PseudoTranslator>());
        if (m_code == kMirrored) {
            QGuiApplication::setLayoutDirection(Qt::RightToLeft);
        }
    } else {
        auto qt = std::make_unique<QTranslator>();
        if (m_code != QLatin1String("en") &&
            qt->load(QStringLiteral("qtbase_") + m_code, QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
            add(std::move(qt));
        }
        // English has a catalogue too: it holds the plural forms.
        auto ours = std::make_unique<Catalogue>();
        if (ours->load(QStringLiteral(":/translations/weir_") + m_code)) {
            add(std::move(ours));
        }
    }
    // Numbers and dates follow the words, unless the system speaks the language with ways of its own (de_CH).
    if (m_code == QLatin1String("de") || m_code == QLatin1String("fr")) {
        if (const QLocale locale(m_code); QLocale::system().language() != locale.language()) {
            QLocale::setDefault(locale);
        }
    }
}

Language::~Language()
{
    setSpeech({});
    fallSilent();
}

void Language::fallSilent()
{
    spokenCode() = QStringLiteral("en");
    QLocale::setDefault(QLocale::system());
    for (const auto& translator : m_translators) {
        QCoreApplication::removeTranslator(translator.get());
    }
    m_translators.clear();
    if (m_code == kMirrored) {
        QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    }
}

void Language::add(std::unique_ptr<QTranslator> translator)
{
    QCoreApplication::installTranslator(translator.get());
    m_translators.push_back(std::move(translator));
}

} // namespace weir::ui
