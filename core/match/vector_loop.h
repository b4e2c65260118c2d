#pragma once

// For loops over lanes without branches, so that the compiler makes vector code of them; a processor of the last ten
// years gets a version of its own, chosen when the program starts.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && !defined(__SANITIZE_ADDRESS__) &&               \
    !defined(__SANITIZE_THREAD__)
#define WEIR_VECTOR_LOOP __attribute__((target_clones("arch=haswell", "default")))
#else
#define WEIR_VECTOR_LOOP
#endif
