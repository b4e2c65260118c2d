set(PLUGIN_DEPENDS predict)
