#include "core/project/secret_scan.h"

#include "core/net/redaction.h"
#include "core/project/tree.h"

#include <algorithm>
#include <array>

namespace weir::project {
namespace {

/// "token" and "cookie" alone are also names of columns and choices; only the unmistakable ones count in settings.
bool namesSecret(const std::string& key)
{
    constexpr std::array<std::string_view, 4> doubtful{"token", "cookie", "signature", "setcookie"};
    std::string plain;
    for (const char c : key) {
        if (c != '-' && c != '_') {
            plain += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        }
    }
    return net::isSecretName(key) && std::find(doubtful.begin(), doubtful.end(), plain) == doubtful.end();
}

bool isLiteral(const Json& value)
{
    if (!value.is_string()) {
        return false;
    }
    const auto& text = value.get_ref<const std::string&>();
    return !text.empty() && text.find("${") == std::string::npos;
}

/// Is this a header {"name": "Authorization", "value": "Bearer ..."}?
bool isSecretHeader(const Json& object)
{
    return object.contains("name") && object["name"].is_string() && object.contains("value") &&
           isLiteral(object["value"]) && namesSecret(object["name"].get<std::string>());
}

void search(const Json& value, const std::string& pointer, std::vector<std::string>& found)
{
    if (value.is_object()) {
        if (isSecretHeader(value)) {
            found.push_back(pointer + "/value");
        }
        for (const auto& [key, inner] : value.items()) {
            const std::string at = pointer + pointerStep(key);
            const bool isText = key == "connection" || key == "url";
            if ((isLiteral(inner) && namesSecret(key)) ||
                (isText && inner.is_string() && net::holdsSecret(inner.get_ref<const std::string&>()))) {
                found.push_back(at);
            } else {
                search(inner, at, found);
            }
        }
    } else if (value.is_array()) {
        for (std::size_t i = 0; i < value.size(); ++i) {
            search(value[i], pointer + '/' + std::to_string(i), found);
        }
    }
}

} // namespace

std::vector<std::string> literalSecrets(const Json& settings)
{
    std::vector<std::string> found;
    search(settings, {}, found);
    return found;
}

Error literalSecret(const std::string& key)
{
    return {
        ErrorCode::Denied,
        "project.literalSecret",
        "\"{key}\" holds a secret in plain text, and project files are shared. Put it into an environment variable and "
        "write {example} (or \"keychain\" or \"file\"); inside connection text write ${env:NAME}. Then change the "
        "secret, for it may have been seen.",
        {{"key", key.substr(key.rfind('/') + 1)}, {"example", "{\"env\": \"NAME\"}"}}};
}

} // namespace weir::project
