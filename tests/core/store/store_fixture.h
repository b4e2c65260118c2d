#pragma once

#include "core/store/store.h"

#include <QTemporaryDir>
#include <QTest>
#include <QtGlobal>

#include <clocale>
#include <map>
#include <random>
#include <string>
#include <vector>

namespace weir::store::test {

/// Fails the test with the error's text.
template <class T>
T must(Result<T> result, const char* what = "")
{
    if (!result) {
        qFatal("%s: %s", what, result.error().fullText().c_str());
    }
    return *std::move(result);
}
inline void must(const Status& status, const char* what = "")
{
    if (!status) {
        qFatal("%s: %s", what, status.error().fullText().c_str());
    }
}

/// Writes numbers with points while it lives: SQL functions for JSON of Debian's SQLite read them by the C library,
/// under whatever locale the test runs. The store itself does not use these functions; the programs run with points
/// throughout.
class PlainNumbers
{
public:
    PlainNumbers() : m_before(std::setlocale(LC_NUMERIC, nullptr)) { std::setlocale(LC_NUMERIC, "C"); }
    ~PlainNumbers() { std::setlocale(LC_NUMERIC, m_before.c_str()); }
    PlainNumbers(const PlainNumbers&) = delete;
    PlainNumbers& operator=(const PlainNumbers&) = delete;

private:
    std::string m_before;
};

inline const FixedClock& testClock()
{
    static const FixedClock kClock(Instant{1'700'000'000'000'000});
    return kClock;
}
inline RunContext context()
{
    RunContext context;
    context.clock = &testClock();
    return context;
}

inline OpenOptions options(OpenMode mode = OpenMode::Create)
{
    OpenOptions options;
    options.mode = mode;
    options.now = testClock().now();
    options.busyTimeout = Duration{50'000};
    return options;
}
inline ProfileStore openStore(const QTemporaryDir& dir, const char* name = "people.weir")
{
    return must(ProfileStore::open(dir.filePath(name).toStdString(), options()), "open");
}

/// Rows to write, with the columns that most tests need.
struct Rows
{
    std::vector<std::uint32_t> profiles;
    std::vector<std::uint32_t> names;
    std::vector<std::int64_t> times;
    std::vector<std::uint64_t> keys;
    TextColumn json;
    void add(std::uint32_t profile, std::uint32_t name, std::int64_t time, std::uint64_t key,
             std::string_view text = "")
    {
        profiles.push_back(profile);
        names.push_back(name);
        times.push_back(time);
        keys.push_back(key);
        json.append(text);
    }
    [[nodiscard]] EventBatch batch(std::uint32_t source) const
    {
        EventBatch batch;
        batch.source = source;
        batch.profiles = profiles;
        batch.names = names;
        batch.times = times;
        batch.keys = keys;
        batch.json = &json;
        return batch;
    }
};

inline void createProfiles(Writer& writer, std::size_t count)
{
    const std::vector<SeenRange> seen(count, SeenRange{1, 2});
    must(writer.createProfiles(seen), "profiles");
}

inline void mustBeSound(const ProfileStore& store)
{
    const std::vector<Error> wrong = must(store.check(context()), "check");
    for (const Error& error : wrong) {
        qWarning("%s", error.fullText().c_str());
    }
    QVERIFY(wrong.empty());
}

} // namespace weir::store::test
