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
            if (schema.empty()) {
                schema = content.schema; // shared, however many columns it has
                continue;
            }
            for (const Field& field : content.schema.fields()) {
                if (!schema.find(field.name)) {
                    schema.add(field);
                }
            }
        }
    }
    return schema;
}

QString FormContext::sampleOf(const std::string& port, const std::string& column) const
{
    for (const auto& [name, columns] : samples) {
        const auto found = columns.find(column);
        if ((port.empty() || name == port) && found != columns.end()) {
            return found->second;
        }
    }
    return {};
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
