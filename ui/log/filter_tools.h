// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "log/line_filter.h"

#include <QWidget>

class QAction;
class QMenu;
class QToolButton;

/// What the log's tool bar offers of a LineFilter beside the levels: a chip for a range of lines, *Metrics only*, and while
/// something is searched for *Matching lines only* with the lines around each hit. It only asks and shows.
///
/// All but the range is in the menu as well, with the folds: the buttons may be taken away where there is no room.
class FilterTools : public QWidget
{
    Q_OBJECT

public:
    using Lines = std::optional<std::pair<qint64, qint64>>;

    /// Adds its actions to `menu`, which outlives it.
    FilterTools(QMenu *menu, QWidget *parent);

    /// What the choice of this many lines around each hit is called, 0 to HitContext::MostLines.
    static QString contextText(int lines);

    const LineFilter &filter() const { return m_filter; }
    void setFilter(const LineFilter &filter); ///< does not emit
    void setSearching(bool isSearching);
    /// A range that may be of interest, first and last line; nothing takes the offer back.
    void offerRange(const Lines &lines);

    void setToggles(bool areShown);
    int togglesWidth() const; ///< with the gap before it; 0 for none
    int rangeWidth() const;

Q_SIGNALS:
    void filterChosen(const LineFilter &filter);

private:
    void addButtons();
    void addActions(QMenu *menu);
    void addContexts();
    template <typename Change>
    void choose(Change change);
    void clickRange();
    void refresh();
    void showRange();

    LineFilter m_filter;
    Lines m_offer;
    bool m_isSearching = false;
    bool m_hasToggles = true;
    bool m_showsOffer = true; ///< in place of the range
    QToolButton *m_range;
    QToolButton *m_metrics;
    QToolButton *m_matching;
    QToolButton *m_context; ///< `±1`
    QAction *m_metricsAction = nullptr;
    QAction *m_matchingAction = nullptr;
    QAction *m_foldProgress = nullptr;
    QAction *m_foldRepeats = nullptr;
};
