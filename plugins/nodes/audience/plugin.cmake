set(PLUGIN_DEPENDS audience)
