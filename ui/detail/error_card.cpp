// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/error_card.h"

#include "detail/icon_mark.h"
#include "text.h"
#include "theme/palette.h"

#include <QHBoxLayout>
#include <QPainter>

namespace {

constexpr qreal Radius = 8;
constexpr int IconSize = 20;

} // namespace

namespace {

constexpr int LongWord = 40;
constexpr qsizetype LongestReason = 500; ///< characters; the whole of it is in Raw JSON

/// Allows a line to end within words that no line can hold: an address, a stack.
QString breakable(const QString &text)
{
    QString broken;
    int length = 0;
    for (const QChar c : text) {
        length = c.isSpace() ? 0 : length + 1;
        broken += c;
        if (length >= LongWord && !c.isHighSurrogate()) {
            broken += QChar(0x200B); // zero width space
            length = 0;
        }
    }
    return broken;
}

} // namespace

QString reasonText(const Job &job)
{
    if (!job.errorMessage.trimmed().isEmpty())
        return job.errorMessage.trimmed();
    if (!job.errorCode.isEmpty())
        return ErrorCard::tr("The service gave no reason, only the code %1.").arg(job.errorCode);
    return ErrorCard::tr("The service gave no reason.");
}

QString endSentence(const Job &job, const QDateTime &now)
{
    if (!job.ended.isKnown())
        return {};
    const QString end = text::clock(job.ended.utc, now);
    const auto time = text::runTime(job, now);
    if (!time || time->count() < 0)
        return ErrorCard::tr("It ended at %1.", "a job; a clock time").arg(end);
    return ErrorCard::tr("It ended at %1, %2 after it was created.", "a job; a clock time, a duration")
        .arg(end, text::duration(time));
}

ErrorCard::ErrorCard(QWidget *parent)
    : QWidget(parent)
    , m_title(new RoleLabel(TextRole::PanelTitle, &Tokens::text, this))
    , m_words(new RoleLabel(TextRole::Body, &Tokens::text2, this))
    , m_certain(new RoleLabel(TextRole::Body, &Tokens::text2, this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, 12, 16, 12);
    layout->setSpacing(12);
    layout->addWidget(new IconMark(Icon::OctagonX, &Tokens::failFg, IconSize, this), 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(4);
    layout->addLayout(words, 1);
    for (RoleLabel *label : {m_title, m_words, m_certain}) {
        label->setWordWrap(true);
        label->setMinimumWidth(1); // a word as long as the card must not widen it
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        words->addWidget(label);
    }
    m_title->setText(tr("The job failed"));
    setAccessibleName(m_title->text());
}

void ErrorCard::setJob(const Job &job, const QDateTime &now)
{
    const QString reason = reasonText(job);
    const bool isLong = reason.size() > LongestReason;
    m_words->setText(breakable(isLong ? tr("%1… (all of it is in Raw JSON)", "a long message").arg(reason.left(LongestReason))
                                      : reason));
    m_certain->setText(endSentence(job, now));
    m_certain->setVisible(!m_certain->text().isEmpty());
    setAccessibleDescription(text::list({reasonText(job), m_certain->text()}));
}

void ErrorCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(tokensFor(palette()).failBg));
    painter.drawRoundedRect(QRectF(rect()), Radius, Radius);
}
