set(PLUGIN_DEPENDS stitch)
