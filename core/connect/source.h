#pragma once

#include "core/base/run_context.h"
#include "core/connect/secret.h"
#include "core/engine/engine.h"
#include "core/nodes/node_spec.h"
#include "core/nodes/settings.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace weir::connect {

/// What a source may use of its surroundings.
struct SourceContext
{
    std::filesystem::path projectFolder; ///< Relative paths in settings start here.
    SecretResolver* secrets = nullptr;   ///< Missing: settings with references fail with a sentence.
    RunContext run;
    std::optional<Value> cursor; ///< Highest cursor value of the last committed run; none on the first.
};

/// What detection found; the user may override any of it in the settings.
struct Discovery
{
    Schema schema;
    Json detected = Json::object(); ///< Settings found in the data (delimiter, encoding, header, ...), in the shape of
                                    ///< the source's settings.
    std::vector<std::string> notes; ///< Sentences about what was guessed and how sure it is.
};

/// An entry that can be read: a table, a view, a sheet.
struct CatalogEntry
{
    std::string schemaName;
    std::string name;
    std::string kind; ///< "table", "view"
    std::int64_t approximateRows = -1;
};

/// A source plugin. Stateless; all state is in settings and context.
class Source
{
public:
    virtual ~Source() = default;
    /// Title, parameters, icon. `id` is "source.<folder>"; outputs are "out" and, when rows can be malformed,
    /// "rejected". Parameters include columnsParameter() and, for tables, cursorParameter().
    [[nodiscard]] virtual const nodes::NodeSpec& spec() const = 0;
    /// Checks settings without touching the outside.
    virtual void validate(nodes::Settings& settings) const = 0;
    /// Looks at the data: schema and detected options. May read files or ask a server; called from a worker thread.
    [[nodiscard]] virtual Result<Discovery> discover(const Json& settings, const SourceContext& context) const = 0;
    /// Tables and views on offer, for pickers. Empty for files.
    [[nodiscard]] virtual Result<std::vector<CatalogEntry>> catalog(const Json& settings,
                                                                    const SourceContext& context) const = 0;
    /// The column that grows with time, for increments: rows from `context.cursor` on are read (inclusive, because rows
    /// with an equal value may have come later), and repeated ones are dropped by core/connect/cursor.h. Empty: every
    /// run reads everything.
    [[nodiscard]] virtual std::string cursorColumn(const Json& settings) const;
    /// How `engineId` (connected as `engineConnection`, which may be empty) reads this source with this schema.
    [[nodiscard]] virtual Result<engine::ScanBinding> bind(const Json& settings, const Schema& schema,
                                                           const std::string& engineId,
                                                           const std::string& engineConnection,
                                                           const SourceContext& context) const = 0;
    /// How much there is to read, as far as a look at sizes can tell; 0 when that is not known. Reads no content.
    [[nodiscard]] virtual std::int64_t inputBytes(const Json& settings, const SourceContext& context) const;
    /// Changes whenever the data may have changed (file names, sizes, times; table version); part of the cache key.
    /// An empty fingerprint means unknown: the node is always read again.
    [[nodiscard]] virtual Result<std::string> fingerprint(const Json& settings, const SourceContext& context) const = 0;
    [[nodiscard]] virtual std::string subtitle(const Json& settings) const = 0;
};

} // namespace weir::connect
