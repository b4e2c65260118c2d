#pragma once

#include <QStringList>
#include <QWidget>

#include <vector>

namespace weir::test {

/// A text that the window shows, with where it was found.
struct ShownText
{
    QString place; ///< Class and object names from the window down.
    QString text;
    const QWidget* widget = nullptr;
};

/// Texts of labels, buttons, tabs, fields' placeholders, tool tips, menu entries and tree or list headers below `root`,
/// of what is visible. Rows of data and what the user typed are no texts of the program.
[[nodiscard]] std::vector<ShownText> shownTexts(QWidget& root);

/// Visible controls that a screen reader would announce without a name.
[[nodiscard]] QStringList unnamedControls(QWidget& root);

/// Visible labels and buttons whose text does not fit where they stand and is not shortened on purpose.
[[nodiscard]] QStringList clippedTexts(QWidget& root);

} // namespace weir::test
