#include "core/traits/definition.h"

#include "core/audience/definition_parts.h"
#include "core/base/speech.h"
#include "core/types/value.h"

// Every phrase is a whole template, never glued from words, so that a translation may put the verb elsewhere.

namespace weir::traits {
namespace {

std::string sinceFirst(audience::Unit unit, const Error::Arguments& arguments)
{
    switch (unit) {
    case audience::Unit::Minutes:
        return say("Whole minutes since the first {events}", arguments);
    case audience::Unit::Hours:
        return say("Whole hours since the first {events}", arguments);
    case audience::Unit::Days:
        return say("Whole days since the first {events}", arguments);
    case audience::Unit::Weeks:
        return say("Whole weeks since the first {events}", arguments);
    }
    return {};
}

std::string sinceLast(audience::Unit unit, const Error::Arguments& arguments)
{
    switch (unit) {
    case audience::Unit::Minutes:
        return say("Whole minutes since the last {events}", arguments);
    case audience::Unit::Hours:
        return say("Whole hours since the last {events}", arguments);
    case audience::Unit::Days:
        return say("Whole days since the last {events}", arguments);
    case audience::Unit::Weeks:
        return say("Whole weeks since the last {events}", arguments);
    }
    return {};
}

std::string streak(const Trait& trait, const Error::Arguments& arguments)
{
    if (trait.unit == audience::Unit::Weeks) {
        return trait.longest ? say("Most weeks in a row with {events}", arguments)
                             : say("Weeks in a row, up to now, with {events}", arguments);
    }
    return trait.longest ? say("Most days in a row with {events}", arguments)
                         : say("Days in a row, up to now, with {events}", arguments);
}

std::string rfmPhrase(RfmPart part, const Error::Arguments& arguments)
{
    switch (part) {
    case RfmPart::All:
        return say("Quintiles of recency, frequency and {property} of {events}", arguments);
    case RfmPart::Recency:
        return say("Quintile of recency of {events}", arguments);
    case RfmPart::Frequency:
        return say("Quintile of frequency of {events}", arguments);
    case RfmPart::Monetary:
        return say("Quintile of the sum of {property} of {events}", arguments);
    }
    return {};
}

std::string phrase(const Trait& trait, const Error::Arguments& arguments)
{
    switch (trait.aggregate) {
    case Aggregate::Count:
        return say("Number of {events}", arguments);
    case Aggregate::Sum:
        return say("Sum of {property} over {events}", arguments);
    case Aggregate::Average:
        return say("Average {property} of {events}", arguments);
    case Aggregate::Minimum:
        return say("Smallest {property} of {events}", arguments);
    case Aggregate::Maximum:
        return say("Largest {property} of {events}", arguments);
    case Aggregate::Median:
        return say("Median {property} of {events}", arguments);
    case Aggregate::Percentile:
        return say("{percent}% of {events} have at most this {property}", arguments);
    case Aggregate::MostFrequent:
        return trait.atLeast == 1
                   ? say("Most frequent {property} of {events}", arguments)
                   : say("Most frequent {property} of {events}, from {count} {count:time|times} on", arguments);
    case Aggregate::LeastFrequent:
        return say("Least frequent {property} of {events}", arguments);
    case Aggregate::First:
        return say("First {property} of {events}", arguments);
    case Aggregate::Last:
        return say("Last {property} of {events}", arguments);
    case Aggregate::UniqueList:
        return trait.most == 0 ? say("All different {property} of {events}", arguments)
                               : say("The first {most} different {property} of {events}", arguments);
    case Aggregate::UniqueCount:
        return say("Number of different {property} of {events}", arguments);
    case Aggregate::FirstTime:
        return say("Time of the first {events}", arguments);
    case Aggregate::LastTime:
        return say("Time of the last {events}", arguments);
    case Aggregate::TimeSinceFirst:
        return sinceFirst(trait.unit, arguments);
    case Aggregate::TimeSinceLast:
        return sinceLast(trait.unit, arguments);
    case Aggregate::Streak:
        return streak(trait, arguments);
    case Aggregate::Rfm:
        return rfmPhrase(trait.part, arguments);
    case Aggregate::Formula:
    case Aggregate::Sql:
        break;
    }
    return {};
}

} // namespace

std::string describe(const Trait& trait)
{
    if (trait.aggregate == Aggregate::Formula) {
        return trait.formula;
    }
    if (trait.aggregate == Aggregate::Sql) {
        return say("The value that a SQL query gives for each person.");
    }
    const std::string percent = toText(Value(trait.share * 100));
    return phrase(trait, {{"events", audience::narrowed(trait.event, trait.window, trait.where)},
                          {"property", trait.property},
                          {"percent", percent},
                          {"count", std::to_string(trait.atLeast)},
                          {"most", std::to_string(trait.most)}}) +
           '.';
}

} // namespace weir::traits
