#include "ui/panels/matching/group_layout.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace weir::ui {
namespace {

double lengthOf(const QPointF& way)
{
    return std::hypot(way.x(), way.y());
}

/// Stretches the places so that they fill the square.
void fill(std::vector<QPointF>& places)
{
    double left = 1e9;
    double right = -1e9;
    double top = 1e9;
    double bottom = -1e9;
    for (const QPointF& place : places) {
        left = std::min(left, place.x());
        right = std::max(right, place.x());
        top = std::min(top, place.y());
        bottom = std::max(bottom, place.y());
    }
    for (QPointF& place : places) {
        place.setX(right - left > 1e-9 ? (place.x() - left) / (right - left) : 0.5);
        place.setY(bottom - top > 1e-9 ? (place.y() - top) / (bottom - top) : 0.5);
    }
}

} // namespace

std::vector<QPointF> layOutGroup(std::size_t records, const std::vector<run::MatchGroup::Link>& links)
{
    constexpr int kSteps = 200;
    constexpr double kHome = 0.6; // keeps parts that nothing joins from drifting off
    std::vector<QPointF> places;
    for (std::size_t i = 0; i < records; ++i) {
        // The first turn is a little off, so that two records lie side by side and four are no exact square.
        const double angle = 0.1 + 2 * std::numbers::pi * static_cast<double>(i) / static_cast<double>(records);
        places.emplace_back(0.5 + 0.4 * std::cos(angle), 0.5 + 0.4 * std::sin(angle));
    }
    const double ideal = 0.9 / std::sqrt(static_cast<double>(std::max<std::size_t>(records, 1)));
    for (int step = 0; step < kSteps; ++step) {
        std::vector<QPointF> moves(records, QPointF(0, 0));
        for (std::size_t a = 0; a < records; ++a) {
            for (std::size_t b = a + 1; b < records; ++b) {
                QPointF way = places[a] - places[b];
                double far = lengthOf(way);
                if (far < 1e-6) { // on one another: apart in a direction of their own
                    way = QPointF(std::cos(static_cast<double>(a + 3 * b)), std::sin(static_cast<double>(a + 3 * b)));
                    far = 1;
                    way *= 1e-3;
                }
                const QPointF push = way / far * (ideal * ideal / std::max(far, 1e-3));
                moves[a] += push;
                moves[b] -= push;
            }
            moves[a] += (QPointF(0.5, 0.5) - places[a]) * kHome * ideal;
        }
        for (const run::MatchGroup::Link& link : links) {
            const QPointF way = places[link.a] - places[link.b];
            const double far = lengthOf(way);
            if (far < 1e-9) {
                continue;
            }
            const double strength = (link.holds ? 0.4 + 0.6 * link.probability : 0.1) * (link.bridge ? 0.5 : 1);
            const QPointF pull = way / far * (far * far / ideal * strength);
            moves[link.a] -= pull;
            moves[link.b] += pull;
        }
        const double heat = 0.12 * (1 - static_cast<double>(step) / kSteps) + 0.002;
        for (std::size_t i = 0; i < records; ++i) {
            const double far = lengthOf(moves[i]);
            places[i] += far > 0 ? moves[i] / far * std::min(far, heat) : QPointF(0, 0);
        }
    }
    fill(places);
    return places;
}

} // namespace weir::ui
