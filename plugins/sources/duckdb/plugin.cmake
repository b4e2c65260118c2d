set(PLUGIN_LIBRARIES weir_duckdb)
