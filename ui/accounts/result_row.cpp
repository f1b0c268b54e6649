// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accounts/result_row.h"

#include "plain_text.h"
#include "shell/ink_label.h"
#include "theme/palette.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int ResultHeight = 44;
constexpr int ResultIconSize = 16;
constexpr int LongWord = 24; ///< characters; a line breaks in a longer one

/// `text` as HTML that a narrow label can wrap: names and addresses may be one word of 300 characters.
QString wrapping(const QString &text)
{
    QString result;
    int letters = 0;
    for (const QChar c : oneLine(text)) {
        letters = c.isSpace() ? 0 : letters + 1;
        if (letters > LongWord && !c.isLowSurrogate()) {
            result += QChar(0x200b);
            letters = 1;
        }
        result += c;
    }
    return result.toHtmlEscaped();
}

} // namespace

ResultRow::ResultRow(QWidget *parent)
    : Ground({&Tokens::inset, nullptr, 6}, parent)
    , m_sign(new QLabel(this))
    , m_words(new InkLabel(TextRole::Body, &Tokens::text2, {}, this))
    , m_latency(new InkLabel(TextRole::Small, &Tokens::text2, {}, this))
    , m_insist(new QPushButton(tr("Connect anyway"), this))
{
    setReserving(true);
    setMinimumHeight(ResultHeight);
    // What services say is escaped in renewInks().
    m_words->setTextFormat(Qt::RichText);
    m_words->setWordWrap(true);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_insist->setProperty("look", u"link"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 6, 12, 6);
    row->setSpacing(10);
    row->addWidget(m_sign);
    row->addWidget(m_words, 1);
    row->addWidget(m_latency);
    row->addWidget(m_insist);
    connect(m_insist, &QPushButton::clicked, this, &ResultRow::connectAnyway);
    clear();
}

void ResultRow::clear()
{
    m_saying = {};
    setAccessibleName({});
    hide();
}

void ResultRow::setReserving(bool isReserving)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setRetainSizeWhenHidden(isReserving);
    setSizePolicy(policy);
}

void ResultRow::showAsking(const QString &host)
{
    m_latency->hide();
    m_insist->hide();
    //: %1: host name
    say({{{}, tr("Asking %1…").arg(host)}}, &Tokens::inset);
}

void ResultRow::showSuccess(const text::Message &message, const QString &latency)
{
    m_latency->setText(latency);
    m_latency->show();
    m_insist->hide();
    say({message, Icon::CircleCheck, &Tokens::okFg}, &Tokens::okBg);
}

void ResultRow::showFailure(const text::Message &message, Reached reached)
{
    m_latency->hide();
    m_insist->setVisible(reached == Reached::No);
    say({message, Icon::OctagonX, &Tokens::failFg, true}, &Tokens::failBg);
}

QString ResultRow::text() const
{
    return accessibleName();
}

void ResultRow::changeEvent(QEvent *event)
{
    Ground::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        renewInks();
}

void ResultRow::say(const Saying &saying, Ink ground)
{
    m_saying = saying;
    setLook({ground, nullptr, 6});
    renewInks();
    const text::Message &message = saying.message;
    //: what happened, then what it means
    setAccessibleName(message.lead.isEmpty() ? message.sentence : tr("%1 %2").arg(message.lead, message.sentence));
    show();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void ResultRow::renewInks()
{
    const Tokens &tokens = tokensFor(palette());
    m_sign->setPixmap(iconPixmap(m_saying.icon, tokens.*m_saying.sign, ResultIconSize, devicePixelRatioF()));
    const auto [lead, sentence] = m_saying.message;
    const QString strong = u"<span style=\"font-weight:600; color:%1\">%2</span>"_s.arg(
        QColor(tokens.text).name(), wrapping(lead));
    // A failure needs more words: what happened gets a line of its own.
    m_words->setText(lead.isEmpty() ? wrapping(sentence)
                                    : strong + (m_saying.isFailure ? u"<br>"_s : u" "_s) + wrapping(sentence));
}
