#include "core/live/live_state.h"

#include <algorithm>

namespace weir::live {
namespace {

/// A column of properties as cells.
std::vector<Cell> cellsOf(const store::TypedColumn& column, Texts& texts)
{
    std::vector<std::int64_t> numbers(column.dictionary.size(), -1); // of the texts that occur
    std::vector<Cell> cells(column.size());
    for (std::size_t row = 0; row < cells.size(); ++row) {
        if (column.isNull(row)) {
            continue;
        }
        cells[row].valid = true;
        switch (column.kind) {
        case TypeKind::Number:
            cells[row].bits = std::bit_cast<std::int64_t>(column.numbers[row]);
            break;
        case TypeKind::Text: {
            std::int64_t& number = numbers[column.codes[row]];
            if (number < 0) {
                number = texts.intern(column.text(row));
            }
            cells[row].bits = number;
            break;
        }
        default:
            cells[row].bits = column.integers[row];
            break;
        }
    }
    return cells;
}

} // namespace

Cell LiveAudiences::State::cellOf(const Value& value, TypeKind kind)
{
    Cell cell;
    if (const auto* number = std::get_if<double>(&value); number && kind == TypeKind::Number) {
        cell = {std::bit_cast<std::int64_t>(*number), true};
    } else if (const auto* instant = std::get_if<Instant>(&value); instant && kind == TypeKind::Instant) {
        cell = {instant->micros, true};
    } else if (const auto* flag = std::get_if<bool>(&value); flag && kind == TypeKind::Boolean) {
        cell = {*flag ? 1 : 0, true};
    } else if (const auto* whole = std::get_if<std::int64_t>(&value); whole && kind == TypeKind::Integer) {
        cell = {*whole, true};
    } else if (const auto* text = std::get_if<std::string>(&value); text && kind == TypeKind::Text) {
        cell = {static_cast<std::int64_t>(catalogue.texts.intern(*text)), true};
    }
    return cell;
}

Status LiveAudiences::load(const store::Reader& reader, const RunContext& context)
{
    State& state = *m_state;
    WEIR_ASSIGN_OR_RETURN(const store::ProfileColumns profiles, reader.profiles());
    for (std::uint32_t person = 0; person < reader.profileCount(); ++person) {
        Person& one = state.grown(person);
        one.log.alive = profiles.living[person] != 0;
        one.log.firstSeen = profiles.firstSeen[person];
        one.log.publicId = reader.publicId(person).str();
    }
    for (const auto& [trait, number] : state.catalogue.traits) {
        WEIR_ASSIGN_OR_RETURN(const store::TypedColumn column, reader.traitColumn(trait));
        WEIR_ASSIGN_OR_RETURN(const std::vector<std::int64_t> times, reader.traitTimes(trait));
        for (std::uint32_t person = 0; person < reader.profileCount() && person < column.size(); ++person) {
            state.people[person].log.traits[number] = {column.value(person), times[person]};
        }
    }
    for (const auto& [type, number] : state.catalogue.identifiers) {
        WEIR_ASSIGN_OR_RETURN(const store::TypedColumn column,
                              reader.identifierColumn(type, store::IdentifierPick::LastSeen));
        for (std::uint32_t person = 0; person < reader.profileCount() && person < column.size(); ++person) {
            state.people[person].log.identifiers[number] = column.value(person);
        }
    }
    for (const auto& [purpose, leaves] : state.leavesOfPurpose) {
        WEIR_ASSIGN_OR_RETURN(std::vector<store::ConsentRecord> records, reader.consents(purpose));
        for (store::ConsentRecord& record : records) {
            state.people[record.profile].log.consents.push_back(std::move(record));
        }
    }

    // One read of all names: the order of arrival holds between them.
    store::EventFilter filter;
    std::vector<store::PropertyRequest> requests;
    const auto place = [&](const NameLayout::Column& column) {
        const auto known = std::find_if(requests.begin(), requests.end(), [&](const store::PropertyRequest& each) {
            return each.name == column.property && each.kind == column.kind;
        });
        return static_cast<std::size_t>(known - requests.begin());
    };
    for (const auto& [name, number] : state.catalogue.names) {
        filter.names.push_back(name);
        for (const NameLayout::Column& column : state.catalogue.layouts[number].columns) {
            if (place(column) == requests.size()) {
                requests.push_back({column.property, column.kind});
            }
        }
    }
    if (!filter.names.empty()) {
        WEIR_ASSIGN_OR_RETURN(const store::EventChunk chunk, reader.events(filter, requests, context));
        WEIR_ASSIGN_OR_RETURN(const std::vector<store::DictionaryEntry> stored, reader.eventNames());
        std::map<std::uint32_t, std::uint32_t> numbers;
        for (const store::DictionaryEntry& entry : stored) {
            if (const auto known = state.catalogue.names.find(entry.name); known != state.catalogue.names.end()) {
                numbers.emplace(entry.id, known->second);
            }
        }
        std::vector<std::vector<Cell>> columns;
        for (const store::TypedColumn& column : chunk.properties) {
            columns.push_back(cellsOf(column, state.catalogue.texts));
        }
        std::vector<std::vector<std::vector<audience::Verdict>>> said(state.catalogue.layouts.size());
        std::vector<std::vector<std::size_t>> places(state.catalogue.layouts.size());
        for (std::size_t name = 0; name < said.size(); ++name) {
            const NameLayout& layout = state.catalogue.layouts[name];
            for (const NameLayout::Column& column : layout.columns) {
                places[name].push_back(place(column));
            }
            for (const NameLayout::Test& test : layout.tests) {
                WEIR_ASSIGN_OR_RETURN(std::vector<audience::Verdict> verdicts,
                                      test.test.of(chunk.properties[places[name][test.column]]));
                said[name].push_back(std::move(verdicts));
            }
        }
        for (std::size_t row = 0; row < chunk.size(); ++row) {
            const std::uint32_t name = numbers.at(chunk.names[row]);
            const NameLayout& layout = state.catalogue.layouts[name];
            state.cells.clear();
            for (const std::size_t column : places[name]) {
                state.cells.push_back(columns[column][row]);
            }
            state.bits.assign(layout.words(), 0);
            for (std::size_t i = 0; i < said[name].size(); ++i) {
                if (said[name][i][row] == audience::Verdict::Yes) {
                    state.bits[i / 64] |= std::uint64_t{1} << (i % 64);
                }
            }
            static_cast<void>(State::insert(State::logOf(state.people[chunk.profiles[row]], name), chunk.times[row],
                                            state.arrivals++, state.cells, state.bits));
        }
    }
    state.quiet = true;
    for (std::uint32_t person = 0; person < state.people.size(); ++person) {
        state.judge(person, state.all, Cause::Seen, true);
    }
    state.quiet = false;
    return {};
}

} // namespace weir::live
