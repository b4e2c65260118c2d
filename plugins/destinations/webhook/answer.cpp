#include "plugins/destinations/webhook/answer.h"

#include "core/net/redaction.h"
#include "core/net/retry.h"

namespace weir::plugins::destinations_webhook {
namespace {

using deliver::PushResult;
using deliver::RowOutcome;

constexpr std::size_t kLongestReason = 200;

/// The server's words without the row's own values, which may be personal.
std::string reasonOf(const Json& item, const deliver::Record& record)
{
    const auto message = item.find("message");
    if (message == item.end() || !message->is_string()) {
        return {};
    }
    std::vector<std::string> personal{record.key};
    for (const Value& value : record.values) {
        if (std::string text = toText(value); !text.empty()) {
            personal.push_back(std::move(text));
        }
    }
    const std::string text = net::redact(message->get<std::string>().substr(0, kLongestReason), personal);
    return text.find('@') == std::string::npos ? text : std::string();
}

void readRowErrors(const Json& body, const deliver::Delivery& delivery, const Json& settings, PushResult& result)
{
    const std::string pointer = settings.value("errorsPointer", std::string("/errors"));
    Json errors;
    try {
        errors = body.value(Json::json_pointer(pointer), Json());
    } catch (const nlohmann::json::exception&) {
        return; // a body without that place has no errors to tell
    }
    if (!errors.is_array()) {
        return;
    }
    for (const Json& item : errors) {
        const auto index = item.is_object() ? item.find("index") : item.end();
        if (!item.is_object() || index == item.end() || !index->is_number_unsigned() ||
            index->get<std::size_t>() >= result.rows.size()) {
            continue;
        }
        RowOutcome& row = result.rows[index->get<std::size_t>()];
        const auto status = item.find("status");
        row.code = status != item.end() && status->is_number_integer() ? status->get<int>() : row.code;
        row.kind = net::isRetryable(row.code) ? RowOutcome::Kind::Retry : RowOutcome::Kind::Rejected;
        row.message = reasonOf(item, delivery.records()[index->get<std::size_t>()]);
    }
}

} // namespace

Result<PushResult> readAnswer(const net::HttpResponse& response, const deliver::Delivery& delivery,
                              const Json& settings, Instant now)
{
    PushResult result;
    const std::string status = "HTTP " + std::to_string(response.status);
    result.rows.resize(delivery.records().size(), {RowOutcome::Kind::Accepted, response.status, {}});
    if (response.isSuccess()) {
        readRowErrors(Json::parse(response.body, nullptr, false), delivery, settings, result);
        if (const auto wait = response.header("Retry-After")) {
            result.retryAfter = net::parseRetryAfter(*wait, now);
        }
        return result;
    }
    if (net::isRetryable(response.status)) {
        for (RowOutcome& row : result.rows) {
            row.kind = RowOutcome::Kind::Retry;
            row.message = status;
        }
        if (const auto wait = response.header("Retry-After")) {
            result.retryAfter = net::parseRetryAfter(*wait, now);
        }
        return result;
    }
    switch (response.status) {
    case 401:
    case 403:
        return Error(ErrorCode::Denied, "destination.webhook.refused",
                     "The server refuses the credentials ({status}). Check the authentication of this destination.",
                     {{"status", status}});
    case 404:
    case 405:
        return Error(ErrorCode::NotFound, "destination.webhook.wrongUrl",
                     "The server does not take requests at this URL ({status}). Check the URL.", {{"status", status}});
    case 410:
        return Error(ErrorCode::Denied, "destination.webhook.gone",
                     "The server says that this destination is gone for good ({status}). Remove the node.",
                     {{"status", status}});
    default:
        break;
    }
    if (response.status < 400) {
        return Error(ErrorCode::InvalidInput, "destination.webhook.redirect",
                     "The server redirects to another place ({status}). Use the final URL.", {{"status", status}});
    }
    for (RowOutcome& row : result.rows) {
        row.kind = RowOutcome::Kind::Rejected;
        row.message = status;
    }
    return result;
}

} // namespace weir::plugins::destinations_webhook
