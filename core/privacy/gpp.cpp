#include "core/privacy/gpp.h"

#include "core/privacy/bits.h"

#include <array>

namespace weir::privacy {
namespace {

constexpr int kTcfEu = 2;
constexpr int kUsPrivacy = 6;
constexpr int kNational = 7;
constexpr int kFirstUs = 7;
constexpr std::array<std::string_view, 21> kUsNames = {"usnat", "usca", "usva", "usco", "usut", "usct", "usfl",
                                                       "usmt",  "usor", "ustx", "usde", "usia", "usne", "usnh",
                                                       "usnj",  "ustn", "usmn", "usmd", "usin", "usky", "usri"};

/// The ids of the sections that follow: a type and a version of six bits each, then ranges of Fibonacci-coded steps.
Result<std::vector<int>> readHeader(std::string_view text)
{
    constexpr int kType = 3;
    constexpr int kMostSections = 64;
    WEIR_ASSIGN_OR_RETURN(BitReader bits, BitReader::fromBase64Url(text));
    const int type = bits.integer(6);
    const int version = bits.integer(6);
    if (type != kType || version != 1 || !bits.ok()) {
        return Error(ErrorCode::InvalidInput, "privacy.gpp.header",
                     "This is no GPP string: its header must be of type 3, version 1.");
    }
    std::vector<int> ids;
    const int ranges = bits.integer(12);
    std::uint64_t last = 0;
    for (int i = 0; i < ranges && bits.ok() && ids.size() < kMostSections; ++i) {
        const bool isRange = bits.flag();
        const std::uint64_t first = last + bits.fibonacci();
        last = isRange ? first + bits.fibonacci() : first;
        for (std::uint64_t id = first; id <= last && ids.size() < kMostSections; ++id) {
            ids.push_back(static_cast<int>(id));
        }
    }
    if (!bits.ok()) {
        return Error(ErrorCode::InvalidInput, "privacy.gpp.headerShort",
                     "The header of the GPP string ends before its list of sections does.");
    }
    return ids;
}

/// How many numbers the field has in this version of the section: version 1 of usnat knew fewer kinds of data.
int countOf(const UsField& field, int section, int version)
{
    if (section == kNational && version == 1) {
        return field.count == 16 ? 12 : field.count == 3 ? 2 : field.count;
    }
    return field.count;
}

Result<UsSection> readUs(int id, std::string_view text)
{
    constexpr int kNotAField = 3; // two bits with both set
    UsSection section;
    section.id = id;
    section.name = kUsNames[static_cast<std::size_t>(id - kFirstUs)];
    const std::vector<std::string_view> segments = parts(text, '.');
    WEIR_ASSIGN_OR_RETURN(BitReader core, BitReader::fromBase64Url(segments.front()));
    const auto wrong = [&](std::string messageId, std::string sentence) {
        return Error(ErrorCode::InvalidInput, std::move(messageId), std::move(sentence), {{"section", section.name}});
    };
    for (const UsField& field : usFields(id)) {
        std::vector<int>& numbers = section.fields[std::string(field.name)];
        for (int i = 0; i < countOf(field, id, section.version); ++i) {
            numbers.push_back(core.integer(field.bits));
            if (field.bits == 2 && numbers.back() == kNotAField) {
                return wrong("privacy.gpp.value", "A field of the section {section} has a value that does not exist.");
            }
        }
        if (field.bits != 2) {
            section.version = numbers.front();
        }
    }
    if (!core.ok()) {
        return wrong("privacy.gpp.short", "The section {section} of the GPP string was cut off.");
    }
    if (section.version < 1 || section.version > (id == kNational ? 2 : 1)) {
        return wrong("privacy.gpp.version", "The section {section} of the GPP string has an unknown version.");
    }
    for (std::size_t i = 1; i < segments.size(); ++i) {
        constexpr int kGpcType = 1;
        constexpr int kNewSection = 25; // these states put sensitive data into a segment of its own
        WEIR_ASSIGN_OR_RETURN(BitReader more, BitReader::fromBase64Url(segments[i]));
        if (id >= kNewSection) {
            std::vector<int>& numbers = section.fields["SensitiveDataProcessing"];
            for (int kind = 0; kind < 8; ++kind) {
                numbers.push_back(more.integer(2));
            }
        } else if (more.integer(2) == kGpcType) {
            section.gpc = more.flag();
        }
        if (!more.ok()) {
            return wrong("privacy.gpp.short", "The section {section} of the GPP string was cut off.");
        }
    }
    return section;
}

} // namespace

int UsSection::field(std::string_view wanted) const
{
    const auto found = fields.find(wanted);
    return found == fields.end() || found->second.empty() ? 0 : found->second.front();
}

Result<GppString> decodeGpp(std::string_view text)
{
    GppString out;
    const std::vector<std::string_view> sections = parts(text, '~');
    WEIR_ASSIGN_OR_RETURN(out.sections, readHeader(sections.front()));
    if (out.sections.size() + 1 != sections.size()) {
        return Error(ErrorCode::InvalidInput, "privacy.gpp.sections",
                     "The GPP string names {named} {named:section|sections} and has {there}.",
                     {{"named", std::to_string(out.sections.size())}, {"there", std::to_string(sections.size() - 1)}});
    }
    for (std::size_t i = 0; i < out.sections.size(); ++i) {
        const int id = out.sections[i];
        const std::string_view section = sections[i + 1];
        if (id == kTcfEu) {
            WEIR_ASSIGN_OR_RETURN(out.tcfEu, decodeTcf(section));
        } else if (id == kUsPrivacy) {
            out.usPrivacy = section;
        } else if (!usFields(id).empty()) {
            WEIR_ASSIGN_OR_RETURN(UsSection us, readUs(id, section));
            out.us.push_back(std::move(us));
        } else {
            out.unread.push_back(id);
        }
    }
    return out;
}

} // namespace weir::privacy
