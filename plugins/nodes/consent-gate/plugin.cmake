set(PLUGIN_DEPENDS consent)
