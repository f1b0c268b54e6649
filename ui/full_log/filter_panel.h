// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "full_log/class_row.h"
#include "log/line_filter.h"

#include <QWidget>
#include <array>

class QPushButton;
class QVBoxLayout;
class RangeFields;
class SavedList;
class SavedSearches;
class SearchCounter;

/// The filters of the full-screen log: which classes of lines are unfolded, which part of the log, what else is folded.
/// It shows a LineFilter and says what a person made of it.
class FilterPanel : public QWidget
{
    Q_OBJECT

public:
    static constexpr int Width = 248;
    static constexpr int NarrowWidth = 200;

    /// Without `searches` there are no saved ones. Both must outlive the panel.
    FilterPanel(SavedSearches *searches, SearchCounter *counter, QWidget *parent);

    /// Progress bars and repeated lines are folded.
    static LineFilter standard();

    void setFilter(const LineFilter &filter);
    /// Something is searched for: before, *matching lines only* hides nothing and is nothing to reset.
    void setSearching(bool isSearching);
    void setShowsElapsed(bool shows);
    bool showsElapsed() const;
    void setCounts(const ClassCounts &counts);
    RangeFields *ranges() const { return m_ranges; }
    SavedList *saved() const { return m_saved; } ///< null without searches

Q_SIGNALS:
    void filterChosen(const LineFilter &filter);
    void elapsedChosen(bool shows); ///< the time since the start

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeClasses();
    QWidget *makeDisplay();
    void choose(const LineFilter &filter);
    void showReset();

    LineFilter m_filter;
    bool m_isSearching = false;
    std::array<ClassRow *, LineClasses.size()> m_classes{};
    ClassRow *m_foldsProgress;
    ClassRow *m_foldsRepeats;
    ClassRow *m_elapsed;
    QPushButton *m_reset;
    RangeFields *m_ranges;
    SavedList *m_saved = nullptr;
};
