#pragma once

#include "ui/document/operations.h"
#include "ui/shell/main_window.h"
#include "ui/shell/project_session.h"

#include <QDir>
#include <QFile>

#include <random>

namespace weir::test {

/// Writes contacts of whom one to four records are one person: with slips, moved people, and what is not known. Some
/// records say next to nothing.
inline void writeContacts(const QString& path, int people)
{
    std::mt19937 random(11);
    const QList<QByteArray> given{"Anna", "Bernd", "Carla", "David", "Emma", "Felix", "Greta", "Hans", "Ida", "Jonas"};
    const QList<QByteArray> starts{"Ber", "Kro", "Lin", "Mar", "Nau", "Olt", "Pes", "Rau", "Sim", "Tho"};
    const QList<QByteArray> middles{"a", "e", "i", "o", "u", "en", "er", "ol", "im", "as"};
    const QList<QByteArray> ends{"mann", "feld", "berg", "stein", "hoff", "ter", "ler", "sen", "ke", "ow"};
    const QList<QByteArray> towns{"Ulm", "Kiel", "Bonn", "Jena", "Trier", "Hof", "Celle"};
    const auto one = [&random](const QList<QByteArray>& list) {
        return list[static_cast<qsizetype>(random() % static_cast<std::uint32_t>(list.size()))];
    };
    QByteArray text("contact_id,first_name,last_name,email,city,date_of_birth\n");
    int number = 0;
    for (int person = 0; person < people; ++person) {
        const QByteArray first = one(given);
        const QByteArray family = one(starts) + one(middles) + one(ends);
        const QByteArray born = QByteArray::number(1940 + static_cast<int>(random() % 60)) + "-0" +
                                QByteArray::number(1 + static_cast<int>(random() % 9)) + "-1" +
                                QByteArray::number(static_cast<int>(random() % 10));
        const QByteArray email =
            first.toLower() + '.' + family.toLower() + QByteArray::number(person % 7) + "@example.org";
        const QByteArray home = one(towns);
        const int copies = 1 + static_cast<int>(random() % 4);
        for (int copy = 0; copy < copies; ++copy) {
            QByteArray seen = family;
            if (random() % 4 == 0) {
                seen[static_cast<qsizetype>(1 + random() % 3)] = 'x';
            }
            const bool silent = random() % 25 == 0;
            text += QByteArray::number(++number) + ',' + (random() % 6 == 0 ? first.left(1) + '.' : first) + ',' +
                    (silent ? QByteArray() : seen) + ',' + (silent || random() % 3 == 0 ? QByteArray() : email) + ',' +
                    (random() % 4 == 0 ? one(towns) : home) + ',' +
                    (silent || random() % 3 == 0 ? QByteArray() : born) + '\n';
        }
    }
    QFile file(path);
    static_cast<void>(file.open(QIODevice::WriteOnly) && file.write(text) > 0);
}

/// Puts contacts and a node "Match people" behind them into the pipeline; empty when that could not be done.
inline NodeId addMatch(ui::MainWindow& window, Json settings = Json::object())
{
    const QDir folder(QString::fromStdString(window.session()->folder().string()));
    writeContacts(folder.filePath(QStringLiteral("data/contacts.csv")), 220);
    graph::Node source;
    source.id = NodeId("contacts");
    source.type = NodeTypeId("source.file");
    source.settings = {{"path", "data/contacts.csv"}};
    graph::Node match;
    match.id = NodeId("same-people");
    match.type = NodeTypeId("match");
    settings["columns"] = Json::array();
    for (const char* column : {"first_name", "last_name", "email", "city", "date_of_birth"}) {
        settings["columns"].push_back({{"column", column}});
    }
    settings["key"] = "contact_id";
    match.settings = std::move(settings);
    graph::EditGroup step{{{graph::AddNode{source, {1600, 900}}},
                           {graph::AddNode{match, {1900, 900}}},
                           {graph::Connect{{{source.id, "out"}, {match.id, "in"}}}}}};
    return window.session()->controller().edit({std::move(step)}, QStringLiteral("match")) ? match.id : NodeId();
}

} // namespace weir::test
