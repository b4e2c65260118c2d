#include "core/identity/trait_writer.h"

#include <algorithm>

namespace weir::identity {

Status TraitWriter::write(const std::vector<const PendingBatch*>& batches, const Input& input, Components& people)
{
    const std::optional<std::size_t> time = input.traitTime ? input.traitTime : input.eventTime;
    for (const Input::Trait& trait : input.traits) {
        if (time) {
            WEIR_RETURN_IF_ERROR(m_writer->keepsStatements(trait.definition)
                                     ? writeAllTimed(batches, input, trait, *time, people)
                                     : writeTimed(batches, input, trait, *time, people));
        } else {
            keepUntimed(batches, input, trait);
        }
    }
    return {};
}

Status TraitWriter::writeTimed(const std::vector<const PendingBatch*>& batches, const Input& input,
                               const Input::Trait& trait, std::size_t timeColumn, Components& people)
{
    // The newest row per person. Rows of the same time with another value go along: the store decides between them.
    struct Newest
    {
        std::uint32_t batch = 0;
        std::uint32_t row = 0;
        std::int64_t time = 0;
    };
    std::unordered_map<std::uint32_t, Newest> newest;
    std::vector<std::pair<std::uint32_t, Newest>> ties;
    const auto valueOf = [&](const Newest& at) { return batches[at.batch]->rows.value(at.row, trait.column); };
    for (std::size_t b = 0; b < batches.size(); ++b) {
        const RowBatch& rows = batches[b]->rows;
        const Column& column = rows.column(trait.column);
        for (std::size_t row = 0; row < rows.rows(); ++row) {
            // An event that does not mention a trait says nothing about it; a record without a value removes it (D22).
            if (input.eventTime && column.isNull(row)) {
                continue;
            }
            const Newest here{static_cast<std::uint32_t>(b), static_cast<std::uint32_t>(row),
                              timeAt(rows, timeColumn, row).value_or(0)};
            const std::uint32_t profile = people.profileOf(batches[b]->anchors[row]);
            const auto [known, added] = newest.try_emplace(profile, here);
            if (added || here.time < known->second.time) {
                continue;
            }
            if (here.time > known->second.time) {
                known->second = here;
            } else if (valueOf(here) != valueOf(known->second)) {
                ties.emplace_back(profile, here);
            }
        }
    }
    Column values;
    values.type = batches.front()->rows.column(trait.column).type;
    std::vector<std::uint32_t> profiles;
    std::vector<std::int64_t> times;
    const auto add = [&](std::uint32_t profile, const Newest& at) {
        profiles.push_back(profile);
        times.push_back(at.time);
        values.append(valueOf(at));
    };
    for (const auto& [profile, at] : newest) {
        add(profile, at);
    }
    for (const auto& [profile, at] : ties) {
        if (at.time == newest.at(profile).time) {
            add(profile, at);
        }
    }
    return m_writer->putTraits({trait.definition, input.source, profiles, times, &values});
}

Status TraitWriter::writeAllTimed(const std::vector<const PendingBatch*>& batches, const Input& input,
                                  const Input::Trait& trait, std::size_t timeColumn, Components& people)
{
    Column values;
    values.type = batches.front()->rows.column(trait.column).type;
    std::vector<std::uint32_t> profiles;
    std::vector<std::int64_t> times;
    for (const PendingBatch* batch : batches) {
        const Column& column = batch->rows.column(trait.column);
        for (std::size_t row = 0; row < batch->rows.rows(); ++row) {
            if (input.eventTime && column.isNull(row)) {
                continue; // says nothing about the trait
            }
            profiles.push_back(people.profileOf(batch->anchors[row]));
            times.push_back(timeAt(batch->rows, timeColumn, row).value_or(0));
            values.append(batch->rows.value(row, trait.column));
        }
    }
    return m_writer->putTraits({trait.definition, input.source, profiles, times, &values});
}

Status TraitWriter::finishAll(const Waiting& waiting, Components& people)
{
    std::vector<std::uint32_t> profiles;
    profiles.reserve(waiting.anchors.size());
    for (const std::uint32_t anchor : waiting.anchors) {
        profiles.push_back(people.profileOf(anchor));
    }
    const std::vector<std::int64_t> times(profiles.size(), m_now.micros);
    return m_writer->putTraitsSaidNow({waiting.definition, waiting.source, profiles, times, &waiting.values});
}

void TraitWriter::keepUntimed(const std::vector<const PendingBatch*>& batches, const Input& input,
                              const Input::Trait& trait)
{
    Waiting& waiting = m_waiting[{trait.definition, input.source}];
    waiting.definition = trait.definition;
    waiting.source = input.source;
    waiting.trait = trait.name;
    waiting.sourceName = input.mapping->source;
    for (const PendingBatch* batch : batches) {
        waiting.values.type = batch->rows.column(trait.column).type;
        for (std::size_t row = 0; row < batch->rows.rows(); ++row) {
            waiting.anchors.push_back(batch->anchors[row]);
            waiting.values.append(batch->rows.value(row, trait.column));
        }
    }
}

Status TraitWriter::finish(Components& people)
{
    for (auto& [key, waiting] : m_waiting) {
        WEIR_RETURN_IF_ERROR(m_writer->keepsStatements(waiting.definition) ? finishAll(waiting, people)
                                                                           : finishOne(waiting, people));
    }
    m_waiting.clear();
    return {};
}

Status TraitWriter::finishOne(Waiting& waiting, Components& people)
{
    std::unordered_map<std::uint32_t, std::uint32_t> best; ///< Profile -> row.
    for (std::uint32_t row = 0; row < waiting.anchors.size(); ++row) {
        const auto [known, added] = best.emplace(people.profileOf(waiting.anchors[row]), row);
        // Any value beats NULL, then the greater one, so that the order of rows does not matter.
        if (!added && store::isGreater(waiting.values.value(row), waiting.values.value(known->second))) {
            known->second = row;
        }
    }
    store::TypedColumn winners;
    if (const auto known = m_before->traits(); known) {
        const bool stored = std::any_of(known->begin(), known->end(), [&](const store::TraitDefinition& definition) {
            return definition.name == waiting.trait;
        });
        if (stored) {
            WEIR_ASSIGN_OR_RETURN(winners, m_before->traitColumn(waiting.trait));
        }
    } else {
        return known.error();
    }

    Column values;
    values.type = waiting.values.type;
    std::vector<std::uint32_t> profiles;
    for (const auto& [profile, row] : best) {
        const Value value = waiting.values.value(row);
        if (profile < winners.size() && !m_forgotten.contains(profile)) {
            // Known person: only what the source has not said before is news. Most values are what stands already.
            if (winners.value(profile) == value) {
                continue;
            }
            WEIR_ASSIGN_OR_RETURN(const std::vector<store::TraitRecord> said, m_before->traitsOf(profile));
            const auto own = std::find_if(said.begin(), said.end(), [&](const store::TraitRecord& record) {
                return record.name == waiting.trait && record.source == waiting.sourceName;
            });
            if (own != said.end() ? own->value == value : isNull(value)) {
                continue;
            }
        } else if (isNull(value)) {
            continue;
        }
        profiles.push_back(profile);
        values.append(value);
    }
    const std::vector<std::int64_t> times(profiles.size(), m_now.micros);
    return m_writer->putTraits({waiting.definition, waiting.source, profiles, times, &values});
}

} // namespace weir::identity
