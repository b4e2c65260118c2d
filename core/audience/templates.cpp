#include "core/audience/templates.h"

#include "core/base/speech.h"
#include "core/base/text.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <initializer_list>
#include <map>

namespace weir::audience {
namespace {

/// Names that mean the same, without case and separators; earlier ones are preferred.
using Role = std::vector<std::string>;

const Role kPurchase{"purchase", "purchased", "ordercompleted", "orderplaced", "orderpaid", "checkoutcomplete",
                     "order",    "ordered",   "transaction",    "sale",        "bought",    "productpurchased"};
const Role kCart{"productadded",    "addtocart", "addedtocart",     "producttocart",  "productaddedtocart",
                 "itemaddedtocart", "basketadd", "checkoutstarted", "startedcheckout"};
const Role kSignUp{"signedup", "signup", "accountcreated", "registered", "registration", "usercreated"};
const Role kOpened{"emailopened", "emailopen", "opened", "open", "mailopened"};
const Role kClicked{"emaillinkclicked", "emailclicked", "emailclick", "clicked", "click", "linkclicked"};
const Role kViewed{"productviewed", "itemviewed", "productview", "viewedproduct", "pageviewed", "pageview", "page"};
const Role kAmount{"total", "revenue", "ordertotal", "ordervalue", "amount", "value", "price", "grandtotal"};
const Role kWorth{"lifetimevalue", "customerlifetimevalue", "ltv",     "clv",          "totalspent",
                  "totalspend",    "totalrevenue",          "revenue", "customervalue"};

const Role kTrialEnd{"trialend",     "trialends",   "trialendsat",    "trialendat",  "trialenddate",
                     "trialexpires", "trialexpiry", "trialexpiresat", "trialuntil",  "subscriptionend",
                     "renewaldate",  "expiresat",   "contractends",   "contractend", "renewsat"};
const Role kBirthday{"birthday", "birthdate", "dateofbirth", "dob", "born"};

std::string bare(std::string_view name)
{
    std::string text = toLower(name);
    std::erase_if(text, [](char c) { return c == ' ' || c == '_' || c == '-' || c == '.' || c == '$'; });
    return text;
}

/// The first of the role's names that `names` has.
template <class Names>
std::optional<std::string> find(const Role& role, const Names& names)
{
    for (const std::string& wanted : role) {
        for (const auto& [name, ignored] : names) {
            if (bare(name) == wanted) {
                return name;
            }
        }
    }
    return std::nullopt;
}

std::optional<double> upperQuartile(std::vector<double> values)
{
    if (values.size() < 4) {
        return std::nullopt;
    }
    const auto at = values.begin() + static_cast<std::ptrdiff_t>(values.size() * 3 / 4);
    std::nth_element(values.begin(), at, values.end());
    return *at;
}

/// Two leading digits: a limit that people would choose.
std::int64_t rounded(double value)
{
    const double step = std::pow(10.0, std::max(0.0, std::floor(std::log10(std::max(1.0, value))) - 1));
    return static_cast<std::int64_t>(std::llround(value / step) * std::llround(step));
}

std::vector<double> numbersOf(const store::TypedColumn& column)
{
    std::vector<double> values;
    for (std::size_t row = 0; row < column.size(); ++row) {
        if (!column.isNull(row)) {
            values.push_back(column.numbers[row]);
        }
    }
    return values;
}

Window last(std::int64_t days)
{
    Window window;
    window.kind = Window::Kind::Last;
    window.near = {days, Unit::Days};
    return window;
}

EventCondition did(const std::string& event, std::int64_t times, const Window& window)
{
    EventCondition condition;
    condition.event = event;
    condition.times = times;
    condition.window = window;
    return condition;
}

EventCondition didNot(const std::string& event, const Window& window)
{
    EventCondition condition = did(event, 1, window);
    condition.did = false;
    return condition;
}

Definition all(std::initializer_list<Condition> conditions)
{
    Definition definition;
    for (const Condition& condition : conditions) {
        definition.include.rows.push_back(Row{condition, false});
    }
    return definition;
}

std::string noPurchase()
{
    return say("No event in the store says that somebody bought.");
}

/// Fills the templates in, one after the other.
class Binder
{
public:
    explicit Binder(const StoreFacts& facts)
        : m_facts(facts), m_purchase(find(kPurchase, facts.events)), m_cart(find(kCart, facts.events)),
          m_signUp(find(kSignUp, facts.events)), m_opened(find(kOpened, facts.events)),
          m_clicked(find(kClicked, facts.events)), m_viewed(find(kViewed, facts.events))
    {}

    std::vector<Template> bind() const
    {
        return {lapsedHighValue(), recentBuyers(),  cartAbandoners(), newThisWeek(),
                engagedByEmail(),  neverBought(),   lookers(),        frequentBuyers(),
                winBack(),         bestCustomers(), trialEnding(),    birthdaySoon()};
    }

private:
    static Template make(std::string id, std::string title, std::string summary)
    {
        Template made;
        made.id = std::move(id);
        made.title = std::move(title);
        made.summary = std::move(summary);
        return made;
    }

    Template lapsedHighValue() const
    {
        Template made =
            make("lapsed-high-value", say("Lapsed high value"), say("Spent much, but not in the last 60 days."));
        const auto worth = find(kWorth, m_facts.traitAmounts);
        const auto amount = find(kAmount, m_facts.purchaseAmounts);
        if (!m_purchase) {
            made.missing = noPurchase();
        } else if (worth) {
            made.amount = rounded(m_facts.traitAmounts.at(*worth));
            made.columns = {*worth};
            Comparison is{Operator::GreaterOrEqual, {Value(*made.amount)}, {}, false, false};
            made.definition = all({TraitCondition{*worth, is}, didNot(*m_purchase, last(60))});
        } else if (amount) {
            made.amount = rounded(m_facts.purchaseAmounts.at(*amount));
            made.columns = {*amount};
            EventCondition large = did(*m_purchase, 1, {});
            large.where.push_back(
                {*amount, Comparison{Operator::GreaterOrEqual, {Value(*made.amount)}, {}, false, false}});
            made.definition = all({large, didNot(*m_purchase, last(60))});
        } else {
            made.missing = say("Neither a trait nor a property of purchases says how much somebody spent.");
        }
        if (made.definition) {
            made.events = {*m_purchase};
        }
        return made;
    }

    Template withEvents(Template made, const std::optional<std::string>& first, const std::optional<std::string>& other,
                        const std::string& missing, const std::function<Definition()>& definition) const
    {
        if (!first) {
            made.missing = missing;
            return made;
        }
        made.definition = definition();
        made.events = {*first};
        if (other && other != first) {
            made.events.push_back(*other);
        }
        return made;
    }

    Template recentBuyers() const
    {
        return withEvents(make("recent-buyers", say("Recent buyers"), say("Bought in the last 30 days.")), m_purchase,
                          {}, noPurchase(), [&] { return all({did(*m_purchase, 1, last(30))}); });
    }

    Template cartAbandoners() const
    {
        Template made = make("cart-abandoners", say("Cart abandoners"),
                             say("Put something into the cart in the last 14 days and did not buy within a day."));
        if (!m_purchase) {
            made.missing = noPurchase();
            return made;
        }
        return withEvents(
            std::move(made), m_cart, m_purchase, say("No event in the store says that a cart was filled."), [&] {
                SequenceCondition abandoned;
                abandoned.steps = {{*m_cart, {}, true, std::nullopt}, {*m_purchase, {}, false, Span{1, Unit::Days}}};
                abandoned.window = last(14);
                return all({abandoned});
            });
    }

    Template newThisWeek() const
    {
        return withEvents(make("new-this-week", say("New this week"), say("Signed up in the last 7 days.")), m_signUp,
                          {}, say("No event in the store says that somebody signed up."),
                          [&] { return all({did(*m_signUp, 1, last(7))}); });
    }

    Template engagedByEmail() const
    {
        const auto first = m_clicked ? m_clicked : m_opened;
        return withEvents(
            make("engaged-by-email", say("Engaged by e-mail"), say("Opened or clicked a mail in the last 30 days.")),
            first, m_opened, say("No event in the store says that a mail was opened or clicked."), [&] {
                Definition definition = all({did(*first, 1, last(30))});
                if (m_opened && m_opened != first) {
                    definition.include.rows.push_back(Row{did(*m_opened, 1, last(30)), false});
                }
                definition.include.match = Group::Match::Any;
                return definition;
            });
    }

    Template neverBought() const
    {
        return withEvents(make("never-bought", say("Never bought"), say("Known, but without a single purchase.")),
                          m_purchase, {}, noPurchase(), [&] {
                              EventCondition never = didNot(*m_purchase, {});
                              never.everyone = true;
                              return all({never});
                          });
    }

    Template lookers() const
    {
        Template made = make("lookers", say("Looked, did not buy"),
                             say("Looked 3 times or more in the last 30 days, bought nothing."));
        if (!m_purchase) {
            made.missing = noPurchase();
            return made;
        }
        return withEvents(std::move(made), m_viewed, m_purchase,
                          say("No event in the store says that something was viewed."), [&] {
                              return all({did(*m_viewed, 3, last(30)), didNot(*m_purchase, last(30))});
                          });
    }

    Template frequentBuyers() const
    {
        return withEvents(
            make("frequent-buyers", say("Frequent buyers"), say("Bought 3 times or more in the last 180 days.")),
            m_purchase, {}, noPurchase(), [&] { return all({did(*m_purchase, 3, last(180))}); });
    }

    Template winBack() const
    {
        return withEvents(
            make("win-back", say("Win back"), say("Bought in the 90 days before, but not in the last 90.")), m_purchase,
            {}, noPurchase(), [&] {
                LifecycleCondition stopped;
                stopped.event = *m_purchase;
                stopped.stage = LifecycleCondition::Stage::Stopped;
                stopped.period = {90, Unit::Days};
                return all({stopped});
            });
    }

    Template bestCustomers() const
    {
        Template made =
            make("best-customers", say("Best customers"), say("The 5 % with the highest value as customers."));
        if (const auto worth = find(kWorth, m_facts.traitAmounts)) {
            RankCondition best;
            best.trait = *worth;
            best.percent = true;
            best.amount = 5;
            made.definition = all({best});
            made.columns = {*worth};
        } else {
            made.missing = say("No trait says how much a customer is worth.");
        }
        return made;
    }

    Template trialEnding() const
    {
        Template made = make("trial-ending", say("Trial or contract ends soon"),
                             say("It ends within 7 days, and they used the service in the two weeks before."));
        const auto end = date(kTrialEnd);
        if (!end) {
            made.missing = say("No trait of dates says when a trial or contract ends.");
            return made;
        }
        Comparison soon;
        soon.op = Operator::WithinNext;
        soon.span = {7, Unit::Days};
        made.columns = {*end};
        made.definition = all({TraitCondition{*end, soon}});
        if (m_viewed) {
            Window before;
            before.kind = Window::Kind::Around;
            before.trait = *end;
            before.near = {2, Unit::Weeks};
            made.definition->include.rows.push_back(Row{did(*m_viewed, 1, before), false});
            made.events = {*m_viewed};
        }
        return made;
    }

    Template birthdaySoon() const
    {
        Template made = make("birthday-soon", say("Birthday soon"), say("Have their birthday within the next 7 days."));
        if (const auto birthday = date(kBirthday)) {
            Comparison soon;
            soon.op = Operator::AnniversaryWithinNext;
            soon.span = {7, Unit::Days};
            made.columns = {*birthday};
            made.definition = all({TraitCondition{*birthday, soon}});
        } else {
            made.missing = say("No trait of dates says when somebody was born.");
        }
        return made;
    }

    /// The first trait of the role that holds dates or instants.
    std::optional<std::string> date(const Role& role) const
    {
        std::map<std::string, bool> dates;
        for (const Field& field : m_facts.traits.fields()) {
            if (field.type.kind() == TypeKind::Date || field.type.kind() == TypeKind::Instant) {
                dates[field.name] = true;
            }
        }
        return find(role, dates);
    }

    const StoreFacts& m_facts;
    std::optional<std::string> m_purchase;
    std::optional<std::string> m_cart;
    std::optional<std::string> m_signUp;
    std::optional<std::string> m_opened;
    std::optional<std::string> m_clicked;
    std::optional<std::string> m_viewed;
};

} // namespace

Result<StoreFacts> storeFacts(const store::Reader& reader, const RunContext& context)
{
    StoreFacts facts;
    WEIR_ASSIGN_OR_RETURN(const std::vector<store::DictionaryEntry> names, reader.eventNames());
    for (const store::DictionaryEntry& name : names) {
        store::EventFilter filter;
        filter.names = {name.name};
        WEIR_ASSIGN_OR_RETURN(const std::int64_t count, reader.countEvents(filter));
        if (count > 0) {
            facts.events[name.name] = count;
        }
        if (context.stopped()) {
            return cancelled();
        }
    }
    if (const auto purchase = find(kPurchase, facts.events)) {
        WEIR_ASSIGN_OR_RETURN(const std::vector<store::DictionaryEntry> properties, reader.properties());
        std::vector<store::PropertyRequest> wanted;
        for (const store::DictionaryEntry& property : properties) {
            if (std::find(kAmount.begin(), kAmount.end(), bare(property.name)) != kAmount.end()) {
                wanted.push_back({property.name, TypeKind::Number});
            }
        }
        store::EventFilter filter;
        filter.names = {*purchase};
        WEIR_ASSIGN_OR_RETURN(const store::EventChunk chunk, reader.events(filter, wanted, context));
        for (std::size_t i = 0; i < wanted.size(); ++i) {
            if (const auto quartile = upperQuartile(numbersOf(chunk.properties[i]))) {
                facts.purchaseAmounts[wanted[i].name] = *quartile;
            }
        }
    }
    WEIR_ASSIGN_OR_RETURN(const std::vector<store::TraitDefinition> traits, reader.traits());
    for (const store::TraitDefinition& trait : traits) {
        facts.traits.add({trait.name, trait.type, true, trait.privacy});
        if (trait.type.isNumeric() && std::find(kWorth.begin(), kWorth.end(), bare(trait.name)) != kWorth.end()) {
            WEIR_ASSIGN_OR_RETURN(const store::TypedColumn column, reader.traitColumn(trait.name, TypeKind::Number));
            if (const auto quartile = upperQuartile(numbersOf(column))) {
                facts.traitAmounts[trait.name] = *quartile;
            }
        }
    }
    WEIR_ASSIGN_OR_RETURN(const std::vector<store::ObjectType> types, reader.objectTypes());
    for (const store::ObjectType& type : types) {
        Schema& properties = facts.objects[type.definition.name];
        for (const store::ObjectProperty& property : type.definition.properties) {
            properties.add({property.name, property.type, true, {}});
        }
    }
    return facts;
}

std::vector<Template> templatesFor(const StoreFacts& facts)
{
    return Binder(facts).bind();
}

} // namespace weir::audience
