#include "ui/panels/people/person_heading.h"

#include "ui/kit/grid_model.h"
#include "ui/kit/moments.h"
#include "ui/panels/people/person_view.h"
#include "ui/panels/people/person_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace weir::ui {
namespace {

/// The winning text of a trait, or nothing.
QString winning(const run::Person& person, std::string_view trait)
{
    for (const store::TraitRecord& each : person.traits) {
        if (each.name == trait && each.winner && !isNull(each.value)) {
            return toQt(toText(each.value));
        }
    }
    return {};
}

/// Where somebody lives, by the names that such traits have.
const store::TraitRecord* regionOf(const run::Person& person)
{
    for (const char* name : {"region", "country", "country_code", "land", "pays"}) {
        for (const store::TraitRecord& each : person.traits) {
            if (each.winner && each.name == name && !isNull(each.value)) {
                return &each;
            }
        }
    }
    return nullptr;
}

} // namespace

QString personName(const run::Person& person, Mask mask)
{
    for (const char* trait : {"name", "full_name", "display_name"}) {
        if (const QString name = winning(person, trait); !name.isEmpty()) {
            return shown(name, mask);
        }
    }
    QStringList parts;
    for (const char* trait : {"first_name", "last_name"}) {
        if (const QString part = winning(person, trait); !part.isEmpty()) {
            parts << shown(part, mask);
        }
    }
    if (!parts.isEmpty()) {
        return parts.join(QLatin1Char(' '));
    }
    return person.identifiers.empty() ? toQt(person.profile.publicId.str())
                                      : shown(toQt(person.identifiers.front().value), mask);
}

QString personSummary(const run::Person& person, Mask mask)
{
    QStringList parts{toQt(person.profile.publicId.str())};
    if (const store::TraitRecord* region = regionOf(person)) {
        const auto privacy = person.privacy.find(region->name);
        const bool plain = privacy != person.privacy.end() && privacy->second == Privacy::Plain;
        parts << shown(toQt(toText(region->value)), plain ? Mask::Off : mask);
    }
    if (person.profile.firstSeen) {
        parts
            << say(QT_TRANSLATE_NOOP("PersonRows", "first seen %1")).arg(dayText(localTime(*person.profile.firstSeen)));
    }
    if (person.profile.lastSeen) {
        parts << say(QT_TRANSLATE_NOOP("PersonRows", "last seen %1")).arg(dayText(localTime(*person.profile.lastSeen)));
    }
    if (!person.absorbed.empty()) {
        parts << PersonView::tr("%n profiles merged into it", nullptr, static_cast<int>(person.absorbed.size()));
    }
    return parts.join(QStringLiteral("  ·  "));
}

QString personFreshness(const run::Person& person)
{
    constexpr std::size_t kNamed = 4;
    QStringList sentences;
    QStringList sources;
    for (const run::SourceNews& each : person.news) {
        if (static_cast<std::size_t>(sources.size()) < kNamed) {
            sources << toQt(each.source) + QLatin1Char(' ') + momentText(localTime(each.newest));
        }
    }
    if (!sources.isEmpty()) {
        sentences << say(QT_TRANSLATE_NOOP("PersonRows", "Newest data: %1.")).arg(sources.join(QStringLiteral(", ")));
    }
    if (person.storedAt) {
        sentences << say(QT_TRANSLATE_NOOP("PersonRows", "Stored by the run of %1."))
                         .arg(momentText(localTime(*person.storedAt)));
    }
    return sentences.join(QLatin1Char(' '));
}

std::optional<Hold> personHold(const run::Person& person)
{
    const bool granted = std::any_of(person.consents.begin(), person.consents.end(), [](const auto& each) {
        return each.standing == audience::ConsentStanding::Granted;
    });
    if (granted || person.consents.empty()) {
        return std::nullopt;
    }
    QStringList holders;
    for (const store::HeldBy& each : person.held) {
        holders << say(QT_TRANSLATE_NOOP("PersonRows", "%1 since %2"))
                       .arg(toQt(each.destination), momentText(localTime(each.since)));
    }
    Hold hold;
    hold.sentence = say(QT_TRANSLATE_NOOP(
        "PersonRows", "Nothing may be sent: no purpose is granted, so that no gate which asks for one lets this person "
                      "pass."));
    if (!holders.isEmpty()) {
        hold.detail = say(QT_TRANSLATE_NOOP("PersonRows",
                                            "Sent before and not removed yet: %1. The next plans there say who goes."))
                          .arg(holders.join(QStringLiteral(", ")));
    }
    return hold;
}

std::optional<Hold> standingHold(const rights::Standing& standing)
{
    QStringList sentences;
    QStringList details;
    if (!standing.holds.empty()) {
        sentences << say(QT_TRANSLATE_NOOP("PersonRows", "On legal hold: this person is not deleted."));
        for (const std::string& reason : standing.holds) {
            details << toQt(reason);
        }
    }
    if (standing.suppressed) {
        sentences << say(QT_TRANSLATE_NOOP("PersonRows",
                                           "On the suppression list: no gate lets this person pass, whatever they "
                                           "answered."));
    } else if (!standing.scopes.empty()) {
        QStringList names;
        for (const std::string& scope : standing.scopes) {
            names << toQt(scope.substr(scope.find(':') + 1));
        }
        sentences << say(QT_TRANSLATE_NOOP("PersonRows", "On the suppression list for %1."))
                         .arg(names.join(QStringLiteral(", ")));
    }
    if (sentences.isEmpty()) {
        return std::nullopt;
    }
    return Hold{sentences.join(QLatin1Char(' ')), details.join(QStringLiteral(", "))};
}

std::vector<ConsentChip> consentChips(const run::Person& person)
{
    std::vector<ConsentChip> chips;
    for (const run::PersonConsent& consent : person.consents) {
        const bool granted = consent.standing == audience::ConsentStanding::Granted;
        const bool asked = consent.standing != audience::ConsentStanding::NeverAsked;
        QString text = QStringLiteral("%1: %2").arg(toQt(consent.title), standingText(consent.standing));
        if (asked && consent.since) {
            text += QLatin1Char(' ') + dayText(localTime(*consent.since));
        }
        chips.push_back({text,
                         granted ? Tone::Success
                         : asked ? Tone::Error
                                 : Tone::Neutral,
                         granted ? Icon::Check
                         : asked ? Icon::Close
                                 : Icon::Help});
    }
    return chips;
}

} // namespace weir::ui
