#include "core/rights/package.h"
#include "tests/ui/shell/sample_window.h"
#include "ui/kit/inputs.h"
#include "ui/kit/messages.h"
#include "ui/panels/people/forget_dialog.h"
#include "ui/panels/people/people_page.h"
#include "ui/panels/people/person_requests_pane.h"
#include "ui/panels/people/person_timeline.h"
#include "ui/panels/people/person_view.h"
#include "ui/panels/people/timeline_strip.h"
#include "ui/shell/people_controller.h"
#include "ui/shell/project_session.h"
#include "ui/shell/rights_controller.h"

#include <QComboBox>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>
#include <QTreeWidget>

#include <sqlite3.h>

using namespace weir;
using namespace weir::ui;

/// The page of profiles on a real store, compared with plain SQL over the same file.
class TestPeople : public QObject
{
    Q_OBJECT

private:
    test::SampleWindow m_shop;
    PeoplePage* m_page = nullptr;
    QString m_email; ///< Of somebody with most of everything.
    QString m_id;

    /// Every row of a query with its columns as text: the other way to the same numbers.
    [[nodiscard]] QList<QStringList> rows(const QString& sql, const QString& value = {}) const
    {
        QList<QStringList> result;
        sqlite3* db = nullptr;
        const std::string file = m_shop.window->session()->workspace()->storeFile().string();
        sqlite3_stmt* statement = nullptr;
        if (sqlite3_open_v2(file.c_str(), &db, SQLITE_OPEN_READONLY, nullptr) == SQLITE_OK &&
            sqlite3_prepare_v2(db, sql.toUtf8().constData(), -1, &statement, nullptr) == SQLITE_OK) {
            const QByteArray bound = value.toUtf8();
            sqlite3_bind_text(statement, 1, bound.constData(), -1, SQLITE_TRANSIENT);
            while (sqlite3_step(statement) == SQLITE_ROW) {
                QStringList row;
                for (int i = 0; i < sqlite3_column_count(statement); ++i) {
                    row << QString::fromUtf8(reinterpret_cast<const char*>(sqlite3_column_text(statement, i)));
                }
                result << row;
            }
        }
        sqlite3_finalize(statement);
        sqlite3_close(db);
        return result;
    }

    [[nodiscard]] QListWidget* list() const { return m_page->findChild<QListWidget*>(); }
    [[nodiscard]] QTreeWidget* tree(const QString& name) const
    {
        for (auto* each : m_page->findChildren<QTreeWidget*>()) {
            if (each->accessibleName() == name) {
                return each;
            }
        }
        return nullptr;
    }
    [[nodiscard]] QPushButton* button(const QString& text) const
    {
        for (auto* each : m_page->findChildren<QPushButton*>()) {
            if (each->text() == text) {
                return each;
            }
        }
        return nullptr;
    }
    /// Everything that can be read on the page now.
    [[nodiscard]] QString allText() const
    {
        QString text;
        for (auto* label : m_page->findChildren<QLabel*>()) {
            text += label->text() + QLatin1Char('\n');
        }
        for (int i = 0; i < list()->count(); ++i) {
            text += list()->item(i)->text() + list()->item(i)->data(Qt::AccessibleTextRole).toString();
        }
        for (auto* each : m_page->findChildren<QTreeWidget*>()) {
            for (QTreeWidgetItemIterator item(each); *item; ++item) {
                for (int i = 0; i < each->columnCount(); ++i) {
                    text += (*item)->text(i) + QLatin1Char('\n') + (*item)->toolTip(i) + QLatin1Char('\n');
                }
            }
        }
        return text;
    }
    void search(const QString& text) const
    {
        auto* field = m_page->findChild<SearchField*>(QStringLiteral("people.search"));
        field->clear();
        QTest::keyClicks(field, text);
        QTest::keyClick(field, Qt::Key_Return);
    }

private slots:
    void initTestCase()
    {
        QVERIFY(m_shop.open(400));
        m_page = m_shop.window->findChild<PeoplePage*>();
        QVERIFY(m_page);
        m_shop.window->showPage(MainWindow::Page::Profiles);
        QTRY_VERIFY(button(QStringLiteral("Run"))); // nobody is stored yet
        QVERIFY(m_shop.run());
        const QList<QStringList> richest = rows(
            QStringLiteral("SELECT i.value, p.public_id FROM identifier_list i JOIN profile p ON p.id = i.profile "
                           "WHERE i.type = 'email' AND EXISTS (SELECT 1 FROM membership m WHERE m.profile = p.id) "
                           "ORDER BY (SELECT count(*) FROM consent c WHERE c.profile = p.id) DESC, i.value LIMIT 1"));
        QCOMPARE(richest.size(), 1);
        m_email = richest[0][0];
        m_id = richest[0][1];
    }

    void whoWasSeenLastIsListedAndMasked()
    {
        QTRY_VERIFY_WITH_TIMEOUT(list()->count() > 10, 10'000);
        const QList<QStringList> newest = rows(
            QStringLiteral("SELECT public_id FROM profile WHERE merged_into IS NULL ORDER BY last_seen DESC LIMIT 1"));
        QCOMPARE(list()->item(0)->data(Qt::UserRole).toString(), newest[0][0]);
        for (const QStringList& each : rows(QStringLiteral("SELECT value FROM identifier_list WHERE type = 'email'"))) {
            QVERIFY(!allText().contains(each[0]));
        }
    }

    void peopleAreFoundByWholeAndPartOfAnIdentifier()
    {
        for (const QString& text : {m_email, m_email.toUpper(), m_email.mid(1, m_email.indexOf('@') + 2), m_id}) {
            search(text);
            QTRY_VERIFY_WITH_TIMEOUT(
                list()->count() > 0 &&
                    [&] {
                        for (int i = 0; i < list()->count(); ++i) {
                            if (list()->item(i)->data(Qt::UserRole).toString() == m_id) {
                                return true;
                            }
                        }
                        return false;
                    }(),
                10'000);
        }
        search(QStringLiteral("nobody-has-this@nowhere.example"));
        QTRY_COMPARE_WITH_TIMEOUT(list()->count(), 0, 10'000);
    }

    void aPersonShowsWhatTheStoreHolds()
    {
        search(m_email);
        QTRY_VERIFY_WITH_TIMEOUT(list()->count() > 0 && list()->item(0)->data(Qt::UserRole).toString() == m_id, 10'000);
        list()->setCurrentRow(0);
        QTRY_COMPARE_WITH_TIMEOUT(QString::fromStdString(m_page->view()->person().profile.publicId.str()), m_id,
                                  10'000);
        const auto count = [this](const char* sql) {
            return rows(QString::fromLatin1(sql).replace(
                            QStringLiteral("$P"), QStringLiteral("(SELECT id FROM profile WHERE public_id = ?1)")),
                        m_id)[0][0]
                .toInt();
        };
        QCOMPARE(tree(QStringLiteral("Identifiers"))->topLevelItemCount(),
                 count("SELECT count(*) FROM identifier_list WHERE profile = $P"));
        QCOMPARE(tree(QStringLiteral("Traits"))->topLevelItemCount(),
                 count("SELECT count(*) FROM trait_list WHERE profile = $P AND winner = 1"));
        int consents = 0;
        for (const run::PersonMoment& each : m_page->view()->person().moments) {
            consents += each.kind == run::PersonMoment::Kind::Consent ? 1 : 0;
        }
        QCOMPARE(consents,
                 count("SELECT count(*) FROM consent WHERE profile IN (SELECT id FROM profile WHERE id = $P OR "
                       "merged_into = $P)"));
        QVERIFY(consents > 0);
    }

    /// The head: where, how fresh, and what holds everything back.
    void theHeadSaysWhatHolds()
    {
        const run::Person& person = m_page->view()->person();
        const QList<QStringList> country = rows(
            QStringLiteral("SELECT t.value FROM trait_list t JOIN profile p ON p.id = t.profile WHERE p.public_id = "
                           "?1 AND t.name = 'country' AND t.winner = 1"),
            m_id);
        QCOMPARE(country.size(), 1);
        m_page->view()->setRevealed(true);
        QVERIFY(allText().contains(country[0][0]));
        m_page->view()->setRevealed(false);
        const QList<QStringList> finished = rows(QStringLiteral("SELECT max(finished_at) FROM run"));
        QVERIFY(person.storedAt);
        QCOMPARE(QString::number(person.storedAt->micros), finished[0][0]);
        for (const QStringList& each :
             rows(QStringLiteral(
                      "SELECT t.source, max(t.time) FROM trait_list t JOIN profile p ON p.id = t.profile WHERE "
                      "p.public_id = ?1 GROUP BY t.source"),
                  m_id)) {
            const auto news = std::find_if(person.news.begin(), person.news.end(), [&](const run::SourceNews& one) {
                return one.source == each[0].toStdString();
            });
            QVERIFY(news != person.news.end());
            QVERIFY(news->newest.micros >= each[1].toLongLong());
        }
        // Somebody to whom nobody may send anything, by what the store holds.
        const QList<QStringList> nobody = rows(
            QStringLiteral("SELECT p.public_id FROM profile p WHERE p.merged_into IS NULL AND EXISTS (SELECT 1 FROM "
                           "consent c WHERE c.profile = p.id) AND NOT EXISTS (SELECT 1 FROM consent c WHERE c.profile "
                           "= p.id AND c.state = 'granted') LIMIT 1"));
        QCOMPARE(nobody.size(), 1);
        const auto held = [this] {
            const auto messages = m_page->view()->findChildren<InlineMessage*>();
            return std::any_of(messages.begin(), messages.end(), [](const InlineMessage* each) {
                return each->isVisible() && each->accessibleName().startsWith(QStringLiteral("Nothing may be sent"));
            });
        };
        emit m_page->chosen(PublicProfileId(nobody[0][0].toStdString()));
        QTRY_VERIFY_WITH_TIMEOUT(held(), 10'000);
        emit m_page->chosen(PublicProfileId(m_id.toStdString()));
        QTRY_COMPARE_WITH_TIMEOUT(QString::fromStdString(m_page->view()->person().profile.publicId.str()), m_id,
                                  10'000);
        const auto& consents = m_page->view()->person().consents;
        const bool granted = std::any_of(consents.begin(), consents.end(), [](const auto& each) {
            return each.standing == audience::ConsentStanding::Granted;
        });
        QCOMPARE(held(), !granted);
    }

    /// Every audience of the last run says whether the person is in it and why; the verdict of its rules agrees with
    /// it.
    void audiencesSayWhyAndWhatWasBefore()
    {
        auto* tabs = m_page->view()->findChild<QTabWidget*>();
        for (int i = 0; i < tabs->count(); ++i) {
            if (tabs->tabText(i) == QStringLiteral("Audiences")) {
                tabs->setCurrentIndex(i);
            }
        }
        QTreeWidget* list = tree(QStringLiteral("Audiences"));
        const QList<QStringList> audiences =
            rows(QStringLiteral(
                     "SELECT a.name, (SELECT m.since FROM membership m JOIN profile p ON p.id = m.profile WHERE "
                     "m.audience = a.key AND p.public_id = ?1) AS since, (SELECT count(*) FROM membership_change c "
                     "JOIN profile p ON p.id = c.profile WHERE c.audience = a.key AND p.public_id = ?1) FROM audience "
                     "a ORDER BY since IS NULL, a.name"),
                 m_id);
        QVERIFY(!audiences.isEmpty() && !audiences[0][1].isEmpty());
        QTRY_COMPARE_WITH_TIMEOUT(list->topLevelItemCount(), static_cast<int>(audiences.size()), 10'000);
        for (int i = 0; i < list->topLevelItemCount(); ++i) {
            const QTreeWidgetItem* item = list->topLevelItem(i);
            QCOMPARE(item->text(0), audiences[i][0]);
            QCOMPARE(item->text(1),
                     audiences[i][1].isEmpty() ? QStringLiteral("is not in it") : QStringLiteral("is in it"));
            int changes = 0;
            for (int j = 0; j < item->childCount(); ++j) {
                const QString what = item->child(j)->text(0);
                changes += what == QStringLiteral("Entered") || what == QStringLiteral("Left") ? 1 : 0;
                QVERIFY2(!what.contains(QStringLiteral("up to date")), qPrintable(what)); // nothing has changed since
            }
            QCOMPARE(changes, audiences[i][2].toInt());
        }
        tabs->setCurrentIndex(0);
    }

    /// Orders by the newest first, as plain SQL finds them; masked until somebody says that they look.
    void relatedObjectsAreListed()
    {
        QTreeWidget* list = tree(QStringLiteral("Related"));
        const QList<QStringList> orders = rows(
            QStringLiteral("SELECT DISTINCT l.key, o.time FROM object_person_list l JOIN profile p ON p.id = l.profile "
                           "JOIN object_type t ON t.name = l.type JOIN object o ON o.type = t.id AND o.id = l.object "
                           "WHERE p.public_id = ?1 AND l.type = 'order' ORDER BY o.time DESC, l.key"),
            m_id);
        QVERIFY(!orders.isEmpty());
        QTRY_COMPARE_WITH_TIMEOUT(list->topLevelItemCount(), 1, 10'000);
        QTreeWidgetItem* type = list->topLevelItem(0);
        QCOMPARE(type->text(0), QStringLiteral("Order (%1)").arg(orders.size()));
        QCOMPARE(type->childCount(), static_cast<int>(orders.size()));
        for (const bool revealed : {false, true}) {
            m_page->view()->setRevealed(revealed);
            type = list->topLevelItem(0);
            for (int i = 0; i < type->childCount(); ++i) {
                QCOMPARE(type->child(i)->text(0) == orders[i][0], revealed);
            }
        }
        m_page->view()->setRevealed(false);
    }

    void theTimelineIsFiltered()
    {
        QTreeWidget* timeline = tree(QStringLiteral("Timeline"));
        const auto visible = [timeline] {
            int moments = 0;
            for (int i = 0; i < timeline->topLevelItemCount(); ++i) {
                for (int j = 0; j < timeline->topLevelItem(i)->childCount(); ++j) {
                    moments += timeline->topLevelItem(i)->child(j)->isHidden() ? 0 : 1;
                }
            }
            return moments;
        };
        QCOMPARE(visible(), static_cast<int>(m_page->view()->person().moments.size()));
        auto* kind = m_page->view()->timeline()->findChild<QComboBox*>();
        kind->setCurrentIndex(2);
        emit kind->activated(2);
        const auto& moments = m_page->view()->person().moments;
        QCOMPARE(visible(), static_cast<int>(std::count_if(moments.begin(), moments.end(), [](const auto& each) {
                     return each.kind == run::PersonMoment::Kind::Consent;
                 })));
        kind->setCurrentIndex(0);
        emit kind->activated(0);
        TimelineStrip* strip = m_page->view()->timeline()->strip();
        strip->zoom(0.5, 1.0);
        const auto inside = std::count_if(moments.begin(), moments.end(), [&](const auto& each) {
            return each.time >= strip->from() && each.time < strip->to();
        });
        QVERIFY(inside > 0 && inside < static_cast<std::ptrdiff_t>(moments.size()));
        QCOMPARE(visible(), static_cast<int>(inside));
        strip->showAll();
        QCOMPARE(visible(), static_cast<int>(moments.size()));
    }

    void nothingPersonalIsReadBeforeItIsWrittenDown()
    {
        QVERIFY(!allText().contains(m_email));
        QVERIFY(rows(QStringLiteral("SELECT name FROM sqlite_schema WHERE name = 'reveal'")).isEmpty());
        button(QStringLiteral("Reveal"))->click();
        QTRY_VERIFY_WITH_TIMEOUT(m_page->view()->isRevealed(), 10'000);
        QVERIFY(allText().contains(m_email));
        const QList<QStringList> written = rows(QStringLiteral("SELECT node, column_name FROM reveal"));
        QCOMPARE(written, QList<QStringList>({{m_id, QStringLiteral("*")}}));
        button(QStringLiteral("Mask again"))->click();
        QVERIFY(!allText().contains(m_email));
    }

    void everythingIsExported()
    {
        auto* controller = m_shop.window->findChild<PeopleController*>();
        const QSignalSpy said(controller, &PeopleController::said);
        const QString folder = m_shop.home.filePath(QStringLiteral("everything"));
        controller->rights()->exportTo(folder);
        QTRY_COMPARE_WITH_TIMEOUT(said.count(), 1, 20'000);
        QFile written(folder + QStringLiteral("/person.json"));
        QVERIFY(written.open(QIODevice::ReadOnly));
        const QJsonObject json = QJsonDocument::fromJson(written.readAll()).object();
        QCOMPARE(json[QStringLiteral("profile")].toString(), m_id);
        QCOMPARE(json[QStringLiteral("history")].toArray().size(),
                 static_cast<qsizetype>(m_page->view()->person().moments.size()));
        bool found = false;
        for (const QJsonValue& each : json[QStringLiteral("identifiers")].toArray()) {
            found = found || each[QStringLiteral("value")].toString() == m_email;
        }
        QVERIFY(found);
        QCOMPARE(rows(QStringLiteral("SELECT count(*) FROM reveal"))[0][0], QStringLiteral("2"));
        QFile pdf(folder + QStringLiteral("/person.pdf"));
        QVERIFY(pdf.open(QIODevice::ReadOnly));
        QVERIFY(pdf.read(5) == "%PDF-");
        QVERIFY(pdf.size() > 2'000);
        const Status sound = rights::verifyPackage(folder.toStdString()); // the PDF is in the manifest too
        QVERIFY2(sound, sound ? "" : sound.error().fullText().c_str());
    }

    void requestsHaveDueDatesAndARecord()
    {
        auto* pane = m_page->view()->requests();
        rights::NewRequest request;
        request.kind = rights::Kind::Restrict;
        request.receivedAt = *parseInstant("2024-01-31");
        emit pane->noted(request);
        QTRY_COMPARE_WITH_TIMEOUT(pane->list()->topLevelItemCount(), 1, 10'000);
        QList<QStringList> stored; // while a writer closes the file nobody can read it
        const auto read = [&] {
            stored = rows(QStringLiteral("SELECT id, kind, state, person, date(due_at / 1000000, 'unixepoch') FROM "
                                         "rights_request"));
            return stored.size() == 1;
        };
        QTRY_VERIFY_WITH_TIMEOUT(read(), 10'000);
        QCOMPARE(stored[0].mid(1), QStringList({QStringLiteral("restrict"), QStringLiteral("received"), m_id,
                                                QStringLiteral("2024-02-29")}));
        QVERIFY(pane->list()->topLevelItem(0)->text(2).contains(QStringLiteral("late")));
        emit pane->carriedOut(stored[0][0], rights::Kind::Restrict);
        QTRY_COMPARE_WITH_TIMEOUT(rows(QStringLiteral("SELECT state FROM rights_request")).value(0).value(0),
                                  QStringLiteral("done"), 10'000);
        QTRY_COMPARE(rows(QStringLiteral("SELECT count(*) FROM suppression WHERE scope = 'all'")).value(0).value(0),
                     QString::number(m_page->view()->person().identifiers.size()));
        QTRY_VERIFY_WITH_TIMEOUT(allText().contains(QStringLiteral("On the suppression list")), 10'000);
    }

    /// Last, because the person is gone afterwards.
    void aPersonIsForgottenByAPlanThatIsLookedAt()
    {
        QTRY_VERIFY(rows(QStringLiteral("SELECT 1 FROM identifier WHERE value = ?1"), m_email).size() == 1);
        button(QStringLiteral("Forget..."))->click();
        auto* dialog = m_shop.window->findChild<ForgetDialog*>();
        QVERIFY(dialog);
        QTRY_VERIFY_WITH_TIMEOUT(dialog->applyButton()->isEnabled(), 20'000);
        QTRY_VERIFY(rows(QStringLiteral("SELECT 1 FROM identifier WHERE value = ?1"), m_email).size() == 1);
        qint64 planned = 0;
        for (QTreeWidgetItemIterator item(dialog->contents()); *item; ++item) {
            if ((*item)->text(0) == QStringLiteral("Identifiers")) {
                planned = (*item)->text(1).toLongLong();
            }
        }
        QCOMPARE(planned, static_cast<qint64>(m_page->view()->person().identifiers.size()));
        dialog->applyButton()->click();
        QTRY_VERIFY_WITH_TIMEOUT(!dialog->applyButton()->isVisible(), 30'000);
        QVERIFY(rows(QStringLiteral("SELECT 1 FROM identifier WHERE value = ?1"), m_email).isEmpty());
        QTRY_COMPARE(rows(QStringLiteral("SELECT json_extract(certificate, '$.clean') FROM rights_plan WHERE state = "
                                         "'applied'"))
                         .value(0)
                         .value(0),
                     QStringLiteral("1"));
        QTRY_VERIFY(!m_page->view()->isVisible());
        search(m_email);
        QTRY_COMPARE_WITH_TIMEOUT(list()->count(), 0, 10'000);
        dialog->close();
    }
};

QTEST_MAIN(TestPeople)
#include "tst_people.moc"
