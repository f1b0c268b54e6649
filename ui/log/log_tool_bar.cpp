// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "log/log_tool_bar.h"

#include "log/filter_tools.h"
#include "log/find_bar.h"
#include "log/label_ink.h"
#include "log/level_chip.h"
#include "log/line_field.h"
#include "log/log_message.h"
#include "theme/icons.h"
#include "theme/palette.h"
#include "theme/type.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <algorithm>

namespace {

constexpr int PageInset = 16;
constexpr int IconInset = 10; // an icon of 16 in a button of 24 looks like 4 more
constexpr int ToolBarHeight = 36;
constexpr int Gap = 8;
constexpr int WideWindow = 1100; // below, the search field is narrower
constexpr int FieldWidth = 220;
constexpr int NarrowField = 160;
constexpr int LeastField = 104;
constexpr int LeastWidth = 320;

} // namespace

LogToolBar::LogToolBar(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(tr("Log"), this))
    , m_count(new QLabel(this))
    , m_find(new FindBar(this))
    , m_levels(new LevelChip(this))
    , m_filters(new FilterTools(m_levels->menu(), this))
    , m_line(new LineField(this))
    , m_message(new LogMessage(this))
    , m_staleIcon(new QLabel(this))
    , m_stale(new QLabel(this))
    , m_ended(new QLabel(this))
    , m_wrap(new QToolButton(this))
    , m_save(new QToolButton(this))
    , m_follow(new QToolButton(this))
    , m_expand(new QToolButton(this))
{
    setUpButtons();
    layOut();
    setStale(0);
    setEnded({});
    updateLook();
}

void LogToolBar::setUpButtons()
{
    m_follow->setText(tr("Follow"));
    m_follow->setAccessibleName(tr("Follow"));
    m_follow->setToolTip(tr("Keep to the last line (End)"));
    m_follow->setCheckable(true);
    m_follow->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_follow->setProperty("look", QStringLiteral("outline"));
    m_follow->setProperty("small", true);
    m_expand->setAccessibleName(tr("Expand the log"));
    m_expand->setToolTip(tr("Expand (F11)"));
    m_wrap->setAccessibleName(tr("Wrap long lines"));
    m_wrap->setToolTip(tr("Wrap long lines (Alt+Z)"));
    m_wrap->setCheckable(true);
    m_save->setAccessibleName(tr("Save the log"));
    m_save->setToolTip(tr("Save as... (Ctrl+S)"));
    for (QToolButton *button : {m_wrap, m_save, m_expand}) {
        button->setAutoRaise(true);
        button->setProperty("small", true);
    }
    connect(m_expand, &QToolButton::clicked, this, &LogToolBar::expandWanted);
}

void LogToolBar::layOut()
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(PageInset, 0, IconInset, 1);
    row->setSpacing(Gap);
    row->addWidget(m_title);
    row->addWidget(m_count);
    row->addSpacing(Gap);
    row->addWidget(m_find);
    row->addWidget(m_levels);
    row->addWidget(m_filters);
    row->addWidget(m_line);
    row->addWidget(m_message, 1);
    row->addWidget(m_staleIcon);
    row->addWidget(m_stale);
    row->addWidget(m_ended);
    row->addWidget(m_wrap);
    row->addWidget(m_save);
    row->addWidget(m_follow);
    row->addSpacing(IconInset - Gap);
    row->addWidget(m_expand);
}

void LogToolBar::updateLook()
{
    const Tokens &tokens = tokensFor(palette());
    const QFont body = QApplication::font();
    m_title->setFont(fontFor(TextRole::SectionTitle, body));
    for (QWidget *widget : std::initializer_list<QWidget *>{m_count, m_line, m_message, m_stale, m_ended})
        widget->setFont(fontFor(TextRole::Small, body));
    m_find->setFont(fontFor(TextRole::Small, body));
    for (QWidget *button : std::initializer_list<QWidget *>{m_levels, m_follow})
        button->setFont(fontFor(TextRole::SmallStrong, body));
    for (auto *button : m_filters->findChildren<QToolButton *>())
        button->setFont(fontFor(TextRole::SmallStrong, body));
    setInk(m_title, tokens.text);
    setInk(m_count, tokens.text3);
    setInk(m_ended, tokens.text3);
    setInk(m_stale, tokens.waitFg);
    m_staleIcon->setPixmap(iconPixmap(Icon::History, tokens.waitFg, 14, devicePixelRatioF()));
    m_follow->setIcon(iconFor(Icon::ToEnd, tokens));
    m_wrap->setIcon(iconFor(Icon::Wrap, tokens));
    m_save->setIcon(iconFor(Icon::Save, tokens));
    m_expand->setIcon(iconFor(Icon::Expand, tokens));
    setFixedHeight(std::max(ToolBarHeight, QFontMetrics(body).height() + 18));
}

void LogToolBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    const bool isLook = event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange;
    if (isLook && m_expand)
        updateLook();
}

bool LogToolBar::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest)
        fit();
    return QWidget::event(event);
}

void LogToolBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

QSize LogToolBar::minimumSizeHint() const
{
    return {LeastWidth, minimumHeight()};
}

int LogToolBar::fixedWidth() const
{
    int width = PageInset + IconInset + Gap + m_find->toolsWidth() + Gap + (IconInset - Gap);
    for (const QWidget *part :
         std::initializer_list<const QWidget *>{m_title, m_levels, m_line, m_staleIcon, m_ended, m_follow, m_expand})
        width += part->isHidden() ? 0 : part->sizeHint().width() + Gap;
    return width + m_filters->rangeWidth();
}

void LogToolBar::fit()
{
    if (m_find->parentWidget() != this)
        return; // it stands elsewhere, as wide as there is room
    // A field holds as many letters in a larger font.
    const int wish = window()->width() < WideWindow ? NarrowField : FieldWidth;
    const int least = std::max(LeastField, fontMetrics().averageCharWidth() * 14);
    const int pause = m_isStale ? m_stale->sizeHint().width() + Gap : 0;
    const int count = m_count->sizeHint().width() + Gap;
    int room = width() - fixedWidth();
    const bool hasCount = room - count >= least;
    room -= hasCount ? count : 0;
    const bool hasPause = m_isStale && room - pause >= least;
    room -= hasPause ? pause : 0;
    const int toggles = m_filters->togglesWidth();
    const bool hasToggles = room - toggles >= std::max(least, NarrowField);
    room -= hasToggles ? toggles : 0;
    // What these do has keys and stands in the menu of the lines, too.
    const int extras = m_wrap->sizeHint().width() + m_save->sizeHint().width() + 2 * Gap;
    const bool hasExtras = room - extras >= least;
    room -= hasExtras ? extras : 0;
    // Only what changes is touched: each change asks for another layout.
    m_count->setVisible(hasCount);
    m_stale->setVisible(hasPause);
    m_filters->setToggles(hasToggles);
    m_filters->setVisible(hasToggles || m_filters->rangeWidth() > 0);
    m_wrap->setVisible(hasExtras);
    m_save->setVisible(hasExtras);
    m_find->setFieldWidth(std::clamp(room, least, std::max(wish, least)));
}

void LogToolBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &tokens = tokensFor(palette());
    painter.fillRect(rect(), QColor(tokens.base));
    painter.fillRect(0, height() - 1, width(), 1, QColor(tokens.line));
}

void LogToolBar::setCount(qint64 shown, qint64 all)
{
    const QString number = QLocale().toString(all);
    if (shown != all) {
        //: Lines of the log that pass the filters, %1, of all lines, %2
        m_count->setText(tr("%1 of %2 lines").arg(QLocale().toString(shown), number));
        return;
    }
    m_count->setText(all == 1 ? tr("1 line") : tr("%1 lines").arg(number));
}

void LogToolBar::setEnded(const QString &when)
{
    m_ended->setText(when);
    m_ended->setVisible(!when.isEmpty());
    m_follow->setVisible(when.isEmpty());
}

void LogToolBar::setStale(int minutes)
{
    m_isStale = minutes > 0;
    //: L-STALE: %1 is a number of minutes
    m_stale->setText(tr("No new log line for %1 min").arg(QLocale().toString(minutes)));
    m_staleIcon->setToolTip(m_stale->text());
    m_staleIcon->setAccessibleName(m_stale->text());
    m_staleIcon->setVisible(m_isStale);
    fit();
}
