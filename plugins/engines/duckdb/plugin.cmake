set(PLUGIN_DEPENDS clean)
set(PLUGIN_LIBRARIES weir_duckdb simdjson::simdjson ZLIB::ZLIB PkgConfig::ZSTD)
