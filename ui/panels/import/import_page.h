#pragma once

#include "ui/kit/grid_model.h"
#include "ui/panels/settings/form_context.h"

#include <QWidget>

#include <memory>

class QComboBox;
class QLabel;
class QListWidget;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace weir::ui {

class DataGrid;
class FlowLayout;
class InlineMessage;
class ProgressLine;
class SectionHeading;
class SettingsForm;
class TextLabel;
class WrapCheckBox;

/// What is known about one dropped file.
struct ImportedFile
{
    QString title;  ///< Its name.
    QString detail; ///< Its folder and size.
    const nodes::NodeSpec* source = nullptr;
    Json settings = Json::object();

    bool looking = true;                      ///< What follows is on its way.
    QString fault;                            ///< Why it cannot be read, in a sentence.
    QStringList notes;                        ///< What was guessed, in sentences.
    QList<std::pair<QString, QString>> found; ///< "Delimiter", ";"
    QStringList parts;                        ///< Sheets or tables to choose from.
    QString part;                             ///< The one that is read.
    nodes::Diagnostics findings;              ///< Of the settings.
    FormContext context;
};

/// Dropped files before they become sources: one at a time is shown with its first rows, and what was detected can be
/// corrected. Nothing is added before the user says so.
class ImportPage : public QWidget
{
    Q_OBJECT

public:
    explicit ImportPage(QWidget* parent = nullptr);

    /// Begins with these files; the first is shown.
    void start(const QStringList& titles);
    [[nodiscard]] int current() const { return m_current; }
    /// What is known about file `index` now; shown when it is the current one.
    void setFile(int index, const ImportedFile& file);
    /// The first rows of the current file; null while there are none.
    void setRows(std::unique_ptr<RowPages> pages, const QString& caption);
    /// Offers to make people of the files: what they look like, and what would be done; nothing hides the offer. The
    /// user's own answer stays when the offer changes.
    void setOffer(const QString& looksLike, const QString& what, bool suggested);
    [[nodiscard]] bool isOfferTaken() const;

signals:
    void fileChosen(int index);
    void edited(int index, const weir::Json& settings);
    void partChosen(int index, const QString& part);
    void accepted();
    void cancelled();

private:
    void showFound(const ImportedFile& file);
    void showMessages(const ImportedFile& file);

    int m_current = 0;
    SectionHeading* m_heading;
    QListWidget* m_files;
    TextLabel* m_title;
    TextLabel* m_detail;
    ProgressLine* m_progress;
    QWidget* m_partRow;
    QLabel* m_partLabel;
    QComboBox* m_parts;
    QWidget* m_found;
    FlowLayout* m_chips;
    QVBoxLayout* m_messages;
    TextLabel* m_caption;
    DataGrid* m_grid;
    SettingsForm* m_form;
    QPushButton* m_add;
    QWidget* m_offer;
    TextLabel* m_looksLike;
    WrapCheckBox* m_people;
    bool m_answered = false; ///< The user has said whether to make people.
};

} // namespace weir::ui
