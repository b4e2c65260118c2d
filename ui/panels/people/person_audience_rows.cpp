#include "ui/panels/people/person_audience_rows.h"

#include "ui/kit/grid_model.h"
#include "ui/kit/moments.h"
#include "ui/kit/profile_words.h"
#include "ui/kit/sentences.h"
#include "ui/panels/people/person_heading.h"
#include "ui/panels/people/person_view.h"

#include <QCoreApplication>

namespace weir::ui {
namespace {

using audience::Reason;
using audience::Verdict;

QString say(const char* text)
{
    return QCoreApplication::translate("PersonRows", text);
}

QString toQt(const std::string& text)
{
    return QString::fromStdString(text);
}

QString matchText(audience::Group::Match match)
{
    switch (match) {
    case audience::Group::Match::Any:
        return say(QT_TRANSLATE_NOOP("PersonRows", "At least one of these holds"));
    case audience::Group::Match::None:
        return say(QT_TRANSLATE_NOOP("PersonRows", "None of these holds"));
    case audience::Group::Match::All:
        break;
    }
    return say(QT_TRANSLATE_NOOP("PersonRows", "All of these hold"));
}

QString verdictText(Verdict verdict)
{
    return verdict == Verdict::Yes  ? say(QT_TRANSLATE_NOOP("PersonRows", "yes"))
           : verdict == Verdict::No ? say(QT_TRANSLATE_NOOP("PersonRows", "no"))
                                    : say(QT_TRANSLATE_NOOP("PersonRows", "unknown"));
}

Icon verdictIcon(Verdict verdict)
{
    return verdict == Verdict::Yes ? Icon::Check : verdict == Verdict::No ? Icon::Close : Icon::Help;
}

/// What the person has where a row looks.
QString foundText(const Reason& reason, const run::Person& person, Mask mask)
{
    const QString nothing = say(QT_TRANSLATE_NOOP("PersonRows", "nothing"));
    switch (reason.kind) {
    case Reason::Kind::Group:
        return {};
    case Reason::Kind::Trait: {
        const auto privacy = person.privacy.find(reason.subject);
        const bool plain = privacy != person.privacy.end() && privacy->second == Privacy::Plain;
        const QString value = toQt(toText(reason.found));
        return isNull(reason.found) ? nothing : plain || mask == Mask::Off ? value : maskedText(value);
    }
    case Reason::Kind::Identifier:
        return isNull(reason.found) ? nothing
               : mask == Mask::Off  ? toQt(toText(reason.found))
                                    : maskedText(toQt(toText(reason.found)));
    case Reason::Kind::Event: {
        const auto* count = std::get_if<std::int64_t>(&reason.found);
        if (!count || *count == 0) {
            return say(QT_TRANSLATE_NOOP("PersonRows", "never"));
        }
        return PersonView::tr("%n times, the last %1", "1: moment", static_cast<int>(*count))
            .arg(momentText(localTime(reason.newest.value_or(Instant{}))));
    }
    case Reason::Kind::Consent:
        return standingText(reason.standing);
    case Reason::Kind::Figure:
        return isNull(reason.found) ? nothing : mask == Mask::Off ? toQt(toText(reason.found)) : maskedText({});
    case Reason::Kind::Related:
    case Reason::Kind::Sample:
        return {};
    case Reason::Kind::Audience:
        break;
    }
    return reason.found == Value(true) ? say(QT_TRANSLATE_NOOP("PersonRows", "is in it"))
                                       : say(QT_TRANSLATE_NOOP("PersonRows", "is not in it"));
}

PersonRow reasonRow(const Reason& reason, const run::Person& person, Mask mask)
{
    PersonRow row;
    row.icon = verdictIcon(reason.verdict);
    row.cells = {reason.kind == Reason::Kind::Group ? matchText(reason.match) : capitalised(toQt(reason.text)),
                 verdictText(reason.verdict), foundText(reason, person, mask),
                 reason.turns ? say(QT_TRANSLATE_NOOP("PersonRows", "decides")) : QString()};
    for (const Reason& below : reason.below) {
        row.below.push_back(reasonRow(below, person, mask));
    }
    return row;
}

/// One side of the rules under its own heading.
PersonRow sideRow(const QString& title, const Reason& side, const run::Person& person, Mask mask)
{
    PersonRow row = reasonRow(side, person, mask);
    row.cells[0] = title + QStringLiteral(": ") + row.cells[0];
    return row;
}

void addWhy(PersonRow& row, const run::PersonAudience& one, const run::Person& person, Mask mask)
{
    const auto note = [&](const QString& text) { row.below.push_back({{text, {}, {}, {}}, Icon::Info, false, {}}); };
    if (one.error) {
        note(sentence(*one.error));
        return;
    }
    if (!one.why) {
        return;
    }
    if (one.why->member != one.isMember()) {
        note(one.isMember()
                 ? say(QT_TRANSLATE_NOOP("PersonRows", "By what is stored now the rules leave this person out: a run "
                                                       "brings the audience up to date."))
                 : say(QT_TRANSLATE_NOOP("PersonRows",
                                         "The rules would let this person in. The person is not in what comes before "
                                         "the audience in the pipeline, or the store has changed since the run.")));
    }
    if (one.why->include) {
        row.below.push_back(sideRow(say(QT_TRANSLATE_NOOP("PersonRows", "Belongs")), *one.why->include, person, mask));
    } else {
        note(say(QT_TRANSLATE_NOOP("PersonRows", "Everybody belongs.")));
    }
    if (one.why->exclude) {
        row.below.push_back(
            sideRow(say(QT_TRANSLATE_NOOP("PersonRows", "Is left out")), *one.why->exclude, person, mask));
    }
}

} // namespace

std::vector<PersonRow> audienceRows(const std::vector<run::PersonAudience>& audiences, const run::Person& person,
                                    Mask mask)
{
    std::vector<PersonRow> rows;
    for (const run::PersonAudience& one : audiences) {
        PersonRow row{{toQt(one.name),
                       one.isMember() ? say(QT_TRANSLATE_NOOP("PersonRows", "is in it"))
                                      : say(QT_TRANSLATE_NOOP("PersonRows", "is not in it")),
                       QString(), one.since ? momentText(localTime(*one.since)) : QString()},
                      Icon::Audience,
                      one.isMember(),
                      {}};
        addWhy(row, one, person, mask);
        for (const store::AudienceChange& change : one.changes) {
            row.below.push_back({{change.entered ? say(QT_TRANSLATE_NOOP("PersonRows", "Entered"))
                                                 : say(QT_TRANSLATE_NOOP("PersonRows", "Left")),
                                  QString(), toQt(change.run.str()), momentText(localTime(change.time))},
                                 Icon::History,
                                 false,
                                 {}});
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace weir::ui
