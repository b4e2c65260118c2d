set(PLUGIN_DEPENDS traits)
