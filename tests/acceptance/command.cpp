#include "tests/acceptance/command.h"

#include <QElapsedTimer>
#include <QProcess>

#include <csignal>
#include <fstream>
#include <sstream>

namespace weir::acceptance {
namespace {

void start(QProcess& process, const std::vector<std::string>& arguments, const std::filesystem::path& workingFolder)
{
    QStringList list;
    for (const std::string& argument : arguments) {
        list << QString::fromStdString(argument);
    }
    if (!workingFolder.empty()) {
        process.setWorkingDirectory(QString::fromStdString(workingFolder.string()));
    }
    process.start(QString::fromStdString(weirProgram().string()), list);
}

/// A process that has ended has the id 0, and a signal to 0 goes to the whole group of the test itself.
void killNow(const QProcess& process, int signal)
{
    if (const auto id = static_cast<pid_t>(process.processId()); id > 0) {
        ::kill(id, signal);
    }
}

Ended endOf(QProcess& process, const QElapsedTimer& timer)
{
    Ended ended;
    ended.exit = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    ended.out = process.readAllStandardOutput().toStdString();
    ended.err = process.readAllStandardError().toStdString();
    ended.seconds = static_cast<double>(timer.elapsed()) / 1000;
    return ended;
}

/// Sends `signal` after so many milliseconds; never when negative. `seconds` then counts from the signal.
Ended call(const std::vector<std::string>& arguments, const std::filesystem::path& workingFolder, int signalAfter = -1,
           int signal = SIGKILL)
{
    QProcess process;
    QElapsedTimer timer;
    timer.start();
    start(process, arguments, workingFolder);
    if (!process.waitForFinished(signalAfter >= 0 ? signalAfter : 300'000)) {
        killNow(process, signal);
        timer.restart();
        process.waitForFinished(60'000);
    }
    return endOf(process, timer);
}

std::vector<std::string> onProject(const std::filesystem::path& project, const std::vector<std::string>& arguments)
{
    std::vector<std::string> all{"--json", "--project", project.string()};
    all.insert(all.end(), arguments.begin(), arguments.end());
    return all;
}

} // namespace

Ended runAndKillWhen(const std::filesystem::path& project, std::vector<std::string> arguments,
                     const std::function<bool()>& moment)
{
    QProcess process;
    QElapsedTimer timer;
    timer.start();
    start(process, onProject(project, arguments), {});
    process.waitForStarted();
    while (!process.waitForFinished(1) && process.state() != QProcess::NotRunning && timer.elapsed() < 300'000) {
        if (moment()) {
            killNow(process, SIGKILL);
            process.waitForFinished(60'000);
            break;
        }
    }
    return endOf(process, timer);
}

Ended runAndInterrupt(const std::filesystem::path& project, std::vector<std::string> arguments, double seconds)
{
    return call(onProject(project, arguments), {}, static_cast<int>(seconds * 1000), SIGINT);
}

std::filesystem::path weirProgram()
{
    return std::filesystem::path(WEIR_BINARY_DIR) / "bin" / "weir";
}

Json Ended::json() const
{
    auto parsed = parseJson(out);
    return parsed ? *std::move(parsed) : Json();
}

std::vector<Json> Ended::errors() const
{
    std::vector<Json> found;
    std::istringstream lines(err);
    for (std::string line; std::getline(lines, line);) {
        if (auto parsed = parseJson(line); parsed && parsed->is_object() && parsed->contains("error")) {
            found.push_back((*parsed)["error"]);
        }
    }
    return found;
}

Ended runWeir(const std::vector<std::string>& arguments, const std::filesystem::path& workingFolder)
{
    return call(arguments, workingFolder);
}

Ended runOn(const std::filesystem::path& project, std::vector<std::string> arguments)
{
    return call(onProject(project, arguments), {});
}

Ended runAndKill(const std::filesystem::path& project, std::vector<std::string> arguments, double seconds)
{
    return call(onProject(project, arguments), {}, static_cast<int>(seconds * 1000));
}

Json storeCounts(const std::filesystem::path& project)
{
    Json info = runOn(project, {"store", "info"}).json();
    for (const char* key : {"bytes", "file", "segments"}) {
        if (info.is_object()) {
            info.erase(key);
        }
    }
    return info;
}

Json newestPlan(const std::filesystem::path& project)
{
    const Json plans = runOn(project, {"plan"}).json();
    return plans.is_array() && !plans.empty() ? plans.front() : Json();
}

Json nodeOf(const Json& report, const std::string& id)
{
    if (report.is_object() && report.contains("nodes")) {
        for (const Json& node : report["nodes"]) {
            if (node.value("node", std::string{}) == id) {
                return node;
            }
        }
    }
    return {};
}

void writeText(const std::filesystem::path& file, const std::string& text)
{
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << text;
}

std::string readText(const std::filesystem::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    std::ostringstream text;
    text << stream.rdbuf();
    return text.str();
}

bool replaceInFile(const std::filesystem::path& file, const std::string& from, const std::string& to)
{
    std::string text = readText(file);
    const std::size_t at = text.find(from);
    if (at == std::string::npos) {
        return false;
    }
    text.replace(at, from.size(), to);
    writeText(file, text);
    return true;
}

} // namespace weir::acceptance
