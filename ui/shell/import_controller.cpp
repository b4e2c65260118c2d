#include "ui/shell/import_controller.h"

#include "core/base/json_text.h"
#include "core/connect/source_node.h"
#include "core/run/preview.h"
#include "ui/document/file_sources.h"
#include "ui/kit/sentences.h"
#include "ui/shell/people_offer.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>

#include <algorithm>

namespace weir::ui {
namespace {

constexpr std::int64_t kRows = 200;
constexpr int kSoon = 300;

/// Under which setting the entries of a source's catalogue are chosen.
std::string partKey(const nodes::NodeSpec& spec)
{
    for (const char* key : {"sheet", "table"}) {
        for (const nodes::ParameterSpec& parameter : spec.parameters) {
            if (parameter.key == key) {
                return key;
            }
        }
    }
    return {};
}

std::string nameOf(const connect::CatalogEntry& entry)
{
    return entry.schemaName.empty() ? entry.name : entry.schemaName + '.' + entry.name;
}

QString textOf(const nodes::ParameterSpec& parameter, const Json& value)
{
    if (value.is_string()) {
        const std::string stored = value.get<std::string>();
        for (const nodes::Choice& choice : parameter.choices) {
            if (choice.value == stored) {
                return translated(choice.title);
            }
        }
        return QString::fromStdString(stored);
    }
    if (value.is_array()) {
        QStringList texts;
        for (const Json& each : value) {
            texts << (each.is_string() ? QString::fromStdString(each.get<std::string>()) : QString());
        }
        texts.removeAll(QString());
        return texts.join(QStringLiteral(", "));
    }
    return value.is_number_integer() && value.get<std::int64_t>() != 0 ? QLocale().toString(value.get<qlonglong>())
                                                                       : QString();
}

} // namespace

ImportController::ImportController(ImportPage& page, JobRunner& jobs, QObject* parent)
    : QObject(parent), m_page(page), m_jobs(jobs)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSoon);
    connect(&m_soon, &QTimer::timeout, this, [this] { look(m_edited); });
    connect(&page, &ImportPage::fileChosen, this, &ImportController::show);
    connect(&page, &ImportPage::accepted, this, &ImportController::accept);
    connect(&page, &ImportPage::cancelled, this, [this] {
        forget();
        emit closed({});
    });
    connect(&page, &ImportPage::edited, this, [this](int index, const Json& settings) {
        if (has(index)) {
            m_files[static_cast<std::size_t>(index)].node.settings = settings;
            m_edited = index;
            m_soon.start();
        }
    });
    connect(&page, &ImportPage::partChosen, this, [this](int index, const QString& part) {
        if (has(index)) {
            File& file = m_files[static_cast<std::size_t>(index)];
            file.node.settings[partKey(file.type->spec())] = part.toStdString();
            for (const char* ofTheOther : {"range", "columns"}) { // they were of the other sheet
                file.node.settings.erase(ofTheOther);
            }
            look(index);
        }
    });
}

void ImportController::start(ProjectSession* session, const QStringList& paths, const QPointF& at,
                             const std::optional<NodeId>& target)
{
    forget();
    m_session = session;
    m_at = at;
    m_target = target;
    graph::Document document = session->controller().document();
    const nodes::Registry& registry = session->controller().registry();
    const QString folder = QString::fromStdString(session->folder().string());
    QStringList titles;
    for (const QString& path : paths) {
        File file;
        file.type = sourceFor(registry, path);
        if (!file.type) {
            continue;
        }
        file.node = sourceNode(document, *file.type, path, folder);
        document.nodes[file.node.id] = std::make_shared<const graph::Node>(file.node);
        const QFileInfo info(path);
        file.shown.title = info.fileName();
        file.shown.detail = info.isDir() ? QDir::toNativeSeparators(info.absoluteFilePath())
                                         : tr("%1, in %2")
                                               .arg(QLocale().formattedDataSize(info.size()),
                                                    QDir::toNativeSeparators(info.absolutePath()));
        file.shown.source = &file.type->spec();
        titles << file.shown.title;
        m_files.push_back(std::move(file));
    }
    if (m_files.empty()) {
        return;
    }
    m_page.start(titles);
    emit opened();
    for (int i = 0; has(i); ++i) {
        look(i);
    }
}

void ImportController::forget()
{
    m_soon.stop();
    for (int i = 0; has(i); ++i) {
        m_jobs.cancel(this, QString::number(i));
    }
    m_files.clear();
    m_session = nullptr;
}

Result<ImportController::Look> ImportController::lookInto(const run::Workspace& workspace,
                                                          const project::Project& project, const graph::Node& node,
                                                          const RunContext& context)
{
    const connect::Source* source = workspace.toolbox().source(node.type.str());
    if (!source) {
        return Error(ErrorCode::NotFound, "import.noSource", "The program has no source {type}.",
                     {{"type", node.type.str()}});
    }
    Look look;
    look.settings = node.settings;
    const connect::SourceContext surroundings = workspace.sourceContext(context);
    const std::string key = partKey(source->spec());
    if (!key.empty()) {
        WEIR_ASSIGN_OR_RETURN(look.catalog, source->catalog(node.settings, surroundings));
        if (textAt(node.settings, key).empty() && textAt(node.settings, "query").empty() && !look.catalog.empty()) {
            look.settings[key] = nameOf(look.catalog.front());
        }
    }
    WEIR_ASSIGN_OR_RETURN(look.discovery, source->discover(look.settings, surroundings));
    WEIR_ASSIGN_OR_RETURN(const std::optional<Schema> stated, connect::statedColumns(look.settings));
    graph::Node previewed = node;
    previewed.settings = look.settings;
    previewed.settings["columns"] = weir::toJson(stated ? *stated : look.discovery.schema);
    graph::Document document;
    document.id = PipelineId("import");
    document.nodes[previewed.id] = std::make_shared<const graph::Node>(previewed);
    project::Project around = project;
    around.pipelines.clear();
    around.pipelines[document.id] = document;
    run::PreviewOptions options;
    options.limit = kRows;
    options.preferFull = false;
    WEIR_ASSIGN_OR_RETURN(run::Preview preview,
                          run::preview(workspace, around, document, previewed.id, options, context));
    look.schema = preview.schema;
    look.rows = std::move(preview.batches);
    look.count = preview.rows;
    look.refused = static_cast<std::int64_t>(preview.rejected.size());
    return look;
}

void ImportController::look(int index)
{
    if (!has(index) || !m_session) {
        return;
    }
    File& file = m_files[static_cast<std::size_t>(index)];
    file.shown.looking = true;
    show(index);
    auto project = std::make_shared<const project::Project>(m_session->project());
    m_jobs.run(
        this, {QString::number(index), tr("Looking into %1").arg(file.shown.title), JobRunner::Visibility::Listed, {}},
        [project, node = file.node, workspace = m_session->workspace()](const RunContext& context) {
            return lookInto(*workspace, *project, node, context);
        },
        [this, index](Result<Look> look) { take(index, std::move(look)); });
}

void ImportController::take(int index, Result<Look> look)
{
    if (!has(index) || !m_session) {
        return;
    }
    File& file = m_files[static_cast<std::size_t>(index)];
    ImportedFile& shown = file.shown;
    shown.looking = false;
    shown.fault.clear();
    shown.notes.clear();
    shown.found.clear();
    shown.findings.clear();
    file.look.reset();
    if (!look) {
        shown.fault = sentence(look.error());
        if (!look.error().where().parameter.empty()) {
            shown.findings.push_back({nodes::Severity::Error, look.error()});
        }
    } else {
        for (const std::string& note : look->discovery.notes) {
            shown.notes << QString::fromStdString(note);
        }
        shown.found = foundOf(file.type->spec(), look->discovery.detected);
        shown.parts.clear();
        for (const connect::CatalogEntry& entry : look->catalog) {
            shown.parts << QString::fromStdString(nameOf(entry));
        }
        const std::string key = partKey(file.type->spec());
        if (!key.empty() && textAt(file.node.settings, key).empty() && !textAt(look->settings, key).empty()) {
            file.node.settings[key] = look->settings.at(key); // so that a sheet put before it changes nothing
        }
        shown.part = QString::fromStdString(textAt(file.node.settings, key));
        nodes::PortContent content;
        content.schema = look->discovery.schema;
        shown.context.inputs[""] = {content};
        shown.context.projectFolder = QString::fromStdString(m_session->folder().string());
        shown.context.askDetection = [this, index](const std::string&) { this->look(index); };
        file.look = std::make_shared<const Look>(*std::move(look));
    }
    show(index);
    offerPeople();
}

void ImportController::offerPeople()
{
    QStringList found;
    QString consent;
    bool contacts = false;
    for (const File& file : m_files) {
        if (!file.look || !file.look->schema || m_target) { // who drops on a node says what the file is for
            continue;
        }
        const PeopleOffer offer = peopleIn(*file.look->schema, m_session->facts().purposes);
        contacts = contacts || offer.contacts;
        for (const std::string& column : offer.identifiers) {
            found << QString::fromStdString(column);
        }
        if (!offer.identifiers.empty() && !offer.consentColumn.empty()) {
            consent = QString::fromStdString(offer.consentColumn);
            found << consent;
        }
    }
    found.removeDuplicates();
    if (found.isEmpty()) {
        m_page.setOffer({}, {}, false);
        return;
    }
    const QString list = found.join(QStringLiteral(", "));
    m_page.setOffer(
        contacts ? tr("This looks like contacts: %1.").arg(list) : tr("This is about people: %1.").arg(list),
        consent.isEmpty()
            ? tr("Make people of it: link its records, store them as profiles.")
            : tr("Make people of it: link its records, store them as profiles, read consent from %1.").arg(consent),
        contacts);
}

void ImportController::show(int index)
{
    if (!has(index)) {
        return;
    }
    File& file = m_files[static_cast<std::size_t>(index)];
    file.shown.settings = file.node.settings;
    m_page.setFile(index, file.shown);
    if (index != m_page.current() || file.shown.looking) {
        return;
    }
    if (!file.look) {
        m_page.setRows(nullptr, {});
        return;
    }
    const Look& look = *file.look;
    QString caption = look.count < kRows ? tr("All %n row(s)", nullptr, static_cast<int>(look.count))
                                         : tr("Preview: first %n row(s)", nullptr, static_cast<int>(look.count));
    if (look.refused > 0) {
        caption += QStringLiteral(" · ") + tr("%n row(s) cannot be read", nullptr, static_cast<int>(look.refused));
    }
    m_page.setRows(std::make_unique<MemoryPages>(look.schema, look.rows), caption);
}

QList<std::pair<QString, QString>> ImportController::foundOf(const nodes::NodeSpec& spec, const Json& detected)
{
    QList<std::pair<QString, QString>> found;
    for (const nodes::ParameterSpec& parameter : spec.parameters) {
        const auto value = detected.find(parameter.key);
        const bool usual = parameter.key == "escape" ||
                           (parameter.key == "compression" && value != detected.end() && *value == Json("none"));
        if (value == detected.end() || usual) {
            continue;
        }
        if (const QString text = textOf(parameter, *value); !text.isEmpty()) {
            found.append({translated(parameter.title), text});
        }
    }
    return found;
}

void ImportController::accept()
{
    if (!m_session) {
        return;
    }
    std::vector<graph::Node> nodes;
    std::vector<FoundSource> sources;
    for (const File& file : m_files) {
        nodes.push_back(file.node);
        sources.push_back({file.node, file.look ? file.look->schema : nullptr});
    }
    const std::set<NodeId> added = m_page.isOfferTaken() ? addPeople(*m_session, sources, m_at)
                                                         : addSources(m_session->controller(), nodes, m_at, m_target);
    forget();
    emit closed(added);
}

} // namespace weir::ui
