#pragma once

#include <QString>
#include <QStringList>

#include <memory>
#include <vector>

class QCoreApplication;
class QTranslator;

namespace weir::ui {

/// The language of the window, chosen before the first widget is made. Texts that are shown already do not change with
/// it: WindowHost builds the window anew.
class Language
{
public:
    /// Codes of the languages that are complete ("en", "de", "fr"), English first.
    [[nodiscard]] static QStringList available();
    /// What a language calls itself ("Deutsch").
    [[nodiscard]] static QString nameOf(const QString& code);
    /// The code that `choice` means: itself when it is available, else ("system", empty, unknown) the first of the
    /// user's languages that is, else "en". The pseudo languages "pseudo" (accents, 40 % longer) and "pseudo-rtl" (and
    /// mirrored) are never chosen by themselves.
    [[nodiscard]] static QString resolve(const QString& choice);

    /// Makes `application` and the core speak `choice`. The object must outlive the application's widgets.
    Language(QCoreApplication& application, const QString& choice);
    ~Language();
    Language(const Language&) = delete;
    Language& operator=(const Language&) = delete;

    [[nodiscard]] const QString& code() const { return m_code; }
    /// The code of the language that is spoken now, for whole pages that no catalogue holds; "en" without a Language.
    [[nodiscard]] static QString spoken();
    /// Speaks another language from now on. Call while no job works: numbers and dates change with it.
    void change(const QString& choice);

private:
    void speak();
    void fallSilent();
    void add(std::unique_ptr<QTranslator> translator);

    QCoreApplication& m_application;
    QString m_code;
    std::vector<std::unique_ptr<QTranslator>> m_translators;
};

} // namespace weir::ui
