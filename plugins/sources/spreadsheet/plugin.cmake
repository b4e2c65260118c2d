set(PLUGIN_LIBRARIES PkgConfig::ZIP PkgConfig::EXPAT)
