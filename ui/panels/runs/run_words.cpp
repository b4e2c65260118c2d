#include "ui/panels/runs/run_words.h"

#include "ui/panels/publish/plan_words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <cstdint>

namespace weir::ui {
namespace {

QString spoken(const char* text)
{
    return QCoreApplication::translate("RunWords", text);
}

std::int64_t numberOf(const Json& details, const char* key)
{
    const auto found = details.find(key);
    return found != details.end() && found->is_number_integer() ? found->get<std::int64_t>() : 0;
}

QString number(const Json& details, const char* key)
{
    return QLocale().toString(static_cast<qlonglong>(numberOf(details, key)));
}

/// What a resolve wrote; says so when it found everything there.
QString resolveText(const Json& details)
{
    struct Part
    {
        const char* key;
        const char* text;
    };
    static constexpr Part kParts[] = {
        {"profilesCreated", QT_TRANSLATE_NOOP("RunWords", "%1 people added")},
        {"profilesMerged", QT_TRANSLATE_NOOP("RunWords", "%1 found to be somebody else and joined")},
        {"identifiersAdded", QT_TRANSLATE_NOOP("RunWords", "%1 identifiers")},
        {"traitsChanged", QT_TRANSLATE_NOOP("RunWords", "%1 traits")},
        {"eventsAdded", QT_TRANSLATE_NOOP("RunWords", "%1 events")},
        {"consentsAdded", QT_TRANSLATE_NOOP("RunWords", "%1 consent answers")},
        {"eventsDuplicate", QT_TRANSLATE_NOOP("RunWords", "%1 events dropped that were there already")},
        {"eventsFuture", QT_TRANSLATE_NOOP("RunWords", "%1 events from the future")},
        {"eventsClamped", QT_TRANSLATE_NOOP("RunWords", "%1 event times moved to the edge of the range")},
        {"identifiersIgnored", QT_TRANSLATE_NOOP("RunWords", "%1 identifiers ignored")},
        {"rowsForgotten", QT_TRANSLATE_NOOP("RunWords", "%1 rows left out: they name people who were forgotten")},
        {"consentsUnreadable", QT_TRANSLATE_NOOP("RunWords", "%1 consent answers not readable")},
    };
    QStringList parts;
    for (const Part& part : kParts) {
        if (numberOf(details, part.key) > 0) {
            parts << spoken(part.text).arg(number(details, part.key));
        }
    }
    return parts.isEmpty() ? spoken(QT_TRANSLATE_NOOP("RunWords", "Nothing new")) : parts.join(QStringLiteral(", "));
}

} // namespace

QString detailsText(const Json& details)
{
    if (!details.is_object()) {
        return {};
    }
    if (const auto expected = details.find("expected"); expected != details.end() && expected->is_array()) {
        const bool agrees = std::all_of(expected->begin(), expected->end(), [](const Json& each) {
            return each.is_object() && each.value("agrees", false);
        });
        return agrees ? spoken(QT_TRANSLATE_NOOP("RunWords", "Rows as expected")) : QString(); // a warning says how
    }
    if (details.contains("profilesCreated")) {
        return resolveText(details);
    }
    if (const auto found = details.find("matching"); found != details.end() && found->is_object()) {
        QString text =
            spoken(QT_TRANSLATE_NOOP("RunWords", "%1 records are %2 people, the largest group has %3; %4 pairs "
                                                 "compared"))
                .arg(number(*found, "records"), number(*found, "groups"), number(*found, "largest"),
                     number(*found, "compared"));
        if (numberOf(*found, "decisions") > 0) {
            text +=
                spoken(QT_TRANSLATE_NOOP("RunWords", "; learned from %1 decisions")).arg(number(*found, "decisions"));
        }
        return text;
    }
    if (details.contains("traits")) {
        return spoken(QT_TRANSLATE_NOOP("RunWords", "%1 of %2 traits computed; %3 values changed"))
            .arg(number(details, "computed"), number(details, "traits"), number(details, "changed"));
    }
    if (details.contains("members")) {
        return spoken(QT_TRANSLATE_NOOP("RunWords", "%1 of %2 people; %3 entered, %4 left"))
            .arg(number(details, "members"), number(details, "people"), number(details, "entered"),
                 number(details, "left"));
    }
    if (details.contains("passed")) {
        deliver::PlanCounts counts;
        static const std::string kPrefix = "blocked: ";
        for (const auto& [key, value] : details.items()) {
            if (key.starts_with(kPrefix) && value.is_number_integer()) {
                counts.blockedByReason[key.substr(kPrefix.size())] = value.get<std::int64_t>();
            }
        }
        const QString held = heldBackText(counts);
        return held.isEmpty() ? spoken(QT_TRANSLATE_NOOP("RunWords", "%1 passed")).arg(number(details, "passed"))
                              : spoken(QT_TRANSLATE_NOOP("RunWords", "%1 passed, %2 held back: %3"))
                                    .arg(number(details, "passed"), number(details, "blocked"), held);
    }
    if (details.contains("plan")) {
        return spoken(QT_TRANSLATE_NOOP("RunWords", "Plan made: %1 to add, %2 to change, %3 to remove, %4 held back"))
            .arg(number(details, "added"), number(details, "changed"), number(details, "removed"),
                 number(details, "blocked"));
    }
    return {};
}

QString tookText(qint64 micros)
{
    const QLocale locale;
    if (micros < 100'000) {
        return spoken(QT_TRANSLATE_NOOP("RunWords", "%1 ms")).arg(locale.toString((micros + 999) / 1000));
    }
    if (micros < 60'000'000) {
        return spoken(QT_TRANSLATE_NOOP("RunWords", "%1 s"))
            .arg(locale.toString(static_cast<double>(micros) / 1e6, 'f', 1));
    }
    const qint64 seconds = micros / 1'000'000;
    return spoken(QT_TRANSLATE_NOOP("RunWords", "%1 min %2 s"))
        .arg(locale.toString(seconds / 60), locale.toString(seconds % 60));
}

} // namespace weir::ui
