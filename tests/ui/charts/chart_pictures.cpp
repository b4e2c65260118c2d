// Takes pictures of charts that no page of the sample shows in all their cases, and writes each as it leaves the
// window:
//   chart_pictures FOLDER [light|dark|contrast] [LANGUAGE]
#include "ui/charts/overlap_upset.h"
#include "ui/charts/overlap_venn.h"
#include "ui/charts/plot.h"
#include "ui/charts/trend.h"
#include "ui/kit/labels.h"
#include "ui/kit/surfaces.h"
#include "ui/language/language.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QDir>
#include <QGridLayout>
#include <QVBoxLayout>

#include <cmath>
#include <cstdio>
#include <random>

using namespace weir;
using namespace weir::ui;

namespace {

/// Days of an audience as a random walk, with two days that are not known.
TrendPicture walk(int days, std::uint32_t seed)
{
    std::mt19937 random(seed);
    TrendPicture picture;
    const QDate first(2026, 9, 1);
    qint64 size = 12'400;
    for (int i = 0; i < days; ++i) {
        const qint64 entered = 20 + random() % 180;
        const qint64 left = 10 + random() % 150;
        size += entered - left;
        const bool known = i % 41 != 20 && i % 41 != 21;
        picture.days.push_back({first.addDays(i), known ? std::optional(size) : std::nullopt, entered, left});
    }
    picture.marks = {{first.addDays(days / 5), TrendMark::Kind::Edit, QStringLiteral("Only paying customers")},
                     {first.addDays(days / 5 + 3), TrendMark::Kind::Sync, QStringLiteral("to Newsletter")},
                     {first.addDays(days / 2), TrendMark::Kind::Sync, QStringLiteral("to Newsletter")},
                     {first.addDays(days / 2 + 2), TrendMark::Kind::Edit, QStringLiteral("Without staff")},
                     {first.addDays(days - 2), TrendMark::Kind::Sync, QStringLiteral("to Win-back list")}};
    return picture;
}

OverlapSets drawn(int count, int combinations, std::uint32_t seed)
{
    std::mt19937 random(seed);
    OverlapSets sets;
    for (int set = 0; set < count; ++set) {
        sets.names << QStringLiteral("Audience %1 of people who bought").arg(set + 1);
    }
    for (int i = 0; i < combinations; ++i) {
        const std::uint32_t part = (1U << random() % count) | (1U << random() % count) | (1U << random() % count);
        if (sets.people(part) == 0) {
            sets.parts.push_back({part, static_cast<qint64>(40'000 / (1 + i * i / 4) + random() % 90)});
        }
    }
    return sets;
}

QWidget* card(const QString& title, QWidget* chart)
{
    auto* made = new Card;
    made->column()->addWidget(new SectionHeading(title, {}, made));
    made->column()->addWidget(chart, 1);
    return made;
}

QWidget* venn(const QStringList& names, std::vector<OverlapSets::Part> parts)
{
    auto* made = new Venn(QStringLiteral("venn"));
    made->setSets({names, std::move(parts)});
    return card(names.join(QStringLiteral(", ")), made);
}

QWidget* trend(const QString& title, TrendPicture picture)
{
    auto* made = new Trend(title);
    made->setTrend(std::move(picture));
    made->setMinimumHeight(320);
    return card(title, made);
}

void take(QWidget& page, const QString& file)
{
    page.show();
    QApplication::processEvents();
    page.grab().save(file);
    std::printf("%s\n", qPrintable(file));
}

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() < 2) {
        std::fprintf(stderr, "usage: chart_pictures FOLDER [light|dark|contrast] [LANGUAGE]\n");
        return 64;
    }
    const QString theme = arguments.value(2, QStringLiteral("light"));
    const Language language(application, arguments.value(3, QStringLiteral("en")));
    const QDir folder(arguments[1]);
    QDir().mkpath(arguments[1]);
    Theme::instance().install(application);
    Theme::instance().setChoice(theme == QLatin1String("dark")       ? ThemeChoice::Dark
                                : theme == QLatin1String("contrast") ? ThemeChoice::HighContrast
                                                                     : ThemeChoice::Light);
    const QStringList two{QStringLiteral("Buyers"), QStringLiteral("Readers of the newsletter")};
    const QStringList three = two + QStringList{QStringLiteral("Visitors of the last 30 days")};

    QWidget circles;
    auto* grid = new QGridLayout(&circles);
    grid->addWidget(venn(two, {{1, 8'200}, {2, 5'100}, {3, 2'300}}), 0, 0);
    grid->addWidget(venn(two, {{2, 9'000}, {3, 640}}), 0, 1);
    grid->addWidget(venn(two, {{1, 12'000}, {2, 90}, {3, 14}}), 0, 2);
    grid->addWidget(venn(three, {{1, 5'200}, {2, 4'100}, {3, 1'300}, {4, 3'900}, {5, 900}, {6, 1'100}, {7, 700}}), 1,
                    0);
    grid->addWidget(venn(three, {{1, 5'200}, {2, 4'100}, {3, 2'300}, {4, 3'900}, {5, 1'900}, {6, 1'800}}), 1, 1);
    grid->addWidget(venn(three, {{1, 52'000}, {3, 700}, {4, 300}, {5, 80}, {7, 5}, {2, 900}}), 1, 2);
    circles.resize(1440, 900);
    take(circles, folder.filePath(QStringLiteral("01-circles.png")));

    QWidget matrix;
    auto* column = new QVBoxLayout(&matrix);
    for (const auto& [count, combinations] : {std::pair(6, 18), std::pair(30, 400)}) {
        auto* made = new UpSet(QStringLiteral("upset"));
        made->setSets(drawn(count, combinations, 5));
        column->addWidget(card(QStringLiteral("%1 audiences").arg(count), made));
        if (count == 6) {
            static_cast<void>(exportChart(overlapSheet(made->sets(), QStringLiteral("Overlap of 6 audiences")),
                                          folder.filePath(QStringLiteral("overlap.png"))));
        }
    }
    column->addStretch();
    matrix.resize(1100, 1400);
    take(matrix, folder.filePath(QStringLiteral("02-upset.png")));

    QWidget days;
    auto* rows = new QGridLayout(&days);
    rows->addWidget(trend(QStringLiteral("90 days"), walk(90, 1)), 0, 0);
    TrendPicture near = walk(90, 1);
    near.fromZero = false;
    rows->addWidget(trend(QStringLiteral("90 days, not from 0"), near), 0, 1);
    rows->addWidget(trend(QStringLiteral("Two weeks"), walk(14, 2)), 1, 0);
    rows->addWidget(trend(QStringLiteral("Two years"), walk(730, 3)), 1, 1);
    days.resize(1300, 900);
    take(days, folder.filePath(QStringLiteral("03-trends.png")));
    if (auto* first = days.findChild<Trend*>()) {
        first->setFocus();
        QApplication::processEvents();
        days.grab().save(folder.filePath(QStringLiteral("04-looked-at.png")));
        static_cast<void>(exportChart(trendSheet(first->trend(), QStringLiteral("Size of Buyers")),
                                      folder.filePath(QStringLiteral("trend.pdf"))));
        static_cast<void>(exportChart(trendSheet(first->trend(), QStringLiteral("Size of Buyers")),
                                      folder.filePath(QStringLiteral("trend.svg"))));
    }
    return 0;
}
