// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMenu>

/// What can be done with a saved view. The menu deletes itself when it closes; open it with popup().
class ViewMenu : public QMenu
{
    Q_OBJECT

public:
    explicit ViewMenu(QWidget *parent);

Q_SIGNALS:
    void renameWanted();
    void removeWanted();
};
