// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMenu>

/// What can be done with the local files as a whole. The menu deletes itself when it closes; open it with popup().
class FilesMenu : public QMenu
{
    Q_OBJECT

public:
    explicit FilesMenu(QWidget *parent);

Q_SIGNALS:
    void openWanted();
    void removeAllWanted();
};
