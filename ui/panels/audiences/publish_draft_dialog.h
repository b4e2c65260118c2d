#pragma once

#include "core/run/audience_insight.h"

#include <QDialog>

class QPushButton;

namespace weir::ui {

class DataGrid;
class InlineMessage;
class SegmentedControl;
class TextLabel;

/// What a draft changes, before it is published (AUD-20): rules that come and go, who enters and who leaves, and which
/// destinations hear of it. People are masked.
class PublishDraftDialog : public QDialog
{
    Q_OBJECT

public:
    /// `added` and `removed` are rules in words.
    PublishDraftDialog(const QString& title, const QStringList& added, const QStringList& removed,
                       const QStringList& destinations, QWidget* parent = nullptr);

    void showDifference(const run::MemberDifference& difference);
    /// Some of those who enter or leave, as asked for.
    void showPeople(bool entering, const run::Preview& people);
    /// It can be published all the same: the definition is what it is.
    void showFault(const QString& sentence);
    [[nodiscard]] DataGrid* grid() const { return m_grid; }

signals:
    void peopleRequested(bool entering);

private:
    TextLabel* m_counts;
    InlineMessage* m_fault;
    SegmentedControl* m_which;
    DataGrid* m_grid;
    QPushButton* m_publish;
};

} // namespace weir::ui
