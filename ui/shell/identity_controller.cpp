#include "ui/shell/identity_controller.h"

#include "core/identity/what_if.h"
#include "ui/kit/icon.h"
#include "ui/kit/profile_words.h"
#include "ui/kit/sentences.h"
#include "ui/panels/people/person_identity_pane.h"
#include "ui/panels/people/person_view.h"
#include "ui/shell/culprit_controller.h"
#include "ui/shell/free_store.h"
#include "ui/shell/reveal_controller.h"

#include <QAction>

namespace weir::ui {
namespace {

constexpr std::size_t kShownGroups = 50;
constexpr std::size_t kShownRefusals = 2'000;

} // namespace

IdentityController::IdentityController(JobRunner& jobs, QWidget* window)
    : QObject(window), m_jobs(jobs), m_window(window), m_reveals(new RevealController(jobs, this)),
      m_action(new QAction(icon(Icon::Identity), tr("Preview changes of identity rules..."), this)),
      m_refusalsAction(new QAction(icon(Icon::Unlink), tr("What identity rules refused..."), this))
{
    m_refusalsAction->setObjectName(QStringLiteral("identity.refusals"));
    m_refusalsAction->setToolTip(tr("Lists the identifiers that the last run left out of rows, and why"));
    m_refusalsAction->setEnabled(false);
    connect(m_refusalsAction, &QAction::triggered, this, &IdentityController::showRefusals);
    m_action->setObjectName(QStringLiteral("identity.preview"));
    m_action->setToolTip(tr("Shows who would become one person or come apart under the rules of this pipeline"));
    connect(m_action, &QAction::triggered, this, [this] {
        if (const auto place = firstPlace()) {
            preview(place->node);
        } else {
            emit failed(Error(ErrorCode::NotFound, "identity.noNode",
                              "Nothing in this pipeline resolves identities. Open the pipeline that makes people out "
                              "of records."));
        }
    });
    m_action->setEnabled(false);
    connect(m_reveals, &RevealController::failed, this, [this](const Error& error) {
        emit failed(Error(error.code(), "identity.notRecorded",
                          "The decision is not kept: it holds personal values, who uses them is recorded, and that "
                          "could not be written. Try again when nothing runs. {reason}",
                          {{"reason", argumentOf(error, "reason")}}));
    });
}

void IdentityController::setSession(ProjectSession* session)
{
    m_session = session;
    m_reveals->setSession(session);
    delete m_dialog;
    delete m_refusals;
    m_action->setEnabled(session != nullptr);
    m_refusalsAction->setEnabled(session != nullptr);
}

std::optional<IdentityController::Place> IdentityController::placeOf(const NodeId& node) const
{
    const DocumentController& controller = m_session->controller();
    const graph::Node* found = controller.document().find(node);
    const nodes::NodeType* type = found ? controller.registry().find(found->type) : nullptr;
    if (type) {
        for (const nodes::ParameterSpec& parameter : type->spec().parameters) {
            if (parameter.kind == nodes::ParameterKind::Mapping) {
                return Place{node, parameter.key};
            }
        }
    }
    return std::nullopt;
}

std::optional<IdentityController::Place> IdentityController::firstPlace() const
{
    if (m_session) {
        for (const auto& [id, node] : m_session->controller().document().nodes) {
            if (auto place = placeOf(id)) {
                return place;
            }
        }
    }
    return std::nullopt;
}

identity::Mapping IdentityController::mappingOf(const Place& place) const
{
    const graph::Node& node = *m_session->controller().document().find(place.node);
    const auto stored = node.settings.find(place.parameter);
    identity::Mapping mapping;
    static_cast<void>(
        identity::readMapping(stored == node.settings.end() ? Json::object() : *stored, mapping)); // findings say so
    return mapping;
}

WhatIfDialog& IdentityController::open(const QString& title, const QString& explanation, const NodeId& node)
{
    delete m_dialog;
    m_dialog = new WhatIfDialog(title, explanation, m_window);
    connect(m_dialog, &WhatIfDialog::runRequested, this, [this, node] { emit runRequested(node); });
    m_dialog->open(); // over the window: the rules cannot change meanwhile
    return *m_dialog;
}

QString IdentityController::faultOf(const Error& error)
{
    switch (error.code()) {
    case ErrorCode::NotFound:
        return tr("Nobody is stored yet. Run the pipeline first.");
    case ErrorCode::Conflict:
        return tr("The store is being written. Try again when that is done.");
    default:
        return sentence(error);
    }
}

void IdentityController::preview(const NodeId& node)
{
    const auto place = m_session ? placeOf(node) : std::nullopt;
    if (place) {
        tryOut(open(tr("Preview of identity rules"),
                    tr("The rules of this node, tried on everything that is stored, beside who is who now."), node),
               mappingOf(*place).rules);
    }
}

void IdentityController::showRefusals()
{
    if (!m_session) {
        return;
    }
    delete m_refusals;
    auto* refusals = new RefusalsDialog(m_window);
    m_refusals = refusals;
    connect(refusals, &RefusalsDialog::personRequested, this,
            [this, refusals](const QString& type, const QString& value) {
                openPerson(*refusals, type.toStdString(), value.toStdString());
            });
    refusals->open();
    using Refused = std::pair<std::vector<store::ViolationCount>, std::vector<store::StoredViolation>>;
    m_jobs.run(
        refusals, {QStringLiteral("refusals"), tr("Reading what was refused"), JobRunner::Visibility::Quiet, {}},
        [workspace = m_session->workspace()](const RunContext& context) -> Result<Refused> {
            WEIR_ASSIGN_OR_RETURN(const store::ProfileStore store,
                                  workspace->openStore(store::OpenMode::ReadOnly, *context.clock));
            WEIR_ASSIGN_OR_RETURN(const store::Reader reader, store.openReader());
            Refused refused;
            WEIR_ASSIGN_OR_RETURN(refused.first, reader.countViolations());
            WEIR_ASSIGN_OR_RETURN(refused.second, reader.violations(kShownRefusals));
            return refused;
        },
        [refusals](Result<Refused> refused) {
            if (refused) {
                refusals->showRefusals(refused->first, refused->second);
            } else {
                refusals->showFault(faultOf(refused.error()));
            }
        });
}

void IdentityController::openPerson(RefusalsDialog& refusals, const std::string& type, const std::string& value)
{
    if (!m_session) {
        return;
    }
    m_jobs.run(
        &refusals, {QStringLiteral("person of identifier"), tr("Reading a profile"), JobRunner::Visibility::Quiet, {}},
        [workspace = m_session->workspace(), type,
         value](const RunContext& context) -> Result<std::optional<PublicProfileId>> {
            WEIR_ASSIGN_OR_RETURN(const store::ProfileStore store,
                                  workspace->openStore(store::OpenMode::ReadOnly, *context.clock));
            WEIR_ASSIGN_OR_RETURN(const store::Reader reader, store.openReader());
            WEIR_ASSIGN_OR_RETURN(const std::optional<std::uint32_t> profile, reader.findByIdentifier(type, value));
            return profile ? std::optional(reader.publicId(*profile)) : std::nullopt;
        },
        [this, &refusals](Result<std::optional<PublicProfileId>> id) {
            if (!id) {
                refusals.showFault(faultOf(id.error()));
            } else if (*id) {
                refusals.accept();
                emit personRequested(**id);
            } else {
                refusals.tell(tr("This identifier belongs to nobody."));
            }
        });
}

void IdentityController::propose(const Proposal& proposal)
{
    const auto place = firstPlace();
    if (!place) {
        emit failed(Error(ErrorCode::NotFound, "identity.noNode",
                          "Nothing in this pipeline resolves identities. Open the pipeline that makes people out of "
                          "records."));
        return;
    }
    WhatIfDialog& dialog = open(proposal.title, proposal.explanation, place->node);
    dialog.askReason(proposal.keep);
    connect(&dialog, &WhatIfDialog::kept, this,
            [this, place = *place, proposal](const QString& reason) { keep(place, proposal, reason); });
    identity::Rules rules = mappingOf(*place).rules;
    proposal.decide(rules, {});
    tryOut(dialog, rules);
}

void IdentityController::serve(PersonView& view)
{
    connect(view.identity(), &PersonIdentityPane::separationRequested, this,
            [this, &view](const QString& leftType, const QString& leftValue, const QString& rightType,
                          const QString& rightValue) {
                const stitch::Named left{leftType.toStdString(), leftValue.toStdString()};
                const stitch::Named right{rightType.toStdString(), rightValue.toStdString()};
                propose({tr("Keep two identifiers apart"),
                         tr("What changes when the %1 and the %2 that you chose are never one person.",
                            "1, 2: kinds of identifiers")
                             .arg(placeText(left.type), placeText(right.type)),
                         tr("Keep apart"), view.person().profile.publicId,
                         leftType == rightType ? leftType : leftType + QStringLiteral(", ") + rightType,
                         [left, right](identity::Rules& rules, const std::string& reason) {
                             rules.separations.push_back({{left}, {right}, reason});
                             return tr("keep two identifiers apart");
                         }});
            });
    connect(view.identity(), &PersonIdentityPane::blockRequested, this,
            [this, &view](const QString& type, const QString& value) {
                propose({tr("Block a value"),
                         tr("What changes when the %1 that you chose identifies nobody.", "1: kind of identifier")
                             .arg(placeText(type.toStdString())),
                         tr("Block"), view.person().profile.publicId, type,
                         [type = type.toStdString(), value = value.toStdString()](identity::Rules& rules,
                                                                                  const std::string&) {
                             rules.blocked[type].push_back(value);
                             return tr("block a value");
                         }});
            });
}

void IdentityController::tryOut(WhatIfDialog& dialog, const identity::Rules& rules)
{
    m_jobs.run(
        &dialog, {QStringLiteral("what-if"), tr("Trying rules"), JobRunner::Visibility::Listed, {}},
        [workspace = m_session->workspace(), rules](const RunContext& context) -> Result<identity::WhatIf> {
            WEIR_ASSIGN_OR_RETURN(store::ProfileStore store,
                                  openWhenFree(*workspace, store::OpenMode::ReadWrite, context));
            return identity::whatIf(store, rules, kShownGroups, context);
        },
        [&dialog](Result<identity::WhatIf> result) {
            if (result) {
                dialog.showResult(*result);
            } else {
                dialog.showFault(faultOf(result.error()));
            }
        });
}

void IdentityController::keep(const Place& place, const Proposal& proposal, const QString& reason)
{
    m_reveals->recordPerson(proposal.person, proposal.kinds + QStringLiteral(" (decision)"),
                            [this, place, proposal, reason] { write(place, proposal, reason); });
}

void IdentityController::write(const Place& place, const Proposal& proposal, const QString& reason)
{
    if (!m_session || !m_session->controller().document().find(place.node)) {
        return; // another pipeline was opened, or the node is gone, while it was written down
    }
    identity::Mapping mapping = mappingOf(place);
    const QString step = proposal.decide(mapping.rules, reason.toStdString());
    if (m_session->controller().edit({graph::SetSetting{place.node, place.parameter, identity::toJson(mapping)}},
                                     step)) {
        emit decided(tr("The decision is kept in the pipeline. The next run applies it."));
    }
}

} // namespace weir::ui
