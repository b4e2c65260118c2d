// Audiences as text: any text gives a definition or findings that lie inside the text; what was read without findings
// prints to text that reads back equal.
#include "core/audience/text_form.h"
#include "tests/fuzz/require.h"

#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const weir::audience::TextForm read = weir::audience::parseText(text);
    FUZZ_REQUIRE(read.definition || !read.findings.empty());
    for (const weir::nodes::Diagnostic& finding : read.findings) {
        FUZZ_REQUIRE(finding.error.where().begin <= finding.error.where().end);
        FUZZ_REQUIRE(finding.error.where().end <= static_cast<int>(size));
        FUZZ_REQUIRE(!finding.error.text().empty());
    }
    if (!read.definition || !read.findings.empty()) {
        return 0;
    }
    const std::string printed = weir::audience::printText(*read.definition);
    const weir::audience::TextForm again = weir::audience::parseText(printed);
    FUZZ_REQUIRE(again.findings.empty());
    FUZZ_REQUIRE(again.definition && *again.definition == *read.definition);
    FUZZ_REQUIRE(weir::audience::printText(*again.definition) == printed);
    return 0;
}
