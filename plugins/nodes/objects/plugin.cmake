set(PLUGIN_DEPENDS objects)
