#include "core/audience/consent_states.h"

namespace weir::audience {
namespace {

ConsentStanding standingOf(store::ConsentState state)
{
    switch (state) {
    case store::ConsentState::Granted:
        return ConsentStanding::Granted;
    case store::ConsentState::Denied:
        return ConsentStanding::Denied;
    case store::ConsentState::Withdrawn:
        return ConsentStanding::Withdrawn;
    case store::ConsentState::Unknown:
        break;
    }
    return ConsentStanding::Unknown;
}

/// Higher is more restrictive.
int restriction(ConsentStanding standing)
{
    switch (standing) {
    case ConsentStanding::Withdrawn:
        return 5;
    case ConsentStanding::Denied:
        return 4;
    case ConsentStanding::Unknown:
        return 3;
    case ConsentStanding::Expired:
        return 2;
    case ConsentStanding::Granted:
        return 1;
    case ConsentStanding::NeverAsked:
        break;
    }
    return 0;
}

/// Keeps the deciding record while records are shown one after the other.
class Decider
{
public:
    Decider(Instant asOf, std::optional<Duration> validity) : m_asOf(asOf), m_validity(validity) {}
    void see(const store::ConsentRecord& record)
    {
        if (record.time > m_asOf) {
            return;
        }
        const ConsentStanding standing = standingOf(record.state);
        if (restriction(m_standing) == 0 || record.time > m_time ||
            (record.time == m_time && restriction(standing) > restriction(m_standing))) {
            m_standing = standing;
            m_time = record.time;
        }
    }
    [[nodiscard]] ConsentStanding decide() const
    {
        const bool old = m_validity && m_asOf - m_time >= *m_validity;
        return m_standing == ConsentStanding::Granted && old ? ConsentStanding::Expired : m_standing;
    }

private:
    Instant m_asOf;
    std::optional<Duration> m_validity;
    Instant m_time;
    ConsentStanding m_standing = ConsentStanding::NeverAsked;
};

} // namespace

ConsentStanding standingOf(std::span<const store::ConsentRecord> records, Instant asOf,
                           std::optional<Duration> validity)
{
    Decider decider(asOf, validity);
    for (const store::ConsentRecord& record : records) {
        decider.see(record);
    }
    return decider.decide();
}

Result<std::vector<ConsentStanding>> standings(const store::Reader& reader, std::string_view purpose, Instant asOf,
                                               std::optional<Duration> validity)
{
    std::vector<ConsentStanding> result(reader.profileCount(), ConsentStanding::NeverAsked);
    WEIR_ASSIGN_OR_RETURN(const std::vector<store::ConsentRecord> records, reader.consents(purpose));
    for (std::size_t begin = 0; begin < records.size();) {
        std::size_t end = begin;
        while (end < records.size() && records[end].profile == records[begin].profile) {
            ++end;
        }
        if (records[begin].profile < result.size()) {
            result[records[begin].profile] = standingOf(std::span(records).subspan(begin, end - begin), asOf, validity);
        }
        begin = end;
    }
    return result;
}

} // namespace weir::audience
