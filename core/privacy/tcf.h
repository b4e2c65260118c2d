#pragma once

#include "core/base/result.h"
#include "core/base/time.h"

#include <string>
#include <string_view>
#include <vector>

namespace weir::privacy {

/// What a publisher rules about one purpose of some vendors.
struct TcfRestriction
{
    int purpose = 0;
    enum class Kind
    {
        NotAllowed,
        RequireConsent,
        RequireLegitimateInterest,
        Undefined
    } kind = Kind::NotAllowed;
    std::vector<int> vendors; ///< Ascending.
    friend bool operator==(const TcfRestriction&, const TcfRestriction&) = default;
};

/// A Transparency and Consent String of IAB Europe's framework, version 2 ("TC string"). Numbers of purposes, special
/// features and vendors count from 1; a vector of flags has that of number n at n - 1.
///
/// Source: IAB Tech Lab, Transparency and Consent String with Global Vendor & CMP List Formats, v2. Fields are named as
/// there.
struct TcfString
{
    int version = 0;
    Instant created;
    Instant lastUpdated;
    int cmpId = 0;
    int cmpVersion = 0;
    int consentScreen = 0;
    std::string consentLanguage;
    int vendorListVersion = 0;
    int policyVersion = 0;
    bool isServiceSpecific = false;
    bool useNonStandardTexts = false;
    std::vector<bool> specialFeatureOptIns; ///< 12
    std::vector<bool> purposesConsent;      ///< 24
    std::vector<bool> purposesLegitimate;   ///< 24
    bool purposeOneTreatment = false;
    std::string publisherCountry;
    std::vector<int> vendorsConsent; ///< Ascending.
    std::vector<int> vendorsLegitimate;
    std::vector<TcfRestriction> restrictions;
    std::vector<int> vendorsDisclosed; ///< Of the segment, none without one.
    std::vector<int> vendorsAllowed;
    bool hasPublisherSegment = false;
    std::vector<bool> publisherConsent;
    std::vector<bool> publisherLegitimate;
    std::vector<bool> customConsent;
    std::vector<bool> customLegitimate;
    friend bool operator==(const TcfString&, const TcfString&) = default;
};

/// Reads all segments. Fails with what is wrong when the text is no such string, is cut off or of another version.
[[nodiscard]] Result<TcfString> decodeTcf(std::string_view text);

/// What the framework's policies ask for and the string does not keep, a sentence each (none: valid). A string with
/// findings is no proof of consent: version 2.2 and later (policy version 4 and up) must be service specific, know no
/// legitimate interest for purposes 1 and 3 to 6, and have one time for creation and update.
[[nodiscard]] std::vector<Error> validateTcf(const TcfString& string);

/// Whether all of these purposes (1 to 24) and special features (1 to 12) are consented to, for the vendor when one is
/// named (0: none), with the publisher's restrictions. Legitimate interest is no consent.
[[nodiscard]] bool consents(const TcfString& string, const std::vector<int>& purposes, const std::vector<int>& features,
                            int vendor);

} // namespace weir::privacy
