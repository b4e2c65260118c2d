#include "app/toolbox.h"
#include "ui/language/language.h"
#include "ui/shell/window_host.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QIcon>
#include <QSettings>
#include <QTimer>

#include <clocale>
#include <cstdio>

int main(int argc, char** argv)
{
    QGuiApplication::setHighDpiScaleFactorRoundingPolicy(Qt::HighDpiScaleFactorRoundingPolicy::PassThrough);
    QApplication application(argc, argv);
    std::setlocale(LC_NUMERIC, "C"); // QApplication takes the user's; the core reads and writes numbers with points
    QCoreApplication::setApplicationName(QStringLiteral("weir-designer"));
    QCoreApplication::setOrganizationName(QStringLiteral("weir"));
    QCoreApplication::setApplicationVersion(QStringLiteral(WEIR_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("weir-designer"));
    QIcon icon; // for window managers that do not look into the desktop file
    for (const int size : {16, 32, 64, 256}) {
        icon.addFile(QStringLiteral(":/icons/weir-%1.png").arg(size));
    }
    QApplication::setWindowIcon(icon);

    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Pipeline designer and audience builder"));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("project"), QStringLiteral("Project folder to open"),
                                 QStringLiteral("[project]"));
    const QCommandLineOption sample(QStringLiteral("sample"), QStringLiteral("Open a fresh copy of a sample"),
                                    QStringLiteral("name"));
    const QCommandLineOption check(QStringLiteral("exit-when-ready"),
                                   QStringLiteral("Start, show the window, print the time it took, and leave"));
    parser.addOption(sample);
    const QCommandLineOption language(
        QStringLiteral("language"),
        QStringLiteral("Language of this session: system, en, de, fr, pseudo or pseudo-rtl"), QStringLiteral("code"));
    parser.addOption(check);
    parser.addOption(language);
    parser.process(application);
    weir::ui::Language speech(application, parser.isSet(language)
                                               ? parser.value(language)
                                               : QSettings().value(QStringLiteral("language")).toString());

    auto toolbox = weir::app::makeToolbox();
    if (!toolbox) {
        std::fprintf(stderr, "weir-designer: %s\n", toolbox.error().fullText().c_str());
        return 70;
    }
    weir::ui::Theme::instance().install(application);
    weir::ui::Services services{*toolbox, &weir::app::makeSecrets, std::make_shared<weir::SystemClock>()};
    weir::ui::WindowHost host(std::move(services), speech);
    weir::ui::MainWindow& window = host.window();
    window.show();
    const QStringList arguments = parser.positionalArguments();
    if (!arguments.isEmpty()) {
        window.openProject(arguments.front());
    } else if (parser.isSet(sample)) {
        window.openSample(parser.value(sample));
    }
    if (parser.isSet(check)) {
        const weir::Instant started = weir::SystemClock().now();
        const auto leave = [started] {
            std::printf("ready after %lld ms\n",
                        static_cast<long long>((weir::SystemClock().now() - started).micros / 1000));
            QCoreApplication::quit();
        };
        if (arguments.isEmpty() && !parser.isSet(sample)) {
            QTimer::singleShot(0, &application, leave);
        } else {
            QObject::connect(&window, &weir::ui::MainWindow::ready, &application, leave);
        }
    }
    return QApplication::exec();
}
