#include "core/connect/cursor.h"
#include "core/connect/privacy_guess.h"
#include "core/connect/secret.h"
#include "core/connect/table_source.h"
#include "core/engine/streams.h"

#include <QTemporaryDir>
#include <QTest>

#include <filesystem>
#include <fstream>

using namespace weir;
using namespace weir::connect;

class TestConnect : public QObject
{
    Q_OBJECT

private slots:
    void secretsAreReferences()
    {
        QTemporaryDir folder;
        const std::filesystem::path file = std::filesystem::path(folder.path().toStdString()) / "pw";
        std::ofstream(file) << "from file\n";
        std::filesystem::permissions(file, std::filesystem::perms::owner_read);
        StandardSecrets secrets(folder.path().toStdString(), [](const std::string& name) {
            return name == "PW" ? std::optional<std::string>("it's @ secret") : std::nullopt;
        });
        QCOMPARE(secrets.resolve({SecretRef::Kind::Environment, "PW"})->reveal(), std::string("it's @ secret"));
        QCOMPARE(secrets.resolve({SecretRef::Kind::File, "pw"})->reveal(), std::string("from file"));
        QCOMPARE(secrets.resolve({SecretRef::Kind::Keychain, "x"}).error().messageId(),
                 std::string("connect.secret.noKeychain"));
        QCOMPARE(secrets.resolve({SecretRef::Kind::Environment, "NO"}).error().messageId(),
                 std::string("connect.secret.environment"));
        QCOMPARE(resolveText("host=h password=${env:PW}", &secrets)->text.reveal(),
                 std::string("host=h password='it\\'s @ secret'"));
        QCOMPARE(resolveText("postgres://u:${env:PW}@h/db", &secrets)->text.reveal(),
                 std::string("postgres://u:it%27s%20%40%20secret@h/db"));
        const Error literal = resolveText("host=h password=hunter2", &secrets).error();
        QVERIFY(literal.fullText().find("hunter2") == std::string::npos);
        QVERIFY(secretFromJson({{"env", "A"}}).has_value());
        QVERIFY(!secretFromJson("hunter2").has_value());
        QVERIFY(!secretFromJson({{"env", "A"}, {"file", "B"}}).has_value());
    }

    /// Rows with the last value again are told apart from new rows with that value.
    void incrementsReadEachRowOnce()
    {
        const Schema schema({{"i", TypeKind::Integer}, {"t", TypeKind::Text}});
        const auto read = [&](std::vector<std::vector<Value>> rows, std::optional<CursorState> before) {
            auto source = engine::scanOf(schema, std::move(rows)).open({});
            auto stream = IncrementStream::open(*std::move(source), "i", std::move(before));
            QStringList texts;
            const auto all = engine::rowsOf(**stream);
            for (const auto& row : *all) {
                texts << QString::fromStdString(toText(row[1]));
            }
            return std::pair{texts, (*stream)->after()};
        };
        const auto row = [](std::int64_t i, const char* text) { return std::vector<Value>{i, std::string(text)}; };
        const auto [first, state] = read({row(2, "b"), row(1, "a"), row(2, "c")}, {});
        QCOMPARE(first, QStringList({"b", "a", "c"}));
        const Json stored = toJson(*state, TypeKind::Integer);
        const auto restored = cursorStateFromJson(stored, TypeKind::Integer);
        QVERIFY(*restored == *state);
        QVERIFY(!cursorStateFromJson(stored, TypeKind::Date).has_value());
        const auto [second, next] = read({row(1, "a"), row(2, "b"), row(2, "c"), row(2, "d"), row(3, "e")}, *restored);
        QCOMPARE(second, QStringList({"d", "e"}));
        const auto [third, last] = read({row(3, "e"), row(2, "b")}, next);
        QCOMPARE(third, QStringList());
        QVERIFY(last == next);
        // Rows that are alike in every column are told apart by their number.
        const auto [twins, counted] = read({row(3, "e"), row(3, "e"), row(3, "e"), row(3, "f")}, next);
        QCOMPARE(twins, QStringList({"e", "e", "f"}));
        const auto again = cursorStateFromJson(toJson(*counted, TypeKind::Integer), TypeKind::Integer);
        const auto [none, same] = read({row(3, "f"), row(3, "e"), row(3, "e"), row(3, "e")}, *again);
        QCOMPARE(none, QStringList());
        QVERIFY(same == counted);
        const auto [one, more] = read({row(4, "g"), row(3, "e"), row(3, "e"), row(3, "e"), row(3, "e")}, same);
        QCOMPARE(one, QStringList({"g", "e"}));
        QCOMPARE(toText(more->value), std::string("4"));
        // A state from before rows were counted.
        Json old = stored;
        old["rows"] = Json::array();
        for (const auto& [hash, number] : state->rowsAtValue) {
            old["rows"].push_back(hash);
        }
        QVERIFY(*cursorStateFromJson(old, TypeKind::Integer) == *state);
    }

    void valuesAreExactOrNone()
    {
        const auto text = [](const char* cell, const DataType& type) {
            const std::optional<Value> value = exactValue(cell, type);
            return value ? QString::fromStdString(toText(*value)) : QString("none");
        };
        const DataType price = DataType::decimal(5, 2);
        QCOMPARE(text("1.5", price), QString("1.5"));
        QCOMPARE(text("1.500", price), QString("1.50"));
        QCOMPARE(text("-999.99", price), QString("-999.99"));
        QCOMPARE(text("1.505", price), QString("none"));
        QCOMPARE(text("1000", price), QString("none"));
        QCOMPARE(text("NaN", price), QString("none"));
        QCOMPARE(text("5.0", TypeKind::Integer), QString("5"));
        QCOMPARE(text("5.5", TypeKind::Integer), QString("none"));
        QCOMPARE(text("99999999999999999999999999999999999999", DataType::decimal(38, 0)),
                 QString("99999999999999999999999999999999999999"));
    }

    void privacyByName()
    {
        const auto of = [](const char* name) { return guessPrivacy(name).privacy; };
        for (const char* name :
             {"email", "E-Mail", "customerID", "user_id", "phone_number", "ip", "anonymousId", "Kundennummer"}) {
            QVERIFY2(of(name) == Privacy::Identifier, name);
        }
        for (const char* name : {"first_name", "Nachname", "street", "zip", "dateOfBirth", "gender", "hashed_password",
                                 "password_hash", "PasswordHash", "Passwort", "api_key", "access_token", "resetToken",
                                 "token", "client_secret", "security_answer", "PIN"}) {
            QVERIFY2(of(name) == Privacy::Personal, name);
        }
        for (const char* name : {"amount", "product_id", "email_opened", "shipping", "description", "page", "passes",
                                 "password_changed_at", "token_count", "spinning", "secretary_count"}) {
            QVERIFY2(of(name) == Privacy::Plain, name);
        }
    }

    void secretsByTheirForm()
    {
        const auto of = [](const std::string& cell) {
            return guessPrivacy("extra", std::vector<std::string>{"", cell, cell + "x"}).privacy;
        };
        for (const char* cell : {"$2b$12$abcdefghijklmnopqrstuu", "$argon2id$v=19$m=65536,t=3,p=4$c29tZXNhbHQ",
                                 "pbkdf2_sha256$260000$abc$def", "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln"}) {
            QVERIFY2(of(cell) == Privacy::Personal, cell);
        }
        for (const char* cell : {"$12.50 for each of the items", "$2b", "Eye drops. Two. A day. Thrice."}) {
            QVERIFY2(of(cell) == Privacy::Plain, cell);
        }
    }

    /// What names nobody by its name may hold people all the same: documents and remarks.
    void privacyByWhatStandsInDocuments()
    {
        const auto of = [](const char* cell) {
            return guessPrivacy("remark", std::vector<std::string>{"", "{}", "nothing to see", cell}).privacy;
        };
        for (const char* cell : {R"({"email":"nina@web.example","name":"Nina Fontaine"})", R"([{"phone": "06 39 98"}])",
                                 "please write to nina.fontaine@web.example, thanks", "<a@b.de>", R"({"userId":17})"}) {
            QVERIFY2(of(cell) == Privacy::Personal, cell);
        }
        for (const char* cell : {R"({"topic":"refund","email_opened":true})", "2 @ 3.50 each", "@here", "a@b", "x@.de",
                                 "phone: none", R"({"text":"mail us"})"}) {
            QVERIFY2(of(cell) == Privacy::Plain, cell);
        }
        QVERIFY(guessPrivacy("requester", std::vector<std::string>{"{\"email\":\"a@b.example\"}"}).privacy !=
                Privacy::Plain);
    }
};

QTEST_GUILESS_MAIN(TestConnect)
#include "tst_connect.moc"
