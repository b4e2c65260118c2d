#include "ui/panels/help/help_panel.h"

#include "core/nodes/describe.h"
#include "ui/document/node_face.h"
#include "ui/kit/sentences.h"
#include "ui/language/language.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextDocument>
#include <QTextFrame>
#include <QTextTable>
#include <QUrl>
#include <QVBoxLayout>

namespace weir::ui {
namespace {

const QString kType = QStringLiteral("type");
const QString kList = QStringLiteral("list");

/// As the palette says it.
QString familyTitle(nodes::Family family)
{
    const auto inPalette = [](const char* text) { return QCoreApplication::translate("weir::ui::PalettePanel", text); };
    switch (family) {
    case nodes::Family::Source:
        return inPalette("Sources");
    case nodes::Family::Transform:
        return inPalette("Transform");
    case nodes::Family::Identity:
        return inPalette("Identity");
    case nodes::Family::Consent:
        return inPalette("Consent");
    case nodes::Family::Audience:
        return inPalette("Audience");
    case nodes::Family::Model:
        return inPalette("Models");
    case nodes::Family::Destination:
        return inPalette("Destinations");
    }
    return {};
}

/// Markdown of a text that people or plugins wrote without it.
QString escaped(QString text)
{
    for (const char* mark : {"\\", "*", "_", "[", "]", "<", "`", "|"}) {
        text.replace(QLatin1String(mark), QLatin1Char('\\') + QLatin1String(mark));
    }
    return text;
}

void addPorts(QString& out, const QString& heading, const std::vector<nodes::PortSpec>& ports)
{
    if (ports.empty()) {
        return;
    }
    out += QStringLiteral("## ") + heading + QStringLiteral("\n\n");
    for (const nodes::PortSpec& port : ports) {
        const QString title = translated(port.title.empty() ? port.name : port.title);
        out += QStringLiteral("- **%1**: %2\n").arg(escaped(title), translated(std::string(nodes::title(port.kind))));
    }
    out += QLatin1Char('\n');
}

void addSettings(QString& out, const std::vector<nodes::ParameterSpec>& settings, int depth)
{
    for (const nodes::ParameterSpec& setting : settings) {
        const QString title = translated(setting.title);
        const QString help = translated(setting.help);
        out += QString(2 * depth, QLatin1Char(' ')) + QStringLiteral("- **%1**").arg(escaped(title));
        out += help.isEmpty() ? QStringLiteral("\n") : QStringLiteral(": %1\n").arg(escaped(help));
        addSettings(out, setting.items, depth + 1);
    }
}

QString markdownOf(const nodes::NodeSpec& spec)
{
    QString out =
        QStringLiteral("# %1\n\n%2\n\n").arg(escaped(translated(spec.title)), escaped(translated(spec.summary)));
    const std::string_view page = nodes::helpIn(spec, Language::spoken().toStdString());
    out += QString::fromUtf8(page.data(), static_cast<qsizetype>(page.size())) + QStringLiteral("\n\n");
    addPorts(out, HelpPanel::tr("Takes"), spec.inputs);
    addPorts(out, HelpPanel::tr("Gives"), spec.outputs);
    if (!spec.parameters.empty()) {
        out += QStringLiteral("## ") + HelpPanel::tr("Settings") + QStringLiteral("\n\n");
        addSettings(out, spec.parameters, 0);
    }
    return out + QStringLiteral("\n[%1](%2:)\n").arg(HelpPanel::tr("All nodes"), kList);
}

QString markdownOf(const nodes::Registry& registry)
{
    QString out = QStringLiteral("# %1\n\n").arg(HelpPanel::tr("All nodes"));
    std::optional<nodes::Family> family;
    for (const nodes::NodeType* type : registry.all()) {
        const nodes::NodeSpec& spec = type->spec();
        if (spec.family != family) {
            family = spec.family;
            out += QStringLiteral("\n## %1\n\n").arg(familyTitle(spec.family));
        }
        out += QStringLiteral("- [%1](%2:%3): %4\n")
                   .arg(escaped(translated(spec.title)), kType, QString::fromStdString(spec.id.str()),
                        escaped(translated(spec.summary)));
    }
    return out;
}

/// Type scale, colours and air of the window instead of those of a web page of 1995.
void dress(QTextDocument& document)
{
    QTextCursor cursor(&document);
    cursor.beginEditBlock();
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        cursor.setPosition(block.position());
        cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        QTextBlockFormat shape = block.blockFormat();
        if (const int level = shape.headingLevel(); level > 0) {
            const QFont font = Theme::instance().font(level == 1 ? TypeRole::Page : TypeRole::Section);
            QTextCharFormat face;
            face.setFont(font); // in place of the size that headings have beside the text
            face.setForeground(color(Token::Text));
            cursor.setCharFormat(face);
            shape.setTopMargin(level == 1 ? 0 : space::kM);
            shape.setBottomMargin(space::kXs);
        } else {
            shape.setTopMargin(0);
            shape.setBottomMargin(block.textList() ? space::kXs : space::kS);
            shape.setLineHeight(130, QTextBlockFormat::ProportionalHeight);
        }
        cursor.setBlockFormat(shape);
    }
    for (QTextFrame* each : document.rootFrame()->childFrames()) {
        if (auto* table = qobject_cast<QTextTable*>(each)) {
            QTextTableFormat format = table->format();
            format.setBorder(1);
            format.setBorderCollapse(true);
            format.setBorderBrush(color(Token::Line));
            format.setCellPadding(space::kXs);
            format.setCellSpacing(0);
            table->setFormat(format);
        }
    }
    cursor.endEditBlock();
}

} // namespace

HelpPanel::HelpPanel(const nodes::Registry& registry, QWidget* parent)
    : QWidget(parent), m_registry(registry), m_text(new QTextBrowser(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kS, 0, 0, 0);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setAccessibleName(tr("Help"));
    m_text->setOpenLinks(false);
    m_text->document()->setDocumentMargin(space::kM);
    m_text->setTextInteractionFlags(Qt::TextBrowserInteraction | Qt::TextSelectableByKeyboard);
    column->addWidget(m_text);
    setFocusProxy(m_text);
    connect(m_text, &QTextBrowser::anchorClicked, this, &HelpPanel::open);
    connect(&Theme::instance(), &Theme::changed, this, &HelpPanel::render);
    render();
}

void HelpPanel::showType(const NodeTypeId& type)
{
    if (m_type != type) {
        m_type = type;
        render();
    }
}

void HelpPanel::showList()
{
    if (m_type) {
        m_type.reset();
        render();
    }
}

void HelpPanel::render()
{
    const nodes::NodeType* found = m_type ? m_registry.find(*m_type) : nullptr;
    m_text->document()->setDefaultFont(Theme::instance().font(TypeRole::Body));
    m_text->setMarkdown(found ? markdownOf(found->spec()) : markdownOf(m_registry));
    dress(*m_text->document());
    m_text->moveCursor(QTextCursor::Start);
    m_text->verticalScrollBar()->setValue(0);
}

void HelpPanel::open(const QUrl& link)
{
    if (link.scheme() == kType) {
        showType(NodeTypeId(link.path().toStdString()));
    } else if (link.scheme() == kList) {
        showList();
    }
}

} // namespace weir::ui
