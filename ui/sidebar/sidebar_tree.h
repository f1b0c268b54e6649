// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTreeView>

/// The tree of the sidebar, and of the popup beside the rail. Arrows and typing move the choice; a press on the arrow of a
/// family opens or closes it and chooses nothing.
class SidebarTree : public QTreeView
{
    Q_OBJECT

public:
    explicit SidebarTree(QWidget *parent = nullptr);

    QSize sizeHint() const override;

Q_SIGNALS:
    void laidOut(); ///< rows moved: what stands above them has to follow

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void updateGeometries() override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void askForMenu();
    bool toggleAt(const QPoint &place);
    void fitColumn();
};
