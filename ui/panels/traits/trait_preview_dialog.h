#pragma once

#include "core/run/column_profile.h"

#include <QDialog>

namespace weir::ui {

class InlineMessage;
class ProfilePanel;
class TextLabel;

/// What a computed trait gives for everybody who is stored: how many people have a value, and how the values are
/// spread. Nothing is kept. Values are masked until somebody reveals them.
class TraitPreviewDialog : public QDialog
{
    Q_OBJECT

public:
    explicit TraitPreviewDialog(const QString& trait, QWidget* parent = nullptr);

    /// `words` is the trait as a sentence, `asOf` what windows took as now, `until` until when nothing changes.
    void showResult(const run::ColumnProfile& profile, const QString& words, const QString& asOf, const QString& until,
                    std::int64_t unreadable);
    void showFault(const QString& sentence);
    void setRevealed(bool revealed);
    [[nodiscard]] ProfilePanel* panel() const { return m_panel; }

signals:
    void revealRequested();

private:
    TextLabel* m_words;
    InlineMessage* m_message;
    ProfilePanel* m_panel;
    TextLabel* m_footer;
};

} // namespace weir::ui
