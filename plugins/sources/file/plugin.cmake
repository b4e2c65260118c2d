pkg_check_modules(ZLIB REQUIRED IMPORTED_TARGET zlib)
set(PLUGIN_LIBRARIES PkgConfig::ZLIB PkgConfig::ZSTD ICU::uc ICU::i18n)
