#pragma once

#include "core/audience_sql/phrases.h"
#include "core/audience_sql/tables.h"

#include <map>
#include <optional>

namespace weir::audience {

/// Turns conditions into relations (person, holds): one row per living person; holds is NULL where the evaluator says
/// unknown.
class RowSql
{
public:
    RowSql(const Tables& tables, const nodes::ProfileShape& shape, Instant asOf,
           const std::map<std::string, Duration>& consentValidity);

    /// `origin` names the relations that are made.
    [[nodiscard]] Result<plan::RelationPtr> make(const Condition& condition, const NodeId& origin);
    [[nodiscard]] const plan::RelationPtr& people() const { return m_people; }
    /// The column and kind of a trait; an error when there is none.
    [[nodiscard]] Result<std::pair<std::string, TypeKind>> trait(const std::string& name) const;

    [[nodiscard]] Result<plan::RelationPtr> operator()(const TraitCondition& condition) const;
    [[nodiscard]] Result<plan::RelationPtr> operator()(const IdentifierCondition& condition) const;
    [[nodiscard]] Result<plan::RelationPtr> operator()(const EventCondition& condition) const;
    [[nodiscard]] Result<plan::RelationPtr> operator()(const ConsentCondition& condition) const;
    [[nodiscard]] Result<plan::RelationPtr> operator()(const AudienceCondition& condition) const;
    [[nodiscard]] Result<plan::RelationPtr> operator()(const PredictionCondition& condition) const;
    [[nodiscard]] Result<plan::RelationPtr> operator()(const AggregateCondition& condition) const;
    [[nodiscard]] Result<plan::RelationPtr> operator()(const OccurrenceCondition& condition) const;
    [[nodiscard]] Result<plan::RelationPtr> operator()(const SequenceCondition& condition) const;
    [[nodiscard]] Result<plan::RelationPtr> operator()(const StateCondition& condition) const;
    [[nodiscard]] Result<plan::RelationPtr> operator()(const LifecycleCondition& condition) const;
    [[nodiscard]] Result<plan::RelationPtr> operator()(const RelatedCondition& condition) const;
    [[nodiscard]] Result<plan::RelationPtr> operator()(const RankCondition& condition) const;
    [[nodiscard]] Result<plan::RelationPtr> operator()(const SampleCondition& condition) const;
    [[nodiscard]] Result<plan::RelationPtr> operator()(const Group& group) const;

private:
    /// A condition on the columns of people alone.
    [[nodiscard]] Result<plan::RelationPtr> onPeople(const expr::Expr& holds) const;
    /// `holds` over people and the columns of `figures`, which are NULL for people who are not there.
    [[nodiscard]] Result<plan::RelationPtr>
    onFigures(const plan::RelationPtr& figures, const std::vector<std::string>& columns, const expr::Expr& holds) const;
    /// Those events of one name that are within the window and as `where` says; with `anchor` for windows around a
    /// date.
    [[nodiscard]] Result<plan::RelationPtr> eventsOf(const std::string& event, const Window& window,
                                                     const std::vector<PropertyCondition>& where) const;
    /// Conditions that must all hold.
    [[nodiscard]] Result<expr::Expr> allOf(const std::vector<PropertyCondition>& where,
                                           const std::map<Tables::Property, std::string>& columns) const;
    /// time within the window, over events.
    [[nodiscard]] expr::Expr within(const Bounds& bounds) const;
    [[nodiscard]] Result<plan::RelationPtr> inWindow(plan::RelationPtr events, const Window& window) const;
    /// `holds` where the person was known before the window began, otherwise NULL.
    [[nodiscard]] Result<expr::Expr> ifKnown(const expr::Expr& holds, const Window& window, bool everyone) const;
    /// The date of a window around one as an instant, over people.
    [[nodiscard]] Result<expr::Expr> anchor(const Window& window) const;
    /// `holds`, but NULL for people without the date that the window is around.
    [[nodiscard]] Result<expr::Expr> ifAnchored(const expr::Expr& holds, const Window& window) const;

    const Tables& m_tables;
    const nodes::ProfileShape& m_shape;
    Instant m_asOf;
    const std::map<std::string, Duration>& m_validity;
    plan::RelationPtr m_people;
    plan::RelationPtr m_events;
    plan::RelationPtr m_consents;
    plan::RelationPtr m_members;
    plan::RelationPtr m_related;
    NodeId m_origin;
};

/// Where somebody stands by a salt, as the text of 13 hexadecimal digits, over the column id: texts in the order of
/// their bytes are numbers in their order.
[[nodiscard]] expr::Expr placeSql(const std::string& salt);
/// place >= from and place < to, as `placeAt` gives them.
[[nodiscard]] expr::Expr placeBetween(const expr::Expr& place, std::uint64_t from, std::uint64_t to);

} // namespace weir::audience
