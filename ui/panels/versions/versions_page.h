#pragma once

#include "core/project/versions.h"

#include <QWidget>

#include <vector>

class QCheckBox;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace weir::ui {

/// How many nodes a version added, changed and removed, compared with the one before it.
struct VersionCounts
{
    int added = 0;
    int changed = 0;
    int removed = 0;
};

struct VersionRow
{
    project::Version version;
    VersionCounts counts;
    bool first = false;   ///< There is none before it.
    bool current = false; ///< Holds exactly what is open now.
};

/// Saves and lists versions.
class VersionsPage : public QWidget
{
    Q_OBJECT

public:
    explicit VersionsPage(QWidget* parent = nullptr);

    void setVersions(const std::vector<VersionRow>& rows);
    /// Puts the cursor into the empty note.
    void startNote();
    /// The branch of a project that lies in a Git working tree, and whether one can commit there now; an empty branch
    /// hides everything about Git.
    void setBranch(const QString& branch, bool mayCommit);
    /// The user wants versions committed as well.
    [[nodiscard]] bool commits() const;

signals:
    void saveRequested(const QString& note);
    /// What the version holds beside what is open now.
    void compareRequested(const QString& version);
    void restoreRequested(const QString& version);
    void closed();

private:
    void addRow(const VersionRow& row);
    void save();

    QLineEdit* m_note;
    QPushButton* m_save;
    QCheckBox* m_commit;
    QVBoxLayout* m_rows;
};

} // namespace weir::ui
