#include "core/privacy/tcf.h"

#include "core/privacy/bits.h"

#include <algorithm>

namespace weir::privacy {
namespace {

constexpr int kPurposes = 24;
constexpr int kFeatures = 12;
constexpr int kVendorBits = 16;
constexpr int kEntryBits = 12;

Error cutOff()
{
    return {ErrorCode::InvalidInput, "privacy.tcf.short", "The TC string ends before its fields do: it was cut off."};
}

void append(std::vector<int>& numbers, int first, int last)
{
    for (int number = first; number <= last; ++number) {
        numbers.push_back(number);
    }
}

/// Entries of one vendor or of a range of them.
Result<std::vector<int>> readRanges(BitReader& bits)
{
    std::vector<int> vendors;
    const int entries = bits.integer(kEntryBits);
    for (int i = 0; i < entries && bits.ok(); ++i) {
        const bool isRange = bits.flag();
        const int first = bits.integer(kVendorBits);
        const int last = isRange ? bits.integer(kVendorBits) : first;
        if (first == 0 || last < first) {
            return Error(ErrorCode::InvalidInput, "privacy.tcf.range",
                         "The TC string has a range of vendors from {first} to {last}.",
                         {{"first", std::to_string(first)}, {"last", std::to_string(last)}});
        }
        append(vendors, first, last);
    }
    std::sort(vendors.begin(), vendors.end());
    vendors.erase(std::unique(vendors.begin(), vendors.end()), vendors.end());
    return vendors;
}

Result<std::vector<int>> readVendors(BitReader& bits)
{
    const int most = bits.integer(kVendorBits);
    if (bits.flag()) {
        return readRanges(bits);
    }
    std::vector<int> vendors;
    for (int vendor = 1; vendor <= most && bits.ok(); ++vendor) {
        if (bits.flag()) {
            vendors.push_back(vendor);
        }
    }
    return vendors;
}

Status readCore(BitReader& bits, TcfString& out)
{
    out.version = bits.integer(6);
    if (out.version != 2) {
        return Error(ErrorCode::Unsupported, "privacy.tcf.version",
                     "This is a TC string of version {version}; only version 2 is valid.",
                     {{"version", std::to_string(out.version)}});
    }
    out.created = bits.time();
    out.lastUpdated = bits.time();
    out.cmpId = bits.integer(12);
    out.cmpVersion = bits.integer(12);
    out.consentScreen = bits.integer(6);
    out.consentLanguage = bits.letters(2);
    out.vendorListVersion = bits.integer(12);
    out.policyVersion = bits.integer(6);
    out.isServiceSpecific = bits.flag();
    out.useNonStandardTexts = bits.flag();
    out.specialFeatureOptIns = bits.flags(kFeatures);
    out.purposesConsent = bits.flags(kPurposes);
    out.purposesLegitimate = bits.flags(kPurposes);
    out.purposeOneTreatment = bits.flag();
    out.publisherCountry = bits.letters(2);
    WEIR_ASSIGN_OR_RETURN(out.vendorsConsent, readVendors(bits));
    WEIR_ASSIGN_OR_RETURN(out.vendorsLegitimate, readVendors(bits));
    const int restrictions = bits.integer(kEntryBits);
    for (int i = 0; i < restrictions && bits.ok(); ++i) {
        TcfRestriction restriction;
        restriction.purpose = bits.integer(6);
        restriction.kind = static_cast<TcfRestriction::Kind>(bits.integer(2));
        WEIR_ASSIGN_OR_RETURN(restriction.vendors, readRanges(bits));
        out.restrictions.push_back(std::move(restriction));
    }
    return bits.ok() ? Status() : Status(cutOff());
}

Status readSegment(BitReader& bits, TcfString& out)
{
    enum Segment
    {
        Disclosed = 1,
        Allowed = 2,
        Publisher = 3
    };
    const int segment = bits.integer(3);
    switch (segment) {
    case Disclosed: {
        WEIR_ASSIGN_OR_RETURN(out.vendorsDisclosed, readVendors(bits));
        break;
    }
    case Allowed: {
        WEIR_ASSIGN_OR_RETURN(out.vendorsAllowed, readVendors(bits));
        break;
    }
    case Publisher: {
        out.hasPublisherSegment = true;
        out.publisherConsent = bits.flags(kPurposes);
        out.publisherLegitimate = bits.flags(kPurposes);
        const int custom = bits.integer(6);
        out.customConsent = bits.flags(custom);
        out.customLegitimate = bits.flags(custom);
        break;
    }
    default:
        return Error(ErrorCode::InvalidInput, "privacy.tcf.segment",
                     "The TC string has a segment of the unknown type {type}.", {{"type", std::to_string(segment)}});
    }
    return bits.ok() ? Status() : Status(cutOff());
}

bool among(const std::vector<int>& numbers, int number)
{
    return std::binary_search(numbers.begin(), numbers.end(), number);
}

bool at(const std::vector<bool>& flags, int number)
{
    return number >= 1 && static_cast<std::size_t>(number) <= flags.size() &&
           flags[static_cast<std::size_t>(number) - 1];
}

} // namespace

Result<TcfString> decodeTcf(std::string_view text)
{
    TcfString out;
    const std::vector<std::string_view> segments = parts(text, '.');
    for (std::size_t i = 0; i < segments.size(); ++i) {
        WEIR_ASSIGN_OR_RETURN(BitReader bits, BitReader::fromBase64Url(segments[i]));
        WEIR_RETURN_IF_ERROR(i == 0 ? readCore(bits, out) : readSegment(bits, out));
    }
    return out;
}

std::vector<Error> validateTcf(const TcfString& string)
{
    constexpr int kPolicy22 = 4; // TCF v2.2
    std::vector<Error> findings;
    const auto note = [&](std::string id, std::string sentence, Error::Arguments arguments = {}) {
        findings.emplace_back(ErrorCode::InvalidInput, std::move(id), std::move(sentence), std::move(arguments));
    };
    if (string.policyVersion < kPolicy22) {
        note("privacy.tcf.policy",
             "The TC string keeps to policy version {version}; version 2.2 of the framework is 4.",
             {{"version", std::to_string(string.policyVersion)}});
    }
    if (!string.isServiceSpecific) {
        note("privacy.tcf.global", "The TC string is for all services together, which the framework no longer allows.");
    }
    for (const int purpose : {1, 3, 4, 5, 6}) {
        if (at(string.purposesLegitimate, purpose)) {
            note("privacy.tcf.interest", "The TC string claims legitimate interest for purpose {purpose}.",
                 {{"purpose", std::to_string(purpose)}});
        }
    }
    if (string.policyVersion >= kPolicy22 && string.created != string.lastUpdated) {
        note("privacy.tcf.times",
             "The TC string was created and updated at different times; version 2.2 has one time.");
    }
    if (string.lastUpdated < string.created) {
        note("privacy.tcf.order", "The TC string was updated before it was created.");
    }
    if (string.consentLanguage.find('?') != std::string::npos ||
        string.publisherCountry.find('?') != std::string::npos) {
        note("privacy.tcf.letters", "Language or country of the TC string are not made of letters.");
    }
    for (const TcfRestriction& restriction : string.restrictions) {
        if (restriction.purpose < 1 || restriction.purpose > kPurposes ||
            restriction.kind == TcfRestriction::Kind::Undefined) {
            note("privacy.tcf.restriction", "The TC string has a restriction that the framework does not know.");
        }
    }
    return findings;
}

bool consents(const TcfString& string, const std::vector<int>& purposes, const std::vector<int>& features, int vendor)
{
    const auto restricted = [&](int purpose) {
        return std::any_of(string.restrictions.begin(), string.restrictions.end(), [&](const TcfRestriction& each) {
            return each.purpose == purpose && each.kind != TcfRestriction::Kind::RequireConsent &&
                   among(each.vendors, vendor);
        });
    };
    const auto granted = [&](int purpose) {
        return at(string.purposesConsent, purpose) && (vendor == 0 || !restricted(purpose));
    };
    return std::all_of(purposes.begin(), purposes.end(), granted) &&
           std::all_of(features.begin(), features.end(),
                       [&](int feature) { return at(string.specialFeatureOptIns, feature); }) &&
           (vendor == 0 || among(string.vendorsConsent, vendor));
}

} // namespace weir::privacy
