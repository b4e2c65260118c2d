// bench_match RECORDS.csv [MODEL.json] [THREADS]: how long the parts of matching take. See ../README.md.
#include "core/match/matcher.h"

#include <sys/resource.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <sstream>

using namespace weir;
using namespace weir::match;

namespace {

double cpuSeconds()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

class Lap
{
public:
    explicit Lap(const char* what) : m_what(what), m_begin(std::chrono::steady_clock::now()), m_cpu(cpuSeconds()) {}
    ~Lap()
    {
        const std::chrono::duration<double> wall = std::chrono::steady_clock::now() - m_begin;
        std::printf("%-34s %8.3f s wall %8.3f s processor\n", m_what, wall.count(), cpuSeconds() - m_cpu);
        std::fflush(stdout);
    }
    Lap(const Lap&) = delete;
    Lap& operator=(const Lap&) = delete;

private:
    const char* m_what;
    std::chrono::steady_clock::time_point m_begin;
    double m_cpu;
};

std::vector<std::string> cellsOf(const std::string& line)
{
    std::vector<std::string> cells(1);
    for (const char c : line) {
        if (c == ',') {
            cells.emplace_back();
        } else {
            cells.back() += c;
        }
    }
    return cells;
}

/// A plain CSV file: no quotes.
Table read(const char* path)
{
    std::ifstream file(path);
    std::string line;
    std::getline(file, line);
    std::vector<Field> fields;
    for (const std::string& name : cellsOf(line)) {
        fields.push_back({name, TypeKind::Text});
    }
    TableBuilder builder;
    builder.begin(Schema(std::move(fields)), 0);
    while (std::getline(file, line)) {
        builder.add(cellsOf(line));
    }
    return builder.finish();
}

} // namespace

int main(int argc, char** argv)
{
    if (argc < 2) {
        std::puts("bench_match RECORDS.csv [MODEL.json] [THREADS]");
        return 2;
    }
    const int threads = argc > 3 ? std::atoi(argv[3]) : 2;
    Table table;
    {
        const Lap lap("load");
        table = read(argv[1]);
    }
    Options options;
    options.training.threads = threads;
    options.clusters.threads = threads;
    if (argc > 2 && argv[2][0] != '\0') {
        std::ifstream file(argv[2]);
        std::stringstream text;
        text << file.rdbuf();
        Result<SplinkModel> model = [&] {
            const Lap lap("read the model, code its columns");
            return readSplinkModel(text.str(), table);
        }();
        if (!model) {
            std::puts(model.error().fullText().c_str());
            return 1;
        }
        if (!model->trained) {
            const Lap lap("match, trained here");
            const Outcome outcome = match::match(table, options, *model);
            std::printf("%lld pairs, %lld judged, %zu edges\n", static_cast<long long>(outcome.scored.pairs),
                        static_cast<long long>(outcome.scored.judged), outcome.scored.edges.size());
            return 0;
        }
        const Rows rows(model->comparisons);
        const Blocking blocking = [&] {
            const Lap lap("blocking");
            return Blocking(model->rules, table.records, {});
        }();
        Scored scored;
        {
            const Lap lap("predict");
            scored = scorePairs(blocking, model->comparisons, rows, model->model, std::log2(0.95 / 0.05), threads);
        }
        {
            const Lap lap("connected components");
            Sets sets(table.records);
            for (const Edge& edge : scored.edges) {
                sets.unite(edge.a, edge.b);
            }
        }
        std::printf("%lld pairs, %lld judged, %zu at 0.95 or more\n", static_cast<long long>(scored.pairs),
                    static_cast<long long>(scored.judged), scored.edges.size());
    } else {
        const Lap lap("match, all automatic");
        const Outcome outcome = match::match(table, options);
        std::printf("%lld pairs, %lld judged, %zu edges, %zu rules\n", static_cast<long long>(outcome.scored.pairs),
                    static_cast<long long>(outcome.scored.judged), outcome.scored.edges.size(), outcome.rules.size());
    }
    std::printf("%.3f s processor in all; memory at most:\n", cpuSeconds());
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);) {
        if (line.starts_with("VmHWM")) {
            std::puts(line.c_str());
        }
    }
    return 0;
}
