#include "ui/kit/fuzzy.h"

#include <algorithm>
#include <limits>

namespace weir::ui {
namespace {

constexpr int kHit = 10;
constexpr int kNeighbour = 14;
constexpr int kWordStart = 12;
constexpr int kTextStart = 8;
constexpr int kGap = 1;
constexpr int kMaximalGapCost = 8;
constexpr int kNone = std::numeric_limits<int>::min() / 2;

bool startsWord(QStringView text, qsizetype i)
{
    if (i == 0) {
        return true;
    }
    const QChar before = text[i - 1];
    return !before.isLetterOrNumber() || (before.isLower() && text[i].isUpper());
}

} // namespace

std::optional<FuzzyMatch> fuzzyMatch(QStringView query, QStringView text)
{
    QString wanted;
    for (const QChar c : query) {
        if (!c.isSpace()) {
            wanted += c.toCaseFolded();
        }
    }
    if (wanted.isEmpty()) {
        return FuzzyMatch{};
    }
    const auto rows = static_cast<std::size_t>(wanted.size());
    const auto columns = static_cast<std::size_t>(text.size());
    if (rows > columns) {
        return std::nullopt;
    }
    // best[i][j]: best score with query character i placed at text character j.
    std::vector<int> best(rows * columns, kNone);
    std::vector<int> from(rows * columns, -1);
    for (std::size_t i = 0; i < rows; ++i) {
        int reach = kNone;
        int reachAt = -1;
        for (std::size_t j = 0; j < columns; ++j) {
            if (i > 0 && j > 0) {
                // The best earlier place, made worse by each character in between.
                reach = std::max(reach - kGap, kNone);
                const int direct = best[(i - 1) * columns + j - 1];
                if (direct > reach) {
                    reach = direct;
                    reachAt = static_cast<int>(j - 1);
                }
            }
            const auto at = static_cast<qsizetype>(j);
            if (text[at].toCaseFolded() != wanted[static_cast<qsizetype>(i)]) {
                continue;
            }
            int own = kHit + (startsWord(text, at) ? kWordStart : 0) + (j == 0 ? kTextStart : 0);
            if (i == 0) {
                own -= std::min(static_cast<int>(j) * kGap, kMaximalGapCost);
                best[j] = own;
                continue;
            }
            const int neighbour = j > 0 ? best[(i - 1) * columns + j - 1] : kNone;
            const int viaNeighbour = neighbour > kNone ? neighbour + kNeighbour : kNone;
            int score = kNone;
            int place = -1;
            if (reach > kNone) {
                score = reach;
                place = reachAt;
            }
            if (viaNeighbour > score) {
                score = viaNeighbour;
                place = static_cast<int>(j) - 1;
            }
            if (score > kNone) {
                best[i * columns + j] = score + own;
                from[i * columns + j] = place;
            }
        }
    }
    const auto last = best.begin() + static_cast<std::ptrdiff_t>((rows - 1) * columns);
    const auto winner = std::max_element(last, last + static_cast<std::ptrdiff_t>(columns));
    if (*winner <= kNone / 2) {
        return std::nullopt;
    }
    FuzzyMatch match;
    match.score = *winner - static_cast<int>(columns) / 8;
    match.positions.resize(rows);
    int place = static_cast<int>(winner - last);
    for (std::size_t i = rows; i-- > 0;) {
        match.positions[i] = place;
        place = from[i * columns + static_cast<std::size_t>(place)];
    }
    return match;
}

} // namespace weir::ui
