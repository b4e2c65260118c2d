#include "plugins/sources/spreadsheet/workbook_reader.h"

#include "core/base/file.h"
#include "plugins/sources/spreadsheet/sheet_builder.h"

#include <array>
#include <cerrno>
#include <fstream>

namespace weir::plugins::sources_spreadsheet {
namespace {

using namespace std::string_view_literals;

Error notSpreadsheet(const std::filesystem::path& file, std::string_view head)
{
    if (head.starts_with("\xD0\xCF\x11\xE0"sv)) {
        return {ErrorCode::InvalidInput,
                "source.spreadsheet.old",
                "{file} is an old .xls workbook, or one with a password. Save it "
                "as .xlsx without a password.",
                {{"file", file.string()}}};
    }
    return {ErrorCode::InvalidInput,
            "source.spreadsheet.other",
            "{file} is no .xlsx or .ods spreadsheet. Read CSV, JSON and Parquet "
            "files with the node Files.",
            {{"file", file.string()}}};
}

} // namespace

Result<Workbook> readWorkbook(const std::filesystem::path& file, const RunContext& run)
{
    std::error_code failure;
    if (!std::filesystem::exists(file, failure)) {
        return fileError(ENOENT, file);
    }
    if (std::filesystem::is_directory(file, failure)) {
        return fileError(EISDIR, file);
    }
    std::array<char, 4> head{};
    std::ifstream stream(file, std::ios::binary);
    stream.read(head.data(), head.size());
    const std::string_view first(head.data(), static_cast<std::size_t>(stream.gcount()));
    if (!first.starts_with("PK"sv)) {
        return notSpreadsheet(file, first);
    }
    WEIR_ASSIGN_OR_RETURN(const Archive archive, Archive::open(file));
    SheetBuilder builder(archive, run);
    if (archive.has("content.xml")) {
        WEIR_RETURN_IF_ERROR(readOds(builder));
    } else if (archive.has("[Content_Types].xml")) {
        WEIR_RETURN_IF_ERROR(readXlsx(archive, builder));
    } else {
        return notSpreadsheet(file, first);
    }
    return builder.take();
}

} // namespace weir::plugins::sources_spreadsheet
