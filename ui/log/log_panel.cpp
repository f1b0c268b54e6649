// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "log/log_panel.h"

#include "log/filter_tools.h"
#include "log/find_bar.h"
#include "log/label_ink.h"
#include "log/level_chip.h"
#include "log/line_field.h"
#include "log/log_finder.h"
#include "log/log_message.h"
#include "log/log_overview.h"
#include "log/log_saving.h"
#include "log/log_tool_bar.h"
#include "log/log_view.h"
#include "theme/palette.h"
#include "theme/type.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <chrono>

namespace {

constexpr std::chrono::milliseconds SilentSearch{300}; // words that are gone at once only flicker

} // namespace

LogPanel::LogPanel(QWidget *parent)
    : QWidget(parent)
    , m_finder(new LogFinder(this))
    , m_tools(new LogToolBar(this))
    , m_view(new LogView(this))
    , m_saving(new LogSaving(m_view, m_tools, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_tools);
    column->addWidget(m_view, 1);
    m_notice = makeNotice();
    column->addWidget(m_notice, 1);
    setFocusProxy(m_view);
    m_view->overview()->setHits(&m_finder->hits());
    connectTools();
    connectView();
    setNotice(tr("The log is empty"), tr("The service writes the first lines when the job starts."));
    setEnded({});
    showCount();
    updateLook();
}

LogPanel::~LogPanel()
{
    // The finder goes first. Nobody is told: who listens may be half gone.
    const QSignalBlocker silent(m_view);
    m_view->setHits(nullptr);
    m_view->overview()->setHits(nullptr);
}

QWidget *LogPanel::makeNotice()
{
    auto *notice = new QWidget(this);
    m_noticeTitle = new QLabel;
    m_noticeText = new QLabel;
    auto *column = new QVBoxLayout(notice);
    column->setSpacing(4);
    column->addStretch();
    for (QLabel *label : {m_noticeTitle, m_noticeText}) {
        label->setTextFormat(Qt::PlainText);
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
        column->addWidget(label);
    }
    column->addStretch();
    return notice;
}

void LogPanel::updateLook()
{
    m_noticeTitle->setFont(fontFor(TextRole::SectionTitle, QApplication::font()));
    setInk(m_noticeText, tokensFor(palette()).text2);
}

void LogPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        updateLook();
}

void LogPanel::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), QColor(tokensFor(palette()).base));
}

void LogPanel::connectTools()
{
    FindBar *find = m_tools->find();
    connect(find, &FindBar::termChanged, this, &LogPanel::startSearch);
    connect(find, &FindBar::nextWanted, this, &LogPanel::nextHit);
    connect(find, &FindBar::previousWanted, this, &LogPanel::previousHit);
    const auto back = [this] { m_view->setFocus(Qt::ShortcutFocusReason); };
    connect(find, &FindBar::left, m_view, back);
    connect(m_tools->lineField(), &LineField::left, m_view, back);
    connect(m_tools->lineField(), &LineField::lineWanted, this, &LogPanel::goToLine);
    connect(m_tools->levels(), &LevelChip::levelsChosen, this, [this](const LevelFilter &levels) {
        m_tools->message()->say({});
        m_view->setLevels(levels);
    });
    connect(m_tools->filters(), &FilterTools::filterChosen, this, [this](const LineFilter &filter) {
        m_tools->message()->say({});
        m_view->setFilter(filter);
    });
    connect(m_tools->follow(), &QToolButton::clicked, m_view, &LogView::setFollow);
    connect(m_tools->wrap(), &QToolButton::clicked, m_view, &LogView::setWrap);
    connect(m_tools, &LogToolBar::expandWanted, this, &LogPanel::expandWanted);
    connect(m_finder, &LogFinder::changed, this, &LogPanel::searchMoved);
}

void LogPanel::connectView()
{
    connect(m_view, &LogView::followChanged, this, &LogPanel::showFollow);
    connect(m_view, &LogView::filterChanged, this, &LogPanel::showFilter);
    connect(m_view, &LogView::rowsChanged, this, &LogPanel::showCount);
    connect(m_view, &LogView::linesReplaced, this, [this] {
        m_currentHit = -1;
        m_searchFrom = 0;
    });
    connect(m_view, &LogView::wrapChanged, this, [this] { m_tools->wrap()->setChecked(m_view->isWrapped()); });
    connect(m_view, &LogView::lineHidden, this, &LogPanel::offerHidden);
    connect(m_view, &LogView::noticed, this, [this](const QString &sentence) { m_tools->message()->say(sentence); });
    connect(m_view, &LogView::searchWanted, this, &LogPanel::focusSearch);
    connect(m_view, &LogView::nextHitWanted, this, &LogPanel::nextHit);
    connect(m_view, &LogView::previousHitWanted, this, &LogPanel::previousHit);
}

void LogPanel::setSource(LogSource *source)
{
    m_currentHit = -1;
    m_tools->message()->say({});
    m_view->setSource(source);
    m_finder->setSource(source);
}

void LogPanel::setNotice(const QString &title, const QString &text)
{
    m_noticeTitle->setText(title);
    m_noticeText->setText(text);
}

void LogPanel::setEnded(const QString &when)
{
    m_ended = when;
    m_view->setEnded(!when.isEmpty());
    showFollow();
}

void LogPanel::setBare(bool isBare)
{
    m_tools->setVisible(!isBare);
    // Who shows the lines alone has a map of the log beside them.
    m_view->setVerticalScrollBarPolicy(isBare ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAlwaysOn);
}

void LogPanel::setStale(int minutes)
{
    m_tools->setStale(minutes);
}

void LogPanel::setFollow(bool follow)
{
    m_view->setFollow(follow);
}

void LogPanel::showFollow()
{
    m_tools->setEnded(m_ended);
    m_tools->follow()->setChecked(m_view->isFollowing());
}

void LogPanel::showFilter()
{
    m_tools->levels()->setLevels(m_view->filter().levels);
    m_tools->filters()->setFilter(m_view->filter());
}

void LogPanel::offerRange(const std::optional<std::pair<qint64, qint64>> &lines)
{
    m_tools->filters()->offerRange(lines);
}

void LogPanel::showCount()
{
    const RowMap &rows = m_view->rows();
    m_tools->setCount(rows.shownLines(), rows.lines());
    m_view->setVisible(rows.lines() > 0);
    m_notice->setVisible(rows.lines() == 0);
}

void LogPanel::focusSearch()
{
    m_tools->find()->focusField();
}

void LogPanel::askForLine()
{
    m_tools->lineField()->open();
}

void LogPanel::goToLine(qint64 line)
{
    const qint64 last = m_view->rows().lines() - 1;
    if (last < 0)
        return;
    m_tools->message()->say({});
    const qint64 target = std::min(line, last);
    m_view->showLine(target);
    m_view->setCurrentLine(m_view->rows().lineAt(m_view->rows().nearestRow(target)));
    if (m_view->rows().rowOf(target) < 0)
        offerHidden(target);
}

void LogPanel::offerHidden(qint64 line)
{
    LineFilter open = m_view->filter();
    open.metricsOnly = open.matchingOnly = false;
    open.range.reset();
    const bool isByLevel = open == m_view->filter();
    open.levels = {};
    const QString number = QLocale().toString(line + 1);
    //: %1 is a line number
    const QString sentence = isByLevel ? tr("Line %1 is hidden by the level filter.").arg(number)
                                       : tr("Line %1 is hidden by the filters.").arg(number);
    //: Button behind "Line 2,184 is hidden by the level filter."
    m_tools->message()->offer(sentence, tr("Show"), [this, line, open] {
        m_view->setFilter(open);
        m_view->showLine(line);
        m_view->setFocus(Qt::OtherFocusReason);
    });
}

void LogPanel::startSearch()
{
    m_said.clear();
    m_tools->message()->say({});
    const qint64 from = m_view->position().line;
    m_finder->search(m_tools->find()->term(), from);
    if (m_finder->state() == LogFinder::State::BadPattern)
        return; // half a pattern is on its way to a whole one: what the last one found stays
    m_searchFrom = from;
    m_currentHit = -1;
    m_view->setCurrentHit(-1);
    m_wantsFirstHit = true;
    m_view->setHighlight(m_finder->pattern());
}

void LogPanel::keyPressEvent(QKeyEvent *event)
{
    // Comes here when neither the field nor the view (to drop a selection) had a use for it; the window's turn is next. No
    // shortcuts, so that a menu of the window may have the same keys.
    if (event->key() == Qt::Key_F3)
        return event->modifiers() & Qt::ShiftModifier ? previousHit() : nextHit();
    if (event->key() == Qt::Key_G && event->modifiers() == Qt::ControlModifier)
        return askForLine();
    if (event->key() != Qt::Key_Escape || !clearSearch())
        event->ignore();
}

bool LogPanel::clearSearch()
{
    const bool isSearching = !m_tools->find()->term().text.isEmpty();
    m_tools->find()->clear();
    return isSearching;
}

void LogPanel::searchMoved()
{
    const HitList &hits = m_finder->hits();
    const bool isOver = m_finder->state() != LogFinder::State::Searching;
    const bool isBad = m_finder->state() == LogFinder::State::BadPattern;
    const bool isSearching = m_finder->state() != LogFinder::State::Idle;
    m_tools->filters()->setSearching(isSearching);
    // Half a pattern hides nothing.
    m_view->setHits(isSearching && !(isBad && hits.count() == 0) ? &hits : nullptr);
    m_view->hitsChanged();
    //: In the middle of the lines, when only those that match are to be shown
    m_view->setEmptyText(isSearching && isOver && hits.count() == 0 ? tr("No hits") : QString());
    m_tools->find()->setProblem(isBad ? searchMessage() : QString());
    if (std::exchange(m_said, searchMessage()) != m_said)
        m_tools->message()->say(m_said, isBad ? LogMessage::Tone::Problem : LogMessage::Tone::Plain);
    if (m_wantsFirstHit && hits.count() > 0) {
        qint64 line = hits.atOrAfter(m_searchFrom);
        // Blocks are searched several at a time: another one above may still have the next hit.
        if (line >= 0 && !isOver && !hits.hasSearched(m_searchFrom, line))
            line = -1;
        if (line < 0 && isOver)
            line = hits.atOrAfter(0);
        if (line >= 0)
            showHit(line);
    }
    // Hits are not jumped to long after a person has stopped typing, when the log grows.
    m_wantsFirstHit = m_wantsFirstHit && !isOver;
    m_tools->find()->setPosition(hits.placeOf(m_currentHit), hits.count());
    m_view->overview()->hasChanged();
}

QString LogPanel::searchMessage() const
{
    switch (m_finder->state()) {
    case LogFinder::State::Idle:
        return {};
    case LogFinder::State::Searching:
        return m_finder->elapsed() < SilentSearch ? QString() : coverage();
    case LogFinder::State::Done:
        if (m_finder->hits().count() == 0 && m_finder->searchedLines() >= m_finder->lines())
            return tr("No hits in %1 lines").arg(QLocale().toString(m_finder->searchedLines()));
        return m_finder->searchedLines() < m_finder->lines() ? coverage() : QString();
    case LogFinder::State::TooCostly:
        return tr("This pattern takes too long. Hits may be missing.");
    case LogFinder::State::BadPattern:
        //: %1 is a sentence of the pattern library, in English
        return tr("This pattern is not complete: %1").arg(m_finder->problem());
    }
    return {};
}

QString LogPanel::coverage() const
{
    const QLocale locale;
    const QString searched = locale.toString(m_finder->searchedLines());
    const QString all = locale.toString(m_finder->lines());
    if (m_finder->hits().count() == 0) {
        //: %1 lines are searched, %2 are in the whole log
        return tr("No hits in %1 of %2 lines").arg(searched, all);
    }
    //: %1 lines are searched, %2 are in the whole log
    return tr("Searched %1 of %2 lines").arg(searched, all);
}

void LogPanel::showHit(qint64 line)
{
    m_wantsFirstHit = false;
    m_currentHit = line;
    m_tools->message()->say(m_said);
    m_view->setCurrentHit(line);
    m_view->showLine(line);
    m_tools->find()->setPosition(m_finder->hits().placeOf(line), m_finder->hits().count());
}

void LogPanel::nextHit()
{
    const HitList &hits = m_finder->hits();
    if (hits.count() == 0)
        return;
    const qint64 line = hits.atOrAfter(m_currentHit < 0 ? m_view->currentLine() : m_currentHit + 1);
    showHit(line >= 0 ? line : hits.atOrAfter(0));
}

void LogPanel::previousHit()
{
    const HitList &hits = m_finder->hits();
    if (hits.count() == 0)
        return;
    const qint64 last = m_view->rows().lines();
    const qint64 line = hits.before(m_currentHit < 0 ? m_view->currentLine() : m_currentHit);
    showHit(line >= 0 ? line : hits.before(last));
}
