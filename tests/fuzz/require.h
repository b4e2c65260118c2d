#pragma once

#include <cstdio>
#include <cstdlib>

/// Ends the program with the place when `condition` does not hold, in every build type: a fuzzer's way to say "wrong".
#define FUZZ_REQUIRE(condition)                                                                                        \
    do {                                                                                                               \
        if (!(condition)) {                                                                                            \
            std::fprintf(stderr, "%s:%d: does not hold: %s\n", __FILE__, __LINE__, #condition);                        \
            std::abort();                                                                                              \
        }                                                                                                              \
    } while (false)
