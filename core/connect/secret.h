#pragma once

#include "core/base/json.h"
#include "core/base/result.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace weir::connect {

/// Where a secret is kept. The reference may be shown and stored; the secret may not.
///
/// JSON: {"env": "NAME"}, {"keychain": "NAME"} or {"file": "PATH"}; inside connection text ${env:NAME} and so on.
struct SecretRef
{
    enum class Kind
    {
        Environment,
        Keychain,
        File
    };
    Kind kind = Kind::Environment;
    std::string name;
    friend bool operator==(const SecretRef&, const SecretRef&) = default;
};

[[nodiscard]] Json toJson(const SecretRef& reference);
/// "environment variable NAME", for people.
[[nodiscard]] std::string describe(const SecretRef& reference);
/// Literal text where a reference should stand is an error that says how to move it and does not repeat it.
[[nodiscard]] Result<SecretRef> secretFromJson(const Json& json);

/// A secret in memory. It cannot be printed, logged or compared by accident; `reveal` is for the call that needs it.
class Secret
{
public:
    Secret() = default;
    explicit Secret(std::string value) : m_value(std::move(value)) {}
    Secret(const Secret&) = default;
    Secret(Secret&&) = default;
    Secret& operator=(const Secret&) = default;
    Secret& operator=(Secret&&) = default;
    ~Secret(); ///< Overwrites the value.

    [[nodiscard]] const std::string& reveal() const noexcept { return m_value; }
    [[nodiscard]] bool empty() const noexcept { return m_value.empty(); }

private:
    std::string m_value;
};

/// Fetches secrets. Calls may block (a keychain may ask the user) and come from worker threads.
class SecretResolver
{
public:
    virtual ~SecretResolver() = default;
    [[nodiscard]] virtual Result<Secret> resolve(const SecretRef& reference) = 0;
};

/// Environment variables and files; the keychain through what the composition root hands in.
class StandardSecrets final : public SecretResolver
{
public:
    using Environment = std::function<std::optional<std::string>(const std::string& name)>;
    using Keychain = std::function<Result<Secret>(const std::string& name)>;

    /// Relative file paths start at `projectFolder`. An empty `keychain` says that there is none here.
    StandardSecrets(std::filesystem::path projectFolder, Environment environment, Keychain keychain = {});
    /// A file's secret ends before its last line break. Files that others may read are refused.
    [[nodiscard]] Result<Secret> resolve(const SecretRef& reference) override;

private:
    [[nodiscard]] Result<Secret> fromFile(const std::string& name) const;

    std::filesystem::path m_projectFolder;
    Environment m_environment;
    Keychain m_keychain;
};

/// Connection text with its references replaced, and the secrets that went in, to be hidden in messages.
struct ResolvedText
{
    Secret text;
    std::vector<std::string> secrets;
};

/// Replaces ${env:NAME}, ${keychain:NAME} and ${file:PATH} in `text`; in a URL (scheme://) the values are
/// percent-encoded, elsewhere quotes and backslashes are escaped as libpq wants them. A literal password is an error.
/// `resolver` may be null when the text has no references.
[[nodiscard]] Result<ResolvedText> resolveText(std::string_view text, SecretResolver* resolver);

} // namespace weir::connect
