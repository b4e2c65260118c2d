#include "core/identity/consent_writer.h"

#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <set>

namespace weir::identity {
namespace {

using store::ConsentState;

/// Higher is more restrictive.
int restriction(ConsentState state)
{
    switch (state) {
    case ConsentState::Withdrawn:
        return 3;
    case ConsentState::Denied:
        return 2;
    case ConsentState::Unknown:
        return 1;
    case ConsentState::Granted:
        break;
    }
    return 0;
}

std::string textAt(const RowBatch& rows, std::optional<std::size_t> column, std::size_t row)
{
    return column ? toText(rows.value(row, *column)) : std::string();
}

/// The answer that holds after these records: the newest; of equally new ones the most restrictive.
const store::ConsentRecord* latest(const std::vector<store::ConsentRecord>& records, const std::string& purpose,
                                   const std::string* source)
{
    const store::ConsentRecord* found = nullptr;
    for (const store::ConsentRecord& record : records) {
        if (record.purpose != purpose || (source && record.source != *source)) {
            continue;
        }
        if (!found || record.time > found->time ||
            (record.time == found->time && restriction(record.state) > restriction(found->state))) {
            found = &record;
        }
    }
    return found;
}

} // namespace

std::optional<ConsentState> readConsentState(std::string_view text, const ConsentPart& part)
{
    const std::string folded = foldCase(trimmed(text));
    if (!part.values.empty()) {
        for (const auto& [word, state] : part.values) {
            if (foldCase(trimmed(word)) == folded) {
                return state;
            }
        }
        return std::nullopt;
    }
    constexpr std::array<std::string_view, 11> kGranted = {"granted", "grant",  "yes",    "y",        "true", "1",
                                                           "opt-in",  "opt_in", "opt in", "accepted", "given"};
    constexpr std::array<std::string_view, 10> kDenied = {"denied", "deny",    "no",      "n",       "false",
                                                          "0",      "opt-out", "opt_out", "opt out", "rejected"};
    constexpr std::array<std::string_view, 4> kWithdrawn = {"withdrawn", "revoked", "unsubscribed", "withdrew"};
    const auto among = [&](const auto& words) { return std::find(words.begin(), words.end(), folded) != words.end(); };
    if (among(kGranted)) {
        return ConsentState::Granted;
    }
    if (among(kDenied)) {
        return ConsentState::Denied;
    }
    if (among(kWithdrawn)) {
        return ConsentState::Withdrawn;
    }
    return std::nullopt;
}

bool grantsWithoutTime(const Input& input, const RowBatch& rows, std::size_t row)
{
    if (!input.consentTime || !rows.column(*input.consentTime).isNull(row)) {
        return false;
    }
    bool unreadable = false;
    const auto grants = [](const ConsentWriter::Said& said) {
        return said.state == ConsentState::Granted && !said.time;
    };
    if (input.mapping->consent->signal) {
        const std::vector<ConsentWriter::Said> all = ConsentWriter::signal(input, rows, row, unreadable);
        return std::any_of(all.begin(), all.end(), grants);
    }
    return readConsentState(toText(rows.value(row, *input.consentState)), *input.mapping->consent) ==
           ConsentState::Granted;
}

std::optional<ConsentWriter::Said> ConsentWriter::word(const Input& input, const RowBatch& rows, std::size_t row,
                                                       bool& unreadable)
{
    const ConsentPart& part = *input.mapping->consent;
    const std::string answer = toText(rows.value(row, *input.consentState));
    const std::string purpose(input.purpose.of(rows, row));
    if (purpose.empty() || (answer.empty() && part.values.empty())) {
        return std::nullopt; // nothing was asked or answered
    }
    const auto state = readConsentState(answer, part);
    unreadable = !state;
    return Said{purpose, state.value_or(ConsentState::Unknown),
                input.consentTime ? timeAt(rows, *input.consentTime, row) : std::nullopt};
}

std::vector<ConsentWriter::Said> ConsentWriter::signal(const Input& input, const RowBatch& rows, std::size_t row,
                                                       bool& unreadable)
{
    const ConsentPart& part = *input.mapping->consent;
    const std::string cell = toText(rows.value(row, *input.consentState));
    const std::string_view text = trimmed(cell);
    std::vector<Said> all;
    if (text.empty()) {
        return all;
    }
    const auto statement = privacy::Statement::read(*part.signal, text);
    unreadable = !statement;
    std::optional<std::int64_t> time = input.consentTime ? timeAt(rows, *input.consentTime, row) : std::nullopt;
    if (!time && statement && statement->when()) {
        time = statement->when()->micros;
    }
    for (const SignalPurpose& each : part.purposes) {
        const privacy::Answer answer = statement ? statement->about(each.needs) : privacy::Answer::Unknown;
        switch (answer) {
        case privacy::Answer::Silent:
            break;
        case privacy::Answer::Granted:
            all.push_back({each.purpose, ConsentState::Granted, time});
            break;
        case privacy::Answer::Denied:
            all.push_back({each.purpose, ConsentState::Denied, time});
            break;
        case privacy::Answer::Unknown:
            all.push_back({each.purpose, ConsentState::Unknown, time});
            break;
        }
    }
    return all;
}

Status ConsentWriter::write(const PendingBatch& batch, const Input& input, Components& people)
{
    const RowBatch& rows = batch.rows;
    std::vector<store::ConsentRecord> records;
    const auto put = [&](const Said& said, std::size_t row) {
        if (!said.time) {
            const auto [known, added] =
                m_untimed.try_emplace({said.purpose, input.mapping->source, batch.anchors[row]}, said.state);
            if (!added && restriction(said.state) > restriction(known->second)) {
                known->second = said.state;
            }
            return;
        }
        store::ConsentRecord record;
        record.profile = people.profileOf(batch.anchors[row]);
        record.recordedFor = record.profile;
        record.purpose = said.purpose;
        record.state = said.state;
        record.time = {*said.time};
        record.source = input.mapping->source;
        record.method = textAt(rows, input.method, row);
        record.evidence = textAt(rows, input.evidence, row);
        record.receivedAt = m_now;
        records.push_back(std::move(record));
    };
    for (std::size_t row = 0; row < rows.rows(); ++row) {
        bool unreadable = false;
        if (input.mapping->consent->signal) {
            for (const Said& said : signal(input, rows, row, unreadable)) {
                put(said, row);
            }
        } else if (const auto said = word(input, rows, row, unreadable)) {
            put(*said, row);
        }
        m_unreadable += unreadable ? 1 : 0;
    }
    return m_writer->putConsents(records);
}

Status ConsentWriter::finish(Components& people)
{
    WEIR_RETURN_IF_ERROR(settleMerges(people.merges()));
    return finishUntimed(people);
}

Status ConsentWriter::finishUntimed(Components& people)
{
    std::map<std::tuple<std::string, std::string, std::uint32_t>, ConsentState> byProfile;
    for (const auto& [key, state] : m_untimed) {
        const auto& [purpose, source, anchor] = key;
        const auto [known, added] = byProfile.try_emplace({purpose, source, people.profileOf(anchor)}, state);
        if (!added && restriction(state) > restriction(known->second)) {
            known->second = state;
        }
    }
    std::vector<store::ConsentRecord> records;
    for (const auto& [key, state] : byProfile) {
        const auto& [purpose, source, profile] = key;
        if (profile < m_before->profileCount() && !m_forgotten.contains(profile)) {
            WEIR_ASSIGN_OR_RETURN(const std::vector<store::ConsentRecord> said, m_before->consentsOf(profile));
            const store::ConsentRecord* last = latest(said, purpose, &source);
            if (last && last->state == state) {
                continue;
            }
        }
        records.push_back({profile, profile, purpose, state, m_now, source, "import", {}, m_now});
    }
    m_untimed.clear();
    return m_writer->putConsents(records);
}

Status ConsentWriter::settleMerges(const std::vector<Components::Merge>& merges)
{
    std::map<std::uint32_t, std::set<std::uint32_t>> groups; ///< Final survivor -> everybody merged into it.
    for (const Components::Merge& merge : merges) {
        for (const std::uint32_t profile : {merge.survivor, merge.absorbed}) {
            if (profile < m_before->profileCount()) {
                groups[m_writer->resolve(profile)].insert(profile);
            }
        }
    }
    std::vector<store::ConsentRecord> records;
    for (const auto& [survivor, members] : groups) {
        std::map<std::string, std::set<ConsentState>> answers;
        for (const std::uint32_t profile : members) {
            WEIR_ASSIGN_OR_RETURN(const std::vector<store::ConsentRecord> said, m_before->consentsOf(profile));
            for (const store::ConsentRecord& record : said) {
                answers[record.purpose].insert(latest(said, record.purpose, nullptr)->state);
            }
        }
        for (const auto& [purpose, states] : answers) {
            if (states.size() < 2) {
                continue;
            }
            const ConsentState strictest =
                *std::max_element(states.begin(), states.end(),
                                  [](ConsentState a, ConsentState b) { return restriction(a) < restriction(b); });
            records.push_back({survivor, survivor, purpose, strictest, m_now, "weir", "merge",
                               "most restrictive answer of the merged profiles", m_now});
        }
    }
    return m_writer->putConsents(records);
}

} // namespace weir::identity
