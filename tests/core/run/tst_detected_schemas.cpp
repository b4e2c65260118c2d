#include "core/run/detected_schemas.h"

#include "core/base/file.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace weir;
using namespace weir::run;

/// Columns that detection found are read once per writing of their file, and equal ones stay one object.
class tst_detected_schemas : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    [[nodiscard]] std::filesystem::path file() const
    {
        return std::filesystem::path(m_folder.path().toStdString()) / "schemas.json";
    }
    void write(const std::string& text) const { QVERIFY(writeFileAtomically(file(), text)); }

private slots:
    void readsAgainWhatWasWritten()
    {
        QVERIFY(detectedSchemas(file())->empty());
        write(R"({"a": [{"name": "id", "type": "integer"}], "b": [{"name": "x", "type": "text"}]})");
        const auto first = detectedSchemas(file());
        QCOMPARE(first->size(), std::size_t{2});
        QCOMPARE(first->at("a")[0].name, std::string("id"));
        QVERIFY(detectedSchemas(file()) == first);

        // As long as before and, as far as the clock can tell, written at the same moment.
        write(R"({"a": [{"name": "no", "type": "integer"}], "b": [{"name": "x", "type": "text"}]})");
        const auto second = detectedSchemas(file());
        QCOMPARE(second->at("a")[0].name, std::string("no"));
        QCOMPARE(&second->at("b").fields(), &first->at("b").fields());
        QCOMPARE(first->at("a")[0].name, std::string("id"));
    }

    void whatCannotBeReadIsDetectedAgain()
    {
        write(R"({"a": [{"name": "id", "type": "integer"}], "b": 7})");
        QCOMPARE(detectedSchemas(file())->size(), std::size_t{1});
        write("{ half a fi");
        QVERIFY(detectedSchemas(file())->empty());
        QVERIFY(detectedSchemasAsJson(file()).empty());
        QVERIFY(std::filesystem::remove(file()));
        QVERIFY(detectedSchemas(file())->empty());
    }
};

QTEST_GUILESS_MAIN(tst_detected_schemas)
#include "tst_detected_schemas.moc"
