#include "core/match/matcher.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <cmath>

using namespace weir;
using namespace weir::match;

namespace {

/// A model in the published format of Splink 4 (the settings of its documentation), weights chosen by hand.
std::string modelText()
{
    QFile file(QStringLiteral(WEIR_SOURCE_DIR "/tests/core/match/splink_model.json"));
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

Table records()
{
    TableBuilder builder;
    builder.begin(Schema({{"surname", TypeKind::Text}, {"dob", TypeKind::Text}, {"email", TypeKind::Text}}), 0);
    builder.add(std::vector<std::string>{"smith", "1990-05-01", "a@x.org"});
    builder.add(std::vector<std::string>{"smith", "1990-05-20", "a@y.org"});
    builder.add(std::vector<std::string>{"smyth", "1990-05-01", "a@x.org"});
    builder.add(std::vector<std::string>{"jones", "1980-01-01", ""});
    return builder.finish();
}

} // namespace

class tst_match_splink : public QObject
{
    Q_OBJECT
private slots:
    void weightsByHand()
    {
        const Table table = records();
        auto model = readSplinkModel(modelText(), table);
        QVERIFY2(model.has_value(), model ? "" : model.error().fullText().c_str());
        QVERIFY(model->trained);
        const Outcome outcome = match::match(table, {}, *model);
        QCOMPARE(outcome.scored.pairs, std::int64_t{2}); // 1-2 by the first rule, 1-3 by the second
        const double prior = std::log2(0.25 / 0.75);
        // tf of smith is 2 of 4, to the power 0.5; an untrained u of the better of two levels is 0.95 / 2^10, m of the
        // worse is 0.05.
        const double email = std::log2(0.7 / (0.95 / 1024));
        const double first = prior + std::log2(0.8 / 0.1) + 0.5 * std::log2(0.1 / 0.5) + std::log2(0.05 / 0.02) + email;
        // smith and smyth are 0.893 alike, below 0.9
        const double second = prior + std::log2(0.05 / 0.85) + std::log2(0.9 / 0.01) + email;
        QCOMPARE(outcome.scored.edges.size(), std::size_t{2});
        QVERIFY(std::abs(outcome.scored.edges[0].weight - first) < 1e-9);
        QVERIFY(std::abs(outcome.scored.edges[1].weight - second) < 1e-9);
    }

    void writesWhatItRead()
    {
        const Table table = records();
        const auto model = readSplinkModel(modelText(), table);
        QVERIFY(model.has_value());
        const auto again = readSplinkModel(writeSplinkModel(*model), table);
        QVERIFY(again.has_value());
        QCOMPARE(again->model.lambda, model->model.lambda);
        for (std::size_t c = 0; c < model->comparisons.size(); ++c) {
            QVERIFY(again->model.comparisons[c].m == model->model.comparisons[c].m);
            QVERIFY(again->model.comparisons[c].u == model->model.comparisons[c].u);
        }
    }

    void saysWhatItCannotRead()
    {
        const Table table = records();
        const auto refused = [&](std::string text, const char* part) {
            const auto model = readSplinkModel(text, table);
            return !model && model.error().fullText().find(part) != std::string::npos;
        };
        QVERIFY(refused("{}", "comparisons"));
        QVERIFY(refused("[", ""));
        const auto with = [](const std::string& condition) {
            return "{\"comparisons\": [{\"comparison_levels\": [{\"sql_condition\": \"" + condition + "\"}]}]}";
        };
        QVERIFY(refused(with("age_l = age_r"), "age"));
        QVERIFY(refused(with("soundex(surname_l) = soundex(surname_r)"), "soundex"));
        QVERIFY(refused(with("surname_l = "), "its end"));
        QVERIFY(refused(with("(surname_l = surname_r"), "its end"));
    }

    void sameWeightsAsSplink()
    {
        QString python = qEnvironmentVariable("WEIR_SPLINK_PYTHON", "python3");
        const QString weir = QStringLiteral(WEIR_BINARY_DIR "/bin/weir");
        QVERIFY2(QFile::exists(weir), "build the target weir");
        QTemporaryDir folder;
        QFile file(folder.filePath("people.csv"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("first_name,surname,dob,city,email\n");
        const char* const given[] = {"anna", "anne", "peter", "petra", "lucas", "luca"};
        const char* const family[] = {"berg", "burg", "stone", "storm", "lake", "lark", "hill", "hall"};
        for (int i = 0; i < 900; ++i) {
            const int person = i / 3 * 7919 % 300;
            const QString first = given[person % 6];
            QString last = family[person / 6 % 8];
            const QString day =
                QString("19%1-0%2-1%3").arg(50 + person % 40).arg(1 + person % 9).arg(i % 9 == 4 ? 9 : person % 5);
            if (i % 7 == 3) {
                last += 'e';
            }
            const QString city = i % 5 == 2 ? QString() : QString("city%1").arg(person % 12);
            const QString mail = i % 4 == 1 ? QString() : QString("%1.%2%3@mail.org").arg(first, last).arg(person % 50);
            file.write(QString("%1,%2,%3,%4,%5\n").arg(first, last, day, city, mail).toUtf8());
        }
        file.close();
        QProcess splink;
        splink.setProcessChannelMode(QProcess::MergedChannels);
        splink.start(python,
                     {QStringLiteral(WEIR_SOURCE_DIR "/tests/bench/match/splink_weights.py"), weir, file.fileName()});
        if (!splink.waitForStarted()) {
            QSKIP("There is no Python to run Splink with.");
        }
        QVERIFY(splink.waitForFinished(110'000));
        const QByteArray said = splink.readAll();
        if (splink.exitCode() == 77) {
            QSKIP("Splink is not installed; WEIR_SPLINK_PYTHON names a Python that has it.");
        }
        QVERIFY2(splink.exitCode() == 0, said.right(2000).constData());
    }
};

QTEST_GUILESS_MAIN(tst_match_splink)
#include "tst_match_splink.moc"
