// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "full_log/full_log.h"

#include "full_log/chart_note.h"
#include "full_log/density_map.h"
#include "full_log/filter_panel.h"
#include "full_log/log_bar.h"
#include "full_log/place_line.h"
#include "full_log/range_fields.h"
#include "full_log/saved_list.h"
#include "full_log/search_row.h"
#include "full_log/view_watch.h"
#include "full_log/widget_loan.h"
#include "log/find_bar.h"
#include "log/hit_context.h"
#include "log/line_field.h"
#include "log/log_finder.h"
#include "log/log_message.h"
#include "log/log_panel.h"
#include "log/log_saving.h"
#include "log/log_tool_bar.h"
#include "log/log_view.h"
#include "log/saved_searches.h"
#include "log/search_counter.h"
#include "settings/settings.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

namespace {

constexpr int WideWindow = 1100; // below, the filters are narrower

// Of the filter that is kept.
const auto folded = QStringLiteral("folded");
const auto repeats = QStringLiteral("repeats");
const auto context = QStringLiteral("context");
const auto elapsed = QStringLiteral("elapsed");

} // namespace

FullLog::FullLog(LogPanel *panel, Settings &settings, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_panel(panel)
    , m_view(panel->view())
    , m_searches(new SavedSearches(&settings, this))
    , m_counter(new SearchCounter(this))
    , m_bar(new LogBar(this))
    , m_filters(new FilterPanel(m_searches, m_counter, this))
    , m_search(new SearchRow(this))
    , m_map(new DensityMap(m_view, panel->finder(), this))
    , m_line(new PlaceLine(this))
    , m_watch(new ViewWatch(m_view, this))
    , m_note(new ChartNote(m_view, this))
    , m_filter(keptFilter())
{
    setAccessibleName(tr("Log in full screen"));
    m_filters->setShowsElapsed(settings.value(Settings::Key::FullLog).toMap().value(elapsed).toBool());
    layOut();
    connectParts();
    connectView();
    connectSearches();
}

FullLog::~FullLog()
{
    // What is still here on loan goes with the children, behind the page: it must not speak to it any more.
    if (!isEntered())
        return;
    m_view->disconnect(this);
    m_panel->finder()->disconnect(this);
}

void FullLog::layOut()
{
    m_lines = new QHBoxLayout;
    m_lines->setSpacing(0);
    m_lines->addWidget(m_map);
    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(m_search);
    right->addLayout(m_lines, 1);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_filters);
    middle->addLayout(right, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addLayout(middle, 1);
    column->addWidget(m_line);
}

void FullLog::connectParts()
{
    connect(m_bar, &LogBar::leaveWanted, this, &FullLog::leaveWanted);
    connect(m_bar, &LogBar::lineWanted, m_panel, &LogPanel::askForLine);
    connect(m_bar, &LogBar::saveWanted, m_panel->saving(), &LogSaving::chooseBelow);
    connect(m_bar, &LogBar::followChosen, m_view, &LogView::setFollow);
    connect(m_filters, &FilterPanel::filterChosen, this, &FullLog::choose);
    connect(m_filters, &FilterPanel::elapsedChosen, this, [this](bool shows) {
        m_view->setShowsElapsed(shows);
        keepFilter();
    });
    connect(m_search, &SearchRow::largerWanted, m_view, &LogView::zoomIn);
    connect(m_search, &SearchRow::smallerWanted, m_view, &LogView::zoomOut);
    connect(m_search, &SearchRow::usualWanted, m_view, &LogView::resetZoom);
    connect(m_search, &SearchRow::wrapChosen, m_view, &LogView::setWrap);
    connect(m_search, &SearchRow::filterChosen, this, &FullLog::choose);
    connect(m_note, &ChartNote::chartWanted, this, &FullLog::chartWanted);
    connect(m_watch, &ViewWatch::moved, m_map, qOverload<>(&QWidget::update));
    connect(m_watch, &ViewWatch::lineChanged, this, &FullLog::showLine);
    connect(m_panel->finder(), &LogFinder::changed, this, &FullLog::showSearch);
}

void FullLog::connectView()
{
    connect(m_view, &LogView::followChanged, this, [this] { m_bar->setFollowing(m_view->isFollowing()); });
    connect(m_view, &LogView::wrapChanged, this, [this] { m_search->setWrapped(m_view->isWrapped()); });
    connect(m_view, &LogView::filterChanged, this, &FullLog::showFilter);
    connect(m_view, &LogView::rowsChanged, this, &FullLog::showCounts);
    connect(m_view, &LogView::linesReplaced, this, [this] {
        m_filter.range.reset();
        m_panelFilter.range.reset();
    });
}

void FullLog::connectSearches()
{
    SavedList *saved = m_filters->saved();
    FindBar *find = m_panel->tools()->find();
    connect(find, &FindBar::termChanged, saved, [saved, find] { saved->setTerm(find->term()); });
    connect(saved, &SavedList::searchWanted, find, &FindBar::setTerm);
    connect(saved, &SavedList::canSaveChanged, m_search, &SearchRow::setSavable);
    connect(m_search, &SearchRow::saveWanted, saved, &SavedList::save);
}

void FullLog::enter(const JobKey &job)
{
    if (isEntered())
        return;
    if (std::exchange(m_job, job) != job)
        m_filter.range.reset();
    borrow();
    m_panelFilter = m_view->filter();
    m_didShowElapsed = m_view->showsElapsed();
    m_view->setShowsElapsed(m_filters->showsElapsed());
    m_view->setFilter(m_filter);
    m_filters->saved()->setTerm(m_panel->tools()->find()->term());
    m_counter->setSource(m_view->source());
    m_counter->setActive(true);
    showFilter();
    showCounts();
    showSearch();
    showLine();
    m_bar->setFollowing(m_view->isFollowing());
    m_search->setWrapped(m_view->isWrapped());
}

void FullLog::borrow()
{
    LogToolBar *tools = m_panel->tools();
    for (QWidget *part : std::initializer_list<QWidget *>{tools->find(), tools->message(), tools->lineField(), m_panel})
        m_loans.push_back(std::make_unique<WidgetLoan>(part));
    m_panel->setBare(true);
    tools->find()->setWide(true);
    m_search->take(tools->find());
    m_line->take(tools->message());
    m_bar->take(tools->lineField());
    m_lines->insertWidget(0, m_panel, 1);
    m_panel->show();
}

void FullLog::leave()
{
    if (!isEntered())
        return;
    m_filter = m_view->filter();
    m_note->setLine(-1);
    m_counter->setActive(false);
    m_counter->setSource(nullptr);
    m_search->setFocusProxy(nullptr);
    m_panel->tools()->find()->setWide(false);
    m_view->setShowsElapsed(m_didShowElapsed);
    // First what stands in the panel, then the panel.
    for (auto &loan : m_loans)
        loan->giveBack();
    m_loans.clear();
    m_panel->setBare(false);
    m_view->setFilter(m_panelFilter);
}

void FullLog::choose(const LineFilter &filter)
{
    m_view->setFilter(filter);
    keepFilter();
}

/// Also of what the view itself unfolds.
void FullLog::showFilter()
{
    if (!isEntered())
        return;
    m_filters->setFilter(m_view->filter());
    m_search->setFilter(m_view->filter());
    showSearch();
}

void FullLog::showSearch()
{
    if (!isEntered())
        return;
    const bool isSearching = m_panel->finder()->pattern().has_value();
    m_search->setSearching(isSearching);
    m_filters->setSearching(isSearching);
    m_line->setSearch(*m_panel->finder());
}

void FullLog::showCounts()
{
    if (!isEntered())
        return;
    const std::shared_ptr<const LevelTable> table = m_view->facts().table();
    m_filters->setCounts(classCounts(*table, 0, qint64(table->size()) - 1));
    m_filters->ranges()->setLines(m_view->rows().lines());
    m_map->update();
}

void FullLog::showLine()
{
    if (!isEntered())
        return;
    m_line->setLine(m_watch->line(), m_watch->line() >= 0 && m_view->isMetric(m_watch->line()), m_places);
    m_note->setLine(m_watch->isChosen() ? m_watch->line() : -1);
}

void FullLog::setFacts(const LogPageFacts &facts)
{
    m_bar->setFacts(facts);
}

void FullLog::setPlaces(const RunPlaces &places)
{
    m_places = places;
    m_note->setPlaces(places);
    m_filters->ranges()->setPlaces(places);
    showLine();
}

void FullLog::takeFocus()
{
    m_view->setFocus(Qt::OtherFocusReason);
}

/// What stands here for a while keeps its place in the window's order of Tab, which must be as it was when it goes back.
std::vector<QWidget *> FullLog::tabStops() const
{
    std::vector<QWidget *> parts{m_bar, m_filters};
    const std::vector<QWidget *> search = m_search->parts();
    parts.insert(parts.end(), search.begin(), search.end());
    parts.insert(parts.end(), {m_panel, m_map, m_line});
    std::vector<QWidget *> stops;
    for (const QWidget *part : parts) {
        for (QWidget *next = nextInFocusChain(); next != this; next = next->nextInFocusChain()) {
            const bool takesTab = (next->focusPolicy() & Qt::TabFocus) && !next->focusProxy() && next->isVisible() && next->isEnabled();
            if (takesTab && (next == part || part->isAncestorOf(next)))
                stops.push_back(next);
        }
    }
    return stops;
}

bool FullLog::focusNextPrevChild(bool next)
{
    const std::vector<QWidget *> stops = tabStops();
    const auto now = std::ranges::find(stops, QApplication::focusWidget());
    if (now == stops.end())
        return QWidget::focusNextPrevChild(next);
    const size_t at = size_t(now - stops.begin()) + (next ? 1 : stops.size() - 1);
    stops[at % stops.size()]->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

std::vector<QWidget *> FullLog::panes() const
{
    return {m_bar, m_filters, m_search, m_panel, m_map};
}

LineFilter FullLog::keptFilter() const
{
    LineFilter filter = FilterPanel::standard();
    const QVariantMap kept = m_settings.value(Settings::Key::FullLog).toMap();
    constexpr uint All = (1U << LineClasses.size()) - 1;
    if (kept.contains(folded))
        filter.foldedClasses = std::uint8_t(kept.value(folded).toUInt() & All);
    filter.foldsRepeats = kept.value(repeats, filter.foldsRepeats).toBool();
    filter.context = std::clamp(kept.value(context, filter.context).toInt(), 0, HitContext::MostLines);
    return filter;
}

void FullLog::keepFilter() const
{
    const LineFilter &filter = m_view->filter();
    m_settings.set(Settings::Key::FullLog,
                   QVariantMap{{folded, uint(filter.foldedClasses)}, {repeats, filter.foldsRepeats}, {context, filter.context},
                               {elapsed, m_filters->showsElapsed()}});
}

void FullLog::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_filters->setFixedWidth(width() < WideWindow ? FilterPanel::NarrowWidth : FilterPanel::Width);
}
