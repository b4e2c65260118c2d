#include "ui/panels/import/import_page.h"

#include "ui/kit/data_grid.h"
#include "ui/kit/flow_layout.h"
#include "ui/kit/inputs.h"
#include "ui/kit/labels.h"
#include "ui/kit/messages.h"
#include "ui/kit/surfaces.h"
#include "ui/kit/wrap_check_box.h"
#include "ui/panels/settings/settings_form.h"
#include "ui/theme/metrics.h"
#include "ui/theme/style.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QShortcut>
#include <QToolButton>
#include <QVBoxLayout>

namespace weir::ui {
namespace {

constexpr int kListWidth = 220;
constexpr int kFormWidth = 340;

void clear(QLayout& layout)
{
    while (QLayoutItem* item = layout.takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

} // namespace

ImportPage::ImportPage(QWidget* parent)
    : QWidget(parent), m_heading(new SectionHeading(tr("Add data"),
                                                    tr("This is what your files hold. Correct what was detected "
                                                       "wrongly; your files are only read, never changed."),
                                                    this)),
      m_files(new QListWidget(this)), m_title(new TextLabel(QString(), TypeRole::Strong, Token::Text, this)),
      m_detail(new TextLabel(QString(), TypeRole::Caption, Token::Hint, this)), m_progress(new ProgressLine(this)),
      m_partRow(new QWidget(this)), m_partLabel(new QLabel(m_partRow)), m_parts(new QComboBox(m_partRow)),
      m_found(new QWidget(this)), m_chips(new FlowLayout(m_found, space::kS)), m_messages(new QVBoxLayout),
      m_caption(new TextLabel(QString(), TypeRole::Caption, Token::Text2, this)), m_grid(new DataGrid(this)),
      m_form(new SettingsForm(EditorFactory(), this)), m_add(new QPushButton(this)), m_offer(new QWidget(this)),
      m_looksLike(new TextLabel(QString(), TypeRole::Strong, Token::Text, m_offer)),
      m_people(new WrapCheckBox(QString(), m_offer))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kXl, space::kXl, space::kXl, space::kL);
    column->setSpacing(space::kM);
    QToolButton* close = iconButton(Icon::Close, tr("Add nothing (Esc)"), this);
    m_heading->addAction(close);
    column->addWidget(m_heading);

    auto* row = new QHBoxLayout;
    row->setSpacing(space::kL);
    column->addLayout(row, 1);
    m_files->setAccessibleName(tr("Files"));
    m_files->setFixedWidth(kListWidth);
    row->addWidget(m_files);

    auto* middle = new QVBoxLayout;
    middle->setSpacing(space::kS);
    row->addLayout(middle, 1);
    middle->addWidget(m_title);
    middle->addWidget(m_detail);
    auto* partRow = new QHBoxLayout(m_partRow);
    partRow->setContentsMargins(0, 0, 0, 0);
    partRow->setSpacing(space::kS);
    m_partLabel->setText(tr("&Sheet or table"));
    m_partLabel->setBuddy(m_parts);
    m_parts->setAccessibleName(tr("Sheet or table"));
    m_parts->setObjectName(QStringLiteral("importParts"));
    partRow->addWidget(m_partLabel);
    partRow->addWidget(m_parts, 1);
    partRow->addStretch(1);
    middle->addWidget(m_partRow);
    middle->addWidget(m_found);
    m_messages->setSpacing(space::kXs);
    middle->addLayout(m_messages);
    middle->addWidget(m_progress);
    middle->addWidget(m_caption);
    m_grid->setAccessibleName(tr("First rows"));
    middle->addWidget(m_grid, 1);

    m_form->setFixedWidth(kFormWidth);
    row->addWidget(m_form);

    auto* offer = new QVBoxLayout(m_offer);
    offer->setContentsMargins(0, 0, 0, 0);
    offer->setSpacing(space::kXs);
    offer->addWidget(m_looksLike);
    offer->addWidget(m_people);
    m_looksLike->setWordWrap(true);
    column->addWidget(m_offer);
    m_offer->hide();
    m_people->setObjectName(QStringLiteral("importPeople"));
    connect(m_people, &QCheckBox::clicked, this, [this] { m_answered = true; });

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::kS);
    buttons->addStretch();
    auto* cancel = new QPushButton(tr("Cancel"), this);
    setButtonVariant(m_add, ButtonVariant::Primary);
    buttons->addWidget(cancel);
    buttons->addWidget(m_add);
    column->addLayout(buttons);

    connect(close, &QToolButton::clicked, this, &ImportPage::cancelled);
    connect(cancel, &QPushButton::clicked, this, &ImportPage::cancelled);
    connect(m_add, &QPushButton::clicked, this, &ImportPage::accepted);
    auto* escape = new QShortcut(Qt::Key_Escape, this);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &ImportPage::cancelled);
    for (const int key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto* enter = new QShortcut(QKeySequence(Qt::CTRL | key), this);
        enter->setContext(Qt::WidgetWithChildrenShortcut);
        connect(enter, &QShortcut::activated, this, &ImportPage::accepted);
    }
    connect(m_files, &QListWidget::currentRowChanged, this, [this](int index) {
        if (index >= 0 && index != m_current) {
            m_current = index;
            emit fileChosen(index);
        }
    });
    connect(m_form, &SettingsForm::edited, this,
            [this](const Json& settings, const QString&) { emit edited(m_current, settings); });
    connect(m_parts, &QComboBox::activated, this,
            [this](int index) { emit partChosen(m_current, m_parts->itemText(index)); });
    // The rows are here to be judged, and no project has them yet; still somebody may look over the shoulder.
    connect(m_grid, &DataGrid::revealRequested, this,
            [this](int index, const QString&) { m_grid->grid()->reveal(index); });
}

void ImportPage::start(const QStringList& titles)
{
    m_current = 0;
    m_answered = false;
    m_offer->hide();
    const QSignalBlocker quiet(m_files);
    m_files->clear();
    m_files->addItems(titles);
    m_files->setCurrentRow(0);
    m_files->setVisible(titles.size() > 1);
    m_add->setText(titles.size() == 1 ? tr("Add 1 source")
                                      : tr("Add %1 sources").arg(QLocale().toString(titles.size())));
    m_form->clear();
    setRows(nullptr, {});
    m_add->setFocus();
}

void ImportPage::setFile(int index, const ImportedFile& file)
{
    if (QListWidgetItem* item = m_files->item(index)) {
        item->setText(file.fault.isEmpty() ? file.title : tr("%1 (cannot be read)").arg(file.title));
        item->setToolTip(file.fault);
    }
    if (index != m_current) {
        return;
    }
    m_title->setText(file.title);
    m_detail->setText(file.detail);
    m_progress->setVisible(file.looking);
    m_progress->setFraction(file.looking ? -1 : 1);
    m_partRow->setVisible(file.parts.size() > 1);
    const QSignalBlocker quiet(m_parts);
    m_parts->clear();
    m_parts->addItems(file.parts);
    m_parts->setCurrentIndex(static_cast<int>(std::max<qsizetype>(0, file.parts.indexOf(file.part))));
    showFound(file);
    showMessages(file);
    if (file.source) {
        m_form->showNode(QString::number(index) + file.title, *file.source, file.settings, file.context, file.findings);
        for (CollapsibleSection* section : m_form->findChildren<CollapsibleSection*>()) {
            section->setExpanded(true); // what was detected is what one corrects here
        }
    }
}

void ImportPage::showFound(const ImportedFile& file)
{
    clear(*m_chips);
    for (const auto& [what, how] : file.found) {
        auto* chip = new Chip(tr("%1: %2").arg(what, how), Tone::Neutral, m_found);
        m_chips->addWidget(chip);
        chip->show();
    }
    m_found->setVisible(!file.found.isEmpty());
    m_found->updateGeometry();
}

void ImportPage::showMessages(const ImportedFile& file)
{
    clear(*m_messages);
    if (!file.fault.isEmpty()) {
        m_messages->addWidget(new InlineMessage(Tone::Error, file.fault, {}, this));
    }
    if (!file.notes.isEmpty()) {
        m_messages->addWidget(new InlineMessage(Tone::Info, file.notes.join(QLatin1Char(' ')), {}, this));
    }
}

void ImportPage::setOffer(const QString& looksLike, const QString& what, bool suggested)
{
    m_offer->setVisible(!looksLike.isEmpty());
    m_looksLike->setText(looksLike);
    m_people->setText(what);
    if (!m_answered) {
        m_people->setChecked(suggested);
    }
}

bool ImportPage::isOfferTaken() const
{
    return !m_offer->isHidden() && m_people->isChecked();
}

void ImportPage::setRows(std::unique_ptr<RowPages> pages, const QString& caption)
{
    m_caption->setText(caption);
    m_caption->setVisible(!caption.isEmpty());
    m_grid->setPages(std::move(pages));
}

} // namespace weir::ui
