// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "log/log_panel.h"

#include "log/find_bar.h"
#include "log/log_finder.h"
#include "log/log_icons.h"
#include "log/log_view.h"

#include <QAction>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>

namespace {

constexpr int PageInset = 16;
constexpr int ToolBarHeight = 36;
constexpr int ControlHeight = 24;

QFont weighted(QFont font, QFont::Weight weight)
{
    font.setWeight(weight);
    return font;
}

} // namespace

LogPanel::LogPanel(QWidget *parent)
    : QWidget(parent)
    , m_finder(new LogFinder(this))
    , m_title(new QLabel(tr("Log")))
    , m_count(new QLabel)
    , m_find(new FindBar)
    , m_follow(new QToolButton)
    , m_ended(new QLabel)
    , m_view(new LogView)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeToolBar());
    column->addWidget(m_view, 1);
    m_notice = makeNotice();
    column->addWidget(m_notice, 1);
    setFocusProxy(m_view);
    addShortcuts();
    connectParts();
    setNotice(tr("The log is empty"), tr("The service writes the first lines when the job starts."));
    setColors(LogColors::fromPalette(palette()));
    setEnded({});
    showCount();
}

LogPanel::~LogPanel() = default;

QWidget *LogPanel::makeToolBar()
{
    auto *bar = new QWidget;
    bar->setFixedHeight(std::max(ToolBarHeight, fontMetrics().height() + 18));
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(PageInset, 0, PageInset, 1);
    row->setSpacing(8);
    m_title->setFont(weighted(font(), QFont::DemiBold));
    for (QWidget *widget : std::initializer_list<QWidget *>{m_count, m_find, m_ended, m_follow})
        widget->setFont(smallFont(font()));
    m_follow->setText(tr("Follow"));
    m_follow->setAccessibleName(tr("Follow"));
    m_follow->setToolTip(tr("Keep to the last line (End)"));
    m_follow->setCheckable(true);
    m_follow->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_follow->setFixedHeight(std::max(ControlHeight, fontMetrics().height() + 8));
    row->addWidget(m_title);
    row->addWidget(m_count);
    row->addSpacing(8);
    row->addWidget(m_find, 1);
    row->addWidget(m_ended);
    row->addWidget(m_follow);
    return bar;
}

QWidget *LogPanel::makeNotice()
{
    auto *notice = new QWidget;
    notice->setAutoFillBackground(true);
    notice->setBackgroundRole(QPalette::Base);
    m_noticeTitle = new QLabel;
    m_noticeText = new QLabel;
    m_noticeTitle->setFont(weighted(font(), QFont::DemiBold));
    auto *column = new QVBoxLayout(notice);
    column->setSpacing(4);
    column->addStretch();
    for (QLabel *label : {m_noticeTitle, m_noticeText}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
        column->addWidget(label);
    }
    column->addStretch();
    return notice;
}

void LogPanel::addShortcuts()
{
    const auto add = [this](const QString &text, const QKeySequence &keys, void (LogPanel::*slot)()) {
        auto *action = new QAction(text, this);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, slot);
        addAction(action);
    };
    add(tr("Next hit"), QKeySequence(Qt::Key_F3), &LogPanel::nextHit);
    add(tr("Previous hit"), QKeySequence(Qt::SHIFT | Qt::Key_F3), &LogPanel::previousHit);
}

void LogPanel::connectParts()
{
    connect(m_find, &FindBar::termChanged, this, &LogPanel::startSearch);
    connect(m_find, &FindBar::nextWanted, this, &LogPanel::nextHit);
    connect(m_find, &FindBar::previousWanted, this, &LogPanel::previousHit);
    connect(m_find, &FindBar::left, m_view, [this] { m_view->setFocus(Qt::ShortcutFocusReason); });
    connect(m_finder, &LogFinder::changed, this, &LogPanel::searchMoved);
    connect(m_view, &LogView::followChanged, this, &LogPanel::showFollow);
    connect(m_view, &LogView::lineCountChanged, this, &LogPanel::showCount);
    connect(m_view, &LogView::copyRefused, this, [this] {
        const QString most = QLocale().toString(LogView::MostCopiedLines);
        m_find->setMessage(tr("Nothing was copied. Select %1 lines or fewer.").arg(most));
    });
    connect(m_follow, &QToolButton::clicked, m_view, &LogView::setFollow);
}

void LogPanel::setSource(LogSource *source)
{
    m_currentHit = -1;
    m_view->setSource(source);
    m_finder->setSource(source);
}

void LogPanel::setColors(const LogColors &colors)
{
    m_colors = colors;
    m_view->setColors(colors);
    m_find->setColors(colors);
    m_follow->setIcon(logIcon(LogIcon::ToEnd, colors.text));
    m_count->setPalette(inked(palette(), colors.text3));
    m_ended->setPalette(inked(palette(), colors.text3));
    m_noticeText->setPalette(inked(palette(), colors.text2));
    update();
}

void LogPanel::setNotice(const QString &title, const QString &text)
{
    m_noticeTitle->setText(title);
    m_noticeText->setText(text);
}

void LogPanel::setEnded(const QString &when)
{
    m_ended->setText(when);
    m_view->setEnded(!when.isEmpty());
    showFollow();
}

void LogPanel::setFollow(bool follow)
{
    m_view->setFollow(follow);
}

void LogPanel::showFollow()
{
    const bool hasEnded = m_view->followState() == FollowMode::State::Ended;
    m_ended->setVisible(hasEnded);
    m_follow->setVisible(!hasEnded);
    m_follow->setChecked(m_view->isFollowing());
}

void LogPanel::showCount()
{
    const qint64 count = m_view->source() ? m_view->source()->lineCount() : 0;
    const QString number = QLocale().toString(count);
    m_count->setText(count == 1 ? tr("1 line") : tr("%1 lines").arg(number));
    m_view->setVisible(count > 0);
    m_notice->setVisible(count == 0);
}

void LogPanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_colors.base);
    painter.fillRect(0, m_view->y() - 1, width(), 1, m_colors.border);
}

void LogPanel::focusSearch()
{
    m_find->focusField();
}

void LogPanel::startSearch()
{
    m_searchFrom = m_view->scroll().firstRow();
    m_currentHit = -1;
    m_view->setCurrentHit(-1);
    m_wantsFirstHit = true;
    m_finder->search(m_find->term(), m_searchFrom);
    m_view->setHighlight(m_finder->pattern());
}

void LogPanel::keyPressEvent(QKeyEvent *event)
{
    // Comes here when neither the field nor the view (to drop a selection) had a use for it; the window's turn is next.
    if (event->key() == Qt::Key_Escape && !m_find->term().text.isEmpty())
        m_find->clear();
    else
        event->ignore();
}

void LogPanel::searchMoved()
{
    const HitList &hits = m_finder->hits();
    const bool isOver = m_finder->state() != LogFinder::State::Searching;
    if (m_wantsFirstHit && hits.count() > 0) {
        qint64 line = hits.atOrAfter(m_searchFrom);
        if (line < 0 && isOver)
            line = hits.atOrAfter(0);
        if (line >= 0)
            showHit(line);
    }
    // Hits are not jumped to long after a person has stopped typing, when the log grows.
    m_wantsFirstHit = m_wantsFirstHit && !isOver;
    m_find->setPosition(hits.placeOf(m_currentHit), hits.count());
    m_find->setMessage(searchMessage(), m_finder->state() == LogFinder::State::BadPattern ? FindBar::Tone::Problem
                                                                                       : FindBar::Tone::Plain);
}

QString LogPanel::searchMessage() const
{
    switch (m_finder->state()) {
    case LogFinder::State::Idle:
    case LogFinder::State::Searching:
        return {};
    case LogFinder::State::Done:
        if (m_finder->hits().count() > 0)
            return {};
        return tr("No hits in %1 lines").arg(QLocale().toString(m_finder->hits().searchedLines()));
    case LogFinder::State::TooCostly:
        return tr("This pattern takes too long. Hits may be missing.");
    case LogFinder::State::BadPattern:
        //: %1 is a sentence of the pattern library, in English
        return tr("This pattern is not complete: %1").arg(m_finder->problem());
    }
    return {};
}

void LogPanel::showHit(qint64 line)
{
    m_wantsFirstHit = false;
    m_currentHit = line;
    m_view->setCurrentHit(line);
    m_view->showLine(line);
    m_find->setPosition(m_finder->hits().placeOf(line), m_finder->hits().count());
}

void LogPanel::nextHit()
{
    const HitList &hits = m_finder->hits();
    if (hits.count() == 0)
        return;
    const qint64 line = hits.atOrAfter(m_currentHit < 0 ? m_view->scroll().firstRow() : m_currentHit + 1);
    showHit(line >= 0 ? line : hits.atOrAfter(0));
}

void LogPanel::previousHit()
{
    const HitList &hits = m_finder->hits();
    if (hits.count() == 0)
        return;
    const qint64 last = m_view->source()->lineCount();
    const qint64 line = hits.before(m_currentHit < 0 ? m_view->scroll().firstRow() : m_currentHit);
    showHit(line >= 0 ? line : hits.before(last));
}
