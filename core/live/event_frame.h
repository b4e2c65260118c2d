#pragma once

#include "core/base/zone.h"
#include "core/live/leaf.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace weir::live {

/// Which events of one name count: their properties. Tests that do not look at the clock are bits of the events.
class Filter
{
public:
    [[nodiscard]] static Result<Filter>
    make(const std::string& event, const std::vector<audience::PropertyCondition>& where, Catalogue& catalogue);

    [[nodiscard]] std::uint32_t name() const { return m_name; }
    [[nodiscard]] bool passesFixed(const EventLog& log, std::size_t row) const
    {
        const std::size_t words = log.times.empty() ? 0 : log.tests.size() / log.times.size();
        for (std::size_t word = 0; word < m_mask.size(); ++word) {
            if ((log.tests[row * words + word] & m_mask[word]) != m_mask[word]) {
                return false;
            }
        }
        return true;
    }
    [[nodiscard]] bool passes(const EventLog& log, std::size_t row, std::int64_t at, std::int64_t& next) const
    {
        if (!passesFixed(log, row)) {
            return false;
        }
        bool all = true;
        for (const NameLayout::Test& moving : m_moving) {
            all = moving.test.of(cell(log, row, moving.column), at, next) == audience::Verdict::Yes && all;
        }
        return all;
    }
    [[nodiscard]] Value cell(const EventLog& log, std::size_t row, std::size_t column) const
    {
        const std::size_t columns = log.cells.size() / log.times.size();
        return m_catalogue->valueOf(log.cells[row * columns + column],
                                    m_catalogue->layouts[m_name].columns[column].kind);
    }
    [[nodiscard]] const Cell& rawCell(const EventLog& log, std::size_t row, std::size_t column) const
    {
        return log.cells[row * (log.cells.size() / log.times.size()) + column];
    }

private:
    std::uint32_t m_name = 0;
    const Catalogue* m_catalogue = nullptr;
    std::vector<std::uint64_t> m_mask;
    std::vector<NameLayout::Test> m_moving;
};

/// A window with the trait that it may lie around.
class Frame
{
public:
    [[nodiscard]] static Result<Frame> make(const audience::Window& window, Catalogue& catalogue,
                                            const std::map<std::string, TypeKind>& traitKinds);

    [[nodiscard]] bool isAround() const { return m_window.kind == audience::Window::Kind::Around; }
    [[nodiscard]] std::uint32_t trait() const { return m_trait; }

    /// Nothing for people without the date that the window lies around. Lowers `next` to the next midnight that counts.
    [[nodiscard]] std::optional<audience::Bounds> bounds(const PersonLog& person, std::int64_t at,
                                                         std::int64_t& next) const;
    /// When an event at `time`, or somebody seen first then, may cross a bound.
    void watch(std::int64_t time, std::int64_t at, std::int64_t& next) const
    {
        sooner(next, time, at);
        if (m_window.kind == audience::Window::Kind::Last || m_window.kind == audience::Window::Kind::Ago) {
            sooner(next, later(time, m_near), at);
            sooner(next, later(time, m_far), at);
        }
    }

private:
    audience::Window m_window;
    std::int64_t m_near = 0;
    std::int64_t m_far = 0;
    const Zone* m_zone = nullptr;
    std::uint32_t m_trait = 0;
};

} // namespace weir::live
