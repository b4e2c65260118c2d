#pragma once

#include "core/base/time.h"
#include "ui/shell/main_window.h"

#include <QTemporaryDir>
#include <QTimer>

#include <atomic>
#include <map>
#include <memory>
#include <random>
#include <string>
#include <vector>

class QWidget;

namespace weir::ui {
class CanvasCommands;
class CanvasMenus;
class CanvasView;
class QuickAdd;
class SettingsForm;
} // namespace weir::ui

namespace weir::test {

/// A clock that only moves when it is told; jobs on other threads read it.
class StepClock : public Clock
{
public:
    [[nodiscard]] Instant now() const override { return {m_micros.load()}; }
    void pass(std::int64_t micros) { m_micros += micros; }

private:
    std::atomic<std::int64_t> m_micros{1'790'000'000'000'000};
};

/// A whole window on a small shop, edited at random by what a user has: mouse, keys, menus, fields, drops and buttons.
class WindowFuzz
{
public:
    explicit WindowFuzz(unsigned seed);
    ~WindowFuzz();

    [[nodiscard]] bool open();
    /// One gesture, command or keystroke; it may change nothing.
    void act();
    /// Steps in all histories of the project.
    [[nodiscard]] std::size_t steps() const;
    /// The project's files as they would be saved.
    [[nodiscard]] std::map<std::string, std::string> bytes() const;
    /// The project's files as they are on the disk, without data, results and what Weir keeps for itself.
    [[nodiscard]] std::map<std::string, std::string> disk() const;
    /// All steps back or forth by the actions of the window.
    void undoAll();
    void redoAll();
    /// Saves and waits for it.
    [[nodiscard]] bool save();
    /// What the canvas shows is what the document holds; else a sentence.
    [[nodiscard]] std::string canvasFault() const;
    /// How often each kind of act made a step.
    [[nodiscard]] std::string tally() const;
    /// The last acts, to find out what a failure came from.
    [[nodiscard]] std::string trace() const;
    [[nodiscard]] ui::ProjectSession& session() const { return *m_window->session(); }

private:
    using Act = void (WindowFuzz::*)();
    struct Kind
    {
        const char* name;
        int weight;
        Act act;
    };
    static const std::vector<Kind>& kinds();

    // Acts of the canvas: window_fuzz_canvas.cpp.
    void select();
    void command();
    void insert();
    void quickAdd();
    void dropType();
    void dropFile();
    void pasteTable();
    void drag();
    void bend();
    void nudge();
    void menu();
    void editArea();
    void travel();
    void revert();
    void prune();
    // Acts beside the canvas: window_fuzz_panels.cpp.
    void setting();
    void audience();
    void activation();
    void wander();

    void poke(QWidget& place, const std::vector<const char*>& without);
    void pokeOne(QWidget& widget);
    void chooseInPopup();
    void answerPopups();
    void dragWith(const QPoint& from, const QPoint& to, Qt::KeyboardModifiers keys);
    [[nodiscard]] std::size_t pick(std::size_t below);
    [[nodiscard]] bool chance(int oneIn) { return pick(static_cast<std::size_t>(oneIn)) == 0; }
    [[nodiscard]] NodeId anyNode();
    [[nodiscard]] QString anyType();
    [[nodiscard]] QString anyText();
    [[nodiscard]] QPoint inView(const QPointF& scene);
    [[nodiscard]] const graph::Document& document() const { return session().controller().document(); }

    std::mt19937 m_random;
    QTemporaryDir m_home;
    QString m_folder;
    std::shared_ptr<StepClock> m_clock = std::make_shared<StepClock>();
    std::unique_ptr<ui::MainWindow> m_window;
    ui::CanvasView* m_view = nullptr;
    ui::CanvasCommands* m_commands = nullptr;
    ui::CanvasMenus* m_menus = nullptr;
    ui::QuickAdd* m_quickAdd = nullptr;
    ui::SettingsForm* m_form = nullptr;
    std::size_t m_audienceSteps = 0;
    QTimer m_answer; ///< Menus and dialogs run loops of their own; this is who uses them.
    std::map<std::string, std::pair<int, int>> m_tally;
    std::vector<std::string> m_trace;
};

} // namespace weir::test
