// bench_stitch [ROWS]: processor time of every mode on ordinary rows and on one device that everybody shares. See
// ../README.md.
#include "core/stitch/resolution.h"

#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <random>

using namespace weir;
using namespace weir::stitch;

namespace {

IdentityLog ordinary(int rows)
{
    std::mt19937 random(1);
    IdentityLog log;
    const std::uint32_t user = log.type("user_id");
    const std::uint32_t email = log.type("email");
    const std::uint32_t device = log.type("device");
    for (int i = 0; i < rows; ++i) {
        const auto person = random() % static_cast<unsigned long>(rows / 4 + 1);
        const bool stranger = random() % 100 == 0;
        const std::uint32_t ids[] = {
            log.identifier(user, std::to_string(person)),
            random() % 2 == 0
                ? log.identifier(email, std::to_string(person) + '@')
                : log.identifier(device, std::to_string(stranger ? random() % 1000 : person * 3 + random() % 3))};
        log.add(static_cast<std::uint64_t>(i), i, ids);
    }
    return log;
}

IdentityLog oneDevice(int rows)
{
    IdentityLog log;
    for (int i = 0; i < rows; ++i) {
        const std::uint32_t ids[] = {log.identifier(log.type("user_id"), std::to_string(i)),
                                     log.identifier(log.type("device"), "shared")};
        log.add(static_cast<std::uint64_t>(i), i, ids);
    }
    return log;
}

double seconds(const IdentityLog& log, Mode mode, std::size_t& profiles)
{
    Rules rules = defaultRules({"user_id", "email", "device"});
    rules.mode = mode;
    rules.blockedPatterns.clear();
    const std::clock_t from = std::clock();
    const Result<Resolution> found = resolve(log, rules);
    profiles = found ? found->members.size() : 0;
    return static_cast<double>(std::clock() - from) / CLOCKS_PER_SEC;
}

} // namespace

int main(int argc, char** argv)
{
    const int rows = argc > 1 ? std::atoi(argv[1]) : 1'000'000;
    const IdentityLog few = oneDevice(rows / 10);
    const IdentityLog many = oneDevice(rows);
    const IdentityLog mixed = ordinary(rows);
    std::printf("%-12s %14s %10s %16s %16s %7s\n", "mode", "ordinary", "profiles", "device, tenth", "device, all",
                "ratio");
    for (const Mode mode :
         {Mode::Link, Mode::Segment, Mode::Replay, Mode::LimitDrop, Mode::BestMatch, Mode::Login, Mode::NoGuess}) {
        std::size_t profiles = 0;
        std::size_t others = 0;
        const double all = seconds(mixed, mode, profiles);
        const double tenth = seconds(few, mode, others);
        const double whole = seconds(many, mode, others);
        std::printf("%-12s %12.2f s %10zu %14.3f s %14.3f s %7.1f\n", std::string(name(mode)).c_str(), all, profiles,
                    tenth, whole, whole / tenth);
    }
}
