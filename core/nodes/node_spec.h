#pragma once

#include "core/base/ids.h"
#include "core/base/json.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace weir::nodes {

/// What travels over a wire. Only equal kinds connect.
enum class PortKind
{
    Table,     ///< Rows with a schema.
    Profiles,  ///< A set of people of the store, with their traits and events at hand.
    Consented, ///< People and fields that a consent gate has let pass; the only thing a destination takes.
};

enum class Family
{
    Source,
    Transform,
    Identity,
    Consent,
    Audience,
    Model,
    Destination
};

struct PortSpec
{
    std::string name = {};  ///< Stable, used in files: "in", "left", "out", "rejected".
    std::string title = {}; ///< For people.
    PortKind kind = PortKind::Table;
    enum class Arity
    {
        One,     ///< Exactly one wire.
        Many,    ///< One or more, in order.
        Optional ///< None or one.
    } arity = Arity::One;
};

enum class ParameterKind
{
    Boolean,
    Integer,
    Number,
    Text,
    LongText,
    Choice,     ///< One of `choices`.
    Choices,    ///< Any of `choices`, a JSON array.
    Column,     ///< A column of input port `port`.
    Columns,    ///< Several, a JSON array in order.
    Expression, ///< Over the columns of input port `port`.
    Type,       ///< A DataType in text form.
    Duration,   ///< "30 days"
    Instant,
    List,   ///< A JSON array of objects, each with the parameters `items`.
    Object, ///< A JSON object with the parameters `items`.
    File,
    Folder,
    FilePattern, ///< A file, folder or glob.
    Connection,  ///< Connection text in which secrets are references.
    Texts,       ///< A JSON array of texts.
    Schema,      ///< A column list: [{"name": "email", "type": "text"}, ...]; filled by detection, edited as a table.
    Secret,      ///< A secret reference: {"env": "NAME"}, {"keychain": "NAME"} or {"file": "PATH"}; never a value.
    Sql,
    Purpose,   ///< A purpose of the project.
    Purposes,  ///< Several, a JSON array.
    Audience,  ///< An audience definition (see core/audience); has its own editor.
    Mapping,   ///< An identity input mapping (see core/identity); has its own editor.
    Traits,    ///< Computed traits (see core/traits), a JSON array; has its own editor.
    Decisions, ///< What people said about pairs of records (see core/nodes/decisions.h); has its own editor.
};

struct Choice
{
    std::string value = {}; ///< Stored.
    std::string title = {}; ///< Shown.
};

/// One setting of a node. Forms, validation, help and `weir` output are generated from it.
struct ParameterSpec
{
    std::string key = {};   ///< Stored in the settings object.
    std::string title = {}; ///< Sentence case, for people.
    std::string help = {};  ///< One sentence.
    ParameterKind kind = ParameterKind::Text;
    Json defaultValue = {}; ///< null: no default.
    bool required = false;
    std::vector<Choice> choices = {};
    std::string port = {}; ///< For Column, Columns, Expression: the input port; empty means the only one.
    std::vector<ParameterSpec> items = {};    ///< For List and Object; an Object without any has an editor of its own.
    std::string visibleWhenKey = {};          ///< Shown only while this sibling setting ...
    std::vector<Json> visibleWhenValues = {}; ///< ... has one of these values.
    bool advanced = false;                    ///< Folded away by default.
    double minimum = 0;                       ///< For numbers; used when minimum < maximum.
    double maximum = 0;
    std::string placeholder = {};
};

/// A page about a node type in one language; both texts last as long as the program.
struct HelpPage
{
    std::string_view language; ///< "en", "de", ...
    std::string_view text;     ///< Markdown without the title.
};

/// Everything about a node type that does not depend on settings.
struct NodeSpec
{
    NodeTypeId id = {}; ///< "filter", "source.file", "destination.webhook".
    int version = 1;    ///< Raised when settings change shape; see NodeType::migrate.
    Family family = Family::Transform;
    std::string title = {};                 ///< "Filter rows"
    std::string summary = {};               ///< One line for the palette.
    std::vector<std::string> keywords = {}; ///< Synonyms that the palette search finds.
    std::string icon = {};                  ///< Icon name of the kit; defaults to the id.
    std::vector<PortSpec> inputs = {};
    std::vector<PortSpec> outputs = {}; ///< When they do not depend on settings; else see NodeType::outputs.
    std::vector<ParameterSpec> parameters = {};
    std::span<const HelpPage> help = {}; ///< Shown by F1: the folder's help.md and its translations, English first.
    bool computed = false;               ///< Its tables are made by the program itself: `lower` gives a ComputeStep.
    bool faster = false;   ///< On this machine the program itself makes its tables in less time: see TableStep.
    bool predicts = false; ///< Its settings are a prediction (see core/predict); `lower` gives a PredictStep.
    bool tells = false;    ///< It tells objects of people; `lower` gives an ObjectsStep.
};

} // namespace weir::nodes
