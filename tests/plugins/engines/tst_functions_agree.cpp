#include "core/clean/rules.h"
#include "core/expr/evaluator.h"
#include "tests/support/engine/plans.h"
#include "tests/support/postgres/postgres_server.h"

#include <QtTest>

#undef emit // Qt's word for nothing is our word for writing SQL

#include <random>
#include <set>

namespace weir::plugins::engines_duckdb {
std::unique_ptr<engine::Engine> create();
}
namespace weir::plugins::engines_postgres {
std::unique_ptr<engine::Engine> create();
}

using namespace weir;
using namespace weir::testing;

namespace {

std::string utf8(char32_t c)
{
    return QString::fromUcs4(&c, 1).toStdString();
}

/// Texts of one kind, made of pieces that go wrong easily, with a printed seed.
class Texts
{
public:
    explicit Texts(unsigned seed) : m_random(seed) {}

    std::size_t below(std::size_t count) { return std::uniform_int_distribution<std::size_t>(0, count - 1)(m_random); }
    bool once(std::size_t in) { return below(in) == 0; }
    template <typename List>
    std::string one(const List& list)
    {
        return std::string(list[below(std::size(list))]);
    }

    /// Any assigned or unassigned character, most of them from blocks with rules of their own.
    std::string character()
    {
        static constexpr std::array<std::pair<char32_t, char32_t>, 22> kBlocks{
            {{0x20, 0x7E},       {0x01, 0x1F},      {0x7F, 0xFF},     {0x100, 0x24F},   {0x300, 0x36F},
             {0x370, 0x3FF},     {0x400, 0x52F},    {0x590, 0x5FF},   {0x600, 0x6FF},   {0x900, 0x97F},
             {0x10A0, 0x10FF},   {0x13A0, 0x13FF},  {0x1E00, 0x1FFF}, {0x2000, 0x206F}, {0x2100, 0x218F},
             {0x3000, 0x30FF},   {0xAB70, 0xABBF},  {0xFB00, 0xFB4F}, {0xFE00, 0xFFEF}, {0x10400, 0x1044F},
             {0x1D400, 0x1D7FF}, {0x1E030, 0x1E06D}}};
        if (once(12)) {
            char32_t c = static_cast<char32_t>(1 + below(0x10FFFF));
            return c >= 0xD800 && c < 0xE000 ? std::string("x") : utf8(c);
        }
        const auto& block = kBlocks[below(kBlocks.size())];
        return utf8(block.first + static_cast<char32_t>(below(block.second - block.first + 1)));
    }
    std::string space()
    {
        return one(std::array{" ", "  ", "\t", "\n", "\r\n", "\v", "\f", "\xC2\x85", "\xC2\xA0", "\xE2\x80\x83",
                              "\xE2\x80\xA8", "\xE3\x80\x80", "\xE2\x80\x8B", "\xEF\xBB\xBF", "\xC2\xAD"});
    }
    std::string mess(std::size_t longest)
    {
        std::string text;
        for (std::size_t i = below(longest + 1); i > 0; --i) {
            text += once(6) ? space() : character();
        }
        return text;
    }
    std::string wrapped(const std::string& text) { return (once(3) ? space() : "") + text + (once(3) ? space() : ""); }

    std::string email()
    {
        static constexpr std::array kLocal{"ada",   "Ada.Lovelace", "a+b",     ".a",        "a.",  "a..b", "o'neil",
                                           "жанна", "MÜLLER",       "x_y-z=1", "\"a b\"",   "ﬁna", "ⅷ",    "a@b",
                                           "",      "İstanbul",     "ΣΑΣ",     "e\xCC\x81", "ß",   "𝐚𝐛",   "a%b{}|~"};
        static constexpr std::array kLabels{"example",
                                            "EXAMPLE",
                                            "münchen",
                                            "xn--mnchen-3ya",
                                            "faß",
                                            "bücher",
                                            "例え",
                                            "עברית",
                                            "مثال",
                                            "xn--",
                                            "xn--a-",
                                            "ab--cd",
                                            "-a",
                                            "a-",
                                            "1",
                                            "a1",
                                            "ＥＸ",
                                            "نام1",
                                            "1نام",
                                            "xn--fa-hia",
                                            "xn--0ca",
                                            "xn--ASCII",
                                            "_dmarc",
                                            "Ⅷ",
                                            "\xCC\x81"
                                            "a",
                                            "ꭰꭱ",
                                            "a。b",
                                            "xn--1ug66b",
                                            "١٢",
                                            "ñandú"};
        static constexpr std::array kEnds{".com", ".COM", ".", "", ".de.", "..com", ".рф", ".123", ".xn--p1ai", "。jp"};
        std::string local = once(8) ? mess(6) : one(kLocal);
        if (once(10)) {
            local += std::string(55 + below(15), 'l');
        }
        std::string domain = once(8) ? mess(5) : one(kLabels);
        for (std::size_t i = below(3); i > 0; --i) {
            domain += '.' + (once(9) ? character() + character() : one(kLabels));
        }
        if (once(20)) {
            domain += '.' + std::string(58 + below(8), 'd');
        }
        std::string text = local + (once(15) ? space() : "") + (once(20) ? "@@" : "@") + (once(15) ? space() : "") +
                           domain + one(kEnds);
        text = once(12) ? "mailto:" + text : once(12) ? "Ada <" + text + ">" : text;
        return wrapped(text);
    }
    std::string name()
    {
        static constexpr std::array kWords{
            "ADA",   "lovelace", "VAN",    "der",          "mcdonald", "O'NEIL", "o’neil", "jean-luc",
            "II",    "viii",     "Ali's",  "ǆungla",       "ﬁsh",      "straße", "İREM",   "ΟΔΥΣΣΕΥΣ",
            "mc",    "mcd",      "j.r.r.", "1st",          "''a",      "MC-MCA", "李",     "ცისანა",
            "d'arc", "x.",       "mc𐐨",    "e\xCC\x81lan", "Dr.",      "—",      "von",    "a"};
        std::string text;
        for (std::size_t i = 1 + below(4); i > 0; --i) {
            text += (text.empty() ? "" : once(5) ? space() : std::string(" ")) + (once(9) ? mess(5) : one(kWords));
        }
        if (once(3)) {
            text = once(2) ? QString::fromStdString(text).toUpper().toStdString()
                           : QString::fromStdString(text).toLower().toStdString();
        }
        return wrapped(text);
    }
    std::string country()
    {
        static const auto keys = clean::countryKeys();
        if (once(12)) {
            return mess(8);
        }
        std::string text = keys[below(keys.size())].first;
        if (once(3)) {
            text = QString::fromStdString(text).toUpper().toStdString();
        }
        if (once(4)) {
            text = one(std::array{"the ", "The ", "La ", "les", "Le ", "die "}) + text;
        }
        if (once(4) && !text.empty()) {
            text.insert(below(2) == 0 ? 0 : text.size(), once(2) ? "." : character());
        }
        if (once(6)) {
            text = QString::fromStdString(text)
                       .replace(' ', QString::fromStdString(once(2) ? space() : "."))
                       .toStdString();
        }
        return wrapped(text);
    }
    std::string date()
    {
        static constexpr std::array kMonths{"Dec",  "December", "dezember", "MÄRZ", "Mrz", "jui", "juin",
                                            "févr", "Ju",       "sept",     "Okt",  "mar", "Xyz"};
        static constexpr std::array kWords{"Monday", "di", "st", "nd",       "th",  "of",
                                           "den",    "m",  "le", "dimanche", "dim", "dima"};
        static constexpr std::array kSigns{"-", "/", ".", " ", ", ", ". ", "--", "'", "", ":", "\xC2\xA0"};
        const auto number = [&]() -> std::string {
            switch (below(5)) {
            case 0:
                return std::to_string(1900 + below(150));
            case 1:
                return std::to_string(below(100));
            case 2:
                return "0" + std::to_string(below(13));
            case 3:
                return once(6) ? std::to_string(below(2000000000)) : std::to_string(1 + below(31));
            default:
                return std::to_string(1 + below(12));
            }
        };
        std::string text = once(6) ? one(kWords) + one(kSigns) : "";
        const std::string sign = one(kSigns);
        const std::size_t pieces = 1 + below(4);
        for (std::size_t i = 0; i < pieces; ++i) {
            text += i == 0 ? "" : once(6) ? one(kSigns) : sign;
            text += once(4) ? one(kMonths) : number();
            text += once(10) ? one(kWords) : "";
        }
        if (once(4)) {
            text += one(std::array{" ", "T", "t", ", "}) + std::to_string(below(25)) + ":" + std::to_string(below(70)) +
                    one(std::array{"", ":10", "Z", " Uhr ü", "+02:00"});
        }
        return wrapped(once(20) ? mess(8) : text);
    }
    std::string instant()
    {
        static constexpr std::array kDays{"2024-02-29", "2023-02-29", "0000-12-31", "0001-01-01",
                                          "9999-12-31", "2024-1-1",   "2026-10-25", "2026-03-29"};
        static constexpr std::array kTimes{
            "",           "T12:34", " 23:59:59", "t00:00:60", "T24:00", "T12:34:56.1", "T12:34:56,1234567",
            "T12:34:56.", "T02:30", "T1:00",     "T12:60"};
        static constexpr std::array kOffsets{"",       "Z",      "z",    "+02", "-0530", "+18:00",
                                             "+19:00", "-05:60", "+02:", "Zx",  " +02"};
        return wrapped(once(20) ? mess(6) : one(kDays) + one(kTimes) + one(kOffsets));
    }
    std::string json()
    {
        if (once(30)) {
            const std::size_t depth = 498 + below(5);
            return std::string(depth, '[') + (once(2) ? "1" : "") + std::string(depth, ']');
        }
        std::string text = jsonValue(3);
        if (once(5) && !text.empty()) {
            text.erase(below(text.size()), 1);
        }
        if (!isValidUtf8Text(text)) {
            return "{";
        }
        return once(12) ? mess(5) : (once(3) ? " \t" : "") + text + (once(3) ? "\n " : "");
    }
    /// Without what PostgreSQL cannot take out of a document: \u0000 and halves of surrogate pairs.
    std::string plainJson()
    {
        for (;;) {
            std::string text = json();
            const QString rest = QString::fromStdString(text).remove("\\ud83d\\ude00");
            if (!rest.contains("\\u0000") && !rest.contains("\\ud")) {
                return text;
            }
        }
    }
    std::string number()
    {
        static constexpr std::array kSpecial{"1e5",
                                             "-.5",
                                             "5.",
                                             ".",
                                             "+",
                                             "",
                                             "NaN",
                                             "Infinity",
                                             "1e400",
                                             "1e-400",
                                             "9223372036854775807",
                                             "9223372036854775808",
                                             "-9223372036854775808",
                                             "0x10",
                                             "1_000",
                                             "1,5",
                                             "--1",
                                             "+-1",
                                             "007",
                                             "1e",
                                             "true",
                                             "YES",
                                             "off",
                                             "tRuE",
                                             "½",
                                             "１",
                                             "99999999999999999999999999999999999999",
                                             "0.00000000000000000001",
                                             "1e308",
                                             "1.7976931348623159e308",
                                             "4.9e-324"};
        return wrapped(once(3) ? one(kSpecial)
                               : std::to_string(static_cast<std::int64_t>(below(2000001)) - 1000000) +
                                     (once(2) ? "." + std::to_string(below(1000)) : ""));
    }

private:
    static bool isValidUtf8Text(const std::string& text)
    {
        return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).toStdString() == text;
    }
    std::string jsonValue(int depth)
    {
        const std::string gap = once(6) ? " " : "";
        switch (below(depth > 0 ? 8 : 6)) {
        case 0:
            return one(std::array{"null", "true", "false", "nul", "True"});
        case 1:
            return one(
                std::array{"0", "-0", "1.50", "1e5", "01", "-", "1.", ".5", "1E+2", "12345678901234567890", "1e999"});
        case 2:
        case 3:
            return one(std::array{"\"\"", "\"a b\"", "\"\\u00e4\"", "\"\\ud83d\\ude00\"", "\"\\ud800\"", "\"\\x\"",
                                  "\"ü\"", "\"\\\"\"", "\"a\tb\"", "\"\\n\"", "\"\\u12\"", "\"\\u0000\""});
        case 4:
        case 5:
            return std::to_string(below(100));
        case 6: {
            std::string text = "[" + gap;
            for (std::size_t i = below(4); i > 0; --i) {
                text += jsonValue(depth - 1) + gap + (i > 1 || once(20) ? "," : "");
            }
            return text + "]";
        }
        default: {
            std::string text = "{" + gap;
            for (std::size_t i = below(3); i > 0; --i) {
                text += "\"" + std::string(1, static_cast<char>('a' + below(2))) + "\"" + gap + ":" +
                        jsonValue(depth - 1) + gap + (i > 1 || once(20) ? "," : "");
            }
            return text + "}";
        }
        }
    }

    std::mt19937 m_random;
};

} // namespace

/// Functions that PostgreSQL has only as SQL of ours, on thousands of hostile texts: the evaluator defines them, DuckDB
/// and PostgreSQL must give the same. WEIR_SEED and WEIR_ROWS choose others.
class TestFunctionsAgree : public QObject
{
    Q_OBJECT

    std::unique_ptr<PostgresServer> m_server;
    std::unique_ptr<engine::Session> m_duckdb;
    std::unique_ptr<engine::Session> m_postgres;
    Instant m_now{1'763'640'000'000'000};
    FixedClock m_clock{m_now};
    RunContext m_context{{}, &m_clock, nullptr, nullptr};

private slots:
    void initTestCase()
    {
        auto server = PostgresServer::start();
        QVERIFY2(server, server ? "" : server.error().fullText().c_str());
        m_server = *std::move(server);
        engine::SessionOptions options;
        options.runInstant = m_now;
        options.threads = 2;
        m_duckdb = *plugins::engines_duckdb::create()->open(options);
        options.connection = m_server->connection();
        m_postgres = *plugins::engines_postgres::create()->open(options);
    }

    void hostileTexts_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("expression");
        QTest::addColumn<bool>("many");
        const auto add = [](const char* kind, const char* expression, bool many = true) {
            QTest::newRow((std::string(kind) + ": " + expression).c_str())
                << QString(kind) << QString(expression) << many;
        };
        add("email", "normalize_email(t)");
        add("name", "normalize_name(t)");
        add("country", "normalize_country(t)");
        for (const char* order : {"", ", 'dmy'", ", 'mdy'", ", 'ymd'"}) {
            add("date", ("parse_date(t" + std::string(order) + ")").c_str());
        }
        add("instant", "to_date(t)");
        add("instant", "to_instant(t)");
        add("instant", "to_instant(t, 'Europe/Berlin')");
        add("instant", "to_text(to_instant(t))");
        add("instant", "try_cast(t as instant)");
        add("instant",
            "date_trunc('hour', if(to_instant(t) > instant '0001-01-02T00:00:00Z', to_instant(t)), 'Europe/Berlin')");
        add("json", "parse_json(t)");
        add("json", "try_cast(t as json)");
        add("plain json", "json_texts(parse_json(t))");
        add("plain json", "json_keys(parse_json(t))");
        add("plain json", "json_length(parse_json(t))");
        for (const char* kind : {"email", "name", "mess"}) {
            add(kind, "hmac_sha256(t, 'what')");
            add(kind, "hmac_sha256('key', t)");
            add(kind, "hmac_sha256(repeat(t, 20), t)");
            add(kind, "sha256(t)");
            add(kind, "lower(t)");
            add(kind, "upper(t)");
            add(kind, "trim(t)");
            add(kind, "length(t)");
            add(kind, "reverse(t)");
            add(kind, "to_json(t)");
            add(kind, "to_text([t, 'a', null])");
            add(kind, "to_json(split(t, 'a'))");
            add(kind, "list_join(list_distinct(split(t, 'a')), '+')");
            add(kind, "normalize_email(t)", false);
            add(kind, "normalize_name(t)", false);
            add(kind, "normalize_country(t)", false);
            add(kind, "parse_date(t)", false);
        }
        for (const char* type :
             {"integer", "number", "decimal(10,3)", "decimal(38,10)", "boolean", "date", "instant"}) {
            add("number", ("try_cast(t as " + std::string(type) + ")").c_str(), false);
            add("mess", ("try_cast(t as " + std::string(type) + ")").c_str(), false);
        }
        add("number", "to_json(try_cast(t as number))");
        add("number", "to_json(try_cast(t as decimal(20,5)))");
        add("number", "to_text(try_cast(t as number))");
        add("number", "to_text([try_cast(t as number), 0.5])");
        add("number", "list_join([try_cast(t as decimal(12,2)), 1.5], ' ')");
        add("number", "list_join([to_instant('2026-01-01') - from_epoch(to_integer(t))], '')");
        add("number", "list_join([from_epoch(to_integer(t), 'microsecond'), run_time()], ' ')");
        add("number", "to_json([from_epoch(to_integer(t)) - run_time()])");
    }
    void hostileTexts()
    {
        QFETCH(QString, kind);
        QFETCH(QString, expression);
        QFETCH(bool, many);
        const unsigned seed =
            qEnvironmentVariableIsSet("WEIR_SEED") ? qEnvironmentVariable("WEIR_SEED").toUInt() : 20261120;
        const int count = qEnvironmentVariableIsSet("WEIR_ROWS") ? qEnvironmentVariable("WEIR_ROWS").toInt() : 1500;
        Texts texts(seed);
        const Schema schema{{{"id", TypeKind::Integer}, {"t", TypeKind::Text}}};
        std::vector<std::vector<Value>> rows{{std::int64_t{0}, Value{}}, {std::int64_t{1}, std::string()}};
        for (int i = 2; i < count; ++i) {
            const std::string text = kind == "email"        ? texts.email()
                                     : kind == "name"       ? texts.name()
                                     : kind == "country"    ? texts.country()
                                     : kind == "date"       ? texts.date()
                                     : kind == "instant"    ? texts.instant()
                                     : kind == "json"       ? texts.json()
                                     : kind == "plain json" ? texts.plainJson()
                                     : kind == "number"     ? texts.number()
                                                            : texts.mess(12);
            rows.push_back({std::int64_t{i}, text});
        }
        const expr::CheckedExpr expr = compiled(expression.toStdString(), schema);
        const auto relation = plan::project(plan::scan("texts", schema, node("s")),
                                            {{"id", compiled("id", schema)}, {"x", expr}}, node("p"));
        std::string expected;
        int found = 0;
        for (const std::vector<Value>& row : rows) {
            const auto value = expr::evaluate(expr, schema, row, {m_now});
            QVERIFY2(value, value ? "" : value.error().fullText().c_str());
            Column column{expr.type, {}, {}, {}, {}, {}};
            column.append(*value);
            found += isNull(column.value(0)) ? 0 : 1;
            expected += cellText(row[0]) + "|" + cellText(column.value(0)) + "\n";
        }
        QVERIFY2(found > 5 || !many, "the texts of this kind give too few results to compare");
        const std::string wanted = sortedLines(expected);
        for (engine::Session* session : {m_duckdb.get(), m_postgres.get()}) {
            const std::string got =
                sortedLines(rowsText(session->query(relation, {{"texts", engine::scanOf(schema, rows)}}, m_context)));
            if (got == wanted) {
                continue;
            }
            const QStringList a = QString::fromStdString(got).split('\n');
            const QStringList b = QString::fromStdString(wanted).split('\n');
            QString message = QString("seed %1, %2:").arg(seed).arg(session->dialect().title().data());
            int shown = 0;
            for (int i = 0; i < std::max(a.size(), b.size()) && shown < 8; ++i) {
                const QString left = i < a.size() ? a[i] : "(none)";
                const QString right = i < b.size() ? b[i] : "(none)";
                if (left != right) {
                    const std::size_t id = right.section('|', 0, 0).toULongLong();
                    message += "\n" + left + "\n instead of " + right + "\n for " +
                               (id < rows.size() && !isNull(rows[id][1])
                                    ? QString::fromUtf8(QByteArray::fromStdString(std::get<std::string>(rows[id][1]))
                                                            .toPercentEncoding(" @<>.:'+-/,{}[]\""))
                                    : QString("NULL"));
                    ++shown;
                }
            }
            QFAIL(message.toUtf8().constData());
        }
    }
};

QTEST_GUILESS_MAIN(TestFunctionsAgree)
#include "tst_functions_agree.moc"
