/// Renders the kit and a sample canvas in each theme to PNG files, for people to look at.
#include "tests/ui/support/fake_types.h"
#include "ui/canvas/canvas_commands.h"
#include "ui/canvas/canvas_view.h"
#include "ui/kit/data_grid.h"
#include "ui/kit/inputs.h"
#include "ui/kit/labels.h"
#include "ui/kit/messages.h"
#include "ui/kit/status_glyph.h"
#include "ui/kit/surfaces.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QMenu>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QSlider>
#include <QSpinBox>
#include <QTabBar>
#include <QTreeWidget>

using namespace weir;
using namespace weir::ui;

namespace {

class IconSheet : public QWidget
{
public:
    IconSheet() { setFixedSize(12 * 56, 11 * 44); }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        for (int i = 0; i < static_cast<int>(Icon::Count); ++i) {
            const QRectF cell((i % 12) * 56, (i / 12) * 44, 56, 44);
            paintIcon(&painter, static_cast<Icon>(i), QRectF(cell.x() + 4, cell.y() + 10, 20, 20), color(Token::Text2));
            paintIcon(&painter, static_cast<Icon>(i), QRectF(cell.x() + 30, cell.y() + 12, 16, 16),
                      color(Token::Accent));
        }
    }
};

class StateSheet : public QWidget
{
public:
    StateSheet() { setFixedSize(760, 150); }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setFont(Theme::instance().font(TypeRole::Caption));
        for (int i = 0; i <= static_cast<int>(NodeState::Disabled); ++i) {
            const auto state = static_cast<NodeState>(i);
            paintStatus(&painter, state, QRectF(10 + i * 76, 4, 18, 18), color(Token::Surface), 0.3);
            paintStatus(&painter, state, QRectF(34 + i * 76, 0, 30, 30), color(Token::Surface), 0.3);
            painter.setPen(color(Token::Hint));
            painter.drawText(QRect(2 + i * 76, 32, 74, 30), Qt::AlignHCenter | Qt::TextWordWrap, stateText(state));
        }
        const std::pair<TileShape, Token> tiles[] = {
            {TileShape::TagRight, Token::FamilySource},     {TileShape::Square, Token::FamilyTransform},
            {TileShape::Circle, Token::FamilyIdentity},     {TileShape::Shield, Token::FamilyConsent},
            {TileShape::Pill, Token::FamilyAudience},       {TileShape::Hexagon, Token::FamilyModel},
            {TileShape::TagLeft, Token::FamilyDestination},
        };
        const Icon glyphs[] = {Icon::File,     Icon::Filter, Icon::Identity,   Icon::Check,
                               Icon::Audience, Icon::Models, Icon::Destination};
        for (int i = 0; i < 7; ++i) {
            paintTile(&painter, QRectF(10 + i * 70, 80, 48, 48), tiles[i].first, color(tiles[i].second), glyphs[i],
                      color(Token::OnTile));
        }
    }
};

QWidget* kitPage()
{
    auto* page = new QWidget;
    page->setAutoFillBackground(true);
    auto* columns = new QHBoxLayout(page);
    columns->setContentsMargins(24, 24, 24, 24);
    columns->setSpacing(24);
    auto* left = new QVBoxLayout;
    auto* middle = new QVBoxLayout;
    auto* right = new QVBoxLayout;
    for (QVBoxLayout* column : {left, middle, right}) {
        column->setSpacing(12);
        columns->addLayout(column);
    }
    auto* heading = new SectionHeading("Buttons and fields", "One primary button per view.");
    heading->addAction(iconButton(Icon::More, "More"));
    left->addWidget(heading);
    auto* buttons = new QHBoxLayout;
    auto* primary = new QPushButton(icon(Icon::Play, Token::OnAccent), "Run stale (3)");
    setButtonVariant(primary, ButtonVariant::Primary);
    auto* secondary = new QPushButton("Preview");
    auto* ghost = new QPushButton("Discard");
    setButtonVariant(ghost, ButtonVariant::Ghost);
    auto* danger = new QPushButton("Delete");
    setButtonVariant(danger, ButtonVariant::Danger);
    auto* off = new QPushButton("Disabled");
    off->setEnabled(false);
    for (QPushButton* each : {primary, secondary, ghost, danger, off}) {
        buttons->addWidget(each);
    }
    left->addLayout(buttons);
    auto* tools = new QHBoxLayout;
    for (const Icon each : {Icon::Undo, Icon::Redo, Icon::Tidy, Icon::ZoomFit}) {
        tools->addWidget(iconButton(each, "Tool"));
    }
    auto* checkedTool = iconButton(Icon::Minimap, "Minimap");
    checkedTool->setCheckable(true);
    checkedTool->setChecked(true);
    tools->addWidget(checkedTool);
    tools->addWidget(textButton(Icon::Publish, "Plan and publish"));
    tools->addStretch();
    tools->addWidget(new KeyHint(QKeySequence("Ctrl+K")));
    left->addLayout(tools);
    left->addWidget(new SearchField("Search nodes"));
    auto* name = new QLineEdit("customer_id");
    left->addWidget(new FormRow("Column", name, "Rows with the same value are one person."));
    auto* wrong = new FormRow("Condition", new QLineEdit("countr = 'DE'"));
    wrong->setError("There is no column countr. Did you mean country?");
    left->addWidget(wrong);
    auto* combo = new QComboBox;
    combo->addItems({"Advertising", "Analytics"});
    left->addWidget(new FormRow("Purpose", combo));
    auto* spin = new QSpinBox;
    spin->setValue(13);
    spin->setSuffix(" months");
    auto* spinRow = new FormRow("Expiry", spin);
    spinRow->setRequired(true);
    left->addWidget(spinRow);
    auto* checks = new QHBoxLayout;
    auto* one = new QCheckBox("Header row");
    one->setChecked(true);
    auto* two = new QCheckBox("Trim");
    auto* radio1 = new QRadioButton("Block");
    radio1->setChecked(true);
    auto* radio2 = new QRadioButton("Allow");
    for (QWidget* each : std::initializer_list<QWidget*>{one, two, radio1, radio2}) {
        checks->addWidget(each);
    }
    left->addLayout(checks);
    auto* slider = new QSlider(Qt::Horizontal);
    slider->setValue(40);
    left->addWidget(slider);
    left->addStretch();

    middle->addWidget(new SegmentedControl({"Input", "Output", "Both"}));
    auto* tabs = new QTabBar;
    tabs->setDrawBase(false);
    for (const char* each : {"Contacts to Ads", "Web events", "Audience"}) {
        tabs->addTab(each);
    }
    tabs->setTabsClosable(true);
    middle->addWidget(tabs);
    auto* chips = new QHBoxLayout;
    auto* removable = new Chip("DE", Tone::Accent);
    removable->setRemovable(true);
    auto* pii = new Chip("Personal", Tone::Warning);
    pii->setIcon(Icon::EyeOff);
    chips->addWidget(removable);
    chips->addWidget(pii);
    chips->addWidget(new Chip("Ready", Tone::Success));
    chips->addWidget(new Chip("Failed", Tone::Error));
    chips->addWidget(new Chip("Draft"));
    chips->addWidget(new Badge(3, Tone::Error));
    chips->addWidget(new Badge(128));
    chips->addStretch();
    middle->addLayout(chips);
    auto* error = new InlineMessage(Tone::Error, "Column email is missing in input 1.",
                                    "Node Clean columns removed it at 12:04.");
    error->setFixes({{"Use email_address", [] {}}, {"Open Clean columns", [] {}}});
    middle->addWidget(error);
    middle->addWidget(new InlineMessage(Tone::Warning, "12 rows were coerced to text."));
    middle->addWidget(new InlineMessage(Tone::Info, "Preview: first 1 000 rows."));
    auto* card = new Card;
    card->column()->addWidget(new TextLabel("22 118", TypeRole::Metric));
    card->column()->addWidget(new TextLabel("people have ads consent", TypeRole::Body, Token::Hint));
    auto* line = new ProgressLine;
    line->setFraction(0.62);
    card->column()->addWidget(line);
    middle->addWidget(card);
    auto* fold = new CollapsibleSection("Advanced");
    fold->column()->addWidget(new FormRow("Delimiter", new QLineEdit(";")));
    middle->addWidget(fold);
    auto* folded = new CollapsibleSection("Encoding");
    folded->setSummary("UTF-8, detected");
    folded->setExpanded(false);
    middle->addWidget(folded);
    auto* progress = new QProgressBar;
    progress->setValue(40);
    middle->addWidget(progress);
    middle->addStretch();

    auto* tree = new QTreeWidget;
    tree->setHeaderLabels({"Node", "Rows"});
    auto* source = new QTreeWidgetItem(tree, {"Sources", ""});
    new QTreeWidgetItem(source, {"CSV files", "48 210"});
    new QTreeWidgetItem(source, {"Events", "1 204 000"});
    auto* chosen = new QTreeWidgetItem(tree, {"Filter rows", "12 480"});
    source->setExpanded(true);
    tree->setCurrentItem(chosen);
    tree->setFixedHeight(190);
    right->addWidget(tree);
    auto* empty = new EmptyState(Icon::Pipelines, "No pipeline yet", "Start from a file or try the sample project.");
    empty->setPrimary("Open sample project");
    empty->setSecondary("New pipeline");
    right->addWidget(empty);
    right->addWidget(new StateSheet);
    right->addStretch();
    return page;
}

std::unique_ptr<RowPages> samplePages()
{
    auto schema = std::make_shared<const Schema>(std::vector<Field>{
        {"customer_id", TypeKind::Integer},
        {"email", TypeKind::Text, true, Privacy::Identifier},
        {"country", TypeKind::Text},
        {"ltv", DataType::decimal(12, 2)},
        {"score", TypeKind::Number},
        {"ads_consent", TypeKind::Boolean},
        {"seen_at", TypeKind::Instant},
    });
    RowBatch rows(schema);
    for (std::int64_t i = 0; i < 4000; ++i) {
        const std::string mail = std::string(1, static_cast<char>('a' + i % 26)) + "nna@example.com";
        const std::vector<Value> row{10023 + i * 7,
                                     i % 5 == 3 ? Value() : Value(mail),
                                     std::string(i % 2 == 0 ? "DE" : "FR"),
                                     DecimalValue{12050 + i * 911, 2},
                                     i % 4 == 1 ? Value() : Value(0.71 / static_cast<double>(i + 1)),
                                     i % 3 == 0,
                                     Instant{1'772'000'000'000'000 + i * 3'600'000'000}};
        rows.appendRow(row);
    }
    return std::make_unique<MemoryPages>(schema, std::vector<RowBatch>{rows});
}

void save(QWidget* widget, const QString& path)
{
    QPixmap pixmap(widget->size());
    pixmap.fill(color(Token::App));
    widget->render(&pixmap);
    pixmap.save(path);
}

void canvasShots(const QString& stem)
{
    const auto registry = test::fakeRegistry();
    DocumentController controller(test::sampleDocument(), *registry, std::make_shared<test::HandClock>());
    NodeStatusBoard board;
    const auto set = [&](const char* id, NodeState state, std::int64_t rows, const char* port, double progress = -1) {
        NodeStatus status;
        status.state = state;
        status.progress = progress;
        if (rows >= 0) {
            status.rows[port] = rows;
        }
        board.set(NodeId(id), status);
    };
    set("contacts", NodeState::Done, 48210, "out");
    set("events", NodeState::DoneWithWarnings, 1'204'000, "out");
    set("clean", NodeState::Done, 48117, "out");
    set("filter", NodeState::Stale, 812'340, "out");
    set("identity", NodeState::Running, 31904, "profiles", 0.62);
    set("score", NodeState::Error, -1, "scored");
    set("audience", NodeState::Queued, -1, "members");
    set("gate", NodeState::Blocked, -1, "allowed");
    set("file", NodeState::NotConfigured, -1, "");
    CanvasScene scene(controller, board);
    CanvasView view;
    view.setCanvas(&scene);
    QuickAdd quickAdd(view);
    CanvasCommands commands(view, quickAdd);
    view.resize(1720, 560);
    view.show();
    QApplication::processEvents();
    view.zoomTo(1.0);
    view.centerOn(scene.contentRect().center());
    scene.selectNodes({NodeId("clean")});
    QApplication::processEvents();
    save(&view, stem + "-canvas.png");
    view.zoomTo(2.0);
    view.centerOn(scene.node(NodeId("identity"))->sceneCard().center());
    save(&view, stem + "-canvas-200.png");
    view.zoomTo(0.45);
    view.centerOn(scene.contentRect().center());
    save(&view, stem + "-canvas-45.png");
    view.zoomTo(0.25);
    view.centerOn(scene.contentRect().center());
    save(&view, stem + "-canvas-25.png");
    view.zoomTo(1);
    quickAdd.openForPort({NodeId("identity"), "profiles"}, PortSide::Output, QPointF(900, 60));
    QApplication::processEvents();
    save(&quickAdd.popup(), stem + "-quickadd.png");
    quickAdd.popup().hide();
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const QString folder = argc > 1 ? QString::fromLocal8Bit(argv[1]) : QStringLiteral(".");
    QDir().mkpath(folder);
    Theme::instance().install(application);
    const std::pair<ThemeChoice, const char*> themes[] = {
        {ThemeChoice::Light, "light"}, {ThemeChoice::Dark, "dark"}, {ThemeChoice::HighContrast, "contrast"}};
    for (const auto& [choice, themeName] : themes) {
        Theme::instance().setChoice(choice);
        const QString stem = folder + QLatin1Char('/') + QLatin1String(themeName);
        std::unique_ptr<QWidget> page(kitPage());
        page->resize(1500, 780);
        page->show();
        QApplication::processEvents();
        save(page.get(), stem + "-kit.png");
        DataGrid grid;
        grid.setPages(samplePages());
        grid.resize(900, 300);
        grid.show();
        grid.setCurrentIndex(grid.model()->index(2, 2));
        QApplication::processEvents();
        save(&grid, stem + "-grid.png");
        IconSheet icons;
        save(&icons, stem + "-icons.png");
        QMenu menu;
        menu.addAction(icon(Icon::Copy), "Copy\tCtrl+C");
        menu.addAction(icon(Icon::Paste), "Paste\tCtrl+V")->setEnabled(false);
        menu.addSeparator();
        QAction* checked = menu.addAction("Minimap\tCtrl+M");
        checked->setCheckable(true);
        checked->setChecked(true);
        menu.addMenu("Align");
        menu.popup(QPoint(10, 10));
        menu.setActiveAction(menu.actions().front());
        QApplication::processEvents();
        save(&menu, stem + "-menu.png");
        menu.hide();
        canvasShots(stem);
    }
    return 0;
}
