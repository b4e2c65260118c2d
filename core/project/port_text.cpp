#include "core/project/port_text.h"

namespace weir::project {

std::string portText(const graph::PortRef& port)
{
    std::string text = port.node.str() + '.';
    for (const char c : port.port) {
        text += c == '.' ? std::string("%2e") : c == '%' ? std::string("%25") : std::string(1, c);
    }
    return text;
}

std::optional<graph::PortRef> portOf(const std::string& text)
{
    const std::size_t dot = text.rfind('.');
    if (dot == std::string::npos) {
        return std::nullopt;
    }
    std::string port;
    for (std::size_t i = dot + 1; i < text.size(); ++i) {
        const std::string_view escape = std::string_view(text).substr(i, 3);
        if (escape == "%2e" || escape == "%25") {
            port += escape == "%2e" ? '.' : '%';
            i += 2;
        } else {
            port += text[i];
        }
    }
    return graph::PortRef{NodeId(text.substr(0, dot)), port};
}

} // namespace weir::project
