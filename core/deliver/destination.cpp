#include "core/deliver/destination.h"

#include <algorithm>

namespace weir::deliver {

Delivery::Delivery(const consent::ConsentedBatch& passed, Schema fields, std::vector<Record> records)
    : m_fields(std::move(fields)), m_records(std::move(records))
{
    std::erase_if(m_records, [&](const Record& record) {
        return record.op != store::DeliveryOp::Remove && !passed.contains(record.profile);
    });
    for (Record& record : m_records) {
        if (record.op == store::DeliveryOp::Remove) {
            record.values.clear();
        }
    }
}

ErrorCategory Destination::errorCategory(const Error& error) const
{
    return error.retry() == Retry::Later || error.code() == ErrorCode::Unavailable ? ErrorCategory::Retry
                                                                                   : ErrorCategory::Permanent;
}

} // namespace weir::deliver
