# weir_fuzzer(fuzz_expression LIBRARIES weir::expr)
#
# Builds fuzz_expression.cpp of the current folder, which defines LLVMFuzzerTestOneInput(const uint8_t*, size_t).
# - Preset fuzz (Clang, WEIR_FUZZ=ON): a libFuzzer program with address and undefined-behaviour checks. The test of the same
#   name (label fuzz) runs it for WEIR_FUZZ_SECONDS from the inputs in corpus/fuzz_expression/ and keeps what it finds in
#   <build>/fuzz/found/fuzz_expression/. The target `fuzzers` builds all of them and nothing else.
# - Every other preset: a program that replays corpus/fuzz_expression/, as a fast test. An input that once broke something is
#   added there and never breaks it again.
set(WEIR_FUZZ_SECONDS 60 CACHE STRING "How long each fuzzer runs as a test of the preset fuzz")
add_custom_target(fuzzers)

function(weir_fuzzer name)
  cmake_parse_arguments(F "" "" "LIBRARIES" ${ARGN})
  set(corpus "${CMAKE_CURRENT_SOURCE_DIR}/corpus/${name}")
  if(NOT IS_DIRECTORY "${corpus}")
    message(FATAL_ERROR "The fuzzer ${name} has no inputs to start from: add ${corpus} with at least one file.")
  endif()
  add_executable(${name} ${name}.cpp)
  add_dependencies(fuzzers ${name})
  set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/fuzz")
  target_link_libraries(${name} PRIVATE weir_warnings ${F_LIBRARIES})
  target_include_directories(${name} PRIVATE "${PROJECT_SOURCE_DIR}")
  if(WEIR_FUZZ)
    target_link_options(${name} PRIVATE -fsanitize=fuzzer)
    set(found "${PROJECT_BINARY_DIR}/fuzz/found/${name}")
    file(MAKE_DIRECTORY "${found}")
    math(EXPR limit "${WEIR_FUZZ_SECONDS} + 120")
    weir_add_command_test(${name} LABELS fuzz TIMEOUT ${limit} COMMAND ${name}
      -max_total_time=${WEIR_FUZZ_SECONDS} -timeout=10 -rss_limit_mb=2048 -artifact_prefix=${found}/ "${found}" "${corpus}")
  else()
    target_sources(${name} PRIVATE "${PROJECT_SOURCE_DIR}/tests/fuzz/replay.cpp")
    weir_add_command_test(${name} LABELS fast COMMAND ${name} "${corpus}")
  endif()
endfunction()
