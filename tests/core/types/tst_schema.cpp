#include "core/types/schema.h"

#include <QtTest>
#include <random>

using namespace weir;

namespace {

Field field(const std::string& name, TypeKind type = TypeKind::Text)
{
    return {name, type, true, Privacy::Plain};
}

/// What indexOf must say: the first field of that name, found by walking.
std::optional<std::size_t> walked(const std::vector<Field>& fields, const std::string& name)
{
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (fields[i].name == name) {
            return i;
        }
    }
    return std::nullopt;
}

} // namespace

class TestSchema : public QObject
{
    Q_OBJECT

private slots:
    void empty()
    {
        const Schema schema;
        QVERIFY(schema.empty());
        QVERIFY(!schema.find("a"));
        QVERIFY(schema == Schema(std::vector<Field>{}));
    }

    /// At every size, below and above where the hash table begins, added one by one and given at once.
    void findsLikeAWalk()
    {
        std::mt19937 random(7);
        std::vector<Field> fields;
        Schema grown;
        for (int size = 0; size < 300; ++size) {
            const Field next = field("c" + std::to_string(random() % 400)); // some names come twice
            fields.push_back(next);
            grown.add(next);
            if (size % 7 != 0 && size > 40) {
                continue;
            }
            const Schema given(fields);
            for (int name = 0; name < 400; ++name) {
                const std::string text = "c" + std::to_string(name);
                QCOMPARE(grown.indexOf(text), walked(fields, text));
                QCOMPARE(given.indexOf(text), walked(fields, text));
            }
            QVERIFY(grown == given);
            QCOMPARE(grown.fields(), fields);
        }
    }

    /// Copies share their columns, yet a change of one never shows in the other.
    void copiesAreValues_data()
    {
        QTest::addColumn<int>("columns");
        QTest::newRow("walked") << 3;
        QTest::newRow("hashed") << 100;
    }
    void copiesAreValues()
    {
        QFETCH(int, columns);
        Schema first;
        for (int i = 0; i < columns; ++i) {
            first.add(field("c" + std::to_string(i)));
        }
        Schema second = first;
        QVERIFY(&first.fields() == &second.fields());
        second.add(field("only second"));
        first.add(field("only first"));
        QVERIFY(!first.find("only second"));
        QVERIFY(!second.find("only first"));
        QVERIFY(!(first == second));
        QCOMPARE(first.size(), second.size());
        QCOMPARE(second.indexOf("only second"), std::optional(static_cast<std::size_t>(columns)));
        const Schema moved = std::move(second);
        QVERIFY(moved.find("c0"));
    }

    void freeName()
    {
        Schema schema;
        for (int i = 0; i < 40; ++i) {
            schema.add(field(schema.freeName("a")));
        }
        QVERIFY(schema.find("a"));
        QVERIFY(schema.find("a_40"));
        QVERIFY(!schema.find("a_41"));
    }
};

QTEST_GUILESS_MAIN(TestSchema)
#include "tst_schema.moc"
