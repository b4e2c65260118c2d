#include "plugins/sources/file/sample.h"

#include "core/base/file.h"
#include "core/base/speech.h"
#include "core/base/text.h"

#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <zlib.h>
#include <zstd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <fcntl.h>
#include <memory>
#include <unistd.h>
#include <vector>

namespace weir::plugins::sources_file {
namespace {

Result<std::string> readBytes(const std::filesystem::path& path, std::size_t bytes)
{
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0) {
        return fileError(errno, path);
    }
    std::string content(bytes, '\0');
    std::size_t done = 0;
    while (done < bytes) {
        const ssize_t count = ::read(file, content.data() + done, bytes - done);
        if (count < 0 && errno == EINTR) {
            continue;
        }
        if (count < 0) {
            const int reason = errno;
            ::close(file);
            return fileError(reason, path);
        }
        if (count == 0) {
            break;
        }
        done += static_cast<std::size_t>(count);
    }
    ::close(file);
    content.resize(done);
    return content;
}

Error brokenArchive(const std::filesystem::path& file)
{
    return {ErrorCode::Corrupt,
            "source.file.compression",
            "{file} is compressed, but its content cannot be unpacked. It may be cut off; copy or download it again.",
            {{"file", file.string()}}};
}

Result<std::string> gunzip(const std::string& packed, std::size_t bytes, const std::filesystem::path& file)
{
    z_stream stream{};
    if (::inflateInit2(&stream, 15 + 16) != Z_OK) {
        return Error(ErrorCode::Internal, "source.file.memory", "There is no memory left to unpack {file}.",
                     {{"file", file.string()}});
    }
    std::vector<Bytef> input(packed.begin(), packed.end());
    std::string text(bytes, '\0');
    stream.next_in = input.data();
    stream.avail_in = static_cast<uInt>(input.size());
    std::size_t done = 0;
    int state = Z_OK;
    std::array<Bytef, 65536> piece{};
    while (done < bytes && state == Z_OK && stream.avail_in > 0) {
        stream.next_out = piece.data();
        stream.avail_out = static_cast<uInt>(std::min(piece.size(), bytes - done));
        const uInt room = stream.avail_out;
        state = ::inflate(&stream, Z_NO_FLUSH);
        const std::size_t count = room - stream.avail_out;
        std::copy_n(piece.begin(), count, text.begin() + static_cast<std::ptrdiff_t>(done));
        done += count;
        if (state == Z_STREAM_END && stream.avail_in > 0) { // files of several members
            state = ::inflateReset(&stream);
        }
    }
    ::inflateEnd(&stream);
    if (state != Z_OK && state != Z_STREAM_END && state != Z_BUF_ERROR) {
        return brokenArchive(file);
    }
    text.resize(done);
    return text;
}

Result<std::string> unzstd(const std::string& packed, std::size_t bytes, const std::filesystem::path& file)
{
    const std::unique_ptr<ZSTD_DStream, decltype(&ZSTD_freeDStream)> stream(ZSTD_createDStream(), &ZSTD_freeDStream);
    std::string text(bytes, '\0');
    ZSTD_inBuffer input{packed.data(), packed.size(), 0};
    ZSTD_outBuffer output{text.data(), text.size(), 0};
    while (input.pos < input.size && output.pos < output.size) {
        if (ZSTD_isError(ZSTD_decompressStream(stream.get(), &output, &input)) != 0) {
            return brokenArchive(file);
        }
    }
    text.resize(output.pos);
    return text;
}

struct Signature
{
    std::string_view bytes;
    const char* what;
};

/// What people try to load as text by mistake.
const char* otherKind(std::string_view bytes)
{
    using namespace std::string_view_literals;
    constexpr std::array<Signature, 11> signatures{
        {{"PK\x03\x04"sv, "an XLSX workbook or ZIP archive; save the sheet as CSV, or unpack it"},
         {"\xD0\xCF\x11\xE0"sv, "an old Excel workbook; save the sheet as CSV"},
         {"%PDF"sv, "a PDF document"},
         {"\x89PNG"sv, "a picture"},
         {"\xFF\xD8\xFF"sv, "a picture"},
         {"GIF8"sv, "a picture"},
         {"SQLite format 3"sv, "an SQLite database; use the source SQLite"},
         {"Obj\x01"sv, "an Avro file"},
         {"ORC"sv, "an ORC file"},
         {"BZh"sv, "a bzip2 archive; unpack it first"},
         {"\xFD"
          "7zXZ"sv,
          "an xz archive; unpack it first"}}};
    for (const Signature& signature : signatures) {
        if (bytes.starts_with(signature.bytes) && (signature.bytes != "ORC"sv || bytes.find('\0') < 64)) {
            return signature.what;
        }
    }
    if (bytes.size() > 12 && bytes.substr(8, 4) == "DUCK") {
        return "a DuckDB database; use the source DuckDB";
    }
    return nullptr;
}

/// Cuts off a character that the end of the sample split.
std::string_view withoutCutCharacter(std::string_view text)
{
    for (std::size_t back = 1; back <= std::min<std::size_t>(4, text.size()); ++back) {
        const auto byte = static_cast<unsigned char>(text[text.size() - back]);
        if (byte < 0x80) {
            break;
        }
        if (byte >= 0xC0) {
            const std::size_t length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2;
            return length > back ? text.substr(0, text.size() - back) : text;
        }
    }
    return text;
}

/// UTF-16 without mark: half of the bytes of mostly Latin text are zero, all on one side.
std::string utf16ByZeros(std::string_view bytes)
{
    std::array<std::size_t, 2> zeros{};
    const std::size_t length = std::min<std::size_t>(bytes.size(), 4096);
    for (std::size_t i = 0; i < length; ++i) {
        zeros[i % 2] += bytes[i] == '\0' ? 1U : 0U;
    }
    const std::size_t many = length / 5;
    if (length >= 8 && zeros[1] > many && zeros[0] * 20 < zeros[1]) {
        return "UTF-16LE";
    }
    return length >= 8 && zeros[0] > many && zeros[1] * 20 < zeros[0] ? "UTF-16BE" : "";
}

std::string decode(std::string_view bytes, const char* charset)
{
    const icu::UnicodeString text(bytes.data(), static_cast<int32_t>(bytes.size()), charset);
    std::string utf8;
    text.toUTF8String(utf8);
    return utf8;
}

struct Guess
{
    std::string charset;
    int confidence = 0;
};

Guess guessCharset(std::string_view bytes)
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)> detector(ucsdet_open(&status), &ucsdet_close);
    ucsdet_setText(detector.get(), bytes.data(), static_cast<int32_t>(std::min<std::size_t>(bytes.size(), 65536)),
                   &status);
    const UCharsetMatch* match = ucsdet_detect(detector.get(), &status);
    if (U_FAILURE(status) || !match) {
        return {};
    }
    const char* name = ucsdet_getName(match, &status);
    return {name ? name : "", ucsdet_getConfidence(match, &status)};
}

/// Is a good part of what is beyond ASCII UTF-8? In Latin-1 text good sequences are rare
/// accidents (an accented capital followed by a symbol), so that a few damaged rows do not turn a file into Latin-1.
bool isMostlyUtf8(std::string_view bytes)
{
    std::size_t good = 0;
    std::size_t bad = 0;
    const auto size = static_cast<std::int32_t>(bytes.size());
    for (std::int32_t at = 0; at < size;) {
        UChar32 c = 0;
        U8_NEXT(reinterpret_cast<const std::uint8_t*>(bytes.data()), at, size, c);
        bad += c < 0 ? 1U : 0U;
        good += c >= 0x80 ? 1U : 0U;
    }
    return good > 0 && 4 * good >= bad;
}

bool isBinary(std::string_view bytes)
{
    const std::size_t length = std::min<std::size_t>(bytes.size(), 8192);
    std::size_t odd = 0;
    for (std::size_t i = 0; i < length; ++i) {
        const auto byte = static_cast<unsigned char>(bytes[i]);
        if (byte == 0) {
            return true;
        }
        odd += byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r' && byte != '\f' && byte != 0x1F &&
                       byte != 0x1E && byte != 0x1B
                   ? 1U
                   : 0U;
    }
    return odd * 50 > length;
}

Error binary(const std::filesystem::path& file)
{
    return {ErrorCode::InvalidInput,
            "source.file.binary",
            "{file} is no text file. Weir reads CSV, TSV, JSON, NDJSON and Parquet; export the data in one of these.",
            {{"file", file.string()}}};
}

Status decodeSample(Sample& sample, const std::string& wanted, const std::filesystem::path& file)
{
    std::string_view bytes = sample.text;
    using namespace std::string_view_literals;
    std::string charset;
    if (bytes.starts_with("\xEF\xBB\xBF")) {
        bytes.remove_prefix(3);
        charset = "utf-8";
    } else if (bytes.starts_with("\xFF\xFE\0\0"sv) || bytes.starts_with("\0\0\xFE\xFF"sv)) {
        return Error(ErrorCode::Unsupported, "source.file.encoding",
                     "{file} is encoded as {encoding}, which Weir does not read. Convert it to UTF-8 first (iconv).",
                     {{"file", file.string()}, {"encoding", "UTF-32"}});
    } else if (bytes.starts_with("\xFF\xFE")) {
        bytes.remove_prefix(2);
        charset = "UTF-16LE";
    } else if (bytes.starts_with("\xFE\xFF")) {
        bytes.remove_prefix(2);
        charset = "UTF-16BE";
    } else if (wanted == "utf-16" || wanted == "auto") {
        charset = utf16ByZeros(bytes);
        charset = charset.empty() && wanted == "utf-16" ? "UTF-16LE" : charset;
    }
    if (charset.starts_with("UTF-16")) {
        sample.encoding = "utf-16";
        sample.text = decode(bytes.substr(0, bytes.size() / 2 * 2), charset.c_str());
        return {};
    }
    if (isBinary(bytes)) {
        return binary(file);
    }
    if (wanted == "latin-1") {
        sample.encoding = "latin-1";
        sample.text = decode(bytes, "windows-1252");
        return {};
    }
    const std::string_view whole = sample.complete ? bytes : withoutCutCharacter(bytes);
    if (wanted == "utf-8" || isValidUtf8(whole)) {
        sample.text = std::string(whole);
        return {};
    }
    const Guess guess = guessCharset(bytes);
    if (guess.charset == "UTF-8" ||
        isMostlyUtf8(whole)) { // a few broken bytes among much good UTF-8; their rows are rejected
        sample.note = say("A few bytes are not UTF-8; rows with them go to the rejected rows.");
        sample.text = std::string(whole);
        return {};
    }
    const bool western = guess.charset == "ISO-8859-1" || guess.charset == "windows-1252";
    if (!western && guess.confidence >= 60) {
        return Error(ErrorCode::Unsupported, "source.file.encoding",
                     "{file} seems to be encoded as {encoding}, which Weir does not read. Convert it to UTF-8 first "
                     "(iconv), or set the encoding by hand.",
                     {{"file", file.string()}, {"encoding", guess.charset}});
    }
    sample.encoding = "latin-1";
    sample.note =
        say("The text is not UTF-8; it is read as Latin-1 (ISO 8859-1). Check words with accents in the preview.");
    sample.text = decode(bytes, "windows-1252");
    return {};
}

} // namespace

Result<Sample> readSample(const std::filesystem::path& file, std::size_t bytes, const std::string& encoding)
{
    Sample sample;
    WEIR_ASSIGN_OR_RETURN(sample.text, readBytes(file, bytes + 1));
    sample.complete = sample.text.size() <= bytes;
    if (sample.text.starts_with("\x1F\x8B")) {
        sample.compression = "gzip";
        const bool allRead = sample.complete;
        WEIR_ASSIGN_OR_RETURN(sample.text, gunzip(sample.text, bytes, file));
        sample.complete = allRead && sample.text.size() < bytes;
    } else if (sample.text.starts_with("\x28\xB5\x2F\xFD")) {
        sample.compression = "zstd";
        const bool allRead = sample.complete;
        WEIR_ASSIGN_OR_RETURN(sample.text, unzstd(sample.text, bytes, file));
        sample.complete = allRead && sample.text.size() < bytes;
    }
    if (isParquet(sample)) {
        return sample;
    }
    if (const char* what = otherKind(sample.text)) {
        return Error(ErrorCode::InvalidInput, "source.file.otherKind",
                     "{file} is {what}. Weir reads CSV, TSV, JSON, NDJSON and Parquet here.",
                     {{"file", file.string()}, {"what", what}});
    }
    WEIR_RETURN_IF_ERROR(decodeSample(sample, encoding, file));
    return sample;
}

bool isParquet(const Sample& sample)
{
    return sample.text.starts_with("PAR1");
}

} // namespace weir::plugins::sources_file
