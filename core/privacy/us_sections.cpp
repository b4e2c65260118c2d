#include "core/privacy/gpp.h"

#include <algorithm>
#include <array>

namespace weir::privacy {
namespace {

constexpr UsField kVersion{"Version", 1, 6};
constexpr UsField kSharingNotice{"SharingNotice"};
constexpr UsField kProcessingNotice{"ProcessingNotice"};
constexpr UsField kSaleNotice{"SaleOptOutNotice"};
constexpr UsField kTargetedNotice{"TargetedAdvertisingOptOutNotice"};
constexpr UsField kSale{"SaleOptOut"};
constexpr UsField kSharing{"SharingOptOut"};
constexpr UsField kTargeted{"TargetedAdvertisingOptOut"};
constexpr UsField kAdditional{"AdditionalDataProcessingConsent"};
constexpr UsField kPersonal{"PersonalDataConsents"};
constexpr UsField kCovered{"MspaCoveredTransaction"};
constexpr UsField kOptOutMode{"MspaOptOutOptionMode"};
constexpr UsField kProviderMode{"MspaServiceProviderMode"};

constexpr UsField sensitive(int count)
{
    return {"SensitiveDataProcessing", count};
}

constexpr UsField child(int count)
{
    return {"KnownChildSensitiveDataConsents", count};
}

constexpr std::array kNational{kVersion,
                               kSharingNotice,
                               kSaleNotice,
                               UsField{"SharingOptOutNotice"},
                               kTargetedNotice,
                               UsField{"SensitiveDataProcessingOptOutNotice"},
                               UsField{"SensitiveDataLimitUseNotice"},
                               kSale,
                               kSharing,
                               kTargeted,
                               sensitive(16),
                               child(3),
                               kPersonal,
                               kCovered,
                               kOptOutMode,
                               kProviderMode};
constexpr std::array kCalifornia{kVersion,
                                 kSaleNotice,
                                 UsField{"SharingOptOutNotice"},
                                 UsField{"SensitiveDataLimitUseNotice"},
                                 kSale,
                                 kSharing,
                                 sensitive(9),
                                 child(2),
                                 kPersonal,
                                 kCovered,
                                 kOptOutMode,
                                 kProviderMode};

/// States whose section has the sharing notice and no additional consent.
template <int Sensitive, int Child>
constexpr std::array kFirst{kVersion, kSharingNotice, kSaleNotice,          kTargetedNotice,
                            kSale,    kTargeted,      sensitive(Sensitive), child(Child),
                            kCovered, kOptOutMode,    kProviderMode};
/// States whose section asks about additional processing.
template <int Sensitive, int Child>
constexpr std::array kLater{kVersion,    kProcessingNotice, kSaleNotice,          kTargetedNotice,
                            kSale,       kTargeted,         sensitive(Sensitive), child(Child),
                            kAdditional, kCovered,          kOptOutMode,          kProviderMode};
constexpr std::array kUtah{
    kVersion,    kSharingNotice, kSaleNotice,  kTargetedNotice, UsField{"SensitiveDataProcessingOptOutNotice"},
    kSale,       kTargeted,      sensitive(8), child(1),        kCovered,
    kOptOutMode, kProviderMode};
constexpr std::array kMontana{kVersion,     kSharingNotice, kSaleNotice, kTargetedNotice, kSale,       kTargeted,
                              sensitive(8), child(3),       kAdditional, kCovered,        kOptOutMode, kProviderMode};
constexpr std::array kIowa{
    kVersion,    kProcessingNotice, kSaleNotice,  kTargetedNotice, UsField{"SensitiveDataOptOutNotice"},
    kSale,       kTargeted,         sensitive(8), child(1),        kCovered,
    kOptOutMode, kProviderMode};
constexpr std::array kMaryland{UsField{"MspaVersion", 1, 6},
                               kCovered,
                               UsField{"MspaMode"},
                               kProcessingNotice,
                               kSaleNotice,
                               kTargetedNotice,
                               kSale,
                               kTargeted,
                               kAdditional};
/// Indiana, Kentucky, Rhode Island.
constexpr std::array kNewest{UsField{"MspaVersion", 1, 6},
                             kCovered,
                             UsField{"MspaMode"},
                             kProcessingNotice,
                             kSaleNotice,
                             kTargetedNotice,
                             kSale,
                             kTargeted,
                             child(1),
                             kAdditional};

} // namespace

std::span<const UsField> usFields(int section)
{
    switch (section) {
    case 7:
        return kNational;
    case 8:
        return kCalifornia;
    case 9: // Virginia
        return kFirst<8, 1>;
    case 10: // Colorado
        return kFirst<7, 1>;
    case 11:
        return kUtah;
    case 12: // Connecticut
        return kFirst<8, 3>;
    case 13: // Florida
    case 20: // New Hampshire
        return kLater<8, 3>;
    case 14:
        return kMontana;
    case 15: // Oregon
        return kLater<11, 3>;
    case 16: // Texas
    case 19: // Nebraska
    case 22: // Tennessee
    case 23: // Minnesota
        return kLater<8, 1>;
    case 17: // Delaware
        return kLater<9, 5>;
    case 18:
        return kIowa;
    case 21: // New Jersey
        return kLater<10, 5>;
    case 24:
        return kMaryland;
    case 25:
    case 26:
    case 27:
        return kNewest;
    default:
        return {};
    }
}

} // namespace weir::privacy
