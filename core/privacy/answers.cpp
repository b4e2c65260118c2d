#include "core/privacy/answers.h"

#include "core/base/text.h"
#include "core/privacy/bits.h"
#include "core/privacy/gpp.h"

#include <algorithm>
#include <charconv>
#include <map>

namespace weir::privacy {
namespace {

constexpr std::string_view kSale = "sale";
constexpr std::string_view kSharing = "sharing";
constexpr std::string_view kTargeted = "targeted";

/// Several things that must all be allowed: one no is a no, one doubt a doubt; without a word silence.
class Verdicts
{
public:
    void add(Answer answer)
    {
        m_no = m_no || answer == Answer::Denied;
        m_doubt = m_doubt || answer == Answer::Unknown;
        m_yes = m_yes || answer == Answer::Granted;
    }
    [[nodiscard]] Answer all() const
    {
        return m_no ? Answer::Denied : m_doubt ? Answer::Unknown : m_yes ? Answer::Granted : Answer::Silent;
    }

private:
    bool m_no = false;
    bool m_doubt = false;
    bool m_yes = false;
};

Answer ofTcf(const TcfString& string, const Needs& needs)
{
    if (needs.tcfPurposes.empty() && needs.tcfFeatures.empty()) {
        return Answer::Silent;
    }
    return consents(string, needs.tcfPurposes, needs.tcfFeatures, needs.tcfVendor) ? Answer::Granted : Answer::Denied;
}

/// Opted out or under Global Privacy Control is a no. Not opted out is a yes only after a notice.
Answer ofUs(const UsSection& section, std::string_view optOut)
{
    const std::string stem = optOut == kSale ? "Sale" : optOut == kSharing ? "Sharing" : "TargetedAdvertising";
    if (section.gpc.value_or(false)) {
        return Answer::Denied;
    }
    enum Field
    {
        None = 0,
        OptedOutOrGiven = 1,
        DidNot = 2
    };
    switch (section.field(stem + "OptOut")) {
    case OptedOutOrGiven:
        return Answer::Denied;
    case DidNot: {
        const int notice = section.field(stem + "OptOutNotice");
        return notice == OptedOutOrGiven ? Answer::Granted : Answer::Unknown;
    }
    default:
        return section.fields.contains(stem + "OptOut") ? Answer::Unknown : Answer::Silent;
    }
}

/// "1" notice, opt-out of the sale, service provider: Y, N or -.
Answer ofUsPrivacy(std::string_view text, std::string_view optOut)
{
    if (optOut != kSale && optOut != kSharing) {
        return Answer::Silent; // the string came before targeted advertising was told apart
    }
    return text[2] == 'Y' ? Answer::Denied : text[2] == 'N' && text[1] == 'Y' ? Answer::Granted : Answer::Unknown;
}

bool isUsPrivacy(std::string_view text)
{
    const auto letter = [](char c) { return c == 'Y' || c == 'N' || c == '-' || c == 'y' || c == 'n'; };
    return text.size() == 4 && text[0] == '1' && std::all_of(text.begin() + 1, text.end(), letter);
}

/// The parameter gcs: "G1", then ad_storage and analytics_storage as 0 or 1.
std::optional<std::map<std::string, bool, std::less<>>> readGcs(std::string_view text)
{
    const auto digit = [](char c) { return c == '0' || c == '1'; };
    if (text.size() != 4 || !text.starts_with("G1") || !digit(text[2]) || !digit(text[3])) {
        return std::nullopt;
    }
    return std::map<std::string, bool, std::less<>>{{"ad_storage", text[2] == '1'},
                                                    {"analytics_storage", text[3] == '1'}};
}

std::optional<bool> isYes(const Json& value)
{
    if (value.is_boolean()) {
        return value.get<bool>();
    }
    if (value.is_string()) {
        const auto& word = value.get_ref<const std::string&>();
        if (word == "granted" || word == "true") {
            return true;
        }
        if (word == "denied" || word == "false") {
            return false;
        }
    }
    return std::nullopt;
}

Error notOfKind(std::string_view kind)
{
    return {ErrorCode::InvalidInput, "privacy.kind", "The cell holds no {kind}.", {{"kind", std::string(kind)}}};
}

} // namespace

struct Statement::State
{
    Signal signal = Signal::Tcf;
    std::optional<TcfString> tcf;
    GppString gpp;
    std::string usPrivacy;
    bool gpc = false;
    std::map<std::string, std::optional<bool>, std::less<>> keys;

    [[nodiscard]] Status readKeys(std::string_view text)
    {
        if (const auto gcs = signal == Signal::ConsentMode ? readGcs(text) : std::nullopt) {
            keys.insert(gcs->begin(), gcs->end());
            return {};
        }
        Json json = Json::parse(text, nullptr, false);
        for (const char* inner : {"consent", "categoryPreferences"}) { // the whole context is as good as its part
            if (json.is_object() && json.contains(inner) && json[inner].is_object()) {
                json = Json(json[inner]);
            }
        }
        if (!json.is_object()) {
            return notOfKind(signal == Signal::ConsentMode ? "Consent Mode signals" : "JSON object of preferences");
        }
        for (const auto& [key, value] : json.items()) {
            keys[key] = isYes(value);
        }
        return {};
    }

    [[nodiscard]] Status read(std::string_view text)
    {
        switch (signal) {
        case Signal::Tcf: {
            WEIR_ASSIGN_OR_RETURN(tcf, decodeTcf(text));
            break;
        }
        case Signal::Gpp: {
            WEIR_ASSIGN_OR_RETURN(gpp, decodeGpp(text));
            tcf = gpp.tcfEu;
            usPrivacy = upper(gpp.usPrivacy);
            if (!usPrivacy.empty() && !isUsPrivacy(usPrivacy)) {
                return notOfKind("US Privacy string");
            }
            break;
        }
        case Signal::UsPrivacy:
            if (!isUsPrivacy(text)) {
                return notOfKind("US Privacy string");
            }
            usPrivacy = upper(text);
            break;
        case Signal::Gpc:
            if (text != "1" && text != "0" && text != "true" && text != "false") {
                return notOfKind("Global Privacy Control signal (1)");
            }
            gpc = text == "1" || text == "true";
            break;
        case Signal::ConsentMode:
        case Signal::Preferences:
            return readKeys(text);
        }
        if (tcf) {
            if (std::vector<Error> findings = validateTcf(*tcf); !findings.empty()) {
                return std::move(findings.front());
            }
        }
        return {};
    }

    static std::string upper(std::string_view text)
    {
        std::string out(text);
        std::transform(out.begin(), out.end(), out.begin(),
                       [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
        return out;
    }
};

Statement::Statement(std::unique_ptr<State> state) : m_state(std::move(state)) {}
Statement::Statement(Statement&&) noexcept = default;
Statement& Statement::operator=(Statement&&) noexcept = default;
Statement::~Statement() = default;

Result<Statement> Statement::read(Signal signal, std::string_view text)
{
    auto state = std::make_unique<State>();
    state->signal = signal;
    WEIR_RETURN_IF_ERROR(state->read(text));
    return Statement(std::move(state));
}

Answer Statement::about(const Needs& needs) const
{
    Verdicts verdicts;
    if (m_state->tcf) {
        verdicts.add(ofTcf(*m_state->tcf, needs));
    }
    for (const std::string& optOut : needs.optOuts) {
        for (const UsSection& section : m_state->gpp.us) {
            verdicts.add(ofUs(section, optOut));
        }
        if (!m_state->usPrivacy.empty()) {
            verdicts.add(ofUsPrivacy(m_state->usPrivacy, optOut));
        }
        if (m_state->gpc) {
            verdicts.add(Answer::Denied);
        }
    }
    const bool aboutKeys = m_state->signal == Signal::ConsentMode || m_state->signal == Signal::Preferences;
    for (const std::string& key : needs.keys) {
        if (const auto found = m_state->keys.find(key); aboutKeys && found != m_state->keys.end()) {
            verdicts.add(!found->second ? Answer::Unknown : *found->second ? Answer::Granted : Answer::Denied);
        } else if (aboutKeys) {
            verdicts.add(Answer::Unknown); // asked for and not answered: fail closed
        }
    }
    return verdicts.all();
}

std::optional<Instant> Statement::when() const
{
    return m_state->tcf ? std::optional(m_state->tcf->lastUpdated) : std::nullopt;
}

const std::vector<std::string_view>& signalNames()
{
    static const std::vector<std::string_view> names{"tcf", "gpp", "usPrivacy", "consentMode", "gpc", "preferences"};
    return names;
}

const std::vector<std::string_view>& optOutNames()
{
    static const std::vector<std::string_view> names{kSale, kSharing, kTargeted};
    return names;
}

bool answers(Signal signal, const Needs& needs)
{
    const bool tcf = !needs.tcfPurposes.empty() || !needs.tcfFeatures.empty();
    switch (signal) {
    case Signal::Tcf:
        return tcf;
    case Signal::Gpp:
        return tcf || !needs.optOuts.empty();
    case Signal::UsPrivacy:
    case Signal::Gpc:
        return !needs.optOuts.empty();
    case Signal::ConsentMode:
    case Signal::Preferences:
        break;
    }
    return !needs.keys.empty();
}

Result<Needs> needsFromText(Signal signal, std::string_view text)
{
    constexpr std::string_view kVendor = "vendor ";
    constexpr std::string_view kFeature = "feature ";
    Needs needs;
    const auto unknown = [](std::string_view word) {
        return Error(ErrorCode::InvalidInput, "privacy.needs.word",
                     "\"{word}\" says nothing here. Write numbers of purposes, \"vendor 755\" or \"feature 1\" for the "
                     "framework; sale, sharing or targeted for opt-outs; names of signals or categories otherwise.",
                     {{"word", std::string(word)}});
    };
    const auto numberIn = [](std::string_view word, int most) {
        int number = 0;
        const auto [end, fault] = std::from_chars(word.data(), word.data() + word.size(), number);
        const bool whole = fault == std::errc() && end == word.data() + word.size();
        return whole && number >= 1 && number <= most ? number : 0;
    };
    constexpr int kPurposes = 24;
    constexpr int kFeatures = 12;
    constexpr int kVendors = 65'535;
    const bool tcf = signal == Signal::Tcf || signal == Signal::Gpp;
    for (const std::string_view part : parts(text, ',')) {
        const std::string_view word = trimmed(part);
        const auto& optOuts = optOutNames();
        if (word.empty()) {
            continue;
        }
        if (signal == Signal::ConsentMode || signal == Signal::Preferences) {
            needs.keys.emplace_back(word);
        } else if (signal != Signal::Tcf && std::find(optOuts.begin(), optOuts.end(), word) != optOuts.end()) {
            needs.optOuts.emplace_back(word);
        } else if (const int purpose = numberIn(word, kPurposes); tcf && purpose != 0) {
            needs.tcfPurposes.push_back(purpose);
        } else if (tcf && word.starts_with(kVendor) && numberIn(word.substr(kVendor.size()), kVendors) != 0) {
            needs.tcfVendor = numberIn(word.substr(kVendor.size()), kVendors);
        } else if (tcf && word.starts_with(kFeature) && numberIn(word.substr(kFeature.size()), kFeatures) != 0) {
            needs.tcfFeatures.push_back(numberIn(word.substr(kFeature.size()), kFeatures));
        } else {
            return unknown(word);
        }
    }
    return needs;
}

std::string toText(const Needs& needs)
{
    std::vector<std::string> words;
    for (const int purpose : needs.tcfPurposes) {
        words.push_back(std::to_string(purpose));
    }
    if (needs.tcfVendor != 0) {
        words.push_back("vendor " + std::to_string(needs.tcfVendor));
    }
    for (const int feature : needs.tcfFeatures) {
        words.push_back("feature " + std::to_string(feature));
    }
    words.insert(words.end(), needs.optOuts.begin(), needs.optOuts.end());
    words.insert(words.end(), needs.keys.begin(), needs.keys.end());
    return joinText(words, ", ");
}

Needs readNeeds(JsonForm& form)
{
    constexpr int kPurposes = 24;
    constexpr int kFeatures = 12;
    constexpr int kVendors = 65'535;
    Needs needs;
    const auto numbers = [&](std::string_view key, int most, std::vector<int>& out) {
        for (const Json& item : form.array(key)) {
            if (!item.is_number_integer() || item.get<std::int64_t>() < 1 || item.get<std::int64_t>() > most) {
                form.note(key, "privacy.needs.number", "{key} must be numbers from 1 to {most}.",
                          {{"key", std::string(key)}, {"most", std::to_string(most)}});
                return;
            }
            out.push_back(item.get<int>());
        }
    };
    numbers("tcfPurposes", kPurposes, needs.tcfPurposes);
    numbers("tcfFeatures", kFeatures, needs.tcfFeatures);
    needs.tcfVendor = static_cast<int>(form.integer("tcfVendor", 0, 0, kVendors));
    needs.optOuts = form.texts("optOuts");
    const auto& known = optOutNames();
    for (const std::string& optOut : needs.optOuts) {
        if (std::find(known.begin(), known.end(), optOut) == known.end()) {
            form.note("optOuts", "privacy.needs.optOut",
                      "There is no opt-out of \"{name}\": sale, sharing or targeted.", {{"name", optOut}});
        }
    }
    needs.keys = form.texts("keys");
    return needs;
}

Json toJson(const Needs& needs)
{
    Json json = Json::object();
    const auto put = [&](const char* key, const auto& list) {
        if (!list.empty()) {
            json[key] = list;
        }
    };
    put("tcfPurposes", needs.tcfPurposes);
    put("tcfFeatures", needs.tcfFeatures);
    put("optOuts", needs.optOuts);
    put("keys", needs.keys);
    if (needs.tcfVendor != 0) {
        json["tcfVendor"] = needs.tcfVendor;
    }
    return json;
}

} // namespace weir::privacy
