#pragma once

#include "core/connect/source.h"
#include "core/engine/streams.h"
#include "core/plan/builders.h"

#include <QTemporaryDir>
#include <QTest>

#include <filesystem>
#include <fstream>

namespace weir::plugins::sources_file {
std::unique_ptr<connect::Source> create();
}
namespace weir::plugins::engines_duckdb {
std::unique_ptr<engine::Engine> create();
}

namespace weir::testing {

namespace fs = std::filesystem;

/// A folder of files, read through the source and DuckDB.
class Files
{
public:
    Files() { m_context.projectFolder = m_place.path().toStdString(); }
    [[nodiscard]] fs::path folder() const { return m_place.path().toStdString(); }
    Files& with(const std::string& path, const std::string& text)
    {
        fs::create_directories((folder() / path).parent_path());
        std::ofstream(folder() / path, std::ios::binary) << text;
        return *this;
    }
    [[nodiscard]] Result<connect::Discovery> discover(const Json& settings) const
    {
        return m_source->discover(settings, m_context);
    }
    /// "name:type" of each column, or the id of the error.
    [[nodiscard]] QString columns(const Json& settings) const
    {
        const auto found = discover(settings);
        if (!found) {
            return QString::fromStdString(found.error().messageId());
        }
        QStringList list;
        for (const Field& field : found->schema.fields()) {
            list << QString::fromStdString(field.name + ':' + toText(field.type));
        }
        return list.join(' ');
    }
    [[nodiscard]] QString notes(const Json& settings) const
    {
        QStringList list;
        const auto found = discover(settings);
        for (const std::string& note : found->notes) {
            list << QString::fromStdString(note);
        }
        return list.join('\n');
    }
    /// All rows as "a|b|c", sorted by nothing; rejected rows are in `rejected`.
    [[nodiscard]] QStringList rows(const Json& settings)
    {
        const auto found = discover(settings);
        return found ? rows(settings, found->schema) : QStringList{QString::fromStdString(found.error().fullText())};
    }
    /// The same with columns that are stated.
    [[nodiscard]] QStringList rows(const Json& settings, const Schema& schema)
    {
        rejected.clear();
        auto binding = m_source->bind(settings, schema, "duckdb", {}, m_context);
        if (!binding) {
            return {QString::fromStdString(binding.error().fullText())};
        }
        const auto engine = plugins::engines_duckdb::create();
        auto session = engine->open({});
        if (!session) {
            return {QString::fromStdString(session.error().fullText())};
        }
        QStringList list;
        {
            auto stream = (*session)->query(plan::scan("s", schema, NodeId("n")), {{"s", *binding}}, m_context.run);
            if (!stream) {
                return {QString::fromStdString(stream.error().fullText())};
            }
            const auto all = engine::rowsOf(**stream);
            if (!all) {
                return {QString::fromStdString(all.error().fullText())};
            }
            for (const auto& row : *all) {
                QStringList cells;
                for (const Value& value : row) {
                    cells << (isNull(value) ? QString("-") : QString::fromStdString(toText(value)));
                }
                list << cells.join('|');
            }
        }
        rejected = (*session)->takeRejected();
        return list;
    }
    std::vector<engine::RejectedRow> rejected;
    [[nodiscard]] const connect::Source& source() const { return *m_source; }
    [[nodiscard]] const connect::SourceContext& context() const { return m_context; }

private:
    QTemporaryDir m_place;
    std::unique_ptr<connect::Source> m_source = plugins::sources_file::create();
    connect::SourceContext m_context;
};

[[nodiscard]] inline Json at(const std::string& path)
{
    return {{"path", path}};
}

} // namespace weir::testing
