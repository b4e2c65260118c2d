#include "core/run/result_cache.h"

#include "core/base/file.h"
#include "core/base/json.h"

#include <algorithm>
#include <system_error>
#include <vector>

namespace weir::run {

namespace fs = std::filesystem;

ResultCache::ResultCache(fs::path folder) : m_folder(std::move(folder)) {}

fs::path ResultCache::stem(const ContentKey& key) const
{
    return m_folder / key.str().substr(0, 2) / key.str();
}

std::optional<CachedResult> ResultCache::find(const ContentKey& key) const
{
    if (key.str().size() < 3) {
        return std::nullopt;
    }
    const fs::path base = stem(key);
    const auto text = readFile(fs::path(base).concat(".json"));
    if (!text) {
        return std::nullopt;
    }
    const auto json = parseJson(*text);
    std::error_code error;
    CachedResult result;
    result.file = fs::path(base).concat(".parquet");
    const auto size = fs::file_size(result.file, error);
    const auto number = [&](const char* name) {
        return json->is_object() && json->contains(name) && (*json)[name].is_number_integer()
                   ? (*json)[name].get<std::int64_t>()
                   : -1;
    };
    if (!json || error || number("bytes") != static_cast<std::int64_t>(size) || number("rows") < 0) {
        return std::nullopt;
    }
    result.rows = number("rows");
    result.rejected = std::max<std::int64_t>(0, number("rejected"));
    result.took = {number("micros")};
    result.at = {number("at")};
    if (const auto run = json->find("run"); run != json->end() && run->is_string()) {
        result.run = RunId(run->get<std::string>());
    }
    fs::last_write_time(result.file, fs::file_time_type::clock::now(), error); // for trim: used just now
    return result;
}

Result<fs::path> ResultCache::reserve(const ContentKey& key) const
{
    const fs::path file = stem(key).concat(".parquet");
    std::error_code error;
    fs::create_directories(file.parent_path(), error);
    if (error) {
        return fileError(error.value(), file.parent_path());
    }
    return file;
}

Status ResultCache::commit(const ContentKey& key, const CachedResult& result) const
{
    const fs::path base = stem(key);
    std::error_code error;
    const auto size = fs::file_size(fs::path(base).concat(".parquet"), error);
    if (error) {
        return fileError(error.value(), base);
    }
    const Json json{{"bytes", static_cast<std::int64_t>(size)},
                    {"rows", result.rows},
                    {"rejected", result.rejected},
                    {"micros", result.took.micros},
                    {"at", result.at.micros},
                    {"run", result.run.str()}};
    return writeFileAtomically(fs::path(base).concat(".json"), compactJson(json));
}

void ResultCache::remove(const ContentKey& key) const
{
    std::error_code ignored; // what is gone already is what was wanted
    fs::remove(stem(key).concat(".json"), ignored);
    fs::remove(stem(key).concat(".parquet"), ignored);
}

std::int64_t ResultCache::bytes() const
{
    std::int64_t sum = 0;
    std::error_code error;
    for (fs::recursive_directory_iterator it(m_folder, error), end; it != end; it.increment(error)) {
        std::error_code sizeError;
        const auto size = fs::file_size(it->path(), sizeError);
        sum += sizeError ? 0 : static_cast<std::int64_t>(size);
    }
    return sum;
}

void ResultCache::trim(std::int64_t limit) const
{
    struct Entry
    {
        fs::file_time_type used;
        fs::path file;
        std::int64_t bytes;
    };
    std::vector<Entry> entries;
    std::int64_t sum = 0;
    std::error_code error;
    const auto now = fs::file_time_type::clock::now();
    for (fs::recursive_directory_iterator it(m_folder, error), end; it != end; it.increment(error)) {
        std::error_code each;
        const auto used = fs::last_write_time(it->path(), each);
        const auto size = static_cast<std::int64_t>(it->is_regular_file(each) ? fs::file_size(it->path(), each) : 0);
        if (it->path().extension() == ".parquet") {
            entries.push_back({used, it->path(), size});
            sum += size;
        } else if (it->path().extension() != ".json" && it->is_regular_file(each) &&
                   now - used > std::chrono::hours(24)) {
            fs::remove(it->path(), each); // left by a killed run
        }
    }
    std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) { return a.used < b.used; });
    for (const Entry& entry : entries) {
        if (sum <= limit) {
            return;
        }
        std::error_code each;
        fs::remove(fs::path(entry.file).replace_extension(".json"), each);
        fs::remove(entry.file, each);
        sum -= entry.bytes;
    }
}

} // namespace weir::run
