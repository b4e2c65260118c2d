#include "ui/kit/moments.h"

#include <QLocale>

namespace weir::ui {

QDateTime localTime(Instant instant)
{
    return QDateTime::fromMSecsSinceEpoch(instant.micros / 1000);
}

QString dayText(const QDateTime& local)
{
    return QLocale().toString(local.date(), QLocale::ShortFormat);
}

QString momentText(const QDateTime& local)
{
    return dayText(local) + QLatin1Char(' ') + QLocale().toString(local.time(), QLocale::ShortFormat);
}

} // namespace weir::ui
