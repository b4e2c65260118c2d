#include "app/keychain.h"

namespace weir::app {

connect::StandardSecrets::Keychain keychain()
{
    return {};
}

} // namespace weir::app
