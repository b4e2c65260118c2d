#pragma once

#include "core/base/ids.h"
#include "core/run/preview.h"

#include <QWidget>

class QPushButton;
class QToolButton;

namespace weir::ui {

class DataGrid;
class TextLabel;

/// Some of the members, drawn at random, with the columns that the user chose (AUD-13); personal ones are masked.
class MembersPane : public QWidget
{
    Q_OBJECT

public:
    static constexpr std::int64_t kShown = 50;
    explicit MembersPane(QWidget* parent = nullptr);

    /// `which` says who they are when they are not the members: "Held out".
    void setPeople(const run::Preview& people, const QString& which);
    void setFault(const QString& sentence);
    void setCounting(bool counting);
    [[nodiscard]] DataGrid* grid() const { return m_grid; }

signals:
    void reshuffleRequested();
    /// All members again, not some of them.
    void membersRequested();
    void personRequested(const weir::PublicProfileId& id);
    /// Lists leave only through a destination, whose purpose is checked (AUD-25).
    void activateRequested();

private:
    void chooseColumns();

    TextLabel* m_title;
    TextLabel* m_note;
    QPushButton* m_all;
    QPushButton* m_reshuffle;
    QToolButton* m_columns;
    DataGrid* m_grid;
};

} // namespace weir::ui
