#include "ui/panels/why/reason_rows.h"

#include "ui/kit/grid_model.h"
#include "ui/kit/moments.h"
#include "ui/kit/profile_words.h"

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
QString foundText(const Reason& reason, const Privacies& privacies, Mask mask)
{
    const QString nothing = say(QT_TRANSLATE_NOOP("PersonRows", "nothing"));
    switch (reason.kind) {
    case Reason::Kind::Group:
        return {};
    case Reason::Kind::Trait: {
        const auto privacy = privacies.find(reason.subject);
        const bool plain = privacy != privacies.end() && privacy->second == Privacy::Plain;
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
        return QCoreApplication::translate("PersonView", "%n times, the last %1", "1: moment", static_cast<int>(*count))
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

ReasonRow reasonRow(const Reason& reason, const Privacies& privacies, Mask mask)
{
    ReasonRow row;
    row.icon = verdictIcon(reason.verdict);
    row.cells = {reason.kind == Reason::Kind::Group ? matchText(reason.match) : capitalised(toQt(reason.text)),
                 verdictText(reason.verdict), foundText(reason, privacies, mask),
                 reason.turns ? say(QT_TRANSLATE_NOOP("PersonRows", "decides")) : QString()};
    for (const Reason& below : reason.below) {
        row.below.push_back(reasonRow(below, privacies, mask));
    }
    return row;
}

/// One side of the rules under its own heading.
ReasonRow sideRow(const QString& title, const Reason& side, const Privacies& privacies, Mask mask)
{
    ReasonRow row = reasonRow(side, privacies, mask);
    row.cells[0] = title + QStringLiteral(": ") + row.cells[0];
    return row;
}

} // namespace

std::vector<ReasonRow> reasonRows(const audience::Explanation& why, const Privacies& privacy, Mask mask)
{
    std::vector<ReasonRow> rows;
    if (why.include) {
        rows.push_back(sideRow(say(QT_TRANSLATE_NOOP("PersonRows", "Belongs")), *why.include, privacy, mask));
    } else {
        rows.push_back({{say(QT_TRANSLATE_NOOP("PersonRows", "Everybody belongs.")), {}, {}, {}}, Icon::Info, {}});
    }
    if (why.exclude) {
        rows.push_back(sideRow(say(QT_TRANSLATE_NOOP("PersonRows", "Is left out")), *why.exclude, privacy, mask));
    }
    return rows;
}

QString standingText(audience::ConsentStanding standing)
{
    switch (standing) {
    case audience::ConsentStanding::Granted:
        return say(QT_TRANSLATE_NOOP("PersonRows", "granted"));
    case audience::ConsentStanding::Denied:
        return say(QT_TRANSLATE_NOOP("PersonRows", "denied"));
    case audience::ConsentStanding::Withdrawn:
        return say(QT_TRANSLATE_NOOP("PersonRows", "withdrawn"));
    case audience::ConsentStanding::Expired:
        return say(QT_TRANSLATE_NOOP("PersonRows", "expired"));
    case audience::ConsentStanding::NeverAsked:
        return say(QT_TRANSLATE_NOOP("PersonRows", "never asked"));
    case audience::ConsentStanding::Unknown:
        break;
    }
    return say(QT_TRANSLATE_NOOP("PersonRows", "unknown"));
}

} // namespace weir::ui
