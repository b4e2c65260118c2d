#pragma once

#include "tests/acceptance/command.h"

#include <QString>
#include <QTest>

namespace weir::acceptance {

/// JSON as one line, so that a failing comparison shows both sides.
[[nodiscard]] inline QString line(const Json& json)
{
    return QString::fromStdString(compactJson(json));
}

} // namespace weir::acceptance

/// Compares two JSON values.
#define SAME(actual, expected) QCOMPARE(weir::acceptance::line(actual), weir::acceptance::line(expected))
/// Fails with everything that the command wrote.
#define MUST(condition, ended) QVERIFY2(condition, (ended).all().c_str())
