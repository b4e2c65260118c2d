#pragma once

#include "core/stitch/record_linker.h"

#include <algorithm>
#include <map>
#include <optional>
#include <random>
#include <set>
#include <string>
#include <utility>
#include <vector>

/// Stitching worked out by walking from record to record, and random records for it.
namespace weir::test {

using stitch::RecordLinking;
using Cell = std::optional<std::string>;
using Record = std::vector<Cell>; ///< key, a, b, c
/// One text per row: id and number of records, "none" without a key.
using Answers = std::vector<std::string>;

inline const Schema
    kRecordSchema({{"key", TypeKind::Text}, {"a", TypeKind::Text}, {"b", TypeKind::Text}, {"c", TypeKind::Text}});

/// The definition, word by word: records are keys; two are linked when some type has a value that both carry and not
/// too many do; people are what can be walked.
inline Answers byHand(const RecordLinking& linking, const std::vector<Record>& rows, bool integers)
{
    const auto before = [&](const std::string& x, const std::string& y) {
        return integers ? std::stoll(x) < std::stoll(y) : x < y;
    };
    std::map<std::string, std::set<std::pair<std::string, std::string>>> carries; // by key
    for (const Record& row : rows) {
        if (!row[0] || row[0]->empty()) {
            continue;
        }
        auto& mine = carries[*row[0]];
        for (const RecordLinking::Column& column : linking.columns) {
            const Cell& cell = row[*kRecordSchema.indexOf(column.name)];
            if (cell && !cell->empty()) {
                mine.emplace(column.type, *cell);
            }
        }
    }
    std::map<std::pair<std::string, std::string>, std::vector<std::string>> carriers;
    for (const auto& [key, values] : carries) {
        for (const auto& value : values) {
            carriers[value].push_back(key);
        }
    }
    std::map<std::string, std::set<std::string>> people; // by key: everybody who can be reached
    for (const auto& [start, unused] : carries) {
        std::vector<std::string> open{start};
        std::set<std::string>& seen = people[start];
        while (!open.empty()) {
            const std::string key = open.back();
            open.pop_back();
            if (!seen.insert(key).second) {
                continue;
            }
            for (const auto& value : carries[key]) {
                const auto& all = carriers[value];
                if (linking.mostRecords == 0 || static_cast<std::int64_t>(all.size()) <= linking.mostRecords) {
                    open.insert(open.end(), all.begin(), all.end());
                }
            }
        }
    }
    Answers answers;
    for (const Record& row : rows) {
        if (!row[0] || row[0]->empty()) {
            answers.emplace_back("none");
            continue;
        }
        const std::set<std::string>& group = people[*row[0]];
        answers.push_back(*std::min_element(group.begin(), group.end(), before) + ' ' + std::to_string(group.size()));
    }
    return answers;
}

struct RandomRecords
{
    std::vector<Record> rows;
    RecordLinking linking;
    bool integers = false; ///< The keys.
    std::size_t batchRows = 1;
};

/// Few and many values, keys that come twice, missing cells, integer and text keys, any limit, one to three threads.
inline RandomRecords randomRecords(unsigned seed)
{
    std::mt19937 random(seed);
    const auto below = [&](std::size_t count) { return static_cast<std::size_t>(random() % count); };
    RandomRecords made;
    const std::size_t count = 1 + below(seed % 3 == 0 ? 400 : 40);
    const std::size_t values = 1 + below(2 * count + 1);
    made.integers = below(2) == 0;
    const bool again = below(3) == 0;
    for (std::size_t i = 0; i < count; ++i) {
        Record row;
        row.emplace_back(std::to_string(again ? below(count) : i));
        if (below(20) == 0) {
            row[0] = made.integers || below(2) == 0 ? Cell() : Cell("");
        }
        for (int c = 0; c < 3; ++c) {
            const std::size_t kind = below(6);
            row.push_back(kind == 0 ? Cell() : kind == 1 ? Cell("") : Cell("v" + std::to_string(below(values))));
        }
        made.rows.push_back(std::move(row));
    }
    std::shuffle(made.rows.begin(), made.rows.end(), random);
    made.linking.key = "key";
    made.linking.integerKey = made.integers;
    made.linking.columns = {{"a", "x"}, {"b", below(2) == 0 ? "x" : "y"}, {"c", "z"}};
    made.linking.mostRecords = static_cast<std::int64_t>(below(5));
    made.linking.threads = static_cast<int>(1 + below(3));
    made.batchRows = 1 + below(50);
    return made;
}

} // namespace weir::test
