#include "core/base/user_name.h"

#include <vector>

#include <pwd.h>
#include <unistd.h>

namespace weir {

std::string userName()
{
    std::vector<char> buffer(4096);
    passwd entry{};
    passwd* found = nullptr;
    if (::getpwuid_r(::getuid(), &entry, buffer.data(), buffer.size(), &found) == 0 && found && found->pw_name) {
        return found->pw_name;
    }
    return "uid " + std::to_string(::getuid());
}

} // namespace weir
