#include "ui/shell/input_samples.h"

#include "core/run/preview.h"
#include "ui/kit/grid_model.h"

#include <algorithm>

namespace weir::ui {
namespace {

constexpr std::int64_t kRows = 50;
constexpr qsizetype kValues = 3;
constexpr qsizetype kLongest = 24;
constexpr std::size_t kKept = 500; ///< Ports; an edit makes new keys, and the old ones are of no use.

InputSamples::Values valuesOf(const run::Preview& preview)
{
    InputSamples::Values values;
    for (std::size_t column = 0; column < preview.schema->size(); ++column) {
        const Field& field = (*preview.schema)[column];
        QStringList seen;
        for (const RowBatch& batch : preview.batches) {
            for (std::size_t row = 0; row < batch.rows() && seen.size() < kValues; ++row) {
                if (batch.column(column).isNull(row)) {
                    continue;
                }
                QString text = QString::fromStdString(toText(batch.value(row, column))).simplified();
                text = field.privacy == Privacy::Plain ? text : maskedText(text);
                text = text.size() > kLongest ? text.left(kLongest) + QStringLiteral("…") : text;
                if (!text.isEmpty() && !seen.contains(text)) {
                    seen << text;
                }
            }
        }
        if (!seen.isEmpty()) {
            values[field.name] = seen.join(QStringLiteral(", "));
        }
    }
    return values;
}

} // namespace

InputSamples::InputSamples(JobRunner& jobs, QObject* parent) : QObject(parent), m_jobs(jobs) {}

void InputSamples::setSession(ProjectSession* session)
{
    m_session = session;
    m_known.clear();
    m_asked.clear();
}

InputSamples::Values InputSamples::of(const graph::PortRef& port)
{
    if (!m_session) {
        return {};
    }
    const run::Inspection& inspection = m_session->inspection();
    const nodes::PortContent* content = inspection.analysis.content(port);
    const auto key = inspection.keys.find(port);
    if (!content || content->kind != nodes::PortKind::Table || key == inspection.keys.end()) {
        return {};
    }
    if (const auto known = m_known.find(key->second.str()); known != m_known.end()) {
        return known->second;
    }
    const nodes::Diagnostics findings = inspection.diagnostics(port.node);
    const bool broken = std::any_of(findings.begin(), findings.end(), [](const nodes::Diagnostic& finding) {
        return finding.severity == nodes::Severity::Error;
    });
    if (!broken && m_asked.insert(key->second.str()).second) {
        fetch(port, key->second.str());
    }
    return {};
}

void InputSamples::fetch(const graph::PortRef& port, const std::string& key)
{
    auto now = std::make_shared<const project::Project>(m_session->project());
    run::PreviewOptions options;
    options.port = port.port;
    options.limit = kRows;
    m_jobs.run(
        m_session,
        {QStringLiteral("samples/") + QString::fromStdString(key),
         tr("Reading samples"),
         JobRunner::Visibility::Quiet,
         {}},
        [now, options, node = port.node, workspace = m_session->workspace(),
         pipeline = m_session->active()](const RunContext& context) -> Result<Values> {
            WEIR_ASSIGN_OR_RETURN(const run::Preview preview,
                                  run::preview(*workspace, *now, now->pipelines.at(pipeline), node, options, context));
            return valuesOf(preview);
        },
        [this, key](Result<Values> values) {
            if (!values) {
                return; // the preview of the node itself says why
            }
            if (m_known.size() >= kKept) {
                m_known.clear();
                m_asked = {key};
            }
            m_known[key] = *std::move(values);
            emit arrived();
        });
}

} // namespace weir::ui
