#pragma once

#include "core/stitch/problem.h"

namespace weir::stitch {

/// What a mode found, before profiles are numbered. Profiles have numbers of the mode's own.
struct Raw
{
    std::vector<std::uint32_t> owner;                ///< Identifier -> profile, or kNobody.
    std::vector<std::vector<std::uint32_t>> members; ///< Profile -> identifiers; empty for profiles that are no more.
    std::vector<std::uint32_t> birth;                ///< Profile -> position in Problem::order(), or kNobody.
    std::vector<std::uint32_t> profileOf; ///< Observation -> profile, or kNobody. Empty: by owner of the first.
    std::vector<Join> joins;              ///< `profile` is not filled in where owner says it.
    std::vector<Violation> violations;
};

/// Modes Link and Segment (Twilio Segment's flat matching): for each row in order, P are the profiles that own one of
/// its identifiers. When P and the row together stay within all limits (values inside their windows) and caps, they
/// become one profile, the oldest one; else the lowest-priority type of the row is left out and it is tried again.
/// Decided here: an identifier that is left alone is always the row's; of several values of the last type the first
/// that is owned stays (else the first). A value that would exceed a window is not renewed. Weak identifiers whose
/// profile holds another kind are left out unless that is the row's profile.
[[nodiscard]] Raw resolveSegment(const Problem& problem);

/// Mode Replay (Adobe's identity graph linking rules): a row links its first identifier with each of the others. When a
/// new link would break a limit, the links of the profiles it touches are taken apart and added again: the row's own
/// links, then the others by the sum of their two priorities (smaller first), then the newest, then by rank and value;
/// one that would break a limit is gone until a row shows it again.
[[nodiscard]] Raw resolveReplay(const Problem& problem);

/// Mode LimitDrop (Hightouch's limit rules): types from highest to lowest; all rows with one value of the type become
/// one profile in order, the first ones winning. A row whose profile would break a limit with it loses the value.
[[nodiscard]] Raw resolveLimitDrop(const Problem& problem);

/// Modes BestMatch and Login (mParticle's IDSync): the row's identifiers in order of priority narrow down the profiles
/// that hold them until one is left (several at the end: the oldest); it then holds the row's identifiers too, as far
/// as limits allow. Login: profiles with a login are only found by a row with that login.
[[nodiscard]] Raw resolveMatch(const Problem& problem);

/// Mode NoGuess: the identifiers of the highest-priority type are people. In rounds, each identifier seen together with
/// identifiers of the profiles so far joins them when they and it stay within all limits; when not, it could be of
/// several people and is a profile of its own, through which nothing is linked. What is left is linked among itself.
[[nodiscard]] Raw resolveNoGuess(const Problem& problem);

/// Makes one what likely links say is one, as far as the rules allow; see resolve().
void joinLikely(const Problem& problem, Raw& raw);

/// Numbers profiles by their birth, and brings everything into an order that depends on content alone.
[[nodiscard]] Resolution arrange(const Problem& problem, Raw raw);

} // namespace weir::stitch
