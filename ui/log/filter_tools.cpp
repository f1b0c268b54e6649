// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "log/filter_tools.h"

#include "log/hit_context.h"
#include "log/repolish.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QSignalBlocker>
#include <QToolButton>

namespace {

constexpr int ToolGap = 8;

QToolButton *addTool(QWidget *parent, const char *look)
{
    auto *button = new QToolButton(parent);
    button->setProperty("look", QString::fromLatin1(look));
    button->setProperty("small", true);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setFocusPolicy(Qt::StrongFocus);
    parent->layout()->addWidget(button);
    return button;
}

void setQuietly(QAction *action, bool isOn)
{
    const QSignalBlocker quiet(action);
    action->setChecked(isOn);
}

} // namespace

FilterTools::FilterTools(QMenu *menu, QWidget *parent)
    : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(ToolGap);
    addButtons();
    addActions(menu);
    addContexts();
    refresh();
}

void FilterTools::addButtons()
{
    m_range = addTool(this, "link");
    m_metrics = addTool(this, "outline");
    m_matching = addTool(this, "outline");
    m_context = addTool(this, "chip");
    m_metrics->setText(tr("Metrics only"));
    m_metrics->setAccessibleName(m_metrics->text());
    m_metrics->setToolTip(tr("Only lines with a loss, and the results of the run"));
    m_metrics->setCheckable(true);
    m_matching->setText(tr("Matching lines only"));
    m_matching->setAccessibleName(m_matching->text());
    m_matching->setToolTip(tr("Only what is searched for, with some lines around each hit"));
    m_matching->setCheckable(true);
    connect(m_range, &QToolButton::clicked, this, &FilterTools::clickRange);
    connect(m_metrics, &QToolButton::clicked, this,
            [this](bool isOn) { choose([isOn](LineFilter &filter) { filter.metricsOnly = isOn; }); });
    connect(m_matching, &QToolButton::clicked, this,
            [this](bool isOn) { choose([isOn](LineFilter &filter) { filter.matchingOnly = isOn; }); });
}

void FilterTools::addActions(QMenu *menu)
{
    const auto add = [&](const QString &text, void (*change)(LineFilter &, bool)) {
        QAction *action = menu->addAction(text);
        action->setCheckable(true);
        connect(action, &QAction::toggled, this,
                [this, change](bool isOn) { choose([&](LineFilter &filter) { change(filter, isOn); }); });
        return action;
    };
    menu->addSeparator();
    m_metricsAction = add(tr("Metrics only"), [](LineFilter &filter, bool isOn) { filter.metricsOnly = isOn; });
    m_matchingAction = add(tr("Matching lines only"), [](LineFilter &filter, bool isOn) { filter.matchingOnly = isOn; });
    menu->addSeparator();
    m_foldProgress = add(tr("Fold progress bars"),
                         [](LineFilter &filter, bool isOn) { filter.setFolded(LineClass::Progress, isOn); });
    m_foldRepeats = add(tr("Fold repeated lines"), [](LineFilter &filter, bool isOn) { filter.foldsRepeats = isOn; });
}

QString FilterTools::contextText(int lines)
{
    if (lines == 1)
        return tr("1 line around");
    //: Lines shown around each hit
    return lines == 0 ? tr("Hits only") : tr("%1 lines around").arg(QLocale().toString(lines));
}

void FilterTools::addContexts()
{
    auto *menu = new QMenu(m_context);
    auto *group = new QActionGroup(menu);
    for (int lines = 0; lines <= HitContext::MostLines; ++lines) {
        QAction *action = menu->addAction(contextText(lines));
        action->setCheckable(true);
        action->setData(lines);
        group->addAction(action);
    }
    connect(group, &QActionGroup::triggered, this, [this](const QAction *action) {
        choose([action](LineFilter &filter) { filter.context = action->data().toInt(); });
    });
    m_context->setPopupMode(QToolButton::InstantPopup);
    m_context->setToolTip(tr("Lines around each hit"));
    m_context->setMenu(menu);
}

template <typename Change>
void FilterTools::choose(Change change)
{
    change(m_filter);
    refresh();
    Q_EMIT filterChosen(m_filter);
}

void FilterTools::clickRange()
{
    choose([this](LineFilter &filter) { filter.range = filter.range ? std::nullopt : m_offer; });
}

void FilterTools::setFilter(const LineFilter &filter)
{
    m_filter = filter;
    refresh();
}

void FilterTools::setSearching(bool isSearching)
{
    if (std::exchange(m_isSearching, isSearching) != isSearching)
        refresh();
}

void FilterTools::offerRange(const Lines &lines)
{
    m_offer = lines;
    refresh();
}

void FilterTools::setToggles(bool areShown)
{
    if (std::exchange(m_hasToggles, areShown) != areShown)
        refresh();
}

void FilterTools::refresh()
{
    m_metrics->setChecked(m_filter.metricsOnly);
    m_matching->setChecked(m_filter.matchingOnly);
    //: Lines shown around each hit
    m_context->setText(tr("±%1").arg(QLocale().toString(m_filter.context)));
    m_context->setAccessibleName(tr("Lines around each hit: %1").arg(QLocale().toString(m_filter.context)));
    for (QAction *action : m_context->menu()->actions())
        action->setChecked(action->data().toInt() == m_filter.context);
    setQuietly(m_metricsAction, m_filter.metricsOnly);
    setQuietly(m_matchingAction, m_filter.matchingOnly);
    m_matchingAction->setVisible(m_isSearching);
    setQuietly(m_foldProgress, m_filter.isFolded(LineClass::Progress));
    setQuietly(m_foldRepeats, m_filter.foldsRepeats);
    m_metrics->setVisible(m_hasToggles);
    m_matching->setVisible(m_hasToggles && m_isSearching);
    m_context->setVisible(m_hasToggles && m_isSearching && m_filter.matchingOnly);
    showRange();
}

void FilterTools::showRange()
{
    const Lines &lines = m_filter.range ? m_filter.range : m_offer;
    m_range->setVisible(lines.has_value());
    if (!lines)
        return;
    const QLocale locale;
    //: A range of log lines, by number
    const QString range = tr("Lines %1 to %2").arg(locale.toString(lines->first + 1), locale.toString(lines->second + 1));
    m_range->setText(m_filter.range ? range : tr("Show these lines only"));
    m_range->setToolTip(m_filter.range ? tr("Shows all lines again") : range);
    m_range->setAccessibleName(m_range->text());
    m_range->setAccessibleDescription(m_range->toolTip());
    const bool isSet = m_filter.range.has_value();
    if (std::exchange(m_showsOffer, !isSet) == !isSet)
        return;
    m_range->setProperty("look", isSet ? QStringLiteral("chip") : QStringLiteral("link"));
    m_range->setProperty("isSet", isSet);
    repolish(m_range);
}

int FilterTools::togglesWidth() const
{
    int width = ToolGap + m_metrics->sizeHint().width();
    if (m_isSearching)
        width += ToolGap + m_matching->sizeHint().width();
    if (m_isSearching && m_filter.matchingOnly)
        width += ToolGap + m_context->sizeHint().width();
    return width;
}

int FilterTools::rangeWidth() const
{
    return m_range->isHidden() ? 0 : ToolGap + m_range->sizeHint().width();
}
