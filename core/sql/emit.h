#pragma once

#include "core/sql/dialect.h"

#include <map>
#include <string>
#include <vector>

namespace weir::sql {

/// For each binding, the query that gives the columns of its scan, called as Dialect::columnNames calls them.
/// A binding that is not here is written as a table of that name, which serves to show SQL.
using ScanTexts = std::map<std::string, Text>;

/// The part of a script that computes one relation.
struct Part
{
    std::string name; ///< Of its CTE; empty for the last SELECT.
    NodeId node;
    int firstLine = 0; ///< From 1.
    int lastLine = 0;
    std::string binding; ///< Of scans.
};

/// One statement, with what is needed to run it and to read its errors.
struct Script
{
    std::string sql;
    Schema schema;
    std::vector<Part> parts;
    std::vector<NeededFunction> functions;
    /// Statements that the session runs first, such as functions that the engine lacks.
    std::vector<std::string> preparations = {};

    /// The part that a line of `sql` belongs to.
    [[nodiscard]] const Part* at(int line) const;
    [[nodiscard]] const Part* named(const std::string& cte) const;
    /// The preparations, each with a semicolon, and the statement: what a person runs by hand.
    [[nodiscard]] std::string whole() const;
};

/// Writes `root` as one statement: a CTE per relation, named after the node that asked for it, and a last SELECT.
/// The text is stable (equal plans give equal text) and laid out to be read. An error carries the node that the
/// dialect refuses.
[[nodiscard]] Result<Script> emit(const plan::RelationPtr& root, const Dialect& dialect, const ScanTexts& scans,
                                  Instant runInstant);

} // namespace weir::sql
