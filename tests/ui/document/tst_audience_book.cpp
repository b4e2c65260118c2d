#include "ui/document/audience_book.h"

#include <QSignalSpy>
#include <QTest>

using namespace weir;
using namespace weir::ui;

namespace {

class Hand : public Clock
{
public:
    [[nodiscard]] Instant now() const override { return at; }
    Instant at{1'000'000'000};
};

project::Audience audience(const char* id, const char* title)
{
    project::Audience made;
    made.id = project::AudienceId(id);
    made.title = title;
    return made;
}

} // namespace

/// Saved audiences with their own history.
class TestAudienceBook : public QObject
{
    Q_OBJECT

private slots:
    void everyChangeIsUndone()
    {
        auto clock = std::make_shared<Hand>();
        AudienceBook book({}, clock);
        QSignalSpy clean(&book, &AudienceBook::cleanChanged);
        book.put(audience("a", "A"), QStringLiteral("new"));
        book.put(audience("a", "AB"), QStringLiteral("rename"), QStringLiteral("a/title"));
        book.put(audience("a", "ABC"), QStringLiteral("rename"), QStringLiteral("a/title")); // within the same burst
        book.remove(project::AudienceId("a"), QStringLiteral("delete"));
        QVERIFY(!book.find(project::AudienceId("a")));
        book.undo();
        QCOMPARE(book.find(project::AudienceId("a"))->title, std::string("ABC"));
        QCOMPARE(book.redoText(), QStringLiteral("delete"));
        book.undo();
        QCOMPARE(book.find(project::AudienceId("a"))->title, std::string("A"));
        book.undo();
        QVERIFY(book.audiences().empty() && !book.canUndo() && book.isClean());
        QCOMPARE(clean.last().at(0).toBool(), true);
        book.redo();
        QVERIFY(book.find(project::AudienceId("a")));
    }

    void aPauseEndsABurst()
    {
        auto clock = std::make_shared<Hand>();
        AudienceBook book({}, clock);
        book.put(audience("a", "A"), QStringLiteral("rename"), QStringLiteral("k"));
        clock->at = clock->at + Duration::seconds(1);
        book.put(audience("a", "B"), QStringLiteral("rename"), QStringLiteral("k"));
        book.undo();
        QCOMPARE(book.find(project::AudienceId("a"))->title, std::string("A"));
    }

    void savingMakesClean()
    {
        AudienceBook book({}, std::make_shared<Hand>());
        book.put(audience("a", "A"), QStringLiteral("new"));
        QVERIFY(!book.isClean());
        book.markSaved(book.audiences());
        QVERIFY(book.isClean());
        book.undo();
        QVERIFY(!book.isClean());
    }

    void idsAreMadeOfTitles()
    {
        AudienceBook book({}, std::make_shared<Hand>());
        QCOMPARE(book.freeId(QStringLiteral("Käufer, 2 × \"treu\"")).str(), std::string("kaufer-2-treu"));
        QCOMPARE(book.freeId(QStringLiteral("人々")).str(), std::string("audience"));
        book.put(audience("vip", "VIP"), QStringLiteral("new"));
        QCOMPARE(book.freeId(QStringLiteral("VIP")).str(), std::string("vip-2"));
    }
};

QTEST_GUILESS_MAIN(TestAudienceBook)
#include "tst_audience_book.moc"
