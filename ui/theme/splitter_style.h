// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

class QPainter;
class QSplitterHandle;
class QStyleOption;
class QWidget;

/// Handles of splitters: one pixel in the layout, so that the panes keep their edges, seven for the pointer. The others
/// lie over the neighbours and are not painted. A splitter whose `look` is `grip` shows a stronger line and a grip;
/// every splitter shows the grip while the pointer is over it.
class SplitterStyle : public QObject
{
    Q_OBJECT

public:
    explicit SplitterStyle(QObject *parent = nullptr);

    /// Call for each handle that appears.
    void prepare(QSplitterHandle *handle);
    /// `option` is the line's; the widget that Qt names is the splitter, not its handle.
    static void draw(QPainter *painter, const QStyleOption &option, const QWidget *splitter);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};
