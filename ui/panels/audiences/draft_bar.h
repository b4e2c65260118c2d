#pragma once

#include <QWidget>

namespace weir::ui {

class InlineMessage;

/// Says that what is edited is a draft of an audience in use, and leads on: see the difference and publish, or go back.
class DraftBar : public QWidget
{
    Q_OBJECT

public:
    explicit DraftBar(QWidget* parent = nullptr);
    /// `uses`: pipelines and destinations that take the published definition.
    void setDraft(bool draft, const QStringList& uses);

signals:
    void publishRequested();
    void discardRequested();

private:
    InlineMessage* m_message;
};

} // namespace weir::ui
