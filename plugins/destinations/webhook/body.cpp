#include "plugins/destinations/webhook/body.h"

#include "core/base/hash.h"

namespace weir::plugins::destinations_webhook {
namespace {

Json changeOf(const deliver::Record& record, const Schema& fields)
{
    Json change;
    change["op"] = record.op == store::DeliveryOp::Remove ? "remove" : "add";
    change["key"] = {{fields[0].name, record.key}};
    change["traits"] = Json::object();
    for (std::size_t i = 1; i < record.values.size(); ++i) {
        change["traits"][fields[i].name] = toJson(record.values[i]);
    }
    return change;
}

/// One message per record, in their order, so that answers about single messages find their rows. Who was in already
/// and only has other traits did not enter: that is an identify in both formats.
Json messageOf(BodyFormat format, const deliver::Record& record, std::size_t place, const Schema& fields,
               const deliver::PushInfo& info)
{
    const bool isIn = record.op != store::DeliveryOp::Remove;
    const bool isEvent = format == BodyFormat::Track && record.op != store::DeliveryOp::Change;
    Json values = Json::object();
    for (std::size_t i = 1; i < record.values.size(); ++i) {
        values[fields[i].name] = toJson(record.values[i]);
    }
    values[info.audienceKey] = isIn;
    Json message{{"type", isEvent ? "track" : "identify"},
                 {"userId", record.key},
                 {"messageId", sha256Hex(info.idempotencyKey + ':' + std::to_string(place))},
                 {"timestamp", toText(info.runInstant)},
                 {"context",
                  {{"personas",
                    {{"computation_class", "audience"},
                     {"computation_id", info.audienceKey},
                     {"computation_key", info.audienceKey}}}}}};
    if (isEvent) {
        values["audience_key"] = info.audienceKey;
        values["audience_name"] = info.audienceName;
        message["event"] = isIn ? "Audience Entered" : "Audience Exited";
    }
    message[isEvent ? "properties" : "traits"] = std::move(values);
    return message;
}

} // namespace

BodyFormat bodyFormat(const Json& settings)
{
    const std::string name = settings.value("body", std::string("envelope"));
    return name == "array"      ? BodyFormat::Array
           : name == "lines"    ? BodyFormat::Lines
           : name == "single"   ? BodyFormat::Single
           : name == "track"    ? BodyFormat::Track
           : name == "identify" ? BodyFormat::Identify
                                : BodyFormat::Envelope;
}

std::string bodyOf(BodyFormat format, const deliver::Delivery& delivery, const deliver::PushInfo& info, Instant now)
{
    if (format == BodyFormat::Lines) {
        std::string text;
        for (const deliver::Record& record : delivery.records()) {
            text += compactJson(changeOf(record, delivery.fields())) + '\n';
        }
        return text;
    }
    if (format == BodyFormat::Track || format == BodyFormat::Identify) {
        Json batch = Json::array();
        for (const deliver::Record& record : delivery.records()) {
            batch.push_back(messageOf(format, record, batch.size(), delivery.fields(), info));
        }
        return compactJson({{"batch", std::move(batch)}, {"sentAt", toText(now)}});
    }
    Json changes = Json::array();
    for (const deliver::Record& record : delivery.records()) {
        changes.push_back(changeOf(record, delivery.fields()));
    }
    if (format == BodyFormat::Array) {
        return compactJson(changes);
    }
    if (format == BodyFormat::Single && changes.size() == 1) {
        return compactJson(changes.front());
    }
    return compactJson({{"id", info.idempotencyKey},
                        {"type", "audience.changed"},
                        {"audience", {{"id", info.audienceKey}, {"name", info.audienceName}}},
                        {"sent_at", toText(now)},
                        {"changes", std::move(changes)}});
}

std::string signatureOf(std::string_view secret, std::string_view body, Instant now)
{
    const std::string seconds = std::to_string(now.micros / 1'000'000);
    return "t=" + seconds + ",v1=" + hmacSha256Hex(secret, seconds + '.' + std::string(body));
}

std::string base64(std::string_view bytes)
{
    constexpr std::string_view kDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string text;
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        std::uint32_t group = 0;
        for (std::size_t j = 0; j < 3; ++j) {
            group = group << 8U | (i + j < bytes.size() ? static_cast<unsigned char>(bytes[i + j]) : 0U);
        }
        for (std::size_t j = 0; j < 4; ++j) {
            text += i + j > bytes.size() ? '=' : kDigits[(group >> (18U - 6U * j)) & 63U];
        }
    }
    return text;
}

} // namespace weir::plugins::destinations_webhook
