#include "core/run/detected_schemas.h"

#include "core/base/file.h"

#include <sys/stat.h>

#include <mutex>

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

struct Reading
{
    std::filesystem::path file;
    std::string stamp;
    std::shared_ptr<const DetectedSchemas> schemas;
};

std::mutex s_mutex;

/// Of the project that is open; another one takes its place.
Reading& lastReading()
{
    static Reading last;
    return last;
}

} // namespace

std::shared_ptr<const DetectedSchemas> detectedSchemas(const std::filesystem::path& file)
{
    const std::lock_guard lock(s_mutex);
    Reading& last = lastReading();
    std::string stamp = stampOf(file);
    if (last.schemas && last.file == file && last.stamp == stamp) {
        return last.schemas;
    }
    auto now = std::make_shared<DetectedSchemas>();
    const Json all = detectedSchemasAsJson(file);
    for (const auto& [key, json] : all.items()) {
        if (auto schema = schemaFromJson(json)) {
            (*now)[key] = *std::move(schema);
        }
    }
    if (last.schemas && last.file == file) {
        for (auto& [key, schema] : *now) {
            if (const auto old = last.schemas->find(key); old != last.schemas->end() && old->second == schema) {
                schema = old->second;
            }
        }
    }
    last = {file, std::move(stamp), std::move(now)};
    return last.schemas;
}

Json detectedSchemasAsJson(const std::filesystem::path& file)
{
    const auto text = readFile(file);
    if (!text) {
        return Json::object();
    }
    auto json = parseJson(*text);
    return json && json->is_object() ? *std::move(json) : Json::object();
}

} // namespace weir::run
