#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace weir {

/// What kind of failure this is; decides exit codes, retries and the icon in the problems list.
enum class ErrorCode
{
    InvalidInput, ///< A setting, file or value is wrong; the user can fix it.
    NotFound,     ///< A file, table, column, node or profile does not exist.
    Conflict,     ///< Somebody else changed or holds the thing (locked store, stale plan).
    Unsupported,  ///< This engine, dialect or format cannot do it.
    Unavailable,  ///< A server or device does not answer; trying again may help.
    Denied,       ///< Permission, consent or policy forbids it.
    Cancelled,    ///< The user stopped it.
    Corrupt,      ///< Stored data fails its check.
    Io,           ///< Reading or writing failed (disk full, unreadable folder).
    Internal      ///< A defect in Weir.
};

/// May the same call succeed later without a change by the user?
enum class Retry
{
    No,
    Later
};

/// Where the culprit is. Empty parts are unknown. Lines and columns count from 1; 0 means unknown.
struct Where
{
    std::string file;
    int line = 0;
    int column = 0;
    std::string key;       ///< JSON pointer in a project file.
    std::string node;      ///< Node id.
    std::string port;      ///< Port name.
    std::string parameter; ///< Parameter name.
    int begin = -1;        ///< Character range in the parameter's text (expressions), half-open; -1 is unknown.
    int end = -1;

    friend bool operator==(const Where&, const Where&) = default;
};

/// A failure that a person can act on.
///
/// `messageId` is stable for machines ("node.filter.notBoolean"). `sentence` is the English source text with {name}
/// placeholders; it says what is wrong and how to fix it. A user interface translates the sentence and then fills in
/// `arguments`. Never put personal values (e-mail, phone, row contents) into arguments.
class [[nodiscard]] Error
{
public:
    using Arguments = std::vector<std::pair<std::string, std::string>>;

    Error(ErrorCode code, std::string messageId, std::string sentence, Arguments arguments = {});

    [[nodiscard]] ErrorCode code() const noexcept { return m_code; }
    [[nodiscard]] const std::string& messageId() const noexcept { return m_messageId; }
    [[nodiscard]] const std::string& sentence() const noexcept { return m_sentence; }
    [[nodiscard]] const Arguments& arguments() const noexcept { return m_arguments; }
    [[nodiscard]] const Where& where() const noexcept { return m_where; }
    [[nodiscard]] Retry retry() const noexcept { return m_retry; }
    [[nodiscard]] const Error* cause() const noexcept { return m_cause.get(); }

    /// The sentence in English with its arguments, without the place.
    [[nodiscard]] std::string text() const;
    /// `text()` after the place ("nodes/clean.json:12: ...") and before the causes, for terminals and logs.
    [[nodiscard]] std::string fullText() const;

    Error at(Where where) &&;
    Error inNode(std::string node) &&;
    Error inParameter(std::string parameter) &&;
    Error inFile(std::string file, int line = 0, int column = 0) &&;
    Error because(Error cause) &&;
    Error retryLater() &&;

private:
    ErrorCode m_code;
    std::string m_messageId;
    std::string m_sentence;
    Arguments m_arguments;
    Where m_where;
    Retry m_retry = Retry::No;
    std::shared_ptr<const Error> m_cause;
};

/// Replaces each {name} of `sentence` by its argument; unknown placeholders stay as they are.
[[nodiscard]] std::string fillIn(std::string_view sentence, const Error::Arguments& arguments);
/// "InvalidInput" and so on, for JSON output.
[[nodiscard]] std::string_view name(ErrorCode code);

} // namespace weir
