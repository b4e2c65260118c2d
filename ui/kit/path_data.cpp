#include "ui/kit/path_data.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <cmath>
#include <numbers>

namespace weir::ui {
namespace {

constexpr double kDegrees = 180.0 / std::numbers::pi;

/// Reads numbers and commands one after the other.
class Scanner
{
public:
    explicit Scanner(std::string_view text) : m_text(text) {}

    bool command(char& result)
    {
        skip();
        if (m_text.empty() || std::isalpha(static_cast<unsigned char>(m_text.front())) == 0) {
            return false;
        }
        result = m_text.front();
        m_text.remove_prefix(1);
        return true;
    }
    bool number(double& result)
    {
        skip();
        const auto [end, failure] = std::from_chars(m_text.data(), m_text.data() + m_text.size(), result);
        if (failure != std::errc()) {
            return false;
        }
        m_text.remove_prefix(static_cast<std::size_t>(end - m_text.data()));
        return true;
    }
    bool atNumber()
    {
        skip();
        return !m_text.empty() && std::isalpha(static_cast<unsigned char>(m_text.front())) == 0;
    }

private:
    void skip()
    {
        while (!m_text.empty() && (m_text.front() == ' ' || m_text.front() == ',')) {
            m_text.remove_prefix(1);
        }
    }
    std::string_view m_text;
};

struct Arc
{
    double rx, ry, turn, large, sweep;
};

/// Endpoint to centre parameters (SVG F.6.5), then Qt's arcTo in the ellipse's own frame.
void addArc(QPainterPath& path, Arc arc, QPointF end)
{
    const QPointF start = path.currentPosition();
    if (arc.rx == 0 || arc.ry == 0) {
        path.lineTo(end);
        return;
    }
    const double phi = arc.turn / kDegrees;
    const QPointF half = (start - end) / 2;
    const double x = std::cos(phi) * half.x() + std::sin(phi) * half.y();
    const double y = -std::sin(phi) * half.x() + std::cos(phi) * half.y();
    const double excess = (x * x) / (arc.rx * arc.rx) + (y * y) / (arc.ry * arc.ry);
    if (excess > 1) {
        arc.rx *= std::sqrt(excess);
        arc.ry *= std::sqrt(excess);
    }
    const double rx2 = arc.rx * arc.rx;
    const double ry2 = arc.ry * arc.ry;
    const double rest = std::max(0.0, (rx2 * ry2 - rx2 * y * y - ry2 * x * x) / (rx2 * y * y + ry2 * x * x));
    const double factor = (arc.large == arc.sweep ? -1 : 1) * std::sqrt(rest);
    const double cx = factor * arc.rx * y / arc.ry;
    const double cy = -factor * arc.ry * x / arc.rx;
    const double from = std::atan2((y - cy) / arc.ry, (x - cx) / arc.rx);
    const double to = std::atan2((-y - cy) / arc.ry, (-x - cx) / arc.rx);
    double sweep = to - from;
    if (arc.sweep != 0 && sweep < 0) {
        sweep += 2 * std::numbers::pi;
    } else if (arc.sweep == 0 && sweep > 0) {
        sweep -= 2 * std::numbers::pi;
    }
    QPainterPath own;
    const QRectF box(cx - arc.rx, cy - arc.ry, 2 * arc.rx, 2 * arc.ry);
    own.arcMoveTo(box, -from * kDegrees);
    own.arcTo(box, -from * kDegrees, -sweep * kDegrees);
    QTransform place;
    const QPointF middle = (start + end) / 2;
    place.translate(middle.x(), middle.y());
    place.rotateRadians(phi);
    // Curve by curve: connecting whole paths would move the point to which Z returns.
    const QPainterPath placed = place.map(own);
    for (int i = 1; i + 2 < placed.elementCount(); i += 3) {
        path.cubicTo(placed.elementAt(i), placed.elementAt(i + 1), placed.elementAt(i + 2));
    }
}

} // namespace

QPainterPath parsePathData(std::string_view data)
{
    QPainterPath path;
    Scanner scanner(data);
    char command = 0;
    char last = 0;
    QPointF start;
    QPointF control;
    while (scanner.command(command)) {
        const bool relative = std::islower(static_cast<unsigned char>(command)) != 0;
        char kind = static_cast<char>(std::toupper(static_cast<unsigned char>(command)));
        if (kind == 'Z') {
            path.closeSubpath();
            path.moveTo(start);
            continue;
        }
        do {
            const QPointF here = path.currentPosition();
            const QPointF origin = relative ? here : QPointF();
            const auto point = [&](QPointF& result) {
                double x = 0;
                double y = 0;
                const bool read = scanner.number(x) && scanner.number(y);
                result = QPointF(x, y) + origin;
                return read;
            };
            // A smooth curve mirrors the last handle only after another curve (SVG 8.3.6).
            if (last != 'C' && last != 'S') {
                control = here;
            }
            last = kind;
            QPointF a;
            QPointF b;
            QPointF c;
            double value = 0;
            if (kind == 'M' && point(a)) {
                path.moveTo(a);
                start = a;
                kind = 'L';
            } else if (kind == 'L' && point(a)) {
                path.lineTo(a);
            } else if (kind == 'H' && scanner.number(value)) {
                path.lineTo(value + origin.x(), here.y());
            } else if (kind == 'V' && scanner.number(value)) {
                path.lineTo(here.x(), value + origin.y());
            } else if (kind == 'C' && point(a) && point(b) && point(c)) {
                path.cubicTo(a, b, c);
                control = b;
            } else if (kind == 'S' && point(b) && point(c)) {
                path.cubicTo(here * 2 - control, b, c);
                control = b;
            } else if (kind == 'Q' && point(a) && point(b)) {
                path.quadTo(a, b);
            } else if (Arc arc{}; kind == 'A' && scanner.number(arc.rx) && scanner.number(arc.ry) &&
                                  scanner.number(arc.turn) && scanner.number(arc.large) && scanner.number(arc.sweep) &&
                                  point(a)) {
                addArc(path, arc, a);
            } else {
                return path;
            }
        } while (scanner.atNumber());
    }
    return path;
}

} // namespace weir::ui
