// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "full_log/filter_panel.h"

#include "detail/panel_area.h"
#include "full_log/page_metrics.h"
#include "full_log/panel_title.h"
#include "full_log/range_fields.h"
#include "full_log/saved_list.h"
#include "shell/ink_label.h"
#include "theme/palette.h"
#include "theme/type.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <utility>

namespace {

constexpr int HeadHeight = 44;

QString nameOf(LineClass which)
{
    switch (which) {
    case LineClass::Error: return FilterPanel::tr("Error");
    case LineClass::Warning: return FilterPanel::tr("Warning");
    case LineClass::Info: return FilterPanel::tr("Info");
    case LineClass::TrainMetrics: return FilterPanel::tr("Train metrics");
    case LineClass::EvalMetrics: return FilterPanel::tr("Eval metrics");
    case LineClass::Progress: return FilterPanel::tr("Progress bars");
    }
    Q_UNREACHABLE();
}

QVBoxLayout *columnOf(QWidget *group, int above)
{
    auto *column = new QVBoxLayout(group);
    column->setContentsMargins(0, above, 0, 0);
    column->setSpacing(0);
    return column;
}

} // namespace

FilterPanel::FilterPanel(SavedSearches *searches, SearchCounter *counter, QWidget *parent)
    : QWidget(parent)
{
    setAccessibleName(tr("Filters"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 1, 0);
    column->setSpacing(0);
    column->addWidget(makeHead());
    auto *area = new PanelArea(QPalette::Window, this);
    area->setMinimumWidth(0);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    column->addWidget(area, 1);
    // Tab goes through them in the order in which they are made.
    area->add(makeClasses());
    if (searches)
        area->add(m_saved = new SavedList(searches, counter, area));
    m_ranges = new RangeFields(area);
    area->add(m_ranges);
    area->add(makeDisplay());
    connect(m_ranges, &RangeFields::rangeChanged, this, [this] {
        LineFilter filter = m_filter;
        filter.range = m_ranges->range();
        choose(filter);
    });
    setFilter(standard());
}

LineFilter FilterPanel::standard()
{
    LineFilter filter;
    filter.setFolded(LineClass::Progress, true);
    filter.foldsRepeats = true;
    return filter;
}

QWidget *FilterPanel::makeHead()
{
    auto *head = new QWidget(this);
    head->setFixedHeight(rowHeightFor(HeadHeight, font()));
    m_reset = new QPushButton(tr("Reset"), head);
    m_reset->setProperty("look", QStringLiteral("link"));
    m_reset->setAccessibleName(tr("Reset the filters"));
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(page::Inset, 0, page::Inset - 1, 0);
    row->addWidget(new InkLabel(TextRole::SectionTitle, &Tokens::text, tr("Filters"), head), 1);
    row->addWidget(m_reset);
    connect(m_reset, &QPushButton::clicked, this, [this] { choose(standard()); });
    return head;
}

QWidget *FilterPanel::makeClasses()
{
    auto *group = new QWidget(this);
    QVBoxLayout *column = columnOf(group, 0);
    column->addWidget(new PanelTitle(tr("Level"), group));
    for (const LineClass which : LineClasses) {
        auto *row = new ClassRow(which, nameOf(which), group);
        m_classes[size_t(which)] = row;
        column->addWidget(row);
        connect(row, &QCheckBox::clicked, this, [this, which](bool isShown) {
            LineFilter filter = m_filter;
            filter.setFolded(which, !isShown);
            choose(filter);
        });
    }
    return group;
}

QWidget *FilterPanel::makeDisplay()
{
    auto *group = new QWidget(this);
    QVBoxLayout *column = columnOf(group, page::Gap);
    column->addWidget(new PanelTitle(tr("Display"), group));
    m_foldsProgress = new ClassRow({}, tr("Fold progress bars"), group);
    m_foldsRepeats = new ClassRow({}, tr("Fold repeated lines"), group);
    column->addWidget(m_foldsProgress);
    m_elapsed = new ClassRow({}, tr("Show time since start"), group);
    column->addWidget(m_foldsRepeats);
    column->addWidget(m_elapsed);
    connect(m_elapsed, &QCheckBox::clicked, this, &FilterPanel::elapsedChosen);
    connect(m_foldsProgress, &QCheckBox::clicked, this, [this](bool folds) {
        LineFilter filter = m_filter;
        filter.setFolded(LineClass::Progress, folds);
        choose(filter);
    });
    connect(m_foldsRepeats, &QCheckBox::clicked, this, [this](bool folds) {
        LineFilter filter = m_filter;
        filter.foldsRepeats = folds;
        choose(filter);
    });
    return group;
}

void FilterPanel::setFilter(const LineFilter &filter)
{
    m_filter = filter;
    const auto check = [](ClassRow *row, bool isOn) {
        const QSignalBlocker quiet(row);
        row->setChecked(isOn);
        row->update();
    };
    for (const LineClass which : LineClasses)
        check(m_classes[size_t(which)], !filter.isFolded(which));
    check(m_foldsProgress, filter.isFolded(LineClass::Progress));
    check(m_foldsRepeats, filter.foldsRepeats);
    m_ranges->setRange(filter.range);
    showReset();
}

void FilterPanel::setSearching(bool isSearching)
{
    if (std::exchange(m_isSearching, isSearching) != isSearching)
        showReset();
}

void FilterPanel::showReset()
{
    LineFilter plain = m_filter;
    // Neither says anything by itself.
    plain.context = standard().context;
    plain.matchingOnly = plain.matchingOnly && m_isSearching;
    const bool differs = plain != standard();
    // A button that goes takes the focus to whatever comes next.
    if (!differs && m_reset->hasFocus())
        m_classes.front()->setFocus(Qt::TabFocusReason);
    m_reset->setVisible(differs);
}

void FilterPanel::setShowsElapsed(bool shows)
{
    m_elapsed->setChecked(shows);
}

bool FilterPanel::showsElapsed() const
{
    return m_elapsed->isChecked();
}

void FilterPanel::choose(const LineFilter &filter)
{
    setFilter(filter);
    Q_EMIT filterChosen(m_filter);
}

void FilterPanel::setCounts(const ClassCounts &counts)
{
    for (const LineClass which : LineClasses)
        m_classes[size_t(which)]->setCount(counts[size_t(which)]);
}

void FilterPanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &tokens = tokensFor(palette());
    painter.fillRect(rect(), QColor(tokens.window));
    const int edge = layoutDirection() == Qt::RightToLeft ? 0 : width() - 1;
    painter.fillRect(edge, 0, 1, height(), QColor(tokens.line));
}
