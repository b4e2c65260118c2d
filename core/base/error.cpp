#include "core/base/error.h"

namespace weir {

Error::Error(ErrorCode code, std::string messageId, std::string sentence, Arguments arguments)
    : m_code(code), m_messageId(std::move(messageId)), m_sentence(std::move(sentence)),
      m_arguments(std::move(arguments))
{}

std::string Error::text() const
{
    return fillIn(m_sentence, m_arguments);
}

std::string Error::fullText() const
{
    std::string place;
    if (!m_where.file.empty()) {
        place = m_where.file;
        if (m_where.line > 0) {
            place += ':' + std::to_string(m_where.line);
            if (m_where.column > 0) {
                place += ':' + std::to_string(m_where.column);
            }
        }
        if (!m_where.key.empty()) {
            place += " (" + m_where.key + ')';
        }
        place += ": ";
    }
    if (!m_where.node.empty()) {
        place += "node '" + m_where.node + '\'';
        if (!m_where.parameter.empty()) {
            place += ", setting '" + m_where.parameter + '\'';
        }
        if (m_where.begin >= 0) {
            place += ", character " + std::to_string(m_where.begin + 1);
        }
        place += ": ";
    }
    std::string result = place + text();
    for (const Error* cause = m_cause.get(); cause; cause = cause->cause()) {
        result += "\n  because: " + cause->text();
    }
    return result;
}

Error Error::at(Where where) &&
{
    m_where = std::move(where);
    return std::move(*this);
}

Error Error::inNode(std::string node) &&
{
    m_where.node = std::move(node);
    return std::move(*this);
}

Error Error::inParameter(std::string parameter) &&
{
    m_where.parameter = std::move(parameter);
    return std::move(*this);
}

Error Error::inFile(std::string file, int line, int column) &&
{
    m_where.file = std::move(file);
    m_where.line = line;
    m_where.column = column;
    return std::move(*this);
}

Error Error::because(Error cause) &&
{
    m_cause = std::make_shared<const Error>(std::move(cause));
    return std::move(*this);
}

Error Error::retryLater() &&
{
    m_retry = Retry::Later;
    return std::move(*this);
}

std::string fillIn(std::string_view sentence, const Error::Arguments& arguments)
{
    std::string result;
    result.reserve(sentence.size() + 32);
    for (std::size_t i = 0; i < sentence.size(); ++i) {
        const std::size_t close = sentence[i] == '{' ? sentence.find('}', i) : std::string_view::npos;
        if (close == std::string_view::npos) {
            result += sentence[i];
            continue;
        }
        const std::string_view inside = sentence.substr(i + 1, close - i - 1);
        const std::size_t colon = inside.find(':');
        const std::size_t bar = inside.find('|');
        const bool counts = colon != std::string_view::npos && bar != std::string_view::npos && colon < bar;
        const std::string_view key = counts ? inside.substr(0, colon) : inside;
        bool found = false;
        for (const auto& [argument, value] : arguments) {
            if (argument == key) {
                result += !counts        ? std::string_view(value)
                          : value == "1" ? inside.substr(colon + 1, bar - colon - 1)
                                         : inside.substr(bar + 1);
                found = true;
                break;
            }
        }
        if (!found) {
            result += sentence.substr(i, close - i + 1);
        }
        i = close;
    }
    return result;
}

std::string_view name(ErrorCode code)
{
    switch (code) {
    case ErrorCode::InvalidInput:
        return "InvalidInput";
    case ErrorCode::NotFound:
        return "NotFound";
    case ErrorCode::Conflict:
        return "Conflict";
    case ErrorCode::Unsupported:
        return "Unsupported";
    case ErrorCode::Unavailable:
        return "Unavailable";
    case ErrorCode::Denied:
        return "Denied";
    case ErrorCode::Cancelled:
        return "Cancelled";
    case ErrorCode::Corrupt:
        return "Corrupt";
    case ErrorCode::Io:
        return "Io";
    case ErrorCode::Internal:
        return "Internal";
    }
    return "Internal";
}

} // namespace weir
