#include "core/base/file.h"
#include "core/base/text.h"
#include "core/match/evaluate.h"
#include "core/match/labelled_sets.h"
#include "core/match/matcher.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <set>

using namespace weir;
using namespace weir::match;

namespace {

/// CSV without quotes, with commas or bars.
Result<Table> readPlain(const std::filesystem::path& path)
{
    WEIR_ASSIGN_OR_RETURN(const std::string text, readFile(path));
    TableBuilder builder;
    bool header = true;
    for (const std::string_view line : splitText(text, '\n')) {
        if (line.empty()) {
            continue;
        }
        std::vector<std::string> cells;
        for (const std::string_view cell : splitText(line, line.find('|') == std::string_view::npos ? ',' : '|')) {
            cells.emplace_back(trimmed(cell));
        }
        if (header) {
            std::vector<Field> fields;
            for (const std::string& name : cells) {
                fields.push_back({name, TypeKind::Text});
            }
            builder.begin(Schema(std::move(fields)), 0);
        } else {
            builder.add(cells);
        }
        header = false;
    }
    return builder.finish();
}

void write(const QString& path, const char* text)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

std::size_t people(const LabelledSet& set)
{
    return std::set<std::uint32_t>(set.labels.begin(), set.labels.end()).size();
}

} // namespace

class tst_match_sets : public QObject
{
    Q_OBJECT
private slots:
    /// With the one default configuration at least what Splink reaches with twelve rules by hand: pairs 0.954, B-cubed
    /// 0.962.
    void mostStrangersAreToldApartAtAGlance()
    {
        const auto sets = readLabelledSets(WEIR_SOURCE_DIR "/tests/core/match/sets", readPlain);
        QVERIFY(sets.has_value());
        const Table& table = sets->front().table;
        const Outcome outcome = match::match(table, {});
        const Blocking all({{"all", {}, std::vector<std::uint32_t>(table.records, 1)}}, table.records, {});
        const Scored likely = scorePairs(all, outcome.comparisons, Rows(outcome.comparisons), outcome.trained.model,
                                         std::log2(0.95 / 0.05), 2);
        QCOMPARE(likely.pairs, std::int64_t{499'500});
        QVERIFY2(likely.judged < likely.pairs / 10, qPrintable(QString::number(likely.judged)));
    }

    void fake1000()
    {
        const auto sets = readLabelledSets(WEIR_SOURCE_DIR "/tests/core/match/sets", readPlain);
        QVERIFY2(sets.has_value(), sets ? "" : sets.error().fullText().c_str());
        QCOMPARE(sets->size(), std::size_t{1});
        const LabelledSet& set = sets->front();
        QCOMPARE(people(set), std::size_t{251});
        QVERIFY(!set.table.find("cluster"));
        const Outcome outcome = match::match(set.table, {});
        const Evaluation found = evaluate(outcome.groups, set.labels);
        QCOMPARE(found.truePairs, std::int64_t{2031});
        QVERIFY2(found.pairs.f1() >= 0.955, qPrintable(QString::number(found.pairs.f1())));
        QVERIFY2(found.bCubed.f1() >= 0.963, qPrintable(QString::number(found.bCubed.f1())));
    }

    void formsOfTruth()
    {
        QTemporaryDir folder;
        const auto make = [&](const char* set, std::initializer_list<std::pair<const char*, const char*>> files) {
            QVERIFY(QDir(folder.path()).mkpath(set));
            for (const auto& [name, text] : files) {
                write(folder.filePath(QString(set) + '/' + name), text);
            }
        };
        make("a_prefix", {{"README.md", "- Ground truth: rec_id prefix: rec-N-org"},
                          {"one.csv", "rec_id,name\nrec-1-org,x\nrec-1-dup-0,y\nrec-2-org,z\n"},
                          {"two.csv", "rec_id,name\nrec-1-org,x\nrec-3-org,y\n"}});
        make("b_linked", {{"README.md", "- Ground truth: gt.csv"},
                          {"abt.csv", "id|name\n1|x\n2|y\n"},
                          {"buy.csv", "id|name\n7|x\n8|y\n9|z\n"},
                          {"gt.csv", "D1|D2\n1|8\n"}});
        make("c_key", {{"README.md", "- Ground truth: actual_key.csv"},
                       {"data.csv", "DATA_SOURCE,RECORD_ID,NAME\nA,1,x\nA,2,y\nB,1,z\n"},
                       {"actual_key.csv", "CLUSTER_ID,DATA_SOURCE,RECORD_ID\n5,A,1\n5,B,1\n6,A,2\n"}});
        make("d_split", {{"README.md", "- Ground truth: column `who`"},
                         {"set4a.csv", "who,name\np,x\nq,y\n"},
                         {"set4b.csv", "who,name\nq,x\np,y\n"}});
        const auto sets = readLabelledSets(folder.path().toStdString(), readPlain);
        QVERIFY2(sets.has_value(), sets ? "" : sets.error().fullText().c_str());
        QCOMPARE(sets->size(), std::size_t{5});
        const auto records = [&](std::size_t i) { return (*sets)[i].table.records; };
        QCOMPARE((*sets)[0].name, std::string("a_prefix/one"));
        QCOMPARE(people((*sets)[0]), std::size_t{2});
        QCOMPARE(people((*sets)[1]), std::size_t{2});
        QCOMPARE(records(2), std::size_t{5});
        QCOMPARE(people((*sets)[2]), std::size_t{4});
        QCOMPARE((*sets)[2].table.origins.size(), std::size_t{5});
        QCOMPARE(people((*sets)[3]), std::size_t{2});
        QVERIFY((*sets)[3].table.origins.empty());
        QCOMPARE(people((*sets)[4]), std::size_t{2});
        QCOMPARE((*sets)[4].table.origins.size(), std::size_t{4});
    }

    void noTruthIsSaid()
    {
        QTemporaryDir folder;
        write(folder.filePath("data.csv"), "a,b\n1,2\n");
        const auto sets = readLabelledSets(folder.path().toStdString(), readPlain);
        QVERIFY(!sets);
        QCOMPARE(sets.error().messageId(), std::string("match.noTruth"));
    }
};

QTEST_GUILESS_MAIN(tst_match_sets)
#include "tst_match_sets.moc"
