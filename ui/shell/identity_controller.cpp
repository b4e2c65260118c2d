#include "ui/shell/identity_controller.h"

#include "core/identity/what_if.h"
#include "ui/kit/icon.h"
#include "ui/kit/sentences.h"
#include "ui/panels/people/person_identity_pane.h"
#include "ui/panels/people/person_view.h"

#include <QAction>

namespace weir::ui {
namespace {

constexpr std::size_t kShownGroups = 50;
constexpr std::size_t kShownRefusals = 2'000;

} // namespace

IdentityController::IdentityController(JobRunner& jobs, QWidget* window)
    : QObject(window), m_jobs(jobs), m_window(window),
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
}

void IdentityController::setSession(ProjectSession* session)
{
    m_session = session;
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

void IdentityController::open(const QString& title, const QString& explanation, const NodeId& node)
{
    delete m_dialog;
    m_dialog = new WhatIfDialog(title, explanation, m_window);
    connect(m_dialog, &WhatIfDialog::runRequested, this, [this, node] { emit runRequested(node); });
    m_dialog->open(); // over the window: the rules cannot change meanwhile
}

void IdentityController::preview(const NodeId& node)
{
    const auto place = m_session ? placeOf(node) : std::nullopt;
    if (place) {
        open(tr("Preview of identity rules"),
             tr("The rules of this node, tried on everything that is stored, beside who is who now."), node);
        tryOut(mappingOf(*place).rules);
    }
}

void IdentityController::showRefusals()
{
    if (!m_session) {
        return;
    }
    delete m_refusals;
    m_refusals = new RefusalsDialog(m_window);
    connect(m_refusals, &RefusalsDialog::personRequested, this,
            [this](const QString& type, const QString& value) { openPerson(type.toStdString(), value.toStdString()); });
    m_refusals->open();
    using Refused = std::pair<std::vector<store::ViolationCount>, std::vector<store::StoredViolation>>;
    m_jobs.run(
        m_refusals, {QStringLiteral("refusals"), tr("Reading what was refused"), JobRunner::Visibility::Quiet, {}},
        [workspace = m_session->workspace()](const RunContext& context) -> Result<Refused> {
            WEIR_ASSIGN_OR_RETURN(const store::ProfileStore store,
                                  workspace->openStore(store::OpenMode::ReadOnly, *context.clock));
            WEIR_ASSIGN_OR_RETURN(const store::Reader reader, store.openReader());
            Refused refused;
            WEIR_ASSIGN_OR_RETURN(refused.first, reader.countViolations());
            WEIR_ASSIGN_OR_RETURN(refused.second, reader.violations(kShownRefusals));
            return refused;
        },
        [this](Result<Refused> refused) {
            if (refused) {
                m_refusals->showRefusals(refused->first, refused->second);
            } else if (refused.error().code() == ErrorCode::NotFound) {
                m_refusals->showFault(tr("Nobody is stored yet. Run the pipeline first."));
            } else {
                m_refusals->showFault(sentence(refused.error()));
            }
        });
}

void IdentityController::openPerson(const std::string& type, const std::string& value)
{
    m_jobs.run(
        m_refusals, {QStringLiteral("person of identifier"), tr("Reading a profile"), JobRunner::Visibility::Quiet, {}},
        [workspace = m_session->workspace(), type,
         value](const RunContext& context) -> Result<std::optional<PublicProfileId>> {
            WEIR_ASSIGN_OR_RETURN(const store::ProfileStore store,
                                  workspace->openStore(store::OpenMode::ReadOnly, *context.clock));
            WEIR_ASSIGN_OR_RETURN(const store::Reader reader, store.openReader());
            WEIR_ASSIGN_OR_RETURN(const std::optional<std::uint32_t> profile, reader.findByIdentifier(type, value));
            return profile ? std::optional(reader.publicId(*profile)) : std::nullopt;
        },
        [this](Result<std::optional<PublicProfileId>> id) {
            if (!id) {
                m_refusals->showFault(sentence(id.error()));
            } else if (*id) {
                m_refusals->accept();
                emit personRequested(**id);
            } else {
                m_refusals->tell(tr("This identifier belongs to nobody."));
            }
        });
}

void IdentityController::propose(const QString& title, const QString& explanation, const QString& keepText,
                                 const Decision& decision)
{
    const auto place = firstPlace();
    if (!place) {
        emit failed(Error(ErrorCode::NotFound, "identity.noNode",
                          "Nothing in this pipeline resolves identities. Open the pipeline that makes people out of "
                          "records."));
        return;
    }
    open(title, explanation, place->node);
    m_dialog->askReason(keepText);
    connect(m_dialog, &WhatIfDialog::kept, this,
            [this, place = *place, decision](const QString& reason) { keep(place, decision, reason); });
    identity::Rules rules = mappingOf(*place).rules;
    decision(rules, {});
    tryOut(rules);
}

void IdentityController::serve(PersonView& view)
{
    connect(
        view.identity(), &PersonIdentityPane::separationRequested, this,
        [this](const QString& leftType, const QString& leftValue, const QString& rightType, const QString& rightValue) {
            const stitch::Named left{leftType.toStdString(), leftValue.toStdString()};
            const stitch::Named right{rightType.toStdString(), rightValue.toStdString()};
            propose(tr("Keep two identifiers apart"),
                    tr("What changes when the %1 and the %2 that you chose are never one person.",
                       "1, 2: kinds of identifiers")
                        .arg(placeText(left.type), placeText(right.type)),
                    tr("Keep apart"), [left, right](identity::Rules& rules, const std::string& reason) {
                        rules.separations.push_back({{left}, {right}, reason});
                        return tr("keep two identifiers apart");
                    });
        });
    connect(view.identity(), &PersonIdentityPane::blockRequested, this,
            [this](const QString& type, const QString& value) {
                propose(tr("Block a value"),
                        tr("What changes when the %1 that you chose identifies nobody.", "1: kind of identifier")
                            .arg(placeText(type.toStdString())),
                        tr("Block"),
                        [type = type.toStdString(), value = value.toStdString()](identity::Rules& rules,
                                                                                 const std::string&) {
                            rules.blocked[type].push_back(value);
                            return tr("block a value");
                        });
            });
}

void IdentityController::tryOut(const identity::Rules& rules)
{
    m_jobs.run(
        m_dialog, {QStringLiteral("what-if"), tr("Trying rules"), JobRunner::Visibility::Listed, {}},
        [workspace = m_session->workspace(), rules](const RunContext& context) -> Result<identity::WhatIf> {
            WEIR_ASSIGN_OR_RETURN(store::ProfileStore store,
                                  workspace->openStore(store::OpenMode::ReadWrite, *context.clock));
            return identity::whatIf(store, rules, kShownGroups, context);
        },
        [this](Result<identity::WhatIf> result) {
            if (result) {
                m_dialog->showResult(*result);
            } else if (result.error().code() == ErrorCode::NotFound) {
                m_dialog->showFault(tr("Nobody is stored yet. Run the pipeline first."));
            } else {
                m_dialog->showFault(sentence(result.error()));
            }
        });
}

void IdentityController::keep(const Place& place, const Decision& decision, const QString& reason)
{
    if (!m_session || !m_session->controller().document().find(place.node)) {
        return;
    }
    identity::Mapping mapping = mappingOf(place);
    const QString step = decision(mapping.rules, reason.toStdString());
    if (m_session->controller().edit({graph::SetSetting{place.node, place.parameter, identity::toJson(mapping)}},
                                     step)) {
        emit decided(tr("The decision is kept in the pipeline. The next run applies it."));
    }
}

} // namespace weir::ui
