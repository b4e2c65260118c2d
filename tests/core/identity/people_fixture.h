#pragma once

#include "core/identity/resolve.h"
#include "core/store/store.h"

#include <QTemporaryDir>
#include <QtGlobal>

#include <initializer_list>
#include <memory>
#include <string>
#include <vector>

/// Rows, mappings and stores for tests of people. Fails the test with the error's text.
namespace weir::test {

template <class T>
T must(Result<T> result)
{
    if (!result) {
        qFatal("%s", result.error().fullText().c_str());
    }
    return *std::move(result);
}
inline void must(const Status& status)
{
    if (!status) {
        qFatal("%s", status.error().fullText().c_str());
    }
}

inline Instant at(const char* text)
{
    return must(parseInstant(text));
}

/// Cells as text, read in the column's type; "-" is NULL.
using Cells = std::vector<std::vector<std::string>>;

inline std::unique_ptr<RowStream> rows(const Schema& schema, const Cells& cells, std::size_t batchRows = 3)
{
    const auto shared = std::make_shared<const Schema>(schema);
    std::vector<RowBatch> batches;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i % batchRows == 0) {
            batches.emplace_back(shared);
        }
        std::vector<Value> values;
        for (std::size_t c = 0; c < schema.size(); ++c) {
            values.push_back(cells[i][c] == "-" ? Value{} : must(parseValue(cells[i][c], schema[c].type)));
        }
        batches.back().appendRow(values);
    }
    return streamOf(shared, std::move(batches));
}

/// A store in a folder of its own with a clock that the test moves.
class People
{
public:
    People() : m_clock(at("2024-06-01T12:00:00Z")), m_store(std::make_unique<store::ProfileStore>(open())) {}

    [[nodiscard]] store::ProfileStore& store() { return *m_store; }
    [[nodiscard]] FixedClock& clock() { return m_clock; }
    /// Of the resolves to come.
    [[nodiscard]] identity::ResolveOptions& options() { return m_options; }
    [[nodiscard]] RunContext context() const
    {
        RunContext context;
        context.clock = &m_clock;
        return context;
    }
    [[nodiscard]] std::string path(const char* name) const { return m_folder.filePath(name).toStdString(); }

    identity::Report resolve(const Json& mapping, std::vector<std::unique_ptr<RowStream>> streams,
                             std::int64_t bufferBytes = std::int64_t{64} << 20)
    {
        identity::ResolveOptions options = m_options;
        options.run = RunId("run");
        options.node = NodeId("people");
        options.bufferBytes = bufferBytes;
        options.reject = [this](store::QuarantineRow row) { rejected.push_back(std::move(row)); };
        return must(identity::resolve(must(identity::mappingFromJson(mapping)), std::move(streams), *m_store, options,
                                      context()));
    }
    std::uint32_t find(const char* type, const char* value)
    {
        const auto found = must(must(m_store->openReader()).findByIdentifier(type, value));
        return found ? *found : store::kNoProfile;
    }

    /// Lets go of the store's file, so that another process may have it.
    void close() { m_store.reset(); }
    void reopen() { m_store = std::make_unique<store::ProfileStore>(open()); }

    std::vector<store::QuarantineRow> rejected;

private:
    [[nodiscard]] store::ProfileStore open() const
    {
        store::OpenOptions options;
        options.now = m_clock.now();
        return must(store::ProfileStore::open(path("people.weir"), options));
    }

    QTemporaryDir m_folder;
    FixedClock m_clock;
    identity::ResolveOptions m_options;
    std::unique_ptr<store::ProfileStore> m_store;
};

template <class... Streams>
std::vector<std::unique_ptr<RowStream>> inputs(Streams... streams)
{
    std::vector<std::unique_ptr<RowStream>> all;
    (all.push_back(std::move(streams)), ...);
    return all;
}

} // namespace weir::test
