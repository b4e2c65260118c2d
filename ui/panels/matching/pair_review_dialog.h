#pragma once

#include "core/run/match_review.h"

#include <QDialog>

#include <optional>
#include <vector>

class QPushButton;
class QTreeWidget;

namespace weir::ui {

class InlineMessage;
class SectionHeading;
class TextLabel;
class Waterfall;

/// Asks of one pair of records after the other whether they are one person: what both say side by side, what each
/// comparison adds, and an answer by button or key. Personal columns are masked until they are revealed.
class PairReviewDialog : public QDialog
{
    Q_OBJECT

public:
    explicit PairReviewDialog(const QString& node, QWidget* parent = nullptr);

    void showReview(run::PairReview review);
    /// What keeps pairs from being shown, with what helps.
    void showFault(const QString& sentence);
    void setRevealed(bool revealed);

    [[nodiscard]] QTreeWidget* records() const { return m_records; }
    [[nodiscard]] std::size_t current() const { return m_at; }

signals:
    void decided(const QString& left, const QString& right, bool same);
    /// The columns that are masked are to be seen.
    void revealRequested(const QStringList& columns);
    /// Run the node again, to learn from the answers.
    void runRequested();
    /// Show what the match found out.
    void reportRequested();

private:
    void answer(bool same);
    void go(std::size_t pair);
    void refresh();
    [[nodiscard]] QStringList masked() const;

    run::PairReview m_review;
    std::vector<std::optional<bool>> m_answers;
    std::size_t m_at = 0;
    bool m_revealed = false;
    SectionHeading* m_heading;
    InlineMessage* m_message;
    TextLabel* m_place;
    QTreeWidget* m_records;
    Waterfall* m_waterfall;
    QWidget* m_pair;
    QPushButton* m_reveal;
    QPushButton* m_same;
    QPushButton* m_different;
    QPushButton* m_skip;
    QPushButton* m_back;
    QPushButton* m_run;
};

} // namespace weir::ui
