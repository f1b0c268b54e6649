// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/banner_stack.h"

#include "theme/palette.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>
#include <algorithm>

namespace {

constexpr size_t MostBanners = 2;
constexpr int BannerHeight = 40;

} // namespace

BannerStack::BannerStack(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    setAccessibleName(tr("Messages"));
    hide();
}

void BannerStack::set(const QString &id, Tone tone, const text::Message &message)
{
    const auto found = std::ranges::find(m_banners, id, &Banner::id);
    if (message.isEmpty()) {
        if (found == m_banners.end())
            return;
        m_banners.erase(found);
    } else if (found == m_banners.end()) {
        m_banners.insert(m_banners.begin(), {id, tone, message});
    } else if (found->message == message && found->tone == tone) {
        return;
    } else {
        *found = {id, tone, message};
    }
    show();
}

QLabel *BannerStack::row(int index)
{
    while (int(m_rows.size()) <= index) {
        auto *label = new QLabel(this);
        label->setMinimumHeight(BannerHeight);
        label->setContentsMargins(16, 0, 16, 0);
        label->setWordWrap(true);
        label->setAutoFillBackground(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_layout->addWidget(label);
        m_rows.push_back(label);
    }
    return m_rows[size_t(index)];
}

void BannerStack::paintRow(QLabel *label, Tone tone)
{
    const Tokens &tokens = tokensFor(palette());
    QPalette colors = palette();
    const QRgb ground = tone == Tone::Alarm ? tokens.failBg : tone == Tone::Warning ? tokens.waitBg : tokens.accentTint;
    colors.setColor(QPalette::Window, QColor::fromRgba(ground));
    colors.setColor(QPalette::WindowText, QColor::fromRgba(tokens.text));
    label->setPalette(colors);
}

void BannerStack::show()
{
    const size_t shown = std::min(m_banners.size(), MostBanners);
    for (size_t i = 0; i < shown; ++i) {
        const Banner &banner = m_banners[i];
        QString words = QStringLiteral("<b>%1</b>&nbsp; %2")
                            .arg(banner.message.lead.toHtmlEscaped(), banner.message.sentence.toHtmlEscaped());
        if (i + 1 == shown && m_banners.size() > shown)
            words += QStringLiteral("&nbsp; ") + tr("%n more message(s)", nullptr, int(m_banners.size() - shown));
        QLabel *label = row(int(i));
        label->setText(words);
        label->setAccessibleName(banner.message.lead + u' ' + banner.message.sentence);
        paintRow(label, banner.tone);
        label->show();
    }
    for (size_t i = shown; i < m_rows.size(); ++i)
        m_rows[i]->hide();
    setVisible(shown > 0);
}

QStringList BannerStack::texts() const
{
    QStringList texts;
    for (const Banner &banner : m_banners)
        texts << banner.message.lead + u' ' + banner.message.sentence;
    return texts;
}

void BannerStack::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        show();
}
