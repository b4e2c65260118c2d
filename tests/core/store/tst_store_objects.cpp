#include "core/store/erasure.h"
#include "tests/core/store/plain_sqlite.h"
#include "tests/core/store/store_fixture.h"

#include <algorithm>
#include <set>

using namespace weir;
using namespace weir::store;
using namespace weir::store::test;

namespace {

/// One row about an object, as the test thinks of it.
struct OrderRow
{
    std::string key;
    std::int64_t time = kNoTime;
    std::optional<std::int64_t> items;
    std::optional<std::string> status;
    std::string buyer;
    std::string payer;
};

ObjectTypeDefinition orders(const std::string& teller = "shop/orders")
{
    return {"order",
            teller,
            true,
            "Orders",
            {{"items", TypeKind::Integer, Privacy::Plain}, {"status", TypeKind::Text, Privacy::Personal}}};
}

/// Rows in the columns that the store takes.
class OrderRows
{
public:
    explicit OrderRows(const std::vector<OrderRow>& rows)
    {
        m_items.type = TypeKind::Integer;
        m_status.type = TypeKind::Text;
        for (const OrderRow& row : rows) {
            m_keys.append(row.key);
            m_times.push_back(row.time);
            m_items.append(row.items ? Value(*row.items) : Value());
            m_status.append(row.status ? Value(*row.status) : Value());
            m_buyers.append(row.buyer);
            m_payers.append(row.payer);
        }
    }
    [[nodiscard]] ObjectRows rows(std::uint32_t email) const
    {
        ObjectRows rows;
        rows.keys = &m_keys;
        rows.times = m_times;
        rows.properties = {&m_items, &m_status};
        rows.people = {{email, &m_buyers, nullptr, "buyer"}, {email, &m_payers, nullptr, "payer"}};
        return rows;
    }

private:
    TextColumn m_keys;
    std::vector<std::int64_t> m_times;
    Column m_items;
    Column m_status;
    TextColumn m_buyers;
    TextColumn m_payers;
};

std::string mail(int person)
{
    return "person" + std::to_string(person) + "@example.org";
}

/// People 0 .. count - 1, each with an e-mail address.
void writePeople(ProfileStore& store, int from, int count)
{
    Writer writer = must(store.beginWrite(RunId("people"), context()));
    const std::uint32_t source = must(writer.source("shop"));
    const std::uint32_t email = must(writer.identifierType("email"));
    IdentifierIndex* index = must(writer.identifiers());
    createProfiles(writer, static_cast<std::size_t>(count));
    std::vector<IdentifierAssignment> assignments;
    for (int person = from; person < from + count; ++person) {
        assignments.push_back({index->intern(email, mail(person)), static_cast<std::uint32_t>(person), source, {1, 2}});
    }
    must(writer.putIdentifiers(assignments));
    must(writer.commit());
}

enum class Way
{
    All,
    Some
};

ObjectSummary writeOrders(ProfileStore& store, const std::vector<OrderRow>& rows, Way way = Way::All)
{
    Writer writer = must(store.beginWrite(RunId("orders"), context()));
    const std::uint32_t email = must(writer.identifierType("email"));
    const OrderRows columns(rows);
    ObjectSummary summary = must(way == Way::All ? writer.replaceObjects(orders(), columns.rows(email))
                                                 : writer.putObjects(orders(), columns.rows(email)),
                                 "orders");
    must(writer.commit());
    return summary;
}

constexpr const char* kValues = "SELECT key, name, value FROM object_value_list ORDER BY key, name";
constexpr const char* kPeople = "SELECT key, role, profile FROM object_person_list ORDER BY key, role, profile";
constexpr const char* kTables[] = {"SELECT * FROM object_type ORDER BY id", "SELECT * FROM object_property ORDER BY id",
                                   "SELECT * FROM object ORDER BY type, id",
                                   "SELECT * FROM object_value ORDER BY property, object",
                                   "SELECT * FROM object_person ORDER BY type, object, role, identifier_type, hash"};

std::string dump(const ProfileStore& store)
{
    std::string text;
    for (const char* table : kTables) {
        text += plainRows(store.path().string(), table) + "\n";
    }
    return text;
}

/// What the rows of one telling say, found the slow way.
struct Oracle
{
    struct Order
    {
        std::int64_t time = kNoTime;
        std::optional<std::int64_t> items;
        std::optional<std::string> status;
        std::set<std::pair<std::string, std::string>> people; ///< Role and address.
    };
    std::map<std::string, Order> orders;

    void tell(const std::vector<OrderRow>& rows, Way way)
    {
        std::map<std::string, Order> told;
        for (const OrderRow& row : rows) {
            if (row.key.empty()) {
                continue;
            }
            const auto [at, isNew] = told.try_emplace(row.key);
            Order& order = at->second;
            if (isNew || row.time > order.time) {
                order = Order{row.time, {}, {}, {}};
            }
            if (row.time == order.time) {
                order.items = std::max(order.items, row.items);
                order.status = std::max(order.status, row.status);
                if (!row.buyer.empty()) {
                    order.people.emplace("buyer", row.buyer);
                }
                if (!row.payer.empty()) {
                    order.people.emplace("payer", row.payer);
                }
            }
        }
        if (way == Way::All) {
            orders = std::move(told);
            return;
        }
        for (auto& [key, order] : told) {
            const auto known = orders.find(key);
            if (known == orders.end() || order.time == kNoTime || order.time > known->second.time) {
                orders[key] = std::move(order);
            } else if (order.time == known->second.time) {
                known->second.items = std::max(known->second.items, order.items);
                known->second.status = std::max(known->second.status, order.status);
                known->second.people.merge(order.people);
            }
        }
    }
    [[nodiscard]] std::string values() const
    {
        std::string text;
        for (const auto& [key, order] : orders) {
            if (order.items) {
                text += (text.empty() ? "" : ";") + key + "|items|" + std::to_string(*order.items);
            }
            if (order.status) {
                text += (text.empty() ? "" : ";") + key + "|status|" + *order.status;
            }
        }
        return text;
    }
    [[nodiscard]] std::string people(const std::map<std::string, std::uint32_t>& owner) const
    {
        std::set<std::tuple<std::string, std::string, std::uint32_t>> rows;
        for (const auto& [key, order] : orders) {
            for (const auto& [role, address] : order.people) {
                if (const auto found = owner.find(address); found != owner.end()) {
                    rows.emplace(key, role, found->second);
                }
            }
        }
        std::string text;
        for (const auto& [key, role, profile] : rows) {
            text += (text.empty() ? "" : ";") + key + "|" + role + "|" + std::to_string(profile);
        }
        return text;
    }
};

std::vector<OrderRow> randomRows(std::mt19937& random, int count)
{
    std::vector<OrderRow> rows;
    const auto up = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
    for (int i = 0; i < count; ++i) {
        OrderRow row;
        row.key = up(20) == 0 ? "" : "o" + std::to_string(up(12));
        row.time = up(3) == 0 ? kNoTime : 100 + up(4);
        row.items = up(3) == 0 ? std::nullopt : std::optional<std::int64_t>(up(5));
        row.status = up(3) == 0 ? std::nullopt : std::optional<std::string>(up(2) == 0 ? "paid" : "sent");
        row.buyer = up(4) == 0 ? "" : mail(up(6));
        row.payer = up(2) == 0 ? "" : mail(up(6));
        rows.push_back(row);
    }
    return rows;
}

} // namespace

/// Objects and relations of the store, against a slow model and plain SQLite.
class TestStoreObjects : public QObject
{
    Q_OBJECT

private slots:
    void columnsHoldWhatWasTold()
    {
        QTemporaryDir dir;
        ProfileStore store = openStore(dir);
        writePeople(store, 0, 3);
        const ObjectSummary summary = writeOrders(store, {{"b", 5, 2, "paid", mail(1), mail(0)},
                                                          {"a", 7, std::nullopt, "sent", mail(1), mail(9)},
                                                          {"", 1, 1, "lost", mail(1), ""},
                                                          {"c", kNoTime, 4, std::nullopt, mail(8), ""},
                                                          {"b", 4, 9, "zero", mail(2), ""}});
        QCOMPARE(summary.objects, 3);
        QCOMPARE(summary.added, 3);
        QCOMPARE(summary.withoutKey, 1);
        QCOMPARE(summary.sharedKeys, 1);
        QCOMPARE(summary.unrelated, 1);
        mustBeSound(store);

        const Reader reader = must(store.openReader());
        const std::vector<ObjectType> types = must(reader.objectTypes());
        QCOMPARE(types.size(), std::size_t{1});
        QCOMPARE(types[0].definition.properties.size(), std::size_t{2});
        QVERIFY(types[0].definition.properties == orders().properties);
        QCOMPARE(types[0].objects, 3);
        QCOMPARE(types[0].relations, 3);
        QCOMPARE(types[0].unknownRelations, 2);

        const std::vector<PropertyRequest> asked{{"items", TypeKind::Number}, {"status", TypeKind::Text}};
        const ObjectColumns columns = must(reader.objects("order", asked));
        QCOMPARE(columns.count, std::size_t{3}); // a, b, c by key
        QVERIFY(columns.properties[0].isNull(0));
        QCOMPARE(columns.properties[0].numbers[1], 2.0);
        QCOMPARE(std::string(columns.properties[1].text(1)), std::string("paid"));
        QVERIFY(columns.properties[1].isNull(2));
        QVERIFY((columns.roles == std::vector<std::string>{"buyer", "payer"}));
        QVERIFY((columns.byObject == std::vector<Relation>{{0, 1, 0}, {1, 0, 1}, {1, 1, 0}}));
        QVERIFY((columns.byProfile == std::vector<Relation>{{1, 0, 1}, {0, 1, 0}, {1, 1, 0}}));

        const std::vector<ObjectRecord> ofOne = must(reader.objectsOf(1));
        QCOMPARE(ofOne.size(), std::size_t{2});
        QCOMPARE(ofOne[0].key, std::string("a")); // the newest first
        QCOMPARE(ofOne[1].people.size(), std::size_t{2});
        QCOMPARE(must(reader.newestObjects("order", 2))[0].key, std::string("a"));
        QCOMPARE(reader.objects("ordr", {}).error().messageId(), std::string("store.objects.unknown"));
        const std::vector<PropertyRequest> wrong{{"item", TypeKind::Number}};
        QVERIFY(reader.objects("order", wrong).error().text().find("items") != std::string::npos);
    }

    void randomTellingsGiveWhatTheModelSays()
    {
        std::mt19937 random(20261129);
        for (int round = 0; round < 15; ++round) {
            QTemporaryDir dir;
            ProfileStore store = openStore(dir);
            ProfileStore other = openStore(dir, "other.weir");
            writePeople(store, 0, 4);
            writePeople(other, 0, 4);
            std::map<std::string, std::uint32_t> owner;
            for (int person = 0; person < 4; ++person) {
                owner[mail(person)] = static_cast<std::uint32_t>(person);
            }
            Oracle oracle;
            for (int step = 0; step < 4; ++step) {
                const Way way = random() % 2 == 0 ? Way::All : Way::Some;
                std::vector<OrderRow> rows = randomRows(random, 1 + static_cast<int>(random() % 30));
                oracle.tell(rows, way);
                writeOrders(store, rows, way);
                std::shuffle(rows.begin(), rows.end(), random); // the order of rows does not matter
                writeOrders(other, rows, way);
                const std::string file = store.path().string();
                QCOMPARE(plainRows(file, kValues), oracle.values());
                QCOMPARE(plainRows(file, kPeople), oracle.people(owner));
                QCOMPARE(dump(store), dump(other));
                const std::string before = dump(store);
                if (way == Way::All) {
                    const ObjectSummary again = writeOrders(store, rows, way);
                    QCOMPARE(again.changed + again.added + again.removed, 0);
                    QCOMPARE(dump(store), before);
                }
            }
            // The columns say the same as the tables.
            const Reader reader = must(store.openReader());
            const std::vector<PropertyRequest> asked{{"items", TypeKind::Integer}};
            const ObjectColumns columns = must(reader.objects("order", asked));
            std::int64_t sum = 0;
            for (std::size_t i = 0; i < columns.count; ++i) {
                sum += columns.properties[0].integers[i];
            }
            QCOMPARE(plainRows(store.path().string(),
                               "SELECT coalesce(sum(value), 0) FROM object_value_list WHERE name = 'items'"),
                     std::to_string(sum));
            QVERIFY(std::is_sorted(
                columns.byProfile.begin(), columns.byProfile.end(), [](const Relation& a, const Relation& b) {
                    return std::tie(a.profile, a.object, a.role) < std::tie(b.profile, b.object, b.role);
                }));
            QCOMPARE(std::set<Relation>(columns.byProfile.begin(), columns.byProfile.end()).size(),
                     columns.byObject.size());
            mustBeSound(store);
        }
    }

    void relationsFollowPeople()
    {
        QTemporaryDir dir;
        ProfileStore store = openStore(dir);
        writePeople(store, 0, 3);
        writeOrders(store,
                    {{"a", 1, 1, "x", mail(0), ""}, {"b", 1, 1, "x", mail(1), mail(0)}, {"c", 1, 1, "x", mail(3), ""}});
        const std::string file = store.path().string();
        QCOMPARE(plainRows(file, kPeople), std::string("a|buyer|0;b|buyer|1;b|payer|0"));

        writePeople(store, 3, 1); // who was unknown turns up
        QCOMPARE(plainRows(file, kPeople), std::string("a|buyer|0;b|buyer|1;b|payer|0;c|buyer|3"));
        {
            Writer writer = must(store.beginWrite(RunId("merge"), context()));
            must(writer.mergeProfiles(0, 1, "test"));
            must(writer.commit());
        }
        QCOMPARE(plainRows(file, kPeople), std::string("a|buyer|0;b|buyer|0;b|payer|0;c|buyer|3"));
        {
            // The two come apart again: the address of the second goes to a new profile, that of the fourth to nobody.
            Writer writer = must(store.beginWrite(RunId("split"), context()));
            const std::uint32_t source = must(writer.source("shop"));
            const std::uint32_t email = must(writer.identifierType("email"));
            IdentifierIndex* index = must(writer.identifiers());
            createProfiles(writer, 1);
            const std::uint32_t fourth = index->intern(email, mail(3));
            must(writer.dropIdentifiers(std::span(&fourth, 1)));
            const IdentifierAssignment moved{index->intern(email, mail(1)), 4, source, {1, 2}};
            must(writer.putIdentifiers(std::span(&moved, 1)));
            must(writer.commit());
        }
        QCOMPARE(plainRows(file, kPeople), std::string("a|buyer|0;b|buyer|4;b|payer|0"));
        mustBeSound(store);
        const Reader reader = must(store.openReader());
        QCOMPARE(must(reader.objectsOf(4)).size(), std::size_t{1});
        QCOMPARE(must(reader.objectsOf(0)).size(), std::size_t{2});
    }

    void definitionsChange()
    {
        QTemporaryDir dir;
        ProfileStore store = openStore(dir);
        writePeople(store, 0, 1);
        writeOrders(store, {{"a", 1, 1, "x", mail(0), ""}});
        Writer writer = must(store.beginWrite(RunId("other"), context()));
        const OrderRows rows({{"a", 1, 1, "y", mail(0), ""}});
        const std::uint32_t email = must(writer.identifierType("email"));
        const Result<ObjectSummary> refused = writer.replaceObjects(orders("other/node"), rows.rows(email));
        QCOMPARE(refused.error().messageId(), std::string("store.objects.told"));

        ObjectTypeDefinition narrower = orders();
        narrower.properties = {{"status", TypeKind::Text, Privacy::Identifier}};
        ObjectRows fewer = rows.rows(email);
        fewer.properties = {fewer.properties[1]};
        const ObjectSummary summary = must(writer.replaceObjects(narrower, fewer));
        QCOMPARE(summary.changed, 1);
        QCOMPARE(must(writer.dropObjects("order", "other/node")), 0);
        must(writer.commit());
        QCOMPARE(plainRows(store.path().string(), kValues), std::string("a|status|y"));
        QVERIFY((must(must(store.openReader()).objectTellers()) ==
                 std::vector<std::pair<std::string, std::string>>{{"order", "shop/orders"}}));

        Writer dropping = must(store.beginWrite(RunId("drop"), context()));
        QCOMPARE(must(dropping.dropObjects("order", "shop/orders")), 1);
        must(dropping.commit());
        QCOMPARE(dump(store), std::string("\n\n\n\n\n"));
    }

    void forgettingTakesWhatIsPersonal()
    {
        QTemporaryDir dir;
        ProfileStore store = openStore(dir);
        writePeople(store, 0, 2);
        // Hers alone, shared, somebody else's, and one that is called like her address.
        writeOrders(store, {{"hers-alone-4711", 1, 1, "note-of-hers", mail(0), ""},
                            {"shared", 1, 1, mail(0), mail(0), mail(1)},
                            {"others", 1, 1, "x", mail(1), ""},
                            {mail(0), 1, 1, "x", "", ""}});
        const std::vector<TableRows> about = must(rowsAbout(store, 0));
        QVERIFY(std::any_of(about.begin(), about.end(),
                            [](const TableRows& one) { return one.table == "object_person" && one.rows == 2; }));
        must(store.erase(0, context()));
        must(store.vacuum());
        const std::string file = store.path().string();
        QCOMPARE(plainRows(file, "SELECT key FROM object ORDER BY key"), std::string("others;shared"));
        QCOMPARE(plainRows(file, kPeople), std::string("others|buyer|1;shared|payer|1"));
        QCOMPARE(plainRows(file, "SELECT key, name, value FROM object_value_list WHERE key = 'shared'"),
                 std::string("shared|items|1"));
        mustBeSound(store);
        const std::vector<PersonalValue> searched{
            {"email", mail(0), true}, {"order", "hers-alone-4711", true}, {"note", "note-of-hers", true}};
        for (const Remnant& remnant : must(findRemnants(store, searched, context()))) {
            QVERIFY(remnant.tables.empty());
            QCOMPARE(remnant.inFile, 0);
        }
    }

    void typesOfDataKeepTheirValues()
    {
        QTemporaryDir dir;
        ProfileStore store = openStore(dir);
        ObjectTypeDefinition type{"thing", "p/n", false, "", {}};
        std::vector<Column> columns;
        const std::vector<std::pair<DataType, Value>> cells{
            {TypeKind::Boolean, true},
            {TypeKind::Integer, std::int64_t{-5}},
            {TypeKind::Number, 2.5},
            {TypeKind::Date, Date{19000}},
            {TypeKind::Instant, Instant{1'700'000'000'123'456}},
            {TypeKind::Duration, Duration{90'000'000}},
            {DataType::decimal(10, 2), must(parseValue("12.50", DataType::decimal(10, 2)))},
            {TypeKind::Text, std::string("t")},
            {TypeKind::JsonValue, JsonText{"{\"a\":1}"}}};
        for (const auto& [kind, value] : cells) {
            type.properties.push_back({"p" + std::to_string(columns.size()), kind, Privacy::Plain});
            Column column;
            column.type = kind;
            column.append(value);
            columns.push_back(std::move(column));
        }
        TextColumn keys;
        keys.append("k");
        ObjectRows rows;
        rows.keys = &keys;
        for (const Column& column : columns) {
            rows.properties.push_back(&column);
        }
        Writer writer = must(store.beginWrite(RunId("things"), context()));
        must(writer.replaceObjects(type, rows));
        QCOMPARE(must(writer.replaceObjects(type, rows)).changed, 0);
        must(writer.commit());
        const Reader reader = must(store.openReader());
        const ObjectRecord record = must(reader.newestObjects("thing", 1)).at(0);
        QCOMPARE(record.values.size(), cells.size());
        for (std::size_t i = 0; i < cells.size(); ++i) {
            QVERIFY2(record.values[i].value == cells[i].second, type.properties[i].name.c_str());
        }
        const std::vector<PropertyRequest> asked{
            {"p6", TypeKind::Number}, {"p6", TypeKind::Text}, {"p4", TypeKind::Instant}, {"p3", TypeKind::Text}};
        const ObjectColumns loaded = must(reader.objects("thing", asked));
        QCOMPARE(loaded.properties[0].numbers[0], 12.5);
        QCOMPARE(std::string(loaded.properties[1].text(0)), std::string("12.50"));
        QCOMPARE(loaded.properties[2].integers[0], std::int64_t{1'700'000'000'123'456});
        QCOMPARE(std::string(loaded.properties[3].text(0)), toText(Value(Date{19000})));
    }
};

QTEST_GUILESS_MAIN(TestStoreObjects)
#include "tst_store_objects.moc"
