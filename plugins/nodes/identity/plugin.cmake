set(PLUGIN_DEPENDS identity)
