#include "core/store/bit_packing.h"
#include "core/store/event_buffer.h"
#include "core/store/event_file.h"
#include "core/store/segment_column.h"
#include "tests/core/store/store_fixture.h"

#include <cmath>
#include <limits>

using namespace weir;
using namespace weir::store;
using namespace weir::store::test;

/// Columns and segments against plain vectors.
class TestSegment : public QObject
{
    Q_OBJECT

private slots:
    void packedBitsReadBack()
    {
        std::mt19937_64 random(1);
        for (unsigned width = 0; width <= 64; ++width) {
            const std::uint64_t mask = width == 64 ? ~0ULL : (1ULL << width) - 1;
            std::vector<std::uint64_t> values(257);
            for (std::uint64_t& value : values) {
                value = random() & mask;
            }
            const unsigned stored = packedWidth(mask);
            std::vector<std::uint8_t> bytes;
            pack(values, stored, bytes);
            QCOMPARE(bytes.size(), packedBytes(values.size(), stored));
            std::size_t row = 5;
            unpack(bytes.data(), stored, 5, values.size(),
                   [&](std::uint64_t value) { QCOMPARE(value, values[row++]); });
            for (std::size_t i = 0; i < values.size(); ++i) {
                QCOMPARE(unpackOne(bytes.data(), stored, i), values[i]);
            }
        }
    }

    void integersReadBack_data()
    {
        QTest::addColumn<qint64>("low");
        QTest::addColumn<qint64>("step");
        QTest::addColumn<quint64>("spread");
        QTest::newRow("constant") << qint64(7) << qint64(1) << quint64(1);
        QTest::newRow("small") << qint64(-3) << qint64(1) << quint64(9);
        QTest::newRow("whole seconds") << qint64(1'700'000'000'000'000) << qint64(1'000'000) << quint64(7'000'000);
        QTest::newRow("wide") << std::numeric_limits<qint64>::min() << qint64(1) << quint64(~0ULL);
    }
    void integersReadBack()
    {
        QFETCH(qint64, low);
        QFETCH(qint64, step);
        QFETCH(quint64, spread);
        std::mt19937_64 random(2);
        for (const bool nulls : {false, true}) {
            std::vector<std::int64_t> values(999);
            std::vector<std::uint8_t> valid;
            for (std::int64_t& value : values) {
                value = static_cast<std::int64_t>(static_cast<std::uint64_t>(low) +
                                                  static_cast<std::uint64_t>(step) * (random() % spread));
                if (nulls) {
                    valid.push_back(random() % 3 == 0 ? 0 : 1);
                }
            }
            const SegmentColumn column = must(SegmentColumn::parse(encodeIntegers(values, valid)));
            QCOMPARE(column.rows(), values.size());
            for (std::size_t row = 0; row < values.size(); ++row) {
                const bool there = valid.empty() || valid[row] != 0;
                QCOMPARE(column.isValid(row), there);
                if (there) {
                    QCOMPARE(column.integer(row), values[row]);
                }
            }
        }
    }

    void numbersReadBackBitForBit()
    {
        std::mt19937_64 random(3);
        const std::vector<std::vector<double>> sets{{143.25, 0.01, -7.5, 1e6},
                                                    {0.1, 0.2, 0.30000000000000004},
                                                    {-0.0, 0.0, 5e-324, 1.7976931348623157e308, 1.0 / 3},
                                                    {1, 2, 3},
                                                    {0.1234567, 1},
                                                    {}};
        for (const std::vector<double>& values : sets) {
            const SegmentColumn column = must(SegmentColumn::parse(encodeNumbers(values, {})));
            for (std::size_t row = 0; row < values.size(); ++row) {
                QCOMPARE(std::bit_cast<std::uint64_t>(column.number(row)), std::bit_cast<std::uint64_t>(values[row]));
            }
        }
        std::vector<double> prices(5000);
        for (double& price : prices) {
            price = static_cast<double>(random() % 100'000) / 100;
        }
        const std::vector<std::uint8_t> encoded = encodeNumbers(prices, {});
        QVERIFY2(encoded.size() < prices.size() * 17 / 8 + 100, "Prices must pack into 17 bits each");
    }

    void textsReadBackAcrossBlocks()
    {
        std::mt19937_64 random(4);
        std::vector<std::string> all;
        for (int i = 0; i < 9000; ++i) {
            all.push_back("text " + std::to_string(random() % 100'000) + std::string(random() % 20, 'x'));
        }
        std::vector<std::uint32_t> codes(20'000);
        std::vector<std::uint8_t> valid(codes.size());
        for (std::size_t i = 0; i < codes.size(); ++i) {
            codes[i] = static_cast<std::uint32_t>(random() % all.size());
            valid[i] = random() % 10 == 0 ? 0 : 1;
        }
        SegmentColumn column =
            must(SegmentColumn::parse(encodeTexts(codes, valid, static_cast<std::uint32_t>(all.size()),
                                                  [&](std::uint32_t code) { return std::string_view(all[code]); })));
        for (std::size_t i = 0; i < codes.size(); ++i) {
            QCOMPARE(column.isValid(i), valid[i] != 0);
            if (valid[i] != 0) {
                QCOMPARE(must(column.text(i)), std::string_view(all[codes[i]]));
            }
        }
    }

    void damagedBytesNeverReadOutside()
    {
        std::mt19937_64 random(5);
        std::vector<std::uint32_t> codes(100);
        for (std::uint32_t& code : codes) {
            code = static_cast<std::uint32_t>(random() % 50);
        }
        std::string texts(200, 'a');
        const std::vector<std::uint8_t> sound =
            encodeTexts(codes, {}, 50, [&](std::uint32_t code) { return std::string_view(texts).substr(code); });
        for (int round = 0; round < 2000; ++round) {
            std::vector<std::uint8_t> bytes = sound;
            bytes[random() % bytes.size()] = static_cast<std::uint8_t>(random());
            bytes.resize(random() % 4 == 0 ? random() % bytes.size() : bytes.size());
            Result<SegmentColumn> column = SegmentColumn::parse(bytes);
            if (column) {
                for (std::size_t row = 0; row < std::min<std::size_t>(column->rows(), codes.size()); ++row) {
                    static_cast<void>(column->text(row));
                }
            }
        }
    }

    /// Events with common and rare properties of several types come back from the encoded segments as they went in.
    void bufferKeepsEveryProperty()
    {
        std::mt19937_64 random(6);
        Dictionary names;
        for (int i = 0; i < 60; ++i) {
            names.add("p" + std::to_string(i));
        }
        EventBuffer buffer;
        struct Expected
        {
            std::uint32_t profile;
            std::int64_t time;
            std::size_t order;
            std::map<std::string, std::string> properties;
        };
        std::vector<Expected> expected;
        for (std::size_t i = 0; i < 3000; ++i) {
            Expected row{static_cast<std::uint32_t>(random() % 40), static_cast<std::int64_t>(random() % 50), i, {}};
            buffer.append({row.profile, static_cast<std::uint32_t>(random() % 5), row.time, random(), 1});
            const auto add = [&](std::uint32_t property, PropertyValue value) {
                std::string json;
                appendJson(json, value);
                buffer.add(property, value);
                row.properties[std::string(names.name(property))] = json;
            };
            const std::string text = "v" + std::to_string(random() % 30);
            add(0, {TypeKind::Text, 0, 0, 0, text});
            if (random() % 2 == 0) {
                add(1, {TypeKind::Number, 0, 0, static_cast<double>(random() % 1000) / 100, {}});
            }
            if (random() % 3 == 0) {
                add(2, {TypeKind::Integer, 0, static_cast<std::int64_t>(random()), 0, {}});
            } else if (random() % 2 == 0) {
                add(2, {TypeKind::Text, 0, 0, 0, "not a number \"\n"}); // The same key with another type.
            }
            add(3, {TypeKind::Decimal, 2, static_cast<std::int64_t>(random() % 100'000), 0, {}});
            if (random() % 50 == 0) {
                add(10 + static_cast<std::uint32_t>(random() % 50), {TypeKind::Boolean, 0, 1, 0, {}});
            }
            expected.push_back(std::move(row));
        }
        std::stable_sort(expected.begin(), expected.end(), [](const Expected& a, const Expected& b) {
            return std::pair(a.profile, a.time) < std::pair(b.profile, b.time);
        });
        std::vector<Segment> segments = buffer.encode(1, [&](std::uint32_t id) { return names.name(id); });
        QCOMPARE(segments.size(), std::size_t{1});
        QVERIFY(!segments[0].header.restProperties.empty());
        SegmentReader reader(std::move(segments[0]));
        for (std::uint32_t i = 0; i < expected.size(); ++i) {
            QCOMPARE(must(reader.column(Slot::Profile))->integer(i), std::int64_t{expected[i].profile});
            QCOMPARE(must(reader.column(Slot::Time))->integer(i), expected[i].time);
            std::map<std::string, std::string> found;
            must(reader.properties(i, names, [&](std::string_view name, const PropertyValue& value) {
                std::string json;
                appendJson(json, value);
                QVERIFY(found.emplace(name, json).second);
            }));
            QCOMPARE(found, expected[i].properties);
        }
    }

    /// The tail holds properties as JSON, and no number may be another one when it is read back.
    void numbersInJsonKeepTheirDigits()
    {
        std::mt19937_64 random(9);
        PropertyParser parser;
        for (int i = 0; i < 20'000; ++i) {
            std::vector<std::string> written{"9007199254740993.25", "-12345678901234567890123.45",
                                             "18446744073709551616"};
            const int scale = static_cast<int>(random() % 19);
            std::string decimal;
            appendJson(decimal, {TypeKind::Decimal, scale, static_cast<std::int64_t>(random()), 0, {}});
            written.push_back(decimal);
            const double number = std::bit_cast<double>(random());
            std::string shortest;
            appendJson(shortest, {TypeKind::Number, 0, 0, std::isfinite(number) ? number : 0.1, {}});
            written.push_back(shortest);
            written.push_back(std::to_string(static_cast<std::int64_t>(random())));
            written.emplace_back("\"0123456789012345678 \\u00e9\"");
            written.emplace_back("[1.0,{\"a\":12345678901234567890}]");
            std::string json = "{";
            for (const std::string& one : written) {
                json += (json.size() > 1 ? ", \"p" : "\"p") + std::to_string(&one - written.data()) + "\" : " + one;
            }
            std::vector<std::string> read;
            std::vector<TypeKind> kinds;
            must(parser.parse(json + "}", [&](std::string_view, const PropertyValue& value) {
                appendJson(read.emplace_back(), value);
                kinds.push_back(value.kind);
            }));
            if (kinds[3] == TypeKind::Number) { // a double says it, but for noughts at the end
                QVERIFY(written[3].starts_with(read[3].substr(0, read[3].find_last_not_of(".0") + 1)));
                written[3] = read[3];
            }
            written[6] = "\"0123456789012345678 \xc3\xa9\"";
            for (std::size_t k = 0; k < written.size(); ++k) {
                QCOMPARE(read.at(k), written[k]);
            }
            QCOMPARE(kinds[0], TypeKind::Decimal);
            QCOMPARE(kinds[1], TypeKind::JsonValue);
            QCOMPARE(kinds[4], TypeKind::Number);
            QCOMPARE(kinds[5], TypeKind::Integer);
        }
        const auto ignore = [](std::string_view, const PropertyValue&) {};
        QVERIFY(!parser.parse("{\"a\":1234567890123456789} x", ignore));
        QVERIFY(!parser.parse("[1234567890123456789]", ignore));
        QVERIFY(!parser.parse("{\"a\":1234567890123456789", ignore));
    }

    void invalidUtf8IsReplaced()
    {
        EventBuffer buffer;
        for (int i = 0; i < 2; ++i) {
            buffer.append({0, 0, 0, 0, 0});
            buffer.add(0, {TypeKind::Text, 0, 0, 0,
                           std::string_view("a\xff"
                                            "b")});
        }
        const std::vector<std::string> json = buffer.propertiesJson([](std::uint32_t) { return "k"; });
        QCOMPARE(json[0], std::string("{\"k\":\"a\xef\xbf\xbd"
                                      "b\"}"));
        QCOMPARE(json[1], json[0]);
    }

    void valuesConvertWithoutLossOrNotAtAll()
    {
        std::string scratch;
        const auto check = [&](PropertyValue value, TypeKind wanted) { return convert(value, wanted, scratch); };
        QVERIFY(check({TypeKind::Integer, 0, 5, 0, {}}, TypeKind::Number));
        QVERIFY(check({TypeKind::Number, 0, 0, 5.0, {}}, TypeKind::Integer));
        QVERIFY(!check({TypeKind::Number, 0, 0, 5.5, {}}, TypeKind::Integer));
        QVERIFY(!check({TypeKind::Text, 0, 0, 0, "abc"}, TypeKind::Number));
        QVERIFY(!check({TypeKind::Integer, 0, 2, 0, {}}, TypeKind::Boolean));
        PropertyValue date{TypeKind::Text, 0, 0, 0, "2011-03-31T10:00:00Z"};
        QVERIFY(convert(date, TypeKind::Instant, scratch));
        QCOMPARE(toText(Instant{date.integer}), std::string("2011-03-31T10:00:00Z"));
        PropertyValue decimal{TypeKind::Decimal, 2, 1250, 0, {}};
        QVERIFY(convert(decimal, TypeKind::Number, scratch));
        QCOMPARE(decimal.number, 12.5);
    }
};

QTEST_GUILESS_MAIN(TestSegment)
#include "tst_segment.moc"
