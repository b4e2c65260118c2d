#include "ui/charts/venn_layout.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <numbers>

namespace weir::ui {
namespace {

constexpr double kExact = 1e-9;
constexpr double kGap = 0.06;       ///< Between circles that share nobody, in sums of their radii.
constexpr int kMostSteps = 3'000;   ///< Of a fit.
constexpr int kFits = 3;            ///< One after the other, each from where the last one ended.
constexpr std::size_t kNumbers = 9; ///< Of three circles.

using Numbers = std::array<double, kNumbers>;

double distance(const QPointF& a, const QPointF& b)
{
    return std::hypot(a.x() - b.x(), a.y() - b.y());
}

double lens(double a, double b, double apart)
{
    return commonArea({{{0, 0}, a}, {{apart, 0}, b}});
}

/// How far apart two circles stand that have an area in common; by halving, as the area only shrinks.
double distanceFor(double a, double b, double common)
{
    if (common <= 0) {
        return (a + b) * (1 + kGap);
    }
    double near = std::abs(a - b);
    double far = a + b;
    if (common >= std::numbers::pi * std::min(a, b) * std::min(a, b) - kExact) {
        return near * 0.6; // one within the other, not at its middle: the ring has room for a figure
    }
    for (int i = 0; i < 60; ++i) {
        const double middle = (near + far) / 2;
        (lens(a, b, middle) > common ? near : far) = middle;
    }
    return (near + far) / 2;
}

std::vector<VennCircle> circlesOf(const Numbers& numbers)
{
    std::vector<VennCircle> circles;
    for (std::size_t i = 0; i < kNumbers; i += 3) {
        circles.push_back({{numbers[i], numbers[i + 1]}, std::abs(numbers[i + 2])});
    }
    return circles;
}

/// Downhill by a simplex (Nelder and Mead 1965, with their reflection 1, expansion 2, contraction 1/2, shrinking 1/2).
Numbers downhill(const std::function<double(const Numbers&)>& cost, const Numbers& start, double step)
{
    struct Corner
    {
        Numbers at;
        double cost;
    };
    std::vector<Corner> corners{{start, cost(start)}};
    for (std::size_t i = 0; i < kNumbers; ++i) {
        Numbers moved = start;
        moved[i] += step;
        corners.push_back({moved, cost(moved)});
    }
    const auto towards = [&](const Numbers& from, const Numbers& to, double part) {
        Numbers at;
        for (std::size_t i = 0; i < kNumbers; ++i) {
            at[i] = from[i] + part * (to[i] - from[i]);
        }
        return Corner{at, cost(at)};
    };
    for (int steps = 0; steps < kMostSteps; ++steps) {
        std::stable_sort(corners.begin(), corners.end(),
                         [](const Corner& a, const Corner& b) { return a.cost < b.cost; });
        if (corners.front().cost < kExact * kExact || corners.back().cost - corners.front().cost < 1e-16) {
            break;
        }
        Numbers middle{};
        for (std::size_t c = 0; c < kNumbers; ++c) {
            for (std::size_t i = 0; i < kNumbers; ++i) {
                middle[i] += corners[c].at[i] / static_cast<double>(kNumbers);
            }
        }
        Corner& worst = corners.back();
        const Corner reflected = towards(middle, worst.at, -1);
        if (reflected.cost < corners.front().cost) {
            const Corner expanded = towards(middle, worst.at, -2);
            worst = expanded.cost < reflected.cost ? expanded : reflected;
        } else if (reflected.cost < corners[kNumbers - 1].cost) {
            worst = reflected;
        } else {
            const bool outside = reflected.cost < worst.cost;
            const Corner contracted = towards(middle, outside ? reflected.at : worst.at, 0.5);
            if (contracted.cost < std::min(reflected.cost, worst.cost)) {
                worst = contracted;
            } else {
                for (std::size_t c = 1; c < corners.size(); ++c) {
                    corners[c] = towards(corners.front().at, corners[c].at, 0.5);
                }
            }
        }
    }
    return std::min_element(corners.begin(), corners.end(),
                            [](const Corner& a, const Corner& b) { return a.cost < b.cost; })
        ->at;
}

/// First on the left, second on the right at the same height, third below.
void turn(std::vector<VennCircle>& circles)
{
    const QPointF origin = circles[0].center;
    const QPointF way = circles[1].center - origin;
    const double far = std::hypot(way.x(), way.y());
    const QPointF along = far > kExact ? way / far : QPointF(1, 0);
    for (VennCircle& circle : circles) {
        const QPointF from = circle.center - origin;
        circle.center = {from.x() * along.x() + from.y() * along.y(), from.y() * along.x() - from.x() * along.y()};
    }
    if (circles.size() > 2 && circles[2].center.y() < 0) {
        circles[2].center.ry() *= -1;
    }
}

} // namespace

double commonArea(const std::vector<VennCircle>& circles)
{
    double area = 0;
    for (std::size_t i = 0; i < circles.size(); ++i) {
        const VennCircle& circle = circles[i];
        const auto same = [&](const VennCircle& other) {
            return distance(other.center, circle.center) < kExact && std::abs(other.radius - circle.radius) < kExact;
        };
        if (std::any_of(circles.begin(), circles.begin() + static_cast<std::ptrdiff_t>(i), same)) {
            continue; // its arcs are those of the other
        }
        // Where other circles cut this one; between two cuts an arc is a border, or it is not.
        std::vector<double> cuts{-std::numbers::pi, std::numbers::pi};
        for (const VennCircle& other : circles) {
            const double apart = distance(circle.center, other.center);
            if (same(other) || apart >= circle.radius + other.radius ||
                apart <= std::abs(circle.radius - other.radius)) {
                continue;
            }
            const double toward =
                std::atan2(other.center.y() - circle.center.y(), other.center.x() - circle.center.x());
            const double half =
                std::acos(std::clamp((apart * apart + circle.radius * circle.radius - other.radius * other.radius) /
                                         (2 * apart * circle.radius),
                                     -1.0, 1.0));
            for (const double angle : {toward - half, toward + half}) {
                cuts.push_back(std::remainder(angle, 2 * std::numbers::pi));
            }
        }
        std::sort(cuts.begin(), cuts.end());
        for (std::size_t c = 0; c + 1 < cuts.size(); ++c) {
            const double from = cuts[c];
            const double to = cuts[c + 1];
            const double middle = (from + to) / 2;
            const QPointF point = circle.center + circle.radius * QPointF(std::cos(middle), std::sin(middle));
            const bool border = std::all_of(circles.begin(), circles.end(), [&](const VennCircle& other) {
                return &other == &circle || same(other) || distance(point, other.center) <= other.radius;
            });
            if (border && to > from) {
                area += circle.radius / 2 *
                        (circle.radius * (to - from) + circle.center.x() * (std::sin(to) - std::sin(from)) -
                         circle.center.y() * (std::cos(to) - std::cos(from)));
            }
        }
    }
    return std::max(area, 0.0);
}

std::vector<double> partAreas(const std::vector<VennCircle>& circles)
{
    const std::size_t all = std::size_t{1} << circles.size();
    std::vector<double> areas(all, 0);
    for (std::size_t part = all - 1; part > 0; --part) { // larger combinations first: what they have is taken off
        std::vector<VennCircle> inside;
        for (std::size_t i = 0; i < circles.size(); ++i) {
            if ((part >> i) & 1U) {
                inside.push_back(circles[i]);
            }
        }
        areas[part] = commonArea(inside);
        for (std::size_t more = part + 1; more < all; ++more) {
            areas[part] -= (more & part) == part ? areas[more] : 0;
        }
    }
    return areas;
}

std::uint32_t partAt(const std::vector<VennCircle>& circles, const QPointF& point)
{
    std::uint32_t part = 0;
    for (std::size_t i = 0; i < circles.size(); ++i) {
        part |= distance(point, circles[i].center) < circles[i].radius ? 1U << i : 0U;
    }
    return part;
}

VennLayout layOutVenn(const OverlapSets& sets)
{
    VennLayout layout;
    const auto count = static_cast<std::size_t>(sets.names.size());
    const double all = std::max(1.0, static_cast<double>(sets.all()));
    std::vector<double> wanted(std::size_t{1} << count, 0);
    for (const OverlapSets::Part& part : sets.parts) {
        wanted[part.sets] += static_cast<double>(part.people) / all;
    }
    const auto common = [&](std::uint32_t inside) {
        double sum = 0;
        for (std::uint32_t part = 1; part < wanted.size(); ++part) {
            sum += (part & inside) == inside ? wanted[part] : 0;
        }
        return sum;
    };
    const auto errorOf = [&](const std::vector<VennCircle>& circles) {
        const std::vector<double> areas = partAreas(circles);
        double most = 0;
        for (std::size_t part = 1; part < wanted.size(); ++part) {
            most = std::max(most, std::abs(areas[part] - wanted[part]));
        }
        return most;
    };
    for (std::size_t i = 0; i < count; ++i) {
        layout.circles.push_back({{0, 0}, std::sqrt(common(1U << i) / std::numbers::pi)});
    }
    const auto apart = [&](std::size_t a, std::size_t b) {
        return distanceFor(layout.circles[a].radius, layout.circles[b].radius, common(1U << a | 1U << b));
    };
    const double first = apart(0, 1);
    layout.circles[1].center = {first, 0};
    if (count > 2) {
        const double a = apart(0, 2);
        const double b = apart(1, 2);
        const double x = first > kExact ? std::clamp((a * a - b * b + first * first) / (2 * first), -a, a) : 0;
        layout.circles[2].center = {x, std::sqrt(std::max(0.0, a * a - x * x))};
        if (errorOf(layout.circles) > kExact) {
            const auto cost = [&](const Numbers& numbers) {
                const std::vector<double> areas = partAreas(circlesOf(numbers));
                double sum = 0;
                for (std::size_t part = 1; part < wanted.size(); ++part) {
                    sum += (areas[part] - wanted[part]) * (areas[part] - wanted[part]);
                }
                return sum;
            };
            Numbers numbers{};
            for (std::size_t i = 0; i < count; ++i) {
                numbers[3 * i] = layout.circles[i].center.x();
                numbers[3 * i + 1] = layout.circles[i].center.y();
                numbers[3 * i + 2] = layout.circles[i].radius;
            }
            for (int fit = 0; fit < kFits; ++fit) {
                numbers = downhill(cost, numbers, 0.08 / (fit + 1));
            }
            layout.circles = circlesOf(numbers);
        }
    }
    turn(layout.circles);
    layout.error = errorOf(layout.circles);
    return layout;
}

} // namespace weir::ui
