// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/banner_row.h"

#include "shell/message_label.h"
#include "theme/palette.h"
#include "theme/type.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>

namespace {

constexpr int BannerHeight = 40;
constexpr int BannerInset = 16;
constexpr int BannerButtonInset = 12;
constexpr int ButtonGap = 8;
constexpr int IconSize = 16;
constexpr int IconGap = 10;

struct Inks
{
    QRgb ink;
    QRgb ground;
};

Inks inksFor(Banner::Tone tone, const Tokens &tokens)
{
    switch (tone) {
    case Banner::Tone::Note: return {tokens.accentText, tokens.accentTint};
    case Banner::Tone::Warning: return {tokens.waitFg, tokens.waitBg};
    case Banner::Tone::Alarm: return {tokens.failFg, tokens.failBg};
    case Banner::Tone::Success: return {tokens.okFg, tokens.okBg};
    }
    Q_UNREACHABLE();
}

} // namespace

BannerRow::BannerRow(QWidget *parent)
    : QWidget(parent)
    , m_words(new MessageLabel(this))
    , m_more(new QPushButton(this))
    , m_button(new QPushButton(this))
    , m_close(new QToolButton(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 1);
    layout->setSpacing(ButtonGap);
    // Room instead of margins: those are not mirrored from right to left.
    layout->addSpacing(BannerInset + IconSize + IconGap);
    layout->addWidget(m_words, 1);
    addButtons(layout);
    layout->addSpacing(BannerButtonInset);
    renewLooks();
}

void BannerRow::addButtons(QHBoxLayout *layout)
{
    m_more->setProperty("look", QStringLiteral("link"));
    m_more->hide();
    m_close->setAccessibleName(tr("Close this message"));
    m_close->setToolTip(tr("Close this message"));
    m_close->setAutoRaise(true);
    m_close->setFocusPolicy(Qt::StrongFocus);
    for (QAbstractButton *button : {static_cast<QAbstractButton *>(m_more), static_cast<QAbstractButton *>(m_button),
                                    static_cast<QAbstractButton *>(m_close)}) {
        button->setProperty("small", true);
        layout->addWidget(button);
    }
    connect(m_more, &QPushButton::clicked, this, &BannerRow::moreWanted);
    connect(m_button, &QPushButton::clicked, this, &BannerRow::pressed);
    connect(m_close, &QToolButton::clicked, this, &BannerRow::closed);
}

void BannerRow::say(const Banner &banner)
{
    m_banner = banner;
    m_words->setMessage(banner.message);
    setAccessibleName(banner.message.lead);
    m_button->setText(banner.button);
    m_button->setVisible(!banner.button.isEmpty());
    m_close->setVisible(banner.canClose);
    renewLooks();
}

void BannerRow::setMore(const QString &words)
{
    m_more->setText(words);
    m_more->setVisible(!words.isEmpty());
}

bool BannerRow::isBeingRead() const
{
    return underMouse() || isAncestorOf(QApplication::focusWidget());
}

void BannerRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &tokens = tokensFor(palette());
    const Inks inks = inksFor(m_banner.tone, tokens);
    painter.fillRect(rect(), QColor(inks.ground));
    painter.fillRect(QRect(0, height() - 1, width(), 1), QColor(tokens.line));
    const QRect icon(BannerInset, (height() - 1 - IconSize) / 2, IconSize, IconSize);
    paintIcon(&painter, m_banner.icon, QStyle::visualRect(layoutDirection(), rect(), icon), inks.ink);
}

void BannerRow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        renewLooks();
}

void BannerRow::renewLooks()
{
    setFixedHeight(rowHeightFor(BannerHeight, font()));
    const Tokens &tokens = tokensFor(palette());
    const bool isTryNow = m_banner.remedy == Banner::Remedy::TryNow;
    m_button->setIcon(isTryNow ? iconFor(Icon::Refresh, tokens) : QIcon());
    m_close->setIcon(iconFor(Icon::Close, tokens));
    update();
}
