#include "plugins/sources/spreadsheet/archive.h"

#include <zip.h>

namespace weir::plugins::sources_spreadsheet {
namespace {

constexpr zip_uint64_t kMost = 1U << 30U;

struct CloseFile
{
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};

} // namespace

void Archive::Close::operator()(zip* archive) const
{
    zip_discard(archive);
}

Result<Archive> Archive::open(const std::filesystem::path& file)
{
    Archive archive;
    archive.m_file = file;
    archive.m_zip.reset(zip_open(file.c_str(), ZIP_RDONLY, nullptr));
    if (!archive.m_zip) {
        return archive.damaged();
    }
    return archive;
}

bool Archive::has(const std::string& part) const
{
    return zip_name_locate(m_zip.get(), part.c_str(), 0) >= 0;
}

Result<std::string> Archive::read(const std::string& part) const
{
    zip_stat_t status;
    if (zip_stat(m_zip.get(), part.c_str(), 0, &status) != 0 || (status.valid & ZIP_STAT_SIZE) == 0) {
        return damaged();
    }
    if (status.size > kMost) {
        return Error(ErrorCode::InvalidInput, "source.spreadsheet.tooLarge",
                     "{file} is too large for a spreadsheet. Save its sheets as CSV files.",
                     {{"file", m_file.string()}});
    }
    const std::unique_ptr<zip_file_t, CloseFile> file(zip_fopen(m_zip.get(), part.c_str(), 0));
    std::string text(status.size, '\0');
    if (!file || zip_fread(file.get(), text.data(), status.size) != static_cast<zip_int64_t>(status.size)) {
        return damaged();
    }
    return text;
}

Error Archive::damaged() const
{
    return {ErrorCode::Corrupt,
            "source.spreadsheet.damaged",
            "{file} is damaged, or protected by a password. Open it in a "
            "spreadsheet program and save it again without "
            "one.",
            {{"file", m_file.string()}}};
}

} // namespace weir::plugins::sources_spreadsheet
