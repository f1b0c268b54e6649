// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QScrollArea>

/// A page of one column: as wide as designed or as there is room, centred, and scrolled when it is higher than the page.
class PageScroll : public QScrollArea
{
    Q_OBJECT

public:
    enum class Place { Top, Middle };

    /// Takes `column`, which has a layout. `width`: of the column, in pixels, at most.
    PageScroll(QWidget *column, int width, Place place, QWidget *parent);

    /// What the column gets of a page this wide.
    int columnWidth(int pageWidth) const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();

    QWidget *m_column;
    const int m_width;
    const Place m_place;
};
