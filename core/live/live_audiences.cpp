#include "core/live/live_state.h"

#include "core/base/json.h"

#include <algorithm>
#include <array>

namespace weir::live {

using audience::Verdict;

std::string_view name(Cause cause)
{
    constexpr std::array<std::string_view, 7> kNames{"event", "late event", "trait", "consent",
                                                     "merge", "time",       "seen"};
    return kNames[static_cast<std::size_t>(cause)];
}

LiveAudiences::LiveAudiences(std::unique_ptr<State> state) : m_state(std::move(state)) {}
LiveAudiences::LiveAudiences(LiveAudiences&&) noexcept = default;
LiveAudiences& LiveAudiences::operator=(LiveAudiences&&) noexcept = default;
LiveAudiences::~LiveAudiences() = default;

Result<LiveAudiences> LiveAudiences::make(std::span<const FollowedAudience> audiences, LiveOptions options)
{
    auto state = std::make_unique<State>();
    state->now = options.start.micros;
    state->catalogue.consentValidity = std::move(options.consentValidity);
    std::map<std::string, std::uint32_t> known; // leaves by their canonical JSON
    const auto leafOf = [&](const audience::Condition& condition) -> Result<std::uint32_t> {
        audience::Definition single;
        single.include.rows.push_back({condition, false});
        const std::string text = compactJson(audience::toJson(single));
        if (const auto found = known.find(text); found != known.end()) {
            return found->second;
        }
        WEIR_ASSIGN_OR_RETURN(std::unique_ptr<Leaf> leaf, makeLeaf(condition, state->catalogue, options.traitKinds));
        const auto number = static_cast<std::uint32_t>(state->leaves.size());
        state->leaves.push_back(std::move(leaf));
        known.emplace(text, number);
        return number;
    };
    for (const FollowedAudience& each : audiences) {
        const auto place = static_cast<std::uint32_t>(state->programs.size());
        state->programs.emplace_back();
        if (each.definition.cap || each.definition.asOf) {
            state->notFollowed.emplace(place, Error(ErrorCode::Unsupported, "live.limited",
                                                    "An audience with a limit or an instant of its own is judged for "
                                                    "everybody at once."));
            continue;
        }
        auto program = Program::make(each.definition, leafOf);
        if (!program) {
            state->notFollowed.emplace(place, std::move(program).error());
            continue;
        }
        state->programs[place] = *std::move(program);
    }
    state->connect();
    return LiveAudiences(std::move(state));
}

void LiveAudiences::State::connect()
{
    audiencesOf.resize(leaves.size());
    for (std::uint32_t place = 0; place < programs.size(); ++place) {
        if (programs[place]) {
            for (const std::uint32_t leaf : programs[place]->leaves()) {
                audiencesOf[leaf].push_back(place);
            }
        }
    }
    leavesOfEvent.resize(catalogue.layouts.size());
    leavesOfTrait.resize(catalogue.traits.size());
    leavesOfIdentifier.resize(catalogue.identifiers.size());
    for (std::uint32_t number = 0; number < leaves.size(); ++number) {
        const Touches& touches = leaves[number]->touches;
        all.push_back(number);
        for (const std::uint32_t name : touches.events) {
            leavesOfEvent[name].push_back(number);
        }
        for (const std::uint32_t trait : touches.traits) {
            leavesOfTrait[trait].push_back(number);
        }
        for (const std::uint32_t type : touches.identifiers) {
            leavesOfIdentifier[type].push_back(number);
        }
        for (const std::string& purpose : touches.purposes) {
            leavesOfPurpose[purpose].push_back(number);
        }
        if (touches.firstSeen) {
            leavesOfFirstSeen.push_back(number);
        }
    }
    verdictWords = (leaves.size() * 2 + 63) / 64;
    memberWords = (programs.size() + 63) / 64;
    stamps.assign(programs.size(), 0);
}

Person& LiveAudiences::State::grown(std::uint32_t person)
{
    if (person >= people.size()) {
        people.resize(std::size_t{person} + 1);
    }
    Person& one = people[person];
    if (one.verdicts.empty() && one.members.empty()) {
        one.verdicts.assign(verdictWords, 0);
        one.members.assign(memberWords, 0);
        one.log.traits.resize(catalogue.traits.size());
        one.log.identifiers.resize(catalogue.identifiers.size());
    }
    return one;
}

void LiveAudiences::State::schedule(std::uint32_t person, std::uint32_t leaf, std::int64_t next)
{
    if (next == INT64_MAX) {
        return;
    }
    auto& pending = people[person].pending;
    const auto known =
        std::find_if(pending.begin(), pending.end(), [&](const auto& each) { return each.first == leaf; });
    if (known == pending.end()) {
        pending.emplace_back(leaf, next);
    } else if (next < known->second) {
        known->second = next;
    } else {
        return;
    }
    expiries.put({next, person, leaf});
}

void LiveAudiences::State::judge(std::uint32_t person, std::span<const std::uint32_t> which, Cause cause,
                                 bool everyAudience)
{
    Person& one = people[person];
    if (!one.log.alive) {
        return;
    }
    touched.clear();
    ++stamp;
    for (const std::uint32_t leaf : which) {
        const Judged judged = leaves[leaf]->judge(one.log, now);
        schedule(person, leaf, judged.next);
        if (one.verdict(leaf) != judged.verdict) {
            one.setVerdict(leaf, judged.verdict);
            for (const std::uint32_t place : audiencesOf[leaf]) {
                if (stamps[place] != stamp) {
                    stamps[place] = stamp;
                    touched.push_back(place);
                }
            }
        }
    }
    if (everyAudience) {
        touched.clear();
        for (std::uint32_t place = 0; place < programs.size(); ++place) {
            touched.push_back(place);
        }
    }
    std::sort(touched.begin(), touched.end());
    for (const std::uint32_t place : touched) {
        if (!programs[place]) {
            continue;
        }
        const bool member = programs[place]->isMember([&](std::uint32_t leaf) { return one.verdict(leaf); });
        if (member != one.isMember(place)) {
            one.setMember(place, member);
            if (!quiet) {
                changes.push_back({place, person, member, now, cause});
            }
        }
    }
}

std::size_t LiveAudiences::State::insert(EventLog& log, std::int64_t at, std::uint64_t arrival,
                                         std::span<const Cell> cells, std::span<const std::uint64_t> tests)
{
    const auto place = std::upper_bound(log.times.begin(), log.times.end(), at) - log.times.begin();
    // Of one time the later arrival comes later; after a merge an earlier one may still come.
    auto row = place;
    while (row > 0 && log.times[static_cast<std::size_t>(row) - 1] == at &&
           log.arrivals[static_cast<std::size_t>(row) - 1] > arrival) {
        --row;
    }
    log.times.insert(log.times.begin() + row, at);
    log.arrivals.insert(log.arrivals.begin() + row, arrival);
    log.cells.insert(log.cells.begin() + row * static_cast<std::ptrdiff_t>(cells.size()), cells.begin(), cells.end());
    log.tests.insert(log.tests.begin() + row * static_cast<std::ptrdiff_t>(tests.size()), tests.begin(), tests.end());
    return static_cast<std::size_t>(row);
}

EventLog& LiveAudiences::State::logOf(Person& person, std::uint32_t name)
{
    for (EventLog& log : person.log.events) {
        if (log.name == name) {
            return log;
        }
    }
    person.log.events.emplace_back();
    person.log.events.back().name = name;
    return person.log.events.back();
}

void LiveAudiences::seen(std::uint32_t person, std::int64_t firstSeen, std::string_view publicId)
{
    State& state = *m_state;
    Person& one = state.grown(person);
    if (!one.log.alive) {
        one.log.alive = true;
        one.log.firstSeen = firstSeen;
        one.log.publicId = publicId;
        state.judge(person, state.all, Cause::Seen, true);
        return;
    }
    if (one.see(firstSeen)) {
        state.judge(person, state.leavesOfFirstSeen, Cause::LateEvent, false);
    }
}

void LiveAudiences::event(std::uint32_t person, std::string_view name, std::int64_t at, std::span<const Value> cells)
{
    State& state = *m_state;
    Person& one = state.grown(person);
    if (!one.log.alive) {
        return;
    }
    const Cause cause = at < state.now ? Cause::LateEvent : Cause::Event;
    const bool earlier = one.see(at);
    std::vector<std::uint32_t>& due = state.due;
    due.clear();
    if (earlier) {
        due = state.leavesOfFirstSeen;
    }
    const auto known = state.catalogue.names.find(std::string(name));
    if (known != state.catalogue.names.end()) {
        const NameLayout& layout = state.catalogue.layouts[known->second];
        state.cells.clear();
        for (std::size_t i = 0; i < layout.columns.size(); ++i) {
            state.cells.push_back(state.cellOf(i < cells.size() ? cells[i] : Value(), layout.columns[i].kind));
        }
        state.bits.assign(layout.words(), 0);
        for (std::size_t i = 0; i < layout.tests.size(); ++i) {
            const std::size_t column = layout.tests[i].column;
            if (layout.tests[i].holds(column < cells.size() ? cells[column] : Value(), state.cells[column])) {
                state.bits[i / 64] |= std::uint64_t{1} << (i % 64);
            }
        }
        EventLog& log = state.logOf(one, known->second);
        const std::size_t row = State::insert(log, at, state.arrivals++, state.cells, state.bits);
        for (const std::uint32_t leaf : state.leavesOfEvent[known->second]) {
            if (state.leaves[leaf]->mayMatter(log, row)) {
                due.push_back(leaf);
            }
        }
    }
    state.judge(person, due, cause, false);
}

void LiveAudiences::trait(std::uint32_t person, std::string_view trait, const Value& value, std::int64_t since)
{
    State& state = *m_state;
    const auto known = state.catalogue.traits.find(std::string(trait));
    if (known == state.catalogue.traits.end()) {
        return;
    }
    state.grown(person).log.traits[known->second] = {value, isNull(value) ? INT64_MAX : since};
    state.judge(person, state.leavesOfTrait[known->second], Cause::Trait, false);
}

void LiveAudiences::identifier(std::uint32_t person, std::string_view type, const Value& value)
{
    State& state = *m_state;
    const auto known = state.catalogue.identifiers.find(std::string(type));
    if (known == state.catalogue.identifiers.end()) {
        return;
    }
    state.grown(person).log.identifiers[known->second] = value;
    state.judge(person, state.leavesOfIdentifier[known->second], Cause::Trait, false);
}

void LiveAudiences::consent(std::uint32_t person, const store::ConsentRecord& record)
{
    State& state = *m_state;
    Person& one = state.grown(person);
    if (!one.log.alive) {
        return;
    }
    if (one.see(record.time.micros)) {
        state.judge(person, state.leavesOfFirstSeen, Cause::LateEvent, false);
    }
    const auto leaves = state.leavesOfPurpose.find(record.purpose);
    if (leaves != state.leavesOfPurpose.end()) {
        one.log.consents.push_back(record);
        state.judge(person, leaves->second, Cause::Consent, false);
    }
}

void LiveAudiences::merge(std::uint32_t survivor, std::uint32_t absorbed)
{
    State& state = *m_state;
    state.grown(std::max(survivor, absorbed));
    Person& gone = state.people[absorbed];
    Person& stays = state.people[survivor];
    if (survivor == absorbed || !gone.log.alive || !stays.log.alive) {
        return;
    }
    for (const EventLog& from : gone.log.events) {
        EventLog& to = state.logOf(stays, from.name);
        const std::size_t columns = from.cells.size() / from.size();
        const std::size_t words = from.tests.size() / from.size();
        for (std::size_t row = 0; row < from.size(); ++row) {
            static_cast<void>(State::insert(to, from.times[row], from.arrivals[row],
                                            std::span(from.cells).subspan(row * columns, columns),
                                            std::span(from.tests).subspan(row * words, words)));
        }
    }
    stays.log.consents.insert(stays.log.consents.end(), gone.log.consents.begin(), gone.log.consents.end());
    if (gone.log.firstSeen != INT64_MIN) {
        stays.see(gone.log.firstSeen);
    }
    for (std::uint32_t place = 0; place < state.programs.size(); ++place) {
        if (gone.isMember(place)) {
            state.changes.push_back({place, absorbed, false, state.now, Cause::Merge});
        }
    }
    gone = Person();
    state.judge(survivor, state.all, Cause::Merge, false);
}

void LiveAudiences::advance(Instant to)
{
    State& state = *m_state;
    std::vector<std::uint32_t> due;
    while (state.expiries.first() <= to.micros) {
        const Expiries::Entry entry = state.expiries.take();
        due.clear();
        const auto add = [&](const Expiries::Entry& each) {
            auto& pending = state.people[each.person].pending;
            const auto known =
                std::find_if(pending.begin(), pending.end(), [&](const auto& one) { return one.first == each.leaf; });
            if (known != pending.end() && known->second == each.at) {
                *known = pending.back();
                pending.pop_back();
                due.push_back(each.leaf);
            }
        };
        add(entry);
        while (state.expiries.first() == entry.at && state.expiries.next().person == entry.person) {
            add(state.expiries.take());
        }
        state.now = std::max(state.now, entry.at);
        state.judge(entry.person, due, Cause::Time, false);
    }
    state.now = std::max(state.now, to.micros);
}

const std::map<std::uint32_t, Error>& LiveAudiences::notFollowed() const
{
    return m_state->notFollowed;
}

std::vector<store::PropertyRequest> LiveAudiences::needs(std::string_view event) const
{
    std::vector<store::PropertyRequest> requests;
    const auto known = m_state->catalogue.names.find(std::string(event));
    if (known != m_state->catalogue.names.end()) {
        for (const NameLayout::Column& column : m_state->catalogue.layouts[known->second].columns) {
            requests.push_back({column.property, column.kind});
        }
    }
    return requests;
}

std::vector<std::string> LiveAudiences::eventNames() const
{
    std::vector<std::string> names;
    for (const auto& [name, number] : m_state->catalogue.names) {
        names.push_back(name);
    }
    return names;
}

Instant LiveAudiences::now() const
{
    return Instant{m_state->now};
}

bool LiveAudiences::isMember(std::uint32_t audience, std::uint32_t person) const
{
    return person < m_state->people.size() && m_state->people[person].isMember(audience);
}

std::vector<std::uint32_t> LiveAudiences::members(std::uint32_t audience) const
{
    std::vector<std::uint32_t> list;
    for (std::uint32_t person = 0; person < m_state->people.size(); ++person) {
        if (m_state->people[person].isMember(audience)) {
            list.push_back(person);
        }
    }
    return list;
}

std::int64_t LiveAudiences::nextExpiry() const
{
    return m_state->expiries.first();
}

std::vector<Change> LiveAudiences::takeChanges()
{
    return std::exchange(m_state->changes, {});
}

std::size_t LiveAudiences::bytes() const
{
    std::size_t bytes = m_state->expiries.size() * sizeof(Expiries::Entry);
    for (const Person& one : m_state->people) {
        bytes += sizeof(Person) + (one.verdicts.capacity() + one.members.capacity()) * sizeof(std::uint64_t) +
                 one.pending.capacity() * sizeof(one.pending[0]) + one.log.traits.capacity() * sizeof(TraitCell) +
                 one.log.identifiers.capacity() * sizeof(Value) + one.log.publicId.capacity();
        for (const EventLog& log : one.log.events) {
            bytes += sizeof(EventLog) + (log.times.capacity() + log.arrivals.capacity() + log.tests.capacity()) * 8 +
                     log.cells.capacity() * sizeof(Cell);
        }
    }
    return bytes;
}

} // namespace weir::live
