set(PLUGIN_DEPENDS clean)
set(PLUGIN_LIBRARIES weir_duckdb ICU::uc simdjson::simdjson ZLIB::ZLIB PkgConfig::ZSTD)
