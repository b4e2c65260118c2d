#pragma once

#include "core/identity/components.h"
#include "core/identity/input.h"
#include "core/store/reader.h"

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

namespace weir::identity {

/// What an answer in a file means: by the mapping's own words (case ignored), or by the built-in ones when it has none.
/// Anything else is nothing, which callers record as Unknown.
[[nodiscard]] std::optional<store::ConsentState> readConsentState(std::string_view text, const ConsentPart& part);

/// A grant in a row that does not say when: it must not count, since nobody knows whether it came before a no.
[[nodiscard]] bool grantsWithoutTime(const Input& input, const RowBatch& rows, std::size_t row);

/// Writes consent records. Answers with a time are written as they are. Answers without one are written at the run's
/// instant when they differ from the source's last answer, the most restrictive one of the run counting.
class ConsentWriter
{
public:
    ConsentWriter(store::Writer& writer, const store::Reader& before, Instant now)
        : m_writer(&writer), m_before(&before), m_now(now)
    {}

    [[nodiscard]] Status write(const PendingBatch& batch, const Input& input, Components& people);
    /// Writes what has waited, and for people who were merged the most restrictive of their differing answers (D4).
    [[nodiscard]] Status finish(Components& people);
    /// What the store said about these profiles before the run is gone.
    void forget(std::set<std::uint32_t> profiles) { m_forgotten = std::move(profiles); }
    /// Answers that could not be read and were recorded as unknown.
    [[nodiscard]] std::int64_t unreadable() const { return m_unreadable; }

private:
    /// What a row says about one purpose.
    struct Said
    {
        std::string purpose;
        store::ConsentState state = store::ConsentState::Unknown;
        std::optional<std::int64_t> time;
    };
    [[nodiscard]] static std::optional<Said> word(const Input& input, const RowBatch& rows, std::size_t row,
                                                  bool& unreadable);
    [[nodiscard]] static std::vector<Said> signal(const Input& input, const RowBatch& rows, std::size_t row,
                                                  bool& unreadable);
    friend bool grantsWithoutTime(const Input& input, const RowBatch& rows, std::size_t row);
    [[nodiscard]] Status finishUntimed(Components& people);
    [[nodiscard]] Status settleMerges(const std::vector<Components::Merge>& merges);

    store::Writer* m_writer;
    const store::Reader* m_before;
    Instant m_now;
    std::int64_t m_unreadable = 0;
    std::set<std::uint32_t> m_forgotten;
    /// Untimed answers: (purpose, source, anchor identifier) -> state.
    std::map<std::tuple<std::string, std::string, std::uint32_t>, store::ConsentState> m_untimed;
};

} // namespace weir::identity
