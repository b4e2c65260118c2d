#include "ui/panels/settings/form_context.h"

namespace weir::ui {

Schema FormContext::schemaOf(const std::string& port) const
{
    Schema schema;
    for (const auto& [name, contents] : inputs) {
        if (!port.empty() && name != port) {
            continue;
        }
        for (const nodes::PortContent& content : contents) {
            for (const Field& field : content.schema.fields()) {
                if (!schema.find(field.name)) {
                    schema.add(field);
                }
            }
        }
    }
    return schema;
}

const nodes::ProfileShape* FormContext::people() const
{
    for (const auto& [name, contents] : inputs) {
        for (const nodes::PortContent& content : contents) {
            if (content.kind != nodes::PortKind::Table) {
                return &content.profiles;
            }
        }
    }
    return nullptr;
}

} // namespace weir::ui
