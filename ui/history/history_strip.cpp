// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "history/history_strip.h"

#include "history/accessible_history.h"
#include "history/history_figures.h"
#include "job_store.h"
#include "plain_text.h"
#include "settings/job_notes.h"
#include "text.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolTip>
#include <algorithm>

namespace {

constexpr std::chrono::milliseconds BeforeReading(300);
constexpr double Reach = 12; ///< pixels around a dot: its target is 24 by 24

} // namespace

HistoryStrip::HistoryStrip(const JobStore &jobs, const JobNotes *notes, Clock clock, QWidget *parent)
    : QWidget(parent)
    , m_jobs(jobs)
    , m_notes(notes)
    , m_clock(std::move(clock))
{
    installAccessibleHistory();
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_settling.setSingleShot(true);
    m_settling.setInterval(BeforeReading);
    connect(&m_settling, &QTimer::timeout, this, &HistoryStrip::readIfShown);
    connect(&jobs, &JobStore::changed, this, &HistoryStrip::readSoon);
    if (notes)
        connect(notes, &JobNotes::changed, this, &HistoryStrip::readSoon);
}

void HistoryStrip::setScope(const JobFilterSpec &spec, const JobChips &chips)
{
    m_spec = spec;
    m_chips = {};
    m_chips.period = chips.period;
    const QString whose = spec.model.isEmpty() ? familyName(spec.family) : spec.model;
    setAccessibleName(whose.isEmpty() ? tr("History") : tr("History of %1", "a model").arg(whose));
    readIfShown();
}

void HistoryStrip::readSoon()
{
    // A sync changes the jobs again and again: the first change of many is the one that is waited from.
    if (isVisible() && !m_settling.isActive())
        m_settling.start();
}

void HistoryStrip::readIfShown()
{
    // A hidden strip reads when it is shown.
    if (isVisible())
        readAgain();
}

void HistoryStrip::setChosen(const JobKey &key)
{
    if (key == m_chosen)
        return;
    m_chosen = key;
    m_current = key;
    update();
}

void HistoryStrip::readAgain()
{
    const QDateTime now = m_clock();
    std::vector<HistoryJob> jobs;
    for (const JobKey &key : m_jobs.keys()) {
        const Job *job = m_jobs.find(key);
        const bool isPinned = m_notes && m_notes->isPinned(key);
        if (!job || !matches(m_spec, *job, isPinned) || !matches(m_chips, *job, now.toUTC()))
            continue;
        const QString nickname = m_notes ? m_notes->nickname(key) : QString();
        const QString name = oneLine(nickname.isEmpty() ? job->name : nickname);
        jobs.push_back({*job, m_jobs.digest(key), name.isEmpty() ? key.id : name});
    }
    ModelHistory history = historyOf(jobs, now);
    if (history == m_history)
        return update();
    m_history = std::move(history);
    announceHistory(this);
    update();
    Q_EMIT historyChanged();
}

QString HistoryStrip::spokenText() const
{
    const auto current = std::ranges::find(m_history.dots, m_current, &ModelHistory::Dot::key);
    const QString summary = summaryOf(m_history);
    if (current == m_history.dots.end())
        return summary;
    const QString dot = text::list(tooltipOf(*current, m_clock()).split(u'\n'));
    return tr("%1. %2", "the job the keyboard stands on, the figures of all").arg(dot, summary);
}

std::optional<QPointF> HistoryStrip::placeOf(const JobKey &key) const
{
    const auto dot = std::ranges::find(m_history.dots, key, &ModelHistory::Dot::key);
    if (dot == m_history.dots.end())
        return {};
    return axes().placeOf(*dot);
}

int HistoryStrip::dotAt(const QPointF &point) const
{
    const HistoryAxes places = axes();
    int nearest = -1;
    double best = Reach;
    for (size_t i = 0; i < m_history.dots.size(); ++i) {
        const double distance = QLineF(point, places.placeOf(m_history.dots[i])).length();
        if (distance <= best) {
            best = distance;
            nearest = int(i);
        }
    }
    return nearest;
}

void HistoryStrip::walk(int by)
{
    if (m_history.dots.empty())
        return;
    const auto known = std::ranges::find(m_history.dots, m_current, &ModelHistory::Dot::key);
    const int last = int(m_history.dots.size()) - 1;
    const int at = known == m_history.dots.end() ? last : int(known - m_history.dots.begin()) + by;
    m_current = m_history.dots[size_t(std::clamp(at, 0, last))].key;
    m_hasRing = true;
    announceHistory(this);
    update();
}

bool HistoryStrip::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    auto *help = static_cast<QHelpEvent *>(event);
    const int dot = dotAt(help->pos());
    const auto figures = figuresOf(m_history);
    const bool isOnBest = dot < 0 && help->pos().x() < figuresWidth() / 3;
    const QString words = dot >= 0 ? tooltipOf(m_history.dots[size_t(dot)], m_clock()) : figures[0].tooltip;
    if (dot < 0 && !isOnBest)
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), plainTooltip(words), this);
    return true;
}

void HistoryStrip::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateGeometry();
}

void HistoryStrip::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    readAgain();
}

void HistoryStrip::mouseMoveEvent(QMouseEvent *event)
{
    setCursor(dotAt(event->position()) >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void HistoryStrip::mousePressEvent(QMouseEvent *event)
{
    const int dot = event->button() == Qt::LeftButton ? dotAt(event->position()) : -1;
    m_hasRing = false;
    if (dot < 0)
        return QWidget::mousePressEvent(event);
    m_current = m_history.dots[size_t(dot)].key;
    update();
    Q_EMIT jobChosen(m_current);
}

void HistoryStrip::keyPressEvent(QKeyEvent *event)
{
    const auto isDot = [this](const ModelHistory::Dot &dot) { return dot.key == m_current; };
    switch (event->key()) {
    case Qt::Key_Left: return walk(-1);
    case Qt::Key_Right: return walk(1);
    case Qt::Key_Home: return walk(-int(m_history.dots.size()));
    case Qt::Key_End: return walk(int(m_history.dots.size()));
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (std::ranges::any_of(m_history.dots, isDot))
            Q_EMIT jobChosen(m_current);
        return;
    default: QWidget::keyPressEvent(event);
    }
}

void HistoryStrip::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    m_hasRing = event->reason() != Qt::MouseFocusReason && event->reason() != Qt::ActiveWindowFocusReason;
    if (m_hasRing && !placeOf(m_current))
        walk(0);
    update();
}

void HistoryStrip::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}
