#pragma once

#include "core/audience/definition.h"
#include "ui/panels/settings/form_context.h"

#include <QCoreApplication>
#include <QStringList>

#include <functional>

class QComboBox;
class QWidget;

namespace weir::ui {

class FlowLayout;

/// The words and pickers that sentences of rows are made of. Each puts its widget at the end of the row's flow.
///
/// What a picker changes lies in the row's condition, by reference: it must live, and keep its kind, as long as the row
/// is shown.
class RowSlots
{
    Q_DECLARE_TR_FUNCTIONS(weir::ui::RowEditor)

public:
    RowSlots(QWidget* host, FlowLayout* flow, const FormContext& context, std::function<void()> changed,
             std::function<void()> rebuild);

    void word(const QString& text);
    /// A choice by text; `current` is offered even if it is none of `choices`.
    QComboBox* picker(const QStringList& choices, const QString& current, const QString& name,
                      std::function<void(const QString&)> use);
    /// A choice by position, such as of an enumeration.
    QComboBox* choice(const QStringList& choices, int current, const QString& name, std::function<void(int)> use);
    void whole(std::int64_t& value, std::int64_t least, const QString& name, const QString& suffix = {});
    /// A whole number in a value that may also be a share.
    void number(double& value, const QString& name);
    void percent(double& value, double least, const QString& name);
    void line(std::string& value, const QString& placeholder, const QString& name);
    void check(bool& value, const QString& text, const QString& hint);
    void span(audience::Span& span);
    /// A length of time that may be left out; `text` adds it.
    void optionalSpan(std::optional<audience::Span>& span, const QString& lead, const QString& text,
                      const QString& hint);
    void comparison(audience::Comparison& is, TypeKind kind);
    /// Of amounts: only the operators on numbers.
    void amount(audience::Comparison& is);
    void window(audience::Window& window);
    /// Conditions on properties, and the button that adds one.
    void where(std::vector<audience::PropertyCondition>& where, const Schema& properties, const QString& first,
               const QString& hint);
    /// A property that must be the same, which may be left out.
    void same(std::string& property, const Schema& properties, const QString& hint);

    void trait(std::string& trait, const Schema& among);
    void event(std::string& event);

    [[nodiscard]] Schema traits() const;
    [[nodiscard]] Schema propertiesOf(const std::string& event) const;
    [[nodiscard]] const FormContext& context() const { return m_context; }
    [[nodiscard]] QWidget* host() const { return m_host; }
    void add(QWidget* widget);
    /// A small button at the end.
    void action(const QString& text, const QString& hint, std::function<void()> use);
    void remove(const QString& name, std::function<void()> use);
    void changed() const { m_changed(); }
    /// Something changed that other slots follow: the row is made anew, once the clicked widget has had its say.
    void rebuild() const;

private:
    void zone(audience::Window& window);

    QWidget* m_host;
    FlowLayout* m_flow;
    const FormContext& m_context;
    std::function<void()> m_changed;
    std::function<void()> m_rebuild;
};

[[nodiscard]] QString fromUtf8(std::string_view utf8);
[[nodiscard]] TypeKind kindOf(const Schema& schema, const std::string& name);
/// Sorted without case.
[[nodiscard]] QStringList namesOf(const Schema& schema);

} // namespace weir::ui
