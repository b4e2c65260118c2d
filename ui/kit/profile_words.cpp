#include "ui/kit/profile_words.h"

#include <QCoreApplication>

namespace weir::ui {
namespace {

QString say(const char* text)
{
    return QCoreApplication::translate("PersonRows", text);
}

} // namespace

QString placeText(const std::string& where)
{
    if (where == "email") {
        return say(QT_TRANSLATE_NOOP("PersonRows", "e-mail"));
    }
    if (where == "phone") {
        return say(QT_TRANSLATE_NOOP("PersonRows", "phone"));
    }
    return where == "profile"  ? say(QT_TRANSLATE_NOOP("PersonRows", "profile id"))
           : where == "record" ? say(QT_TRANSLATE_NOOP("PersonRows", "record"))
                               : QString::fromStdString(where);
}

QString typeText(const DataType& type)
{
    switch (type.kind()) {
    case TypeKind::Boolean:
        return say(QT_TRANSLATE_NOOP("PersonRows", "yes or no"));
    case TypeKind::Integer:
        return say(QT_TRANSLATE_NOOP("PersonRows", "whole number"));
    case TypeKind::Decimal:
        return say(QT_TRANSLATE_NOOP("PersonRows", "exact number"));
    case TypeKind::Number:
        return say(QT_TRANSLATE_NOOP("PersonRows", "number"));
    case TypeKind::Date:
        return say(QT_TRANSLATE_NOOP("PersonRows", "day"));
    case TypeKind::Instant:
        return say(QT_TRANSLATE_NOOP("PersonRows", "moment"));
    case TypeKind::Duration:
        return say(QT_TRANSLATE_NOOP("PersonRows", "duration"));
    case TypeKind::JsonValue:
        return say(QT_TRANSLATE_NOOP("PersonRows", "JSON"));
    case TypeKind::List:
        return say(QT_TRANSLATE_NOOP("PersonRows", "list"));
    case TypeKind::Null:
    case TypeKind::Text:
        break;
    }
    return say(QT_TRANSLATE_NOOP("PersonRows", "text"));
}

QString capitalised(QString text)
{
    if (!text.isEmpty()) {
        text[0] = text[0].toUpper();
    }
    return text;
}

} // namespace weir::ui
