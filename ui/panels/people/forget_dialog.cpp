#include "ui/panels/people/forget_dialog.h"

#include "ui/kit/labels.h"
#include "ui/kit/messages.h"
#include "ui/kit/moments.h"
#include "ui/kit/text_table.h"
#include "ui/theme/style.h"

#include <QBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QTreeWidget>

#include <array>

namespace weir::ui {
namespace {

QString toQt(const std::string& text)
{
    return QString::fromStdString(text);
}

QString number(std::int64_t value)
{
    return QLocale().toString(static_cast<qlonglong>(value));
}

/// What the rows of a table are to its reader.
QString tableText(const std::string& table)
{
    const std::array<std::pair<const char*, QString>, 16> kNames{{
        {"identifier", ForgetDialog::tr("Identifiers")},
        {"trait", ForgetDialog::tr("Values of traits")},
        {"trait_statement", ForgetDialog::tr("Statements about traits")},
        {"consent", ForgetDialog::tr("Answers to purposes")},
        {"link", ForgetDialog::tr("Links")},
        {"likely_link", ForgetDialog::tr("Likely links")},
        {"object_person", ForgetDialog::tr("Relations to orders, accounts and households")},
        {"observation_part", ForgetDialog::tr("Identifiers in the log of rules")},
        {"identity_violation", ForgetDialog::tr("Refusals of rules")},
        {"membership", ForgetDialog::tr("Memberships of audiences")},
        {"membership_change", ForgetDialog::tr("Entries and exits of audiences")},
        {"publish_plan_row", ForgetDialog::tr("Rows of publish plans")},
        {"score", ForgetDialog::tr("Scores of predictions")},
        {"delivery_row", ForgetDialog::tr("Lines of deliveries")},
        {"event", ForgetDialog::tr("Events")},
        {"quarantine", ForgetDialog::tr("Rejected rows that name the person")},
    }};
    for (const auto& [name, text] : kNames) {
        if (table == name) {
            return text;
        }
    }
    return toQt(table);
}

QString copyText(const std::string& what)
{
    return what == "results"    ? ForgetDialog::tr("Kept results, which the next run computes again")
           : what == "pins"     ? ForgetDialog::tr("Pinned rows")
           : what == "views"    ? ForgetDialog::tr("Sorted views")
           : what == "expected" ? ForgetDialog::tr("Comparisons with expected rows")
                                : ForgetDialog::tr("Temporary files");
}

QTreeWidgetItem* group(QTreeWidget& tree, const QString& title)
{
    QTreeWidgetItem* item = addTextRow(tree, {title, {}});
    QFont strong = Theme::instance().font(TypeRole::Strong);
    item->setFont(0, strong);
    return item;
}

void add(QTreeWidgetItem* parent, const QString& what, const QString& count)
{
    auto* item = new QTreeWidgetItem(parent, {what, count});
    item->setTextAlignment(1, Qt::AlignTrailing | Qt::AlignVCenter);
    item->setToolTip(0, what);
}

} // namespace

ForgetDialog::ForgetDialog(QWidget* parent)
    : QDialog(parent), m_message(new InlineMessage(
                           Tone::Info, tr("Looking at everything that is stored about this person..."), {}, this)),
      m_contents(textTable({tr("What"), tr("Rows")}, tr("What is deleted and what stays"), this)),
      m_footer(new TextLabel({}, TypeRole::Caption, Token::Hint, this)),
      m_save(new QPushButton(icon(Icon::Download), tr("Save certificate..."), this)),
      m_close(new QPushButton(tr("Close"), this)), m_apply(new QPushButton(tr("Forget for good"), this))
{
    setWindowTitle(tr("Forget this person"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(Theme::instance().px(680), Theme::instance().px(640));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kXl, space::kXl, space::kXl, space::kXl);
    column->setSpacing(space::kM);
    column->addWidget(new SectionHeading(tr("Forget this person"),
                                         tr("Everything below goes when you apply the plan, and not before. It cannot "
                                            "be undone."),
                                         this));
    column->addWidget(m_message);
    column->addWidget(m_contents, 1);
    m_contents->setRootIsDecorated(true);
    stretchColumn(*m_contents, 0);
    alignNumbers(*m_contents, 1);
    m_footer->setWordWrap(true);
    column->addWidget(m_footer);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::kS);
    setButtonVariant(m_apply, ButtonVariant::Danger);
    buttons->addWidget(m_save);
    buttons->addStretch();
    for (QPushButton* each : {m_close, m_apply}) {
        each->setAutoDefault(false);
        buttons->addWidget(each);
    }
    m_save->setAutoDefault(false);
    m_save->hide();
    m_apply->setEnabled(false);
    column->addLayout(buttons);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_apply, &QPushButton::clicked, this, [this] { emit applied(toQt(m_plan.id)); });
    connect(m_save, &QPushButton::clicked, this, [this] { emit saveRequested(m_certificate); });
    m_close->setFocus();
}

void ForgetDialog::showPlan(const rights::ForgetPlan& plan)
{
    m_plan = plan;
    m_contents->clear();
    QTreeWidgetItem* store = group(*m_contents, tr("Deleted from the store"));
    store->setText(1, number(plan.rowsToDelete()));
    for (const store::TableRows& each : plan.rows) {
        if (each.rows > 0 && each.table != "delivered") {
            add(store, tableText(each.table), number(each.rows));
        }
    }
    std::int64_t files = 0;
    QTreeWidgetItem* copies = group(*m_contents, tr("Deleted on this machine, in files"));
    for (const rights::FileGroup& each : plan.copies) {
        files += each.files;
        if (each.files > 0) {
            add(copies, copyText(each.what), number(each.files));
        }
    }
    copies->setText(1, number(files));
    if (!plan.destinations.empty()) {
        QTreeWidgetItem* held = group(*m_contents, tr("Destinations that hold the person"));
        for (const rights::HeldAt& each : plan.destinations) {
            add(held,
                each.inProject ? tr("%1: the next publish takes the person off").arg(toQt(each.place()))
                               : tr("%1 is not in the project any more: tell it by hand").arg(toQt(each.place())),
                number(each.rows));
        }
    }
    QTreeWidgetItem* stays = group(*m_contents, tr("Stays"));
    add(stays, tr("Hashes of the identifiers, on the suppression list"), number(plan.identifiers));
    add(stays, tr("The profile id %1 and the record of this request").arg(toQt(plan.person.str())), {});
    if (!plan.files.empty() || !plan.backups.empty()) {
        QTreeWidgetItem* other = group(*m_contents, tr("Not changed by Weir"));
        for (const std::string& file : plan.files) {
            add(other, tr("%1 names the person").arg(toQt(file)), {});
        }
        for (const std::string& file : plan.backups) {
            add(other, tr("%1 is a copy of the store").arg(toQt(file)), {});
        }
    }
    m_contents->expandAll();
    if (!plan.holds.empty()) {
        m_message->setMessage(Tone::Error, tr("This person is on legal hold and cannot be deleted."),
                              toQt(plan.holds.front()));
    } else {
        m_message->setMessage(Tone::Warning, tr("Nothing is deleted yet."),
                              tr("The plan holds until %1.").arg(momentText(localTime(plan.expiresAt))));
    }
    m_footer->setText(tr("The hashes, salted with a secret of this store, keep runs from reading the person in again. "
                         "Sources outside Weir are not changed: delete "
                         "the person there too."));
    m_apply->setEnabled(plan.holds.empty());
}

void ForgetDialog::showWorking()
{
    m_apply->setEnabled(false);
    m_message->setMessage(Tone::Info, tr("Deleting, writing the store anew and searching it..."));
}

void ForgetDialog::showCertificate(const Json& certificate)
{
    m_certificate = certificate;
    const bool clean = certificate.value("clean", false);
    const bool pending = certificate.value("pending", false);
    m_message->setMessage(
        !clean    ? Tone::Error
        : pending ? Tone::Warning
                  : Tone::Success,
        clean ? tr("Nothing of the person is left: every table, every event and the bytes of the file were searched.")
              : tr("Something of the person is left. The certificate says where."),
        pending
            ? tr("Destinations still hold the person. Run the pipelines and apply their plans; the request stays open "
                 "until then.")
            : QString());
    m_apply->hide();
    m_save->show();
}

void ForgetDialog::showFault(const QString& sentence)
{
    m_message->setMessage(Tone::Error, sentence);
    m_apply->setEnabled(false);
}

} // namespace weir::ui
