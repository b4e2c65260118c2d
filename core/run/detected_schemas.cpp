#include "core/run/detected_schemas.h"

#include "core/base/file.h"

#include <sys/stat.h>

namespace weir::run {
namespace {

/// Changes whenever the file is written anew; empty when there is none. Files are replaced as a whole, so that another
/// file number says it even within one tick of the clock.
std::string stampOf(const std::filesystem::path& file)
{
    struct stat info = {};
    if (::stat(file.c_str(), &info) != 0) {
        return {};
    }
    return std::to_string(info.st_ino) + '.' + std::to_string(info.st_size) + '.' +
           std::to_string(info.st_mtim.tv_sec) + '.' + std::to_string(info.st_mtim.tv_nsec);
}

} // namespace

std::shared_ptr<const DetectedSchemas::Schemas> DetectedSchemas::read()
{
    std::string stamp = stampOf(m_file);
    if (m_schemas && m_stamp == stamp) {
        return m_schemas;
    }
    auto now = std::make_shared<Schemas>();
    const Json all = asJson();
    for (const auto& [key, json] : all.items()) {
        if (auto schema = schemaFromJson(json)) {
            (*now)[key] = *std::move(schema);
        }
    }
    if (m_schemas) {
        for (auto& [key, schema] : *now) {
            if (const auto old = m_schemas->find(key); old != m_schemas->end() && old->second == schema) {
                schema = old->second;
            }
        }
    }
    m_stamp = std::move(stamp);
    m_schemas = std::move(now);
    return m_schemas;
}

Json DetectedSchemas::asJson() const
{
    const auto text = readFile(m_file);
    if (!text) {
        return Json::object();
    }
    auto json = parseJson(*text);
    return json && json->is_object() ? *std::move(json) : Json::object();
}

} // namespace weir::run
