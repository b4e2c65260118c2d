#include "ui/language/pseudo_translator.h"

#include <algorithm>

namespace weir::ui {
namespace {

QChar accented(QChar letter)
{
    static const QString plain = QStringLiteral("aeiouycnszgldrtAEIOUYCNSZGLDRT");
    static const QString other = QStringLiteral("åéîöüýçñšžğļďŗţÅÉÎÖÜÝÇÑŠŽĞĻĎŖŢ");
    const qsizetype at = plain.indexOf(letter);
    return at < 0 ? letter : other[at];
}

/// The end of a piece that must stay as it is and starts at `at`: {name}, %1, %n, %L1, <b>, &amp; or an escaped
/// character.
qsizetype endOfCode(const QString& text, qsizetype at)
{
    const QChar first = text[at];
    const QChar close = first == QLatin1Char('{')   ? QLatin1Char('}')
                        : first == QLatin1Char('<') ? QLatin1Char('>')
                        : first == QLatin1Char('`') ? QLatin1Char('`')
                                                    : QChar();
    if (!close.isNull()) {
        const qsizetype end = text.indexOf(close, at + 1);
        return end < 0 ? at + 1 : end + 1;
    }
    if (first == QLatin1Char('%')) {
        qsizetype end = at + 1;
        while (end < text.size() && (text[end].isDigit() || text[end] == QLatin1Char('L'))) {
            ++end;
        }
        return end < text.size() && end == at + 1 && text[end] == QLatin1Char('n') ? end + 1 : end;
    }
    return at;
}

} // namespace

QString pseudo(const QString& source)
{
    QString result(QLatin1Char('['));
    qsizetype letters = 0;
    for (qsizetype at = 0; at < source.size();) {
        if (const qsizetype end = endOfCode(source, at); end > at) {
            result += source.mid(at, end - at);
            at = end;
            continue;
        }
        letters += source[at].isLetter() ? 1 : 0;
        result += accented(source[at++]);
    }
    // Further words, no longer than words are: texts may break between them.
    constexpr qsizetype word = 8;
    for (qsizetype more = (letters * 4 + 9) / 10; more > 0; more -= word) {
        result += (result.endsWith(QLatin1Char('~')) ? QStringLiteral(" ") : QString()) +
                  QString(std::min(more, word), QLatin1Char('~'));
    }
    return result + QLatin1Char(']');
}

QString PseudoTranslator::translate(const char*, const char* source, const char*, int n) const
{
    if (!source || *source == '\0') {
        return {};
    }
    const QString text = QString::fromUtf8(source);
    // Qt asks for the direction of the language by a message of its own.
    if (text == QLatin1String("QT_LAYOUT_DIRECTION")) {
        return {};
    }
    QString result = pseudo(text);
    if (n >= 0) {
        result.replace(QLatin1String("%n"), QString::number(n));
    }
    return result;
}

} // namespace weir::ui
