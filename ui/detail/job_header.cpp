// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/job_header.h"

#include "detail/elided_label.h"
#include "detail/status_pill.h"
#include "jobs/job_filter_spec.h"
#include "text.h"
#include "theme/palette.h"
#include "theme/type.h"

#include <QEvent>
#include <QHBoxLayout>

namespace {

/// `qwen3-14b · SFT · Singapore`
QString about(const Job &job, const QString &connection)
{
    QStringList parts{shownModel(job), text::trainingType(job.trainingType), connection};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QString facts(const Job &job, const JobDigest &digest, const QDateTime &now)
{
    QStringList parts{text::progress(job, digest), text::steps(digest)};
    if (digest.lastTrainLoss)
        parts << JobHeader::tr("Train loss %1").arg(text::loss(digest.lastTrainLoss, 4));
    if (digest.lastEvalLoss)
        parts << JobHeader::tr("Eval loss %1").arg(text::loss(digest.lastEvalLoss, 4));
    if (digest.bestEvalLoss && digest.bestEvalLoss != digest.lastEvalLoss)
        parts << JobHeader::tr("Best %1", "eval loss").arg(text::loss(digest.bestEvalLoss, 4));
    if (const auto time = text::runTime(job, now))
        parts << text::duration(time);
    if (job.usage)
        parts << JobHeader::tr("%1 tokens").arg(text::tokens(job.usage));
    parts.removeAll(QString());
    parts.removeAll(text::none());
    return parts.isEmpty() ? text::none() : parts.join(QStringLiteral(" · "));
}

QString trouble(const Job &job)
{
    const QString gone = job.isGone ? JobHeader::tr("No longer listed by the service") : QString();
    // A canceled job may carry a code too; it says nothing to a person.
    if (job.status != JobStatus::Failed || (job.errorCode.isEmpty() && job.errorMessage.isEmpty()))
        return gone;
    if (job.errorCode.isEmpty() || job.errorMessage.isEmpty())
        return job.errorCode + job.errorMessage;
    return JobHeader::tr("%1 (%2)", "the service's reason for a failure, its code").arg(job.errorMessage, job.errorCode);
}

} // namespace

JobHeader::JobHeader(QWidget *parent)
    : QWidget(parent)
    , m_status(new StatusPill(this))
    , m_name(new ElidedLabel(Qt::ElideRight, this))
    , m_id(new ElidedLabel(Qt::ElideMiddle, this))
    , m_about(new ElidedLabel(Qt::ElideRight, this))
    , m_facts(new ElidedLabel(Qt::ElideRight, this))
    , m_trouble(new ElidedLabel(Qt::ElideRight, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 8);
    layout->setSpacing(8);
    layout->addWidget(makeTitleRow());
    layout->addWidget(makeFactRow());
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    setUpFonts();
    setUpInks();
    clear();
}

QWidget *JobHeader::makeTitleRow()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(m_status);
    layout->addWidget(m_name);
    layout->addWidget(m_id);
    layout->addWidget(m_about);
    layout->addStretch(1);
    return row;
}

QWidget *JobHeader::makeFactRow()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(16);
    layout->addWidget(m_facts);
    layout->addWidget(m_trouble);
    layout->addStretch(1);
    return row;
}

void JobHeader::showJob(const Job &job, const JobDigest &digest, const QString &connection, const QDateTime &now)
{
    const bool isNamed = !job.name.isEmpty() && job.name != job.key.id;
    m_status->setStatus(job.status, text::status(job.status, job.statusText));
    m_status->show();
    m_name->setFullText(isNamed ? job.name : job.key.id);
    m_id->setFullText(isNamed ? job.key.id : QString());
    m_about->setFullText(about(job, connection));
    m_facts->setFullText(facts(job, digest, now));
    m_trouble->setFullText(trouble(job));
    if (const bool hasFailed = job.status == JobStatus::Failed; hasFailed != m_hasFailed) {
        m_hasFailed = hasFailed;
        setUpInks();
    }
    m_id->setVisible(isNamed);
    m_trouble->setVisible(!m_trouble->fullText().isEmpty());
}

void JobHeader::clear()
{
    m_status->hide();
    m_name->setFullText(tr("No job is chosen"));
    for (ElidedLabel *label : {m_id, m_about, m_facts, m_trouble}) {
        label->setFullText({});
        label->hide();
    }
    m_about->show();
    m_facts->show();
}

void JobHeader::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        setUpFonts();
    if (event->type() == QEvent::PaletteChange)
        setUpInks();
}

void JobHeader::setUpFonts()
{
    m_name->setFont(fontFor(TextRole::PanelTitle, font()));
    m_id->setFont(fontFor(TextRole::Mono, font()));
}

void JobHeader::setUpInks()
{
    const Tokens &tokens = tokensFor(palette());
    const std::pair<ElidedLabel *, QRgb> inks[] = {
        {m_id, tokens.text3}, {m_about, tokens.text2}, {m_facts, tokens.text2},
        {m_trouble, m_hasFailed ? tokens.failFg : tokens.waitFg}};
    for (const auto &[label, ink] : inks) {
        QPalette palette = this->palette();
        palette.setColor(QPalette::WindowText, QColor(ink));
        label->setPalette(palette);
    }
}
