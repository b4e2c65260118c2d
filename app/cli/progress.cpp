#include "app/cli/progress.h"

#include <algorithm>

namespace weir::cli {
namespace {

struct Mark
{
    std::string_view glyph;
    Style style;
    std::string_view word;
};

Mark markOf(run::NodeState state)
{
    switch (state) {
    case run::NodeState::Waiting:
        return {"·", Style::Faint, "waiting"};
    case run::NodeState::Running:
        return {"…", Style::Accent, "running"};
    case run::NodeState::Succeeded:
        return {"✓", Style::Good, ""};
    case run::NodeState::Cached:
        return {"✓", Style::Good, "cached"};
    case run::NodeState::Fused:
        return {"✓", Style::Faint, "computed inside a later node"};
    case run::NodeState::Failed:
        return {"✗", Style::Bad, "failed"};
    case run::NodeState::Skipped:
        return {"–", Style::Faint, "skipped"};
    case run::NodeState::Cancelled:
        return {"■", Style::Warning, "stopped"};
    }
    return {"", Style::Plain, ""};
}

} // namespace

std::string describe(const run::NodeReport& node, const std::function<std::string(std::string_view, Style)>& styled)
{
    const Mark mark = markOf(node.state);
    std::string line = styled(mark.glyph, mark.style) + ' ' + node.title;
    const bool done = node.state == run::NodeState::Succeeded || node.state == run::NodeState::Cached;
    if (done && node.rowsOut >= 0) {
        line += "  " + counted(node.rowsOut, "row", "rows");
    }
    if (node.rejected > 0) {
        line += "  " + styled(grouped(node.rejected) + " in quarantine", Style::Warning);
    }
    if (!mark.word.empty()) {
        line += "  " + styled(mark.word, mark.style == Style::Good ? Style::Faint : mark.style);
    }
    if (node.state == run::NodeState::Succeeded) {
        line += "  " + styled(durationText(node.took.micros), Style::Faint);
    }
    for (const Error& warning : node.warnings) {
        line += "\n  " + styled("warning: ", Style::Warning) + warning.text();
    }
    if (node.error) {
        line += "\n  " + styled("error: ", Style::Bad) + node.error->fullText();
    }
    return line;
}

void RunDisplay::clearBar()
{
    if (m_barShown) {
        printError("\r\033[K");
        m_barShown = false;
    }
}

void RunDisplay::progress(std::string_view node, double fraction, std::int64_t rows)
{
    const std::lock_guard lock(m_mutex);
    const auto now = std::chrono::steady_clock::now();
    if (m_quiet || !m_terminal.showsProgress() || now - m_last < std::chrono::milliseconds(100)) {
        return;
    }
    m_last = now;
    const auto title = m_titles.find(node);
    const std::size_t width = m_terminal.progressWidth();
    std::string end = rows > 0 ? "  " + counted(rows, "row", "rows") : std::string();
    std::string bar;
    if (fraction >= 0) {
        constexpr int kCells = 24;
        const int cells = width < 70 ? kCells / 2 : kCells;
        const int full = std::clamp(static_cast<int>(fraction * cells), 0, cells);
        for (int i = 0; i < cells; ++i) {
            bar += i < full ? "█" : "░";
        }
        bar += ' ' + std::to_string(static_cast<int>(fraction * 100)) + " %";
    }
    const std::string name = title == m_titles.end() ? std::string(node) : title->second;
    const std::size_t after = displayWidth(bar) + displayWidth(end) + 1;
    if (after + 8 > width) {
        end.clear();
    }
    const std::size_t left = width - std::min(width, displayWidth(bar) + displayWidth(end) + 1);
    bar = "\r\033[K" + cut(name, std::max<std::size_t>(left, 4)) + ' ' + bar + end;
    printError(bar);
    m_barShown = true;
}

void RunDisplay::started(const run::RunReport& report)
{
    const std::lock_guard lock(m_mutex);
    for (const run::NodeReport& node : report.nodes) {
        m_titles[node.node.str()] = node.title;
    }
}

void RunDisplay::changed(const run::NodeReport& node)
{
    const std::lock_guard lock(m_mutex);
    if (m_quiet || node.state == run::NodeState::Waiting || node.state == run::NodeState::Running) {
        return;
    }
    clearBar();
    printError(
        describe(node, [&](std::string_view text, Style style) { return m_terminal.styledForError(text, style); }) +
        '\n');
}

void RunDisplay::finished(const run::RunReport&)
{
    const std::lock_guard lock(m_mutex);
    clearBar();
}

} // namespace weir::cli
