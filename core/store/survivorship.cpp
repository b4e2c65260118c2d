#include "core/store/survivorship.h"

#include <algorithm>
#include <map>

namespace weir::store {
namespace {

const std::vector<std::string_view> kRules = {"latest", "first", "mostFrequent", "sourceOrder", "longest", "nonEmpty"};

bool isBlank(const Value& value)
{
    const auto* text = std::get_if<std::string>(&value);
    return isNull(value) || (text && text->find_first_not_of(" \t\r\n\v\f") == std::string::npos);
}

std::size_t characters(const Value& value)
{
    const std::string text = toText(value);
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

/// The order among statements that a rule does not tell apart.
bool isNewer(const TraitStatement& a, const TraitStatement& b)
{
    return a.time != b.time       ? a.time > b.time
           : a.source != b.source ? a.source < b.source
                                  : isGreater(a.value, b.value);
}

struct LessValue
{
    bool operator()(const Value* a, const Value* b) const { return isGreater(*b, *a); }
};

class Choice
{
public:
    Choice(const Survivorship& survivorship, std::span<const TraitStatement> statements)
        : m_rule(survivorship), m_all(statements)
    {}

    std::size_t make()
    {
        if (m_rule.rule == Survivor::Latest) {
            return best([](const auto&) { return true; }, isNewer).value_or(0);
        }
        findRemovals();
        const auto stands = [this](const TraitStatement& one) {
            if (m_rule.rule == Survivor::NonEmpty) {
                return !isBlank(one.value);
            }
            const auto removal = m_removals.find(one.source);
            return !isNull(one.value) && (removal == m_removals.end() || !(one.time < removal->second));
        };
        if (m_rule.rule == Survivor::MostFrequent) {
            count(stands);
        }
        const std::optional<std::size_t> found =
            best(stands, [this](const TraitStatement& a, const TraitStatement& b) { return isBetter(a, b); });
        return found ? *found : best([](const auto&) { return true; }, isNewer).value_or(0);
    }

private:
    struct Group
    {
        std::size_t said = 0;
        Instant newest;
    };

    template <class Stands, class Better>
    std::optional<std::size_t> best(const Stands& stands, const Better& better)
    {
        std::optional<std::size_t> chosen;
        for (std::size_t i = 0; i < m_all.size(); ++i) {
            if (stands(m_all[i]) && (!chosen || better(m_all[i], m_all[*chosen]))) {
                chosen = i;
            }
        }
        return chosen;
    }

    void findRemovals()
    {
        for (const TraitStatement& one : m_all) {
            if (isNull(one.value)) {
                const auto [known, added] = m_removals.emplace(one.source, one.time);
                known->second = std::max(known->second, one.time);
            }
        }
    }

    template <class Stands>
    void count(const Stands& stands)
    {
        for (const TraitStatement& one : m_all) {
            if (stands(one)) {
                const auto [group, added] = m_groups.try_emplace(&one.value, Group{0, one.time});
                ++group->second.said;
                group->second.newest = std::max(group->second.newest, one.time);
            }
        }
    }

    [[nodiscard]] std::size_t rank(const std::string& source) const
    {
        return static_cast<std::size_t>(std::find(m_rule.sources.begin(), m_rule.sources.end(), source) -
                                        m_rule.sources.begin());
    }

    [[nodiscard]] bool isBetter(const TraitStatement& a, const TraitStatement& b) const
    {
        switch (m_rule.rule) {
        case Survivor::First:
            return a.time != b.time ? a.time < b.time : isNewer(a, b);
        case Survivor::MostFrequent: {
            if (a.value == b.value) {
                return isNewer(a, b);
            }
            const Group& left = m_groups.at(&a.value);
            const Group& right = m_groups.at(&b.value);
            return left.said != right.said       ? left.said > right.said
                   : left.newest != right.newest ? left.newest > right.newest
                                                 : isGreater(b.value, a.value);
        }
        case Survivor::SourceOrder: {
            const std::size_t left = rank(a.source);
            const std::size_t right = rank(b.source);
            return left != right ? left < right : isNewer(a, b);
        }
        case Survivor::Longest: {
            const std::size_t left = characters(a.value);
            const std::size_t right = characters(b.value);
            return left != right ? left > right : isNewer(a, b);
        }
        case Survivor::Latest:
        case Survivor::NonEmpty:
            break;
        }
        return isNewer(a, b);
    }

    const Survivorship& m_rule;
    std::span<const TraitStatement> m_all;
    std::map<std::string, Instant> m_removals; ///< Newest one by source.
    std::map<const Value*, Group, LessValue> m_groups;
};

} // namespace

std::size_t survivingStatement(const Survivorship& survivorship, std::span<const TraitStatement> statements)
{
    return Choice(survivorship, statements).make();
}

bool isGreater(const Value& a, const Value& b)
{
    if (a.index() != b.index()) {
        return a.index() > b.index(); // NULL has the smallest index; other kinds do not mix in one column
    }
    return std::visit(
        [&b](const auto& left) {
            using T = std::decay_t<decltype(left)>;
            const T& right = std::get<T>(b);
            if constexpr (std::is_same_v<T, std::monostate>) {
                return false;
            } else if constexpr (std::is_same_v<T, DecimalValue>) {
                return left.unscaled > right.unscaled; // one column, one scale
            } else if constexpr (std::is_same_v<T, JsonText>) {
                return left.text > right.text;
            } else {
                return left > right;
            }
        },
        a);
}

Json toJson(const Survivorship& survivorship)
{
    if (survivorship.rule == Survivor::SourceOrder) {
        return {{"order", survivorship.sources}};
    }
    return std::string(name(survivorship.rule));
}

Survivorship readSurvivorship(JsonForm& form, std::string_view key, std::vector<Error>& findings)
{
    Survivorship survivorship;
    const Json& json = form.raw(key);
    if (json.is_object()) {
        JsonForm order(json, form.pointerTo(key), "rule", findings);
        survivorship.rule = Survivor::SourceOrder;
        survivorship.sources = order.texts("order");
        order.noteUnknownKeys();
        return survivorship;
    }
    survivorship.rule = static_cast<Survivor>(form.choice(key, kRules, 0));
    return survivorship;
}

std::string_view name(Survivor rule)
{
    return kRules[static_cast<std::size_t>(rule)];
}

} // namespace weir::store
