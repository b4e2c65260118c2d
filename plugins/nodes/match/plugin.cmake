set(PLUGIN_DEPENDS match)
