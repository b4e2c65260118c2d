# `cmake --install` and the Debian package (`cpack -G DEB`, or packaging/deb which builds what it needs first).
#
# The programs go to bin/. DuckDB, when it is not the system's, goes to lib/weir/ where only they look for it.
include(GNUInstallDirs)
# Only the programs are installed, so an installation never waits for tests and benchmarks to be built.
set(CMAKE_SKIP_INSTALL_ALL_DEPENDENCY ON)
set(weirLibraries "${CMAKE_INSTALL_LIBDIR}/weir")
if(CMAKE_INSTALL_LIBDIR MATCHES "/") # Debian's lib/<triplet>: a private library belongs into plain lib/
  set(weirLibraries lib/weir)
endif()

find_program(WEIR_GZIP gzip REQUIRED)
set(weirGenerated "${PROJECT_BINARY_DIR}/generated/install")
file(MAKE_DIRECTORY "${weirGenerated}")

if(TARGET weir)
  install(TARGETS weir RUNTIME)
  file(RELATIVE_PATH weirFromBin "/${CMAKE_INSTALL_BINDIR}" "/${weirLibraries}")
  set_target_properties(weir PROPERTIES INSTALL_RPATH "$ORIGIN/${weirFromBin}")
  # The program writes its own manual and completions, so they cannot disagree with it.
  install(CODE "
    foreach(text IN ITEMS \"man|weir.1\" \"completion;bash|weir.bash\" \"completion;zsh|_weir\" \"completion;fish|weir.fish\")
      string(REGEX MATCH \"^(.*)[|](.*)$\" text \"\${text}\")
      execute_process(COMMAND \"$<TARGET_FILE:weir>\" \${CMAKE_MATCH_1}
        OUTPUT_FILE \"${weirGenerated}/\${CMAKE_MATCH_2}\" COMMAND_ERROR_IS_FATAL ANY)
    endforeach()
    execute_process(COMMAND \"${WEIR_GZIP}\" -9nf \"${weirGenerated}/weir.1\" COMMAND_ERROR_IS_FATAL ANY)")
  install(FILES "${weirGenerated}/weir.1.gz" DESTINATION "${CMAKE_INSTALL_MANDIR}/man1")
  install(FILES "${weirGenerated}/weir.bash" DESTINATION "${CMAKE_INSTALL_DATADIR}/bash-completion/completions" RENAME weir)
  install(FILES "${weirGenerated}/_weir" DESTINATION "${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions")
  install(FILES "${weirGenerated}/weir.fish" DESTINATION "${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d")
  if(WEIR_DUCKDB_ROOT)
    install(FILES "${WEIR_DUCKDB_LIBRARY}" DESTINATION "${weirLibraries}")
  endif()
  install(FILES "${PROJECT_SOURCE_DIR}/packaging/deb/copyright" DESTINATION "${CMAKE_INSTALL_DATADIR}/doc/weir")
  execute_process(COMMAND "${WEIR_GZIP}" -9nc "${PROJECT_SOURCE_DIR}/packaging/deb/changelog"
    OUTPUT_FILE "${weirGenerated}/changelog.gz" COMMAND_ERROR_IS_FATAL ANY)
  install(FILES "${weirGenerated}/changelog.gz" DESTINATION "${CMAKE_INSTALL_DATADIR}/doc/weir")
endif()

if(TARGET weir-designer)
  install(TARGETS weir-designer RUNTIME)
  execute_process(COMMAND "${WEIR_GZIP}" -9nc "${PROJECT_SOURCE_DIR}/resources/man/weir-designer.1"
    OUTPUT_FILE "${weirGenerated}/weir-designer.1.gz" COMMAND_ERROR_IS_FATAL ANY)
  install(FILES "${weirGenerated}/weir-designer.1.gz" DESTINATION "${CMAKE_INSTALL_MANDIR}/man1")
  set_target_properties(weir-designer PROPERTIES INSTALL_RPATH "$ORIGIN/${weirFromBin}")
  install(FILES "${PROJECT_SOURCE_DIR}/packaging/desktop/weir-designer.desktop" DESTINATION "${CMAKE_INSTALL_DATADIR}/applications")
  set(icons "${PROJECT_SOURCE_DIR}/resources/icons/app")
  install(FILES "${icons}/weir.svg" DESTINATION "${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps")
  foreach(size IN ITEMS 16 24 32 48 64 128 256)
    install(FILES "${icons}/weir-${size}.png" DESTINATION "${CMAKE_INSTALL_DATADIR}/icons/hicolor/${size}x${size}/apps" RENAME weir.png)
  endforeach()
endif()

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME weir)
set(CPACK_PACKAGE_VENDOR "Weir contributors")
set(CPACK_PACKAGE_CONTACT "Weir contributors <packages@weir.invalid>" CACHE STRING "Maintainer of the Debian package")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "data-pipeline designer and audience builder")
set(CPACK_PACKAGE_DESCRIPTION
"Weir joins customer data from files and databases, resolves who is who, builds
audiences and publishes only what consent allows. A pipeline is a graph that is
drawn in a window (weir-designer) or run in a terminal (weir); everything stays
on this machine.
.
The embedded compute engine is DuckDB, profiles are kept in SQLite.")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION database)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
if(WEIR_DUCKDB_ROOT)
  set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS_PRIVATE_DIRS "${WEIR_DUCKDB_ROOT}/lib")
endif()
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "fonts-dejavu-core, hicolor-icon-theme, qt6-translations-l10n, qt6-wayland")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "postgresql")
include(CPack)
