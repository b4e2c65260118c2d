#pragma once

#include "core/base/json.h"
#include "core/base/time.h"
#include "core/nodes/diagnostic.h"
#include "ui/panels/settings/form_context.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace weir::ui {

/// One audience of the list. `key` is the owner's name for it.
struct AudienceEntry
{
    QString key;
    QString title;
    bool saved = false;       ///< An audience of the project; else one that a node of a pipeline defines.
    QStringList usedIn;       ///< Titles of pipelines.
    QStringList destinations; ///< Titles of the nodes that send it.
    friend bool operator==(const AudienceEntry&, const AudienceEntry&) = default;
};

/// A row of a definition with its people.
struct AudienceRowFigure
{
    QString phrase;
    qint64 matching = 0;  ///< By itself.
    qint64 remaining = 0; ///< After this and the rows above.
    bool exclude = false;
};

/// How many people an audience has; `fault` says why that is not known.
struct AudienceFigure
{
    qint64 members = 0;
    qint64 people = 0;
    Instant asOf;
    Instant judgedAt;
    QList<AudienceRowFigure> rows;
    QString fault;
    std::map<std::string, ConditionCount> counts = {}; ///< Of every row and group, by JSON pointer.
    std::string shape = {}; ///< Of the definition that was counted: its rows and their kinds.
};

/// A template as the list offers it.
struct TemplateEntry
{
    QString id;
    QString title;
    QString summary;
    QString uses;    ///< What it is filled in with.
    QString missing; ///< Why it cannot be used now; empty when it can.
    friend bool operator==(const TemplateEntry&, const TemplateEntry&) = default;
};

/// The audience in the editor.
struct OpenAudience
{
    AudienceEntry entry;
    QString description;
    Json definition;
    FormContext context;
    std::vector<std::pair<std::string, nodes::Diagnostic>> findings;
    bool draft = false; ///< Something else is published.
};

/// A choice of the Activate pane.
struct ActivateChoice
{
    QString id;
    QString title;
    QString detail;
};

/// What an audience can be sent to, and how; the first of each is proposed.
struct ActivateOffer
{
    QString pipeline; ///< Title of the pipeline that gets the nodes.
    QList<ActivateChoice> destinations;
    QList<ActivateChoice> purposes;
    QList<ActivateChoice> identifiers;
    QString obstacle; ///< Why nothing can be activated now; empty when it can.
    bool busy = false;
};

} // namespace weir::ui
