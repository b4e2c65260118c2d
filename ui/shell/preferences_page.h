#pragma once

#include "ui/shell/network_uses.h"
#include "ui/shell/preferences.h"

#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace weir::ui {

class InlineMessage;
class KeyboardSection;
class SearchField;
class TextLabel;

/// All preferences on one page that a search line narrows; what is changed holds at once.
class PreferencesPage : public QWidget
{
    Q_OBJECT

public:
    PreferencesPage(Preferences& preferences, Keymap& keymap, QWidget* parent = nullptr);

    /// Of the open project; with none open, only what the program itself does is listed.
    void setNetworkUses(const std::vector<NetworkUse>& uses);
    /// Shows what contains `text`, sections without a match are left out. Empty shows everything.
    void filter(const QString& text);
    void focusSearch();
    /// Names of the preferences, for the command palette.
    [[nodiscard]] QStringList titles() const;
    /// Shows the preference of that place in `titles` and gives it the focus.
    void goTo(int row);
    /// The place in `titles` of the preference that has the focus; -1 when none has.
    [[nodiscard]] int current() const;

    /// Writes all preferences to a file, or takes them over from one. What went wrong is said on the page.
    void exportTo(const QString& path);
    void importFrom(const QString& path);

signals:
    void closed();

private:
    struct Section
    {
        QWidget* whole;
        QVBoxLayout* column;
        QString title;
    };
    struct Row
    {
        QWidget* whole;
        QWidget* field; ///< Takes the focus.
        QString title;
        QString text; ///< What the search looks at.
        std::size_t section;
    };
    std::size_t addSection(QVBoxLayout* page, const QString& title, const QString& explanation = {});
    void addRow(const QString& label, QWidget* field, const QString& help, const QStringList& choices = {});
    void buildLook();
    void buildCanvas();
    void buildNetwork();
    void say(bool good, const QString& sentence);
    void askForFile(bool save);

    Preferences& m_preferences;
    Keymap& m_keymap;
    std::vector<Section> m_sections;
    std::vector<Row> m_rows;
    SearchField* m_search;
    InlineMessage* m_message;
    TextLabel* m_none;
    KeyboardSection* m_keyboard;
    std::size_t m_keyboardSection = 0;
    QVBoxLayout* m_uses = nullptr;
};

} // namespace weir::ui
