// bench_records [ROWS] [RUNS] [ours]: records that share values, in memory, beside label propagation in DuckDB. See
// ../README.md.
#include "core/stitch/record_linker.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <duckdb.h>
#include <numeric>
#include <random>
#include <string_view>

using namespace weir;
using namespace weir::stitch;

namespace {

constexpr std::size_t kBatchRows = 2048;
constexpr std::int64_t kMost = 100;

struct Spent
{
    double clock = 0;
    double processor = 0;
};

template <class Call>
Spent spent(Call&& call)
{
    const auto begin = std::chrono::steady_clock::now();
    const std::clock_t from = std::clock();
    call();
    return {std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count(),
            static_cast<double>(std::clock() - from) / CLOCKS_PER_SEC};
}

/// Rows of a quarter as many people, in random order of their keys: 0.8 have one of the person's two addresses, 0.6 one
/// of two phone numbers, 0.2 a second phone; one phone number in 200 is that of somebody else, and one row in 2,000 has
/// a placeholder instead.
struct Generator
{
    explicit Generator(std::int64_t rows) : random(1), people(static_cast<std::uint64_t>(rows / 4 + 1)), count(rows)
    {
        while (factor % 2 == 0 || factor % 5 == 0 || std::gcd(factor, rows) != 1) {
            ++factor;
        }
    }
    bool once(std::uint64_t in, std::uint64_t of) { return random() % of < in; }
    std::string phone(std::uint64_t person)
    {
        const std::uint64_t owner = once(1, 200) ? random() % people : person;
        return "+4915" + std::to_string(100'000'000 + (owner * 2 + random() % 2) * 7 % 900'000'000);
    }
    /// Appends one row; says how many of its cells carry a value.
    int row(std::int64_t number, RowBatch& batch)
    {
        const std::uint64_t person = random() % people;
        std::vector<Column>& columns = batch.columns();
        columns[0].integers.push_back(number * factor % count);
        int cells = 0;
        const auto put = [&](Column& column, bool there, const std::string& text) {
            column.texts.append(there ? text : std::string());
            column.valid.push_back(there ? 1 : 0);
            cells += there ? 1 : 0;
        };
        put(columns[1], once(8, 10),
            once(1, 2000) ? "test@example.com"
                          : "person." + std::to_string(person) + (once(1, 2) ? "@mail.example" : "@post.example"));
        put(columns[2], once(6, 10), phone(person));
        put(columns[3], once(2, 10), phone(person));
        return cells;
    }

    std::mt19937_64 random;
    std::uint64_t people;
    std::int64_t count;
    std::int64_t factor = 7'368'787; ///< Mixes the order of the keys; has no factor in common with `count`.
};

const Schema kSchema({{"id", TypeKind::Integer, false},
                      {"email", TypeKind::Text},
                      {"phone", TypeKind::Text},
                      {"mobile", TypeKind::Text}});

/// DuckDB with two threads.
class Peer
{
public:
    Peer()
    {
        duckdb_open(nullptr, &m_database);
        duckdb_connect(m_database, &m_connection);
        run("SET threads = 2");
        run("SET preserve_insertion_order = false");
        run("CREATE TABLE records (id BIGINT, email VARCHAR, phone VARCHAR, mobile VARCHAR)");
    }
    ~Peer()
    {
        duckdb_disconnect(&m_connection);
        duckdb_close(&m_database);
    }
    Peer(const Peer&) = delete;
    Peer& operator=(const Peer&) = delete;

    void fill(const std::vector<RowBatch>& batches)
    {
        duckdb_appender appender = nullptr;
        duckdb_appender_create(m_connection, nullptr, "records", &appender);
        for (const RowBatch& batch : batches) {
            for (std::size_t row = 0; row < batch.rows(); ++row) {
                duckdb_append_int64(appender, batch.column(0).integers[row]);
                for (std::size_t c = 1; c < 4; ++c) {
                    const std::string_view text = batch.column(c).texts[row];
                    batch.column(c).isNull(row) ? duckdb_append_null(appender)
                                                : duckdb_append_varchar_length(appender, text.data(), text.size());
                }
                duckdb_appender_end_row(appender);
            }
        }
        duckdb_appender_destroy(&appender);
    }
    void run(const std::string& sql) { static_cast<void>(number(sql)); }
    /// The first cell of the first row.
    std::int64_t number(const std::string& sql)
    {
        duckdb_result result;
        if (duckdb_query(m_connection, sql.c_str(), &result) != DuckDBSuccess) {
            std::fprintf(stderr, "DuckDB: %s\n", duckdb_result_error(&result));
            std::exit(1);
        }
        const std::int64_t value = duckdb_row_count(&result) > 0 ? duckdb_value_int64(&result, 0, 0) : 0;
        duckdb_destroy_result(&result);
        return value;
    }

    /// The least label of all neighbours, round after round until none changes; tables in between are kept as they are
    /// needed. Returns the number of rounds. The result is the table labels (id, label).
    int propagate()
    {
        run("CREATE OR REPLACE TABLE carried AS SELECT id, value FROM (SELECT id, 'e' || email AS value FROM records "
            "UNION ALL SELECT id, 'p' || phone FROM records UNION ALL SELECT id, 'p' || mobile FROM records) WHERE "
            "value IS NOT NULL");
        run("CREATE OR REPLACE TABLE values_that_link AS SELECT value, row_number() OVER () AS number FROM carried "
            "GROUP BY value HAVING count(DISTINCT id) BETWEEN 2 AND " +
            std::to_string(kMost));
        run("CREATE OR REPLACE TABLE edges AS SELECT id, number AS value FROM carried JOIN values_that_link USING "
            "(value)");
        run("CREATE OR REPLACE TABLE labels AS SELECT id, id AS label FROM records");
        for (int round = 1;; ++round) {
            run("CREATE OR REPLACE TABLE least AS SELECT value, min(label) AS label FROM edges JOIN labels USING (id) "
                "GROUP BY value");
            run("CREATE OR REPLACE TABLE next AS SELECT id, min(least.label) AS label FROM edges JOIN least USING "
                "(value) GROUP BY id");
            const std::int64_t changed =
                number("SELECT count(*) FROM labels JOIN next USING (id) WHERE next.label < labels.label");
            if (changed == 0) {
                return round;
            }
            run("CREATE OR REPLACE TABLE labels AS SELECT id, coalesce(next.label, labels.label) AS label FROM labels "
                "LEFT JOIN next USING (id)");
        }
    }

private:
    duckdb_database m_database = nullptr;
    duckdb_connection m_connection = nullptr;
};

/// What both must say: people, and the sum over all rows of id times label, in 64 bits.
struct Answer
{
    std::int64_t people = 0;
    std::uint64_t sum = 0;
    friend bool operator==(const Answer&, const Answer&) = default;
};

RecordLinking linking(int threads)
{
    RecordLinking wishes;
    wishes.columns = {{"email", "email"}, {"phone", "phone"}, {"mobile", "phone"}};
    wishes.key = "id";
    wishes.integerKey = true;
    wishes.mostRecords = kMost;
    wishes.threads = threads;
    return wishes;
}

} // namespace

int main(int argc, char** argv)
{
    const std::int64_t rows = argc > 1 ? std::atoll(argv[1]) : 10'000'000;
    const int runs = argc > 2 ? std::atoi(argv[2]) : 3;
    const bool peerToo = argc <= 3 || std::string_view(argv[3]) != "ours";
    Generator generator(rows);
    std::vector<RowBatch> batches;
    const auto schema = std::make_shared<const Schema>(kSchema);
    std::int64_t cells = 0;
    for (std::int64_t row = 0; row < rows; ++row) {
        if (row % static_cast<std::int64_t>(kBatchRows) == 0) {
            batches.emplace_back(schema);
        }
        cells += generator.row(row, batches.back());
    }
    std::printf("%lld rows, %lld cells that carry a value\n", static_cast<long long>(rows),
                static_cast<long long>(cells));
    Answer ours;
    for (int run = 0; run < runs; ++run) {
        for (const int threads : {2, 1}) {
            std::vector<RowBatch> copies = batches; // a stream gives them away, too
            RecordLinker linker(linking(threads));
            Result<RecordGroups> groups = RecordGroups();
            Spent taken;
            const Spent all = spent([&] {
                taken = spent([&] {
                    linker.begin(kSchema);
                    for (RowBatch& batch : copies) {
                        if (!linker.add(std::move(batch))) {
                            std::exit(1);
                        }
                    }
                });
                groups = linker.finish();
            });
            const LinkCounts& counts = groups->counts();
            std::printf("stitched, %d threads: %.2f s (taking rows %.2f), processor %.2f s; %lld people, largest %lld, "
                        "%lld values link, %lld too common\n",
                        threads, all.clock, taken.clock, all.processor, static_cast<long long>(counts.groups),
                        static_cast<long long>(counts.largest), static_cast<long long>(counts.shared),
                        static_cast<long long>(counts.common));
            if (run == 0 && threads == 2) {
                ours.people = counts.groups;
                std::size_t row = 0;
                for (const RowBatch& batch : batches) {
                    for (const std::int64_t id : batch.column(0).integers) {
                        ours.sum +=
                            static_cast<std::uint64_t>(id) * static_cast<std::uint64_t>(std::stoll(groups->id(row++)));
                    }
                }
            }
        }
    }
    if (!peerToo) {
        return 0;
    }
    Peer peer;
    peer.fill(batches);
    batches.clear();
    for (int run = 0; run < runs; ++run) {
        int rounds = 0;
        const Spent all = spent([&] { rounds = peer.propagate(); });
        std::printf("label propagation in DuckDB: %.2f s, processor %.2f s, %d rounds\n", all.clock, all.processor,
                    rounds);
    }
    const Answer theirs{
        peer.number("SELECT count(DISTINCT label) FROM labels"),
        static_cast<std::uint64_t>(
            peer.number("SELECT CAST(((sum(CAST(id AS HUGEINT) * label) % 18446744073709551616) + "
                        "9223372036854775808) % 18446744073709551616 - 9223372036854775808 AS BIGINT) FROM labels"))};
    std::printf("%s\n", ours == theirs ? "both say the same" : "THE ANSWERS DIFFER");
    return ours == theirs ? 0 : 1;
}
