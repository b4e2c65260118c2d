// bench_match RECORDS.csv [MODEL.json] [THREADS]: how long the parts of matching take.
// bench_match RECORDS.csv lookup [QUESTIONS]: how long it takes to find one record among them. See ../README.md.
#include "core/match/lookup.h"

#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
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

double threadMilliseconds()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
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

std::vector<std::string_view> cellsOf(std::string_view line)
{
    std::vector<std::string_view> cells;
    for (std::size_t from = 0; from <= line.size();) {
        const std::size_t to = std::min(line.find(',', from), line.size());
        cells.push_back(line.substr(from, to - from));
        from = to + 1;
    }
    return cells;
}

std::string textOf(const char* path)
{
    std::ifstream file(path, std::ios::binary | std::ios::ate);
    std::string text(static_cast<std::size_t>(std::max<std::streamoff>(file.tellg(), 0)), '\0');
    file.seekg(0);
    file.read(text.data(), static_cast<std::streamsize>(text.size()));
    return text;
}

/// A plain CSV file, no quotes, in batches as an engine gives them.
Table read(const char* path)
{
    const std::string text = textOf(path);
    std::string_view rest = text;
    const auto nextLine = [&rest] {
        const std::string_view line = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(std::min(line.size() + 1, rest.size()));
        return line;
    };
    std::vector<Field> fields;
    for (const std::string_view name : cellsOf(nextLine())) {
        fields.push_back({std::string(name), TypeKind::Text});
    }
    const auto schema = std::make_shared<const Schema>(std::move(fields));
    TableBuilder builder;
    builder.begin(*schema, 0);
    constexpr std::size_t kRows = 2048;
    while (!rest.empty()) {
        RowBatch batch(schema);
        for (std::size_t row = 0; row < kRows && !rest.empty(); ++row) {
            const std::string_view line = nextLine();
            std::size_t from = 0;
            for (Column& column : batch.columns()) {
                const std::size_t to = std::min(line.find(',', from), line.size());
                column.texts.append(line.substr(from, to - from));
                from = std::min(to + 1, line.size());
            }
        }
        builder.add(std::move(batch));
    }
    return builder.finish();
}

/// Every so many records are taken out of the table and asked for. What a question should find is found by weighing the
/// record against every one of the table, for some of the questions.
int lookUp(const char* path, std::size_t questions)
{
    std::vector<std::vector<std::string>> known;
    std::vector<std::vector<std::string>> asked;
    std::vector<Field> fields;
    {
        const std::string text = textOf(path);
        std::vector<std::vector<std::string>> all;
        for (std::string_view rest = text; !rest.empty();) {
            const std::string_view line = rest.substr(0, rest.find('\n'));
            rest.remove_prefix(std::min(line.size() + 1, rest.size()));
            const std::vector<std::string_view> cells = cellsOf(line);
            if (fields.empty()) {
                for (const std::string_view name : cells) {
                    fields.push_back({std::string(name), TypeKind::Text});
                }
            } else {
                all.emplace_back(cells.begin(), cells.end());
            }
        }
        const std::size_t every = std::max<std::size_t>(all.size() / std::max<std::size_t>(questions, 1), 1);
        for (std::size_t i = 0; i < all.size(); ++i) {
            (i % every == every / 2 ? asked : known).push_back(std::move(all[i]));
        }
    }
    TableBuilder builder;
    builder.begin(Schema(std::move(fields)), 0);
    for (const std::vector<std::string>& cells : known) {
        builder.add(cells);
    }
    const Table table = builder.finish();
    known = {};
    std::vector<Comparison> comparisons = makeComparisons(table, detectFields(table));
    Outcome outcome = [&] {
        const Lap lap("match, all automatic");
        return match::match(table, {});
    }();
    const Model model = outcome.trained.model;
    Lookup lookup = [&] {
        const Lap lap("index");
        return std::move(*Lookup::make(table, std::move(outcome), {}));
    }();
    std::vector<double> times;
    std::vector<double> processor;
    std::vector<std::vector<Lookup::Found>> answers;
    std::size_t weighed = 0;
    for (const std::vector<std::string>& cells : asked) {
        const auto begin = std::chrono::steady_clock::now();
        const double used = threadMilliseconds();
        answers.push_back(lookup.find(cells, 0));
        processor.push_back(threadMilliseconds() - used);
        times.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count());
        weighed += lookup.weighed();
    }
    std::printf("%zu records, %zu questions, %.0f weighed for each\n", table.records, times.size(),
                double(weighed) / double(times.size()));
    for (auto [what, all] : {std::pair("by the clock", &times), std::pair("processor", &processor)}) {
        std::sort(all->begin(), all->end());
        const auto at = [&](double share) { return (*all)[static_cast<std::size_t>(share * double(all->size() - 1))]; };
        std::printf("%-14s median %.3f ms, 99 %% %.3f ms, longest %.3f ms\n", what, at(0.5), at(0.99), all->back());
    }

    constexpr std::size_t kChecked = 200;
    std::size_t expected = 0;
    std::size_t found = 0;
    for (std::size_t q = 0; q < asked.size(); q += std::max<std::size_t>(asked.size() / kChecked, 1)) {
        std::vector<std::uint32_t> values;
        for (const Comparison& comparison : comparisons) {
            values.push_back(comparison.comparator->read(asked[q]));
        }
        for (std::uint32_t record = 0; record < table.records; ++record) {
            double weight = model.priorWeight();
            for (std::size_t c = 0; c < comparisons.size(); ++c) {
                const std::uint32_t theirs = comparisons[c].ids[record];
                if (values[c] != 0 && theirs != 0) {
                    const Judged judged = comparisons[c].comparator->judge(values[c], theirs);
                    weight += bitsOf(model, c, judged, comparisons[c].comparator->levels()[judged.level].byFrequency);
                }
            }
            if (weight >= 0) {
                ++expected;
                found += std::any_of(answers[q].begin(), answers[q].end(),
                                     [&](const Lookup::Found& one) { return one.record == record; });
            }
        }
    }
    std::printf("%zu of %zu records found that weighing every record finds\n", found, expected);
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    if (argc < 2) {
        std::puts("bench_match RECORDS.csv [MODEL.json] [THREADS]\nbench_match RECORDS.csv lookup [QUESTIONS]");
        return 2;
    }
    if (argc > 2 && std::string_view(argv[2]) == "lookup") {
        return lookUp(argv[1], argc > 3 ? std::strtoul(argv[3], nullptr, 10) : 10'000);
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
        {
            const Lap lap("u, 10 million pairs");
            TrainOptions training = options.training;
            training.randomPairs = 10'000'000;
            static_cast<void>(randomShares(blocking, model->comparisons, rows, training));
        }
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
