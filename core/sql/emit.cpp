#include "core/sql/emit.h"

#include "core/sql/operator_writer.h"

#include <algorithm>
#include <set>

namespace weir::sql {
namespace {

/// Letters, digits and underscores of a node id, short enough for every engine.
std::string plainName(const std::string& id)
{
    std::string name = "node_";
    for (const char c : id.substr(0, 40)) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        name += plain ? c : '_';
    }
    return name;
}

/// Names for the relations' CTEs: the last relation of a node bears the node's name, earlier ones have numbers.
std::map<const plan::Relation*, Identifier> nameParts(const std::vector<plan::RelationPtr>& order)
{
    std::map<NodeId, int> left;
    for (const plan::RelationPtr& relation : order) {
        ++left[relation->origin()];
    }
    std::map<const plan::Relation*, Identifier> names;
    std::set<std::string> taken;
    std::map<NodeId, int> numbers;
    for (const plan::RelationPtr& relation : order) {
        std::string name = plainName(relation->origin().str());
        if (--left[relation->origin()] > 0) {
            name += '_' + std::to_string(++numbers[relation->origin()]);
        }
        std::string lower = name;
        std::transform(lower.begin(), lower.end(), lower.begin(),
                       [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
        std::string unique = lower;
        for (int number = 2; !taken.insert(unique).second; ++number) {
            unique = lower + "__" + std::to_string(number);
        }
        names.emplace(relation.get(), Identifier(name + unique.substr(lower.size())));
    }
    return names;
}

class Emitter
{
public:
    Emitter(const Dialect& dialect, const ScanTexts& scans, Instant runInstant)
        : m_dialect(dialect), m_scans(scans), m_scope(runInstant)
    {}

    Result<Script> run(const plan::RelationPtr& root)
    {
        std::vector<plan::RelationPtr> order = plan::inOrder(root);
        std::map<const plan::Relation*, std::size_t> readers;
        for (const plan::RelationPtr& relation : order) {
            for (const plan::RelationPtr& input : readsOf(*relation)) {
                ++readers[input.get()];
            }
        }
        std::erase_if(order, [&](const plan::RelationPtr& relation) {
            return relation != root && readers.find(relation.get()) == readers.end();
        });
        const auto names = nameParts(order);
        OperatorWriter writer(m_dialect, m_scans, m_scope, names);
        for (const plan::RelationPtr& relation : order) {
            Result<Text> body = writer.write(*relation);
            if (!body) {
                Error error = std::move(body).error();
                return error.where().node.empty() ? std::move(error).inNode(relation->origin().str()) : error;
            }
            const auto* scan = std::get_if<plan::Scan>(&relation->op());
            Part part{{}, relation->origin(), 0, 0, scan ? scan->binding : std::string{}};
            if (relation == root) {
                if (!m_script.parts.empty()) {
                    append("\n)\n");
                }
                part.firstLine = m_line;
                append(body->str());
            } else {
                const Identifier& name = names.at(relation.get());
                part.name = name.name();
                append(m_script.parts.empty() ? "WITH\n" : "\n),\n");
                part.firstLine = m_line;
                append(Text::quoted(name).str());
                append(readers[relation.get()] > 1 ? " AS MATERIALIZED (\n" : " AS NOT MATERIALIZED (\n");
                append(body->str());
            }
            part.lastLine = m_line;
            m_script.parts.push_back(std::move(part));
        }
        append("\n");
        m_script.schema = root->schema();
        m_script.functions = m_scope.needed();
        m_script.preparations = m_scope.preparations();
        return std::move(m_script);
    }

private:
    void append(std::string_view text)
    {
        m_script.sql += text;
        m_line += static_cast<int>(std::count(text.begin(), text.end(), '\n'));
    }

    const Dialect& m_dialect;
    const ScanTexts& m_scans;
    Scope m_scope;
    Script m_script;
    int m_line = 1;
};

} // namespace

const Part* Script::at(int line) const
{
    for (const Part& part : parts) {
        if (line >= part.firstLine && line <= part.lastLine) {
            return &part;
        }
    }
    return nullptr;
}

const Part* Script::named(const std::string& cte) const
{
    const auto found = std::find_if(parts.begin(), parts.end(), [&](const Part& part) { return part.name == cte; });
    return found == parts.end() ? nullptr : &*found;
}

std::string Script::whole() const
{
    std::string text;
    for (const std::string& statement : preparations) {
        text += statement + ";\n\n";
    }
    return text + sql;
}

Result<Script> emit(const plan::RelationPtr& root, const Dialect& dialect, const ScanTexts& scans, Instant runInstant)
{
    return Emitter(dialect, scans, runInstant).run(root);
}

} // namespace weir::sql
