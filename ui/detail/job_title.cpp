// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/job_title.h"

#include "detail/copy_button.h"
#include "detail/elided_label.h"
#include "detail/icon_mark.h"
#include "detail/name_edit.h"
#include "detail/status_pill.h"
#include "files/local_file_key.h"
#include "jobs/job_filter_spec.h"
#include "plain_text.h"
#include "text.h"
#include "theme/palette.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <algorithm>

namespace {

constexpr int TitleRowHeight = 28;
constexpr int IdWidth = 170; ///< an id of the known services is never elided
constexpr int LongestNameWidth = 420;
constexpr int AboutWidth = 200;
constexpr int LongestPrevious = 140; ///< px, of the name of the run before

/// `qwen3-14b · SFT · Singapore`
QString about(const TitleFacts &facts)
{
    QStringList parts{shownModel(facts.job), text::trainingType(facts.job.trainingType), facts.connection};
    parts.removeAll(QString());
    //: between the facts about a job: qwen3-14b · SFT · Singapore
    return parts.join(JobTitle::tr(" · "));
}

} // namespace

JobTitle::JobTitle(QWidget *parent)
    : QWidget(parent)
    , m_status(new StatusPill(this))
    , m_name(new NameEdit(this))
    , m_id(new ElidedLabel(Qt::ElideMiddle, TextRole::Mono, &Tokens::text2, this))
    , m_copyId(new CopyButton(tr("Copy job ID"), this))
    , m_about(new ElidedLabel(Qt::ElideRight, TextRole::Body, &Tokens::text2, this))
    , m_ageMark(new IconMark(Icon::History, &Tokens::waitFg, 16, this))
    , m_age(new RoleLabel(TextRole::SmallStrong, &Tokens::waitFg, this))
    , m_pin(new QPushButton(tr("Pin"), this))
    , m_compare(new QPushButton(this))
    , m_more(new QToolButton(this))
{
    m_pin->setCheckable(true);
    m_pin->setToolTip(tr("Keep the job in the view Pinned, on this computer"));
    m_more->setAccessibleName(tr("More actions for this job"));
    m_more->setToolTip(tr("More actions"));
    m_id->setLayoutDirection(Qt::LeftToRight);
    m_compare->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    // Takes whatever room the others leave: the first to be elided.
    m_about->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    fillLayout();
    connect(m_name, &NameEdit::nicknameGiven, this, &JobTitle::nicknameGiven);
    connect(m_pin, &QPushButton::clicked, this, &JobTitle::pinChosen);
    connect(m_compare, &QPushButton::clicked, this, [this] { Q_EMIT compareWanted(m_facts.previous); });
    connect(m_more, &QToolButton::clicked, this, &JobTitle::showMenu);
    renewIcons();
}

JobTitle::~JobTitle()
{
    // The focus leaves a field that is deleted: that is no name given.
    m_name->cancel();
}

void JobTitle::fillLayout()
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    const std::pair<QWidget *, int> parts[] = {{m_status, 10}, {m_name, 11}, {m_id, 0},       {m_copyId, 8}, {m_about, 12},
                                               {m_ageMark, 5}, {m_age, 16},  {m_pin, 8},      {m_compare, 8}, {m_more, 0}};
    for (const auto &[part, gap] : parts) {
        layout->addWidget(part, part == m_about ? 1 : 0, Qt::AlignVCenter);
        layout->addSpacing(gap);
    }
    setMinimumHeight(TitleRowHeight);
}

void JobTitle::setFacts(const TitleFacts &facts)
{
    const bool isOther = facts.job.key != m_facts.job.key;
    m_facts = facts;
    const Job &job = facts.job;
    const QString own = job.name.isEmpty() ? job.key.id : job.name;
    const QString name = facts.nickname.isEmpty() ? own : facts.nickname;
    if (isOther)
        m_name->cancel();
    m_status->setStatus(job.status, text::status(job.status, job.statusText), facts.fraction);
    m_name->setName(name, facts.nickname);
    m_id->setFullText(name == job.key.id ? QString() : job.key.id);
    m_id->setVisible(!m_id->fullText().isEmpty());
    m_id->setMinimumWidth(std::min(IdWidth, m_id->sizeHint().width()));
    m_copyId->setCopied(job.key.id);
    m_copyId->setAccessibleName(copyIdText());
    m_copyId->setToolTip(copyIdText());
    m_about->setFullText(about(facts));
    // A name without end leaves it some room, any other name goes first.
    const bool isEndless = fontMetrics().horizontalAdvance(name) > LongestNameWidth;
    m_about->setMinimumWidth(isEndless ? std::min(AboutWidth, m_about->sizeHint().width()) : 0);
    m_age->setText(facts.age);
    m_age->setToolTip(job.status == JobStatus::Paused ? tr("Resume it in the service's console.") : plainTooltip(facts.ageReason));
    m_age->setVisible(!facts.age.isEmpty());
    m_ageMark->setVisible(!facts.age.isEmpty());
    m_pin->setChecked(facts.isPinned);
    showCompare();
}

void JobTitle::showCompare()
{
    const bool hasPrevious = !m_facts.previous.isNull();
    m_compare->setVisible(hasPrevious);
    if (!hasPrevious)
        return;
    const QString whole = tr("Compare with %1", "%1: another run").arg(m_facts.previousLabel);
    const QString shown = m_compare->fontMetrics().elidedText(m_facts.previousLabel, Qt::ElideMiddle, LongestPrevious);
    m_compareText = tr("Compare with %1", "%1: another run").arg(shown).replace(u'&', QStringLiteral("&&"));
    m_compare->setAccessibleName(whole);
    m_compare->setToolTip(plainTooltip(whole));
    fitCompare();
}

/// Where there is no room for its words, its sign says it alone: beside what else the row holds at its full size.
void JobTitle::fitCompare()
{
    m_compare->setText({});
    m_compare->setMinimumWidth(m_compare->sizeHint().width());
    m_compare->setText(m_compareText);
    int others = 0;
    for (int i = 0; i < layout()->count(); ++i) {
        QLayoutItem *item = layout()->itemAt(i);
        if (item->widget() != m_compare && item->widget() != m_about && !item->isEmpty())
            others += item->sizeHint().width();
        else if (item->spacerItem())
            others += item->sizeHint().width();
    }
    if (others + m_compare->sizeHint().width() > width())
        m_compare->setText({});
}

void JobTitle::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (!m_facts.previous.isNull())
        fitCompare();
}

void JobTitle::rename()
{
    m_name->edit();
}

void JobTitle::copyId()
{
    m_copyId->copy();
}

QString JobTitle::copyIdText() const
{
    return isLocalFile(m_facts.job.key) ? tr("Copy path") : tr("Copy job ID");
}

void JobTitle::showMenu()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(copyIdText()), &QAction::triggered, m_copyId, &CopyButton::copy);
    if (!m_facts.job.fineTunedModel.isEmpty()) {
        connect(menu->addAction(tr("Copy fine-tuned model")), &QAction::triggered, this, [this] {
            QGuiApplication::clipboard()->setText(m_facts.job.fineTunedModel);
            announceCopied(m_more);
        });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("Rename…")), &QAction::triggered, this, &JobTitle::rename);
    const QString pin = m_facts.isPinned ? tr("Unpin") : tr("Pin");
    connect(menu->addAction(pin), &QAction::triggered, this, [this] { Q_EMIT pinChosen(!m_facts.isPinned); });
    if (!isLocalFile(m_facts.job.key)) {
        menu->addSeparator();
        connect(menu->addAction(tr("Show raw JSON")), &QAction::triggered, this, &JobTitle::rawWanted);
    }
    menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height())));
}

void JobTitle::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        renewIcons();
}

void JobTitle::renewIcons()
{
    const Tokens &tokens = tokensFor(palette());
    m_pin->setIcon(iconFor(Icon::Pin, tokens));
    m_compare->setIcon(iconFor(Icon::Compare, tokens));
    m_more->setIcon(iconFor(Icon::Ellipsis, tokens));
}
