set(PLUGIN_DEPENDS connect)
