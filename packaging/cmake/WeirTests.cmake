# weir_test(tst_parser LIBRARIES weir::expr [LABELS fast] [SOURCES ...] [GUI] [TIMEOUT 60])
#
# Builds tst_parser.cpp of the current folder with Qt Test and registers it. Every test runs with a private home, UTC and
# C.UTF-8; tests labelled fast are registered a second and third time under German and Turkish locales.
#
# Labels: fast (all of them together < 60 s; each is stopped after 120 s, so that a busy machine fails nothing), engine, ui, slow, bench, fuzz. packaging/test runs all
# but slow, bench and fuzz. A GUI test is left out where WEIR_GUI is off. Under a sanitizer the time limits are four times
# as long, and the options and suppressions of packaging/sanitizers/ apply.

set(weirTimeFactor 1)
set(weirSanitizerEnvironment "")
if(WEIR_SANITIZE)
  set(weirTimeFactor 4)
  set(rules "${PROJECT_SOURCE_DIR}/packaging/sanitizers")
  list(APPEND weirSanitizerEnvironment
    "ASAN_OPTIONS=detect_stack_use_after_return=1:strict_string_checks=1:check_initialization_order=1"
    "LSAN_OPTIONS=suppressions=${rules}/lsan.supp:print_suppressions=0"
    "UBSAN_OPTIONS=print_stacktrace=1:halt_on_error=1:suppressions=${rules}/ubsan.supp"
    "TSAN_OPTIONS=suppressions=${rules}/tsan.supp:second_deadlock_stack=1:ignore_noninstrumented_modules=1")
endif()

# Sets `result` to the environment of a test: nothing of the developer's own settings reaches it.
function(weir_test_environment result name locale)
  set(home "${PROJECT_BINARY_DIR}/tests/home/${name}")
  file(MAKE_DIRECTORY "${home}")
  set(${result}
    "QT_QPA_PLATFORM=offscreen" "TZ=UTC" "LC_ALL=${locale}" "LANGUAGE=" "HOME=${home}" "XDG_CONFIG_HOME=${home}/config"
    "XDG_CACHE_HOME=${home}/cache" "XDG_DATA_HOME=${home}/data" "XDG_STATE_HOME=${home}/state" ${weirSanitizerEnvironment}
    PARENT_SCOPE)
endfunction()

# weir_add_command_test(name COMMAND program argument... LABELS fast [TIMEOUT 120]): registers any command as a test.
function(weir_add_command_test name)
  cmake_parse_arguments(C "" "TIMEOUT;LOCALE" "COMMAND;LABELS" ${ARGN})
  if(NOT C_LABELS)
    set(C_LABELS fast)
  endif()
  if(NOT C_TIMEOUT)
    set(C_TIMEOUT 300)
    if("fast" IN_LIST C_LABELS)
      set(C_TIMEOUT 120)
    endif()
  endif()
  if(NOT C_LOCALE)
    set(C_LOCALE C.UTF-8)
  endif()
  math(EXPR limit "${C_TIMEOUT} * ${weirTimeFactor}")
  weir_test_environment(environment ${name} ${C_LOCALE})
  add_test(NAME ${name} COMMAND ${C_COMMAND})
  set_tests_properties(${name} PROPERTIES LABELS "${C_LABELS}" TIMEOUT ${limit} ENVIRONMENT "${environment}")
endfunction()

# Gives the sources that name WEIR_SOURCE_DIR or WEIR_BINARY_DIR these folders, and no other: a compiler cache serves a checkout
# in another folder only where the command line names none.
function(weir_test_folders target)
  foreach(source IN LISTS ARGN)
    file(STRINGS "${source}" uses REGEX "WEIR_(SOURCE|BINARY)_DIR" LIMIT_COUNT 1)
    if(uses)
      target_compile_definitions(${target} PRIVATE WEIR_SOURCE_DIR="${PROJECT_SOURCE_DIR}" WEIR_BINARY_DIR="${PROJECT_BINARY_DIR}")
      set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${source}")
      return()
    endif()
  endforeach()
endfunction()

function(weir_test name)
  cmake_parse_arguments(T "GUI" "TIMEOUT" "LIBRARIES;LABELS;SOURCES" ${ARGN})
  if(T_GUI AND NOT WEIR_GUI)
    return()
  endif()
  if(NOT T_LABELS)
    set(T_LABELS fast)
  endif()
  add_executable(${name} ${name}.cpp ${T_SOURCES})
  set_target_properties(${name} PROPERTIES AUTOMOC ON RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/tests")
  target_link_libraries(${name} PRIVATE weir_warnings ${T_LIBRARIES} Qt6::Test)
  if(T_GUI)
    target_link_libraries(${name} PRIVATE Qt6::Widgets)
  endif()
  target_include_directories(${name} PRIVATE "${PROJECT_SOURCE_DIR}")
  weir_test_folders(${name} ${name}.cpp ${T_SOURCES})
  weir_add_command_test(${name} COMMAND ${name} LABELS ${T_LABELS} TIMEOUT ${T_TIMEOUT})
  if("fast" IN_LIST T_LABELS)
    foreach(locale IN ITEMS de_DE tr_TR)
      weir_add_command_test(${name}.${locale} COMMAND ${name} LABELS ${T_LABELS} locale TIMEOUT ${T_TIMEOUT} LOCALE ${locale}.UTF-8)
    endforeach()
  endif()
endfunction()

# weir_benchmark(bench_store LIBRARIES weir::store [SOURCES ...]): a program in <build>/bench/. It is compiled with everything
# else, so that it cannot rot, and measured by hand: ctest never runs it.
function(weir_benchmark name)
  cmake_parse_arguments(B "" "" "LIBRARIES;SOURCES" ${ARGN})
  add_executable(${name} ${name}.cpp ${B_SOURCES})
  set_target_properties(${name} PROPERTIES AUTOMOC ON RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/bench")
  target_link_libraries(${name} PRIVATE weir_warnings ${B_LIBRARIES})
  target_include_directories(${name} PRIVATE "${PROJECT_SOURCE_DIR}")
  weir_test_folders(${name} ${name}.cpp ${B_SOURCES})
endfunction()
