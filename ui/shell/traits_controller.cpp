#include "ui/shell/traits_controller.h"

#include "core/run/trait_profile.h"
#include "core/run/trait_uses.h"
#include "ui/kit/sentences.h"
#include "ui/shell/reveal_controller.h"

#include <QDateTime>
#include <QLocale>

namespace weir::ui {
namespace {

QString momentText(Instant instant)
{
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(instant.micros / 1000, Qt::UTC), QLocale::ShortFormat);
}

struct Look
{
    run::TraitPreview preview;
    run::ColumnProfile profile;
};

} // namespace

TraitsController::TraitsController(JobRunner& jobs, QWidget* window)
    : QObject(window), m_jobs(jobs), m_window(window), m_reveals(new RevealController(jobs, this))
{
    connect(m_reveals, &RevealController::failed, this, &TraitsController::failed);
}

void TraitsController::setSession(ProjectSession* session)
{
    m_session = session;
    m_reveals->setSession(session);
    delete m_dialog;
}

void TraitsController::preview(const NodeId& node, std::size_t index)
{
    const DocumentController& controller = m_session->controller();
    const graph::Node* found = controller.document().find(node);
    const auto list = found && found->settings.is_object() ? found->settings.find("traits") : Json::const_iterator();
    const bool there = found && found->settings.is_object() && list != found->settings.end() && list->is_array() &&
                       index < list->size();
    if (!there) {
        return;
    }
    const QString name = QString::fromStdString((*list)[index].value("name", std::string()));
    delete m_dialog;
    m_dialog = new TraitPreviewDialog(name.isEmpty() ? tr("New trait") : name, m_window);
    m_dialog->open(); // over the window: the trait cannot change meanwhile
    const NodeId flat = controller.flatId(node);
    connect(m_dialog, &TraitPreviewDialog::revealRequested, this, [this, flat, name] {
        m_reveals->record({flat, "out"}, name, [dialog = m_dialog] {
            if (dialog) {
                dialog->setRevealed(true);
            }
        });
    });
    auto now = std::make_shared<const project::Project>(m_session->project());
    m_jobs.run(
        m_dialog, {QStringLiteral("trait"), tr("Computing a trait"), JobRunner::Visibility::Quiet, {}},
        [workspace = m_session->workspace(), now, pipeline = m_session->active(), flat,
         index](const RunContext& context) -> Result<Look> {
            Look look;
            WEIR_ASSIGN_OR_RETURN(
                look.preview, run::previewTrait(*workspace, *now, now->pipelines.at(pipeline), flat, index, context));
            look.profile = run::profileOf(look.preview);
            return look;
        },
        [this](Result<Look> look) {
            if (look) {
                const traits::Computed& computed = look->preview.computed;
                m_dialog->showResult(
                    look->profile, QString::fromStdString(traits::describe(look->preview.planned.trait)),
                    momentText(look->preview.asOf),
                    computed.validUntil.micros == INT64_MAX ? QString() : momentText(computed.validUntil),
                    computed.unreadable);
            } else if (look.error().code() == ErrorCode::NotFound) {
                m_dialog->showFault(tr("Nobody is stored yet. Run the pipeline first."));
            } else {
                m_dialog->showFault(sentence(look.error()));
            }
        });
}

QStringList usesInWords(const ProjectSession& session, const std::string& trait)
{
    using Kind = run::TraitUse::Kind;
    QStringList words;
    for (const run::TraitUse& use : run::usesOfTrait(session.project(), session.controller().registry(), trait)) {
        const QString title = QString::fromStdString(use.title);
        words << (use.kind == Kind::Destination ? TraitsController::tr("the destination %1").arg(title)
                  : use.kind == Kind::Formula   ? TraitsController::tr("the computed trait %1").arg(title)
                                                : TraitsController::tr("the audience %1").arg(title));
    }
    words.removeDuplicates();
    return words;
}

} // namespace weir::ui
