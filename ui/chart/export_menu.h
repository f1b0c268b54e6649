// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMenu>

/// What can be taken out of the chart. It says what a person chose and does nothing itself.
class ExportMenu : public QMenu
{
    Q_OBJECT

public:
    explicit ExportMenu(QWidget *parent);

    /// While zoomed, the points in view can be saved alone.
    void setZoomed(bool isZoomed) { m_pointsInView->setVisible(isZoomed); }

Q_SIGNALS:
    void pictureWanted();
    void pointsWanted();
    void pointsInViewWanted();
    void copyWanted();

private:
    QAction *m_pointsInView;
};
