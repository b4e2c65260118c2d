#include "core/match/lookup.h"

#include <QtTest>

#include <cmath>
#include <random>

using namespace weir;
using namespace weir::match;

namespace {

using Record = std::vector<std::string>;

const std::vector<std::string> kColumns{"first_name", "surname", "dob",   "postcode",   "city",  "street",
                                        "email",      "phone",   "notes", "occupation", "income"};
const std::vector<FieldChoice> kFields{{0, FieldKind::GivenName}, {1, FieldKind::FamilyName}, {2, FieldKind::BirthDate},
                                       {3, FieldKind::Postcode},  {4, FieldKind::City},       {5, FieldKind::Street},
                                       {6, FieldKind::Email},     {7, FieldKind::Phone},      {8, FieldKind::Text},
                                       {9, FieldKind::Category},  {10, FieldKind::Number}};

/// A person and copies of the record with typing mistakes, swapped names and gaps.
class Maker
{
public:
    explicit Maker(unsigned seed) : m_random(seed) {}
    Record person()
    {
        const std::string first = pick({"anna", "peter", "william", "elizabeth", "george", "susan", "james", "laura"});
        const std::string family = pick(kSyllables) + pick(kSyllables) + pick({"ton", "field", "man", "ley", "son"});
        const std::string town = pick(kSyllables) + "ford";
        return {first,
                family,
                number(1940, 60) + '-' + number(10, 3) + '-' + number(10, 18),
                pick({"ab", "cd", "ef"}) + number(1, 20) + ' ' + number(1, 9) + pick({"qq", "ww", "zz"}),
                town,
                number(1, 200) + ' ' + pick(kSyllables) + pick(kSyllables) + " road",
                first + '.' + family + number(1, 99) + "@example.org",
                "0199" + number(100'000, 900'000),
                pick(kSyllables) + "el " + pick(kSyllables) + "ing " + pick(kSyllables) + "ness",
                pick({"baker", "clerk", "driver", "teacher", "nurse"}),
                number(1000, 90'000)};
    }
    Record copyOf(Record record)
    {
        for (int mistakes = static_cast<int>(m_random() % 3); mistakes > 0; --mistakes) {
            std::string& cell = record[m_random() % record.size()];
            if (cell.size() > 2) {
                cell.erase(m_random() % cell.size(), 1);
            }
        }
        if (m_random() % 6 == 0) {
            std::swap(record[0], record[1]);
        }
        if (m_random() % 4 == 0) {
            record[m_random() % record.size()].clear();
        }
        return record;
    }

private:
    std::string pick(const std::vector<std::string>& list) { return list[m_random() % list.size()]; }
    std::string number(std::uint32_t from, std::uint32_t many) { return std::to_string(from + m_random() % many); }
    inline static const std::vector<std::string> kSyllables{"han", "mor", "bel", "tar", "win",
                                                            "sol", "ker", "dun", "lam", "ros"};
    std::mt19937 m_random;
};

Table tableOf(const std::vector<Record>& records)
{
    std::vector<Field> fields;
    for (const std::string& name : kColumns) {
        fields.push_back({name, TypeKind::Text});
    }
    TableBuilder builder;
    builder.begin(Schema(std::move(fields)), 0);
    for (const Record& record : records) {
        builder.add(record);
    }
    return builder.finish();
}

Lookup lookupIn(const Table& table, const LookupOptions& options = {})
{
    Options matching;
    matching.fields = kFields;
    auto made = Lookup::make(table, match::match(table, matching), options);
    if (!made) {
        qFatal("%s", made.error().fullText().c_str());
    }
    return *std::move(made);
}

} // namespace

/// One record against a table, held against the comparison of all pairs of the table with the record in it.
class tst_lookup : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        Maker maker(11);
        for (int i = 0; i < 400; ++i) {
            m_records.push_back(maker.person());
            for (int copies = i % 3; copies > 0; --copies) {
                m_records.push_back(maker.copyOf(m_records.back()));
            }
        }
        for (int i = 0; i < 100; ++i) { // half of them are somebody
            m_new.push_back(i % 2 == 0 ? maker.copyOf(m_records[static_cast<std::size_t>(i) * 7]) : maker.person());
        }
        m_table = tableOf(m_records);
        Options matching;
        matching.fields = kFields;
        m_model = match::match(m_table, matching).trained.model;
    }

    /// What a comparator reads one record at a time is what it reads from a table: same levels against every record.
    void aNewRecordIsReadAsTablesAre()
    {
        std::vector<Comparison> before = makeComparisons(m_table, kFields);
        std::vector<Record> all = m_records;
        all.insert(all.end(), m_new.begin(), m_new.end());
        const std::vector<Comparison> together = makeComparisons(tableOf(all), kFields);
        QCOMPARE(before.size(), together.size());
        for (std::size_t c = 0; c < before.size(); ++c) {
            for (std::size_t n = 0; n < m_new.size(); ++n) {
                const std::uint32_t value = before[c].comparator->read(m_new[n]);
                const std::uint32_t same = together[c].ids[m_records.size() + n];
                QCOMPARE(value == 0, same == 0);
                std::vector<std::uint32_t> keys(before[c].keys.size(), 0);
                if (value != 0) {
                    before[c].comparator->keysOf(value, keys.data());
                }
                for (std::size_t record = 0; record < m_records.size(); ++record) {
                    const std::uint32_t theirs = before[c].ids[record];
                    const std::uint32_t again = together[c].ids[record];
                    for (std::size_t k = 0; k < keys.size(); ++k) {
                        const bool shares = keys[k] != 0 && keys[k] == before[c].keys[k].ids[record];
                        const std::uint32_t number = together[c].keys[k].ids[m_records.size() + n];
                        // Which words stand for a text depends on the numbers that they happen to have.
                        if (!QString::fromStdString(before[c].keys[k].name).contains("sample")) {
                            QCOMPARE(shares, number != 0 && number == together[c].keys[k].ids[record]);
                        }
                    }
                    if (value == 0 || theirs == 0) {
                        continue;
                    }
                    const Judged one = before[c].comparator->judge(value, theirs);
                    const Judged other = together[c].comparator->judge(same, again);
                    // The weights of words move a little with one more record, and with them a similarity at the edge
                    // of a band.
                    const bool words = before[c].comparator->levels().back().name == "same" &&
                                       before[c].comparator->levels().size() == 10;
                    if (one.level != other.level && !(words && std::abs(one.level - other.level) == 1)) {
                        QFAIL((before[c].name + ": " + m_new[n][0] + ' ' + m_new[n][1] + " against " +
                               m_records[record][0] + ' ' + m_records[record][1])
                                  .c_str());
                    }
                }
            }
        }
    }

    void itFindsWhatComparingAllFinds()
    {
        Lookup lookup = lookupIn(m_table);
        std::vector<Comparison> comparisons = makeComparisons(m_table, kFields);
        std::size_t expected = 0;
        std::size_t found = 0;
        for (const Record& record : m_new) {
            const std::vector<Lookup::Found> answer = lookup.find(record, 0);
            std::vector<Lookup::Found> oracle;
            std::vector<std::uint32_t> asked;
            for (const Comparison& comparison : comparisons) {
                asked.push_back(comparison.comparator->read(record));
            }
            for (std::uint32_t other = 0; other < m_records.size(); ++other) {
                double weight = m_model.priorWeight();
                for (std::size_t c = 0; c < comparisons.size(); ++c) {
                    if (asked[c] != 0 && comparisons[c].ids[other] != 0) {
                        const Judged judged = comparisons[c].comparator->judge(asked[c], comparisons[c].ids[other]);
                        weight +=
                            bitsOf(m_model, c, judged, comparisons[c].comparator->levels()[judged.level].byFrequency);
                    }
                }
                if (weight >= 0) {
                    oracle.push_back({other, weight});
                }
            }
            expected += oracle.size();
            for (const Lookup::Found& one : answer) {
                const auto same = std::find_if(oracle.begin(), oracle.end(),
                                               [&](const Lookup::Found& two) { return two.record == one.record; });
                QVERIFY(same != oracle.end());
                QVERIFY(std::abs(same->weight - one.weight) < 1e-9);
                ++found;
            }
        }
        QVERIFY(expected >= 50);
        QVERIFY2(found == expected, qPrintable(QStringLiteral("%1 of %2").arg(found).arg(expected)));
    }

    void aRecordOfTheTableFindsItself()
    {
        Lookup lookup = lookupIn(m_table);
        for (std::uint32_t record = 0; record < m_records.size(); ++record) {
            const std::vector<Lookup::Found> found = lookup.find(m_records[record], 0);
            QVERIFY(!found.empty());
            const bool isThere = std::any_of(found.begin(), found.end(), [&](const Lookup::Found& one) {
                return one.record == record && one.weight > found.front().weight - 2; // a rarer spelling may say more
            });
            QVERIFY2(isThere, std::to_string(record).c_str());
            double sum = m_model.priorWeight();
            for (const Reason& reason : lookup.reasons(found.front().record)) {
                sum += reason.bits;
            }
            QVERIFY(std::abs(sum - found.front().weight) < 1e-9);
        }
    }

    void nothingIsKnownAboutAnEmptyRecord()
    {
        Lookup lookup = lookupIn(m_table);
        QVERIFY(lookup.find(Record(kColumns.size()), -1000).empty());
        // What one question added does not help the next.
        Record stranger(kColumns.size());
        stranger[1] = "zzyzx";
        stranger[6] = "zzyzx@nowhere.example";
        QVERIFY(lookup.find(stranger, -1000).empty());
        QVERIFY(lookup.find(stranger, -1000).empty());
    }

    void fewCandidatesAreTheMostTellingOnes()
    {
        Lookup all = lookupIn(m_table);
        LookupOptions options;
        options.candidates = 20;
        Lookup few = lookupIn(m_table, options);
        std::size_t missed = 0;
        for (const Record& record : m_new) {
            const auto one = all.find(record, 3);
            const auto two = few.find(record, 3);
            QVERIFY(few.weighed() <= 20);
            missed += one.size() - two.size();
        }
        QCOMPARE(missed, std::size_t{0});
    }

private:
    std::vector<Record> m_records;
    std::vector<Record> m_new;
    Table m_table;
    Model m_model;
};

QTEST_APPLESS_MAIN(tst_lookup)
#include "tst_lookup.moc"
