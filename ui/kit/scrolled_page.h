#pragma once

class QVBoxLayout;
class QWidget;

namespace weir::ui {

/// Makes a page that scrolls, with one column in its middle that is at most `width` wide, and gives that column. Its
/// parent widget is the parent of what goes in.
[[nodiscard]] QVBoxLayout* scrolledColumn(QWidget* page, int width);

} // namespace weir::ui
