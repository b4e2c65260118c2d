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
    DetectedSchemas m_schemas{file()};

    [[nodiscard]] std::filesystem::path file() const
    {
        return std::filesystem::path(m_folder.path().toStdString()) / "schemas.json";
    }
    void write(const std::string& text) const { QVERIFY(writeFileAtomically(file(), text)); }

private slots:
    void readsAgainWhatWasWritten()
    {
        QVERIFY(m_schemas.read()->empty());
        write(R"({"a": [{"name": "id", "type": "integer"}], "b": [{"name": "x", "type": "text"}]})");
        const auto first = m_schemas.read();
        QCOMPARE(first->size(), std::size_t{2});
        QCOMPARE(first->at("a")[0].name, std::string("id"));
        QVERIFY(m_schemas.read() == first);

        // As long as before and, as far as the clock can tell, written at the same moment.
        write(R"({"a": [{"name": "no", "type": "integer"}], "b": [{"name": "x", "type": "text"}]})");
        const auto second = m_schemas.read();
        QCOMPARE(second->at("a")[0].name, std::string("no"));
        QCOMPARE(&second->at("b").fields(), &first->at("b").fields());
        QCOMPARE(first->at("a")[0].name, std::string("id"));
    }

    void whatCannotBeReadIsDetectedAgain()
    {
        write(R"({"a": [{"name": "id", "type": "integer"}], "b": 7})");
        QCOMPARE(m_schemas.read()->size(), std::size_t{1});
        write("{ half a fi");
        QVERIFY(m_schemas.read()->empty());
        QVERIFY(m_schemas.asJson().empty());
        QVERIFY(std::filesystem::remove(file()));
        QVERIFY(m_schemas.read()->empty());
    }
};

QTEST_GUILESS_MAIN(tst_detected_schemas)
#include "tst_detected_schemas.moc"
