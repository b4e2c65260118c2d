#pragma once

#include <string>

namespace weir {

/// The name of who runs this program, as the system knows it: variables of the environment can say anything. Programs
/// ask and hand it on; core logic takes it as a value.
[[nodiscard]] std::string userName();

} // namespace weir
