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

# Installs resources/man/<program>.1 where the program has one.
function(weir_install_manual program)
  if(EXISTS "${PROJECT_SOURCE_DIR}/resources/man/${program}.1")
    install(FILES "${PROJECT_SOURCE_DIR}/resources/man/${program}.1" DESTINATION "${CMAKE_INSTALL_MANDIR}/man1")
  endif()
endfunction()

if(TARGET weir)
  install(TARGETS weir RUNTIME)
  file(RELATIVE_PATH weirFromBin "/${CMAKE_INSTALL_BINDIR}" "/${weirLibraries}")
  set_target_properties(weir PROPERTIES INSTALL_RPATH "$ORIGIN/${weirFromBin}")
  weir_install_manual(weir)
  foreach(completion IN ITEMS "weir.bash|bash-completion/completions|weir" "_weir|zsh/vendor-completions|_weir" "weir.fish|fish/vendor_completions.d|weir.fish")
    string(REPLACE "|" ";" completion "${completion}")
    list(POP_FRONT completion file folder name)
    if(EXISTS "${PROJECT_SOURCE_DIR}/resources/completion/${file}")
      install(FILES "${PROJECT_SOURCE_DIR}/resources/completion/${file}" DESTINATION "${CMAKE_INSTALL_DATADIR}/${folder}" RENAME ${name})
    endif()
  endforeach()
  if(WEIR_DUCKDB_ROOT)
    install(FILES "${WEIR_DUCKDB_LIBRARY}" DESTINATION "${weirLibraries}")
  endif()
  install(FILES "${PROJECT_SOURCE_DIR}/packaging/deb/copyright" DESTINATION "${CMAKE_INSTALL_DATADIR}/doc/weir")
  find_program(WEIR_GZIP gzip)
  if(WEIR_GZIP)
    execute_process(COMMAND "${WEIR_GZIP}" -9nc "${PROJECT_SOURCE_DIR}/packaging/deb/changelog"
      OUTPUT_FILE "${PROJECT_BINARY_DIR}/generated/changelog.gz" COMMAND_ERROR_IS_FATAL ANY)
    install(FILES "${PROJECT_BINARY_DIR}/generated/changelog.gz" DESTINATION "${CMAKE_INSTALL_DATADIR}/doc/weir")
  endif()
endif()

if(TARGET weir-designer)
  install(TARGETS weir-designer RUNTIME)
  weir_install_manual(weir-designer)
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
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "fonts-dejavu-core, hicolor-icon-theme, qt6-wayland")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "postgresql")
include(CPack)
