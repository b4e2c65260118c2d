#include "ui/kit/sentences.h"

#include <QCoreApplication>

namespace weir::ui {

QString translated(const std::string& text)
{
    return text.empty() ? QString() : QCoreApplication::translate("core", text.c_str());
}

QString words(const std::string& name)
{
    QString result;
    for (const QChar letter : QString::fromStdString(name)) {
        if (letter.isUpper()) {
            result += QLatin1Char(' ');
        }
        result += letter.toLower();
    }
    return result.trimmed();
}

QString sentence(const Error& error)
{
    const std::string local = translated(error.sentence()).toStdString();
    return QString::fromStdString(fillIn(local, error.arguments()));
}

} // namespace weir::ui
