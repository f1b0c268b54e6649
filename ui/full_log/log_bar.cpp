// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "full_log/log_bar.h"

#include "detail/elided_label.h"
#include "detail/status_pill.h"
#include "full_log/key_button.h"
#include "full_log/page_metrics.h"
#include "log/line_field.h"
#include "shell/ink_label.h"
#include "text.h"
#include "theme/icons.h"
#include "theme/palette.h"
#include "theme/type.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>

namespace {

constexpr int LogBarHeight = 48;

} // namespace

LogBar::LogBar(QWidget *parent)
    : QWidget(parent)
    , m_back(addBare(tr("Back"), tr("Back (Alt+Left)")))
    , m_name(new ElidedLabel(Qt::ElideRight, TextRole::Strong, &Tokens::text, this))
    , m_pill(new StatusPill(this))
    , m_id(new ElidedLabel(Qt::ElideMiddle, TextRole::Mono, &Tokens::text3, this))
    , m_extent(new ElidedLabel(Qt::ElideRight, TextRole::Small, &Tokens::text3, this))
    , m_line(new KeyButton(tr("Go to line"), QKeySequence(Qt::CTRL | Qt::Key_G), this))
    , m_save(addOutlined(tr("Save as…")))
    , m_follow(addOutlined(tr("Follow")))
    , m_ended(new InkLabel(TextRole::Small, &Tokens::text3, {}, this))
    , m_leave(addBare(tr("Leave full screen"), tr("Leave full screen (F11)")))
    , m_row(new QHBoxLayout(this))
{
    setAccessibleName(tr("Log"));
    m_pill->setExtent(PaintedPill::Size::Table);
    m_follow->setToolTip(tr("Keep to the last line (End)"));
    m_follow->setCheckable(true);
    layOut();
    for (QToolButton *button : {m_back, m_leave})
        connect(button, &QToolButton::clicked, this, &LogBar::leaveWanted);
    connect(m_line, &QToolButton::clicked, this, &LogBar::lineWanted);
    connect(m_save, &QToolButton::clicked, this, [this] { Q_EMIT saveWanted(m_save); });
    connect(m_follow, &QToolButton::clicked, this, &LogBar::followChosen);
    updateLook();
}

QToolButton *LogBar::addOutlined(const QString &text)
{
    auto *button = new QToolButton(this);
    button->setText(text);
    button->setAccessibleName(text);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setProperty("look", QStringLiteral("outline"));
    button->setProperty("large", true);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

QToolButton *LogBar::addBare(const QString &name, const QString &tip)
{
    auto *button = new QToolButton(this);
    button->setAutoRaise(true);
    button->setAccessibleName(name);
    button->setToolTip(tip);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

void LogBar::layOut()
{
    m_row->setContentsMargins(page::Inset, 0, page::Inset, 1);
    m_row->setSpacing(page::Gap);
    m_row->addWidget(m_back);
    m_row->addWidget(new InkLabel(TextRole::PanelTitle, &Tokens::text, tr("Log"), this));
    m_row->addWidget(m_name);
    m_row->addWidget(m_pill);
    m_row->addWidget(m_id);
    m_row->addWidget(m_extent);
    m_row->addStretch(1);
    m_row->addWidget(m_line);
    m_row->addWidget(m_save);
    m_row->addWidget(m_ended);
    m_row->addWidget(m_follow);
    m_row->addWidget(m_leave);
}

void LogBar::take(LineField *field)
{
    m_row->insertWidget(m_row->indexOf(m_line), field);
    field->installEventFilter(this);
}

bool LogBar::eventFilter(QObject *field, QEvent *event)
{
    const bool isOurs = static_cast<QWidget *>(field)->parentWidget() == this;
    if (!isOurs)
        field->removeEventFilter(this);
    else if (event->type() == QEvent::Show || event->type() == QEvent::Hide)
        m_line->setVisible(event->type() == QEvent::Hide);
    return false;
}

QString LogBar::wordsOf(const LogPageFacts &facts)
{
    const QString lines = text::number(facts.lines);
    const bool isComplete = facts.heldLines >= facts.lines;
    if (!isComplete) {
        //: %1 lines of a log are on this computer, of %2
        return tr("%1 of %2 lines are here").arg(text::number(facts.heldLines), lines);
    }
    if (!facts.bytesOnDisk)
        return facts.lines == 1 ? tr("1 line, complete") : tr("%1 lines, complete").arg(lines);
    const QString size = QLocale().formattedDataSize(*facts.bytesOnDisk, 0, QLocale::DataSizeSIFormat);
    //: %2 is a size: 148 MB
    return tr("%1 lines, %2 on disk, complete").arg(lines, size);
}

void LogBar::setFacts(const LogPageFacts &facts)
{
    m_name->setFullText(facts.name);
    m_pill->setStatus(facts.status, facts.statusWord, facts.fraction);
    m_id->setFullText(facts.id);
    m_id->setVisible(facts.id != facts.name);
    m_extent->setFullText(wordsOf(facts));
    m_ended->setText(facts.ended);
    m_ended->setVisible(!facts.ended.isEmpty());
    m_follow->setVisible(facts.ended.isEmpty());
}

void LogBar::setFollowing(bool isFollowing)
{
    m_follow->setChecked(isFollowing);
}

void LogBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        updateLook();
}

void LogBar::updateLook()
{
    const Tokens &tokens = tokensFor(palette());
    m_back->setIcon(iconFor(layoutDirection() == Qt::RightToLeft ? Icon::ArrowRight : Icon::ArrowLeft, tokens));
    m_leave->setIcon(iconFor(Icon::Shrink, tokens));
    m_follow->setIcon(iconFor(Icon::ToEnd, tokens));
    m_save->setIcon(iconFor(Icon::Save, tokens));
    m_line->setIcon(iconFor(Icon::LineNumbers, tokens));
    for (QToolButton *button : std::initializer_list<QToolButton *>{m_save, m_follow, m_line})
        button->setFont(fontFor(TextRole::SmallStrong, QApplication::font()));
    setFixedHeight(rowHeightFor(LogBarHeight, QApplication::font()));
}

void LogBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &tokens = tokensFor(palette());
    painter.fillRect(rect(), QColor(tokens.base));
    painter.fillRect(0, height() - 1, width(), 1, QColor(tokens.line));
}
