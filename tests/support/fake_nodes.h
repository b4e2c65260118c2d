#pragma once

#include "core/nodes/node_type.h"

#include <memory>
#include <string>

namespace weir::test {

/// A source without an outside: its columns are the setting "columns", else what detection found. Type "source.test".
[[nodiscard]] std::unique_ptr<nodes::NodeType> fakeSource();
/// Turns rows into people ("identity.test"), lets people pass for the purposes of its setting "purposes" ("gate.test"),
/// and takes people with consent for its setting "purpose" ("destination.test").
[[nodiscard]] std::unique_ptr<nodes::NodeType> fakeIdentity();
[[nodiscard]] std::unique_ptr<nodes::NodeType> fakeGate();
[[nodiscard]] std::unique_ptr<nodes::NodeType> fakeDestination();

} // namespace weir::test
