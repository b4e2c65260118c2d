#pragma once

#include "tests/support/engine/plans.h"

#include <map>
#include <string>

namespace weir::testing {

/// One plan per operator and kind over the shop's two tables, by name.
[[nodiscard]] inline std::map<std::string, plan::RelationPtr> samplePlans(const Shop& shop)
{
    using namespace plan;
    const RelationPtr customers = shop.customerScan();
    const RelationPtr orders = shop.orderScan();
    const auto c = [&](const std::string& text) { return compiled(text, shop.customers); };
    const auto o = [&](const std::string& text) { return compiled(text, shop.orders); };
    const auto field = [](std::string name, DataType type) { return Field{std::move(name), std::move(type)}; };
    std::map<std::string, RelationPtr> plans;
    plans["filter"] = filter(orders, o("amount > 5 or tag is null"), node("f"));
    plans["project"] =
        project(orders, {{"double", o("amount * 2")}, {"label", o("upper(coalesce(tag, 'none'))")}, {"at", o("at")}},
                node("p"));
    const std::vector<Join::Key> keys{{c("id"), o("customer")}};
    for (const auto& [name, kind] : std::map<std::string, JoinKind>{{"inner", JoinKind::Inner},
                                                                    {"left", JoinKind::Left},
                                                                    {"right", JoinKind::Right},
                                                                    {"full", JoinKind::Full},
                                                                    {"semi", JoinKind::Semi},
                                                                    {"anti", JoinKind::Anti}}) {
        plans["join_" + name] = join(customers, orders, kind, keys, node("j"));
    }
    Join coalesced{customers, orders, JoinKind::Full, keys, {}};
    coalesced.outputs = {{Join::Output::Side::Coalesced, "id", "customer", "who"},
                         {Join::Output::Side::Left, "name", {}, "name"}};
    const Schema coalescedSchema = joinSchema(coalesced);
    plans["join_coalesced"] = make(std::move(coalesced), coalescedSchema, node("j"));
    plans["union"] = *unionByName({project(customers, {{"id", c("id")}, {"name", c("name")}}, node("a")),
                                   project(orders, {{"id", o("amount")}, {"tag", o("tag")}}, node("b"))},
                                  node("u"));
    Aggregate aggregate{customers, {{"country", c("lower(country)")}}, {}};
    Schema aggregated{{field("country", TypeKind::Text)}};
    const auto add = [&](const std::string& name, const std::string& function, std::vector<expr::CheckedExpr> arguments,
                         DataType type, std::vector<Ordering> order = {}) {
        aggregate.outputs.push_back({name, {function, std::move(arguments), false, std::nullopt}, std::move(order)});
        aggregated.add(field(name, std::move(type)));
    };
    const Ordering byName{c("name"), Direction::Descending, NullsOrder::Last};
    add("rows", "count", {}, TypeKind::Integer);
    add("scores", "count", {c("score")}, TypeKind::Integer);
    add("names", "count_distinct", {c("name")}, TypeKind::Integer);
    add("high", "count_if", {c("score > 1")}, TypeKind::Integer);
    add("ids", "sum", {c("id")}, TypeKind::Integer);
    add("mean", "avg", {c("id")}, TypeKind::Number);
    add("low", "min", {c("name")}, TypeKind::Text);
    add("top", "max", {c("born")}, TypeKind::Date);
    add("first", "first", {c("id")}, TypeKind::Integer, {byName});
    add("last", "last", {c("id")}, TypeKind::Integer, {byName});
    add("middle", "median", {c("cast(id as number)")}, TypeKind::Number);
    add("spread", "stddev", {c("cast(id as number)")}, TypeKind::Number);
    add("every", "bool_and", {c("id > 1")}, TypeKind::Boolean);
    add("some", "bool_or", {c("id > 4")}, TypeKind::Boolean);
    add("joined", "string_agg", {c("name"), c("', '")}, TypeKind::Text);
    add("list", "list_agg", {c("id")}, DataType::list(TypeKind::Integer), {byName});
    plans["aggregate"] = make(std::move(aggregate), std::move(aggregated), node("g"));
    plans["aggregate_all"] =
        make(Aggregate{filter(orders, o("false"), node("none")),
                       {},
                       {{"n", {"count", {}, false, std::nullopt}, {}},
                        {"total", {"sum", {o("amount")}, false, std::nullopt}, {}}}},
             Schema{{field("n", TypeKind::Integer), field("total", DataType::decimal(38, 2))}}, node("g"));
    plans["components"] =
        make(ConnectedComponents{orders, "tag", {"customer"}},
             Schema{{Field{"tag", TypeKind::Text, false}, Field{"first", TypeKind::Text, false}}}, node("c"));
    plans["components_of_two"] =
        make(ConnectedComponents{customers, "id", {"country", "born"}},
             Schema{{Field{"id", TypeKind::Integer, false}, Field{"first", TypeKind::Integer, false}}}, node("c"));
    plans["deduplicate"] =
        deduplicate(customers, {c("id")}, {{c("country"), Direction::Descending, NullsOrder::Last}}, node("d"));
    plans["deduplicate_ties"] = deduplicate(orders, {o("tag")}, {}, node("d"));
    plans["sort"] = sort(
        customers,
        {{c("name"), Direction::Ascending, NullsOrder::First}, {c("country"), Direction::Descending, NullsOrder::Last}},
        node("s"));
    plans["top"] = limit(sort(orders,
                              {{o("amount"), Direction::Descending, NullsOrder::Last},
                               {o("order_id"), Direction::Ascending, NullsOrder::Last}},
                              node("s")),
                         3, node("l"), 1);
    Window window{orders, {}};
    Schema windowed = shop.orders;
    const auto over = [&](const std::string& name, const std::string& function,
                          std::vector<expr::CheckedExpr> arguments, DataType type,
                          std::optional<WindowFrame> frame = {}) {
        window.outputs.push_back({name,
                                  {function, std::move(arguments), false, std::nullopt},
                                  {o("tag")},
                                  {{o("order_id"), Direction::Ascending, NullsOrder::Last}},
                                  frame});
        windowed.add(field(name, std::move(type)));
    };
    over("number", "row_number", {}, TypeKind::Integer);
    over("rank", "rank", {}, TypeKind::Integer);
    over("dense", "dense_rank", {}, TypeKind::Integer);
    over("share", "percent_rank", {}, TypeKind::Number);
    over("bucket", "ntile", {o("2")}, TypeKind::Integer);
    over("before", "lag", {o("order_id")}, TypeKind::Integer);
    over("after", "lead", {o("order_id"), o("1"), o("-1")}, TypeKind::Integer);
    over("opening", "first_value", {o("order_id")}, TypeKind::Integer);
    over("closing", "last_value", {o("order_id")}, TypeKind::Integer, WindowFrame{std::nullopt, std::nullopt});
    over("running", "sum", {o("amount")}, DataType::decimal(38, 2));
    over("near", "count", {}, TypeKind::Integer, WindowFrame{1, 1});
    plans["window"] = make(std::move(window), std::move(windowed), node("w"));
    plans["pivot"] =
        make(Pivot{orders,
                   {"customer"},
                   "tag",
                   {{Value(std::string("web")), "web"}, {Value(std::string("Shop")), "shop"}, {Value{}, "none"}},
                   {"sum", {o("amount")}, false, std::nullopt}},
             Schema{{field("customer", TypeKind::Integer), field("web", DataType::decimal(38, 2)),
                     field("shop", DataType::decimal(38, 2)), field("none", DataType::decimal(38, 2))}},
             node("v"));
    plans["unpivot"] =
        make(Unpivot{customers, {"id"}, {"name", "country"}, "what", "is", Unpivot::Nulls::Drop},
             Schema{{field("id", TypeKind::Integer), field("what", TypeKind::Text), field("is", TypeKind::Text)}},
             node("x"));
    plans["sample_rows"] = sample(orders, Sample{{}, 3, std::nullopt, 7}, node("m"));
    plans["sample_percent"] = sample(customers, Sample{{}, std::nullopt, 50.0, 42}, node("m"));
    plans["values"] = values(shop.orders, shop.orderRows, node("n"));
    plans["raw_sql"] = make(RawSql{{{"buyers", customers}}, "SELECT id, count(*) AS n FROM buyers GROUP BY id", ""},
                            Schema{{field("id", TypeKind::Integer), field("n", TypeKind::Integer)}}, node("q"));
    const RelationPtr shared = filter(orders, o("order_id > 10"), node("shared"));
    plans["shared"] = join(shared, shared, JoinKind::Inner, {{o("order_id"), o("order_id + 1")}}, node("j"));
    return plans;
}

} // namespace weir::testing
