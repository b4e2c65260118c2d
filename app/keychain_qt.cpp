#include "app/keychain.h"

#include <qt6keychain/keychain.h>

#include <QCoreApplication>
#include <QEventLoop>

namespace weir::app {

connect::StandardSecrets::Keychain keychain()
{
    return [](const std::string& name) -> Result<connect::Secret> {
        // The command line has no application object, which the desktop bus needs.
        static int argc = 1;
        static char program[] = "weir";
        static char* argv[] = {program, nullptr};
        static const std::unique_ptr<QCoreApplication> application(
            QCoreApplication::instance() ? nullptr : new QCoreApplication(argc, argv));

        QKeychain::ReadPasswordJob job(QStringLiteral("weir"));
        job.setAutoDelete(false);
        job.setKey(QString::fromStdString(name));
        QEventLoop loop;
        QObject::connect(&job, &QKeychain::Job::finished, &loop, &QEventLoop::quit);
        job.start();
        loop.exec();
        if (job.error() != QKeychain::NoError) {
            return Error(ErrorCode::NotFound, "secret.keychain",
                         "The keychain has no readable entry {name} for weir. Add it with your desktop's password "
                         "program (service weir), or unlock the keychain.",
                         {{"name", name}});
        }
        return connect::Secret(job.textData().toStdString());
    };
}

} // namespace weir::app
