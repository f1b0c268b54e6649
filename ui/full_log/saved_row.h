// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "log/saved_searches.h"

#include <QAbstractButton>

/// A saved search in the filter panel: its name, and how many lines of the log it finds. Checked while it is the search.
/// A press searches; F2 and Delete, or its menu, give it another name or take it away. The arrow keys go to the next one.
class SavedRow : public QAbstractButton
{
    Q_OBJECT

public:
    SavedRow(const SavedSearch &search, QWidget *parent);

    const SavedSearch &search() const { return m_search; }
    void setCount(qint64 count); ///< −1 while nothing is known

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void renameWanted();
    void removeWanted();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    bool event(QEvent *event) override;

private:
    void goTo(int direction);

    SavedSearch m_search;
    QString m_count;
};
