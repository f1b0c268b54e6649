// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sidebar/sidebar_header.h"

#include "sidebar/rail_delegate.h"
#include "theme/application_icon.h"
#include "theme/icons.h"
#include "theme/palette.h"
#include "theme/type.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QMenu>
#include <QToolButton>

namespace {

constexpr int Height = 48;
constexpr int RailHeight = 83;
constexpr int Inset = 16;
constexpr int HeaderButtonInset = 12;
constexpr int HeaderGap = 8;
constexpr int IconSize = 22;
constexpr int RailIconSize = 24;
constexpr int RailIconTop = 12;
constexpr int RailGap = 13;
constexpr double NameShare = 14.0 / 15; ///< of a panel's title

} // namespace

SidebarHeader::SidebarHeader(QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_name(new QLabel(tr("Tunewatch"), this))
    , m_collapse(new QToolButton(this))
    , m_menu(new QToolButton(this))
    , m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this))
{
    m_name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_collapse->setAccessibleName(tr("Collapse the sidebar"));
    m_collapse->setToolTip(tr("Collapse the sidebar (Ctrl+B)"));
    m_menu->setAccessibleName(tr("Menu"));
    m_menu->setToolTip(tr("Menu"));
    m_menu->setPopupMode(QToolButton::InstantPopup);
    m_menu->hide();
    for (QToolButton *button : {m_collapse, m_menu}) {
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
    }
    connect(m_collapse, &QToolButton::clicked, this, &SidebarHeader::collapseWanted);
    arrange();
    renewLooks();
}

void SidebarHeader::setMenu(QMenu *menu)
{
    m_menu->setMenu(menu);
    m_menu->setVisible(menu);
}

void SidebarHeader::setRail(bool isRail)
{
    if (isRail == m_isRail)
        return;
    m_isRail = isRail;
    arrange();
    renewLooks();
}

void SidebarHeader::arrange()
{
    while (QLayoutItem *item = m_layout->takeAt(0))
        delete item;
    m_layout->setSpacing(0);
    m_menu->setMinimumSize(m_isRail ? RailDelegate::Box : QSize(0, 0));
    m_name->setVisible(!m_isRail);
    m_collapse->setVisible(!m_isRail);
    if (m_isRail) {
        m_layout->setDirection(QBoxLayout::TopToBottom);
        m_layout->setContentsMargins(1, RailIconTop, 0, 0);
        m_layout->addWidget(m_icon, 0, Qt::AlignHCenter);
        m_layout->addSpacing(RailGap);
        m_layout->addWidget(m_menu, 0, Qt::AlignHCenter);
        m_layout->addStretch(1);
        return;
    }
    m_layout->setDirection(QBoxLayout::LeftToRight);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->addSpacing(Inset); // no margin: those are not mirrored from right to left
    m_layout->addWidget(m_icon);
    m_layout->addSpacing(HeaderGap);
    m_layout->addWidget(m_name, 1);
    m_layout->addWidget(m_collapse);
    m_layout->addSpacing(HeaderGap);
    m_layout->addWidget(m_menu);
    m_layout->addSpacing(HeaderButtonInset);
}

void SidebarHeader::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        renewLooks();
}

void SidebarHeader::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitName();
}

/// Whole or not at all: the icon beside it says the same.
void SidebarHeader::fitName()
{
    const QString name = tr("Tunewatch");
    m_layout->activate();
    m_name->setText(m_name->fontMetrics().horizontalAdvance(name) <= m_name->width() ? name : QString());
}

void SidebarHeader::renewLooks()
{
    const int size = m_isRail ? RailIconSize : IconSize;
    const qreal ratio = devicePixelRatioF();
    QPixmap picture = QPixmap::fromImage(applicationImage(qRound(size * ratio)));
    picture.setDevicePixelRatio(ratio);
    m_icon->setPixmap(picture);
    m_icon->setFixedSize(size, size);
    QFont name = fontFor(TextRole::PanelTitle, font());
    name.setPointSizeF(name.pointSizeF() * NameShare);
    m_name->setFont(name);
    const Tokens &tokens = tokensFor(palette());
    m_collapse->setIcon(iconFor(Icon::PanelLeft, tokens));
    m_menu->setIcon(iconFor(Icon::Menu, tokens));
    setFixedHeight(m_isRail ? RailHeight : rowHeightFor(Height, font()));
    fitName();
}
