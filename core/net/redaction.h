#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace weir::net {

/// What stands for a secret in everything that people or logs see.
inline constexpr std::string_view kHidden = "[secret]";

/// Does a setting, header or query parameter of this name carry a secret? ("password", "api_key", "Authorization", ...)
/// Capitals, '-' and '_' do not matter.
[[nodiscard]] bool isSecretName(std::string_view name);

/// Does this connection text (a URL or "key=value" pairs) contain a literal password or token? References such as
/// ${env:NAME} do not count.
[[nodiscard]] bool holdsSecret(std::string_view connectionText);

/// The URL without user information, without its fragment, and with the values of secret query parameters hidden. Text
/// that is no URL comes back with pairs such as "password=..." hidden.
[[nodiscard]] std::string redactUrl(std::string_view url);

/// `text` with each of `secrets` (also in percent-encoded form) hidden. Secrets of fewer than 4 characters are hidden
/// only as whole words: hiding every "1" would make the text useless without hiding anything.
[[nodiscard]] std::string redact(std::string_view text, const std::vector<std::string>& secrets);

} // namespace weir::net
