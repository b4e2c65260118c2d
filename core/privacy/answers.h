#pragma once

#include "core/base/json_form.h"
#include "core/base/time.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace weir::privacy {

/// The forms in which consent travels between systems.
enum class Signal
{
    Tcf,         ///< TC string of IAB Europe's framework.
    Gpp,         ///< Global Privacy Platform: one section per law.
    UsPrivacy,   ///< The four characters "1YNN" that came before GPP.
    ConsentMode, ///< Google Consent Mode: a JSON object of signals, or the parameter gcs ("G110").
    Gpc,         ///< Global Privacy Control: the header Sec-GPC, "1" or nothing.
    Preferences  ///< A JSON object of categories with true or false: context.consent.categoryPreferences.
};

/// What a signal must say so that a purpose is granted. Only what belongs to the signal's kind is looked at; a purpose
/// that needs nothing of a signal is never answered by it.
struct Needs
{
    std::vector<int> tcfPurposes;     ///< 1 to 24, all of them. Tcf, Gpp.
    std::vector<int> tcfFeatures;     ///< Special features, 1 to 12, all of them.
    int tcfVendor = 0;                ///< 0: whoever.
    std::vector<std::string> optOuts; ///< "sale", "sharing", "targeted": none may be opted out of. Gpp, UsPrivacy, Gpc.
    std::vector<std::string> keys;    ///< "ad_storage"; categories: all of them. ConsentMode, Preferences.
    friend bool operator==(const Needs&, const Needs&) = default;
};

/// What a signal says about a purpose.
enum class Answer
{
    Silent,  ///< Nothing at all.
    Granted, ///< Consent; in opt-out laws: notice was given and nobody opted out.
    Denied,
    Unknown ///< It speaks of it without a clear yes or no.
};

/// A signal that was read. `when` is the time that it states itself.
class Statement
{
public:
    /// Fails with the reason when the text is not of the kind, or the kind's rules make it invalid (see validateTcf):
    /// callers record "unknown" then, which never passes a gate.
    [[nodiscard]] static Result<Statement> read(Signal signal, std::string_view text);

    [[nodiscard]] Answer about(const Needs& needs) const;
    [[nodiscard]] std::optional<Instant> when() const;

    Statement(Statement&&) noexcept;
    Statement& operator=(Statement&&) noexcept;
    ~Statement();

private:
    struct State;
    explicit Statement(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

/// As in JSON: "tcf", "gpp", "usPrivacy", "consentMode", "gpc", "preferences".
[[nodiscard]] const std::vector<std::string_view>& signalNames();
/// What may stand in Needs::optOuts.
[[nodiscard]] const std::vector<std::string_view>& optOutNames();
/// One line that people read and write: "1, 3, 4, vendor 755, feature 2", "sale, targeted", "ad_storage, ad_user_data".
/// A word that the signal's kind does not know is an error that names it.
[[nodiscard]] Result<Needs> needsFromText(Signal signal, std::string_view text);
[[nodiscard]] std::string toText(const Needs& needs);
/// Does the signal ever answer this?
[[nodiscard]] bool answers(Signal signal, const Needs& needs);
/// Members "tcfPurposes", "tcfFeatures", "tcfVendor", "optOuts", "keys"; empty ones are left out.
[[nodiscard]] Json toJson(const Needs& needs);
[[nodiscard]] Needs readNeeds(JsonForm& form);

} // namespace weir::privacy
