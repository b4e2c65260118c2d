#pragma once

#include "ui/panels/settings/field_editor.h"

class QPushButton;

namespace weir::ui {

class TextLabel;

/// What matching has learned as a setting: whether every run learns or a model is used, with buttons that keep the
/// model of the last run in a file, take one from a file, and go back to learning.
class ModelEditor : public FieldEditor
{
    Q_OBJECT

public:
    explicit ModelEditor(QWidget* parent);
    void setValue(const Json& value) override;
    [[nodiscard]] Json value() const override { return m_value; }
    void setContext(const FormContext& context) override;
    /// Takes the model of a file; what is wrong with it is said in its place.
    void use(const QString& path);

private:
    void askForFile();
    void refresh(const QString& fault = {});

    Json m_value;
    QString m_folder;
    std::function<void()> m_saveModel;
    TextLabel* m_text;
    QPushButton* m_save;
    QPushButton* m_use;
    QPushButton* m_learn;
};

} // namespace weir::ui
