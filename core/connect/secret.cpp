#include "core/connect/secret.h"

#include "core/base/file.h"
#include "core/net/http.h"
#include "core/net/redaction.h"

#include <cstring>
#include <sys/stat.h>

namespace weir::connect {
namespace {

struct KindName
{
    SecretRef::Kind kind;
    const char* key;
    const char* title;
};
constexpr KindName kKinds[] = {{SecretRef::Kind::Environment, "env", "environment variable"},
                               {SecretRef::Kind::Keychain, "keychain", "keychain entry"},
                               {SecretRef::Kind::File, "file", "file"}};

const KindName& nameOf(SecretRef::Kind kind)
{
    for (const KindName& entry : kKinds) {
        if (entry.kind == kind) {
            return entry;
        }
    }
    return kKinds[0];
}

Error literal()
{
    return {ErrorCode::Denied,
            "connect.secret.literal",
            "A secret must not stand in the project in plain text. Put it into an environment variable and refer to it "
            "as {example}; \"keychain\" and \"file\" work too. Inside connection text write ${env:NAME}.",
            {{"example", "{\"env\": \"NAME\"}"}}};
}

/// libpq: a value in single quotes escapes quotes and backslashes by a backslash. Outside quotes spaces end the value.
std::string escapedForPairs(const std::string& value, bool quoted)
{
    std::string result;
    for (const char c : value) {
        if (c == '\'' || c == '\\') {
            result += '\\';
        }
        result += c;
    }
    return quoted ? result : '\'' + result + '\'';
}

} // namespace

Json toJson(const SecretRef& reference)
{
    return {{nameOf(reference.kind).key, reference.name}};
}

std::string describe(const SecretRef& reference)
{
    return std::string(nameOf(reference.kind).title) + ' ' + reference.name;
}

Result<SecretRef> secretFromJson(const Json& json)
{
    if (json.is_string()) {
        return literal();
    }
    if (json.is_object() && json.size() == 1 && json.front().is_string() && !json.front().get<std::string>().empty()) {
        for (const KindName& entry : kKinds) {
            if (json.contains(entry.key)) {
                return SecretRef{entry.kind, json.front().get<std::string>()};
            }
        }
    }
    return Error(ErrorCode::InvalidInput, "connect.secret.shape",
                 "A secret is a reference: {example}, or \"keychain\" or \"file\" with a name.",
                 {{"example", "{\"env\": \"NAME\"}"}});
}

Secret::~Secret()
{
    if (!m_value.empty()) {
        ::explicit_bzero(m_value.data(), m_value.size());
    }
}

StandardSecrets::StandardSecrets(std::filesystem::path projectFolder, Environment environment, Keychain keychain)
    : m_projectFolder(std::move(projectFolder)), m_environment(std::move(environment)), m_keychain(std::move(keychain))
{}

Result<Secret> StandardSecrets::resolve(const SecretRef& reference)
{
    switch (reference.kind) {
    case SecretRef::Kind::Environment: {
        auto value = m_environment ? m_environment(reference.name) : std::nullopt;
        if (!value || value->empty()) {
            return Error(ErrorCode::NotFound, "connect.secret.environment",
                         "The environment variable {name} is not set. Set it before Weir starts, and try again.",
                         {{"name", reference.name}});
        }
        return Secret(*std::move(value));
    }
    case SecretRef::Kind::Keychain:
        if (!m_keychain) {
            return Error(
                ErrorCode::Unsupported, "connect.secret.noKeychain",
                "There is no keychain here, so the entry {name} cannot be read. Use an environment variable or "
                "a file instead.",
                {{"name", reference.name}});
        }
        return m_keychain(reference.name);
    case SecretRef::Kind::File:
        return fromFile(reference.name);
    }
    return Error(ErrorCode::Internal, "connect.secret.kind", "The secret has an unknown kind.");
}

Result<Secret> StandardSecrets::fromFile(const std::string& name) const
{
    const std::filesystem::path path = m_projectFolder / name;
    struct stat status
    {};
    if (::stat(path.c_str(), &status) == 0 && (status.st_mode & (S_IRGRP | S_IROTH)) != 0 && S_ISREG(status.st_mode)) {
        return Error(ErrorCode::Denied, "connect.secret.fileOpen",
                     "Other users may read the secret in {path}. Close it with: chmod 600 {path}",
                     {{"path", path.string()}});
    }
    WEIR_ASSIGN_OR_RETURN(std::string content, readFile(path));
    while (content.ends_with('\n') || content.ends_with('\r')) {
        content.pop_back();
    }
    if (content.empty()) {
        return Error(ErrorCode::NotFound, "connect.secret.fileEmpty", "The secret's file {path} is empty.",
                     {{"path", path.string()}});
    }
    return Secret(std::move(content));
}

Result<ResolvedText> resolveText(std::string_view text, SecretResolver* resolver)
{
    if (net::holdsSecret(text)) {
        return literal();
    }
    const bool isUrl = text.find("://") != std::string_view::npos;
    ResolvedText resolved;
    std::string result;
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t begin = text.find("${", at);
        const std::size_t colon = begin == std::string_view::npos ? begin : text.find(':', begin);
        const std::size_t end = begin == std::string_view::npos ? begin : text.find('}', begin);
        if (begin == std::string_view::npos) {
            result += text.substr(at);
            break;
        }
        Json json;
        if (end != std::string_view::npos && colon < end) {
            json[std::string(text.substr(begin + 2, colon - begin - 2))] =
                std::string(text.substr(colon + 1, end - colon - 1));
        }
        WEIR_ASSIGN_OR_RETURN(const SecretRef reference, secretFromJson(json));
        if (!resolver) {
            return Error(ErrorCode::Internal, "connect.secret.noResolver",
                         "There is nothing here that fetches secrets.");
        }
        WEIR_ASSIGN_OR_RETURN(const Secret secret, resolver->resolve(reference));
        const bool quoted = begin > 0 && text[begin - 1] == '\'';
        result += text.substr(at, begin - at);
        result += isUrl ? net::encodeUrlPart(secret.reveal()) : escapedForPairs(secret.reveal(), quoted);
        resolved.secrets.push_back(secret.reveal());
        at = end + 1;
    }
    resolved.text = Secret(std::move(result));
    return resolved;
}

} // namespace weir::connect
