// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QPointer>

class ChartLogLink;
class DetailPane;

/// Esc inside the pane takes back one thing at a time, wherever the focus is: the pinned record, then the log's search,
/// then the zoom, then the full pane (SCREENS §5.3). What has an Esc of its own keeps it: a name or a line number that is
/// being typed, the search of the raw JSON, a panel that lies over others, a selection in the log, a drag of the mouse.
class EscapeKey : public QObject
{
    Q_OBJECT

public:
    /// Owned by the pane. `link` must outlive this object.
    EscapeKey(DetailPane *pane, ChartLogLink *link);

    /// Esc on this page does the same as in the pane.
    void serve(QWidget *page);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void follow(QWidget *focus);
    bool isInside(const QWidget *focus) const;
    bool hasItsOwn(const QWidget *focus) const;
    bool stepBack();

    DetailPane *m_pane;
    QPointer<QWidget> m_page; ///< where the log may stand, too
    ChartLogLink *m_link;
    QPointer<QWidget> m_focus; ///< inside the pane
};
