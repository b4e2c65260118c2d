#include "ui/kit/inputs.h"
#include "ui/kit/wrap_check_box.h"
#include "ui/language/language.h"
#include "ui/shell/preferences_page.h"

#include <QComboBox>
#include <QLocale>
#include <QSignalBlocker>

#include <algorithm>
#include <array>

namespace weir::ui {
namespace {

constexpr std::array<int, 7> kScales{80, 90, 100, 110, 125, 140, 150};

/// Keeps what is shown equal to the preference, also when it is changed elsewhere.
template <class Show>
void follow(const Preferences& preferences, QWidget* field, Show show)
{
    const auto quietly = [field, show] {
        const QSignalBlocker quiet(field);
        show();
    };
    QObject::connect(&preferences, &Preferences::changed, field, quietly);
    QObject::connect(&Theme::instance(), &Theme::changed, field, quietly);
    quietly();
}

} // namespace

void PreferencesPage::buildLook()
{
    const QStringList themes{tr("As the desktop"), tr("Light"), tr("Dark"), tr("High contrast")};
    auto* theme = new SegmentedControl(themes, this);
    theme->setAccessibleName(tr("Theme"));
    connect(theme, &SegmentedControl::currentChanged, this,
            [this](int index) { m_preferences.setTheme(static_cast<ThemeChoice>(index)); });
    follow(m_preferences, theme, [theme] { theme->setCurrent(static_cast<int>(Preferences::theme())); });
    addRow(tr("Theme"), theme, {}, themes);

    auto* scale = new QComboBox(this);
    for (const int percent : kScales) {
        scale->addItem(tr("%1 %").arg(QLocale().toString(percent)), percent);
    }
    connect(scale, &QComboBox::activated, this,
            [this, scale] { m_preferences.setScale(scale->currentData().toInt()); });
    follow(m_preferences, scale, [this, scale] {
        const int percent = m_preferences.scale();
        if (scale->findData(percent) < 0) { // of an imported file
            scale->addItem(tr("%1 %").arg(QLocale().toString(percent)), percent);
        }
        scale->setCurrentIndex(scale->findData(percent));
    });
    addRow(tr("Size of texts and controls"), scale, tr("On top of what the desktop asks for."));

    auto* language = new QComboBox(this);
    language->addItem(tr("As the desktop"), QStringLiteral("system"));
    for (const QString& code : Language::available()) {
        language->addItem(Language::nameOf(code), code);
    }
    connect(language, &QComboBox::activated, this,
            [this, language] { m_preferences.setLanguage(language->currentData().toString()); });
    follow(m_preferences, language,
           [this, language] { language->setCurrentIndex(std::max(0, language->findData(m_preferences.language()))); });
    addRow(tr("Language"), language, tr("The window changes at once; while something runs, when it has ended."));

    auto* motion = new WrapCheckBox(tr("No animations"), this);
    connect(motion, &QCheckBox::toggled, this, [this](bool on) { m_preferences.setReducesMotion(on); });
    follow(m_preferences, motion, [this, motion] { motion->setChecked(m_preferences.reducesMotion()); });
    addRow(tr("No animations"), motion, tr("There are none either when the desktop asks for less motion."));
}

void PreferencesPage::buildCanvas()
{
    const QStringList tabs{tr("Adds a node"), tr("Moves the focus")};
    auto* tab = new SegmentedControl(tabs, this);
    tab->setAccessibleName(tr("The Tab key on the canvas"));
    connect(tab, &SegmentedControl::currentChanged, this,
            [this](int index) { m_preferences.setTabMovesFocus(index == 1); });
    follow(m_preferences, tab, [this, tab] { tab->setCurrent(m_preferences.tabMovesFocus() ? 1 : 0); });
    addRow(tr("The Tab key on the canvas"), tab,
           tr("With a screen reader it always moves the focus. Another key adds nodes in any case."), tabs);

    const QStringList wheels{tr("Scrolls"), tr("Zooms")};
    auto* wheel = new SegmentedControl(wheels, this);
    wheel->setAccessibleName(tr("The mouse wheel on the canvas"));
    connect(wheel, &SegmentedControl::currentChanged, this,
            [this](int index) { m_preferences.setWheelZooms(index == 1); });
    follow(m_preferences, wheel, [this, wheel] { wheel->setCurrent(m_preferences.wheelZooms() ? 1 : 0); });
    addRow(tr("The mouse wheel on the canvas"), wheel, tr("With Ctrl it does the other."), wheels);
}

} // namespace weir::ui
