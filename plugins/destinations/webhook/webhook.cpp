#include "core/deliver/destination.h"
#include "core/net/http.h"
#include "core/net/redaction.h"
#include "plugin_help.h"
#include "plugins/destinations/webhook/answer.h"
#include "plugins/destinations/webhook/body.h"

namespace weir::plugins::destinations_webhook {
namespace {

using namespace weir::deliver;
using namespace weir::nodes;

std::string setting(const Json& settings, const char* key, const char* fallback)
{
    const auto found = settings.find(key);
    return found != settings.end() && found->is_string() ? found->get<std::string>() : std::string(fallback);
}

std::int64_t number(const Json& settings, const char* key, std::int64_t fallback)
{
    const auto found = settings.find(key);
    return found != settings.end() && found->is_number_integer() ? found->get<std::int64_t>() : fallback;
}

Result<connect::Secret> secretOf(const Json& settings, const char* key, const DestinationContext& context)
{
    const auto found = settings.find(key);
    WEIR_ASSIGN_OR_RETURN(const connect::SecretRef reference,
                          connect::secretFromJson(found != settings.end() ? *found : Json()));
    if (!context.secrets) {
        return Error(ErrorCode::Unsupported, "destination.webhook.noSecrets", "Secrets cannot be read here.");
    }
    return context.secrets->resolve(reference);
}

/// Adds what proves who is asking, and hides it in errors.
Status authenticate(net::HttpRequest& request, const Json& settings, const DestinationContext& context)
{
    const std::string kind = setting(settings, "auth", "none");
    if (kind == "none") {
        return {};
    }
    WEIR_ASSIGN_OR_RETURN(const connect::Secret secret, secretOf(settings, "secret", context));
    request.secrets.push_back(secret.reveal());
    if (kind == "bearer") {
        request.headers.emplace_back("Authorization", "Bearer " + secret.reveal());
    } else if (kind == "basic") {
        const std::string credentials = base64(setting(settings, "user", "") + ':' + secret.reveal());
        request.secrets.push_back(credentials);
        request.headers.emplace_back("Authorization", "Basic " + credentials);
    } else {
        request.headers.emplace_back("X-CDP-Signature",
                                     signatureOf(secret.reveal(), request.body, context.run.clock->now()));
    }
    return {};
}

class Webhook final : public Destination
{
public:
    [[nodiscard]] const NodeSpec& spec() const override
    {
        static const NodeSpec spec{
            .id = NodeTypeId("destination.webhook"),
            .family = Family::Destination,
            .title = "Webhook",
            .summary = "Sends added, changed and removed people to a URL.",
            .keywords = {"http", "post", "api", "url", "rest", "callback"},
            .icon = "webhook",
            .parameters = {{.key = "url",
                            .title = "URL",
                            .help = "Where requests go.",
                            .required = true,
                            .placeholder = "https://example.com/hooks/audience"},
                           {.key = "body",
                            .title = "Body",
                            .help = "The shape of a request.",
                            .kind = ParameterKind::Choice,
                            .defaultValue = "envelope",
                            .choices = {{"envelope", "Envelope"},
                                        {"array", "Array"},
                                        {"lines", "Lines (NDJSON)"},
                                        {"single", "One by one"},
                                        {"track", "Entered and exited events"},
                                        {"identify", "Boolean trait"}}},
                           {.key = "maxRows",
                            .title = "People per request",
                            .help = "At most so many people in one request.",
                            .kind = ParameterKind::Integer,
                            .defaultValue = 500,
                            .minimum = 1,
                            .maximum = 100'000},
                           {.key = "maxBytes",
                            .title = "Bytes per request",
                            .help = "About how large one request may be.",
                            .kind = ParameterKind::Integer,
                            .defaultValue = 1'000'000,
                            .advanced = true,
                            .minimum = 1'000,
                            .maximum = 100'000'000},
                           {.key = "auth",
                            .title = "Authentication",
                            .help = "How requests prove who sends them.",
                            .kind = ParameterKind::Choice,
                            .defaultValue = "none",
                            .choices = {{"none", "None"},
                                        {"bearer", "Bearer token"},
                                        {"basic", "User and password"},
                                        {"hmac", "Signature"}}},
                           {.key = "user",
                            .title = "User",
                            .help = "The user's name.",
                            .visibleWhenKey = "auth",
                            .visibleWhenValues = {"basic"}},
                           {.key = "secret",
                            .title = "Secret",
                            .help = "Token, password or signing secret, as a reference.",
                            .kind = ParameterKind::Secret,
                            .visibleWhenKey = "auth",
                            .visibleWhenValues = {"bearer", "basic", "hmac"}},
                           {.key = "headers",
                            .title = "Headers",
                            .help = "Sent with every request.",
                            .kind = ParameterKind::List,
                            .defaultValue = Json::array(),
                            .items = {{.key = "name", .title = "Name", .help = "Name of the header.", .required = true},
                                      {.key = "value", .title = "Value", .help = "Its value; no secrets."}},
                            .advanced = true},
                           {.key = "errorsPointer",
                            .title = "Place of row errors",
                            .help = "JSON pointer to a list of {index, message, status} in the answer.",
                            .defaultValue = "/errors",
                            .advanced = true},
                           {.key = "timeout",
                            .title = "Time-out (seconds)",
                            .help = "How long one request may take.",
                            .kind = ParameterKind::Integer,
                            .defaultValue = 30,
                            .advanced = true,
                            .minimum = 1,
                            .maximum = 600},
                           {.key = "repeatable",
                            .title = "Server remembers keys",
                            .help = "The server ignores a request whose Idempotency-Key it has seen.",
                            .kind = ParameterKind::Boolean,
                            .defaultValue = true,
                            .advanced = true}},
            .help = kHelp};
        return spec;
    }

    void validate(Settings& settings, const Schema&) const override
    {
        const std::string url = settings.text("url");
        if (!url.empty() && !url.starts_with("https://") && !url.starts_with("http://")) {
            settings.note(Severity::Error, "url", "destination.webhook.scheme",
                          "The URL must begin with https:// or http://.");
        } else if (net::holdsSecret(url)) {
            settings.note(Severity::Error, "url", "destination.webhook.secretInUrl",
                          "The URL contains a password or token. Use the authentication settings with a reference.");
        } else if (url.starts_with("http://") && url.find("//localhost") == std::string::npos &&
                   url.find("//127.0.0.1") == std::string::npos) {
            settings.note(Severity::Warning, "url", "destination.webhook.plain",
                          "http:// sends personal data unprotected. Use https://.");
        }
        for (const char* key : {"maxRows", "maxBytes", "timeout"}) {
            static_cast<void>(settings.integer(key));
        }
        static_cast<void>(settings.choice("body"));
        static_cast<void>(settings.flag("repeatable"));
        const std::string pointer = settings.text("errorsPointer");
        if (!pointer.empty() && pointer.front() != '/') {
            settings.note(Severity::Error, "errorsPointer", "destination.webhook.pointer",
                          "A JSON pointer begins with \"/\", such as /errors.");
        }
        const std::string auth = settings.choice("auth");
        if (auth != "none") {
            if (auto reference = connect::secretFromJson(settings.raw("secret")); !reference) {
                settings.note(Severity::Error, "secret", std::move(reference).error());
            }
        }
        for (Settings& header : settings.items("headers")) {
            const std::string name = header.text("name");
            const std::string value = header.text("value");
            if (net::isSecretName(name)) {
                header.note(Severity::Error, "value", "destination.webhook.secretHeader",
                            "This header carries a secret. Use the authentication settings with a reference.");
            }
            if ((name + value).find_first_of("\r\n") != std::string::npos) {
                header.note(Severity::Error, "value", "destination.webhook.headerBreak",
                            "A header must not contain a line break.");
            }
            settings.absorb(header);
        }
    }

    [[nodiscard]] Capabilities capabilities(const Json& settings) const override
    {
        Capabilities capabilities;
        capabilities.maxRows =
            bodyFormat(settings) == BodyFormat::Single
                ? 1
                : static_cast<std::size_t>(std::max<std::int64_t>(1, number(settings, "maxRows", 500)));
        capabilities.maxBytes =
            static_cast<std::size_t>(std::max<std::int64_t>(1, number(settings, "maxBytes", 1'000'000)));
        const auto repeatable = settings.find("repeatable");
        capabilities.safeToRepeat =
            repeatable == settings.end() || !repeatable->is_boolean() || repeatable->get<bool>();
        return capabilities;
    }

    [[nodiscard]] Result<PushResult> push(const Json& settings, const Delivery& delivery, const PushInfo& info,
                                          const DestinationContext& context) const override
    {
        const BodyFormat format = bodyFormat(settings);
        net::HttpRequest request;
        request.method = "POST";
        request.url = setting(settings, "url", "");
        request.timeout = Duration::seconds(number(settings, "timeout", 30));
        request.body = bodyOf(format, delivery, info, context.run.clock->now());
        request.headers.emplace_back("Content-Type",
                                     format == BodyFormat::Lines ? "application/x-ndjson" : "application/json");
        request.headers.emplace_back("Idempotency-Key", info.idempotencyKey);
        for (const Json& header : settings.value("headers", Json::array())) {
            request.headers.emplace_back(setting(header, "name", ""), setting(header, "value", ""));
        }
        WEIR_RETURN_IF_ERROR(authenticate(request, settings, context));
        const std::unique_ptr<net::HttpClient> client = net::makeHttpClient();
        WEIR_ASSIGN_OR_RETURN(const net::HttpResponse response, client->send(request, context.run));
        return readAnswer(response, delivery, settings, context.run.clock->now());
    }

    [[nodiscard]] std::string subtitle(const Json& settings) const override
    {
        return net::redactUrl(setting(settings, "url", ""));
    }
};

} // namespace

std::unique_ptr<Destination> create()
{
    return std::make_unique<Webhook>();
}

} // namespace weir::plugins::destinations_webhook
