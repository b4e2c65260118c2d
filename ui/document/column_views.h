#pragma once

#include "core/graph/document.h"

#include <optional>
#include <string>
#include <vector>

namespace weir::ui {

/// A column of a view, and how wide it stands there.
struct ViewColumn
{
    std::string name;
    int width = 0; ///< In pixels; 0 fits it to what it holds.
    friend bool operator==(const ViewColumn&, const ViewColumn&) = default;
};

/// A saved way to look at the columns of a port: which of them, in which order. It changes nothing of the data.
///
/// Views are layout: the key "views" of the layout file, kept in `Document::layoutExtra` so that programs that do not
/// know it keep it. A view belongs to the port that it was saved at, and fits any other that has columns of its names.
struct ColumnView
{
    std::string name;
    graph::PortRef port;
    std::vector<ViewColumn> columns; ///< From left to right.
    std::vector<std::string> hidden; ///< Left out on purpose; a column that is in neither list is new to the view.
    friend bool operator==(const ColumnView&, const ColumnView&) = default;
};

/// In the order in which they were saved; entries that cannot be read are left out, and stay in the file.
[[nodiscard]] std::vector<ColumnView> columnViewsOf(const graph::Document& document);
/// The view of this name that was saved at this port.
[[nodiscard]] std::optional<ColumnView> columnView(const graph::Document& document, const graph::PortRef& port,
                                                   const std::string& name);
/// `document` with this view, in the place of the one with its name and port.
[[nodiscard]] graph::Document withColumnView(graph::Document document, const ColumnView& view);
/// `document` with a view under another name; another view of that port that has this name goes.
[[nodiscard]] graph::Document withColumnViewRenamed(graph::Document document, const ColumnView& view,
                                                    const std::string& name);
[[nodiscard]] graph::Document withoutColumnView(graph::Document document, const ColumnView& view);

} // namespace weir::ui
